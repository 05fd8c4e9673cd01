"""What the tests of checks share."""

from __future__ import annotations

from pathlib import Path

from teikit.check import Finding, Severity, check, load_schema

FILES = Path(__file__).resolve().parents[1] / "files" / "schema"
VALID = sorted((FILES / "valid").glob("*.xml"))
INVALID = sorted((FILES / "invalid").glob("*.xml"))
SCHEMA = Path(__file__).resolve().parents[2] / "schema" / "teikit.rng"

_DOCUMENT = (FILES / "valid" / "smallest.xml").read_text(encoding="utf-8")
_BODY = "<p>The ferry did not sail.</p>"


def document(body: str = _BODY, **replaced: str) -> str:
    """Return the smallest document with another body and with words replaced."""
    text = _DOCUMENT.replace(_BODY, body)
    for old, new in replaced.items():
        assert old in text, old
        text = text.replace(old, new)
    return text


def findings(text: str | bytes, path: str = "smallest.xml") -> list[Finding]:
    """Check a document against the project's own schema and rules."""
    content = text.encode() if isinstance(text, str) else text
    return check(content, path, load_schema())


def graver(found: list[Finding]) -> list[Finding]:
    """Return the findings that are more than information."""
    return [finding for finding in found if finding.severity is not Severity.INFO]


def rules(text: str | bytes, path: str = "smallest.xml") -> list[str]:
    """Return the names of the rules that find something, in the order of the report."""
    return [finding.rule for finding in findings(text, path)]
