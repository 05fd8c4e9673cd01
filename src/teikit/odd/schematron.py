"""The rules of an ODD as Schematron (ISO/IEC 19757-3): one schema, and by the definition they are of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from teikit.names import TEI
from teikit.odd.model import Constraint, Spec
from teikit.odd.problems import Problems
from teikit.odd.read import SCHEMATRON
from teikit.odd.syntax import local
from teikit.odd.vocabulary import Vocabulary
from teikit.odd.words import plain, said

__all__ = ["Rules", "rules_of", "write_schematron"]

_S = f"{{{SCHEMATRON}}}"
_ABOVE = ("diagnostics", "properties", "phase", "title")
_PREFIX = re.compile(r"(?<![\w.:-])([A-Za-z_][\w.-]*):(?=[A-Za-z_*])")
_STRING = re.compile(r'"[^"]*"|\'[^\']*\'')
_XPATH2 = frozenset(("xs", "fn", "map", "array", "math", "err", "local"))
_CALL = re.compile(r"([A-Za-z_][\w.:-]*)\s*\(")
# What XPath 1.0 has, with the node tests and what XSLT 1.0 adds.
_XPATH1 = frozenset(
    "last position count id local-name namespace-uri name string concat starts-with contains "
    "substring-before substring-after substring string-length normalize-space translate boolean not "
    "true false lang number sum floor ceiling round text node comment processing-instruction "
    "current document key generate-id format-number system-property and or div mod".split()
)


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of an ODD.

    Attributes:
        prefixes: namespaces by the prefix that the rules use.
        patterns: each `sch:pattern`, with the name of the definition it belongs to (or nothing).
        others: what stands beside patterns: diagnostics and the like.
        binding: the query language that the rules need.
    """

    prefixes: dict[str, str]
    patterns: tuple[tuple[str, etree._Element], ...]
    others: tuple[etree._Element, ...]
    binding: str


def rules_of(vocabulary: Vocabulary, problems: Problems) -> Rules:
    """Return the rules of all definitions.

    Parameters:
        vocabulary: the ODD.
        problems: takes prefixes that nothing declares, and rules that say nothing.
    """
    return _Collecting(vocabulary, problems).rules()


class _Collecting:
    def __init__(self, vocabulary: Vocabulary, problems: Problems) -> None:
        self.vocabulary = vocabulary
        self.problems = problems
        self.prefixes: dict[str, str] = {}
        self.patterns: list[tuple[str, etree._Element]] = []
        self.others: list[etree._Element] = []
        self._idents: set[str] = set()

    def rules(self) -> Rules:
        every = list(self._constraints())
        for _, _, _, constraint in every:
            for rule in constraint.rules:
                for node in rule.iter(f"{_S}ns"):
                    self.prefixes[node.get("prefix", "")] = node.get("uri", "")
        for owner, ident, context, constraint in every:
            self._take(owner, ident, context, constraint)
        binding = self.vocabulary.odd.binding or self._binding()
        return Rules(
            dict(sorted(self.prefixes.items())),
            tuple(self.patterns),
            tuple(self.others),
            binding,
        )

    def _constraints(self) -> Iterator[tuple[str, str, str, Constraint]]:
        """Give rules with their definition, an identifier, and the context that goes without saying."""
        for constraint in self.vocabulary.odd.constraints:
            yield "", constraint.ident, "", constraint
        for spec in self.vocabulary.specs.values():
            for constraint in spec.constraints:
                ident = f"{spec.ident}-{constraint.ident}"
                yield spec.ident, ident, self._context(self.vocabulary.holders(spec)), constraint
            if spec.kind not in ("element", "class"):
                continue
            own = [
                one for one, origin in self.vocabulary.attributes.all(spec) if origin == spec.ident
            ]
            for attribute in own:
                for constraint in attribute.constraints:
                    ident = f"{spec.ident}-att-{attribute.ident}-{constraint.ident}"
                    holders = self.vocabulary.holders(spec, attribute.ident)
                    step = f"/@{attribute.name}"
                    context = self._context(holders, step)
                    yield spec.ident, ident.replace(":", ""), context, constraint

    def _context(self, holders: Iterable[Spec], step: str = "") -> str:
        return "|".join(f"{self._name(spec)}{step}" for spec in holders)

    def _name(self, spec: Spec) -> str:
        space = self.vocabulary.namespace(spec)
        if not space:
            return spec.name
        for prefix, known in self.prefixes.items():
            if known == space:
                return f"{prefix}:{spec.name}"
        prefix = "tei" if space == TEI else f"ns{len(self.prefixes) + 1}"
        self.prefixes[prefix] = space
        return f"{prefix}:{spec.name}"

    # -- one rule --------------------------------------------------------------------------------

    def _take(self, owner: str, ident: str, context: str, constraint: Constraint) -> None:
        bare: list[etree._Element] = []
        rules: list[etree._Element] = []
        for node in constraint.rules:
            kind = local(node)
            if kind == "pattern":
                said = {str(key): str(value) for key, value in node.items()}
                self._add(owner, said.pop("id", ident), list(deepcopy(node)), constraint, said)
            elif kind == "rule":
                rules.append(deepcopy(node))
            elif kind in _ABOVE:
                self.others.append(_bare(deepcopy(node)))
            elif kind != "ns":
                bare.append(deepcopy(node))
        if bare and not context:
            message = f"the rule `{constraint.ident}` does not say what it is about"
            self.problems.add(constraint.place, message, "put it into sch:rule with a context")
        elif bare:
            rule = etree.Element(f"{_S}rule", {"context": context})
            rule.extend(bare)
            rules.append(rule)
        if rules:
            self._add(owner, ident, rules, constraint)

    def _add(
        self,
        owner: str,
        ident: str,
        nodes: list[etree._Element],
        constraint: Constraint,
        attributes: dict[str, str] | None = None,
    ) -> None:
        unique, number = ident, 1
        while unique in self._idents:
            number += 1
            unique = f"{ident}-{number}"
        self._idents.add(unique)
        pattern = etree.Element(f"{_S}pattern", {"id": unique} | (attributes or {}))
        pattern.extend(nodes)
        words = said(constraint.wording, "en")
        if words:
            title = etree.Element(f"{_S}title")
            title.text = words
            pattern.insert(0, title)
        spaces = constraint.rules[0].nsmap if constraint.rules else {}
        self._check(pattern, constraint, {str(key): space for key, space in spaces.items() if key})
        self.patterns.append((owner, _bare(pattern)))

    def _check(
        self, pattern: etree._Element, constraint: Constraint, spaces: dict[str, str]
    ) -> None:
        tests = 0
        for node in pattern.iter(f"{_S}*"):
            tests += local(node) in ("assert", "report")
            if local(node) in ("assert", "report") and not (plain(node) or len(node)):
                message = f"a test of the rule `{constraint.ident}` has no words"
                self.problems.add(constraint.place, message, "say what is wrong if it fails")
            needed = {"rule": "context", "assert": "test", "report": "test"}.get(local(node))
            is_abstract = node.get("abstract") == "true"
            if needed and not is_abstract and not node.get(needed, "").strip():
                message = f"`{local(node)}` in the rule `{constraint.ident}` lacks `{needed}`"
                self.problems.add(constraint.place, message, "add it")
            for expression in _expressions(node):
                for prefix in _PREFIX.findall(_STRING.sub("", expression)):
                    self._prefix(prefix, spaces, constraint)
        if not tests and "is-a" not in pattern.attrib:
            message = f"the rule `{constraint.ident}` tests nothing"
            self.problems.add(constraint.place, message, "give it sch:assert or sch:report")

    def _prefix(self, prefix: str, spaces: dict[str, str], constraint: Constraint) -> None:
        if prefix in self.prefixes or prefix in _XPATH2 or prefix == "xml":
            return
        if prefix == "tei" or prefix in spaces:
            self.prefixes[prefix] = spaces.get(prefix, TEI)
            return
        message = (
            f"the rule `{constraint.ident}` uses the prefix `{prefix}`, which nothing declares"
        )
        self.problems.add(constraint.place, message, "declare it with sch:ns")

    def _binding(self) -> str:
        """Return `xslt` if XPath 1.0 will do for all rules, and so libxml2; else `xslt2`."""
        for _, pattern in self.patterns:
            for node in pattern.iter(f"{_S}*"):
                if not all(_is_xpath1(one, self.prefixes) for one in _expressions(node)):
                    return "xslt2"
        return "xslt"


def _expressions(node: etree._Element) -> list[str]:
    return [
        node.get(name, "")
        for name in ("context", "test", "select", "path", "value")
        if node.get(name)
    ]


def _is_xpath1(expression: str, prefixes: dict[str, str]) -> bool:
    calls = {name.rpartition("::")[2] for name in _CALL.findall(_STRING.sub("", expression))}
    if not calls <= _XPATH1:
        return False
    try:
        etree.XPath(expression, namespaces=prefixes or None)
    except etree.XPathSyntaxError:
        return False
    return True


def _bare(node: etree._Element) -> etree._Element:
    """Return an element as it stands alone: no text around it, no namespaces of the ODD."""
    node.tail = None
    etree.cleanup_namespaces(node)
    return node


def write_schematron(rules: Rules, title: str, comment: str) -> bytes:
    """Return a Schematron schema with all rules.

    Parameters:
        rules: the rules.
        title: what the schema calls itself.
        comment: says what it was made from.
    """
    from teikit.odd.xml_text import document

    root = etree.Element(f"{_S}schema", {"queryBinding": rules.binding}, nsmap={None: SCHEMATRON})
    etree.SubElement(root, f"{_S}title").text = title
    for prefix, space in rules.prefixes.items():
        etree.SubElement(root, f"{_S}ns", {"prefix": prefix, "uri": space})
    for _, pattern in rules.patterns:
        root.append(deepcopy(pattern))
    for other in rules.others:
        root.append(deepcopy(other))
    return document(root, comment)
