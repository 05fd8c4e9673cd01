"""Rule: a pointer into another file that leads nowhere."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from urllib.parse import unquote

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.rule import Clash, Fault, Seen, folder_rule
from teikit.errors import InputProblem
from teikit.files import read_bytes
from teikit.names import XML_ID
from teikit.xml import parse

_FILE = r"[^/:?#][^:?#]*\.\w{2,5}(?:#.*)?"
_NAMES_SCHEMA = frozenset({"schemaRef", "moduleRef"})


def _compare(seen: Sequence[Seen]) -> Iterator[Clash]:
    goals: dict[str, list[tuple[Seen, str]]] = {}
    for one in seen:
        name, _, fragment = one.value.partition("#")
        path = os.path.normpath(os.path.join(os.path.dirname(one.path), unquote(name)))
        goals.setdefault(path, []).append((one, unquote(fragment)))
    # One file after the other, so that the ids of one alone are held.
    for path, pointers in goals.items():
        if not os.path.exists(path):
            for one, _ in pointers:
                said = f"`{one.attribute}` points to `{one.value}`, and there is no such file"
                yield Clash(one, said, "correct the name")
        elif any(fragment for _, fragment in pointers):
            yield from _lost(path, pointers)


def _lost(path: str, pointers: Sequence[tuple[Seen, str]]) -> Iterator[Clash]:
    try:
        root = parse(read_bytes(path), path).getroot()
    except InputProblem:
        return
    ids = {element.get(XML_ID) for element in root.iter("*")}
    for one, fragment in pointers:
        if fragment and fragment not in ids and "(" not in fragment and "=" not in fragment:
            said = f"`{one.attribute}` points to `{one.value}`, and that file has no such xml:id"
            yield Clash(one, said, "correct it, or give its goal that xml:id")


@folder_rule("PTR003", _compare, Severity.ERROR)
def dangling_file_pointer(document: Document) -> Iterator[Fault]:
    """
    Finds a pointer to a file beside the document (`persons.xml#hald`, `scans/p1.png`) that is not
    there, or that is XML and has no such `xml:id`.

    ## Why it matters

    A link between two documents of an edition breaks when one of them is renamed, and nobody
    notices before a reader clicks.

    ## Example

    ```xml a.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a">
      <text><body><p><ref target="b.xml#p2">there</ref></p></body></text>
    </TEI>
    ```

    ```xml b.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="b">
      <text><body><p xml:id="p1">Here.</p></body></text>
    </TEI>
    ```

    ## Better

    ```xml a.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="a">
      <text><body><p><ref target="b.xml#p1">there</ref></p></body></text>
    </TEI>
    ```

    ```xml b.xml
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="b">
      <text><body><p xml:id="p1">Here.</p></body></text>
    </TEI>
    ```

    ## Not seen

    Addresses on the web, and absolute paths. A document on standard input has no folder.

    ## References

    TEI Guidelines, 16.2 Pointing Mechanisms; RFC 3986, section 4.2
    """
    for element, attribute, target in document.outward:
        if re.fullmatch(_FILE, target) and etree.QName(element).localname not in _NAMES_SCHEMA:
            yield Fault(element, "", "", attribute, target)
