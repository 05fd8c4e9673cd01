"""A page of an online archive: title and date above the text, a block of fields below it.

    March 3, 1957
    Cable from the Embassy in Valdoria, 'On the Harvest'
    …the text…
    Document Information
    Source
    PRC FMA 100-00001-01, 1-2. Translated by A. Nobody.

Captures lose labels: their values are then told by their form. Field names are those of the
online archives that publish translated diplomatic documents.

Not seen: pages with the fields above the text; field names in other languages than English.
"""

from __future__ import annotations

import re

from teikit.forms.dates import full_date
from teikit.forms.lazy import lazy
from teikit.model.fact import Cert, Doubt, Fact
from teikit.model.transcript import Aside, Transcript
from teikit.model.vocabulary import LANGUAGES
from teikit.shapes.furniture import (
    END_HEADINGS,
    SPONSOR,
    is_navigation,
    is_page_type,
    is_section,
    label_of,
)
from teikit.shapes.shape import Shape
from teikit.shapes.statement import PAGES, is_statement, page_range, read_statement, split_names
from teikit.shapes.summary import summary_evidence

__all__ = ["archive_page", "archive_page_without_labels", "split_donors"]

_RIGHTS = lazy(
    r"\b(?:copyright|rights holders?|reuse|permission|licen[cs]ed?|public domain|all rights|"
    r"terms of use|to enquire|to inquire)\b",
    re.IGNORECASE,
)
_DONOR = lazy(
    r"\b(?:Foundation|Fund|Trust|Endowment|Institute|Corporation|University|Council|Society|"
    r"Cent(?:er|re)|Program(?:me)?|Bequest|Donors?|Family|Charit(?:y|able)|Association|Ministry|"
    r"Federation|Estate|Library|Museum|Academy|Commission|Bank|Embassy)\b"
)
_AND = lazy(r"\s*[;,]\s*(?:and\s+)?|[\s\xa0]+and[\s\xa0]+|\s*&\s*")
_RECORD = lazy(r"[A-Za-z]{0,6}[-/]?\d[\dA-Za-z./-]*")


def split_donors(words: str) -> list[str]:
    """Return the donors of "A Foundation and B Fund".

    "The John D. and Catherine T. Nobody Foundation" is one: a cut needs a whole donor before it.
    """
    donors: list[str] = []
    begin = 0
    for match in _AND.finditer(words):
        piece = words[begin : match.start()]
        if _DONOR.search(piece):
            donors.append(piece.strip(" .\xa0"))
            begin = match.end()
    donors.append(words[begin:].strip(" .\xa0"))
    return [" ".join(donor.split()) for donor in donors if donor]


class _Page:
    """What the lines around the text say, collected before anything is decided."""

    def __init__(self, transcript: Transcript) -> None:
        self.t = transcript
        self.known = transcript.collection
        self.facts: list[Fact] = []
        self.asides: list[Aside] = []
        self.doubts: list[Doubt] = []
        self.empty: list[tuple[str, int]] = []
        self.bare: list[tuple[str, int]] = []
        self.first = 0
        self.last = 0
        self.sure = False  # the heading of the fields stands there

    def aside(self, line: int, rule: str, *, used: bool = False) -> None:
        self.asides.append(Aside(line, rule, used))

    def fact(self, key: str, value: str, line: int, rule: str, **more: str) -> None:
        self.facts.append(
            Fact(key, value, lines=self.t.position(line), rule=rule, by="archive", **more)  # type: ignore[arg-type]
        )

    # --- above the text ---------------------------------------------------------------------

    def read_head(self) -> str | None:
        t = self.t
        index, titled, dated = 0, False, False
        while index < self.last and is_navigation(t.of(index)):
            self.aside(index, "site-navigation")
            index += 1
        furnished = index > 0
        if is_page_type(t.of(index)):
            return f"the page calls itself «{t.of(index)}»"
        while index < min(self.last, 12):
            line = t.of(index)
            date = None if dated else full_date(line)
            if date and (not titled or index < 4):
                self.fact("date", line, index, "page-date", norm=date.day)
                dated = True
                self.aside(index, "page-date", used=True)
            elif sponsor := SPONSOR.fullmatch(line):
                for donor in split_donors(sponsor["names"]):
                    self.fact("funder", donor, index, "sponsor-line")
                self.aside(index, "sponsor-line", used=True)
            elif not titled and self._is_title(index, dated or furnished):
                self.fact("title", line, index, "page-title")
                titled = True
                self.aside(index, "page-title", used=True)
            elif is_navigation(line):
                self.aside(index, "site-navigation")
            else:
                break
            index += 1
        self.first = index
        if titled or dated or furnished or self.sure:
            return None
        return "nothing stands above the text"

    def _is_title(self, index: int, certain: bool) -> bool:
        line = self.t.of(index)
        if len(line) > 500 or (line.endswith((".", ":", ";")) and not line.endswith("...")):
            return False
        if certain:
            return True
        following = [self.t.of(i) for i in range(index + 1, min(index + 3, self.last))]
        if any(full_date(other) or SPONSOR.fullmatch(other) for other in following):
            return True
        opening = self.known.pattern("genre").match(line)
        return bool(
            opening
            and re.match(
                r"[\s,]+(?:from|to|of|between|by|on|no)\b", line[opening.end() :], re.IGNORECASE
            )
        )

    # --- below the text ---------------------------------------------------------------------

    def find_tail(self) -> str | None:
        """Find where the fields begin."""
        t = self.t
        count = len(t.lines)
        window = range(max(1, count - 60), count)
        for index in reversed(window):
            if is_section(t.of(index)) and self._fields_from(index + 1):
                self.last = index
                self.sure = True
                return None
        labelled = [i for i in window if label_of(t.of(i))]
        stated = [i for i in window if is_statement(t.of(i), self.known)]
        starts = [i for i in stated if all(j >= i - 2 for j in labelled)]
        if len(labelled) >= 2:
            starts.append(labelled[0])
        if not starts:
            return "has no document information, field labels or source statement below the text"
        for start in sorted(starts):
            if not any(self._is_prose(i) for i in range(start, count)):
                self.last = start
                return None
        return "text stands below its field labels or source statement"

    def _is_prose(self, index: int) -> bool:
        """Tell whether a line is running text, which no page has among its fields."""
        line = self.t.of(index)
        return len(line) > 160 and not (_RIGHTS.search(line) or is_statement(line, self.known))

    def _fields_from(self, index: int) -> bool:
        rest = [self.t.of(i) for i in range(index, len(self.t.lines))]
        return not rest or any(label_of(line) or is_statement(line, self.known) for line in rest)

    def read_tail(self) -> None:
        t = self.t
        key, label_line, filled = "", -1, True
        index = self.last
        while index < len(t.lines):
            line = t.of(index)
            label, colon, value = line.partition(":")
            if is_section(line) and not key:
                self.aside(index, "section-heading")
            elif END_HEADINGS.fullmatch(line):
                for rest in range(index, len(t.lines)):
                    self.aside(rest, "related-programs")
                break
            elif found := label_of(line):
                if not filled:
                    self.empty.append((t.of(label_line).rstrip(" :"), t.lines[label_line].number))
                key, label_line, filled = found, index, False
                self.aside(index, "field-label")
            elif colon and value.strip() and (found := label_of(label)):
                if not filled:
                    self.empty.append((t.of(label_line).rstrip(" :"), t.lines[label_line].number))
                self._take(found, value.strip(), index, "field-value")
                key, filled = found, True
            elif is_navigation(line):
                self.aside(index, "site-navigation")
            elif (
                key
                and (not filled or key in ("rights", "funder", "keyword"))
                and self._fits(key, line)
            ):
                self._take(key, line, index, "field-value")
                filled = True
            else:
                self._take_bare(line, index)
            index += 1
        if not filled:
            self.empty.append((t.of(label_line).rstrip(" :"), t.lines[label_line].number))

    def _fits(self, key: str, line: str) -> bool:
        """Tell whether a line can be the value of a label; else the label's value is lost."""
        if key in ("uploaded", "date"):
            return full_date(line) is not None
        if key == "record-id":
            return bool(_RECORD.fullmatch(line)) and not full_date(line)
        if key in ("language", "original-language"):
            return all(word.lower() in LANGUAGES for word in split_names(line))
        if key == "kind":
            return len(line) < 60 and not line.endswith(".") and not _DONOR.search(line)
        if key == "funder":
            return (
                len(line) < 300
                and not line.endswith(".")
                and not self.known.category("genre", line)
            )
        if key == "rights":
            return bool(_RIGHTS.search(line)) or line.endswith(".")
        if key == "pages":
            return bool(PAGES.fullmatch(line))
        if key == "classification":
            return bool(self.known.category("classification", line))
        if key == "source":
            return any(c.isdigit() for c in line) or "," in line
        return True

    def _take_bare(self, line: str, index: int) -> None:
        """Place a value without a label by its form."""
        key = ""
        if is_statement(line, self.known):
            key = "source"
        elif _RIGHTS.search(line) and len(line) > 40:
            key = "rights"
        elif self.known.category("genre", line):
            key = "kind"
        elif line.lower() in LANGUAGES:
            key = "language"
        elif full_date(line):
            key = "uploaded"
        elif line.isdigit():
            key = "record-id"
        elif sponsor := SPONSOR.fullmatch(line):
            key, line = "funder", sponsor["names"]
        elif len(line) < 300 and all(_DONOR.search(donor) for donor in split_donors(line)):
            key = "funder"
        number = self.t.lines[index].number
        if key:
            self.bare.append((key, number))
            self._take(key, line, index, "value-by-form")
            return
        self.aside(index, "unread-value", used=True)
        self.bare.append(("", number))
        self.doubts.append(
            Doubt(
                "unread-value",
                f"«{line[:60]}» stands among the page's fields, but no rule tells what it is",
                self.t.position(index),
                "low",
            )
        )

    def _take(self, key: str, value: str, index: int, rule: str) -> None:
        self.aside(index, rule, used=True)
        cert: Cert = "high" if rule == "value-by-form" else ""
        at = self.t.position(index)
        if key == "source":
            self.facts += read_statement(value, at, rule, self.known)
        elif key == "funder":
            for donor in split_donors(value):
                self.fact("funder", donor, index, rule, cert=cert)
        elif key == "rights":
            self.fact("rights", value, index, rule)
        elif key in ("uploaded", "date"):
            date = full_date(value)
            self.fact(key, value, index, rule, norm=date.day if date else "", cert=cert)
        elif key == "pages":
            found = PAGES.fullmatch(value)
            if found:
                self.fact("pages", value, index, rule, norm=page_range(found), cert=cert)
        elif key == "classification":
            if norm := self.known.category("classification", value):
                self.fact("classification", value, index, rule, norm=norm, cert=cert)
        elif key == "kind":
            self.fact(
                "kind", value, index, rule, norm=self.known.category("genre", value), cert=cert
            )
        elif key in ("language", "original-language"):
            for name in split_names(value):
                self._language(key, name, index, rule)
        elif key in ("translator", "author", "contributor"):
            for name in split_names(value):
                self.fact(key, name, index, rule)
        elif key == "keyword":
            for word in re.split(r"\s*[;,]\s*", value):
                self.fact(key, word, index, rule)
        else:
            self.fact(key, value, index, rule, cert=cert)

    def _language(self, key: str, name: str, index: int, rule: str) -> None:
        """On pages of translations, "Language" names the original's language."""
        if tag := LANGUAGES.get(name.lower(), ""):
            key = "language" if tag == "en" else "original-language"
        self.fact(key, name, index, rule, norm=tag)

    # --- between ----------------------------------------------------------------------------

    def read_summary(self) -> None:
        t = self.t
        if self.last - self.first < 2:
            return
        index = self.last - 1
        line, before = t.of(index), t.of(index - 1)
        gap = t.lines[index].number - t.lines[index - 1].number
        gaps = sorted(
            t.lines[i + 1].number - t.lines[i].number for i in range(self.first, index - 1)
        )
        usual = gaps[len(gaps) * 3 // 4] if gaps else gap
        cert = summary_evidence(line, before, wide_gap=gap > usual, on_page=True)
        if cert is None:
            return
        at = t.position(index)
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
        self.fact("summary", line, index, "archive-summary", cert=cert)
        self.aside(index, "archive-summary", used=True)
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

    def settle(self) -> None:
        """Hand over to the transcript."""
        t = self.t
        t.facts += self.facts
        t.asides += sorted(self.asides, key=lambda aside: aside.line)
        t.doubts += self.doubts
        t.empty_labels += self.empty
        t.bare_values += self.bare
        t.first, t.last = self.first, self.last


def _collect(transcript: Transcript) -> _Page | str:
    page = _Page(transcript)
    if excuse := page.find_tail():
        return excuse
    if excuse := page.read_head():
        return excuse
    if page.first >= page.last:
        return "no text stands between the page's head and its fields"
    page.read_tail()
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
