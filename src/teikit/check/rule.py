"""What a rule is: one fault that no grammar can see, with its explanation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from inspect import cleandoc
from typing import NamedTuple

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity

__all__ = ["Fault", "Rule", "rule"]

_EXAMPLE = re.compile(r"^```xml ?(\S*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


class Fault(NamedTuple):
    """One place that a rule found.

    Attributes:
        element: the element at fault.
        message: what is wrong, without a full stop.
        advice: what to do, or nothing.
        attribute: the attribute at fault, or nothing.
        value: the value at fault, or nothing.
        expected: what would be right there, the likeliest first.
        suggestion: what was probably meant, or nothing.
        allowed_in: elements in which a misplaced one may stand.
        wrap_in: elements that may stand there and hold a misplaced one.
    """

    element: etree._Element
    message: str
    advice: str = ""
    attribute: str = ""
    value: str = ""
    expected: tuple[str, ...] = ()
    suggestion: str = ""
    allowed_in: tuple[str, ...] = ()
    wrap_in: tuple[str, ...] = ()


Find = Callable[[Document], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: letters and a number, never given to another rule.
        name: the fault that it finds.
        severity: how bad that is.
        explanation: its page in Markdown: what it finds, why it matters, an example that it finds
            and a better one that passes.
        find: says where a document has the fault.
    """

    code: str
    name: str
    severity: Severity
    explanation: str
    find: Find

    def example(self, heading: str) -> tuple[str, str]:
        """Return the file name (or nothing) and the XML of the example below a heading."""
        found = _EXAMPLE.search(self.explanation.split(f"## {heading}\n", 1)[1])
        if found is None:
            raise ValueError(f"{self.code} has no example under {heading!r}")
        return found[1], found[2]


def rule(code: str, severity: Severity = Severity.ERROR) -> Callable[[Find], Rule]:
    """Make a rule of a function: its name is the rule's name, its docstring the explanation."""

    def make(find: Find) -> Rule:
        name = getattr(find, "__name__", "").replace("_", "-")
        return Rule(code, name, severity, cleandoc(find.__doc__ or ""), find)

    return make
