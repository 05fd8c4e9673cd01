"""Rule: a span of time that ends before it begins."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.instants import NOT_DATED, is_after, stretch
from teikit.check.rule import Fault, rule

_ENDS = (("from", "to"), ("notBefore", "notAfter"))


@rule("DAT002", Severity.ERROR)
def reversed_date_range(document: Document) -> Iterator[Fault]:
    """
    Finds `from` after `to`, and `notBefore` after `notAfter`. They are compared as instants: with
    their zones, and a date without a day as the whole month or year.

    ## Why it matters

    The span contains no day at all; a search for any of them misses the document.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date from="1957-05-12" to="1957-05-11">11 to 12 May</date></p>
      </body></text>
    </TEI>
    ```

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date from="1957-05-11T23:30:00+01:00" to="1957-05-11T22:00:00Z">that night</date></p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date from="1957-05-11T23:30:00+02:00" to="1957-05-11T22:00:00Z">that night</date></p>
      </body></text>
    </TEI>
    ```

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p><date notBefore="1957-05" notAfter="1957">1957</date></p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    Years before 1 and after 9999.

    ## References

    TEI Guidelines, 3.6.4 Dates and Times; att.datable.w3c
    """
    for element in document.dated:
        if element.tag in NOT_DATED:
            continue
        for begin, end in _ENDS:
            first, last = stretch(element.get(begin, "")), stretch(element.get(end, ""))
            if first and last and is_after(first, last):
                value = element.get(end, "")
                said = f"`{begin}` is {element.get(begin)}, after `{end}`, {value}"
                yield Fault(element, said, "correct one of them", end, value)
