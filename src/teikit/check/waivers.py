"""What a document waives: a rule that is not to be applied to an element, and why.

    <?teikit waive LST001 reason="The scribe skipped paragraph 4."?>

Before the root it holds for the document, elsewhere for the element that follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from lxml import etree

__all__ = ["Waiver", "waivers_of"]

_ATTRIBUTE = r"""reason\s*=\s*(?:"([^"]*)"|'([^']*)')"""


class Waiver:
    """One waiver.

    Attributes:
        instruction: the processing instruction.
        codes: codes or names of the rules that it waives.
        reason: why, or nothing: then it waives nothing.
        scope: the element that it is about; None if none follows.
        used: the codes and names by which something was waived.
    """

    def __init__(
        self,
        instruction: etree._ProcessingInstruction,
        scope: etree._Element | None,
        words: str,
    ) -> None:
        said = re.search(_ATTRIBUTE, words)
        self.instruction = instruction
        self.scope = scope
        self.codes = tuple(re.sub(_ATTRIBUTE, "", words).split())
        self.reason = (said[1] or said[2] or "").strip() if said else ""
        self.used: set[str] = set()

    def covers(self, element: etree._Element, names: Sequence[str]) -> bool:
        """Say whether a fault of a rule, by code and name, at an element is waived; remember it."""
        by = next((name for name in names if name in self.codes), "")
        if not by or not self.reason or self.scope is None:
            return False
        here: etree._Element | None = element
        while here is not None and here is not self.scope:
            here = here.getparent()
        if here is not None:
            self.used.add(by)
        return here is not None


def waivers_of(
    instructions: Iterable[etree._ProcessingInstruction], root: etree._Element
) -> list[Waiver]:
    """Return the waivers among processing instructions."""
    found = []
    for one in instructions:
        words = (one.text or "").strip()
        if one.target == "teikit" and words.split(None, 1)[:1] == ["waive"]:
            inside = one.getparent() is not None
            scope = next(one.itersiblings("*"), None) if inside else root
            found.append(Waiver(one, scope, words[len("waive") :]))
    return found
