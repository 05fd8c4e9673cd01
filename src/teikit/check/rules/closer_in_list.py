"""Rule: a signature inside a list."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("STR004", Severity.WARNING, "closer", "signed")
def closer_in_list(document: Document) -> Iterator[Fault]:
    """
    Finds a `closer` or `signed` that stands in a `list`.

    ## Why it matters

    The list was not ended where the message ends; the signature looks like its last item.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <list><item>Tea.</item><closer><signed>Brix</signed></closer></list>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <div xml:id="div1">
            <list><item>Tea.</item></list>
            <closer><signed><persName>Brix</persName></signed></closer>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    A signature that is marked as an `item`.

    ## References

    TEI Guidelines, 4.2.2 Openers and Closers; 3.8 Lists
    """
    for element in document.named("closer", "signed"):
        parent = element.getparent()
        inside = next(element.iterancestors(tei("list")), None)
        if inside is not None and (parent is None or parent.tag != tei("closer")):
            quoted = next(
                element.iterancestors(tei("quote"), tei("floatingText"), tei("note")), None
            )
            if quoted is None:
                yield Fault(element, "the closing stands inside a list", "end the list before it")
