"""Rule: a piece of a shelfmark taken for a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import plain
from teikit.names import tei

_JOINED = r"\d[/-]\0|\0[/-]\d"


@rule("NAM001", None, "persName", "orgName", "placeName", review=Severity.WARNING)
def name_inside_shelfmark(document: Document) -> Iterator[Fault]:
    """
    Finds a name that stands within a shelfmark or file number: figures are joined to it by a slash
    or a hyphen (`FO 371/Warner/12`), or it lies in the words of the document's own shelfmark.

    ## Why it matters

    `Warner` is a person in the index, and a file in the archive. Shelfmarks are ordered by copying
    them; a link inside breaks them.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>See FO 371/<persName>Warner</persName>/12.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>See FO 371/Warner/12.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    A name beside a number without a slash or hyphen.

    ## References

    TEI Guidelines, 11.4 The Manuscript Identifier; 14.1.1 Linking Names and Their Referents
    """
    marks = [
        mark
        for one in document.root.iter(tei("idno"))
        if one.get("type") == "shelfmark" and (mark := plain(one)) in document.words.string
    ]
    for element in document.named("persName", "orgName", "placeName"):
        parent = element.getparent()
        if parent is None:
            continue
        earlier = element.getprevious()
        before = parent.text if earlier is None else earlier.tail
        around = f"{before or ''}\0{element.tail or ''}"
        if re.search(_JOINED, around) or any(_is_within(element, mark) for mark in marks):
            said = f"the name `{plain(element)}` stands inside a shelfmark"
            yield Fault(element, said, "take the tag away")


def _is_within(element: etree._Element, mark: str) -> bool:
    """Say whether the words of a name are a piece of a shelfmark that stands there as a whole."""
    parent = element.getparent()
    name = plain(element)
    if parent is None or name not in mark:
        return False
    words = plain(parent)
    return mark in words and name not in words.replace(mark, "")
