"""Rule: two words without the space between."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_GLUED = r"(?:1[5-9]|20)\d\d(?<=[a-z]{3}\d{4})(?![\w-])|\.\((?<=[a-z]{2}\.\()(?=[A-Z])"


@rule("CHR009", None, "text", review=Severity.WARNING)
def glued_words(document: Document) -> Iterator[Fault]:
    """
    Finds a year glued to the word before it (`Affairs1964`), and a bracket glued to the end of a
    sentence (`Union.(Regarding`).

    ## Why it matters

    A line end was lost in capturing. Neither word is found by a search.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The Ministry of Foreign Affairs1964 was moved.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The Ministry of Foreign Affairs, 1964, was moved.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Two words glued to each other without a figure or a mark.

    ## References

    TEI Guidelines, 3.2 Treatment of Punctuation
    """
    words = document.words
    for found, element in words.find(_GLUED):
        begin = max(found.start() - 12, 0)
        said = words.string[begin : found.end() + 8].split("\n")[0].strip()
        yield Fault(element, f"a space may be missing in `{said}`", "compare with the source")
