"""ODDs in a few words, for the tests of the compiler."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from teikit.odd.build import Compiled, compile_odd
from teikit.odd.problems import OddError
from teikit.relaxng import Refusal, Schema

TEI = "http://www.tei-c.org/ns/1.0"
SCH = "http://purl.oclc.org/dsdl/schematron"
MEMO = Path(__file__).parent / "memo.odd"


def odd(*specs: str, start: str = "x", more: str = "", outside: str = "") -> str:
    """Return an ODD; line 1 is the schemaSpec's, and each specification has a line of its own."""
    inner = "\n".join(specs)
    head = f'<TEI xmlns="{TEI}" xmlns:sch="{SCH}">{outside}'
    return f'{head}<schemaSpec ident="s" start="{start}" {more}>\n{inner}\n</schemaSpec></TEI>'


def element(
    ident: str, content: str = "", rest: str = "", classes: str = "", more: str = ""
) -> str:
    """Return an elementSpec; `content` is what its content holds, `rest` what follows it."""
    members = "".join(f'<memberOf key="{key}"/>' for key in classes.split())
    held = f"<content>{content}</content>" if content else ""
    inner = f"<classes>{members}</classes>{held}{rest}"
    return f'<elementSpec ident="{ident}" {more}>{inner}</elementSpec>'


def compiled(text: str, source: str = "") -> Compiled:
    return compile_odd(
        "my.odd", text.encode(), source=("p5subset.xml", source.encode()) if source else None
    )


def mistakes(text: str, source: str = "") -> list[str]:
    """Return what is said of an ODD: line, message and advice of each mistake."""
    try:
        compiled(text, source)
    except OddError as error:
        return [f"{one.line}: {one.message}; {one.advice}" for one in error.problems]
    return []


def schema(made: Compiled) -> Schema:
    return Schema("made.rng", read=lambda _: made.rng)


def document(inner: str, ns: str = TEI) -> etree._Element:
    """Return a document whose root element is in the schema's namespace."""
    at = min(place for mark in (" ", "/", ">") if (place := inner.find(mark)) > 0)
    parser = etree.XMLParser(collect_ids=False)
    return etree.fromstring(f'{inner[:at]} xmlns="{ns}"{inner[at:]}', parser)


def refused(made: Compiled, inner: str) -> list[Refusal]:
    return schema(made).refusals(document(inner))


def verdicts(text: str, *documents: str, source: str = "") -> list[bool]:
    """Return whether documents are valid, by the engine and by libxml2, which must agree."""
    made = compiled(text, source)
    engine, other = schema(made), etree.RelaxNG(etree.fromstring(made.rng))
    found = []
    for inner in documents:
        root = document(inner)
        assert engine.is_valid(root) == other.validate(root), inner
        found.append(engine.is_valid(root))
    return found
