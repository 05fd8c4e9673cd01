"""Schemas and documents in a few words, for the tests of the engine."""

from __future__ import annotations

import re
from pathlib import Path

from lxml import etree

from teikit.relaxng import Refusal, Schema

RNG = "http://relaxng.org/ns/structure/1.0"
XSD = "http://www.w3.org/2001/XMLSchema-datatypes"


def written(pattern: str) -> str:
    """Return a schema: `{a}` is an empty element, `@a` an attribute of any value."""
    pattern = re.sub(r"\{([^{}]+)\}", r'<element name="\1"><empty/></element>', pattern)
    pattern = re.sub(r"@(\w+)", r'<attribute name="\1"/>', pattern)
    return re.sub(r"^<(\w+)", rf'<\1 xmlns="{RNG}"', pattern)


def in_x(content: str) -> str:
    """Return a schema whose documents are `x` with a content, datatypes those of XML Schema."""
    return written(f'<element name="x" datatypeLibrary="{XSD}">{content}</element>')


def parsed(document: str) -> etree._Element:
    return etree.fromstring(
        document.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True)
    )


def schema_of(folder: Path, content: str, name: str = "s.rng") -> Schema:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return Schema(str(path))


def verdict(folder: Path, content: str, document: str) -> bool:
    """Return the verdict on a document, having seen that the explanation fits it."""
    schema = schema_of(folder, content)
    root = parsed(document)
    valid = schema.is_valid(root)
    assert valid == (not schema.refusals(root)), document
    return valid


def refusals(folder: Path, content: str, document: str) -> list[Refusal]:
    return schema_of(folder, content).refusals(parsed(document))


def said(folder: Path, content: str, document: str) -> list[str]:
    """Return what is said of a document, message and advice."""
    return [f"{one.message}; {one.advice}" for one in refusals(folder, content, document)]
