"""Rule: a character that was lost."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_LOST = "[\ufffd\u2400-\u2426]"
_TRACES = ("\ufffd".encode(), "\u2400".encode()[:2])


@rule("CHR010", Severity.WARNING, "text")
def lost_character(document: Document) -> Iterator[Fault]:
    """
    Finds U+FFFD, which programs write for what they cannot read, and the pictures U+2400 to U+2426,
    which stand for control characters.

    ## Why it matters

    A letter of the source is gone, and only the source can tell which.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Ren&#65533; did not come.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>René did not come.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Letters that were replaced by a question mark.

    ## References

    The Unicode Standard, chapter 23.8 Specials
    """
    words = document.words
    if not any(trace in words.encoded for trace in _TRACES):
        return
    for found, element in words.find(_LOST):
        said = f"U+{ord(found[0]):04X} stands where a character was lost"
        yield Fault(element, said, "look it up in the source")
