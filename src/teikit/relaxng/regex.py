"""Regular expressions of XML Schema (part 2, appendix F), made into Python's.

Python's expressions have no categories such as `\\p{L}` and no subtraction of classes. A class is
therefore written out for the characters that occur: first for ASCII, and for the surroundings of
any other character when a value has one. Values of a document are nearly always ASCII.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from teikit.relaxng.blocks import BLOCKS
from teikit.relaxng.characters import category, is_name_char, is_name_start

__all__ = ["Expression", "ExpressionError"]

_ASCII = frozenset(map(chr, range(128)))
_PAGE = 1024

Chars = frozenset[str]
Class = Callable[[Chars], Chars]


class ExpressionError(ValueError):
    """An expression is not one of XML Schema."""


class Expression:
    """One regular expression.

    Parameters:
        source: as the schema has it.

    Raises:
        ExpressionError: it is not well-formed.
    """

    __slots__ = ("_full", "_known", "_pages", "_pieces", "_twin", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._pieces = _Reader(source).pieces()
        self._known = _ASCII
        self._pages: set[int] = set()
        self._twin = self._compile(_ASCII)
        self._full = self._twin

    def matches(self, value: str) -> bool:
        """Say whether a value as a whole matches."""
        if value.isascii():
            return self._twin(value) is not None
        unseen = {ord(char) // _PAGE for char in value} - self._pages
        if unseen:
            self._pages |= unseen
            self._known |= {chr(at) for p in unseen for at in range(p * _PAGE, (p + 1) * _PAGE)}
            self._full = self._compile(self._known)
        return self._full(value) is not None

    def _compile(self, known: Chars) -> Callable[[str], re.Match[str] | None]:
        parts = [
            piece if isinstance(piece, str) else _written(piece(known)) for piece in self._pieces
        ]
        try:
            return re.compile("".join(parts), re.DOTALL).fullmatch
        except (re.error, OverflowError, RecursionError) as error:
            raise ExpressionError(str(error)) from None


def _written(chars: Chars) -> str:
    """Return a class of Python's that holds just these characters."""
    if not chars:
        return "(?!)"
    codes = sorted(map(ord, chars))
    spans: list[list[int]] = []
    for code in codes:
        if spans and spans[-1][1] == code - 1:
            spans[-1][1] = code
        else:
            spans.append([code, code])
    written = (f"\\U{low:08x}-\\U{high:08x}" for low, high in spans)
    return f"[{''.join(written)}]"


def _of(test: Callable[[str], bool]) -> Class:
    return lambda known: frozenset(filter(test, known))


def _not(one: Class) -> Class:
    return lambda known: known - one(known)


_SPACE = frozenset(" \t\n\r")
_ESCAPED: dict[str, Class] = {
    "s": _of(lambda char: char in _SPACE),
    "d": _of(lambda char: category(char) == "Nd"),
    "w": _of(lambda char: category(char)[0] not in "PZC"),
    "i": _of(lambda char: char == ":" or is_name_start(char)),
    "c": _of(lambda char: char == ":" or is_name_char(char)),
}
_ESCAPED |= {letter.upper(): _not(one) for letter, one in tuple(_ESCAPED.items())}
_DOT = _of(lambda char: char not in "\n\r")
_SINGLE = {"n": "\n", "r": "\r", "t": "\t"} | {char: char for char in "\\|.-^?*+{}()[]"}
_CATEGORIES = frozenset(
    "L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp "
    "S Sm Sc Sk So C Cc Cf Co Cn".split()
)
_QUANTITY = re.compile(r"\{(\d+)(?:(,)(\d*))?\}")


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def pieces(self) -> list[str | Class]:
        found: list[str | Class] = []
        depth = 0
        may_repeat = False
        while self.at < len(self.source):
            char = self.source[self.at]
            self.at += 1
            if char == "(":
                depth += 1
                found.append("(?:")
                may_repeat = False
            elif char == ")":
                if not depth:
                    raise ExpressionError("`)` without `(`")
                depth -= 1
                found.append(")")
                may_repeat = True
            elif char == "|":
                found.append("|")
                may_repeat = False
            elif char in "?*+{":
                if not may_repeat:
                    raise ExpressionError(f"`{char}` has nothing to repeat")
                found.append(self._quantity() if char == "{" else char)
                may_repeat = False
            else:
                found.append(self._atom(char))
                may_repeat = True
        if depth:
            raise ExpressionError("`(` without `)`")
        return found

    def _quantity(self) -> str:
        found = _QUANTITY.match(self.source, self.at - 1)
        if found is None:
            raise ExpressionError("`{` without a number of times")
        self.at = found.end()
        if found[3] and int(found[3]) < int(found[1]):
            raise ExpressionError(f"`{found[0]}` ends below its beginning")
        return found[0]

    def _atom(self, char: str) -> str | Class:
        if char == "[":
            return self._class()
        if char == ".":
            return _DOT
        if char == "\\":
            found = self._escape()
            return re.escape(found) if isinstance(found, str) else found
        if char in "]}":
            raise ExpressionError(f"`{char}` stands by itself")
        return re.escape(char)

    def _next(self) -> str:
        if self.at >= len(self.source):
            raise ExpressionError("it ends too early")
        self.at += 1
        return self.source[self.at - 1]

    def _escape(self) -> str | Class:
        char = self._next()
        if char in _SINGLE:
            return _SINGLE[char]
        if char in _ESCAPED:
            return _ESCAPED[char]
        if char in "pP":
            end = self.source.find("}", self.at)
            if self._next() != "{" or end < 0:
                raise ExpressionError(f"`\\{char}` without a category in braces")
            name = self.source[self.at : end]
            self.at = end + 1
            found = _property(name)
            return found if char == "p" else _not(found)
        raise ExpressionError(f"`\\{char}` means nothing")

    def _class(self) -> Class:
        negative = self.source.startswith("^", self.at)
        self.at += negative
        parts: list[Class] = []
        minus: Class | None = None
        while True:
            char = self._next()
            if char == "]" and parts:
                break
            if char == "-" and parts and self.source.startswith("[", self.at):
                self.at += 1
                minus = self._class()
                if self._next() != "]":
                    raise ExpressionError("something follows a subtracted class")
                break
            if char in "[]":
                raise ExpressionError(f"`{char}` in a class needs a backslash")
            parts.append(self._range(char))
        return _united(parts, negative, minus)

    def _range(self, char: str) -> Class:
        low = self._escape() if char == "\\" else char
        if not isinstance(low, str):
            return low
        following = self.source[self.at : self.at + 2]
        if not following.startswith("-") or following in ("-]", "-["):
            return _of(lambda one: one == low)
        self.at += 1
        char = self._next()
        high = self._escape() if char == "\\" else char
        if not isinstance(high, str) or high < low:
            raise ExpressionError(f"`{low}-` begins no range")
        return _of(lambda one: low <= one <= high)


def _united(parts: list[Class], negative: bool, minus: Class | None) -> Class:
    def one(known: Chars) -> Chars:
        found: Chars = frozenset().union(*(part(known) for part in parts))
        if negative:
            found = known - found
        return found - minus(known) if minus else found

    return one


def _property(name: str) -> Class:
    if name in _CATEGORIES:
        return _of(lambda char: category(char).startswith(name))
    if name.startswith("Is") and name[2:] in BLOCKS:
        low, high = BLOCKS[name[2:]]
        return _of(lambda char: low <= ord(char) <= high)
    raise ExpressionError(f"there is no category `{name}`")
