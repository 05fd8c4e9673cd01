"""Rule: two elements with one xml:id."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.rule import Fault, rule


@rule("ID004")
def duplicate_xml_id(document: Document) -> Iterator[Fault]:
    """
    Finds an `xml:id` that an earlier element already has.

    ## Why it matters

    A pointer to the id means the first element for one program and the second for another. It
    comes of copying a paragraph with its id.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><p xml:id="p1">Pier one.</p><p xml:id="p1">Pier two.</p></body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><p xml:id="p1">Pier one.</p><p xml:id="p2">Pier two.</p></body></text>
    </TEI>
    ```

    ## Not seen

    The same id in another document of the edition.

    ## References

    xml:id Version 1.0, section 4
    """
    for identifier, elements in document.ids.items():
        if len(elements) == 1:
            continue
        first, *others = elements
        for element in others:
            yield Fault(
                element,
                f"xml:id `{identifier}` is taken by an earlier `{etree.QName(first).localname}`",
                "give one of them another id",
                "xml:id",
                identifier,
            )
