"""The margins of a web page: navigation above the text, and the foot below it.

Papers on Trade › Volume IX › Document 9
…the text…
Cite this page  |  Print
Text is offered for tests only.
"""

from __future__ import annotations

from teikit.forms.lazy import lazy
from teikit.model.transcript import Aside, Transcript
from teikit.shapes.furniture import is_navigation, is_site_name, label_of, labelled

__all__ = ["foot_of_page", "head_of_page", "strip"]

_FEET = 14
# Words that a document's last paragraph does not have.
_NOTICE = lazy(
    r"©|\b(?:[Cc]opyright|[Aa]ll rights reserved|[Tt]erms of use|[Rr]ights? holders?|[Pp]ublic domain|"
    r"Creative Commons|CC[ -]BY|eBook|[Ww]eb ?site|[Oo]nline edition)\b"
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
        elif foot < count and _is_notice(line) and not label_of(t.of(index - 1)):
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
        return count
    return foot


def _more_above(t: Transcript, index: int) -> bool:
    """Tell whether navigation stands within a few short lines above: these are the page's too."""
    for above in range(index - 1, max(index - 5, 1), -1):
        line = t.of(above)
        if is_navigation(line):
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
    t.first = head_of_page(t)
    t.last = max(foot_of_page(t, furnished=t.first > 0), t.first + 1)
    for index in range(t.first):
        named = not is_navigation(t.of(index))
        t.asides.append(Aside(index, "site-name" if named else "site-navigation", False))
    for index in range(t.last, len(t.lines)):
        rule = "site-navigation" if is_navigation(t.of(index)) else "page-footer"
        t.asides.append(Aside(index, rule, False))
