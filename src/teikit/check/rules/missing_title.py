"""Rule: the document has no title."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.stated import stated
from teikit.names import tei


@rule("HDR001", Severity.ERROR, "TEI", "title")
def missing_title(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `titleStmt` has no `title` with words in it.

    ## Why it matters

    Lists, citations and search results show the title; without one the document is a blank line.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader><fileDesc><titleStmt><title/></titleStmt></fileDesc></teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc></teiHeader>
    </TEI>
    ```

    ## Not seen

    Single documents of a `teiCorpus`. A document without a header is the schema's business.

    ## References

    TEI Guidelines, 2.2.1 The Title Statement
    """
    header = document.root.find(tei("teiHeader"))
    if header is not None and not stated(document, "title", "titleStmt", "fileDesc", "teiHeader"):
        yield Fault(header, "the header has no title", "write titleStmt/title")
