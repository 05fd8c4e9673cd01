"""Rule: a waiver that does not say why."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule


@rule("WVR001", Severity.ERROR)
def waiver_without_reason(document: Document) -> Iterator[Fault]:
    """
    Finds `<?teikit waive CODE?>` without a `reason`, or with an empty one. Such a waiver waives
    nothing.

    ## Why it matters

    In two years nobody knows whether the exception was meant.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <?teikit waive LST001?><list><item n="1">Tea.</item><item n="2">Salt.</item></list>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <?teikit waive LST001 reason="The writer skipped 2."?>
          <list><item n="1">Tea.</item><item n="3">Salt.</item></list>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Whether the reason is a good one.

    ## References

    XML 1.0, 2.6 Processing Instructions
    """
    for waiver in document.waivers:
        if not waiver.reason:
            yield Fault(waiver.instruction, "the waiver gives no reason", 'write reason="…"')
