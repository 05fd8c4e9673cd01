"""Rule: the words of a date say another day than its value."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import stretch
from teikit.check.rule import Fault, rule
from teikit.check.said_dates import whole_date
from teikit.check.words import plain


@rule("DAT010", Severity.WARNING, "date")
def date_words_not_value(document: Document) -> Iterator[Fault]:
    """
    Finds a `date` whose words are one day in plain English, when its `when` is another.

    ## Why it matters

    One of the two is a slip. A program believes the value, and a reader the words.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date when="1957-05-12">11 May 1957</date></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date when="1957-05-11">Saturday, May 11th, 1957</date></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Other languages, dates in figures alone, and dates of another calendar, which name it in
    `calendar`.

    ## References

    TEI Guidelines, 3.6.4 Dates and Times
    """
    for element in document.named("date"):
        value = element.get("when", "")
        if element.get("calendar") or len(value) < len("1957-05-11") or len(element) > 3:
            continue
        when = stretch(value[: len("1957-05-11")])
        day = whole_date(plain(element)) if when else None
        if day and when and day != when.first.date():
            said = f"the words say {day}, and `when` says {value}"
            yield Fault(element, said, "compare with the source", "when", value)
