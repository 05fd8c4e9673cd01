"""The names found so far in one document: each word belongs to one of them at most."""

from __future__ import annotations

from typing import NamedTuple

from teikit.forms.lazy import lazy
from teikit.model.fact import Cert
from teikit.recognise.names.words import Words

__all__ = ["REIGNS", "Found", "Name"]


class Name(NamedTuple):
    """One name.

    Attributes:
        start, end: its place.
        form: `person`, `org`, `place` or `office`.
        by: the rule that found it.
        cert: how sure that is; nothing for what is simply printed.
        title: the title before a person, in small letters.
        first, last: its first and last word.
    """

    start: int
    end: int
    form: str
    by: str
    cert: Cert
    title: str
    first: int
    last: int


REIGNS = lazy(r" (?:I{2,3}|IV|VI{1,3}|IX|X[IVX]{1,5})(?![\w.’'-])")
"""The number of a king or pope behind his name."""
_NOBODY = Name(-1, -1, "", "", "", "", -1, -1)


class Found:
    """Names by the words that they hold.

    Attributes:
        words: the document's words.
        owner: of each word, the name that holds it.
        wrote: who wrote to whom by an edition's heading, in small letters.
        surnames, given: words by which persons were named, in small letters.
        places: words of places, in small letters.
        heads: heads of bodies that were named, as "Ministry".
        doubted: surnames of which only a guess told.
        guessed: words of places of which only a guess told.
        ships: words of places that here name something else, as "the Alabama" does.
        aliases: what "(hereafter «Lu»)" says, in small letters.
        letters: letters that the document explains: "(SCM)".
        short_bodies: words of bodies that a list of participants names: "state".
        groups: "Group", "Party", where a working one was named before.
        names: all names, as they were found, those too that gave way to others.
        learned: of how many it is known by what words they are taken up again.
    """

    def __init__(self, words: Words) -> None:
        self.words = words
        # One more than there are words: before the first and behind the last nothing is free.
        self.owner: list[Name | None] = [*[None] * words.size, _NOBODY]
        self.names: list[Name] = []
        self.learned = 0
        self._gone: set[int] = set()
        # "Renn to Marr", an edition's heading: who wrote to whom is no town.
        self.wrote = {
            fact.value.lower()
            for fact in words.t.facts
            if fact.rule == "edition-heading" and fact.form == "person" and fact.value.isalpha()
        }
        self.surnames: set[str] = set(self.wrote)
        self.given: set[str] = set()
        self.places: set[str] = set()
        self.heads: set[str] = set()
        self.letters: set[str] = set()
        self.short_bodies: set[str] = set()
        self.groups: set[str] = set()
        self.aliases: set[str] = set()
        self.doubted: set[str] = set()
        self.guessed: set[str] = set()
        self.ships: set[str] = set()

    def keep(
        self,
        first: int,
        last: int,
        form: str,
        by: str,
        cert: Cert = "",
        title: str = "",
        *,
        start: int = -1,
        end: int = -1,
    ) -> bool:
        """Keep a name, if nothing else stands there.

        Parameters:
            first, last: its words; `start` and `end` where it goes further than they do.
        """
        words, owner = self.words, self.owner
        taken = owner[first] if first == last else any(owner[first : last + 1])
        if taken and (form != "org" or not self._give_way(first, last)):
            return False
        start = words.start[first] if start < 0 else start
        end = words.end[last] if end < 0 else end
        if form == "person" and first < last and len(words.word[last]) == 1:
            # "DORNOV N. S.": the initials stand behind the surname.
            end += words.text[end - 1].isupper() and words.text[end : end + 1] == "."
        elif form != "person" and words.text[end : end + 1] == "." and words.text[end - 2] == ".":
            end += words.text[end - 1].isupper()  # "the G.D.R."
        if form == "person" and (numbered := REIGNS.match(words.text, end)):
            end = numbered.end()  # "Elizabeth II"
        if start > 0 and words.text[start - 1] == "[" and "]" in words.text[start:end]:
            start -= 1
        if words.text[end : end + 1] == "]" and words.text.rfind(
            "[", start, end
        ) > words.text.rfind("]", start, end):
            end += 1  # "Torsk [Tarsk]": what opens is closed
        name = Name(start, end, form, by, cert, title, first, last)
        self.names.append(name)
        owner[first] = owner[last] = name
        for n in range(first + 1, last):
            owner[n] = name
        return True

    def _give_way(self, first: int, last: int) -> bool:
        """A place inside the name of a body needs no mark of its own."""
        inside = {id(one): one for one in self.owner[first : last + 1] if one}
        if any(
            one.form != "place" or one.first < first or one.last > last for one in inside.values()
        ):
            return False
        self._gone.update(inside)
        return True

    def add(self, name: Name) -> None:
        """Add a name that may hold others: an office with the body that it is of."""
        self.names.append(name)

    def all(self) -> list[Name]:
        """Return the names, as they were found."""
        gone = self._gone
        return [one for one in self.names if id(one) not in gone] if gone else self.names

    def of(self, form: str) -> list[Name]:
        """Return the names of one form, as they were found."""
        gone = self._gone
        return [one for one in self.names if one.form == form and id(one) not in gone]
