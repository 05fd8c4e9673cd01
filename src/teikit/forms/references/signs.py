"""What of the words that mentions are made of stands in a text at all."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from teikit.forms.lazy import lazy
from teikit.forms.references.papers import STEMS

__all__ = ["SERIES", "Signs"]

SERIES = tuple(
    "secstate tosec secto polto topol musto toica usito dulte tedul todel delga gadel".split()
)
# What can stand before the figures of a mention that has no word for the document.
_OWNERS = frozenset("your my our urad yr ur".split())
_ADDRESSED = frozenset(
    f"{who}{sign}s" for who in ("lordship", "excellency", "honour") for sign in "'’"
)
_NUMBER_WORDS = frozenset("no no. nos nos. nr nr. nrs nrs. number numbers № nº n° #".split())
_MEETINGS = frozenset(("min", "mc", "memo", "rec", "pv"))
_DATED_OWNERS = tuple(
    f"{owner}{sign}s "
    for owner in ("department", "legation", "embassy", "consulate")
    for sign in "’'"
)
# Each branch begins with a plain figure, so that `re` leaps to the next one.
_RUN = lazy("|".join(f"{figure}[0-9]*" for figure in range(10)))
_FIXED_WORDS = ("mipt", "mift", "reftel", "ref ", "my immediately ")
_AIRGRAMS = ("CA-", "CW-", "CG-", "CERP-", "CA–", " A-")
_BEFORE_HYPHENS = frozenset("AWGP")
# Other words of letters before a figure say nothing but by their beginning.
_TELLING = frozenset((*_OWNERS, *_NUMBER_WORDS, *_MEETINGS, *SERIES, "state"))
_COUNCIL = ("ns", "ni", "sn")


class Signs:
    """What of the words that mentions are made of stands in a text at all; most have few.

    Attributes:
        folded: the text in small letters, each where it was.
        figures: where runs of figures begin.
        stems: what stands, ahead of a figure or a date of its part, of words for documents.
    """

    def __init__(
        self, text: str, folded: str, parts: Sequence[tuple[int, int]], dates: Iterable[int]
    ) -> None:
        """Look through a text.

        Parameters:
            text: any text.
            folded: the text in small letters, each where it was.
            parts: the stretches that will be searched, in their order.
            dates: where dates begin in it.
        """
        self.folded = folded
        begin, stop = parts[0][0], parts[-1][1]
        self.fixed = any(folded.find(word, begin, stop) >= 0 for word in _FIXED_WORDS)
        self.printed = "Series" in text and ("Agreement Series" in text or "Treaty Series" in text)
        self.mine = " mine of " in folded or " mine dated " in folded or " yours of " in folded
        self.yearly = "nnual report for " in folded
        self.dated_owner = any(owner in folded for owner in _DATED_OWNERS)
        self.figures = [match.start() for match in _RUN.finditer(text, begin, stop)]
        self.owned = self.possessed = self.series = self.council = self.committee = self.minuted = (
            False
        )
        self._dates = sorted(dates)
        words: set[str] = set()
        for start, end in parts:
            words.update(folded[start : self.last(start, end)].split())
        together = "\n".join(words)
        self.stems = [stem for stem in STEMS if stem in together]
        hyphened = False
        for at in self.figures:
            last = folded[at - 1 : at]
            if last == "(":
                self.committee |= folded[at + 2 : at + 3] == ")"
            elif last in ("-", "–"):
                hyphened |= text[at - 2 : at - 1] in _BEFORE_HYPHENS
            before = folded[at - 24 if at > 24 else 0 : at].split()
            if not before:
                continue
            word = before[-1]
            telling = not word.isalpha() or word in _TELLING or word.startswith(_COUNCIL)
            if not telling and (len(before) < 2 or before[-2] not in _NUMBER_WORDS):
                continue
            self._ahead(before)
        self.airgrams = hyphened and any(series in text for series in _AIRGRAMS)

    def last(self, start: int, end: int) -> int:
        """Return the last offset of a part at which a figure or a date begins, or its start.

        What identifies a document stands behind the word for it.
        """
        found = start
        for offsets in (self.figures, self._dates):
            at = bisect_left(offsets, end) - 1
            if at >= 0 and offsets[at] > found:
                found = offsets[at]
        return found

    def _ahead(self, before: list[str]) -> None:
        """Look at the words before a figure."""
        self.minuted |= before[-1].rstrip(".–-") in _MEETINGS
        if before[-1].endswith("-"):
            before.pop()  # "your KEW-0871"
        if len(before) > 1 and before[-2] in _NUMBER_WORDS:
            before.pop()  # the letters of a number: "No. CA 9914"
        while before and before[-1] in _NUMBER_WORDS:
            before.pop()
        word = before[-1].lstrip('([“"') if before else ""
        self.owned |= word in _OWNERS or word in _ADDRESSED
        self.possessed |= word[-2:] in ("’s", "'s")
        self.series |= word == "state" or word in SERIES
        self.council |= word.startswith(_COUNCIL)
