"""Rule: letters in another composition than usual."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import is_normalized, normalize

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import block_of


@rule("CHR008", None, "text", review=Severity.INFO, deposit=Severity.WARNING)
def not_normalized(document: Document) -> Iterator[Fault]:
    """
    Finds words that are not in Normalization Form C: an `é` written as `e` and an accent behind it.

    ## Why it matters

    It looks the same and is not: a search for the name does not find it, and repositories ask for
    NFC.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Rene&#769; did not come.</p>
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

    The header.

    ## References

    Unicode Standard Annex 15; TEI Guidelines, chapter vi
    """
    words = document.words
    if is_normalized("NFC", words.string):
        return
    blocks = {
        block_of(words.holder(word.start())): word[0]
        for word in reversed(list(re.finditer(r"\S+", words.string)))
        if not is_normalized("NFC", word[0])
    }
    for block, word in blocks.items():
        said = f"`{word}` is not in Normalization Form C"
        yield Fault(block, said, f"write `{normalize('NFC', word)}`")
