"""Rule: a date that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from teikit.check.document import DATING, Document
from teikit.check.finding import Severity
from teikit.check.instants import NOT_DATED, stretch
from teikit.check.rule import Fault, rule

_OTHER_FORMS = (
    r"-\d{4,}(-\d\d){0,2}|\d{5,}(-\d\d){0,2}|--\d\d(-\d\d)?|---\d\d"
    r"|\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?"
)
_DIGITS = r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?"


@rule("DAT001", Severity.ERROR, yields_to="bad-value")
def impossible_date(document: Document) -> Iterator[Fault]:
    """
    Finds a value of `when`, `notBefore`, `notAfter`, `from` or `to` that is not a date of the form
    that TEI asks for, or that no calendar and no clock has: the 31st of April, the 13th month, 25
    o'clock.

    ## Why it matters

    Programs that sort by date leave the document out, or put it at the beginning of time.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date when="1957-04-31">31 April 1957</date></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date when="1957-04-30">30 April 1957</date></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Dates that are possible and wrong. `when-iso` and `when-custom`, which have other forms.

    ## References

    TEI Guidelines, 3.6.4 Dates and Times; att.datable.w3c; XML Schema Part 2, 3.2.7
    """
    for element in document.dated:
        if element.tag in NOT_DATED:
            continue
        for attribute, given in element.items():
            value = given.strip() if attribute in DATING else ""
            if not value or stretch(value) or re.fullmatch(_OTHER_FORMS, value):
                continue
            found = re.fullmatch(_DIGITS, value)
            meant = "-".join(part.zfill(2) for part in found.groups() if part) if found else ""
            if stretch(meant):
                yield Fault(
                    element,
                    f"`{value}` is a date without its zeros",
                    f"write {meant}",
                    attribute,
                    value,
                    suggestion=meant,
                )
            else:
                said = f"`{value}` is not a date, or one that no calendar has"
                yield Fault(element, said, "write 1957, 1957-04 or 1957-04-30", attribute, value)
