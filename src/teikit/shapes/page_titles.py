"""Title, date and summary above the text of an archive's page, told by place and form.

    Archive of the Lakes
    Letters › Box 4
    Letter from Moor to Dorn on the Locks
    May 3, 1957
    Moor reports that the locks are closed and asks for seed.
    …the text…

Not seen: a title that stands alone, without a date, fields or links around it.
"""

from __future__ import annotations

import re

from teikit.forms.dates import find_dates, full_date
from teikit.forms.headlines import is_verbal, offices_in_exchange
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org
from teikit.model.fact import Doubt
from teikit.shapes.captions import is_caption
from teikit.shapes.furniture import (
    SPONSOR,
    is_navigation,
    is_site_name,
    is_trail,
)
from teikit.shapes.page_above import PageAbove
from teikit.shapes.page_block import is_bar, is_rule
from teikit.shapes.page_fields import plain
from teikit.shapes.page_values import Value, split_donors
from teikit.shapes.summary import is_abstract

__all__ = ["PageTitles"]

_SHORTENED = lazy(r"(?:\.\.\.|\b(?:[A-Za-z]\.){2,}|\b(?:etc|St|Jr|Nos?)\.)$")
_TO_WHOM = lazy(
    r"^[^,]{4,40}, [A-ZÀ-ŽȘȚ][\w.’'-]*(?: [A-ZÀ-ŽȘȚ][\w.’'()\[\]-]*){0,4} to [A-ZÀ-ŽȘȚ]"
)
# What a page says of itself, and not of the document.
_OF_THE_PAGE = lazy(
    r"©|\b(?:copyright|rights|licen[cs]e|re-?use|permissions?|click|please|cite|web ?site|site|page|pdf|"
    r"browser|images?|scans?|viewer|will|shall|must|should|transcri\w+|translat\w+|made possible|funded|"
    r"digiti[sz]ed)\b",
    re.IGNORECASE,
)
_MARK = lazy(r"(?=.*\d)[A-Z\d]{1,8}(?:[-_/.:][A-Z\d]{1,8}){0,5}")  # "OC-1962-771"
_VOLUME = lazy(
    r"(?:Vol(?:ume|\.)?|Chapter|Part|Section|Book|Series|Band|Tome|Tomo) [\dIVXLC]+\b.{0,90}"
)
_NUMBERED = lazy(
    r"^(?:\[?(?:document|doc\.|no\.|nr\.|number|item)?\s*\d{1,4}[a-z]?\]?[.:]?(?: [—–-])?\s+)", 2
)
_CALL = lazy(r"\s*(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[\d{1,2}\]|(?<=[a-z)])\d{1,2}|[*.])$")
_PROPER = lazy(r"\b[A-ZÀ-ŽȘȚ][\w’'-]{3,}")
_FROM_TO = lazy(r"[\s,]+(?:from|to|of|between|by|on|no)\b", re.IGNORECASE)


class PageTitles(PageAbove):
    """Tells the lines above the text that no label does: names of sites, title, date, summary."""

    def _place_others(self, others: list[int], end: int) -> None:
        """Tell the site's name, the title and the summary among lines without a form.

        Parameters:
            others: the lines.
            end: the line behind the last one above the text that only a page has.
        """
        t = self.t
        groups: list[list[int]] = []
        for index in others:
            previous = groups[-1][-1] if groups else -2
            wrapped = (
                previous == index - 1
                and t.lines[index].number == t.lines[previous].number + 1
                and 40 <= len(t.of(previous)) <= 100
                and t.of(previous)[-1] not in ".!?"
                and " | " not in t.of(previous)
                and not is_bar(t.of(index))
                and not self._is_told_of(t.of(previous), t.of(index))
            )
            if wrapped:
                groups[-1].append(index)
            else:
                groups.append([index])
        titled = any(fact.key == "title" for fact in self.facts)
        said = [" ".join(map(t.of, group)) for group in groups]
        if len(groups) > 1 and self._is_kind_over(said[0], said[1]) and groups[0][0] < 4:
            self.note("kind", Value(said[0], groups[0][0], groups[0][0], "value-by-form", "", ""))
            self.aside(groups[0][0], "value-by-form", used=True)
            del groups[0], said[0]
        awaited = not titled and self._is_titled_from(end)
        find = self.known.pattern("genre").search
        genres = [bool(find(words, 0, min(60, len(words)))) for words in said]
        signs = (genres[n] or offices_in_exchange(words) for n, words in enumerate(said))
        best = next((n for n, sign in enumerate(signs) if sign and not is_bar(said[n])), -1)
        if best >= 0 and not self._names_paper(said[best]) and len(said[best]) < 60:
            best = next((n for n in range(len(said)) if self._names_paper(said[n])), best)
        if best == 0 and not self._names_paper(said[0]) and is_navigation(t.of(groups[-1][0] - 1)):
            # Under the site's name and its links stands the title.
            best = len(said) - 1 if self._may_be_title(said[-1]) else best
        dates = [aside.line for aside in self.asides if aside.rule == "page-date"]
        under = next((n for n, group in enumerate(groups) if group[0] - 1 in dates), -1)
        trailed = others and any(is_trail(t.of(i)) for i in range(others[-1]))
        if best < 0 and not titled and (self.block or trailed):
            # The last line above the fields that is more than a name, under the site's.
            labels = [a.line for a in self.asides if a.rule == "field-value"]
            longer = [n for n, words in enumerate(said) if self._may_be_title(words)]
            higher = [n for n in longer if not labels or groups[n][-1] < labels[0]]
            best = higher[-1] if len(higher) > 1 or (higher and higher[0] > 0) else best
        again = next((n for n in range(len(said)) if self._comes_again(said, n)), -1)
        best = again if again >= 0 and best <= again else best
        if under > 0 and (best < 0 or _tells(said[best])) and not is_abstract(said[under]):
            best = under  # a sentence above the date is about the document, whose title is below
        first = min((a.line for a in self.asides if a.rule.startswith("field")), default=0)
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
            elif not titled and (_VOLUME.fullmatch(words) or is_caption(words)):
                rule = "volume-title"
            elif awaited and group[0] < 6 and not genres[n] and len(words) < 90:
                rule = "site-name"  # the title stands below, beside the date
            elif not titled and (
                is_bar(words)
                or (n < best and (group[0] < 4 or self.menu) and len(words) < 80)
                or _MARK.fullmatch(words)
            ):
                rule = "site-name"
            elif not titled and not (
                group[0] < 3
                and is_site_name(words)
                and (not genres[n] or not all(map(is_abstract, said[n + 1 :])))
            ):
                rule, titled = "page-title", True
                self.fact("title", words, group[0], rule, group[-1])
                self._date_in_title(words, group)
            elif not titled or is_site_name(words) or is_trail(words):
                rule = "site-name"
            elif self._repeats_title(words):
                rule = "page-title"
            elif group[-1] < first and len(words) < 90 and words[-1] not in ".!?":
                rule = "site-name"
            elif not summed and is_abstract(words, called=True) and not _OF_THE_PAGE.search(words):
                rule = "archive-summary"  # a sentence between the title and the text's heading
                self.fact("summary", words, group[0], rule, group[-1], cert="medium")
            else:
                for index in group:
                    self._take_bare(index, index + 1)
                continue
            for index in group:
                self.aside(index, rule, used=rule != "site-name")

    def _is_said_again(self, index: int) -> bool:
        """Tell whether a title stands again right under itself, as an edition heads its document.

        "No. 9. Note on Mules", under it "9. Note on Mules" with the call of a note.
        """
        t = self.t
        if index + 2 >= self.last or len(t.of(index)) < 16:
            return False
        one, other = (_NUMBERED.sub("", t.of(n)).casefold() for n in (index, index + 1))
        return bool(one) and _CALL.sub("", other) == _CALL.sub("", one)

    def _is_told_of(self, title: str, words: str) -> bool:
        """Tell whether under a title that is whole a sentence says what the document tells."""
        told = words[-1:] == "." and (is_abstract(words) or _is_sentence(words))
        return told and self._names_paper(title)

    def _names_paper(self, line: str) -> bool:
        """Tell whether a line begins with a kind of paper, from whom, or of which number."""
        opening = self.known.pattern("genre").match(line)
        return bool(opening and not line.isupper() and _FROM_TO.match(line, opening.end()))

    def _is_kind_over(self, words: str, title: str) -> bool:
        """Tell whether words name the kind of a paper, and no more, over its long title."""
        return (
            len(words) < 30
            and not words.isupper()
            and self._may_be_title(title)
            and bool(self.known.category("genre", words))
        )

    def _is_titled_from(self, index: int) -> bool:
        """Tell whether date and title, or title and date, stand under the page's navigation."""
        t = self.t
        if index + 1 >= self.last or self.above:
            return False
        first, second = t.of(index), t.of(index + 1)
        dated = full_date(first) is not None
        title, other = (second, first) if dated else (first, second)
        return full_date(other) is not None and self._names_paper(title)

    def _date_in_title(self, words: str, group: list[int]) -> None:
        """Take the date that ends a title: "Letter from Moor to Dorn, May 3, 1957"."""
        if any(fact.key == "date" for fact in self.facts):
            return
        date = next((found for found in find_dates(words) if found.end > len(words) - 2), None)
        if (
            date
            and date.year
            and len(date.day) == 10
            and words[: date.start].rstrip()[-1:] in ',(:"”'
        ):
            day = words[date.start : date.end]
            self.fact("date", day, group[0], "page-title", group[-1], norm=date.day)

    def _comes_again(self, said: list[str], n: int) -> bool:
        """Tell whether a line is printed twice, as the end of the way to a record and as its heading."""
        words = said[n]
        return self._may_be_title(words) and any(other.startswith(words) for other in said[n + 1 :])

    def _repeats_title(self, words: str) -> bool:
        """Tell whether words hold the title that a field states: "Item 5 - Letter from …"."""
        title = next((fact.value for fact in self.facts if fact.key == "title"), "")
        words, title = words.strip("#*_ ").casefold(), title.casefold()
        return len(title) > 12 and (title in words or (words in title and len(words) > 25))

    def _may_be_title(self, words: str) -> bool:
        """Tell whether words are long enough for a title, and no sentence, way or row of links."""
        return (
            len(words) > 30
            and words[-1] not in ".!?:"
            and not is_bar(words)
            and not is_trail(words)
        )

    def _read_on(self, index: int) -> int:
        """Read date and title that nothing of the page stands below; return where the text begins."""
        t = self.t
        keys = {fact.key for fact in self.facts}
        titled, dated = "title" in keys, any(f.rule == "page-date" for f in self.facts)
        stop, begin = min(self.last, index + 12), index
        if index == 0 and stop > 3 and full_date(t.of(1)) and self._is_of_another_record():
            self.aside(0, "other-record")
            index = 1
        if self.block and is_rule(t.of(0)):
            index = self._through_links(self._through_title_again(index, stop))
        titled, dated = "title" in keys, dated or any(f.rule == "page-date" for f in self.facts)
        while index < stop:
            line = t.of(index)
            if is_bar(line) and not titled and index < 4:
                self.aside(index, "site-navigation")
                index += 1
                continue
            if not titled and index < 2 and self._is_site_over_title(index):
                self.aside(index, "site-name")
                index += 1
                continue
            if not titled and not dated and index == begin and self._is_over_record(index):
                self.aside(index, "site-name")
                index += 1
                continue
            date = None if dated or self.above else full_date(line)
            if date and (not titled or index < begin + 4):
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

    def _is_over_record(self, index: int) -> bool:
        """Tell whether under a line that no rule knows stand a record's title and date, below links."""
        return (
            0 < index < self.last - 3
            and is_navigation(self.t.of(index - 1))
            and self._is_unknown(index)
            and full_date(self.t.of(index + 2)) is not None
            and full_date(self.t.of(index + 1)) is None
            and len(self.t.of(index + 1)) > 25
            and self._is_title(index + 1, certain=False)
        )

    def _through_links(self, index: int) -> int:
        """Take the links under front matter, and the rules that part them and the text."""
        t = self.t
        links = index
        while links < self.last and is_navigation(t.of(links)):
            links += 1
        above = {aside.line: aside.rule for aside in self.asides}
        if links == index and above.get(index - 1) != "site-navigation":
            return index
        for n in range(index, links):
            self.aside(n, "site-navigation")
        if links + 1 < self.last and is_rule(t.of(links)):
            self.aside(links, "text-heading")
            if t.of(self.last - 1) == t.of(links):
                self.last -= 1
                self.ruled = True
            links += 1
        return links

    def _through_title_again(self, index: int, stop: int) -> int:
        """Return where the text begins under date, title and sponsors that repeat the fields above.

        So a page begins that was clipped with its front matter.
        """
        t = self.t
        titles = [n for n in range(index, min(stop, index + 5)) if self._repeats_title(t.of(n))]
        if not titles:
            return index
        end = titles[-1] + 1
        while end < stop and SPONSOR.match(t.of(end).strip("*_ ")):
            end += 1
        lines = range(index, end)
        if any(len(t.of(n)) > 60 and n not in titles and n < titles[-1] for n in lines):
            return index
        for n in lines:
            line = t.of(n).strip("*_ ")
            sponsor = SPONSOR.fullmatch(line)
            if n in titles:
                self.aside(n, "page-title", used=True)
            elif sponsor:
                for donor in split_donors(plain(sponsor["names"])):
                    self.fact("funder", donor, n, "sponsor-line")
                self.aside(n, "sponsor-line", used=True)
            elif date := full_date(line):
                self.fact("date", line, n, "page-date", norm=date.day)
                self.aside(n, "page-date", used=True)
            else:
                self.aside(n, "site-name")
        return end

    def _is_site_over_title(self, index: int) -> bool:
        """Tell whether a site's name stands over the title and the date of its record."""
        t = self.t
        if not self.below or index + 2 >= self.last or not is_site_name(t.of(index)):
            return False
        first, second = t.of(index + 1), t.of(index + 2)
        title, date = (second, first) if full_date(first) else (first, second)
        return (
            not self.known.pattern("genre").search(t.of(index))
            and full_date(date) is not None
            and full_date(title) is None
            and len(title) > 25
        )

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
            rules.get(index - 1) not in ("page-title", "page-date", "sponsor-line", "text-heading")
            or index + 2 >= self.last
            or any(fact.key == "summary" for fact in self.facts)
        ):
            return index
        if self._is_unknown(index) and is_abstract(t.of(index + 1)):
            end = self._abstract_at(index + 1)
            if end > index + 1:
                self.aside(index, "site-name")
            return end if end > index + 1 else index
        return self._abstract_at(index)

    def _is_unknown(self, index: int) -> bool:
        """Tell whether a line under title, date or sponsors may be the page's: a few words, no docket's."""
        line = self.t.of(index)
        return (
            len(line) < 40
            and not line.isupper()
            and line[-1] not in ".:;,?!"
            and not self.known.marking(line)[0]
            and not self.known.pattern("genre").search(line)
            and not is_org(line)
            and not full_date(line)
        )

    def _abstract_at(self, index: int) -> int:
        """Take a cataloguer's sentence at a line above the document's head, if there is one."""
        t = self.t
        line, following = t.of(index), t.of(index + 1)
        if is_abstract(line) and (is_navigation(following) or is_bar(following)):
            self.fact("summary", line, index, "archive-summary", cert="medium")
            self.aside(index, "archive-summary", used=True)
            self.aside(index + 1, "site-navigation")
            return index + 2
        end = index + 1
        while end + 1 < self.last and end < index + 3 and self._is_remark_below(end):
            end += 1  # "(an invented paper)"
        following = t.of(end)
        docketed = (
            len(following) < 80 and following[-1] not in ".,;?!" and not following[0].islower()
        )
        if (
            not (is_abstract(line) or (_is_sentence(line) and following[-1] != ":"))
            or not docketed
            or not (
                self._is_gap(end)
                or (is_abstract(line) and not any(map(self._is_gap, range(1, end))))
            )
        ):
            return index
        self.fact("summary", line, index, "archive-summary", cert="medium")
        for n in range(index, end):
            self.aside(n, "archive-summary", used=True)
        self.doubts.append(
            Doubt(
                "summary-in-text",
                "the first line under the page's title was taken for the archive's summary: it "
                "speaks about the document",
                t.position(index),
                "medium",
            )
        )
        return end

    def _is_gap(self, index: int) -> bool:
        """Tell whether a blank line stands over a line."""
        lines = self.t.lines
        return lines[index].number > lines[index - 1].number + 1

    def _is_remark_below(self, index: int) -> bool:
        """Tell whether a line right under another is a remark in brackets, and no more."""
        lines = self.t.lines
        line = self.t.of(index)
        return (
            lines[index].number == lines[index - 1].number + 1
            and line[0] + line[-1] in ("()", "[]")
            and len(line) < 160
        )

    def _is_title(self, index: int, *, certain: bool) -> bool:
        line = self.t.of(index)
        closed = line.endswith((".", ":", ";")) and not _SHORTENED.search(line)
        if len(line) < 60 and self.known.marking(line.strip(" !.-"))[0]:
            return False  # "Top Secret": the document begins
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
        return self._names_paper(line)

    def _is_papers_name(self, line: str) -> bool:
        """Tell whether a line names a paper among its first words, and tells nothing of it."""
        return not is_verbal(line) and bool(self.known.pattern("genre").search(line, 0, 60))


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
