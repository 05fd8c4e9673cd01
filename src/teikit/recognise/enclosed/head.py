"""The lines above the text of an enclosure, each with what it is."""

from __future__ import annotations

from teikit.forms.dates import find_dates
from teikit.forms.docket_line import cells_of
from teikit.forms.docket_line.labels import label_of
from teikit.forms.docket_line.line import is_strong, parts_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import dateline_of, is_greeting, is_verbal, titled_exchange
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, office_of
from teikit.model.span import Span
from teikit.model.transcript import Transcript
from teikit.recognise.enclosed.again import FIELDS, LIST
from teikit.recognise.enclosed.words import (
    DOCKET,
    FARTHEST,
    HEADING,
    NAME,
    NUMBER,
    SALUTE,
    SECOND,
    SIGNED,
    SPACED,
    apart,
    has_table,
    is_docket,
    unspaced,
)

__all__ = ["head_of", "is_own_title", "lines_above", "lists", "titled_below"]

_FIELD = lazy(r"(?:subject|subj|re|from|to|participants|place|time)\s?:\s+\S", 2)


def head_of(
    t: Transcript, paragraphs: list[Span], index: int, kind: str, *, ruled: bool
) -> list[tuple[int, str]]:
    """Return the lines above the text of an enclosure, each with what it is."""
    first = t.lines[paragraphs[index].value["first"]]
    roles: list[tuple[int, str]] = []
    bare = HEADING.fullmatch(t.text, paragraphs[index].start, paragraphs[index].end)
    if (
        ruled
        and bare
        and lists(t, paragraphs[index + 2 : index + 4])
        and not bare["title"].strip(" :.—–-")
        and titled_below(t, paragraphs, index)
    ):
        return [(index, "heading"), (index + 1, "heading")]
    for at in range(index + 1, min(index + 1 + FARTHEST, len(paragraphs))):
        role = _role(t, paragraphs, at, first.indent)
        dockets = all(one == "docket" for _, one in roles)
        if not role and not ruled and roles and dockets and _acts(t, paragraphs[at]):
            role = "docket"
        over = ruled or _is_over_greeting(t, paragraphs, at)
        if not role and over and dockets and is_own_title(t, paragraphs, at):
            role = "docket" if _is_letterhead(t, paragraphs, at) else "heading"
        if not role and roles and roles[-1][1] in ("heading", "goes-on"):
            role = "goes-on" if _goes_on(t, paragraphs, at) else ""
        if not role:
            break
        roles.append((at, role))
        if role == "salute":
            below = at + 1
            if below < len(paragraphs) and _dates_right(t, paragraphs[below]):
                roles.append((below, "dateline"))
            break
    roles += _address(t, paragraphs, roles[-1][0] if roles else index)
    under = roles[0] if roles else (0, "")
    beside = under[1] == "docket" and (
        t.lines[paragraphs[under[0]].value["first"]].number == first.number + 1
    )
    if not ruled:
        words = t.text[paragraphs[index].start : paragraphs[index].end]
        titled = titled_exchange(words) or words.strip(".:").lower() in ("minute", "minutes")
        return [(index, "heading" if titled or LIST.fullmatch(words) else "docket"), *roles]
    right = first.indent > 20 and (beside or _is_over_title(t, paragraphs, index, roles))
    own = "rule" if kind == "document" else "docket" if right else "heading"
    capitals = t.text[paragraphs[index].start : paragraphs[index].end].isupper()
    bracketed = t.text[paragraphs[index].start] == "["
    named = (bracketed or not capitals) and any(role in ("heading", "salute") for _, role in roles)
    label = HEADING.fullmatch(t.text, paragraphs[index].start, paragraphs[index].end)
    if label and len(label["title"].strip(" :.—–-()")) > 12:
        named = False  # "Enclosure: Letter from the Board of Canals" is the title itself
    if own == "heading" and first.indent < 8 and (named or _refers(t, paragraphs, index, roles)):
        own = "docket"
    return [(index, own), *roles]


def _is_letterhead(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether a body stands over place and date: "Ministry of Mines.", "Tarsk, 9 May"."""
    here, below = paragraphs[at : at + 2]
    short = here.end - here.start < 70 and below.end - below.start < 70
    return (
        short
        and is_org(t.text[here.start : here.end])
        and dateline_of(t.text, below.start, below.end) is not None
    )


def _address(t: Transcript, paragraphs: list[Span], above: int) -> list[tuple[int, str]]:
    """Return the lines down to a greeting near by, as lines of an address: "Dear Mr. Mayor,"."""
    lines: list[tuple[int, str]] = []
    for at in range(above + 1, min(above + 7, len(paragraphs))):
        words = t.text[paragraphs[at].start : paragraphs[at].end]
        lines.append((at, "salute"))
        if is_greeting(" ".join(words.split())):
            return lines
        ended = words[-1] in ":;!?" or (words[-1] == "." and " Esq" not in words)
        if len(words) > 90 or ended or not words[0].isupper():
            break
    return []


def _dates_right(t: Transcript, span: Span) -> bool:
    """Tell whether place and date stand at the right under "Sir,", as despatches are printed."""
    right = t.lines[span.value["first"]].indent > 20 and span.end - span.start < 70
    return right and dateline_of(t.text, span.start, span.end) is not None


_KINDS = lazy(
    r"aide[- ]m[eé]moire|pro[- ]?memoria|note verbale|verbal note|statement|declaration|communication|"
    r"programme|program|itinerary|questionnaire|biograph(?:y|ical (?:note|data|sketch))|timetable|appeal",
    2,
)
# "Consul Ray to Sir T. Poe.", "M. Dorn to the Marquis of Salis."
_EXCHANGE = lazy(
    r"(?:The )?[A-ZÀ-ŽȘȚ][\w.’'-]*(?:,? (?:[A-ZÀ-ŽȘȚ][\w.’'-]*|of|the|de|von|and|at|in)){0,8} to (?:the )?"
    r"[A-ZÀ-ŽȘȚ][\w.’'-]*(?:,? (?:[A-ZÀ-ŽȘȚ][\w.’'-]*|of|the|de|von|and|at|in)){0,8}\.?"
)


def _goes_on(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether a line goes on with the heading right above it: "of the Politburo of the CC"."""
    span = paragraphs[at]
    words = t.text[span.start : span.end]
    here = t.lines[span.value["first"]]
    above = t.lines[paragraphs[at - 1].value["last"]]
    if here.number != above.number + 1 or len(words) > 110 or words[-1] in ";:,!?":
        return False
    centred = min(here.indent, above.indent) > 8 and t.text[above.end - 1] not in ".;:!?"
    return centred or (words[0].islower() and words[-1] != ".")


def _is_over_title(
    t: Transcript, paragraphs: list[Span], index: int, roles: list[tuple[int, str]]
) -> bool:
    """Tell whether "Annex 1" stands further to the right than the title of what is annexed."""
    if any(role == "heading" for _, role in roles):
        at = next(at for at, role in roles if role == "heading")
    else:
        at = roles[-1][0] + 1 if roles else index + 1
    if at + 1 >= len(paragraphs):
        return False
    here, under = paragraphs[index].value["first"], paragraphs[at].value["first"]
    words = t.text[paragraphs[at].start : paragraphs[at].end]
    middle = t.lines[under].indent + len(words.split("\n")[0]) // 2
    left = middle < t.lines[here].indent and t.lines[under].indent < t.lines[here].indent - 4
    return left and len(words) < 160 and words[-1] not in ".;,:" and not words[0].isdigit()


def lists(t: Transcript, paragraphs: list[Span]) -> bool:
    """Tell whether two lines are the first entries of a list: "1. …" and "2. …"."""
    words = [t.text[one.start : one.start + 5].lstrip("(") for one in paragraphs]
    return len(words) == 2 and words[0][:1] == "1" and words[1][:1] == "2"


def titled_below(t: Transcript, paragraphs: list[Span], index: int) -> bool:
    """Tell whether right under "ENCLOSURE" stands what it is, and apart from that the text."""
    below = paragraphs[index + 1]
    return (
        apart(t, paragraphs, index)
        and not apart(t, paragraphs, index + 1)
        and apart(t, paragraphs, index + 2)
        and below.end - below.start < 90
        and t.text[below.start].isupper()
        and t.text[below.end - 1] not in ".:;,"
    )


def is_own_title(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether one line, apart from what stands over and under it, names what is enclosed."""
    span = paragraphs[at]
    words = t.text[span.start : span.end]
    if at + 1 >= len(paragraphs) or len(words) > 110 or "\n" in words or words[-1] in ":;,?!":
        return False
    if not words[0].isupper() or len(words.split()) < 2 or is_verbal(words):
        return False
    columns = len(cells_of(t.text, span.start, span.end)) if "   " in words else 1
    if columns > 2 or (columns > 1 and has_table(t, paragraphs, at)):
        return False  # the heads of its columns
    here = t.lines[span.value["first"]].number
    above = t.lines[paragraphs[at - 1].value["last"]].number
    below = t.lines[paragraphs[at + 1].value["first"]].number
    if above + 1 == here or (here + 1 == below and not _goes_on(t, paragraphs, at + 1)):
        return False
    date = next(find_dates(words), None)
    return not (date and date.year) and not SIGNED.search(words)


def _refers(
    t: Transcript, paragraphs: list[Span], index: int, roles: list[tuple[int, str]]
) -> bool:
    """Tell whether "Annex to protocol No. 9" at the margin only says what it goes with, above a title."""
    span = paragraphs[index]
    words = t.text[span.start : span.end]
    if not _GOES_WITH.match(words) and not (roles and roles[0][1] == "docket"):
        return False
    at = roles[-1][0] + 1 if roles else index + 1
    if any(role in ("heading", "salute") for _, role in roles) or at + 1 >= len(paragraphs):
        return any(role in ("heading", "salute") for _, role in roles)
    below = paragraphs[at]
    title = t.text[below.start : below.end]
    return len(title) < 160 and title[-1] not in ".;,:" and title[0].isalpha()


_GOES_WITH = lazy(rf"{NAME}{NUMBER}?\s+(?:in|to|with|of)\s", 2)


def _is_office_under_post(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether "SOVIET AMBASSADOR" stands right under "PRAIA": whom an instruction is for."""
    words = t.text[paragraphs[at].start : paragraphs[at].end]
    if not words.isupper() or len(words) > 60 or not office_of(words):
        return False
    if t.collection.pattern("genre").match(words):
        return False  # "MEMORANDUM FOR THE PRESIDENT"
    above = paragraphs[at - 1]
    post = t.text[above.start : above.end]
    below = t.lines[paragraphs[at].value["first"]].number
    near = below - t.lines[above.value["last"]].number < 3  # where blank lines part all lines, too
    post = unspaced(post)
    return near and post.isupper() and (len(post.split()) < 3 or bool(look_up(post.title())))


def _role(t: Transcript, paragraphs: list[Span], at: int, indent: int) -> str:
    span = paragraphs[at]
    words = t.text[span.start : span.end]
    if len(words) > 160:
        return ""
    here = t.lines[span.value["first"]]
    above = t.lines[paragraphs[at - 1].value["last"]]
    bare = words.strip(" .*")
    if t.collection.marking(bare)[0] or DOCKET.fullmatch(unspaced(words.strip("()"))):
        return "docket"
    if here.number == above.number + 1 and _is_over_town(t, paragraphs, at - 1):
        return "docket"
    if _is_office_under_post(t, paragraphs, at):
        return "salute"
    if SALUTE.fullmatch(words) or _greets_body(t, paragraphs, at):
        return "salute"
    if "   " in words and _is_docket_in_columns(t, span):
        return "docket"
    if "  " in words and has_table(t, paragraphs, at):
        return ""
    if len(words) < 60 and dateline_of(t.text, span.start, span.end):
        return "dateline"
    if _FIELD.match(words) and len(words) < 140:
        return "particular"
    if len(words) < 90 and label_of(words) in FIELDS:
        return "docket"
    if SECOND.fullmatch(words) and words[-1] not in ".;:":
        return "heading"
    if here.indent > 8 and " to " in words and len(words) < 110 and _EXCHANGE.fullmatch(words):
        return "heading"
    if (
        here.indent > 8
        and len(words) < 40
        and (t.collection.pattern("genre").fullmatch(bare) or _KINDS.fullmatch(bare))
    ):
        return "heading"  # "Aide-Mémoire", in the middle
    if (
        here.number > above.number + 1
        and len(words) < 90
        and words[0].isupper()
        and words[-1] not in ".;:,!?"
        and t.collection.pattern("genre").match(words)
        and (here.indent > 7 or words.split()[0].isupper())
        and not is_verbal(words)
    ):
        return "heading"
    alone = words.isupper() and "\n" not in words
    alone = alone and (len(words.split()) < 3 or bool(look_up(words.title())))
    if (alone or SPACED.fullmatch(words)) and not t.collection.pattern("genre").match(
        unspaced(words)
    ):
        # A post by itself above the address: "T e h e r a n".
        below = paragraphs[at + 1] if at + 1 < len(paragraphs) else span
        if SALUTE.fullmatch(t.text, below.start, min(below.end, below.start + 200)):
            return "docket"
        if below is not span and _is_office_under_post(t, paragraphs, at + 1):
            return "docket"
    if indent > 20 and abs(here.indent - indent) < 3 and here.number == above.number + 1:
        if _on_one_axis(t, paragraphs, at):
            return "heading"
        return "docket" if words[-1] not in ".!?" else ""
    letters = [c for c in words if c.isalpha()]
    capitals = bool(letters) and all(c.isupper() for c in letters)
    if (
        capitals
        and len(letters) > 3
        and words[-1] not in ".;:,!?"
        and here.number > above.number + 1
    ):
        # A post alone is where the enclosure goes; a heading is longer, or says what it is.
        named = t.collection.pattern("genre").fullmatch(unspaced(words))
        if not named and _is_over_town(t, paragraphs, at):
            return "docket"
        return "heading" if named or len(words.split()) > 2 else "docket"
    return ""


def _is_over_town(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether a town stands right below: "THE WHITE HOUSE", "WASHINGTON"."""
    if at + 1 >= len(paragraphs):
        return False
    here, below = paragraphs[at : at + 2]
    under = t.lines[below.value["first"]].number == t.lines[here.value["last"]].number + 1
    words = t.text[below.start : below.end].strip(" ,.")
    under = under and t.text[here.start : here.end].isupper()
    return under and words.isupper() and bool(look_up(words.title()))


def _acts(t: Transcript, span: Span) -> bool:
    """Tell whether a line says who drafted or approved, or when: "Drafted by Moor, 11 June"."""
    short = span.end - span.start < 120
    return short and is_strong(parts_of(t.text, span.start, span.end, t.collection))


def _greets_body(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether a body, or a post, is greeted in a line of its own: "Embassy in Valdoria:"."""
    words = t.text[paragraphs[at].start : paragraphs[at].end]
    free = len(words) < 90 and words[-1] in ":：" and apart(t, paragraphs, at)
    return free and is_org(words.rstrip(" :："))


def _is_over_greeting(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether a line stands between fields and the greeting of a body: a title."""
    return at + 1 < len(paragraphs) and _greets_body(t, paragraphs, at + 1)


def _is_docket_in_columns(t: Transcript, span: Span) -> bool:
    """Tell whether a grade, a number, or place and date stand side by side."""
    cells = cells_of(t.text, span.start, span.end)
    return 1 < len(cells) < 4 and all(
        is_docket(t, t.text[a:b]) or dateline_of(t.text, a, b) for a, b in cells
    )


def lines_above(t: Transcript, paragraphs: list[Span], index: int, floor: int) -> list[int]:
    """Return the lines right above "Annex 1" that belong to it: "Re point 3 of Prot. No. 9", "Secret"."""
    at = index
    while at - 1 > max(floor, 1):
        here, above = paragraphs[at], paragraphs[at - 1]
        upper, lower = t.lines[above.value["last"]], t.lines[here.value["first"]]
        words = t.text[above.start : above.end]
        near = upper.number + 1 == lower.number and abs(upper.indent - lower.indent) < 3
        if not near or upper.indent < 20 or len(words) > 80 or not is_docket(t, words):
            break
        at -= 1
    return list(range(at, index))


def _on_one_axis(t: Transcript, paragraphs: list[Span], at: int) -> bool:
    """Tell whether two lines stand in the middle, over the text: "ANNEX A", "Programme"."""
    upper, lower = (t.lines[paragraphs[n].value["first"]] for n in (at - 1, at))
    if at + 1 >= len(paragraphs) or not apart(t, paragraphs, at + 1):
        return False
    words = t.text[lower.start : lower.end]
    axis = 2 * (upper.indent - lower.indent) + upper.end - upper.start - lower.end + lower.start
    titled = t.text[upper.start : upper.end].isupper() and words[0].isupper() and len(words) < 70
    return titled and words[-1] not in ".:;," and abs(axis) <= 3
