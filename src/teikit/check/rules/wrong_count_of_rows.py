"""Rule: a table has not as many rows as it says."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("STR007", Severity.WARNING, "table")
def wrong_count_of_rows(document: Document) -> Iterator[Fault]:
    """
    Finds a `table` whose `rows` is not the number of its `row` elements.

    ## Why it matters

    A row was lost, or one was added and the number forgotten.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <table rows="3"><row><cell>Tea</cell></row><row><cell>Salt</cell></row></table>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <table rows="2"><row><cell>Tea</cell></row><row><cell>Salt</cell></row></table>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Columns: cells may span several.

    ## References

    TEI Guidelines, 15.1.1 TEI Tables
    """
    for element in document.named("table"):
        stated = element.get("rows", "")
        count = sum(1 for _ in element.iterchildren(tei("row")))
        if stated.isdecimal() and int(stated) != count:
            said = f"the table says {stated} rows, and has {count}"
            yield Fault(element, said, "compare with the source", "rows", stated)
