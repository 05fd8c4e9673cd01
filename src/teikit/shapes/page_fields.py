"""The fields of an archive's page: labels and values, in any order, on one line or two.

    Source: RGANI, fond 5, opis 30, delo 399        Record ID
    Translator: A. Nobody                           99917

A label that was lost leaves a value that is told by its form; a value that was lost leaves a label.
"""

from __future__ import annotations

from functools import lru_cache

from teikit.forms.dates import find_dates, full_date
from teikit.forms.lazy import lazy
from teikit.forms.names import is_org, is_person
from teikit.model.fact import Cert, Doubt
from teikit.model.places import COUNTRIES
from teikit.model.transcript import Transcript
from teikit.model.vocabulary import LANGUAGES
from teikit.shapes.cited import is_citation
from teikit.shapes.foot import speaks_of_page
from teikit.shapes.furniture import (
    END_HEADINGS,
    RIGHTS,
    SPONSOR,
    is_closing,
    is_navigation,
    is_section,
    is_text_heading,
)
from teikit.shapes.labels import guessed, label_cut_off, label_of, labelled, words_of
from teikit.shapes.page_values import DONOR, Value, Values, language_tag, split_donors
from teikit.shapes.statement import (
    PAGES,
    is_statement,
    split_names,
)
from teikit.shapes.summary import is_abstract

__all__ = ["Fields", "fields_in_line", "is_credit", "is_stack"]

_RECORD = lazy(r"(?:[A-Z]{2,6}-)?[A-Za-z.]{0,12}[-/. _:]?\d[\dA-Za-z./:_-]*")
_LONG = frozenset({"rights", "summary", "citation", "unused", "source", "credits", "title"})
_MANY = frozenset({"rights", "funder", "keyword", "unused", "translator", "author", "contributor"})
# "Scan quality: good": a label, though no table knows it.
_UNKNOWN = lazy(r"[A-Z][A-Za-z’'()&/-]*(?: [A-Za-z’'()&/-]+){0,4}(?:: +|\t+| {3,})\S")


_GAP = lazy(r"\t+| {2,}")


def _parts(line: str) -> tuple[str, str]:
    """Part the label and the value of a field that no table knows; a value may be on the next line."""
    if ":" in line:
        label, _, value = line.partition(":")
        return label, value
    parted = _GAP.split(line, maxsplit=1)
    return parted[0], parted[1] if len(parted) > 1 else ""


_FULL = 64  # a line of a wrapped value that ends with a sentence is as long as the others
_NAMED = lazy(r"[A-Z][A-Za-z’'()&/-]*(?: [a-z()&/-]+){0,3} ?:\s+\S")
_CREDITED = lazy(
    r"(?:obtained|translated|provided|contributed|donated|transcribed|collected)"
    r"(?: and (?:translated|provided|edited))?(?: (?:for|from) \S.{1,40}?)? by [A-Z]",
    2,
)


def is_stack(line: str) -> bool:
    """Tell whether a line is a shelfmark without its archive: "Fond 05, opis 5, delo 9"."""
    return len(line) < 120 and "," in line and line[0].isupper() and bool(_STACK.match(line))


_STACK = lazy(r"(?:fond|f\.|op(?:is|\.)|box|rg|record group|series|file|fund|inv\.) ?\d", 2)


def is_credit(line: str) -> bool:
    """Tell whether a line says who translated or gave: "Obtained by A. Moor"."""
    return len(line) < 160 and bool(_CREDITED.match(line))


@lru_cache(maxsize=128)
def fields_in_line(line: str) -> tuple[tuple[str, str, str], ...]:
    """Part "Date: 12 May 1959 | Language: English" into key, value and label; else nothing.

    Beside two fields at least, a date may stand without its label.
    """
    if "|" not in line and "   " not in line and "\t" not in line and ";" not in line:
        head, colon, _ = line[:26].partition(": ")
        if not (colon and head.isupper()):
            return ()
    pieces = [piece.strip() for piece in _FIELDS.split(line) if piece.strip()]
    found = [
        (key, piece[begin:].strip(), words) if key and ":" in piece[:42] else ("", piece, "")
        for piece in pieces
        for key, words, begin in (labelled(piece),)
    ]
    labels = sum(bool(key) for key, _, _ in found)
    dates = sum(not key and full_date(piece) is not None for key, piece, _ in found)
    others = sum(not key and bool(_NAMED.match(piece)) for key, piece, _ in found)
    if labels + min(others, labels) < 2 or dates > 1 or labels + dates + others < len(found):
        return ()
    return tuple(
        ("unused", value.partition(":")[2].strip(), value.partition(":")[0].lower())
        if not key and _NAMED.match(value)
        else (key or "date", value, words)
        for key, value, words in found
    )


_FIELDS = lazy(
    r"\s+\|\s+|\s*\t\s*|\s{3,}(?=[A-Z][A-Za-z. ]{1,24}:)|;\s+(?=[A-Z][A-Za-z ]{2,24}:)|"
    r"(?<=\.)\s+(?=[A-Z][A-Z ]{4,24}: )"  # "SOURCE: … TRANSLATED BY: …"
)


_BULLET = lazy(r"^[•·◦▪*–-]\s+(?=\S)")
_LINKED = lazy(r"\[([^\[\]]{1,300})\]\(<?https?:[^()\s]*>?\)")
_CELL = lazy(r"\s*(?:\|\s*)+$|\t+[a-z]{2}(?:_[A-Z]{2})?$")


def plain(value: str) -> str:
    """Return a value without what a list, a table or Markdown puts around it."""
    if value[:1] in "•·◦▪-–*":
        value = _BULLET.sub("", value)
    if "](" in value:
        value = _LINKED.sub(r"\1", value)
    if value[-1:] == "|" or "\t" in value:
        value = _CELL.sub("", value)
    if (
        value[:1] in '"*_'
        and len(value) > 2
        and value[0] == value[-1]
        and value[0] not in value[1:-1]
    ):
        value = value[1:-1]
    return value.strip()


_NEVER_WRAPPED = frozenset(
    ("language", "original-language", "record-id", "date", "uploaded", "kind")
)


class Fields(Values):
    """Reads lines of a page that are not the document's text, and collects what they say."""

    def __init__(self, transcript: Transcript) -> None:
        super().__init__(transcript)
        self.last = len(transcript.lines)  # the line behind the text, where it is known
        self.among_fields = False  # nothing but fields is there to be read
        self.told = -1  # the line of a summary whose label is lost
        self.menu: frozenset[int] = frozenset()  # lines above the text that are a menu's
        self.labels: frozenset[int] = frozenset()  # those no table knows, told by their place
        self.tried: dict[str, object] = {}  # what was found out and need not be found again
        self._key, self._words, self._label, self._filled = "", "", -1, True

    # --- lines ------------------------------------------------------------------------------

    def read(self, first: int, last: int) -> None:
        """Read the lines of the page's foot."""
        index = first
        while index < last:
            if END_HEADINGS.fullmatch(self.t.of(index)) and not labelled(self.t.of(index))[0]:
                if self._is_list_of_tags(index):
                    index = self.one(index, last)
                    continue
                for rest in range(index, last):
                    self.aside(rest, "related-programs")
                break
            index = self.one(index, last)
        self.close()

    def _is_list_of_tags(self, index: int) -> bool:
        return label_of(self.t.of(index)) == "keyword"

    def one(self, index: int, last: int) -> int:
        """Read one line and what continues it; return the index of the next."""
        line = self.t.of(index)
        key, words, begin = labelled(line)
        found = label_of(line)
        if not key and not found and index > 0 and index == len(self.t.lines) - 1:
            found = label_cut_off(line)
        section = is_section(line)
        if found == "translator" and index < self.last and self.opens_text(index):
            self.close()
            self.aside(index, "text-heading")
            return index + 1
        unread = self._key and not self._filled
        if index in self.labels and not key and not found and not section:
            self.close()
            label, value = _parts(line)
            self._key, self._words = self._guess(label, value or self._below(index)), label.lower()
            if value.strip():
                self._take(self._key, value.strip(), index, "field-value", index, self._words)
                self._filled = True
            else:
                self._label, self._filled = index, False
                self.aside(index, "field-label")
            return index + 1
        if (not found and not key and is_closing(line)) or (
            section and (" " in line or not unread) and not found
        ):
            self.close()
            self.aside(index, "section-heading")
        elif section and not self._key and not self._labels_below(found, index):
            self.aside(index, "section-heading")
        elif several := fields_in_line(line):
            self.close()
            self.aside(index, "field-value", used=True)
            for one, value, said in several:
                self.note(one, Value(value, index, index, "field-value", "", said))
            self._key, self._filled = "", True
        elif key:
            self.close()
            end = self.end_of_value(key, index, last)
            self._take(key, self._joined(index, end, begin), index, "field-value", end, words)
            self._key, self._words, self._filled = key, words, True
            return end + 1
        elif found:
            self.close()
            self._key, self._words = found, words_of(line)
            self._label, self._filled = index, False
            self.aside(index, "field-label")
        elif is_text_heading(line):
            self.aside(index, "text-heading")
        elif is_navigation(line):
            self.aside(index, "site-navigation")
        elif self._filled and (self._key or self.among_fields) and self._is_other_field(line):
            self.close()
            self.aside(index, "field-unused", used=True)
        elif self._key and (not self._filled or self._key in _MANY) and self._fits(line):
            end = self.end_of_value(self._key, index, last)
            words = self._joined(index, end)
            self._take(self._key, words, index, "field-value", end, self._words)
            self._filled = True
            return end + 1
        elif is_citation(line):
            self.close()
            self._take("citation", line, index, "value-by-form")
        elif speaks_of_page(line) and not (RIGHTS.search(line) or is_statement(line, self.known)):
            self.close()
            self.aside(index, "page-footer")
        else:
            return self._take_bare(index, last)
        return index + 1

    def _below(self, index: int) -> str:
        return self.t.of(index + 1) if index + 1 < len(self.t.lines) else ""

    def _guess(self, label: str, value: str) -> str:
        """Return what a label no table knows is of, where its words and its value say the same."""
        key, value = guessed(label), value.strip()
        if not value or not self.would_fit(key, value):
            return "unused"
        if key == "source":
            return "source" if is_statement(value, self.known) else "mark"
        if key == "summary":
            return key if is_abstract(value, called=True) else "unused"
        return key

    def _labels_below(self, key: str, index: int) -> bool:
        """Tell whether a section's heading is the label of what stands below: a citation, a summary."""
        cited = key == "citation" and self._below(index)[:1] in ('"', "“", "«")
        return cited or (key == "summary" and self._told_below(index))

    def _told_below(self, index: int) -> bool:
        """Tell whether under "About this document" stands what it is about, and not its fields."""
        below = self._below(index)
        return bool(below) and not labelled(below)[0] and is_abstract(below, called=True)

    def _is_other_field(self, line: str) -> bool:
        """Tell whether a line is a field whose label no table knows: "Scan quality: good"."""
        if self.among_fields and line[-1] == ":" and _UNKNOWN.match(f"{line} -"):
            return True  # its value is empty
        return self._key != "rights" and bool(_UNKNOWN.match(line)) and "http" not in line[:42]

    def close(self) -> None:
        """Note a label whose value is lost."""
        if not self._filled:
            line = self._label
            self.empty.append((self.t.of(line).rstrip(" :"), self.t.lines[line].number))
        self._key, self._filled = "", True

    def _joined(self, first: int, last: int, begin: int = 0) -> str:
        head = self.t.of(first)[begin:].strip()
        return " ".join([head, *(self.t.of(i) for i in range(first + 1, last + 1))])

    def opens_text(self, index: int) -> bool:
        """Tell whether a line opens the text of a page: "Translation" too, over no translator's name."""
        line, below = (self.t.of(i) for i in (index, min(index + 1, len(self.t.lines) - 1)))
        if is_text_heading(line) or line.strip(" :").title() != "Translation":
            return is_text_heading(line)
        if self.known.marking(below.rstrip(" !."))[0]:
            return True
        if len(below) < 12:
            return False  # "CWLP"
        if below[-1] in ",:!" or len(below) > 90 or self.known.pattern("genre").match(below):
            return True  # "Dear Minister,", "Record of a Conversation with …"
        fields = range(index + 1, min(index + 4, len(self.t.lines)))
        if any(label_of(self.t.of(i)) or labelled(self.t.of(i))[0] for i in fields):
            return False
        return not all(is_person(one) and not is_org(one) for one in split_names(below))

    def end_of_value(self, key: str, index: int, last: int) -> int:
        """Return the last line of a value that is wrapped over several."""
        end = index
        while end + 1 < last and self._goes_on(key, end):
            end += 1
        return end

    def _goes_on(self, key: str, index: int) -> bool:
        t = self.t
        line, following = t.of(index), t.of(index + 1)
        if t.lines[index + 1].number != t.lines[index].number + 1 or len(line) < 40:
            return False
        if key in _NEVER_WRAPPED or fields_in_line(line):
            return False
        if self.known.marking(following.rstrip(" !."))[0]:
            return False  # "Top Secret!": the document begins
        if (
            label_of(following)
            or labelled(following)[0]
            or is_section(following)
            or is_navigation(following)
            or full_date(following)
            or SPONSOR.match(following)
            or following[:3] in ("---", "***", "___")
            or is_text_heading(following)
            or index + 1 in self.labels
            or (key not in _LONG and _NAMED.match(following))
            or (self.among_fields and self._is_other_field(following))
        ):
            return False
        if following[0].islower() or t.lines[index + 1].indent > t.lines[index].indent + 1:
            return True
        if line[-1] in '.!?"”' and (key not in ("summary", "rights") or len(line) < _FULL):
            return False
        if key in _MANY and key not in ("rights", "unused"):
            return line[-1] in ",;-" or line.endswith((" and", " of", " the", " by"))
        if key == "source":
            return not is_statement(following, self.known)
        return key in _LONG or line[-1] not in ".!?"

    # --- values -----------------------------------------------------------------------------

    def would_fit(self, key: str, line: str) -> bool:
        """Tell whether a line can be the value of a label that stands alone above it."""
        before = self._key, self._filled
        self._key, self._filled = key, False
        fits = self._fits(line)
        self._key, self._filled = before
        return fits

    def _fits(self, line: str) -> bool:
        """Tell whether a line can be the value of a label; else the label's value is lost."""
        key = self._key
        if key in ("translator", "author", "contributor") and self.known.marking(line)[0]:
            return False  # "SECRET": the document begins
        if key in ("uploaded", "date"):
            return full_date(line) is not None or (
                key == "date" and len(line) < 50 and next(find_dates(line), None) is not None
            )
        if key == "record-id":
            return bool(_RECORD.fullmatch(line)) and not full_date(line)
        if key in ("language", "original-language"):
            return all(language_tag(word) for word in split_names(line))
        if key == "kind":
            return len(line) < 60 and not line.endswith(".") and not DONOR.search(line)
        if key == "funder":
            return (
                len(line) < 300
                and not line.endswith(".")
                and not self.known.category("genre", line)
                and not full_date(line)
                and not line.isdigit()
            )
        if key == "rights":
            return bool(RIGHTS.search(line)) or line.endswith(".")
        if key == "leaves":
            return bool(PAGES.match(line) or PAGES.fullmatch(f", {line}"))
        if key == "classification":
            return bool(self.classification(line))
        if key == "source":
            return any(c.isdigit() for c in line) or "," in line
        if key in ("keyword", "translator", "author", "contributor") and self._filled:
            return not (full_date(line) or line.isdigit() or line.lower() in LANGUAGES) and not (
                len(line) > 100 or is_statement(line, self.known)
            )
        if key == "unused" and self._filled:
            return False
        if key == "archive":
            return (
                len(line) < 160
                and not full_date(line)
                and not line.isdigit()
                and not RIGHTS.search(line)
            )
        return True

    def _take_bare(self, index: int, last: int) -> int:
        """Place a value without a label by its form."""
        line = self.t.of(index)
        key = ""
        if is_statement(line, self.known):
            key = "source"
        elif _CREDITED.match(line):
            key = "credits"
        elif is_stack(line):
            key = "stack"
        elif RIGHTS.search(line) and len(line) > 30:
            key = "rights"
        elif self.known.category("genre", line):
            key = "kind"
        elif line.lower() in LANGUAGES:
            key = "language"
        elif full_date(line):
            key = "uploaded"
        elif line.isdigit():
            key = "record-id"
        elif "--" in line[2:-2] or line in COUNTRIES:
            key = "keyword"
        elif index == self.told:
            key = "summary"
        elif sponsor := SPONSOR.fullmatch(line):
            key, line = "funder", sponsor["names"]
        elif (
            len(line) < 300
            and line.split()[-1][0].isupper()
            and all(DONOR.search(donor) for donor in split_donors(line))
        ):
            key = "funder"
        number = self.t.lines[index].number
        self.bare.append((key, number))
        if key:
            end = self.end_of_value(key, index, last) if key in ("source", "rights") else index
            value = line if end == index else self._joined(index, end)
            self._take(key, value, index, "value-by-form", end)
            return end + 1
        self.aside(index, "unread-value", used=True)
        self.doubts.append(
            Doubt(
                "unread-value",
                f"«{line[:60]}» stands among the page's fields, but no rule tells what it is",
                self.t.position(index),
                "low",
            )
        )
        return index + 1

    def _take(
        self, key: str, value: str, index: int, rule: str, last: int = -1, words: str = ""
    ) -> None:
        for line in range(index, max(index, last) + 1):
            self.aside(line, "field-unused" if key == "unused" else rule, used=True)
        cert: Cert = "high" if rule == "value-by-form" else ""
        value = plain(value)
        if not value:
            return
        self.note(key, Value(value, index, max(index, last), rule, cert, words))
