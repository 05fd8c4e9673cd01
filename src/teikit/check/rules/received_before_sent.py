"""Rule: a message that arrived before it left."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import is_after, stretch_of
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("DAT003", Severity.WARNING, "correspAction")
def received_before_sent(document: Document) -> Iterator[Fault]:
    """
    Finds a `correspAction` of the type `received`, or one of an office that received it, dated more
    than a day before the one of the type `sent`. A day is left for the clocks of two places.

    ## Why it matters

    One of the two dates is wrong, in the source or in the header.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <profileDesc>
          <correspDesc>
            <correspAction type="sent"><date when="1957-05-11"/></correspAction>
            <correspAction type="received"><date when="1957-05-01"/></correspAction>
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
            <correspAction type="sent"><date when="1957-05-11"/></correspAction>
            <correspAction type="received"><date when="1957-05-10"/></correspAction>
          </correspDesc>
        </profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Two documents that answer each other.

    ## References

    TEI Guidelines, 2.4.6 Correspondence Description
    """
    actions = document.named("correspAction")
    sent = stretch_of(
        one for a in actions if a.get("type") == "sent" for one in a.iter(tei("date"))
    )
    for action in actions:
        if "received" not in (action.get("type"), action.get("subtype")) or sent is None:
            continue
        received = stretch_of(action.iter(tei("date")))
        if received and is_after(sent[1], received[1], timedelta(days=1)):
            said = f"received on {received[1].last:%Y-%m-%d}, sent on {sent[1].first:%Y-%m-%d}"
            yield Fault(received[0], said, "compare both with the source")
