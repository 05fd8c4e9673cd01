"""Rule: an xml:id that XML does not allow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from teikit.check.document import Document
from teikit.check.rule import Fault, rule

# Namespaces in XML 1.0, production NCName, over the ranges of XML 1.0 (fifth edition).
_START = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)


_PLAIN = re.compile("[A-Za-z_][A-Za-z_.0-9-]*")


@cache
def _name() -> re.Pattern[str]:
    # Compiled when a document has such an id: a single document is waited for.
    return re.compile(rf"[{_START}][{_START}\-.0-9\xb7\u0300-\u036f\u203f\u2040]*")


@rule("ID003")
def malformed_xml_id(document: Document) -> Iterator[Fault]:
    """
    Finds an `xml:id` that is not a name: one that is empty, begins with a digit, a hyphen or a
    full stop, or holds a space, a colon, a slash or the like.

    ## Why it matters

    Nothing can point to such an id: programs refuse the document or do not find the place.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><p xml:id="7 a">The ferry did not sail.</p></body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><p xml:id="p7-a">The ferry did not sail.</p></body></text>
    </TEI>
    ```

    ## Not seen

    Names that XML allows and other systems do not, such as Chinese ones in a file name.

    ## References

    xml:id Version 1.0, section 4; Namespaces in XML 1.0, production NCName
    """
    is_plain = _PLAIN.fullmatch
    for identifier in [one for one in document.ids if not is_plain(one)]:
        if _name().fullmatch(identifier):
            continue
        for element in document.ids[identifier]:
            yield Fault(
                element,
                f"xml:id `{identifier}` is not a name",
                "begin it with a letter and use letters, digits, hyphens, full stops, underscores",
                "xml:id",
                identifier,
            )
