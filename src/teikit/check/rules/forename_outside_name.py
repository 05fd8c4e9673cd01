"""Rule: a forename that is not part of the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei

_FORENAME = r"^(?:\s*)([A-Z][a-z]+|[A-Z]\.)(?: [A-Z]\.?)?\s+$"
_TITLES = frozenset(
    "Acting Ambassador Charge Chief Comrade Consul Deputy Director Dr Foreign General His Herr Lord Madame "
    "Minister Monsieur Mr Mrs Ms Prince Prof Professor Secretary Sir The Under Vice Your Yours".split()
)


@rule("SIG003", None, "signed", review=Severity.WARNING)
def forename_outside_name(document: Document) -> Iterator[Fault]:
    """
    Finds a `signed` in which a capitalised word stands loose right before a `persName`: `John
    <persName>Brix</persName>`.

    ## Why it matters

    The person is indexed under half a name.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <div xml:id="div1">
            <p>Tea.</p>
            <closer><signed>John <persName>Brix</persName></signed></closer>
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
            <closer><signed><persName>John Brix</persName></signed></closer>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Titles, ranks and forms of address, which may stand outside.

    ## References

    TEI Guidelines, 14.2.1 Personal Names
    """
    for element in document.named("signed"):
        for name in element.iterchildren(tei("persName")):
            earlier = name.getprevious()
            before = (element.text if earlier is None else earlier.tail) or ""
            found = re.match(_FORENAME, before)
            if found and found[1].rstrip(".") not in _TITLES:
                said = f"`{found[1]}` stands outside the name"
                yield Fault(name, said, "put it in persName if it belongs to the name")
