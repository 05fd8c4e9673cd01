"""Rule: a draft is handed to a repository."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_EARLY = frozenset(
    {"unfinished", "draft", "candidate", "proposed", "submitted", "submission", "galley"}
)


@rule("HDR010", None, "revisionDesc", review=None, deposit=Severity.ERROR)
def unapproved_document(document: Document) -> Iterator[Fault]:
    """
    Finds a document whose `revisionDesc` says that it is a draft or otherwise not approved.

    ## Why it matters

    A repository keeps what it gets for ever. Whoever approves it changes the status.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader><revisionDesc status="draft"/></teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <revisionDesc status="approved"/>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    States of an edition's own, which are taken for approval.

    ## References

    TEI Guidelines, 2.6 The Revision Description; att.docStatus
    """
    for element in document.named("revisionDesc"):
        status = element.get("status", "")
        if status in _EARLY:
            said = f"the document is {status!r}, and not approved".replace("'", "`")
            yield Fault(element, said, "have it approved first", "status", status)
