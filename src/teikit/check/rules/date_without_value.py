"""Rule: a date that only people can read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.check.words import plain

_YEAR = r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)"
_VALUES = frozenset(
    f"{name}{form}"
    for name in ("when", "from", "to", "notBefore", "notAfter", "dur", "period", "calendar", "ana")
    for form in ("", "-iso", "-custom")
)


@rule("DAT009", None, "date", review=Severity.WARNING)
def date_without_value(document: Document) -> Iterator[Fault]:
    """
    Finds a `date` of the text whose words hold a year, and that has neither `when` nor another
    dating attribute.

    ## Why it matters

    The words are marked as a date, and no list of dates can use them.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date>11 May 1957</date></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date when="1957-05-11">11 May 1957</date></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Dates without a year, and dates that are not marked.

    ## References

    TEI Guidelines, 3.6.4 Dates and Times
    """
    for element in document.named("date"):
        if _VALUES.isdisjoint(element.attrib) and re.search(_YEAR, words := plain(element)):
            said = f"the date `{words}` has no value that a program can read"
            yield Fault(
                element, said, "add when, or from and to, or notBefore and notAfter", "when"
            )
