"""Rule: a division that cannot be pointed to."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, Repair, rule
from teikit.names import XML_ID


@rule("ID007", None, "div", review=Severity.INFO, deposit=Severity.WARNING)
def division_without_id(document: Document) -> Iterator[Fault]:
    """
    Finds a `div` of the text that has no `xml:id`.

    ## Why it matters

    Citations, tables of contents and annotations point to divisions. One without an id can only be
    counted, and the count changes with every edit.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <div type="letter"><p>The ferry did not sail.</p></div>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <div xml:id="div1" type="letter"><p>The ferry did not sail.</p></div>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Paragraphs and lists without an id.

    ## Fix

    `--fix` gives it the next free name of the form `div4`.

    ## References

    TEI Guidelines, 1.3.1.1 Global Attributes; 3.11.4 Milestone Elements
    """
    taken = set(document.ids)
    number = 0
    for element in document.named("div"):
        if XML_ID in element.attrib:
            continue
        while (name := f"div{(number := number + 1)}") in taken:
            continue
        yield Fault(
            element,
            "the division has no xml:id",
            f'add xml:id="{name}"',
            "xml:id",
            repair=Repair(element, "xml:id", name),
        )
