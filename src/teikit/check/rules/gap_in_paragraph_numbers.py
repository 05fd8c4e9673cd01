"""Rule: a number is missing among numbered paragraphs."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.labels import follows
from teikit.check.rule import Fault, rule


@rule("LST002", None, "p", review=Severity.WARNING)
def gap_in_paragraph_numbers(document: Document) -> Iterator[Fault]:
    """
    Finds numbered paragraphs (`p` with `n`) that stand beside each other and leave a number out, or
    have it twice.

    ## Why it matters

    A paragraph of a telegram was lost in capturing or encoding. If the source itself counts so, a
    waiver says it.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p n="1">1. Tea.</p><p n="2">2. Salt.</p><p n="4">4. Rope.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p n="1">1. Tea.</p><p n="2">2. Salt.</p><p n="3">3. Rope.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Paragraphs in different divisions.

    ## References

    TEI Guidelines, 3.1 Paragraphs; 1.3.1.1 Global Attributes
    """
    last: dict[etree._Element | None, str] = {}
    for element in document.named("p"):
        if number := element.get("n"):
            parent = element.getparent()
            before = last.get(parent, "")
            if before and follows(number, before) is False:
                said = f"paragraph {number} stands behind {before}"
                advice = "compare with the source; waive it if the source counts so"
                yield Fault(element, said, advice, "n", number)
            last[parent] = number
