"""Who is who in a conversation: speakers matched with participants, where only one fits."""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.forms.names import (
    bare_name,
    office_of,
    slug,
    surname_keys,
    unbracketed,
    without_respelling,
)
from teikit.model.people import Person
from teikit.model.places import country_of
from teikit.model.span import Spans
from teikit.model.transcript import Transcript

__all__ = ["People"]


# "Note on a conversation with …": the heading itself says that somebody talked.
_TALK = lazy(
    r"\b(?:conversations?|talks?|reception|audience|interview) (?:between|with|of|on)\b|\breception of\b",
    2,
)
_ELSEWHERE = frozenset({"named-at-the-end", "named-in-the-head"})


class People:
    """The participants of one conversation, and who is meant by a label."""

    def __init__(self, t: Transcript, spans: Spans) -> None:
        self._t = t
        self.persons: list[Person] = []
        self.by_start: dict[int, Person] = {}
        self.ambiguous: list[tuple[str, int]] = []
        self._ids: set[str] = set()
        self._labels: dict[str, Person | None] = {}
        talk = bool(spans.of("speech")) or any(
            span.value["key"] != "subject" for span in spans.of("particular")
        )
        talk = talk or any(span.by in _ELSEWHERE for span in spans.of("participant"))
        talk = talk or any(
            _TALK.search(t.text, span.start, span.end)
            for span in spans.of("heading")
            if span.value["level"] == "main"
        )
        talk = talk or any(f.key == "title" and _TALK.search(f.value) for f in t.facts)
        found = spans.of("participant") if talk else []
        full = _fuller([bare_name(t.text[span.start : span.end]) for span in found])
        for span in found:
            words = " ".join(t.text[span.start : span.end].split())
            initialled = words[:3] == "M. " != words[3:6] and span.by == "named-in-particulars"
            name = words if initialled else bare_name(words)  # the list has told initial from title
            # Who is listed by his surname is another than he who is listed in full.
            meant = (
                full.get(name) if span.by not in ("named-in-particulars", "undersigned") else name
            )
            if meant == "":
                continue  # either of two, who are named in full beside it
            name = meant or name
            known = next((p for p in self.persons if p.name.lower() == name.lower()), None)
            roles = list(dict.fromkeys((span.value["role"], *span.value.get("also", ()))))
            if known is not None:
                known.roles += [role for role in roles if role not in known.roles]
                known.keys |= surname_keys(bare_name(words))
            else:
                country = str(span.value.get("country", ""))
                office = str(span.value.get("office", "")).split()[-1:] or [office_of(words)]
                known = self._add(
                    name,
                    roles,
                    office[0],
                    country_of(country) if country else "",
                    t.position_at(span.start),
                    span.by,
                )
            self.by_start[span.start] = known
            if (title := str(span.value.get("title", ""))) and office_of(title):
                known.keys.update((title.lower(), f"the {title.lower()}"))
            if position := span.value.get("position"):
                known.keys.update((position.lower(), f"the {position.lower()}"))

    def _add(
        self,
        name: str,
        roles: list[str],
        office: str,
        country: str,
        lines: tuple[int, int],
        rule: str,
    ) -> Person:
        base = "person-" + (slug(name) or "unnamed")
        name_id, n = base, 2
        while name_id in self._ids:
            name_id, n = f"{base}-{n}", n + 1
        self._ids.add(name_id)
        person = Person(name_id, name, roles, office, country, lines, rule, surname_keys(name))
        self.persons.append(person)
        return person

    def called(self, words: str) -> Person | None:
        """Return who a label names, or None where nobody or more than one fits."""
        label = unbracketed(words)
        low = label.lower()
        if low not in self._labels:
            self._labels[low] = self._match(label)
        return self._labels[low]

    def pointer(self, words: str) -> dict[str, str]:
        """Return the attributes that point to whom a label names: `@who`, and `@cert` of a match.

        The full name, or a label that is all the document gives, needs no inference.
        """
        person = self.called(words)
        if person is None:
            return {}
        attributes = {"who": f"#{person.id}"}
        name = bare_name(words).lower()
        if name != person.name.lower() and unbracketed(words).lower() != person.name.lower():
            by_office = bool(office_of(words)) and name not in person.keys
            attributes["cert"] = "high"
            attributes["ana"] = "#evidence.demonym" if by_office else "#evidence.surname"
        return attributes

    def speaker(self, words: str, line: int, alias: str = "") -> Person | None:
        """Return who a speaker's label names; a label that fits nobody is a person by itself.

        Parameters:
            alias: how the label says that the speaker is called from there on.
        """
        person = self._speaker(without_respelling(words), line)
        if person and words != without_respelling(words):
            self._labels[unbracketed(words).lower()] = person
        if person and alias:
            self._labels[alias.lower()] = person
        return person

    def _speaker(self, words: str, line: int) -> Person | None:
        person = self.called(words)
        if person is None and not self._fitting(unbracketed(words)):
            name = " ".join(bare_name(words).split())
            person = self._add(
                name,
                ["speaker"],
                office_of(words),
                _country(words),
                (line, line + 1),
                "label-before-a-speech",
            )
            person.keys.add(unbracketed(words).lower())
            self._labels[unbracketed(words).lower()] = person
        elif person is None:
            self.ambiguous.append((unbracketed(words), line))
        return person

    def _match(self, words: str) -> Person | None:
        fitting = self._fitting(words)
        return fitting[0] if len(fitting) == 1 else None

    def _fitting(self, words: str) -> list[Person]:
        name = bare_name(words).lower()
        exact = [p for p in self.persons if p.name.lower() == name]
        if exact:
            return exact
        if len(name.strip(".")) == 1:
            # "W:" after "Wozniak:" takes the name up again, if only one begins so.
            return [p for p in self.persons if any(k[0] == name[0] for k in p.keys if len(k) > 1)]
        letters = bare_name(words).replace(".", "").replace(" ", "")
        if len(letters) in (2, 3) and letters.isalpha() and letters.isupper():
            # "AM:" where Ada Moor takes part
            meant = [p for p in self.persons if _initials(p.name) == letters]
            if meant:
                return meant
        office, country = office_of(words), _country(words)
        if office and country:
            by_office = [
                p
                for p in self.persons
                if p.country == country and p.office.lower() == office.lower()
            ]
            if by_office:
                return by_office
        keys = {name, *name.split()[:1], *name.split()[-1:]} if not country else {name}
        keys.add(words.lower())
        by_name = [p for p in self.persons if keys & p.keys]
        if not office:
            by_name = [p for p in by_name if not _differ(name, p.name.lower())]
        if len(by_name) > 1:
            # The surname stands first or last; a forename that agrees by chance does not count.
            closer = [p for p in by_name if name in p.keys]
            return closer or by_name
        if not by_name and len(name) > 2 and name.isalpha():
            # "Thant" where only U Thant Zin takes part.
            return [p for p in self.persons if name in p.name.lower().split()]
        return by_name


def _differ(one: str, other: str) -> bool:
    """Tell whether two full names share the surname, or the forename, alone."""
    a, b = one.split(), other.split()
    if len(a) > 1 and len(b) > 1 and a[0] == b[0] and all(len(w) > 2 and w.isalpha() for w in a):
        # "Tor Sandvik" and "Tor Granlund": a forename that agrees; syllables may be written apart.
        return len(a) == 2 and a[1] not in b and len(a[1]) > 4 and len(b[-1]) > 4
    if len(a) != 2 or len(b) != 2 or not all(len(w) > 2 and w.isalpha() for w in (*a, *b)):
        return False
    return a[1] == b[1] and a[0][0] != b[0][0]


def _initials(name: str) -> str:
    parts = name.replace(".", " ").replace("-", " ").split()
    return "".join(part[0] for part in parts).upper() if len(parts) > 1 else ""


def _fuller(names: list[str]) -> dict[str, str]:
    """Return, for each surname by itself, the full name beside it that it stands for.

    Nothing where two have the surname: "Conversation with Comrade Dorn" over "Ada Dorn, Ole Dorn".
    """
    folded = {name.casefold(): name for name in names if " " in name or "." in name}
    full: dict[str, str] = {}
    for name in {one for one in names if one.replace("-", "").isalpha() and len(one) > 1}:
        low = name.casefold()
        ends = [one for key, one in folded.items() if key.split()[-1].split(".")[-1] == low]
        # The surname stands first in East Asian names, and those of Hungary.
        ends = ends or [one for key, one in folded.items() if key.split()[0] == low]
        if ends:
            full[name] = ends[0] if len(ends) == 1 else ""
    for initialled in {one for one in names if _INITIALLED.fullmatch(one)}:
        letter, surname = initialled[0], initialled.split(".")[-1].strip().casefold()
        meant = [one for one in names if one[0] == letter and "." not in one]
        meant = [one for one in dict.fromkeys(meant) if one.casefold().endswith(f" {surname}")]
        if len(meant) == 1:
            full[initialled] = meant[0]
    return full


_INITIALLED = lazy(r"[A-ZÀ-ŽȘȚ]\.\s?[A-ZÀ-ŽȘȚ][\w’'-]+")


def _country(words: str) -> str:
    """Return the country in "Albanian Ambassador" or "Albania's Ambassador"."""
    office = office_of(words)
    parts = [part for part in words.split() if part[:1].isupper()]
    if not office or len(parts) < 2:
        return ""
    before = [
        part for part in parts if part.replace("’s", "").replace("'s", "").capitalize() != office
    ]
    known = {"Comrade", "The", "First", "Second", "Third", "Deputy", "Prime", "Foreign", "Vice"}
    before = [part for part in before if part not in known]
    ahead = words.split()[0]
    return country_of(before[0]) if before and before[0] == ahead else ""
