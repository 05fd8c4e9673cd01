"""Rule: the document names no schema."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("HDR014", None, "TEI", review=None, deposit=Severity.WARNING)
def missing_schema_reference(document: Document) -> Iterator[Fault]:
    """
    Finds a document that names its schema neither with `xml-model` before the root nor with
    `schemaRef` in `encodingDesc`.

    ## Why it matters

    In ten years somebody wants to know what the document was valid against.

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
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <encodingDesc><schemaRef url="teikit.rng"/></encodingDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the schema can be had at the address.

    ## References

    TEI Guidelines, 2.3.9 The Schema Specification; Associating Schemas with XML documents 1.0
    """
    models = (one for one in document.instructions if one.target == "xml-model")
    if next(models, None) is None and next(document.root.iter(tei("schemaRef")), None) is None:
        yield Fault(document.root, "the document names no schema", "write xml-model or schemaRef")
