"""Rule: the last page comes before the first."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.labels import roman
from teikit.check.rule import Fault, rule


@rule("HDR015", Severity.WARNING, "locus", "biblScope", "citedRange")
def reversed_pages(document: Document) -> Iterator[Fault]:
    """
    Finds a `locus`, `biblScope` or `citedRange` whose `to` is a smaller number than its `from`, in
    Arabic or in Roman figures.

    ## Why it matters

    Readers order these pages from the archive.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><bibl><biblScope unit="page" from="47" to="4">47-4</biblScope></bibl></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><bibl><biblScope unit="page" from="47" to="64">47-64</biblScope></bibl></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Leaves with a side (`12r`), and a range from Roman to Arabic figures.

    ## References

    TEI Guidelines, 3.12.2.5 Scopes and Ranges in Bibliographic Citations; 11.3.5 References to
    Locations within a Manuscript
    """
    for element in document.named("locus", "biblScope", "citedRange"):
        first, last = element.get("from", ""), element.get("to", "")
        ends = [(roman(first), roman(last))]
        if first.isdecimal() and last.isdecimal():
            ends = [(int(first), int(last))]
        for begin, end in ends:
            if begin and end and end < begin:
                said = f"the pages go from {first} to {last}, which comes before"
                yield Fault(element, said, "correct one of them", "to", last)
