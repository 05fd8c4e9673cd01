"""Precision, recall and F1 of a conversion against a gold document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from teikit.evaluate.gold import Block, Gold, Mark
from teikit.evaluate.outcome import Outcome
from teikit.model.fact import KEYS, Fact

__all__ = ["GROUPS", "Miss", "Scores", "Tally", "score"]

GROUPS = {
    "structure": "blocks of the text: kind, first and last line, number and depth",
    "facts": "facts of the header",
    "brackets": "supplied words, remarks, gaps and calls of notes",
    "marks": "classification, portion marks, precedence, handling",
    "references": "references to other documents",
    "dates": "dates: words and value",
    "names": "names: words and kind",
    "offices": "offices that stand for a name",
    "identity": "pairs of names that are one person, body or place",
}
_GROUP_OF = {
    "supplied": "brackets", "remark": "brackets", "gap": "brackets", "call": "brackets",
    "lb": "brackets", "said": "structure", "class": "marks", "portion": "marks",
    "precedence": "marks", "handling": "marks", "ref": "references", "date": "dates",
    "person": "names", "org": "names", "place": "names", "office": "offices",
}  # fmt: skip
_LIKE_NOTHING = re.compile(r"[\s\[\]().,:;'\"‘’“”*]+")
# Cable designators and what they stand for: the same post.
_DESIGNATORS = {
    "amembassy": "embassy", "amconsul": "consulate", "amlegation": "legation",
    "usmission": "mission", "secstate washdc": "department of state", "secstate": "department of state",
}  # fmt: skip
_PARTIES = frozenset(key for key, one in KEYS.items() if one.takes in ("name", "act"))
_DASHES = str.maketrans("–—‐", "---")
_FORM = re.compile(r"(?:person|org|place|role)\s*:\s*")
# What every conversion has, or what says nothing about recognising.
_UNCOUNTED = frozenset({"id", "source-statement", "rights", "record-id", "uploaded", "summary",
                        "keyword", "contributor", "funder", "repository", "settlement", "country",
                        "availability"})  # fmt: skip


@dataclass
class Tally:
    """Counts of one kind of thing: found and right, found and wrong, not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    asserted: int = 0
    asserted_right: int = 0

    def add(self, other: Tally) -> None:
        """Add the counts of another."""
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed
        self.asserted += other.asserted
        self.asserted_right += other.asserted_right

    @property
    def precision(self) -> float:
        """The share of what was found that is right, 0 to 1."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found, 0 to 1."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that was not found, or found and not there.

    Attributes:
        document: its name.
        line: the line, counted from 1; 0 for a fact of the header.
        kind: what it is about.
        expected: what gold says, or nothing.
        found: what the conversion says, or nothing.
    """

    document: str
    line: int
    kind: str
    expected: str
    found: str


@dataclass
class Scores:
    """The tallies of one document or of many, by group and kind, and every miss."""

    tallies: dict[tuple[str, str], Tally] = field(default_factory=dict)
    misses: list[Miss] = field(default_factory=list)

    def of(self, group: str, kind: str = "") -> Tally:
        """Return the tally of a group, or of one kind in it."""
        if kind:
            return self.tallies.setdefault((group, kind), Tally())
        total = Tally()
        for (name, _), tally in self.tallies.items():
            if name == group:
                total.add(tally)
        return total

    def add(self, other: Scores) -> None:
        """Add the scores of another document."""
        for key, tally in other.tallies.items():
            self.tallies.setdefault(key, Tally()).add(tally)
        self.misses += other.misses


def score(gold: Gold, outcome: Outcome, facts: Iterable[Fact]) -> Scores:
    """Compare what a conversion found with what is true.

    Parameters:
        gold: what is true.
        outcome: blocks and marks of the TEI.
        facts: of its header.
    """
    scores = Scores()
    _blocks(gold, outcome, scores)
    _marks(gold, outcome, scores)
    _facts(gold, list(facts), scores)
    return scores


def _blocks(gold: Gold, outcome: Outcome, scores: Scores) -> None:
    apart = {
        line
        for block in gold.blocks
        if block.kind == "remark"
        for line in range(block.first, block.last + 1)
    }
    in_docket = {block.first for block in outcome.blocks if block.kind == "docket"}
    true = [
        _comparable(b)
        for b in _each_line(_with_docket(gold.blocks, in_docket))
        if b.kind != "remark"
    ]
    found = [_comparable(b) for b in _each_line(outcome.blocks) if b.first not in apart]
    _count(
        scores, gold.name, "structure",
        [(block.kind, block, block.first, _said(block)) for block in true],
        [(block.kind, block, block.first, _said(block), "") for block in found],
    )  # fmt: skip


def _with_docket(blocks: list[Block], in_docket: set[int]) -> list[Block]:
    """Columns in the head of a document are lines of its docket, above its heading or under it."""
    out = []
    above = True
    for block in blocks:
        above = above and block.kind in ("out", "docket", "row", "remark")
        columns = block.kind == "row" and (above or block.first in in_docket)
        out.append(block._replace(kind="docket") if columns else block)
    return out


def _each_line(blocks: list[Block]) -> list[Block]:
    """Part what counts line by line: whether a recipient on two lines is one item says little."""
    out = []
    for block in blocks:
        if block.kind not in ("distribution", "salute", "signed") or block.first == block.last:
            out.append(block)
            continue
        out.append(block._replace(last=block.first))
        later = range(block.first + 1, block.last + 1)
        out += [block._replace(first=line, last=line, new="") for line in later]
    return out


def _comparable(block: Block) -> Block:
    level = 1 if block.kind == "item" and block.level < 1 else block.level
    who = " ".join(block.who.lower().split())
    return block._replace(level=level, who=who, n=block.n.lower())


def _said(block: Block) -> str:
    lines = f"{block.first}-{block.last}" if block.last != block.first else str(block.first)
    words = [f"{block.new}/{block.kind}" if block.new else block.kind, lines]
    words += [f"n={block.n}"] if block.n else []
    words += [f"level={block.level}"] if block.level > 1 else []
    words += [f"who={block.who!r}"] if block.who else []
    return " ".join(words)


def _marks(gold: Gold, outcome: Outcome, scores: Scores) -> None:
    # A remark on lines of its own is a block in gold; that it is marked as a remark is no mistake.
    apart = {
        line
        for block in gold.blocks
        if block.kind == "remark"
        for line in range(block.first, block.last + 1)
    }
    true = {_key(mark) for mark in gold.marks}
    marks = [_as_marked(mark, true) for mark in outcome.marks]
    for group in ("structure", "brackets", "marks", "references", "dates", "names", "offices"):
        _count(
            scores, gold.name, group,
            [
                (_kind_of(m), _key(m), m.line, _shown(m))
                for m in gold.marks
                if _GROUP_OF[m.kind] == group
            ],
            [
                (_kind_of(m), _key(m), m.line, _shown(m), m.cert)
                for m in marks
                if _GROUP_OF[m.kind] == group and not (m.kind == "remark" and m.line in apart)
            ],
        )  # fmt: skip
    _identity(gold.name, gold.marks, marks, scores)


def _identity(document: str, true: list[Mark], found: list[Mark], scores: Scores) -> None:
    """Count the pairs of names of one person, body or place, among names found by both."""
    place = {_key(mark): mark for mark in found if _GROUP_OF[mark.kind] == "names"}
    both = [(mark, place[_key(mark)]) for mark in true if mark.id and _key(mark) in place]
    seen: dict[str, list[tuple[Mark, Mark]]] = {}
    for mark, other in both:
        tally = scores.of("identity", mark.kind)
        for earlier, its in seen.setdefault(mark.kind, []):
            same, said = mark.id == earlier.id, bool(other.id) and other.id == its.id
            sure = other.cert in ("", "high") and its.cert in ("", "high")
            if said:
                tally.asserted += sure
                tally.asserted_right += sure and same
            tally.right += same and said
            tally.wrong += said and not same
            tally.missed += same and not said
            if same != said:
                pair = f"{mark.kind} «{earlier.words}» (line {earlier.line}) = «{mark.words}»"
                expected, what = (pair, "") if same else ("", pair)
                scores.misses.append(
                    Miss(document, mark.line, f"identity: {mark.kind}", expected, what)
                )
        seen[mark.kind].append((mark, other))


def _as_marked(mark: Mark, true: set[object]) -> Mark:
    """Of what goes on behind a line's end, gold marks the part on one of the lines."""
    for start, end in (*mark.further, (mark.start, mark.end)) if _key(mark) not in true else ():
        # A hyphen at a line's end is no part of what is marked there.
        for stop in (end, end - 1) if ("lb", end - 1, end) in true else (end,):
            part = mark._replace(start=start, end=stop)
            if _key(part) in true:
                return part
    return mark


def _kind_of(mark: Mark) -> str:
    """Return a mark's kind; of a date, what its value says."""
    if mark.kind != "date":
        return mark.kind
    if ".." in mark.value:
        return "span"
    if "T" in mark.value:
        return "day-and-time"
    return {10: "day", 7: "month", 4: "year"}.get(len(mark.value), "unresolved")


def _key(mark: Mark) -> object:
    if mark.kind in ("date", "ref"):
        # "the 16th" and "16th" are one date, "the note of 2 May" and "note of 2 May" one reference.
        start = mark.start + 3 * (mark.words[:4].lower() in ("the ", "the\n"))
        return mark.kind, start, mark.end, _same_time(mark.value)
    if mark.kind in ("class", "portion", "precedence", "handling"):
        return mark.kind, mark.start, mark.end, mark.value
    return mark.kind, mark.start, mark.end


def _same_time(value: str) -> str:
    """Times with and without seconds are the same."""
    return re.sub(r"(T\d\d:\d\d):00", r"\1", value)


def _shown(mark: Mark) -> str:
    return f"{mark.kind}{'=' + mark.value if mark.value else ''} «{mark.words}»"


def _facts(gold: Gold, facts: list[Fact], scores: Scores) -> None:
    counted = [fact for fact in facts if fact.key not in _UNCOUNTED]
    true: list[tuple[str, object, int, str]] = [
        (key, (key, _plain(key, value)), 0, f"{key}={value}")
        for key, values in _placed(gold.facts).items()
        for stated in values
        if key not in _UNCOUNTED
        for value in _parts_of(key, stated)
    ]
    found: list[tuple[str, object, int, str, str]] = []
    for fact in counted:
        for words in _words_of(fact, gold.facts.get(fact.key, [])):
            found.append(
                (fact.key, (fact.key, _plain(fact.key, words)), 0, f"{fact.key}={words}", fact.cert)
            )
    _count(scores, gold.name, "facts", true, found)


def _placed(facts: dict[str, list[str]]) -> dict[str, list[str]]:
    """Give "sender = place: Oslo" as the sender's place: TEI has one element for both."""
    senders = facts.get("sender", [])
    places = [one for one in senders if one.startswith("place:")]
    if not places:
        return facts
    stated = facts.get("sender-place", [])
    known = {_plain("sender-place", one) for one in stated}
    more = [one for one in places if _plain("sender-place", one) not in known]
    return facts | {
        "sender": [one for one in senders if one not in places],
        "sender-place": [*stated, *more],
    }


_DAY_AND_WHO = re.compile(r"(?P<day>\d{4}\S*)\s+(?P<who>(?:person|org): .+)")


def _parts_of(key: str, value: str) -> list[str]:
    """Return what a value says: of what was done with a paper, the day and who did it are two."""
    both = _DAY_AND_WHO.fullmatch(value) if KEYS[key].takes == "act" else None
    return [both["day"], both["who"]] if both else [value]


def _words_of(fact: Fact, stated: list[str]) -> list[str]:
    """Return what a fact says; the day and who did it as far as the gold document states them."""
    if KEYS[fact.key].takes == "act" and fact.norm and fact.value and fact.form:
        who = any(_FORM.search(one) for one in stated)
        day = not who or any(one[:1].isdigit() for one in stated)
        return [fact.norm] * day + [fact.value] * who
    if KEYS[fact.key].takes == "name" or fact.key in (
        "title",
        "telegram-number",
        "reply-to",
        "place",
    ):
        return [fact.value]
    return [fact.norm or fact.value]


def _plain(key: str, value: str) -> str:
    """Return a value as it is compared: case, punctuation and an article do not count."""
    if key in _PARTIES or key == "sender-place":
        value = _FORM.sub("", value)
        for designator, stands_for in _DESIGNATORS.items():
            value = re.sub(rf"\b{designator}\b", stands_for, value, flags=re.IGNORECASE)
    value = value.translate(_DASHES)
    words = _LIKE_NOTHING.sub(" ", _same_time(value).lower()).split()
    return " ".join(words[1:] if words[:1] == ["the"] else words)


def _count(
    scores: Scores,
    document: str,
    group: str,
    true: list[tuple[str, object, int, str]],
    found: list[tuple[str, object, int, str, str]],
) -> None:
    open_ = Counter(key for _, key, _, _ in true)
    unmatched = []
    for kind, key, line, said, cert in found:
        tally = scores.of(group, kind)
        asserted = cert in ("", "high")
        tally.asserted += asserted
        if open_[key]:
            open_[key] -= 1
            tally.right += 1
            tally.asserted_right += asserted
        else:
            tally.wrong += 1
            unmatched.append((line, kind, said + (f" ({cert})" if cert else "")))
    for kind, key, line, said in true:
        if open_[key]:
            open_[key] -= 1
            scores.of(group, kind).missed += 1
            scores.misses.append(Miss(document, line, f"{group}: {kind}", said, ""))
    for line, kind, said in unmatched:
        scores.misses.append(Miss(document, line, f"{group}: {kind}", "", said))
