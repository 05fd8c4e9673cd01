"""A capitalised word looked at closely: its ending, figures, what stands right before it."""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.recognise.names.lexicon import (
    DEMONYM,
    FAINT,
    FUNCTION,
    INITIAL,
    LETTERS,
    LEXICON,
    NOT_NAME,
    PARTICLE,
    SYLLABLE,
    UPPER,
    VERB,
)
from teikit.recognise.names.lines import titled

__all__ = ["Reading"]

_JOIN = lazy(r"-[ \t]*\n[ \t]*")
_SOLID = lazy(r"\S+")
_FIGURES = lazy(r" (?:\d{3,}|\d{1,2}-\d)(?<! 1[789]\d\d)")
_RAISED = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_POSSESSIVE = frozenset(("'s", "’s", "'S", "’S"))
_DOTTED = frozenset("U.S.S.R U.S.A U.S U.K U.N U.A.R H.E".split())
_POINTED = lazy(r"(?:[A-ZÀ-ŽȘȚ]\.){2,6}[A-ZÀ-ŽȘȚ]|C\.C")
_NAMED_BEHIND = lazy(r" [A-ZÀ-ŽȘȚ][a-zß-žșț]")  # "S.E.C. Moor"
_SHIPS = frozenset("H.M.S R.M.S U.S.S H.M.A.S H.M.C.S H.M.I.S".split())
_INITIALS = frozenset("Chr Joh Aug Thr Alb Vlad Tsv Khr Zhv Dzh Zdr Shch".split())
_WORDS_OF_THREE = frozenset("No Ed Op Vs Ex Cf".split())
_LEADING = frozenset("New Great".split())


class Reading:
    """A text of which words are read."""

    text: str

    def _known(
        self, start: int, end: int, word: str, bits: int, capital: bool
    ) -> tuple[int, int, str, int]:
        """Look at a word more closely; without a word, it is none that names have."""
        text, look_up = self.text, LEXICON.get
        if not bits:
            if word[-2:] in _POSSESSIVE and len(word) > 3:
                word, end = word[:-2], end - 2
                bits = look_up(word, 0)
            if not word.isalpha():
                word, start, end = self._trimmed(word, start, end)
                bits = bits or look_up(word, 0)
                if not bits and "-" in word and look_up(word.rpartition("-")[2], 0) & DEMONYM:
                    bits = DEMONYM
        upper = not capital and len(word) > 1 and word.isupper()
        if upper and word == "STOP":
            return start, end, "", 0  # between the sentences of a telegram
        if upper and not bits and (bits := look_up(titled(word), 0)):
            word = titled(word)
            if bits & FUNCTION and word != "Us" and word not in _LEADING:
                return start, end, "", 0
        if 0 < len(word) < 4:
            bits = self._short_bits(word, bits, end)
        if capital:
            hague = word == "The" and text[end : end + 6] in (" HAGUE", " GAMBI")
            ahead = text[max(start - 7, 0) : start].upper() if word in ("Works", "States") else ""
            goes_on = (ahead, word) in (("PUBLIC ", "Works"), ("UNITED ", "States"))
            leads = goes_on or hague or word in _LEADING or bits & LETTERS
            if bits & (FUNCTION | VERB) and not leads:
                word = ""
            bits |= FAINT
            if bits == FAINT and _FIGURES.match(text, end):
                word = ""  # "STATE 241907": a cable by its post and number
        elif upper:
            bits |= UPPER
            if text[end + 1 : end + 2].isdigit():
                word = ""
        return start, end, word, bits

    def _short_bits(self, word: str, bits: int, end: int) -> int:
        """Return what a word of a few letters may be: a figure, initials, a word."""
        if len(word) == 1:
            return INITIAL if self.text[end : end + 1] == "." else bits | INITIAL
        if not word.upper().strip("IVX"):
            return NOT_NAME
        if (
            self.text[end : end + 1] == "."
            and not bits & ~(SYLLABLE | PARTICLE)
            and word not in _WORDS_OF_THREE
        ):
            return bits | INITIAL if len(word) == 2 or word in _INITIALS else bits
        return bits

    def _trimmed(self, word: str, start: int, end: int) -> tuple[str, int, int]:
        """Return a word without figures of notes and line ends; nothing if it holds figures."""
        if "\n" in word:
            word = _JOIN.sub("", word)
        while word and (word[-1] in _RAISED or (word[-1].isdigit() and word[:3].isalpha())):
            if "-" in word:
                return "", start, end
            word, end = word[:-1], end - 1
        if any(map(str.isdigit, word)):
            return "", start, end
        if word in _SHIPS:
            return "", start, end  # "H.M.S. Kestrel"
        if word in _DOTTED and self.text[end : end + 1] == ".":
            return f"{word}.", start, end + 1
        if word[1:2] == "." and self.text[end : end + 1] == "." and _POINTED.fullmatch(word):
            bare = word.replace(".", "")
            if bare == "CC" and not self.text.startswith(" of", end + 1):
                return word, start, end  # "C.C. (60) 12", of a cabinet
            if LEXICON.get(bare, 0) & LETTERS and not _NAMED_BEHIND.match(self.text, end + 1):
                return bare, start, end + 1  # "C.M.E.A."
        return word, start, end

    def _prefixed(self, start: int, word: str) -> tuple[int, str]:
        """Take in "d'" or "al-" before a word; -1 if the word is no name of itself."""
        text = self.text
        at = start - 1
        if text[at] in "’'-":
            begin = at
            while begin > 0 and at - begin < 4 and text[begin - 1].islower():
                begin -= 1
            if 0 < at - begin < 4 and not text[begin - 1 : begin].isalnum():
                return begin, text[begin:start] + word
            return (start, word) if at == begin and text[at - 1 : at] in ' \n\t"“' else (-1, word)
        if text[at] == "." and text[at - 1 : at] not in (" ", "\n", "."):
            return (start, word) if not text[at - 1].isdigit() else (-1, word)
        return (-1, word) if self._is_code(start, start + 1) else (start, word)

    def _is_code(self, start: int, end: int) -> bool:
        """Tell whether a word is part of a file's number: "M/4471/Oslo", "999–Fisher–2"."""
        begin = start
        while begin > 0 and start - begin < 30 and not self.text[begin - 1].isspace():
            begin -= 1
        match = _SOLID.match(self.text, begin, end + 30)
        words = match.group() if match else ""
        return any(map(str.isdigit, words))
