"""Rule: a space inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_SPACED = r"“ +(?=\S)|(?<=\S) +”"


@rule("CHR006", None, "text", review=Severity.WARNING)
def space_inside_quotation_marks(document: Document) -> Iterator[Fault]:
    """
    Finds a space after an opening quotation mark or before a closing one.

    ## Why it matters

    The mark was turned by a program that guessed, or a word is missing.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>He said “ tea”.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>He said “tea”.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Straight marks, which do not say whether they open or close. French and German marks.

    ## References

    TEI Guidelines, 3.3.3 Quotation
    """
    for _, element in document.words.find(_SPACED):
        yield Fault(element, "a space stands inside the quotation marks", "compare with the source")
