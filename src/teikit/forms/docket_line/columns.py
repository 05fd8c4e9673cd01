"""Where a line is cut: at its wide gaps, and between the sentences of a form."""

from __future__ import annotations

from collections.abc import Iterator

from teikit.forms.docket_line.labels import is_labelled
from teikit.forms.lazy import lazy
from teikit.model.source import WITHIN_LINE

__all__ = ["cells_of", "sentences_of"]

# Two spaces end a sentence; three, or a tab, part columns.
_GAP = lazy(f"[{WITHIN_LINE}]{{3,}}|\\t")
_BAR = lazy(f"[{WITHIN_LINE}]+(?=\\|)")


def cells_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a line at its wide gaps; a label keeps its value."""
    cells: list[tuple[int, int]] = []
    begin = start
    ruled = text.find("|", start, end) > start
    if (
        not ruled
        and text.find("  ", start, end) < 0
        and text.find("\t", start, end) < 0
        and ((words := text[start:end]).isascii() or words.isprintable())
    ):
        if text.count(": ", start, end) > 1 and end - start < 160:
            return list(_labelled_cells(text, start, end))
        return [(start, end)]
    for gap in (_BAR if ruled else _GAP).finditer(text, start, end):
        before = text[gap.start() - 1]
        if before == "\n" or (before in ":：" and gap.start() - begin < 40):
            continue  # the margin of a further line; what parts a label from its value
        if text[gap.end() : gap.end() + 1] in (":", "：") and gap.start() - begin < 24:
            continue  # labels padded to one length: "NO.        : 214"
        if _PREFIX.fullmatch(text, begin, gap.start()) and not is_labelled(text, gap.end(), end):
            continue
        if gap.start() > begin:
            cells.append((begin, gap.start()))
        begin = gap.end()
    return [*cells, (begin, end)]


def _labelled_cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut "From: Legation in Aldane Sent: 5 May 1957", a line whose gaps a page has folded."""
    if _FIRST.match(text, start, end):
        for label in _FURTHER.finditer(text, start + 1, end):
            yield start, label.start()
            start = label.end()
    yield start, end


_FIRST = lazy(
    r"(?:From|To|Sent|Received|Dispatched|Registered|Number|No\.?|Level|Classification|Grade|Secrecy|Precedence|"
    r"Priority|Urgency|Printed|Copied|Drafted(?: by)?|Reviewed(?: by)?|Approved(?: by)?|Date)\s?: "
)
_FURTHER = lazy(
    r"(?<=[\w)\].]) (?=(?:Sent|Received|Dispatched|Registered|Number|Level|Classification|Grade|Secrecy|"
    r"Precedence|Priority|Urgency|Printed|Copied|Duplicated|Distributed|(?:Drafted|Reviewed|Approved) by)\s?: )"
)
_PREFIX = lazy(r"(?:FM|FROM|TO|INFO|ACTION|TAGS|REF|SUBJ|D\.|R\.|From|To|N[oO]\.|Nr\.|N[º°]|№)")
_STOPPED = lazy(
    r"\.[ \xa0]{1,4}(?=(?:Sent|Handed in|Given in|Filed|Received|From|Deciphered|Printed|Dispatched|Despatched|"
    r"Cop(?:y|ies) ?(?:No|:|to)|Total|To)\b)"
)


def sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a form, each where it begins and ends."""
    for stop in _STOPPED.finditer(text, start, end):
        if stop.start() > start:
            yield start, stop.start() + 1
        start = stop.end()
    yield start, end
