"""Rule: a quotation mark that points the wrong way."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_LANG

_TURNED = r"(?<![^\s(\[])”(?=\w)|(?<=[\w,.!?])“(?=[\s.,;)\]])"
_OWN_MARKS = ("sv", "fi")


@rule("CHR007", None, "text", review=Severity.WARNING)
def turned_quotation_mark(document: Document) -> Iterator[Fault]:
    """
    Finds a closing quotation mark (”) before a word, and an opening one (“) after it. Texts with „
    are left alone: there “ closes.

    ## Why it matters

    Programs that read quotations by their marks take the words between for the quotation.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>He said ”tea” and left.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>He said “tea” and left.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Single quotation marks: ’ is an apostrophe too. Swedish and Finnish, which quote ”so”.

    ## References

    TEI Guidelines, 3.3.3 Quotation
    """
    words = document.words
    if "„" in words.string or document.root.get(XML_LANG, "")[:2] in _OWN_MARKS:
        return
    for found, element in words.find(_TURNED):
        said = "opens with a closing mark" if found[0] == "”" else "closes with an opening mark"
        yield Fault(element, f"a quotation {said}", "turn it")
