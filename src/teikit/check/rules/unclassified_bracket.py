"""Rule: brackets that nobody has read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import shorten

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import BLOCKS
from teikit.names import tei

_TELLING = frozenset(
    map(
        tei,
        (
            "abbr", "add", "corr", "damage", "del", "expan", "figDesc", "figure", "foreign", "formula", "fw",
            "gap", "label", "locus", "note", "num", "pb", "ptr", "ref", "reg", "sic", "space", "stage",
            "supplied", "surplus", "unclear",
        ),
    )
)  # fmt: skip


@rule("BRK002", None, "text", review=Severity.WARNING)
def unclassified_bracket(document: Document) -> Iterator[Fault]:
    """
    Finds a passage in square brackets that no element explains: no `supplied`, `note`, `gap`,
    `unclear`, `ref`, `num` or the like stands in the brackets or around them.

    ## Why it matters

    Brackets hold words of a translator, a remark, an excision, a note's number. Who searches the
    author's words must know which.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The [Valdorian] ferry did not sail.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>The [<supplied>Valdorian</supplied>] ferry did not sail.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Whether it is the right element.

    ## References

    TEI Guidelines, 12.3.3.1 Damage, Illegibility, and Supplied Text; 3.5 Simple Editorial Changes
    """
    words = document.words
    for passage in re.finditer(r"\[[^\]]*\]", words.string):
        if not any(_tells(holder) for holder in words.holders(passage.start(), passage.end() - 1)):
            said = shorten(passage[0], 60, placeholder=" …")
            yield Fault(
                words.holder(passage.start()),
                f"`{said}` is in brackets, and no element says why",
                "mark it as supplied, note, gap or another",
            )


def _tells(element: etree._Element) -> bool:
    """Say whether an element, or one around it up to its block, explains brackets."""
    here: etree._Element | None = element
    while here is not None:
        kind = here.get("type")
        if here.tag in _TELLING or (here.tag == tei("seg") and kind):
            return True
        if here.tag in BLOCKS:
            return False
        here = here.getparent()
    return False
