"""Rule: a footnote that nobody calls."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_ID, tei


@rule("LST005", None, "note", review=Severity.WARNING)
def note_without_call(document: Document) -> Iterator[Fault]:
    """
    Finds a footnote at the end of the text or a page, with a number, to which no call points.

    ## Why it matters

    The reader of the text never comes to it, and the reader of the note does not know what it is
    about.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea.</p><note place="foot" n="1" xml:id="n1">Black.</note>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <p>Tea.<ref xml:id="c1" target="#n1">1</ref></p>
          <note place="foot" n="1" xml:id="n1" target="#c1">Black.</note>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Notes that stand in the line where they are called.

    ## References

    TEI Guidelines, 3.9 Notes, Annotation, and Indexing
    """
    called: set[str] | None = None
    for element in document.named("note"):
        if (
            element.get("place") not in ("foot", "end")
            or element.get("target")
            or not element.get("n")
        ):
            continue
        parent = element.getparent()
        if parent is None or parent.tag not in (tei("div"), tei("body"), tei("back"), tei("text")):
            continue
        if called is None:
            called = {target[1:] for _, _, target in document.pointers}
        if element.get(XML_ID) not in called:
            said = f"no call points to note {element.get('n')}"
            yield Fault(element, said, "mark its call, or say in a comment that there is none")
