"""Rule: a footnote inside a footnote."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei

_NOTE = tei("note")
_APART = frozenset({"foot", "end", "bottom"})


@rule("STR006", Severity.WARNING, "note")
def nested_notes(document: Document) -> Iterator[Fault]:
    """
    Finds a `note` with `place="foot"` or `"end"` inside another such.

    ## Why it matters

    No page can show it: the inner note has no foot to stand at. Mostly the outer one was not
    closed.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea.<note place="foot" n="1">Black.<note place="foot" n="2">Or green.</note></note></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea.<note place="foot" n="1">Black.</note><note place="foot" n="2">Or green.</note></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Remarks within a line.

    ## References

    TEI Guidelines, 3.9 Notes, Annotation, and Indexing
    """
    for element in document.named("note"):
        if element.get("place") not in _APART:
            continue
        outer = (one.get("place") for one in element.iterancestors(_NOTE))
        if any(place in _APART for place in outer):
            yield Fault(element, "the footnote stands inside another", "close the other before it")
