"""The archive's statement of the source: siglum, shelfmark, pages, translators, contributors."""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.forms.names import kind_of_party
from teikit.model.collection import Collection
from teikit.model.fact import Cert, Fact

__all__ = ["PAGES", "is_statement", "page_range", "read_statement", "split_names"]

PAGES = lazy(
    r"(?:^|,|;)\s*(?:pp?\.|pages?|ll?\.|listy?|leaves|ff?\.|folios?|str\.|s\.)?\s*"
    r"(?P<from>\d{1,4}[rv]?)(?:\s*[-–—]\s*(?P<to>\d{1,4}[rv]?))?"
    r"(?P<more>(?:,\s*\d{1,4}[rv]?(?:\s*[-–—]\s*\d{1,4}[rv]?)?)*)\s*$",
    re.IGNORECASE,
)
_CREDIT = lazy(
    r"(?<![\w])(?P<what>(?i:Obtained and translated|Provided and translated|Translated and annotated|"
    r"Translated and edited|Contributed|Obtained|Provided|Translated|Translation|Transcribed|"
    r"Selected|Edited|Annotated))"
    r"(?:\s+(?:for|from)\s+[^.;]{1,60}?)?\s+by\s+(?P<names>[^;]+?)"
    r"(?=\.\s*$|\.\s+[A-Z][a-z]{3,}|;|,?\s+and (?:translated|provided|edited|annotated)\b|$)"
)
_SENTENCE = lazy(r"(?<=[\w)])\.\s+(?=[A-Z][a-z]{3,})")
_DIGIT = lazy(r"\d")
_LAST_PAGE = lazy(r"\d{1,4}[rv]?$")
_FOR = lazy(r"\s+(?:for|on behalf of)\s+(?=[A-Z])")
_AND = lazy(r"\s*(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)")


def is_statement(line: str, known: Collection) -> bool:
    """Tell whether a line has the form of a source statement."""
    if len(line) > 600 or not _DIGIT.search(line):
        return False
    if line.startswith(tuple(known.archives)):
        return True
    if " by " not in line or not line[0].isupper():
        return False
    credit = _CREDIT.search(line)
    return bool(credit and "," in line[: credit.start()])


def split_names(words: str) -> list[str]:
    """Return the names of "A, B and C"."""
    names = (_FOR.split(name)[0].strip(" .") for name in _AND.split(words))
    return [name for name in names if name]


def read_statement(
    line: str, at: tuple[int, int] | None, rule: str, known: Collection
) -> list[Fact]:
    """Read a source statement into facts.

    Parameters:
        line: the statement, as `PRC FMA 109-03901-01, 3-5. Translated by Max Maller.`
        at: positions between lines.
        rule: the rule by which the line was found.
        known: the archives to know it by.
    """
    facts = [Fact("source-statement", line, lines=at, rule=rule)]
    credited = list(_CREDIT.finditer(line))
    reference = _SENTENCE.split(line[: credited[0].start()] if credited else line, maxsplit=1)[0]
    facts += _reference(reference.strip().rstrip(".").strip(), at, known)
    for credit in credited:
        what = credit["what"].lower()
        for name in split_names(credit["names"]):
            if "translat" in what:
                facts.append(
                    Fact("translator", name, form="person", lines=at, rule="translated-by")
                )
            if what.split()[0] in ("obtained", "provided", "contributed"):
                form = "org" if name.isupper() and " " not in name else kind_of_party(name)
                facts.append(
                    Fact("contributor", name, form=form or "org", lines=at, rule="obtained-by")
                )
    return facts


def _reference(words: str, at: tuple[int, int] | None, known: Collection) -> list[Fact]:
    if not words or not any(c.isdigit() for c in words):
        return []
    siglum = max((s for s in known.archives if words.startswith(s)), key=len, default="")
    rest = words[len(siglum) :]
    cert: Cert = ""
    if not siglum or (rest and rest[0].isalnum()):
        siglum, rest = _unknown_siglum(words)
        cert = "medium"
    facts: list[Fact] = []
    if siglum:
        facts.append(Fact("archive", siglum, lines=at, rule="archive-siglum", cert=cert))
        facts += [
            Fact(key, words, lines=at, rule="table-of-archives", by="software")
            for key, words in known.about_archive(siglum)
        ]
    rest = rest.strip(" ,;:")
    pages = PAGES.search(rest) if "," in rest or ";" in rest else None
    form = known.archives[siglum].reference if siglum in known.archives else ""
    if form and (shelfmark := re.match(form, rest)) and shelfmark.end():
        # The edition says what this archive's references look like: what follows is the pages.
        pages = PAGES.search(rest, shelfmark.end())
        if pages and rest[shelfmark.end() : pages.start()].strip(" ,;"):
            pages = None
    if pages and pages.start():
        printed = rest[pages.start() :].strip(" ,;")
        value = page_range(pages)
        facts.append(Fact("pages", printed, norm=value, lines=at, rule="archive-pages", cert=cert))
        rest = rest[: pages.start()].strip(" ,;")
    if rest and siglum:
        facts.append(Fact("shelfmark", rest, lines=at, rule="archive-reference", cert=cert))
    return facts


def page_range(pages: re.Match[str]) -> str:
    """Return first and last page: "3-9, 12" is 3 to 12."""
    last = _LAST_PAGE.search(pages["more"])
    end = last.group() if last else pages["to"]
    return pages["from"] + (f"-{end}" if end else "")


def _unknown_siglum(words: str) -> tuple[str, str]:
    """Part a reference of an archive that no table knows: the words before the first figure."""
    comma = words.find(",")
    head = words[:comma] if comma > 0 else ""
    if head and not any(c.isdigit() for c in head):
        return head, words[comma + 1 :]
    match = re.match(r"(?P<siglum>[A-Z][\w.&/-]*(?:[ -][A-Z][\w.&/-]*){0,4}?)[ ,]+(?=\S*\d)", words)
    if match and not any(c.isdigit() for c in match["siglum"]):
        return match["siglum"], words[match.end() :]
    return "", words
