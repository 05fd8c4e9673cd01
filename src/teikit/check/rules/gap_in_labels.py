"""Rule: a number is missing in a list."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.labels import follows
from teikit.check.rule import Fault, rule
from teikit.check.words import plain
from teikit.names import tei


@rule("LST001", None, "list", review=Severity.WARNING)
def gap_in_labels(document: Document) -> Iterator[Fault]:
    """
    Finds a list whose labels (or the `n` of its items) leave out a number or a letter, or come
    twice: (1), (2), (4).

    ## Why it matters

    An item was lost in capturing or encoding, or two ran into one. If the source itself counts so,
    a waiver says it.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text>
        <body>
          <list>
            <label>(1)</label>
            <item>tea</item>
            <label>(2)</label>
            <item>salt</item>
            <label>(4)</label>
            <item>rope</item>
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
          <list>
            <label>(1)</label>
            <item>tea</item>
            <label>(2)</label>
            <item>salt</item>
            <label>(3)</label>
            <item>rope</item>
          </list>
        </body>
      </text>
    </TEI>
    ```

    ## Not seen

    Items that are missing at the beginning or the end. Letters of other alphabets.

    ## References

    TEI Guidelines, 3.8 Lists
    """
    for element in document.named("list"):
        labels = [
            (one, label)
            for one in element.iterchildren(tei("label"), tei("item"))
            if (label := plain(one) if one.tag == tei("label") else _number_of(one))
        ]
        for (_, before), (one, label) in pairwise(labels):
            if follows(label, before) is False:
                said = f"`{label}` stands behind `{before}`"
                yield Fault(one, said, "compare with the source; waive it if the source counts so")


def _number_of(item: etree._Element) -> str:
    """Return the number of an item that has no label before it."""
    before = item.getprevious()
    labelled = before is not None and before.tag == tei("label")
    return "" if labelled else item.get("n", "")
