"""Checks of a document: the schema, and the rules that no grammar can hold."""

from __future__ import annotations

from teikit.check.finding import Finding, Severity, as_line, fails, regraded
from teikit.check.rule import Fault, Rule, rule
from teikit.check.rules import RULES
from teikit.check.runner import check, known_names
from teikit.check.schema import Schema, load_schema
from teikit.check.settings import Settings, Stage

__all__ = [
    "RULES",
    "Fault",
    "Finding",
    "Rule",
    "Schema",
    "Settings",
    "Severity",
    "Stage",
    "as_line",
    "check",
    "fails",
    "load_schema",
    "regraded",
    "rule",
    "rule_names",
]


def rule_names() -> list[str]:
    """Return codes and names of all that a check can find."""
    return sorted(known_names())
