"""The archive's statement of the source: siglum, shelfmark, pages, translators, contributors.

    RGANI, fond 5, opis 30, delo 399, listy 12–14. Obtained by A. B. Nobody and translated by C. Doe.

A reference is a siglum or an archive's name, the shelfmark in the archive's own style, and pages
or leaves at its end.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.names import kind_of_party
from teikit.model.collection import Collection
from teikit.model.fact import Cert, Fact
from teikit.model.vocabulary import LANGUAGES
from teikit.shapes.sources import AT_THE_END, is_printed

__all__ = [
    "ARCHIVAL",
    "PAGES",
    "Reference",
    "cut_sentence",
    "is_statement",
    "page_range",
    "read_credits",
    "read_reference",
    "read_statement",
    "split_names",
]

_NUMBER = r"\d{1,5}(?:\s?(?:r|v|ob|об|verso|recto|rs|a|b)\b\.?)?"
_LIST = (
    rf"(?P<from>{_NUMBER})(?:\s*[-–—]\s*(?P<to>{_NUMBER}))?"
    rf"(?P<more>(?:(?:\s*,\s*|\s+(?:and|i|und|et|&)\s+){_NUMBER}(?:\s*[-–—]\s*{_NUMBER})?)*)"
)
PAGES = lazy(
    rf"(?:^|[,;.:]|\s)\s*(?P<mark>pp?\.|pp|pages?|ll?\.|list(?:y|ov|i)?\.?|leaf|leaves|ff?\.|folios?|"
    rf"fols?\.?|fos?\.?|fl\.|fq\.|str(?:ana|any|ony|ona)?\.|s\.|ss\.|k\.|kk?\.|bl\.?|blatt|karta|karty|лл?\.|cc?\.|стр\.|"
    rf"pág\.|pag\.|o\.|oldal|frames?|frs?\.|sheets?)\s*{_LIST}\s*\.?\s*$"
    rf"|(?:^|[,;])\s*(?P<bare>){_LIST.replace('P<', 'P<bare_')}\s*$",
    re.IGNORECASE,
)
"""Pages or leaves at the end of a reference: "pp. 12–14", "l. 12-14ob", "Bl. 12", ", 3-5"."""
_YEAR = lazy(r"(?:1[89]|20)\d\d")
_CREDIT = lazy(
    r"(?<![\w])(?P<what>(?i:Obtained and translated|Provided and translated|"
    r"Translated and (?:annotated|edited|introduced|obtained|provided)|Contributed|Donated|Obtained|"
    r"Provided|Acquired|Supplied|Submitted|Translated|Translation|Transl\.|Trans\.|Transcribed|"
    r"Transcription|Selected|Edited|Annotated|Document obtained|Courtesy))"
    r"(?:\s+from(?:\s+the)?(?:\s+original)?\s+(?P<from>[A-Z][a-zé]+(?:-[A-Z][a-z]+)?"
    r"(?:\s+(?:and|&|/)\s+[A-Z][a-z]+)?)(?:\s+original)?)?"
    r"(?:\s+into\s+English)?(?:\s+(?:for|from|into|as part of)\s+[^.;]{1,60}?)?"
    r"(?:\s+by\s+|(?<=ourtesy)\s+of\s+)(?P<names>[^;]+?)"
    r"(?=[.)\]]*\s*$|\.?\s+https?://|"
    r"(?<![ .][A-Z])(?<!^[A-Z])(?<! Jr)(?<! Sr)(?<! Dr)(?<! Mr)(?<! St)\.\s+(?:[A-Z][a-z]{2,}|An? [a-z])"
    r"|;|\s+from(?:\s+the)?\s+[A-Z][a-z]+\s*(?:$|\.)"
    r"|,?\s+and (?:translated|provided|edited|annotated|obtained|transcribed|introduced)\b"
    r"|\]\s*(?:$|\.)|[.;,]?\s+\[|,\s+(?i:translated|edited|obtained|provided|with)\b|\s+\()"
)
_TRANSLATED_FROM = lazy(
    r"\b(?:translated by [^.;]{3,60}? from|"
    r"(?:translat(?:ed|ion)|transl\.|original(?: language)?:?)(?:\s+from)?)(?:\s+the)?(?:\s+original)?\s+"
    r"(?:in\s+)?(?P<language>[A-Z][a-zé]+(?:-[A-Z][a-z]+)?)",
    re.IGNORECASE,
)
_SENTENCE = lazy(r"(?<=[\w)\]’”\"])\.\s+(?=[\[(]?[A-Z][a-z]{2,})")
_SHORT = frozenset(
    "f op d p l ll pp s t w z k v vol vols no nos nr dos fl bl pap del sv kr a.j a.e inv fasc ser coll "
    "ff fol fols st dept min gen sec ed eds div mss ms bd rec gr fond kart doc docs str dr mr mrs jr "
    "ob об ő.e o.e ö.e cs dob m b u e r".split()
)
_DIGIT = lazy(r"\d")
_LAST_PAGE = lazy(r"\d{1,5}(?:r|v|ob)?\.?$")
_FOR = lazy(
    r"\s+(?:for|on behalf of|with (?:the )?(?:assistance|help|support) (?:of|from))\s+(?:the\s+)?(?=[A-Z])"
)
_AND = lazy(r"\s*(?:[,/]\s*(?:and\s+)?|\s+and\s+|\s*&\s*)")
_DEGREE = lazy(r",\s+(?=(?:Jr|Sr|II|III|IV|Ph\.? ?D|M\.?D)\b\.?)")
_INVERTED = lazy(r"[^\s,]+(?:-[^\s,]+)?,\s+[^\s,]+(?:\s+[A-Z]\.?)?")
_PREFIX = lazy(
    r"(?:[\[(*¹1]\s*)?(?:source|sources|archive|archival source|original source|provenance|"
    r"reference|archival reference|quelle|sign(?:atur|ature)|location|copy in|citation|from)\s*:\s*",
    re.IGNORECASE,
)
ARCHIVAL = lazy(
    r"\b(?:[Aa]rchiv(?:es?|um|a|y|i|o|io|ele|ní)?|Archiwum|[Aa]rkhiv|Arquivos?|Arsip|"
    r"Arhiv(?:a|ele|i)?|Arkiv(?:i|et)?|Archief|Riksarkivet|Record Office|"
    r"Librar(?:y|ies)|Biblioteca|Museum|Records Cent(?:er|re)|Records Administration|"
    r"Documentation Cent(?:er|re)|"
    r"[А-ЯЁ]{0,4}ГА[А-ЯЁ]{0,4}|[А-Яа-яё ]{0,40}[Аа]рхив[а-яё]{0,3}|АВП(?: РФ| СССР)?|"
    r"Bundesarchiv|Landesarchiv|Staatsarchiv|Rigsarkivet|Arxiu)\b"
)
"""A word that names an archive, a library or a museum."""
_ACRONYM = lazy(
    r"(?P<siglum>[A-ZÀ-ÖØ-ÞĀ-ŽА-Я](?:[A-ZÀ-ÖØ-ÞĀ-ŽА-Я]|[a-z]{0,2}[A-ZÀ-ÖØ-ÞĀ-Ž])[A-Za-zÀ-ÖØ-öø-žŽА-Я]{0,8}\d?"
    r"(?:[ -](?:[A-ZÀ-ÖØ-Þ]{1,6}|[IVX]{1,4}|B[Aa]rch))?)"
    r"(?=\s*[,:;(]|\s+(?:\S*\d|[a-z]{1,6}\.\s*\d|fond|Fond|ф\.|фонд|RG\b))"
)
UNITS = lazy(
    r"\b(?:fonds?|fund|f\.|op(?:is['’]?|\.|\b)|inventory|papka|pap\.|del[oa]|d\.|listy?|ll?\.|dosar(?:ul)?|"
    r"dos\.|dosja|fl\.|RG|Record Group|Box|Folder|File|FO|PREM|CAB|DO|CO|WO|FCO|PRO|DEFE|DY|DC|DE|Bl\.|"
    r"Bd\.|MfAA|MfS|Mappe|karton|kart\.|krabice|sv\.|a\.\s?[ej]\.|z\.|t\.|w\.|XI[AVX]+|dans|kh/n|"
    r"ő\.\s?e\.|doboz|csomó|MEA|vol(?:ume)?\.?|series|entry|Central Files|Ser\.|inv\.|fasc\.|"
    r"caja|carpeta|legajo|expediente|roll|reel|teczka|wiązka|zespół|busta|b\.|"
    r"nr\.?|No\.?|ф\.|оп\.|д\.|фонд|опись)(?=[\s.,/]*(?:[\dIVXA-Z(]|$))",
    re.IGNORECASE,
)
# What a reference needs to be known as one where no table knows the archive.
_STACKS = lazy(
    r"\b[Ff]onds?,\s+(?:[Ff]ile|[Ff]older|[Bb]ox|[Rr]ecord|[Ii]nventory|[Dd]ossier)\s*(?:[Nn]o\.?\s*)?\d|"
    r"\b(?:[Ff]onds?|[Ff]und|[Ff]\.|[Oo]p(?:is['’]?|\.)|[Pp]apka|[Dd]el[oa]|dosar(?:ul)?|[Dd]os\.|RG|"
    r"Record Group|[Bb]ox|folder|file unit|FO|CAB|PREM|DY|DC|DE|Bl\.|MfAA|MfS|kart(?:on|\.)|sv\.|"
    r"a\.\s?[ej]\.|dans|kh/n|"
    r"MEA|Central Files|ф\.|фонд|[Ii]nv\.|[Ff]asc\.|[Ll]ist[yi]?|ll\.)\s*\S{0,3}[\dIVX(]"
)
_PARENTHESIS = lazy(r"\s*\((?P<inner>[^()]{2,90})\)")


# What is longer is no reference, and not read as one.
_LONGEST = 600


class Reference(NamedTuple):
    """A reference to an archival unit, in its parts as printed.

    Attributes:
        siglum: of the archive, or its name; or nothing.
        shelfmark: the whole reference behind it, without pages.
        pages: as printed, with their mark.
        span: first and last page, as "12-14".
        name: the archive's full name where it stands beside the siglum.
        cert: how sure siglum and shelfmark are parted.
        pages_cert: how sure the pages are pages.
        town: where the archive is, if the reference says so.
    """

    siglum: str = ""
    shelfmark: str = ""
    pages: str = ""
    span: str = ""
    name: str = ""
    cert: Cert = ""
    pages_cert: Cert = ""
    town: str = ""


def is_statement(line: str, known: Collection) -> bool:
    """Tell whether a line has the form of a source statement."""
    if len(line) > 600 or not _DIGIT.search(line):
        return False
    line = _bare(line)
    if not line or not (line[0].isupper() or line[0] in "«\"“'"):
        return False
    if siglum := known.siglum_at(line):
        rest = line[len(siglum) :]
        credit = _CREDIT.search(rest)
        reference = cut_sentence(rest[: credit.start()] if credit else rest)
        begin = reference.lstrip(" ,:;(")
        if _STAMPED.fullmatch(begin):
            return False  # "NARA, 5/26/04": when the archive released it
        worded = begin[:1].islower() and not (UNITS.match(begin) or _LETTERED.match(begin))
        return bool(_DIGIT.search(reference, 0, 120)) and not (worded or _VERB.search(reference))
    if " by " in line:
        credit = _CREDIT.search(line)
        if credit and "," in line[: credit.start()] and _DIGIT.search(line, 0, credit.start()):
            return True
    if len(line) > 300:
        return False
    head, comma, rest = line.partition(",")
    figured = _DIGIT.search(head) and not _CENTRE.fullmatch(head)
    if not comma or figured or not _STACKS.search(rest) or known.marking(head)[0]:
        return False
    return bool((match := _ACRONYM.match(line)) and match.end() == len(head)) or (
        len(head) < 90 and bool(ARCHIVAL.search(head)) and head[:1].isupper()
        and not _VERB.search(head)
    )  # fmt: skip


_LETTERED = lazy(r"[a-z][-.]? ?\d")  # "z-6/77, w-91", of a Polish ministry
_STAMPED = lazy(r"(?:[Dd]ate:? )?\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\W*")
_CENTRE = lazy(r"[A-Z]{3,6}-?[1-4]")  # "VNAC3": the third of a country's archives
_VERB = lazy(r"\b(?:is|was|were|has|have|had|will|are|be|to|by|we|I(?= [a-z]))\b")


def _bare(line: str) -> str:
    """Return a statement without the label, note number or brackets around it."""
    if ":" in line and (prefix := _PREFIX.match(line)):
        line = line[prefix.end() :]
    if line[:6] == "Notes " and (notes := _NOTES_OF.match(line)):
        line = line[notes.end() :]
    if line[:1] == "[" and line.endswith("]"):
        line = line[1:-1]
    elif line.endswith("]") and "[" not in line:
        line = line[:-1]
    return line.strip(" *")


# "Notes of A. Moor, TsDA, f. 1": who copied it in the archive
_NOTES_OF = lazy(r"Notes (?:of|by|from) (?:[A-Z]\. ?)*[\w’'-]+(?: [\w’'-]+)?, (?=[A-ZÀ-ŽȘȚ])")


def split_names(words: str) -> list[str]:
    """Return the names of "A, B and C"; a name written surname first stays whole."""
    if _INVERTED.fullmatch(words) and " and " not in words:
        return [" ".join(words.split())]
    joined = _DEGREE.sub("\0", words)
    names = (_FOR.split(name)[0].strip(" ") for name in _AND.split(joined))
    return [
        _undotted(name.replace("\0", ", ")).removeprefix("the ")
        for name in names
        if name.strip(" .")
    ]


def _undotted(name: str) -> str:
    """Drop a full stop behind a name, but for that of an initial or "Jr."."""
    last = name.rsplit(None, 1)[-1]
    keep = len(last) == 2 or last in ("Jr.", "Sr.", "Ph.D.")
    return name if keep else name.strip(" .")


def cut_sentence(words: str) -> str:
    """Return the first sentence; "Dos. Foreign" or "Vol. XI" ends none."""
    for end in _SENTENCE.finditer(words):
        before = words[: end.start()].rsplit(None, 1)[-1].strip("([,").lower()
        if UNITS.match(words, end.end()) and not any(map(str.isdigit, words[: end.start()])):
            continue  # "Archive of the Lakes, Tarsk. Fond 9, opis 1"
        if before not in _SHORT and not (len(before) == 1 and before.isalpha()):
            return words[: end.start()]
    return words


def read_statement(
    line: str, at: tuple[int, int] | None, rule: str, known: Collection, *, by: str = "source"
) -> list[Fact]:
    """Read a source statement into facts.

    Parameters:
        line: the statement, as `PRC FMA 999-00417-02, 11-12. Translated by N. Whitfield.`
        at: positions between lines.
        rule: the rule by which the line was found.
        known: the archives to know it by.
        by: who says so.
    """
    facts = [Fact("source-statement", line, lines=at, rule=rule, by=by)]
    words = _bare(line[:_LONGEST])
    if " ©" in words:
        words = words[: words.index(" ©")]
    credited = list(_CREDIT.finditer(words))
    reference = cut_sentence(words[: credited[0].start()] if credited else words)
    if not _PUBLISHED.search(reference):
        facts += reference_facts(read_reference(reference, known), at, known)
    facts += _credited(words, at, credited)
    return facts


# "Documents of 1958 (Oslo: Lake Press, 2011), no. 19": a book, and no unit of an archive.
_PUBLISHED = lazy(
    r"\((?:[A-ZÀ-ŽȘȚ][\w.’' -]{2,30}: [^()]{3,80}, )(?:19|20)\d\d\)|\b(?:University|Academic) Press\b|"
    r"\b(?:[Pp]ublished|[Pp]rinted|[Rr]eprinted|[Cc]ited) in\b|, eds?\.,|\(eds?\.\)"
)


def reference_facts(
    reference: Reference, at: tuple[int, int] | None, known: Collection
) -> list[Fact]:
    """Return archive, shelfmark and pages of a reference, and what is known of the archive."""
    facts: list[Fact] = []
    cert = reference.cert
    if reference.siglum:
        facts.append(Fact("archive", reference.siglum, lines=at, rule="archive-siglum", cert=cert))
        about = known.about_archive(reference.siglum)
        if reference.name and not about:
            facts.append(Fact("repository", reference.name, lines=at, rule="archive-siglum"))
        facts += [
            Fact(key, words, lines=at, rule="table-of-archives", by="software")
            for key, words in about
        ]
        if reference.town and not about:
            facts.append(Fact("settlement", reference.town, lines=at, rule="archive-reference"))
    if reference.pages:
        facts.append(
            Fact(
                "pages",
                reference.pages,
                norm=reference.span,
                lines=at,
                rule="archive-pages",
                cert=reference.pages_cert or cert,
            )
        )
    if reference.shelfmark:
        facts.append(
            Fact("shelfmark", reference.shelfmark, lines=at, rule="archive-reference", cert=cert)
        )
    return facts


def read_credits(words: str, at: tuple[int, int] | None) -> list[Fact]:
    """Read who translated, obtained or contributed, and from which language."""
    words = words[:_LONGEST]
    return _credited(words, at, _CREDIT.finditer(words))


def _credited(
    words: str, at: tuple[int, int] | None, credited: Iterable[re.Match[str]]
) -> list[Fact]:
    facts: list[Fact] = []
    for credit in credited:
        what = credit["what"].lower()
        if "trans" not in what and _AND_TRANSLATED.search(
            words, credit.start(), credit.start("names")
        ):
            what = f"{what} translated"
        for name in split_names(credit["names"]):
            form = kind_of_party(name)
            if "trans" in what and "transcri" not in what:
                one = "org" if form == "org" else "person"
                facts.append(Fact("translator", name, form=one, lines=at, rule="translated-by"))
            if what.split()[-1] in _GIVEN or what.split()[0] in _GIVEN:
                one = "org" if form == "role" or (name.isupper() and " " not in name) else form
                facts.append(
                    Fact("contributor", name, form=one or "org", lines=at, rule="obtained-by")
                )
    for found in _TRANSLATED_FROM.finditer(words):
        if tag := LANGUAGES.get(found["language"].lower(), ""):
            if tag != "en":
                facts.append(
                    Fact(
                        "original-language",
                        found["language"].capitalize(),
                        norm=tag,
                        lines=at,
                        rule="translated-from",
                    )
                )
            break
    return facts


# "Obtained for the archive and translated by A. Moor"
_AND_TRANSLATED = lazy(r"\band translated by\s*$|\band translated .{0,60}\bby\s*$")
_GIVEN = frozenset(
    "obtained provided contributed donated acquired supplied submitted courtesy".split()
)


def read_reference(words: str, known: Collection) -> Reference:
    """Part a reference into archive, shelfmark and pages.

    `SAPMO-BArch, DY 30/99914, Bl. 41–45` gives `SAPMO-BArch`, `DY 30/99914` and `41-45`.
    """
    words = _unended(words.strip(" ,;:"))
    if words.endswith(")") and words.count("(") < words.count(")"):
        words = words[:-1].rstrip(" .")
    if (aside := _ASIDE.search(words)) and not _DIGIT.search(aside.group()):
        words = words[: aside.start()]
    if not words or len(words) > _LONGEST:
        return Reference()
    if not _DIGIT.search(words) and words.partition(",")[0] not in known.archives:
        return Reference()
    siglum, name, rest, cert = _archive(words, known)
    if (not siglum or cert == "medium") and (last := _archive_behind(words)):
        return last
    town = _town_behind(words, siglum)
    rest = _first_reference(rest.strip(" ,;:"))
    form = known.archives[siglum].reference if siglum in known.archives else ""
    pages = _pages(rest, form)
    if pages is None:
        return Reference(siglum, rest.rstrip(" ,;:"), name=name, cert=cert, town=town)
    start = pages.start()
    printed = rest[start:].strip(" ,;:")
    if printed.endswith(".") and not printed.endswith("ob."):
        printed = printed.rstrip(".")
    sure: Cert = ""
    bare = not pages["mark"]
    if bare and not form and not pages["bare_to"] and not _HYPHENED.search(rest, 0, start):
        sure = "medium"  # ", 12" may be a part of the shelfmark
    return Reference(
        siglum, rest[:start].strip(" ,;:"), printed, page_range(pages), name, cert, sure, town
    )


def _town_behind(words: str, siglum: str) -> str:
    """Return the town that stands between an archive and its reference."""
    if not siglum or not words.startswith(siglum):
        return ""
    return words[len(siglum) : _behind_town(words, len(siglum))].strip(" ,()")


def _archive_behind(words: str) -> Reference | None:
    """Read "Fond of Letters, Cables 1968, Archive of the Ministry of Lakes, Oslo": the archive last."""
    pieces = words.split(", ")
    named = [n for n, piece in enumerate(pieces) if n and ARCHIVAL.search(piece)]
    if len(named) != 1:
        return None
    at = named[0]
    name, where = pieces[at].strip(), [piece.strip() for piece in pieces[at + 1 :]]
    if _DIGIT.search(name) or not name[0].isupper() or len(name.split()) < 2 or len(where) > 2:
        return None
    if not all(piece[:1].isupper() and piece.replace(" ", "").isalpha() for piece in where):
        return None
    before = ", ".join(pieces[:at]).strip(" ,;:")
    return Reference(name, before, cert="high", town=where[0] if where else "")


def _unended(words: str) -> str:
    """Drop the full stop of a sentence, but not that of "99. d."."""
    last = words.rsplit(None, 1)[-1].lower().rstrip(".") if words.endswith(".") else ""
    return words.rstrip(".").strip() if last and last not in _SHORT else words


_ASIDE = lazy(r"\s*\([^()]{3,40}\)\s*$")
_HYPHENED = lazy(r"\d-\d+-\d+\s*$")


def _first_reference(rest: str) -> str:
    """Keep the first of several references that semicolons part."""
    if further := _FURTHER.search(rest):
        rest = rest[: further.start()]
    first, semicolon, more = rest.partition(";")
    if semicolon and (PAGES.match(more) or UNITS.match(more.strip())):
        return first + semicolon + _first_reference(more)
    return first.rstrip()


# "…, list 3 and AVPRF, fond 99, …": the copy in another archive.
_FURTHER = lazy(
    r",?;?\s+and\s+(?=[A-ZА-Я]{3,}(?: [A-Z]{2})?,?\s+(?:[Ff]ond|[Ff]\.|фонд|RG|DY|Box)\b)"
)


def _pages(rest: str, form: str) -> re.Match[str] | None:
    """Find the pages at the end of what stands behind the archive."""
    begin = 0
    if form and (shelfmark := re.match(form, rest)) and shelfmark.end():
        # The edition says what this archive's references look like: what follows is the pages.
        begin = shelfmark.end()
        found = PAGES.search(rest, begin)
        return None if found is None or rest[begin : found.start()].strip(" ,;") else found
    if "," not in rest and ";" not in rest:
        found = _MARKED.search(rest)
        found = PAGES.search(rest, found.start()) if found else None
    else:
        found = PAGES.search(rest)
    if found is None or not found.start():
        return None
    mark = (found["mark"] or "").lower()
    if not mark:
        ends = [found["bare_from"], found["bare_to"] or found["bare_from"]]
        years = all(map(_YEAR.fullmatch, ends))
        if _BOXED.search(rest, 0, found.start()) or _FILED.search(found.group()):
            return None  # "12. doboz, 44-12, 00998": files of a box, by their numbers
        if len(ends[0]) == len(ends[1]) and ends[0] > ends[1]:
            return None  # ", 84-13" counts no leaves
        if found["bare_more"] and (years or not found["bare_to"]):
            # ", 1978, 2-4": what stands before the last numbers belongs to the shelfmark.
            later = PAGES.search(rest, found.start("bare_more"))
            return later if later and later["bare_to"] else None if years else found
        return None if years or any(len(end) > 4 for end in ends) else found
    before = rest[: found.start()]
    if mark == "f." and not UNITS.search(before):
        return None  # "f. 5" alone is the fond
    if mark in ("p.", "l.") and not found["to"] and not found["more"] and _PAPKA.search(before):
        return None if mark == "p." else found
    if mark in ("s.", "k.", "o.", "c.", "cc.") and not UNITS.search(before):
        return found if found["to"] and _DIGIT.search(before) else None
    if mark.startswith("fr") and found["more"] and _LAST_RANGE.search(found["more"]):
        # "Frame 9901-9990, 44-46": frames of a film, and the pages on them.
        later = PAGES.search(rest, found.start("more"))
        return later or found
    return found


_BOXED = lazy(r"\bdoboz\b")
_FILED = lazy(r"\b0\d{2,}")
_LAST_RANGE = lazy(r",\s*\d+\s*[-–—]\s*\d+\s*$")


_MARKED = lazy(r"\s(?:pp?\.|ll?\.|Bl\.|fl\.|ff\.|fols?\.|list[yi]?|pages?|S\.)\s*\d", re.IGNORECASE)
_PAPKA = lazy(r"\bop(?:\.|is)[^;]*\bd(?:\.|elo)\s*\d+\W*$", re.IGNORECASE)


def page_range(pages: re.Match[str]) -> str:
    """Return first and last page: "3-9, 12" is 3 to 12."""
    bare = "" if pages["mark"] else "bare_"
    first, last = _page(pages[f"{bare}from"]), _page(pages[f"{bare}to"] or "")
    if more := _LAST_PAGE.search(pages[f"{bare}more"] or ""):
        last = _page(more.group())
    if last and last.isdigit() and first.isdigit() and len(last) < len(first):
        last = first[: len(first) - len(last)] + last  # "112–14"
    return first + (f"-{last}" if last and last != first else "")


def _page(words: str) -> str:
    return "".join(words.split()).rstrip(".")


def _archive(words: str, known: Collection) -> tuple[str, str, str, Cert]:
    """Part the archive from what follows: siglum, full name if both stand there, rest."""
    siglum = known.siglum_at(words)
    if not siglum and _FONDS.match(words):
        return "", "", words, ""
    if not siglum and is_printed(words) and not (_STACKS.search(words) or ARCHIVAL.search(words)):
        return "", "", "", ""  # a book or an article, and no archive
    if not siglum and (last := AT_THE_END.search(words)):
        unit = words[: last.start()]
        if _DIGIT.search(unit) and not ARCHIVAL.search(unit):
            return last["siglum"] or last["name"], last["name"], unit, "high"
    if siglum:
        return (siglum, *_beside(words[len(siglum) :]), "")
    head, comma, rest = words.partition(",")
    if inner := _PARENTHESIS.search(words, 0, 160):
        # "Archive of Foreign Policy (AVPRF), f. 1" or "AVPRF (Archive of Foreign Policy), f. 1"
        outer, within = words[: inner.start()].strip(), inner["inner"].strip()
        if _NUMBERED.fullmatch(outer) and _NUMBERED_SIGLUM.fullmatch(within):
            return within, outer, _settled(words[inner.end() :]), ""
        if not _DIGIT.search(outer) and not _DIGIT.search(within) and "," not in within:
            behind = words[inner.end() :]
            if _is_acronym(within) and ARCHIVAL.search(outer):
                return within, outer, _settled(behind), ""
            if _is_acronym(outer) and ARCHIVAL.search(within):
                return outer, within, behind, ""
    if comma and not _DIGIT.search(head) and len(head) < 120:
        if ARCHIVAL.search(head):
            return head.strip(), "", _settled(rest), "high"
        acronym = _ACRONYM.match(words)
        if acronym and acronym.end() == len(head):
            return head, "", _settled(rest), "high"
        return head.strip(), "", rest, "medium"
    if acronym := _ACRONYM.match(words):
        return acronym["siglum"], "", words[acronym.end() :], "high"
    match = re.match(r"(?P<siglum>[A-Z][\w.&/-]*(?:[ -][A-Z][\w.&/-]*){0,4}?)[ ,]+(?=\S*\d)", words)
    if match and not _DIGIT.search(match["siglum"]):
        return match["siglum"], "", words[match.end() :], "medium"
    return "", "", words, "medium"


# "National Archives Center 3 (TNA3)": one of several archives, which are counted.
_NUMBERED = lazy(
    r"[A-Z][^\d,;]*\b(?:Archives? )?(?:Cent(?:er|re)|Archives?)(?: No\.?)? (?:\d|I{1,3}|IV)"
)
_NUMBERED_SIGLUM = lazy(r"[A-Z]{2,8}[ -]?(?:\d|I{1,3}|IV)")
# Groups of records that are printed without the archive's name.
_FONDS = lazy(
    r"(?:FO|CAB|FCO|PREM|DO|CO|WO|DEFE|RG|DY|DC|DE|MfAA|MfS|Record Group|[Ff]onds?|[Ff]und|[Ff]\.|ф\.|"
    r"[Oo]pis|[Dd]elo|Box|File|M-KS|XIX-J)\s*\S{0,3}\d"
)


def _is_acronym(words: str) -> bool:
    return bool(_ACRONYM.match(words + ",")) and len(words) < 24


def _beside(rest: str) -> tuple[str, str]:
    """Take the full name in parentheses behind a siglum, and the archive's town."""
    inner = _PARENTHESIS.match(rest)
    if inner and not _DIGIT.search(inner["inner"]):
        name = inner["inner"] if ARCHIVAL.search(inner["inner"]) else ""
        return name, _settled(rest[inner.end() :])
    return "", _settled(rest)


_TOWN = lazy(
    r"\s*,?\s*\(?(?:Moscow|Berlin|Budapest|Bucharest|București|Warsaw|Warszawa|Prague|Praha|Sofia|Sofiya|"
    r"Tirana|Tiranë|Belgrade|Beograd|Beijing|Peking|Kew|London|Washington(?:,? D\.?C\.?)?|"
    r"College Park(?:,? (?:MD|Maryland))?|New Delhi|Hanoi|Ulaanbaatar|Ulan Bator|Cairo|Havana|Kyiv|Kiev|"
    r"Podolsk|Bratislava|Zagreb|Ljubljana|Vienna|Wien|Ottawa|Canberra|Jerusalem|Boston(?:,? MA)?|"
    r"Austin(?:,? (?:TX|Texas))?|Abilene(?:,? (?:KS|Kansas))?|Paris|Rome|Roma|Tokyo|Seoul|Taipei|Geneva)\)?"
    r"(?=\s*[,;:]|\.\s)"
)
_ANY_TOWN = lazy(
    r"(?:\s*,\s*|\s+)(?P<town>[A-ZÀ-ŽȘȚ][a-zà-žșț]{2,}(?:[ -][A-ZÀ-ŽȘȚ][a-zà-žșț]+)?)(?=\s*[,;:]|\.\s)"
)
_LARGE = 100  # thousand inhabitants


def _settled(rest: str) -> str:
    """Drop the town that stands between an archive and its reference."""
    return rest[_behind_town(rest, 0) :].lstrip(".")


def _behind_town(words: str, at: int) -> int:
    """Return where a town ends that stands behind an archive's name, or where the name does."""
    if town := _TOWN.match(words, at):
        return town.end()
    if (town := _ANY_TOWN.match(words, at)) and (places := look_up(town["town"])):
        place, unit = places[0], words[town.end() :].lstrip(" ,;:.")
        if not (_STACKS.match(unit) or _FONDS.match(unit) or unit[:1].isdigit()):
            return at  # "Aldane, Telegrams Received": what the unit is about
        if place.kind == "capital" or (place.kind == "town" and place.size >= _LARGE):
            return town.end()
    return at
