"""What of the words that mentions are made of stands in a text at all."""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.forms.references.papers import STEMS

__all__ = ["SERIES", "Signs"]

SERIES = tuple(
    "secstate tosec secto polto topol musto toica usito dulte tedul todel delga gadel".split()
)
# What can stand before the figures of a mention that has no word for the document.
_OWNERS = frozenset("your my our urad yr ur".split())
_NUMBER_WORDS = frozenset("no no. nos nos. nr nr. nrs nrs. number numbers № #".split())
_MEETINGS = frozenset(("min", "mc", "memo", "rec", "pv"))
_RUN = lazy("[0-9]+")
_DATED_OWNERS = tuple(
    f"{owner}{sign}s "
    for owner in ("department", "legation", "embassy", "consulate")
    for sign in "’'"
)
_FIXED_WORDS = ("mipt", "mift", "reftel", "ref ", "my immediately ")


class Signs:
    """What of the words that mentions are made of stands in a text at all; most have few."""

    def __init__(self, text: str) -> None:
        folded = text.lower()
        if len(folded) != len(text):  # a capital of two small letters
            folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.folded = folded
        self.stems = [stem for stem in STEMS if stem in folded]
        self.fixed = any(word in folded for word in _FIXED_WORDS)
        self.printed = "Series" in text and ("Agreement Series" in text or "Treaty Series" in text)
        self.dated_owner = any(owner in folded for owner in _DATED_OWNERS)
        self.figures = [match.start() for match in _RUN.finditer(text)]
        self.owned = self.possessed = self.series = self.council = self.committee = self.minuted = (
            False
        )
        self.airgrams = any(
            series in text for series in ("CA-", "CW-", "CG-", "CERP-", "CA–", " A-")
        )
        for at in self.figures:
            before = folded[max(0, at - 24) : at].split()
            self.minuted |= bool(before) and before[-1].rstrip(".–-") in _MEETINGS
            if before and before[-1].endswith("-"):
                before.pop()  # "your KEW-0871"
            self.committee |= folded[at - 1 : at] == "(" and folded[at + 2 : at + 3] == ")"
            if len(before) > 1 and before[-2] in _NUMBER_WORDS:
                before.pop()  # the letters of a number: "No. CA 9914"
            while before and before[-1] in _NUMBER_WORDS:
                before.pop()
            word = before[-1] if before else ""
            self.owned |= word in _OWNERS
            self.possessed |= word[-2:] in ("’s", "'s")
            self.series |= word == "state" or word in SERIES
            self.council |= word[:2] in ("ns", "ni", "sn")
