"""Headings among the lines above the message, how far each goes, and datelines near them."""

from __future__ import annotations

from teikit.forms.dates import find_dates
from teikit.forms.docket_line import Part, cells_of, is_strong, label_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import (
    begins_message,
    dateline_of,
    goes_on_below,
    is_continued_heading,
    is_greeting,
    is_place_alone,
    is_prose,
    is_verbal,
    opens_heading,
    unspaced,
)
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.recognise.head.lines import STROKE, SYMBOL, Lines, Row
from teikit.recognise.head.particulars import has_talk
from teikit.recognise.heading.words import YEARS
from teikit.recognise.particulars import label_key

__all__ = [
    "continues",
    "edited",
    "heading",
    "heads_dateline",
    "is_dated_docket",
    "is_strong_word",
    "is_underlined",
    "names_somebody",
    "titles_talk",
    "two_line_dateline",
    "under_heading",
    "under_title",
]

_TALKED = lazy(r"\b(?:BETWEEN|WITH|ON|MEETING|TALKS?|CONVERSATION|VISIT|SESSION)\b")
_ON = lazy(r",? (?:on|ON) (?:the |THE )?(?=\d|[A-Z][a-z]+ ?\d|[A-Z][A-Za-z]+(?:day|DAY))")
_INITIAL = lazy(r"(?:[A-Z][a-z]?\.[ \xa0]?)+[A-Z]")


def titles_talk(head: Lines, index: int, flat: str) -> bool:
    """Tell whether a line without a word of a kind is the title above particulars."""
    if flat[-1] in ".:;,?!" or flat[0] in "([" or flat[0].islower() or head.blank(index) is False:
        return False
    if flat.isupper() and is_org(flat) and not _TALKED.search(flat):
        return False  # an office's letterhead
    below = range(index + 1, min(index + 4, len(head.paragraphs)))
    return len(flat) > 25 and any(
        label_key(head.words(i)) not in ("", "other", "copies") and has_talk(head, i) for i in below
    )


def is_underlined(head: Lines, index: int) -> bool:
    """Tell whether a line of dashes or the like stands right under a line: it is a heading."""
    below = index + 1
    return (
        below < len(head.paragraphs)
        and not head.blank(below)
        and bool(STROKE.fullmatch(head.words(below).strip()))
        and "\n" not in head.words(index)
        and not _is_rule(head, index)
        # Under a line of a docket it only parts the docket from the message.
        and not (head.rows and head.rows[-1].role == "docket" and is_strong(head.parts(index)))
        and len(cells_of(head.t.text, *head.span(index))) == 1
    )


def _is_rule(head: Lines, index: int) -> bool:
    """Tell whether the stroke under a line runs past it on the left and right: it parts a letterhead."""
    words, stroke = head.words(index), head.words(index + 1).strip()
    left = head.indent(index) - head.indent(index + 1)
    right = len(stroke) - left - len(words)
    return stroke[0] == "_" and left > 2 and right > 2


def heading(head: Lines, index: int) -> Row:
    """A heading and the lines that go on with it."""
    last = index
    if head.headed and not under_title(head, index):
        return head.row("heading", index, rule="word-of-a-kind", cert="high")
    while last + 1 < len(head.paragraphs) and continues(head, index, last, last + 1):
        last += 1
    head.headed = True
    return head.row("heading", index, last, rule="word-of-a-kind", cert="high")


def under_title(head: Lines, index: int) -> bool:
    """Tell whether a heading is the first of its block."""
    return not head.rows or head.rows[-1].role != "heading" or head.blank(index)


_WITH = lazy(r"(?:with|between|of|by|WITH|BETWEEN|OF|BY)\s")
_NAME = lazy(r"[^\W\d_][^\W\d_.’'-]*(?:[ -.]+[^\W\d_][^\W\d_.’'-]*){1,3}")
# "No. 214 Telegraphic [N 1234/99/38]": a printed telegram's docket begins.
_NUMBERED = lazy(r"\(?No\. ?\d{1,5}[.)]?\s+(?:\(?Tel|\[)")
_DOCKETS = frozenset(("docket", "docket?", ""))
_GOES_ON = lazy(r"(?:AT|ON|IN|HELD|BETWEEN|WITH|AND|OF|DURING|CONCERNING|REGARDING) [A-Z0-9]")
# "(entries of 3-7 February 1958)", under the heading of a diary
_ENTRIES = lazy(
    r"\((?:entr(?:y|ies)|extracts?|excerpts?|for the period|covering|notes) [^()]{4,80}\)", 2
)
_EXTRACT = lazy(r"\s*(?:extracts?|excerpts?|summary|translation)\s*", 2)
_OPEN_ENDS = frozenset("and of the with between on in for to by at".split())


def continues(head: Lines, first: int, upper: int, lower: int) -> bool:
    """Tell whether a heading goes on in the line below it."""
    words = " ".join(head.words(lower).split())
    told = (
        is_prose(words)
        and words[-1:] == "."
        and words[-3:-2] != "."
        and (len(words) > 60 or is_verbal(words))
    )
    long = 400 if words[0].islower() and goes_on_below(words) else 160
    if words[:5] == "from " and _EXTRACT.fullmatch(unspaced(head.words(upper))) and not told:
        return True  # "E x c e r p t" over "from the report of the Legation"
    if len(words) > long or told or (head.blank(lower) and not _over_blank(head, upper, words)):
        return False
    if STROKE.fullmatch(words):
        return True  # what underlines it
    capitals = head.words(upper).replace(" No. ", " NO. ").isupper()
    if capitals and words.isupper() and len(words) < 90 and _GOES_ON.match(words):
        return True  # "AT THE FOREIGN OFFICE ON WEDNESDAY, 8 MARCH, 1967, AT 11 A.M."
    if label_key(words) or label_of(words) or begins_message(words) or is_greeting(words):
        return False
    if (words[0] == "[" and words[-1] == "]") or _NUMBERED.match(words):
        return False
    if words[-1] == "," and _is_over_dateline(head, upper, lower):
        return False
    if words[0] in "-–—" and words[-1] in "-–—" and len(words) < 70:
        start, end = head.span(lower)
        if next(find_dates(head.t.text, start, end), None):
            return True
    if words[0].islower() or (words[0] == "(" and _ENTRIES.fullmatch(words)):
        return True
    if YEARS.fullmatch(words) and head.indent(lower) > 3:
        return True  # of which years a survey is
    above = " ".join(head.words(upper).split())
    if upper == first and above.isalpha() and above.isupper() and opens_heading(words):
        return True  # "MEMORANDUM" over "Conversation of comrade Moor with …"
    if words.isupper() and _NAME.fullmatch(words) and _WITH.match(_last_line(head, upper)):
        return True  # "with the Director of the Department" over "PAK GIL-NAM"
    above = " ".join(head.words(upper).split())
    if (
        above.isupper()
        and words.isupper()
        and 2 < len(words.split()) < 20
        and words[-1] not in ".:;"
        and head.blank(first)
        and lower + 1 < len(head.paragraphs)
        and head.blank(lower + 1)
        and not is_strong(head.parts(lower))
    ):
        return True  # all in capitals, between blank lines
    under = lower + 1
    last = under < len(head.paragraphs) and head.blank(under)
    if (
        last
        and len(above) > 60
        and above[-1] not in ".:;"
        and not is_strong_word(head.parts(lower))
    ):
        return True  # a full line, and what is left of the title
    if _fills_block(head, upper, lower):
        return True
    middle = head.indent(lower) > 11 and head.indent(upper) > 7 and words[-1] not in ".:;"
    if not head.wrapped and not (middle and not is_strong(head.parts(lower))):
        small = upper > first and head.words(first + 1)[0].islower()
        listed = above[-1] == "," and len(words) < 90 and small
        return (listed or above.split()[-1].lower() in _OPEN_ENDS) and not is_prose(words)
    if is_continued_heading(above, words):
        return True
    dated = dateline_of(head.t.text, *head.span(lower))
    if dated and dated.date.to and not dated.place and "T" not in dated.date.when:
        return True  # from when to when the visit or fair was, of which the report is
    if dated and dated.place and _ON.search(words, 0, 120):
        return True  # "Building, Berlin, on 27 September 1946": of a sentence
    if dated and not dated.place and any(row.role == "dateline" for row in head.rows):
        return True  # the day of the talk, under the day of the paper
    if dated and not names_somebody(head, dated.place):
        return False
    centred = head.indent(lower) > 3 and head.indent(first) > 3
    return centred and not is_strong_word(head.parts(lower))


def _is_over_dateline(head: Lines, upper: int, lower: int) -> bool:
    """Tell whether a line at the right, far from the heading's middle, is the office of a dateline.

    Mr. Moor to Mr. Dorn.
                      LEGATION OF RUTHENIA,
                      Port Amery, May 3, 1891.
    """
    if lower + 1 >= len(head.paragraphs) or head.blank(lower + 1):
        return False
    middles = [head.indent(one) + len(_last_line(head, one)) / 2 for one in (upper, lower)]
    below = dateline_of(head.t.text, *head.span(lower + 1)) if middles[1] > middles[0] + 6 else None
    return below is not None and below.place is not None and bool(below.date.year)


def heads_dateline(head: Lines, index: int) -> bool:
    """Tell whether a line in the right half is the office under which place and date stand."""
    if index + 1 >= len(head.paragraphs) or head.blank(index + 1) or head.indent(index) < 18:
        return False
    below = dateline_of(head.t.text, *head.span(index + 1))
    return below is not None and below.place is not None and bool(below.date.year)


_BROKEN_OFF = frozenset("of the with between on in at for from by about".split())


def _over_blank(head: Lines, upper: int, words: str) -> bool:
    """Tell whether a heading that breaks off goes on under a blank line, as web pages part lines."""
    above = " ".join(head.words(upper).split())
    if above.split()[-1].lower() in _BROKEN_OFF:
        return words[-1] not in ".:;" and not is_verbal(words)
    small = words[0].islower() and words[-1] not in ".:;" and not is_verbal(words)
    return (
        above[-1] == ","
        and len(words) < 120
        and (small or words[0].isdigit())
        and not label_key(words)
    )


def _last_line(head: Lines, index: int) -> str:
    """Return the last line of a paragraph."""
    return head.words(index).rsplit("\n", 1)[-1].strip()


def _fills_block(head: Lines, upper: int, lower: int) -> bool:
    """Tell whether full lines, parted from the text by a blank one, are broken at the same margin."""
    size = len(" ".join(head.words(upper).split()))
    if size < 56:
        return False
    for at in range(lower, min(lower + 3, len(head.paragraphs) - 1)):
        words = " ".join(head.words(at).split())
        if is_strong_word(head.parts(at)) or abs(head.indent(at) - head.indent(upper)) > 2:
            return False
        if head.blank(at + 1):
            return words[-1] not in ".:;,"
        if len(words) < size - 14 or words[-1] in ".:;":
            return False
    return False


def names_somebody(head: Lines, place: tuple[int, int] | None) -> bool:
    """Tell whether what stands before a date is a person: it has initials."""
    return place is not None and bool(_INITIAL.match(head.t.text, *place))


def under_heading(head: Lines, flat: str) -> bool:
    """A second heading under a bare word of a kind: "On the Week of Films"."""
    above = head.rows[-1] if head.rows else None
    # "On 4 October 1978 … received the ambassador."
    told = flat[-1] == "." and (_MET.search(flat) or (len(flat) > 60 and _ON_DAY.match(flat)))
    said = bool(_ASKED.match(flat)) or begins_message(flat)
    heads = above is not None and above.role == "heading"
    return heads and not told and not said and goes_on_below(flat) and len(flat) < 250


# "Question (Lowe): …" begins what is said.
_ASKED = lazy(r"(?:Question|Answer)(?: [(\[][^()\[\]]{2,50}[)\]])?[:：] ")
_ON_DAY = lazy(r"On (?:the )?(?:\d{1,2}\b|[A-Z][a-z]+ \d{1,2}\b).*,")
_MET = lazy(
    r"\b(?:received|met|visited|called on|talked|spoke|took place|had a (?:talk|conversation))\b"
)


# "14", "Weir Street", "British Consulate": what of an address stands before the town
_ADDRESS = lazy(
    r"\d{1,4}[a-z]?|(?:\d{1,4}[a-z]? )?(?:[A-Z][\w.’'-]+ ){1,3}(?:Streets?|"
    r"St\.|Road|Rd\.|Square|Avenue|Ave\.|Place|Lane|"
    r"Gardens|Terrace|Crescent|Quay|House|Hotel|Villa|Club|Palace|Embassy|Legation|Consulate(?:-General)?|"
    r"Residency|Agency|Chambers|Office)|(?:Hotel|Villa|Rue|Via|Calle|Rua|Palais|Palazzo)(?: [\w’'-]+){1,4}"
)


def two_line_dateline(head: Lines, index: int) -> Row | None:
    """Read "RIGA," or "RANGOON." above "May 9th, 1932."."""
    if index + 1 >= len(head.paragraphs) or head.blank(index + 1):
        return None
    flat = " ".join(head.words(index).split())
    known = flat[-1] in ",." or (head.blank(index) and look_up(flat))
    pieces = flat.rstrip(",.").split(", ")  # "Tarsk, Aldane,"
    places = [
        piece for piece in pieces if not _ADDRESS.fullmatch(piece)
    ]  # "14, Weir Street, Tarsk,"
    if not (known and places and len(places) < 3 and all(map(is_place_alone, places))):
        return None
    if places != pieces[len(pieces) - len(places) :] or len(pieces) > 4:
        return None
    if is_strong(head.parts(index)):
        return None
    below = dateline_of(head.t.text, *head.span(index + 1))
    if below is None or below.place or abs(head.indent(index) - head.indent(index + 1)) > 30:
        return None
    start = head.t.text.index(places[0].split()[0], head.span(index)[0])
    end = min(head.span(index)[1], start + len(places[0]))
    while head.t.text[end - 1] in "., \xa0":
        end -= 1
    return head.row("dateline", index, index + 1, place=(start, end), org=None, date=below.date)


def is_dated_docket(head: Lines, index: int, place: tuple[int, int] | None) -> bool:
    """Tell a date in a block of docket lines, or in a column of its own, from a dateline."""
    start, end = head.span(index)
    cells = cells_of(head.t.text, start, end)
    if len(cells) > 1 and cells[1][0] - cells[0][1] > 7 and head.indent(index) < 4:
        return all(row.role in ("", "docket", "docket?") for row in head.rows)
    above = head.rows[-1] if head.rows else None
    if place or above is None or above.role not in _DOCKETS or head.blank(index):
        return False
    below = index + 1
    named = above.role == "" and _INITIAL.match(head.words(above.at))
    beside = abs(head.indent(above.at) - head.indent(index)) < 2
    numbered = above.role == "docket" or SYMBOL.fullmatch(head.words(above.at))
    if numbered and head.indent(index) > 20 and in_column(head, above.at, index):
        return not _under_town(head, above.at)
    if beside and (above.role == "docket" or named):
        return True  # a line of its block: the day of a diary, of an extract
    if (
        below < len(head.paragraphs)
        and not head.blank(below)
        and any(part.rule == "sent-or-received" for part in head.parts(below))
    ):
        return True  # the hours of sending and receipt, "D." and "R.", stand under it
    return (
        head.indent(index) < 4
        and below < len(head.paragraphs)
        and not head.blank(below)
        and is_strong(head.parts(below))
        and not is_prose(" ".join(head.words(below).split()))
    )


def _under_town(head: Lines, index: int) -> bool:
    """Tell whether at the right over a date stands the town, and the office over it: an address."""
    cells = cells_of(head.t.text, *head.span(index))
    return (
        len(cells) == 2
        and index > 0
        and look_up(head.t.text[slice(*cells[1])].strip(" ,.")) is not None
        and any(part.kind == "letterhead" for part in head.parts(index - 1)[1:])
    )


def in_column(head: Lines, upper: int, lower: int) -> bool:
    """Tell whether a line stands right under the last column of a line of the docket."""
    cells = cells_of(head.t.text, *head.span(upper))
    start = head.span(upper)[0]
    column = head.indent(upper) + cells[-1][0] - start
    single = len(cells) == 1 and head.indent(upper) < 20
    return not single and abs(column - head.indent(lower)) < 2


def is_strong_word(parts: list[Part]) -> bool:
    """Tell whether a line is wholly a docket's, whatever stands above it."""
    return any(
        part.kind in ("classification", "precedence", "handling", "received", "field")
        for part in parts
    )


_DATED_TITLE = lazy(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},"
    r"\s(?:[^.:;]{0,90}?\s)?(?:records? of (?:a |the )?(?:conversation|conference|meeting|talks?)|"
    r"code messages?|correspondence digest|"
    r"(?:file |urgent |internal )?notes?|letter|memorandum|report|instructions?|telegram|cable)\b"
)


def edited(head: Lines, index: int) -> Row | None:
    """Read the heading that an edition gives a document: its number, the day, what it is.

    257
    October 30, Consul Moor's record of conversation
    with the Head of the Port
    """
    numbered = head.words(index).isdigit() and index == 0 and len(head.paragraphs) > 3
    first = index + numbered
    words = " ".join(head.words(first).split())
    if first > 1 or not _DATED_TITLE.match(words) or words[-1] in ".;" or is_verbal(words):
        return None
    if numbered:
        return head.row("docket", index, parts=[])
    last = first
    while last < min(first + 3, len(head.paragraphs) - 2):
        below = head.words(last + 1)
        if len(below) > 160 or below[-1] in ".;" or below[:3] == "of ":
            break
        if not (below[0].islower() or head.words(last)[-1] == ":"):
            break
        last += 1
    return head.row("heading", index, last, rule="title-above-the-text", cert="high")
