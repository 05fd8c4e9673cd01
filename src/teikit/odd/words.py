"""What an ODD says in words: the language that is asked for, as plain text."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from teikit.odd.model import Wording, Words
from teikit.odd.syntax import local

__all__ = ["USUAL", "in_language", "paragraphs", "plain", "said"]

USUAL = "en"
"""The language of what is not there in the language that is asked for."""

_BLOCKS = ("p", "item", "ab")
_QUOTED = {
    "gi": "<{}>", "att": "@{}", "val": "“{}”", "tag": "<{}>", "mentioned": "“{}”", "q": "“{}”",
    "soCalled": "“{}”", "code": "`{}`", "ident": "`{}`",
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
    """Return the words of an element in one line.

    Names of elements stand as `<p>`, of attributes as `@type`, values in quotation marks, code in
    backticks; an address stands in brackets behind the words that lead there.
    """
    return " ".join(_plain(node).split())


def _plain(node: etree._Element) -> str:
    parts = [node.text or ""]
    for child in node:
        if isinstance(child.tag, str):
            parts.append(_marked(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _marked(node: etree._Element) -> str:
    inner, target = _plain(node), node.get("target", "")
    if local(node) in ("ref", "ptr") and target:
        return f"{inner} ({target})" if inner.strip() else target
    return _QUOTED.get(local(node), "{}").replace("{}", inner)


def paragraphs(nodes: Iterable[Words]) -> list[str]:
    """Return the paragraphs and list items of remarks, each in one line."""
    found: list[str] = []
    for words in nodes:
        blocks = [
            one for one in words.node.iter() if isinstance(one.tag, str) and local(one) in _BLOCKS
        ]
        inner = {part for block in blocks for part in block.iterdescendants()}
        found += [plain(block) for block in blocks if block not in inner] or [plain(words.node)]
    return [text for text in found if text]


def said(wording: Wording, lang: str) -> str:
    """Return the description of a part in one line, its gloss before it; or nothing."""
    gloss = " / ".join(plain(one.node) for one in in_language(wording.gloss, lang))
    desc = " ".join(plain(one.node) for one in in_language(wording.desc, lang))
    if gloss and desc:
        return f"({gloss}) {desc}"
    return gloss or desc
