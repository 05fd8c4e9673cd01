"""Rule: two documents with one id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Clash, Fault, Seen, folder_rule
from teikit.names import XML_ID, tei


def _compare(seen: Sequence[Seen]) -> Iterator[Clash]:
    first: dict[str, str] = {}
    for one in seen:
        earlier = first.setdefault(one.value, one.path)
        if earlier != one.path:
            yield Clash(
                one,
                f"the id `{one.value}` is that of another document, {earlier}",
                "give one of them another id",
            )


@folder_rule("ID005", _compare, Severity.ERROR, "TEI")
def document_id_taken(document: Document) -> Iterator[Fault]:
    """
    Finds a document whose `xml:id` another document of the same call has too.

    ## Why it matters

    An id is a document's name in the edition. Where two have one name, links, citations and indexes
    lead to the wrong one, and a program that writes by id overwrites one of them.

    ## Example

    ```xml a.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-7"/>
    ```

    ```xml b.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-7"/>
    ```

    ## Better

    ```xml letter-7.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-7"/>
    ```

    ```xml letter-8.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="letter-8"/>
    ```

    ## Not seen

    Documents that were not named in the same call.

    ## References

    TEI Guidelines, 1.3.1.1 Global Attributes
    """
    root = document.root
    if root.tag == tei("TEI") and (identifier := root.get(XML_ID)):
        yield Fault(root, "", "", "xml:id", identifier)
