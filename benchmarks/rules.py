"""Measure fifteen rules of `teikit validate` against lxml's isoschematron with fifteen like them.

    python benchmarks/rules.py                                   all figures
    python benchmarks/rules.py --quick                           the same on very little
    python benchmarks/rules.py --markdown docs/performance.md    and write them down

Both judge the same parsed documents, in turn, so that a machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from shutil import which
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from lxml import etree
from lxml.isoschematron import Schematron

from documents import KINDS, page
from teikit.check import RULES, Rule, Settings, Stage
from teikit.check.document import survey, watch_for
from teikit.check.runner import ruled
from teikit.pipeline import convert
from teikit.xml import parse
from validate import Row, machine, quickest, seconds, spread, table

COMMAND = "python benchmarks/rules.py --markdown docs/performance.md"
HEADING = "## Rules"


class Pattern(NamedTuple):
    """One rule in both languages.

    Attributes:
        code: of teikit's rule.
        context: the elements that Schematron looks at.
        assertion: what must hold of them.
    """

    code: str
    context: str
    assertion: str


_POINTS = "key('id', substring-after({}, '#'))"
PATTERNS = (
    Pattern("ID001", "/tei:TEI", "@xml:id"),
    Pattern("ID004", "tei:*[@xml:id]", "count(key('id', @xml:id)) = 1"),
    Pattern("PTR001", "tei:*[starts-with(@ref, '#')]", _POINTS.format("@ref")),
    Pattern(
        "PTR002",
        "tei:persName[starts-with(@ref, '#')]",
        f"not({_POINTS.format('@ref')}[self::tei:place or self::tei:org])",
    ),
    Pattern("ID007", "tei:text//tei:div", "@xml:id"),
    Pattern("HDR003", "tei:publicationStmt", "tei:publisher"),
    Pattern("HDR005", "tei:publicationStmt", "tei:availability/tei:licence/@target"),
    Pattern("HDR008", "tei:profileDesc", "tei:langUsage/tei:language/@ident"),
    Pattern("HDR009", "tei:teiHeader", "tei:revisionDesc/@status"),
    Pattern(
        "DAT002",
        "tei:date[@from and @to]",
        "translate(substring(@from, 1, 10), '-', '') <= translate(substring(@to, 1, 10), '-', '')",
    ),
    Pattern("STR001", "tei:body | tei:div | tei:list | tei:sp", "not(text()[normalize-space()])"),
    Pattern("STR003", "tei:p | tei:ab | tei:head | tei:item", "* or normalize-space()"),
    Pattern("STR004", "tei:list//tei:closer", "false()"),
    Pattern("STR006", "tei:note[@place = 'foot']", "not(ancestor::tei:note[@place = 'foot'])"),
    Pattern("SPK002", "tei:sp", "@who"),
)


class Scale(NamedTuple):
    """How much is measured.

    Attributes:
        turns: of the rules.
        documents: in each.
        unchanged: documents of the run in which nothing has changed.
        runs: of that.
    """

    turns: int = 21
    documents: int = 60
    unchanged: int = 10_000
    runs: int = 3


QUICK = Scale(2, 4, 12, 1)


def schematron() -> Schematron:
    """Return the fifteen in Schematron, ids found by a key as a careful author would have it."""
    from xml.sax.saxutils import quoteattr

    patterns = "".join(
        f"<pattern><rule context={quoteattr(one.context)}>"
        f"<assert test={quoteattr(one.assertion)}>{one.code}</assert></rule></pattern>"
        for one in PATTERNS
    )
    return Schematron(
        etree.fromstring(
            '<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt">'
            '<ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>'
            '<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="id" match="*[@xml:id]" '
            f'use="@xml:id"/>{patterns}</schema>'
        ),
        store_report=True,
    )


def by_rules(roots: Iterable[etree._Element], rules: list[Rule], settings: Settings) -> list[str]:
    """Return the codes of what rules find in documents."""
    names = {name for rule in rules for name in rule.looks_at}
    return [
        graded.code
        for root in roots
        for graded in ruled(survey(root, "", watch_for(names), settings), rules)
    ]


def by_schematron(roots: Iterable[etree._Element], schema: Schematron) -> list[str]:
    """Return the codes of what Schematron finds."""
    return [code for root in roots for code in _codes(root, schema)]


def _codes(root: etree._Element, schema: Schematron) -> list[str]:
    if schema.validate(root):
        return []
    report = schema.validation_report.getroot()
    return [str(text).strip() for text in report.itertext() if str(text).strip()[:1].isupper()]


def documents(count: int) -> list[etree._Element]:
    """Return documents converted from invented pages, some with a fault."""
    roots = []
    for number in range(count):
        kind = tuple(KINDS)[number % len(KINDS)]
        content, _ = convert(page(kind, number).encode(), f"{number:05}.txt")
        if number % 4 == 0:
            content = content.replace(b"</body>", b"<p/></body>")
        roots.append(parse(content, "").getroot())
    return roots


def measure(scale: Scale) -> list[Row]:
    """Measure in turn; both must find the same."""
    settings = Settings(Stage.DEPOSIT)
    chosen = {one.code for one in PATTERNS}
    rules = [rule for rule in RULES if rule.code in chosen]
    every = [rule for rule in RULES if rule.severity(Stage.WORKING)]
    schema = schematron()
    roots = documents(scale.documents)
    wanted = sorted(by_rules(roots, rules, settings))
    assert wanted == sorted(by_schematron(roots, schema)), "the two find different things"
    pairs, alone = [], []
    for _ in range(scale.turns):
        begin = perf_counter()
        by_rules(roots, rules, settings)
        middle = perf_counter()
        by_schematron(roots, schema)
        end = perf_counter()
        by_rules(roots, every, Settings())
        pairs.append((middle - begin, end - middle))
        alone.append(perf_counter() - end)
    return [
        Row(
            f"fifteen rules on {len(roots)} parsed documents",
            spread([one for one, _ in pairs]),
            f"isoschematron {spread([other for _, other in pairs])}",
            quickest(pairs),
            0.5,
        ),
        Row(
            f"the {len(every)} rules of the stage `working`, on the same",
            f"{spread(alone)}, {median(alone) / len(roots) * 1000:.2g} ms a document",
        ),
    ]


def measure_unchanged(scale: Scale, schema: Path) -> Row:
    """Measure a run over documents that were all checked before, against Jing over the same."""
    about = f"{scale.unchanged:,} documents, none changed since the run before"
    with TemporaryDirectory(prefix="teikit-bench-") as home:
        folder = Path(home) / "tei"
        folder.mkdir()
        made = [
            convert(page(tuple(KINDS)[n % len(KINDS)], n).encode(), "x.txt")[0] for n in range(50)
        ]
        for number in range(scale.unchanged):
            content = made[number % len(made)].replace(b"<TEI ", b"<!-- %d --><TEI " % number, 1)
            (folder / f"{number:05}.xml").write_bytes(content)
        paths = sorted(map(str, folder.iterdir()))
        environment = os.environ | {"TEIKIT_CACHE": str(Path(home) / "cache")}
        call = [sys.executable, "-m", "teikit", "validate", "--format", "line", str(folder)]
        call += ["--schema", str(schema), "--config", str(_quiet(Path(home)))]
        first = seconds(call, environment)
        ours = [seconds(call, environment) for _ in range(scale.runs)]
        jing = which("jing")
        if not jing:
            return Row(about, spread(ours), "jing is not installed", None, 0.1)
        theirs = [
            seconds([jing, "-i", str(schema), *paths], environment) for _ in range(scale.runs)
        ]
    print(f"the run before took {first:.3g} s", file=sys.stderr)
    return Row(about, spread(ours), f"Jing {spread(theirs)}", min(ours) / min(theirs), 0.1)


def _quiet(home: Path) -> Path:
    """Return an edition's file without the rules that speak of copies."""
    path = home / "teikit.toml"
    path.write_text('[rules]\nID002 = "off"\nID005 = "off"\n')
    return path


def section(rows: Iterable[Row], scale: Scale) -> str:
    """Return the part of the page that is about rules."""
    return f"""{HEADING}

How long the rules take beside the schema, measured by

```
{COMMAND}{" --quick" if scale == QUICK else ""}
```

on {machine()}. Both judge the same parsed documents in turn, and find the same in them; reading the rules
and the Schematron is not counted. The ratio is that of the quickest runs.

{table(rows)}

- **isoschematron** is lxml's: the reference stylesheets run once to compile the schema, and libxslt
  judges. Each of its patterns walks over the document; ids are found by a key.
- **None changed**: a process from start to end; every file is read and hashed, none is parsed. Jing has no
  such memory, and judges them all.
- **teikit** walks over the document once for all rules. Spans of dates are compared as instants, which
  XPath 1.0 cannot do: its assertion compares figures.
"""


def main() -> None:
    """Measure, print the table, and write the section if asked."""
    parser = argparse.ArgumentParser(description="Measure the rules of teikit validate.")
    parser.add_argument("--quick", action="store_true", help="measure very little")
    parser.add_argument(
        "--schema", type=Path, help="a schema for the last figure, the TEI's full one"
    )
    parser.add_argument("--markdown", metavar="FILE", help="write the section of this page")
    options = parser.parse_args()
    scale = QUICK if options.quick else Scale()
    beside = Path(__file__).resolve().parents[2] / "shared" / "schema" / "tei_all.rng"
    own = Path(__file__).resolve().parents[1] / "schema" / "teikit.rng"
    schema = options.schema or (beside if beside.is_file() else own)
    rows = [*measure(scale), measure_unchanged(scale, schema)]
    print(table(rows))
    if options.markdown:
        path = Path(options.markdown)
        before = path.read_text(encoding="utf-8") if path.exists() else ""
        kept = before.partition(f"\n{HEADING}\n")[0].rstrip()
        path.write_text(f"{kept}\n\n{section(rows, scale)}".lstrip(), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
