"""Rule: the document has no id."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.rule import Fault, rule
from teikit.names import XML_ID, tei


@rule("ID001")
def missing_document_id(document: Document) -> Iterator[Fault]:
    """
    Finds a document whose `TEI` element has no `xml:id`.

    ## Why it matters

    The id is the document's name in the edition: citations, links from other documents and the
    file name are made of it. A document that is renamed without one is lost to those who cited it.

    ## Example

    ```xml letter-7.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0"/>
    ```

    ## Better

    ```xml letter-7.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-7"/>
    ```

    ## Not seen

    Documents inside a `teiCorpus`: only the root is looked at.

    ## References

    TEI Guidelines, 1.3.1.1 Global Attributes
    """
    if document.root.tag == tei("TEI") and XML_ID not in document.root.attrib:
        advice = f'add xml:id="{document.name}"' if document.name else "add one"
        yield Fault(document.root, "the document has no xml:id", advice, "xml:id")
