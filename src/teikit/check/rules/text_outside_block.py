"""Rule: text that stands in no block."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule


@rule(
    "STR001",
    Severity.ERROR,
    "text",
    "front",
    "body",
    "back",
    "div",
    "list",
    "sp",
    "table",
    "row",
    yields_to="misplaced-text",
)
def text_outside_block(document: Document) -> Iterator[Fault]:
    """
    Finds words directly in `body`, `div`, `list`, `sp`, `table` and other elements that hold blocks
    only.

    ## Why it matters

    Most programs show no such words, or show them where nobody expects them.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <div xml:id="div1"><p>Tea.</p> and salt</div>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <div xml:id="div1"><p>Tea.</p><p>and salt</p></div>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Words beside blocks in an `item`, a `cell` or a `note`, which may hold both.

    ## References

    TEI Guidelines, 4.1 Divisions of the Body; 3.1 Paragraphs
    """
    names = ("text", "front", "body", "back", "div", "list", "sp", "table", "row")
    for element in document.named(*names):
        loose = [element.text, *(child.tail for child in element)]
        if words := next((one for one in loose if one and not one.isspace()), ""):
            name = etree.QName(element).localname
            said = f"`{shorten(words, 60, placeholder=' …')}` stands directly in `{name}`"
            yield Fault(element, said, "put it in a p or another block")
