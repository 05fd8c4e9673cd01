"""Who speaks in a conversation: labels before speeches, and those to whom they are addressed.

    Li (to the Valdorian ambassador): We have heard of it.
    Valdorian Ambassador: So have we.

Not seen: speeches that a sentence reports, "Li said that …", which stay prose; a new speaker without
a label; labels without a colon.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from teikit.forms.lazy import lazy
from teikit.forms.names import office_of, surname_keys
from teikit.model.places import COUNTRIES
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.particulars import label_key
from teikit.recognise.recogniser import Recogniser, claimed

__all__ = ["is_label", "speeches"]

_LABEL = lazy(
    r"(?P<who>[^\W\d_(（:：][^\n:：()（）]{0,70}?|\[[^\]\n:]{2,40}\][^\n:：()（）]{0,50}?)"
    r"(?P<aside>\s*[(（](?P<to>(?:speaking |turning |said |addressed )?(?:to|addressing)\s[^()（）]{1,80}|"
    r"[a-z][^()（）]{1,40})[)）])?\s*(?P<colon>[:：])(?=\s|[A-Z“\"])"
)
_PARTICLES = frozenset("of the de von van der and to in for la le du bin ibn".split())
_NOT_SPEAKERS = frozenset(
    "time place note notes summary subject copies copy cc enclosure attachment p.s ps first second "
    "third fourth fifth firstly secondly thirdly finally comment comments conclusion example date "
    "re ref reference source record recorder interpreters interpreter participants present location "
    "annex appendix from to info distribution remark remarks number no page topic agenda result "
    "results decision resolved point item article chapter section part paragraph table figure "
    "warning important title text translation translator editor author received sent printed "
    "for against abstained absent votes vote distributed classification total signed approved "
    "however therefore thus also then".split()
)
_TALK = lazy(
    r"\b(?:conversation|talks?|receiv(?:e|es|ed)|meet(?:s|ing)?|met|minutes|discussion|interview|"
    r"reception|audience|session|transcript|stenogra\w+|memcon)\b",
    re.IGNORECASE,
)


def is_label(words: str) -> bool:
    """Tell whether words can name a speaker: capitalised throughout, but for particles."""
    parts = words.replace("[", "").replace("]", "").split()
    if not parts or len(parts) > 8 or not parts[0][:1].isupper():
        return False
    if words.lower().strip(" .") in _NOT_SPEAKERS or parts[0].lower().strip(".") in _NOT_SPEAKERS:
        return (
            len(parts) > 1
            and parts[0].lower() in ("first", "second", "third")
            and bool(office_of(words))
        )
    return all(part[:1].isupper() or part in _PARTICLES for part in parts)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    text = t.text
    taken = claimed(spans, "heading")
    found: list[tuple[int, re.Match[str]]] = []
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            continue
        start = paragraph.start
        if text.find(":", start, start + 240) < 0 and text.find("：", start, start + 240) < 0:
            continue
        match = _LABEL.match(text, start, paragraph.end)
        if match and is_label(match["who"]) and label_key(f"{match['who']}: ") not in _PARTICULARS:
            found.append((index, match))
    if not found:
        return
    known = _known(text, spans)
    counts = Counter(match["who"].lower() for _, match in found)
    if not _is_conversation(t, spans, counts, known):
        return
    for index, match in found:
        who = match["who"]
        if not _speaks(who, counts, known):
            continue
        paragraph = paragraphs[index]
        addressed = match["to"] and re.match(r"(?:\w+ )?(?:to|addressing)\s", match["to"])
        yield Span(
            paragraph.start,
            paragraph.end,
            "speech",
            "label-before-a-speech",
            {
                "index": index,
                "who": match.span("who"),
                "to": match.span("aside") if addressed else None,
                "colon": match.end("colon"),
            },
        )


def _known(text: str, spans: Spans) -> frozenset[str]:
    """Return the names of participants that the particulars give, in every form."""
    names: set[str] = set()
    for span in spans.of("participant"):
        names |= surname_keys(text[span.start : span.end])
    return frozenset(names)


def _speaks(who: str, counts: Counter[str], known: frozenset[str]) -> bool:
    label = who.lower()
    if label in known or surname_keys(who) & known or counts[label] > 1:
        return True
    if who in COUNTRIES:
        return False
    return bool(office_of(who)) or len(who.split()) <= 3


def _is_conversation(
    t: Transcript, spans: Spans, counts: Counter[str], known: frozenset[str]
) -> bool:
    """A single "Note: …" makes no conversation: the document must be one, or labels recur."""
    total = sum(counts.values())
    named = sum(n for label, n in counts.items() if label in known or surname_keys(label) & known)
    genre = next(
        (
            fact.norm or t.collection.category("genre", fact.value)
            for fact in t.facts
            if fact.key == "kind"
        ),
        "",
    )
    if genre in ("memorandum-of-conversation", "minutes") or spans.of("participant"):
        return total >= 2 or named >= 1
    titled = [fact.value for fact in t.facts if fact.key == "title"]
    titled += [t.text[span.start : span.end] for span in spans.of("heading")[:1]]
    if any(
        _TALK.search(words)
        or (
            (found := t.collection.pattern("genre").search(words))
            and t.collection.category("genre", found.group())
            in ("memorandum-of-conversation", "minutes")
        )
        for words in titled
    ):
        return total >= 2
    return total >= 4 and len(counts) * 2 <= total


_PARTICULARS = frozenset({"time", "place", "time-and-place", "interpreter", "recorder", "subject"})


speeches = Recogniser(
    "speeches",
    "speeches with their speakers and addressees",
    frozenset({"paragraph", "particular", "participant", "heading", "signed", "copies"}),
    frozenset({"speech"}),
    _find,
)
