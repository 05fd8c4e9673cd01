"""What the form of a line under a message says: a signature, a head of copies, a stamp.

(Sgd.) R. M. Ashe      Copies to:      1. The Tea Board (2)      Typed by Moor, 28.VII.59
"""

from __future__ import annotations

import re
from functools import lru_cache

from teikit.forms.dates import Date, find_dates, whole_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_office, is_org, is_person
from teikit.model.source import SPACE, SPACE_CLASS, WITHIN_LINE
from teikit.model.transcript import Transcript

__all__ = [
    "ACT",
    "COUNT",
    "ENTRY",
    "GAP",
    "LABELLED",
    "NUMBERED",
    "POSTSCRIPT",
    "SIGNED",
    "TOTAL",
    "VERB",
    "is_body",
    "is_name",
    "is_prose",
    "is_title",
    "kind_of",
    "list_head",
    "pieces_of",
    "place_before_date",
]

GAP = lazy(f"[{WITHIN_LINE}]{{3,}}|\\t")
_WORD = lazy(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")
_SMALL = frozenset(
    "the of and to in that is was for on with by at as it he his be not from this which are were "
    "an has had have but they their will would who".split()
)
_PARTICLES = frozenset(
    "of the de von van der den la le du da di dos al el bin ibn and y ap".split()
)

VERB = lazy(
    r"\b(?:is|are|was|were|has|have|had|will|would|shall|should|can|could|must|did|does|said|"
    r"asked|told|replied|took|gave|came|went|thought|that it|agreed|be)\b",
    re.IGNORECASE,
)
# --- lists of recipients ------------------------------------------------------------------------

_FILL = (
    r"(?:,?\s*(?:with|without|forwarded|sent|made|given|submitted|for|information|enclosures?|its|"
    r"the|and|to|necessary|action|of|this|despatch|dispatch|telegram|letter|circular|by|bag|also|"
    r"following|posts?|in|all|each|one|distributed|despatched|dispatched|circulated|recipients?|"
    r"printed|typed|go|went|as|follows|nos?\.?|file|furnished|endorsed|report|record|note|"
    r"memorandum|document))*"
)
_SENT = (
    r"(?:distributed|circulated|sent|delivered|copied|submitted|reported?|issued|despatched|"
    r"dispatched|transmitted|mailed|forwarded|handed|sent out)"
)
_OPENS = (
    r"(?:an?\s+)?(?:(?:advance|further|additional|spare|information|info|extra|carbon|blind|true)\s+)?"
    rf"cop(?:y|ies){_FILL}"
    r"|\d{1,3}\s+(?:numbered\s+)?copies" + _FILL + r"|"
    r"(?:made|typed|printed|issued|produced|done|prepared|duplicated|executed)\s+in\s+"
    r"(?:\d{1,3}|\w{3,12})\s+(?:numbered\s+)?cop(?:y|ies)"
    r"|(?:(?:internal|external|outside|whitehall|departmental|special|limited|standard|additional|"
    r"further|normal|selective|office|main|initial)\s+)?distribution(?:\s+(?:list|to))?"
    rf"|(?:(?:to be|was|also)\s+)?{_SENT}{_FILL}\s+to{_FILL}"
    r"|b?c\.?\s?c\.?(?:\s+to)?|also\s+to|for\s+information(?:\s+to)?|recipients?|addressees|mailing\s+list|circulation"
    r"|report\s+to|information\s+addressees|rece?ived\s+by(?=\s*:(?:\s*$|[^:\n]{3,80}[,;]))"
    r"|distr(?:ib(?:uted|ution))?\.?\s+acc(?:ording|\.)?\s+to\s+(?:the\s+)?list"
)
_HEAD = lazy(rf"[\[(]?(?P<words>{_OPENS})\s*[:：]\s*[-–—]{{0,2}}(?=\s|$|[A-Z\[])", re.IGNORECASE)
_HEAD_ALONE = lazy(
    r"[\[(]?(?:(?:advance|further|additional)\s+copies(?:\s+to)?|cop(?:y|ies)\s+(?:sent\s+)?to|"
    r"(?:(?:internal|external|outside|whitehall|departmental|special|limited|standard|additional|"
    r"further|normal|selective|main)\s+)?distribution(?:\s+list)?|\d{1,3}\s+copies\s+(?:sent|made)"
    r"(?:\s+to)?|made\s+in\s+\w+\s+copies|(?:distributed|circulated|copied)\s+to|cc|c\.c\.?|copies)"
    r"\s*[.:：]?[\])]?[-–—]*",
    re.IGNORECASE,
)
_HEAD_INLINE = lazy(
    r"(?:b?c\.\s?c\.?:?|b?cc\s*[:.]?|[Cc]op(?:y|ies)\s+(?:sent\s+)?to|COP(?:Y|IES) TO|"
    r"[Cc]irculated to|[Dd]istributed to|"
    rf"(?:Distribution|DISTRIBUTION|Copies|Copy|CC|Cc)(?=[{SPACE_CLASS}]{{2}}))"
    rf"[{SPACE_CLASS}]+(?=(?:the\s+|all\s+|to\s+)?[A-Z\[])"
)
# One of these is in each head of a list that needs no colon.
_COPYING = ("cop", "cc", "c.c", "c. c", "distrib", "circul")
_ENCLOSED = lazy(
    r"(?:\d{1,2}\s+)?(?:encls?|encs?|enclosures?|inclosures?|attachments?|annex(?:es)?|attached|"
    r"appendices)\b\s*(?:\(\s*\w{1,8}\s*\)|\d{1,2}(?=[\s.:]|$)|as\s+(?:stated|above)|a/s)?"
    r"\s*[.:：]?\s*[-–—]{0,2}\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)

# --- stamps -------------------------------------------------------------------------------------

_DONE = (
    r"(?:drafted|drew\s+up|drawn\s+up|typed|stenographed|transcribed|dictated|prepared|compiled|written|checked|verified|cleared|approved|"
    r"taken\s+down|minuted|noted|(?:minutes|notes|record|protocol)\s+(?:taken|kept|written|drawn\s+up)|reviewed|authori[sz]ed|concurred|proofread|registered|entered|logged|recorded|received|"
    r"printed|pr\.|stenographed|duplicated|mimeographed|copied|distributed|circulated|despatched|dispatched|sent|"
    r"transmitted|issued|delivered|enciphered|encoded|deciphered|decoded|decyphered|encyphered|"
    r"translated|originated|certified|authenticated|executed|signed for printing|submitted for printing|"
    r"photocopied|filed|destroyed|returned|declassified|downgraded|released|sanitized|sealed)"
)
ACT = lazy(
    rf"(?P<label>{_DONE}(?:\s+and\s+{_DONE})?(?:\s+(?:by\s+hand|by|at|on|in\s+the\s+"
    r"(?:register|journal|book)|in|from|for\s+\w+|to\s+(?:all\s+)?members|to\s+all\s+\w+))*)(?P<colon>\s*[:：]?)"
    rf"(?=[{SPACE_CLASS}]|,|$|\d)",
    re.IGNORECASE,
)
_OFFICER = lazy(
    r"(?:drafting\s+officer|approving\s+officer|drafter|draft(?:ed)?|clearances?|concurrences?|"
    r"approved|approval|originator|executor|typist|translator|proofreader|typed|tel(?:ephone)?|"
    r"ext(?:ension)?|file|registry|ref(?:erence)?|our\s+ref|time\s+of\s+\w+|serial|op\.?\s+no|"
    r"cleared\s+in\s+\w+|info(?:rmation)?)\s*(?:no\.?)?\s*[:：]\s*\S",
    re.IGNORECASE,
)
_CODE = lazy(
    r"NNNN|BT|O\.?\s?T\.?\s?P\.?|END(?:S| OF (?:MESSAGE|TELEGRAM|TEXT|CABLE))|#\s?\d{2,6}|"
    r"X?(?:GDS|ADS|RDS)(?:[- ]\d)?\b.{0,40}|E\.?\s?O\.?\s?\d{5}.{0,40}|"
    r"(?:automatically\s+)?(?:DECLASSIF(?:Y|IED)|DOWNGRADE[D]?|DECONTROL(?:LED)?)\b.{0,100}|"
    r"DECL(?:AS)?\s*[:.]\s*\S.{0,40}|REVIEW(?:ED)?\s+(?:ON|FOR)\b.{0,60}|"
    r"(?:\(-\)\s*|/-/\s*)?(?:true|certified|certified\s+true|authenticated|fair)\s+copy\b.{0,60}|"
    r"(?:file|spare|office|registry)\s+copy\b.{0,30}|"
    r"YYYY|ZCZC\b.{0,20}|(?-i:[A-Z]{2,4}\s?[:/]\s?[A-Za-z]{2,4}|(?:[A-Z]\.){2,4}/[A-Za-z.]{2,6}|"
    # Who drafted and who typed: "NEA:SOA:RLatimer:vmb", "EUR/WE:JBNorth/hk 4/7/61".
    r"[A-Z]{1,6}(?:[:/][A-Za-z.]{1,14}){1,4}[:/][A-Za-z.]{2,14}(?:\s+\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})?)",
    re.IGNORECASE,
)
_LOWER_CODE = lazy(r"[A-Z]{2,4}\s?[:/]\s?[a-z]{2,4}|(?:[A-Z]\.){2,4}/[A-Za-z.]{2,6}")
TOTAL = lazy(
    r"(?P<n>\d{1,4})\s+(?P<unit>(?:file\s+)?cop(?:y|ies))"
    r"(?P<total>\s+(?:in (?:total|all)|altogether|printed(?: in total)?|total|made))?"
    r"|(?:total(?: of)?|altogether)\s*:?\s*(?P<m>\d{1,4})\s+(?P<unit2>copies)",
    re.IGNORECASE,
)
_FILED = lazy(
    r"[(\[（]?[^()]{0,80}\b(?:file copy|for the file|to the file)\b[^()]{0,40}[)\]）]?",
    re.IGNORECASE,
)

# --- entries ------------------------------------------------------------------------------------

ENTRY = lazy(
    r"(?:(?:cop(?:y|ies)\s+)?(?:nos?\.?|№|nrs?\.?)\s*\d{1,3}(?:\s*(?:[-–—,]|and|to)\s*\d{1,3})*"
    rf"\s*[.:)]?[{SPACE_CLASS}]*(?:[-–—]\s*)?|cop(?:y|ies)\s+\d{{1,3}}(?:\s*[-–—]\s*\d{{1,3}})?\s*[-–—:.]\s*"
    r"|\(?\d{1,3}(?:\s*[-–—,]\s*\d{1,3})*\s*[.)]\s+|\d{1,3}(?:\s*[-–—,]\s*\d{1,3})?\s+[-–—=]\s*"
    r"|\d{1,3}\s*[x×]\s+|(?-i:\d{1,2}[ \xa0]{2,}(?=[A-ZÀ-Ž]))|(?-i:\(?[a-z]{1,3}[.)]\s+)|[-–—•*·▪]\s+)",
    re.IGNORECASE,
)
COUNT = lazy(r"\((\d{1,3})(?:\s+(?:spare\s+)?cop(?:y|ies))?\)")

# --- closing ------------------------------------------------------------------------------------

LABELLED = lazy(
    r"(?:(?P<sworn>(?:certified\s+)?(?:true|fair|certified)\s+copy)|(?P<office>correct|verified|"
    r"certified(?:\s+(?:true|correct))?|recorded\s+by|taken\s+down\s+by|minuted\s+by|minutes|protocol|"
    r"(?:held|kept|took|wrote)\s+(?:the\s+)?(?:notes?|record|minutes)|seen|read|"
    r"recorder|record(?:ed)?|noted\s+(?:down\s+)?by|written\s+(?:down\s+)?by|secretary|chairman|"
    r"chairwoman|chair|for\s+the\s+\w+)|[a-z]+(?:\s+[a-z]+){0,2})\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
# What an editor describes, with its words behind: "[Stamp of arrival:] CONSULATE – 15 FEB. 1936".
_DESCRIBED = lazy(
    r"\[[^\[\]]{0,50}\b(?:stamp(?:ed)?|seal|pencil|ink|hand|handwriting|handwritten|margin|marginal|"
    r"manuscript|typed|annotation|resolution|minute|endorsed|docketed)\b[^\[\]]{0,50}[:：]?\]\s*[:：]?\s*\S",
    re.IGNORECASE,
)
SIGNED = lazy(
    r"(?:[\[(]\s*(?:l\.\s?s\.|signed|sgd\.?|sd\.?|sd\.?\s?/\s?[-–—]*|ss?|signature|signatures|initialled|initials|illegible|signature\s+"
    r"illegible|illegible\s+signature|no\s+signature|unsigned|signed\s+by\s+hand|-)\s*[\])]|"
    r"[\[(](?:illegible\s+)?(?:signature|signed|initial)[^\])\n]{0,40}[\])]|"
    r"signed(?:\s+by)?\s*[:.]|signature\s*[:.]?|sgd\.?|sd\s?/\s?[-–—]*|sd\.\s?[-–—]*|/?ss?/|s\.\s?s\.(?=\s)|ss\.(?=\s)|/[-–—]+/|\([-–—]\)|s/d|"
    r"signed(?:\s+by)?(?=\s+[A-Z\[])|p\.\s?p\.?(?=\s))\s*",
    re.IGNORECASE,
)
_BEHALF = lazy(
    r"(?:for|by order of|by direction of|by command of|on behalf of|for and on behalf of|"
    r"by authority of)\s+(?:the\s+)?(?P<whom>[A-Z][^:\n]{2,70}?)\s*[:,]?",
    re.IGNORECASE,
)
_BEHALF_NAME = lazy(
    r"(?:for|on behalf of)\s+(?:the\s+)?[A-Z][^:\n]{2,70}?\s*[:：,]\s*(?P<name>[A-Z].{2,40})",
    re.IGNORECASE,
)
_VALEDICTION = lazy(
    r"(?:i (?:have|am|remain),?(?: sir,)? (?:etc|&c)\.?.{0,20}"
    r"|i have the honou?r to (?:be|remain)\b.{0,160}"
    r"|(?:i|we) (?:am|are|remain)\b,?(?:(?: dear)? (?:sir|sirs|my lord|gentlemen|madam|excellency)\b"
    r".{0,120}|,.{0,120}| (?:with|yours?|always|ever|your)\b.{0,120})"
    r"|your (?:lordship|excellency|majesty|grace|honou?r|reverence)[’']?s?,?(?: most)?(?: "
    r"(?:obedient|humble|faithful|devoted|and)\b.{0,60})?[,.]?"
    r"|(?:your |with )?(?:most )?(?:obedient|humble|faithful|devoted|sincere)\b.{0,40}"
    r"(?:servants?|friends?)[,.]?"
    r"|(?:ever )?yours?,?(?: (?:very|ever|most|sincerely|faithfully|truly|respectfully|fraternally|"
    r"cordially|etc\.?|obediently|aye|affectionately|in haste|in comradeship|&c\.?))*[,.]?"
    r"|(?:very |most )?(?:sincerely|respectfully|faithfully|cordially|fraternally|truly|obediently|"
    r"affectionately|gratefully|comradely)(?: (?:yours|submitted))?[,.]?"
    r"|(?:(?:with|my|our|accept|please accept|kindly accept|receive|i avail|we avail|i take|"
    r"i beg|permit me|allow me|best|kind|kindest|warm|warmest|fraternal|comradely|communist|"
    r"revolutionary|socialist|militant)\b.{0,200})?"
    r"\b(?:greetings?|regards?|respects?|wishes|consideration|esteem|compliments|salutations?|thanks)"
    r"(?:,? (?:to|from|for) .{2,60})?[,.!]?"
    r"|(?:your|in|ever your)(?:,? (?:old|very|most|ever|truly|own|always|affectionate|devoted|sincere|"
    r"faithful|obedient|loving|humble|grateful|attached|and|friend|servant|colleague|comrade|haste)){1,6}"
    r"[,.]?"
    r"|submitted,?)",
    re.IGNORECASE | re.DOTALL,
)
_ADDRESSED = lazy(
    r"(?:my lord|sirs?|gentlemen|(?:your )?excellency|madam|dear sir)[,.]?", re.IGNORECASE
)
_NOT_IN_NAMES = lazy(r"[^\w\s.,'’‘\[\]()-]|[\d_]")
_OFFICE_WORD = (
    r"(?:minister|secretary|ambassador|director|chairman|chairwoman|president|premier|counsell?or|"
    r"attach[eé]|consul|advis[eo]r|chief|head|deputy|officer|clerk|commissioner|commissar|charg[eé]|"
    r"envoy|governor|rapporteur|inspector|registrar|interpreter|representative|delegate|manager|"
    r"editor|marshal|general|colonel|major|captain|lieutenant|admiral|engineer|translator|"
    r"controller|superintendent|leader|assistant|undersecretary|under-secretary|vice-consul|"
    r"vice-president|vice-chairman|vice-minister|secretary-general|consul-general|director-general|"
    r"plenipotentiary|agent|trustee|treasurer|archivist|referent|instructor|resident|legate|nuncio)"
)
_TITLE = lazy(
    rf"(?:(?:the|for the|his|her)\s+)?(?:[A-Z][\w’'.-]*\s+){{0,4}}?(?i:{_OFFICE_WORD})(?:[\s,].*)?"
)
POSTSCRIPT = lazy(r"(?:P\.?\s?P?\.?S\.?|Postscript|POSTSCRIPT)\s*[:.–—-]?\s")
_PLACE_DATE = lazy(r"(?P<place>[^\W\d_][\w’'. -]{1,40}?)(?:,\s*|\s+)(?:the\s+)?")
# "B u d a p e s t , 3 May 1968"
_SPACED_PLACE = lazy(r"(?P<place>(?:[^\W\d_] ){3,24}[^\W\d_]) ?,\s*")
_PLACE_BEHIND = lazy(r",\s+(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})\.?")
_STAGE = lazy(r"[(（].{3,300}[)）]\.?", re.DOTALL)
_BRACKETED = lazy(r"(?:\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*\]\.?\s*)+")
# A teletype's head, repeated on its next section.
_ROUTED = lazy(r"(?:FM|TO(?! THE\b)|INFO|DE|ZEN|RU[A-Z]{4,6}|[ZOPR]\s+\d{6}Z)\s+\S")
_MISSING = lazy(
    r"\b(?:illegible|declassified|omitted|excised|missing|garbled?|undecypherable|deleted|torn|"
    r"not printed|cut off|break)\b",
    re.IGNORECASE,
)
_INITIALS = lazy(r"(?:[A-Z]\.\s?){2,4}")
_ADDRESS = lazy(
    r"(?:(?:to\s+)?(?:the\s+)?(?:right\s+hon(?:ourable|\.)|rt\.?\s+hon\.?|hon(?:ou?rable|\.)|his\s+"
    r"excellency|h\.\s?e\.|his\s+majesty|her\s+majesty)\b.{0,80}|(?:&c\.?,?\s*){1,4}|"
    r"(?:etc\.?,?\s*){2,4}|.{2,60}\b(?:esq(?:uire|\.)?|bart\.?|[KGCMV]\.\s?(?:[A-Z]\.\s?){1,4}),?"
    r"(?:\s*(?:&c|etc)\.?,?)*)[,.]?",
    re.IGNORECASE,
)


def kind_of(t: Transcript, start: int, end: int, *, right: bool) -> tuple[str, int]:
    """Return what the form of a line says, and the offset behind what introduces it."""
    text = t.text
    words = text[start:end]
    if words[0].isdigit() and _PORTIONED.match(words):
        return "prose", start
    if words[0] == "P" and POSTSCRIPT.match(words):
        return "postscript", start
    head = list_head(text, start, end)
    if head and not (_tells(words[head - start :]) and VERB.search(text, head, end)):
        return "head", head
    if words[:4].lower() == "[cop" and words[-1] == "]" and len(words) < 120:
        return "act", start
    if words[0] in "([0123456789" and len(words) < 30 and _PRINT.fullmatch(words):
        return "banner", start
    if words[0] == "(" and len(words) < 200 and _SENT_TOO.fullmatch(words):
        return "act", start
    if words[0] == "[" and _BRACKETED.fullmatch(words) and not SIGNED.match(words):
        return ("missing" if _MISSING.search(words) else "remark"), start
    if end - start > 600:
        return ("short" if len(COUNT.findall(words)) > 3 else "prose"), start
    bare = words.strip(" .*_-–—")
    if not bare:
        return "rule", start
    if len(bare) > 3 and bare.isupper() and set(bare) <= {bare[0], " "}:
        return "code", start  # "J J J J J" under a telegram of the Foreign Office
    if t.collection.marking(_unspaced(bare))[0] == "classification":
        return "banner", start
    if "ignature]" in words and len(words) < 160 and _SIGNED_INSIDE.fullmatch(words):
        return "signature", start
    if _CODE.fullmatch(words) and (not words.islower()):
        return "code", start
    if words[0] == "[" and _DESCRIBED.match(words) and end - start < 200:
        signed = right and is_name(words.partition("]")[2].lstrip(" :"))
        return ("signature" if signed else "code"), start
    if (enclosed := _ENCLOSED.fullmatch(words)) and not VERB.search(enclosed["rest"][:60]):
        return "enclosed", start
    if words[0] in "(（" and _STAGE.fullmatch(words) and _tells(words.strip("() .")):
        return "stage", start
    if words.isupper() and _ROUTED.match(words):
        return "prose", start
    colon = ":" in words or "：" in words
    if colon and len(words) < 40 and _ALONE.fullmatch(words):
        return "signature", start
    if colon and (label := LABELLED.match(words)) and _signs(words, label, right=right):
        return "signature", start
    if _stamped(text, start, end):
        return "act", start
    if kind := _closing_kind(text, start, end, right=right):
        return kind, start
    if entry := ENTRY.match(text, start, end):
        return ("item" if _tells(text[entry.end() : end]) else "entry"), entry.end()
    if is_prose(words):
        ended = words.rstrip(')]”"’»')[-1:] in (".", "!", "?", ":", ";", "…")
        return ("prose" if ended or len(words) > 240 else "loose"), start
    return "short", start


_PORTIONED = lazy(r"\d{1,2}[.)]\s+\((?:U|C|S|TS|LOU|SBU|R)\)\s")
# "Noted down by:", above a name.
_ALONE = lazy(
    r"(?:(?:noted|taken|written|recorded|minuted|put|set|drawn)(?: (?:down|up))? by|record(?:ed)?(?: made)? by|"
    r"(?:the )?(?:record|notes?|minutes) (?:was|were )?(?:made|kept|taken|written) by|for correctness|"
    r"protocolled by)\s*:",
    re.IGNORECASE,
)
# "AMBASSADOR IN KARVELIA [signature] /T. RENN/"
_SIGNED_INSIDE = lazy(
    r"[A-ZÀ-Ž].{2,90}?\s*\[(?:[Ii]llegible |[Hh]andwritten )?[Ss]ignature\]\s*[/(]?\s*"
    r"(?:[A-ZÀ-Ž][\w.’' -]{1,40})?\s*[/)]?\.?"
)
# The printer's mark at the foot: "[999 k—9]", "3278 [214]". And to whom the whole was sent too.
_PRINT = lazy(r"\[?\d{2,5}(?: ?[a-z]{1,2})?\s?[—–]{1,2}\s?\d{1,4}\]?|\d{3,5} \[\d{1,4}\]")
_SENT_TOO = lazy(
    r"\((?:also )?(?:repeated|copied|cop(?:y|ies)|addressed|sent|communicated|circulated|confidential copies)"
    r"\b[^()]{0,40}\s(?:to|for)\s.{2,150}\)\.?",
    re.IGNORECASE,
)


def _signs(words: str, label: re.Match[str], *, right: bool) -> bool:
    """Tell whether behind "Approved:" or "Taken down by:" somebody signs, and is not only named."""
    rest = words[label.end() :]
    if signed := SIGNED.match(rest):
        behind = SIGNED.sub("", rest[signed.end() :]).strip(" ()[].,")
        return label["sworn"] is None and (not behind or is_name(behind) or is_title(behind))
    if rest[-1:] == "]" and "[" in rest:
        rest = rest[: rest.rindex("[")].rstrip()
    return right and label["office"] is not None and is_name(rest)


def list_head(text: str, start: int, end: int) -> int:
    """Return the offset behind "Copies to:" or the like, or 0."""
    stop = _list_head(text, start, end)
    while stop > start and text[stop - 1] in SPACE:
        stop -= 1
    return stop


def _list_head(text: str, start: int, end: int) -> int:
    folded = text[start : min(end, start + 60)].lower()
    colon = text.find(":", start, end) >= 0 or text.find("：", start, end) >= 0
    if colon and (head := _HEAD.match(text, start, end)):
        return head.end()
    if not any(stem in folded for stem in _COPYING):
        return 0
    if end - start < 60 and (alone := _HEAD_ALONE.fullmatch(text, start, end)):
        return alone.end()
    inline = _HEAD_INLINE.match(text, start, end)
    if inline and not (_tells(text[inline.end() : end]) and VERB.search(text, inline.end(), end)):
        return inline.end()
    return 0


def _unspaced(words: str) -> str:
    parts = words.split(" ")
    return "".join(parts) if len(parts) > 3 and all(len(p) <= 1 for p in parts) else words


def _tells(words: str) -> bool:
    """Tell whether words are a sentence: a verb among small words, an end mark."""
    if words.endswith(")") and (aside := words.rfind("(")) > 0:
        words = words[:aside]  # "American Consulate, Gothenburg (w/o encl.)"
    return is_prose(words) and words.rstrip("”\"')] ")[-1:] in tuple(".!?")


def is_prose(words: str) -> bool:
    """Tell running text from names and titles: small words make a sentence."""
    found = _WORD.findall(words[:400])
    if len(found) < 5:
        return False
    if words.isupper():
        return bool(sum(word.lower() in _SMALL for word in found) >= 0.18 * len(found))
    small = sum(map(str.islower, [word[0] for word in found]))
    return small >= 0.5 * len(found)


def _stamped(text: str, start: int, end: int) -> bool:
    if end - start > 300:
        return False
    words = text[start:end]
    if _FILED.fullmatch(words) or _OFFICER.match(words):
        return True
    listed = words.count(",") > 1 or ("(" in words and bool(COUNT.search(words)))
    if (
        "cop" in words.lower()
        and (total := TOTAL.search(words))
        and (total["total"] or total["m"] or len(words) < 40)
    ):
        return not listed and not is_prose(words[: total.start()])
    for a, b in pieces_of(text, start, end):
        if act := ACT.match(text, a, b):
            behind = act.end()
            while behind < b and text[behind] in SPACE:
                behind += 1
            labelled = bool(act["colon"].strip()) or " by" in act["label"].lower()
            dates = (date for date in find_dates(text, start, end) if behind <= date.start < b)
            if behind == b or _finishes(text, behind, b, next(dates, None), labelled=labelled):
                return True
    return False


def _finishes(text: str, start: int, end: int, date: Date | None, *, labelled: bool) -> bool:
    """Tell whether behind "Printed" comes what a stamp has: a date, a name, a number."""
    rest = text[start:end]
    if date and (date.start < start + 4 or len(rest) - (date.end - date.start) < 60):
        return date.start < start + 4 or not is_prose(text[start : date.start])
    if is_prose(rest) and not labelled:
        return False
    return (labelled and len(rest) < 90) or rest[0] in "[("


def pieces_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line at wide gaps and line ends."""
    if (
        text.find("  ", start, end) < 0
        and text.find("\t", start, end) < 0
        and text[start:end].isascii()
    ):
        return [(start, end)]
    found = []
    begin = start
    for gap in GAP.finditer(text, start, end):
        if gap.start() > begin:
            found.append((begin, gap.start()))
        begin = gap.end()
    found.append((begin, end))
    return found


# --- closing --------------------------------------------------------------------------------------


def _closing_kind(text: str, start: int, end: int, *, right: bool) -> str:
    words = text[start:end]
    if end - start > 240:
        return ""
    if whole_date(words) or place_before_date(text, start, end):
        return "date"
    if _VALEDICTION.fullmatch(words):
        return "valediction"
    if right and _ADDRESSED.fullmatch(words):
        return "valediction"
    if end - start > 160 or (words[-1] == "." and _NUMBERED.match(words)):
        return ""  # "4. THE DEPARTMENT MAY WISH TO CONSIDER THIS."
    if words[0] in "Nn" and (numbered := NUMBERED.fullmatch(words)) and is_name(numbered["name"]):
        return "signature"
    if words[0] in "ctCT" and _CITY.fullmatch(words):
        return "date"  # "city of Pyongyang", above the day
    behalf = _BEHALF.fullmatch(words)
    if _BEHALF_NAME.fullmatch(words) or (behalf and (right or words[-1] == ":")):
        return "signature"
    if _INITIALS.fullmatch(words):
        return "name"
    if _ADDRESS.fullmatch(words) and not words.endswith(("m.p.", "m. p.")):
        return "address"
    pieces = pieces_of(text, start, end)
    kinds = [_piece(text[a:b], right=right) for a, b in pieces]
    if len(pieces) > 1 and all(_BEHALF.fullmatch(text, a, b) for a, b in pieces):
        return "columns"  # "For the one side      For the other side"
    if "signature" in kinds and len(kinds) > 1:
        # Beside it stands an office, or the end of one that the line above began.
        beside = [text[a:b] for (a, b), kind in zip(pieces, kinds, strict=True) if not kind]
        plain = all(len(one) < 60 and not is_prose(one) and one[-1] not in ".:;" for one in beside)
        return "signature" if plain else ""
    if len(pieces) == 2 and kinds[1] == "name" and words[:3] in ("of ", "in ", "to "):
        return "signature"  # an office that began in the line above, and who holds it
    if not all(kinds):
        return ""
    if len(kinds) == 1:
        return kinds[0]
    return "columns" if {"name", "title"} & set(kinds) and len(kinds) < 4 else ""


def _piece(words: str, *, right: bool) -> str:
    if right and words[:1].isupper() and _BY_ALONE.fullmatch(words):
        return "title"
    signed = SIGNED.match(words)
    core = words[signed.end() if signed else 0 :]
    if right and words[0] in "–—-" and (dashed := _DASHED.fullmatch(words)):
        return "signature" if is_name(dashed["name"]) else ""
    if signed:
        behind = SIGNED.sub("", core).strip(" ()[].,")
        return "signature" if not behind or is_name(behind) or is_title(behind) else ""
    if trailing := _TRAILING.search(core):
        inner = core[: trailing.start()].rstrip(" :")
        return "signature" if is_name(inner) or is_title(inner) or is_body(inner) else ""
    if whole_date(core) or (core[-1:].isdigit() and place_before_date(core, 0, len(core))):
        return "date"
    if _BEHALF.fullmatch(core) and core[-1] == ":":
        return "signature"
    if core[-1:] == ":" and is_title(core[:-1]):
        return "title"  # "MINISTER:", the name below it
    ended = core[-1:] in ".,;"
    if core[-1:] in ";!?" or ":" in core:
        return ""
    bare = core.strip(" ()/,.") if ended or core[0] in "(/" else core
    if is_title(bare) and not (core[-1:] == "." and not right and is_prose(core)):
        return "title"
    if right and len(bare.split()) < 7 and _TITLE.fullmatch(bare) and not VERB.search(bare):
        return "title"  # "Head of the post"
    if is_body(bare):
        return "body"
    if is_name(bare) and not (core[-1:] == "." and not right and not core.isupper()):
        return "name"
    name, comma, office = bare.partition(", ")
    if (
        comma
        and is_name(name)
        and office[:1].islower()
        and is_title(office[0].upper() + office[1:])
    ):
        return "name"  # "M. Ray, attaché"
    return ""


# "No. 017. 3.6.39. FEKLEN."
NUMBERED = lazy(
    r"[Nn][or]\.? ?\d{1,5}[.,]\s+(?:\d{1,2}[./ -](?:\d{1,2}|[IVX]{1,4})[./ -]\d{2,4}[.,]?\s+)?"
    r"(?P<name>[A-ZÀ-Ž][^\d]{2,40}?)\.?"
)
_CITY = lazy(r"(?:[Tt]he )?(?:[Cc]ity|[Tt]own) of [A-ZÀ-Ž][\w’'-]+(?: [A-ZÀ-Ž][\w’'-]+)?[.,]?")
# "– 99 – Kende –": the number of a cipher before the name.
_DASHED = lazy(r"[–—-]+\s*(?:\d{1,4}\s*[–—-]\s*)?(?P<name>[^\W\d_][^–—]{2,40}?)\s*[–—-]+")
_NUMBERED = lazy(r"\(?\d{1,3}[.)]\s")
_BY_ALONE = lazy(
    r"(?:noted|taken|written|recorded|drawn up|compiled|prepared|signed|minuted|set)(?: down)? by:?",
    2,
)
_TRAILING = lazy(
    r"\s*[\[(](?:signature|signed|sgd\.?|s|illegible signature|signature illegible|initialled|m\.?\s?p\.?|"
    r"l\.?\s?s\.?|seal|stamp)[\])]\s*$|\s+m\. ?p\.\s*$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def is_title(words: str) -> bool:
    """Tell whether words are an office: "Acting Consul", "AMBASSADOR OF THE USSR IN CEYLON"."""
    words = " ".join(words.strip(" ,.").split())
    if words[:1].isdigit():
        words = _RANKED.sub("", words)  # "3rd Secretary"
    if not words or len(words.split()) > 16 or any(c.isdigit() for c in words):
        return False
    if not (is_office(words) or _TITLE.fullmatch(words)):
        return False
    return _no_sentence(words)


_RANKED = lazy(r"^\d(?:st|nd|rd|th) (?=[A-ZÀ-Ža-z])")


def is_body(words: str) -> bool:
    """Tell whether words are a body that signs: "Embassy in Valdoria"."""
    words = words.strip(" ,.")
    return bool(words) and is_org(words) and len(words.split()) <= 16 and _no_sentence(words)


@lru_cache(maxsize=1024)
def is_name(words: str) -> bool:
    """Tell whether words have the form of a person's name, alone: "N. TEREKHIN", "van Tholen"."""
    words = words.strip(" ,./")
    if not words or len(words) > 60 or _NOT_IN_NAMES.search(words) or not words.strip("IVX"):
        return False
    # "As. Gradinarov", "Yu. Orlov": an initial of two letters is one too.
    if not (is_person(words) or is_person(_INITIAL.sub(r"\1.", words))) or is_org(words):
        return False
    parts = [part for part in words.replace("[", "").replace("]", "").split() if part]
    long = [p for p in parts if len(p.strip(".,’'")) > 1 and p not in _PARTICLES]
    if not long:
        # Initials alone sign a postscript: "R.M.A."
        return "." in words and len(words) < 10
    return len(parts) <= 6 and not any(
        p[-1] != "." and p.lower().strip(",") in _SMALL - {"van", "de"} for p in parts
    )


_INITIAL = lazy(r"\b([^\W\d_a-z])[a-z]{1,2}\.(?=\s?[A-Z])")


def _no_sentence(words: str) -> bool:
    """What signs is capitalised throughout, but for particles."""
    small = [word for word in words.split() if word[:1].islower() and word[:2] not in ("d'", "d’")]
    return all(
        word.strip(",.") in ("of", "the", "in", "for", "and", "to", "de", "on", "at", "du", "a.i", "under",
                             "ad", "interim", "und", "et", "la", "des", "with")
        for word in small
    )  # fmt: skip


def place_before_date(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the place of "Djakarta, 8 November 1957", or nothing."""
    if end - start > 90:
        return None
    if text[start + 1 : start + 2] == " " and text[start].isupper():
        spaced = _SPACED_PLACE.match(text, start, end)
        if spaced and whole_date(text[spaced.end() : end]):
            return spaced.span("place")
    date = next(find_dates(text, start, end), None)
    if date and date.start == start and (behind := _PLACE_BEHIND.fullmatch(text, date.end, end)):
        return behind.span("place")
    if not date or text[date.end : end].strip(" .") or date.start == start:
        return None
    place = _PLACE_DATE.fullmatch(text, start, date.start)
    if not place or is_org(place["place"]) or not is_name(place["place"]):
        return None  # a place is capitalised throughout: not "Read and approved"
    if ACT.match(text, start, end) or SIGNED.match(text, start, end):
        return None
    return start, start + place.end("place") - place.start()
