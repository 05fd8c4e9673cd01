"""Rule: a pointer whose `#` was forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Fault, Repair, rule


@rule("PTR006", Severity.ERROR)
def pointer_without_hash(document: Document) -> Iterator[Fault]:
    """
    Finds a pointer such as `target="n1"` where the document has the `xml:id` `n1`: without `#` it
    means a file of that name.

    ## Why it matters

    The link leads to a file that does not exist, and the element that was meant is not found.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p xml:id="p1">See <ref target="p1">above</ref>.</p>
      </body></text>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body>
        <p xml:id="p1">See <ref target="#p1">above</ref>.</p>
      </body></text>
    </TEI>
    ```

    ## Not seen

    An id that the document does not have: it may be a file.

    ## Fix

    `--fix` writes the `#`.

    ## References

    TEI Guidelines, 16.2 Pointing Mechanisms; RFC 3986, section 4.4
    """
    for element, attribute, target in document.outward:
        if target in document.ids:
            words = element.get(attribute, "").split()
            whole = " ".join(f"#{word}" if word in document.ids else word for word in words)
            yield Fault(
                element,
                f"`{attribute}` has `{target}` without `#`, which means a file of that name",
                f"write `#{target}`",
                attribute,
                target,
                suggestion=f"#{target}",
                repair=Repair(element, attribute, whole),
            )
