"""A bare transcription: the document's text and no page around it.

    Foreign Ministry Top Secret File
    Record of a conversation …

Not seen: what a transcriber wrote above or below the document, but for a summary at its end: it
stays in the text.
"""

from __future__ import annotations

from teikit.forms.calls import body_at
from teikit.model.fact import Doubt, Fact
from teikit.model.transcript import Aside, Transcript
from teikit.shapes.margins import strip
from teikit.shapes.shape import Shape
from teikit.shapes.summary import summary_evidence
from teikit.shapes.text_facts import text_facts

__all__ = ["body"]


def _read(page: Transcript) -> str | None:
    strip(page)
    first, last = page.first, page.last
    if last - first > 3:
        line, before = page.of(last - 1), page.of(last - 2)
        # Without a page around it, only a line that follows the end of a document can be judged.
        cert = summary_evidence(line, before, wide_gap=False, on_page=False)
        cut = page.lines[last - 1].number == page.lines[last - 2].number + 1
        # The only sentence is the message itself.
        told = any(page.of(i)[-1] in '.!?”"' for i in range(first, last - 1))
        if (
            cert
            and told
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


body = Shape("body", "the document's text alone, no page around it", _read)
