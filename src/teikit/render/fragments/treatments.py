"""The tables of treatments: which function writes which element, and where.

A template of the user's for an element takes the place of its function.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from functools import cache
from typing import Any

from lxml import etree

from teikit.names import XML_ID, XML_LANG, tei
from teikit.render.fragments import lists
from teikit.render.fragments.blocks import BLOCKS, any_element, example
from teikit.render.fragments.editing import EDITING
from teikit.render.fragments.inline import INLINE
from teikit.render.fragments.markup import Element
from teikit.render.fragments.notes import AT_FOOT, NOTES, is_moved
from teikit.render.fragments.tags import LABEL, NOTE, local
from teikit.render.fragments.writer import Table, Tables, Treatment, Writer
from teikit.render.templates import element_templates, fill

__all__ = ["TABLES", "tables_for"]


_UNSEEN: dict[Any, Treatment] = dict.fromkeys(
    (etree.Comment, etree.ProcessingInstruction, etree.Entity), lambda _writer, _element: ""
)


def _table(treatments: Mapping[Any, Treatment], other: Treatment) -> Table:
    return Table({**_UNSEEN, **treatments}, other, other)


TABLES = Tables(
    flow=Table(_UNSEEN | BLOCKS | lists.LISTS | INLINE | EDITING | NOTES, any_element, example),
    items=_table(lists.ITEMS, lists.any_item),
    rows=_table(lists.ROWS, lists.any_row),
    cells=_table(lists.CELLS, lists.any_cell),
    moved=_table(AT_FOOT | lists.IN_ITEMS, any_element),
)
"""The treatments that teikit ships."""


@cache
def tables_for(folder: str) -> Tables:
    """Return the treatments; a user's template for an element takes the place of its function.

    Raises:
        TemplateProblem: the folder holds something else than templates.
    """
    own = {tei(name): template for name, template in element_templates(folder).items()}
    if not own:
        return TABLES
    # An item shows its label; a note that leaves its place for the foot leaves a call there.
    in_lists = {tag: template for tag, template in own.items() if tag != LABEL}
    flow = _replaced(TABLES.flow, own, folder)
    if NOTE in own:
        flow[NOTE] = _unless_moved(flow[NOTE], TABLES.flow[NOTE])
    return Tables(
        flow=flow,
        items=_replaced(TABLES.items, in_lists, folder, TABLES.items),
        rows=_replaced(TABLES.rows, own, folder, TABLES.rows),
        cells=_replaced(TABLES.cells, own, folder, TABLES.cells),
        moved=_replaced(TABLES.moved, own, folder, TABLES.moved),
    )


def _replaced(
    table: Table, own: Mapping[str, str], folder: str, only: Container[str] | None = None
) -> Table:
    made = Table(table, table.other, table.examples)
    for tag, template in own.items():
        if only is None or tag in only:
            made[tag] = _of_template(template, folder, table[tag])
    return made


def _unless_moved(own: Treatment, shipped: Treatment) -> Treatment:
    return lambda writer, note: (shipped if is_moved(writer, note) else own)(writer, note)


def _of_template(template: str, folder: str, shipped: Treatment) -> Treatment:
    def treat(writer: Writer, element: Element) -> str:
        return fill(
            template,
            folder,
            {
                "name": local(element.tag),
                "attributes": _Given({_named(name): value for name, value in element.items()}),
                "anchor": Later(lambda: writer.anchor(element)),
                "content": Later(lambda: writer.inner(element) + writer.doubt(element)),
                "made": Later(lambda: shipped(writer, element)),
            },
        )

    return treat


def _named(attribute: str) -> str:
    return f"xml:{local(attribute)}" if attribute in (XML_ID, XML_LANG) else local(attribute)


class _Given(dict[str, str]):
    """The attributes of an element; of one that it has not, nothing."""

    def __missing__(self, name: str) -> str:
        return ""


class Later:
    """HTML that is made when a template asks for it: not every template does, and it takes time."""

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = make

    def __html__(self) -> str:
        return self._make()

    __str__ = __html__
