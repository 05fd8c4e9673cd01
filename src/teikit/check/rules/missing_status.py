"""Rule: nobody knows how far the work is."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("HDR009", None, "TEI", "revisionDesc", review=Severity.WARNING, deposit=Severity.ERROR)
def missing_status(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `revisionDesc` is missing or has no `status`.

    ## Why it matters

    A draft that looks like a finished document is cited as one.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader><revisionDesc><change>Names checked.</change></revisionDesc></teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <revisionDesc status="draft"><change>Names checked.</change></revisionDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the state is true.

    ## References

    TEI Guidelines, 2.6 The Revision Description
    """
    header = document.root.find(tei("teiHeader"))
    if header is not None and not any(one.get("status") for one in document.named("revisionDesc")):
        yield Fault(
            header, "the header does not say how far the work is", "write revisionDesc/@status"
        )
