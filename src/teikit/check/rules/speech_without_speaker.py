"""Rule: a speech of nobody."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule


@rule("SPK002", None, "sp", review=Severity.WARNING)
def speech_without_speaker(document: Document) -> Iterator[Fault]:
    """
    Finds an `sp` that has no `who`.

    ## Why it matters

    The speech is in no index of what somebody said.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <sp><speaker>The Minister</speaker><p>No.</p></sp>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><sp who="#hald"><speaker>The Minister</speaker><p>No.</p></sp></body></text>
      <standOff><listPerson><person xml:id="hald"/></listPerson></standOff>
    </TEI>
    ```

    ## Not seen

    Whether it is the right person.

    ## References

    TEI Guidelines, 3.13.2 Core Tags for Drama
    """
    for element in document.named("sp"):
        if not element.get("who"):
            yield Fault(element, "the speech has no speaker", "add who", "who")
