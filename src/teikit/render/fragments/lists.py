"""Lists and tables: the source's own labels, never a browser's, and no word lost between items."""

from __future__ import annotations

import re

from teikit.names import XML_ID, tei
from teikit.render.fragments.blocks import framed, heads
from teikit.render.fragments.inline import phrase
from teikit.render.fragments.markup import Element
from teikit.render.fragments.tags import ITEM, LABEL, below, next_element, previous_element
from teikit.render.fragments.writer import Treatment, Writer

__all__ = ["CELLS", "IN_ITEMS", "ITEMS", "LISTS", "ROWS", "any_cell", "any_item", "any_row"]

_CELL = tei("cell")
_NUMBER = re.compile(r"[ \t\r\n]*([0-9]+)(?:\.[0-9]*)?[ \t\r\n]*")
_MOST_CELLS = 1000  # HTML's own limit for colspan


def _list(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element, "list")
    rend = element.get("rend", "")
    numbered = "number" in rend or "order" in rend or element.get("type") == "ordered"
    begin, end = ("<ol>", "</ol>") if numbered and not below(element, LABEL) else _PLAIN
    return _in_list(writer, element, attributes, begin, end)


_PLAIN = ('<ul role="list">', "</ul>")


def _bibliography(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element, "list bibliography")
    return _in_list(writer, element, attributes, *_PLAIN)


def _in_list(writer: Writer, element: Element, attributes: str, begin: str, end: str) -> str:
    above = f"{heads(writer, element, ' ')}{writer.doubt(element)}"
    items = writer.children(element, writer.tables.items, *_BETWEEN_ITEMS, heads=False)
    return f"<div{attributes}>{above}{begin}{items}{end}</div>"


_BETWEEN_ITEMS = ('<li class="between">', "</li>")


def _item(writer: Writer, element: Element) -> str:
    before = previous_element(element)
    label = ""
    css = "item"
    if before is not None and before.tag == LABEL:
        css = "item labelled"
        label = writer.tables.moved[LABEL](writer, before)
        neighbour = element.getprevious()
        if neighbour is not None and neighbour.tail:
            label += " "
    inner = writer.inner(element)
    doubt = writer.doubt(element)
    link, _ = writer.permalink(element) if element.get(XML_ID) is not None else ("", "")
    attributes = writer.attributes(element, css)
    return f"<li{attributes}>{label}{inner}{doubt}{link}</li>\n"


def _label_of_item(writer: Writer, element: Element) -> str:
    return phrase(writer, element, css="label")


def _label_in_list(writer: Writer, element: Element) -> str:
    after = next_element(element)
    if after is not None and after.tag == ITEM:
        return ""  # the item shows it
    return f"<li>{writer.tables.moved[LABEL](writer, element)}</li>"


def _entry(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element, "item")
    return f"<li{attributes}>{writer.inner(element)}{writer.doubt(element)}</li>\n"


def _label(writer: Writer, element: Element) -> str:
    return phrase(writer, element, "p" if framed(element) else "span", css="label")


def any_item(writer: Writer, element: Element) -> str:
    """Write page breaks, running heads, stray elements: HTML has no place for them between items."""
    return f'<li class="between">{writer.tables.flow[element.tag](writer, element)}</li>'


# --- tables -------------------------------------------------------------------------------------


def _table(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element, "table")
    above = f"{heads(writer, element, '')}{writer.doubt(element)}"
    rows = writer.children(
        element, writer.tables.rows, '<tr><td class="between">', "</td></tr>", heads=False
    )
    return f"<div{attributes}>{above}<table><tbody>{rows}</tbody></table></div>"


def _row(writer: Writer, element: Element) -> str:
    attributes = writer.attributes(element)
    cells = writer.children(
        element, writer.tables.cells, '<td class="between">', "</td>", heads=True
    )
    return f"<tr{attributes}>{cells}</tr>"


def _cell(writer: Writer, element: Element) -> str:
    row = element.getparent()
    in_heading = row is not None and row.get("role") == "label"
    heading = in_heading or element.get("role") == "label"
    name = "th" if heading else "td"
    attributes = writer.attributes(element)
    attributes += _span("colspan", element.get("cols")) + _span("rowspan", element.get("rows"))
    if heading:
        attributes += f' scope="{"col" if in_heading else "row"}"'
    inner = f"{writer.inner(element)}{writer.doubt(element)}"
    if row is not None and next(element.itersiblings(_CELL), None) is None:
        inner += writer.doubt(row)
    return f"<{name}{attributes}>{inner}</{name}> "


def _span(name: str, number: str | None) -> str:
    found = _NUMBER.fullmatch(number or "")
    if found is None or not 1 < float(found[0]) < _MOST_CELLS:
        return ""
    return f' {name}="{int(found[1])}"'


def any_row(writer: Writer, element: Element) -> str:
    """Write what is no row."""
    made = writer.tables.flow[element.tag](writer, element)
    return f'<tr><td class="between">{made}</td></tr>'


def any_cell(writer: Writer, element: Element) -> str:
    """Write what is no cell."""
    return f'<td class="between">{writer.tables.flow[element.tag](writer, element)}</td>'


LISTS: dict[str, Treatment] = {
    tei("list"): _list,
    tei("listBibl"): _bibliography,
    LABEL: _label,
    tei("table"): _table,
}
"""Treatments of lists and tables, by tag."""
ITEMS: dict[str, Treatment] = {
    ITEM: _item,
    LABEL: _label_in_list,
    tei("bibl"): _entry,
}
"""Treatments of what stands directly in a list."""
ROWS: dict[str, Treatment] = {tei("row"): _row}
"""Treatments of what stands directly in a table."""
IN_ITEMS: dict[str, Treatment] = {LABEL: _label_of_item}
"""Treatments of what items show of their list."""
CELLS: dict[str, Treatment] = {_CELL: _cell}
"""Treatments of what stands directly in a row."""
