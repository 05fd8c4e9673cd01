"""Which names of a document are one person, body or place.

"Zhou Enlai", "Premier Zhou" and "Zhou" are one person; "Mr. Kotugala" and "Minister Kotugala" are
two, and where the surname alone may be either, that is said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Iterable
from functools import lru_cache

from teikit.forms.lazy import lazy
from teikit.forms.name_words import PARTICLES, SYLLABLES
from teikit.model.span import Span

__all__ = ["Group", "Persons"]

_FEMALE = frozenset(
    "mrs miss ms señorita signorina mme madame madam mlle frau lady smt begum signora señora dame "
    "shrimati widow fru fröken".split()
)
_MALE = frozenset("mr sir monsieur herr lord shri sri signor señor mons messrs hr".split())
_WEAK = frozenset(
    "comrade comrades comr cde cdes com coms tov dr drs prof professor deputy ing eng".split()
)
_OF_ALL = (_WEAK | _FEMALE | _MALE) - {"mr", "sir"}
"""Titles that tell nobody from another: most people of a document may have them."""
_SMALL = frozenset(word.lower() for word in PARTICLES)


class Group:
    """Names that mean one person, body or place.

    Attributes:
        form: `person`, `org` or `place`.
        spans: the names.
        words: each of them as one line.
        fullest: the longest of the words.
        starts: where the full names stand.
        first: where it is named first.
        short: how many short names there are; the last stands at `last`.
    """

    __slots__ = ("first", "form", "fullest", "last", "short", "spans", "starts", "words")

    def __init__(self, form: str) -> None:
        self.form = form
        self.spans: list[Span] = []
        self.words: list[str] = []
        self.fullest = ""
        self.starts: list[int] = []
        self.short, self.last = 0, -1
        self.first = 1 << 60

    def put(self, span: Span, words: str, *, short: bool = False) -> None:
        """Take in a name; short names come in the order of the text."""
        start = span.start
        if short:
            self.short += 1
            self.last = start
        else:
            self.starts.append(start)
        if start < self.first:
            self.first = start
        if len(words) > len(self.fullest):
            self.fullest = words
        self.spans.append(span)
        self.words.append(words)

    def before(self, offset: int) -> tuple[int, int]:
        """Return how many of its names stand before an offset, and where the last one begins."""
        full = bisect_left(self.starts, offset)
        return full + self.short, max(self.starts[full - 1] if full else -1, self.last)


class _Person:
    __slots__ = ("given", "group", "taken_up", "titles")

    def __init__(self, given: set[str], titles: set[str]) -> None:
        self.group = Group("person")
        self.given, self.titles = given, titles
        self.taken_up = False

    def agrees(self, titles: frozenset[str]) -> bool:
        """Tell whether titles do not tell another person: "Mrs." and "Mr." do."""
        if titles & _FEMALE:
            return not self.titles & _MALE
        return not (titles & _MALE and self.titles & _FEMALE)

    def fits(self, given: str, titles: frozenset[str]) -> bool:
        """Tell whether a name with given names may be this person's."""
        return self.agrees(titles) and all(_compatible(given, one) for one in self.given)


class Persons:
    """The persons of one document.

    Attributes:
        groups: one for each, as they come.
        doubtful: of names that may mean several, by their start, whom they may mean.
    """

    def __init__(self) -> None:
        self.groups: list[Group] = []
        self.doubtful: dict[int, tuple[str, ...]] = {}
        self._present: Container[int] = ()
        self._by_surname: dict[str, list[_Person]] = {}
        self._by_given: dict[str, list[_Person]] = {}

    def gather(
        self,
        names: Iterable[tuple[Span, str, frozenset[str]]],
        aliases: dict[str, int],
        present: Container[int] = (),
    ) -> None:
        """Gather names, each with its words and the titles around it.

        Parameters:
            names: in the order of the text.
            aliases: what "(hereafter «Lu»)" says, with where the name before it begins.
            present: where those begin who are listed as taking part: each is somebody else.
        """
        self._present = present
        short = []
        signs: list[tuple[Span, str, str]] = []
        by_start: dict[int, Group] = {}
        respelt: list[tuple[Span, str]] = []
        names = list(names)
        surnames = {parts_of(words)[1] for span, words, _ in names if span.by != "drafter"}
        for span, plain, titles in names:
            words = (
                _unglued(plain, surnames) if span.by == "drafter" or not plain.isupper() else plain
            )
            if span.by == "other-spelling":
                respelt.append((span, words))
                continue
            given, surname = parts_of(words)
            if letters := _only_initials(words):
                signs.append((span, words, letters))
            elif given:
                by_start[span.start] = self._full(span, words, titles, given, surname)
            else:
                short.append((span, words, titles, surname))
        starts = {start: alias for alias, start in aliases.items()}
        meant = {alias: by_start[start] for alias, start in aliases.items() if start in by_start}
        listed = [one for one in short if one[0].start in present]
        for span, words, titles, surname in listed:
            self._short(span, words, titles, surname)
        for span, words, titles, surname in short:
            if span.start in present:
                continue
            group = meant.get(surname.rstrip("."))
            if group and not titles & (_MALE | _FEMALE):
                group.put(span, words, short=True)
            else:
                group = self._short(span, words, titles, surname)
            if span.start in starts:
                meant[starts[span.start]] = group
        for span, words, letters in signs:
            self._signing(span, words, letters)
        for span, words in respelt:
            # "Kim Tae-hui [Kim Thae Hui]": whoever is named before the bracket.
            for group in self.groups:
                if any(one.end + 2 == span.start for one in group.spans):
                    group.put(span, words, short=True)
                    break

    def _signing(self, span: Span, words: str, letters: str) -> None:
        """Put initials to the one person who has them, else to whom the same initials are."""
        alike = [one for one in self.groups if letters in _initials_of(one)]
        if len(alike) == 1:
            alike[0].put(span, words, short=True)
        else:
            self._new(words.lower(), set(), ()).group.put(span, words, short=True)

    def _new(self, surname: str, given: set[str], titles: Iterable[str]) -> _Person:
        person = _Person(given, set(titles))
        self.groups.append(person.group)
        self._by_surname.setdefault(surname, []).append(person)
        return person

    def _full(
        self, span: Span, words: str, titles: frozenset[str], given: str, surname: str
    ) -> Group:
        fitting = [one for one in self._by_surname.get(surname, ()) if one.fits(given, titles)]
        if len(fitting) > 1:
            fitting = [one for one in fitting if given in one.given] or fitting
        if not fitting and words.isupper():
            # "ZAFRULLAH BEG" speaks, and is listed with his initial: "M. Zafrullah Beg".
            known = self._by_surname.get(surname, ())
            fitting = [
                one for one in known if any(_INITIAL_OF.sub("", g) == given for g in one.given)
            ]
        if not fitting and (longer := self._begun_by(words)):
            longer.put(span, words)
            return longer
        person = fitting[0] if fitting else self._new(surname, set(), ())
        if given not in person.given:
            person.given.add(given)
            for one in {given, *given.split()}:
                known = self._by_given.setdefault(one, [])
                if person not in known:
                    known.append(person)
        person.titles |= titles
        person.group.put(span, words)
        return person.group

    def _begun_by(self, words: str) -> Group | None:
        """Return the one person whose longer name begins so: "Ali Nasir", of "Ali Nasir Muhammad".

        In East Asia "Kim Il" and "Kim Il-sung" are two.
        """
        parts = words.lower().split()
        if len(parts) != 2 or not SYLLABLES.isdisjoint(parts):
            return None
        longer = [one for one in self.groups if one.fullest.startswith(f"{words} ")]
        return longer[0] if len(longer) == 1 else None

    def _short(self, span: Span, words: str, titles: frozenset[str], surname: str) -> Group:
        known = self._by_surname.get(surname, [])
        if not known:
            # "Comrade Bardha", where one Bardha Lekaj is known.
            known = self._by_given.get(surname, [])
            if len(known) != 1:
                person = self._new(surname, set(), titles)
                person.group.put(span, words, short=True)
                return person.group
        fitting = self._fitting(span, titles, known)
        if span.start in self._present:
            fitting = [one for one in fitting if not self._listed_as_other(one, words)]
        elif len(known) > 1 and not titles - _OF_ALL:
            # "Rana", where "Rana" and "K. B. Rana" are listed
            plain = [one for one in known if not one.given and self._is_listed(one)]
            fitting = plain if len(plain) == 1 and plain[0].agrees(titles) else fitting
        if not fitting:
            fitting = [self._new(surname, set(), titles)]
        person = fitting[0]
        if len(fitting) > 1:
            before = [one for one in fitting if one.taken_up]
            person = max(before or fitting, key=lambda one: one.group.before(span.start)[0])
            self.doubtful[span.start] = tuple(one.group.fullest for one in fitting[:4])
        person.taken_up = True
        person.titles |= titles
        person.group.put(span, words, short=True)
        return person.group

    def _is_listed(self, person: _Person) -> bool:
        return any(span.start in self._present for span in person.group.spans)

    def _listed_as_other(self, person: _Person, words: str) -> bool:
        """Tell whether a list of who takes part has a person by another name: "Rana, K. B. Rana"."""
        group = person.group
        return any(
            span.start in self._present and named != words
            for span, named in zip(group.spans, group.words, strict=True)
        )

    def _fitting(self, span: Span, titles: frozenset[str], known: list[_Person]) -> list[_Person]:
        """Return who may be meant by a surname with titles."""
        fitting = [one for one in known if one.agrees(titles)]
        if not titles:
            return fitting
        same = [one for one in fitting if titles & one.titles]
        if same:
            return same
        strong = titles - _OF_ALL
        if strong:
            plain = [one for one in fitting if not one.titles - _OF_ALL]
            if not plain and len(known) == 1 and fitting and not titles & _MALE:
                # "Senator Johnson" and "U. Alexis Johnson, Under Secretary": one, or two?
                self.doubtful[span.start] = (fitting[0].group.fullest, "somebody else")
            return plain or (fitting if len(known) == 1 else [])
        if titles & _FEMALE:
            # "Director Lahti" and "Mrs. Lahti" are hardly one.
            return [one for one in fitting if one.given or not one.titles - _OF_ALL]
        return fitting


def _unglued(words: str, surnames: set[str]) -> str:
    """Return "R. T. Dornov" for "RTDornov", where Dornov is known: who drafted a telegram."""
    if not 3 < len(words) < 24 or not words.isalpha() or not words[:2].isupper():
        return words
    for size in (1, 2, 3):
        surname = words[size:]
        if surname[:1].isupper() and surname.lower() in surnames and words[:size].isupper():
            return f"{'. '.join(words[:size])}. {surname}"
    return words


def _only_initials(words: str) -> str:
    """Return the letters of a name that is nothing but initials: "M. S. R."."""
    letters = words.replace(".", " ").split()
    plain = len(letters) > 1 and all(len(one) == 1 and one.isupper() for one in letters)
    return "".join(letters) if plain and "." in words else ""


def _initials_of(group: Group) -> set[str]:
    """Return the initials of a person's names of several words, or the initials that he signs with."""
    found = set()
    for words in group.words:
        parts = words.replace(".", ". ").replace("-", " ").split()
        letters = "".join(part[0] for part in parts if part[0].isupper())
        if len(parts) > 1:
            found.add(letters)
    return found


@lru_cache(maxsize=2048)
def parts_of(words: str) -> tuple[str, str]:
    """Return given names and surname, in small letters, of a person's name."""
    parts: list[str] = []
    if len(words) > 6 and words[1::2].isspace() and words[::2].isalpha():
        words = words[::2]  # "D o r n o v"
    for part in words.lower().split():
        *initials, last = part.split(".")
        parts += [f"{one}." for one in initials if one]
        if last:
            parts.append(last)
    if len(parts) <= 1:
        return "", "".join(parts)
    if parts[-1][-1] == "." and parts[0][-1] != ".":
        # "Dornov N. S.": the surname stands first.
        first = next(n for n, part in enumerate(parts) if part[-1] == ".")
        return " ".join(parts[first:]), " ".join(parts[:first])
    if parts[0] in SYLLABLES and len(parts) <= 3:
        return " ".join(parts[1:]), parts[0]
    last_at = len(parts) - 1
    while last_at > 0 and parts[last_at - 1] in _SMALL:
        last_at -= 1
    return " ".join(parts[:last_at]), " ".join(parts[last_at:])


_INITIAL_OF = lazy(r"^[a-z]\. ?")


def _compatible(one: str, other: str) -> bool:
    """Tell whether two given names may be the same: initials agree with what they begin."""
    return all(
        x == y
        or (
            (x[-1] == "." or y[-1] == ".")
            and x[0] == y[0]
            and (len(x) == 2 or len(y) == 2 or x[:2] == y[:2])
        )
        for x, y in zip(one.split(), other.split(), strict=False)
    )
