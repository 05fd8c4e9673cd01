"""Rule: a waiver of a rule that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule


@rule("WVR002", Severity.ERROR)
def waiver_of_nothing(document: Document) -> Iterator[Fault]:
    """
    Finds a waiver that names no rule, one that does not exist, or that stands where no element
    follows.

    ## Why it matters

    A slip in the code: what was to be waived is found all the same, or will be.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <?teikit waive LST999 reason="The writer skipped 2."?><p>Tea.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p>Tea.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    A code of another rule than the one that was meant.

    ## References

    XML 1.0, 2.6 Processing Instructions
    """
    for waiver in document.waivers:
        unknown = [code for code in waiver.codes if code not in document.known]
        if unknown:
            said = f"there is no rule `{unknown[0]}`"
            yield Fault(waiver.instruction, said, "`teikit rules` lists them")
        elif not waiver.codes:
            yield Fault(waiver.instruction, "the waiver names no rule", "write the rule's code")
        elif waiver.scope is None:
            said = "no element follows the waiver"
            yield Fault(waiver.instruction, said, "write it before the element that it is about")
