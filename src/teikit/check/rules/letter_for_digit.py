"""Rule: a letter where a figure is meant."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_LETTERS = r"(?<![\w.-])(?:l\d{1,3}(?![\w/-])|\d+[lO]\d*(?=[ ,.]+(?:[A-Z][a-z]|19|18)|\d))"


@rule("CHR004", None, "text", review=Severity.WARNING)
def letter_for_digit(document: Document) -> Iterator[Fault]:
    """
    Finds a small l or a capital O within a number: `l957`, `1l May`, `2O August`.

    ## Why it matters

    Typewriters had no 1; text recognition keeps their l. A search for the year misses the document.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The fair of May l957 was quiet.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The fair of May 1957 was quiet.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    `5 l` for five litres; a capital I for 1.

    ## References

    TEI Guidelines, 3.5.1 Apparent Errors
    """
    words = document.words
    for found, element in words.find(_LETTERS):
        said = f"`{found[0]}` holds a letter where a figure may be meant"
        yield Fault(element, said, "compare with the source; mark a slip with sic and corr")
