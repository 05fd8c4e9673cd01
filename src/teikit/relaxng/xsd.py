"""The datatypes of XML Schema 1.0 (part 2, section 3): forms, values, order, size."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from typing import Any, NamedTuple, Protocol

from teikit.relaxng.characters import is_name_char, is_name_start

__all__ = ["KINDS", "SPACES", "Kind", "Spaces", "digits", "qualified"]

SPACES = re.compile(r"[ \t\r\n]+")


class Spaces(Protocol):
    """The namespaces in scope by prefix; None is the default namespace."""

    def get(self, prefix: str | None, default: str = ..., /) -> str | None:
        """Return the namespace of a prefix."""


_LENGTHS = frozenset(("length", "minLength", "maxLength"))
_BOUNDS = frozenset(("minInclusive", "minExclusive", "maxInclusive", "maxExclusive"))
_DIGITS = frozenset(("totalDigits", "fractionDigits"))


def _as_is(value: str) -> str:
    return value


def _plain(value: str) -> str:
    return value.replace("\t", " ").replace("\n", " ").replace("\r", " ")


def _collapsed(value: str) -> str:
    if value.isascii():
        return " ".join(value.split())
    return " ".join(part for part in SPACES.split(value) if part)


def _any(_: str) -> bool:
    return True


def _none(_: str) -> bool:
    return False


def _numbers(one: Any, other: Any) -> int | None:
    return int(one > other) - int(one < other)


class Kind(NamedTuple):
    """One datatype before its facets.

    Attributes:
        lexical: says whether a normal form is one of the datatype.
        normal: normalises white space.
        value: what a normal form stands for.
        same: makes equal values equal objects.
        order: -1, 0 or 1, or None where two values have no order.
        size: the length of a value.
        facets: which facets it has beside `pattern`.
        contextual: whether it depends on the prefixes in scope.
        plain: an expression for the commonest values, without white space; nothing if none is needed.
    """

    lexical: Callable[[str], bool] = _any
    normal: Callable[[str], str] = _collapsed
    value: Callable[[str], Any] = _as_is
    same: Callable[[Any], Hashable] = _as_is
    order: Callable[[Any, Any], int | None] = _numbers
    size: Callable[[Any], int] = len
    facets: frozenset[str] = _LENGTHS
    contextual: bool = False
    plain: str = ""


def _shaped(expression: str) -> Callable[[str], bool]:
    # Compiled when first needed: a document uses few of the forty datatypes.
    found: list[Callable[[str], object]] = []

    def lexical(value: str) -> bool:
        if not found:
            found.append(re.compile(expression, re.ASCII).fullmatch)
        return found[0](value) is not None

    return lexical


# -- names -------------------------------------------------------------------------------------------

_ASCII_NCNAME = r"[A-Za-z_][A-Za-z0-9._-]*+"
_is_ascii_ncname = _shaped(_ASCII_NCNAME)
_is_ascii_name = _shaped(r"[A-Za-z_:][A-Za-z0-9._:-]*")
_is_ascii_nmtoken = _shaped(r"[A-Za-z0-9._:-]+")


def _is_ncname(value: str) -> bool:
    if value.isascii():
        return _is_ascii_ncname(value)
    return is_name_start(value[0]) and all(map(is_name_char, value))


def _is_name(value: str) -> bool:
    if value.isascii():
        return _is_ascii_name(value)
    start = value[0] == ":" or is_name_start(value[0])
    return start and all(char == ":" or is_name_char(char) for char in value)


def _is_nmtoken(value: str) -> bool:
    if value.isascii():
        return _is_ascii_nmtoken(value)
    return all(char == ":" or is_name_char(char) for char in value)


def _is_qname(value: str) -> bool:
    prefix, colon, local = value.rpartition(":")
    return (
        bool(local) and _is_ncname(local) and (not colon or (bool(prefix) and _is_ncname(prefix)))
    )


def qualified(value: str, spaces: Spaces) -> str | None:
    """Return a prefixed name with its namespace, or None if the prefix is not declared."""
    prefix, colon, local = value.rpartition(":")
    if not colon:
        space: str | None = spaces.get(None, "")
    elif prefix == "xml":
        space = "http://www.w3.org/XML/1998/namespace"
    else:
        space = spaces.get(prefix)
    return None if space is None else f"{{{space}}}{local}"


def _listed(one: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda value: bool(value) and all(map(one, value.split(" ")))


# -- numbers -----------------------------------------------------------------------------------------


def _decimal(value: str) -> Any:
    from decimal import Decimal

    return Decimal(value)


def _number(value: str) -> Any:
    """Return a number, and how many decimals it is written with."""
    return _decimal(value), len(value.partition(".")[2]), len(value.replace(".", "").lstrip("+-0"))


def _exact(value: Any) -> tuple[int, str, int]:
    """Return a number without the zeros that mean nothing, whatever its length."""
    sign, figures, exponent = value.as_tuple()
    written = "".join(map(str, figures)).lstrip("0")
    stripped = written.rstrip("0")
    return (sign, stripped, exponent + len(written) - len(stripped)) if stripped else (0, "", 0)


def _decimals(one: Any, other: Any) -> int | None:
    # Decimals compare exactly, at any length.
    return int(one[0] > other[0]) - int(one[0] < other[0])


def digits(facet: str) -> Callable[[Any], int]:
    """Return what counts the digits that a facet limits.

    Zeros at the end of the decimals count: by the specification they do not, but Jing counts them,
    and a value that passes here should pass there.
    """

    def fraction(value: Any) -> int:
        return int(value[1])

    def total(value: Any) -> int:
        return max(int(value[1]), int(value[2]))

    return fraction if facet == "fractionDigits" else total


_NUMBER = Kind(
    _shaped(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)"),
    value=_number, same=lambda value: _exact(value[0]), order=_decimals, facets=_BOUNDS | _DIGITS,
)  # fmt: skip
_is_whole = _shaped("[+-]?[0-9]+")


def _whole(low: int | None = None, high: int | None = None) -> Kind:
    def lexical(value: str) -> bool:
        if not _is_whole(value):
            return False
        if len(value) > 30:
            number: Any = _decimal(value)
        else:
            number = int(value)
        return (low is None or number >= low) and (high is None or number <= high)

    return _NUMBER._replace(lexical=lexical if (low, high) != (None, None) else _is_whole)


def _float(value: str) -> float:
    return float(value.replace("INF", "inf"))


def _single(value: str) -> float:
    import struct

    try:
        return float(struct.unpack("f", struct.pack("f", _float(value)))[0])
    except OverflowError:
        return float("-inf" if value.startswith("-") else "inf")


def _floats(one: float, other: float) -> int | None:
    if one != one or other != other:  # not a number is equal to itself here, greater than none
        return 0 if one != one and other != other else None
    return int(one > other) - int(one < other)


_FLOAT = Kind(
    _shaped(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?|-?INF|NaN"),
    value=_float, same=lambda value: "NaN" if value != value else value, order=_floats, facets=_BOUNDS,
)  # fmt: skip


# -- the rest ----------------------------------------------------------------------------------------


def _is_uri(value: str) -> bool:
    # XLink 5.4 escapes nearly any character; a wrong escape, two fragments, a scheme that is none,
    # an authority that is none and brackets in a path cannot be repaired so.
    if "%" in value and _WRONG_ESCAPE.search(value):
        return False
    if value.isalnum():
        return True
    head, hash_, fragment = value.partition("#")
    if hash_ and "#" in fragment:
        return False
    head = head.partition("?")[0] if "?" in head else head
    colon = head.find(":")
    if colon >= 0 and "/" not in head[:colon]:
        if not _is_scheme(head[:colon]) or value.partition("#")[0] == head[: colon + 1]:
            return False
        head = head[colon + 1 :]
        if not head.startswith("/"):
            return True
    if head.startswith("//"):
        authority, slash, path = head[2:].partition("/")
        if not authority and not slash and value.partition("#")[0].endswith("//"):
            return False
        if ("[" in authority or "]" in authority) and not _is_bracketed(authority):
            return False
        head = path
    return "[" not in head and "]" not in head


_WRONG_ESCAPE = re.compile("%(?![0-9A-Fa-f]{2})")
_is_bracketed = _shaped(r"(?:[^@]*@)?\[[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*\](?::[0-9]*)?")
_is_scheme = _shaped(r"[A-Za-z][A-Za-z0-9+.-]*")
_is_hex = _shaped(r"(?:[0-9A-Fa-f]{2})*")
_is_base64 = _shaped(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{4}|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=|[A-Za-z0-9+/][AQgw]==)?")  # fmt: skip  # noqa: E501


def _base64(value: str) -> bytes:
    import base64

    return base64.b64decode(value.replace(" ", ""))


def _moments() -> dict[str, Kind]:
    from teikit.relaxng.moments import FORMS, PLAIN, order_of_durations, order_of_moments

    found = {}
    for name, (lexical, value) in FORMS.items():
        order = order_of_durations if name == "duration" else order_of_moments
        plain = PLAIN.get(name, "")
        found[name] = Kind(lexical, value=value, order=order, facets=_BOUNDS, plain=plain)
    return found


_NCNAME = Kind(lambda value: bool(value) and _is_ncname(value), plain=_ASCII_NCNAME)
# A path without a scheme, an authority, escapes or brackets, and what stands behind `#`.
_PLAIN_URI = (
    r"(?:[A-Za-z0-9._~-][A-Za-z0-9._~/-]*+(?:#[A-Za-z0-9._~/=,;&-]*+)?+|#[A-Za-z0-9._~/=,;&-]*+)"
)
_LISTED = Kind(value=lambda value: tuple(value.split(" ")))

KINDS: dict[str, Kind] = {
    "string": Kind(normal=_as_is),
    "normalizedString": Kind(normal=_plain),
    "token": Kind(),
    "language": Kind(_shaped("[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*"), same=str.lower),
    "NMTOKEN": Kind(lambda value: bool(value) and _is_nmtoken(value)),
    "NMTOKENS": _LISTED._replace(lexical=_listed(_is_nmtoken)),
    "Name": Kind(lambda value: bool(value) and _is_name(value)),
    "NCName": _NCNAME,
    "ID": _NCNAME,
    "IDREF": _NCNAME,
    # An entity has to be declared by a document type, and no document type is read.
    "ENTITY": _NCNAME._replace(lexical=_none, plain=""),
    "IDREFS": _LISTED._replace(lexical=_listed(_is_ncname)),
    "ENTITIES": _LISTED._replace(lexical=_none),
    "QName": Kind(_is_qname, contextual=True),
    "NOTATION": Kind(_is_qname, contextual=True),
    "anyURI": Kind(_is_uri, plain=_PLAIN_URI),
    "boolean": Kind(
        _shaped("true|false|1|0"), value=lambda value: value in ("true", "1"), facets=frozenset()
    ),
    "hexBinary": Kind(_is_hex, value=bytes.fromhex),
    "base64Binary": Kind(lambda value: _is_base64(value.replace(" ", "")), value=_base64),
    "decimal": _NUMBER,
    "float": _FLOAT._replace(value=_single),
    "double": _FLOAT,
    "integer": _whole(),
    "nonPositiveInteger": _whole(high=0),
    "negativeInteger": _whole(high=-1),
    "nonNegativeInteger": _whole(low=0),
    "positiveInteger": _whole(low=1),
    **{
        name: _whole(-(2 ** (bits - 1)), 2 ** (bits - 1) - 1)
        for name, bits in (("long", 64), ("int", 32), ("short", 16), ("byte", 8))
    },
    **{
        name: _whole(0, 2**bits - 1)
        for name, bits in (
            ("unsignedLong", 64), ("unsignedInt", 32), ("unsignedShort", 16), ("unsignedByte", 8),
        )
    },
    **_moments(),
}  # fmt: skip
"""Every built-in datatype by its name."""
