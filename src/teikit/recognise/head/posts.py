"""Posts that stand under others in a telegram's head: in columns, or right under the first one.

TO:   LONDON       CANBERRA          Info   RPTD INFO:  Amembassy BANGKOK
      OTTAWA       NEW DELHI                            Amembassy NEW DELHI
"""

from __future__ import annotations

from teikit.forms.docket_line import Part, cells_of
from teikit.forms.gazetteer import look_up
from teikit.forms.headlines import is_place_alone
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, split_list
from teikit.forms.posts import Party, post
from teikit.recognise.head.lines import Lines, Row

__all__ = ["is_under_from", "posts_below"]

_POST = lazy(
    r"(?:Am)?(?:[Ee]mbassy|[Cc]onsul(?:ate)?|[Cc]ongen|[Ll]egation|[Mm]ission)\b|US(?:UN|RO|NATO)"
)


_FROM = lazy(r"(?:FROM|From)\s?:?")


def posts_below(head: Lines, rows: list[Row], index: int) -> list[Part]:
    """Return the posts of a line that goes on with those in columns above it.

    TO:   LONDON       CANBERRA
          OTTAWA       NEW DELHI
    """
    above = rows[-1].parts if rows and not head.blank(index) else []
    kinds = ("addressees", "copied", "routing")
    last = reversed(above)
    first = next((one for one in last if one.kind in kinds and one.value.get("parties")), None)
    if first is None or first.value.get("key") == "sender":
        return []
    if len(above) < 2 and first.rule != "posts-in-columns":
        return []
    if under := _post_under(head, index, first):
        return under
    if any(one.form != "place" for one in first.value["parties"]):
        return []  # "Norwegian Embassy," over "BERGEN.": its town
    start, end = head.span(index)
    cells = cells_of(head.t.text, start, end)
    going = head.words(rows[-1].last).rstrip().endswith(",")
    if going and len(cells) == 1:
        words = head.words(index).replace(" AND ", " and ")
        cells = [(start + a, start + b) for a, b in split_list(words, 0, len(words))]
    names = [head.t.text[a:b].strip(" ,.;") for a, b in cells]
    if (head.indent(index) < 3 and not going) or not all(look_up(name.title()) for name in names):
        return []
    key = first.value["key"]
    return [
        Part(a, b, first.kind, "posts-in-columns", key=key,
             parties=[Party(a, a + len(name), name, "place")])
        for (a, b), name in zip(cells, names, strict=True)
    ]  # fmt: skip


def is_under_from(head: Lines, rows: list[Row], index: int) -> bool:
    """Tell whether a line stands right under "FROM:": the body that sends, or the town under that.

    FROM:
    Norwegian Legation,
    TARSK.
    """
    if not rows or head.blank(index):
        return False
    words = head.words(index).strip(" ,.")
    if head.known.marking(words)[0]:
        return False
    if _FROM.fullmatch(head.words(rows[-1].last)):
        return is_org(words) or bool(post(words)[1] or look_up(words.title()))
    named = (
        len(rows) > 1
        and _FROM.fullmatch(head.words(rows[-2].last))
        and is_org(head.words(rows[-1].at))
    )
    return bool(named) and is_place_alone(words)


def _post_under(head: Lines, index: int, above: Part) -> list[Part]:
    """Return the post that stands right under another, in its column: "SS      Amembassy OSLO"."""
    lines = head.t.lines
    party = above.value["parties"][-1]
    upper = lines[head.t.index_at(party.start)]
    column = party.start - upper.start + upper.indent
    start, end = head.span(index)
    for a, b in cells_of(head.t.text, start, end):
        if abs(a - start + head.indent(index) - column) < 2:
            name, form = post(head.t.text[a:b].strip(" ,.;"))
            if form or _POST.match(head.t.text, a, b):
                told = [Party(a, b, name, form or "org")]
                key = above.value["key"]
                return [Part(a, b, above.kind, "posts-in-columns", key=key, parties=told)]
    return []
