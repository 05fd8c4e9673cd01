"""Bodies that are called by what they are for: "State", "Agriculture", "Commerce wishes".

    State        Mr. Ray          in a list of participants
    Agriculture  Mr. Poe
    … asked whether Commerce wishes to take the hall …

Not seen: such a word where neither a list of participants nor the sentence tells that a body is meant.
"""

from __future__ import annotations

from teikit.forms.gazetteer import look_up
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
_BEFORE_BODIES = _BESIDE | {"to"}
# "the Navy", "The Treasury": with a capital nothing but the service itself, whatever paper it is.
_SERVICES = frozenset("army navy treasury admiralty".split())
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
        places = look_up(found["body"])
        if found["body"] in COUNTRIES or (places and places[0].kind in ("country", "own")):
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
    may_be = [
        n
        for n, key in enumerate(words.key)
        if f.owner[n] is None
        and (key in f.short_bodies or key in _DEPARTMENTS or key in _SERVICES or key in _ASSEMBLIES)
    ]
    named = {n for n in may_be if _short_body(f, n)}
    # What a sentence has shown to be a body is one at the beginning of others, too.
    f.short_bodies.update(words.key[n] for n in named if words.key[n] not in _ASSEMBLIES)
    for n in may_be:
        if n not in named:
            _short_body(f, n)


def _short_body(f: Found, n: int) -> bool:
    words = f.words
    key = words.key[n]
    if key in _ASSEMBLIES:
        _assembly(f, n)
        return False
    if words.gap[n] == NEXT or (n and words.gap[n - 1] == NEXT and words.key[n - 1] != "the"):
        return False
    lead, acts, faint = words.before(n), words.after(n) in _ACTS, bool(words.bits[n] & FAINT)
    if key in _SERVICES and lead in ("the", "our") and not faint:
        f.keep(n, n, "org", "service-by-its-name", "high")
        return True
    if lead in ("the", "a", "an", "of", "this", "our") or _ends_a_name(f, n):
        return False
    beside = _stands_beside(f, n)
    if key in f.short_bodies:
        told = not faint or acts
    else:
        begins = words.begins_sentence(n)
        called = key == "treasury" and not faint
        told = beside or called or (acts and not begins) or _of_person(f, n)
        told = told or (lead in _BEFORE_BODIES and not faint and key != "state")
    if told:
        cert: Cert = "high" if acts or beside or lead in _BESIDE else "medium"
        f.keep(n, n, "org", "short-name-of-a-body", cert)
    return told


def _ends_a_name(f: Found, n: int) -> bool:
    """Tell whether a word belongs to what stands before: "Minister of Trade and Commerce"."""
    words = f.words
    if not n or words.gap[n - 1] != AND or f.owner[n - 1] is not None:
        return False
    before = words.word[n - 1]
    return before[:1].isupper() and words.key[n - 1] not in _DEPARTMENTS | _SERVICES


def _stands_beside(f: Found, n: int) -> bool:
    """Tell whether a body stands before or behind: "the Department and Commerce", "State and AID"."""
    words = f.words
    before = f.owner[n - 1] if n and words.gap[n - 1] == AND else None
    if before is not None and before.form == "org":
        return True
    if words.gap[n] != AND or n + 1 >= len(words.key) or words.bits[n] & FAINT:
        return False
    behind = f.owner[n + 1]
    if behind is not None:
        return behind.form == "org"
    faint = words.bits[n + 1] & FAINT or words.gap[n + 1] == NEXT
    return not faint and words.key[n + 1] in _DEPARTMENTS | _SERVICES


def _of_person(f: Found, n: int) -> bool:
    """Tell whether a person comes from a department: "Mr. Poe, Treasury", "Mr. Ray (Commerce)"."""
    words = f.words
    before = f.owner[n - 1] if n else None
    if before is None or before.form != "person" or words.bits[n] & FAINT:
        return False
    between = words.text[words.end[n - 1] : words.start[n]]
    behind = words.text[words.end[n] : words.end[n] + 1]
    return between in (", ", " (") and behind in ("", "\n", ";", ")", ",", " ")
