"""Hold the RELAX NG engine's verdicts against Jing's, on documents and injuries to them.

    python scripts/relaxng_agreement.py SCHEMA.rng DOCUMENT.xml… --count 2000

Every document is injured in small ways, each with a seed: elements are deleted, renamed, moved,
repeated; attributes renamed, added, taken away; values and text corrupted. Jing and the engine judge
all of them; what they judge differently is printed, with the seed by which it can be made again.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from teikit.relaxng import Schema

PARSER = etree.XMLParser(resolve_entities=False, collect_ids=False, huge_tree=True)
VALUES = (
    "", " ", "x", "x y", "7", "-1", "0.5", "1e3", "INF", "NaN", "true", "1964", "1964-02-30",
    "1964-10-30", "1964-10-30T23:30:00", "1964-10-30T23:30:00Z", "1964-10-30T24:00:00", "0000", "--10-30",
    "---31", "10:30:00+14:00", "P1Y", "en", "zh-Hans", "en_GB", "a:b", "#a", "#a #b", "##", "%", "http://x/a b",
    "x:", "é", "人", "\u00a0", "a\u00a0b", " a ", "yes", "high", "\u0660", "ﬁ", "1 2", "4/5", "3cm", "xml:id",
)  # fmt: skip


class Injured(NamedTuple):
    """A document with one injury.

    Attributes:
        name: of the document, with its seed and what was done.
        content: its bytes.
    """

    name: str
    content: bytes


def injure(root: etree._Element, seed: int, names: list[str]) -> tuple[str, etree._Element]:
    """Return what was done, and a copy with one thing changed.

    Parameters:
        root: the document.
        seed: the same seed does the same.
        names: names of elements to rename to.
    """
    chance = random.Random(seed)
    copy = deepcopy(root)
    elements = list(copy.iter("*"))
    element = chance.choice(elements[1:] or elements)
    other = chance.choice(elements)
    kind = chance.choice(
        (
            "delete", "rename", "misspell", "move", "repeat", "swap", "attribute", "unset", "value",
            "value", "rename attribute", "text", "tail", "comment", "empty", "namespace",
        )
    )  # fmt: skip
    parent = element.getparent()
    if kind == "delete" and parent is not None:
        parent.remove(element)
    elif kind == "rename":
        element.tag = chance.choice(names)
    elif kind == "misspell":
        element.tag = str(element.tag) + chance.choice(("x", "s", ".a", "é"))
    elif kind == "move" and other not in list(element.iter()) and other is not element:
        other.insert(chance.randrange(len(other) + 1), element)
    elif kind == "repeat" and parent is not None:
        element.addprevious(deepcopy(element))
    elif kind == "swap" and element.getprevious() is not None:
        before = element.getprevious()
        assert before is not None
        element.addnext(before)
    elif kind == "attribute":
        name, value = chance.choice(
            [*other.items(), ("type", "odd"), ("n", "1"), ("{urn:x}a", "1")]
        )
        element.set(str(name), str(value))
    elif kind in ("unset", "value", "rename attribute"):
        holders = [one for one in elements if one.attrib]
        element = chance.choice(holders or elements)
        if element.attrib:
            name = str(chance.choice(element.keys()))
            if kind == "value":
                element.set(name, chance.choice(VALUES))
            else:
                value = str(element.attrib.pop(name))
                if kind == "rename attribute":
                    element.set(name + chance.choice(("s", "x")), value)
    elif kind == "text":
        element.text = chance.choice(("stray words", " ", "\u00a0", *VALUES[:8]))
    elif kind == "tail" and parent is not None:
        element.tail = chance.choice(("stray words", " ", "\u00a0"))
    elif kind == "comment":
        element.insert(0, etree.Comment(" nothing "))
    elif kind == "empty":
        for child in list(element):
            element.remove(child)
        element.text = None
    elif kind == "namespace":
        element.tag = f"{{urn:x}}{etree.QName(element).localname}"
    return kind, copy


def injuries(paths: list[Path], count: int, seed: int, schema: Path) -> Iterator[Injured]:
    """Give the documents as they are, and then `count` injured ones."""
    names = names_of(schema)
    roots = [etree.fromstring(path.read_bytes(), PARSER) for path in paths]
    for path, root in zip(paths, roots, strict=True):
        yield Injured(f"{path.stem} as it is", etree.tostring(root, encoding="utf-8"))
    for number in range(seed, seed + count):
        at = number % len(roots)
        kind, copy = injure(roots[at], number, names)
        yield Injured(
            f"{paths[at].stem} seed {number} {kind}", etree.tostring(copy, encoding="utf-8")
        )


def names_of(schema: Path) -> list[str]:
    """Return the names of a schema's elements."""
    grammar = etree.parse(schema, etree.XMLParser(resolve_entities=False)).getroot()
    space = grammar.get("ns", "")
    found = {str(one.get("name")) for one in grammar.iter("{*}element") if one.get("name")}
    return sorted(f"{{{space}}}{name}" if space else name for name in found if ":" not in name)


def judged(jing: str, schema: Path, folder: Path) -> set[str]:
    """Return the names of the files in a folder that Jing refuses."""
    files = sorted(str(path) for path in folder.glob("*.xml"))
    refused: set[str] = set()
    for at in range(0, len(files), 500):
        # -i: that ids are unique is no matter of RELAX NG alone.
        call = [jing, "-i", str(schema), *files[at : at + 500]]
        output = subprocess.run(call, capture_output=True, text=True, check=False).stdout
        for line in output.splitlines():
            place, _, _ = line.partition(": error: ")
            if place != line:
                refused.add(Path(place.rsplit(":", 2)[0]).name)
    return refused


def compare(
    jing: str, schema: Path, documents: Iterator[Injured], folder: Path
) -> tuple[int, int, list[str]]:
    """Return how many were judged, how many Jing refuses, and what is judged differently."""
    engine = Schema(str(schema))
    named: dict[str, Injured] = {}
    ours: dict[str, bool] = {}
    different: list[str] = []
    for number, document in enumerate(documents):
        name = f"{number}.xml"
        named[name] = document
        (folder / name).write_bytes(document.content)
        root = etree.fromstring(document.content, PARSER)
        ours[name] = engine.is_valid(root)
        if ours[name] != (not engine.refusals(root)):
            different.append(f"{document.name}: the explanation does not fit the verdict")
    refused = judged(jing, schema, folder)
    for name, valid in ours.items():
        if valid == (name in refused):
            said = "valid" if valid else "not valid"
            different.append(f"{named[name].name}: found {said}, Jing says otherwise")
    return len(named), len(refused), different


def main() -> int:
    """Compare; the exit code is 0 if all verdicts agree."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("schema", type=Path)
    parser.add_argument("documents", type=Path, nargs="+")
    parser.add_argument("--count", type=int, default=1000, help="how many injuries")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="folder for the documents that are judged")
    options = parser.parse_args()
    jing = shutil.which("jing")
    if not jing:
        parser.error("jing is not installed")
    with tempfile.TemporaryDirectory() as made:
        folder = options.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        documents = injuries(options.documents, options.count, options.seed, options.schema)
        total, refused, different = compare(jing, options.schema, documents, folder)
    for line in different:
        print(line)
    print(f"{total:,} documents, Jing refuses {refused:,}; {len(different):,} differ")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
