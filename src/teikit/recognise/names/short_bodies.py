"""Bodies that are called by what they are for: "State", "Agriculture", "Commerce wishes".

    State        Mr. Ray          in a list of participants
    Agriculture  Mr. Poe
    … asked whether Commerce wishes to take the hall …

Not seen: such a word where neither a list of participants nor the sentence tells that a body is meant.
"""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.forms.name_words import CAPITAL_VERBS, SAYING
from teikit.model.fact import Cert
from teikit.model.places import COUNTRIES
from teikit.model.span import Spans
from teikit.recognise.names.found import Found
from teikit.recognise.names.gaps import AND, NEXT
from teikit.recognise.names.lexicon import FAINT, OFFICE, TITLE

__all__ = ["bodies_of_lists", "bodies_of_participants", "short_bodies"]

_COLUMN = lazy(
    r"[ \t]*(?P<body>[A-Z][\w/&.-]*(?: [A-Z][\w/&.-]*){0,3})(?:[ \xa0]{2,}|\t+)"
    r"(?:(?:Mr|Mrs|Miss|Ms|Dr|Amb|Ambassador|Gen|General|Col|Colonel|Under Secretary|Secretary|Sir)\.?\s+)*"
)
_SIDES = frozenset(
    "side delegation present absent also chairman chair interpreter notetaker".split()
)
# What American papers call their departments by.
_DEPARTMENTS = frozenset(
    "commerce treasury agriculture interior defense justice labor state".split()
)
_ACTS = (
    SAYING
    | CAPITAL_VERBS
    | frozenset(
        "will would should could may might must can has had have is was wishes wish needs".split()
    )
)
_BESIDE = frozenset("from at by with".split())
# With a capital and no article: "in Congress". A party has "the Congress", a state "the parliament".
_ASSEMBLIES = frozenset(("congress", "parliament"))
_ONE_OF = frozenset(
    "the a an this that our your his her its their each every no any last next party trade world".split()
)


def _assembly(f: Found, n: int) -> None:
    words = f.words
    alone = words.gap[n] != NEXT and not (n and words.gap[n - 1] == NEXT)
    small = words.word[n][1:].islower() and words.word[n].isalpha() and not words.bits[n] & FAINT
    broken = words.text[words.start[n] : words.end[n]].lower() not in _ASSEMBLIES
    if broken or words.text.startswith(", ", words.end[n]):
        return  # a part of a word; "Parliament, Budapest", where they met
    if alone and small and words.before(n) not in _ONE_OF and words.after(n) != "of":
        f.keep(n, n, "org", "assembly-by-its-name", "high")


def bodies_of_participants(f: Found, spans: Spans) -> None:
    """Keep the bodies that stand in a column before those who came from them."""
    words, t = f.words, f.words.t
    for span in spans.of("participant"):
        if span.by != "named-in-particulars":
            continue
        line = t.lines[t.index_at(span.start)]
        found = _COLUMN.fullmatch(words.text, line.start, span.start)
        if found is None:
            continue
        first, last = words.from_(found.start("body")), words.from_(found.end("body")) - 1
        if found["body"] in COUNTRIES:
            continue  # "Belgium      Mr. Moor", in the record of an alliance
        said = found["body"].lower().split()
        if not first <= last or not _SIDES.isdisjoint(said) or words.end[last] > found.end("body"):
            continue
        if any(words.bits[n] & (TITLE | OFFICE) for n in range(first, last + 1)):
            continue
        f.keep(first, last, "org", "body-of-a-participant", "high")
        if first == last:
            f.short_bodies.add(words.key[first])


def bodies_of_lists(f: Found, spans: Spans) -> None:
    """Keep the bodies that a list of recipients names whole: "South East Asia Department"."""
    words = f.words
    for span in spans.of("copies"):
        for start, end in span.value["names"]:
            said = words.text[start:end]
            if _WHOLE.fullmatch(said) is None:
                continue
            first, last = words.from_(start), words.from_(end) - 1
            if first <= last and words.start[first] == start and words.end[last] == end:
                f.keep(first, last, "org", "recipient-of-a-copy")


_WHOLE = lazy(
    r"(?:[A-Z][\w’'-]+\s){1,4}(?:(?:and|&)\s(?:[A-Z][\w’'-]+\s){1,3})?"
    r"(?:Department|Division|Directorate|Section|Bureau|Desk)"
)


def short_bodies(f: Found) -> None:
    """Keep a body that a list has named, or the sentence shows: "the Department and Commerce"."""
    words = f.words
    known = f.short_bodies
    for n, key in enumerate(words.key):
        if f.owner[n] is not None:
            continue
        if key in _ASSEMBLIES:
            _assembly(f, n)
            continue
        if key not in known and key not in _DEPARTMENTS:
            continue
        if words.gap[n] == NEXT or (n and words.gap[n - 1] == NEXT):
            continue
        lead, acts = words.before(n), words.after(n) in _ACTS
        before = f.owner[n - 1] if n else None
        beside = n and words.gap[n - 1] == AND and before is not None and before.form == "org"
        if lead in ("the", "a", "an", "of", "this", "our"):
            continue
        if key in known:
            told = not words.bits[n] & FAINT or acts
        else:
            told = bool(beside) or (acts and not words.begins_sentence(n))
        cert: Cert = "high" if acts or beside or lead in _BESIDE else "medium"
        if told:
            f.keep(n, n, "org", "short-name-of-a-body", cert)
