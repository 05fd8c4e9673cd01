"""Rule: the edition has no date of publication."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import stretch_of
from teikit.check.rule import Fault, rule
from teikit.check.stated import stands_in
from teikit.names import tei


@rule("HDR004", None, "TEI", "date", review=Severity.INFO, deposit=Severity.ERROR)
def missing_publication_date(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `publicationStmt` has no `date` with a machine-readable value.

    ## Why it matters

    A citation has a year, and repositories ask for it; the date of the document is another.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <publicationStmt>
            <publisher>Example University</publisher>
            <date>soon</date>
          </publicationStmt>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <titleStmt><title>A letter</title></titleStmt>
          <publicationStmt>
            <publisher>Example University</publisher>
            <date when="2026">2026</date>
          </publicationStmt>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Dates in running words.

    ## References

    TEI Guidelines, 2.2.4 Publication, Distribution, Licensing, etc.; DataCite Metadata Schema 4.6,
    property 5
    """
    dates = (one for one in document.named("date") if stands_in(one, "publicationStmt", "fileDesc"))
    header = document.root.find(tei("teiHeader"))
    if header is not None and stretch_of(dates) is None:
        advice = "write publicationStmt/date with when, or published in teikit.toml"
        yield Fault(header, "the header has no date of publication", advice)
