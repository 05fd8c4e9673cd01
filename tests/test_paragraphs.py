"""Lines that a typist's margin broke are paragraphs again; lines that stand alone stay alone."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teikit.model.span import Spans
from teikit.recognise import RECOGNISERS
from teikit.shapes import read, take_shape

PROSE = (
    "The half-year opened quietly, and the frost, which in February had closed the inner basin "
    "for nineteen days, gave way in the night. Shipments came to a third more than in the months "
    "before, and the pilots were told to use the new sluice or to give their reasons in writing."
)
MORE = (
    "None has been known to write. Two cranes have come from the works at Sarn, and a third of "
    "the same pattern is promised for the autumn, when the tug will have been repaired and the "
    "mole, which she damaged in three places, will be open again to lighters of every size."
)


def paragraphs(text: str) -> list[str]:
    t = read(text.encode(), "a.txt")
    take_shape(t)
    spans = Spans()
    for name in ("pages", "paragraphs"):
        spans.add(RECOGNISERS[name].find(t, spans))
    return [" ".join(t.text[s.start : s.end].split()) for s in spans.of("paragraph")]


def heads(text: str) -> list[str]:
    t = read(text.encode(), "a.txt")
    take_shape(t)
    return [
        t.text[s.start : s.end]
        for s in RECOGNISERS["pages"].find(t, Spans())
        if s.kind == "running-head"
    ]


def wrapped(text: str, width: int = 66, first: str = "", rest: str = "") -> str:
    return textwrap.fill(
        text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )


@pytest.mark.parametrize("width", [48, 60, 72, 80])
@pytest.mark.parametrize("first", ["", "     "])
def test_wrapped_text_is_unwrapped(width: int, first: str) -> None:
    text = "\n\n".join(wrapped(one, width, first) for one in (PROSE, MORE, PROSE)) + "\n"
    assert paragraphs(text) == [PROSE, MORE, PROSE]


def test_an_indent_alone_begins_a_paragraph() -> None:
    text = "\n".join(wrapped(one, 66, "     ") for one in (PROSE, MORE, PROSE)) + "\n"
    assert paragraphs(text) == [PROSE, MORE, PROSE]


def test_a_line_with_room_left_ends_a_paragraph() -> None:
    text = "\n".join(wrapped(one) for one in (PROSE, MORE, PROSE)) + "\n"
    assert paragraphs(text) == [PROSE, MORE, PROSE]


def test_capitals_of_a_teletype_are_unwrapped() -> None:
    text = "\n\n".join(wrapped(one.upper(), 69) for one in (PROSE, MORE)) + "\n"
    assert paragraphs(text) == [PROSE.upper(), MORE.upper()]


def test_a_name_in_capitals_at_a_margin_parts_no_sentence() -> None:
    """The line ends before the margin, and the next, of capitals too, fills the column."""
    first = "1. (C) SUMMARY. IN APRIL 19 MEETING HARBOR COMMISSIONER"
    rest = (
        "MAROS ZELK TOLD CHARGE THAT PORT WILL BUY TWO CRANES AND WOULD",
        "LIKE THEM BEFORE WINTER. OF THE TUG HE SAID NOTHING NEW.",
    )
    text = (
        wrapped(PROSE.upper()) + "\n\n" + "\n".join((first, *rest)) + "\n\n" + wrapped(MORE.upper())
    )
    assert paragraphs(text + "\n")[1] == " ".join((first, *rest))


def test_long_lines_are_paragraphs_each() -> None:
    assert paragraphs(f"{PROSE}\n{MORE}\n{PROSE}\n") == [PROSE, MORE, PROSE]


@pytest.mark.parametrize(
    ("end", "begin"),
    [
        ("was told by the harbour master, Captain", "I. Wasiel, that the sluice was closed."),
        ("and that the lighters would have left in", "1958. In that year the mole was open."),
        ("met with all of the pilots on the mole at", "10 o'clock, and nobody objected to it."),
        ("and it was found that the number came to", "14. The pilots counted them once more."),
    ],
)
def test_what_looks_like_a_label_in_a_sentence_is_none(end: str, begin: str) -> None:
    text = f"{wrapped(PROSE, 44)}\n\nNone has been known to write, but one\n{end}\n{begin}\n"
    assert paragraphs(text)[-1] == f"None has been known to write, but one {end} {begin}"


def test_labels_in_a_series_begin_paragraphs() -> None:
    items = [f"{n}. {words}" for n, words in enumerate((PROSE, "Short one.", MORE), 1)]
    text = "\n".join(wrapped(one, 66, "", "   ") for one in items) + "\n"
    assert paragraphs(text) == items


def test_lines_above_the_message_stand_alone() -> None:
    head = ["Legation in Valdoria", "No. 99", "To the Department of Sluices, Brandeck"]
    assert paragraphs("\n".join(head) + "\n\n" + wrapped(PROSE) + "\n") == [*head, PROSE]


def test_a_field_above_the_message_goes_on_where_it_hangs() -> None:
    text = f"Subject:  Sluices, cranes and the\n          harbour of Sarn\n\n{wrapped(PROSE)}\n"
    assert paragraphs(text) == ["Subject: Sluices, cranes and the harbour of Sarn", PROSE]


def test_a_signature_at_the_right_edge_is_not_joined() -> None:
    text = f"{wrapped(PROSE)}\n\n{' ' * 40}Maria Ohm\n{' ' * 40}Consul at Sarn\n"
    assert paragraphs(text)[1:] == ["Maria Ohm", "Consul at Sarn"]


@pytest.mark.parametrize(
    "head",
    [
        "- 2 -",
        "Page 2",
        "2            HARBOUR OF SARN, 1954            RESTRICTED",
        "HARBOUR OF SARN                     17",
        "PAGE 02        SARN   01187  01 OF 02  121430Z",
    ],
)
def test_a_running_head_parts_no_sentence(head: str) -> None:
    lines = wrapped(PROSE + " " + MORE, 66).splitlines()
    # After the third line a sentence goes on.
    text = wrapped(MORE) + "\n\n" + "\n".join(lines[:3]) + f"\n\n{head}\n\n" + "\n".join(lines[3:])
    assert heads(text + "\n") == [head]
    # The head lies inside the paragraph, which goes on behind it.
    head = " ".join(head.split())
    assert [p.replace(f" {head}", "") for p in paragraphs(text + "\n")] == [MORE, f"{PROSE} {MORE}"]


@pytest.mark.parametrize("line", ["1. Sluices", "(2)", "In 1954", "2 cranes", "Sarn, 17 May"])
def test_a_short_line_of_the_text_is_no_running_head(line: str) -> None:
    assert heads(f"{wrapped(PROSE)}\n\n{line}\n\n{wrapped(MORE)}\n\n{wrapped(PROSE)}\n") == []


WORD = st.sampled_from(PROSE.replace(",", "").replace(".", "").lower().split())


@given(
    st.lists(st.lists(WORD, min_size=40, max_size=80), min_size=2, max_size=5),
    st.integers(50, 85),
    st.sampled_from(["", "   ", "      "]),
)
def test_wrapping_is_undone(texts: list[list[str]], width: int, first: str) -> None:
    whole = [" ".join(words).capitalize() + "." for words in texts]
    text = "\n\n".join(wrapped(one, width, first) for one in whole) + "\n"
    assert paragraphs(text) == whole


def test_under_the_words_of_a_label_a_sentence_goes_on() -> None:
    """A line that breaks off at a name still has room; blank lines part the paragraphs."""
    item = (
        "1.   The Commission met four times, twice at Sarn and once at\n"
        "     Delm. Mr. H. Renn was in the chair until the spring and Mr.\n"
        "     W. Delm after that. Mr. J. Renn of the Dyke\n"
        "     Board, a nephew, attended the second meeting as an expert."
    )
    text = "\n\n".join((wrapped(PROSE), item, item.replace("1.", "2."), wrapped(MORE))) + "\n"
    assert paragraphs(text)[1] == " ".join(item.split())
