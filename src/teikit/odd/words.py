"""What an ODD says in words: the language that is asked for, as plain text."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from teikit.odd.model import Wording, Words
from teikit.odd.syntax import local

__all__ = ["USUAL", "in_language", "plain", "said"]

USUAL = "en"
"""The language of what is not there in the language that is asked for."""

_QUOTED = {
    "gi": "<{}>", "att": "@{}", "val": "“{}”", "tag": "<{}>", "mentioned": "“{}”", "q": "“{}”",
    "soCalled": "“{}”",
}  # fmt: skip


def in_language(words: Iterable[Words], lang: str) -> list[Words]:
    """Return the words in a language; else in English; else in whichever there are.

    Parameters:
        words: in any languages.
        lang: a language tag (BCP 47); `de` is served by `de-AT`, and `de-AT` by `de`.
    """
    found = list(words)
    for wanted in (lang, lang.split("-")[0], USUAL):
        for match in (_same, _near):
            chosen = [one for one in found if match(one.lang.lower(), wanted.lower())]
            if chosen:
                return chosen
    return [one for one in found if one.lang == found[0].lang]


def _same(lang: str, wanted: str) -> bool:
    return lang == wanted


def _near(lang: str, wanted: str) -> bool:
    return lang.split("-")[0] == wanted


def plain(node: etree._Element) -> str:
    """Return the words of an element in one line, names of elements and attributes marked as such."""
    return " ".join(_plain(node).split())


def _plain(node: etree._Element) -> str:
    parts = [node.text or ""]
    for child in node:
        if isinstance(child.tag, str):
            inner = _plain(child)
            if not inner and child.get("target"):
                inner = child.get("target", "")
            parts.append(_QUOTED.get(local(child), "{}").replace("{}", inner))
        parts.append(child.tail or "")
    return "".join(parts)


def said(wording: Wording, lang: str) -> str:
    """Return the description of a part in one line, its gloss before it; or nothing."""
    gloss = " / ".join(plain(one.node) for one in in_language(wording.gloss, lang))
    desc = " ".join(plain(one.node) for one in in_language(wording.desc, lang))
    if gloss and desc:
        return f"({gloss}) {desc}"
    return gloss or desc
