"""What pointers point at, in words: a category, a person, whoever is responsible."""

from __future__ import annotations

from teikit.names import tei
from teikit.render.fragments.markup import Element, folded, words
from teikit.render.fragments.tags import below
from teikit.render.fragments.writer import Writer

__all__ = ["address", "as_label", "decided", "named", "spaced"]

_NAMES = tuple(tei(name) for name in ("persName", "orgName", "placeName", "name"))
_ARE_NAMES = frozenset(
    tei(name) for name in ("role", "persName", "name", "witness", "editor", "author")
)
_CATEGORY, _DESC = tei("category"), tei("catDesc")
_APPLICATION, _LABEL = tei("application"), tei("label")
_EDITOR = tei("editor")
_NO_ADDRESS = frozenset('"<>\\^`{|}')


def named(writer: Writer, pointers: str, between: str = "; ") -> str:
    """Name what a list of pointers points at."""
    known = writer.known
    names = []
    for pointer in folded(pointers).split(" "):
        if pointer and pointer not in known:
            known[pointer] = _one_named(writer, pointer)
        if pointer:
            names.append(known[pointer])
    return between.join(names)


def _one_named(writer: Writer, pointer: str) -> str:
    name = pointer.partition("#")[2]
    found = writer.index.ids.get(name)
    said = "" if found is None else _words_for(found)
    if said:
        return said
    if "." in name:
        return as_label(name.partition(".")[2])
    return spaced(name) or pointer


def _words_for(target: Element) -> str:
    if target.tag == _CATEGORY:
        inner = below(target, _DESC)
    elif names := below(target, *_NAMES):
        inner = names
    elif target.tag == _APPLICATION:
        inner = below(target, _LABEL)
    else:
        inner = [target] if target.tag in _ARE_NAMES else []
    return words(inner[0]) if inner else ""


def decided(writer: Writer, resp: str) -> str:
    """Say who decided, as "the translator", "the archive", "software"."""
    known = writer.deciders.get(resp)
    if known is None:
        known = writer.deciders[resp] = _decided(writer, resp)
    return known


def _decided(writer: Writer, resp: str) -> str:
    first = folded(resp).partition(" ")[0]
    found = writer.index.ids.get(first.partition("#")[2])
    if found is not None and found.tag == _EDITOR and found.get("role") == "translator":
        return "the translator"
    if found is not None and found.tag == _APPLICATION:
        return "software"
    if (name := resp.partition("#")[2]) in ("archive", "editor"):
        return f"the {name}"
    return named(writer, resp, " and ")


def as_label(code: str) -> str:
    """Write a code word as a label: most-urgent as Most urgent."""
    first = code[:1]
    return (first.upper() if first.isascii() else first) + spaced(code[1:])


def spaced(code: str) -> str:
    """Write a code word as words."""
    return code.replace("-", " ").replace("_", " ")


def address(writer: Writer, pointers: str) -> str:
    """Return where a link may lead: the web, a mailbox, or an anchor of this page; else nothing.

    A `javascript:` in a pointer never becomes a link.
    """
    pointer = folded(pointers).partition(" ")[0]
    if not _NO_ADDRESS.isdisjoint(pointer):
        return ""
    if pointer.startswith("#"):
        return pointer if pointer[1:] in writer.index.anchors else ""
    scheme, colon, rest = pointer.partition(":")
    scheme = scheme.lower() if colon else ""
    if (scheme in ("http", "https") and rest.startswith("//")) or scheme == "mailto":
        return pointer
    return ""
