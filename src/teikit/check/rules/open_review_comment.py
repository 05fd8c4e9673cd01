"""Rule: a comment that nobody has answered."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_OPEN = {
    "oxy_comment_start": "a comment is open",
    "oxy_insert_start": "an insertion is neither accepted nor refused",
    "oxy_delete": "a deletion is neither accepted nor refused",
}


@rule("HDR013", None, review=Severity.WARNING, deposit=Severity.ERROR)
def open_review_comment(document: Document) -> Iterator[Fault]:
    """
    Finds comments and tracked changes that an XML editor left in the document as instructions
    (`oxy_comment_start`, `oxy_insert_start`, `oxy_delete`).

    ## Why it matters

    An open question is not for readers, and what a tracked change deletes is still in the file.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <p>The <?oxy_comment_start author="M" comment="check?"?>ferry<?oxy_comment_end?> did not sail.</p>
        </body>
      </text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The ferry did not sail.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Comments of other programs, and XML comments.

    ## References

    TEI Guidelines, 2.6 The Revision Description
    """
    for one in document.instructions:
        if said := _OPEN.get(str(one.target)):
            yield Fault(one, said, "settle it in the XML editor")
