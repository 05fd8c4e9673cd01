"""Rule: the header has two dates for one document."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import is_apart, stretch_of
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("DAT004", Severity.WARNING, "creation")
def creation_not_sent(document: Document) -> Iterator[Fault]:
    """
    Finds a `creation/date` that has no day in common with the date of the `correspAction` of the
    type `sent`.

    ## Why it matters

    One list sorts by the one date, another by the other; the document stands at two places.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <profileDesc>
          <creation><date when="1957-05-12"/></creation>
          <correspDesc>
            <correspAction type="sent"><date when="1957-05-11"/></correspAction>
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
          <creation><date when="1957-05-11"/></creation>
          <correspDesc>
            <correspAction type="sent"><date when="1957-05"/></correspAction>
          </correspDesc>
        </profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    A letter written over several days, if its header says only one of them.

    ## References

    TEI Guidelines, 2.4.1 Creation; 2.4.6 Correspondence Description
    """
    created = stretch_of(one for c in document.named("creation") for one in c.iter(tei("date")))
    actions = document.root.iter(tei("correspAction"))
    sent = stretch_of(
        one for a in actions if a.get("type") == "sent" for one in a.iter(tei("date"))
    )
    if created and sent and is_apart(created[1], sent[1]):
        said = f"created on {created[1].first:%Y-%m-%d}, and sent on {sent[1].first:%Y-%m-%d}"
        yield Fault(created[0], said, "say the same in creation and correspAction")
