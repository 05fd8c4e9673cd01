"""Rule: two documents in one file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei

_OWN = frozenset(
    {
        "annex", "appendix", "attachment", "distribution", "docket", "enclosure", "notes", "other-document",
        "particulars",
    }
)  # fmt: skip


@rule("STR005", None, "opener", "closer", "div", review=Severity.WARNING)
def two_documents(document: Document) -> Iterator[Fault]:
    """
    Finds a division with an `opener` that follows one with a `closer` or `opener`, when it is no
    enclosure: what looks like the beginning of another message.

    ## Why it matters

    A document that is hidden in another has no title, no date and no place in any list.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <div xml:id="div1" type="letter">
            <opener><salute>Sir,</salute></opener>
            <p>Tea.</p>
            <closer><signed><persName>Brix</persName></signed></closer>
          </div>
          <div xml:id="div2" type="letter">
            <opener><salute>Sir,</salute></opener>
            <p>Salt.</p>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <div xml:id="div1" type="letter">
            <opener><salute>Sir,</salute></opener>
            <p>Tea.</p>
            <closer><signed><persName>Brix</persName></signed></closer>
          </div>
          <div xml:id="div2" type="enclosure">
            <opener><salute>Sir,</salute></opener>
            <p>Salt.</p>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Two documents without openings, and an enclosure that is really another document.

    ## References

    TEI Guidelines, 4.2.2 Openers and Closers; 15.1 Grouped and Floating Texts
    """
    divisions = set()
    for element in document.named("opener", "closer"):
        parent = element.getparent()
        if parent is not None and not _is_enclosed(parent):
            divisions.add(parent)
    first: dict[etree._Element | None, etree._Element] = {}
    order = [division for division in document.named("div") if division in divisions]
    for division in order:
        around = division.getparent()
        earlier = first.setdefault(around, division)
        if earlier is not division and division.find(tei("opener")) is not None:
            said = "another message seems to begin here"
            advice = "make a document of its own of it, or call it an enclosure"
            yield Fault(division, said, advice)


def _is_enclosed(division: etree._Element) -> bool:
    outer = (division, *division.iterancestors(tei("div")))
    return any(one.get("type") in _OWN for one in outer)
