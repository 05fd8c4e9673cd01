"""Lines that nothing showed take the role of what stands around them."""

from __future__ import annotations

from teikit.forms.docket_line import is_strong
from teikit.forms.headlines import is_prose, printed_heading
from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.recognise.head.address import addressed
from teikit.recognise.head.lines import REMARK, STROKE, SYMBOL, Lines, Row
from teikit.recognise.heading.words import is_title_case

__all__ = ["between", "is_head", "settled"]


def settled(head: Lines) -> list[Row]:
    """Give the lines that nothing showed the role of what stands around them; drop the rest."""
    rows = addressed(head, head.rows)
    last = -1
    for n, row in enumerate(rows):
        if row.role in ("dateline", "salute", "copies", "particular", "docket", "heading") or any(
            part.rule == "place-and-date" for part in row.parts
        ):
            last = n
        elif last >= 0 and last == n - 1 and any(p.value.get("org") for p in row.parts):
            last = n  # the body, under the number of its paper
        elif last >= 0 and last == n - 1 and not row.role and _titles_letter(head, rows, n):
            last = n
    if last < len(rows) - 1 and _over_note(head, rows):
        last = len(rows) - 1
    symbol = last
    while symbol + 1 < len(rows) and rows[symbol + 1].role in ("", "docket?"):
        symbol += 1
        if not _belongs(head, rows, symbol, last):
            break
        if last >= 0 or rows[symbol].role == "docket?":
            last = symbol
    while 0 <= last < len(rows) - 1 and STROKE.fullmatch(head.words(rows[last + 1].at).strip()):
        last += 1  # what parts the docket from the message
    kept = rows[: last + 1] + _subject(head, rows, last + 1)
    talk = [n for n, row in enumerate(kept) if row.role == "particular"]
    first = talk[0] if talk else len(kept)
    out = []
    for n, row in enumerate(kept):
        role = row.role
        if role in ("", "docket?"):
            role = between(head, kept, n, first)
            if role == "docket" and _over_print(head, kept, n):
                role = "heading"
            if role == "heading" and "rule" not in row.value:
                row = row._replace(value={"rule": "over-the-heading", "cert": "medium"})
        out.append(row._replace(role=role))
    return out if is_head(out) else []


# "The Ministry presents its compliments", with which a note verbale begins
_COMPLIMENTS = lazy(r"presents?\s+(?:its|their|his|her)\s+(?:best\s+|respectful\s+)?compliments\b")


def _over_note(head: Lines, rows: list[Row]) -> bool:
    """Tell whether the lines stand over a note verbale, a body's letterhead among them."""
    below = rows[-1].last + 1 if rows else 0
    if not rows or below >= len(head.paragraphs):
        return False
    note = _COMPLIMENTS.search(head.words(below)[:300]) is not None
    return note and any(part.kind == "letterhead" for row in rows for part in row.parts)


def _belongs(head: Lines, rows: list[Row], n: int, last: int) -> bool:
    """Tell whether a line that nothing showed belongs to the docket above it."""
    row = rows[n]
    words = head.words(row.at)
    if last >= 0 and rows[last].role == "heading" and label_at(words, 0, len(words)):
        return False  # the first section, or the first point
    if row.role == "docket?" or SYMBOL.fullmatch(words) or not words.strip("-–—_=*~. "):
        return True
    if n <= last or last < 0:
        return False
    if row.at < head.parted:
        return True
    if head.blank(row.at):
        # Under numbers and dates stands the office that they are of.
        return any(part.value.get("org") for part in row.parts)
    above = rows[last]
    routed = any(part.value.get("key") in ("copied", "addressee") for part in above.parts)
    return routed and head.indent(row.at) > head.indent(above.at) + 3 and len(words) < 60


def _subject(head: Lines, rows: list[Row], first: int) -> list[Row]:
    """Return what a document is about, in capitals in the middle, between its head and the text."""
    block: list[Row] = []
    for row in rows[first : first + 4]:
        words = head.words(row.at)
        centred = words.isupper() and head.indent(row.at) > 8 and not is_strong(row.parts)
        if row.role or not centred or head.blank(row.at) is not (not block):
            break
        block.append(row)
    below = block[-1].last + 1 if block else 0
    if not (1 < len(block) < 4 and first) or below >= len(head.paragraphs):
        return []
    if not head.blank(below) or head.words(block[-1].at)[-1] in ".:;,":
        return []
    value: dict[str, object] = {"rule": "in-capitals-over-the-text", "cert": "high"}
    return [block[0]._replace(last=block[-1].last, role="heading", value=value)]


def _over_print(head: Lines, rows: list[Row], n: int) -> bool:
    """Tell whether a line in capitals stands over "Sir A. Poe to Mr. Roe.—(Received …)": the title."""
    words = " ".join(head.words(rows[n].at).split())
    if n + 1 >= len(rows) or rows[n + 1].role != "heading" or not words.isupper():
        return False
    below = " ".join(head.words(rows[n + 1].at).split())
    apart = head.blank(rows[n].at) and head.blank(rows[n + 1].at)
    return apart and len(words.split()) > 2 and printed_heading(below) is not None


def _titles_letter(head: Lines, rows: list[Row], n: int) -> bool:
    """Tell whether a line in the middle, apart, stands between address and message: its subject."""
    row = rows[n]
    words = head.words(row.at)
    below = row.last + 1
    above, below_it = rows[n - 1] if n else None, rows[n + 1] if n + 1 < len(rows) else None
    under = above is not None and above.role == "salute" and not above.value.get("greeting")
    over = below_it is not None and below_it.role == "salute" and n > 0
    centred = head.indent(row.at) > 5
    return (
        (under or (over and head.indent(row.at) > 11))
        and (centred or _stands_over_text(head, row, words))
        and head.blank(row.at)
        and below < len(head.paragraphs)
        and head.blank(below)
        and words[-1] not in ".,:;?!"
        and not is_strong(row.parts)
        and 1 < len(words.split()) < 14
    )


def _stands_over_text(head: Lines, row: Row, words: str) -> bool:
    """Tell whether a line at the margin, in the capitals of a title, stands over running text."""
    below = row.last + 1
    if below >= len(head.paragraphs) or not is_title_case(words):
        return False
    text = " ".join(head.words(below).split())
    return len(text) > 90 and is_prose(text)


def between(head: Lines, rows: list[Row], n: int, talk: int) -> str:
    """Judge a line without form by its neighbours."""
    words = head.words(rows[n].at)
    if _titles_letter(head, rows, n):
        return "heading"
    if n > talk:
        return "annotation" if head.blank(rows[n].at) else "particular"
    if (
        REMARK.fullmatch(words)
        and words[0] == "("
        and talk < len(rows)
        and n
        and rows[n - 1].role == "heading"
    ):
        return "annotation"
    return "docket"


def is_head(rows: list[Row]) -> bool:
    """Lines without form alone are no head."""
    return any(
        row.role != "docket"
        or is_strong(row.parts)
        or any(p.kind == "letterhead" or p.rule == "place-and-date" for p in row.parts)
        for row in rows
    )
