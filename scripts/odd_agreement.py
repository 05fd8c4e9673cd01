"""Hold the schema of an ODD to its ODD: random documents, judged by the engine and by Jing.

    python scripts/odd_agreement.py FILE.odd --count 1000 [--also tei_all.rng]

Each document is made by walking the ODD's content models and attributes, with a seed, and must be
valid; then it is injured in a small way (`relaxng_agreement.py`), and the engine and Jing must say
the same of it. With `--also`, documents that are valid must be valid under that schema too.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from lxml import etree

from relaxng_agreement import Injured, compare, injure, judged, names_of
from teikit.odd.attributes import Choice, Item, WholeClass
from teikit.odd.build import Compiled, compile_odd
from teikit.odd.model import (
    AnyElement,
    AttDef,
    Content,
    Data,
    Datatype,
    Group,
    Leaf,
    Ref,
    Spec,
    Values,
)
from teikit.relaxng.datatypes import XSD, datatype

_WORDS = "the envoy wrote again that nothing was decided in Valdoria on 7 March §3 Ωδή 人 …".split()
_VALUES = (
    "a", "b1", "word", "two words", "Ab", "en", "zh-Hans", "1", "3", "12", "0.5", "1931", "1931-03",
    "1931-03-07", "1931-03-07T10:30:00", "10:30:00", "--03-07", "--03", "---07", "#a", "a.xml#b",
    "https://example.org/x", "https://example.org/x?y=z", "urn:x:y", "x:y", "true", "P1Y", "1.0", "0.1.0",
    "high", "text/plain", "a-b_c.d", "A", "a:b", "0", "7.5", "00ff", "#00ff00", "UTF-8", "1.2.3", "ok", "",
    "x1", "1931-03-07T10:30:00Z", "3cm", "1/2", "Name", "application/xml", "image/png", "tei", "(.+)", "$1",
    "12.5 4.25", "sha256:0a", "0" * 64, "f" * 40, "@", "line=1,2", "mailto:a@example.org", "/a/b", "//p",
)  # fmt: skip
_MOST = 3
_DEEP = 1000
_LARGE = 60


class Generator:
    """Makes documents that an ODD allows.

    Parameters:
        made: the compiled ODD.
        seed: the same seed makes the same document.
        deep: below this depth, only what must stand does.
    """

    def __init__(self, made: Compiled, seed: int = 0, deep: int = 7) -> None:
        self.vocabulary = made.vocabulary
        self.chance = random.Random(seed)
        self.deep = deep
        self._values: dict[object, list[str]] = {}
        self._expanded: dict[Ref, Group] = {}
        self._heights: dict[int, tuple[Content, int]] = {}
        self._elements = 0

    @cached_property
    def heights(self) -> dict[str, int]:
        """How many elements stand in one another at least, for each element."""
        heights: dict[str, int] = {}
        while True:
            more = {
                spec.ident: height + 1
                for spec in self.vocabulary.of_kind("element")
                if (height := self._height(self.vocabulary.content(spec), heights)) < _DEEP
            }
            if more == heights:
                return heights
            heights = more

    def _height(self, content: Content, heights: dict[str, int]) -> int:
        if content.least == 0 or isinstance(content, Leaf | Data | Values):
            return 0
        if isinstance(content, AnyElement):
            return 1
        if isinstance(content, Group):
            parts = [self._height(part, heights) for part in content.parts]
            return (min if content.kind == "alternate" else max)(parts, default=_DEEP)
        if content.kind == "element":
            return heights.get(content.key, _DEEP)
        if content.kind == "class":
            return self._height(self._members(content), heights)
        return self._height(self.vocabulary.content(self.vocabulary.specs[content.key]), heights)

    def _members(self, ref: Ref) -> Group:
        if ref not in self._expanded:
            self._expanded[ref] = self.vocabulary.expanded(ref)
        return self._expanded[ref]

    def _least_height(self, content: Content) -> int:
        # By identity: the parts of an ODD are few, and stay what they are.
        if id(content) not in self._heights:
            self._heights[id(content)] = content, self._height(content, self.heights)
        return self._heights[id(content)][1]

    def document(self, seed: int) -> etree._Element:
        """Return a document."""
        self.chance.seed(seed)
        self._elements = 0
        start = self.vocabulary.specs[self.chance.choice(self.vocabulary.odd.start)]
        return self.element(start, 0)

    def element(self, spec: Spec, depth: int) -> etree._Element:
        """Return an element with attributes and content."""
        self._elements += 1
        space = self.vocabulary.namespace(spec)
        tag = f"{{{space}}}{spec.name}" if space else spec.name
        node = etree.Element(tag, nsmap={None: space} if space and not depth else None)
        self._attributes(node, self.vocabulary.attributes.items(spec))
        self._fill(node, self.vocabulary.content(spec), depth + 1)
        return node

    # -- content ---------------------------------------------------------------------------------

    def _fill(self, node: etree._Element, content: Content, depth: int) -> None:
        for _ in range(self._times(content, depth)):
            self._once(node, content, depth)

    def _times(self, content: Content, depth: int) -> int:
        if depth > self.deep or self._elements > _LARGE:
            return content.least
        most = content.least + _MOST if content.most is None else content.most
        # A mixed passage is more than one piece.
        wide = 2 if isinstance(content, Group) and content.kind == "alternate" else 0
        return self.chance.randint(content.least, min(most, content.least + _MOST + wide))

    def _once(self, node: etree._Element, content: Content, depth: int) -> None:
        specs = self.vocabulary.specs
        if isinstance(content, Leaf):
            if content.kind == "text":
                _say(node, " ".join(self.chance.choices(_WORDS, k=self.chance.randint(1, 5))))
        elif isinstance(content, Group):
            self._group(node, content, depth)
        elif isinstance(content, AnyElement):
            space = next((one[1:-2] for one in content.require), "urn:x-any")
            _say(etree.SubElement(node, f"{{{space}}}any", {"some": "thing"}), "words")
        elif isinstance(content, Data | Values):
            _say(node, self._value(content))
        elif content.kind == "element":
            node.append(self.element(specs[content.key], depth))
        elif content.kind == "class":
            self._group(node, self._members(content), depth)
        elif content.kind == "data":
            _say(node, self._value(content))
        else:
            self._fill(node, self.vocabulary.content(specs[content.key]), depth)

    def _group(self, node: etree._Element, group: Group, depth: int) -> None:
        parts = list(group.parts)
        if group.kind == "alternate":
            heights = [self._least_height(part) for part in parts]
            room = max(self.deep - depth, min(heights))
            fitting = [one for one, high in zip(parts, heights, strict=True) if high <= room]
            parts = [self.chance.choice(fitting)]
        elif group.kind == "interleave":
            self.chance.shuffle(parts)
        for part in parts:
            self._fill(node, part, depth)

    # -- attributes ------------------------------------------------------------------------------

    def _attributes(self, node: etree._Element, items: tuple[Item, ...]) -> None:
        for item in items:
            if isinstance(item, WholeClass):
                self._attributes(
                    node, self.vocabulary.attributes.items(self.vocabulary.specs[item.key])
                )
            elif isinstance(item, Choice):
                chosen = (self.chance.choice(item.items),) if item.org == "choice" else item.items
                self._attributes(node, chosen)
            elif item.attribute.is_required or self.chance.random() < 0.2:
                self._attribute(node, item.attribute)

    def _attribute(self, node: etree._Element, attribute: AttDef) -> None:
        name = attribute.name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}")
        if attribute.ns:
            name = f"{{{attribute.ns}}}{attribute.name}"
        kind = attribute.datatype or Datatype(Leaf(kind="text"))
        most = kind.least + 2 if kind.most is None else kind.most
        count = self.chance.randint(max(kind.least, 1), max(most, 1))
        node.set(name, " ".join(self._of_attribute(attribute, kind) for _ in range(count)))

    def _of_attribute(self, attribute: AttDef, kind: Datatype) -> str:
        values = attribute.values
        listed = [item.ident for item in values.items] if values else []
        kinds = {"closed": 1.0, "semi": 0.5}
        if values and self.chance.random() < kinds.get(values.kind or "open", 0):
            return self.chance.choice(listed)
        return self._value(kind.content, one_word=(kind.least, kind.most) != (1, 1))

    # -- values ----------------------------------------------------------------------------------

    def _value(self, content: Content, one_word: bool = False) -> str:
        if isinstance(content, Leaf):
            return " ".join(self.chance.choices(_WORDS, k=1 if one_word else 2))
        if isinstance(content, Values):
            return self.chance.choice([item.ident for item in content.values.items])
        if isinstance(content, Group):
            return self._value(self.chance.choice(content.parts), one_word)
        if isinstance(content, Ref):
            meant = self.vocabulary.restricted(content) if content.restriction else None
            spec = self.vocabulary.specs[content.key]
            return self._value(meant or self.vocabulary.content(spec), one_word)
        assert isinstance(content, Data)
        known = self._known(content)
        fitting = [one for one in known if len(one.split()) == 1] if one_word else known
        if not fitting:
            raise ValueError(f"no value of {content.name} {content.facets} is known: add one")
        return self.chance.choice(fitting)

    def _known(self, data: Data) -> list[str]:
        key = data.name, data.facets
        if key not in self._values:
            kind = datatype(XSD, data.name, data.facets)
            self._values[key] = [value for value in _VALUES if kind.allows(value)]
        return self._values[key]


def _say(node: etree._Element, words: str) -> None:
    if len(node):
        node[-1].tail = (node[-1].tail or "") + words
    else:
        node.text = (node.text or "") + words


def documents(made: Compiled, count: int, seed: int) -> Iterator[Injured]:
    """Give documents that the ODD allows."""
    generator = Generator(made)
    for number in range(seed, seed + count):
        root = generator.document(number)
        yield Injured(f"seed {number}", etree.tostring(root, encoding="utf-8"))


def injured(made: Compiled, schema: Path, count: int, seed: int) -> Iterator[Injured]:
    """Give documents with one injury each."""
    generator, names = Generator(made), names_of(schema)
    for number in range(seed, seed + count):
        kind, copy = injure(generator.document(number), number, names)
        yield Injured(f"seed {number} {kind}", etree.tostring(copy, encoding="utf-8"))


def agreement(
    jing: str, made: Compiled, count: int, seed: int, folder: Path, also: Path | None = None
) -> tuple[int, list[str]]:
    """Return how many injured documents Jing refuses, and what is not as it should be.

    Parameters:
        jing: the validator.
        made: the compiled ODD.
        count: how many documents, and how many injured ones.
        seed: of the first.
        folder: an empty folder for them.
        also: a schema under which the documents must be valid too.
    """
    schema = folder / "made.rng"
    schema.write_bytes(made.rng)
    sound, hurt = folder / "sound", folder / "hurt"
    sound.mkdir()
    hurt.mkdir()
    _, refused, wrong = compare(jing, schema, documents(made, count, seed), sound)
    if refused:
        wrong.append(f"Jing refuses {refused} documents that the ODD allows")
    if also is not None:
        wrong += [
            f"{name} is not valid under {also.name}" for name in sorted(judged(jing, also, sound))
        ]
    _, refused, different = compare(jing, schema, injured(made, schema, count, seed), hurt)
    return refused, wrong + different


def main() -> int:
    """Compare; the exit code is 0 if all is as it should be."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("odd", type=Path)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--also", type=Path, help="a schema that must allow the documents, too")
    parser.add_argument("--keep", type=Path, help="an empty folder for the documents")
    options = parser.parse_args()
    jing = shutil.which("jing")
    if not jing:
        parser.error("jing is not installed")
    made = compile_odd(str(options.odd), options.odd.read_bytes())
    with tempfile.TemporaryDirectory() as name:
        folder = options.keep or Path(name)
        folder.mkdir(parents=True, exist_ok=True)
        refused, wrong = agreement(jing, made, options.count, options.seed, folder, options.also)
    for line in wrong:
        print(line)
    print(
        f"{options.count:,} documents and as many injured ones, of which Jing refuses {refused:,}; "
        f"{len(wrong):,} are not as they should be"
    )
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
