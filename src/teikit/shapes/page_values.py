"""The values of an archive page's fields: each read for what it says, and made a fact."""

from __future__ import annotations

import re
from typing import NamedTuple

from teikit.forms.dates import find_dates, full_date
from teikit.forms.lazy import lazy
from teikit.forms.names import bare_name, kind_of_party
from teikit.model.fact import Cert, Doubt, Fact
from teikit.model.transcript import Aside, Transcript
from teikit.model.vocabulary import LANGUAGES
from teikit.shapes.cited import cited_title
from teikit.shapes.furniture import is_site_name
from teikit.shapes.statement import (
    ARCHIVAL,
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

__all__ = ["DONOR", "Value", "Values", "language_tag", "split_donors"]

DONOR = lazy(
    r"\b(?:Foundation|Fund|Trust|Endowment|Institute|Corporation|University|Council|Society|"
    r"Cent(?:er|re)|Program(?:me)?|Bequest|Donors?|Family|Charit(?:y|able)|Association|Ministry|"
    r"Federation|Estate|Library|Museum|Academy|Commission|Bank|Embassy)\b"
)
_AND = lazy(r"\s*[;,]\s*(?:and\s+)?|[\s\xa0]+and[\s\xa0]+|\s*&\s*")
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
_LEAVES = lazy(
    r"^(?:pp?\. ?)?(?P<leaves>\d{1,4} ?[-–] ?\d{1,4})$|\((?:pp?\. ?)?(?P<leaves_>\d{1,4} ?[-–] ?\d{1,4})\)"
)
_NOTED = lazy(r"(?:Translation|Translator|Translators)\s*: *(?=[A-ZÀ-ŽȘȚ])")
# "Creation: 1957 May 3", "1957-05-03 (Creation)": as finding aids enter a date.
_CREATION = lazy(
    r"^(?:creation|created|date created|issued|produced|sent)\s*: *|\s*[(\[](?:creation|created|issued|"
    r"inclusive|single|production)[)\]]",
    re.IGNORECASE,
)
_ROLE = lazy(
    r",? *\(?\b(?P<role>[a-z]{3,12})\b(?:, (?:person|organization|family|corporate body))?\)?$",
    re.IGNORECASE,
)
_TRANSLATES = frozenset("translator translators trl translation trans".split())
_ROLES = frozenset(
    "author creator editor contributor aut cre edt ctb compiler recipient sender person".split()
)
_IN_CITATION = lazy(r"(?:^|[,.;]\s+|\()(?=[A-ZА-Я])")
_ANOTHER = lazy(r"(?:\d{2,4} )?[A-Z]{4,}(?: [A-Z]{4,})* \d+(?:$|[,;])")
_WEB = 1996
_OWN_SITE = lazy(
    r"(?:The )?(?:[A-ZÀ-ŽȘȚ][\w.’'-]+ ){1,4}(?:(?:State |National |Central |City )?Archives?|Records? Office)"
    r"(?: of (?:the )?[A-ZÀ-ŽȘȚ][\w’' -]{2,40})?|"
    r"(?:National|State|Central|Public) (?:Archives?|Records? Office) of (?:the )?[A-ZÀ-ŽȘȚ][\w’' -]{2,40}|"
    r"Archives (?:d['’]État|nationales|fédérales)(?: \S+){0,4}"
)
# Labels of what stands on the paper's folder, which may name no archive.
_MARKS = frozenset(
    "call number|call no|shelfmark|shelf mark|signature|archive signature|reference code|reference number|"
    "catalogue reference|record reference|reference|ref|archival reference number|"
    "archival reference no|citable reference|archival signature".split("|")
)


def split_donors(words: str) -> list[str]:
    """Return the donors of "A Foundation and B Fund".

    "The John D. and Catherine T. Nobody Foundation" is one: a cut needs a whole donor before it.
    """
    donors: list[str] = []
    begin = 0
    for match in _AND.finditer(words):
        piece = words[begin : match.start()]
        if DONOR.search(piece):
            donors.append(piece.strip(" .\xa0"))
            begin = match.end()
    donors.append(words[begin:].strip(" .\xa0"))
    return [" ".join(donor.split()).removeprefix("the ") for donor in donors if donor]


def language_tag(words: str) -> str:
    """Return the tag of a language's English name, with or without what is said in brackets."""
    name = words.split("(")[0].strip(" .").lower()
    return LANGUAGES.get(name, "") or _CODES.get(name, "") or (name if name in _TAGS else "")


_TAGS = frozenset(LANGUAGES.values())
_CODES = dict(
    pair.split("-")
    for pair in "eng-en rus-ru chi-zh zho-zh ger-de deu-de fre-fr fra-fr hun-hu pol-pl spa-es cze-cs ces-cs "
    "englisch-en deutsch-de russisch-ru chinesisch-zh ungarisch-hu polnisch-pl rumänisch-ro französisch-fr "
    "anglais-en allemand-de russe-ru chinois-zh hongrois-hu polonais-pl roumain-ro français-fr "
    "angol-en német-de orosz-ru kínai-zh magyar-hu lengyel-pl román-ro francia-fr "
    "английский-en немецкий-de русский-ru китайский-zh венгерский-hu польский-pl французский-fr "
    "inglés-en ruso-ru chino-zh alemán-de polaco-pl francés-fr español-es húngaro-hu rumano-ro "
    "búlgaro-bg checo-cs inglês-en russo-ru chinês-zh alemão-de polonês-pl polaco-pl português-pt "
    "espanhol-es francês-fr italiano-it inglese-en cinese-zh tedesco-de francese-fr polacco-pl "
    "spagnolo-es angielski-en rosyjski-ru chiński-zh niemiecki-de polski-pl francuski-fr "
    "węgierski-hu czeski-cs bulgarisch-bg tschechisch-cs spanisch-es portugiesisch-pt "
    "rum-ro ron-ro bul-bg alb-sq sqi-sq kor-ko jpn-ja vie-vi ita-it por-pt ara-ar".split()
)


class Value(NamedTuple):
    """A value of a field: its words, its lines, how it was found, and its label in lower case."""

    value: str
    line: int
    last: int
    rule: str
    cert: Cert
    words: str


class Values:
    """Collects what the fields of a page say, and the lines that are set aside."""

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

    def aside(self, line: int, rule: str, *, used: bool = False) -> None:
        """Set a line aside."""
        self.asides.append(Aside(line, rule, used))

    def fact(self, key: str, value: str, line: int, rule: str, last: int = -1, **more: str) -> None:
        """Note a fact that stands on a line, or on several up to `last`."""
        at = self.t.position(line, last if last > line else line)
        self.facts.append(Fact(key, value, lines=at, rule=rule, by="archive", **more))  # type: ignore[arg-type]

    def note(self, key: str, v: Value) -> None:
        """Note what a value under a label says."""
        take = getattr(self, f"_take_{key.replace('-', '_')}", None)
        if take is not None:
            take(v)
        else:
            self.fact(key, v.value, v.line, v.rule, v.last, cert=v.cert)

    def _take_title(self, v: Value) -> None:
        """Take a title, without the site's name behind it: "Letter from Tarsk | Moor Archive"."""
        value = v.value
        for sign in (" | ", " :: "):
            head, found, site = value.rpartition(sign)
            if found and len(head) > 20 and is_site_name(site):
                value = head
        self.fact("title", value, v.line, v.rule, v.last, cert=v.cert)

    def _take_source(self, v: Value) -> None:
        if v.value.startswith(("http", "www.")):
            return  # where the capture is from
        if v.words in ("reference", "references", "ref") and _ANOTHER.match(v.value):
            return  # "77 STATE 261999": a telegram that this one refers to
        if v.value[:1] in _QUOTES and self.citation is None:
            self._take_citation(v)
            return
        if not any(c.isdigit() for c in v.value):
            if self.archive is None and len(v.value) < 160:
                self.archive = (v.value, v.line)
            return
        if v.words in _MARKS and self._is_mark_alone(v.value):
            self._take_mark(v)
            return
        if v.words in _MARKS and self._is_fond(v.value):
            self._file(v)
            return
        at = self.t.position(v.line, v.last)
        self.facts += read_statement(v.value, at, v.rule, self.known, by="archive")

    def _is_mark_alone(self, value: str) -> bool:
        """Tell whether a mark has its number right behind its letters: "MS 417, box 4" names no archive."""
        head = value.partition(",")[0]
        return any(map(str.isdigit, head)) and not self.known.siglum_at(value)

    def _is_fond(self, value: str) -> bool:
        """Tell whether the archive that a field named keeps another's papers: "PA AA", "MfAA, A 99"."""
        held = self.archive[0] if self.archive else ""
        if not held or self.known.siglum_at(held) != held:
            return False
        return read_reference(value, self.known).siglum not in ("", held)

    def _take_archive(self, v: Value) -> None:
        head, comma, rest = v.value.partition(",")
        filed = bool(comma) and any(map(str.isdigit, rest)) and not any(map(str.isdigit, head))
        if is_statement(v.value, self.known) or (filed and ARCHIVAL.search(head)):
            self._take_source(v._replace(words="source"))
        elif self.archive is None:
            self.archive = (v.value, v.line)

    def _take_citation(self, v: Value) -> None:
        self.citation = (v.value, v.line, v.last)

    def _take_credits(self, v: Value) -> None:
        self.facts += read_credits(v.value, self.t.position(v.line, v.last))

    def _take_shelf(self, v: Value) -> None:
        if "|" in v.value or (v.value.endswith((".pdf", "B")) and _SIZE.search(v.value)):
            return  # a file of the web page
        label = (
            self.t.of(v.line).split(":")[0] if ":" in self.t.of(v.line) else v.words.capitalize()
        )
        said = v.value.lower().startswith(v.words.split()[0]) or v.words in (
            "file unit",
            "archival unit",
        )
        if v.words == "control symbol":
            self.shelf = [(_series_of(part), line) for part, line in self.shelf]
            said = True
        self.shelf.append((v.value if said else f"{_unnumbered(label)} {v.value}", v.line))

    def _take_stack(self, v: Value) -> None:
        found = read_reference(v.value, self.known)
        if not found.siglum and found.shelfmark:
            self.shelf.append((found.shelfmark, v.line))
            if found.span:
                self.leaves = (found.pages, v.line)

    def _take_mark(self, v: Value) -> None:
        if not any(c.isdigit() for c in v.value) or "://" in v.value:
            return
        if is_statement(v.value, self.known):
            self._take_source(v)
        elif all(name != v.value for name, _ in self.shelf):
            self._file(v)

    def _file(self, v: Value) -> None:
        """Take what names no archive: where in it the paper is filed, and its leaves."""
        found = read_reference(f"Archive, {v.value}", self.known)
        whole = not found.pages or self.leaves is not None or not found.shelfmark
        self.shelf.append((v.value if whole else found.shelfmark, v.line))
        if not whole:
            self.leaves = (found.pages, v.line)

    def _take_part_of(self, v: Value) -> None:
        if self.known.siglum_at(v.value) == v.value and self.archive is None:
            self.archive = (v.value, v.line)

    def _take_extent(self, v: Value) -> None:
        """Take the leaves of "14-16" or "5 pages (41-45)"; "5 pages" is how many there are."""
        if found := _LEAVES.search(v.value):
            self.leaves = (found["leaves"] or found["leaves_"], v.line)

    def _take_pages_from(self, v: Value) -> None:
        if v.value.isdigit():
            self.leaves = (v.value, v.line)

    def _take_pages_to(self, v: Value) -> None:
        if v.value.isdigit() and self.leaves and self.leaves[0].isdigit():
            self.leaves = (f"{self.leaves[0]}-{v.value}", self.leaves[1])

    def _take_unused(self, v: Value) -> None:
        """Read who translated, where a note says it."""
        if len(v.value) < 160 and (found := _NOTED.match(v.value)):
            self.note("translator", v._replace(value=v.value[found.end() :]))
        else:
            self.facts += read_credits(v.value, self.t.position(v.line, v.last))

    def _take_leaves(self, v: Value) -> None:
        self.leaves = (v.value, v.line)

    def _take_funder(self, v: Value) -> None:
        for donor in split_donors(v.value):
            self.fact("funder", donor, v.line, v.rule, v.last, cert=v.cert)

    def _take_rights(self, v: Value) -> None:
        self.fact("rights", v.value, v.line, v.rule, v.last)

    def _take_uploaded(self, v: Value) -> None:
        date = full_date(v.value) or next(find_dates(v.value), None)
        if date and date.year:
            # What was published before there was a web was not put there.
            key = "uploaded" if int(date.when[:4]) >= _WEB else "date"
            if key == "uploaded" or v.words in ("created on", "published", "record created"):
                self.fact(key, v.value, v.line, v.rule, norm=date.day, cert=v.cert)
        elif v.rule != "value-by-form":
            self.fact("uploaded", v.value, v.line, v.rule)

    def _take_date(self, v: Value) -> None:
        rough = bool(_ROUGH.search(v.value))
        bare = _CREATION.sub("", _ROUGH.sub("", v.value))
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

    def _take_pages(self, v: Value) -> None:
        self.leaves = (v.value, v.line)

    def classification(self, value: str) -> str:
        """Return the classification that a value is, or nothing."""
        known, folded = self.known, value.strip(" .!").lower()
        found = known.category("classification", folded)
        if not found:
            found = known.category("classification", f"{folded} only")
        if not found and (match := known.pattern("classification").match(folded)):
            found = known.category("classification", match.group())
        return found

    def _take_classification(self, v: Value) -> None:
        if norm := self.classification(v.value):
            self.fact("classification", v.value, v.line, v.rule, norm=norm, cert=v.cert)

    def _take_kind(self, v: Value) -> None:
        norm = self.known.category("genre", v.value)
        if not norm and (found := self.known.pattern("genre").search(v.value)):
            norm = self.known.category("genre", found.group())
        if len(v.value) < 3:
            return  # a code of the catalogue
        if norm or not all(word in _MEDIUM for word in re.findall(r"[a-z]+", v.value.lower())):
            self.fact("kind", v.value, v.line, v.rule, norm=norm, cert=v.cert)

    def _take_language(self, v: Value) -> None:
        value, translated = v.value, read_credits(v.value, self.t.position(v.line, v.last))
        if translated:
            self.facts += translated
            value = _IN_BRACKETS.split(value)[0]
        elif ", translated from " in value:
            value, _, source = value.partition(", translated from ")
            self._take_original_language(v._replace(value=source, words="original language"))
        for name in split_names(re.sub(r"\s*;\s*", ", ", value)):
            if name.lower().endswith("(original)"):
                self._take_original_language(v._replace(value=name[:-10].strip(), words="language"))
                continue
            said = name.removesuffix(" (translation)")
            self.fact("language", said, v.line, v.rule, norm=language_tag(said))

    def _take_original_language(self, v: Value) -> None:
        for name in split_names(re.sub(r"\s*;\s*", ", ", v.value)):
            if v.words in ("original", "original in") and not language_tag(name):
                continue  # "Original: 4 pages"
            self.fact("original-language", name, v.line, v.rule, norm=language_tag(name))

    def _take_names(self, stated: str, v: Value) -> None:
        facts = read_credits(v.value, self.t.position(v.line, v.last))
        if credited := [fact for fact in facts if fact.key in ("translator", "contributor")]:
            self.facts += credited
            return
        for part in re.split(r"\s*[;|]\s*", v.value):
            key = stated
            part, role = _without_role(part)
            if role and key in ("contributor", "author", "translator"):
                key = "translator" if role in _TRANSLATES else key
            whole = key == "author" and (kind_of_party(part) == "org" or _is_inverted(part))
            last = part.strip() if _ENDS_INITIAL.search(part) else part.strip(" .")
            for name in [last] if whole else split_names(part):
                form = kind_of_party(name)
                if key == "translator":
                    form = "org" if form == "org" else "person"
                elif whole and form != "org" and _INVERTED.fullmatch(name.strip(" .")):
                    form = "person"
                elif form == "role" or (key == "contributor" and _is_initials(name)):
                    form = "org"
                self.fact(key, name, v.line, v.rule, v.last, form=form)

    def _take_translator(self, v: Value) -> None:
        if language_tag(v.value):  # "Translation: English"
            return
        self._take_names("translator", v)

    def _take_author(self, v: Value) -> None:
        self._take_names("author", v)

    def _take_contributor(self, v: Value) -> None:
        self._take_names("contributor", v)

    def _take_party(self, key: str, value: str, index: int, rule: str) -> None:
        for name in re.split(r"\s*[;|]\s*", value):
            form = kind_of_party(name)
            if form and form != "role":
                self.fact(
                    key, bare_name(name) if form == "person" else name, index, rule, form=form
                )

    def _take_sender(self, v: Value) -> None:
        self._take_party("sender", v.value, v.line, v.rule)

    def _take_addressee(self, v: Value) -> None:
        self._take_party("addressee", v.value, v.line, v.rule)

    def _take_keyword(self, v: Value) -> None:
        if v.value[0] == "[" and v.value[-1] == "]":
            v = v._replace(value=v.value[1:-1])  # of front matter
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
        self._one_title()
        self._whole_reference()
        stated = {fact.key for fact in self.facts}
        if self.citation and "title" not in stated:
            self._title_cited(*self.citation, dated="date" in stated)
        if self.citation and "archive" not in stated:
            stated |= self._from_citation(*self.citation)
        if not self.shelf and self.archive and not stated & {"shelfmark", "archive"}:
            self._identified_shelf(*self.archive)
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
        elif self.shelf and "archive" not in {fact.key for fact in self.facts}:
            self._archive_of_site()

    def _archive_of_site(self) -> None:
        """Take for the archive the one whose own site shows a paper with its mark: "Tarsk Record Office"."""
        for aside in self.asides:
            words = self.t.of(aside.line) if aside.rule == "site-name" else ""
            if words and len(words) < 70 and _OWN_SITE.fullmatch(words):
                self.fact("archive", words, aside.line, "archive-name", cert="medium")
                return

    def _whole_reference(self) -> None:
        """Keep a reference whole that was parted on a guess, where a field names the archive."""
        parted = next((f for f in self.facts if f.key == "archive"), None)
        stated = next((f for f in self.facts if f.key == "source-statement"), None)
        if parted is None or self.archive is None or stated is None:
            return
        glued = stated.value.startswith(f"{parted.value}/")  # "KRO/CONS/9": a mark of its own
        guessed = parted.cert == "medium" and parted.value not in self.known.archives
        if not glued and not (guessed and stated.value.startswith(parted.value)):
            return
        about = ("archive", "shelfmark", "pages", "repository", "settlement", "country")
        self.facts = [f for f in self.facts if f.key not in about]
        found = read_reference(f"Archive, {stated.value}", self.known)
        self.facts += reference_facts(
            found._replace(siglum="", name="", cert=""), stated.lines, self.known
        )

    def _one_title(self) -> None:
        """Leave out a title told by its place where a field states the same: "Report :: Site"."""
        titles = [fact for fact in self.facts if fact.key == "title"]
        stated = next((fact.value for fact in titles if fact.rule == "field-value"), "")
        for fact in titles:
            if stated and fact.rule == "page-title" and stated in fact.value:
                self.facts.remove(fact)

    def _identified_shelf(self, archive: str, index: int) -> None:
        """Take for the shelfmark an identifier in the form that a known archive's shelfmarks have."""
        for fact in self.facts:
            if fact.key == "record-id" and archive in self.known.archives and "-" in fact.value:
                found = read_reference(f"{archive} {fact.value}", self.known)
                if found.siglum == archive and found.shelfmark == fact.value and not found.cert:
                    self.shelf.append((fact.value, index))
                    return

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

    def _title_cited(self, value: str, first: int, last: int, *, dated: bool) -> None:
        """Take title and date of a page whose head was not copied from its citation."""
        title, date = cited_title(value)
        if len(title) > 12:
            self.fact("title", title, first, "citation", last, cert="high")
            if date and not dated:
                words = value[value.find(title) + len(title) :].lstrip(' ,."”»')
                self.fact(
                    "date", words[: date.end - date.start], first, "citation", last, norm=date.day
                )

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


# "Ferro Lind, Marta", "Dornov, Pavel Il’ich, 1894-1961": as catalogues enter a person.
_INVERTED = lazy(
    r"(?P<surname>[A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?), "
    r"(?P<given>[A-ZÀ-ŽȘȚ][\w’'.-]*(?: [A-ZÀ-ŽȘȚ][\w’'.-]*)?)"
    r"(?P<dates>, (?:b\. |ca?\. )?\d{4}(?:[-–](?:\d{4})?)?)?"
)


_QUOTES = frozenset('"“«')
_IN_BRACKETS = lazy(r"\s*[(,;]")


_ENDS_INITIAL = lazy(r"[ .][A-ZÀ-ŽȘȚ]\.\s*$")


def _is_inverted(words: str) -> bool:
    """Tell whether words are one person, surname first, and not two: "Dorn, Ole"; "Li Ming, Wu An"."""
    found = _INVERTED.fullmatch(words.strip(" ."))
    if found is None:
        return False
    return bool(found["dates"]) or " " not in found["given"] or " " not in found["surname"]


def _without_role(words: str) -> tuple[str, str]:
    """Part a name from what catalogues say that its bearer did: "Moor, Ada (trl)"."""
    found = _ROLE.search(words)
    role = found["role"].lower() if found else ""
    if found and (role in _TRANSLATES or role in _ROLES):
        return words[: found.start()].strip(" ,"), role
    return words, ""


def _is_initials(name: str) -> bool:
    return name.isupper() and " " not in name


def _series_of(words: str) -> str:
    """Return the mark of a series beside which a control symbol stands: "Series K12, Letter books"."""
    mark = words.removeprefix("Series ").partition(",")[0]
    return mark if any(map(str.isdigit, mark)) else words


def _unnumbered(label: str) -> str:
    """Return the label of a part of a shelfmark as it is put before its number."""
    words = label.strip()
    for tail in (" number", " Number", " No.", " No", " no.", " title", " Title"):
        words = words.removesuffix(tail)
    return words
