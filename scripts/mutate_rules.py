"""Change the code of the rules in small ways, and tell which changes no example notices.

    python scripts/mutate_rules.py              every rule
    python scripts/mutate_rules.py gap-in-labels date-without-value

A change turns a condition round, swaps `and` and `or`, or moves a comparison by one. It is noticed
if of some example of the rule's page, or of `tests/check/rule_cases.py`, another thing is said than
before. Questions whether something is None are left alone: they are there for the type checker too.
The tests ask that no change survives; run by hand this says which do.
"""

from __future__ import annotations

import ast
import copy
import inspect
import re
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from lxml import etree

from teikit.check import RULES, Finding, Rule, Settings, Stage
from teikit.check.folder import compare
from teikit.check.rule import Fault, FolderRule, Seen
from teikit.check.runner import examine

TESTS = Path(__file__).resolve().parents[1] / "tests" / "check"
WINDOW = re.compile(r"window-(\d{4})-(\d{4})")
Documents = list[tuple[str, str]]


class NoSchema:
    """A judge that holds documents against no schema: the rules alone speak."""

    def for_document(self, root: etree._Element, path: str) -> tuple[tuple[()], Fault | None]:
        """Return no schema."""
        del root, path
        return (), None


def first_stage(rule: Rule) -> Stage:
    """Return the stage at which a rule is first looked for."""
    return next(stage for stage in Stage if rule.severity(stage) is not None)


def found(documents: Documents, rules: Sequence[Rule], stage: Stage, folder: Path) -> list[Finding]:
    """Check documents by rules and no schema, then with each other."""
    findings: list[Finding] = []
    seen: dict[str, list[Seen]] = {}
    for name, content in documents:
        path = folder / (name or "d.xml")
        path.write_text(content, encoding="utf-8")
        window = WINDOW.match(name)
        named = bool(name) and not window
        grades = {} if named else {"document-id-not-file-name": "off"}
        settings = Settings(stage, grades, window.groups() if window else ())
        outcome = examine(content.encode(), str(path), NoSchema(), rules, settings=settings)
        findings += outcome.findings
        for code, marks in outcome.seen.items():
            seen.setdefault(code, []).extend(marks)
    return findings + compare(seen, rules, Settings(stage))


def groups(rule: Rule) -> list[Documents]:
    """Return what a rule is tried on: examples, and further cases from the tests."""
    sys.path.insert(0, str(TESTS))
    try:
        cases = import_module("rule_cases").CASES
    finally:
        sys.path.remove(str(TESTS))
    tried: list[Documents] = []
    for heading in ("Example", "Better"):
        documents = rule.examples(heading)
        tried += [documents] if isinstance(rule, FolderRule) else [[one] for one in documents]
    return tried + [case.documents for case in cases.get(rule.name, ())]


def verdicts(rule: Rule, tried: Sequence[Documents], folder: Path) -> list[object]:
    """Return what a rule says of each group of documents, or how it fails."""
    # Rules that look at waivers need the others beside them.
    others = [one for one in RULES if one.name != rule.name] if rule.last else []
    said: list[object] = []
    for documents in tried:
        try:
            with patience():
                findings = found(documents, [*others, rule], first_stage(rule), folder)
        except Exception as error:  # a change may break anything
            said.append(type(error).__name__)
        else:
            said.append([one for one in findings if one.code == rule.code])
    return said


@contextmanager
def patience() -> Iterator[None]:
    """Stop what does not end."""

    def stop(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


_SWAPPED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.Is: ast.IsNot, ast.IsNot: ast.Is,
}  # fmt: skip


def _turned(test: ast.expr) -> ast.expr:
    return ast.UnaryOp(ast.Not(), test)


def _changes(node: ast.AST) -> Iterator[Callable[[ast.AST], None]]:
    """Give what can be done to a node."""
    if isinstance(node, ast.If | ast.IfExp) and not _asks_for_none(node.test):
        yield lambda one: setattr(one, "test", _turned(one.test))  # type: ignore[attr-defined]
    if isinstance(node, ast.comprehension):
        for at in range(len(node.ifs)):

            def turn(one: ast.AST, at: int = at) -> None:
                one.ifs[at] = _turned(one.ifs[at])  # type: ignore[attr-defined]

            yield turn
    if isinstance(node, ast.BoolOp) and not any(_asks_for_none(one) for one in node.values):
        other = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        yield lambda one: setattr(one, "op", other)
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and not _asks_for_none(node):
        swapped = _SWAPPED[type(node.ops[0])]
        yield lambda one: setattr(one, "ops", [swapped()])


def _asks_for_none(node: ast.AST) -> bool:
    if isinstance(node, ast.UnaryOp):
        return _asks_for_none(node.operand)
    return isinstance(node, ast.Compare) and isinstance(node.ops[0], ast.Is | ast.IsNot)


def mutants(module: ModuleType) -> Iterator[tuple[str, ast.Module]]:
    """Give every changed form of a rule's module, with the line that was changed."""
    tree = ast.parse(inspect.getsource(module))
    lines = inspect.getsource(module).splitlines()
    for at, node in enumerate(ast.walk(tree)):
        for number, _ in enumerate(_changes(node)):
            changed = copy.deepcopy(tree)
            here = next(one for n, one in enumerate(ast.walk(changed)) if n == at)
            list(_changes(here))[number](here)
            line = getattr(node, "lineno", 0) or getattr(getattr(node, "target", None), "lineno", 0)
            shown = (
                f"{line}: {lines[line - 1].strip()} (change {number + 1} of {type(node).__name__})"
            )
            yield shown, ast.fix_missing_locations(changed)


def survivors(rule: Rule) -> list[str]:
    """Return the changes of a rule's code that no example notices."""
    module = sys.modules[rule.find.__module__]
    tried = groups(rule)
    unnoticed = []
    with TemporaryDirectory() as name:
        folder = Path(name)
        right = verdicts(rule, tried, folder)
        for shown, tree in mutants(module):
            space: dict[str, object] = {"__name__": module.__name__}
            exec(compile(tree, module.__file__ or "", "exec"), space)
            changed = space[module.__name__.rpartition(".")[2]]
            assert isinstance(changed, Rule)
            if verdicts(changed, tried, folder) == right:
                unnoticed.append(shown)
    return unnoticed


def main(names: Sequence[str]) -> int:
    """Print the changes that survive; return 1 if there are any."""
    code = 0
    for rule in RULES:
        if names and rule.name not in names:
            continue
        for shown in survivors(rule):
            print(f"{rule.name}:{shown}")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
