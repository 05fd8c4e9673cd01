"""Markdown for note-taking tools: front matter, headings, lists with the source's labels, notes.

CommonMark (https://spec.commonmark.org/) with tables and footnotes as GitHub, Obsidian and pandoc
have them. A paragraph with an id ends with `^id`, by which Obsidian links to it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from lxml import etree

from teikit.cite import cite
from teikit.errors import InputProblem
from teikit.header.read import read_facts
from teikit.mapping import Description, describe
from teikit.names import TEI, XML_ID, tei
from teikit.render.elements import BLOCKS, FRAMES
from teikit.render.fragments import documents
from teikit.render.renderer import Renderer, Settings, Tree, as_read
from teikit.render.text import is_aside, is_editors, outermost_texts

__all__ = ["MARKDOWN"]

_DEFAULT = Settings()
_DIVISION = re.compile("div[1-7]?")
_NO_BREAK = "\x00"  # a word goes on over the end of a line
_AROUND_NO_BREAK = re.compile(rf"\s*{_NO_BREAK}[\s{_NO_BREAK}]*")
_LINE = "\x01"  # a line ends within a block
_HARD = "\\\n"  # how Markdown ends one
_EMPHASIS = {
    "emph": "*", "foreign": "*", "title": "*", "term": "*", "mentioned": "*", "stage": "*",
    "del": "~~", "label": "**",
}  # fmt: skip
_CONTAINERS = FRAMES | {"list", "listBibl", "table"}


def _render(tree: Tree, settings: Settings = _DEFAULT, /) -> bytes:
    tree = as_read(tree)
    every = [one for one in documents(tree.getroot()) if one.tag == tei("TEI")]
    described = [describe(read_facts(one)) for one in every]
    # Of a corpus there is no front matter: it would be that of one document of several.
    made = [f"---\n{''.join(_front_matter(described[0], settings))}---"] if len(every) == 1 else []
    notes: list[tuple[str, str]] = []
    for one, description in zip(every, described, strict=True):
        made += _Writer(one, notes).document(description)
    made += [f"[^{label}]: {_indented(words, '    ')}" for label, words in notes]
    return ("\n\n".join(made) + "\n").encode()


@dataclass(slots=True)
class _Writer:
    """Writes one document; gathers the notes, which go to the end of the file."""

    element: etree._Element
    notes: list[tuple[str, str]]
    exact: bool = False
    ids: set[str] = field(default_factory=set)

    def document(self, description: Description) -> list[str]:
        """Return title, text and citation, block by block."""
        parts = []
        if description.title:
            parts.append(f"# {_escaped(description.title)}")
        try:
            for text in outermost_texts(self.element):
                if next(text.iterancestors(tei("TEI")), None) is self.element:
                    self.exact = text.get("source") is not None
                    parts += self.blocks(text)
        except RecursionError:
            raise InputProblem(
                "cannot be laid out: its elements are nested too deeply",
                advice="a document of people's making has a few dozen levels; look for a slip",
            ) from None
        return [*parts, f"Cite as: {_escaped(cite(description, 'chicago'))}"]

    # --- blocks ---------------------------------------------------------------------------------

    def blocks(self, element: etree._Element, first: int = 0) -> Iterator[str]:
        """Yield the blocks within an element, what stands between them as paragraphs.

        Parameters:
            element: what holds them.
            first: the first child to take.
        """
        loose: list[str] = [_escaped(element.text or "")] if not first else []
        verse: list[str] = []
        for child in element[first:]:
            if not self.is_block(child, element):
                loose.append(self.inline(child))
            else:
                yield from self.paragraph(loose)
                loose = []
                if _name(child) == "l":
                    verse += self.paragraph([self.words(child)])
                else:
                    yield from _joined(verse)
                    yield from self.block(child)
            loose.append(_escaped(child.tail or ""))
            if verse and "".join(loose).strip():
                yield from _joined(verse)
        yield from _joined(verse)
        yield from self.paragraph(loose)

    def is_block(self, child: etree._Element, parent: etree._Element) -> bool:
        """Tell whether a child stands on lines of its own."""
        name = _name(child)
        if name in ("lb", "pb", "cb", "gb", "milestone", "anchor") or not isinstance(
            child.tag, str
        ):
            return False
        if is_editors(child, parent, self.exact):
            return False
        return name in BLOCKS or _name(parent) in _CONTAINERS

    def paragraph(self, pieces: list[str], mark: str = "") -> Iterator[str]:
        """Yield words as one paragraph, if there are any."""
        words = _folded("".join(pieces))
        if words:
            yield f"{_not_special(words)}{mark}"

    def block(self, element: etree._Element) -> Iterator[str]:
        """Yield one block as Markdown."""
        name = _name(element)
        if name in ("list", "castList", "listBibl"):
            yield from self.list(element)
        elif name == "table":
            yield from self.table(element)
        elif name == "head":
            yield from self.heading(element)
        elif name == "address":
            yield from self.address(element)
        elif name == "sp":
            yield from self.speech(element)
        elif name in ("quote", "cit", "q", "epigraph"):
            yield from (_quoted(block) for block in self.blocks(element))
        elif name in FRAMES or any(self.is_block(child, element) for child in element):
            yield from self.blocks(element)
        else:
            words = self.words(element)
            mark = f" ^{element.get(XML_ID)}" if _is_anchor(element) else ""
            yield from self.paragraph([_marked(words, "*") if name == "stage" else words], mark)

    def heading(self, element: etree._Element) -> Iterator[str]:
        """Yield a heading at the depth of its division; the title of the document is the first."""
        parent = element.getparent()
        if parent is None or any(self.is_block(child, element) for child in element):
            yield from self.blocks(element)
            return
        words = _folded(self.words(element)).replace(_LINE, " ")
        above = sum(bool(_DIVISION.fullmatch(_name(one))) for one in element.iterancestors())
        if _DIVISION.fullmatch(_name(parent)) or _name(parent) in ("body", "front", "back"):
            yield f"{'#' * min(above + 1, 6) if above else '##'} {words}"
        elif words:
            yield _marked(words, "**")

    def list(self, element: etree._Element) -> Iterator[str]:
        """Yield a list as one block: the source's own labels, deeper lists further in."""
        items: list[str] = []
        label = ""
        for child in element:
            name = _name(child)
            tail = _folded(_escaped(child.tail or ""))
            if name == "head":
                yield from self.heading(child)
            elif name == "label":
                label = _not_special(f"{label} {_folded(self.words(child))}".strip())
            elif self.is_block(child, element):
                inner = (
                    list(self.blocks(child))
                    if name in ("item", "bibl")
                    else list(self.block(child))
                )
                if label:
                    inner = [f"{label} {inner[0]}", *inner[1:]] if inner else [label]
                    label = ""
                items += [_item(inner)] if inner else []
            else:
                tail = f"{self.inline(child)} {tail}".strip()
            items += [_item([_not_special(tail)])] if tail else []
        items += [_item([label])] if label else []
        if items:
            yield "\n".join(items)

    def table(self, element: etree._Element) -> Iterator[str]:
        """Yield a table; what is no row stands before it."""
        rows: list[list[str]] = []
        labelled = False
        for child in element:
            if _name(child) != "row":
                yield from self.block(child)
                continue
            labelled = labelled or (not rows and child.get("role") == "label")
            cells = [
                _folded(_BULLET.sub(" ", "\n".join(self.blocks(cell))).replace("\\\n", " "))
                for cell in child
            ]
            rows.append(cells)
        if not rows:
            return
        width = max(map(len, rows))
        if not labelled:
            rows.insert(0, [""] * width)
        rows.insert(1, ["---"] * width)
        yield "\n".join(f"| {' | '.join([*row, *[''] * (width - len(row))])} |" for row in rows)

    def address(self, element: etree._Element) -> Iterator[str]:
        """Yield the lines of an address as one block."""
        yield from _joined(list(self.blocks(element)))

    def speech(self, element: etree._Element) -> Iterator[str]:
        """Yield a speech: the speaker's name in bold, what is said after it."""
        named = len(element) and _name(element[0]) == "speaker" and not (element.text or "").strip()
        if not named:
            yield from self.blocks(element)
            return
        name = _marked(_folded(self.words(element[0])).replace(_HARD, " "), "**")
        said = [*self.paragraph([_escaped(element[0].tail or "")]), *self.blocks(element, 1)]
        if said and not said[0].startswith(("#", "|", "- ", "> ")):
            said[0] = f"{name} {said[0]}"
        else:
            said.insert(0, name)
        yield from said

    def anchors(self, name: str) -> bool:
        """Tell whether a block of the document ends with `^name`."""
        if not self.ids:
            self.ids.update(
                one.get(XML_ID, "") for one in self.element.iter(etree.Element) if _is_anchor(one)
            )
            self.ids.add("")
        return name in self.ids

    # --- lines ----------------------------------------------------------------------------------

    def words(self, element: etree._Element) -> str:
        """Return the words within an element, marked up."""
        words = _escaped(element.text or "")
        for child in element:
            words += _apart(words, self.inline(child)) + _escaped(child.tail or "")
        return words

    def inline(self, element: etree._Element) -> str:
        """Return one element within a line, marked up."""
        parent = element.getparent()
        if not isinstance(element.tag, str) or parent is None:
            return ""
        if is_editors(element, parent, self.exact):
            return ""
        name = _name(element)
        if name in ("lb", "pb", "cb", "gb", "milestone"):
            if element.get("break") == "no":
                return _NO_BREAK
            return _LINE if name == "lb" else " "
        if not self.exact and is_aside(element):
            return self.call(element)
        words = self.words(element)
        if name == "gap" and _name(parent) != "seg":
            return f"\\[…\\]{words}"
        # A link within a link is not Markdown.
        if name in ("ref", "ptr") and "](" not in words and "[^" not in words:
            target = element.get("target", "")
            if target.startswith("#") and words.strip() and self.anchors(target[1:]):
                return f"[{words}](#^{target[1:]})"
            return _link(words, target)
        return _marked(words, _EMPHASIS.get(name, "") or _rendered(element))

    def call(self, note: etree._Element) -> str:
        """Keep a note for the end, and return its call."""
        label = f"{len(self.notes) + 1}"
        self.notes.append((label, ""))
        inner = "\n\n".join(self.blocks(note))
        self.notes[int(label) - 1] = (label, inner)
        return f"[^{label}]"


# --- characters -----------------------------------------------------------------------------------

_BULLET = re.compile(r"(?m)^ *- ")
_SPECIAL = re.compile(r"([\\`*_\[\]<>~|^$#&])")
_AT_START = re.compile(r"^([-+=:]|\d+(?=[.)]))", re.M)


def _name(element: etree._Element) -> str:
    if not isinstance(element.tag, str):
        return ""
    name = etree.QName(element)
    return name.localname if name.namespace == TEI else ""


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _not_special(words: str) -> str:
    """Escape what would begin a list, a rule or a heading at the start of a line."""
    return _AT_START.sub(lambda f: f"{f[1]}\\" if f[1].isdigit() else f"\\{f[1]}", words)


def _folded(words: str) -> str:
    words = _AROUND_NO_BREAK.sub("", words)
    lines = (" ".join(line.split()) for line in words.split(_LINE))
    return _HARD.join(line for line in lines if line)


def _joined(lines: list[str]) -> Iterator[str]:
    """Yield lines that were gathered as one block, and begin anew."""
    if lines:
        yield _HARD.join(lines)
    lines.clear()


_WITHIN = re.compile(r"(\W*)(.*?)(\W*)", re.S)


def _marked(words: str, mark: str) -> str:
    """Put marks around words, within the white space and punctuation at their ends.

    Where punctuation stands next to a mark, CommonMark (6.2) reads it as one only beside white space.
    """
    found = _WITHIN.fullmatch(words)
    if not mark or found is None or not found[2]:
        return words
    before, core, after = found.groups()
    if set(before + after) & set("*~\\[]") or set(core) & {_LINE, _NO_BREAK}:
        return words
    return f"{before}{mark}{core}{mark}{after}"


def _apart(before: str, words: str) -> str:
    """Take the marks off words that follow other marks at once: the two would be read as one."""
    if words[:1] not in ("*", "~") or words[:1] != before[-1:]:
        return words
    mark = next(mark for mark in ("**", "*", "~~") if words.startswith(mark))
    end = words.rindex(mark)
    return words[len(mark) : end] + words[end + len(mark) :]


def _rendered(element: etree._Element) -> str:
    if _name(element) != "hi":
        return ""
    return "**" if "bold" in element.get("rend", "") else "*"


def _link(words: str, target: str) -> str:
    address = target.split()[0] if target.split() else ""
    if not address.lower().startswith(("https://", "http://", "mailto:")):
        return words
    address = quote(address, safe="/:?#@!$&'*+,;=%-._~")
    return f"[{words.strip() or _escaped(address)}]({address})"


_SIMPLE = re.compile("[A-Za-z0-9-]+")


def _is_anchor(element: etree._Element) -> bool:
    """Tell whether a block ends with its id, by which Obsidian links to it."""
    if not _SIMPLE.fullmatch(element.get(XML_ID, "")) or is_aside(element):
        return False
    return _name(element) in ("p", "ab", "note") and not any(
        _name(one) in BLOCKS for one in element
    )


def _item(blocks: list[str]) -> str:
    tight = all(block.startswith("- ") for block in blocks[1:])
    inner = ("\n" if tight else "\n\n").join(blocks)
    return f"- {_indented(inner, '  ')}"


def _indented(block: str, indent: str) -> str:
    return "\n".join(
        line if not number or not line else f"{indent}{line}"
        for number, line in enumerate(block.split("\n"))
    )


def _quoted(block: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in block.split("\n"))


def _front_matter(description: Description, settings: Settings) -> Iterator[str]:
    """Yield lines of YAML; a string in JSON is one in YAML."""
    facts: dict[str, object] = {
        "title": description.title,
        "id": description.id,
        "date": description.created.iso or description.created.words if description.created else "",
        "kind": description.genre,
        "author": [party.name for party in description.creators],
        "from": [party.name for party in description.senders],
        "to": [party.name for party in description.recipients],
        "translator": [party.name for party in description.translators],
        "archive": description.repository,
        "shelfmark": description.shelfmark,
        "pages": description.pages.words if description.pages else "",
        "language": description.language,
        "edition": description.edition,
        "doi": description.doi,
        "licence": description.licence.uri or description.licence.name
        if description.licence
        else "",
        "keywords": list(description.keywords),
        "url": settings.address,
    }
    for name, value in facts.items():
        if value:
            yield f"{name}: {json.dumps(value, ensure_ascii=False)}\n"


MARKDOWN = Renderer(
    name="md",
    title="Markdown",
    media_type="text/markdown; charset=utf-8",
    suffix=".md",
    drops="images, most markup within lines, words that editors added, all but main facts of the header",
    render=_render,
)
