"""Rule: the edition has no licence."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.stated import stands_in
from teikit.names import tei


@rule("HDR005", None, "TEI", "licence", review=Severity.WARNING, deposit=Severity.ERROR)
def missing_licence(document: Document) -> Iterator[Fault]:
    """
    Finds a header whose `publicationStmt` has no `availability/licence` with a `target`.

    ## Why it matters

    Without a licence nobody may reuse the edition, whatever its editors wish. Repositories ask for
    its address.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc>
          <publicationStmt>
            <publisher>Example University</publisher>
            <availability><p>Free.</p></availability>
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
            <publisher>Example University</publisher>
            <availability>
              <licence target="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</licence>
            </availability>
          </publicationStmt>
        </fileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Whether the editors may grant it.

    ## References

    TEI Guidelines, 2.2.4 Publication, Distribution, Licensing, etc.
    """
    header = document.root.find(tei("teiHeader"))
    around = ("availability", "publicationStmt", "fileDesc")
    licences = (one for one in document.named("licence") if stands_in(one, *around))
    if header is not None and not any(one.get("target") for one in licences):
        advice = "write availability/licence with target, or licence in teikit.toml"
        yield Fault(header, "the header names no licence", advice)
