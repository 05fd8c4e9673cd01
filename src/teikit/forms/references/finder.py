"""Finds mentions of documents in a part of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.references.papers import ENACTED, KINDS
from teikit.forms.references.reference import Reference
from teikit.forms.references.signs import Signs
from teikit.forms.references.whose import YEAR, begin_of, leading

__all__ = ["Finder"]

_CASELESS_NO = r"(?:[Nn][Oo]s?\.?|N[Rr]s?\.?|N[º°]\.?|[Nn]umbers?|NUMBERS?|№|#)"
_N = (
    r"(?:(?:[A-Z]{1,6}[/.–-]){1,3}|[A-Z]{1,5}\.?[ –-]?)?\d[\dA-Za-z]*"
    r"(?:[/–-][\dA-Za-zÀ-ỹ]+|\.\d+(?!\d*\s+[A-Z][a-z]|\d*\s+I\s)|\([\dA-Za-z]{1,4}\)(?=[\w/–-]))*"
    r"(?:(?<=[A-Z])\.(?=\s+(?:of|dated)\s))?"
)
_LABELLED = lazy(
    rf"\s*,?\s*(?:(?:Circular|CIRCULAR|Saving|SAVING|PB|OB|CC|[A-Z][a-z]{{1,6}}\.|"
    rf"\(\d\d\)(?: [A-Z][a-z]+){{1,3}})\s+)?"
    rf"(?:[A-Z]\.\s)?(?P<open>\()?{_CASELESS_NO}\s*(?P<n>{_N})(?:(?(open)\)|(?!))|\s+\(?(?:Saving|SAVING)\b\)?)?"
)
_BARE = lazy(
    rf"\s+(?P<n>{_N})(?:\s+\(?(?:Saving|SAVING)\b\)?)?(?!\s+(?:words|groups|pages|copies|times))"
)
# "prot. PB No. 99", "the protocol of PB No. 99": whose minutes they are.
_BODY = lazy(r"\s+(?:of\s+(?:the\s+)?)?[A-Z]{2,5}(?=\s+N[or]\.)")
# "resolution 435 (1978)", "resolution 1514 (XV)"
_OF_SESSION = lazy(r"\s+(?P<n>\d{1,4}(?:\s?[A-Z])?\s\((?:19\d\d|20\d\d|[IVXLC]+)\))")
_ORGAN = lazy(r"(?:Security Council|General Assembly|Economic and Social Council|ECOSOC)\s+$")
_POINT = lazy(r",\s(?:p\.|pt\.)\s?\d{1,3}(?!\d)")
_CODE = lazy(
    r"\s+(?P<n>[A-Z]{1,5}\.?[ –-]?\d+(?:[/–-]\w+)+|\d+(?:\.\d+)*/[\w/–-]+"
    r"|\d{2,4}-\d{1,5}(?:\.\d+)*(?:\s[A-Z]{2,4})?(?=,? (?:of|dated) )"
    r"|(?:[A-Z]{1,3}\.){1,4}\d+(?:[/–-]\w+)+|[A-Z]{1,3}/\d+(?:/\w+)*(?=,? (?:of|dated) )"
    r"|(?:[A-Z]\.){1,3}\d+(?:\.[A-Z])?\.\d+\.\d{4}(?:\.[IVXLC]+)?)"
)
# "the protocol concluded in Oslo on 21 April 1978", "the agreement signed in September 1955"
_SIGNED = lazy(
    r",?\s+(?:which\s+(?:was|were)\s+)?(?:signed|concluded|initial(?:l)?ed|adopted|ratified|reached|exchanged)"
    r"(?:\s+(?:here|there|(?:in|at)\s+(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-ZÀ-ŽȘȚ][\w’'-]+(?:\s[A-ZÀ-ŽȘȚ][\w’'-]+){0,2}))?(?:\s+(?:on|in))?\s+(?:the\s+)?"
)
# "the agreement on cooperation in transport of 24 February 1977"
_ON_TOPIC = lazy(
    r"\s+(?:on|concerning|regarding)\s+[A-Za-zÀ-ž][^.;:,\d()\[\]]{3,70}?\s(?:of|dated)\s+(?:the\s+)?(?=[\dA-Z])"
)
# "the treaty of friendship and mutual assistance of 9 June", "the agreement with France of 1962"
_OF_WHAT_SORT = lazy(
    r"\s+of\s+[a-z]{4,}(?:,?\s(?:and\s)?[a-z]{4,}){0,4}\s(?:of|dated)\s+(?:the\s+)?(?=[\dA-Z])"
)
_WITH_WHOM = lazy(
    r"\s+with\s+(?:the\s+)?[A-ZÀ-ŽȘȚ][\w’'-]+(?:\s[A-ZÀ-ŽȘȚ][\w’'-]+){0,3}\s(?:of|dated)\s+(?:the\s+)?(?=[\dA-Z])"
)
# "despatch No. 31, Commercial, of the 19th ultimo"
_SERIES = lazy(r",\s*[A-Z][a-z]{3,}(?:\s[A-Z][a-z]+)?,(?=\s+(?:of|dated)\s)")
_AND_DAY = lazy(r"\s+and\s+(?:the\s+)?(?=\d)")
_TO_YOU = lazy(r"\s+(?:to|TO)\s+(?:you|YOU)(?![\w’'])")
_POST_BEFORE = lazy(
    r"(?<![\w.])(?P<post>[A-ZÀ-ŽȘȚ][a-zà-žșț]{2,}(?:\s[A-ZÀ-ŽȘȚ][a-zà-žșț]{2,})?)\s+$"
)
# "Department telegram 174", as cablese has it
_OFFICE_BEFORE = lazy(
    r"(?<![\w.’'-])(?<!the )(?<!The )(?:Department|Dept|Embassy|Legation|Consulate|Mission|Foreign Office)\s+$"
)
_SORT = lazy(
    r"(?<![\w.])(?:Administrative|Consular|General|Official|Confidential|Departmental)\s+$"
)
_MORE = lazy(
    rf"(?:\s*,\s*|\s+(?:and|AND|to|TO|&)\s+|\s*[-–]\s*)(?:{_CASELESS_NO}\s*)?\d{{1,6}}(?![\w/])"
)
_ITEM = lazy(r",\s*pt?\.\s?\d{1,4}(?![\w/])")
_DAY_BEHIND = lazy(
    r"\s*(?:st|nd|rd|th)?\s+(?:of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)", 2
)
_PARTY = lazy(
    r"\s+(?:to|from|of|by)\s+(?:(?:the|our|your|their|its|his)\s+)?[A-Z][A-Za-zÀ-ž.’'-]*"
    r"(?:\s+(?:of\s+|for\s+|the\s+|of\s+the\s+|for\s+the\s+|"
    r"(?:(?<=mbassy\s)|(?<=egation\s)|(?<=onsulate\s)|(?<=ission\s)|(?<=mbassador\s))(?:in|at)\s+)?"
    r"(?!N[Oor]s?\b|"
    r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d)[A-Z][A-Za-zÀ-ž’'-]*){0,5}"
    r"(?:\s+and\s+(?:of\s+)?the\s+[A-Z][A-Za-zÀ-ž’'-]*"
    r"(?:\s+(?:of\s+|for\s+|of\s+the\s+)?[A-Z][A-Za-zÀ-ž’'-]*){0,5}(?=\s+of\s+\d))?"
)
_PARTY_IN_CAPITALS = lazy(r"\s+(?:TO|FROM)\s+(?:THE\s+)?[A-Z]{3,}(?=[,.;)]|\s+OF\s+\d|$)")
_LINK = lazy(
    r"(?:\s*,)?\s*(?:(?:of|dated|dtd\.?|sent|from|OF|DATED)\b\s*)?(?:(?:of|on)\s+)?(?:the\s+|THE\s+)?"
)
_DATED = lazy(r"\s+\(?(?:of|dated|dtd\.?|sent|from|OF|DATED)\s+(?:the\s+|THE\s+)?")
_ORDINAL = lazy(
    r"\d{1,2}(?:st|nd|rd|th|d)(?:\s+(?:ultimo|instant|proximo|inst\.?|ult\.?|prox\.?))?(?![\w/])"
    r"|\d{1,2}\.(?:[IVX]{1,4}|\d{1,2})(?:\.\d{2,4}|\.(?=\s+[a-z(]))?(?![\w/])"
)
_OWN = lazy(
    rf"(?:[Yy]our|YOUR|[Mm]y|MY|[Oo]ur|OUR|urad|yr|ur)"
    rf"(?:\s+(?:[Ll]ordship|[Ee]xcellency|[Hh]onou?r)[’']s(?=\s+[Nn]))?"
    rf"\s+(?:{_CASELESS_NO}\s*{_N}|(?:[A-Z]{{2,5}}-)?(?:\d{{1,3}}\.\d{{3}}|\d{{2,6}})(?![\w/]))"
)
_POSSESSED = lazy(rf"[’']s\s+(?:{_CASELESS_NO}\s*)?\d{{2,6}}(?![\w/%])")
_MINE = lazy(r"\b(?:[Mm]ine|[Yy]ours|MINE|YOURS) (?:of|OF|dated) (?:the |THE )?(?=[\dA-Z])")
_OWNED_DATE = lazy(
    r"\b(?:Department|Legation|Embassy|Consulate|DEPARTMENT|LEGATION|EMBASSY)[’'][sS]\s+(?=[A-Z])"
)
_ENDS = lazy(
    r"(?P<clock>(?:,\s+\d{1,2}(?:[.:]\d\d)?\s[ap]\.\s?m\.|,\s+(?:noon|midnight))?)(?=[.,;)]|\s[A-Z]|$)"
)
_POSSESSOR = lazy(r"(?:[A-Z][\w-]*\s+)?[A-Z][\w-]*$")
# The Department's airgrams: "CA-9912 of September 14".
_AIRGRAM = lazy(r"(?<![\w-])(?:CA|CW|CG|CERP)[-–]\d{2,5}(?![\w-])")
# A post's airgram: "Copenhagen's A-612", "the information in A-612".
_POSTS_AIRGRAM = lazy(
    r"(?:(?P<owner>(?:[A-Z][\w-]*\s)?[A-Z][\w-]*['’]s\s)|\b(?:in|of|to|by|see|per|our|your|and)\s)"
    r"(?P<n>A-\d{2,4})(?![\w-])"
)
_OF_WHAT = lazy(r"\s+of\s+[a-z]{4,}(?:\s+[a-z]{4,})?(?=\s+(?:[Nn]os?\.|[Nn]rs?\.|N[º°]|№))")
_OWNED_BY = frozenset("your our my his her its their".split())
_STOPS = lazy(
    r"\s*(?:[.,;:()\]¹²³⁴⁵⁶⁷⁸⁹\d]|$|(?:crossed|was received|received)\b|"
    r"of\s+(?:the\s+)?\d|of\s+[A-Z]|to\s+(?:the\s+)?[A-Z]|OF\s+\d|"
    r"TO\s+(?:THE\s+)?(?:DEPARTMENT|DEPT|STATE|FOREIGN OFFICE|FCO)\b|"
    r"(?:and|AND)\s+(?:to|my|your|our|TO|MY|YOUR|OUR)\b|(?:refers?|REFERS?)\b|"
    r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b)",
    re.MULTILINE,
)
_FIGURES = lazy(r"\d[\w/.()–-]*")
_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


# "the note of comrades A. Orlov and B. Ray of 5 May", "letter of I. Poe, engineer, May 5"
_NAMED = (
    r"[A-ZÀ-ŽȘȚ][\w’'-]*(?:(?<=[A-ZÀ-ŽȘȚ])\.)?(?:\s?[A-ZÀ-ŽȘȚ][\w’'-]*(?:(?<=[A-ZÀ-ŽȘȚ])\.)?){0,3}"
)
_COMRADES = lazy(
    r"\s+(?:of|from|by)\s+(?:the\s+)?(?:[Cc]omrades?|[Cc]omr?s?\.|[Cc]des?\.?|Messrs\.?|Herr|Monsieur)\s+"
    rf"{_NAMED}(?:(?:,\s|,?\sand\s){_NAMED}){{0,3}}"
)
_SIGNER = lazy(
    r"\s+(?:of|from|by)\s+(?:[A-ZÀ-ŽȘȚ]\.\s?){1,2}[A-ZÀ-ŽȘȚ][\w’'-]+(?:,\s[a-z][a-z -]{2,30},)?"
)
# "of 20 November 1972 - 412-999.14/1", "of May 27 (file 99-14)", "of 3 May, ref. AB/12/3"
_FILED = lazy(
    r"\s*(?:[-–—]\s|[,(]\s*(?:[Ff]ile|(?:[Yy]our |[Oo]ur )?[Rr]ef(?:erence)?|[Aa]z|[Nn]o|[Nn]r)\b\.?:?\s*"
    r"(?:[Nn]o\.\s*)?)(?:[A-Z]{1,5}[ ./]{0,2})?\d[\w()]*(?:[./–-][\w()]*\w)*\)?(?![\w/])"
)
# "of August 12, No. 2714", "of 12 May (Nº 417)", "of 28 July, (62) Wen No. 614", "of 6 November, Al/Kr"
_NUMBERED = lazy(
    rf",?\s*\((?:ref\.? ?)?{_CASELESS_NO}\s?\d[\w./–-]*\)|,\s*(?:\(\d\d\)\s+[A-Z]\w+\s+)?{_CASELESS_NO}\s?"
    r"\d(?:[\w./–-]*\w)?|,\s*[A-Z][A-Za-z]{0,3}/[A-Z][A-Za-z]{0,3}(?![\w/])"
)
_PARTED = lazy(r"[\w)][./–-]\w")
_OF_YEAR = lazy(r"\s+of\s+(?P<year>1[89]\d\d|20\d\d)(?![\w/–-])")
# "a letter from the mill at Tarsk dated 14 May"
_SENT_BY = lazy(
    r"\s+(?:from|by)\s+(?:the|a|an|our)\s+[a-z][^.;:,\d()\[\]]{2,60}?\sdated\s+(?:the\s+)?(?=[\dA-Z])"
)
_POSTED = frozenset({"letter", "note", "telegram", "memorandum", "report"})
_PASSED = frozenset({"resolution", "decision", "decree"})
# "the minutes of the second sitting (12 May)"
_SITTING = lazy(
    r"\s+of\s+(?:the|our|its)\s+[\w-]+\s+(?:[Ss]itting|[Mm]eeting|[Ss]ession)\s+\((?:of\s+)?(?=[\dA-Z])"
)
_YEARLY = ENACTED | {"report"}
_COMMITTED = frozenset({"agreement", "minutes", "decree"})
_PAPER = frozenset(("document", "paper", "doc."))
_PUBLISHED = lazy(r"\b(?:press|news|newspaper|radio|agency|weather|media|police|medical)\s+$", re.I)
_BARE_DATED = lazy(r"\s+(?P<n>\d{1,5}[A-Z]?)(?=,?\s+(?:of|dated|OF|DATED)\s)")
_TODAY = lazy(r"\s+of\s+(?:yesterday|to-?day)(?:[’']s\s+date)?")
_YEARS = lazy(r"[-–—]\s*\d{4}[–-]\d\d(?:\d\d)?$")


class Finder:
    """Finds mentions between two offsets of a text."""

    def __init__(
        self, text: str, start: int, end: int, dates: Mapping[int, tuple[int, bool]]
    ) -> None:
        self.text, self.start, self.end, self.dates = text, start, end, dates

    # --- a word for a document, and its number or date --------------------------------------------

    def papers(self, signs: Signs) -> Iterator[Reference]:
        """Find "telegram No. 5", "Deptel 212", "the letter of 5 May"."""
        folded, start = signs.folded, self.start
        end = signs.last(start, self.end)
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
        if type_ == "report" and _PUBLISHED.search(text, max(self.start, start - 12), start):
            return None  # "a press report of 5 May": no document of an office
        at, number = self._number(end, words, bare)
        if type_ == "minutes" and number and (point := _POINT.match(text, at, self.end)):
            at = point.end()
        party = 0
        if not number and (what := _OF_WHAT.match(text, end, self.end)):
            at, number = self._number(what.end(), words, bare=False)
        if not number and type_ in _POSTED and (sent := _SENT_BY.match(text, end, self.end)):
            begin, whose = begin_of(self.text, self.start, start, type_, words)
            if sent.end() in self.dates and self.dates[sent.end()][1]:
                return Reference(begin, self.dates[sent.end()][0], type_, "", sent.end(), whose)
        if not number:
            # "the note of the Embassy No. 5", "the letter from Premier Vanh of 5 May"
            party = self._party(end)
            if party:
                at, number = self._number(party, words, bare=False)
        if (
            words.lower() == "minutes"
            and not number
            and (sat := _SITTING.match(text, end, self.end))
        ):
            stop, day = self.dates.get(sat.end(), (end, False))
            if day and text[stop : stop + 1] == ")":
                begin, whose = begin_of(self.text, self.start, start, type_, words)
                return Reference(begin, stop + 1, "minutes", "", sat.end(), whose)
        if number and type_ == "minutes" and (item := _ITEM.match(text, at, self.end)):
            at = item.end()  # "prot. No. 97, p. 163"
        if number:
            if series := _SERIES.match(text, at, self.end):
                at = series.end()
            stop, date = self.date_behind(at)
            if series and date < 0:
                stop = series.start()
            # "Protocol No. 9 of the Session of the Bureau": whose minutes they are
            if date < 0 and type_ != "minutes" and (after := self._party(at)):
                stop, date = self.date_behind(after)
                stop = stop if date >= 0 or type_ not in _PASSED else at
            if "(" in text[end:at] and text[stop : stop + 1] == ")" and ")" not in text[end:stop]:
                stop += 1  # "telegram (No. 12 of 4 May)"
            if date < 0 and (today := _TODAY.match(text, stop, self.end)):
                stop = today.end()
        elif dated or self._owned(start):
            stop, date = self._date_alone(party or end)
            if date < 0 and party and text[party : party + 2] in (", ", ",\n"):
                stop, date = self.date_behind(party)  # "letter of I. Poe, engineer, May 5"
            if date < 0 and type_ in _COMMITTED:
                stop, date = self._enacted(end)
            yearly = type_ in _YEARLY and words[:8].lower() != "contract"
            if date < 0 and yearly and text[max(start - 4, 0) : start].lower() == "the ":
                stop, date = self._year(end)
            # "Decision of 14.IX.34": with a capital it is the heading of one.
            said = self._amid(start) or text[max(start - 4, 0) : start].lower() == "the "
            capital = words.isupper() and self._amid_capitals(start)
            headed = dated and type_ in ENACTED and words[:1].isupper() and not (said or capital)
            if date < 0 or headed:
                return None
        else:
            stop, date = self._enacted(end) if words == "plan" else (end, -1)
            if date < 0 or not self.dates[date][1]:
                return None  # "the plan adopted in May": no paper that is named
        if date >= 0 and words[-1:] in "sS" and (more := _AND_DAY.match(text, stop, self.end)):
            stop = self.dates.get(more.end(), (stop, True))[0]
        if number and (you := _TO_YOU.match(text, stop, self.end)):
            stop = you.end()
        begin, whose = begin_of(self.text, self.start, start, type_, words)
        if number and begin == start:
            begin = self._before(start, type_)
        return Reference(begin, self._filed(stop, date), type_, number, date, whose)

    def _enacted(self, at: int) -> tuple[int, int]:
        """Read "signed in Oslo on 21 April 1978": where its date ends and begins; `at`, -1 without."""
        for form in (_SIGNED, _ON_TOPIC, _OF_WHAT_SORT, _WITH_WHOM):
            match = form.match(self.text, at, min(self.end, at + 160))
            if match and match.end() in self.dates:
                return self.dates[match.end()][0], match.end()
        return at, -1

    def _before(self, start: int, type_: str) -> int:
        """Return where "Rome letter No. 7" and "Administrative Circular 214" begin."""
        floor = max(self.start, start - 40)
        if type_ == "circular" and (sort := _SORT.search(self.text, floor, start)):
            return sort.start()
        if type_ in ("letter", "memorandum", "note"):
            post = _POST_BEFORE.search(self.text, floor, start)
            if post and look_up(post["post"]):
                return post.start("post")
        if type_ == "resolution":
            organ = _ORGAN.search(self.text, floor, start)
            return organ.start() if organ else start
        if type_ in ("telegram", "airgram", "despatch"):
            office = _OFFICE_BEFORE.search(self.text, floor, start)
            return office.start() if office else start
        return start

    def _year(self, at: int) -> tuple[int, int]:
        """Read "the protocol of 1925"."""
        match = _OF_YEAR.match(self.text, at, self.end)
        return (match.end(), match.start("year")) if match else (at, -1)

    def _amid(self, start: int) -> bool:
        """Tell whether a word stands in the middle of a sentence: no heading begins with it."""
        floor = max(self.start, start - 24)
        before = self.text[floor:start].split()
        return len(before) > 1 and (
            before[-1].isalpha() and (before[-1].islower() or before[-1] == "THE")
        )

    def _amid_capitals(self, start: int) -> bool:
        """Tell whether a word stands within a sentence of capitals: "BLOCKADE REGULATIONS OF …"."""
        before = self.text[max(self.start, start - 24) : start].split()
        return len(before) > 1 and before[-1].isalpha() and before[-1].isupper()

    def _filed(self, stop: int, date: int) -> int:
        """Take in the number of the file behind a date."""
        if date >= 0 and (numbered := _NUMBERED.match(self.text, stop, self.end)):
            return numbered.end()
        if date < 0 or not (match := _FILED.match(self.text, stop, self.end)):
            return stop
        if (
            not _PARTED.search(match.group())
            or _YEARS.search(match.group())
            or match.group().count("(") != match.group().count(")")
        ):
            return stop
        return match.end()

    def _number(self, at: int, words: str, bare: bool) -> tuple[int, str]:
        """Return where the number behind a word ends, and the number."""
        text = self.text
        match = _LABELLED.match(text, at, self.end)
        labelled = match is not None
        if not match:
            if bare or (words[:1].isupper() and words.lower().rstrip("s") in _PAPER):
                match = _BARE.match(text, at, self.end)
            else:
                match = _CODE.match(text, at, self.end)
            if not match and words.lower().startswith("resolution"):
                match = _OF_SESSION.match(text, at, self.end)
            if not match and (dated := _BARE_DATED.match(text, at, self.end)):
                match = dated if self.date_behind(dated.end())[1] >= 0 else None
        if not match:
            return at, ""
        n, stop = match["n"], match.end()
        if not labelled and (YEAR.fullmatch(n) or match.start("n") in self.dates):
            return at, ""
        if not labelled and n.isdigit() and int(n) < 32 and _DAY_BEHIND.match(text, stop, self.end):
            return at, ""
        if words[-1:] in "sS" or text[at:stop].lower().strip(" \n").startswith("nos"):
            stop = self._further(stop)
            n = text[match.start("n") : stop].rstrip(")")
        return stop, " ".join(n.split())

    def _further(self, at: int) -> int:
        """Return where the last of several numbers ends: "Nos. 12, 14 and 15"."""
        while more := _MORE.match(self.text, at, self.end):
            if _DAY_BEHIND.match(self.text, more.end(), self.end) or more.end() - at > 24:
                break
            at = more.end()
        return at

    def _party(self, at: int) -> int:
        """Return where "to the Department" or "from Warsaw" ends, or 0."""
        ahead = min(self.end, at + 120)
        if match := _COMRADES.match(self.text, at, ahead) or _SIGNER.match(self.text, at, ahead):
            return match.end() - 1 if match.group()[-1] == "," else match.end()
        match = _PARTY.match(self.text, at, min(self.end, at + 180))
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
        bracket = at + 2
        if self.text[at:bracket] in (" (", "\n(") and bracket in self.dates:
            stop, day = self.dates[bracket]
            if day and self.text[stop : stop + 1] == ")":
                return stop + 1, bracket  # "your cable No. 30 (11/18/63)"
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
            if label[-1].lower() in ("nos.", "nos", "nrs.", "nrs", "numbers"):
                b = self._further(b)
            yield self._behind(a, b, " ".join(self.text[figures.start() : b].split()))

    def mine(self) -> Iterator[Reference]:
        """Find "in mine of February 21": a telegram or letter of whoever writes."""
        for match in _MINE.finditer(self.text, self.start, self.end):
            stop, day = self.dates.get(match.end(), (0, False))
            if day and stop <= self.end:
                yield Reference(match.start(), stop, "letter", "", match.end(), True)

    def dated_by_owner(self) -> Iterator[Reference]:
        """Find "Department's March 1, 3 p. m.": a telegram by its date alone, as older ones are cited."""
        for match in _OWNED_DATE.finditer(self.text, self.start, self.end):
            begin = match.end()
            stop, day = self.dates.get(begin, (begin, False))
            if day and (ends := _ENDS.match(self.text, stop, self.end)):
                yield Reference(match.start(), ends.end("clock"), "telegram", "", begin, True)

    def possessed(self) -> Iterator[Reference]:
        """Find "Stockholm's 96 to the Department"."""
        for match in _POSSESSED.finditer(self.text, self.start, self.end):
            a, b = match.span()
            if not _STOPS.match(self.text, b, self.end):
                continue
            floor = max(self.start, a - 40)
            owner = _POSSESSOR.search(self.text, floor, a)
            figures = _FIGURES.search(self.text, a, b)
            if not owner or not figures or YEAR.fullmatch(figures.group()):
                continue
            begin = owner.start() + leading(owner.group())
            yield self._behind(begin, b, figures.group())

    def _behind(self, start: int, end: int, n: str) -> Reference:
        stop, date = self.date_behind(end)
        if date < 0 and (party := self._party(end)):
            stop, date = self.date_behind(party)
        return Reference(start, stop, "telegram", n, date, True)

    def _owned(self, start: int) -> bool:
        """Tell whether "your" or the like stands before an offset."""
        before = self.text[max(self.start, start - 6) : start].lower().split()
        return not _OWNED_BY.isdisjoint(before[-1:])

    def airgrams(self) -> Iterator[Reference]:
        """Find "the Department's CA-9912 of September 14"."""
        for match in _AIRGRAM.finditer(self.text, self.start, self.end):
            begin, whose = begin_of(self.text, self.start, match.start(), "airgram", match.group())
            stop, date = self.date_behind(match.end())
            owned = whose and begin < match.start()
            yield Reference(begin, stop, "airgram", match.group(), date, owned)
        for match in _POSTS_AIRGRAM.finditer(self.text, self.start, self.end):
            begin = match.start("n")
            if match["owner"]:
                begin = match.start("owner") + leading(match["owner"])
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
