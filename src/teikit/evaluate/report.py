"""A run over gold documents: what is compared with what, and what is said of it.

`evaluate` measures, `table` says it to people, `as_json` to programs.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from teikit import __version__
from teikit.errors import InputProblem, TeikitError, UsageProblem
from teikit.evaluate.gold import Gold, load_gold, solid
from teikit.evaluate.outcome import outcome_of
from teikit.evaluate.score import GROUPS, Miss, Scores, Tally, score
from teikit.files import Input, gather, read_bytes
from teikit.header.read import read_facts
from teikit.model.collection import STANDARD, Collection
from teikit.names import tei
from teikit.pipeline import convert
from teikit.xml import parse

__all__ = [
    "VERSION",
    "Document",
    "Evaluation",
    "as_json",
    "documents_in",
    "evaluate",
    "misses",
    "table",
]

VERSION = 1
"""Version of the JSON that `as_json` makes."""


@dataclass(frozen=True, slots=True)
class Document:
    """One gold document, measured.

    Attributes:
        path: of the gold file.
        gold: what is true.
        scores: what was found of it.
        note: what makes the figures doubtful, or nothing.
    """

    path: str
    gold: Gold
    scores: Scores
    note: str = ""


@dataclass
class Evaluation:
    """All gold documents of one run."""

    documents: list[Document] = field(default_factory=list)

    def total(self) -> Scores:
        """Return the scores of all documents together."""
        return _sum(document.scores for document in self.documents)

    def by_shape(self) -> dict[str, Scores]:
        """Return the scores of the documents of each shape, the shapes in alphabetical order."""
        shapes = sorted({document.gold.shape for document in self.documents})
        return {
            shape: _sum(one.scores for one in self.documents if one.gold.shape == shape)
            for shape in shapes
        }


def _sum(all_scores: Iterable[Scores]) -> Scores:
    total = Scores()
    for scores in all_scores:
        total.add(scores)
    return total


# --- reading and measuring ------------------------------------------------------------------------


def documents_in(paths: Iterable[str]) -> tuple[list[tuple[str, Gold]], list[TeikitError]]:
    """Read the gold documents that a call names; of a folder, its *.gold.

    Returns:
        The documents with their paths, and what is wrong with those that cannot be used.
    """
    found: list[tuple[str, Gold]] = []
    wrong: list[TeikitError] = []
    for one in gather(paths, (".gold",)):
        if isinstance(one, Input):
            try:
                gold = load_gold(one.path)
                _beside(one.path, gold)
                found.append((one.path, gold))
            except TeikitError as error:
                wrong.append(error)
    return found, wrong


def _beside(path: str, gold: Gold) -> None:
    """Compare gold with its source, where that stands beside it as NAME.txt.

    Raises:
        UsageProblem: a line differs: gold was written wrongly.
    """
    source = f"{path.removesuffix('.gold')}.txt"
    if not os.path.isfile(source):
        return
    text = read_bytes(source).decode("utf-8-sig", "replace").replace("\r\n", "\n")
    theirs, ours = text.rstrip("\n").split("\n"), gold.source.rstrip("\n").split("\n")
    same = min(len(theirs), len(ours))
    at = next((n for n in range(same) if theirs[n].rstrip() != ours[n].rstrip()), same)
    if at < max(len(theirs), len(ours)):
        raise UsageProblem(
            f"without labels and marks this is not line {at + 1:,} of {os.path.basename(source)}",
            where=f"{path}:{at + 1 + gold.above}",
            advice="write the source's lines behind the labels, character for character",
        )


def evaluate(
    documents: Iterable[tuple[str, Gold]], folder: str = "", collection: Collection = STANDARD
) -> Evaluation:
    """Measure conversions against gold documents.

    Parameters:
        documents: gold documents with their paths.
        folder: where TEI stands that was made before, to be judged instead of converting now.
        collection: what an edition knows of its documents.

    Raises:
        InputProblem: there is no TEI for a gold document, or it cannot be read.
    """
    made = _made_before(folder) if folder else {}
    result = Evaluation()
    for path, gold in documents:
        converted = None if folder else etree.fromstring(_converted(path, gold, collection))
        root = _of(gold, made, folder) if converted is None else converted
        scores = score(gold, outcome_of(root, gold.source), read_facts(root))
        result.documents.append(Document(path, gold, scores, _otherwise(root, gold)))
    return result


def _converted(path: str, gold: Gold, collection: Collection) -> bytes:
    try:
        return convert(gold.source.encode(), f"{gold.name}.txt", collection=collection)[0]
    except InputProblem as error:
        raise InputProblem(error.what, where=path, advice=error.advice) from None


def _made_before(folder: str) -> dict[str, str]:
    """Return the TEI documents of a folder by the name of their source, else by their own."""
    if not os.path.isdir(folder):
        raise InputProblem("is not a folder", where=folder, advice="name a folder after --tei")
    found: dict[str, str] = {}
    for one in gather((folder,), (".xml",)):
        if isinstance(one, Input):
            stem = os.path.splitext(os.path.basename(one.path))[0]
            found.setdefault(_source_of(one.path) or stem, one.path)
    return found


def _source_of(path: str) -> str:
    """Return the name of the source, without its ending, that a TEI document states."""
    try:
        root = parse(read_bytes(path), path).getroot()
    except InputProblem:
        return ""
    idno = root.find(f".//{tei('idno')}[@type='filename']")
    return os.path.splitext((idno.text or "").strip())[0] if idno is not None else ""


def _of(gold: Gold, made: dict[str, str], folder: str) -> etree._Element:
    if gold.name not in made:
        raise InputProblem(
            f"there is no TEI made from {gold.name}.txt",
            where=folder,
            advice="convert the sources into that folder, or leave out --tei",
        )
    path = made[gold.name]
    root = parse(read_bytes(path), path).getroot()
    if root.find(tei("text")) is None:
        raise InputProblem("has no text", where=path, advice="name a folder of TEI documents")
    return root


_ADDED = frozenset({tei("corr"), tei("reg"), tei("add"), tei("desc")})


def _otherwise(root: etree._Element, gold: Gold) -> str:
    """Say if the TEI has other words than the gold document: then places do not agree."""
    text = root.find(tei("text"))
    if text is None or solid("".join(_words(text))) in solid(gold.source):
        return ""
    return "its text has other characters than the gold document: what follows them counts as wrong"


def _words(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in _ADDED and isinstance(child.tag, str):
            yield from _words(child)
        yield child.tail or ""


# --- for people -----------------------------------------------------------------------------------


_HEADS = ("precision", "recall", "F1", "right", "wrong", "missed", "asserted", "of these right")


def table(result: Evaluation, by: Iterable[str]) -> Iterator[str]:
    """Yield the lines of the tables: the groups, then what `by` names.

    Parameters:
        result: what was measured.
        by: `kind`, `shape`, `document`, or none.
    """
    total = result.total()
    count = len(result.documents)
    shapes = len(result.by_shape())
    yield (
        f"{count:,} gold document{'s' * (count != 1)} of {shapes} shape{'s' * (shapes != 1)}; "
        "figures in per cent"
    )
    yield ""
    yield _row("group", _HEADS)
    for group in GROUPS:
        yield _row(group, _cells(total.of(group)))
    if "kind" in by:
        yield from _by_kind(total)
    if "shape" in by:
        yield from _by("shape, F1", result.by_shape())
    if "document" in by:
        named = {document.gold.name: document.scores for document in result.documents}
        yield from _by("document, F1", named)
    for document in result.documents:
        if document.note:
            yield f"\n{document.gold.name}: {document.note}"
    wrong, missed = (sum(getattr(total.of(g), of) for g in GROUPS) for of in ("wrong", "missed"))
    if wrong or missed:
        yield ""
        yield f"{missed:,} missed, {wrong:,} found wrongly: --misses lists them"


def _by_kind(total: Scores) -> Iterator[str]:
    for group in GROUPS:
        kinds = sorted(kind for name, kind in total.tallies if name == group)
        if len(kinds) > 1:
            yield ""
            yield _row(f"{group}, by kind", _HEADS)
            for kind in kinds:
                yield _row(f"  {kind}", _cells(total.of(group, kind)))


def _by(head: str, named: dict[str, Scores]) -> Iterator[str]:
    width = max(28, *(len(name) + 2 for name in named))
    yield ""
    yield _row(head, tuple(GROUPS), width)
    for name, scores in named.items():
        yield _row(f"  {name or 'not said'}", tuple(_f1(scores.of(g)) for g in GROUPS), width)


def _f1(tally: Tally) -> str:
    """Return F1 in per cent; nothing where there was nothing to find, and nothing was found."""
    return f"{100 * tally.f1:.1f}" if tally.right + tally.wrong + tally.missed else "-"


def _row(name: str, cells: Iterable[str], width: int = 28) -> str:
    widths = (max(9, len(cell)) for cell in _HEADS)
    return f"{name:{width}}" + "".join(
        f"  {cell:>{room}}" for cell, room in zip(cells, widths, strict=False)
    )


def _cells(tally: Tally) -> tuple[str, ...]:
    found = tally.right + tally.wrong
    there = tally.right + tally.missed
    return (
        _percent(tally.right, found),
        _percent(tally.right, there),
        _f1(tally),
        f"{tally.right:,}",
        f"{tally.wrong:,}",
        f"{tally.missed:,}",
        _percent(tally.asserted, found),
        _percent(tally.asserted_right, tally.asserted),
    )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def misses(result: Evaluation) -> Iterator[str]:
    """Yield a line for everything that was missed or found wrongly, in the order of the texts."""
    for document in result.documents:
        for miss in _in_order(document.scores.misses):
            line = f":{miss.line + document.gold.above}" if miss.line else ""
            said = f"missed: {miss.expected}" if miss.expected else f"found wrongly: {miss.found}"
            yield f"{document.path}{line}: {miss.kind}: {said}"


def _in_order(all_misses: Iterable[Miss]) -> list[Miss]:
    counted = (miss for miss in all_misses if miss.kind.partition(":")[0] in GROUPS)
    return sorted(counted, key=lambda miss: (miss.line, miss.kind, not miss.expected))


# --- for programs ---------------------------------------------------------------------------------


def as_json(result: Evaluation) -> dict[str, Any]:
    """Return everything that was measured."""
    return {
        "report": "teikit-evaluate",
        "version": VERSION,
        "teikit": __version__,
        **_figures(result.total()),
        "shapes": {shape: _groups(scores) for shape, scores in result.by_shape().items()},
        "documents": [
            {
                "gold": document.path,
                "name": document.gold.name,
                "shape": document.gold.shape,
                "note": document.note or None,
                "groups": _groups(document.scores),
                "misses": [
                    {
                        "line": miss.line or None,
                        "gold_line": miss.line + document.gold.above if miss.line else None,
                        "group": miss.kind.partition(": ")[0],
                        "kind": miss.kind.partition(": ")[2],
                        "expected": miss.expected or None,
                        "found": miss.found or None,
                    }
                    for miss in _in_order(document.scores.misses)
                ],
            }
            for document in result.documents
        ],
    }


def _figures(scores: Scores) -> dict[str, Any]:
    return {
        "groups": _groups(scores),
        "kinds": {
            group: {
                kind: _tally(scores.of(group, kind))
                for kind in sorted(kind for name, kind in scores.tallies if name == group)
            }
            for group in GROUPS
        },
    }


def _groups(scores: Scores) -> dict[str, Any]:
    return {group: _tally(scores.of(group)) for group in GROUPS}


def _tally(tally: Tally) -> dict[str, float | int]:
    return {
        "precision": round(tally.precision, 4),
        "recall": round(tally.recall, 4),
        "f1": round(tally.f1, 4),
        "right": tally.right,
        "wrong": tally.wrong,
        "missed": tally.missed,
        "asserted": tally.asserted,
        "asserted_right": tally.asserted_right,
    }
