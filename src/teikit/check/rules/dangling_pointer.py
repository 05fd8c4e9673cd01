"""Rule: a pointer to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from teikit.check.document import Document
from teikit.check.rule import Fault, rule
from teikit.relaxng.refusal import nearest

_HELPED = 20


@rule("PTR001")
def dangling_pointer(document: Document) -> Iterator[Fault]:
    """
    Finds a pointer `#name` to which no `xml:id` of the document answers, in every attribute that
    points (`who`, `target`, `ref`, `ana`, `resp`, `scheme` …), each of several pointers by itself.

    ## Why it matters

    A speech without a speaker, a note without its call, a category that nobody declared: readers
    click and nothing happens, and an index loses the place.

    ## Example

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><sp who="#hald #brx"><p>We agree.</p></sp></body></text>
      <standOff>
        <listPerson><person xml:id="hald"/><person xml:id="brix"/></listPerson>
      </standOff>
    </TEI>
    ```

    ## Better

    ```xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d">
      <text><body><sp who="#hald #brix"><p>We agree.</p></sp></body></text>
      <standOff>
        <listPerson><person xml:id="hald"/><person xml:id="brix"/></listPerson>
      </standOff>
    </TEI>
    ```

    ## Not seen

    Pointers into other files (`cable.xml#p1`), short forms of `listPrefixDef`, pointers to an
    element of the wrong kind, and TEI's own pointer schemes (`#xpath(…)`).

    ## References

    TEI Guidelines, 16.1 Links; 1.3.1.1.6 Pointing
    """
    near: dict[str, str] = {}
    for element, attribute, target in document.pointers:
        identifier = target[1:]
        if identifier in document.ids or unquote(identifier) in document.ids or "(" in identifier:
            continue
        if identifier not in near:
            # Looking for what was meant is slow; where much is wrong, it helps nobody.
            near[identifier] = nearest(identifier, document.ids) if len(near) < _HELPED else ""
        close = near[identifier]
        yield Fault(
            element,
            f"`{attribute}` points to `{target}`, and no element has that xml:id",
            f"did you mean `#{close}`?" if close else "correct it, or give its goal that xml:id",
            attribute,
            target,
        )
