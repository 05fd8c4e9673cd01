"""The colophon of a page: the digital source, rights, method, history."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.header.paths import Paths
from teikit.names import XML_ID, tei
from teikit.render.elements import qualified
from teikit.render.fragments.dates import time, when
from teikit.render.fragments.header import digital_sources, fact, language, listed
from teikit.render.fragments.markup import Element, folded, is_blank, text, words
from teikit.render.fragments.names import named
from teikit.render.fragments.tags import P, below
from teikit.render.fragments.writer import Writer

__all__ = ["colophon"]

_FILE = "teiHeader/fileDesc"
_DATE, _IDNO, _NOTE, _RIGHTS = tei("date"), tei("idno"), tei("note"), tei("availability")
_APART = qualified("availability idno")


def colophon(writer: Writer, paths: Paths) -> str:
    """Write the colophon of a document with a header."""
    made = "".join(_facts(writer, paths)) if paths.at("teiHeader") else ""
    return f"<dl>{made}</dl>" if made else ""


def _facts(writer: Writer, paths: Paths) -> Iterator[str]:
    sources = digital_sources(paths)
    stated = _typed(sources, _NOTE, "source-statement")
    yield fact("Source statement", listed(writer, stated))
    yield fact("Source", _described(paths))
    yield fact("Rights in the source", _rights(writer, sources))
    yield fact("Source file", _file(sources))
    yield fact("Not in the text", _left_out(sources))
    yield fact("Published by", _published(paths))
    yield fact("Identifier", _identifier(paths))
    method = [
        one
        for name in ("projectDesc", "editorialDecl")
        for part in paths.at(f"teiHeader/encodingDesc/{name}")
        for one in part.iterdescendants(P)
    ]
    yield fact("Method", "".join(f"<p>{text(words(one))}</p>" for one in method))
    programs = paths.at("teiHeader/encodingDesc/appInfo/application")
    yield fact("Made with", "; ".join(_program(one) for one in programs))
    changes = [
        _change(writer, one)
        for part in paths.at("teiHeader/revisionDesc")
        for one in part.iterdescendants(tei("change"))
    ]
    yield fact("History", "".join(changes))


def _typed(elements: list[Element], tag: str, kind: str) -> list[Element]:
    found = [one for element in elements for one in below(element, tag)]
    return [one for one in found if one.get("type") == kind]


def _described(paths: Paths) -> str:
    """Write any description of a source as one run of words.

    An indented TEI file has its parts apart.
    """
    made = []
    for source in paths.at(f"{_FILE}/sourceDesc"):
        for one in source.iterchildren("*"):
            if one.tag != tei("msDesc") and one.get("type") != "digital-source":
                said = " ".join(
                    folded(str(piece)) for piece in one.itertext() if not is_blank(piece)
                )
                made.append(f"<p>{text(said)}</p>" if said else "")
    return "".join(made)


def _rights(writer: Writer, sources: list[Element]) -> str:
    return "".join(
        f"<p{language(writer, one)}>{text(said)}</p>"
        for source in sources
        for rights in below(source, _RIGHTS)
        for one in rights.iterchildren("*")
        if (said := words(one))
    )


def _file(sources: list[Element]) -> str:
    names = _typed(sources, _IDNO, "filename")
    said = text(words(names[0])) if names else ""
    for date in _typed(sources, _DATE, "uploaded"):
        said += f", uploaded {when(date)}"
    for digest in _typed(sources, _IDNO, "sha256"):
        said += f'; <span class="digest">SHA-256 {text(words(digest))}</span>'
    return said


def _left_out(sources: list[Element]) -> str:
    used, left = (len(_typed(sources, _NOTE, kind)) for kind in ("header-only", "left-out"))
    if not used and not left:
        return ""
    return (
        f"passages of the source used for these facts: {used}; left out as page furniture: {left};"
        " all stand word for word in the TEI"
    )


def _published(paths: Paths) -> str:
    said = []
    for statement in paths.at(f"{_FILE}/publicationStmt"):
        for one in statement.iterchildren("*"):
            if one.tag not in _APART and (one.get("when") is not None or words(one)):
                said.append(when(one) if one.tag == _DATE else text(words(one)))
    return ", ".join(said)


def _identifier(paths: Paths) -> str:
    (root,) = paths.at("")
    own = root.get(XML_ID)
    others = paths.at(f"{_FILE}/publicationStmt/idno")
    said = [own] if own is not None else []
    said += [name for one in others if (name := words(one)) and "".join(one.itertext()) != own]
    return text("; ".join(said))


def _program(element: Element) -> str:
    return text(folded(f"{element.get('ident', '')} {element.get('version', '')}"))


def _change(writer: Writer, element: Element) -> str:
    day, who = element.get("when"), element.get("who")
    date = "" if day is None else f"{time(day)}: "
    by = "" if who is None else f" ({text(named(writer, who))})"
    return f"<p>{date}{text(words(element))}{by}</p>"
