"""Rule: words of a web page in the text."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei

_WORDS = (
    "skip to content", "skip to main content", "skip to navigation", "[email protected]",
    "accept all cookies", "cookie policy", "enable javascript", "share on facebook", "share on twitter",
    "back to top", "click here to", "print this page", "toggle navigation",
)  # fmt: skip


@rule("CHR005", Severity.WARNING, "text")
def web_furniture(document: Document) -> Iterator[Fault]:
    """
    Finds words that belong to a web page and to no document: `Skip to content`, `[email
    protected]`, `Accept all cookies` and the like. A loss that is marked as `unclear` with
    `reason="web-extraction"` is left alone.

    ## Why it matters

    They are read and cited as the document's words.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Skip to content</p>
      </body></text>
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

    Words that a web page and a document share: `Subscribe`, `Read more`.

    ## References

    TEI Guidelines, 2.3.3 The Editorial Practices Declaration
    """
    for furniture in _WORDS:
        for said, holder in document.words.phrase(furniture):
            lost = holder.tag == tei("unclear") and holder.get("reason") == "web-extraction"
            if not lost:
                advice = "compare with the original; take it out of the text"
                yield Fault(holder, f"`{said}` is a web page's", advice)
