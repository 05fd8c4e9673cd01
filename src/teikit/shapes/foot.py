"""The last block of a page: lines over its foot that speak of the page, the edition or the file.

    …the text…

    Please cite as: Papers on Trade, item 9.
    All texts of this edition were typed again.
    © Papers on Trade. Back to top

Not seen: a block that no blank line parts from the text; words about the page in other languages.
"""

from __future__ import annotations

import re

from teikit.forms.docket_line import label_of as docket_label_of
from teikit.forms.lazy import lazy
from teikit.model.transcript import Transcript
from teikit.shapes.furniture import is_navigation
from teikit.shapes.labels import is_strong, label_of, labelled

__all__ = ["block_of_foot", "fields_at_end", "speaks_of_page"]

_LINES = 6
_LONG = 320
# "this page", "all texts of this edition": nothing that a document says of itself. A project, a
# volume or a collection may be what the paper is about.
_OF_PAGE = lazy(
    r"\b(?:this|our) (?:page|site)\b|"
    r"\b(?:this|the|our|these) (?:web ?pages?|web ?sites?|database|portal|app|"
    r"(?:digital|online) (?:edition|collection|archive|library)s?)\b|"
    r"\b(?:texts?|documents?|translations?|papers?|materials?|records?|transcriptions?|persons?|"
    r"places?|items?) (?:\w+,? ){0,3}?(?:of|in|on|from) (?:this|the|our|these) "
    r"(?:edition|collection|volume|project|repository|catalogue|series)s?\b|"
    r"\bthis (?:edition|specimen|transcription)\b|\bon the (?:world wide )?web\b|"
    r"\b(?:an?|the) (?:[a-z]+ ){0,3}(?:reading room|web ?site|internet archive|digital (?:archive|library))\b|"
    r"\b(?:texts?|documents?|papers?|records?|letters?|translations?) "
    r"(?:(?:printed|published|given|reproduced|shown|presented) )here\b",
    re.IGNORECASE,
)
_SAID = lazy(
    r"\b(?:is|are|was|were|has been|have been|may be|must be|"
    r"can be|do not|does not|shows?|contains?|holds?|presents?|"
    r"belongs?|offers?|serves?|gives?)\b"
)
_FILE = lazy(
    r"(?:(?:file|pdf|download|scan|source file)s?: ?)?"
    r"\S{2,60}\.(?:pdf|jpe?g|tiff?|png|gif|txt|xml|docx?|zip|json)\b.{0,40}",
    re.IGNORECASE,
)
_RULE = lazy(r"(?:---|\*\*\*|___|\* \* \*)")  # as Markdown parts its foot from the text
_EDITORS = lazy(
    r"(?:editors?[’']?s?[’']? note|note(?: of the editors?| on the text)?|disclaimer|notice): .+", 2
)


def block_of_foot(t: Transcript, foot: int) -> int:
    """Return the first line of the block over a page's foot that is the page's, or the foot.

    Parameters:
        t: the page.
        foot: index of the first line of its foot.
    """
    if not 2 < foot < len(t.lines):
        return foot
    first = index = foot
    while index > 1 and foot - index < _LINES:
        above = t.of(index - 1)
        said = _is_pages_own(above)
        if not said and not speaks_of_page(above):
            break
        index -= 1
        if said or _is_apart(t, index):
            first = index
        if _is_apart(t, index):
            break
    return first


_USE = lazy(
    r"\b(?:cop(?:y|ied|ies)|quot(?:e|ed|ation)|re-?us\w*|reproduc\w+|print(?:ed)?|publish\w*|shared?|used?|stud(?:y|ies)|"
    r"teach\w*|schools?|readers?|research\w*|permission|licen[cs]ed?)\b",
    re.IGNORECASE,
)
_FEW = 3


def fields_at_end(t: Transcript, first: int, last: int) -> int:
    """Return the first line of the fields that a text brought along from the foot of its page, or `last`.

    "Rights", and under it how the translation may be used; "Cite this record", and a citation.

    Parameters:
        t: a text without its page.
        first, last: where it begins and ends.
    """
    for _ in range(_FEW):
        if last - first < 5:
            break
        value, label = t.of(last - 1), t.of(last - 2)
        key = label_of(label)
        told = (
            (key == "rights" and len(value) < _LONG and value[-1] == "." and _USE.search(value))
            or (key == "citation" and len(value) > 40 and any(map(str.isdigit, value)))
            or (key in ("uploaded", "record-id") and value.replace("-", "").isdigit())
        )
        if not told or not _is_apart(t, last - 2):
            break
        last -= 2
    return last


def _is_apart(t: Transcript, index: int) -> bool:
    """Tell whether a blank line, or a remark in brackets, stands over a line."""
    above = t.of(index - 1)
    return t.lines[index].number > t.lines[index - 1].number + 1 or (
        above[0] + above[-1] in ("[]", "()") and len(above) < _LONG
    )


def _is_pages_own(line: str) -> bool:
    """Tell whether a line over a page's foot is a link, a file, or a field that no document has."""
    if is_navigation(line) or (line[0] in "-*_" and _RULE.fullmatch(line)):
        return True
    if len(line) < 100 and _FILE.fullmatch(line):
        return True
    key, words, _ = labelled(line)
    return key == "citation" or (bool(key) and is_strong(key, words) and not docket_label_of(line))


def speaks_of_page(line: str) -> bool:
    """Tell whether a line over a page's foot says something of the page or the edition."""
    if len(line) > _LONG or line[-1] not in ".!":
        return False
    return bool(_EDITORS.fullmatch(line) or (_OF_PAGE.search(line) and _SAID.search(line)))
