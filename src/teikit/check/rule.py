"""What a rule is: one fault that no grammar can see, with its explanation."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

from teikit.check.document import Document
from teikit.check.finding import Severity
from teikit.check.settings import Stage

__all__ = [
    "Clash",
    "Fault",
    "FolderRule",
    "Repair",
    "Rule",
    "Seen",
    "folder_rule",
    "rule",
]

_EXAMPLE = re.compile(r"^```xml ?(\S*)\n(.*?)^```", re.MULTILINE | re.DOTALL)


class Repair(NamedTuple):
    """A change of one element that mends a fault and leaves every character of the text.

    Attributes:
        element: the element to be changed.
        attribute: the attribute to be set; nothing means that the element is taken away.
        value: what it is set to.
    """

    element: etree._Element
    attribute: str = ""
    value: str = ""


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
        repair: a safe change that mends it, or nothing.
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
    repair: Repair | None = None


Find = Callable[[Document], Iterable[Fault]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        code: letters and a number, never given to another rule.
        name: the fault that it finds.
        working: how bad that is while the work goes on; None: it is not looked for.
        review: how bad it is when the document is reviewed.
        deposit: how bad it is when the document is handed to a repository.
        looks_at: local names of the TEI elements that it looks at; a document with none of them is
            passed over. Nothing means that it looks at ids, pointers or instructions.
        find: says where a document has the fault.
        yields_to: a kind of what a schema refuses; where it does, this rule need not speak too.
        last: whether it looks at what the schema and all other rules found.
    """

    code: str
    name: str
    working: Severity | None
    review: Severity | None
    deposit: Severity | None
    looks_at: tuple[str, ...]
    find: Find
    yields_to: str = ""
    last: bool = False

    @property
    def explanation(self) -> str:
        """Its page in Markdown: what it finds, why it matters, an example and a better one."""
        from inspect import cleandoc

        return cleandoc(self.find.__doc__ or "")

    def severity(self, stage: Stage) -> Severity | None:
        """Return how bad the fault is at a stage; None: it is not looked for."""
        if stage is Stage.WORKING:
            return self.working
        return self.review if stage is Stage.REVIEW else self.deposit

    def examples(self, heading: str) -> list[tuple[str, str]]:
        """Return file names (or nothing) and XML of the examples below a heading."""
        page = self.explanation.split(f"## {heading}\n", 1)[1].split("\n## ", 1)[0]
        found = [(one[1], one[2]) for one in _EXAMPLE.finditer(page)]
        if not found:
            raise ValueError(f"{self.code} has no example under {heading!r}")
        return found


class Seen(NamedTuple):
    """Something that documents are compared by.

    Attributes:
        path: the document.
        at: which element of the document it is, the root being 0.
        attribute: the attribute, or nothing.
        value: what is compared.
    """

    path: str
    at: int
    attribute: str
    value: str


class Clash(NamedTuple):
    """What is wrong with something seen, beside what was seen elsewhere."""

    seen: Seen
    message: str
    advice: str = ""


Compare = Callable[[Sequence[Seen]], Iterable[Clash]]


@dataclass(frozen=True, slots=True)
class FolderRule(Rule):
    """A rule that compares the documents of a call.

    What its `find` yields is no fault yet: the `value` of each is what is compared.

    Attributes:
        compare: says, when all documents were seen, what is at fault.
    """

    compare: Compare = lambda _: ()


class _Same:
    """The severity of the stage before."""


_SAME = _Same()
Graded = Severity | _Same | None


def _grades(
    working: Severity | None, review: Graded, deposit: Graded
) -> tuple[Severity | None, Severity | None, Severity | None]:
    second = working if isinstance(review, _Same) else review
    return working, second, second if isinstance(deposit, _Same) else deposit


def _named(find: Find) -> str:
    return getattr(find, "__name__", "").replace("_", "-")


def rule(
    code: str,
    severity: Severity | None = Severity.ERROR,
    *looks_at: str,
    review: Graded = _SAME,
    deposit: Graded = _SAME,
    yields_to: str = "",
    last: bool = False,
) -> Callable[[Find], Rule]:
    """Make a rule of a function: its name is the rule's name, its docstring the explanation.

    Parameters:
        code: of the rule.
        severity: how bad the fault is while the work goes on; None: it is not looked for.
        looks_at: local names of the TEI elements that it looks at.
        review: how bad it is in review, if that is another.
        deposit: how bad it is for a deposit, if that is another than in review.
        yields_to: a kind of what a schema refuses; where it does, this rule need not speak too.
        last: whether it looks at what the schema and all other rules found.
    """

    def make(find: Find) -> Rule:
        grades = _grades(severity, review, deposit)
        return Rule(code, _named(find), *grades, looks_at, find, yields_to, last)

    return make


def folder_rule(
    code: str, compare: Compare, severity: Severity = Severity.ERROR, *looks_at: str
) -> Callable[[Find], FolderRule]:
    """Make a rule that compares documents of a function that says what is compared."""

    def make(find: Find) -> FolderRule:
        grades = (severity, severity, severity)
        return FolderRule(code, _named(find), *grades, looks_at, find, compare=compare)

    return make
