"""Rule: a licence that no register knows."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.stated import stands_in


@rule("HDR012", None, "licence", review=Severity.INFO, deposit=Severity.WARNING)
def unknown_licence(document: Document) -> Iterator[Fault]:
    """
    Finds a `licence` of the edition whose `target` is no licence that the SPDX list or Creative
    Commons has.

    ## Why it matters

    Repositories know licences by their SPDX ids; a page of one's own is read by nobody, and a slip
    in the address is another licence or none.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <publicationStmt>
            <availability>
              <licence target="https://example.org/free">Free</licence>
            </availability>
          </publicationStmt>
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
          <publicationStmt>
            <availability>
              <licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>
            </availability>
          </publicationStmt>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Licences that teikit's list does not have.

    ## References

    SPDX License List; TEI Guidelines, 2.2.4 Publication, Distribution, Licensing, etc.
    """
    # The list of licences is loaded for the documents that name one.
    from teikit.licences import licence_of

    for element in document.named("licence"):
        target = element.get("target", "")
        if (
            target
            and stands_in(element, "availability", "publicationStmt")
            and not licence_of(target)
        ):
            said = f"`{target}` is no licence that is known by this address"
            yield Fault(element, said, "write the licence's own address", "target", target)
