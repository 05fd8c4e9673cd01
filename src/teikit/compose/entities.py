"""Who and what a document names: one entry each, with an id and the identifiers that are certain."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter

from teikit.compose.bodies import Bodies
from teikit.compose.identity import Group, Persons
from teikit.compose.people import People
from teikit.forms.aliases import aliases_in
from teikit.forms.gazetteer import Place, folded, look_up, resolve
from teikit.forms.lazy import lazy
from teikit.forms.name_words import ABBREVIATIONS
from teikit.forms.names import bare_name, slug, unbracketed
from teikit.model.block import Entity, Inline
from teikit.model.fact import Doubt
from teikit.model.people import Person
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript

__all__ = ["Entities"]

_first = attrgetter("first")
_ELEMENTS = {"person": "persName", "org": "orgName", "place": "placeName"}
_GEONAMES = "https://sws.geonames.org/{}/"
_JOIN = lazy(r"-[ \t]*\n[ \t]*")
_OFFICE_BEHIND = lazy(
    r",?\s\(?((?:[A-Z][a-z]+ ){0,2}(?:Minister|Ambassador|Director|Secretary|Counsell?or|Attach[eé]|"
    r"Inspector|Consul|President|Chairman|Chief|Captain))\b"
)
_SAME = {
    "soviet union": "ussr",
    "union of soviet socialist republics": "ussr",
    "soviet russia": "ussr",
    "east germany": "gdr",
    "german democratic republic": "gdr",
    "ddr": "gdr",
    "west germany": "frg",
    "federal republic of germany": "frg",
    "federal republic": "frg",
    "united arab republic": "uar",
    "czechoslovak republic": "czechoslovakia",
    "czechoslovak socialist republic": "czechoslovakia",
    "cssr": "czechoslovakia",
    "csr": "czechoslovakia",
    "washington dc": "washington",
    "baltic sea": "baltic",
}


class Entities:
    """The persons, bodies and places of one document."""

    def __init__(self, t: Transcript, spans: Spans, people: People) -> None:
        self.t, self.people, self._spans = t, people, spans
        self.spans, self.offices = spans.of("name"), spans.of("office")
        self.doubts: list[Doubt] = []
        self._named: dict[str, list[tuple[Span, str]]] = {"person": [], "org": [], "place": []}
        for span in self.spans:
            self._named[span.value["form"]].append((span, self._line(span)))
        self._unsure: set[int] = set()
        self._nobody: set[int] = set()
        self._numbers: dict[int, str] = {}
        self._labels = [s.value["voice"] for s in spans.of("speech") if s.value["voice"]]
        self.groups = [*self._persons(), *self._bodies(), *self._places()]
        self._ids: dict[int, str] = {}
        self._all = self._identified()

    def listed(self) -> list[Entity]:
        """Return those that `standOff` lists: all but the participants of a conversation."""
        taking_part = {person.id for person in self.people.persons}
        return [one for one in self._all if one.id not in taking_part]

    def inlines(self) -> Iterator[Inline]:
        """Yield the elements of all names."""
        ids, unsure = self._ids, self._unsure
        for start, end, _, _, value, cert in self.spans:
            attributes: dict[str, str] = {}
            if name_id := ids.get(start):
                attributes["ref"] = f"#{name_id}"
            if start in unsure and cert != "low":
                cert = "medium"
            if cert:
                attributes["cert"] = cert
            yield Inline(start, end, _ELEMENTS[value["form"]], attributes)
        for span in self.offices:
            attributes = {"type": "office"}
            if span.cert:
                attributes["cert"] = span.cert
            yield Inline(span.start, span.end, "rs", attributes)

    def linked(self, name: Inline) -> Inline:
        """Point a name that only its place tells to the one that is called just so elsewhere."""
        if "ref" in name.attributes:
            return name
        called = self._called.get((name.kind, self._line(name)))
        return (
            name._replace(attributes={"ref": f"#{called}", **name.attributes}) if called else name
        )

    @cached_property
    def _called(self) -> dict[tuple[str, str], str]:
        """Return the ids of those whom a name means without doubt, by element and words."""
        found: dict[tuple[str, str], str] = {}
        for group in self.groups:
            for span, words in zip(group.spans, group.words, strict=True):
                key = (_ELEMENTS[group.form], words)
                name_id = self._ids[span.start]
                same = found.setdefault(key, name_id) == name_id
                if not same or span.start in self._unsure:
                    found[key] = ""
        return found

    def _line(self, span: Span | Inline) -> str:
        """Return a name as one line, without brackets of supplied parts."""
        words = self.t.text[span.start : span.end]
        # The only white space that can be printed is the blank.
        if words.isprintable() and "[" not in words and "]" not in words and "  " not in words:
            return words
        return unbracketed(_JOIN.sub("", words) if "\n" in words else words)

    def _persons(self) -> list[Group]:
        persons = Persons()
        named = self._named["person"]
        starts = [span.start for span, _ in named]
        aliases: dict[str, int] = {}
        text = self.t.text
        for begin, alias in aliases_in(text, self.t.low, 0, len(text)):
            at = bisect_left(starts, begin) - 1
            if at >= 0:
                aliases.setdefault(alias.lower().rstrip("."), starts[at])
        for (above, short), (below, full) in itertools.pairwise(named):
            # "Win" in ink over "Winthrop Moor", typed
            between = text[above.end : below.start]
            over = "\n" in between and between.isspace() and " " in full
            if (
                over
                and len(short) > 2
                and full.partition(" ")[0].startswith(short)
                and short.isalpha()
            ):
                aliases.setdefault(short.lower(), below.start)
        present = {s.start for s in self._spans.of("participant") if s.by == "named-in-particulars"}
        told = ((span, words, self._titles(span)) for span, words in named)
        persons.gather(told, aliases, present)
        for start, names in persons.doubtful.items():
            self._unsure.add(start)
            span, words = named[bisect_left(starts, start)]
            self.doubts.append(
                Doubt(
                    "which-of-several",
                    f"«{words}» may be {' or '.join(f'«{name}»' for name in names)}",
                    self.t.position_at(span.start),
                )
            )
        return persons.groups

    def _titles(self, span: Span) -> frozenset[str]:
        """Return the titles before a name and the office behind it, in small letters."""
        title = span.value.get("title", "")
        behind = self.t.text[span.end : span.end + 3]
        if (behind[:1] == "," or behind[:2] == " (") and (
            match := _OFFICE_BEHIND.match(self.t.text, span.end)
        ):
            title = f"{title} {match[1].lower()}"
        return frozenset(title.replace(".", "").split()) if title else frozenset()

    def _bodies(self) -> list[Group]:
        signing = {s.value["name"][0] for s in self._spans.of("signed") if s.value.get("name")}
        bodies = Bodies(self.t.text, self._told_of(), signing)
        short = []
        for span, words in self._named["org"]:
            if span.by == "short-name-of-a-body":
                short.append((span, words))
            else:
                bodies.put(span, words)
        for span, words in short:
            bodies.put_short(span, words)
        self._unsure |= bodies.doubtful
        return bodies.groups

    def _told_of(self) -> list[tuple[int, int]]:
        """Return where the head says who gets copies: whom it does not speak of."""
        salutes = [span.value.get("copied", ()) for span in self._spans.of("salute")]
        return [name for names in salutes for name in names] + [
            (span.start, span.end)
            for kind in ("copies-above", "docket-part")
            for span in self._spans.of(kind)
            if kind == "copies-above" or span.value.get("key") == "copied"
        ]

    def _places(self) -> list[Group]:
        named = [(span, _unspaced(words)) for span, words in self._named["place"]]
        known: dict[str, tuple[Place, ...]] = {words: look_up(words) for _, words in named}
        countries = frozenset(
            found[0].country
            for found in known.values()
            if found and found[0].kind in ("country", "own", "capital")
        ) - {""}
        groups: dict[str, Group] = {}
        for span, words in named:
            number = resolve(known[words], countries)
            key = number or _SAME.get(folded(words), folded(words))
            group = groups.get(key)
            if group is None:
                group = groups[key] = Group("place")
                if number:
                    self._numbers[id(group)] = number
            group.put(span, words)
        return list(groups.values())

    def _identified(self) -> list[Entity]:
        """Give every group an id: its own, or that of the participant whom it names."""
        labels = self._speakers()
        self._begins = sorted(self.people.by_start)
        by_name = {person.name.lower(): person for person in self.people.persons}
        taken = {person.id for person in self.people.persons}
        used: dict[str, str] = {}  # how participants are called
        out = []
        for group in sorted(self.groups, key=_first):
            names = _by_fullness(group.words)
            person = self._participant(group, names, by_name, labels) if by_name else None
            if person is not None and person.id in used:
                known = (used[person.id], person.name.lower())
                if names[0].lower() in known or _are_initials(names[0]):
                    self._point(group, person.id)
                    continue
                person = None
            name_id = person.id if person else _free_id(group.form, names[0], taken)
            taken.add(name_id)
            if person:
                used[name_id] = names[0].lower()
            self._point(group, name_id)
            out.append(Entity(group.form, name_id, tuple(names), self._ref(group, names)))
        return out

    def _point(self, group: Group, name_id: str) -> None:
        for span in group.spans:
            self._ids[span.start] = name_id

    def _ref(self, group: Group, names: list[str]) -> str:
        """Return the editor's identifiers of a name; else the table's, where it is certain."""
        if self.t.collection.known:
            refs = {self.t.collection.identifier(group.form, name) for name in names} - {""}
            if refs:
                return refs.pop() if len(refs) == 1 else ""
        number = self._numbers.get(id(group))
        return _GEONAMES.format(number) if number else ""

    def _speakers(self) -> dict[int, Person]:
        """Return the persons of speech labels by the start of the name in the label."""
        found = {}
        starts = [span.start for span in self.spans]
        for a, b in self._labels:
            at = bisect_left(starts, a)
            named = at < len(starts) and starts[at] < b
            if named and (person := self.people.called(self.t.text[a:b])):
                found[starts[at]] = person
        return found

    def _participant(
        self, group: Group, names: list[str], by_name: dict[str, Person], labels: dict[int, Person]
    ) -> Person | None:
        if group.form != "person":
            return None
        begins = self._begins
        for span, words in zip(group.spans, group.words, strict=True):
            if span.start in labels:
                return labels[span.start]
            at = bisect_right(begins, span.start) - 1
            if at >= 0 and span.start < begins[at] + 80:
                person = self.people.by_start[begins[at]]
                if "\n" not in self.t.text[begins[at] : span.start] and (
                    bare_name(words).lower() in person.name.lower()
                ):
                    return person
        if _are_initials(names[0]):
            return self.people.called(names[0])
        return by_name.get(names[0].lower())


def _are_initials(name: str) -> bool:
    """Tell whether a person is named by two or three letters: "AM" after "Ada Moor"."""
    return len(name) < 6 and name.isupper() and len(name.replace(".", "").replace(" ", "")) < 4


def _free_id(form: str, name: str, taken: set[str]) -> str:
    base = f"{form}-{slug(name) or 'unnamed'}"
    name_id, n = base, 2
    while name_id in taken:
        name_id, n = f"{base}-{n}", n + 1
    return name_id


def _unspaced(words: str) -> str:
    """ "O S L O" is Oslo."""
    return words.replace(" ", "") if len(words) > 4 and words[1::2].isspace() else words


_LETTERED = frozenset(
    "USSR USA UK GDR FRG PRC DPRK ROK DRV SRV SFRY FPRY CSSR PPR HPR MPR RPR SRR UAR RSFSR EEC UN".split()
)


def _plain(word: str) -> str:
    """Write a word of a name in capitals as a name is written; letters without a vowel stay."""
    if word in ABBREVIATIONS or word in _LETTERED or word == "WASHDC":
        return word
    if word.lower() in _LOW:
        return word.lower()
    return word.title() if len(word) > 4 or not _VOWELS.isdisjoint(word) else word


_VOWELS = frozenset("AEIOUYÀÁÂÃÄÅÆÈÉÊËÌÍÎÏÒÓÔÕÖØÙÚÛÜŐŰĄĘ")
_LOW = frozenset("of the for and in at on to".split())


def _by_fullness(names: list[str]) -> list[str]:
    """Return the different names, the fullest first, else as they come."""
    different = dict.fromkeys(names)
    if len(different) == 1 and not names[0].isupper():
        return names[:1]
    seen: dict[str, str] = {}
    for name in different:
        if name.isupper() and len(name) > 5:
            plain = " ".join(map(_plain, name.split()))
            name = plain.replace("'S", "'s").replace("’S", "’s")
        seen.setdefault(name.lower(), name)
    if len(seen) == 1:
        return list(seen.values())
    return sorted(seen.values(), key=lambda name: (-len(name.split()), "." in name, -len(name)))
