"""Hold the RELAX NG engine against a conformance suite in the form of James Clark's spectest.xml.

    python scripts/relaxng_suite.py spectest.xml

The suite is not part of the project: it lies in the source of Jing. Each case is a schema that is
correct or not, and documents that are valid or not. Prints what differs and a summary.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from teikit.relaxng import Schema, SchemaError
from teikit.relaxng.checking import check_schema


def only(node: etree._Element) -> bytes:
    """Return a node's only element as a document, with the namespaces that it uses."""
    (inner,) = node.iterchildren("*")
    inner.tail = None
    return etree.tostring(inner, encoding="utf-8", with_tail=False)


def lay(case: etree._Element, folder: Path) -> None:
    """Write the files that a case refers to."""
    for node in case.iterchildren("resource"):
        (folder / node.get("name", "")).write_bytes(only(node))
    for node in case.iterchildren("dir"):
        below = folder / node.get("name", "")
        below.mkdir(exist_ok=True)
        lay(node, below)


def differences(case: etree._Element, folder: Path) -> Iterator[str]:
    """Give what the engine says otherwise than the suite."""
    lay(case, folder)
    path = folder / "schema.rng"
    for wrong in case.iterchildren("incorrect"):
        path.write_bytes(only(wrong))
        if not check_schema(str(path)):
            yield "an incorrect schema passes"
    right = case.find("correct")
    if right is None:
        return
    path.write_bytes(only(right))
    problems = check_schema(str(path))
    if problems:
        yield f"a correct schema is refused: {problems[0]}"
    try:
        schema = Schema(str(path))
        for node in case.iterchildren("valid", "invalid"):
            root = etree.fromstring(only(node))
            valid = schema.is_valid(root)
            if valid != (node.tag == "valid"):
                yield f"a document is found {'valid' if valid else 'not valid'}: {only(node).decode()}"
            if valid != (not schema.refusals(root)):
                yield f"verdict and explanation differ: {only(node).decode()}"
    except SchemaError as error:
        yield f"a schema cannot be used: {error}"


def main(path: str) -> int:
    """Run the suite; the exit code is 0 if nothing differs."""
    parser = etree.XMLParser(resolve_entities="internal", no_network=True)
    cases = list(etree.parse(path, parser).getroot().iter("testCase"))
    failed = documents = 0
    for number, case in enumerate(cases, 1):
        documents += len(case.findall("valid")) + len(case.findall("invalid"))
        with tempfile.TemporaryDirectory() as folder:
            found = list(differences(case, Path(folder)))
        failed += bool(found)
        for difference in found:
            print(f"case {number} (line {case.sourceline}): {difference}")
    print(f"{len(cases):,} cases, {documents:,} documents; {failed:,} cases differ")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
