"""A page of an online archive whose citation stands above the text and says what it is.

    May 3, 1956
    • Citation
        get citation
        The Legation reports on the harvest.
        "Report from the Legation," May 03, 1956, Digital Archive, GARF, f. 1, l. 2.
    • share document
    English HTML
    …the text…

Older pages and files made from pages for printing have no other fields: title, date, archive and
translators are read from the citation.

Not seen: a citation without quotation marks whose title does not stand above it; a citation below
the text, which is a field among others (`archive_page`).
"""

from __future__ import annotations

import re
from typing import NamedTuple

from teikit.forms.dates import find_dates, full_date
from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript
from teikit.shapes.cited import QUOTED_TITLE
from teikit.shapes.furniture import SPONSOR, is_navigation, is_section, is_text_heading
from teikit.shapes.labels import is_strong, label_of, labelled
from teikit.shapes.page_below import PageBelow
from teikit.shapes.page_values import language_tag, split_donors
from teikit.shapes.shape import Shape
from teikit.shapes.statement import read_credits, read_statement
from teikit.shapes.text_facts import text_facts

__all__ = ["citation_page"]

_WINDOW = 40
_WRAPPED = 10
_UNWRAPPED = 120  # a longer line is none of a citation that was broken into lines
_BULLET = lazy(r"^[•·*\-–◦▪]\s+")
_PLAIN_DATE = lazy(r"\[?(?:(?P<year>(?:1[89]|20)\d\d)|[Uu]ndated|[Nn]o date|n\.d\.)\]?,?\s+")
_SITE = lazy(
    r"[^,]{0,60}\b(?:Digital Archive|Online|Archive Online|Digital Library|Digital Collections?|"
    r"Program(?:me)?|Project)\b[^,]{0,40},\s+"
)
_SITES = ("Digital", "Online", "Program", "Project")
_LINK = lazy(r"[.,]?\s*\(?(?:https?:|www\.)\S*.*$")
_TOOLS = lazy(
    r"(?:(?:add|cancel|clear|reset|edit|new|advanced|search|filters?|citation|cite|share|download|print|"
    r"get|view|read|document|record|text|in|this|copy|email|pdf|save|original|scan|contents?|results?|you|are|on|"
    r"page|\d{1,4}of|of|\d{1,4}|html|word|txt|translation|transcript|transcription|[-–|/])\s*)+",
    re.IGNORECASE,
)
_OFFERED = lazy(
    r"(?:translation\s*[-–:]?\s*)?(?:English|Russian|Chinese|German|Korean|Hungarian|Romanian|Polish|"
    r"Bulgarian|Albanian|French|Spanish|Italian|Portuguese|Czech|Arabic|Japanese|Mongolian|"
    r"Vietnamese|Serbian|Ukrainian|Turkish|Persian|Hebrew|Dutch|Swedish)"
    r"(?:\s+(?:HTML|PDF|text|translation|transcript|version|original|scan|TXT))*",
    re.IGNORECASE,
)


_TOOL_BEHIND = lazy(r"(?<=[a-zß-žșț.])\s+[A-Z][a-z]+\s+(?:HTML|PDF|TXT)$")


_RECORD = lazy(r"https?://\S{4,80}/(?:documents?|items?|records?|show)/(\d{3,8})(?=[\s).,]|$)")


class _Citation(NamedTuple):
    """The citation: its lines, its title and what stands behind title and date."""

    first: int
    last: int
    title: str
    date: str
    rest: str


def _citation(t: Transcript) -> _Citation | None:
    """Find the citation above the text: a title, its date, and what holds the document."""
    end = t.lines[min(len(t.lines), _WINDOW) - 1].end
    if not any(t.text.find(word, 0, end) >= 0 for word in _SITES):
        return None
    titles: set[str] = set()
    for index in range(min(len(t.lines) - 1, _WINDOW)):
        line = t.of(index)
        quoted = line[0] in '"“«'
        begins = _folded(line[:60])[:30] if len(line) > 20 else ""
        if quoted or begins in titles:
            last = _end(t, index)
            words = " ".join(t.of(i) for i in range(index, last + 1))
            if found := _read_citation(words, index, last, titles, quoted=quoted):
                return found
        if begins:
            titles.add(begins)
    return None


def _folded(words: str) -> str:
    return "".join(filter(str.isalnum, words)).lower()


def _end(t: Transcript, index: int) -> int:
    """Return the last line of a citation that is wrapped over several."""
    last = index
    while (
        last + 1 < len(t.lines)
        and last - index < _WRAPPED
        and t.lines[last + 1].number == t.lines[last].number + 1
        and not label_of(t.of(last + 1))
        and not _BULLET.match(t.of(last + 1))
        and not (t.of(last).rstrip('"”')[-1:] == "." and not 70 <= len(t.of(last)) <= _UNWRAPPED)
    ):
        last += 1
    return last


def _read_citation(
    words: str, first: int, last: int, titles: set[str], *, quoted: bool
) -> _Citation | None:
    if quoted:
        opening = QUOTED_TITLE.match(words)
        if not opening:
            return None
        title, rest = opening["title"].strip(" ,"), words[opening.end() :]
    else:
        title, rest = "", words
    date = next(find_dates(rest[:400]), None)
    if date and (date.start < 3 if quoted else "," in rest[: date.start]) and date.year:
        title = title or rest[: date.start].strip(" ,")
        rest, when = rest[date.end :].lstrip(" ,"), date.day
    elif quoted:
        when = ""
        rest = rest.lstrip(" ,")
        if plain := _PLAIN_DATE.match(rest):
            when, rest = plain["year"] or "", rest[plain.end() :]
    else:
        return None
    site = _SITE.match(rest)
    if not site or not (titles or when or quoted):
        return None
    rest = rest[site.end() :]
    while more := _SITE.match(rest):
        if "Archive of" in more.group() or any(map(str.isdigit, more.group())):
            break
        rest = rest[more.end() :]
    rest = _LINK.sub("", rest).strip(" ,")
    return _Citation(first, last, title, when, _TOOL_BEHIND.sub("", rest))


def _span(t: Transcript, cited: _Citation) -> tuple[int, int]:
    """Return where a citation stands, with the address on the line below it."""
    last = min(cited.last + 1, len(t.lines) - 1)
    return t.lines[cited.first].start, t.lines[last].end


class _Page(PageBelow):
    """What stands above the text of such a page."""

    def __init__(self, transcript: Transcript, citation: _Citation) -> None:
        super().__init__(transcript)
        self.cited = citation
        self.signs = 0

    def read_above(self) -> None:
        """Read what stands above the citation: site, date, title, sponsors, summary."""
        t, cited = self.t, self.cited
        title = _folded(cited.title)
        summary: list[int] = []
        index = 0
        while index < cited.first:
            line = _BULLET.sub("", t.of(index))
            folded = _folded(line)
            if _is_tool(line):
                self.aside(index, "site-navigation")
                self.signs += 1
                summary = []
            elif full_date(line) or line.lower().strip("[].") in ("undated", "no date"):
                self.aside(index, "page-date", used=True)
                printed = full_date(line)
                # The page's date said again in the citation: no document begins so.
                self.signs += 1 + bool(printed and printed.day == cited.date)
                summary = []
            elif len(folded) > 5 and (title.startswith(folded) or folded in title):
                self.aside(index, "page-title", used=True)
                self.signs += 1
                summary = []
            elif sponsor := SPONSOR.fullmatch(line):
                for donor in split_donors(sponsor["names"]):
                    self.fact("funder", donor, index, "sponsor-line")
                self.aside(index, "sponsor-line", used=True)
                self.signs += 1
            else:
                summary.append(index)
            index += 1
        if (
            self.signs
            and summary
            and len(t.of(summary[-1])) > 40
            and t.of(summary[-1])[-1] in '.!?”"’)'
        ):
            self.summary(summary)
        for index in range(cited.first):
            if all(aside.line != index for aside in self.asides):
                self.aside(index, "site-name")

    def summary(self, lines: list[int]) -> None:
        """Take the archive's summary, which stands with the citation."""
        while len(lines) > 1 and len(self.t.of(lines[0])) < 40:
            lines = lines[1:]
        words = " ".join(map(self.t.of, lines))
        self.fact("summary", words, lines[0], "archive-summary", lines[-1], cert="high")
        for index in lines:
            self.aside(index, "archive-summary", used=True)

    def read_citation(self) -> None:
        """Read title, date, archive and credits."""
        t, cited = self.t, self.cited
        at = t.position(cited.first, cited.last)
        title_line = next((a.line for a in self.asides if a.rule == "page-title"), cited.first)
        self.fact("title", cited.title, title_line, "page-title", cited.last)
        dated = next((a.line for a in self.asides if a.rule == "page-date"), -1)
        printed = full_date(t.of(dated)) if dated >= 0 else None
        if printed:
            self.fact("date", t.of(dated), dated, "page-date", norm=printed.day)
        elif cited.date:
            self.fact("date", cited.date, cited.first, "citation", cited.last, norm=cited.date)
        if number := _RECORD.search(t.text, *_span(t, cited)):
            self.fact("record-id", number[1], cited.last, "citation")
        if any(map(str.isdigit, cited.rest)):
            self.facts += read_statement(cited.rest, at, "citation", self.known, by="archive")
        else:
            self.facts += read_credits(cited.rest, at)
            if archive := cited.rest.split(". ")[0].split(";")[0].strip(" ."):
                self.archive = (archive, cited.first)
        for index in range(cited.first, cited.last + 1):
            self.aside(index, "field-value", used=True)

    def read_below(self) -> int:
        """Read what stands between citation and text; return where the text begins."""
        t = self.t
        index = self.cited.last + 1
        while index < len(t.lines) - 1:
            line = _BULLET.sub("", t.of(index))
            above = t.lines[index].number - t.lines[index - 1].number
            key, words, begin = labelled(line)
            if sponsor := SPONSOR.fullmatch(line):
                for donor in split_donors(sponsor["names"]):
                    self.fact("funder", donor, index, "sponsor-line")
                self.aside(index, "sponsor-line", used=True)
            elif _is_tool(line) or is_text_heading(line) or line.startswith("http"):
                self.aside(index, "site-navigation")
                self.signs += 1
                self.close()
            elif key in ("credits", "original-language", "summary", "funder"):
                index = self.labelled_value(key, index, begin, words)
                continue
            elif label_of(line) in ("credits", "original-language", "summary", "funder"):
                self.aside(index, "field-label")
                self.signs += 1
                following = t.of(index + 1)
                named = label_of(line) == "original-language"
                if language_tag(following) if named else not _ends_value(following):
                    index = self.labelled_value(label_of(line), index + 1, 0, line)
                    continue
            elif self._is_field(index):
                self.signs += 1
                index = self._field(index)
                continue
            elif (
                above > 1
                and not any(fact.key == "summary" for fact in self.facts)
                and index == self.cited.last + 1
                and len(line) > 60
                and self._then_tool(index)
            ):
                last = self._then_tool(index) - 1
                self.summary(list(range(index, last + 1)))
                index = last
            else:
                break
            index += 1
        return index

    def _is_field(self, index: int) -> bool:
        """Tell whether a line is a label of the page's, with its value behind or under it."""
        line = self.t.of(index)
        key, words, _ = labelled(line)
        if key:
            return is_strong(key, words)
        words = line.rstrip(" :.").lower()
        return is_strong(label_of(line), words) and self.would_fit(
            label_of(line), self.t.of(index + 1)
        )

    def _field(self, index: int) -> int:
        """Read a label and its value; return the line behind them."""
        under = not labelled(self.t.of(index))[0]
        following = self.one(index, len(self.t.lines) - 1)
        if under:
            following = self.one(following, len(self.t.lines) - 1)
        self.close()
        return following

    def _then_tool(self, index: int) -> int:
        """Return the line behind a paragraph where something of the page stands there, else 0."""
        t = self.t
        last = index
        while (
            last + 1 < len(t.lines)
            and last - index < _WRAPPED
            and t.lines[last + 1].number == t.lines[last].number + 1
            and not label_of(t.of(last + 1))
        ):
            last += 1
        if last + 1 >= len(t.lines):
            return 0
        following = _BULLET.sub("", t.of(last + 1))
        return last + 1 if _is_tool(following) or label_of(following) else 0

    def labelled_value(self, key: str, index: int, begin: int, words: str) -> int:
        """Take a labelled value that may be wrapped; return the line behind it."""
        t = self.t
        last = index
        while (
            last + 1 < len(t.lines) - 1
            and last - index < _WRAPPED
            and t.lines[last + 1].number == t.lines[last].number + 1
            and not label_of(t.of(last + 1))
            and len(t.of(last)) > 30
        ):
            last += 1
        value = self._joined(index, last, begin)
        if key == "credits" and (sponsor := SPONSOR.fullmatch(value)):
            for line in range(index, last + 1):
                self.aside(line, "sponsor-line", used=True)
            for donor in split_donors(sponsor["names"]):
                self.fact("funder", donor, index, "sponsor-line", last)
        else:
            self._take(key, value, index, "field-value", last, words.rstrip(" :").lower())
        self.signs += 1
        return last + 1


def _ends_value(line: str) -> bool:
    return _is_tool(line) or bool(label_of(line))


def _is_tool(line: str) -> bool:
    """Tell whether a line is a word of the page's tools: "get citation", "English HTML"."""
    if len(" ".join(line.split())) > 80 or line[-1] in ".;,":
        return False
    bare = line.strip(" :")
    return (
        is_navigation(line)
        or is_section(line)
        or bool(_OFFERED.fullmatch(bare))
        or bool(_TOOLS.fullmatch(bare))
        or bool(label_of(line) == "citation")
    )


def _read(t: Transcript) -> str | None:
    citation = _citation(t)
    if citation is None:
        return "has no citation above its text"
    page = _Page(t, citation)
    page.read_above()
    page.read_citation()
    begin = page.read_below()
    if page.signs < 2:
        return "nothing of a page stands around what looks like a citation"
    page.find_tail(begin + 1)
    if begin >= page.last:
        return "no text stands under the page's citation"
    page.read_tail()
    page.finish()
    t.facts += page.facts
    t.asides += sorted(page.asides, key=lambda aside: aside.line)
    t.doubts += page.doubts
    t.empty_labels += page.empty
    t.first, t.last = begin, page.last
    t.facts += text_facts(t)
    return None


citation_page = Shape(
    "citation-page", "an archive's page whose citation stands above the text", _read
)
