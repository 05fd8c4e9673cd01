"""Rule: letters that come of reading bytes wrongly."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_WRONG = "â€[\u0080-\u00ff\u2018-\u2122œžŸ]?|Ã[\u00a0-\u00bf]|Â[\u00a0-\u00bf]"
_TRACES = tuple(map(str.encode, ("â€", "Ã", "Â")))


@rule("CHR011", Severity.WARNING, "text")
def wrongly_decoded(document: Document) -> Iterator[Fault]:
    """
    Finds the strings that come of reading UTF-8 as Windows-1252: `â€™` for an apostrophe, `Ã©` for
    é.

    ## Why it matters

    Every accented letter and every quotation mark of the document is wrong, not only this one.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>It wasnâ€™t tea.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>It wasn’t tea.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Other encodings, such as Cyrillic ones.

    ## References

    The Unicode Standard, 3.9 Unicode Encoding Forms; TEI Guidelines, chapter vi
    """
    words = document.words
    if not any(trace in words.encoded for trace in _TRACES):
        return
    told = set()
    for found, element in words.find(_WRONG):
        if element not in told:
            told.add(element)
            said = f"`{found[0]}` comes of UTF-8 that was read as Windows-1252"
            yield Fault(element, said, "capture the source again")
