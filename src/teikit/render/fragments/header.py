"""The header's facts in words: what the title is, who wrote to whom, where the document lies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from teikit.header.paths import Paths
from teikit.header.places import NO_TITLE
from teikit.names import tei
from teikit.render.elements import qualified
from teikit.render.fragments.dates import when
from teikit.render.fragments.markup import Element, href, text, words
from teikit.render.fragments.names import address, as_label, decided, named
from teikit.render.fragments.places import CATEGORIES, At
from teikit.render.fragments.tags import P, below
from teikit.render.fragments.writer import Writer, is_tag

__all__ = [
    "Byline",
    "byline",
    "dated",
    "fact",
    "facts",
    "language",
    "listed",
    "summary",
    "title_of",
]

_HAS_WORDS = re.compile("(?:^|>)[ \t\r\n]*[^<> \t\r\n]")
_DATE, _LICENCE, _PLACE = tei("date"), tei("licence"), tei("placeName")
_NAME, _SETTING, _TOLD = tei("name"), tei("setting"), qualified("locale activity")
_LOCUS, _TONGUE, _NUMBER = tei("locus"), tei("textLang"), tei("idno")


def title_of(titles: list[Element]) -> str:
    """Return the title of a document; a header without one says so in a sentence."""
    main = next((one for one in titles if one.get("type") == "main"), None)
    said = words(main if main is not None else titles[0]) if titles else ""
    return said if said and said != NO_TITLE else "Untitled document"


def language(writer: Writer, element: Element) -> str:
    """Write the language of words that stand in an English page, if it is another."""
    said = writer.index.language(element)
    if said is None or said.startswith("en") or not is_tag(said):
        return ""
    writer.foreign = True
    return f' lang="{said}"'


def fact(name: str, value: str) -> str:
    """Write one fact: a name and a value, if there is a value."""
    if not value or _HAS_WORDS.search(value) is None:
        return ""
    return f"<div><dt>{text(name)}</dt><dd>{value}</dd></div>"


def listed(writer: Writer, elements: Iterable[Element]) -> str:
    """Write the words of elements, each with its doubt, one after another."""
    said = [
        f"<span{language(writer, one)}>{text(name)}</span>{writer.doubt(one)}"
        for one in elements
        if (name := words(one))
    ]
    return "; ".join(said)


def dated(writer: Writer, elements: Iterable[Element], between: str = "") -> str:
    """Write dates, each with its doubt."""
    return between.join([f"{when(one)}{writer.doubt(one)}" for one in elements])


def _categories(writer: Writer, paths: Paths, scheme: str) -> str:
    said = [
        f"{text(named(writer, one.get('target', '')))}{writer.doubt(one)}"
        for one in paths[CATEGORIES[scheme]]
    ]
    return "; ".join(said)


class Byline(NamedTuple):
    """What stands under a document's title.

    Attributes:
        kind: what kind of document it is, in words.
        whole: the kind and the date.
        dated: the date alone, for a title that says the kind.
        mark: that the kind is in doubt, to stand beside such a title.
    """

    kind: str
    whole: str
    dated: str
    mark: str


def byline(writer: Writer, paths: Paths) -> Byline:
    """Write what kind of document it is, and its date."""
    kinds = paths[CATEGORIES["genre"]]
    shown = _categories(writer, paths, "genre")
    days = ""
    for creation in paths[At.CREATION]:
        days += "".join(f"<span>{when(one)}</span>" for one in below(creation, _DATE)[:1])
    whole = f"<span>{shown}</span>{days}" if shown else days
    return Byline(
        kind="; ".join(named(writer, one.get("target", "")) for one in kinds),
        whole=_line(whole),
        dated=_line(days),
        mark="".join(writer.doubt(one) for one in kinds),
    )


def _line(parts: str) -> str:
    return f'<p class="byline">{parts}</p>' if _HAS_WORDS.search(parts) else ""


def summary(writer: Writer, paths: Paths) -> str:
    """Write the abstracts of a document, which are not its own words."""
    return "".join(_abstract(writer, one) for one in paths[At.ABSTRACTS])


def _abstract(writer: Writer, element: Element) -> str:
    resp = element.get("resp")
    voices = [resp, *(one.get("resp") for one in below(element, P))]
    title = "Summary"
    if any("#archive" in (voice or "") for voice in voices):
        title = "Summary by the archive"
    elif resp is not None:
        title = f"Summary by {decided(writer, resp)}"
    return (
        f'<section class="summary"><h2>{text(title)}<small> (not part of the document)</small></h2>'
        f"{writer.inner(element)}</section>"
    )


def facts(writer: Writer, paths: Paths) -> str:
    """Write the panel at the head of a page: what the document says of itself; where it lies."""
    lists = ("".join(_of_document(writer, paths)), "".join(_of_archive(writer, paths)))
    return "".join(f"<dl>{one}</dl>" for one in lists if one)


# --- what the document says of itself -------------------------------------------------------------

_WAYS = ("sent", "received", "copied")


def _of_document(writer: Writer, paths: Paths) -> Iterator[str]:
    """Yield who wrote to whom, when, how secret."""
    acts = paths[At.ACTS]
    sent, received, copied = (_parties(acts, way) for way in _WAYS)
    creations = paths[At.CREATION]
    first = [date for one in creations for date in below(one, _DATE)[:1]]
    yield fact("Date", dated(writer, first))
    yield fact("From", _parties_listed(writer, sent))
    if not sent:
        authors = paths[At.AUTHORS]
        body = paths[At.AUTHORS_BODIES]
        yield fact("Issued by" if body else "Author", listed(writer, authors))
    yield fact("To", _parties_listed(writer, received))
    yield fact("Copies to", _parties_listed(writer, copied))
    for name in ("Classification", "Precedence", "Handling"):
        yield fact(name, _categories(writer, paths, name.lower()))
    manuscripts = paths[At.MANUSCRIPTS]
    yield fact("Number", listed(writer, _typed(manuscripts, _NUMBER, "telegram-number")))
    for reference in paths[At.RELATED]:
        yield _related(writer, reference)
    for setting in paths[At.SETTINGS]:
        yield from _setting(writer, setting)
    for people in paths[At.PEOPLE]:
        yield from _people(writer, people)
    for act in acts:
        if act.get("type") not in _WAYS:
            yield _act(writer, act)
    days = {one.get("when") for one in paths[At.DATES]} - {None}
    for act in acts:
        if (way := act.get("type")) in _WAYS:
            yield _dated_act(writer, act, way, days)
    yield fact("Keywords", listed(writer, paths[At.KEYWORDS]))


def _parties(acts: Iterable[Element], way: str) -> list[Element]:
    found = [act for act in acts if act.get("type") == way]
    return [one for act in found for one in act.iterchildren("*") if one.tag != _DATE]


def _parties_listed(writer: Writer, parties: list[Element]) -> str:
    """Name persons and bodies; a place beside them is where they were, and no party."""
    places = [one for one in parties if one.tag == _PLACE]
    others = listed(writer, (one for one in parties if one.tag != _PLACE))
    where = listed(writer, places)
    return f"{others} ({where})" if others and where else others or where


def _typed(elements: Iterable[Element], tag: str, kind: str) -> list[Element]:
    found = [one for element in elements for one in element.iterdescendants(tag)]
    return [one for one in found if one.get("type") == kind]


_RELATIONS = {"prev": "Replies to", "next": "Answered by"}
_DATING = ("when", "from", "to", "notBefore", "notAfter")


def _related(writer: Writer, element: Element) -> str:
    said = words(element)
    partly: list[str] = []
    wholly: list[str] = []
    for date in below(element, _DATE):
        given = [date.get(name) is not None for name in _DATING]
        if words(date) != said and any(given):
            partly.append(f" ({when(date)})")
        elif words(date) == said and given[0]:
            wholly.append(f" ({when(date)})")
    doubts = [writer.doubt(one) for one in element.iter("*")]
    name = _RELATIONS.get(element.get("type", ""), "See also")
    return fact(name, "".join((text(said), *partly, *wholly, *doubts)))


def _setting(writer: Writer, element: Element) -> Iterator[str]:
    everything = list(element.iterdescendants("*"))
    places = [
        one for one in everything
        if one.tag == _PLACE or (one.tag == _NAME and _parent_tag(one) == _SETTING)
    ]  # fmt: skip
    yield fact("Place", listed(writer, places))
    dates = [one for one in everything if one.tag == _DATE]
    yield fact("Time", dated(writer, dates, "; "))
    setting_words = [
        one for one in everything
        if one.tag in _TOLD or (one.tag == P and one.getparent() is element)
    ]  # fmt: skip
    yield fact("Setting", listed(writer, setting_words))


def _parent_tag(element: Element) -> object:
    above = element.getparent()
    return None if above is None else above.tag


def _people(writer: Writer, element: Element) -> Iterator[str]:
    """Yield one fact a role, or for those who had several: "Interpreters: A; B"."""
    roles: dict[str, list[Element]] = {}
    for one in element.iterdescendants(tei("person"), tei("personGrp")):
        roles.setdefault(one.get("role", ""), []).append(one)
    for role, people in roles.items():
        name = as_label(role.replace(" ", ", "))
        if people[0].get("role") is None:
            name = "Participants"
        elif len(people) > 1 and not role.endswith("s") and " " not in role:
            name += "s"
        yield fact(name, "; ".join(_person(writer, one) for one in people))
    yield fact("Participants", listed(writer, below(element, P)))


_NAMES = tuple(qualified("persName name"))
_NOTES = tuple(qualified("note occupation affiliation"))


def _person(writer: Writer, element: Element) -> str:
    names, notes = below(element, *_NAMES), below(element, *_NOTES)
    said = words(names[0]) if names else words(element)
    note = words(notes[0]) if names and notes else ""
    more = f", {text(note)}" if note else ""
    return f"<span{writer.anchor(element)}>{text(said)}{more}{writer.doubt(element)}</span>"


def _act(writer: Writer, element: Element) -> str:
    """Write what offices did with the document: Distributed: 31 October 1964, 01:15."""
    dates = below(element, _DATE)
    others = [one for one in element.iterchildren("*") if one.tag != _DATE]
    value = dated(writer, dates)
    by = listed(writer, others)
    between = "; " if dates and by else ""
    name = as_label(element.get("subtype", element.get("type", "")))
    return fact(name, f"{value}{between}{by}{writer.doubt(element)}")


_SAID_OF_ACTS = {"sent": "Sent", "received": "Received", "copied": "Copied"}


def _dated_act(writer: Writer, element: Element, way: str, days: set[str | None]) -> str:
    dates = below(element, _DATE)
    if all(one.get("when") in days for one in dates):
        return ""
    return fact(_SAID_OF_ACTS[way], dated(writer, dates))


# --- where it lies, who edited it -----------------------------------------------------------------


def _of_archive(writer: Writer, paths: Paths) -> Iterator[str]:
    """Yield where the document lies and who edited it."""
    yield fact("Archive", _archive(paths))
    yield fact("Collection", listed(writer, paths[At.COLLECTIONS]))
    yield fact("Shelfmark", listed(writer, paths[At.SHELFMARKS]))
    manuscripts = paths[At.MANUSCRIPTS]
    pages = [one for source in manuscripts for one in source.iterdescendants(_LOCUS)]
    yield fact("Pages", "; ".join(f"{_pages(one)}{writer.doubt(one)}" for one in pages))
    tongues = [one for source in manuscripts for one in source.iterdescendants(_TONGUE)]
    yield fact("Original language", "".join(_tongue(one) + writer.doubt(one) for one in tongues))
    for editor in paths[At.EDITORS]:
        role = editor.get("role")
        yield fact("Editor" if role is None else as_label(role), listed(writer, [editor]))
    funders = [
        one for statement in paths[At.TITLE_STATEMENTS]
        for one in below(statement, tei("funder"), tei("sponsor"))
    ]  # fmt: skip
    yield fact("Supported by", listed(writer, funders))
    yield fact("Record", listed(writer, paths[At.RECORDS]))
    yield fact("Edition", _edition(paths))
    rights = [_rights(writer, one) for one in paths[At.AVAILABILITY]]
    yield fact("Licence", "".join(rights))


def _archive(paths: Paths) -> str:
    repositories = paths[At.REPOSITORIES]
    said = text(words(repositories[0])) if repositories else ""
    for one in repositories:
        key = one.get("key")
        if key is not None and key.split() and key != "".join(one.itertext()):
            said += f" (<abbr>{text(key)}</abbr>)"
    for place in (*paths[At.SETTLEMENT], *paths[At.COUNTRY]):
        if name := words(place):
            said += f", {text(name)}"
    return said


def _pages(element: Element) -> str:
    first, last = element.get("from"), element.get("to")
    if first and last and first != last:
        return f"{text(first)}–{text(last)}"
    only = first if first is not None else last
    return text(words(element) if only is None else only)


def _tongue(element: Element) -> str:
    return text(words(element) or _name_of_language(element.get("mainLang", "")))


_TONGUES = dict(
    one.split(" ")
    for one in (
        "ar Arabic|bg Bulgarian|bn Bengali|cs Czech|da Danish|de German|el Greek|en English|es Spanish"
        "|fa Persian|fi Finnish|fr French|he Hebrew|hi Hindi|hr Croatian|hu Hungarian|id Indonesian"
        "|it Italian|ja Japanese|km Khmer|ko Korean|lo Lao|mn Mongolian|my Burmese|nl Dutch"
        "|no Norwegian|pl Polish|pt Portuguese|ro Romanian|ru Russian|sk Slovak|sq Albanian|sr Serbian"
        "|sv Swedish|th Thai|tr Turkish|uk Ukrainian|ur Urdu|vi Vietnamese|zh Chinese"
    ).split("|")
)


def _name_of_language(tag: str) -> str:
    return _TONGUES.get(tag.partition("-")[0], tag)


def _edition(paths: Paths) -> str:
    statements = paths[At.EDITION]
    said = words(statements[0]) if statements else ""
    states = [one.get("status") for one in paths[At.REVISION]]
    state = next((one for one in states if one is not None), None)
    between = "; " if said and state is not None else ""
    return text(f"{said}{between}{as_label(state or '')}")


_RIGHTS = {"free": "Free", "restricted": "Restricted", "unknown": "Not recorded"}


def _rights(writer: Writer, element: Element) -> str:
    licences = below(element, _LICENCE)
    if licences:
        return "".join(f"{_licence(writer, one)} " for one in licences)
    return text(words(element)) or _RIGHTS.get(element.get("status", ""), "")


def _licence(writer: Writer, element: Element) -> str:
    target = element.get("target", "")
    said = text(words(element) or target)
    to = address(writer, target)
    return f'<a href="{href(to)}" rel="license">{said}</a>' if to.startswith("http") else said
