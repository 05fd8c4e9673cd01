"""Values for every datatype, and facets: what the engine and the judge are both asked."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

from teikit.relaxng.xsd import KINDS

COMMON = (
    "", " ", "x", "x y", " x ", "x\ty", "7", "+7", "-7", "07", "0", "-0", "+0", "7.", ".7", "7.0", "-.5", ".",
    "1e3", "1E-3", "1e", "e3", "INF", "-INF", "+INF", "NaN", "inf", "true", "false", "TRUE", "1 ", "127", "128",
    "-128", "-129", "255", "256", "32767", "32768", "65535", "65536", "2147483647", "2147483648",
    "4294967296",
    "9223372036854775807", "9223372036854775808", "18446744073709551615", "18446744073709551616", "1,000",
    "1964", "01964", "0000", "-0001", "-0000", "12345", "196", "1964Z", "1964+08:00", "1964+14:00",
    "1964+14:01",
    "1964-10", "1964-13", "1964-00", "1964-10-30", "1964-10-32", "1964-02-29", "1965-02-29", "1900-02-29",
    "2000-02-29", "1964-10-30Z", "1964-1-3", "-0004-02-29", "-0005-02-29", "1964-10-30T23:30:00",
    "1964-10-30T23:30", "1964-10-30T24:00:00", "1964-10-30T24:00:01", "1964-10-30T23:60:00",
    "1964-10-30T23:59:60", "1964-10-30T23:30:00.5", "1964-10-30T23:30:00.", "1964-10-30T23:30:00-05:00",
    "1964-10-30 23:30:00", "23:30:00", "24:00:00", "24:00:00.0", "24:01:00", "23:30:61", "23:30:00Z", "3:30:00",
    "--10", "--13", "--10--", "--10Z", "--10-30", "--02-29", "--02-30", "--11-31", "---30", "---31", "---32",
    "---0", "P1Y", "P", "P1", "PT", "P1YT", "PT1S", "PT1.5S", "PT.5S", "PT1.S", "P1M2D", "P2D1M", "-P1Y",
    "+P1Y",
    "P1Y2M3DT4H5M6S", "P0Y", "en", "EN-gb", "zh-Hans-CN", "en_GB", "x-klingon", "i-x", "abcdefghi", "a-", "1a",
    "a-b-c", "en-123456789", "xml:id", "xsd:x", "a:b", "a:b:c", ":a", "a:", "x:", "_a", "-a", ".a", "a.b-c_d",
    "a·", "·a", "é", "人", "Ā", "ǅ", "ª", "²", "ﬁ", "Ⅷ", "€", "a\u0301", "\u0301", "а", "א", "𠀀", "a b c",
    "a:b c:d", "#a", "##", "#a#b", "%", "%4", "%41", "%zz", "http://x.org/a b", "http://x.org/é", "http:",
    "1http:x", "a/b:c", "a?b:c", "ht_tp:x", "mailto:x", "//x", "[", "a|b", "<", "\\", "00", "0F", "0f", "0G",
    "012", "AAAA", "AAA=", "AA==", "A===", "AA", "AAB=", "AB==", "AA AA", "A A A A", "AAAA ", "\u00a0",
    "x\u00a0y", "\u2028", "\u0660", "１",
)  # fmt: skip

FACETS: tuple[tuple[str, tuple[tuple[str, str], ...], tuple[str, ...]], ...] = (
    ("string", (("length", "2"),), ("", "a", "ab", "abc", "é人", "𠀀𠀀", "  ")),
    ("string", (("minLength", "1"), ("maxLength", "3")), ("", "a", "abc", "abcd", " ")),
    ("token", (("minLength", "2"),), (" a ", "a b", "  ab")),
    ("string", (("pattern", "a*"), ("pattern", ".*b?")), ("", "aa", "ab", "b")),
    ("NMTOKENS", (("length", "2"),), ("a", "a b", "a b c")),
    ("IDREFS", (("minLength", "2"),), ("a", "a b")),
    ("hexBinary", (("length", "2"),), ("00", "0000", "000000")),
    ("base64Binary", (("maxLength", "2"),), ("AA==", "AAA=", "AAAA")),
    ("anyURI", (("maxLength", "3"),), ("#a", "#abc")),
    ("decimal", (("totalDigits", "3"),), ("123", "1234", "12.3", "12.34", "0.001", "0.0012", "00123",
        "100.0", "1000")),
    ("decimal", (("fractionDigits", "2"),), ("1", "1.2", "1.23", "1.234", "1.230", ".001")),
    ("decimal", (("minInclusive", "0"), ("maxExclusive", "1.5")), ("-0.1", "0", "1.4999", "1.5", "-0")),
    ("integer", (("minExclusive", "-1"), ("maxInclusive", "10")), ("-1", "0", "10", "11", "+10")),
    ("double", (("minInclusive", "0"), ("maxInclusive", "1")), ("0", "1e0", "1.0000001", "-1E-9",
        "NaN", "INF", "-0")),
    ("float", (("maxExclusive", "1e2"),), ("99.9", "100", "INF", "-INF")),
    ("date", (("minInclusive", "1964-10-30"),), (
        "1964-10-29", "1964-10-30", "1964-10-30Z", "1964-11-01", "1964-10-29Z",
    )),
    ("dateTime", (("maxExclusive", "1964-10-30T12:00:00Z"),), (
        "1964-10-30T11:59:59Z", "1964-10-30T12:00:00Z", "1964-10-30T13:00:00+02:00", "1964-10-29T00:00:00",
        "1964-10-30T11:00:00", "1964-10-30T11:59:59.999Z",
    )),
    ("time", (("minInclusive", "10:00:00"),), ("09:59:59", "10:00:00", "10:00:00.5", "23:00:00Z")),
    ("gYear", (("minInclusive", "1900"), ("maxInclusive", "1999")), ("1899", "1900", "1999", "2000", "-1950")),
    ("gYearMonth", (("maxInclusive", "1964-10"),), ("1964-10", "1964-11", "1963-12")),
    ("gMonthDay", (("minInclusive", "--06-15"),), ("--06-14", "--06-15", "--12-01")),
    ("duration", (("minInclusive", "P1M"),), ("P30D", "P31D", "P1M", "P27D", "P32D", "P1Y", "-P1Y")),
    ("token", (("pattern", r"[^\p{C}\p{Z}]+"),), ("x", "x y", "é", "x\u00a0y", "人", "x\u200b")),
    ("token", (("pattern", r"(\p{L}|\p{N}|\p{P}|\p{S})+"),), ("x", "x1", "x1€", "a\u0301", "人")),
    ("token", (("pattern", r"[\i-[:]][\c-[:]]*"),), ("a", ":a", "a:b", "1a", "é.1")),
    ("token", (("pattern", r"\d+\.?\w*\s?\S"),), ("1x", "12.a b", "\u0661x", "x")),
    ("token", (("pattern", r"[a-z-[aeiou]]{2,3}"),), ("bc", "ab", "bcd", "bcdf")),
    ("token", (("pattern", r"\p{Lu}\P{Lu}*"),), ("Abc", "ABc", "É", "é", "Чa")),
    ("token", (("pattern", r"\p{IsCyrillic}+|\p{IsBasicLatin}{1}"),), ("да", "a", "ab", "é")),
    ("token", (("pattern", r"a|b{0}|c{2,}"),), ("a", "b", "c", "cc", "ccc")),
    ("token", (("pattern", r"[\-\[\]\^x.$]+"),), ("-", "[", "^", "x", ".", "$", "a")),
    ("token", (("pattern", r"x$y^z"),), ("x$y^z", "xyz")),
    ("string", (("pattern", r".\n?"),), ("a", "a\n", "\n")),
)  # fmt: skip
"""Datatypes with facets, and values to try."""


def cases() -> Iterator[tuple[str, tuple[tuple[str, str], ...], str]]:
    """Give datatype, facets and value of every case."""
    for name in KINDS:
        for value in COMMON:
            yield name, (), value
    for name, facets, values in FACETS:
        for value in values:
            yield name, facets, value


def schema_and_documents() -> tuple[str, list[tuple[str, str]]]:
    """Return one schema for all cases, and each case's document with what it asks."""
    elements: dict[object, str] = {}
    defined: list[str] = []
    documents: list[tuple[str, str]] = []
    for name, facets, value in cases():
        key = (name, facets)
        if key not in elements:
            elements[key] = f"e{len(elements)}"
            params = "".join(f'<param name="{n}">{escape(v)}</param>' for n, v in facets)
            defined.append(
                f'<element name="{elements[key]}"><data type="{name}">{params}</data></element>'
            )
        written = "".join(f"&#{ord(c)};" if c in "\t\n\r" else escape(c) for c in value)
        document = f'<{elements[key]} xmlns:xsd="urn:x">{written}</{elements[key]}>'
        documents.append((f"{name} {dict(facets) or ''} {value!r}", document))
    schema = (
        '<choice xmlns="http://relaxng.org/ns/structure/1.0" '
        f'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">{"".join(defined)}</choice>'
    )
    return schema, documents
