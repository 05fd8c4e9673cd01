"""Rule: a space before a closing mark."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_LANG

_SPACED = r"(?<=[^\s.…]) +(?:[,;?!\])](?!\S*\()|\.(?![\w.…]| *\.))"


@rule("CHR002", None, "text", review=Severity.WARNING)
def space_before_mark(document: Document) -> Iterator[Fault]:
    """
    Finds a space before a comma, a full stop, a semicolon, a closing bracket, an exclamation or
    question mark. French, which sets some of them so, is left alone.

    ## Why it matters

    A note's call or a tag was taken out, or a word got lost in capturing.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The ferry , however, did not sail.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The ferry, however, did not sail.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Marks of omission (`. . .`) and colons, which stand in columns.

    ## References

    TEI Guidelines, 3.2 Treatment of Punctuation
    """
    if document.root.get(XML_LANG, "").startswith("fr"):
        return
    for found, element in document.words.find(_SPACED):
        said = f"a space stands before `{found[0].strip()}`"
        yield Fault(element, said, "compare with the source")
