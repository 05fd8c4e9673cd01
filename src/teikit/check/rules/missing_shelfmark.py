"""Rule: nobody can find the original."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.stated import says
from teikit.names import tei


@rule(
    "HDR007",
    None,
    "TEI",
    "msIdentifier",
    "bibl",
    "biblStruct",
    "biblFull",
    review=Severity.WARNING,
    deposit=Severity.ERROR,
)
def missing_shelfmark(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `sourceDesc` neither names who holds the original, with its shelfmark, nor
    a publication that it was taken from.

    ## Why it matters

    An edition that cannot be compared with its source is no edition. This is what a source note
    says in print.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <sourceDesc>
            <msDesc><msIdentifier><country>Valdoria</country></msIdentifier></msDesc>
          </sourceDesc>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <titleStmt><title>A letter</title></titleStmt>
          <sourceDesc>
            <msDesc>
              <msIdentifier>
                <repository>State Archives</repository>
                <idno>77/914</idno>
              </msIdentifier>
            </msDesc>
          </sourceDesc>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the shelfmark is right.

    ## References

    TEI Guidelines, 2.2.7 The Source Description; 11.4 The Manuscript Identifier
    """
    header = document.root.find(tei("teiHeader"))
    if header is None:
        return
    printed = (
        one
        for one in document.named("bibl", "biblStruct", "biblFull")
        if one.get("type") != "digital-source" and says(one)
    )
    held = any(_is_complete(one) for one in document.named("msIdentifier"))
    if not held and next(printed, None) is None:
        advice = "write sourceDesc/msDesc/msIdentifier with repository and idno"
        yield Fault(header, "the header does not say where the original is", advice)


def _is_complete(identifier: etree._Element) -> bool:
    names = {etree.QName(one).localname for one in identifier.iterchildren("*") if says(one)}
    return "idno" in names and bool(names & {"repository", "institution"})
