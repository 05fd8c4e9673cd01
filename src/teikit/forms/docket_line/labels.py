"""What the printed label at the beginning of a line or column announces."""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy

__all__ = ["DIARY", "FIGURE", "LABELLED", "LABELS", "announced_by", "is_labelled", "label_of"]

LABELS: dict[str, str] = {}

"""Labels of a docket, in small letters without full stops: what stands behind them."""

for _kind, _words in (
    (
        "sender",
        (
            "from; fm; sender; origin; originator; sent by; originating post; de; von; arrived from; "
            "received from; incoming from; where from; from where"
        ),
    ),
    (
        "addressees",
        (
            "to; addressee; addressees; addressed to; for; memorandum for; memorandum to; for action; "
            "memo for; memo to; action to; to comrades; to comrade; addressed to; recipient; "
            "recipients; and to; submitted to; prepared for; destination; distribution to; destined for; "
            "sent to; transmitted to; to be delivered to; delivered to; for the attention of; "
            "for attention; direct to; addressed; principal addressee; principal addressees; "
            "main addressee; main addressees; main recipient; main recipients; receiver; receivers; "
            "to be dispatched to; dispatched to; to be sent to; issued to; to be issued to"
        ),
    ),
    ("action", "action"),
    (
        "copied",
        (
            "info; information; information to; info to; repeated to; repeated; repeated for "
            "information "
            "to; repeated information; copy to; copies to; copied to; copies; copy; cc; bcc; for "
            "information; for info; repeat to; rptd; info saving; saving to; info copy; also to; "
            "rpt info; for information to; repeated for information; repeat; rpt; copy for; copies for; "
            "for the information of; info addressees; additional addressees; for cognizance; gets; get; "
            "receives; receive; to receive; recipients of copies; circulated to; mailing list; "
            "distributed to; issued to; "
            "distribution list; sent to comrades; sent to cdes; c c; c/c; through copies to; forward to; fyi; "
            "forwarded to; forwarded; already forwarded to; already sent to; already copied to; "
            "already send to; already sent; already delivered to; already distributed to"
        ),
    ),
    (
        "date",
        (
            "date; dated; sent; sent on; sent out; sent out on; encrypted; encrypted on; enciphered; "
            "enciphered on; telegram date; cable date; dispatched; despatched; date of document; "
            "document date; date sent; sending date; date of sending; date of dispatch; d"
        ),
    ),
    (
        "received",
        (
            "received; received on; rec'd; recd; rec’d; rcvd; date received; received at; arrived; r; "
            "time received"
        ),
    ),
    ("registered", "registered; entered; filed; processed"),
    ("printed", "printed; typed"),
    ("duplicated", "copied; duplicated; reproduced"),
    ("distributed", "distributed; circulated"),
    (
        "drafted",
        (
            "drafted by; drafted; drafter; prepared by; written by; drafting officer; author; "
            "compiled by; processed by; elaborated by; draft"
        ),
    ),
    (
        "reviewed",
        (
            "approved by; reviewed by; seen by; cleared by; checked by; signed by; issued by; approved; "
            "cleared; "
            "checked; reviewed; authorized by; authorised by; released by; clearance; clearances"
        ),
    ),
    (
        "message-number",
        (
            "no; number; telegram no; cable no; tel no; telegram number; telno; telegram; cable; nr; "
            "ciphergram no; ciphertelegram no; serial; serial no; message no; msg no; dept no; "
            "embtel no; "
            "report number; report no; document number; document no; "
            "outgoing no; incoming no; cipher no; despatch no; cryptogram no; special no"
        ),
    ),
    (
        "classification",
        (
            "classification; security; secrecy; degree of secrecy; security classification; "
            "classification level; degree of confidentiality; confidentiality level; confidentiality; "
            "level of confidentiality; level of secrecy; secrecy level; degree of classification"
        ),
    ),
    (
        "precedence",
        (
            "precedence; priority; urgency; level; grade; status; priority level; level of priority; "
            "urgency level; level of urgency; degree of urgency; "
            "cable precedence; cable priority; telegram precedence; cable level"
        ),
    ),
    ("handling", "handling; distribution indicator"),
    (
        "annotation",
        (
            "subject; subj; sub; re; ref; refs; reference; references; regarding; tags; eo 11652; "
            "eo 12065; eo 12356; eo; control; source; via; through; thru; pass; pass to; telephone; "
            "tel; "
            "file; file no; our ref; your ref; our reference; your reference; ex no; copy no; "
            "enclosure; "
            "enclosures; encl; made in; deskby; line; charge; reftel; your file; telegraphic address; "
            "telegrams; tagline; title; country; distribution; routing; attention; attn; flash; "
            "remarks; "
            "deciphered; decyphered; decoded; decrypted; deciphered by; category; time; "
            "translation; translated from; number of pages; pages; sheets; contents; content; main content; "
            "report content; report contents; report date; report subject; report title; telegram "
            "content; cable content; "
            "document title"
        ),
    ),
):
    LABELS.update(dict.fromkeys(_words.split("; "), _kind))
LABELLED = lazy(
    r"(?:(?:[Aa]nd|AND|[Aa]lso|ALSO)\s+(?=[A-Za-z])|(?=[A-Z]|b?c\.?\s?c\.?\s{0,2}:)|"
    r"(?=(?:sent|received|dispatched|despatched|deciphered|printed|typed|time|date)\s?:))"
    r"(?P<label>[A-Za-z][A-Za-z.’'() /0-9]{0,34}?)\s{0,9}"
    r"(?:[:：]-?|(?<=\w)\.?:-|\.(?: ?\.){2,})[ \t\xa0]*"
)
FIGURE = lazy(r"\d")


def label_of(words: str) -> str:
    """Return what the label at the beginning of a line announces, or nothing."""
    match = LABELLED.match(words)
    return announced_by(match) if match else ""


def announced_by(match: re.Match[str]) -> str:
    """Return what a label announces; "D." and "R." do so only before figures."""
    label = _plain(match["label"])
    if label == "to" and match.string[match.start() : match.start() + 4].lower() == "also":
        return "copied"
    if label == "from" and DIARY.match(match.string, match.end()):
        return ""
    if label == "distribution" and _RECIPIENTS.match(match.string, match.end()):
        return "copied"
    if label == "contents" and match.string.startswith(_OF_A_PAGE, match.end()):
        return ""
    if len(label) == 1 and not FIGURE.match(match.string, match.end()):
        return ""
    return LABELS.get(label, "")


# "Distribution: First Department (2), file (1)", and not "Distribution: Limited"
_RECIPIENTS = lazy(
    r"\s*(?:the )?[A-Z][^.:;\n]{2,60}?(?:\s\(\d{1,2}\)(?=,|\s|$)|"
    r"\b(?:Department|Ministry|Office|Embassy|Commission|Committee|Bureau)\b[^.:;\n]*,)"
)
_OF_A_PAGE = ("English", "Scan", "Original", "- ")
"""What an archive's page has for contents: translation and scan."""
DIARY = lazy(r"\s*(?:the )?(?:journal|diary|diaries|notebook)s? of\b", 2)


def _plain(label: str) -> str:
    return " ".join(label.replace(".", "").lower().split())


def is_labelled(text: str, start: int, end: int) -> bool:
    """Tell whether a label of its own begins the next column: "INFO      Control: 9912"."""
    found = LABELLED.match(text, start, end)
    return bool(found and announced_by(found))
