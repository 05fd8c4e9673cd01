"""What one line says, by its form."""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.forms.markings import RELEASE
from teikit.model.transcript import Transcript
from teikit.recognise.endings.copies import COUNT, ENTRY, IN_COPIES, list_head
from teikit.recognise.endings.signatures import (
    BY,
    BY_ALONE,
    LABELLED,
    SIGNED,
    WITH_NUMBER,
    closing_kind,
    is_signed,
)
from teikit.recognise.endings.stamps import is_stamped
from teikit.recognise.endings.who import is_name
from teikit.recognise.endings.words import VERB, is_prose, pieces_of, tells

__all__ = ["POSTS", "POSTSCRIPT", "VOTED", "kind_of"]

_ENCLOSED = lazy(
    r"(?:\d{1,2}\s+)?(?:encls?|encs?|enclosures?|inclosures?|attachments?|annex(?:es)?|attached|"
    r"appendices)\b\s*(?:\(\s*\w{1,8}\s*\)|\d{1,2}(?=[\s.:]|$)|as\s+(?:stated|above)|a/s)?"
    r"\s*[.:：]?\s*[-–—]{0,2}\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_CODE = lazy(
    r"(?-i:\d{1,3}-?[a-z]{2,3}(?:/[a-z]{2,3})?)|"
    r"NNNN?|BT|O\.?\s?T\.?\s?P\.?|END(?:S| OF (?:MESSAGE|TELEGRAM|TEXT|CABLE))|#\s?\d{2,6}|"
    r"X?(?:GDS|ADS|RDS)(?:[- ]\d)?\b.{0,40}|E\.?\s?O\.?\s?\d{5}.{0,40}|"
    r"(?:automatically\s+)?(?:DECLASSIF(?:Y|IED)|DOWNGRADE[D]?|DECONTROL(?:LED)?)\b.{0,100}|"
    r"DECL(?:AS)?\s*[:.]\s*\S.{0,40}|REVIEW(?:ED)?\s+(?:ON|FOR)\b.{0,60}|"
    r"(?:\(-\)\s*|/-/\s*)?(?:true|certified|certified\s+true|authenticated|fair)\s+copy\b.{0,60}|"
    r"(?:file|spare|office|registry)\s+copy\b.{0,30}|"
    r"(?-i:FORM [A-Z]{2,4}[- ]\d.{0,70}|REPRODUCTION FROM THIS COPY.{0,40}|PROHIBITED UNLESS .{3,20})|"
    r"(?-i:[A-Z]{1,6}(?:[:/][A-Z]{1,6})*:[A-Z][A-Za-z.]{2,14}:[a-z]{2,4}\s+\d{1,2}/\d{1,2}/\d\d\s{3,}.{3,60}:)|"
    r"(?-i:(?:[A-Z]{1,6}[:/])*[A-Z]{1,3}[a-z]{2,14}:[a-z]{2,4}(?::\s?|\s+)\d{1,2}/\d{1,2}/\d{2,4})|"
    r"YYYY|ZCZC\b.{0,20}|(?-i:[A-Z]{2,4}\s?[:/]\s?[A-Za-z]{2,4}|(?:[A-Z]\.){2,4}/[A-Za-z.]{2,6}|"
    # Who drafted and who typed: "NEA:SOA:RLatimer:vmb", "EUR/WE:JBNorth/hk 4/7/61".
    r"[A-Z]{1,6}(?:[:/][A-Za-z.]{1,14}){1,4}[:/][A-Za-z.]{2,14}(?:\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})?)",
    re.IGNORECASE,
)
_NAME_AND_NUMBER = lazy(
    r"(?!(?i:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]* )[A-ZÀ-ŽȘȚ][\w’'-]{2,20} \d{1,4}"
)
_SUPPLIED_NAME = lazy(r"\[(?:[A-ZÀ-ŽȘȚ]\. ?){1,3}[A-ZÀ-ŽȘȚ][\w’'-]+\]")  # "[A.J. MOOR]"
# What an editor describes, with its words behind: "[Stamp of arrival:] CONSULATE – 15 FEB. 1936".
_DESCRIBED = lazy(
    r"\[[^\[\]]{0,50}\b(?:stamp(?:ed)?|seal|pencil|ink|hand|handwriting|handwritten|margin|marginal|"
    r"manuscript|typed|annotation|resolution|minute|endorsed|docketed)\b[^\[\]]{0,50}[:：]?\]\s*[:：]?\s*\S",
    re.IGNORECASE,
)
POSTSCRIPT = lazy(
    r"(?:P\.?\s?P?\.?S\.?|Postscript|POSTSCRIPT)\s*[:.–—-]?\s|"
    r"\[(?:P\.?\s?S\.?|Postscript)[:.]?\]:?\s+(?=\S)"
)
_STAGE = lazy(r"[(（].{3,300}[)）]\.?", re.DOTALL)
_BRACKETED = lazy(r"(?:\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]\.?\s*)+")
# A teletype's head, repeated on its next section.
_ROUTED = lazy(
    r"(?:FM|TO(?! THE\b)|INFO|DE(?= RU| [A-Z]+ #?\d)|ZEN|RU[A-Z]{4,6}|[ZOPR]\s+\d{6}Z)\s+\S"
)
_MISSING = lazy(
    r"\b(?:illegible|declassified|omitted|excised|missing|garbled?|undecypherable|deleted|torn|"
    r"not printed|here follows?|cut off|break|(?:crossed|struck|inked) out|cancelled)\b",
    re.IGNORECASE,
)


def _of_title(t: Transcript, words: str) -> bool:
    """Tell whether the page's title has the name and the number of a line."""
    title = next((fact.value for fact in t.facts if fact.key == "title"), "")
    return all(word in title for word in words.strip(".").split())


def _signs_in_columns(text: str, start: int, end: int) -> bool:
    """Tell whether two who hold an office sign side by side: "Chairman:  Moor      Secretary:  A. Dorn"."""
    pieces = pieces_of(text, start, end)
    if len(pieces) < 2 or not (first := _ADJUSTED.match(text, start, end)):
        labels = [LABELLED.match(text, a, b) for a, b in pieces]
        return len(pieces) > 1 and all(
            label and label["office"] and is_name(text[label.end() : b])
            for label, (_, b) in zip(labels, pieces, strict=True)
        )
    names = [text[first.end() : pieces[0][1]] or "-", *(text[a:b] for a, b in pieces[1:])]
    return all(is_name(name) or name == "-" for name in names)


# "Adjusted:   Ada Moor          Ole Dorn": members who sign minutes with who kept them
_ADJUSTED = lazy(
    r"(?:adjusted|approved|confirmed|read and approved|checked|attested|witnesse[ds])(?: by)?\s*:\s*",
    2,
)


def kind_of(t: Transcript, start: int, end: int, *, right: bool) -> tuple[str, int]:
    """Return what the form of a line says, and the offset behind what introduces it."""
    text = t.text
    words = text[start:end]
    if words[0].isdigit() and _PORTIONED.match(words):
        return "prose", start
    if words[0] in "IVXDRA" and (_POINT.match(words) or _DECIDED.fullmatch(words)):
        return "prose", start
    if words[:4] in ("END ", "BEGI") and _PORTION.fullmatch(words):
        return "prose", start
    if words[:2] in _TO_POSTSCRIPT and POSTSCRIPT.match(words):
        return "postscript", start
    head = list_head(text, start, end)
    if head and not (tells(words[head - start :]) and VERB.search(text, head, end)):
        return "head", head
    if words[:4].lower() == "[cop" and words[-1] == "]" and len(words) < 120:
        return "act", start
    if words[1:2] == " " and words.isupper() and _SPACED.fullmatch(words):
        return "name", start  # "R E N N", as typists write who signs
    if words[0] in "([0123456789" and len(words) < 30 and _PRINT.fullmatch(words):
        return "banner", start
    if words[0] in "AarR" and len(words) < 400 and _ADDRESSED.match(words):
        return "act", start
    if words[0] in "FS" and len(words) < 400 and _SUBMITTED.fullmatch(words):
        return "act", start
    if words[0] in "TPMDC" and len(words) < 200 and IN_COPIES.match(words):
        return "act", start
    if words[0] in "/(" and len(words) < 80 and _HEARD.fullmatch(words):
        return "stage", start
    if right and words[-1].isdigit() and _NAME_AND_NUMBER.fullmatch(words):
        return "signature", start  # who signs, and his telegram's number
    if words[-1] == ":" and len(words) < 20 and VOTED.fullmatch(words):
        return "voted", start
    if words[0] in "NRC" and len(words) < 300 and _NOTED.match(words):
        return "noted", start
    if words[0] in "Gg" and _DOWNGRADED.fullmatch(words):
        return "act", start
    if words[:5] == "This " and len(words) < 200 and _THIS_SENT.match(words):
        return "act", start
    if words[0] in "([" and len(words) < 200 and _SENT_TOO.fullmatch(words):
        return "act", start
    if words[0] == "(" and words[-1] == ")" and _OF_ITSELF.fullmatch(words):
        return "remark", start
    if words[0] == "[" and _SUPPLIED_NAME.fullmatch(words):
        return "signature", start
    if words[0] == "[" and _BRACKETED.fullmatch(words) and not SIGNED.match(words):
        return ("missing" if _MISSING.search(words) else "remark"), start
    if end - start > 600:
        return ("short" if len(COUNT.findall(words)) > 3 else "prose"), start
    bare = words.strip(" .*_-–—")
    if not bare:
        return "rule", start
    if len(bare) > 3 and bare.isupper() and set(bare) <= {bare[0], " "}:
        return "code", start  # "J J J J J" under a telegram of the Foreign Office
    if t.collection.marking(_unspaced(bare.partition(" (")[0]))[0] == "classification" and (
        "(" not in bare or _SCHEDULE.search(bare)
    ):
        return "banner", start
    if "/" in bare and all(t.collection.marking(word.strip())[0] for word in bare.split("/")):
        return "banner", start  # "SECRET/NODIS"
    if "ignature]" in words and len(words) < 160 and _SIGNED_INSIDE.fullmatch(words):
        return "signature", start
    if words[-2:].strip(".").isdigit() and WITH_NUMBER.fullmatch(words) and _of_title(t, words):
        return "signature", start  # "Dorn 388." under the cable of that number
    if _CODE.fullmatch(words) and (not words.islower()):
        return "code", start
    if words[0] == "[" and _DESCRIBED.match(words) and end - start < 200:
        signed = right and is_name(words.partition("]")[2].lstrip(" :"))
        return ("signature" if signed else "code"), start
    if words[-1] == ":" and len(words) < 90 and POSTS.fullmatch(words):
        return "code", start
    if "PASS" in words and len(words) < 90 and _PASSED.fullmatch(words):
        return "prose", start
    if (enclosed := _ENCLOSED.fullmatch(words)) and not VERB.search(enclosed["rest"][:60]):
        return "enclosed", start
    if words[0] in "(（" and _STAGE.fullmatch(words) and tells(words.strip("() .")):
        return "stage", start
    if words.isupper() and _ROUTED.match(words):
        return "prose", start
    if words[-1].isalnum() and len(words) < 110 and RELEASE.search(words) and not tells(words):
        return "banner", start  # what an archive stamped on the page
    colon = ":" in words or "：" in words
    if colon and len(words) < 40 and _ALONE.fullmatch(words):
        return "signature", start
    if colon and (label := LABELLED.match(words)) and is_signed(words, label, right=right):
        return "signature", start
    if colon and "   " in words and _signs_in_columns(text, start, end):
        return "signature", start
    if "   " in words and closing_kind(text, start, end, right=right) == "columns":
        return "columns", start
    if right and words[0].isupper() and BY_ALONE.fullmatch(words):
        return "title", start
    if is_stamped(text, start, end):
        return "act", start
    if kind := closing_kind(text, start, end, right=right):
        return kind, start
    if entry := ENTRY.match(text, start, end):
        return ("item" if tells(text[entry.end() : end]) else "entry"), entry.end()
    if is_prose(words):
        ended = words.rstrip(')]”"’»')[-1:] in (".", "!", "?", ":", ";", "…")
        return ("prose" if ended or len(words) > 240 else "loose"), start
    return "short", start


# "Her Majesty's Representatives at:", over the posts that a circular goes to.
POSTS = lazy(
    r"(?:to )?(?:all |the )*"
    r"(?:(?:her|his|H\.? ?M\.?)(?: (?:Britannic )?(?:Majesty[’']s|M\.|Excellenc(?:y|ies)))? )?"
    r"(?:(?:diplomatic|consular|principal|following|overseas) (?:and )?)*"
    r"(?:representatives|ambassadors|ministers|embassies|legations|missions|posts|consuls|consulates|"
    r"high commission(?:er)?s|heads of (?:mission|chancery|post)|chanceries)"
    r"(?: and (?:representatives|ambassadors|embassies|legations|missions|consuls|consulates|posts))?"
    r" (?:at|in|abroad|overseas)\s*:",
    2,
)
# "FOREIGN OFFICE PASS COPENHAGEN NO. 18 SAVING.": an order to the office that receives it.
_PASSED = lazy(r"[A-Z][A-Z. ]{3,40}? (?:PLEASE )?PASS(?: TO)? [A-Z][A-Z ,0-9.]{3,50}\.")

VOTED = lazy(r"[\"“«„]?(?:FOR|For|VOTED|Voted|IN FAVOU?R|In favou?r|AGAINST|Against)[\"”»“]?\s?:")
"""What stands over the names of those who voted: "“FOR”:"."""
# "Note of the Cipher Section: received in part mutilated.": what an office puts under a telegram
_NOTED = lazy(
    r"(?:Note|Remark|Comment|Minute|Instruction|Decision)s? (?:of|by|from) the "
    r"(?:(?:[A-Z][\w-]+ ){0,4}(?:Section|Office|Department|Registry|"
    r"Bureau|Division|Branch|Unit|Room|Service|Chancery|Secretariat|Desk|Cent(?:re|er))|"
    r"(?:[\w-]+ ){0,3}(?i:head|chief|director|minister|"
    r"secretary|ambassador|counsell?or|registrar|operator|clerk|"
    r"officer|cryptographer|chairman|archivist)(?: of (?:the )?[\w -]{3,40})?)\s?:"
)
# "(This telegram was retyped from a damaged copy.)"
_OF_ITSELF = lazy(
    r"\((?:This|The present) (?:telegram|cable|document|letter|report|paper|note|copy|translation|record|"
    r"despatch|memorandum|text|circular)\s[^()]{8,280}\.\)|"
    r"\((?:Translator|Editor|Archivist)['’]s (?:note|remark)[^()]{2,280}\)"
)
# "/Applause/", "(Prolonged applause. All rise.)"
_HEARD = lazy(
    r"[/(]\s*(?:[A-Za-z]+,? ){0,3}(?:applause|laughter|ovation|cheers|silence|animation|"
    r"commotion)\b[^/()]*[/)]\.?",
    2,
)
# "GROUP 3", over "Downgraded at 12-year intervals": by which schedule a paper is opened
_DOWNGRADED = lazy(
    r"G(?i:roup)[ -](?:[1-4]|I{1,3}|IV)\.?(?:\s*[-–—:.]?\s*(?:Excluded|Downgraded)\b.*)?"
)
_SCHEDULE = lazy(r" \((?:X?GDS|ADS|RDS|GDS-\d)\b[^()]{0,20}\)$")  # "CONFIDENTIAL (GDS)"
_TO_POSTSCRIPT = frozenset(("P.", "PS", "P ", "PP", "Po", "PO", "[P"))
# "END UNCLASSIFIED": where a part of the text that is graded otherwise ends.
_PORTION = lazy(
    r"(?:BEGIN|END) (?:OF )?(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|SENSITIVE|TEXT|QUOTE|SUMMARY|COMMENT)"
    r"(?: PORTION)?\.?"
)
_DECIDED = lazy(r"(?:It was )?(?:decided|resolved|resolution|decision|agreed)s?\s*:", 2)
# "III. Various": a point of the agenda, and nobody's initials
_POINT = lazy(r"(?:I{2,3}|IV|VI{1,3}|IX|XI{1,3}|XI?V)\.\s+[A-Z][a-z]")
_PORTIONED = lazy(r"\d{1,2}[.)]\s+\((?:U|C|S|TS|LOU|SBU|R)\)\s")
# "Noted down by:", above a name.
_ALONE = lazy(
    rf"(?:{BY}|record(?: made)? by|"
    r"(?:the )?(?:record|notes?|minutes) (?:was|were )?(?:made|kept|taken|written) by|for correctness|"
    r"(?:certified|attested|authenticated|witnessed|verified)(?: (?:as )?(?:true|correct))?(?: copy)?|"
    r"protocolled by)\s*:",
    re.IGNORECASE,
)
# "AMBASSADOR IN KARVELIA [signature] /T. RENN/"
_SIGNED_INSIDE = lazy(
    r"[A-ZÀ-ŽȘȚ].{2,90}?\s*\[(?:[Ii]llegible |[Hh]andwritten )?[Ss]ignature\]\s*[/(]?\s*"
    r"(?:[A-ZÀ-ŽȘȚ][\w.’' -]{1,40})?\s*[/)]?\.?"
)
# The printer's mark at the foot: "[999 k—9]", "3278 [214]". And to whom the whole was sent too.
_PRINT = lazy(r"\[?\d{2,5}(?: ?[a-z]{1,2})?\s?[—–]{1,2}\s?\d{1,4}\]?|\d{3,5} \[\d{1,4}\]")
# What a telegram says at its end of where it goes.
_ADDRESSED = lazy(
    r"Addressed to [^.;]{3,80}?(?: (?:telegram|tel\.?|despatch|savingram))?(?:,? [Nn]o\.? ?\d+)?"
    r"(?:[;,.]?$|[;,.]\s+(?:and )?(?:also )?(?:for information |saving )?repeated )|"
    r"(?:and )?(?:also )?repeated (?:for information |saving |by bag )*to [A-Z]|"
    r"R(?:epeated|EPEATED|ptd|PTD)(?: for information| (?i:saving))*"
    r"(?:[,;]? (?:and )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)? (?:[Nn][Oo]\.? ?)?\d{1,4})+\.?$"
)
# By what way a minute goes up: "Submitted via the Director-General to Mr. Poe".
_SUBMITTED = lazy(
    r"(?:Submitted|Forwarded)(?: herewith)? (?:via|through)\s[^;:]{3,120}?\s(?:to|for)\s[^;:]{3,200}",
    re.DOTALL,
)
_SENT_TOO = lazy(
    r"[(\[](?:also )?(?:repeated|copied|cop(?:y|ies)|addressed|sent|communicated|circulated|"
    r"confidential copies)\b[^()\[\]]{0,40}\s(?:to|for)\s.{2,150}[)\]]\.?",
    re.IGNORECASE,
)


# "This letter was typed on 6 May at 4 p.m.": what the cipher office notes.
_THIS_SENT = lazy(
    r"This (?:cable|telegram|message|document|copy|paper|letter|report) (?:was|has been) "
    r"(?:sent|transmitted|dispatched|despatched|received|forwarded|copied|printed|typed|circulated|"
    r"distributed|delivered|translated|deciphered)\b[^.]*\d[^.]*(?:[ap]\.?m)?\.?$"
)


_SPACED = lazy(r"([^\W\d_])(?!(?: \1)+$)(?: [^\W\d_]){3,15}(?: \[[^\[\]]{3,40}\])?")


def _unspaced(words: str) -> str:
    if words[1:2] != " ":
        return words
    parts = words.split(" ")
    return "".join(parts) if len(parts) > 3 and all(len(p) <= 1 for p in parts) else words
