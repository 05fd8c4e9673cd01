"""Rule: the title names another date than the header."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import is_apart, stretch, stretch_of
from teikit.check.rule import Fault, rule
from teikit.check.said_dates import said_dates
from teikit.check.words import plain
from teikit.names import tei


@rule("DAT006", None, "creation", review=Severity.INFO)
def title_date_not_header_date(document: Document) -> Iterator[Fault]:
    """
    Finds a main title that names one day in plain English, when `creation/date` is another day of
    the same month or year.

    ## Why it matters

    Titles are often written by hand, and a slip in them is what readers cite. It is no error by
    itself: a report may be about another day.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>Letter of 11 May 1957</title></titleStmt></fileDesc>
        <profileDesc><creation><date when="1957-05-12"/></creation></profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <teiHeader>
        <fileDesc><titleStmt><title>Letter of 12 May 1957</title></titleStmt></fileDesc>
        <profileDesc><creation><date when="1957-05-12"/></creation></profileDesc>
      </teiHeader>
    </TEI>
    ```

    ## Not seen

    Other languages, and titles that name several days.

    ## References

    TEI Guidelines, 2.2.1 The Title Statement; 2.4.1 Creation
    """
    created = stretch_of(one for c in document.named("creation") for one in c.iter(tei("date")))
    title = document.root.find(
        f"{tei('teiHeader')}/{tei('fileDesc')}/{tei('titleStmt')}/{tei('title')}"
    )
    if created is None or title is None:
        return
    days = list(dict.fromkeys(said_dates(plain(title))))
    if len(days) == 1 and (said := stretch(days[0].isoformat())) and is_apart(said, created[1]):
        words = f"the title says {days[0]}, the header {created[1].first:%Y-%m-%d}"
        yield Fault(title, words, "compare both with the source")
