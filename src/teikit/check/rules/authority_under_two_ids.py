"""Rule: one person under two ids."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_ID, tei

_ENTRIES = frozenset(map(tei, ("person", "org", "place")))


@rule("NAM002", Severity.WARNING, "person", "org", "place", "idno")
def authority_under_two_ids(document: Document) -> Iterator[Fault]:
    """
    Finds two entries of persons, bodies or places in one document that have the same identifier of
    an authority file.

    ## Why it matters

    The person has two lines in the index, each with half of the places.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <standOff>
        <listPerson>
          <person xml:id="p1">
            <persName ref="https://d-nb.info/gnd/118540238">J. W. Goethe</persName>
          </person>
          <person xml:id="p2">
            <persName ref="https://d-nb.info/gnd/118540238">Goethe</persName>
          </person>
        </listPerson>
      </standOff>
      <text><body><p corresp="#p1 #p2">x</p></body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <standOff>
        <listPerson>
          <person xml:id="p1">
            <persName ref="https://d-nb.info/gnd/118540238">J. W. Goethe</persName>
          </person>
        </listPerson>
      </standOff>
      <text><body><p corresp="#p1">x</p></body></text>
    </TEI>
    ```

    ## Not seen

    Two documents of an edition: `teikit names` lists their likenesses.

    ## References

    TEI Guidelines, 14.3.2 The Person Element
    """
    entries: dict[tuple[str, str], dict[etree._Element, None]] = {}
    for address, entry in _addresses(document):
        entries.setdefault((str(entry.tag), address), {})[entry] = None
    for (_, address), several in entries.items():
        first, *others = several
        for element in others:
            name = first.get(XML_ID) or etree.QName(first).localname
            said = f"`{name}` has the same identifier, {address}"
            yield Fault(element, said, "make one entry of both", "ref", address)


def _addresses(document: Document) -> Iterator[tuple[str, etree._Element]]:
    """Give the addresses that an entry or a child of it has, each with the entry."""
    for element, attribute, value in document.addresses:
        entry = element if element.tag in _ENTRIES else element.getparent()
        if attribute == "ref" and entry is not None and entry.tag in _ENTRIES:
            for token in value.split():
                if "://" in token:
                    yield token, entry
    for number in document.named("idno"):
        entry = number.getparent()
        if number.get("type") == "URI" and entry is not None and entry.tag in _ENTRIES:
            yield "".join(number.itertext()).strip(), entry
