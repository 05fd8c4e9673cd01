"""Rule: the edition has no publisher."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.stated import stated
from teikit.names import tei


@rule("HDR003", None, "TEI", "publisher", review=Severity.WARNING, deposit=Severity.ERROR)
def missing_publisher(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `publicationStmt` names no `publisher`.

    ## Why it matters

    Citations and repositories need one: a DOI cannot be registered without.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <publicationStmt><authority>Nobody yet.</authority></publicationStmt>
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
          <publicationStmt><publisher>Example University</publisher></publicationStmt>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    A publisher that stands in the header of a `teiCorpus` counts for all its documents.

    ## References

    TEI Guidelines, 2.2.4 Publication, Distribution, Licensing, etc.; DataCite Metadata Schema 4.6,
    property 4
    """
    header = document.root.find(tei("teiHeader"))
    if header is not None and not stated(document, "publisher", "publicationStmt", "fileDesc"):
        advice = "write publicationStmt/publisher, or publisher in teikit.toml"
        yield Fault(header, "the header names no publisher", advice)
