"""Rule: the label and the number of an item differ."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.labels import agree
from teikit.check.rule import Fault, rule
from teikit.check.words import plain
from teikit.names import tei

_LABEL = tei("label")


@rule("LST004", Severity.WARNING, "item")
def label_not_number(document: Document) -> Iterator[Fault]:
    """
    Finds an `item` whose `n` is another number than the `label` before it prints.

    ## Why it matters

    A reference to item 3 leads to what is printed as 4.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <list><label>(3)</label><item n="4">rope</item></list>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <list><label>(3)</label><item n="3">rope</item></list>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Labels that are words.

    ## References

    TEI Guidelines, 3.8 Lists
    """
    for element in document.named("item"):
        label, number = element.getprevious(), element.get("n", "")
        if label is None or label.tag != _LABEL or not number:
            continue
        if not agree(plain(label), number):
            words = f"the label is `{plain(label)}`, and `n` is {number}"
            yield Fault(element, words, "correct n", "n", number)
