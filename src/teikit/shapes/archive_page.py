"""A page of an online archive: title, date and fields around the text, above it or below it.

    March 3, 1957
    Cable from the Embassy in Valdoria, 'On the Harvest'
    …the text…
    Document Information
    Source
    PRC FMA 100-00001-01, 1-2. Translated by A. Nobody.

Captures lose labels: their values are then told by their form. Field names are those of the
online archives that publish translated diplomatic documents.

Not seen: a page that lost its labels and its statement of the source; labels in languages of which
the table has the commonest only; the siglum of an archive that is neither known nor written in capitals;
what a correspondent wrote around a text that he sends.
"""

from __future__ import annotations

from teikit.forms.dates import full_date
from teikit.forms.language import common_words
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.fact import Doubt, Fact
from teikit.model.transcript import Transcript
from teikit.shapes.body import is_information_report, is_transmitted
from teikit.shapes.cited import is_citation
from teikit.shapes.edition_heading import numbered_heading
from teikit.shapes.front_matter import end_of_front_matter, front_field
from teikit.shapes.furniture import (
    SPONSOR,
    is_navigation,
    is_page_type,
    is_section,
    is_text_heading,
)
from teikit.shapes.labels import label_of, labelled
from teikit.shapes.page_block import is_rule, is_unknown_field
from teikit.shapes.page_fields import fields_in_line, is_credit, is_stack
from teikit.shapes.page_titles import PageTitles
from teikit.shapes.page_values import split_donors
from teikit.shapes.shape import Shape
from teikit.shapes.statement import is_statement
from teikit.shapes.summary import is_abstract, summary_evidence
from teikit.shapes.text_facts import text_facts

__all__ = ["archive_page", "archive_page_without_labels", "split_donors"]


_NUMBERED = lazy(r"(?:\d{1,2}[.)/]?|[*†‡]) ?(?=\S)")
# "60. Letter from the Prime Minister, May 13": a document of a printed edition
_OF_AN_EDITION = lazy(r"\d{1,4}\. ")
_BROKEN_OFF = lazy(r"(?:,|\b(?:on|at|of|in|from|the|and|dated|between|until|by))$")
# "--- page 1 ---" under the heading of a transcription
_FIRST_PAGE = lazy(r"[-–—=\[(* ]{1,6}(?:page|p\.|leaf|image|folio|sheet) 1[-–—=\])* ]{1,6}", 2)


class _Page(PageTitles):
    """What the lines around the text say, collected before anything is decided."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self.first = 0

    # --- above the text ---------------------------------------------------------------------

    def read_head(self) -> str | None:
        """Read what stands above the text; return why this is no archive's page, or nothing."""
        t = self.t
        index = 0
        while index < self.last and is_navigation(t.of(index)):
            index += 1
        if index < self.last and is_page_type(t.of(index)):
            return f"the page calls itself «{t.of(index)}»"
        end = self._end_of_head()
        others = self._read_zone(end)
        furnished = any(aside.rule in ("site-navigation", "sponsor-line") for aside in self.asides)
        if end and not any(fact.key == "title" for fact in self.facts) and self._is_said_again(end):
            self.fact("title", t.of(end), end, "page-title")
            self.aside(end, "page-title", used=True)
            for index in others:
                self.aside(index, "volume-title")
            others, end = [], end + 1
        self._place_others(others, end)
        self.first = self._read_on(end)
        if 0 < self.first < self.last and _FIRST_PAGE.fullmatch(t.of(self.first)):
            self.aside(self.first, "text-heading")
            self.first += 1
        keys = {fact.key for fact in self.facts}
        if self.above and (self.above > 1 or furnished or keys & {"title", "date"}):
            return None
        if self.below and (keys & {"title", "date"} or furnished or self.sure or self.alone):
            return None
        if self.below:
            return "nothing stands above the text"
        if {"title", "date"} <= keys and self._titled():
            cut = (
                self._repeated()
                or self._dated_again()
                or self.quotes_title()
                or self.t.of(0) != self._date_line()
            )
            if furnished or cut:
                return None
        if "title" in keys and self._sponsored():
            return None
        return "has no document information, field labels or source statement around the text"

    def _titled(self) -> bool:
        """Tell whether the record's title stands beside its date, as a page has it that was cut."""
        lines = {aside.rule: aside.line for aside in self.asides if aside.line < 8}
        title = lines.get("page-title", -1)
        words = self.t.of(title) if title >= 0 else ""
        if is_org(words) and not self.known.pattern("genre").search(words):
            return False  # "Embassy of Lethmark in Marovia" over the day: a letterhead
        if _BROKEN_OFF.search(words):
            return False  # "Minutes of a Meeting held in Room 4 on" goes on with its day
        below = lines.get("page-date", -9) == title + 1 and not _OF_AN_EDITION.match(words)
        if below and self.t.lines[title + 1].number == self.t.lines[title].number + 1:
            below = "sponsor-line" in lines  # a paper's own heading has its day right below it
        return (
            (below or lines.get("page-date", -9) == title - 1)
            and not words.isupper()
            and (len(words) > 25 or "sponsor-line" in lines)
        )

    def _date_line(self) -> str:
        """Return the line of the page's date."""
        return next(self.t.of(aside.line) for aside in self.asides if aside.rule == "page-date")

    def _dated_again(self) -> bool:
        """Tell whether the document gives the day of the record in other words, near its beginning."""
        line = self._date_line()
        day = full_date(line)
        near = (self.t.of(i) for i in range(self.first, min(self.first + 7, len(self.t.lines))))
        dates = ((words, full_date(words)) for words in near if words != line and len(words) < 40)
        return any(
            date is not None and day is not None and date.day == day.day for _, date in dates
        )

    def _repeated(self) -> bool:
        """Tell whether the document's own heading says again what the record's title says."""
        if self.first >= len(self.t.lines):
            return False
        title = next(fact.value for fact in self.facts if fact.key == "title")
        words, below = set(title.split()), set(self.t.of(self.first).replace(",", "").split())
        return len(words) > 4 and words <= below

    def _sponsored(self) -> bool:
        """Tell whether a sponsor's line stands right under the title, links above: an undated page."""
        lines = {aside.rule: aside.line for aside in self.asides if aside.line < 8}
        return "site-navigation" in lines and (
            lines.get("sponsor-line", -9) == lines.get("page-title", -1) + 1
        )

    def _read_zone(self, end: int) -> list[int]:
        """Read the lines of the page's head; return those that no form tells."""
        t = self.t
        others: list[int] = []
        index, dated = 0, False
        front = end_of_front_matter(t)
        while index < end:
            line = t.of(index)
            key, name, begin = front_field(line) if index < front else ("", "", 0)
            if self.caption and index <= self.caption.first:
                self.aside(index, "volume-title")
            elif key:
                self.close()
                self._take(key, line[begin:], index, "field-value", words=name)
            elif index in self.menu:
                self.close()
                self.aside(index, "site-navigation")
            elif sponsor := SPONSOR.fullmatch(line):
                self.close()
                for donor in split_donors(sponsor["names"]):
                    self.fact("funder", donor, index, "sponsor-line")
                self.aside(index, "sponsor-line", used=True)
            elif (
                not dated and (self._filled or self._key == "keyword") and (date := full_date(line))
            ):
                self.close()
                self.fact("date", line, index, "page-date", norm=date.day)
                self.aside(index, "page-date", used=True)
                dated = True
            elif is_rule(line) or (self.block and index == self.block.heading):
                self.close()
                self.aside(index, "text-heading")
            elif (
                index in self.labels
                or labelled(line)[0]
                or label_of(line)
                or fields_in_line(line)
                or (self._key and not self._filled)
                or is_section(line)
                or (self._key and is_unknown_field(line))
                or is_navigation(line)
                or (is_text_heading(line) and (index > 0 or self.below))
                or is_statement(line, self.known)
                or is_citation(line)
                or (self.caption is not None and index == self.caption.source)
                or is_stack(line)
                or is_credit(line)
                or (self._key in ("rights", "keyword", "funder") and self._fits(line))
            ):
                index = self.one(index, end)
                continue
            else:
                others.append(index)
            index += 1
        self.close()
        return others

    # --- between ----------------------------------------------------------------------------

    def read_summary(self) -> None:
        """Take the archive's summary that stands between the text and the fields."""
        t = self.t
        if self.last - self.first < 2:
            return
        if not self.below:
            self._read_last_summary()
            return
        above = next((fact for fact in self.facts if fact.key == "summary"), None)
        if above and not self._of_another(above):
            return
        index = self._last_paragraph()
        if not any(len(t.of(i)) > 60 for i in range(self.first, index)):
            return  # the only paragraph is the text
        if _NUMBERED.match(t.of(index)):
            return  # a note, or a numbered paragraph
        line, before = " ".join(map(t.of, range(index, self.last))), t.of(index - 1)
        gap = t.lines[index].number - t.lines[index - 1].number
        gaps = sorted(
            t.lines[i + 1].number - t.lines[i].number for i in range(self.first, index - 1)
        )
        usual = gaps[len(gaps) * 3 // 4] if gaps else gap
        cert = summary_evidence(line, before, wide_gap=gap > usual, on_page=True)
        if cert is None:
            return
        at = t.position(index, self.last - 1)
        if cert == "low":
            self.doubts.append(
                Doubt(
                    "summary-or-text",
                    "the last paragraph may be the archive's summary of the document; it was kept "
                    "as text",
                    at,
                    "low",
                )
            )
            return
        if above:
            self.facts.remove(above)
            self.asides = [
                aside._replace(rule="other-record", used=False)
                if aside.rule == "archive-summary"
                else aside
                for aside in self.asides
            ]
        self.fact("summary", line, index, "archive-summary", self.last - 1, cert=cert)
        for n in range(index, self.last):
            self.aside(n, "archive-summary", used=True)
        if cert == "medium":
            self.doubts.append(
                Doubt(
                    "summary-in-text",
                    "the last paragraph before the page's fields was taken for the archive's "
                    "summary",
                    at,
                    "medium",
                )
            )
        self.last = index
        if label_of(t.of(index - 1)) == "summary":
            self.last = index - 1
            self.aside(index - 1, "field-label")

    def _read_last_summary(self) -> None:
        """Take a summary that ends a page under its label, where the fields stand above the text."""
        t = self.t
        last = self.last - 1
        above = self.above > 1 or self.block is not None
        known = any(fact.key == "summary" for fact in self.facts)
        if known or not above or last - self.first < 3 or label_of(t.of(last - 1)) != "summary":
            return
        if is_abstract(t.of(last)) and t.lines[last - 1].number > t.lines[last - 2].number + 1:
            self.fact("summary", t.of(last), last, "archive-summary", last, cert="medium")
            self.aside(last - 1, "field-label")
            self.aside(last, "archive-summary", used=True)
            self.last = last - 1

    def _of_another(self, summary: Fact) -> bool:
        """Tell whether a summary may be another record's, which the page shows above its own."""
        dated = [aside.line for aside in self.asides if aside.rule in ("page-date", "page-title")]
        return (
            summary.rule == "archive-summary"
            and summary.lines is not None
            and bool(dated)
            and summary.lines[0] < self.t.position(min(dated))[0]
        )

    def _last_paragraph(self) -> int:
        """Return the first line of the last paragraph, where it is wrapped over several."""
        t = self.t
        index = self.last - 1
        while (
            index - 1 > self.first
            and self.last - index < 14
            and t.lines[index - 1].number == t.lines[index].number - 1
            and 45 <= len(t.of(index - 1)) <= 110
        ):
            index -= 1
        wrapped = t.lines[index].number > t.lines[index - 1].number + 1 and index > self.first
        return index if wrapped else self.last - 1

    def judge_language(self) -> None:
        """Part the language of the text from that of its original.

        A page of a translation gives the original's as its "Language".
        """
        t = self.t
        named = [fact for fact in self.facts if fact.key == "language" and fact.norm != "en"]
        if not named:
            return
        begin = t.lines[self.first].start
        seen, share = common_words(t.text[begin : begin + 3000])
        original = any(fact.key == "original-language" for fact in self.facts)
        translated = any(fact.key == "translator" for fact in self.facts)
        for fact in named:
            same = share >= 0.05 and seen == fact.norm
            foreign = share < 0.12 and not translated and fact.norm and seen != "en"
            if same or foreign:
                continue
            self.facts.remove(fact)
            if not original:
                self.facts.append(fact._replace(key="original-language"))

    def settle(self) -> None:
        """Hand over to the transcript."""
        t = self.t
        self.judge_language()
        t.facts += self.facts
        t.asides += sorted(self.asides, key=lambda aside: aside.line)
        t.doubts += self.doubts
        t.empty_labels += self.empty
        t.bare_values += self.bare
        t.first, t.last = self.first, self.last
        t.facts += text_facts(t)


def _collect(transcript: Transcript) -> _Page | str:
    page = _Page(transcript)
    excuse = page.find_tail()
    if not page.below and is_transmitted(transcript):
        return "a telegram as it was transmitted stands alone"
    if not page.below and is_information_report(transcript):
        return "an intelligence report stands alone, with the fields of its own form"
    if not page.below and numbered_heading(transcript, page.last) >= 0:
        return "has no fields, but a heading as documentary editions print it"
    if wrong := page.read_head():
        return excuse or wrong
    if page.first >= page.last and page.below:
        # A short document: what was taken for fields below it are those above it.
        foot = page.foot
        page = _Page(transcript)
        page.foot = page.last = foot
        if wrong := page.read_head():
            return wrong
    if page.first >= page.last:
        return "no text stands between the page's head and its fields"
    page.read_tail()
    page.finish()
    page.read_summary()
    return page


def _read(transcript: Transcript) -> str | None:
    page = transcript.tried["archive-page"] = _collect(transcript)
    if isinstance(page, str):
        return page
    if page.bare:
        first = page.bare[0][1] + 1
        return f"values stand without their labels (line {first})"
    page.settle()
    return None


def _read_without_labels(transcript: Transcript) -> str | None:
    page = transcript.tried.get("archive-page") or _collect(transcript)
    if isinstance(page, _Page):
        page.settle()
        return None
    return str(page)


archive_page = Shape("archive-page", "an archive's page with its field labels", _read)
archive_page_without_labels = Shape(
    "archive-page-without-labels",
    "an archive's page whose field labels were lost, wholly or in part",
    _read_without_labels,
)
