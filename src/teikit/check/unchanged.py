"""What was found in documents before: one that has not changed is not checked again.

A finding depends on the document's bytes and path, on the schemas, on the rules and their settings,
and on teikit's own code; if any of them is another, the document is checked.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import asdict
from functools import cache
from hashlib import blake2b, sha256
from typing import Any

from teikit import __version__
from teikit import cache as kept
from teikit.check.finding import Edit, Finding, Severity
from teikit.check.rule import Seen
from teikit.check.runner import Examined
from teikit.check.settings import Settings
from teikit.errors import InputProblem
from teikit.files import read_bytes

__all__ = ["Unchanged", "fingerprint"]

_REFERENCES = re.compile(
    rb"""(?:href|schemaLocation)\s*=\s*["']([^"']+)|(?:include|external)\s+["']([^"']+)"""
)
_DEFAULTS = Finding("", 0, 0, Severity.INFO, "", "", "")
_MOST = 100_000


class Unchanged:
    """The documents of earlier runs that were checked in the same way.

    Parameters:
        home: the folder from which relative paths of the run are told.
        schemas: paths of the schemas that all documents are held against; nothing means that each
            document chooses.
        settings: stage, grades and window.
        also: whatever else a choice of schemas depends on.
        doctype: whether documents with a document type were read.
    """

    def __init__(
        self,
        home: str,
        schemas: Iterable[str],
        settings: Settings,
        also: Iterable[str] = (),
        *,
        doctype: bool,
    ) -> None:
        fingerprint.cache_clear()  # schemas may have changed since another run of this process
        said = {
            "home": os.path.abspath(home),
            "schemas": [fingerprint(path) for path in schemas],
            "stage": settings.stage.value,
            "grades": sorted(settings.grades.items()),
            "window": settings.window,
            "also": list(also),
            "doctype": doctype,
            "code": _code(),
        }
        whole = json.dumps(said, sort_keys=True)
        self._key = sha256(whole.encode()).hexdigest()
        self._name = f"checked-{self._key[:24]}.json"
        self._before = self._read()
        self._now: dict[str, Any] = {}

    def _read(self) -> dict[str, Any]:
        try:
            held = json.loads(kept.load(self._name, self._key) or b"{}")
        except (ValueError, RecursionError):
            return {}
        return held if isinstance(held, dict) else {}

    def mark(self, path: str, content: bytes) -> str:
        """Return what a document is known by."""
        digest = blake2b(content, digest_size=16)
        digest.update(b"\0" + path.encode("utf-8", "surrogateescape"))
        return digest.hexdigest()

    def find(self, mark: str, path: str) -> Examined | None:
        """Return what was found in a document, or None if it is not known in this form."""
        held = self._before.get(mark)
        if held is None:
            return None
        try:
            schema, findings, seen = held
            if schema and fingerprint(schema[0]) != schema[1]:
                return None
            found = Examined(
                [_finding(path, one) for one in findings],
                {code: [Seen(path, *one) for one in marks] for code, marks in seen.items()},
            )
        except (ValueError, TypeError, KeyError):
            return None
        self._now[mark] = held
        return found

    def keep(self, mark: str, examined: Examined, schema: str = "") -> None:
        """Remember what was found in a document.

        Parameters:
            mark: what it is known by.
            examined: what was found.
            schema: the schema that it chose, if it chose one.
        """
        if any(one.code == "XML004" for one in examined.findings):
            return  # another time, the schema may be there
        seen = {code: [one[1:] for one in marks] for code, marks in examined.seen.items()}
        chosen = [schema, fingerprint(schema)] if schema else []
        self._now[mark] = [chosen, [_record(one) for one in examined.findings], seen]

    def save(self) -> None:
        """Keep what this run found, and what it did not come to."""
        if self._now.keys() <= self._before.keys():
            return
        old = {mark: held for mark, held in self._before.items() if mark not in self._now}
        room = max(_MOST - len(self._now), 0)
        whole = dict(list(old.items())[-room:] if room else []) | self._now
        content = json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode()
        kept.save(self._name, self._key, content)


def _record(finding: Finding) -> dict[str, Any]:
    """Return what of a finding is not as it is in most, and not the path."""
    values = asdict(finding)
    plain = asdict(_DEFAULTS)
    return {
        name: value
        for name, value in values.items()
        if name not in ("path", "fingerprint", "known") and value != plain[name]
    }


def _finding(path: str, record: dict[str, Any]) -> Finding:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in record.items()
    }
    if "fix" in values:
        values["fix"] = Edit(*values["fix"])
    values["severity"] = Severity(values.get("severity", "info"))
    return Finding(**asdict(_DEFAULTS) | values | {"path": path})


@cache
def fingerprint(path: str) -> str:
    """Return a hash of a schema and of all files that it names, as far as they are there."""
    digest = sha256()
    todo, done = [os.path.abspath(path)], set()
    while todo:
        here = todo.pop()
        if here in done:
            continue
        done.add(here)
        try:
            content = read_bytes(here)
        except InputProblem:
            continue
        digest.update(here.encode("utf-8", "surrogateescape") + b"\0" + sha256(content).digest())
        for found in _REFERENCES.finditer(content):
            name = (found[1] or found[2]).decode("utf-8", "replace").split()[-1:]
            if name and ":" not in name[0]:
                todo.append(os.path.normpath(os.path.join(os.path.dirname(here), name[0])))
    return digest.hexdigest()


def _code() -> str:
    """Return a hash of teikit's version and of the state of the code that checks."""
    digest = sha256(__version__.encode())
    home = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    for folder in ("check", os.path.join("check", "rules"), "relaxng"):
        for name in sorted(os.listdir(os.path.join(home, folder))):
            if name.endswith(".py"):
                status = os.stat(os.path.join(home, folder, name))
                digest.update(f"{name} {status.st_size} {status.st_mtime_ns}".encode())
    return digest.hexdigest()
