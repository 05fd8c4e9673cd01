"""Rule: somebody speaks who was not there."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import plain
from teikit.names import XML_ID, tei


@rule("SPK001", None, "sp", "said", review=Severity.WARNING)
def speaker_not_participant(document: Document) -> Iterator[Fault]:
    """
    Finds a speech whose `who` points to somebody who is not in `particDesc`, in a document that
    lists its participants there.

    ## Why it matters

    Either the list of participants lacks somebody, or the speaker's name was read wrongly.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A talk</title></titleStmt></fileDesc>
        <profileDesc>
          <particDesc><listPerson><person xml:id="hald"/></listPerson></particDesc>
        </profileDesc>
      </teiHeader>
      <standOff><listPerson><person xml:id="brix"/></listPerson></standOff>
      <text><body><sp who="#brix"><speaker>Brix</speaker><p>No.</p></sp></body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A talk</title></titleStmt></fileDesc>
        <profileDesc>
          <creation><date when="1957"/></creation>
          <particDesc><listPerson><person xml:id="hald"/></listPerson></particDesc>
        </profileDesc>
      </teiHeader>
      <text><body><sp who="#hald"><speaker>Hald</speaker><p>No.</p></sp></body></text>
    </TEI>
    ```

    ## Not seen

    Documents without a list of participants.

    ## References

    TEI Guidelines, 2.4.3 The Participant Description; 3.13.2 Core Tags for Drama
    """
    lists = list(document.root.iter(tei("particDesc")))
    present = {one.get(XML_ID) for each in lists for one in each.iter("*")}
    if not present - {None}:
        return
    for element in document.named("sp", "said"):
        for target in element.get("who", "").split():
            if target.startswith("#") and target[1:] in document.ids and target[1:] not in present:
                speaker = element.find(tei("speaker"))
                name = plain(speaker).rstrip(":") if speaker is not None else target
                said = f"`{name}` speaks and is not among the participants"
                yield Fault(element, said, "add the person to particDesc", "who", target)
