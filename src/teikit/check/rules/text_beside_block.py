"""Rule: words and paragraphs beside each other."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("STR002", None, "item", "note", "cell", "quote", "said", "figure", review=Severity.INFO)
def text_beside_block(document: Document) -> Iterator[Fault]:
    """
    Finds an `item`, a `note`, a `cell`, a `quote`, a `said` or a `figure` that holds words of its
    own and beside them `p` or `ab`.

    ## Why it matters

    The words belong to no paragraph; on a page they stick to the one before or get lost.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <list><item>Tea <p>and salt</p></item></list>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <list><item><p>Tea</p><p>and salt</p></item></list>
      </body></text>
    </TEI>
    ```

    ## Not seen

    A list inside an item, before which words are common.

    ## References

    TEI Guidelines, 3.8 Lists; 1.3.2.4 Content Models
    """
    for element in document.named("item", "note", "cell", "quote", "said", "figure"):
        if element.find(tei("p")) is None and element.find(tei("ab")) is None:
            continue
        loose = [element.text, *(child.tail for child in element)]
        if any(one and not one.isspace() for one in loose):
            name = etree.QName(element).localname
            said = f"`{name}` holds words beside its paragraphs"
            yield Fault(element, said, "put them in a paragraph too")
