"""The manual of an encoding: HTML pages, one for each definition, and an index with a search.

The templates stand in transforms/manual. Every page is complete in itself, needs nothing from the
network, and says all without script.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup, escape

from teikit.data import data
from teikit.odd.build import Compiled
from teikit.odd.chapters import Chapters
from teikit.odd.entries import Entry, entries
from teikit.odd.vocabulary import Vocabulary
from teikit.odd.words import in_language, plain, said

__all__ = ["write_manual"]

_KINDS = {
    "element": "an element",
    "attributes": "a class of attributes",
    "elements": "a class of elements",
    "macro": "a kind of content",
    "datatype": "a datatype",
}
_SECTIONS = (
    ("attributes", "Classes of attributes"), ("elements", "Classes of elements"),
    ("macro", "Kinds of content"), ("datatype", "Datatypes"),
)  # fmt: skip
_GUIDELINES = "https://www.tei-c.org/release/doc/"


@dataclass(frozen=True, slots=True)
class _Link:
    name: str
    href: str


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    href: str
    about: str
    find: str
    places: tuple[_Link, ...] = ()


@dataclass(frozen=True, slots=True)
class _Section:
    id: str
    title: str
    about: str
    rows: tuple[_Row, ...]
    is_open: bool


def write_manual(made: Compiled, comment: str) -> dict[str, bytes]:
    """Return the pages of a manual, by file name.

    Parameters:
        made: the compiled ODD.
        comment: says what it was made from; each page shows it.
    """
    return _Manual(made.vocabulary, made.lang, comment).pages()


class _Manual:
    def __init__(self, vocabulary: Vocabulary, lang: str, comment: str) -> None:
        self.vocabulary = vocabulary
        self.lang = lang
        self.entries = entries(vocabulary, lang)
        self.files = _files(entry.ident for entry in self.entries)
        self.by_name = {entry.name: entry.ident for entry in reversed(self.entries)}
        titles = [plain(one.node) for one in in_language(vocabulary.odd.title, lang)]
        style = _shipped("manual.css")
        self.script = _shipped("manual.js")
        self.common = {
            "comment": comment,
            "lang": lang,
            "manual_title": ": ".join(titles) or vocabulary.odd.ident,
            "style": Markup(style),
            "policy": (
                f"default-src 'none'; style-src {_digest(style)}; script-src {_digest(self.script)}; "
                "base-uri 'none'"
            ),
        }
        chapters = Chapters(vocabulary.odd.chapters, self.page_if_any, _coloured)
        self.chapters = chapters.all()
        self.mentions = chapters.mentions()
        self.modules = {entry.module for entry in self.entries if entry.kind == "element"}
        self.environment = _environment(self)

    def pages(self) -> dict[str, bytes]:
        """Return all pages."""
        index = self.environment.get_template("index.html.jinja").render(
            **self.common,
            sections=self._sections(),
            chapters=self.chapters,
            script=Markup(self.script),
        )
        template = self.environment.get_template("entry.html.jinja")
        pages = {"index.html": index.encode()}
        for entry in self.entries:
            page = template.render(**self.common, **self._of_entry(entry))
            pages[self.files[entry.ident]] = page.encode()
        return pages | self._chapter_pages()

    def _chapter_pages(self) -> dict[str, bytes]:
        template = self.environment.get_template("chapter.html.jinja")
        turns = [None, *self.chapters, None]
        around = zip(turns, self.chapters, turns[2:], strict=False)
        return {
            chapter.file: template.render(
                **self.common, chapter=chapter, before=before, after=after
            ).encode()
            for before, chapter, after in around
        }

    # -- the index -------------------------------------------------------------------------------

    def _sections(self) -> list[_Section]:
        elements = [entry for entry in self.entries if entry.kind == "element"]
        modules = {one.ident: said(one.wording, self.lang) for one in self.vocabulary.odd.modules}
        names = dict.fromkeys((*modules, *(entry.module for entry in elements)))
        found = []
        for module in names:
            rows = self._rows(entry for entry in elements if entry.module == module)
            title = f"Elements: {module}" if module else "Elements"
            about = modules.get(module, "")
            found.append(_Section(f"module-{_anchor(module)}", title, about, rows, is_open=True))
        found.append(
            _Section("attributes", "Attributes", "", self._attribute_rows(), is_open=False)
        )
        for kind, title in _SECTIONS:
            rows = self._rows(entry for entry in self.entries if entry.kind == kind)
            found.append(_Section(f"kind-{kind}", title, "", rows, is_open=False))
        return [section for section in found if section.rows]

    def _rows(self, found: Iterable[Entry]) -> tuple[_Row, ...]:
        rows = []
        for entry in found:
            words = (entry.name, entry.gloss, entry.description)
            about = f"({entry.gloss}) {entry.description}" if entry.gloss else entry.description
            href = self.files[entry.ident]
            rows.append(_Row(entry.name, href, about, " ".join(words).lower()))
        return tuple(sorted(rows, key=_by_name))

    def _attribute_rows(self) -> tuple[_Row, ...]:
        places: dict[str, list[_Link]] = {}
        abouts: dict[str, str] = {}
        for entry in self.entries:
            for one in entry.attributes:
                if one.owner == entry.ident:
                    href = f"{self.files[entry.ident]}#att-{_anchor(one.name)}"
                    places.setdefault(one.name, []).append(_Link(entry.name, href))
                    abouts[one.name] = abouts.get(one.name) or one.description
        return tuple(
            _Row(
                f"@{name}",
                links[0].href,
                abouts[name],
                f"@{name} {abouts[name]}".lower(),
                tuple(links),
            )
            for name, links in sorted(places.items(), key=lambda item: item[0].lower())
        )

    # -- one page --------------------------------------------------------------------------------

    def _of_entry(self, entry: Entry) -> dict[str, object]:
        odd = self.vocabulary.odd
        is_element = entry.kind == "element"
        return {
            "entry": entry,
            "shown": f"<{entry.name}>" if is_element else entry.name,
            "kind": _KINDS[entry.kind],
            "is_element": is_element,
            "in_index": entry.module in self.modules,
            "is_start": entry.ident in odd.start,
            "foreign": is_element and entry.namespace != odd.ns,
            "holds": _holds(entry),
            "shows_content": bool(entry.content) and (not is_element or _is_ordered(entry)),
            "parents": self._links(entry.parents),
            "children": self._links(entry.children),
            "members": self._links(entry.members),
            "classes": self._links(entry.classes),
            "mentions": self.mentions.get(entry.ident, []),
            "guidelines": bool(entry.links) and entry.links[0].startswith(_GUIDELINES),
        }

    def _links(self, names: Iterable[str]) -> list[_Link]:
        return [_Link(name, self.page(name)) for name in names]

    def page(self, name: str) -> str:
        """Return the file of a name, as documents or as the ODD uses it."""
        ident = self.by_name.get(name, name)
        return self.files[ident]

    def page_if_any(self, name: str) -> str:
        """Return the file of a name, or nothing if the ODD does not define it."""
        return self.files.get(self.by_name.get(name, name), "")

    def marked(self, text: str) -> Markup:
        """Return words as HTML: names become code, and links where they have a page."""
        parts: list[str | Markup] = []
        at = 0
        for match in _MARKED.finditer(text):
            parts.append(escape(text[at : match.start()]))
            parts.append(self._mark(match))
            at = match.end()
        return Markup().join([*parts, escape(text[at:])])

    def _mark(self, match: re.Match[str]) -> Markup:
        if match["element"]:
            code = Markup("<code>&lt;{}&gt;</code>").format(match["element"])
            if match["element"] not in self.by_name:
                return code
            return Markup('<a href="{}">{}</a>').format(self.page(match["element"]), code)
        if match["url"]:
            return Markup('<a href="{0}">{0}</a>').format(match["url"])
        return Markup("<code>{}</code>").format(match["attribute"] or match["code"])

    def formula(self, text: str) -> Markup:
        """Return a content model as HTML, its names linked."""
        parts: list[str | Markup] = []
        at = 0
        for match in _NAME.finditer(text):
            parts.append(escape(text[at : match.start()]))
            name = match[0]
            link = (
                Markup('<a href="{}">{}</a>').format(self.files[name], name)
                if name in self.files
                else ""
            )
            parts.append(link or escape(name))
            at = match.end()
        return Markup().join([*parts, escape(text[at:])])


def _is_ordered(entry: Entry) -> bool:
    """Say whether the content model of an element tells more than what may stand in it."""
    return entry.value or (bool(entry.children) and not entry.text)


def _holds(entry: Entry) -> str:
    found = ["words"] if entry.text else []
    found += ["a value"] if entry.value else []
    found += ["elements of any name"] if entry.anything else []
    if found and entry.children:
        return f"{', '.join(found)}, and"
    return ", ".join(found) or ("" if entry.children else "nothing")


def _by_name(row: _Row) -> tuple[str, str]:
    return row.name.lower(), row.name


def _files(idents: Iterable[str]) -> dict[str, str]:
    """Return a file for each definition, no two that differ in capitals alone."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for ident in idents:
        name, number = f"ref-{ident}.html", 1
        while name.lower() in taken:
            number += 1
            name = f"ref-{ident}-{number}.html"
        taken.add(name.lower())
        found[ident] = name
    return found


def _anchor(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name)


_MARKED = re.compile(
    r"<(?P<element>[\w:.-]+)>|(?P<attribute>@[\w:.-]*\w)|`(?P<code>[^`]+)`"
    r"|(?P<url>https?://[^\s()<>]*[^\s()<>.,;:])"
)
_NAME = re.compile(r"[^\W\d][\w.-]*")
_TAG = re.compile(
    r"(?P<comment><!--.*?-->)|(?P<open></?[\w:.-]+)(?P<inner>[^<>]*)(?P<close>>)", re.DOTALL
)
_ATTRIBUTE = re.compile(r"""(\s+)([\w:.-]+)(=)("[^"]*"|'[^']*')""")


def _coloured(xml: str) -> Markup:
    """Return XML as HTML, with classes for tags, names of attributes and values."""
    parts: list[str | Markup] = []
    at = 0
    for match in _TAG.finditer(xml):
        parts.append(escape(xml[at : match.start()]))
        if match["comment"]:
            parts.append(Markup('<span class="c">{}</span>').format(match["comment"]))
        else:
            parts.append(Markup('<span class="t">{}</span>').format(match["open"]))
            parts.append(_coloured_attributes(match["inner"]))
            parts.append(Markup('<span class="t">{}</span>').format(match["close"]))
        at = match.end()
    return Markup().join([*parts, escape(xml[at:])])


def _coloured_attributes(text: str) -> Markup:
    parts: list[str | Markup] = []
    at = 0
    for match in _ATTRIBUTE.finditer(text):
        parts.append(escape(text[at : match.start()]))
        form = Markup('{}<span class="n">{}</span>{}<span class="v">{}</span>')
        parts.append(form.format(*match.groups()))
        at = match.end()
    return Markup().join([*parts, escape(text[at:])])


def _environment(manual: _Manual) -> Environment:
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        loader=FunctionLoader(_shipped),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Callable[[str], str]] = {
        "marked": manual.marked,
        "formula": manual.formula,
        "page": manual.page,
        "anchor": _anchor,
        "coloured": _coloured,
    }
    environment.filters.update(filters)
    return environment


@cache
def _shipped(name: str) -> str:
    return data("transforms", "manual", name).read_text("utf-8")


def _digest(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"
