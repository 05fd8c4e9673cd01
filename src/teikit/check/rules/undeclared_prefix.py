"""Rule: a prefix that nothing explains."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei

_PREFIXED = r"([A-Za-z][A-Za-z0-9+.-]*):(?!//)\S+"
_SCHEMES = frozenset(
    {"ark", "data", "doi", "file", "hdl", "info", "mailto", "swh", "tag", "tel", "urn"}
)


@rule("PTR005", Severity.WARNING)
def undeclared_prefix(document: Document) -> Iterator[Fault]:
    """
    Finds a pointer such as `gnd:118540238` whose prefix no `prefixDef` of the header declares and
    the internet does not know.

    ## Why it matters

    Nobody but the editor knows where the pointer leads; programs that follow pointers stop.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><persName ref="gnd:118540238">M. Example</persName></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><persName ref="https://d-nb.info/gnd/118540238">M. Example</persName></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Whether the declaration makes the right address of it.

    ## References

    TEI Guidelines, 16.2.3 Using Abbreviated Pointers; RFC 3986, section 3.1
    """
    declared = None
    for element, attribute, target in document.outward:
        found = re.fullmatch(_PREFIXED, target)
        if found is None or found[1].lower() in _SCHEMES:
            continue
        if declared is None:
            declared = {one.get("ident") for one in document.root.iter(tei("prefixDef"))}
        if found[1] not in declared:
            yield Fault(
                element,
                f"`{attribute}` has `{target}`, and no prefixDef declares `{found[1]}:`",
                "declare it in encodingDesc/listPrefixDef, or write the whole address",
                attribute,
                target,
            )
