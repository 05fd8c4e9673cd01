"""Rule: a waiver of something that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule


@rule("WVR003", Severity.WARNING, last=True)
def unused_waiver(document: Document) -> Iterator[Fault]:
    """
    Finds a waiver of a rule that finds nothing in the element it is about.

    ## Why it matters

    The fault was mended, and the waiver would hide the next one.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <?teikit waive PTR001 reason="The plate is not published yet."?>
          <p>Tea.</p>
        </body>
      </text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <?teikit waive PTR001 reason="The plate is not published yet."?>
          <p corresp="#plate7">Tea.</p>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Waivers of rules that are not looked for at this stage, that are switched off, or that compare
    documents.

    ## References

    XML 1.0, 2.6 Processing Instructions
    """
    for waiver in document.waivers:
        if waiver.scope is None or not waiver.reason:
            continue
        for code in waiver.codes:
            if code in document.running and code not in waiver.used:
                said = f"`{code}` finds nothing here"
                yield Fault(waiver.instruction, said, "take the waiver away")
