"""Rule: a signature without a name in it."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import plain
from teikit.names import tei

_TELLING = tuple(
    map(
        tei,
        (
            "persName",
            "orgName",
            "placeName",
            "name",
            "rs",
            "roleName",
            "gap",
            "note",
            "unclear",
            "abbr",
        ),
    )
)


@rule("SIG002", None, "signed", review=Severity.WARNING)
def signature_without_name(document: Document) -> Iterator[Fault]:
    """
    Finds a `signed` with words in which no name, office or gap is marked.

    ## Why it matters

    Indexes of signatories leave the document out.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <div xml:id="div1"><p>Tea.</p><closer><signed>Brix</signed></closer></div>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <div xml:id="div1">
            <p>Tea.</p>
            <closer><signed><persName>Brix</persName></signed></closer>
          </div>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Names in the header.

    ## References

    TEI Guidelines, 4.2.2 Openers and Closers; 14.2.1 Personal Names
    """
    for element in document.named("signed"):
        if plain(element) and next(element.iter(*_TELLING), None) is None:
            said = f"no name is marked in the signature `{plain(element)[:60]}`"
            yield Fault(element, said, "mark the name")
