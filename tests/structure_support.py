"""Convert a text and say in short lines what each of its blocks was taken for."""

from __future__ import annotations

from functools import cache

from lxml import etree

from teikit.evaluate.gold import Block
from teikit.evaluate.outcome import outcome_of
from teikit.model.fact import Fact
from teikit.pipeline import convert

__all__ = ["blocks", "doubts", "said", "tei"]

LONG = (
    "The harvest on the lower river was late this year, and the two mills of the town have stood "
    "idle since the feast."
)
"""A paragraph that is plainly one."""


@cache
def tei(text: str, kind: str = "") -> tuple[etree._Element, list[str]]:
    """Return the document of a text, and the kinds of doubt about it."""
    facts = [Fact("kind", kind, norm=kind, by="editor")] if kind else []
    document, edition = convert(text.encode(), "invented.txt", facts)
    return etree.fromstring(document), [doubt.kind for doubt in edition.doubts]


def blocks(text: str, kind: str = "") -> list[str]:
    """Return one line a block: its kind, number, depth from 2 on and speaker."""
    return [_said(block) for block in outcome_of(tei(text, kind)[0], text).blocks]


def _said(block: Block) -> str:
    words = [block.kind]
    words += [block.n] if block.n else []
    words += [f"level {block.level}"] if block.level > 1 else []
    words += [block.who] if block.who else []
    return " ".join(words)


def said(text: str, kind: str = "") -> list[str]:
    """Return what other voices say within blocks, without white space."""
    return [
        mark.words for mark in outcome_of(tei(text, kind)[0], text).marks if mark.kind == "said"
    ]


def doubts(text: str, kind: str = "") -> list[str]:
    """Return the kinds of doubt about a text."""
    return tei(text, kind)[1]
