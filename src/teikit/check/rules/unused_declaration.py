"""Rule: something declared to which nothing points."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_ID, tei


@rule(
    "PTR004",
    None,
    "category",
    "person",
    "org",
    "place",
    "prefixDef",
    "rendition",
    "handNote",
    review=Severity.INFO,
)
def unused_declaration(document: Document) -> Iterator[Fault]:
    """
    Finds a category, a `rendition`, a `handNote`, a `prefixDef`, or a person, body or place of
    `standOff`, to which nothing in the document points.

    ## Why it matters

    It is left over from something that was deleted, or the pointer to it was forgotten. A person in
    the index without a place in the text puzzles readers.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Pier two was free.</p>
        </body></text>
        <standOff><listPlace><place xml:id="aldane"/></listPlace></standOff>
        <text><body><p>x</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Pier two in <placeName ref="#aldane">Aldane</placeName> was free.</p>
        </body></text>
        <standOff><listPlace><place xml:id="aldane"/></listPlace></standOff>
        <text><body><p>x</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Pointers from other documents: a list that serves a whole edition is best waived.

    ## References

    TEI Guidelines, 2.3.7 The Classification Declaration; 16.10 The standOff Container
    """
    used = {target[1:] for _, _, target in document.pointers}
    for element in document.named("category", "rendition", "handNote"):
        identifier = element.get(XML_ID)
        if identifier and identifier not in used and not _holds_used(element, used):
            yield _unused(element, identifier)
    for element in document.named("person", "org", "place"):
        identifier = element.get(XML_ID)
        if identifier and identifier not in used and _is_aside(element):
            yield _unused(element, identifier)
    prefixes = {target.partition(":")[0] for _, _, target in document.outward}
    for element in document.named("prefixDef"):
        if (ident := element.get("ident", "")) not in prefixes:
            yield Fault(element, f"no pointer begins with the prefix `{ident}:`", "delete it")


def _unused(element: etree._Element, identifier: str) -> Fault:
    name = etree.QName(element).localname
    said = f"nothing points to the {name} `{identifier}`"
    return Fault(element, said, "delete it, or point to it", "xml:id", identifier)


def _holds_used(element: etree._Element, used: set[str]) -> bool:
    return any(inner.get(XML_ID) in used for inner in element.iterdescendants("*"))


def _is_aside(element: etree._Element) -> bool:
    return next(element.iterancestors(tei("standOff")), None) is not None
