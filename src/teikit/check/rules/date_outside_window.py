"""Rule: a document from outside the collection's time."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import is_after, stretch, stretch_of
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("DAT007", Severity.WARNING, "creation")
def date_outside_window(document: Document) -> Iterator[Fault]:
    """
    Finds a `creation/date` before the first or after the last day of the collection, as `window` in
    `teikit.toml` says them.

    ## Why it matters

    A year misread (1857 for 1957) is what the eye passes over and a list puts at its top.

    ## Example

    ```xml window-1950-1960.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc><creation><date when="1857-05-11"/></creation></profileDesc>
      </teiHeader>
    </TEI>
    ```

    ```xml window-1950-1960.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc><creation><date when="1961"/></creation></profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml window-1950-1960.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>A letter</title></titleStmt></fileDesc>
        <profileDesc><creation><date when="1957-05-11"/></creation></profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Editions without a `window`, and other dates than that of the document.

    ## References

    TEI Guidelines, 2.4.1 Creation
    """
    window = [stretch(value) for value in document.settings.window]
    created = stretch_of(one for c in document.named("creation") for one in c.iter(tei("date")))
    if created is None or len(window) != 2:
        return
    first, last = window
    if (first and is_after(first, created[1])) or (last and is_after(created[1], last)):
        said = f"{created[1].first:%Y-%m-%d} is outside the collection's time"
        yield Fault(created[0], said, f"it goes from {' to '.join(document.settings.window)}")
