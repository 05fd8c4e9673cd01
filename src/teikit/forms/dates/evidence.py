"""Whether a word or number that may be a date is one: "in May" and "May said", "in 1958" and "No. 1958".

Only what speaks for a date makes it one; where nothing does, it is left alone.
"""

from __future__ import annotations

import re

from teikit.forms.dates.clock import Clock
from teikit.forms.dates.date import Piece
from teikit.forms.dates.words import SPACE, UNIT
from teikit.forms.lazy import lazy

__all__ = [
    "clock_stands",
    "day_stands",
    "days_stand",
    "month_stands",
    "moved",
    "year_is_owned",
    "year_stands",
]

_MOVED = lazy(
    r"\b(?:postpon|put\s+off|mov|brought\s+forward|chang|alter|shift|transferr?|deferr?|advanc)\w*"
    r"\b(?:(?!\b(?:due|owed|payable|made|held|falling)\s+from\b)[^.;]){0,60}\bfrom\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_WHEN = lazy(
    r"(?:(?:^|[^\w-])(?P<word>in|since|by|until|till|of|for|from|during|before|after|last|next|this|"
    r"through|throughout|into|between|to|and|or|early|late|mid|around|about|only|as\s+early\s+as|"
    r"as\s+late\s+as|(?:not?\s+)?(?:later|earlier|sooner)\s+than|the|our|your|their|its|both|already|again|on)\s+(?:(?:the\s+)?(?:months?|years?|"
    r"season|period|whole|coming|past|current|present|last|same)(?:\s+(?:of|year|for))*\s+)?)$",
    re.IGNORECASE,
)
_TIMELY = frozenset(
    "in since until till during last next this throughout into early late mid than".split()
)
_OWNED = frozenset(("the", "our", "your", "their", "its"))
_NAME_BEFORE = lazy(
    r"(?:\b(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lord|Lady|Comrade|General|Colonel|Major|Captain|Senator|"
    r"Ambassador|Minister|Secretary|Professor|Prof|President|Premier|Consul|Count|King|Queen|"
    r"Messrs)\.?|\b[A-Z]\.)\s+$",
    re.IGNORECASE,
)
_DOES = lazy(
    r"\s+(?:said|says|told|asked|thought|replied|added|agreed|himself|herself|to\s+the|will|would|"
    r"has|had|have|was|is|be|not|did|does|well|also|should|could|then|wrote|called)\b|['’]s\s",
    re.IGNORECASE,
)
_CAPITAL = lazy(r"[ \xa0]+(?:[A-Z][a-z]|[A-Z]\.)")
_PEOPLE = frozenset(("May", "March", "April", "June", "August", "Jan", "Mar", "Dec"))
_YEAR_AHEAD = lazy(
    r"(?:(?:^|[\s(\[“\"])(?P<word>in|since|by|until|till|of|for|from|during|before|beyond|after|through|"
    r"throughout|year|years|to|and|between|summer|spring|autumn|fall|winter|season|end|early|late|"
    r"mid|about|around|circa|ca\.|c\.|than|over|or|with|that\s+of|those\s+of|born|elected|"
    r"founded|built|anno|period|except|timetable|programme|program|budget)\s+(?:the\s+year\s+)?"
    r"|(?:^|\n)[^\S\n]*|[(\[]|[A-Za-z]{2},[ \xa0]+|mid-|"
    r"(?P<pair>(?:1[5-9]|20)\d\d)(?:,|,?\s+and|\s)\s+)$",
    re.IGNORECASE,
)
_STRONG = frozenset(
    "in since until till during year years throughout summer spring autumn fall winter season born".split()
)
_NUMBERED = lazy(
    r"(?:\b(?:no|nos|nr|number|telno|tel|telegram|deptel|embtel|contel|airgram|despatch|circular|"
    r"resolution|decree|order|document|doc|file|page|pages|p|pp|paper|box|folder|room|ref|"
    r"article|section|case|item|point|para|paragraph|law|act|model|type|form|series|draft)\.?|[#№$£€])\s*$",
    re.IGNORECASE,
)
_AFTER_YEAR = lazy(
    rf"\s?(?:%|°)|{SPACE}(?:{UNIT})|(?P<plural>{SPACE}(?!was|is|has|as|its|this|us|does|thus|plus|"
    r"towards|always|perhaps|besides|whereas|unless|across|less\b)[a-z]+s\b)"
    r"|(?P<verb>\s+(?:is|was|has|had|will|would|saw|brought|ended|began|did|were)\b)",
)
_COLUMN = lazy(r"[^\S\n]{1,30}(?P<year>(?:1[5-9]|20)\d\d)(?![\d/]|[.,:]\d)")
_THE = lazy(
    r"(?:(?P<prep>\b(?:on|of|by|from|till|until|before|after|since|dated|to|and|between|for|about|"
    r"around|was|is|through|evening|morning|night|afternoon|yours|telegram|letter|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)"
    r"(?:\s+of)?)"
    r"\s+(?:(?:night|evening|morning|afternoon)\s+of\s+)?the|[^\w\s]\s+the|^the|\bboth\s+the)\s+$",
    re.IGNORECASE,
)
_DAY_FOLLOWS = lazy(
    r"[.,;:?!)\]—\"”]|\s*[-–—]\s|\s*$|\s+[\[(]|\s+(?:at|in|and|or|to|by|with|without|during|from|for|of|but|when|that|which|who|"
    r"as|if|it|we|he|she|they|i|you|the|a|an|is|was|were|will|would|has|had|on|our|my|your|his|"
    r"[a-z]{3,}ed|came|left|brought|took|went|made|said|met|their|there|then|about|after|before|until|because|not|last|next|this|also|only|I|instead|"
    r"(?P<title>Comrades?|Mr|Mrs|Sir|Lord|Professor|Senator|Marshal|Admiral|Captain|Major|Ambassador|Counsel\w+|Minister|Premier|Prime|President|Chairman|Deputy|Vice|"
    r"Secretary|Consul|Foreign|Dr|General|Colonel|Chargé|Attaché|First|Under|Permanent|Councillor))"
    r"\b(?!\s+(?:Army|Congress|Fleet|Division|Corps|Plenum|Session|Committee|century))",
)
# "Council meets on 8th.", "Tuesday, 7th": the article is saved in telegrams.
_ON = lazy(
    r"\b(?:on|since|until|till|by|(?:today|yesterday|tomorrow),?\s\((?:the)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?)(?:\s+|(?<=\())$",
    re.IGNORECASE,
)
_COLONS = frozenset(":：–—-")
_BEGUN = lazy(
    r"\b(?:begin(?:ning|s)?|began|begun|start(?:ed|s)?|opened|opening|end(?:ed|s|ing)?|closed|"
    r"closing|close|finish(?:ed)?|adjourned|resumed|time|hours?|duration)\s*[:：–—-]\s*$"
    r"|\b(?:beginning|start|opening|end|close|closing)\s+of\s+(?:the\s+)?(?:session|meeting|sitting|conversation|talks?)"
    r"\s*[:,：–—-]?\s*$",
    re.IGNORECASE,
)
_CLOCK_AHEAD = lazy(
    r"(?:\b(?P<word>at|from|to|until|till|by|before|after|about|around|since|between|and|time|of"
    r"|hours|local|received|rec['’]d|sent|printed|typed|d\.|r\.)[:.]?\s+|(?:^|\n)[^\S\n]*|[(\[]|\s{3}"
    r"|[—,]\s*)$",
    re.IGNORECASE,
)
_MEETS = lazy(
    r"\b(?:open|beg[iau]n|start|clos|end|adjourn|suspend|interrupt|resum|rose|rise|left|leav|arriv|"
    r"recess|interval|pause|break\b|receiv|sent|print|deciphered|typed|d[ei]spatch|land|conven|concluded|broke|reconvened|departed|"
    r"took\s+(?:off|place)|(?:train|plane|flight|steamer|boat|bus|ferry)\b|lasted|met\b|meet)",
    re.IGNORECASE,
)
_NO_CLOCK = lazy(
    rf"\s*(?:%|per\b|[./]\d|:\d)|{SPACE}(?:{UNIT})|{SPACE}(?i:tomorrow|yesterday|daily|every|each|on"
    rf"{SPACE}(?:mon|tue|wed|thu|fri|sat|sun)|the{SPACE}(?:next|following|previous|same))|-\d"
)
_NOT_TODAY = lazy(
    r"\b(?:tomorrow|yesterday|daily|every|each|day|days|weekdays?|(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day|night\s+before|next\s+morning|opens|open\s+from|odds|score|ratio|verse)\b[^.;\d]*$",
    re.IGNORECASE,
)


def moved(text: str, at: int, floor: int) -> bool:
    """Tell "put off from 5 May to 9 May" from a span."""
    ahead = text[max(floor, at - 110) : at]
    return ahead.rstrip()[-4:].lower() in ("from", " the") and bool(_MOVED.search(ahead))


def month_stands(text: str, piece: Piece, floor: int, stop: int, *, spanning: bool = False) -> bool:
    """Judge the name of a month without day and year."""
    start, end = piece.start, piece.end
    ahead = text[max(floor, start - 40) : start]
    word = text[start:end].rstrip(".")
    if not ahead.rpartition("\n")[2].strip() and _IN_COLUMN.match(text, end, stop):
        return True  # the first column of a table
    if _MONTH_OR.search(ahead):
        return True
    capitals = word.isupper()
    if _NAME_BEFORE.search(ahead):
        return False
    when = _WHEN.search(ahead)
    said = when["word"].lower().split()[-1] if when else ""
    if len(word) < 4 and word not in ("May", "MAY"):
        return _stands_short(text, piece, said, stop)
    if spanning:
        return True
    if not capitals and _CAPITAL.match(text, end, stop):
        return said in _TIMELY and word not in _PEOPLE
    if capitals and not when:
        return False
    if word.title() not in _PEOPLE:
        return True
    does = _DOES.match(text, end, stop)
    if said in _OWNED or said in ("on", "to", "and", "or", "only", "again", "already", "both"):
        return said in _OWNED and not does and text[end + 1 : end + 2].islower()
    if said in _TIMELY:
        return not does or (not capitals and "s" not in does.group()[:2])
    if not when:
        # "May is too late.": the subject of a sentence that is about time.
        return bool(_TOO.match(text, end, stop))
    return not does


def _stands_short(text: str, piece: Piece, said: str, stop: int) -> bool:
    """Judge a month of three letters: "in Nov.", "by the end of Aug", but not "for Jan"."""
    pointed = text[piece.end - 1] == "."
    word = text[piece.start : piece.end].rstrip(".")
    if said not in _TIMELY and not (pointed and said in _FOR_SHORT):
        return False
    if word in _PEOPLE and not (pointed and said in _TIMELY):
        return False
    return not _DOES.match(text, piece.end, stop) and not _CAPITAL.match(text, piece.end, stop)


_FOR_SHORT = ("of", "by", "from", "before", "after", "for", "between", "through")
_IN_COLUMN = lazy(r"\.?[^\S\n]{3,}(?=[\d(–-])")
_MONTH_OR = lazy(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"\s+(?:and|or)\s+(?:in\s+)?$",
    re.IGNORECASE,
)
_TOO = lazy(
    r"\s+(?:is|was|would\s+be|will\s+be|seems)\s+(?:too|rather|very|a\s+(?:good|bad|month))"
)


def year_is_owned(text: str, piece: Piece, floor: int, stop: int) -> bool:
    """Tell whether a year only says which of its kind is meant: "the beginning of the 1958 rains"."""
    ahead = text[max(floor, piece.start - 8) : piece.start]
    return ahead[-4:].lower() == "the " and _RAINS.match(text, piece.end, stop) is not None


_SEASONAL = lazy(
    r"\s+(?:rains|crops|harvests|floods|elections|talks|negotiations|games|estimates|budget|accounts|"
    r"agreements?|season|figures|prices)\b"
)
_RAINS = lazy(r"\s+(?!(?:and|or|to|in|on|was|were|is|when|that|which|had|has)\b)[a-z]{3,}\b")


def year_stands(text: str, piece: Piece, floor: int, stop: int) -> bool:
    """Judge four figures that may be a year."""
    start, end = piece.start, piece.end
    ahead = text[max(floor, start - 30) : start]
    if _NUMBERED.search(ahead):
        return False
    if (column := _COLUMN.match(text, end, stop)) and int(column["year"]) == piece.year + 1:
        return True
    match = _YEAR_AHEAD.search(ahead)
    if match is None and _OWNING.search(ahead) and _NOUN.match(text, end, stop):
        return 1850 < piece.year < 2010  # "the 1964 crop"
    if match is None and ahead[-4:].lower() == "the " and _SEASONAL.match(text, end, stop):
        return True  # "the 1958 rains"
    ends = end >= stop or text[end] == "\n"
    if ends and _YEARLY.search(ahead):
        return 1850 < piece.year < 2010  # "ANNUAL REPORT 1965", at the end of a line
    if match is None and ends and _PLACED.search(ahead):
        return 1850 < piece.year < 2010  # "Boat Fair in Aldane 1975", at the end of a line
    if match is None and _BEGINS.search(ahead) and _GOES_ON.match(text, end, stop):
        return True  # "1949 is soon enough", "1950's chests began at 1"
    if match is None and ahead:
        # "the plan 1958–1960"; a single year has something that speaks for it.
        return end - start > 8 and ahead[-1] in " (\n"
    if piece.form == "years" and end - start > 8 and ahead[-1:] in ("(", "[", " "):
        if text[end : end + 5].lower() == ", vol":
            return False  # of the title of a volume
        return 1850 < piece.year < piece.until_year < 2010  # "bad harvests [1959-1961]"
    after = _AFTER_YEAR.match(text, end, stop)
    word = (match["word"] or "").lower().split()[-1:] if match else []
    if after and after["verb"] is None and not (after["plural"] and word and word[0] in _STRONG):
        return False
    if piece.form == "years":
        return bool(word)
    if word or (match and match["pair"]):
        return word[:1] not in (["with"], ["over"], ["than"], ["about"], ["around"]) or not after
    if after:
        return True  # "1957 is the fiftieth year"
    closing = text[end : end + 1]
    if ahead.endswith(("(", "[")):
        return closing in (")", "]", ",", ";")
    if match and not match.group().strip() and end - start == 4 and not 1850 < piece.year < 2010:
        return False  # "1815" on a line of its own is an hour
    if closing in (")", ";") and _CITED.search(text, max(floor, start - 70), start):
        return 1850 < piece.year < 2010  # "a book (Kyoto, 1937)", "our mission (Marr, 1944)"
    # "GDYNIA, 1954" at the end of a line or before a wide gap.
    alone = end >= stop or closing in ("\n", ".") or text.startswith(("   ", "\t"), end)
    return bool(match) and "," in ahead[-3:] and alone


_CITED = lazy(r"\([A-ZÀ-ŽȘȚ][^()\d]{1,60}, \Z")
_YEARLY = lazy(
    r"(?i)\b(?:annual|yearly) (?:reports?|reviews?|plans?|accounts|estimates|budget),?\s\Z"
)
_PLACED = lazy(r"\b(?:in|at|IN|AT) [A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?\s$")
_OWNING = lazy(r"\b(?:the|our|their|its|this|last|whole)\s+$", re.IGNORECASE)
# A noun in the singular: "the 1952 issue", not "the 1952 men", "the 1500 square metres".
_NOUN = lazy(
    r" (?!(?:metric|square|cubic|odd|ton|tonne|foot|mile|men|people|per|percent|or|and|kilo|strong|other)\b)"
    r"[a-z]{3,}(?<!s)\b"
)
_BEGINS = lazy(r"(?:[.;:?!]|--?|\b(?:that|whether|because|if|when|while))\s+$")
_GOES_ON = lazy(
    r"['’]s\s+[a-z]|\s+(?:is|was|will|would|has|had|saw|brought|ended|began|may|might|could|should|can|must)\b",
    re.IGNORECASE,
)


def day_stands(text: str, piece: Piece, end: int, floor: int, stop: int) -> bool:
    """Judge an ordinal number that may be a day: "on the 16th", not "the 16th century".

    What follows is looked for behind `end`, where a span of days ends.
    """
    ahead = text[max(floor, piece.start - 30) : piece.start]
    said = _THE.search(ahead) or _ON.search(ahead)
    follows = _DAY_FOLLOWS.match(text, end, stop) if said else None
    return follows is not None and (
        not follows["title"] or ahead.split()[-2:-1] in (["On"], ["on"])
    )


# "from the 2nd to the 4th points": what ordinals count that are no days
_COUNTED = lazy(
    r"\s+(?:points?|items?|paragraphs?|articles?|chapters?|cent(?:ury|uries)|floors?|plenums?|sessions?|congress|"
    r"grades?|class(?:es)?|divisions?|armies|army|degrees?|parallels?|places?|volumes?|parts?|sections?|meetings?)\b",
    re.IGNORECASE,
)


def days_stand(text: str, piece: Piece, end: int, floor: int, stop: int) -> bool:
    """Judge a span of days without a month: "from the 9th to the 12th", whatever follows it."""
    ahead = text[max(floor, piece.start - 30) : piece.start]
    told = _THE.search(ahead)
    return told is not None and told["prep"] is not None and not _COUNTED.match(text, end, stop)


def clock_stands(text: str, clock: Clock, floor: int, stop: int) -> bool:
    """Judge a time of day without a date: "at 10:15", not "3:15" for odds or "9.00" for money."""
    ahead = text[max(floor, clock.start - 80) : clock.start]
    ahead = ahead.rpartition(". ")[2]
    if _NO_CLOCK.match(text, clock.end, stop) or _NOT_TODAY.search(ahead):
        return False
    if (ahead.rstrip()[-1:] in _COLONS or " of " in ahead[-30:]) and _BEGUN.search(ahead):
        return True
    if text[clock.start + 2] == "h" and text[clock.start : clock.start + 5].isalnum():
        return True  # "17h30"
    spoken = not text[clock.start].isdigit()
    if clock.halved and clock.sure and (clock.second or spoken or clock.first.endswith("Z")):
        return True
    match = _CLOCK_AHEAD.search(ahead)
    if clock.sure and clock.halved and ("m" in text[clock.start : clock.end].lower() or match):
        return True
    if match is None or not (match["word"] or clock.sure):
        return False
    if clock.sure:
        return bool(match["word"])
    return match["word"].lower() in ("at", "from", "until", "till", "to") and bool(
        _MEETS.search(ahead)
    )
