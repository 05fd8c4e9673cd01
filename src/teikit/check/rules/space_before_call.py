"""Rule: a space before the call of a footnote."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("STR008", None, "ref", "note", review=Severity.INFO)
def space_before_call(document: Document) -> Iterator[Fault]:
    """
    Finds a space before a note's call, or before a footnote that stands in the line.

    ## Why it matters

    On a page the call drifts from its word, often to the next line.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea <note place="foot" n="1">Black.</note> was served.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea<note place="foot" n="1">Black.</note> was served.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Calls that are not marked.

    ## References

    TEI Guidelines, 3.9 Notes, Annotation, and Indexing
    """
    for element in document.named("ref", "note"):
        call = element.get("type") == "note-call" or element.get("place") in ("foot", "end")
        parent, earlier = element.getparent(), element.getprevious()
        if not call or parent is None or parent.tag not in (tei("p"), tei("item"), tei("head")):
            continue
        before = (parent.text if earlier is None else earlier.tail) or ""
        if before.endswith(" ") and before.strip():
            yield Fault(element, "a space stands before the call", "compare with the source")
