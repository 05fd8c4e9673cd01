"""Invented archive pages to measure with: cables and memoranda of conversation, any number, any length.

No such states, rivers or persons exist. The same number always gives the same page, and no two
numbers give the same text.
"""

from __future__ import annotations

from random import Random

__all__ = ["KINDS", "page"]

KINDS = ("cable", "memorandum")
"""The kinds of page that `page` makes."""

_STATES = ("Ostravia", "Lindmark", "Perunia", "Cadmoria", "Sellany", "Torvenia", "Halmark", "Ruvia")
_CITIES = ("Ostrel", "Lindhaven", "Perun", "Cadmor", "Sellau", "Torven", "Halm", "Ruvik")
_SURNAMES = ("Adrik", "Belmar", "Corvin", "Dastan", "Elvik", "Farran", "Gelder", "Hovan", "Ivarsen",
             "Jorun", "Kelmer", "Lorand", "Marek", "Norvik", "Orsel", "Pelham", "Quist", "Rosval")
_GIVEN = ("Anton", "Berta", "Carl", "Dora", "Emil", "Frida", "Georg", "Helga", "Ivan", "Jana")
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
           "October", "November", "December")
_MATTERS = ("the ferry over the Lower Sarn", "the price of seed potatoes", "the lighthouse at Cape Orm",
            "the treaty on river gauges", "the loan of eleven locomotives", "the fishing of herring",
            "the exchange of botanists", "the bridge tolls", "the radio mast on Mount Tell",
            "the census of the border villages", "the wool quota", "the closing of the north canal")
_WHO = ("The government", "The other side", "The opposition", "[The] Minister", "Their ambassador",
        "The newspaper of the party", "The director of waterways", "Our own trade office",
        "The [second] delegation", "The delegate of the farmers", "Nobody in the capital")
_DID = ("asked once more about", "spoke at length of", "would rather say nothing about",
        "has changed its mind about", "sent two engineers to look into", "made a joke about",
        "promised a written answer on", "counts on our silence about", "printed a long article on",
        "wants the committee to vote on", "has begun to lose interest in")
_TAILS = ("before the harvest is in", "as it did at the meeting of {date}", "(see our letter of {date})",
          "although the [spring] figures point the other way", "and expects a reply by {date}",
          "for reasons that it did not give", "which surprised even its friends",
          "since the talks in {city} ended", "and the embassy of {state} was told so on {day} {month}",
          "if the frost holds", "without waiting for {name}", "in return for better terms")
_REMARKS = ("[translator’s note: the figure is hard to read]", "[sic]", "[illegible]", "[…]")


def page(kind: str, number: int, size: int = 6000) -> str:
    """Return one page as a digital archive shows it.

    Parameters:
        kind: one of `KINDS`.
        number: which page; each has its own text and shelfmark.
        size: about how many bytes it has in UTF-8.
    """
    author = _Author(kind, number)
    return author.memorandum(size) if kind == "memorandum" else author.cable(size)


class _Author:
    """Writes one page, its choices drawn from its kind and number alone."""

    def __init__(self, kind: str, number: int) -> None:
        self.draw = Random(f"{kind} {number}")
        self.number = number
        self.here, self.there = self.draw.sample(_STATES, 2)
        self.year = self.draw.randrange(1950, 1976)
        self.month = self.draw.choice(_MONTHS)
        self.day = self.draw.randrange(2, 27)

    @property
    def date(self) -> str:
        """The document's own date."""
        return f"{self.day} {self.month} {self.year}"

    def person(self) -> str:
        return f"{self.draw.choice(_GIVEN)} {self.draw.choice(_SURNAMES)}"

    def sentence(self) -> str:
        draw = self.draw
        day, month = draw.randrange(1, 28), draw.choice(_MONTHS)
        year = draw.choice(("", f" {self.year}", f" [{self.year}]", f" {self.year - 1}"))
        tail = draw.choice(_TAILS).format(
            date=f"{day} {month}{year}", day=day, month=month, city=draw.choice(_CITIES),
            state=draw.choice(_STATES), name=self.person(),
        )
        remark = f" {draw.choice(_REMARKS)}" if draw.random() < 0.06 else ""
        return f"{draw.choice(_WHO)} {draw.choice(_DID)} {draw.choice(_MATTERS)} {tail}{remark}."

    def paragraph(self, sentences: int = 3) -> str:
        return " ".join(self.sentence() for _ in range(sentences))

    def cable(self, size: int) -> str:
        ministry = f"{self.here} Ministry of Foreign Affairs"
        title = f"{self.draw.choice(_MATTERS).removeprefix('the ').capitalize()}"
        top = [
            f"Cable from the {ministry}, ‘{title}’",
            "This document was made possible with support from Fund for Invented Papers",
            "Ministry of Foreign Affairs Secret Telegram     "
            f"Outgoing No. {100 + self.number % 900} of the Ministry of Foreign Affairs{self.year}",
            f"Drafted by [{self.draw.choice(_GIVEN)}] {self.draw.choice(_SURNAMES)}     Precedence   Urgent",
            f"To the [{self.here}] Embassy in {self.there}:",
            f"The cable dated {self.day - 1} {self.month} [{self.year}] was received. {self.sentence()}",
        ]
        bottom = [
            f"[{self.here}] Ministry of Foreign Affairs",
            self.date,
            f"Copies:  [{self.draw.choice(_GIVEN)}] {self.draw.choice(_SURNAMES)},  "
            "Office of the Premier (2),  First Department (4),  file (1),  8 copies in total",
            f"Distributed:  {self.day + 1} [{self.month}] 21:50             "
            f"Copied:  {self.day + 1} [{self.month}] 23:20",
        ]
        return self._page(top, bottom, self._numbered, size)

    def memorandum(self, size: int) -> str:
        minister, guest, second = self.draw.sample(_SURNAMES, 3)
        title = (f"Foreign Minister {minister} Receives {self.draw.choice(_GIVEN)} {guest}, "
                 f"{self.there}’s Ambassador to {self.here}")
        top = [
            title,
            "This document was made possible with support from Fund for Invented Papers",
            "Ministry of Foreign Affairs Secret File",
            title,
            f"Time: 4:30 pm to 6:10 pm, {self.date}",
            f"Place: Map Room, Old Customs House, {self.draw.choice(_CITIES)}",
            f"Also present: Director {self.person()}, Counsellor {self.draw.choice(_GIVEN)} {second}",
            f"Interpreters: {self.person()}, {self.person()}",
            f"Recorder: {self.person()}",
            f"1. {self.sentence()}",
            f"2. {self.sentence()}",
            f"{minister} (to the {self.there} ambassador): {self.paragraph()}",
        ]
        self.voices = (minister, f"{self.there} Ambassador", second)
        bottom = [
            "Copies: Members of the Council (9), Office of the President (2), "
            f"[{self.there}] Legation (1), 12 copies printed in total",
            f"Received on {self.day + 1} {self.month} {self.year}, 17:20",
            f"Printed {self.day + 1} {self.month} {self.year}          "
            f"Distributed {self.day + 2} {self.month} {self.year}",
        ]
        return self._page(top, bottom, self._spoken, size)

    def _numbered(self, section: int) -> list[str]:
        """A section of a cable: a point, its sub-points, theirs, and a paragraph after them."""
        return [
            f"({section}) {self.sentence()}",
            f"(i) {self.paragraph(2)}",
            f"(ii) {self.sentence()} What was said of it is this:",
            f"a) {self.sentence()}",
            f"b) {self.sentence()}",
            f"(iii) {self.paragraph(2)}",
        ] + [self.paragraph(4)] * (section % 3 == 0)

    def _spoken(self, section: int) -> list[str]:
        """A few turns of a conversation, one of them over two paragraphs, one interrupted."""
        first, second, third = self.voices
        return [
            f"{second}: {self.paragraph(2)}",
            f"{first}: {self.sentence()} ({third}: {self.sentence()}) {self.sentence()}",
            self.paragraph(3),
            f"{second}: {self.sentence()}",
            *(["(The meeting is suspended for ten minutes.)"] if section % 3 == 0 else []),
            f"{third}: {self.paragraph(2)}",
        ]

    def _page(self, top: list[str], bottom: list[str], section: object, size: int) -> str:
        raise NotImplementedError
