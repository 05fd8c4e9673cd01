"""Invented archive pages to measure with: cables and memoranda of conversation, of any length.

No such states, rivers or persons exist. The same number always gives the same page, and no two
numbers give the same text.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

__all__ = ["KINDS", "page"]

KINDS = ("cable", "memorandum")
"""The kinds of page that `page` makes."""

_STATES = ("Ostravia", "Lindmark", "Perunia", "Cadmoria", "Sellany", "Torvenia", "Halmark", "Ruvia")
_CITIES = ("Ostrel", "Lindhaven", "Perun", "Cadmor", "Sellau", "Torven", "Halm", "Ruvik")
_SURNAMES = (
    "Adrik", "Belmar", "Corvin", "Dastan", "Elvik", "Farran", "Gelder", "Hovan", "Ivarsen",
    "Jorun", "Kelmer", "Lorand", "Marek", "Norvik", "Orsel", "Pelham", "Quist", "Rosval",
)  # fmt: skip
_GIVEN = ("Anton", "Berta", "Carl", "Dora", "Emil", "Frida", "Georg", "Helga", "Ivan", "Jana")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WHO = (
    "The government", "The other side", "The opposition", "[The] Minister", "Their ambassador",
    "The newspaper of the party", "The director of waterways", "Our own trade office",
    "The second delegation", "The delegate of the farmers", "Nobody in the capital",
)  # fmt: skip
_DID = (
    "asked once more about", "spoke at length of", "would rather say nothing about",
    "has changed its mind about", "sent two engineers to look into", "made a joke about",
    "promised a written answer on", "counts on our silence about", "printed a long article on",
    "wants the committee to vote on", "has begun to lose interest in",
)  # fmt: skip
_MATTERS = (
    "the ferry over the Lower Sarn", "the price of seed potatoes", "the lighthouse at Cape Orm",
    "the treaty on river gauges", "the loan of eleven locomotives", "the fishing of herring",
    "the exchange of botanists", "the bridge tolls", "the radio mast on Mount Tell",
    "the census of the border villages", "the wool quota", "the closing of the north canal",
)  # fmt: skip
_TAILS = (
    "before the harvest is in", "as it did at the meeting of {date}", "(see our letter of {date})",
    "although the spring figures point the other way", "and expects a reply in writing",
    "for reasons that it did not give", "which surprised even its friends",
    "since the talks in {city} ended", "and the embassy of {state} was told so",
    "if the frost holds", "without waiting for {name}", "in return for better terms",
)  # fmt: skip
_REMARKS = ("[translator’s note: the figure is hard to read]", "[sic]", "[illegible]", "[…]")

_Section = Callable[[int], list[str]]


def page(kind: str, number: int, size: int = 6000) -> str:
    """Return one page as a digital archive shows it.

    Parameters:
        kind: one of `KINDS`.
        number: which page; each has its own text and shelfmark.
        size: about how many characters it has.
    """
    author = _Author(f"{kind} {number}")
    top, section, bottom = author.memorandum() if kind == "memorandum" else author.cable(number)
    top = ["Skip to content", f"{author.month} {author.day}, {author.year}", *top]
    bottom = [*bottom, *_foot(kind, number)]
    length = sum(len(line) + 2 for line in top + bottom)
    middle: list[str] = []
    sections = 0
    while length < size:
        sections += 1
        for line in section(sections):
            if length < size:
                middle.append(line)
                length += len(line) + 2
    return "\n\n".join(top + middle + bottom) + "\n"


def _foot(kind: str, number: int) -> list[str]:
    shelfmark = f"{999 if kind == 'cable' else 998}-{number // 1000:05}-{number % 1000:03}"
    first = 1 + number % 200
    pages = f"{first}-{first + 3}"
    return [
        "[Invented; no such document exists.] The document discusses two states on no map.",
        "Document Information",
        "Source",
        f"PRC FMA {shelfmark}, {pages}. Translated by Nora Whitfield.",
        "Rights",
        "The archive of this benchmark welcomes reuse of the text, which a program wrote.",
        "Original Uploaded Date",
        "2021-03-04",
        "Type",
        "Cable" if kind == "cable" else "Memorandum of Conversation",
        "Language",
        "Record ID",
        f"{700000 + number}",
    ]


class _Author:
    """Writes the parts of one page, every choice drawn from its seed alone."""

    def __init__(self, seed: str) -> None:
        self.draw = Random(seed)
        self.here, self.there = self.draw.sample(_STATES, 2)
        self.year = self.draw.randrange(1950, 1976)
        self.month = self.draw.choice(_MONTHS)
        self.day = self.draw.randrange(2, 26)

    def cable(self, number: int) -> tuple[list[str], _Section, list[str]]:
        """Return what stands above the points of a cable, their writer, and what stands below."""
        office = "Ministry of Foreign Affairs"
        matter = self._draw(_MATTERS).removeprefix("the ").capitalize()
        day, late, month, year = self.day, self.day + 1, self.month, self.year
        copied = f"Office of the Premier (2),  {self._draw(_SURNAMES)},  file (1),  8 copies"
        top = [
            f"Cable from the {self.here} {office}, ‘{matter}’",
            "This document was made possible with support from Fund for Invented Papers",
            f"{office} Secret Telegram     Outgoing No. {100 + number % 900} of the {office}{year}",
            f"Drafted by [{self._draw(_GIVEN)}] {self._draw(_SURNAMES)}     Precedence   Urgent",
            f"To the [{self.here}] Embassy in {self.there}:",
            f"The cable dated {day - 1} {month} [{year}] was received. {self._sentence()}",
        ]
        bottom = [
            f"[{self.here}] {office}",
            f"{day} {month} {year}",
            f"Copies:  [{self._draw(_GIVEN)}] {self._draw(_SURNAMES)},  {copied}",
            f"Distributed:  {late} [{month}] 21:50             Copied:  {late} [{month}] 23:20",
        ]
        return top, self._points, bottom

    def memorandum(self) -> tuple[list[str], _Section, list[str]]:
        """Return what stands above the turns of a conversation, their writer, what stands below."""
        minister, guest, second = self.draw.sample(_SURNAMES, 3)
        guest = f"{self._draw(_GIVEN)} {guest}, {self.there}’s Ambassador to {self.here}"
        title = f"Foreign Minister {minister} Receives {guest}"
        voices = (minister, f"{self.there} Ambassador", second)
        day, late, when = self.day, self.day + 1, f"{self.month} {self.year}"
        copied = f"Office of the President (2), [{self.there}] Legation (1), 12 copies in total"
        top = [
            title,
            "This document was made possible with support from Fund for Invented Papers",
            "Ministry of Foreign Affairs Secret File",
            title,
            f"Time: 4:30 pm to 6:10 pm, {day} {when}",
            f"Place: Map Room, Old Customs House, {self._draw(_CITIES)}",
            f"Also present: Director {self._person()}, Counsellor {self._draw(_GIVEN)} {second}",
            f"Interpreters: {self._person()}, {self._person()}",
            f"Recorder: {self._person()}",
            f"1. {self._sentence()}",
            f"2. {self._sentence()}",
            f"{minister} (to the {self.there} ambassador): {self._paragraph(4)}",
        ]
        bottom = [
            f"Copies: Members of the Council (9), {copied}",
            f"Received on {late} {when}, 17:20",
            f"Printed {late} {when}          Distributed {late + 1} {when}",
        ]
        return top, lambda section: self._turns(section, voices), bottom

    def _points(self, section: int) -> list[str]:
        """Write a point, its sub-points, theirs, and now and then a paragraph after them."""
        lines = [
            f"({section}) {self._paragraph(2)}",
            f"(i) {self._paragraph(3)}",
            f"(ii) {self._sentence()} What was said of it is this:",
            f"a) {self._paragraph(2)}",
            f"b) {self._paragraph(2)}",
            f"(iii) {self._paragraph(3)}",
        ]
        return lines if section % 2 else [*lines, self._paragraph(5)]

    def _turns(self, section: int, voices: tuple[str, str, str]) -> list[str]:
        """Write a few turns: one interrupted, one over two paragraphs."""
        first, second, third = voices
        lines = [
            f"{second}: {self._paragraph(3)}",
            f"{first}: {self._sentence()} ({third}: {self._sentence()}) {self._paragraph(2)}",
            self._paragraph(4),
            f"{third}: {self._sentence()}",
        ]
        return lines if section % 3 else [*lines, "(The meeting is suspended for ten minutes.)"]

    def _paragraph(self, sentences: int) -> str:
        return " ".join(self._sentence() for _ in range(sentences))

    def _sentence(self) -> str:
        year = self._draw(("", f" {self.year}", f" [{self.year}]", f" {self.year - 1}"))
        tail = self._draw(_TAILS).format(
            date=f"{self.draw.randrange(1, 28)} {self._draw(_MONTHS)}{year}",
            city=self._draw(_CITIES),
            state=self._draw(_STATES),
            name=self._person(),
        )
        remark = f" {self._draw(_REMARKS)}" if self.draw.random() < 0.04 else ""
        return f"{self._draw(_WHO)} {self._draw(_DID)} {self._draw(_MATTERS)} {tail}{remark}."

    def _person(self) -> str:
        return f"{self._draw(_GIVEN)} {self._draw(_SURNAMES)}"

    def _draw(self, choices: tuple[str, ...]) -> str:
        return self.draw.choice(choices)
