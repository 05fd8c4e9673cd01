"""What a page says about its document beside the text: where it lies, how to cite it, what it is.

The facts are those of the header, named as `teikit.mapping` says; the citations are those of
`teikit cite`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urljoin

from teikit.cite import cite
from teikit.header.read import read_facts
from teikit.licences import Licence
from teikit.mapping import (
    MAPPING,
    PROPERTIES,
    TYPES,
    Description,
    Funder,
    Pages,
    Party,
    When,
    describe,
)
from teikit.model.fact import Fact
from teikit.model.vocabulary import LANGUAGES
from teikit.render.fragments import Fragments
from teikit.render.linked_data import linked_data
from teikit.render.renderer import Alternate, Settings

__all__ = ["About", "Citation", "Link", "about"]

_WEB = ("https://", "http://")
_STYLES = {
    "chicago": ("Chicago", False),
    "mla": ("MLA", False),
    "bibtex": ("BibTeX", True),
    "ris": ("RIS", True),
    "csl": ("CSL-JSON", True),
}


class Citation(NamedTuple):
    """A citation: the name of its style, its words, and whether they are data for a program."""

    style: str
    words: str
    data: bool


class Link(NamedTuple):
    """A typed link of the page as a whole."""

    rel: str
    href: str
    type: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class About:
    """What there is to say about one document.

    Attributes:
        title: the document's title; of one without, what the manuals of style call it instead.
        description: the facts of the header.
        source_note: where the original lies and what it is, in sentences.
        citations: the document cited in each style.
        metas: names and contents of `meta` elements: Highwire Press tags and Dublin Core.
        graph: names and contents of Open Graph properties.
        links: to other forms, the licence, the authors and the type (https://signposting.org/).
        data: schema.org's description in JSON-LD, safe within a `script` element.
    """

    title: str
    description: Description
    source_note: str
    citations: tuple[Citation, ...]
    metas: tuple[tuple[str, str], ...]
    graph: tuple[tuple[str, str], ...]
    links: tuple[Link, ...]
    data: str


def about(made: Fragments, settings: Settings) -> About:
    """Gather what there is to say about a document.

    Parameters:
        made: its fragments.
        settings: of the rendering.
    """
    title = made.title
    facts = read_facts(made.element, made.paths)
    description = describe(facts)
    if not description.titled and description.genre:
        title = description.title
    return About(
        title=title,
        description=description,
        source_note=_source_note(description, facts),
        citations=tuple(
            Citation(name, cite(description, style).replace("\r\n", "\n").strip(), data)
            for style, (name, data) in _STYLES.items()
        ),
        metas=tuple(_metas(description, settings)),
        graph=tuple(_graph(description, title, settings)),
        links=tuple(_links(description, settings)),
        data=linked_data(description, title, settings),
    )


# --- the source note ----------------------------------------------------------------------------


def _source_note(description: Description, facts: Sequence[Fact]) -> str:
    """Write the note that documentary editions put under a document: archive, secrecy, translation."""
    repository = description.repository
    if repository and description.siglum and description.siglum != repository:
        repository = f"{repository} ({description.siglum})"
    place = ", ".join(part for part in (description.settlement, description.country) if part)
    pages = _pages(description.pages)
    sentences = [
        _listed(", ", repository, place if repository else "", description.shelfmark, pages),
        _listed("; ", *_said(facts, "classification", "precedence", "handling")),
        _translated(description),
        f"Obtained by {_names(description.contributors)}" if description.contributors else "",
        f"Record {description.record} of the online archive" if description.record else "",
    ]
    return " ".join(f"{sentence}." for sentence in sentences if sentence)


def _said(facts: Sequence[Fact], *keys: str) -> list[str]:
    found = [fact.value for key in keys for fact in facts if fact.key == key and fact.value]
    # The header names a category by its id, as eyes-only.
    return [words[:1].upper() + words[1:].replace("-", " ") for words in found]


def _listed(between: str, *parts: str) -> str:
    return between.join(part for part in parts if part)


def _pages(pages: Pages | None) -> str:
    if pages is None:
        return ""
    words = pages.words.replace("-", "–")
    if not words[:1].isdigit():
        return words
    return f"{'pp.' if '–' in words or ',' in words else 'p.'} {words}"


def _translated(description: Description) -> str:
    tongue = _LANGUAGE_NAMES.get(description.original_language.partition("-")[0], "")
    names = _names(description.translators)
    if not tongue and not names:
        return ""
    return "Translated" + (f" from {tongue}" if tongue else "") + (f" by {names}" if names else "")


def _names(parties: Sequence[Party]) -> str:
    names = [party.natural for party in parties]
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


_LANGUAGE_NAMES = {tag: name.title() for name, tag in LANGUAGES.items()}


# --- for machines -------------------------------------------------------------------------------


_METAS = {
    part: (PROPERTIES["highwire"].get(part, []), PROPERTIES["dcterms"].get(part, []))
    for part in MAPPING
    if part in PROPERTIES["highwire"] or part in PROPERTIES["dcterms"]
}


def _metas(description: Description, settings: Settings) -> Iterator[tuple[str, str]]:
    for name, (tags, terms) in _METAS.items():
        value = getattr(description, name)
        if not value:
            continue
        if tags:
            yield from _highwire(tags, value)
        for term in terms:
            for words in _words(value):
                yield f"DCTERMS.{term}", words
    if settings.address:
        yield "citation_public_url", settings.address
    for alternate in settings.alternates:
        if settings.address and alternate.media_type == "application/pdf":
            yield "citation_pdf_url", urljoin(settings.address, alternate.href)


def _highwire(names: Sequence[str], value: Any) -> Iterator[tuple[str, str]]:
    """Yield tags as Google Scholar wants them: one for each author, dates with slashes."""
    if isinstance(value, Pages):
        yield from zip(names, value.span.split("-"), strict=False)
    elif isinstance(value, When):
        yield names[0], value.iso.partition("/")[0].replace("-", "/") or value.words
    elif isinstance(value, tuple) and isinstance(value[0], Party):
        yield from ((names[0], party.name) for party in value)
    else:
        yield names[0], "; ".join(_words(value))


def _words(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, When):
        return [value.iso or value.words]
    if isinstance(value, Licence):
        return [value.uri if value.uri.startswith(_WEB) else value.name]
    if isinstance(value, Party | Funder):
        return [value.name]
    if isinstance(value, Pages):
        return [value.span]
    return [words for one in value for words in _words(one)]


def _graph(description: Description, title: str, settings: Settings) -> Iterator[tuple[str, str]]:
    yield "og:type", "article"
    yield "og:title", title
    if description.abstract:
        yield "og:description", description.abstract
    if description.edition:
        yield "og:site_name", description.edition
    if settings.address:
        yield "og:url", settings.address


def _links(description: Description, settings: Settings) -> Iterator[Link]:
    if settings.address:
        yield Link("canonical", settings.address)
    if description.doi:
        yield Link("cite-as", f"https://doi.org/{description.doi}")
    if description.licence and description.licence.uri.startswith(_WEB):
        yield Link("license", description.licence.uri)
    for party in (*description.creators, *description.editors, *description.translators):
        for address in party.refs:
            if address.startswith(_WEB):
                yield Link("author", address, title=party.natural)
    yield Link("type", "https://schema.org/AboutPage")
    yield Link("type", f"https://schema.org/{TYPES[description.kind].schema}")
    for alternate in settings.alternates:
        yield from _other_form(alternate)


def _other_form(alternate: Alternate) -> Iterator[Link]:
    yield Link("alternate", alternate.href, alternate.media_type, alternate.name)
    described = alternate.media_type in ("application/json", "application/tei+xml")
    yield Link("describedby" if described else "item", alternate.href, alternate.media_type)
