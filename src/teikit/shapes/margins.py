"""The margins of a web page: navigation above the text, and the foot below it.

Papers on Trade › Volume IX › Document 9
…the text…
Cite this page  |  Print
Text is offered for tests only.

Above stands a menu, too; below stand comments, addresses, whom to write to.

Not seen: a menu of long lines; the name of a site at the foot that nothing of a page stands under.
"""

from __future__ import annotations

import re

from teikit.forms.lazy import lazy
from teikit.model.transcript import Aside, Transcript
from teikit.shapes.foot import fields_at_end
from teikit.shapes.furniture import is_link, is_navigation, is_site_name
from teikit.shapes.labels import label_of, labelled

__all__ = ["foot_of_page", "head_of_page", "menu_lines", "strip"]

_FEET = 40
_MENU = 60
# Words that a document's last paragraph does not have.
_CONTACT = lazy(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:tel|phone|fax|telephone|contact)\b[.:]? ?[\d+( ].{6,40}|"
    r".{3,90}\b(?:t[ée]l|phone|fax)\b[.:]? ?[+(\d][\d ()/.-]{6,30}.{0,60}|"
    r".{0,120}\b(?:[A-Z]{2}|D\.C\.),? \d{5}(?:-\d{4})?\b.{0,40}|"
    r"\d{1,5} (?:[\w.]+ ){1,4}(?:street|st\.?|avenue|ave\.?|road|rd\.?|walk|lane|square|plaza|drive)\b.{0,40}",
    re.IGNORECASE,
)
_ADDED = 50
_ADDITIONS_BEGIN = frozenset("0123456789SLPCRBYslpcrby")
_ADDITION = lazy(
    r"(?:share|like) this(?: post| page| entry)?|post navigation|leave a (?:comment|reply)|"
    r"\d{1,3} (?:thoughts?|comments?|responses?|replies) (?:on|to) .{3,290}|comments? \(\d+\)|"
    r"related (?:content|posts|articles)|(?:linked mentions|backlinks) \(\d+\)|you may also like",
    re.IGNORECASE,
)
# Over the names of other papers, which only a page prints.
_FURTHER = lazy(
    r"(?:related|similar|associated) (?:items|objects|letters|papers|pages)|more like this|"
    r"(?:verwandte|ähnliche|weitere) (?:archivalien|dokumente|objekte|einträge)|"
    r"(?:documents?|notices) (?:liée?s|associée?s|similaires)|documentos (?:relacionados|similares)|"
    r"documenti correlati|похожие документы|podobne dokumenty|související dokumenty",
    re.IGNORECASE,
)
_NOTICE = lazy(
    r"©|\b(?:[Cc]opyright|[Aa]ll rights reserved|[Tt]erms of use|[Rr]ights? holders?|[Pp]ublic domain|"
    r"Creative Commons|CC[ -]BY|[Uu]sers may|educational purposes|eBook|[Ww]eb ?site|[Oo]nline edition)\b"
)


def head_of_page(t: Transcript) -> int:
    """Return how many of the first lines are navigation, with a site's name among them."""
    count = len(t.lines)
    for below in range(min(count - 1, 7), 0, -1):
        # Under a page's own title stand the ways to the documents beside it.
        if " Document" in t.of(below) and len(t.of(below)) < 80 and is_navigation(t.of(below)):
            return below + 1
    index = named = 0
    while index < min(count - 1, 12):
        if is_navigation(t.of(index)):
            named = 0
        elif is_site_name(t.of(index)) and not t.of(index).isupper() and named < 2 and index < 4:
            named += 1
        else:
            break
        index += 1
    return index - named


def menu_lines(t: Transcript, limit: int) -> frozenset[int]:
    """Return which of the first lines are a menu's: short lines in one block, some of them links.

    In "Browse / Our Work / Exhibitions / Log in" no form tells "Our Work", but its place does.
    """
    found: set[int] = set()
    run: list[int] = []
    for index in range(min(limit, _MENU) + 1):
        line = t.of(index) if index < min(limit, _MENU) else ""
        apart = bool(run) and t.lines[run[-1]].number + 1 != t.lines[min(index, limit - 1)].number
        if run and (apart or not _is_short(line)):
            links = [i for i in run if is_link(t.of(i))]
            if len(links) > 1 and len(links) * 3 >= len(run):
                found.update(run if apart or not line else run[: run.index(links[-1]) + 1])
            run = []
        if line and _is_short(line):
            run.append(index)
    return frozenset(found)


def _is_short(line: str) -> bool:
    """Tell whether a line may be an entry of a menu."""
    return (
        1 < len(line) < 42 and line[-1] not in ".,;!" and line.count(" ") < 5 and ": " not in line
    )


def foot_of_page(t: Transcript, *, furnished: bool) -> int:
    """Return the index of the first line of the page's foot, or the number of lines.

    Parameters:
        t: the page.
        furnished: navigation stands above the text, so that one word is enough below it.
    """
    count = len(t.lines)
    foot, waiting, signs = count, 0, 0
    for index in range(count - 1, max(count - _FEET, 1), -1):
        line = t.of(index)
        if is_navigation(line):
            foot, waiting = index, 0
            signs += 1 + (" " in line)
        elif (len(line) < 160 and _CONTACT.fullmatch(line)) or (
            _is_notice(line) and not label_of(t.of(index - 1))
        ):
            foot = index if foot < count else foot
        elif foot < count and len(line) < 40 and _FURTHER.fullmatch(line.rstrip(" :")):
            foot = index
        elif foot == count and len(line) < 160 and waiting < 2:
            waiting += 1
        elif (foot < count and len(line) < 100 and _more_above(t, index)) or (
            foot == index + 1 and _between_notices(t, index)
        ):
            foot = index
        else:
            break
    if signs < (1 if furnished else 2):
        foot = count
    return _first_of_the_end(t, _topics_at_end(t, foot))


# "Related Topics", over one or more of them, at the very end of a page
_TOPICS = lazy(r"related (?:topics|people|persons|places|subjects|keywords|collections)", 2)


def _topics_at_end(t: Transcript, foot: int) -> int:
    """Return the heading of a list of topics that ends a page, or the foot."""
    for index in range(foot - 2, max(foot - _TOPICS_AT_MOST, 1), -1):
        line = t.of(index)
        if line[:8].lower() == "related " and _TOPICS.fullmatch(line.rstrip(" :")):
            return index
        if len(line) > 70 or line[-1] in ".:;" or label_of(line) or labelled(line)[0]:
            break
    return foot


_TOPICS_AT_MOST = 14


def _first_of_the_end(t: Transcript, foot: int) -> int:
    """Return the first heading of what a page adds at its end, or the foot: "Leave a Reply"."""
    first = foot
    for index in range(foot - 1, max(foot - _ADDED, 2), -1):
        if t.text[t.lines[index].start] not in _ADDITIONS_BEGIN:
            if t.lines[index].end - t.lines[index].start > 400 and first == foot:
                break
            continue
        line = t.of(index)
        if " " in line and len(line) < 300 and _ADDITION.fullmatch(line.rstrip(" :")):
            first = index
        elif len(line) > 400 and first == foot:
            break  # a paragraph of the document
    if first == foot:
        return foot
    for index in range(first - 1, max(first - 4, 2), -1):
        if is_navigation(t.of(index)):
            return index
        if len(t.of(index)) > 200:
            break
    return first


def _is_contact(line: str) -> bool:
    """Tell whether a line is an address, a telephone number or an e-mail address."""
    return len(line) < 160 and bool(_CONTACT.fullmatch(line))


def _more_above(t: Transcript, index: int) -> bool:
    """Tell whether navigation stands within a few short lines above: these are the page's too."""
    for above in range(index - 1, max(index - 5, 1), -1):
        line = t.of(above)
        if is_navigation(line) or _FURTHER.fullmatch(line.rstrip(" :")):
            return True
        if len(line) > 100:
            return False
    return False


def _between_notices(t: Transcript, index: int) -> bool:
    """Tell whether a line stands between the page's foot and a notice above: the page speaks on."""
    return len(t.of(index)) < 250 and _is_notice(t.of(index - 1))


def _is_notice(line: str) -> bool:
    """Tell whether a line speaks of the rights in a page's words."""
    key, _, begin = labelled(line)
    if key:
        return key == "rights"
    return len(line) < 400 and bool(_NOTICE.search(line)) and line[:1].isupper() and begin == 0


def strip(t: Transcript) -> None:
    """Set the margins of a page aside that has no fields, and fit the text between them."""
    t.first = min(head_of_page(t), len(t.lines) - 1)
    t.last = max(foot_of_page(t, furnished=t.first > 0), t.first + 1)
    t.last = fields_at_end(t, t.first, t.last)
    for index in range(t.first):
        named = not is_navigation(t.of(index))
        t.asides.append(Aside(index, "site-name" if named else "site-navigation", False))
    for index in range(t.last, len(t.lines)):
        rule = "site-navigation" if is_navigation(t.of(index)) else "page-footer"
        t.asides.append(Aside(index, rule, False))
