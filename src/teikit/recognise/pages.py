"""Page breaks inside the text: form feeds, and the running heads that follow them.

    - 2 -
    SECRET

Not seen: page breaks that neither a form feed nor the form of a running head shows.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

from teikit.forms.headlines import is_prose
from teikit.forms.lazy import lazy
from teikit.forms.markings import RELEASE
from teikit.model.span import Span, Spans
from teikit.model.transcript import Transcript
from teikit.recognise.recogniser import Recogniser

__all__ = ["is_page_top", "pages"]

_end = attrgetter("end")

_FIGURES = lazy(r"\d+")
_FOLIO = lazy(
    r"(?:[-–—=*.(\[ ]*)(?:page|p\.|sheet|folio|list|s\.|str\.)?\s*\d{1,6}"
    r"(?:\s*(?:of|/)\s*\d+)?[-–—=*.)\] ]*",
    2,  # re.IGNORECASE
)
_PLAIN_NUMBER = lazy(r"\d{1,6}\.?")
_COUNTED = lazy(r"(?:distribution|total|copies|main|additional|limited|standard|copy|no)\b", 2)
_DASHED = lazy(r"[-–—=] ?\d{1,4} ?[-–—=]|\. ?\d{1,4} ?\.")
# "... /2", "/3", "-/4": what a page says of the next.
_NEXT = lazy(
    r"(?:[.…][.…\s]*|[-–—]\s?)?/\s?\d{1,3}(?:\s?[.…]+)?|\((?:more|continued|cont'?d\.?|over)\)", 2
)
# "PAGE 02  PORTAM 01187  01 OF 02  121430Z": the top of a page of a teletype.
_TELETYPE = lazy(r"PAGE\s+\d{1,2}\b(?:\s+(?:OF\s+\d+|[A-Z0-9/.-]+))*")
# "2    COAL AND HARBOUR, 1954    RESTRICTED": a number at one edge, words in capitals apart from it.
_HEAD = lazy(
    r"(?:(?:[-–—] ?)?\d{1,4}(?: ?[-–—])?[\s\xa0]{3,}(?P<right>\S.*\S)|"
    r"(?P<left>\S.*\S)[\s\xa0]{3,}(?:[-–—] ?)?\d{1,4}(?: ?[-–—]|\.)?)",
    2,
)
# What a page says at its foot of its classification: "Declassify on: OADR".
_FOOT = lazy(r"(?:declassif\w+ on|classified by|derived from|downgrade to|decl)\b\s*:?.{0,60}", 2)
# The printer's line at the foot of a first page: how many copies, and when.
_IMPRINT = lazy(
    r"(?:S\. ?d\. ?N\.|Wt\.|\(?\d{3,6}\)? Wt\.|[A-Z]\.[A-Z]\.[A-Z]?\.? \d[\d,.]+ \([A-Z]\.\)).{3,60}\d.{0,30}"
)
_EDGE = lazy(
    r"(?P<left>\S.*?\S)[\s\xa0]{3,}(?P<last>\d{1,3})|(?P<first>\d{1,3})[\s\xa0]{3,}(?P<right>\S.*\S)"
)
_PARTED = lazy(r"\s{2}(?<=[^.!?:\s]\s\s)")
# "-2-  599, March 17, 4 PM, FROM HELSINKI": the further pages of a telegram as it came in.
_INCOMING = lazy(
    r"[-–—] ?\d{1,2} ?[-–—]\s+(?:(?:No\.?|#) ?)?\d{1,5},? [A-Z][a-z]+\.? \d{1,2}\b.{0,60}?\bfrom [A-Z].{2,60}",
    2,
)
# "(p. 2)" where a page of the original ends, wherever the line stands.
_TOLD = lazy(r"[(\[](?:p\.|page|pg\.|fol?\.|ff?\.|l\.) ?\d{1,4}[)\]]", 2)
# "--- page 2 ---": where somebody who transcribed a paper turned over
_MARKER = lazy(
    r"[-–—=*_]{2,}\s*\[?(?:page|pg\.?|p\.|folio|fol\.|f\.|sheet|leaf|image|scan)\s*\d{1,4}(?:\s?[rv]|\s*(?:of|/)\s*\d+)?"
    r"\]?\s*[-–—=*_]{2,}",
    2,
)
# "Harlan B. Oakes, Esquire      - 2 -      November 18, 1958": the further pages of a letter.
_THREE = lazy(r"[A-Z]\S.{1,50}?[\s\xa0]{3,}[-–—] ?\d{1,3} ?[-–—][\s\xa0]{3,}\S.{2,40}")
# What a teletype repeats at the head of each section, and the line with which that head ends.
_ROUTED = lazy(
    r"(?:ACTION|INFO|FM|TO|DE|ZNR|ZNY|BT)\b.*|-{6,}.*|(?:[ZOPR] )+\d{6}Z\b.*|"
    r"(?:(?:AM)?(?:EMBASSY|CONSUL|CONGEN)|SECSTATE|SECDEF|USMISSION|USDOC|USIA|CINC\w+|RU[A-Z]{4,5})\b.*|"
    r"(?:[A-Z]{1,5}-\d\d\s+)*[A-Z]{1,5}-\d\d(?:\s+/\d{3}\s+\w+)?|\d{1,3}"
)
_POST = lazy(r"[A-Z][A-Z/]+(?: [A-Z/]+){0,3}(?: \d{1,5})?")
_SECTION = lazy(r"(?:[A-Z ./]{3,60} )?(?:FINAL )?SECTION 0?[2-9] OF 0?\d{1,2}\b[A-Z0-9 /.-]{0,40}")
# One of these is in each such stamp: most texts have none.
_RELEASED = (
    "elease",
    "RELEASE",
    "lassified",
    "LASSIFIED",
    "anitized",
    "ase No",
    "ASE NO",
    "Doc No",
    "DOC NO",
)
_GROUP = lazy(r"\b\d{6}Z\b")
_FIRST_PAGE = lazy(r"PAGE\s+0?1\b")
_BEGINS_FORM = lazy(r"[(\[]?(?:\d{1,3}|[a-zA-Z])[.)]")


def _find(t: Transcript, spans: Spans) -> Iterator[Span]:
    del spans
    breaks = _form_feeds(t)
    heads = _under_breaks(t, breaks)
    heads.update(_by_form(t, heads))
    # What makes up much of the text is text.
    if len(heads) * 4 > t.last - t.first:
        heads = {}
    last = t.last - 1
    while last in heads:
        del heads[last]
        last -= 1
    offsets = set(t.breaks)
    for cluster in _clusters(sorted(heads)):
        known = [breaks[line] for line in cluster if line in breaks]
        offset = known[0] if known else t.lines[cluster[0]].start
        offsets.add(offset)
        heads.update(dict.fromkeys(cluster, offset))
    for offset in sorted(offsets):
        following = bisect_right(t.lines, offset, key=_end)
        if t.first < following < t.last or (following == t.first and t.first in heads):
            rule = "form-feed" if offset in t.breaks else "running-head"
            yield Span(offset, offset, "page-break", rule, {"before": following})
    for line in sorted(heads):
        printed = t.lines[line]
        yield Span(
            printed.start,
            printed.end,
            "running-head",
            "after-page-break" if heads[line] in t.breaks else "form-of-a-running-head",
            {"line": line, "break": heads[line]},
        )


def _clusters(lines: list[int]) -> list[list[int]]:
    """Gather lines that follow one another: the foot of a page and the head of the next."""
    clusters: list[list[int]] = []
    for line in lines:
        if clusters and clusters[-1][-1] == line - 1:
            clusters[-1].append(line)
        else:
            clusters.append([line])
    return clusters


def _form_feeds(t: Transcript) -> dict[int, int]:
    """Return the lines under form feeds, each with the last break before it."""
    under: dict[int, int] = {}
    for offset in t.breaks:
        following = bisect_right(t.lines, offset, key=_end)
        if t.first < following < t.last:
            under[following] = offset
    return under


def _under_breaks(t: Transcript, under: dict[int, int]) -> dict[int, int]:
    """Find running heads under form feeds: they recur from page to page, but for their figures."""
    alike = Counter(_FIGURES.sub("0", t.of(line)) for line in under)
    return {
        line: offset
        for line, offset in under.items()
        if len(words := t.of(line)) < 110
        and (alike[_FIGURES.sub("0", words)] > 1 or _is_folio(words) or _is_head(words))
    }


def _by_form(t: Transcript, known: dict[int, int]) -> dict[int, int]:
    """Find running heads by their form alone; -1 stands for a break that nothing else shows."""
    first, last = t.first + 3, t.last - 1
    found: dict[int, int] = dict.fromkeys(_numbered(t, first, last), -1)
    for line in range(t.first, min(first, last)):
        words = t.of(line)
        if (
            _DASHED.fullmatch(words)
            or (words[0] in "Pp" and _is_folio(words) and not _is_first_of_teletype(t, line))
            or (line == t.first and "   " in words and _titles_page(t, line, words))
        ) and not _opens_block(t, line):
            found[line] = -1  # above the letterhead, or under it
    found.update(dict.fromkeys(_under_symbol(t, first, last), -1))
    form = _form_at_top(t)
    stamps = _stamps(t)
    for line in range(first, last):
        if line in known or line in found or t.lines[line].end - t.lines[line].start > 110:
            continue
        words = t.of(line)
        if "   " in words and line < t.first + _TOP and _gives_precedence(t, words):
            continue  # "641          IMMEDIATE          SECRET", in the head of a telegram
        if (
            (_TELETYPE.fullmatch(words) and not (line < t.first + 15 and _FIRST_PAGE.match(words)))
            or (_apart(t, line) and (_is_page_line(words) or _is_in_sentence(t, line, words)))
            or ("   " in words and _is_head(words) and _under_banner(t, line))
            or (_DASHED.fullmatch(words) and (_under_banner(t, line) or _over_banner(t, line)))
            or (t.lines[line].indent > 14 and _in_middle(t, line, words))
            or ("   " in words and _THREE.fullmatch(words))
            or (words[0] in "-–—" and _INCOMING.fullmatch(words))
            or (words[0] in "-–—=*_" and _MARKER.fullmatch(words))
            or (words[0] in "([" and _TOLD.fullmatch(words))
            or (" SECTION " in words and _SECTION.fullmatch(words) and _apart(t, line))
            or (
                words in stamps
                and (
                    stamps[words] > 1
                    or (line > t.first + _TOP and _apart(t, line))
                    or any(t.lines[line].end <= at <= t.lines[line + 1].start for at in t.breaks)
                )
            )
            or (words[0] in "SW(0123456789G" and words[-1] == "." and _IMPRINT.fullmatch(words))
            or (form and _alike(words) == form[0] and _alike(t.of(line + 1)) in form[1:])
        ):
            found[line] = -1
    for line in [line for line in found if t.of(line).startswith("PAGE")]:
        found.update(dict.fromkeys(_head_of_section(t, line, last), -1))
    tops = {words for n in range(t.first, min(t.first + 8, t.last)) if _is_top(words := t.of(n))}
    long = {
        words for n in range(t.first, min(t.first + 8, t.last)) if is_page_top(words := t.of(n))
    }
    # Beside a page's number stand the classification, and what the first page has at its top.
    for line in list({*known, *found}):
        for step in (-1, 1):
            beside = line + step
            while (
                max(first, t.first) <= beside < last and beside not in found and beside not in known
            ):
                words = t.of(beside)
                if (
                    not _is_banner(t, words)
                    and (
                        (
                            words not in tops
                            or beside < t.first + 8  # no line comes again that stands there itself
                            or _gap(t, beside, beside - step) > (1 if words.isdigit() else 2)
                        )
                        and (words not in long or beside < t.first + 8)
                        and not _NEXT.fullmatch(words)
                        and not _is_catchword(t, beside, words)
                        and not _FOOT.fullmatch(words)
                        and not (words in ("NNN", "NNNN") and _over_page(t, beside, last))
                        and words not in stamps
                        and _alike(words) not in form[1:]
                    )
                ):
                    break
                if not _apart(t, beside, beside - step):
                    break
                found[beside] = known.get(line, -1)
                beside += step
    return found


_TOP = 20
_CELLS = lazy(r"\s{3,}")


def _gives_precedence(t: Transcript, words: str) -> bool:
    """Tell whether one column of a line says how urgent a telegram is, as no page's head does."""
    return any(t.collection.marking(one)[0] == "precedence" for one in _CELLS.split(words))


def _is_first_of_teletype(t: Transcript, line: int) -> bool:
    """Tell whether "PAGE 01" stands over a telegram's number and date-time group: its docket."""
    return bool(_FIRST_PAGE.match(t.of(line))) and _GROUP.search(t.of(line + 1)) is not None


def _opens_block(t: Transcript, line: int) -> bool:
    """Tell whether right under the number of the first page, in its column, stand further lines."""
    here, below = t.lines[line], t.lines[min(line + 1, t.last - 1)]
    return below.number == here.number + 1 and here.indent > 3 and here.indent == below.indent


def _under_symbol(t: Transcript, first: int, last: int) -> list[int]:
    """Find the document's symbol with the page: "TIM/WP/999, p. 2", or "page 2" in a line under it."""
    top = t.text[t.lines[t.first].start : t.lines[min(t.first + 9, t.last - 1)].end]
    lines: list[int] = []
    for symbol in {found.group() for found in _SYMBOL.finditer(top)}:
        at = t.text.find(symbol, t.lines[min(first, last)].start)
        while at >= 0:
            line = t.index_at(at)
            here = t.lines[line]
            rest = t.text[at + len(symbol) : here.end]
            if line < last and here.start == at and _OF_PAGE.fullmatch(rest):
                below = t.of(line + 1) if line + 1 < last else ""
                if rest:
                    lines.append(line)
                elif _PAGE.fullmatch(below) and _gap(t, line, line + 1) == 1:
                    lines += (line, line + 1)
            at = t.text.find(symbol, at + 1)
    return lines


_SYMBOL = lazy(
    r"(?<![\w/.-])(?:[A-Z]{1,6}(?:\.\d{1,2})?(?:/[A-Z\d][A-Z\d.()-]*)*/(?:[A-Z]{1,5}\.)?\d{1,4}(?:/[\w.]+)*|"
    r"[A-Z]{1,4}-\d{1,5})(?=$|\s|[,;.])",
    8,
)
_OF_PAGE = lazy(r"(?:,?\s+[-–—]?\s*p(?:age|\.)\s?\d{1,3})?", 2)
_PAGE = lazy(r"[-–—( ]*p(?:age|\.)\s?\d{1,3}[-–—) ]*", 2)


def _form_at_top(t: Transcript) -> list[str]:
    """Return the lines of a block that begins with "Page 1 of 2", as they come again on each page."""
    for line in range(t.first, min(t.first + 8, t.last - 1)):
        words = t.of(line)
        if words[0] in "Pp" and _is_folio(words) and _opens_block(t, line):
            below = line + 1
            while below < t.last and t.lines[below].number == t.lines[line].number + below - line:
                below += 1
            return [_alike(t.of(n)) for n in range(line, min(below, line + 8))]
    return []


def _alike(words: str) -> str:
    """Return words without their figures and wide gaps: pages repeat a line but for these."""
    return _FIGURES.sub("0", " ".join(words.split())).lower() if len(words) < 80 else ""


def _stamps(t: Transcript) -> Counter[str]:
    """Count the lines that an archive stamped on the pages that it let go."""
    if not any(sign in t.text for sign in _RELEASED):
        return Counter()
    return Counter(
        words
        for line in t.lines[t.first : t.last]
        if line.end - line.start < 110
        and (words := t.text[line.start : line.end])
        and words[-1] not in ".:;,"
        and any(map(str.isdigit, words))
        and RELEASE.search(words)
        and not is_prose(words)
    )


def _over_page(t: Transcript, line: int, last: int) -> bool:
    """Tell whether a section of a teletype ends here: the next one's first page is right below."""
    return any(_FIRST_PAGE.match(t.of(below)) for below in range(line + 1, min(line + 4, last)))


def _head_of_section(t: Transcript, page: int, last: int) -> list[int]:
    """Return the lines of a teletype's head that stand under the number of its page."""
    lines: list[int] = []
    named = False  # under "TO" and "INFO" stand posts, one a line
    for line in range(page + 1, min(page + 30, last)):
        words = t.of(line)
        if _SECTION.fullmatch(words):
            return [*lines, line]
        routed = _ROUTED.fullmatch(words) or (named and _POST.fullmatch(words))
        if not (routed or _is_banner(t, words)):
            break
        named = named or words[:3] in ("TO ", "INF")
        lines.append(line)
    return []


def _numbered(t: Transcript, first: int, last: int) -> list[int]:
    """Find the same words beside numbers that rise, each apart: "9914/421-67     2", "…     3"."""
    runs: dict[tuple[str, bool], list[tuple[int, int]]] = {}
    for line in range(first, last):
        here = t.lines[line]
        if here.end - here.start > 110 or not (
            t.text[here.end - 1].isdigit() or t.text[here.start].isdigit()
        ):
            continue
        edge = _EDGE.fullmatch(t.text, here.start, here.end)
        if edge and _apart(t, line):
            number = int(edge["last"] or edge["first"])
            words = " ".join((edge["left"] or edge["right"]).split())
            runs.setdefault((words, bool(edge["last"])), []).append((line, number))
    found = [
        line
        for run in runs.values()
        if len(run) > 1 and all(b[1] > a[1] for a, b in itertools.pairwise(run))
        for line, _ in run
    ]
    # Left and right pages of a volume name different things: "720   Papers, Volume XXXI", "Peru   721".
    titled = sorted(
        (line, n) for (words, _), run in runs.items() if _is_title(words) for line, n in run
    )
    for (above, one), (below, other) in itertools.pairwise(titled):
        if 9 < one < other <= one + 2 and below - above > 8:
            found += (above, below)
    return found + [
        line for (words, _), run in runs.items() if _names_volume(words) for line, n in run if n > 9
    ]


def _is_title(words: str) -> bool:
    """Tell whether words beside a page's number may be a volume's or a chapter's."""
    return (
        2 < len(words) < 70
        and words[-1] not in ".:;!?"
        and all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in words.split())
    )


_SMALL = frozenset(
    "of on and the in to with for from relating concerning respecting volume vol.".split()
)
# "Documents on Foreign Policy, volume X"
_VOLUME = lazy(
    r"(?:Documents|Papers|Telegrams|Letters|Correspondence|"
    r"Despatches|Records|Foreign Relations|Relations)\b.{0,50}"
    r"[, ]\s?[Vv]ol(?:ume|\.)\s[\dIVXLC]{1,7}(?:, \d{4}(?:[-–]\d{2,4})?)?|"
    r"(?:Documents|Papers|Correspondence) (?:on|relating to|concerning|respecting) "
    r"(?:the )?[A-Z][\w’' -]{4,40}|"
    r"Foreign Relations(?: of the United States)?(?:, \d{4}(?:[-–]\d{2,4})?)?"
)


def _names_volume(words: str) -> bool:
    return _is_title(words) and _VOLUME.fullmatch(words) is not None


def _is_catchword(t: Transcript, line: int, words: str) -> bool:
    """Tell whether the first words of the next page stand at a page's lower right: "/5.  Messrs."."""
    if t.lines[line].indent < 30 or len(words) > 30 or len(words.split()) > 4:
        return False
    begins = words.strip("/ .…").split()
    return bool(begins) and any(
        t.of(below).split()[: len(begins)] == begins
        or (words[0] in "/.…" and t.of(below).startswith(begins[0]))
        for below in range(line + 1, min(line + 7, t.last))
    )


def _is_banner(t: Transcript, words: str) -> bool:
    """Tell whether a line classifies, and says no more: "SECRET/SENSITIVE (XGDS)"."""
    if t.collection.marking(_unspaced(words))[0]:
        return True
    if not ("/" in words or "(" in words) or len(words) > 50 or not words.isupper():
        return False
    return bool(t.collection.marking(_unspaced(words.partition("(")[0].partition("/")[0]))[0])


def _unspaced(words: str) -> str:
    """Return "S E C R E T" as "SECRET"."""
    parts = words.strip(" .-–—*!/").split(" ")
    return (
        "".join(parts) if len(parts) > 3 and all(len(p) <= 1 for p in parts) else words.strip(" .*")
    )


def _apart(t: Transcript, line: int, beside: int = -1) -> bool:
    """Tell whether a line stands by itself: blank lines around it, or another such line."""
    above = t.lines[line].number - t.lines[line - 1].number > 1 or line - 1 == beside
    below = t.lines[line + 1].number - t.lines[line].number > 1 or line + 1 == beside
    return (above and below) or (beside >= 0 and (above or below))


def _under_banner(t: Transcript, line: int) -> bool:
    """Tell whether the foot of one page stands right over the head of the next, both "SECRET"."""
    return (
        t.lines[line].number - t.lines[line - 1].number == 1
        and _is_banner(t, t.of(line - 1))
        and _apart(t, line, line - 1)
        and _apart(t, line - 1, line)
    )


def _over_banner(t: Transcript, line: int) -> bool:
    """Tell whether a page's classification stands right under its number, both by themselves."""
    return (
        t.lines[line + 1].number - t.lines[line].number == 1
        and _is_banner(t, t.of(line + 1))
        and _apart(t, line, line + 1)
        and _apart(t, line + 1, line)
    )


def _in_middle(t: Transcript, line: int, words: str) -> bool:
    """Tell whether a page's number stands in the middle, with or without blank lines around it.

    "2." goes there too where text goes on below: nobody numbers a paragraph without words.
    """
    if _DASHED.fullmatch(words):
        return True
    below, above = t.lines[line + 1], t.lines[line - 1]
    alone = below.number - t.lines[line].number > 1 or t.lines[line].number - above.number > 1
    if not alone or not _PLAIN_NUMBER.fullmatch(words):
        return False
    # Two numbers may stand over one another: an archive's, stamped, and the document's own.
    # Beyond a blank line may stand a heading.
    return all(
        near.indent < 15
        or _PLAIN_NUMBER.fullmatch(t.text, near.start, near.end)
        or (abs(near.number - t.lines[line].number) > 1 and not t.text[near.end - 1].isdigit())
        for near in (above, below)
    )


def _is_top(words: str) -> bool:
    """Tell whether a line may be repeated on every page: a number, or words in capitals."""
    return len(words) < 80 and (words.isupper() or words.isdigit())


def _gap(t: Transcript, one: int, other: int) -> int:
    return abs(t.lines[one].number - t.lines[other].number)


@lru_cache(maxsize=64)  # several recognisers ask about the first lines
def is_page_top(words: str) -> bool:
    """Tell whether a line near the top may come again on each page: parts that stand apart, no sentence."""
    return len(words) > 30 and words[-1] not in ".,;" and bool(_PARTED.search(words))


def _is_page_line(words: str) -> bool:
    if _PLAIN_NUMBER.fullmatch(words):
        return not words.endswith(".")
    return _is_folio(words) or _is_head(words)


def _is_in_sentence(t: Transcript, line: int, words: str) -> bool:
    """Tell whether "Paraguay   413" stands where a sentence goes on below it on the next page."""
    found = _HEAD.fullmatch(words) if "   " in words and len(words) < 60 else None
    if not found or not (
        t.text[t.lines[line + 1].start].islower() or (t.shape == "edition-page" and found["right"])
    ):
        return False
    title = (found["right"] or found["left"]).split()
    return len(title) < 5 and all(word[0].isupper() for word in title)


def _titles_page(t: Transcript, line: int, words: str) -> bool:
    """Tell whether a page of an edition begins: "EASTERN EUROPE AND THE BALTIC          999"."""
    found = _HEAD.fullmatch(words)
    title = (found["right"] or found["left"]) if found else ""
    alone = line + 1 < t.last and _gap(t, line, line + 1) > 1
    named = title.isupper() and len(title.split()) > 1 and not any(map(str.isdigit, title))
    return alone and named and not _COUNTED.match(title) and not _is_banner(t, title)


def _is_folio(words: str) -> bool:
    if len(words) > 29 or not _FOLIO.fullmatch(words) or _BEGINS_FORM.fullmatch(words):
        return False
    counted = _OF_ALL.search(words)
    return counted is None or int(counted[1]) <= int(counted[2])  # "9/2" is a day


_OF_ALL = lazy(r"(\d+)\s*(?:of|/)\s*(\d+)", 2)


def _is_head(words: str) -> bool:
    first, last = words[0], words.rstrip(".")[-1:]
    if not (first.isdecimal() or last.isdecimal() or first in "-–—" or last in "-–—"):
        return False
    found = _HEAD.fullmatch(words)
    if not found:
        return False
    rest = found["right"] or found["left"]
    letters = [c for c in rest if c.isalpha()]
    if _COUNTED.match(rest):
        return False
    return len(letters) > 3 and sum(c.isupper() for c in letters) >= 0.7 * len(letters)


pages = Recogniser(
    "pages",
    "page breaks (form feeds) and the running heads and feet of pages",
    frozenset(),
    frozenset({"page-break", "running-head"}),
    _find,
)
