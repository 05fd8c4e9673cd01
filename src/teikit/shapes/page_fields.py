"""The fields of an archive's page: labels and values, in any order, on one line or two.

    Source: RGANI, fond 5, opis 30, delo 399        Record ID
    Translator: A. Nobody                           99917

A label that was lost leaves a value that is told by its form; a value that was lost leaves a label.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from teikit.forms.dates import find_dates, full_date
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, kind_of_party
from teikit.model.fact import Cert, Doubt, Fact
from teikit.model.transcript import Aside, Transcript
from teikit.model.vocabulary import LANGUAGES
from teikit.shapes.furniture import (
    END_HEADINGS,
    RIGHTS,
    SPONSOR,
    is_navigation,
    is_section,
    is_text_heading,
    label_of,
    labelled,
)
from teikit.shapes.statement import (
    PAGES,
    Reference,
    is_statement,
    page_range,
    read_credits,
    read_reference,
    read_statement,
    reference_facts,
    split_names,
)

__all__ = ["Fields", "fields_in_line", "is_credit", "is_stack", "language_tag", "split_donors"]

_DONOR = lazy(
    r"\b(?:Foundation|Fund|Trust|Endowment|Institute|Corporation|University|Council|Society|"
    r"Cent(?:er|re)|Program(?:me)?|Bequest|Donors?|Family|Charit(?:y|able)|Association|Ministry|"
    r"Federation|Estate|Library|Museum|Academy|Commission|Bank|Embassy)\b"
)
_AND = lazy(r"\s*[;,]\s*(?:and\s+)?|[\s\xa0]+and[\s\xa0]+|\s*&\s*")
_RECORD = lazy(r"(?:[A-Z]{2,6}-)?[A-Za-z]{0,8}[-/. ]?\d[\dA-Za-z./:_-]*")
_LONG = frozenset({"rights", "summary", "citation", "unused", "source", "credits", "title"})
_MANY = frozenset({"rights", "funder", "keyword", "unused", "translator", "author", "contributor"})
_MEDIUM = frozenset(
    "text image images pdf typescript manuscript letterhead scan photocopy microfilm still paper "
    "document documents file translation original object item web page html".split()
)
_ROUGH = lazy(
    r"(?:c\.|ca\.?|circa|about|approximately|approx\.|undated|probably)\s*|\s*\(\?\)|\?$",
    re.IGNORECASE,
)
_NAME_WITH_DATES = lazy(r"[^,;]+,\s*[^,;]+,?\s*\(?\d{4}\s*[-–]\s*(?:\d{4})?\)?")
_SIZE = lazy(r"\.pdf\b|\d\s?[KMG]B\b", re.IGNORECASE)
_IN_CITATION = lazy(r"(?:^|[,.;]\s+|\()(?=[A-ZА-Я])")
# "Scan quality: good": a label, though no table knows it.
_UNKNOWN = lazy(r"[A-Z][A-Za-z’'()&/-]*(?: [A-Za-z’'()&/-]+){0,4}(?:: +|\t+| {3,})\S")
_ANOTHER = lazy(r"(?:\d{2,4} )?[A-Z]{4,}(?: [A-Z]{4,})* \d+(?:$|[,;])")
_WEB = 1996


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
    return [" ".join(donor.split()).removeprefix("the ") for donor in donors if donor]


_CREDITED = lazy(
    r"(?:obtained|translated|provided|contributed|donated|transcribed|collected)"
    r"(?: and (?:translated|provided|edited))?(?: for \S.{1,40}?)? by [A-Z]",
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
        return ()
    pieces = [piece.strip() for piece in _FIELDS.split(line) if piece.strip()]
    found = [
        (key, piece[begin:].strip(), words) if key and ":" in piece[:42] else ("", piece, "")
        for piece in pieces
        for key, words, begin in (labelled(piece),)
    ]
    labels = sum(bool(key) for key, _, _ in found)
    dates = sum(not key and full_date(piece) is not None for key, piece, _ in found)
    if labels < 2 or dates > 1 or labels + dates < len(found):
        return ()
    return tuple((key or "date", value, words) for key, value, words in found)


_FIELDS = lazy(r"\s+\|\s+|\s*\t\s*|\s{3,}(?=[A-Z][A-Za-z ]{2,24}:)|;\s+(?=[A-Z][A-Za-z ]{2,24}:)")


def language_tag(words: str) -> str:
    """Return the tag of a language's English name, with or without what is said in brackets."""
    return LANGUAGES.get(words.split("(")[0].strip(" .").lower(), "")


class _Value(NamedTuple):
    """A value of a field: its words, its lines, how it was found, and its label in lower case."""

    value: str
    line: int
    last: int
    rule: str
    cert: Cert
    words: str


class Fields:
    """Reads lines of a page that are not the document's text, and collects what they say."""

    def __init__(self, transcript: Transcript) -> None:
        self.t = transcript
        self.known = transcript.collection
        self.facts: list[Fact] = []
        self.asides: list[Aside] = []
        self.doubts: list[Doubt] = []
        self.empty: list[tuple[str, int]] = []
        self.bare: list[tuple[str, int]] = []
        self.archive: tuple[str, int] | None = None
        self.citation: tuple[str, int, int] | None = None
        self.shelf: list[tuple[str, int]] = []
        self.leaves: tuple[str, int] | None = None
        self.among_fields = False  # nothing but fields is there to be read
        self.tried: dict[str, object] = {}  # what was found out and need not be found again
        self._key, self._words, self._label, self._filled = "", "", -1, True

    def aside(self, line: int, rule: str, *, used: bool = False) -> None:
        """Set a line aside."""
        self.asides.append(Aside(line, rule, used))

    def fact(self, key: str, value: str, line: int, rule: str, last: int = -1, **more: str) -> None:
        """Note a fact that stands on a line, or on several up to `last`."""
        at = self.t.position(line, last if last > line else line)
        self.facts.append(Fact(key, value, lines=at, rule=rule, by="archive", **more))  # type: ignore[arg-type]

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
        section = is_section(line)
        if section and not (self._key and not self._filled) and not found:
            self.close()
            self.aside(index, "section-heading")
        elif section and not self._key:
            self.aside(index, "section-heading")
        elif several := fields_in_line(line):
            self.close()
            self.aside(index, "field-value", used=True)
            for one, value, said in several:
                self._note(one, _Value(value, index, index, "field-value", "", said))
            self._key, self._filled = "", True
        elif key:
            self.close()
            end = self.end_of_value(key, index, last)
            self._take(key, self._joined(index, end, begin), index, "field-value", end, words)
            self._key, self._words, self._filled = key, words, True
            return end + 1
        elif found:
            self.close()
            self._key, self._words = found, line.rstrip(" :.").lower()
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
        else:
            return self._take_bare(index, last)
        return index + 1

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
        if (
            label_of(following)
            or labelled(following)[0]
            or is_section(following)
            or is_navigation(following)
            or full_date(following)
            or SPONSOR.match(following)
            or (self.among_fields and self._is_other_field(following))
        ):
            return False
        if following[0].islower() or t.lines[index + 1].indent > t.lines[index].indent + 1:
            return True
        if line[-1] in '.!?"”' and key not in ("summary", "rights"):
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
        if key in ("uploaded", "date"):
            return full_date(line) is not None or (
                key == "date" and len(line) < 50 and next(find_dates(line), None) is not None
            )
        if key == "record-id":
            return bool(_RECORD.fullmatch(line)) and not full_date(line)
        if key in ("language", "original-language"):
            return all(language_tag(word) for word in split_names(line))
        if key == "kind":
            return len(line) < 60 and not line.endswith(".") and not _DONOR.search(line)
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
            return bool(self._classification(line))
        if key == "source":
            return any(c.isdigit() for c in line) or "," in line
        if key in ("keyword", "translator", "author", "contributor") and self._filled:
            return not (full_date(line) or line.isdigit() or line.lower() in LANGUAGES) and not (
                len(line) > 100 or is_statement(line, self.known)
            )
        if key == "unused" and self._filled:
            return False
        if key == "archive":
            return len(line) < 160 and not full_date(line) and not line.isdigit()
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
        elif sponsor := SPONSOR.fullmatch(line):
            key, line = "funder", sponsor["names"]
        elif len(line) < 300 and all(_DONOR.search(donor) for donor in split_donors(line)):
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
        self._note(key, _Value(value, index, max(index, last), rule, cert, words))

    def _note(self, key: str, v: _Value) -> None:
        take = getattr(self, f"_take_{key.replace('-', '_')}", None)
        if take is not None:
            take(v)
        elif key != "unused":
            self.fact(key, v.value, v.line, v.rule, v.last, cert=v.cert)

    def _take_source(self, v: _Value) -> None:
        if v.words in ("reference", "references", "ref") and _ANOTHER.match(v.value):
            return  # "77 STATE 261999": a telegram that this one refers to
        if not any(c.isdigit() for c in v.value):
            if self.archive is None and len(v.value) < 160:
                self.archive = (v.value, v.line)
            return
        at = self.t.position(v.line, v.last)
        self.facts += read_statement(v.value, at, v.rule, self.known, by="archive")

    def _take_archive(self, v: _Value) -> None:
        if is_statement(v.value, self.known):
            self._take_source(v)
        elif self.archive is None:
            self.archive = (v.value, v.line)

    def _take_citation(self, v: _Value) -> None:
        self.citation = (v.value, v.line, v.last)

    def _take_credits(self, v: _Value) -> None:
        self.facts += read_credits(v.value, self.t.position(v.line, v.last))

    def _take_shelf(self, v: _Value) -> None:
        if "|" in v.value or (v.value.endswith((".pdf", "B")) and _SIZE.search(v.value)):
            return  # a file of the web page
        label = (
            self.t.of(v.line).split(":")[0] if ":" in self.t.of(v.line) else v.words.capitalize()
        )
        said = v.value.lower().startswith(v.words.split()[0]) or v.words in (
            "file unit",
            "archival unit",
        )
        self.shelf.append((v.value if said else f"{_unnumbered(label)} {v.value}", v.line))

    def _take_stack(self, v: _Value) -> None:
        found = read_reference(v.value, self.known)
        if not found.siglum and found.shelfmark:
            self.shelf.append((found.shelfmark, v.line))
            if found.span:
                self.leaves = (found.pages, v.line)

    def _take_leaves(self, v: _Value) -> None:
        self.leaves = (v.value, v.line)

    def _take_funder(self, v: _Value) -> None:
        for donor in split_donors(v.value):
            self.fact("funder", donor, v.line, v.rule, v.last, cert=v.cert)

    def _take_rights(self, v: _Value) -> None:
        self.fact("rights", v.value, v.line, v.rule, v.last)

    def _take_uploaded(self, v: _Value) -> None:
        date = full_date(v.value) or next(find_dates(v.value), None)
        if date and date.year:
            # What was published before there was a web was not put there.
            key = "uploaded" if int(date.when[:4]) >= _WEB else "date"
            if key == "uploaded" or v.words in ("created on", "published", "record created"):
                self.fact(key, v.value, v.line, v.rule, norm=date.day, cert=v.cert)
        elif v.rule != "value-by-form":
            self.fact("uploaded", v.value, v.line, v.rule)

    def _take_date(self, v: _Value) -> None:
        rough = bool(_ROUGH.search(v.value))
        bare = _ROUGH.sub("", v.value)
        date = full_date(bare) or next(find_dates(bare), None)
        if not date or not date.year:
            self.asides[-1] = Aside(v.line, "field-unused", True)
            return
        late = int(date.when[:4]) >= _WEB and v.words in (
            "created",
            "date created",
            "date of creation",
        )
        unsure: Cert = "medium" if rough or date.to else v.cert
        self.fact(
            "uploaded" if late else "date", v.value, v.line, v.rule, norm=date.day, cert=unsure
        )

    def _take_pages(self, v: _Value) -> None:
        self.leaves = (v.value, v.line)

    def _classification(self, value: str) -> str:
        known, folded = self.known, value.strip(" .!").lower()
        found = known.category("classification", folded)
        if not found:
            found = known.category("classification", f"{folded} only")
        if not found and (match := known.pattern("classification").match(folded)):
            found = known.category("classification", match.group())
        return found

    def _take_classification(self, v: _Value) -> None:
        if norm := self._classification(v.value):
            self.fact("classification", v.value, v.line, v.rule, norm=norm, cert=v.cert)

    def _take_kind(self, v: _Value) -> None:
        norm = self.known.category("genre", v.value)
        if not norm and (found := self.known.pattern("genre").search(v.value)):
            norm = self.known.category("genre", found.group())
        if len(v.value) < 3:
            return  # a code of the catalogue
        if norm or not all(word in _MEDIUM for word in re.findall(r"[a-z]+", v.value.lower())):
            self.fact("kind", v.value, v.line, v.rule, norm=norm, cert=v.cert)

    def _take_language(self, v: _Value) -> None:
        for name in split_names(re.sub(r"\s*;\s*", ", ", v.value)):
            self.fact("language", name, v.line, v.rule, norm=language_tag(name))

    def _take_original_language(self, v: _Value) -> None:
        for name in split_names(re.sub(r"\s*;\s*", ", ", v.value)):
            if v.words in ("original", "original in") and not language_tag(name):
                continue  # "Original: 4 pages"
            self.fact("original-language", name, v.line, v.rule, norm=language_tag(name))

    def _take_names(self, key: str, v: _Value) -> None:
        facts = read_credits(v.value, self.t.position(v.line, v.last))
        if credited := [fact for fact in facts if fact.key in ("translator", "contributor")]:
            self.facts += credited
            return
        for part in re.split(r"\s*[;|]\s*", v.value):
            whole = key == "author" and kind_of_party(part) == "org"
            for name in [part.strip(" .")] if whole else split_names(part):
                form = kind_of_party(name)
                if key == "translator":
                    form = "org" if form == "org" else "person"
                elif form == "role" or (key == "contributor" and _is_initials(name)):
                    form = "org"
                self.fact(key, name, v.line, v.rule, v.last, form=form)

    def _take_translator(self, v: _Value) -> None:
        if language_tag(v.value):  # "Translation: English"
            return
        self._take_names("translator", v)

    def _take_author(self, v: _Value) -> None:
        self._take_names("author", v)

    def _take_contributor(self, v: _Value) -> None:
        self._take_names("contributor", v)

    def _take_party(self, key: str, value: str, index: int, rule: str) -> None:
        for name in re.split(r"\s*[;|]\s*", value):
            form = kind_of_party(name)
            if form and form != "role":
                self.fact(
                    key, bare_name(name) if form == "person" else name, index, rule, form=form
                )

    def _take_sender(self, v: _Value) -> None:
        self._take_party("sender", v.value, v.line, v.rule)

    def _take_addressee(self, v: _Value) -> None:
        self._take_party("addressee", v.value, v.line, v.rule)

    def _take_keyword(self, v: _Value) -> None:
        if ";" in v.value or "|" in v.value:
            parts = re.split(r"\s*[;|]\s*", v.value)
        elif _NAME_WITH_DATES.fullmatch(v.value):
            parts = [v.value]
        else:
            parts = re.split(r"\s*,\s*", v.value)
        for word in parts:
            if word:
                self.fact("keyword", word, v.line, v.rule)

    # --- at the end -------------------------------------------------------------------------

    def finish(self) -> None:
        """Join what stands in several fields: archive, fond and folder, leaves, citation."""
        stated = {fact.key for fact in self.facts}
        if self.citation and "archive" not in stated:
            stated |= self._from_citation(*self.citation)
        if self.shelf and "shelfmark" not in stated:
            words = ", ".join(part for part, _ in self.shelf)
            self.fact("shelfmark", words, self.shelf[0][1], "archive-reference", self.shelf[-1][1])
        if self.leaves and "pages" not in stated:
            value, index = self.leaves
            found = PAGES.match(value) or PAGES.fullmatch(f", {value}")
            if found:
                self.fact("pages", value, index, "archive-pages", norm=page_range(found))
        if self.archive:
            self._name_archive(*self.archive, stated)

    def _name_archive(self, value: str, index: int, stated: set[str]) -> None:
        named = read_reference(f"{value}, 0", self.known)
        at = self.t.position(index)
        if "archive" not in stated:
            siglum = named.siglum or value
            one = Reference(siglum, name=named.name)
            self.facts += reference_facts(one, at, self.known)
        elif "repository" not in {fact.key for fact in self.facts}:
            name = named.name or (value if named.siglum == value else "")
            if name:
                self.fact("repository", name, index, "archive-name")

    def _from_citation(self, value: str, first: int, last: int) -> set[str]:
        """Find the archive's reference in a citation that begins with the document's title."""
        value = re.split(r"[.,]?\s+\(?https?:", value, maxsplit=1)[0]
        rests = [value[start.end() :] for start in _IN_CITATION.finditer(value[:2000])]
        found = [rest for rest in rests[:60] if is_statement(rest, self.known)]
        if not found:
            return set()
        cut = next(
            (rest for rest in found if rest.startswith(tuple(self.known.archives))), found[-1]
        )
        at = self.t.position(first, last)
        facts = read_statement(cut, at, "citation", self.known, by="archive")
        self.facts += facts
        return {fact.key for fact in facts}


def _is_initials(name: str) -> bool:
    return name.isupper() and " " not in name


def _unnumbered(label: str) -> str:
    """Return the label of a part of a shelfmark as it is put before its number."""
    words = label.strip()
    for tail in (" number", " Number", " No.", " No", " no.", " title", " Title"):
        words = words.removesuffix(tail)
    return words
