"""Rule: straight and curly quotation marks in one paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import block_of, plain


@rule("CHR001", None, "text", review=Severity.WARNING)
def mixed_quotation_marks(document: Document) -> Iterator[Fault]:
    """
    Finds a block that has both straight (") and curly (“ ”) double quotation marks.

    ## Why it matters

    One half was typed by another hand, or by a program that turned the rest; searches for a
    quotation find half of them.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>"Tea", he said, “and salt”.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>“Tea”, he said, “and salt”.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Single quotation marks, which are apostrophes too.

    ## References

    TEI Guidelines, 3.3.3 Quotation
    """
    words = document.words
    straight = {
        block_of(words.holder(mark.start())): None for mark in re.finditer('"', words.string)
    }
    for block in straight:
        if re.search("[“”]", plain(block)):
            yield Fault(block, "straight and curly quotation marks are mixed", "choose one form")
