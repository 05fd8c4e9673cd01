"""Mentions of telegrams and other documents: by number, by number and date, or by date.

your telegram No. 212 of 9 August      Deptel 212, September 9      Stockholm's 96 to the Department
BONN TELNO 118 OF 7 MARCH              Ref: State 199904            the letter of 25 February 1974
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from teikit.forms.lazy import compiled, lazy
from teikit.forms.reference_papers import KINDS, STEMS

__all__ = ["Reference", "Signs", "find_references", "find_symbols", "posts_and_numbers"]


class Reference(NamedTuple):
    """A mention of another document.

    Attributes:
        start, end: offsets of its first character and behind its last.
        type: `telegram`, `letter`, `note` … or `document`.
        n: the number as printed, or nothing.
        date: offset of its date, or -1.
        whose: it says whose it is: "your", "Embassy's", "Oslo".
    """

    start: int
    end: int
    type: str
    n: str
    date: int
    whose: bool


_CASELESS_NO = r"(?:[Nn][Oo]s?\.?|N[Rr]s?\.?|[Nn]umbers?|NUMBERS?|№|#)"
_N = (
    r"(?:(?:[A-Z]{1,6}[/.–-]){1,3}|[A-Z]{1,5}\.?[ –-]?)?\d[\dA-Za-z]*"
    r"(?:[/–-][\dA-Za-zÀ-ỹ]+|\.\d+|\([\dA-Za-z]{1,4}\)(?=[\w/–-]))*"
    r"(?:(?<=[A-Z])\.(?=\s+(?:of|dated)\s))?"
)
_LABELLED = lazy(
    rf"\s*,?\s*(?:(?:Circular|CIRCULAR|Saving|SAVING|PB|OB|CC)\s+)?(?:[A-Z]\.\s)?(?P<open>\()?{_CASELESS_NO}\s*(?P<n>{_N})(?:(?(open)\)|(?!))|\s+\(?(?:Saving|SAVING)\b\)?)?"
)
_BARE = lazy(
    rf"\s+(?P<n>{_N})(?:\s+\(?(?:Saving|SAVING)\b\)?)?(?!\s+(?:words|groups|pages|copies|times))"
)
# "prot. PB No. 99", "the protocol of PB No. 99": whose minutes they are.
_BODY = lazy(r"\s+(?:of\s+(?:the\s+)?)?[A-Z]{2,5}(?=\s+N[or]\.)")
_POINT = lazy(r",\s(?:p\.|pt\.)\s?\d{1,3}(?!\d)")
_CODE = lazy(r"\s+(?P<n>[A-Z]{1,5}\.?[ –-]?\d+(?:[/–-]\w+)+|\d+/[\w/–-]+)")
_MORE = lazy(
    rf"(?:\s*,\s*|\s+(?:and|AND|to|TO|&)\s+|\s*[-–]\s*)(?:{_CASELESS_NO}\s*)?\d{{1,6}}(?![\w/])"
)
_ITEM = lazy(r",\s*pt?\.\s?\d{1,4}(?![\w/])")
_DAY_BEHIND = lazy(
    r"\s*(?:st|nd|rd|th)?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", 2
)
_PARTY = lazy(
    r"\s+(?:to|from|of|by)\s+(?:the\s+)?[A-Z][A-Za-zÀ-ž.’'-]*"
    r"(?:\s+(?:of\s+|for\s+|the\s+|of\s+the\s+|for\s+the\s+)?"
    r"(?!N[Oor]s?\b|"
    r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d)[A-Z][A-Za-zÀ-ž’'-]*){0,5}"
)
_PARTY_IN_CAPITALS = lazy(r"\s+(?:TO|FROM)\s+(?:THE\s+)?[A-Z]{3,}(?=[,.;)]|\s+OF\s+\d|$)")
_LINK = lazy(
    r"(?:\s*,)?\s*(?:(?:of|dated|dtd\.?|sent|from|OF|DATED)\b\s*)?(?:(?:of|on)\s+)?(?:the\s+|THE\s+)?"
)
_DATED = lazy(r"\s+\(?(?:of|dated|dtd\.?|sent|from|OF|DATED)\s+(?:the\s+|THE\s+)?")
_ORDINAL = lazy(
    r"\d{1,2}(?:st|nd|rd|th)(?:\s+(?:ultimo|instant|proximo|inst\.?|ult\.?|prox\.?))?(?![\w/])"
    r"|\d{1,2}\.(?:[IVX]{1,4}|\d{1,2})(?:\.\d{2,4}|\.(?=\s+[a-z(]))?(?![\w/])"
)
_ADJECTIVE = (
    r"(?:ciphered|cipher|cypher|coded|circular|secret|confidential|personal|private|previous|last|"
    r"latest|recent|first|second|earlier|above-mentioned|aforementioned|urgent|immediate|priority|"
    r"saving|Saving|SAVING|official|semi-official|demi-official|D\.\s?O\.|d\.\s?o\.|D\.?O\.?|"
    r"verbal|joint|long|short|special|top secret|open|printed|"
    r"CIRCULAR|SECRET|PERSONAL)"
)
_WHOSE = lazy(
    r"(?:\[|\b)(?:(?P<pronoun>[Yy]our|[Mm]y|[Oo]ur|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|YOUR|MY|OUR|THEIR|HIS)"
    r"(?:\s+(?:Lordship|Excellency|Honour|Majesty|Government|Embassy|Legation|Ministry|Department|"
    r"LORDSHIP|EXCELLENCY)[’'][sS])?"
    r"|(?P<plain>[Tt]he\s+[a-z]{4,}(?:[’']s|s[’']))"
    r"|(?P<possessor>(?:(?:[Tt]he|[Tt]his)\s+)?(?:(?:Mr|Mrs|Dr|Sir|M)\.?\s+)?"
    r"(?:[A-Z][\w.-]*\s+){0,3}[A-Z][\w.-]*(?:[’'][sS]|(?<=s)[’']))"
    r"|(?P<the>[Tt]he|THE|[Tt]his|THIS))"
    rf"\]?\s+(?:{_ADJECTIVE}\s+){{0,2}}$"
)
_WHOSE_AND_WORDS = lazy(
    r"\b(?:[Yy]our|[Mm]y|[Oo]ur|YOUR|MY|OUR)\s+(?:[A-Z]\w+[’']s\s+)?"
    r"(?:(?!(?:to|of|on|in|and|the|with|by|for|from|that|a|an|or|at|as|this)\b)[a-z-]+\s+){1,2}$"
)
# "the long-term agreement of 14.9.1977"
_THE_ADJECTIVE = lazy(
    r"\b[Tt]he\s+(?:[a-z]+-)?(?:[a-z]{3,}(?:al|ary|ive|ous|ial|term|year|ed)|new|old|draft)\s+$"
)
# "the trade agreement of 26 January", "the exchange of letters of 22 September"
_THE_NOUN = lazy(r"\b[Tt]he\s+(?:[a-z]{3,}(?:-[a-z]+)?\s+){1,2}$")
_EXCHANGE = lazy(r"\b(?:[Tt]he|[Tt]his|[Tt]heir|[Oo]ur)\s+(?:exchange|series)\s+of\s+$")
_OF_WHAT = lazy(r"\s+of\s+[a-z]{4,}(?:\s+[a-z]{4,})?(?=\s+(?:[Nn]os?\.|[Nn]rs?\.|№))")
_OWNED_BY = [["your"], ["our"], ["my"], ["his"], ["her"], ["its"], ["their"]]
_NATION = lazy(r"\b[Tt]he\s+[A-Z][a-z]{2,}\s+$")
_POST = lazy(
    r"(?:\b(?:UKMIS|UKREP|UKDEL|The|THE|New|NEW|San|SAN|Tel|TEL|Buenos|BUENOS|Kuala|KUALA|Hong|HONG|"
    r"Addis|ADDIS|Rio|RIO|Cape|CAPE|Embassy|Consulate|Legation|EMBASSY)\s+(?:NEW\s+)?)?"
    r"\b[A-Z][A-Za-zÀ-ž-]+\s+$"
)
_NO_POST = frozenset(
    "in by see on with from to per ref re reference further after under as for following and or the a "
    "an of your my our their his her its this that these please also cf compare at if when while "
    "secret confidential restricted unclassified personal private circular cipher cypher ciphered "
    "coded telegram cable letter note urgent immediate priority incoming outgoing saving copy next "
    "previous read reading i we he she they it no not but than then which have has sent both his "
    "embassy legation consulate department ministry most top second first last is was are were "
    "january february march april may june july august september october november december jan feb mar "
    "apr jun jul aug sept oct nov dec "
    "monday tuesday wednesday thursday friday saturday sunday any each every some one two three".split()
)
_ENACTED = frozenset({"agreement", "decision", "decree", "directive", "minutes", "resolution"})
_FIXED = lazy(
    r"MIPTs?\b|MIFTs?\b|MIPTS\b|MIFTS\b|Mipt\b|Mift\b|REFTELS?\b|Reftels?\b|reftels?\b|"
    r"my immediately (?:preceding|following) telegrams?\b|"
    r"My immediately (?:preceding|following) telegrams?\b|"
    r"MY IMMEDIATELY (?:PRECEDING|FOLLOWING) TELEGRAMS?\b|"
    r"(?<=IN )REF [A-E]\b|(?<=PER )REF [A-E]\b|(?<=OF )REF [A-E]\b|(?<=SEE )REF [A-E]\b|(?<=\()REF [A-E](?=\))|"
    r"(?:REF|Ref|ref) \([A-E]\)(?!\s+[A-Z]+ \d)|REF [A-E]\b(?![.:)]|\s+[A-Z]+ \d)|Ref [A-E]\b(?![.:)])|"
    r"ref [A-E]\b(?![.:)])|reftel [A-E]\b"
)
_OWN = lazy(
    rf"(?:[Yy]our|YOUR|[Mm]y|MY|[Oo]ur|OUR|urad|yr|ur)"
    rf"\s+(?:{_CASELESS_NO}\s*{_N}|(?:[A-Z]{{2,5}}-)?\d{{2,6}}(?![\w/]))"
)
_POSSESSED = lazy(rf"[’']s\s+(?:{_CASELESS_NO}\s*)?\d{{2,6}}(?![\w/%])")
_POSSESSOR = lazy(r"(?:[A-Z][\w-]*\s+)?[A-Z][\w-]*$")
_SERIES = tuple(
    "secstate tosec secto polto topol musto toica usito dulte tedul todel delga gadel".split()
)
_STATE = lazy(
    r"State \d{4,6}(?![\w/])|STATE \d{3,6}(?![\w/])|Secstate \d{2,6}(?!\w)|(?:"
    + "|".join(f"{series.title()}|{series.upper()}" for series in _SERIES[1:])
    + r") \d{1,5}(?!\w)"
)
_COUNCIL = lazy(
    r"NSC[ –-]\d+(?:/\d+)?(?!\w)|NSAM[ –-]\d+|NSDM[ –-]\d+|NSSM[ –-]\d+|SNIE [\d/–-]+\d|NIE [\d/–-]+\d"
)
# Papers of a cabinet and its committees: "C(75) 94", "FDW(71)12".
_COMMITTEE = lazy(
    r"(?<![\w/])[A-Z]{1,5}(?:[./][A-Z]{1,4}){0,2}\.? ?\((?:19)?[3-9]\d\) ?(?:[A-Z]{1,3} )?\d{1,4}(?!\w)"
)
# The Department's airgrams: "CA-9912 of September 14".
_AIRGRAM = lazy(r"(?<![\w-])(?:CA|CW|CG|CERP)[-–]\d{2,5}(?![\w-])")
# A post's airgram: "Copenhagen's A-612", "the information in A-612".
_POSTS_AIRGRAM = lazy(
    r"(?:(?P<owner>(?:[A-Z][\w-]*\s)?[A-Z][\w-]*['’]s\s)|\b(?:in|of|to|by|see|per|our|your|and)\s)"
    r"(?P<n>A-\d{2,4})(?![\w-])"
)
# What can stand before the figures of a mention that has no word for the document.
_OWNERS = frozenset("your my our urad yr ur".split())
_NUMBER_WORDS = frozenset("no no. nos nos. nr nr. nrs nrs. number numbers № #".split())
_RUN = lazy("[0-9]+")
_FIXED_WORDS = ("mipt", "mift", "reftel", "ref ", "my immediately ")
_STOPS = lazy(
    r"\s*(?:[.,;:)\]¹²³⁴⁵⁶⁷⁸⁹\d]|$|of\s+(?:the\s+)?\d|of\s+[A-Z]|to\s+(?:the\s+)?[A-Z]|OF\s+\d|"
    r"TO\s+(?:THE\s+)?(?:DEPARTMENT|DEPT|STATE|FOREIGN OFFICE|FCO)\b|"
    r"(?:and|AND)\s+(?:to|my|your|our|TO|MY|YOUR|OUR)\b|(?:refers?|REFERS?)\b|"
    r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b)",
    re.MULTILINE,
)
_FIGURES = lazy(r"\d[\w/.()–-]*")
_YEAR = lazy(r"1[89]\d\d|20\d\d")
_SYMBOL = lazy(
    r"[A-Z]{1,6}(?:\.\d+)?/(?:[A-Z]{1,6}(?:\.\d+)*/|\d+/)*(?:[A-Z]{1,3}\.)?\d+"
    r"(?:/(?:Rev|Add|Corr|REV|ADD)\.\d+)*"
)
_DOCUMENT = lazy(r"\b(?:[Dd]ocument|[Pp]aper|DOCUMENT|[Dd]oc\.)\s+$")
_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


class Signs:
    """What of the words that mentions are made of stands in a text at all; most have few."""

    def __init__(self, text: str) -> None:
        folded = text.lower()
        if len(folded) != len(text):  # a capital of two small letters
            folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
        self.folded = folded
        self.stems = [stem for stem in STEMS if stem in folded]
        self.fixed = any(word in folded for word in _FIXED_WORDS)
        self.figures = [match.start() for match in _RUN.finditer(text)]
        self.owned = self.possessed = self.series = self.council = self.committee = False
        self.airgrams = any(
            series in text for series in ("CA-", "CW-", "CG-", "CERP-", "CA–", " A-")
        )
        for at in self.figures:
            before = folded[max(0, at - 24) : at].split()
            if before and before[-1].endswith("-"):
                before.pop()  # "your KEW-0871"
            self.committee |= folded[at - 1 : at] == "(" and folded[at + 2 : at + 3] == ")"
            if len(before) > 1 and before[-2] in _NUMBER_WORDS:
                before.pop()  # the letters of a number: "No. CA 9914"
            while before and before[-1] in _NUMBER_WORDS:
                before.pop()
            word = before[-1] if before else ""
            self.owned |= word in _OWNERS
            self.possessed |= word[-2:] in ("’s", "'s")
            self.series |= word == "state" or word in _SERIES
            self.council |= word[:2] in ("ns", "ni", "sn")


def find_references(
    text: str,
    start: int,
    end: int,
    dates: Mapping[int, tuple[int, bool]],
    signs: Signs | None = None,
) -> list[Reference]:
    """Find mentions of documents, in text order, none in another.

    Parameters:
        text: any text.
        start, end: the part to search.
        dates: by the offset where a date begins: where it ends, and whether it has a day.
        signs: of the text, where several of its parts are searched.
    """
    signs = signs or Signs(text)
    finder = _Finder(text, start, end, dates)
    found: list[Reference] = []
    if signs.fixed:
        found += finder.whole(_FIXED, "telegram")
    figure = bisect_left(signs.figures, start)
    if figure == len(signs.figures) or signs.figures[figure] >= end:
        return found
    found += finder.papers(signs)
    if signs.owned:
        found += finder.own()
    if signs.possessed:
        found += finder.possessed()
    if signs.series:
        found += finder.whole(_STATE, "telegram")
    if signs.council:
        found += finder.whole(_COUNCIL, "document")
    if signs.airgrams:
        found += finder.airgrams()
    if signs.committee:
        found += finder.whole(_COMMITTEE, "document", whose=False)
    found.sort(key=lambda one: (one.start, -one.end))
    return _apart(found)


def _apart(found: list[Reference]) -> list[Reference]:
    """Drop what overlaps one that begins before it."""
    kept: list[Reference] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif one.end > kept[-1].end and one.date >= 0 and kept[-1].date < 0:
            kept[-1] = one._replace(start=kept[-1].start)
    return kept


def find_symbols(
    text: str, start: int, end: int, dates: Mapping[int, tuple[int, bool]]
) -> Iterator[Reference]:
    """Find documents named by their symbol: `A/C.1/L.234`, `RTC/WP.9/95 of 20 September`."""
    finder = _Finder(text, start, end, dates)
    at = text.find("/", start, end)
    while at >= 0:
        begin = at
        while begin > start and (text[begin - 1].isalnum() or text[begin - 1] in "./"):
            begin -= 1
        match = _SYMBOL.match(text, begin, end)
        stop = at + 1
        if match and match.end() > at and text[match.end() : match.end() + 1] not in ("/", "-"):
            stop = match.end()
            words = match.group()
            # "I/II", "AM/FM", "N/A": a symbol has a figure behind a stroke, and two strokes.
            if words.count("/") > 1 and not text[stop : stop + 1].isalnum():
                close, date = finder.date_behind(stop)
                if word := _DOCUMENT.search(text, max(start, begin - 12), begin):
                    begin = word.start()
                yield Reference(begin, close, "document", words, date, False)
        at = text.find("/", max(stop, at + 1), end)


def posts_and_numbers(
    text: str, start: int, end: int, posts: frozenset[str] = frozenset()
) -> Iterator[tuple[int, int, str]]:
    """Find posts with the number of a telegram, as a line of references has them: "HELSINKI 09187".

    Parameters:
        text: any text.
        start, end: the part to search.
        posts: only these; any, if empty.
    """
    form = _post_number if not posts else _these(posts)
    for match in form.finditer(text, start, end):
        if match["post"].split()[0].lower() not in _NO_POST and not (
            _YEAR.fullmatch(match["n"]) and not (match["post"].isupper() and not posts)
        ):
            yield match.start(), match.end(), match["post"]


_post_number = lazy(
    r"(?:(?<![\w.])\d\d )?(?P<post>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?: |(?<=[A-Z])-)"
    r"(?P<n>(?:[A-Z]-)?\d{2,6})(?![\w/])"
)


def _these(posts: frozenset[str]) -> re.Pattern[str]:
    names = "|".join(re.escape(post) for post in sorted(posts, key=lambda p: (-len(p), p)))
    return compiled(rf"\b(?P<post>{names})\s(?P<n>\d{{2,6}})(?![\w/])")


class _Finder:
    def __init__(
        self, text: str, start: int, end: int, dates: Mapping[int, tuple[int, bool]]
    ) -> None:
        self.text, self.start, self.end, self.dates = text, start, end, dates

    # --- a word for a document, and its number or date --------------------------------------------

    def papers(self, signs: Signs) -> Iterator[Reference]:
        """Find "telegram No. 5", "Deptel 212", "the letter of 5 May"."""
        folded, start, end = signs.folded, self.start, self.end
        begins = set()
        for stem in signs.stems:
            at = folded.find(stem, start, end)
            while at >= 0:
                begin = at
                while begin > start and folded[begin - 1].isalpha():
                    begin -= 1
                begins.add(begin)
                at = folded.find(stem, at + len(stem), end)
        behind = 0
        for begin in sorted(begins):
            if begin >= behind and (one := self._paper(begin)):
                yield one
                behind = one.end

    def _word(self, start: int) -> tuple[int, str, bool, bool] | None:
        """Return where a word for a document ends, its type, and what identifies such a document."""
        text = self.text
        if start and (text[start - 1].isdigit() or text[start - 1] in "-’'_"):
            return None
        for form, type_, bare, dated in KINDS.get(text[start].lower(), ()):
            match = form.match(text, start, self.end)
            if match and not text[match.end() : match.end() + 1].isalpha():
                return match.end(), type_, bare, dated
        return None

    def _paper(self, start: int) -> Reference | None:
        text = self.text
        known = self._word(start)
        if known is None and text[start : start + 2] in ("Re", "RE"):
            start += 2  # "ReEmbtel 212"
            known = self._word(start)
        if known is None:
            return None
        end, type_, bare, dated = known
        words = text[start:end]
        if type_ == "minutes" and (body := _BODY.match(text, end, self.end)):
            end = body.end()
        at, number = self._number(end, words, bare)
        if type_ == "minutes" and number and (point := _POINT.match(text, at, self.end)):
            at = point.end()
        party = 0
        if not number and (what := _OF_WHAT.match(text, end, self.end)):
            at, number = self._number(what.end(), words, bare=False)
        if not number:
            # "the note of the Embassy No. 5", "the letter from Premier Vanh of 5 May"
            party = self._party(end)
            if party:
                at, number = self._number(party, words, bare=False)
        if number and type_ == "minutes" and (item := _ITEM.match(text, at, self.end)):
            at = item.end()  # "prot. No. 97, p. 163"
        if number:
            stop, date = self.date_behind(at)
            if date < 0 and (after := self._party(at)):
                stop, date = self.date_behind(after)
        elif (
            dated or text[max(self.start, start - 6) : start].lower().split()[-1:][:1] in _OWNED_BY
        ):
            stop, date = self._date_alone(party or end)
            # "Decision of 14.IX.34": with a capital it is the heading of one.
            said = text[max(self.start, start - 4) : start].lower() == "the "
            if date < 0 or (dated and type_ in _ENACTED and words[:1].isupper() and not said):
                return None
        else:
            return None
        begin, whose = self._whose(start, type_, words)
        return Reference(begin, stop, type_, number, date, whose)

    def _number(self, at: int, words: str, bare: bool) -> tuple[int, str]:
        """Return where the number behind a word ends, and the number."""
        text = self.text
        match = _LABELLED.match(text, at, self.end)
        labelled = match is not None
        if not match:
            if bare or (words[:1].isupper() and words.lower().rstrip("s") in ("document", "paper")):
                match = _BARE.match(text, at, self.end)
            else:
                match = _CODE.match(text, at, self.end)
        if not match:
            return at, ""
        n, stop = match["n"], match.end()
        if not labelled and (_YEAR.fullmatch(n) or match.start("n") in self.dates):
            return at, ""
        if not labelled and n.isdigit() and int(n) < 32 and _DAY_BEHIND.match(text, stop, self.end):
            return at, ""
        if words[-1:] in "sS" or text[at:stop].lower().strip(" \n").startswith("nos"):
            while more := _MORE.match(text, stop, self.end):
                if _DAY_BEHIND.match(text, more.end(), self.end) or more.end() - stop > 24:
                    break
                stop = more.end()
            n = text[match.start("n") : stop].rstrip(")")
        return stop, " ".join(n.split())

    def _party(self, at: int) -> int:
        """Return where "to the Department" or "from Warsaw" ends, or 0."""
        match = _PARTY.match(self.text, at, min(self.end, at + 90))
        if not match:
            match = _PARTY_IN_CAPITALS.match(self.text, at, min(self.end, at + 40))
            return match.end() if match else 0
        words = match.group().split()
        first = self.text.index(words[1], match.start() + 1)
        if words[-1][:3].title() in _MONTHS or words[1][:3].title() in _MONTHS:
            return 0
        if any(offset in self.dates for offset in range(first, match.end())):
            return 0
        if match.group().rstrip()[-1] == ".":
            return match.end() - 1
        return match.end()

    def date_behind(self, at: int) -> tuple[int, int]:
        """Return where the date behind a number ends, and where it begins; `at`, -1 without."""
        return self._dated(_LINK.match(self.text, at, self.end), at)

    def _date_alone(self, at: int) -> tuple[int, int]:
        return self._dated(_DATED.match(self.text, at, self.end), at)

    def _dated(self, link: re.Match[str] | None, at: int) -> tuple[int, int]:
        if not link or link.end() == at:
            return at, -1
        begin = link.end()
        if begin in self.dates:
            stop, day = self.dates[begin]
            if stop <= self.end:
                return (self._pointed(stop), begin) if day else (at, -1)
        plain = link.group().strip(" \n\t,(")
        if plain and (match := _ORDINAL.match(self.text, begin, self.end)):
            return match.end(), begin
        return at, -1

    def _pointed(self, stop: int) -> int:
        """Take in the point behind a month in Roman figures: "of 29.I. and"."""
        text = self.text
        pointed = text[stop - 1] in "IVX" and text.startswith(". ", stop)
        return stop + 1 if pointed and not text[stop + 2 : stop + 3].isupper() else stop

    def _whose(self, start: int, type_: str, words: str) -> tuple[int, bool]:
        """Return where a mention begins: with "your", "the Embassy's", "Oslo"; and if it says whose."""
        floor = max(self.start, start - 70)
        before = self.text[floor:start]
        if match := _WHOSE.search(before):
            a = match.start()
            if match["possessor"]:
                a += _leading(match["possessor"])
            return floor + a, not match["the"]
        if match := _WHOSE_AND_WORDS.search(before):
            return floor + match.start(), True
        if match := _THE_ADJECTIVE.search(before):
            return floor + match.start(), False
        plain = words[:1].islower()
        if plain and type_ == "agreement" and (match := _THE_NOUN.search(before)):
            return floor + match.start(), False
        if plain and words[-1:] == "s" and (match := _EXCHANGE.search(before)):
            return floor + match.start(), False
        if type_ in ("note", "memorandum", "letter", "message") and (
            match := _NATION.search(before)
        ):
            return floor + match.start(), True
        if (
            type_ in ("telegram", "airgram", "despatch")
            and words[:1] + words[-3:].lower() != "Dtel"
        ):
            match = _POST.search(before)
            if match and match.group().split()[-1].lower() not in _NO_POST:
                a = match.start()
                return floor + a, True
        return start, words.lower()[:2] in ("de", "em", "ou", "my", "ur", "yo", "co", "le")

    # --- without a word for the document ------------------------------------------------------------

    def own(self) -> Iterator[Reference]:
        """Find "your No. 402 of 6 March", "Your 212."."""
        for match in _OWN.finditer(self.text, self.start, self.end):
            a, b = match.span()
            if a and self.text[a - 1].isalnum():
                continue
            figures = _FIGURES.search(self.text, a, b)
            if not figures:
                continue
            label = self.text[a : figures.start()].split()
            dated = len(label) < 2 and any(b + gap in self.dates for gap in (1, 2))
            if len(label) < 2 and not (dated or _STOPS.match(self.text, b, self.end)):
                continue
            yield self._behind(a, b, figures.group())

    def possessed(self) -> Iterator[Reference]:
        """Find "Stockholm's 96 to the Department"."""
        for match in _POSSESSED.finditer(self.text, self.start, self.end):
            a, b = match.span()
            if not _STOPS.match(self.text, b, self.end):
                continue
            floor = max(self.start, a - 40)
            owner = _POSSESSOR.search(self.text, floor, a)
            figures = _FIGURES.search(self.text, a, b)
            if not owner or not figures or _YEAR.fullmatch(figures.group()):
                continue
            begin = owner.start() + _leading(owner.group())
            yield self._behind(begin, b, figures.group())

    def _behind(self, start: int, end: int, n: str) -> Reference:
        stop, date = self.date_behind(end)
        if date < 0 and (party := self._party(end)):
            stop, date = self.date_behind(party)
        return Reference(start, stop, "telegram", n, date, True)

    def airgrams(self) -> Iterator[Reference]:
        """Find "the Department's CA-9912 of September 14"."""
        for match in _AIRGRAM.finditer(self.text, self.start, self.end):
            begin, whose = self._whose(match.start(), "airgram", match.group())
            stop, date = self.date_behind(match.end())
            yield Reference(
                begin, stop, "airgram", match.group(), date, whose and begin < match.start()
            )
        for match in _POSTS_AIRGRAM.finditer(self.text, self.start, self.end):
            begin = match.start("n")
            if match["owner"]:
                begin = match.start("owner") + _leading(match["owner"])
            stop, date = self.date_behind(match.end("n"))
            yield Reference(begin, stop, "airgram", match["n"], date, True)

    def whole(
        self, form: re.Pattern[str], type_: str, *, whose: bool = True
    ) -> Iterator[Reference]:
        """Find mentions that are one word, or a word and a figure."""
        for match in form.finditer(self.text, self.start, self.end):
            a, b = match.span()
            if a and (self.text[a - 1].isalnum() or self.text[a - 1] in "-/"):
                continue
            figures = _FIGURES.search(self.text, a, b)
            stop, date = self.date_behind(b) if figures else (b, -1)
            yield Reference(a, stop, type_, figures.group() if figures else "", date, whose)


def _leading(words: str) -> int:
    """Return the length of the words before a possessor that are not part of it: "In Embassy's"."""
    at = 0
    parts = re.findall(r"\S+\s*", words)
    if words.isupper():
        return sum(map(len, parts[:-1]))
    for part in parts[:-1]:
        word = part.strip().rstrip(".").lower()
        if word in _NO_POST and word not in ("the", "this", "embassy", "consulate", "legation"):
            at += len(part)
        else:
            break
    return at
