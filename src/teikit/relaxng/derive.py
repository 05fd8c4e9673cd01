"""Derivatives: what a pattern becomes when a part of a document has been read.

The rules are James Clark's ("An algorithm for RELAX NG validation"), for patterns with any number
of parts. Text that no datatype looks at has one derivative whatever it says, which is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from teikit.relaxng.datatypes import is_blank
from teikit.relaxng.patterns import (
    AFTER,
    ATTRIBUTE,
    CHOICE,
    DATA,
    ELEMENT,
    GROUP,
    INTERLEAVE,
    LIST,
    MORE,
    TEXT,
    VALUE,
    Pattern,
    Patterns,
)
from teikit.relaxng.xsd import Spaces

__all__ = ["Derivatives"]


# A choice with this many options is searched by name.
_MANY = 6


class Derivatives:
    """Derivatives of the patterns of one grammar.

    Parameters:
        patterns: makes patterns.
    """

    def __init__(self, patterns: Patterns) -> None:
        self.patterns = patterns

    # -- elements ------------------------------------------------------------------------------

    def first(self, pattern: Pattern) -> frozenset[str] | None:
        """Return the names of the elements that may come next, None if they cannot be listed."""
        memo = pattern.memo
        if "first" not in memo:
            memo["first"] = self._first(pattern)
        found: frozenset[str] | None = memo["first"]
        return found

    def _first(self, pattern: Pattern) -> frozenset[str] | None:
        if pattern.kind == ELEMENT:
            names: frozenset[str] | None = pattern.what.names.names
            return names
        found: set[str] = set()
        for part in _in_front(pattern):
            names = self.first(part)
            if names is None:
                return None
            found |= names
        return frozenset(found)

    def _index(self, pattern: Pattern) -> tuple[dict[str, list[Pattern]], list[Pattern]]:
        """Return a choice's options by the names of the elements they begin with, and the others."""
        found: tuple[dict[str, list[Pattern]], list[Pattern]] | None = pattern.memo.get("index")
        if found is None:
            table: dict[str, list[Pattern]] = {}
            rest: list[Pattern] = []
            for part in pattern.parts:
                names = self.first(part)
                if names is None:
                    rest.append(part)
                else:
                    for name in names:
                        table.setdefault(name, []).append(part)
            found = pattern.memo["index"] = table, rest
        return found

    def opened(self, pattern: Pattern, name: str) -> Iterator[tuple[Pattern, Pattern]]:
        """Give each element pattern that a start tag may belong to, with what follows the element.

        This is the derivative by a start tag's name; the two are kept apart so that an element's
        content is looked at by itself.
        """
        kind, parts = pattern.kind, pattern.parts
        make = self.patterns
        if kind == ELEMENT:
            if pattern.what.names.holds(name):
                yield pattern, make.empty
        elif kind == CHOICE:
            if len(parts) > _MANY:
                table, rest = self._index(pattern)
                parts = (*table.get(name, ()), *rest)
            for part in parts:
                yield from self.opened(part, name)
        elif kind == MORE:
            for element, then in self.opened(parts[0], name):
                yield element, make.group((then, make.choice((pattern, make.empty))))
        elif kind == GROUP:
            for at, part in enumerate(parts):
                for element, then in self.opened(part, name):
                    yield element, make.group((then, *parts[at + 1 :]))
                if not part.nullable:
                    return
        elif kind == INTERLEAVE:
            for at, part in enumerate(parts):
                for element, then in self.opened(part, name):
                    yield element, make.interleave((*parts[:at], then, *parts[at + 1 :]))
        elif kind == AFTER:
            for element, then in self.opened(parts[0], name):
                yield element, make.after(then, parts[1])

    def ended(self, pattern: Pattern) -> Pattern:
        """Return what follows when the element of an `after` pattern ends."""
        memo = pattern.memo
        if "ended" not in memo:
            options = pattern.parts if pattern.kind == CHOICE else (pattern,)
            memo["ended"] = self.patterns.choice(
                option.parts[1]
                for option in options
                if option.kind == AFTER and option.parts[0].nullable
            )
        found: Pattern = memo["ended"]
        return found

    # -- text ----------------------------------------------------------------------------------

    def texted(self, pattern: Pattern, value: str, spaces: Spaces | None = None) -> Pattern:
        """Return what remains when words have been read."""
        if not pattern.data:
            memo = pattern.memo
            if "text" not in memo:
                memo["text"] = self._texted(pattern, value, spaces)
            kept: Pattern = memo["text"]
            return kept
        return self._texted(pattern, value, spaces)

    def _texted(self, pattern: Pattern, value: str, spaces: Spaces | None) -> Pattern:
        kind, parts = pattern.kind, pattern.parts
        make = self.patterns
        if kind == TEXT:
            return pattern
        if kind == CHOICE:
            return make.choice(
                self.texted(part, value, spaces) for part in parts if part.words or part.data
            )
        if kind == GROUP:
            return make.choice(self._texted_group(parts, value, spaces))
        if kind == INTERLEAVE:
            return make.choice(
                make.interleave((*parts[:at], self.texted(part, value, spaces), *parts[at + 1 :]))
                for at, part in enumerate(parts)
                if part.words or part.data
            )
        if kind == MORE:
            rest = make.choice((pattern, make.empty))
            return make.group((self.texted(parts[0], value, spaces), rest))
        if kind == AFTER:
            return make.after(self.texted(parts[0], value, spaces), parts[1])
        if kind in (DATA, VALUE):
            return make.empty if self.fits(pattern, value, spaces) else make.nothing
        if kind == LIST:
            return make.empty if self._listed(parts[0], value, spaces) else make.nothing
        return make.nothing

    def _texted_group(
        self, parts: tuple[Pattern, ...], value: str, spaces: Spaces | None
    ) -> Iterator[Pattern]:
        for at, part in enumerate(parts):
            if part.words or part.data:
                yield self.patterns.group((self.texted(part, value, spaces), *parts[at + 1 :]))
            if not part.nullable:
                return

    def _listed(self, pattern: Pattern, value: str, spaces: Spaces | None) -> bool:
        for word in value.replace("\t", " ").replace("\n", " ").replace("\r", " ").split(" "):
            if word:
                pattern = self.texted(pattern, word, spaces)
        return pattern.nullable

    def fits(self, pattern: Pattern, value: str, spaces: Spaces | None = None) -> bool:
        """Say whether a value belongs to a `data` or `value` pattern (section 6.2.8)."""
        what = pattern.what
        if pattern.kind == VALUE:
            key = what.datatype.key(value, spaces)
            return key is not None and key == what.key
        if not what.datatype.allows(value, spaces):
            return False
        return what.excepted is None or not self.holds(what.excepted, value, spaces)

    def holds(self, pattern: Pattern, value: str, spaces: Spaces | None = None) -> bool:
        """Say whether a string as a whole is what a pattern without elements allows."""
        if pattern.nullable and is_blank(value):
            return True
        return self.texted(pattern, value, spaces).nullable

    # -- attributes ----------------------------------------------------------------------------

    def without(self, pattern: Pattern, found: frozenset[Pattern]) -> Pattern:
        """Return what remains when an attribute was found that fits these attribute patterns."""
        key = ("without", found)
        memo = pattern.memo
        if key not in memo:
            memo[key] = self._without(pattern, found)
        kept: Pattern = memo[key]
        return kept

    def _without(self, pattern: Pattern, found: frozenset[Pattern]) -> Pattern:
        kind, parts = pattern.kind, pattern.parts
        make = self.patterns
        if kind == ATTRIBUTE:
            return make.empty if pattern in found else make.nothing
        if kind == CHOICE:
            return make.choice(self.without(part, found) for part in parts if part.attributes)
        if kind == MORE:
            rest = make.choice((pattern, make.empty))
            return make.group((self.without(parts[0], found), rest))
        if kind in (GROUP, INTERLEAVE):
            join = make.group if kind == GROUP else make.interleave
            return make.choice(
                join((*parts[:at], self.without(part, found), *parts[at + 1 :]))
                for at, part in enumerate(parts)
                if part.attributes
            )
        if kind == AFTER:
            return make.after(self.without(parts[0], found), parts[1])
        return make.nothing

    def closed(self, pattern: Pattern, missing: bool = False) -> Pattern:
        """Return what remains at the end of a start tag, when no further attribute can come.

        Parameters:
            pattern: what is left.
            missing: go on as if attributes that are missing had been there.
        """
        if not pattern.attributes:
            return pattern
        key = "bare" if missing else "closed"
        memo = pattern.memo
        if key not in memo:
            memo[key] = self._closed(pattern, missing)
        kept: Pattern = memo[key]
        return kept

    def _closed(self, pattern: Pattern, missing: bool) -> Pattern:
        make = self.patterns
        if pattern.kind == ATTRIBUTE:
            return make.empty if missing else make.nothing
        parts = [self.closed(part, missing) for part in pattern.parts]
        if pattern.kind == CHOICE:
            return make.choice(parts)
        if pattern.kind == MORE:
            return make.more(parts[0])
        if pattern.kind == AFTER:
            return make.after(parts[0], pattern.parts[1])
        return make.group(parts) if pattern.kind == GROUP else make.interleave(parts)

    def atoms(self, pattern: Pattern) -> Iterable[Pattern]:
        """Return the attribute patterns in a pattern, each once."""
        memo = pattern.memo
        if "atoms" not in memo:
            found: dict[Pattern, None] = {}
            if pattern.kind == ATTRIBUTE:
                found[pattern] = None
            else:
                for part in pattern.parts[:1] if pattern.kind == AFTER else pattern.parts:
                    if part.attributes:
                        found.update(dict.fromkeys(self.atoms(part)))
            memo["atoms"] = tuple(found)
        kept: tuple[Pattern, ...] = memo["atoms"]
        return kept


def _in_front(pattern: Pattern) -> Iterator[Pattern]:
    """Give the parts of a pattern that its first element may belong to."""
    if pattern.kind in (CHOICE, INTERLEAVE, MORE):
        yield from pattern.parts
    elif pattern.kind == GROUP:
        for part in pattern.parts:
            yield part
            if not part.nullable:
                return
    elif pattern.kind == AFTER:
        yield pattern.parts[0]
