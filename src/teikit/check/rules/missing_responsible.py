"""Rule: nobody is responsible for the document."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.stated import stated
from teikit.names import tei


@rule(
    "HDR002",
    None,
    "TEI",
    "author",
    "editor",
    "principal",
    "respStmt",
    review=Severity.WARNING,
    deposit=Severity.ERROR,
)
def missing_responsible(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `titleStmt` names no author, editor, principal or other responsible person
    or body.

    ## Why it matters

    Repositories ask for a creator, and readers for somebody to write to.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc></teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <titleStmt><title>A letter</title><editor>M. Example</editor></titleStmt>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the person is a real one.

    ## References

    TEI Guidelines, 2.2.1 The Title Statement; DataCite Metadata Schema 4.6, property 2
    """
    names = ("author", "editor", "principal", "respStmt")
    header = document.root.find(tei("teiHeader"))
    if header is not None and not any(stated(document, name, "titleStmt") for name in names):
        advice = "write titleStmt/editor or respStmt, or editor in teikit.toml"
        yield Fault(header, "the header names nobody who is responsible", advice)
