"""Rule: the copies are not as many as is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, rule
from teikit.names import tei


@rule("CPY001", Severity.WARNING, "measure")
def copies_do_not_add_up(document: Document) -> Iterator[Fault]:
    """
    Finds a list of copies whose numbers (`num` with `value`, one for an item without) do not add up
    to the total that a `measure` in it states.

    ## Why it matters

    A recipient was lost in capturing, or a figure was misread. If the office counted wrongly, a
    waiver says it.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <list type="copies">
            <item>the Premier (<num value="1">1</num>),</item>
            <item>Mr. Brix,</item>
            <item><measure unit="copies" quantity="4">4 copies in total</measure></item>
          </list>
        </body>
      </text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <list type="copies">
            <item>the Premier (<num value="1">1</num>),</item>
            <item>Mr. Brix,</item>
            <item><measure unit="copies" quantity="2">2 copies in total</measure></item>
          </list>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Totals outside the list, and lists with two totals. Items that stand for several recipients.

    ## References

    TEI Guidelines, 3.6.3 Numbers and Measures
    """
    totals: dict[etree._Element, list[etree._Element]] = {}
    for element in document.named("measure"):
        around = next(element.iterancestors(tei("list")), None)
        if around is not None and element.get("unit") == "copies":
            totals.setdefault(around, []).append(element)
    for around, (element, *others) in totals.items():
        total = element.get("quantity", "")
        if others or not total.isdecimal():
            continue
        items = [one for one in around.iterchildren(tei("item")) if element not in one.iter()]
        counts = [[num.get("value", "") for num in item.iter(tei("num"))] for item in items]
        # An item of several figures, or of a figure that is no whole number, is not for counting.
        plain = all(re.fullmatch(r"\d*", " ".join(one)) for one in counts)
        count = sum(int("".join(one) or 1) for one in counts) if plain else int(total)
        if items and count != int(total):
            said = f"the items add up to {count}, the total is {total}"
            yield Fault(element, said, "compare with the source", "quantity", total)
