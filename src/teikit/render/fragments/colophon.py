"""The colophon of a page: the digital source, rights, method, history."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.header.paths import Paths
from teikit.names import XML_ID, tei
from teikit.render.elements import qualified
from teikit.render.fragments.dates import time, when
from teikit.render.fragments.header import fact, language, listed
from teikit.render.fragments.markup import Element, folded, is_blank, text, words
from teikit.render.fragments.names import named
from teikit.render.fragments.places import At
from teikit.render.fragments.tags import P
from teikit.render.fragments.writer import Writer

__all__ = ["colophon"]

_DATE, _CHANGE, _MANUSCRIPT = tei("date"), tei("change"), tei("msDesc")
_APART = qualified("availability idno")


def colophon(writer: Writer, paths: Paths) -> str:
    """Write the colophon of a document with a header."""
    made = "".join(_facts(writer, paths)) if paths[At.HEADER] else ""
    return f"<dl>{made}</dl>" if made else ""


def _facts(writer: Writer, paths: Paths) -> Iterator[str]:
    yield fact("Source statement", listed(writer, paths[At.SOURCE_STATEMENTS]))
    yield fact("Source", _described(paths))
    yield fact("Rights in the source", _rights(writer, paths))
    yield fact("Source file", _file(paths))
    yield fact("Not in the text", _left_out(paths))
    yield fact("Published by", _published(paths))
    yield fact("Identifier", _identifier(paths))
    method = [
        one for part in (*paths[At.PROJECT], *paths[At.PRACTICE]) for one in part.iterdescendants(P)
    ]
    yield fact("Method", "".join(f"<p>{text(words(one))}</p>" for one in method))
    programs = paths[At.PROGRAMS]
    yield fact("Made with", "; ".join(_program(one) for one in programs))
    changes = [
        _change(writer, one) for part in paths[At.REVISION] for one in part.iterdescendants(_CHANGE)
    ]
    yield fact("History", "".join(changes))


def _described(paths: Paths) -> str:
    """Write any description of a source as one run of words.

    An indented TEI file has its parts apart.
    """
    made = []
    for source in paths[At.SOURCES]:
        for one in source.iterchildren("*"):
            if one.tag != _MANUSCRIPT and one.get("type") != "digital-source":
                said = " ".join(
                    folded(str(piece)) for piece in one.itertext() if not is_blank(piece)
                )
                made.append(f"<p>{text(said)}</p>" if said else "")
    return "".join(made)


def _rights(writer: Writer, paths: Paths) -> str:
    return "".join(
        f"<p{language(writer, one)}>{text(said)}</p>"
        for rights in paths[At.RIGHTS]
        for one in rights.iterchildren("*")
        if (said := words(one))
    )


def _file(paths: Paths) -> str:
    names = paths[At.FILE_NAMES]
    said = text(words(names[0])) if names else ""
    for date in paths[At.UPLOADED]:
        said += f", uploaded {when(date)}"
    for digest in paths[At.DIGESTS]:
        said += f'; <span class="digest">SHA-256 {text(words(digest))}</span>'
    return said


def _left_out(paths: Paths) -> str:
    used, left = len(paths[At.USED_FOR_HEADER]), len(paths[At.LEFT_OUT])
    if not used and not left:
        return ""
    return (
        f"passages of the source used for these facts: {used}; left out as page furniture: {left};"
        " all stand word for word in the TEI"
    )


def _published(paths: Paths) -> str:
    said = []
    for statement in paths[At.PUBLICATION]:
        for one in statement.iterchildren("*"):
            if one.tag not in _APART and (one.get("when") is not None or words(one)):
                said.append(when(one) if one.tag == _DATE else text(words(one)))
    return ", ".join(said)


def _identifier(paths: Paths) -> str:
    (root,) = paths[""]
    own = root.get(XML_ID)
    others = paths[At.IDENTIFIERS]
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
