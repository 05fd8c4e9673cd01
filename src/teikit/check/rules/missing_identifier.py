"""Rule: the edition has no identifier."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.stated import stated
from teikit.names import tei


@rule("HDR006", None, "TEI", "idno", review=Severity.INFO, deposit=Severity.ERROR)
def missing_identifier(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `publicationStmt` has no `idno`.

    ## Why it matters

    A deposit is found again by its identifier, a DOI above all; the file name is not one.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <publicationStmt><publisher>Example University</publisher></publicationStmt>
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
            <idno type="DOI">10.5072/velm</idno>
          </publicationStmt>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the identifier is registered.

    ## References

    TEI Guidelines, 2.2.4 Publication, Distribution, Licensing, etc.; DataCite Metadata Schema 4.6,
    property 1
    """
    header = document.root.find(tei("teiHeader"))
    if header is not None and not stated(document, "idno", "publicationStmt", "fileDesc"):
        advice = "write publicationStmt/idno, or doi in teikit.toml"
        yield Fault(header, "the header has no identifier of the edition", advice)
