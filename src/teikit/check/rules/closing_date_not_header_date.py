"""Rule: the date below the text is not the header's."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import is_apart, stretch_of
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("DAT005", None, "closer", review=Severity.INFO)
def closing_date_not_header_date(document: Document) -> Iterator[Fault]:
    """
    Finds a date in the last `closer` of the message that has no day in common with `creation/date`.
    Enclosures have dates of their own and are not looked at.

    ## Why it matters

    Either the header was taken from another date of the page, or the closing date was read wrongly.
    It is no error by itself: minutes are often signed later.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <profileDesc><creation><date when="1957-05-12"/></creation></profileDesc>
      </teiHeader>
      <text>
        <body>
          <div xml:id="div1">
            <p>x</p>
            <closer><dateline><date when="1957-05-21"/></dateline></closer>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc><creation><date when="1957-05-12"/></creation></profileDesc>
      </teiHeader>
      <text>
        <body>
          <div xml:id="div1">
            <p>x</p>
            <closer><dateline><date when="1957-05"/></dateline></closer>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Dates in the opening.

    ## References

    TEI Guidelines, 4.2.2 Openers and Closers; 2.4.1 Creation
    """
    creation = document.root.iter(tei("creation"))
    created = stretch_of(one for c in creation for one in c.iter(tei("date")))
    if created is None:
        return
    for closer in document.named("closer"):
        closed = stretch_of(closer.iter(tei("date")))
        if closed and not _is_enclosed(closer) and is_apart(created[1], closed[1]):
            said = f"closed on {closed[1].first:%Y-%m-%d}, and the header says {created[1].first:%Y-%m-%d}"
            yield Fault(closed[0], said, "compare both with the source")


def _is_enclosed(element: etree._Element) -> bool:
    outer = (one.get("type") for one in element.iterancestors(tei("div")))
    return any(kind in ("enclosure", "attachment") for kind in outer)
