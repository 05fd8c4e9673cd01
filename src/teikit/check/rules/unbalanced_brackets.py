"""Rule: a square bracket without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import are_balanced


@rule("BRK001", Severity.WARNING, "text")
def unbalanced_brackets(document: Document) -> Iterator[Fault]:
    """
    Finds `[` that is never closed, and `]` that nothing opened.

    ## Why it matters

    Square brackets say that words are an editor's. Where one is missing, nobody can tell whose
    words the rest are.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The [Valdorian ferry did not sail.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The [<supplied>Valdorian</supplied>] ferry did not sail.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Round brackets: labels such as `a)` have one alone.

    ## References

    TEI Guidelines, 12.3.3.1 Damage, Illegibility, and Supplied Text
    """
    words = document.words
    if are_balanced(words.string, "[", "]"):
        return
    opened: list[int] = []
    for bracket in re.finditer(r"[\[\]]", words.string):
        if bracket[0] == "[":
            opened.append(bracket.start())
        elif opened:
            opened.pop()
        else:
            element = words.holder(bracket.start())
            yield Fault(element, "`]` stands without `[`", "compare with the source")
    for at in opened:
        yield Fault(words.holder(at), "`[` is never closed", "compare with the source")
