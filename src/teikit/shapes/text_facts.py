"""What stands in the text itself but speaks of the source: reference lines and translators' remarks.

    SAPMO-BArch, DY 30/9999, Bl. 4–5
    …the text…
    [Source: RGANI, fond 5, opis 30, delo 9. Translated from Russian by A. Nobody.]

The lines stay in the text; only facts are taken from them.
"""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.model.fact import Fact
from teikit.model.transcript import Transcript
from teikit.model.vocabulary import LANGUAGES
from teikit.shapes.edition_page import edition_facts
from teikit.shapes.statement import is_statement, read_credits, read_statement

__all__ = ["text_facts"]

_ENDS = 10
_ORIGINAL = lazy(
    r"(?:\bOriginal(?: language| in)?:\s*|\[?\b(?:Unofficial |Official )?(?:Translat(?:ed|ion)|TRANSLATION) "
    r"(?:from|FROM) (?:the )?)(?P<language>[A-Z][A-Za-z]+)(?=\W|$)"
)

# "(Catalogue ref: PREM 99/412)", "Catalogue Reference:CAB/99/80"
_CATALOGUED = lazy(
    r"Catalogue [Rr]ef(?:erence)?\.? ?: ?(?P<mark>[A-Z]{1,5}[ /]\d{1,4}/\d[\w/]{0,12})"
)
# "Translated from the Czech by Ada Moor", a line by itself
_TRANSLATED_BY = lazy(
    r"(?:(?:English |Unofficial |Official )?[Tt]ranslation|Translated)(?: from (?:the )?[A-Z][a-z]+)?,? by:? "
    r"[A-ZÀ-ŽȘȚ][^\d:;]{3,60}"
)
_OF_STATE = ("CAB", "FO ", "FO/", "PREM", "FCO", "CO ", "CO/", "DO ", "DO/", "WO ", "WO/", "KV")
"""The letters of the departments whose records The National Archives at Kew keep."""


def text_facts(t: Transcript) -> list[Fact]:
    """Return what reference lines at both ends of the text say, as far as the page is silent."""
    stated = {fact.key for fact in t.facts}
    found: list[Fact] = []
    ends = [*range(t.first, min(t.first + _ENDS, t.last))]
    ends += range(max(t.last - _ENDS, ends[-1] + 1 if ends else t.first), t.last)
    for index in ends:
        line = _whole(t, index)
        if len(line) >= 400:
            continue
        at = t.position(index)
        if "atalogue " in line and (filed := _CATALOGUED.search(line)):
            found.append(
                Fact("shelfmark", filed["mark"], lines=at, rule="reference-line", cert="high")
            )
            if "archive" not in stated and filed["mark"].startswith(_OF_STATE):
                rule = "reference-line"
                found.append(Fact("archive", "TNA", lines=at, rule=rule, cert="high"))
        translated = "ranslat" in line
        remark = line[0] in "[(" and (translated or "ource" in line)
        remark = remark or (translated and _TRANSLATED_BY.fullmatch(line) is not None)
        if is_statement(line, t.collection):
            found += read_statement(line, at, "reference-line", t.collection)
        elif remark and len(line) < 300:
            words = line.replace(" by: ", " by ")
            found += [fact for fact in read_credits(words, at) if fact.key != "contributor"]
        speaks = remark or translated or "riginal" in line or "TRANSLATION" in line
        match = _ORIGINAL.search(line) if speaks else None
        tag = LANGUAGES.get(match["language"].lower(), "") if match else ""
        if match and tag not in ("", "en"):
            name = match["language"].capitalize()
            rule = "translated-from"
            found.append(Fact("original-language", name, norm=tag, lines=at, rule=rule))
    found += edition_facts(t)
    kept: list[Fact] = []
    keys = set(stated)
    if "archive" in stated or "shelfmark" in stated:
        keys |= {"archive", "shelfmark", "pages", "repository", "settlement", "country"}
    for fact in found:
        single = fact.key in _SINGLE
        if fact.key in keys and single:
            continue
        if single and any(other.key == fact.key for other in kept):
            continue
        if fact.key == "translator" and "translator" in stated:
            continue
        kept.append(fact)
    return kept


def _whole(t: Transcript, index: int) -> str:
    """Return a line, and the further ones of a remark in brackets that is wrapped."""
    line = t.of(index)
    if line[0] != "[" or "]" in line or len(line) > 200:
        return line
    for below in range(index + 1, min(index + 4, t.last)):
        line = f"{line} {t.of(below)}"
        if "]" in line:
            return line
    return t.of(index)


_SINGLE = frozenset(
    "archive shelfmark pages repository settlement country source-statement original-language "
    "kind date sender-place telegram-number".split()
)
