"""Findings known by what they are and not by their line, and a record of those of a day."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from hashlib import sha256

from teikit.check.finding import Finding
from teikit.errors import InputProblem
from teikit.files import read_bytes, write_atomic

__all__ = ["Baseline", "Fingerprints", "load_baseline"]

_FORM = "teikit-baseline"
_LINES = re.compile(r"\bline \d+\b")


class Fingerprints:
    """Gives findings their fingerprints: what is wrong, in which document and element.

    Lines and columns do not count, nor what else stands in the document; of findings that are the
    same in all this, the first, second and so on are told apart.

    Parameters:
        home: the folder from which paths are told.
    """

    def __init__(self, home: str) -> None:
        self._home = os.path.abspath(home)
        self._counts: dict[str, int] = {}

    def path_of(self, document: str) -> str:
        """Return a document's path from the folder, with slashes."""
        try:
            path = os.path.relpath(document, self._home)
        except ValueError:  # another drive
            path = document
        return path.replace(os.sep, "/")

    def marked(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return findings with their fingerprints."""
        return [replace(one, fingerprint=self._of(one)) for one in findings]

    def _of(self, finding: Finding) -> str:
        message = _LINES.sub("line", finding.message)
        said = "\0".join((finding.code, self.path_of(finding.path), finding.anchor, message))
        self._counts[said] = count = self._counts.get(said, 0) + 1
        return sha256(f"{said}\0{count}".encode("utf-8", "surrogateescape")).hexdigest()[:32]


@dataclass
class Baseline:
    """What was found on a day.

    Attributes:
        path: the file.
        found: by fingerprint, the document, the code and what was wrong.
    """

    path: str
    found: dict[str, tuple[str, str, str]] = field(default_factory=dict)

    def known(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return findings, those marked that are recorded."""
        return [replace(one, known=one.fingerprint in self.found) for one in findings]

    def gone(self, paths: set[str], seen: set[str]) -> int:
        """Count what was recorded of documents and is found no more.

        Parameters:
            paths: the documents that were checked, as `Fingerprints` tells their paths.
            seen: fingerprints of what is found today.
        """
        return sum(
            1 for mark, (path, *_) in self.found.items() if path in paths and mark not in seen
        )

    def save(self) -> None:
        """Write the record, sorted so that version control shows what changed.

        Raises:
            OutputProblem: it cannot be written.
        """
        order = sorted(self.found.items(), key=lambda item: (*item[1], item[0]))
        findings = [
            {"fingerprint": mark, "path": path, "code": code, "message": message}
            for mark, (path, code, message) in order
        ]
        record = {"record": _FORM, "version": 1, "findings": findings}
        text = json.dumps(record, ensure_ascii=False, indent=1)
        write_atomic(self.path, f"{text}\n".encode())


def load_baseline(path: str) -> Baseline:
    """Read a record.

    Raises:
        InputProblem: it is not there, or no such record.
    """
    try:
        record = json.loads(read_bytes(path))
        if record["record"] != _FORM or record["version"] != 1:
            raise ValueError(path)
        found = {
            str(one["fingerprint"]): (str(one["path"]), str(one["code"]), str(one["message"]))
            for one in record["findings"]
        }
    except (ValueError, KeyError, TypeError, RecursionError):
        raise InputProblem(
            "is no record of findings", where=path, advice="let --update-baseline write it anew"
        ) from None
    return Baseline(path, found)
