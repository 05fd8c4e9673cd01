"""Rule: a correspondent without an identifier."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("HDR016", None, "correspAction", review=None, deposit=Severity.INFO)
def unidentified_correspondent(document: Document) -> Iterator[Fault]:
    """
    Finds a person or body that sent or received the document and has no `ref`.

    ## Why it matters

    Letters of one person from many editions find each other by identifiers (GND, VIAF, ORCID,
    Wikidata), not by names.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <profileDesc>
          <correspDesc>
            <correspAction type="sent"><persName>M. Example</persName></correspAction>
          </correspDesc>
        </profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc>
          <correspDesc>
            <correspAction type="sent">
              <persName ref="https://d-nb.info/gnd/118540238">M. Example</persName>
            </correspAction>
          </correspDesc>
        </profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Identifiers that stand with the person in `standOff`.

    ## References

    TEI Guidelines, 2.4.6 Correspondence Description; Correspondence Metadata Interchange Format 1.1
    """
    for action in document.named("correspAction"):
        if action.get("type") not in ("sent", "received"):
            continue
        for name in action.iterchildren(tei("persName"), tei("orgName")):
            if not name.get("ref"):
                words = " ".join("".join(name.itertext()).split())
                yield Fault(name, f"`{words}` has no identifier", "write its address in ref", "ref")
