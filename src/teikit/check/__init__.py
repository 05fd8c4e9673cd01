"""Checks of a document: the schema, and the rules that no grammar can hold."""

from __future__ import annotations

from teikit.check.finding import Finding, Severity, as_line, fails, regraded
from teikit.check.rule import Fault, Rule, rule
from teikit.check.rules import RULES
from teikit.check.runner import check
from teikit.check.schema import Schema, load_schema
from teikit.relaxng.refusal import KINDS

__all__ = [
    "RULES",
    "Fault",
    "Finding",
    "Rule",
    "Schema",
    "Severity",
    "as_line",
    "check",
    "fails",
    "load_schema",
    "regraded",
    "rule",
    "rule_names",
]


def rule_names() -> list[str]:
    """Return codes and names of all that a check can find in a document that is TEI."""
    rules = [name for rule in RULES for name in (rule.code, rule.name)]
    return [*rules, *(name for kind in KINDS.items() for name in kind)]
