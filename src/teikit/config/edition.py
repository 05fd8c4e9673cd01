"""What an edition's settings mean for a document: facts for its header, words to know it by."""

from __future__ import annotations

import os

from teikit.config.lines import place_of
from teikit.config.types import Config
from teikit.errors import TeikitError, UsageProblem
from teikit.model.archives import Archive
from teikit.model.collection import STANDARD, Collection
from teikit.model.fact import Fact
from teikit.model.vocabulary import Term

__all__ = ["collection_of", "facts_of"]


def facts_of(config: Config) -> list[Fact]:
    """Return the facts that every header of the edition states."""
    edition = config.edition
    stated = [
        Fact("edition", edition.title),
        Fact("version", edition.version),
        Fact("series", edition.series),
        Fact("contact", edition.contact),
        Fact("description", edition.description),
        Fact("published", edition.published, norm=edition.published),
        Fact("doi", edition.doi),
    ]
    stated += [
        Fact(
            "editor",
            one.name,
            form="person",
            ref=" ".join(uri for uri in (one.orcid, one.gnd) if uri),
            detail=one.role,
        )
        for one in config.editor
    ]
    stated += [Fact("funder", one.name, ref=one.ror, detail=one.grant) for one in config.funder]
    if config.publisher:
        stated.append(Fact("publisher", config.publisher.name, ref=config.publisher.ror))
    stated += _licence(config)
    return [fact._replace(rule="teikit.toml", by="edition") for fact in stated if fact.value]


def _licence(config: Config) -> list[Fact]:
    if config.licence is None:
        return []
    from teikit.licences import licence_of

    given = config.licence
    known = licence_of(given.spdx or given.uri)
    return [
        Fact("licence", given.name or (known.name if known else "")),
        Fact("licence-uri", given.uri or (known.uri if known else "")),
        Fact("availability", given.status),
    ]


def collection_of(config: Config) -> Collection:
    """Return what is known of the collection: teikit's words, the edition's own added.

    Raises:
        TeikitError: an authority file cannot be read.
    """
    terms: dict[str, dict[str, Term]] = {}
    if config.kinds:
        terms["genre"] = {key: Term(kind.about, kind.words) for key, kind in config.kinds.items()}
    for name in ("classification", "precedence", "handling"):
        if words := getattr(config, name):
            terms[name] = {key: Term("", tuple(w.lower() for w in ws)) for key, ws in words.items()}
    archives = {
        one.siglum: Archive(one.name, one.place, one.country, one.reference)
        for one in config.archive
    }
    edition = config.edition
    known = _authorities(config)
    if not (terms or archives or edition.languages or edition.window or known):
        return STANDARD
    return Collection(terms, archives, edition.languages, edition.window, known)


def _authorities(config: Config) -> dict[tuple[str, str], str]:
    if not config.authorities:
        return {}
    from teikit.authority import Entry, by_name, load_authority

    home = os.path.dirname(config.path)
    entries: list[Entry] = []
    for number, name in enumerate(config.authorities):
        try:
            entries += load_authority(os.path.join(home, name))
        except TeikitError as error:
            raise UsageProblem(
                f"«authorities»: {error.where}: {error.what}",
                where=place_of(config.path, ("authorities", number)),
                advice=error.advice,
            ) from None
    return by_name(entries)
