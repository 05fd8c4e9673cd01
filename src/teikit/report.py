"""What a run of convert says: JSON for machines (docs/report.md), one screen for people."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from typing import IO, Any

from teikit import __version__
from teikit.errors import OutputProblem
from teikit.files import reason
from teikit.model.block import Edition
from teikit.model.fact import Doubt

__all__ = ["VERSION", "JsonReport", "Summary", "describe", "record_of"]

VERSION = 1
"""Version of the JSON report's schema."""

_SHOWN = 12
_HEADER_ORDER = (
    "title",
    "date",
    "kind",
    "archive",
    "shelfmark",
    "pages",
    "translator",
    "funder",
    "classification",
    "precedence",
    "handling",
    "telegram-number",
    "sender",
    "addressee",
    "copied",
    "reply-to",
    "place",
    "time",
)


def record_of(edition: Edition) -> dict[str, Any]:
    """Return what the report says of one converted document."""
    t = edition.transcript
    return {
        "id": edition.id,
        "kind": edition.kind,
        "shape": t.shape,
        "declined": [{"shape": name, "reason": reason} for name, reason in t.declined],
        "encoding": {"name": t.source.encoding, "guessed": t.source.guessed},
        "sha256": t.source.sha256,
        "lines": t.source.lines,
        "text": {"line": t.lines[t.first].number + 1, "last_line": t.lines[t.last - 1].number + 1},
        "facts": [
            {
                "key": fact.key,
                "value": fact.value or fact.norm,
                "normalised": fact.norm or None,
                "form": fact.form or None,
                "ref": fact.ref or None,
                "detail": fact.detail or None,
                **_place(fact.lines),
                "rule": fact.rule,
                "confidence": fact.cert or None,
                "by": fact.by,
            }
            for fact in edition.facts
        ],
        "left_out": [
            {"line": t.lines[a.line].number + 1, "rule": a.rule, "text": t.as_written(a.line)}
            for a in t.asides
            if not a.used
        ],
        "header_only": [
            {"line": t.lines[a.line].number + 1, "rule": a.rule, "text": t.as_written(a.line)}
            for a in t.asides
            if a.used
        ],
        "labels_without_value": [
            {"line": number + 1, "label": label} for label, number in t.empty_labels
        ],
        "values_without_label": [
            {"line": number + 1, "taken_for": key or None} for key, number in t.bare_values
        ],
        "doubts": [
            {
                "kind": doubt.kind,
                **_place(doubt.lines),
                "confidence": doubt.cert or "medium",
                "message": doubt.message,
            }
            for doubt in edition.doubts
        ],
        "found": edition.found,
    }


def _place(lines: tuple[int, int] | None) -> dict[str, int | None]:
    return {"line": lines[0] + 1 if lines else None, "last_line": lines[1] if lines else None}


class JsonReport:
    """Writes the JSON report as the run goes on: memory stays flat, the file is whole or absent."""

    def __init__(self, path: str) -> None:
        self.path = path
        folder, name = os.path.split(path)
        self._temporary = os.path.join(folder, f".{name[:100]}.{os.getpid()}.tmp")
        self._first = True
        if os.path.isdir(path):
            raise OutputProblem("is a folder", where=path, advice="name a file after --report")
        try:
            if folder:
                os.makedirs(folder, exist_ok=True)
            self._file: IO[str] = open(  # noqa: SIM115
                self._temporary, "w", encoding="utf-8", errors="backslashreplace", newline="\n"
            )
        except (OSError, ValueError) as error:
            raise OutputProblem(
                f"the report cannot be written ({reason(error)})", where=path
            ) from None
        # Only a report in JSON needs the module.
        from json import dumps

        self._dumps = dumps
        head = {"report": "teikit-convert", "version": VERSION, "teikit": __version__}
        self._file.write(self._dumps(head, ensure_ascii=False)[:-1] + ', "documents": [')

    def add(self, record: dict[str, Any]) -> None:
        """Write one document's record."""
        self._write(("" if self._first else ",") + "\n  " + self._dumps(record, ensure_ascii=False))
        self._first = False

    def finish(self, skipped: list[tuple[str, str]], summary: dict[str, Any]) -> None:
        """Write what concerns the whole run, and put the report in its place."""
        tail = {
            "skipped": [{"path": path, "reason": reason} for path, reason in skipped],
            "summary": summary,
        }
        self._write("\n], " + self._dumps(tail, ensure_ascii=False)[1:] + "\n")
        try:
            self._file.close()
            os.replace(self._temporary, self.path)
        except OSError as error:
            raise OutputProblem(
                f"the report cannot be written ({error})", where=self.path
            ) from None

    def _write(self, words: str) -> None:
        try:
            self._file.write(words)
        except OSError as error:
            raise OutputProblem(
                f"the report cannot be written ({error})", where=self.path
            ) from None

    def discard(self) -> None:
        """Leave no half-written report behind."""
        with suppress(OSError):
            self._file.close()
        if os.path.exists(self._temporary):
            os.unlink(self._temporary)


class Summary:
    """Counts over a run, and the first few places of each kind of doubt."""

    def __init__(self) -> None:
        self.status: Counter[str] = Counter()
        self.kinds: Counter[str] = Counter()
        self.doubts: Counter[str] = Counter()
        self.places: dict[str, list[str]] = {}
        self.problems: list[str] = []
        self.problem_count = 0

    def add(self, status: str, source: str, kind: str, doubts: Iterable[Doubt]) -> None:
        """Count one document."""
        self.status[status] += 1
        if kind:
            self.kinds[kind] += 1
        for doubt in doubts:
            self.doubts[doubt.kind] += 1
            places = self.places.setdefault(doubt.kind, [])
            if len(places) < 3:
                name = os.path.basename(source)
                places.append(f"{name}:{doubt.lines[0] + 1}" if doubt.lines else name)

    def problem(self, sentence: str) -> None:
        """Keep one sentence about a document that was not written."""
        self.problem_count += 1
        if len(self.problems) < _SHOWN:
            self.problems.append(sentence)

    def as_json(self) -> dict[str, Any]:
        """Return the counts for the JSON report."""
        return {
            "status": dict(sorted(self.status.items())),
            "kinds": dict(sorted(self.kinds.items())),
            "doubts": dict(sorted(self.doubts.items())),
        }

    def lines(self, skipped: list[tuple[str, str]], unmatched: list[str]) -> list[str]:
        """Return the run in words, one screen at most."""
        said = {
            "written": "converted",
            "unchanged": "unchanged",
            "left-alone": "left alone",
            "failed": "not converted",
        }
        counts = ", ".join(
            f"{self.status[key]:,} {words}" for key, words in said.items() if self.status[key]
        )
        total = sum(self.status.values())
        lines = [f"{total:,} {'document' if total == 1 else 'documents'}: {counts or 'none'}"]
        if self.kinds:
            kinds = ", ".join(f"{n:,} {kind}" for kind, n in self.kinds.most_common(8))
            lines.append(f"kinds: {kinds}")
        lines += [f"  {sentence}" for sentence in self.problems]
        if self.problem_count > len(self.problems):
            lines.append(f"  … and {self.problem_count - len(self.problems):,} more")
        if self.doubts:
            lines.append(f"doubts to look at: {sum(self.doubts.values()):,}")
            for kind, n in self.doubts.most_common(_SHOWN):
                more = " …" if n > len(self.places[kind]) else ""
                lines.append(f"  {n:>5,} {kind:<24} {', '.join(self.places[kind])}{more}")
        if skipped:
            names = ", ".join(os.path.basename(path) for path, _ in skipped[:6])
            more = f" and {len(skipped) - 6:,} more" if len(skipped) > 6 else ""
            lines.append(f"skipped {len(skipped):,}: {names}{more}")
        for pattern in unmatched[:3]:
            lines.append(f"metadata: no input is called «{pattern}»")
        return lines


def describe(edition: Edition, output: str) -> list[str]:
    """Return one document's conversion in words: found, left out, doubtful; one screen at most."""
    t = edition.transcript
    lines = [
        f"{t.source.name}: {edition.kind} {edition.id}" + (f" → {output}" if output else ""),
        f"  shape: {t.shape} ({t.source.encoding}{', guessed' if t.source.guessed else ''})",
    ]
    for key in _HEADER_ORDER:
        facts = edition.all(key)
        if facts:
            values = "; ".join(
                _short(fact.norm if key in ("date", "time") else fact.value) for fact in facts[:4]
            )
            more = f" and {len(facts) - 4} more" if len(facts) > 4 else ""
            unsure = " (?)" if any(fact.cert in ("medium", "low") for fact in facts) else ""
            lines.append(f"  {key}: {values}{more}{unsure}")
    first, last = t.lines[t.first].number + 1, t.lines[t.last - 1].number + 1
    found = [
        _counted(edition.found[kind], one, many)
        for kind, (one, many) in _COUNTED.items()
        if edition.found.get(kind)
    ]
    lines.append(f"  text: lines {first}-{last}" + (f"; {', '.join(found)}" if found else ""))
    left = [a for a in t.asides if not a.used]
    if left:
        rules = Counter(a.rule for a in left)
        said = ", ".join(f"{n} {rule}" for rule, n in rules.most_common())
        lines.append(f"  left out: {_counted(len(left), 'line', 'lines')} ({said})")
    if edition.doubts:
        lines.append(f"  doubts: {len(edition.doubts)}")
    for doubt in edition.doubts[:_SHOWN]:
        where = f"line {doubt.lines[0] + 1}: " if doubt.lines else ""
        lines.append(f"    {where}{doubt.message} [{doubt.kind}]")
    if len(edition.doubts) > _SHOWN:
        lines.append(f"    … and {len(edition.doubts) - _SHOWN} more")
    return lines


_COUNTED = {
    "speech": ("speech", "speeches"),
    "list-item": ("list item", "list items"),
    "supplied": ("supplied word or phrase", "supplied words or phrases"),
    "remark": ("remark", "remarks"),
    "note-call": ("note call", "note calls"),
    "interjection": ("interjection", "interjections"),
    "date": ("date", "dates"),
    "copies": ("line of copies", "lines of copies"),
    "related-entry": ("related document", "related documents"),
}


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _short(words: str) -> str:
    return words if len(words) <= 72 else words[:71] + "…"
