"""Rule: a document without a date, and no word why."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import stretch_of
from teikit.check.rule import Fault, rule
from teikit.check.words import plain
from teikit.names import tei


@rule("DAT008", None, "teiHeader", review=Severity.WARNING)
def undated_document(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `creation` has no date with a value, and does not say in words that there
    is none.

    ## Why it matters

    Undated documents fall out of every chronological list. An editor can nearly always say at least
    `notBefore` and `notAfter`; if not, the reader wants to know that it was tried.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc><creation><date/></creation></profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc>
          <creation><date>undated; the paper has no watermark</date></creation>
        </profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the reason is a good one.

    ## References

    TEI Guidelines, 2.4.1 Creation; 3.6.4 Dates and Times
    """
    for header in document.named("teiHeader"):
        creation = header.find(f"{tei('profileDesc')}/{tei('creation')}")
        dates = [] if creation is None else list(creation.iter(tei("date")))
        if header.getparent() is not document.root or stretch_of(dates):
            continue
        if creation is None or not plain(creation):
            said = "the header neither dates the document nor says why not"
            advice = (
                "write creation/date with when, or notBefore and notAfter, or the reason in words"
            )
            yield Fault(header if creation is None else creation, said, advice)
