"""Checks of a document: the schema, and the rules that no grammar can hold."""

from __future__ import annotations

from teikit.check.finding import Finding, Severity, as_line, fails
from teikit.check.rule import Fault, Rule, rule
from teikit.check.rules import RULES
from teikit.check.runner import check
from teikit.check.schema import Schema, load_schema

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
    "rule",
]
