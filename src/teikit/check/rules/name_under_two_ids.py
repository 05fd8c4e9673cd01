"""Rule: one name under two ids."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import plain
from teikit.names import XML_ID, tei


@rule("NAM003", None, "person", "org", "place", review=Severity.INFO)
def name_under_two_ids(document: Document) -> Iterator[Fault]:
    """
    Finds two entries of persons, bodies or places in one document whose names are the same words.

    ## Why it matters

    They may be one person under two ids, or two of one name: then a note should say so.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <standOff><listPlace>
        <place xml:id="p1"><placeName>Aldane</placeName></place>
        <place xml:id="p2"><placeName>Aldane</placeName></place>
      </listPlace></standOff>
      <text><body><p corresp="#p1 #p2">x</p></body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <standOff><listPlace>
        <place xml:id="p1"><placeName>Aldane</placeName></place>
        <place xml:id="p2"><placeName>Port Amery</placeName></place>
      </listPlace></standOff>
      <text><body><p corresp="#p1 #p2">x</p></body></text>
    </TEI>
    ```

    ## Not seen

    Names that differ in a letter: `teikit names` lists them.

    ## References

    TEI Guidelines, 14.3.2 The Person Element
    """
    first: dict[tuple[str, str], etree._Element] = {}
    for element in document.named("person", "org", "place"):
        name = next((plain(one) for one in element.iterchildren("*") if _is_name(one)), "")
        if not name or element.find(tei("note")) is not None:
            continue
        earlier = first.setdefault((str(element.tag), name.casefold()), element)
        if earlier is not element:
            other = earlier.get(XML_ID, "an earlier entry")
            said = f"`{name}` is the name of `{other}` too"
            yield Fault(element, said, "make one entry of both, or add a note that parts them")


def _is_name(element: etree._Element) -> bool:
    return element.tag in (tei("persName"), tei("orgName"), tei("placeName"))
