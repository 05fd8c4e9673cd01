"""Rule: one person under two ids."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_ID, tei


@rule("NAM002", Severity.WARNING, "person", "org", "place")
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
    first: dict[tuple[str, str], etree._Element] = {}
    for element in document.named("person", "org", "place"):
        for address in _addresses(element):
            earlier = first.setdefault((str(element.tag), address), element)
            if earlier is not element:
                name = earlier.get(XML_ID) or etree.QName(earlier).localname
                said = f"`{name}` has the same identifier, {address}"
                yield Fault(element, said, "make one entry of both", "ref", address)


def _addresses(element: etree._Element) -> set[str]:
    names = [element, *element.iterchildren("*")]
    found = {token for one in names for token in one.get("ref", "").split() if "://" in token}
    numbers = element.iterchildren(tei("idno"))
    return found | {"".join(one.itertext()).strip() for one in numbers if one.get("type") == "URI"}
