"""Random documents that a RELAX NG schema allows, and small injuries to them."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path

from lxml import etree

_R = "{http://relaxng.org/ns/structure/1.0}"
_DEEP = 10_000

_SAMPLES: dict[str, tuple[str, ...]] = {
    "NCName": ("teikit", "a.b-c_d"),
    "Name": ("p", "teikit"),
    "anyURI": ("#p1", "https://example.org/a?b=c#d", "letter%20one.txt#line=39,41"),
    "boolean": ("true", "false", "1", "0"),
    "date": ("1964-10-30", "1964-02-29", "1964-10-30Z"),
    "dateTime": ("1964-10-30T23:30:00", "1964-10-30T23:30:00+08:00"),
    "decimal": ("2", "-1.5"),
    "double": ("1E3", "0.5"),
    "gDay": ("---30",),
    "gMonth": ("--10",),
    "gMonthDay": ("--10-30",),
    "gYear": ("1964",),
    "gYearMonth": ("1964-10",),
    "language": ("en", "zh-Hans", "ru-Latn-RU"),
    "nonNegativeInteger": ("0", "12"),
    "string": ("", "some words", "“é”"),
    "time": ("09:30:00",),
    "token": ("some words",),
}
_PATTERNS: dict[str, tuple[str, ...]] = {
    r"\S+": _SAMPLES["anyURI"],
    r"[^\p{C}\p{Z}]+": ("one", "1r", "é", "x-y"),
    r"[A-Za-z][A-Za-z0-9_.\-]*": ("keyword", "key-word", "K9.a_b"),
    r"[0-9]+[a-z]*[0-9]*(\.[0-9]+[a-z]*[0-9]*){0,3}": ("1", "0.1.0", "2.0b1"),
    r"[a-z][a-z0-9+.\-]*": ("gnd", "x.y+z-1"),
    r"[a-z]+/[A-Za-z0-9.+\-]+": ("image/png", "image/svg+xml"),
    r"[0-9]+(\.[0-9]+)?(%|cm|mm|in|pt|pc|px|em|ex)": ("20mm", "33.3%"),
    ".+": (".", " : "),
}

_SHORT: tuple[frozenset[str], ...] = (
    frozenset({"teiHeader", "standOff"}),
    frozenset({"text"}),
    frozenset({"teiHeader", "standOff", "front", "body"}),
    frozenset({"fileDesc", "text"}),
    frozenset({"teiHeader", "text"}),
)


class Documents:
    """Makes documents of one schema; the same seed makes the same document."""

    def __init__(self, schema: Path) -> None:
        grammar = etree.parse(schema).getroot()
        self._defines = {d.get("name"): d for d in grammar.iter(_R + "define")}
        start = grammar.find(_R + "start")
        assert start is not None
        self._start = start
        self.elements = {
            e.get("name"): e for e in grammar.iter(_R + "element") if e.get("name") is not None
        }
        self._namespace = grammar.get("ns") or ""
        self._depths: dict[etree._Element, int] = {}
        self._measure()

    def make(self, seed: int, size: int = 300) -> etree._Element:
        """Return a valid document; above about `size` elements it takes the shortest way out.

        By turns the header, its later parts and the text are rich, and the rest is short.
        """
        self._chance = random.Random(seed)
        self._short = _SHORT[seed % len(_SHORT)]
        self._left = size
        self._ids = 0
        self._deep = 0
        holder = etree.Element("holder")
        self._write(self._start, holder)
        return holder[0]

    def _eager(self) -> float:
        # Broad at the top and narrow below, else the first paragraph uses up the document.
        return 0.8 if self._deep < 5 else 0.35

    def _enough(self) -> bool:
        return self._left < 0 or self._deep > 14

    def _measure(self) -> None:
        # How deep a pattern makes a document at least, by repeated approximation.
        patterns = [p for d in [self._start, *self._defines.values()] for p in d.iter(_R + "*")]
        self._depths = dict.fromkeys(patterns, _DEEP)
        changed = True
        while changed:
            changed = False
            for pattern in reversed(patterns):
                depth = self._depth(pattern)
                if depth < self._depths[pattern]:
                    self._depths[pattern] = depth
                    changed = True

    def _depth(self, pattern: etree._Element) -> int:
        kind = _kind(pattern)
        if kind == "ref":
            return self._depths[self._defines[pattern.get("name")]]
        if kind in ("text", "empty", "data", "value", "list", "attribute", "optional", "mixed"):
            return 0
        if kind == "zeroOrMore":
            return 0
        below = [self._depths[child] for child in _children(pattern)]
        if kind == "choice":
            return min(below)
        return min(_DEEP, max(below, default=0) + (kind == "element"))

    def _write(self, pattern: etree._Element, parent: etree._Element) -> None:
        _WRITERS[_kind(pattern)](self, pattern, parent)

    def _all(self, pattern: etree._Element, parent: etree._Element) -> None:
        for child in _children(pattern):
            self._write(child, parent)

    def _ref(self, pattern: etree._Element, parent: etree._Element) -> None:
        self._all(self._defines[pattern.get("name")], parent)

    def _element(self, pattern: etree._Element, parent: etree._Element) -> None:
        name = pattern.get("name") or ""
        left, self._left = self._left - 1, -1 if name in self._short else self._left - 1
        self._deep += 1
        self._all(pattern, etree.SubElement(parent, f"{{{self._namespace}}}{name}"))
        self._deep -= 1
        self._left = left if name in self._short else self._left

    def _attribute(self, pattern: etree._Element, parent: etree._Element) -> None:
        name = pattern.get("name") or ""
        if name == "xml:id":
            self._ids += 1
            parent.set("{http://www.w3.org/XML/1998/namespace}id", f"id{self._ids}")
            return
        name = name.replace("xml:", "{http://www.w3.org/XML/1998/namespace}")
        parent.set(name, self._value(_children(pattern)[-1]))

    def _value(self, pattern: etree._Element) -> str:
        kind = _kind(pattern)
        if kind == "ref":
            return self._value(_children(self._defines[pattern.get("name")])[-1])
        if kind == "value":
            return pattern.text or ""
        if kind == "choice":
            return self._value(self._chance.choice(_children(pattern)))
        if kind in ("list", "oneOrMore"):
            times = self._chance.choice((1, 1, 2)) if kind == "oneOrMore" else 1
            return " ".join(self._value(_children(pattern)[-1]) for _ in range(times))
        if kind == "text":
            return "some words"
        restriction = pattern.find(_R + "param")
        if restriction is not None:
            return self._chance.choice(_PATTERNS[restriction.text or ""])
        return self._chance.choice(_SAMPLES[pattern.get("type") or ""])

    def _choice(self, pattern: etree._Element, parent: etree._Element) -> None:
        options = _children(pattern)
        if self._enough():
            least = min(self._depths[option] for option in options)
            options = [option for option in options if self._depths[option] == least]
        self._write(self._chance.choice(options), parent)

    def _optional(self, pattern: etree._Element, parent: etree._Element) -> None:
        attribute = _kind(_children(pattern)[-1]) == "attribute"
        if not self._enough() and self._chance.random() < (0.15 if attribute else self._eager()):
            self._all(pattern, parent)

    def _zero_or_more(self, pattern: etree._Element, parent: etree._Element) -> None:
        while not self._enough() and self._chance.random() < self._eager():
            self._all(pattern, parent)

    def _one_or_more(self, pattern: etree._Element, parent: etree._Element) -> None:
        self._all(pattern, parent)
        self._zero_or_more(pattern, parent)

    def _mixed(self, pattern: etree._Element, parent: etree._Element) -> None:
        parent.text = "some words "
        self._all(pattern, parent)

    def _text(self, pattern: etree._Element, parent: etree._Element) -> None:
        if len(parent):
            parent[-1].tail = " more words "
        else:
            parent.text = "words "


_Writer = Callable[[Documents, etree._Element, etree._Element], None]
_WRITERS: dict[str, _Writer] = {
    "start": Documents._all,
    "group": Documents._all,
    "ref": Documents._ref,
    "element": Documents._element,
    "attribute": Documents._attribute,
    "choice": Documents._choice,
    "optional": Documents._optional,
    "zeroOrMore": Documents._zero_or_more,
    "oneOrMore": Documents._one_or_more,
    "mixed": Documents._mixed,
    "text": Documents._text,
    "empty": lambda *_: None,
}


def injure(document: etree._Element, seed: int) -> etree._Element:
    """Return a copy with one thing changed; often, but not always, no longer valid."""
    chance = random.Random(seed)
    copy = deepcopy(document)
    elements = list(copy.iter(etree.Element))[1:]
    element = chance.choice(elements)
    other = chance.choice(elements)
    harm = chance.choice(("rename", "remove", "repeat", "attribute", "value", "unset", "text"))
    if harm == "rename":
        element.tag = other.tag
    elif harm == "remove":
        element.getparent().remove(element)
    elif harm == "repeat":
        element.addprevious(deepcopy(element))
    elif harm == "text":
        element.text = "stray words"
    elif harm == "attribute":
        element.set(*(chance.choice(other.items()) if other.attrib else ("type", "odd")))
    elif element.attrib:
        name = chance.choice(element.keys())
        if harm == "unset":
            del element.attrib[name]
        else:
            element.set(name, chance.choice(("not a value", "", "1964-02-30", "7", "verso")))
    return copy


@cache
def _kind(pattern: etree._Element) -> str:
    return str(pattern.tag)[len(_R) :]


@cache
def _children(pattern: etree._Element) -> tuple[etree._Element, ...]:
    return tuple(pattern.iterchildren(_R + "*"))
