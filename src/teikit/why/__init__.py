"""Why something in a TEI document is as it is: its lines, its rule, and what was passed over."""

from teikit.why.explain import explain
from teikit.why.explanation import Explanation, Finding, Loss
from teikit.why.source import Found, find_source
from teikit.why.target import Target, take_target

__all__ = [
    "Explanation",
    "Finding",
    "Found",
    "Loss",
    "Target",
    "explain",
    "find_source",
    "take_target",
]
