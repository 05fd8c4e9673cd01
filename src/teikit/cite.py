"""Citations of a document: data for reference managers, and entries as two manuals of style have them.

The entries follow the Chicago Manual of Style, 18th edition (notes and bibliography), and the MLA
Handbook, 9th edition, for an item in an archive that a digital edition holds.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from teikit.forms.lazy import lazy
from teikit.mapping import PROPERTIES, TYPES, Description, Pages, Party, When
from teikit.model.vocabulary import LANGUAGES

__all__ = ["STYLES", "bibliography", "cite"]


def cite(description: Description, style: str) -> str:
    """Cite one document.

    Parameters:
        description: what `teikit.mapping.describe` returned.
        style: a key of `STYLES`.

    Returns:
        An object of CSL-JSON, an entry of BibTeX, a record of RIS (whose lines end with CRLF), or
        a sentence-like entry of a bibliography; without a line end behind it, save in RIS.
    """
    return STYLES[style](description)


def bibliography(descriptions: Sequence[Description], style: str) -> str:
    """Cite several documents, in their order, as one file of the style.

    Of CSL-JSON that is always an array, as its schema demands.
    """
    if style == "csl":
        return f"{_json([_csl_item(one) for one in descriptions])}\n"
    return _BETWEEN[style].join(f"{cite(one, style)}{_AFTER[style]}" for one in descriptions)


_BETWEEN = {"chicago": "", "mla": "", "bibtex": "\n", "ris": "\r\n"}
_AFTER = {"chicago": "\n", "mla": "\n", "bibtex": "\n", "ris": ""}
_NAMELESS = "document"  # both CSL-JSON and BibTeX ask for an id


def _stated(description: Description, vocabulary: str) -> Iterator[tuple[list[str], Any]]:
    """Yield the vocabulary's properties for each part that the description has, and the part."""
    for name, properties in PROPERTIES[vocabulary].items():
        if value := getattr(description, name):
            yield properties, value


# --- CSL-JSON -----------------------------------------------------------------------------------


def _csl(description: Description) -> str:
    return _json(_csl_item(description))


_json = json.JSONEncoder(ensure_ascii=False, indent=2).encode


def _csl_item(description: Description) -> dict[str, Any]:
    item: dict[str, Any] = {"id": _NAMELESS, "type": TYPES[description.kind].csl}
    for (variable,), value in _stated(description, "csl"):
        item[variable] = _csl_value(value)
    return item


def _csl_value(value: Any) -> Any:
    if isinstance(value, When):
        return _csl_date(value)
    if isinstance(value, Pages):
        return value.span
    if isinstance(value, Party):
        return value.name
    if isinstance(value, tuple):
        if isinstance(value[0], Party):
            return [_csl_name(party) for party in value]
        return "; ".join(value)
    return value


def _csl_name(party: Party) -> dict[str, str]:
    if party.family:
        return {"family": party.family, "given": party.given}
    return {"literal": party.name}


def _csl_date(when: When) -> dict[str, Any]:
    if not when.parts:
        return {"literal": when.words}
    date: dict[str, Any] = {"date-parts": [list(part) for part in when.parts]}
    return date | {"circa": True} if when.doubtful else date


# --- BibTeX -------------------------------------------------------------------------------------

_LATEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
    "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
})  # fmt: skip
# BibTeX counts the braces of \{ and \} as well: where they do not pair, they need names.
_LONE = _LATEX | {ord("{"): r"\textbraceleft{}", ord("}"): r"\textbraceright{}"}
_IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_LIGATURE = lazy(r"([-'`,<>])(?=\1)")  # TeX makes one character of the two
_SPECIAL = lazy(r"[\\{}~^&%$#_]|([-'`,<>])\1")  # most words have nothing to escape
_NO_KEY = lazy(r"[\s,{}()\"#%'=~\\]+")
_LANGUAGE_OF = {tag: name for name, tag in LANGUAGES.items()}


def _bibtex(description: Description) -> str:
    fields: list[tuple[str, str]] = []
    for properties, value in _stated(description, "bibtex"):
        fields += zip(properties, _bibtex_values(properties[0], value), strict=False)
    rows = "".join(f"  {name} = {value},\n" for name, value in fields if value)
    key = _NO_KEY.sub("-", description.id or _NAMELESS)
    return f"@{TYPES[description.kind].bibtex}{{{key},\n{rows}}}"


def _bibtex_values(field: str, value: Any) -> list[str]:
    if isinstance(value, When):
        return _bibtex_date(value)
    if isinstance(value, tuple) and isinstance(value[0], Party):
        return [_braced(" and ".join(_bibtex_name(party) for party in value))]
    if isinstance(value, Party):
        return [_braced(_escaped(value.name))]
    if isinstance(value, tuple):
        return [_braced(_escaped(", ".join(value)))]
    if field in ("langid", "origlanguage"):
        return [_braced(name) if (name := _LANGUAGE_OF.get(value.partition("-")[0])) else ""]
    if field == "doi":  # biblatex takes it to the letter
        return [_braced(value.translate(_IN_ADDRESS))]
    # A second pair of braces keeps styles from writing a title's names in lower case.
    return [_braced(_braced(_escaped(value)) if field == "title" else _escaped(value))]


def _bibtex_name(party: Party) -> str:
    if party.family:
        return f"{_escaped(party.family)}, {_escaped(party.given)}"
    return _braced(_escaped(party.name))


def _bibtex_date(when: When) -> list[str]:
    if not when.parts:
        return ["", _braced(_escaped(when.words)), ""]
    first = when.parts[0]
    doubt = "?" if when.doubtful else ""
    dates = "/".join(f"{date}{doubt}" for date in when.iso.split("/"))
    month = _MONTHS[first[1] - 1][:3].lower() if len(first) > 1 else ""
    return [_braced(dates), _braced(f"{first[0]:04}"), month]


def _escaped(words: str) -> str:
    if _SPECIAL.search(words) is None:
        return words
    latex = words.translate(_LATEX if _paired(words) else _LONE)
    return _LIGATURE.sub(r"\1{}", latex)


def _paired(words: str) -> bool:
    if "{" not in words and "}" not in words:
        return True
    depth = 0
    for character in words:
        depth += (character == "{") - (character == "}")
        if depth < 0:
            return False
    return not depth


def _braced(words: str) -> str:
    return f"{{{words}}}"


# --- RIS ----------------------------------------------------------------------------------------


def _ris(description: Description) -> str:
    # The specification wants carriage return and line feed after each tag, TY first and ER last.
    lines = [("TY", TYPES[description.kind].ris)]
    for tags, value in _stated(description, "ris"):
        lines += _ris_lines(tags, value)
    lines.append(("ER", ""))
    return "".join(f"{tag}  - {words}\r\n" for tag, words in lines)


def _ris_lines(tags: list[str], value: Any) -> list[tuple[str, str]]:
    if isinstance(value, When):
        year, full = tags
        if not value.parts:
            return [(full, f"///{value.words}")]
        first = [f"{number:0{2 if place else 4}}" for place, number in enumerate(value.parts[0])]
        info = "uncertain" if value.doubtful else ""
        return [(year, first[0]), (full, "/".join([*first, *[""] * (3 - len(first)), info]))]
    if isinstance(value, Pages):
        ends = value.span.split("-") if _TWO_PAGES.fullmatch(value.span) else [value.span]
        return list(zip(tags, ends, strict=False))
    if isinstance(value, Party):
        value = value.name
    if isinstance(value, tuple):
        return [(tags[0], _ris_name(one) if isinstance(one, Party) else one) for one in value]
    return [(tags[0], value)]


_TWO_PAGES = lazy(r"[0-9]\w*-[0-9]\w*")


def _ris_name(party: Party) -> str:
    return f"{party.family}, {party.given}" if party.family else party.name


# --- entries in words ---------------------------------------------------------------------------

_MLA_MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split()
_RANGE = lazy(r"(?<=[0-9])-(?=[0-9])")
_APOSTROPHE = lazy(r"'(?<=[^\W\d_]')(?=[^\W\d_])")  # what it begins with is quickly found


def _chicago(description: Description) -> str:
    archive = _listed(
        description.shelfmark,
        _dashed(description.pages),
        description.repository,
        _place(description),
    )
    return _sentences(
        _authors(description.creators, most=6, kept=3),
        _title(description),
        _date(description.created, _MONTHS, "[{}?]") or "n.d.",
        _by("Translated by", description.translators),
        archive,
        _listed(description.edition and f"In {description.edition}", *_of_the_edition(description)),
        description.series,
        _listed(*_published(description)),
        _address(description),
    )


def _mla(description: Description) -> str:
    archive = _listed(
        description.repository,
        _place(description),
        description.shelfmark,
        _mla_pages(description.pages),
    )
    edition = _listed(
        description.edition,
        *_of_the_edition(description),
        *_published(description),
        _address(description),
    )
    return _sentences(
        _authors(description.creators, most=2, kept=1),
        _title(description),
        _date(description.created, _MLA_MONTHS, "{}?"),
        _by("Translated by", description.translators),
        archive,
        edition,
        description.series,
    )


def _sentences(*parts: str) -> str:
    ended = (
        part if part.rstrip("”’").endswith((".", "?", "!")) else f"{part}."
        for part in parts
        if part
    )
    return _APOSTROPHE.sub("’", " ".join(ended))


def _listed(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _authors(parties: Sequence[Party], most: int, kept: int) -> str:
    """Name the authors, all of them or, where there are too many, the first and the rest as others."""
    names = [_shown(party, party.name if place == 0 else party.natural)
             for place, party in enumerate(parties)]  # fmt: skip
    if len(names) > most:
        return f"{', '.join(names[:kept])}, et al."
    return _and(names, inverted=bool(parties) and bool(parties[0].family))


def _by(words: str, parties: Sequence[Party]) -> str:
    names = _and([_shown(party, party.natural) for party in parties])
    return f"{words} {names}" if names else ""


def _shown(party: Party, name: str) -> str:
    return f"[{name}?]" if party.doubtful else name


def _and(names: list[str], inverted: bool = False) -> str:
    if len(names) < 2:
        return "".join(names)
    comma = "," if inverted or len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} and {names[-1]}"


def _of_the_edition(description: Description) -> tuple[str, str]:
    """Name the editors and the version, the latter only of an edition with a title."""
    if not description.edition:
        return _by("Edited by", description.editors), ""
    version = description.version and f"version {description.version}"
    return _by("edited by", description.editors), version


def _published(description: Description) -> tuple[str, str]:
    """Name publisher and year; a year alone would be read as the document's."""
    publisher = description.publisher.name if description.publisher else ""
    when = description.published if publisher or description.edition else None
    return publisher, when.iso[:4] if when else ""


def _address(description: Description) -> str:
    return description.doi and f"https://doi.org/{description.doi}"


def _place(description: Description) -> str:
    return description.repository and (description.settlement or description.country)


def _dashed(pages: Pages | None) -> str:
    return _RANGE.sub("–", pages.words) if pages else ""


def _mla_pages(pages: Pages | None) -> str:
    shown = _dashed(pages)
    if not shown[:1].isdigit():
        return shown
    return f"{'pp.' if '–' in shown else 'p.'} {shown}"


def _date(when: When | None, months: Sequence[str], doubtful: str) -> str:
    if when is None:
        return ""
    words = when.words[:1].upper() + when.words[1:]
    shown = _span([_day(date, months) for date in when.parts]) if when.parts else words
    return doubtful.format(shown) if when.doubtful else shown


def _day(date: tuple[int, ...], months: Sequence[str]) -> list[str]:
    words = [f"{date[0]}"]
    if len(date) > 1:
        words.insert(0, months[date[1] - 1])
    if len(date) > 2:
        words.insert(0, f"{date[2]}")
    return words


def _span(dates: list[list[str]]) -> str:
    """Join one or two dates, what they share said once: "27–28 February 1962"."""
    first, last = dates[0], dates[-1]
    shared: list[str] = []
    while len(first) > 1 and len(last) > 1 and first[-1] == last[-1]:
        shared.insert(0, first[-1])
        first, last = first[:-1], last[:-1]
    ends = [first, last] if len(dates) == 2 else [last]
    return " ".join(["–".join(" ".join(end) for end in ends), *shared])


def _title(description: Description) -> str:
    """Give the title in quotation marks with its full stop; what is no title stands without them."""
    if not description.titled:
        return description.title
    words, closed = _requoted(description.title)
    inner, marks = words[: len(words) - closed], words[len(words) - closed :]
    return f"“{inner}{'' if inner.endswith(('.', '?', '!')) else '.'}{marks}”"


@lru_cache(64)  # each style with words asks for the same title
def _requoted(title: str) -> tuple[str, int]:
    """Write a title's own quotation marks as they are within another pair: ‘…’, and “…” in those.

    Returns:
        The title, and how many closing marks stand at its end. Marks of other languages («») and
        marks without a partner are left as they are; a straight apostrophe is made a curly one.
    """
    pairs = dict(_pairs(title))
    closers = {end: start for start, end in pairs.items()}
    words = list(title)
    depth = 0
    for place, character in enumerate(title):
        if place in pairs:
            words[place] = "‘“"[depth % 2]
            depth += 1
        elif place in closers:
            depth -= 1
            words[place] = "’”"[depth % 2]
        elif character == "'":
            words[place] = "’"
    closed = 0
    while len(title) - closed - 1 in closers:
        closed += 1
    return "".join(words), closed


_MARK = lazy("['‘’\"“”]")
_OPENS = lazy(r"""(?<![\w.,;:!?])['"](?=\S)|[‘“]""")
_CLOSES = lazy(r"""['’](?!\w)|["”]""")
# "‘Ambassadors’ Talks’": a plural's apostrophe, since the quotation closes only later.
_OF_PLURAL = lazy(r"(?<=s)['’](?=\s(?:[^'‘’]|(?<=\w)['’](?=\w))*['’](?!\w))")


def _pairs(title: str) -> Iterator[tuple[int, int]]:
    """Yield where quotation marks open and close, nested rightly; apostrophes are none."""
    opened: list[tuple[bool, int]] = []
    for mark in _MARK.finditer(title):
        place, single = mark.start(), mark[0] in "'‘’"
        if _OPENS.match(title, place):
            opened.append((single, place))
        elif (
            _CLOSES.match(title, place)
            and any(kind == single for kind, _ in opened)
            and not _OF_PLURAL.match(title, place)
        ):
            while opened[-1][0] != single:
                opened.pop()
            yield opened.pop()[1], place


STYLES = {
    "chicago": _chicago,
    "mla": _mla,
    "bibtex": _bibtex,
    "csl": _csl,
    "ris": _ris,
}
"""The styles of citation, each a function of the description."""
