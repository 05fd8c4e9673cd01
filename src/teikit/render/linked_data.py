"""A document's description in the terms of schema.org, as JSON-LD for search engines and crawlers.

The properties are the column `schema` of `teikit.mapping.MAPPING`; a document that lies in an archive
is an ArchiveComponent (https://schema.org/ArchiveComponent) beside what it is by its kind.
"""

from __future__ import annotations

import json
from typing import Any

from teikit.licences import Licence
from teikit.mapping import PROPERTIES, TYPES, Description, Funder, Pages, Party, When
from teikit.render.renderer import Settings

__all__ = ["linked_data"]

_FORMS = {"person": "Person", "org": "Organization", "place": "Place", "": "Thing"}
# What stands at the end of a dotted property, or is more than a word.
_KINDS = {
    "holdingArchive": "ArchiveOrganization",
    "holdingArchive.address": "PostalAddress",
    "isPartOf": "Collection",
    "isPartOf.isPartOf": "CreativeWorkSeries",
    "isBasedOn": "CreativeWork",
    "translationOfWork": "CreativeWork",
    "publisher": "Organization",
    "locationCreated": "Place",
}
_IDENTIFIERS = {"number": "telegram number", "record": "record number", "doi": "doi"}
_WEB = ("https://", "http://")
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_ONLY_MESSAGES = ("sender", "recipient", "ccRecipient")


def linked_data(description: Description, title: str, settings: Settings) -> str:
    """Return JSON-LD that is safe within a `script` element: no `<` can end it.

    Parameters:
        description: the facts of the header.
        title: the title that the page gives the document.
        settings: of the rendering.
    """
    kind = TYPES[description.kind].schema
    archived = description.repository or description.shelfmark
    made: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": [kind, "ArchiveComponent"] if archived else kind,
        "name": title,
    }
    if settings.address:
        made["@id"] = made["url"] = settings.address
    for name, (path,) in PROPERTIES["schema"].items():
        value = getattr(description, name)
        if value and name != "title" and _belongs(path, kind):
            _put(made, path, _object(name, value))
    if description.doi:
        made["sameAs"] = f"https://doi.org/{description.doi}"
    if settings.alternates:
        made["encoding"] = [
            {"@type": "MediaObject", "contentUrl": one.href, "encodingFormat": one.media_type}
            for one in settings.alternates
        ]
    return _json(made).replace("<", "\\u003c")


def _belongs(path: str, kind: str) -> bool:
    return path not in _ONLY_MESSAGES or kind == "Message"


def _put(made: dict[str, Any], path: str, value: Any) -> None:
    """Put a value at a dotted path; what two facts say of one property is a list."""
    *above, last = path.split(".")
    for depth, part in enumerate(above):
        kind = _KINDS[".".join(above[: depth + 1])]
        made = made.setdefault(part, {"@type": kind})
    if path in _KINDS and isinstance(value, str):
        made.setdefault(last, {"@type": _KINDS[path]})["name"] = value
    elif path in _KINDS and isinstance(value, dict) and isinstance(made.get(last), dict):
        made[last] |= value
    elif last in made and last == "identifier":
        made[last] = [*(made[last] if isinstance(made[last], list) else [made[last]]), value]
    else:
        made[last] = value


def _object(name: str, value: Any) -> Any:
    if name in _IDENTIFIERS:
        return {"@type": "PropertyValue", "propertyID": _IDENTIFIERS[name], "value": value}
    if isinstance(value, str):
        return value
    if isinstance(value, When):
        return value.iso or value.words
    if isinstance(value, Pages):
        return value.span
    if isinstance(value, Licence):
        return value.uri if value.uri.startswith(_WEB) else value.name
    if isinstance(value, Party):
        return _party(value)
    if isinstance(value, Funder):
        return {"@type": "Organization", "name": value.name} | _same_as(value.refs)
    if isinstance(value, tuple):
        return [_object("", one) for one in value]
    return value


def _party(party: Party) -> dict[str, Any]:
    made: dict[str, Any] = {"@type": _FORMS.get(party.form, "Thing"), "name": party.natural}
    if party.family:
        made |= {"familyName": party.family, "givenName": party.given}
    return made | _same_as(party.refs)


def _same_as(refs: tuple[str, ...]) -> dict[str, Any]:
    addresses = [ref for ref in refs if ref.startswith(_WEB)]
    return {"sameAs": addresses} if addresses else {}
