"""Rule: two closings of one message."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("SIG001", Severity.WARNING, "closer")
def second_closer(document: Document) -> Iterator[Fault]:
    """
    Finds a division that has two `closer` elements with something between them.

    ## Why it matters

    Either the message ends twice because another one begins in between, or the first closing is a
    paragraph.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <div xml:id="div1">
            <p>Tea.</p>
            <closer><salute>Yours,</salute></closer>
            <p>Salt.</p>
            <closer><signed><persName>Brix</persName></signed></closer>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <div xml:id="div1">
            <p>Tea.</p>
            <p>Salt.</p>
            <closer>
              <salute>Yours,</salute>
              <signed><persName>Brix</persName></signed>
            </closer>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Two closings that follow each other.

    ## References

    TEI Guidelines, 4.2.2 Openers and Closers
    """
    for element in document.named("closer"):
        earlier = list(element.itersiblings(tei("closer"), preceding=True))
        if earlier and element.getprevious() is not earlier[0]:
            yield Fault(
                element, "the division was closed before", "make a postscript or a division of it"
            )
