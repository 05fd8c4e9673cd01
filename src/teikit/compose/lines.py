"""From whole lines back to those of the source, where its lines were folded."""

from __future__ import annotations

from dataclasses import replace

from teikit.model.block import Edition
from teikit.model.fact import Doubt, Fact
from teikit.model.transcript import Aside, Folds, Transcript

__all__ = ["in_lines_of_source"]


def in_lines_of_source(edition: Edition) -> Edition:
    """Return an edition that tells of the lines of its source; its transcript has them again.

    Offsets are the same for both, so that blocks and spans stay as they are.
    """
    t = edition.transcript
    if t.folds is None:
        return edition
    folds, t.folds = t.folds, None
    _give_back(t, folds)
    return replace(
        edition,
        facts=[_fact(fact, folds) for fact in edition.facts],
        doubts=[_doubt(doubt, folds) for doubt in edition.doubts],
        considered=[_fact(fact, folds) for fact in edition.considered],
    )


def _give_back(t: Transcript, folds: Folds) -> None:
    begins, numbers = folds.begins, folds.numbers
    t.take(folds.text, folds.lines)
    t.first, t.last = begins[t.first], begins[t.last]
    t.facts = [_fact(fact, folds) for fact in t.facts]
    t.doubts = [_doubt(doubt, folds) for doubt in t.doubts]
    t.asides = [
        Aside(line, aside.rule, aside.used)
        for aside in t.asides
        for line in range(begins[aside.line], begins[aside.line + 1])
    ]
    t.empty_labels = [(label, numbers[line]) for label, line in t.empty_labels]
    t.bare_values = [(value, numbers[line]) for value, line in t.bare_values]


def _fact(fact: Fact, folds: Folds) -> Fact:
    return fact._replace(lines=_lines(fact.lines, folds))


def _doubt(doubt: Doubt, folds: Folds) -> Doubt:
    return doubt._replace(lines=_lines(doubt.lines, folds))


def _lines(lines: tuple[int, int] | None, folds: Folds) -> tuple[int, int] | None:
    if lines is None:
        return None
    return folds.numbers[lines[0]], folds.numbers[lines[1]]
