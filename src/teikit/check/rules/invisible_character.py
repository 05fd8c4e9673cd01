"""Rule: a character that nobody sees."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import XML_LANG

_HIDDEN = (
    "[\u00a0\u00ad\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202f\u2060-\u2064\u2066-\u2069\ufeff\x7f-\x9f]"
    "|(?<=[A-Za-z])[\u200c\u200d]"
)
_FRENCH = frozenset("\u00a0\u202f")


@rule("CHR003", None, "text", review=Severity.WARNING)
def invisible_character(document: Document) -> Iterator[Fault]:
    """
    Finds no-break spaces, zero-width characters, soft hyphens, marks of writing direction and
    control characters in the text. No-break spaces are left alone in French, joiners in scripts
    that need them.

    ## Why it matters

    Searches and indexes take a name with such a character for another name. They come from web
    pages and word processors.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Mr.&#160;Brix did not come.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Mr. Brix did not come.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Characters of the header.

    ## References

    The Unicode Standard, chapter 23 Special Areas and Format Characters; TEI Guidelines, chapter vi
    """
    words = document.words
    if words.string.isascii():
        return
    french = document.root.get(XML_LANG, "").startswith("fr")
    told: dict[tuple[etree._Element, str], int] = {}
    for found in re.finditer(_HIDDEN, words.string):
        if not (french and found[0] in _FRENCH):
            place = (words.holder(found.start()), found[0])
            told[place] = told.get(place, 0) + 1
    for (element, character), count in told.items():
        name = unicodedata.name(character, "CONTROL CHARACTER").lower()
        times = f", {count} times" if count > 1 else ""
        said = f"the text holds U+{ord(character):04X} ({name}){times}"
        yield Fault(element, said, "write a space, or nothing")
