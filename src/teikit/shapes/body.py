"""A bare transcription: the document's text and no page around it.

    Foreign Ministry Top Secret File
    Record of a conversation …

Not seen: what a transcriber wrote above or below the document, but for a summary at its end: it
stays in the text.
"""

from __future__ import annotations

from teikit.forms.calls import body_at
from teikit.forms.dates import whole_date
from teikit.forms.lazy import lazy
from teikit.model.fact import Doubt, Fact
from teikit.model.transcript import Aside, Transcript
from teikit.shapes.foot import speaks_of_page
from teikit.shapes.furniture import is_navigation
from teikit.shapes.labels import label_of, labelled
from teikit.shapes.margins import strip
from teikit.shapes.page_fields import is_credit
from teikit.shapes.shape import Shape
from teikit.shapes.statement import is_statement, read_credits, read_statement
from teikit.shapes.summary import is_abstract, summary_evidence
from teikit.shapes.text_facts import text_facts

__all__ = ["body", "is_information_report", "is_transmitted"]


def is_transmitted(t: Transcript) -> bool:
    """Tell whether a telegram as it was transmitted opens a text: its TAGS and SUBJECT are its own."""
    for index in range(min(len(t.lines) - 1, 12)):
        line = t.of(index)
        if not line.isupper():
            return False
        if line.startswith("FM ") and t.of(index + 1).startswith("TO "):
            return True
    return False


# The form of an intelligence report: who acquired what where, and when it was sent out.
_FORM = lazy(
    r"(?:(?P<own>DOI|ACQ|DATE OF INFO|DATE ACQUIRED|PLACE ACQ|DATE DISTR|FIELD NO|NO\. OF PAGES)\w*\b|"
    r"REPORT (?:NO|NUMBER)\b|COUNTRY\b|SUBJECT\b|SOURCE\b|REFERENCES?\b)"
)


def is_information_report(t: Transcript) -> bool:
    """Tell whether a text opens with the form of an intelligence report: its fields are its own."""
    own = labels = 0
    for index in range(min(len(t.lines), 24)):
        line = t.of(index)
        if is_navigation(line) or (labelled(line)[0] and not line.partition(":")[0].isupper()):
            return False
        if label := _FORM.match(line):
            labels += 1
            own += label["own"] is not None
    return own > 0 and labels > 2


def _read(page: Transcript) -> str | None:
    strip(page)
    first, last = _below_summary(page), _over_reference(page)
    if last - first > 3:
        line, before = page.of(last - 1), page.of(last - 2)
        # Without a page around it, only a line that follows the end of a document can be judged.
        cert = summary_evidence(line, before, wide_gap=False, on_page=False)
        cut = page.lines[last - 1].number == page.lines[last - 2].number + 1
        # The only sentence is the message itself.
        above = (page.of(i) for i in range(first, last - 1))
        told = any(words[-1] in '.!?”"' and not words.isupper() for words in above)
        headed = bool(label_of(before))  # "Language", over a section of a report: nobody signs so
        if (
            cert
            and told
            and not headed
            and not body_at(page.text, page.lines[last - 1].start, page.lines[last - 1].end)
        ):
            last -= 1
            at = page.position(last)
            where = "without a blank line under" if cut else "after"
            page.facts.append(
                Fact("summary", line, lines=at, rule="archive-summary", cert="medium", by="archive")
            )
            page.asides.append(Aside(last, "archive-summary", True))
            page.doubts.append(
                Doubt(
                    "summary-in-text",
                    f"the last line was taken for an archive's summary: it stands {where} the end "
                    "of the document and speaks about it",
                    at,
                    "medium",
                )
            )
    page.first, page.last = first, last
    page.asides.sort(key=lambda aside: aside.line)
    page.facts += text_facts(page)
    return None


_MOST_NOTES = 6  # lines below a text that whoever transcribed it wrote


def _over_reference(page: Transcript) -> int:
    """Return where the text ends over the reference that whoever transcribed it wrote at its end.

    AVP RF, f. 099, op. 9, d. 31, ll. 64-67.
    Translated from Russian by A. Nobody.

    The text printed here leaves out the list of those present.

    In brackets it is an editor's remark, and stays in the text.
    """
    stated, begin = False, page.last
    for index in range(page.last - 1, max(page.last - _MOST_NOTES, page.first + 3), -1):
        line = page.of(index)
        if line[0] in "[(" or len(line) >= 300:
            break
        if is_statement(line, page.collection):
            stated = True
        elif not is_credit(line) and not speaks_of_page(line):
            break
        if stated and page.lines[index].number > page.lines[index - 1].number + 1:
            begin = index
    for below in range(begin, page.last):
        line, at = page.of(below), page.position(below)
        if is_statement(line, page.collection):
            page.facts += read_statement(line, at, "reference-line", page.collection)
        elif is_credit(line):
            page.facts += read_credits(line, at)
        else:
            page.asides.append(Aside(below, "page-footer", False))
            continue
        page.asides.append(Aside(below, "value-by-form", True))
    return begin


def _below_summary(page: Transcript) -> int:
    """Return where the text begins under the date and the indented summary of a page shorn of the rest.

    May 6, 1957

        Cable from the Legation in Norway describing the late harvest.
    Cable received by the Ministry of Lakes
    """
    first = page.first
    if page.last - first < 4:
        return first
    date, told, below = page.lines[first : first + 3]
    if told.indent < date.indent + 3 or below.indent >= told.indent:
        return first
    day = whole_date(page.of(first))
    if not day or len(day.day) != 10 or not day.year or not is_abstract(page.of(first + 1)):
        return first
    words, at = page.of(first), page.position(first)
    page.facts.append(Fact("date", words, norm=day.day, lines=at, rule="page-date", by="archive"))
    page.asides.append(Aside(first, "page-date", True))
    at = page.position(first + 1)
    page.facts.append(
        Fact(
            "summary",
            page.of(first + 1),
            lines=at,
            rule="archive-summary",
            cert="medium",
            by="archive",
        )
    )
    page.asides.append(Aside(first + 1, "archive-summary", True))
    page.doubts.append(
        Doubt(
            "summary-in-text",
            "the line that stands in under the date was taken for an archive's summary: it speaks "
            "about the document",
            at,
            "medium",
        )
    )
    return first + 2


body = Shape("body", "the document's text alone, no page around it", _read)
