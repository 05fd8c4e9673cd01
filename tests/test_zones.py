"""Times of day whose zone the text names get that zone's offset; others get none."""

from __future__ import annotations

import re

import pytest

from teikit.pipeline import convert

HEAD = "From: Embassy in Valdoria\nTo: Ministry of Waterways\nDate: 22 October 1962\n\n"


def dates(sentence: str) -> list[tuple[str, str]]:
    """Return value and reasons of the dates of a sentence in a telegram of 22 October 1962."""
    tei = convert(f"{HEAD}{sentence}\n".encode(), "a.txt")[0].decode()
    body = tei[tei.index("<body>") :]
    found = re.findall(r'<date when="([^"]*)"([^>]*)>', body)
    return [(when, " ".join(re.findall(r"#evidence\.([a-z-]+)", rest))) for when, rest in found]


@pytest.mark.parametrize(
    ("sentence", "when"),
    [
        (
            "The lock opened on 14 January 1963 at 3:30 p.m. Moscow time.",
            "1963-01-14T15:30:00+03:00",
        ),
        ("The lock opened at 15:30 (Moscow time) on 14 January 1963.", "1963-01-14T15:30:00+03:00"),
        ("It was 9:00 a.m. EST on 5 July 1963.", "1963-07-05T09:00:00-05:00"),
        # The day decides: in July the clocks of Washington are an hour ahead of winter's.
        ("It was 9:00 a.m. Washington time on 5 July 1963.", "1963-07-05T09:00:00-04:00"),
        ("It was 9:00 a.m. Washington time on 5 January 1963.", "1963-01-05T09:00:00-05:00"),
        ("It was 9:00 a.m. Peking time on 5 July 1963.", "1963-07-05T09:00:00+08:00"),
    ],
)
def test_the_zone_that_the_text_names(sentence: str, when: str) -> None:
    assert dates(sentence) == [(when, "stated-zone")]


def test_zone_and_year_are_both_given_as_reasons() -> None:
    assert dates("He came at 6 p.m. Washington time and left.") == [
        ("1962-10-22T18:00:00-04:00", "context-year stated-zone")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It was 9:00 a.m. on 5 July 1963.",
        "It was 9:00 a.m. local time on 5 July 1963.",
        "It was 9:00 a.m. Ostrel time on 5 July 1963.",
        "It was 9:00 a.m. on 5 July 1963 when the Time Office rang.",
    ],
)
def test_without_a_known_zone_there_is_no_offset(sentence: str) -> None:
    assert [when for when, _ in dates(sentence)] == ["1963-07-05T09:00:00"]
