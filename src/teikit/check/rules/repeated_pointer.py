"""Rule: the same pointer twice in one attribute."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, Repair, rule


@rule("PTR007", Severity.INFO)
def repeated_pointer(document: Document) -> Iterator[Fault]:
    """
    Finds an attribute that holds the same pointer twice: `ana="#a #a"`.

    ## Why it matters

    It says nothing that once does not say; counts and indexes made of pointers count it twice.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p xml:id="p1">Pier one.</p><p corresp="#p1 #p1">Pier two.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p xml:id="p1">Pier one.</p><p corresp="#p1">Pier two.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    The same thing named in two ways.

    ## Fix

    `--fix` keeps the first.

    ## References

    TEI Guidelines, 1.3.1.1.6 Pointing
    """
    for before, here in pairwise(document.pointers):
        if before[:2] != here[:2]:
            continue
        element, attribute, target = here
        words = element.get(attribute, "").split()
        at = words.index(target)
        if target in words[at + 1 :]:
            once = " ".join(dict.fromkeys(words))
            repair = Repair(element, attribute, once)
            said = f"`{attribute}` points twice to `{target}`"
            yield Fault(element, said, "keep one", attribute, target, repair=repair)
            return
