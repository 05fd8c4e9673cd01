"""Rule: a number is missing among the footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.labels import follows
from teikit.check.rule import Fault, rule


@rule("LST003", None, "note", review=Severity.WARNING)
def gap_in_notes(document: Document) -> Iterator[Fault]:
    """
    Finds footnotes (`note` with `place="foot"` or `"end"`) whose numbers `n` do not rise by one.

    ## Why it matters

    A note was lost, or two documents stand in one file.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <p>Tea.<note place="foot" n="1">Black.</note> Salt.<note place="foot" n="3">White.</note></p>
        </body>
      </text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <p>Tea.<note place="foot" n="1">Black.</note> Salt.<note place="foot" n="2">White.</note></p>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Notes that are counted anew in a division, if they begin with 1.

    ## References

    TEI Guidelines, 3.9 Notes, Annotation, and Indexing
    """
    before = ""
    for element in document.named("note"):
        number = element.get("n", "")
        if element.get("place") not in ("foot", "end") or not number:
            continue
        if before and number not in ("1", "a") and follows(number, before) is False:
            said = f"note {number} stands behind note {before}"
            yield Fault(element, said, "compare with the source", "n", number)
        before = number
