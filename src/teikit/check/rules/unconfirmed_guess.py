"""Rule: a guess of the program that nobody has confirmed."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule

_DOUBTFUL = frozenset({"low", "medium", "unknown"})


@rule("GES001", None, review=Severity.INFO, deposit=Severity.WARNING)
def unconfirmed_guess(document: Document) -> Iterator[Fault]:
    """
    Finds an element whose `cert` is `low`, `medium` or `unknown`, and that has no `resp` to say
    that a person stands for it.

    ## Why it matters

    What a program inferred becomes the edition's word when it is published. Who confirms it takes
    `cert` away, or adds `resp`.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date when="1957-05-11" cert="medium">11 May</date></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date when="1957-05-11">11 May</date></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Guesses that carry no `cert`.

    ## References

    TEI Guidelines, 22.1.2 Levels of Certainty; att.global.responsibility
    """
    for element in document.guesses:
        cert = element.get("cert", "")
        by = element.get("resp", "#teikit")
        if cert in _DOUBTFUL and by == "#teikit":
            name = etree.QName(element).localname
            said = f"the {name} is a guess with {cert} certainty"
            yield Fault(element, said, "confirm it: take cert away, or add resp", "cert", cert)
