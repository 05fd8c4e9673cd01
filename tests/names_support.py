"""What the tests of names share: an invented text in, its names out."""

from __future__ import annotations

from lxml import etree

from teikit.pipeline import convert

_FORMS = {"persName": "P", "orgName": "O", "placeName": "L", "rs": "R"}
FILL = "The weather at the harbour was fine, and nothing more need be said of it here.\n\n"


def found(text: str, **known: object) -> list[str]:
    """The names in a text, each with its form, as they come."""
    tei, _ = convert((FILL + text + "\n\n" + FILL).encode(), "t.txt", **known)
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return [
        f"{_FORMS[etree.QName(e).localname]} {' '.join(''.join(e.itertext()).split())}"
        for e in body.iter(*(f"{{*}}{tag}" for tag in _FORMS))
    ]


def identities(text: str) -> list[tuple[str, str | None]]:
    tei, _ = convert((FILL + text + "\n\n" + FILL).encode(), "t.txt")
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return [
        (" ".join("".join(e.itertext()).split()), e.get("ref")) for e in body.iter("{*}persName")
    ]
