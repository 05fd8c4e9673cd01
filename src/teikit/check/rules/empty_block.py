"""Rule: an element with nothing in it."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, Repair, rule
from teikit.check.words import words_of
from teikit.names import tei

_KINDS = (
    "p", "ab", "head", "item", "seg", "hi", "persName", "orgName", "placeName", "salute", "signed", "speaker",
)  # fmt: skip
_SPACES = " \t\r\n"
_BLOCKS = (tei("p"), tei("ab"))
_INLINE = (tei("seg"), tei("hi"))


@rule("STR003", Severity.WARNING, *_KINDS)
def empty_block(document: Document) -> Iterator[Fault]:
    """
    Finds a paragraph, heading, item, name or the like that holds neither words nor an element that
    stands for some (`gap`, `graphic`, `pb` …).

    ## Why it matters

    Readers see a hole, and counts of paragraphs are wrong. It is left over from a deletion.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea.</p><p/><p>Salt.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea.</p><p><gap reason="illegible"/></p><p>Salt.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Cells of tables, which may be empty.

    ## Fix

    `--fix` takes an empty `p`, `ab`, `seg` or `hi` away if it has no attributes and stands beside
    another of its name, or has words around it.

    ## References

    TEI Guidelines, 3.1 Paragraphs
    """
    for element in document.named(*_KINDS):
        # Most begin with words.
        if (element.text or "").strip(_SPACES) or not _is_empty(element):
            continue
        if any(name in element.attrib for name in ("ref", "copyOf", "sameAs", "corresp", "ana")):
            continue
        name = etree.QName(element).localname
        repair = Repair(element) if _may_go(element) else None
        yield Fault(element, f"the `{name}` is empty", "fill it or take it away", repair=repair)


def _is_empty(element: etree._Element) -> bool:
    """Say whether an element of the text holds no other element and no words beside comments."""
    if next(element.iterchildren("*"), None) is not None or words_of(element).strip(_SPACES):
        return False
    return next(element.iterancestors(tei("text")), None) is not None


def _may_go(element: etree._Element) -> bool:
    """Say whether an element can be taken away without another consequence."""
    parent = element.getparent()
    if element.attrib or parent is None or (element.text or ""):
        return False
    if element.tag in _INLINE:
        return True
    name = str(element.tag)
    beside = [next(element.itersiblings(name, preceding=back), None) for back in (True, False)]
    full = [one for one in beside if one is not None and (len(one) or one.text)]
    return element.tag in _BLOCKS and bool(full)
