"""Archive pages that lie otherwise than most: what is a field, and what is the text."""

from __future__ import annotations

from teikit.pipeline import convert

PROSE = (
    "The harvest on the lower river was late this year, and the two mills of the town have stood "
    "idle since the feast; the ministry asks the embassy to find out who will pay for the grain, "
    "and in which coin."
)


def test_a_source_statement_above_the_text_makes_no_fields_of_it() -> None:
    head = "May 3, 1961\n\nCable from the Legation\n\nGARF, f. 1, op. 2, d. 3\n\n"
    page = f"{head}To the Foreign Ministry:\n\n{PROSE}\n\n3 May 1961\n"
    _, edition = convert(page.encode(), "page.txt")
    t = edition.transcript
    assert t.of(t.first) == "To the Foreign Ministry:"
    assert edition.one("shelfmark").value == "f. 1, op. 2, d. 3"  # type: ignore[union-attr]
    assert t.of(t.last - 1) == "3 May 1961"
    assert not edition.all("uploaded")
    assert not edition.all("funder")


def test_fields_under_their_heading_are_no_signatures_though_nothing_stands_above() -> None:
    page = (
        f"{PROSE}\n\nDocument Information\n\nSource\n\nGARF, f. 1, op. 2, l. 3\n\nType\n\nReport\n"
    )
    _, edition = convert(page.encode(), "page.txt")
    assert edition.transcript.shape == "archive-page"
    assert edition.kind == "report"
    assert not edition.all("author")
