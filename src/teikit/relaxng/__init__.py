"""RELAX NG validation: verdicts, and explanations for those who edit documents.

The package depends on nothing but lxml, which reads XML. Use it as

    schema = Schema("tei_all.rng")
    for refusal in schema.refusals(root):
        print(refusal.element.sourceline, refusal.message, refusal.advice)
"""

from __future__ import annotations

from teikit.relaxng.cache import Cache
from teikit.relaxng.hints import Hints
from teikit.relaxng.problems import Problem, SchemaError
from teikit.relaxng.refusal import KINDS, Refusal
from teikit.relaxng.schema import Schema
from teikit.relaxng.verdict import Watch

__all__ = ["KINDS", "Cache", "Hints", "Problem", "Refusal", "Schema", "SchemaError", "Watch"]
