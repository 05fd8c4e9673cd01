"""Rule: the document's id and its file name differ."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_ID, tei


@rule("ID002", Severity.INFO)
def document_id_not_file_name(document: Document) -> Iterator[Fault]:
    """
    Finds a document whose `xml:id` is not its file name without `.xml`.

    It is information, no error: a file may be named for a purpose of its own.

    ## Why it matters

    Editors find documents by file name, readers by id. Where the two differ, sooner or later
    somebody corrects the wrong document.

    ## Example

    ```xml letter-7.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-8"/>
    ```

    ## Better

    ```xml letter-7.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-7"/>
    ```

    ## Not seen

    A document on standard input, which has no file name.

    ## References

    TEI Guidelines, 1.3.1.1 Global Attributes
    """
    identifier = document.root.get(XML_ID)
    if document.root.tag == tei("TEI") and identifier and document.name not in ("", identifier):
        yield Fault(
            document.root,
            f"the document's xml:id is `{identifier}`, its file is named `{document.name}.xml`",
            "name one after the other",
            "xml:id",
            identifier,
        )
