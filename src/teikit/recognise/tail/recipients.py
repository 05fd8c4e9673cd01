"""Who gets copies: lists of recipients cut into their names, bodies and counts.

[Li] Ming, Wang, General Office (2)      1 - to Cde. N. P. Orlov      Embassy of Aldane, Tarsk
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from teikit.forms.gazetteer import look_up
from teikit.forms.lazy import lazy
from teikit.forms.name_words import PERSONAL_TITLES, SHORT_TITLES
from teikit.forms.names import bare_name, is_org, kind_of_party, split_list
from teikit.forms.posts import POSTS_IN
from teikit.model.source import SPACE, SPACE_CLASS
from teikit.recognise.endings import COUNT, ENTRY, TOTAL, is_name, pieces_of

__all__ = [
    "COPY_BEHIND",
    "each_line",
    "entries_of",
    "form_at",
    "form_of",
    "in_columns",
    "in_sequence",
    "items_of",
    "recipients",
    "trimmed",
]

_LEAD = lazy(
    r"(?:(?:also|and|to|for|from|the|all|our|cdes?\.?|coms?\.|(?-i:c)\.(?=\s[A-Z])|comrs?\.|tov\.|comrades?|messrs\.?|mr\.?|mrs\.?|miss|ms\.?|"
    r"shri|sri|dr\.?)\s+)+(?=[A-Z\[])",
    2,
)
_TAIL_COUNT = lazy(
    rf"[{SPACE_CLASS}]*(?:[-–—:x×][{SPACE_CLASS}]*)?\(?\d{{1,3}}(?:\s+(?:spare\s+)?cop(?:y|ies))?\)?"
    rf"[{SPACE_CLASS}.]*$"
)
_FIGURE = lazy(r"\d{1,2} (?=[A-ZÀ-ŽȘȚ][a-z])")
_COPIES_FOR = lazy(r"\d{1,2}\s+cop(?:y|ies)\s*(?:(?:to|for)\s+|[:–-]\s*)?(?=(?:the )?[A-Z])")
_ESQUIRE = lazy(r",?\s+(?:Esq|Esquire)\b.*")
_REMARK = lazy(r"\s*\[[^\[\]]{0,60}\]$")
# "Chen [Yi]": the given name is supplied
_SUPPLIED = lazy(
    r"(?:(?:(?:Vice|Deputy|Assistant|Foreign) )?(?:Ministers?|Premiers?|Chairm[ae]n|Ambassadors?|"
    r"Comrades?|Directors?|Secretar(?:y|ies)|Marshals?|Generals?) )?"
    r"[A-ZÀ-ŽȘȚ][a-zß-žșț’'-]{1,12} \[[A-ZÀ-ŽȘȚ][a-zß-žșț’'-]{1,12}\]"
)
_TITLED = lazy(r"(?:Shri|Sri|Smt|Mr|Mrs|Miss|Dr|Sir|Lady|Herr|Comrade|Cde|Col|Gen)\.? [A-Z]")
_AFTER_COMMA = lazy(
    r",\s+(?=[a-z(]|\d{1,2}(?:st|nd|rd|th)\s)|,\s+(?=(?:Comrade|Cde|Mr|Mrs|Miss|Shri)\b)|,\s+(?=[A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+)?[\s.]*(?:\(|$))"
)
_WITH_ONE = lazy(
    r"\bwith\s+(?:one|two|an?|\d{1,2})(?:\s+cop(?:y|ies))?\s+(?:for|to)\s+(?:the\s+)?"
    r"(?P<who>[A-Z\[][^,;.()]{2,80})"
)
_NOBODY = lazy(
    r"(?:office |reg(?:istry)? |case |spare |the )?(?:[Ff]iles?|[Aa]rchives?|spares?|records?|registry|stock|"
    r"reserve|file cop(?:y|ies)|deposit|originals?|record copy|dossier|acts?|chrono(?:n|logical file)?|"
    r"circulation|[Tt]otal|[Ss]ummary|[a-z].*|.{1,40}\b(?:[Ff]iles?|FILES?|[Rr]egistry))",
)
_PLURAL = lazy(
    r"(?:[\w-]+\s+)*(?:Premiers|Ministers|Ambassadors|Members|Secretaries|Chairmen|Directors|"
    r"Deputies|Heads|Chiefs|Departments|Missions|Posts|Delegations|Consulates)",
    2,
)
_ACRONYM = lazy(r"[A-Z][A-Z&/.-]{1,9}")


# "1 – Khrushchev          6 – African Department": what stands in the second column
_SECOND = lazy(
    r"(?:[ \xa0]{3,}|\t+|,\s+(?=\d{1,2}\s*[x×]\s))(?=\d{1,3}(?:\s*[.)]|\s+[-–—=]|\s*[x×])\s*\S)"
)


_NUMBER = lazy(r"(?:^|(?<=\s))(?P<n>\d{1,2})(?:[.)]|\s?[-–—])\s+(?=[^\W\d_]|\[)")


def in_sequence(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut "1. Comrade Moor 2. Comrade Dorn", whose numbers run on; nothing where they do not."""
    numbers = list(_NUMBER.finditer(text, start, end))
    first = int(numbers[0]["n"]) if numbers and numbers[0].start() == start else 0
    if len(numbers) < 2 or [int(n["n"]) for n in numbers] != [*range(first, first + len(numbers))]:
        return []
    marks = [n.start() for n in numbers] + [end]
    return [trimmed(text, a, b) for a, b in itertools.pairwise(marks)]


def in_columns(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line of two columns, or a list in a line, in which each recipient has a number."""
    if items := in_sequence(text, start, end):
        return items
    items = []
    for gap in _SECOND.finditer(text, start, end):
        items.append((start, gap.start()))
        start = gap.end()
    return [*items, (start, end)]


def each_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where the lines of a paragraph begin and end, without what stands at their edges."""
    begin = start
    while (stop := text.find("\n", begin, end)) >= 0:
        yield trimmed(text, begin, stop)
        begin = stop + 1
    yield trimmed(text, begin, end)


def entries_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line of recipients at its gaps, and at its commas if it is a list."""
    listed = text.count(",", start, end) > 1 or len(COUNT.findall(text, start, end)) > 1
    return items_of(text, start, end) if listed else pieces_of(text, start, end)


def items_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a list of recipients; a count in parentheses ends its item even without a comma."""
    items: list[tuple[int, int]] = []
    if "," not in text[start:end] and ";" not in text[start:end]:
        # "Ministry of Fisheries. Post Directorate. Consulate at Hull."
        begin = start
        stops = []
        for stop in _FULL_STOP.finditer(text, start, end):
            stops.append((begin, stop.start()))
            begin = stop.end()
        if len(stops) > 1 and begin < end:
            return [*stops, (begin, end)]
        dashed = list(_DASHES.finditer(text, start, end))
        if len(dashed) > 1 and "\n" not in text[start:end]:
            # "Trade Department – Africa Division – Registry"
            marks = [start, *(at for dash in dashed for at in dash.span()), end]
            parts = list(zip(marks[::2], marks[1::2], strict=True))
            if all(is_org(text[a:b]) or len(text[a:b].split()) < 3 for a, b in parts):
                return parts
    for a, b in _pieces(text, start, end):
        begin = a
        for count in COUNT.finditer(text, a, b):
            if count.end() < b and text[count.end() : b].strip(" \xa0\t\n.,"):
                items.append((begin, count.end()))
                begin = count.end()
                while text[begin] in SPACE:
                    begin += 1
        items.append((begin, b))
    items = _esquires(text, items)
    if len(items) == 2 and _in_place(text, items):
        return [(items[0][0], items[1][1])]
    if 1 < len(items) < 4 and (_is_one_person(text, start, items) or _is_placed(text, items)):
        return items[:1]
    # A count that a wide gap parted from its name belongs to it.
    joined: list[tuple[int, int]] = []
    for a, b in items:
        if joined and COUNT.fullmatch(text, a, b):
            joined[-1] = (joined[-1][0], b)
        else:
            joined.append((a, b))
    return joined


_DASHES = lazy(r"\s[–—-]\s")
_FULL_STOP = lazy(r"(?<=[^\W\d_]{4})\.\s+(?=[A-Z\d])")


def _esquires(text: str, items: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what stands behind a name to it: "R. Poe, Esq., O.B.E., Hull", whose town or body ends it."""
    joined: list[tuple[int, int]] = []
    titled = False
    for a, b in items:
        words = text[a:b].strip(" .")
        if joined and _STYLE.fullmatch(words):
            joined[-1], titled = (joined[-1][0], b), True
        elif titled and (is_org(words) or ("." not in words and look_up(words))):
            joined[-1], titled = (joined[-1][0], b), False
        else:
            joined.append((a, b))
            titled = False
    return joined


_STYLE = lazy(r"(?:Esq|Esquire|[KGCMDOBV](?:\.?[A-Z]){1,3}|M\.?P|Bart|Q\.?C|K\.?C|D\.?S\.?O)\.?")


def _in_place(text: str, items: list[tuple[int, int]]) -> bool:
    """Tell whether a body and its town, a person and his body stand there: "Tea Board, Calcutta"."""
    (a, b), (c, d) = items
    if text[b - 3 : b] == "Esq":
        return True
    town = text[c:d].split("(")[0].strip(" .")
    return (
        text[b:c].strip() == ","
        and is_org(text[a:b])
        and not is_org(town)
        and is_name(town)
        and bare_name(town) == town
        and len(town.split()) < 3
        and "(" not in text[a:b]
    )


def _is_one_person(text: str, start: int, items: list[tuple[int, int]]) -> bool:
    """Tell whether one copy goes to one person: "Copy to Shri C. Ray, Embassy of India, Berne."."""
    if text[max(0, start - 10) : start].strip(" :\n").lower() not in ("copy to", "copy for"):
        return False
    if "," not in text[items[0][1] : items[1][0]]:
        return False
    who, body, *town = (text[a:b] for a, b in items)
    titled = who.split()[0].strip(".") in PERSONAL_TITLES and not is_org(who)
    return titled and is_org(body) and not any(is_org(words) for words in town)


def _is_placed(text: str, items: list[tuple[int, int]]) -> bool:
    """Tell whether a person's body and its town stand behind him: "Mr. J. Moor, Embassy, Brussels"."""
    who, body, *town = (text[a:b].strip(" .") for a, b in items)
    return (
        len(town) == 1
        and _TITLED.match(who) is not None
        and is_org(body)
        and bool(look_up(town[0]))
    )


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a list at its commas; at a line's end the margin may have broken a name."""
    last: tuple[int, int] | None = None
    for a, b in _parted(text, start, end):
        if last is None:
            last = (a, b)
        elif (
            "\n" in text[last[1] : a]
            and not text[last[1] : a].strip()
            and text[last[1] - 1] != ")"
            and not (_names_body(text[slice(*last)]) and _names_body(text[a:b]))
        ):
            last = (last[0], b)
        else:
            yield last
            last = (a, b)
    if last is not None:
        yield last


def _names_body(words: str) -> bool:
    """Tell whether words are the whole name of a body: not "Department (3)", whose name is broken."""
    return is_org(words) and len(words.partition("(")[0].split()) > 1


# A chancery has no name but its town's; what is part of a ministry is named behind it.
_IN_PARTS = lazy(
    r"(?:the )?(?:Chancery|Chamber of Commerce(?: and Industry)?), [A-Z][a-zà-žșț’'-]+|"
    r"(?:Federal )?Ministry (?:of|for) [\w ]+, [A-Z][\w ]*(?:Department|Division|Section)\b"
)


def _parted(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a list at its semicolons where it has some and commas stand in a body's name.

    "all posts; Ministry of Transport, Communications and Construction; Tea Board"
    """
    begin = start
    for cut in (*_SEMICOLON.finditer(text, start, end), None):
        stop = cut.start() if cut else end
        a, b = trimmed(text, begin, stop)
        if filed := _KEPT.search(text, a, b):
            b = stop = filed.start()  # "Mao, Liu. Kept: file, 2 copies"
        if POSTS_IN.fullmatch(text, a, b):
            yield a, b
            begin = cut.end() if cut else end
            continue
        posted = _HEAD_OF_POST.fullmatch(text, a, b)
        if posted and (begin > start or cut) and look_up(posted["town"]):
            yield a, b  # "Ambassador of Lethmark, Tarsk": the semicolon parts, and not the comma
            begin = cut.end() if cut else end
            continue
        several = _OF_SEVERAL.fullmatch(text, a, b)
        fields = _FIELD.findall(several[0].partition(",")[2]) if several else []
        if several and (begin > start or cut or not any(map(look_up, fields))):
            yield a, b
            begin = cut.end() if cut else end
            continue
        for one in _to_each(text, begin, stop):
            yield from _whole(text, list(split_list(text, *one)))
        begin = cut.end() if cut else end


def _to_each(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut at "and to the": "the Legation in Berne and to the Chamber of Commerce"."""
    for cut in _AND_TO.finditer(text, start, end):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _whole(text: str, pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Join a body with its town or part where it has no name without: "Chamber of Commerce, Viborg"."""
    held: tuple[int, int] | None = None
    for a, b in pieces:
        # "Tea Board, Ministry of Mills, First Department": of the archive's own ministry
        further = (
            held is not None and held[0] > pieces[0][0] and text.startswith("Ministry", held[0])
        )
        if held and not further and _IN_PARTS.fullmatch(text, held[0], b):
            held = held[0], b
            continue
        if held:
            yield held
        held = a, b
    if held:
        yield held


_AND_TO = lazy(r",?\s+and\s+to\s+(?=(?:the\s+)?[A-ZÀ-ŽȘȚ])")
# "…, Liu. Sending to: Ministry of Defence": a further list in one line
_SEMICOLON = lazy(
    r";\s*|\s+/\s+(?=[A-Z])|\.\s+(?:Also )?(?:Sending|Send|Sent|Cop(?:y|ies|ied)|Distributed?|"
    r"Distributing|Circulated?|Issued?|"
    r"Report(?:ing|ed)?) (?:to|among)\s?:?\s+"
)
_KEPT = lazy(
    r"\.\s+(?:(?:Kept|Files?|Filed|Archives?|Retained|Total)\b\s?[:–-]|(?:Also )?(?:Circulated|Distributed) "
    r"(?:here|internally|within)\b).*$"
)
_HEAD_OF_POST = lazy(
    r"(?:H\.?E\.? )?(?:[Tt]he )?(?:Ambassador|High Commissioner|Consul(?:[- ]General)?|Minister|"
    r"Charg[eé](?: d[’']Affaires)?|"
    r"Permanent Representative|Military Attach[eé]|Trade Commissioner|Agent)"
    r"(?: (?:of|for) (?:the )?[A-Z][\w ]{2,30}?)?, (?P<town>[A-Z][a-z]+(?: [A-Z][a-z]+)?)\.?"
)
_FIELD = lazy(r"[A-Z][a-z]+")
_NUMBERED_PART = lazy(r"(?:Division|Section|Department|Desk|Room|Referat|Unit|Branch) \d{1,3}\.?")
_OF_SEVERAL = lazy(
    r"(?:[A-Z][\w’'-]+\s+){0,2}(?:Ministry|Department|Secretariat|Committee|Commission|Directorate|Directorate-General|"
    r"Bureau|Office|Board)\s+(?:of|for)\s+[A-Z][\w ]*(?:,\s+[A-Z][a-z]+){1,3},?\s+and\s+(?:[A-Z][a-z]+\s?){1,3}"
)


def recipients(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return who gets a copy by one entry: nobody for file copies, totals and the like."""
    found = []
    if (name := _recipient(text, start, end)) is not None:
        found.append(name)
    if more := _WITH_ONE.search(text, start, end):
        found.append(trimmed(text, *more.span("who")))
    return found


# "Embassy of Aldane, Tarsk", "Canada House, London": the town is part of the post's name.
_POST_IN_TOWN = lazy(
    r"(?:(?:Embassy|Legation|Consulate(?:[- ]General)?|High Commission|Mission)"
    r"(?: of (?:the )?[A-ZÀ-ŽȘȚ][\w’'-]*(?: [A-ZÀ-ŽȘȚ][\w’'-]*){0,2})?|[A-ZÀ-ŽȘȚ][\w’'-]* House)"
    r", [A-ZÀ-ŽȘȚ][\w’'-]+(?: [A-ZÀ-ŽȘȚ][\w’'-]+)?\.?"
)


# "Ministry of Lakes – copies 2 and 3"
COPY_BEHIND = lazy(r"\s+[–—-]\s+cop(?:y|ies)(?: nos?\.?)? \d[\d, and–-]*\.?$", 2)


# "Ministry of Lakes - points 1, 3", "Comrade Dorn - for execution"
_PURPOSE = lazy(
    r"\s+[–—-]\s+(?:for (?:information|execution|action|implementation|his|her|their|comment|file|use)\b.*|"
    r"(?:points?|items?|paras?|paragraphs?|p|pp|pt)\.? \d[\d, and–-]*)$",
    2,
)


# "MIN. & DEPT. COMMERCE": one copy goes to the head of a ministry, one to its offices
_MINISTER_AND = lazy(r"MIN(?:ISTER)?\.? (?:&|AND) (?:(?=DEPTS?\.? \w)|DEPTS?\.?$)")


_FILED_AT = lazy(r"\W*(?:[Ff]iled?|[Aa]rchived?|[Aa]rchives|[Kk]ept|[Ss]tored|[Ss]aved)\s*")


def _recipient(text: str, start: int, end: int) -> tuple[int, int] | None:
    if posts := POSTS_IN.fullmatch(text, start, end):
        return posts.span("posts")
    if minister := _MINISTER_AND.match(text, start, end):
        start = minister.end()
    if purpose := _PURPOSE.search(text, start, end):
        end = purpose.start()
    if (counted := _COPIES_FOR.match(text, start, end)) and counted.end() < end:
        start = counted.end()
    if TOTAL.match(text, start, end):
        return None
    if figure := _FIGURE.match(text, start, end):
        start = figure.end()  # "4 copies: 2 Tea Board, 1 Ministry of Dykes"
    if entry := ENTRY.match(text, start, end):
        start = entry.end()
    colon = max(text.rfind(":", start, end), text.rfind("：", start, end))
    if colon >= 0 and _FILED_AT.fullmatch(text, start, colon):
        return None  # "Filed: VP, TQ"
    if colon >= 0 and text[colon + 1 : end].strip():
        start = colon + 1  # "in this Ministry: ministers (5)"
    start, end = trimmed(text, start, end)
    if "    " in text[start:end] and (apart := text.index("    ", start)) > start:
        end = apart  # at the right somebody signs
    someone = _TITLED.match(text, start, end) is not None
    if lead := _LEAD.match(text, start, end):
        initial = text[lead.end() : lead.end() + 3] == "M. "  # "Mr. M. Sorel" is no Monsieur
        start = (
            lead.end() - 4 * initial if text[lead.end() - 4 : lead.end()] == "Mr. " else lead.end()
        )
    if head := _HEAD_OF.match(text, start, end):
        start = head.end()
    paren = text.find("(", start, end)
    if paren == start:
        return None
    if paren > 0:
        end = paren
    if count := _TAIL_COUNT.search(text, start, end):
        numbered = _NUMBERED_PART.fullmatch(text, start, end)
        end = end if numbered else count.start()
    someone = someone or _TITLED.match(text, start, end) is not None
    if someone and (comma_at := text.find(", ", start, end)) > 0:
        end = comma_at  # "Shri K. Das, Ministry of Commerce and Industry"
    if (comma := _AFTER_COMMA.search(text, start, end)) and " and " not in text[comma.end() : end]:
        posted = _POST_IN_TOWN.fullmatch(text, start, end) is not None
        end = end if posted or _IN_PARTS.match(text, start, end) else comma.start()
    start, end = trimmed(text, start, end)
    remark = _REMARK.search(text, start, end)
    if remark and remark.start() > start and not _SUPPLIED.fullmatch(text, start, end):
        end = remark.start()
    if "Esq" in text[start:end] and (titled := _ESQUIRE.search(text, start, end)):
        end = titled.start()
    if end > start and text[end - 1] == ")" and "(" not in text[start:end]:
        end -= 1
    words = text[start:end]
    if len(words) < 2 or len(words) > 110 or _NOBODY.fullmatch(words):
        return None
    if _PLURAL.fullmatch(words) and not is_org(words.rpartition(" ")[0]):
        return None  # "Vice Premiers": offices, nobody by name
    if any(c.isdigit() for c in words) and "cop" in words.lower():
        return None
    folded = " ".join(words.split())
    if _ACRONYM.fullmatch(words) or kind_of_party(folded) not in ("", "role"):
        return start, end
    return None


# "Head of Western Department": the department gets it
_HEAD_OF = lazy(
    r"(?:(?:Head|Chief)s? of (?:the )?|Head, )"
    r"(?=[A-Z][\w ’'&/-]* (?:Department|Division|Section|Branch|Desk|Bureau|Office)\b)"
)


def form_of(words: str) -> str:
    """Return what a recipient is: an abbreviation in capitals ("NEA", "S/FW") is a body."""
    short = len(words) <= 6 and words.isupper() and " " not in words
    if short or "/" in words:
        return "org"
    kind = kind_of_party(" ".join(words.split()))
    return "place" if kind == "person" and _is_post(words) else kind


def form_at(text: str, start: int, end: int) -> str:
    """Return what a recipient is where it stands: "Mr. London" is a person, "London" a post."""
    form = form_of(text[start:end])
    before = text[max(start - 12, 0) : start].split() if form == "place" else ()
    titled = before and before[-1].strip(".") in PERSONAL_TITLES | SHORT_TITLES
    return "person" if titled else form


def _is_post(words: str) -> bool:
    """Tell whether a post is called by its town: "Rangoon", "Bonn", but not "Kuibyshev"."""
    first = next(iter(look_up(words)), None)
    if first is None or words.count(" ") > 1 or words in _ALSO_SURNAMES:
        return False
    if first.kind in ("capital", "country"):
        return True
    return (first.kind == "own" or first.size >= _LARGE) and not words.endswith(_OF_SURNAMES)


_ALSO_SURNAMES = frozenset(
    "Jordan Chad Israel Georgia Victoria Kingston Sofia Hamilton Stanley Cork France Holland Ireland "
    "England Poland Brazil Houston Dallas Austin Bradford Jackson Denver Birmingham Nelson Irving Taylor "
    "Gilbert Henderson Aurora Chandler Santos Cordoba Medina Leon Salinas Torres".split()
)
_LARGE = 300  # thousand inhabitants
_OF_SURNAMES = ("ov", "ev", "in", "ky", "ny", "ko")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Leave out spaces, commas, dashes and the full stop at the edges of a stretch of text."""
    while start < end and text[start] in SPACE + ",;.-–—":
        start += 1
    while start < end and (
        text[end - 1] in SPACE + ",;:" or (text[end - 1] == "." and _full_stop(text, start, end))
    ):
        end -= 1
    return start, end


_SHORTENED = frozenset({"Dept", "Jr", "Sr", "Div", "Min", "Govt"})


def _full_stop(text: str, start: int, end: int) -> bool:
    """The point of an abbreviation ("Dept.", "K.G.") stays."""
    word = text[start : end - 1].rsplit(None, 1)[-1] if text[start : end - 1].strip() else ""
    return not (len(word) == 1 or "." in word or word.title() in _SHORTENED)
