"""Rule: the log of changes is out of order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import is_after, stretch
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("HDR011", Severity.WARNING, "revisionDesc")
def disordered_changes(document: Document) -> Iterator[Fault]:
    """
    Finds a `revisionDesc` whose changes stand neither from the oldest to the newest nor the other
    way round.

    ## Why it matters

    The log is read to learn what was last; out of order, it tells a wrong story.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <revisionDesc>
          <change when="2026-03-01"/>
          <change when="2026-01-01"/>
          <change when="2026-02-01"/>
        </revisionDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <revisionDesc>
          <change when="2026-03-01"/>
          <change when="2026-02-01"/>
          <change when="2026-01-01"/>
        </revisionDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Changes without a date.

    ## References

    TEI Guidelines, 2.6 The Revision Description
    """
    for element in document.named("revisionDesc"):
        changes = [
            (one, when)
            for one in element.iter(tei("change"))
            if (when := stretch(one.get("when", ""))) is not None
        ]
        pairs = list(pairwise(changes))
        rising = [one for one in pairs if is_after(one[1][1], one[0][1])]
        falling = [one for one in pairs if is_after(one[0][1], one[1][1])]
        if rising and falling:
            wrong = min(rising, falling, key=len)[0][1][0]
            said = "the changes stand neither from old to new nor from new to old"
            yield Fault(wrong, said, "put this one in its place", "when", wrong.get("when", ""))
