"""Characters of names and of regular expressions, as XML 1.0 and XML Schema sort them.

Names follow the rules of XML 1.0 up to its fourth edition, by which Jing and the datatypes of XML
Schema 1.0 judge: letters and digits that Unicode's early versions knew. Python holds the data of
Unicode 3.2; from it the rules of that edition's appendix B can be computed.
"""

from __future__ import annotations

from functools import cache

__all__ = ["category", "is_name_char", "is_name_start"]

_ASCII_START = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
_ASCII_CHAR = _ASCII_START | frozenset("0123456789.-")
_START = frozenset(("Ll", "Lu", "Lo", "Lt", "Nl"))
_FURTHER = frozenset(("Mc", "Me", "Mn", "Lm", "Nd"))


def is_name_start(char: str) -> bool:
    """Say whether a name without colon may begin with a character."""
    return char in _ASCII_START or (char > "\x7f" and _kind(char) == 2)


def is_name_char(char: str) -> bool:
    """Say whether a name without colon may go on with a character."""
    return char in _ASCII_CHAR or (char > "\x7f" and _kind(char) > 0)


@cache
def _kind(char: str) -> int:
    import unicodedata

    code = ord(char)
    if 0x2BB <= code <= 0x2C1 or code in (0x559, 0x6E5, 0x6E6):
        return 2
    if code in (0xB7, 0x387):
        return 1
    # Compatibility characters and what lies beyond the first plane are not in names.
    if code >= 0xF900 or 0x20DD <= code <= 0x20E0:
        return 0
    old = unicodedata.ucd_3_2_0
    if old.decomposition(char).startswith("<"):
        return 0
    found = old.category(char)
    return 2 if found in _START else int(found in _FURTHER)


@cache
def category(char: str) -> str:
    """Return the general category of a character, such as `Lu`."""
    import unicodedata

    return unicodedata.category(char)
