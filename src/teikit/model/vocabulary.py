"""The closed vocabularies of the header, and the words by which documents show them."""

from __future__ import annotations

from typing import NamedTuple

__all__ = [
    "CLASSIFICATIONS",
    "EVIDENCE",
    "GENRES",
    "HANDLING",
    "LANGUAGES",
    "PRECEDENCES",
    "TAXONOMIES",
    "Term",
]


class Term(NamedTuple):
    """One category: its description, and the words that say it, longest first where they nest."""

    about: str
    words: tuple[str, ...]


GENRES: dict[str, Term] = {
    "memorandum-of-conversation": Term(
        "Memorandum of conversation",
        (
            "memorandum of conversation",
            "memorandum of the conversation",
            "memcon",
            "memorandum of a conversation",
            "record of conversation",
            "record of the conversation",
            "record of a conversation",
            "record of talk",
            "record of the talk",
            "record of talks",
            "minutes of conversation",
            "minutes of the conversation",
            "minutes of talk",
            "note on the conversation",
            "notes of conversation",
            "transcript of conversation",
            "stenographic record of the conversation",
            "summary of conversation",
            "conversation between",
        ),
    ),
    "minutes": Term(
        "Minutes of a meeting",
        (
            "minutes",
            "record of meeting",
            "record of the meeting",
            "transcript of the meeting",
            "protocol of the meeting",
            "stenographic record",
            "stenogram",
            "meeting minutes",
            "meeting notes",
            "protocol no",
            "transcript of a meeting",
        ),
    ),
    "cable": Term(
        "Cable or telegram",
        ("ciphered telegram", "cipher telegram", "telegram", "cable", "telex", "airgram", "wire"),
    ),
    "circular": Term("Circular", ("circular telegram", "circular")),
    "report": Term(
        "Report",
        (
            "report",
            "annual report",
            "situation report",
            "bulletin",
            "survey",
            "briefing",
            "information on",
            "information about",
            "information regarding",
        ),
    ),
    "letter": Term("Letter", ("letter", "personal message", "correspondence")),
    "note": Term("Diplomatic note", ("note verbale", "diplomatic note", "aide-memoire", "note")),
    "memorandum": Term("Memorandum", ("memorandum", "memo", "information memorandum")),
    "directive": Term(
        "Directive or instruction", ("directive", "instruction", "instructions", "notification")
    ),
    "resolution": Term("Resolution or decision", ("resolution", "decision", "decree", "extract")),
    "agreement": Term("Treaty or agreement", ("agreement", "treaty", "protocol", "communique")),
    "speech": Term("Speech", ("speech", "address", "statement", "remarks")),
    "diary": Term("Diary", ("diary", "journal", "from the diary")),
    "essay": Term(
        "Essay; not a primary document",
        ("blog post", "essay", "article", "commentary", "working paper", "op-ed", "analysis"),
    ),
    "document": Term("Document of a kind not determined", ()),
}

CLASSIFICATIONS: dict[str, Term] = {
    "top-secret": Term(
        "Top secret",
        (
            "cosmic top secret",
            "nato top secret",
            "top secret",
            "most secret",
            "strictly secret",
            "strictest secrecy",
            "absolutely secret",
            "extremely secret",
            "very secret",
            "secret of special importance",
        ),
    ),
    "secret": Term(
        "Secret",
        (
            "nato secret",
            "secret classified matter",
            "secret official matter",
            "state secret",
            "secret",
        ),
    ),
    "confidential": Term(
        "Confidential",
        (
            "nato confidential",
            "confidential classified matter",
            "confidential official matter",
            "confidential service matter",
            "strictly confidential",
            "highly confidential",
            "very confidential",
            "most confidential",
            "confidential",
        ),
    ),
    "restricted": Term(
        "Restricted", ("nato restricted", "strictly reserved", "restricted", "reserved")
    ),
    "internal": Term(
        "For internal use",
        (
            "for internal use only",
            "for internal use",
            "internal use only",
            "internal document",
            "internal",
        ),
    ),
    "official-use": Term(
        "For official use",
        (
            "limited official use only",
            "limited official use",
            "for official use only",
            "official use only",
            "for official use",
            "for service use only",
            "for service use",
            "for departmental use only",
            "sensitive but unclassified",
        ),
    ),
    "unclassified": Term(
        "Unclassified", ("nato unclassified", "unclassified", "unclas", "not classified")
    ),
}

PRECEDENCES: dict[str, Term] = {
    "flash": Term("Flash", ("flash", "lightning", "crash")),
    "most-urgent": Term(
        "Most urgent",
        (
            "most urgent",
            "extra urgent",
            "extremely urgent",
            "exceptionally urgent",
            "especially urgent",
            "particularly urgent",
            "very urgent",
            "top urgent",
            "top priority",
            "most immediate",
        ),
    ),
    "emergency": Term("Emergency", ("emergency",)),
    "immediate": Term(
        "Immediate",
        (
            "operational immediate",
            "operations immediate",
            "niact immediate",
            "immediate",
            "niact",
        ),
    ),
    "urgent": Term("Urgent", ("urgent", "out of turn")),
    "priority": Term("Priority", ("priority", "important")),
    "ordinary": Term(
        "Ordinary", ("non-urgent", "routine", "ordinary", "regular", "normal", "deferred")
    ),
}

HANDLING: dict[str, Term] = {
    "eyes-only": Term(
        "Eyes only",
        (
            "literally eyes only",
            "exclusively eyes only",
            "uk eyes only",
            "us eyes only",
            "uk eyes alpha",
            "for your eyes only",
            "for your eyes alone",
            "eyes only",
            "eyes alone",
            "personal and secret",
        ),
    ),
    "limited-distribution": Term(
        "Limited distribution",
        (
            "limited distribution",
            "restricted distribution",
            "distribution limited",
            "distribution restricted",
            "limdis",
            "exdis",
            "nodis",
            "stadis",
            "dedip",
            "deyou",
            "noforn",
            "nocontract",
            "no foreign dissemination",
            "no foreign dissem",
            "no dissemination abroad",
            "no dissem abroad",
            "controlled dissem",
            "exclusive distribution",
            "no distribution outside department",
            "no distribution",
        ),
    ),
    "no-copies": Term(
        "Not to be copied",
        (
            "do not copy",
            "not to be copied",
            "not to be reproduced",
            "copying prohibited",
            "copying is prohibited",
            "copying forbidden",
            "copying is forbidden",
            "making copies prohibited",
            "making copies is prohibited",
            "making of copies prohibited",
            "making of copies is prohibited",
            "making copies forbidden",
            "making copies is forbidden",
            "making of copies forbidden",
            "making of copies is forbidden",
            "making copies not permitted",
            "reproduction prohibited",
            "reproduction is prohibited",
            "reproduction forbidden",
            "duplication prohibited",
            "duplication forbidden",
            "it is forbidden to make copies",
            "it is prohibited to make copies",
            "forbidden to copy",
            "prohibited to copy",
            "no copies may be made",
            "no copies are to be made",
            "no copies to be made",
            "no copies",
        ),
    ),
    "return-required": Term(
        "To be returned or destroyed",
        (
            "to be returned after reading",
            "to be returned",
            "to be burned after reading",
            "to be burnt after reading",
            "to be destroyed after reading",
            "to be destroyed",
            "return after reading",
            "return required",
            "return obligatory",
            "must be returned",
            "subject to return",
            "destroy after reading",
            "burn after reading",
            "return within",
        ),
    ),
    "by-hand": Term(
        "Delivered by hand", ("by hand", "by courier", "by special courier", "hand delivery")
    ),
    "personal": Term(
        "Personal",
        (
            "strictly personal",
            "personally",
            "personal",
            "to be opened personally",
            "to be opened by addressee only",
            "for the addressee only",
        ),
    ),
    "cipher": Term("In cipher", ("by cipher", "in cipher", "ciphered", "encoded", "enciphered")),
}

EVIDENCE: dict[str, Term] = {
    "continuation": Term("A paragraph without a speaker's name, taken to continue the speech", ()),
    "context-year": Term("The year is taken from the date of the document", ()),
    "position": Term("Judged by its place in the document", ()),
    "form": Term("Judged by its form", ()),
    "heading": Term("Taken from the document's heading or title", ()),
    "signature": Term("Taken from the signature", ()),
    "label": Term("Taken from a label printed before it", ()),
    "demonym": Term("A country's adjective matched with a person's office", ()),
    "surname": Term("A surname or office matched with a full name in this document", ()),
    "unclosed": Term("A bracket that opens and never closes", ()),
}

LANGUAGES: dict[str, str] = {
    "albanian": "sq",
    "arabic": "ar",
    "armenian": "hy",
    "bulgarian": "bg",
    "burmese": "my",
    "chinese": "zh",
    "croatian": "hr",
    "czech": "cs",
    "danish": "da",
    "dutch": "nl",
    "english": "en",
    "finnish": "fi",
    "french": "fr",
    "georgian": "ka",
    "german": "de",
    "greek": "el",
    "hebrew": "he",
    "hindi": "hi",
    "hungarian": "hu",
    "indonesian": "id",
    "italian": "it",
    "japanese": "ja",
    "khmer": "km",
    "korean": "ko",
    "lao": "lo",
    "latvian": "lv",
    "lithuanian": "lt",
    "macedonian": "mk",
    "malay": "ms",
    "mongolian": "mn",
    "norwegian": "no",
    "persian": "fa",
    "polish": "pl",
    "portuguese": "pt",
    "romanian": "ro",
    "russian": "ru",
    "serbian": "sr",
    "serbo-croatian": "sh",
    "slovak": "sk",
    "slovene": "sl",
    "spanish": "es",
    "swedish": "sv",
    "thai": "th",
    "turkish": "tr",
    "ukrainian": "uk",
    "urdu": "ur",
    "vietnamese": "vi",
}

TAXONOMIES: dict[str, tuple[str, dict[str, Term]]] = {
    "genre": ("Kinds of document", GENRES),
    "classification": ("Classifications of secrecy", CLASSIFICATIONS),
    "precedence": ("Precedences of telegrams", PRECEDENCES),
    "handling": ("Handling instructions", HANDLING),
    "evidence": ("What a doubtful statement rests on", EVIDENCE),
}
