"""What nobody sees in a text changes nothing that is read, and stays in the TEI; all invented."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from facts_support import facts_of
from strategies import documents
from structure_support import LONG, blocks
from teikit.pipeline import convert
from teikit.verify import Certificate, verify

UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
LETTER = (
    "Ministry of Lakes\nSecret\n\nTarsk, 6 May 1957\n\nComrade István Kőváry\nHead of the Lake Department\n\n"
    f"Dear Comrade Kőváry,\n\n1. On 3 May the Embassy in Norway asked for seed. {LONG}\n\n2. {LONG}\n\n"
    "Jenő Sebők\nDirector\n\nCopies to:\nTea Board\nComrade Renn\n"
)


def text_of(text: str) -> str:
    """Return the characters of the TEI's text, and prove that none is lost."""
    tei, _ = convert(text.encode(), "x.txt")
    assert isinstance(verify(text.encode(), "x.txt", tei), Certificate)
    body = etree.fromstring(tei).find("{*}text")
    assert body is not None
    return "".join(body.itertext())


@pytest.mark.parametrize(
    "changed",
    [
        LETTER.replace(" ", " \u200b"),
        LETTER.replace("\n", "\u200b\n"),
        LETTER.replace("\n", "\n\u200e"),
        LETTER.replace("\n", " \u200b\n"),
        LETTER.replace("in", "i\u00adn"),
        LETTER.replace("is", "i\u2060s"),
        unicodedata.normalize("NFD", LETTER),
        unicodedata.normalize("NFD", LETTER).replace("e", "e\u200d"),
    ],
    ids=["spaces", "ends", "beginnings", "behind a space", "soft hyphens", "joiners", "accents", "both"],
)  # fmt: skip
def test_what_nobody_sees_is_not_read_and_stays(changed: str) -> None:
    assert blocks(changed) == blocks(LETTER)
    facts, plain = facts_of(changed), facts_of(LETTER)
    assert plain["addressee"] == ["István Kőváry"]
    assert plain["copied"] == ["Tea Board", "Renn"]
    assert facts == plain
    assert sorted(text_of(changed).replace("\n", "").replace(" ", "")) == sorted(
        changed.replace("\n", "").replace(" ", "")
    )


def test_a_soft_hyphen_at_the_end_of_a_line_breaks_a_word() -> None:
    rows = "The harvest on the lower river was late this year, and the\ntwo mills of the town have stood idle\n"
    text = "\n\n".join(
        ["SIR,", *[f"{rows}since the feast; nobody com\u00ad\nplained of it in any letter."] * 6]
    )
    tei, _ = convert(text.encode(), "x.txt")
    assert len(etree.fromstring(tei).findall(".//{*}lb[@break='no']")) == 6
    assert "com\u00ad" in text_of(text)


@pytest.mark.parametrize("blank", ["\u200b", "\u200b\u200b\n", " \ufeff \n\n\u200e"])
def test_a_line_of_unseen_characters_alone_is_as_good_as_blank(blank: str) -> None:
    changed = f"{blank}\n" + LETTER.replace("\n\n", f"\n{blank}\n") + blank
    assert blocks(changed) == blocks(LETTER)
    kept = text_of(changed)
    assert all(kept.count(one) == changed.count(one) for one in UNSEEN)


@settings(max_examples=60)
@given(documents(), st.lists(st.tuples(st.integers(0, 3000), st.sampled_from(UNSEEN)), max_size=30))
def test_no_unseen_character_is_lost_wherever_it_stands(
    text: str, inserted: list[tuple[int, str]]
) -> None:
    for at, character in inserted:
        text = text[: at % (len(text) + 1)] + character + text[at % (len(text) + 1) :]
    content = text.encode("utf-8", "replace")
    if text.strip(UNSEEN + " \n\t"):
        tei, _ = convert(content, "x.txt")
        assert isinstance(verify(content, "x.txt", tei), Certificate)
