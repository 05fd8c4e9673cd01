"""The characters of a document's text as one string, and where each stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property

from lxml import etree

from teikit.names import tei

__all__ = ["BLOCKS", "Words", "are_balanced", "block_of", "plain", "words_of"]

words_of = etree.XPath("string(.)", smart_strings=False)
"""All characters of an element: quicker than joining its texts, and without comments."""

BLOCKS = frozenset(
    map(
        tei,
        (
            "ab", "addrLine", "byline", "cell", "dateline", "docAuthor", "docDate", "fw", "head", "item",
            "l", "label", "note", "p", "salute", "signed", "speaker", "stage", "titlePart", "trailer",
        ),
    )
)  # fmt: skip
"""Elements whose characters belong together; what ends in one does not go on in the next."""


def block_of(element: etree._Element) -> etree._Element:
    """Return the nearest block that an element is or stands in, itself if there is none."""
    here: etree._Element | None = element
    while here is not None and here.tag not in BLOCKS:
        here = here.getparent()
    return element if here is None else here


class Words:
    """The characters of the elements `text` of a document.

    Parameters:
        texts: these elements.
    """

    def __init__(self, texts: list[etree._Element]) -> None:
        self._texts = texts

    @cached_property
    def string(self) -> str:
        """All characters; two texts are parted by a line end."""
        return self.encoded.decode()

    @cached_property
    def encoded(self) -> bytes:
        """The same in UTF-8, in which a few characters are looked for most quickly."""
        return b"\n".join(map(_encoded, self._texts))

    @cached_property
    def _runs(self) -> tuple[list[int], list[etree._Element]]:
        starts: list[int] = []
        holders: list[etree._Element] = []
        at = 0

        def take(words: str | None, holder: etree._Element) -> None:
            nonlocal at
            if words:
                starts.append(at)
                holders.append(holder)
                at += len(words)

        for text in self._texts:
            for event, node in etree.iterwalk(text, events=("start", "end", "comment", "pi")):
                if event == "start":
                    take(node.text, node)
                elif node is not text:
                    parent = node.getparent()
                    assert parent is not None
                    take(node.tail, parent)
            at += 1
        return starts, holders

    def holder(self, offset: int) -> etree._Element:
        """Return the element in which a character stands."""
        starts, holders = self._runs
        return holders[bisect_right(starts, offset) - 1]

    def holders(self, first: int, last: int) -> list[etree._Element]:
        """Return the elements in which the characters of a passage stand, the last one's too."""
        starts, holders = self._runs
        return holders[bisect_right(starts, first) - 1 : bisect_right(starts, last)]

    @cached_property
    def _small_encoded(self) -> bytes:
        return self.encoded.lower()

    @cached_property
    def _small(self) -> str:
        small = self.string.lower()
        # A few letters become two in small letters; then offsets would not fit.
        return small if len(small) == len(self.string) else self.string

    def phrase(self, words: str) -> Iterator[tuple[str, etree._Element]]:
        """Give each place of a phrase, in small letters, as it stands there, and the element.

        Much quicker than an expression that ignores capitals.

        Parameters:
            words: the phrase, in ASCII.
        """
        if words.encode() not in self._small_encoded:
            return
        at = self._small.find(words)
        while at >= 0:
            yield self.string[at : at + len(words)], self.holder(at)
            at = self._small.find(words, at + 1)

    def find(self, pattern: str) -> Iterator[tuple[re.Match[str], etree._Element]]:
        """Give the matches of an expression that lie in one block, with the element they begin in."""
        for match in re.finditer(pattern, self.string):
            holder = self.holder(match.start())
            last = self.holder(max(match.end() - 1, match.start()))
            if holder is last or block_of(holder) is block_of(last):
                yield match, holder


def _encoded(text: etree._Element) -> bytes:
    return etree.tostring(text, method="text", encoding="utf-8", with_tail=False)


def plain(element: etree._Element) -> str:
    """Return the words of an element with single spaces between them."""
    words = words_of(element) if len(element) else element.text or ""
    return " ".join(str(words).split())


def are_balanced(words: str, opening: str, closing: str) -> bool:
    """Say whether each bracket of a kind has its partner; quicker than to look at each."""
    depth = 0
    *closed, rest = words.split(closing)
    for piece in closed:
        depth += piece.count(opening) - 1
        if depth < 0:
            return False
    return depth + rest.count(opening) == 0
