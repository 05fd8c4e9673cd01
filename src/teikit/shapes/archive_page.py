"""A page of an online archive: title, date and fields around the text, above it or below it.

    March 3, 1957
    Cable from the Embassy in Valdoria, 'On the Harvest'
    …the text…
    Document Information
    Source
    PRC FMA 100-00001-01, 1-2. Translated by A. Nobody.

Captures lose labels: their values are then told by their form. Field names are those of the
online archives that publish translated diplomatic documents.

Not seen: a page that lost its labels and its statement of the source; labels in other languages than
English; the siglum of an archive that is neither known nor written in capitals.
"""

from __future__ import annotations

import re

from teikit.forms.dates import full_date
from teikit.forms.headlines import is_verbal, offices_in_exchange
from teikit.forms.language import common_words
from teikit.forms.lazy import lazy
from teikit.model.fact import Doubt, Fact
from teikit.model.transcript import Transcript
from teikit.shapes.edition_heading import numbered_heading
from teikit.shapes.furniture import (
    SPONSOR,
    is_navigation,
    is_page_type,
    is_section,
    is_site_name,
    is_text_heading,
    is_trail,
    label_of,
    labelled,
)
from teikit.shapes.page_above import PageAbove
from teikit.shapes.page_block import is_bar, is_rule, is_unknown_field
from teikit.shapes.page_fields import fields_in_line, is_credit, is_stack
from teikit.shapes.page_values import split_donors
from teikit.shapes.shape import Shape
from teikit.shapes.statement import is_statement
from teikit.shapes.summary import is_abstract, summary_evidence
from teikit.shapes.text_facts import text_facts

__all__ = ["archive_page", "archive_page_without_labels", "split_donors"]

_SHORTENED = lazy(r"(?:\.\.\.|\b(?:[A-Za-z]\.){2,}|\b(?:etc|St|Jr|Nos?)\.)$")
_TO_WHOM = lazy(r"^[^,]{4,40}, [A-ZÀ-Ž][\w.’'-]*(?: [A-ZÀ-Ž][\w.’'()\[\]-]*){0,4} to [A-ZÀ-Ž]")
_PROPER = lazy(r"\b[A-ZÀ-Ž][\w’'-]{3,}")
_FROM_TO = lazy(r"[\s,]+(?:from|to|of|between|by|on|no)\b", re.IGNORECASE)


class _Page(PageAbove):
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
        self._place_others(others)
        self.first = self._read_on(end)
        keys = {fact.key for fact in self.facts}
        if self.above and (self.above > 1 or furnished or keys & {"title", "date"}):
            return None
        if self.below and (keys & {"title", "date"} or furnished or self.sure):
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
        """Tell whether the record's title stands under its date, as a page has it that was cut."""
        lines = {aside.rule: aside.line for aside in self.asides if aside.line < 8}
        title = lines.get("page-title", -1)
        words = self.t.of(title) if title >= 0 else ""
        return (
            lines.get("page-date", -9) == title - 1
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
        while index < end:
            line = t.of(index)
            if sponsor := SPONSOR.fullmatch(line):
                self.close()
                for donor in split_donors(sponsor["names"]):
                    self.fact("funder", donor, index, "sponsor-line")
                self.aside(index, "sponsor-line", used=True)
            elif not dated and self._filled and (date := full_date(line)):
                self.fact("date", line, index, "page-date", norm=date.day)
                self.aside(index, "page-date", used=True)
                dated = True
            elif is_rule(line) or (self.block and index == self.block.heading):
                self.close()
                self.aside(index, "text-heading")
            elif (
                labelled(line)[0]
                or label_of(line)
                or fields_in_line(line)
                or (self._key and not self._filled)
                or is_section(line)
                or (self._key and is_unknown_field(line))
                or is_navigation(line)
                or (is_text_heading(line) and (index > 0 or self.below))
                or is_statement(line, self.known)
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

    def _place_others(self, others: list[int]) -> None:
        """Tell the site's name, the title and the summary among lines without a form."""
        t = self.t
        groups: list[list[int]] = []
        for index in others:
            previous = groups[-1][-1] if groups else -2
            wrapped = (
                previous == index - 1
                and t.lines[index].number == t.lines[previous].number + 1
                and 40 <= len(t.of(previous)) <= 100
                and t.of(previous)[-1] not in ".!?"
                and not is_bar(t.of(index))
            )
            if wrapped:
                groups[-1].append(index)
            else:
                groups.append([index])
        titled = any(fact.key == "title" for fact in self.facts)
        said = [" ".join(map(t.of, group)) for group in groups]
        find = self.known.pattern("genre").search
        genres = [bool(find(words, 0, min(60, len(words)))) for words in said]
        signs = (genres[n] or offices_in_exchange(words) for n, words in enumerate(said))
        best = next((n for n, sign in enumerate(signs) if sign and not is_bar(said[n])), -1)
        dates = [aside.line for aside in self.asides if aside.rule == "page-date"]
        under = next((n for n, group in enumerate(groups) if group[0] - 1 in dates), -1)
        if under > 0 and (best < 0 or _tells(said[best])):
            best = under  # a sentence above the date is about the document, whose title is below
        for n, (group, words) in enumerate(zip(groups, said, strict=True)):
            rule = ""
            summed = any(f.key == "summary" for f in self.facts)
            titles = n + 1 < len(groups) and groups[n + 1][0] == 2 and genres[n + 1]
            over = titles and group == [0] and full_date(t.of(1)) and _tells(words)
            if over and not _share_name(words, said[n + 1]):
                self.aside(0, "other-record")  # over the record's own date and title
                continue
            if is_abstract(words) and not summed:
                rule = "archive-summary"
                self.fact("summary", words, group[0], rule, group[-1], cert="high")
            elif not titled and not summed and n < best and _tells(words):
                # The title stands below: this sentence is about the document.
                rule = "archive-summary"
                self.fact("summary", words, group[0], rule, group[-1], cert="medium")
            elif not titled and (is_bar(words) or (n < best and group[0] < 4 and len(words) < 80)):
                rule = "site-name"
            elif not titled and not (
                group[0] < 3
                and is_site_name(words)
                and (not genres[n] or not all(map(is_abstract, said[n + 1 :])))
            ):
                rule, titled = "page-title", True
                self.fact("title", words, group[0], rule, group[-1])
            elif not titled or is_site_name(words) or is_trail(words):
                rule = "site-name"
            else:
                for index in group:
                    self._take_bare(index, index + 1)
                continue
            for index in group:
                self.aside(index, rule, used=rule != "site-name")

    def _read_on(self, index: int) -> int:
        """Read date and title that nothing of the page stands below; return where the text begins."""
        t = self.t
        keys = {fact.key for fact in self.facts}
        titled, dated = "title" in keys, any(f.rule == "page-date" for f in self.facts)
        stop = min(self.last, index + 12)
        if index == 0 and stop > 3 and full_date(t.of(1)) and self._is_of_another_record():
            self.aside(0, "other-record")
            index = 1
        while index < stop:
            line = t.of(index)
            if is_bar(line) and not titled and index < 4:
                self.aside(index, "site-navigation")
                index += 1
                continue
            date = None if dated or self.above else full_date(line)
            if date and (not titled or index < 4):
                self.fact("date", line, index, "page-date", norm=date.day)
                dated = True
                self.aside(index, "page-date", used=True)
            elif not titled and self._is_title(index, certain=dated):
                titled = True
                self.fact("title", line, index, "page-title")
                self.aside(index, "page-title", used=True)
            else:
                break
            index += 1
        return self._abstract_above(index)

    def _is_of_another_record(self) -> bool:
        """Tell whether over the date stands what the page says of a related record."""
        line, title = self.t.of(0), self.t.of(2)
        if self.below:
            return is_abstract(line)
        opening = self.known.pattern("genre").match(title)
        told = (opening and _FROM_TO.match(title, opening.end())) or _TO_WHOM.search(title)
        return bool(opening and told and _is_sentence(line) and len(title) < 200)

    def _abstract_above(self, index: int) -> int:
        """Take a cataloguer's sentence between the page's title and the document's head."""
        t = self.t
        rules = {aside.line: aside.rule for aside in self.asides}
        if (
            rules.get(index - 1) not in ("page-title", "page-date", "sponsor-line")
            or index + 2 >= self.last
            or any(fact.key == "summary" for fact in self.facts)
        ):
            return index
        line, following = t.of(index), t.of(index + 1)
        docketed = (
            len(following) < 80 and following[-1] not in ".,;?!" and not following[0].islower()
        )
        if (
            not (is_abstract(line) or (_is_sentence(line) and following[-1] != ":"))
            or not docketed
            or t.lines[index + 1].number < t.lines[index].number + 2
        ):
            return index
        self.fact("summary", line, index, "archive-summary", cert="medium")
        self.aside(index, "archive-summary", used=True)
        self.doubts.append(
            Doubt(
                "summary-in-text",
                "the first line under the page's title was taken for the archive's summary: it "
                "speaks about the document",
                t.position(index),
                "medium",
            )
        )
        return index + 1

    def _is_title(self, index: int, *, certain: bool) -> bool:
        line = self.t.of(index)
        closed = line.endswith((".", ":", ";")) and not _SHORTENED.search(line)
        if certain and closed and line[-1] == "." and len(line) < 300:
            # Between the page's navigation, its date and the text stands a title, closed or not.
            above = {aside.line: aside.rule for aside in self.asides}
            navigated = above.get(0) == "site-navigation" and above.get(index - 1) == "page-date"
            return navigated and self._is_papers_name(line)
        if len(line) > 500 or closed:
            return False
        if certain:
            return True
        following = [self.t.of(i) for i in range(index + 1, min(index + 3, self.last))]
        if any(full_date(other) or SPONSOR.fullmatch(other) for other in following):
            return not self.above
        opening = self.known.pattern("genre").match(line)
        return bool(opening and not line.isupper() and _FROM_TO.match(line, opening.end()))

    def _is_papers_name(self, line: str) -> bool:
        """Tell whether a line names a paper among its first words, and tells nothing of it."""
        return not is_verbal(line) and bool(self.known.pattern("genre").search(line, 0, 60))

    # --- between ----------------------------------------------------------------------------

    def read_summary(self) -> None:
        """Take the archive's summary that stands between the text and the fields."""
        t = self.t
        if self.last - self.first < 2 or not self.below:
            return
        above = next((fact for fact in self.facts if fact.key == "summary"), None)
        if above and not self._of_another(above):
            return
        index = self._last_paragraph()
        if not any(len(t.of(i)) > 60 for i in range(self.first, index)):
            return  # the only paragraph is the text
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


def _tells(words: str) -> bool:
    """Tell whether words speak about a document."""
    return _is_sentence(words) or is_abstract(f"{words}.")


def _share_name(words: str, title: str) -> bool:
    """Tell whether a sentence and a title name the same person, body or place."""
    return not set(_PROPER.findall(words)).isdisjoint(_PROPER.findall(title))


def _is_sentence(words: str) -> bool:
    """Tell whether words are a long sentence that asks nobody to do something."""
    bidden = words.startswith(("Please ", "Kindly "))
    return len(words) > 80 and words[-1] == "." and words.count(" ") > 11 and not bidden


def _collect(transcript: Transcript) -> _Page | str:
    page = _Page(transcript)
    excuse = page.find_tail()
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
