"""Who speaks in a conversation: labels before speeches, and what is told between them.

    Li (to the Valdorian ambassador): We have heard of it.
    Valdorian Ambassador: So have we.
    Mr. LOWE.—Then nothing remains to be said.

Not seen: narration that names nobody who takes part, and speakers without title who speak but once.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from teikit.forms.aliases import aliases_in, shortened
from teikit.forms.headlines import unspaced
from teikit.forms.labels import label_at
from teikit.forms.lazy import lazy
from teikit.forms.names import (
    bare_name,
    is_org,
    is_person,
    office_of,
    surname_keys,
    unbracketed,
    without_respelling,
)
from teikit.model.places import COUNTRIES
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.particulars import PERSONS, label_key
from teikit.recognise.recogniser import Recogniser, claimed
from teikit.recognise.talks.telling import REMARKS, narrates

__all__ = ["Voices", "is_label", "speeches"]

_WHO = r"(?P<who>[‘ʿʻ]?[^\W\d_(（:：][^\n:：()（）]{0,70}?|\[[^\]\n:]{2,40}\][^\n:：()（）]{0,50}?)"
_ASIDE = (
    r"(?P<aside>\s*[(（](?P<to>(?:speaking |turning |said |addressed )?(?:to|addressing)\s[^()（）]{1,80}|"
    r"[a-z][^()（）]{1,40}|[A-Z][\w .’'-]{2,60}|[\"“„«‘'][^()（）]{2,50})[)）]|\s\[[a-z][^\[\]]{2,40}\])?"
)
_LABEL = lazy(
    _WHO
    + _ASIDE
    + r"(?:\s\([a-z][^()]{2,50}\))?\s*(?P<colon>[:：])(?:[-–—]{1,2})?(?=\s|(?<=[a-z)）]:)[A-Z]|[“\"]|"
    r"\[\d{1,3}\]|$)"
)
# "Mr. LOWE.—Then …" and "Comrade Dar – Then …": a dash in the place of the colon.
_DASHED = lazy(
    r"(?P<who>[A-ZÀ-ŽȘȚ][\w’'-]*\.?(?:\s(?:[A-ZÀ-ŽȘȚ][\w’'-]*\.?|of|the|de|von)){0,5}?)"
    r"(?P<aside>\s*\((?P<to>[^()]{2,60})\))?(?P<colon>(?:\.\s?[—–]|\.\s?--?|\s[—–]|\s--?))"
    r"\s*(?=[A-Z“\"‘'])"
)
# "N. S. Dornov. I open the meeting.": a full stop in the place of the colon, which is that of the
# initials where they stand behind: "DORNOV N. S. I open the meeting."
_POINTED = lazy(
    r"(?P<who>(?:(?:Cde|Comrade|Mr|Dr|CDE|COMRADE|MR|DR)\.? |U )?(?:[A-ZÀ-ŽȘȚ]\. ?){0,3}"
    r"[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?(?:(?: ?[A-ZÀ-ŽȘȚ]\.){1,2}(?=\s))?)"
    r"(?P<aside>\s*\((?P<to>[^()]{2,60})\))?(?P<colon>\.|(?<= [A-ZÀ-ŽȘȚ]\.))\s+(?=[A-ZÀ-ŽȘȚ“\"])"
)
# Who speaks without a name of his own, among those whom a full stop parts from what they say.
_TOGETHER = frozenset(("ALL", "VOICES", "VOICE", "A VOICE", "EVERYBODY", "EVERYONE"))
# "Q. …", and "Question (Lowe): …", which says who asks.
_ASKED = lazy(
    r"(?P<who>Q|A|(?:Question|Answer)(?:\s[(\[](?P<voice>[^()\[\]\n]{2,50})[)\]])?)(?P<aside>(?P<to>))"
    r"(?P<colon>[.:：])\s+(?=[A-Z“\"])"
)
# "II. Class: …" counts what is said.
_ORDINAL = lazy(r"[IVX]{1,4}\.\s[^\W\d]+")
_PARTICLES = frozenset("of the de von van der and to in for la le du bin ibn".split())
_NOT_SPEAKERS = frozenset(
    "time place note notes summary subject copies copy cc enclosure attachment p.s ps first second "
    "third fourth fifth firstly secondly thirdly finally comment comments conclusion conclusions "
    "example date re ref reference source record recorder interpreters interpreter participants "
    "present location annex appendix from to info distribution remark remarks number no page topic "
    "agenda result results decision decided agreed adopted ordered noted heard resolved resolution "
    "point item article chapter section part "
    "paragraph table figure warning important title text translation translator editor author "
    "received sent printed for against abstained absent votes vote distributed classification total "
    "signed approved stamped stamp sealed handwritten stenographed typed transcribed dictated "
    "however therefore thus also then our their my his her your its this that these "
    "those it there here what why how who when where drafted cleared checked tel telephone telegram "
    "cable language original rights type contents reason reasons cause purpose aim question answer "
    "proposal proposals answers questions issued addressed repeated file series level precedence "
    "deadline deadlines responsible responsibility term due executor executors budget costs".split()
)
_OFFICE = lazy(
    r"(?:The|A)\s(?:[\w’'-]+\s){0,3}?(?:[Rr]epresentative|[Dd]elegate|[Cc]hairman|CHAIRMAN|[Cc]hair|"
    r"PRESIDENT|[Pp]resident|[Aa]mbassador|[Mm]inister|[Ss]ecretary|[Ii]nterpreter|[Dd]irector|"
    r"[Oo]bserver|[Dd]elegation|[Ss]peaker|[Ss]ide)(?:[ -](?:of|for|from|General)\s?[A-Z\w .’'-]{0,40})?"
)
_HONORIFIC = lazy(
    r"(?:The\s)?(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Lord|Lady|Dame|Madame|Mme|Monsieur|M|Herr|"
    r"Frau|Señor|Shri|Smt|Pandit|Comrade|Comr|Com(?=\.)|Cde|Tov|Citizen|Captain|Colonel|Col|Major|General|Gen|"
    r"Marshal|Admiral|Lt|Brigadier|Premier|Prime Minister|Chairman|CHAIRMAN|President|PRESIDENT|"
    r"Minister|Ambassador|Secretary|Director|Deputy|Vice|Counsell?or|Consul|Attach[eé]|Governor|Senator|"
    r"Congressman|King|Prince|Emperor|Shah|Chargé|Foreign Minister|Engineer|Head|Chief|Delegate|"
    r"Representative|Commissar|H\.E|His Excellency)\b"
)
_TALK = lazy(
    r"\b(?:conversation|talks?|receiv(?:e|es|ed)|meet(?:s|ing)?|met|minutes|discussion|interview|"
    r"reception|audience|session|transcript|stenogra\w+|memcon|sitting)\b",
    re.IGNORECASE,
)
_NAMED = lazy(r"[A-Z][\w’'-]+")


def is_label(words: str) -> bool:
    """Tell whether words can name a speaker: capitalised throughout, but for particles."""
    if _OFFICE.fullmatch(words):
        return True
    words = words.lstrip("‘ʿʻ")  # "‘Amir", not what is quoted
    parts = words.replace("[", "").replace("]", "").split()
    if not parts or len(parts) > 8 or not parts[0][:1].isupper():
        return False
    if words.lower().strip(" .") in _NOT_SPEAKERS or parts[0].lower().strip(".") in _NOT_SPEAKERS:
        return (
            len(parts) > 1
            and parts[0].lower() in ("first", "second", "third")
            and bool(office_of(words))
        )
    if parts[0] == "I":
        return False
    return all(
        part[:1].isupper() or part in _PARTICLES or _ELIDED.match(part) is not None
        for part in parts
    )


# "Chargé d'Affaires Moe"
_ELIDED = lazy(r"(?:[dl]['’]|(?:al|el|ad|an|ar|as|ash|at|az)-)[A-Z]")  # "d'Orville", "al-Hakim"


class _Turn(NamedTuple):
    at: int
    match: re.Match[str]
    form: str  # how the label ends: `:`, a dash, `.`, nothing; or `Q`

    @property
    def who(self) -> str:
        """The label's words."""
        return self.match["who"]


class Voices:
    """The names and offices by which those who speak in a document are known."""

    def __init__(self, t: Transcript, spans: Spans) -> None:
        text = t.text
        self.names: set[str] = set()
        self.labels: set[str] = set()
        for span in spans.of("participant"):
            self.names |= surname_keys(text[span.start : span.end])
        for span in spans.of("particular"):
            if span.value["key"] in PERSONS:
                words = text[span.value["value"] : span.end]
                self.names |= {w.lower() for w in _NAMED.findall(words) if not office_of(w)}
        for span in spans.of("heading"):
            if span.value["level"] == "main" and _TALK.search(text, span.start, span.end):
                title = text[span.start : span.end].split()
                self.names |= {office.lower() for word in title if (office := office_of(word))}
        begin = t.lines[t.first].start if t.lines else 0
        for _, alias in aliases_in(text, t.low, begin, begin + 8000):
            self.names.add(alias.lower())
        for span in spans.of("speech"):
            a, b = span.value["who"]
            self.add(text[a:b])

    def add(self, who: str) -> None:
        """Take in a speaker's label."""
        self.labels.add(unbracketed(who).lower())
        self.names |= surname_keys(who)
        if office := office_of(who):
            self.names.add(office.lower())

    def know(self, words: str) -> bool:
        """Tell whether words name somebody who takes part."""
        bare = unbracketed(words).lower()
        if bare in self.labels or bare in self.names:
            return True
        return bool(surname_keys(words.removeprefix("The ")) & self.names)


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    paragraphs = spans.of("paragraph")
    taken = claimed(spans, "heading")
    voices = Voices(t, spans)
    found = _turns(t.text, paragraphs, taken)
    pointed = _pointed(t.text, paragraphs, taken, voices)
    if not found:
        least = 1 if all(turn.who.isupper() for turn in pointed) else 3
        several = len({turn.who for turn in pointed}) > 1
        found = pointed if len(pointed) > least and several else []
    elif any(turn.who.isupper() for turn in found):
        # A typist who writes speakers in capitals may put a full stop in the place of the colon.
        known = {turn.at for turn in found}
        found += [turn for turn in pointed if turn.who.isupper() and turn.at not in known]
        found.sort(key=lambda turn: turn.at)
    found = found or _unmarked(t, paragraphs, taken)
    found = _without_colon(t, paragraphs, taken, found)
    if not found or not _is_conversation(t, spans, found, voices):
        return
    counts = Counter(turn.who.lower() for turn in found)
    sure = {turn.at for turn in found if _sure(turn, counts, voices)}
    if not sure and _is_stated(t):
        sure = _named_in_full(spans, found)
    if not sure:
        return
    first = min(sure)
    speaking = [
        turn
        for turn in found
        if turn.at in sure or (first < turn.at and _may_speak(t.text, paragraphs, turn))
    ]
    for turn in speaking:
        voices.add(turn.who)
    labelled = {turn.at for turn in speaking}
    for turn in speaking:
        # A label on a line of its own needs a paragraph under it that is the speech.
        below = turn.at + 1
        if turn.match.end() >= paragraphs[turn.at].end and (
            below in taken
            or below in labelled
            or below == len(paragraphs)
            or _decides(t.text, paragraphs[below])
            or narrates(t.text, paragraphs[below], voices.know)
        ):
            continue
        yield _speech(paragraphs[turn.at], turn)
    hung = _hung(t, paragraphs, speaking)
    told = False
    for index in range(speaking[0].at + 1, len(paragraphs)):
        if index in labelled or index in taken:
            told = told and index not in labelled
            continue
        value = paragraphs[index].value
        back = hung and value["last"] > value["first"] and t.lines[value["first"] + 1].indent < 4
        # Behind the last speech it goes on to be told what has begun to be told.
        last = index > speaking[-1].at
        told = (
            (told and last and not label_at(t.text, paragraphs[index].start, paragraphs[index].end))
            or (back and t.lines[value["first"]].indent < 8)
            or narrates(t.text, paragraphs[index], voices.know, last=last)
            or (last and REMARKS.match(t.text, paragraphs[index].start) is not None)
        )
        if told:
            paragraph = paragraphs[index]
            value = {"index": index}
            yield Span(paragraph.start, paragraph.end, "narration", "told-not-said", value)


def _decides(text: str, below: Span) -> bool:
    """Tell whether what stands under a body's name goes on with its sentence: "(a) agreed …"."""
    label = label_at(text, below.start, below.end)
    begin = label.end if label else below.start
    while begin < below.end and text[begin].isspace():
        begin += 1
    return text[begin : begin + 1].islower()


def _hung(t: Transcript, paragraphs: list[Span], speaking: list[_Turn]) -> bool:
    """Tell whether all that is said stands in a column beside the speakers."""
    deep = wrapped = 0
    for turn in speaking:
        value = paragraphs[turn.at].value
        if value["last"] > value["first"]:
            wrapped += 1
            deep += t.lines[value["first"] + 1].indent >= t.lines[value["first"]].indent + 8
    return wrapped > 2 and deep >= 0.8 * wrapped


def _turns(text: str, paragraphs: list[Span], taken: set[int]) -> list[_Turn]:
    """Return paragraphs that begin with what may be a speaker's label."""
    found: list[_Turn] = []
    # Where nobody asks by "Q.", "A. Dorn:" has the initial of a name.
    asked = any(text[p.start] == "Q" and _ASKED.match(text, p.start, p.end) for p in paragraphs)
    for index, paragraph in enumerate(paragraphs):
        if index in taken:
            continue
        start, end = paragraph.start, paragraph.end
        if asked and text[start] in "QA" and (match := _ASKED.match(text, start, end)):
            found.append(_Turn(index, match, "Q"))
            continue
        head = text[start : min(start + 240, end)]
        if ":" in head or "：" in head:
            match = _LABEL.match(text, start, end)
            if match and _INITIALED.fullmatch(text, match.end(), end):
                continue  # "Chairman: T. Moor": who signs
            if match and is_label(match["who"]) and _is_name(match["who"]):
                found.append(_Turn(index, match, ":"))
                continue
        if "–" in head or "—" in head or "-" in head:
            match = _DASHED.match(text, start, end)
            if match and is_label(match["who"]) and _is_name(match["who"]):
                found.append(_Turn(index, match, "–"))
    return _of_forms(found)


_INITIALED = lazy(r"\s*(?:[A-ZÀ-ŽȘȚ][a-z]?\.\s?){1,3}[A-ZÀ-ŽȘȚ][\w’'-]+\s*")


def _pointed(text: str, paragraphs: list[Span], taken: set[int], voices: Voices) -> list[_Turn]:
    """Return turns whose speakers a full stop parts from what they say: those who take part."""
    found = []
    for index, paragraph in enumerate(paragraphs) if voices.names else ():
        start = paragraph.start
        if index in taken or text.find(".", start + 3, start + 44) < 0:
            continue
        match = _POINTED.match(text, start, paragraph.end)
        if match and (voices.know(match["who"]) or match["who"] in _TOGETHER):
            found.append(_Turn(index, match, "."))
    return found


# "COMRADE RAMIZ A.": alone on its line, over what he says.
_UNMARKED = lazy(
    r"(?P<who>(?:COMRADE|CDE\.?|COM\.|MR\.|DR\.|MINISTER|AMBASSADOR|PREMIER|PRESIDENT|CHAIRMAN)"
    r"(?: [A-ZÀ-ŽȘȚ][A-ZÀ-ŽȘȚ.’'-]*){1,4})(?P<aside>\s*\((?P<to>[^()]{2,60})\))?(?P<colon>)"
)


def _unmarked(t: Transcript, paragraphs: list[Span], taken: set[int]) -> list[_Turn]:
    """Return turns whose speakers stand in capitals on lines of their own, right over the speech."""
    found = []
    for index, paragraph in enumerate(paragraphs[:-1]):
        if index in taken or paragraph.end - paragraph.start > 60:
            continue
        match = _UNMARKED.fullmatch(t.text, paragraph.start, paragraph.end)
        below = paragraphs[index + 1]
        under = t.lines[below.value["first"]].number - t.lines[paragraph.value["last"]].number
        if match and under == 1 and not t.text[below.start : below.end].isupper():
            found.append(_Turn(index, match, ""))
    return found if len(found) > 2 and len({turn.who for turn in found}) > 1 else []


_ALONE = lazy(r"(?P<who>[^:：()]{3,60})(?P<aside>(?P<to>))(?P<colon>)")


def _without_colon(
    t: Transcript, paragraphs: list[Span], taken: set[int], found: list[_Turn]
) -> list[_Turn]:
    """Add labels in capitals alone on their lines that have lost the colon which others have."""
    known = {
        turn.who
        for turn in found
        if turn.form == ":"
        and turn.who.isupper()
        and " " in turn.who
        and turn.match.end() >= paragraphs[turn.at].end
    }
    if not known:
        return found
    more = []
    for index, paragraph in enumerate(paragraphs[:-1]):
        if index not in taken and t.text[paragraph.start : paragraph.end] in known:
            match = _ALONE.fullmatch(t.text, paragraph.start, paragraph.end)
            more += [_Turn(index, match, ":")] if match else []
    return sorted([*found, *more], key=lambda turn: turn.at)


def _is_name(who: str) -> bool:
    return label_key(f"{who}: ") not in _PARTICULARS


def _of_forms(found: list[_Turn]) -> list[_Turn]:
    """Keep labels with a dash, or Q. and A., only where they recur: else they are other things."""
    asked = {turn.who[0] for turn in found if turn.form == "Q"}
    dashed = Counter(turn.who for turn in found if turn.form == "–")
    dashes = sum(n for who, n in dashed.items() if n > 1 or _HONORIFIC.match(who) or who.isupper())
    # Where others have a colon, a comrade's dash is as good.
    beside = any(turn.form == ":" and _HONORIFIC.match(turn.who) for turn in found)
    questions = len(asked) == 2 and sum(turn.form == "Q" for turn in found) >= 3
    return [
        turn
        for turn in found
        if turn.form == ":"
        or (turn.form == "Q" and questions)
        or (
            turn.form == "–"
            and (dashes >= 3 or (beside and _HONORIFIC.match(turn.who)))
            and (dashed[turn.who] > 1 or _HONORIFIC.match(turn.who) or turn.who.isupper())
        )
    ]


def _speech(paragraph: Span, turn: _Turn) -> Span:
    match = turn.match
    alias = _abbreviated(turn)
    addressed = not alias and match["to"] and re.match(r"(?:\w+ )?(?:to|addressing)\s", match["to"])
    return Span(
        paragraph.start,
        paragraph.end,
        "speech",
        "label-before-a-speech",
        {
            "index": turn.at,
            "who": match.span("who"),
            "voice": _voice(match),
            "to": match.span("aside") if addressed else None,
            "alias": alias,
            "colon": match.end("colon"),
        },
    )


def _abbreviated(turn: _Turn) -> str:
    """Return how a speaker is called from here on: "Premier Moor (to be abbreviated as Moor):"."""
    return shortened(turn.match["to"]) if turn.match["to"] else ""


def _voice(match: re.Match[str]) -> tuple[int, int] | None:
    """Return the words of a label that name who speaks: "Q" or "Answer" names nobody."""
    if "voice" not in match.re.groupindex:
        return match.span("who")
    return match.span("voice") if match["voice"] else None


def _strong(turn: _Turn, voices: Voices) -> bool:
    """Tell whether a label alone shows that it names a person."""
    who = turn.who
    if turn.form == "Q" or voices.know(who) or _abbreviated(turn):
        return True
    return bool(_HONORIFIC.match(who) or _OFFICE.fullmatch(who))


def _sure(turn: _Turn, counts: Counter[str], voices: Voices) -> bool:
    if counts[turn.who.lower()] > 1 or _strong(turn, voices) or turn.form in ("–", ""):
        return True
    # "Ada Moor:" is taken up as "Moor:" where she speaks again.
    names = surname_keys(without_respelling(turn.who)) - {turn.who.lower()}
    return any(counts[name] for name in names)


def _named_in_full(spans: Spans, found: list[_Turn]) -> set[int]:
    """Return the turns of minutes whose text begins with "Ada Moor: …" and goes on with others'."""
    head = max((s.value["last"] for s in spans.of("head-line")), default=-1)
    full = [turn for turn in found if " " in turn.who and is_person(turn.who)]
    full = [turn for turn in full if not is_org(turn.who) and not office_of(turn.who)]
    several = len({turn.who for turn in full}) > 1
    return {turn.at for turn in full} if several and full[0].at <= head + 1 else set()


def _may_speak(text: str, paragraphs: list[Span], turn: _Turn) -> bool:
    """Among speeches a label that is met once names a speaker if it is a short name."""
    who = turn.who
    if _ORDINAL.fullmatch(who):
        return False
    if who in COUNTRIES or len(bare_name(who).split()) > 3:
        return bool(office_of(who))
    said = text[turn.match.end() : paragraphs[turn.at].end].strip()
    return bool(said) and (said[-1] in '.!?…”"’):;,—' or len(said) > 60)


def _is_conversation(t: Transcript, spans: Spans, found: list[_Turn], voices: Voices) -> bool:
    """A single "Note: …" makes no conversation: the document must be one, or labels recur."""
    total = len(found)
    counts = Counter(turn.who.lower() for turn in found)
    named = sum(voices.know(turn.who) for turn in found)
    if _is_record(t, spans):
        return total >= 2 or named >= 1
    if any(_talks(t, words) for words in _titles(t, spans)):
        return total >= 2
    paragraphs = spans.of("paragraph")
    strong = [turn for turn in found if _strong(turn, voices)]
    said = sum(_may_speak(t.text, paragraphs, turn) for turn in strong)
    several = len({turn.who.lower() for turn in strong}) > 1
    if len(strong) >= 3 and several and said >= 0.7 * len(strong):
        return True
    return total >= 4 and len(counts) * 2 <= total


def _is_record(t: Transcript, spans: Spans) -> bool:
    """Tell whether a document is known to record what was said."""
    return _is_stated(t) or bool(spans.of("participant"))


def _is_stated(t: Transcript) -> bool:
    """Tell whether the page says that a document records what was said."""
    genre = next(
        (
            fact.norm or t.collection.category("genre", fact.value)
            for fact in t.facts
            if fact.key == "kind"
        ),
        "",
    )
    titles = (fact.value for fact in t.facts if fact.key == "title")
    named = (t.collection.pattern("genre").match(words) for words in titles)
    told = {t.collection.category("genre", found.group()) for found in named if found}
    return not {genre, *told}.isdisjoint(("memorandum-of-conversation", "minutes"))


def _titles(t: Transcript, spans: Spans) -> list[str]:
    titled = [fact.value for fact in t.facts if fact.key == "title"]
    return titled + [unspaced(t.text[span.start : span.end]) for span in spans.of("heading")[:2]]


def _talks(t: Transcript, words: str) -> bool:
    if _TALK.search(words):
        return True
    found = t.collection.pattern("genre").search(words)
    return bool(found) and t.collection.category("genre", found.group() if found else "") in (
        "memorandum-of-conversation",
        "minutes",
    )


_PARTICULARS = frozenset({"time", "place", "time-and-place", "interpreter", "recorder", "subject"})


speeches = Recogniser(
    "speeches",
    "speeches with their speakers and addressees, and what is told between them",
    frozenset({"paragraph", "particular", "participant", "heading", "signed", "copies"}),
    frozenset({"speech", "narration"}),
    _find,
)
