"""Which names of a document are one body: "the Ministry", "Ministry of Tea", "(MOT)"."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import lru_cache

from teikit.compose.identity import Group
from teikit.forms.lazy import lazy
from teikit.forms.name_words import ABBREVIATIONS, HEADS
from teikit.forms.names import letters_of
from teikit.model.places import country_of
from teikit.model.span import Span

__all__ = ["Bodies"]

_ABBREVIATED = lazy(
    r"\s?\s?\((?:the |hereafter |hereinafter |in short )?[\"“«„]?"
    r"([^\W\d_][\w&./-]{1,14}(?: [A-Z]{2,6})?)[\"”»]?\)"
)
_TELEGRAPHIC = frozenset(("department", "embassy", "legation", "consulate"))
_HEADS_LIKE = {
    "amembassy": "embassy",
    "indembassy": "embassy",
    "sovembassy": "embassy",
    "amconsul": "consulate",
    "amcongen": "consulate",
    "congen": "consulate",
    "congeneral": "consulate",
    "amlegation": "legation",
    "secstate": "department",
}
_EMBASSIES = frozenset(("Embassy", "Amembassy", "AmEmbassy", "Indembassy", "Sovembassy"))
_FOREIGN = dict.fromkeys(("FonOff", "Fonoff", "FornOff"), ("Foreign", "Office"))
_SHORT = {"CC": ("Central", "Committee"), "PB": ("Politburo",), **_FOREIGN}
_AT_EMBASSIES = frozenset(("School", "Club", "Library"))
_LONG = {"cc": "central committee", "pb": "politburo", "fonoff": "foreign office"}
"""Letters and shortened words that the papers which use them do not explain."""
_SMALL = frozenset("affairs of the for and in at on to & washdc".split())
_JOINS = (" of ", " for ", " on ", " in ", " at ")


_FAR = 300  # characters behind which another body is no longer spoken of
_TOP = 120  # characters of a letterhead


class Bodies:
    """The bodies of one document.

    Attributes:
        groups: one for each, as they come.
        doubtful: starts of short names that may mean several.
        nobody: starts of short names that mean none of them: "your Ministry".
    """

    def __init__(
        self, text: str, copied: Iterable[tuple[int, int]] = (), signing: Container[int] = ()
    ) -> None:
        """Begin without any.

        Parameters:
            text: of the document.
            copied: where its head says who gets copies.
            signing: where the names of those begin who sign it.
        """
        self._text = text
        self._signing = signing
        # A note's body is the one that its first sentence greets, and not that of its heading.
        noted = "pliments to" in text[:3000]
        self._top = 0 if noted else len(text) - len(text.lstrip()) + _TOP
        self._copied = list(copied)
        self.groups: list[Group] = []
        self.doubtful: set[int] = set()
        self.nobody: set[int] = set()
        self._letters: dict[str, Group] = {}
        # Of two that begin with the same letters, neither is meant for sure.
        self._initialled: dict[str, Group | None] = {}
        self._lettered: dict[str, Group | None] = {}
        self._exact: dict[tuple[frozenset[str], str], Group] = {}
        self._forms: dict[str, list[Group]] = {}
        self._whole: dict[str, list[Group]] = {}
        self._by_head: dict[str, list[Group]] = {}

    def put(self, span: Span, words: str) -> None:
        """Take in a body's name; all full names come first."""
        printed = words
        words = _by_letters(words)
        key, head = key_of(words)
        letters = letters_of(printed)
        group = self._letters.get(printed) or self._exact.get((key, head)) or self._desk(printed)
        if group is None and " " not in printed:
            group = self._initialled.get(letters)
        if group is None and printed == "CC":
            central = self._by_head.get("central", ())
            whose = [one for one in self._by_head.get("committee!", ()) if one in central]
            group = whose[0] if len(whose) == 1 else None
        if group is None:
            level = " ".join(_LONG.get(w, w) for w in words.lower().replace("’", "'").split())
            group = self._longer(level)
            if group is None:
                group = self._lettered.get(letters)
                if group is None:
                    group = Group("org")
                    self.groups.append(group)
                for one in {head, *key}:
                    self._by_head.setdefault(f"{one}!" if one == head else one, []).append(group)
            self._exact[key, head] = group
            whole = self._whole.setdefault(level, [])
            if group not in whole:
                whole.append(group)
            for form in _forms_of(level):
                known = self._forms.setdefault(form, [])
                if group not in known:
                    known.append(group)
        if letters:
            named = self._initialled if " " in printed else self._lettered
            named[letters] = group if named.get(letters, group) is group else None
        group.put(span, printed)
        if quoted := _OWN_NAME.search(printed):
            self._letters.setdefault(quoted["name"], group)  # 'the Union "Hydrostal"'
        if (
            self._text[span.end : span.end + 3].strip().startswith("(")
            and (match := _ABBREVIATED.match(self._text, span.end))
            and "/" not in match[1]
        ):
            self._letters.setdefault(match[1], group)

    def _desk(self, symbol: str) -> Group | None:
        """Return the office of which letters are the symbol: "NEA/IRN" is "Office of Iranian Affairs"."""
        letters = symbol.rpartition("/")[2].lower() if "/" in symbol and symbol.isupper() else ""
        if len(letters) < 2:
            return None
        found = []
        for group in self._by_head.get("office!", ()):
            words = group.fullest.lower().partition(" of ")[2].split()
            initials = "".join(word[0] for word in words)
            if letters in (initials, initials[:-1]) or (
                len(letters) > 2 and words and _is_drawn_from(letters, words[0])
            ):
                found.append(group)
        return found[0] if len(found) == 1 else None

    def _longer(self, level: str) -> Group | None:
        """Return the one body of which a name is the shorter or longer form."""
        found = list(self._forms.get(level, ()))
        first, *others = level.split()
        whose = bool(country_of(first.capitalize())) and _ABROAD.isdisjoint(others)
        for form in _forms_of(level):
            for group in self._whole.get(form, ()):
                # "Foreign Ministry" above a paper is its own; below it "Danish Foreign Ministry" is not.
                own = whose and form == level.partition(" ")[2]
                if group not in found and not own and _fits(level, group):
                    found.append(group)
        return found[0] if len(found) == 1 else None

    def put_short(self, span: Span, words: str) -> None:
        """Take in "the Ministry", "Embassy": it means a body that was named."""
        word = words.lower()
        head = _HEADS_LIKE.get(word, word)
        lead = self._text[max(span.start - 12, 0) : span.start].lower().split()[-1:]
        article = lead[0] if lead and lead[0] in _ARTICLES else ""
        fitting = self._by_head.get(f"{head}!") or self._by_head.get(head) or []
        before = [group for group in fitting if group.before(span.start)[0]]
        if article in ("your", "their", "his") and fitting:
            self.nobody.add(span.start)
            return
        group: Group | None = None
        if not article and word in _TELEGRAPHIC:
            group = _addressed(fitting, word)
        elif before:
            told = [group for group in before if not self._only_copied(group, span.start)]
            there = self._text.startswith(" there", span.end)
            signing = [group for group in fitting if self._signs(group)]
            if not signing and word in _TELEGRAPHIC:
                on_top = [g for g in fitting if g.spans and g.spans[0].start < self._top]
                signing = on_top if len(on_top) == 1 else []
            last = max((one.before(span.start)[1] for one in told), default=-1)
            far = word in _TELEGRAPHIC and span.start - last > _FAR
            signing = [] if there or (told and not far) else signing
            before = signing or told or before
            group = max(before, key=lambda one: one.before(span.start)[1])
            if article == "our" and word in _TELEGRAPHIC:
                group = before[0]  # whose paper it is stands on top
            if len(before) > 1 or set(map(id, told)) - {id(group)}:
                self.doubtful.add(span.start)
        elif fitting:
            group = fitting[0]
        if group is None:
            group = Group("org")
            self.groups.append(group)
            self._by_head.setdefault(f"{head}!", []).append(group)
        group.put(span, words, short=True)

    def _signs(self, group: Group) -> bool:
        """Tell whether a body is one that signs the paper: "the Embassy" of its text."""
        return any(span.start in self._signing for span in group.spans)

    def _only_copied(self, group: Group, start: int) -> bool:
        """Tell whether a body is named only where the head says who gets copies."""
        return bool(self._copied) and all(
            any(a <= span.start < b for a, b in self._copied)
            for span in group.spans
            if span.start < start
        )


def _is_drawn_from(letters: str, word: str) -> bool:
    """Tell whether letters stand in a word in their order, the first one first: "irn" in "iranian"."""
    rest = iter(word)
    return letters[0] == word[0] and all(letter in rest for letter in letters)


_OWN_NAME = lazy(r"[\"“«„](?P<name>[A-ZÀ-ŽȘȚ][^\"”»“]+)[\"”»“]$")


def _by_letters(words: str) -> str:
    """Write a party's name as its letters: "CC of the Communist Party of China" is "CC of the CPC"."""
    if "ajesty" in words and "Government" in words:
        return "His Majesty's Government"  # Britannic or not, in the United Kingdom or not
    if banner := _PARTY_FIRST.fullmatch(words):
        words = f"Central Committee of the {banner['party']}"
    parts = words.split()
    if not _OTHER_LETTERS.keys().isdisjoint(parts):
        return " ".join(_OTHER_LETTERS.get(part, part) for part in parts)
    if "arty" not in words and "ARTY" not in words:
        return words
    low = words.lower().replace("’", "'")
    for name, letters in _PARTIES.items():
        if (at := low.find(name)) >= 0:
            return f"{words[:at]}{letters}{words[at + len(name) :]}"
    return words


# "COMMUNIST PARTY OF THE SOVIET UNION. CENTRAL COMMITTEE"
_PARTY_FIRST = lazy(r"(?P<party>.{6,70})[.,]\s{1,2}central committee", 2)
_OTHER_LETTERS = {
    "CCP": "CPC",
    "PZPR": "PUWP",
    "MSZMP": "HSWP",
    "MSzMP": "HSWP",
    "PCR": "RCP",
    "BKP": "BCP",
}
_PARTIES = {
    "communist party of the soviet union": "CPSU",
    "soviet communist party": "CPSU",
    "communist party of china": "CPC",
    "chinese communist party": "CPC",
    "socialist unity party of germany": "SED",
    "socialist unity party": "SED",
    "polish united workers' party": "PUWP",
    "polish united workers party": "PUWP",
    "hungarian socialist workers' party": "HSWP",
    "hungarian socialist workers party": "HSWP",
    "bulgarian communist party": "BCP",
    "romanian communist party": "RCP",
    "mongolian people's revolutionary party": "MPRP",
    "korean workers' party": "KWP",
    "workers' party of korea": "KWP",
    "vietnamese workers' party": "VWP",
}
"""Parties by their names in full, and by the letters that their papers write."""


def _fits(level: str, group: Group) -> bool:
    """Tell whether one of two names is a shorter form of the other: "Kent Tea Office", "Tea Office"."""
    full = " ".join(_LONG.get(w, w) for w in group.fullest.lower().replace("’", "'").split())
    return full == level or level in _forms_of(full) or full in _forms_of(level)


def _addressed(fitting: list[Group], word: str) -> Group | None:
    """Return what telegraphese means by "Department": the one that is written to, not some other."""
    own = [group for group in fitting if group.fullest.lower() == word]
    if not own and word == "department":
        own = [g for g in fitting if g.fullest.lower().endswith((" of state", "secstate washdc"))]
    elif not own:
        own = fitting
    return own[0] if own else None


# An embassy has the adjective of the country that it is of, not of that which it is in.
_ABROAD = frozenset("embassy legation consulate commission mission delegation".split())
_ARTICLES = frozenset("the this our your their his".split())


def _forms_of(level: str) -> list[str]:
    """Return the shorter names by which a body may be meant: before "of", behind what qualifies it."""
    forms = [level]
    for join in _JOINS:
        at = level.find(join)
        while at > 0:
            forms.append(level[:at])
            at = level.find(join, at + 1)
    if " of " not in level:
        words = level.split()
        forms += [" ".join(words[n:]) for n in range(1, len(words) - 1)]
    return forms


@lru_cache(maxsize=2048)
def key_of(words: str) -> tuple[frozenset[str], str]:
    """Return the words that make a body's name, and its head, in small letters."""
    parts = [part.strip("’'.,").removesuffix("'s").removesuffix("’s") for part in words.split()]
    if any(part in _SHORT for part in parts):
        parts = [long for part in parts for long in _SHORT.get(part, (part,))]
    elif len(parts) > 1 and parts[-1].upper() == "WASHDC" and parts[0].upper() != "SECSTATE":
        parts.pop()
    titled = [
        part.capitalize() if part.isupper() and part not in ABBREVIATIONS else part
        for part in parts
    ]
    if parts[0].upper() == "SECSTATE":
        return frozenset({"department", "state"}), "department"
    cut = next((n for n, p in enumerate(titled) if n and p.lower() in ("of", "for", "in")), 0)
    heads = [part for part in titled[: cut or None] if part in HEADS]
    head = titled[cut - 1].lower() if cut else (heads[-1] if heads else titled[-1]).lower()
    if not _EMBASSIES.isdisjoint(titled) and titled[-1] not in _AT_EMBASSIES:
        head = "embassy"
    elif titled[0] == "Politburo":
        head = "politburo"
    elif titled[:2] == ["Central", "Committee"]:
        head = "committee"
    key = frozenset(
        _HEADS_LIKE.get(low, low) for part in titled if (low := part.lower()) not in _SMALL
    )
    return key, _HEADS_LIKE.get(head, head)
