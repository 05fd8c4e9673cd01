"""Why a schema refuses a document: each mistake once, in the order of the document.

The document is walked a second time. In every element a mistake is passed over in the way that
loses least of what follows: a misspelt element counts as the one that was meant, a missing one as if
it were there, a misplaced one as if it were not. A misplaced element need not be told that it is
wrong inside too; only the elements in it are judged, by their names. The pattern behind each child is its
derivative, as in the verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml import etree

from teikit.relaxng.children import Children
from teikit.relaxng.explain_attributes import attributes_of
from teikit.relaxng.hints import Hints
from teikit.relaxng.overview import WORDS, Overview
from teikit.relaxng.patterns import NOTHING, Pattern
from teikit.relaxng.refusal import MOST, Refusal, Speller, listed, ranked, shown

if TYPE_CHECKING:
    from teikit.relaxng.grammar import Grammar

__all__ = ["explain"]


def explain(root: etree._Element, grammar: Grammar, hints: Hints) -> Iterator[Refusal]:
    """Find what a schema refuses in a document.

    Parameters:
        root: the document's root element.
        grammar: the schema.
        hints: what helps to explain.

    Raises:
        SchemaError: a part of the schema that is needed is wrong.
    """
    overview = grammar.overview
    derivatives = grammar.automaton.derivatives
    name = str(root.tag)
    contents = [element.what.content for element, _ in derivatives.opened(grammar.start, name)]
    if not contents:
        yield _root(root, grammar, overview, hints)
        return
    spell = Speller()
    stack: list[tuple[etree._Element, Pattern | None]] = [(root, grammar.patterns.choice(contents))]
    while stack:
        element, model = stack.pop()
        below: list[tuple[etree._Element, Pattern | None]] = []
        if model is None or model.kind == NOTHING:
            # It is misplaced or unknown: its children are judged by what their names say.
            usual = None
            if str(element.tag) in overview.names:
                content = derivatives.closed(overview.content(str(element.tag)), missing=True)
                usual = Children(element, content, grammar, overview, hints, spell)
            for child in element.iterchildren("*"):
                own = str(child.tag)
                below.append((child, overview.content(own) if own in overview.names else None))
                if usual and own not in overview.names:
                    yield usual.unknown(child)
        else:
            found, state = attributes_of(element, model, grammar.automaton, hints, spell)
            yield from found
            children = Children(element, state, grammar, overview, hints, spell)
            yield from children.refusals()
            below = children.known
        stack.extend(reversed(below))


def _root(root: etree._Element, grammar: Grammar, overview: Overview, hints: Hints) -> Refusal:
    goals = (grammar.automaton.derivatives.first(grammar.start) or frozenset()) - {WORDS}
    message = f"the document's root is {shown(root.tag)}"
    advice = (
        f"it should be {listed(goals, hints.common)}" if goals else "the schema allows no document"
    )
    parents = overview.parents.get(str(root.tag), frozenset())
    return Refusal(
        "misplaced-element", root, message, advice,
        expected=tuple(ranked(goals, hints.common)[:MOST]),
        allowed_in=tuple(ranked(parents, hints.common)[:MOST]),
    )  # fmt: skip
