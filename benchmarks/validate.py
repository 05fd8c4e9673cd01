"""Measure `teikit validate` and its engine against Jing, xmllint, lxml and xmlschema, in the same run.

    python benchmarks/validate.py                                   all figures
    python benchmarks/validate.py --quick                           the same on very little
    python benchmarks/validate.py --markdown docs/performance.md    and write them down

The schema is the TEI's own full one, looked for in `../shared/schema` or named with `--schema`. What is
compared alternates, so that a machine that slows down slows both; what is absent is said to be.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter, process_time
from typing import NamedTuple

from lxml import etree

from documents import KINDS, page
from teikit.pipeline import convert
from teikit.relaxng import Schema
from teikit.xml import parse

CHECKOUT = Path(__file__).resolve().parents[1]
COMMAND = "python benchmarks/validate.py --markdown docs/performance.md"
HEADING = "## Validating"


class Scale(NamedTuple):
    """How much is measured.

    Attributes:
        turns: of everything that is compared.
        batch: documents of the batch.
        warm: documents of the warm run.
        big: size of the text of the big document, in bytes; its TEI has twice as many.
        many: documents of the run whose memory is looked at.
    """

    turns: int = 11
    batch: int = 500
    warm: int = 60
    big: int = 2_500_000
    many: int = 10_000


QUICK = Scale(turns=1, batch=6, warm=3, big=60_000, many=10)


class Row(NamedTuple):
    """One figure: what was measured, against what, and what was wanted."""

    about: str
    figure: str
    peer: str = ""
    value: float | None = None
    goal: float | None = None
    unit: str = ""

    @property
    def cells(self) -> list[str]:
        """The cells of the table."""
        value = "–" if self.value is None else f"{self.value:.3g}{self.unit}"
        goal = "" if self.goal is None else f"≤ {self.goal:g}{self.unit}"
        verdict = ""
        if self.goal is not None:
            verdict = "not measured"
            if self.value is not None:
                verdict = "met" if self.value <= self.goal else "missed"
        return [self.about, self.figure, self.peer, value, goal, verdict]


class Bench:
    """Everything that is measured, in one folder.

    Parameters:
        home: an empty folder.
        scale: how much.
        schema: the TEI's full schema, if it is there.
    """

    def __init__(self, home: Path, scale: Scale, schema: Path | None) -> None:
        self.home = home
        self.scale = scale
        self.schema = schema
        self.own = CHECKOUT / "schema" / "teikit.rng"
        self.jing = shutil.which("jing")
        self.xmllint = shutil.which("xmllint")
        self.environment = os.environ | {"TEIKIT_CACHE": str(home / "cache")}

    def make(self, name: str, count: int, size: int = 0) -> list[Path]:
        """Write TEI documents, converted from invented pages."""
        folder = self.home / name
        folder.mkdir()
        paths = []
        for number in range(count):
            kind = tuple(KINDS)[number % len(KINDS)]
            text = page(kind, number, size) if size else page(kind, number)
            tei, edition = convert(text.encode(), f"{number:05}.txt")
            paths.append(folder / f"{edition.id}.xml")
            paths[-1].write_bytes(tei)
        return paths

    def teikit(self, paths: Iterable[Path], *options: str, cache: bool = True) -> float:
        """Return the seconds that a process of `teikit validate` takes."""
        named = ["--schema", str(self.schema)] if self.schema else []
        call = [
            sys.executable,
            "-m",
            "teikit",
            "validate",
            "--format",
            "line",
            "--no-cache",
            *named,
            *options,
        ]
        environment = self.environment if cache else self.environment | {"TEIKIT_CACHE": "off"}
        return seconds([*call, *map(str, paths)], environment)

    def against_jing(
        self, about: str, ours: Callable[[], float], paths: list[Path], goal: float
    ) -> Row:
        """Compare a run of teikit with one process of Jing."""
        ours()
        if not self.jing or not self.schema:
            reason = "jing is not installed" if self.schema else "the TEI's schema is not there"
            return Row(about, spread([ours()]), reason, None, goal)
        call = [self.jing, "-i", str(self.schema), *map(str, paths)]
        pairs = [(ours(), seconds(call, self.environment)) for _ in range(self.scale.turns)]
        return Row(
            about, spread([one for one, _ in pairs]), f"Jing {spread([b for _, b in pairs])}",
            quickest(pairs), goal,
        )  # fmt: skip

    def cold(self) -> Iterator[Row]:
        """One document, one process."""
        paths = self.make("one", 1)
        yield self.against_jing(
            "one document, a process without the cache",
            lambda: self.teikit(paths, cache=False), paths, 0.45,
        )  # fmt: skip
        yield self.against_jing(
            "one document, a process with the cache", lambda: self.teikit(paths), paths, 0.38
        )

    def batch(self) -> Iterator[Row]:
        """Many documents, one process."""
        paths = self.make("batch", self.scale.batch)
        yield self.against_jing(
            f"{len(paths):,} documents", lambda: self.teikit([paths[0].parent]), paths, 0.40
        )

    def big(self) -> Iterator[Row]:
        """One long document."""
        paths = self.make("big", 1, self.scale.big)
        size = paths[0].stat().st_size / 1e6
        yield self.against_jing(
            f"one document of {size:.1f} MB", lambda: self.teikit(paths), paths, 0.5
        )

    def memory(self) -> Iterator[Row]:
        """The most memory that a process takes."""
        (path,) = self.make("memory", 1)
        for number in range(1, self.scale.many):
            folder = path.parent / f"{number:05}"
            folder.mkdir()
            shutil.copy(path, folder / path.name)
        # The system's own account of a process begins with what its parent had.
        code = (
            "import re, sys; from teikit.validation import Options, validate;"
            "validate((sys.argv[1],), Options((sys.argv[2],), cache=False, form='line', jobs=1), print, print);"
            "status = open('/proc/self/status').read();"
            "print(int(re.search(r'VmHWM:\\s+(\\d+)', status)[1]) / 1024)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code, str(path.parent), str(self.schema or self.own)],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if done.returncode:
            yield Row("peak memory", "", "the system does not tell it", None, 64, " MB")
            return
        peak = float(done.stdout.split()[-1])
        about = f"peak memory over {self.scale.many:,} documents"
        yield Row(about, f"{peak:.1f} MB", "", peak, 64, " MB")

    def warm(self) -> Iterator[Row]:
        """The engine by itself, and the peers in one process."""
        contents = [path.read_bytes() for path in self.make("warm", self.scale.warm)]
        elements = sum(sum(1 for _ in etree.fromstring(c).iter("*")) for c in contents)
        for name, path in (("the TEI's full schema", self.schema), ("teikit's schema", self.own)):
            if path is None:
                yield Row(f"warm, {name}", "", "the TEI's schema is not there", None, 2.5, " µs")
                continue
            schema = Schema(str(path))
            times = list(self._times(lambda s=schema: run_engine(s, contents)))  # type: ignore[misc]
            figure = min(times) / elements * 1e6
            about = f"warm, {name}: parsing and verdict, an element"
            goal = 2.5 if path is self.schema else None
            yield Row(about, f"{figure:.2f} µs", "", figure, goal, " µs")
        yield self._peer_lxml(contents)
        yield from self._peer_xmllint()
        yield from self._peer_xmlschema()

    def _times(self, work: Callable[[], None]) -> Iterator[float]:
        work()
        for _ in range(self.scale.turns):
            begin = process_time()
            work()
            yield process_time() - begin

    def _peer_lxml(self, contents: list[bytes]) -> Row:
        relaxng = etree.RelaxNG(etree.parse(self.own))
        schema = Schema(str(self.own))
        roots = [parse(content, "").getroot() for content in contents]
        pairs = []
        for _ in range(self.scale.turns + 1):
            begin = perf_counter()
            assert all(schema.is_valid(root) for root in roots)
            middle = perf_counter()
            assert all(relaxng.validate(root) for root in roots)
            pairs.append((middle - begin, perf_counter() - middle))
        pairs = pairs[1:]
        return Row(
            f"warm, teikit's schema: verdicts on {len(roots)} parsed documents",
            spread([one for one, _ in pairs]), f"lxml (libxml2) {spread([b for _, b in pairs])}",
            quickest(pairs),
        )  # fmt: skip

    def _peer_xmllint(self) -> Iterator[Row]:
        about = "one document, a process, the TEI's full schema"
        if not self.xmllint or not self.schema:
            yield Row(about, "", "xmllint or the TEI's schema is not there")
            return
        path = next((self.home / "one").iterdir())
        call = [self.xmllint, "--noout", "--relaxng", str(self.schema), str(path)]
        pairs = [
            (self.teikit([path], cache=False), seconds(call, self.environment))
            for _ in range(min(self.scale.turns, 3))
        ]
        yield Row(
            about, spread([one for one, _ in pairs]), f"xmllint {spread([b for _, b in pairs])}",
            quickest(pairs),
        )  # fmt: skip

    def _peer_xmlschema(self) -> Iterator[Row]:
        import xmlschema

        names = [f"e{number}" for number in range(100)]
        rng, xsd = twins(names)
        path = self.home / "twin.rng"
        path.write_text(rng, encoding="utf-8")
        inner = "".join(
            f'<{n} n="{i}">words <e1 n="1">more</e1></{n}>' for i, n in enumerate(names)
        )
        content = f"<x>{inner * 3}</x>".encode()

        def ours() -> float:
            begin = perf_counter()
            assert Schema(str(path)).is_valid(parse(content, "").getroot())
            return perf_counter() - begin

        def theirs() -> float:
            begin = perf_counter()
            assert xmlschema.XMLSchema(xsd).is_valid(content.decode())
            return perf_counter() - begin

        pairs = [(ours(), theirs()) for _ in range(self.scale.turns)]
        yield Row(
            "a schema of 100 elements read, and a document of 600 judged",
            spread([one for one, _ in pairs]), f"xmlschema (XSD) {spread([b for _, b in pairs])}",
            quickest(pairs),
        )  # fmt: skip


def twins(names: list[str]) -> tuple[str, str]:
    """Return a schema in RELAX NG and the same in XSD: each element holds words and all elements."""
    space = 'xmlns="http://relaxng.org/ns/structure/1.0"'
    library = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'
    refs = "".join(f'<ref name="{name}"/>' for name in names)
    held = f'<define name="all"><zeroOrMore><choice><text/>{refs}</choice></zeroOrMore></define>'
    defined = "".join(
        f'<define name="{name}"><element name="{name}"><attribute name="n"><data type="integer"/>'
        '</attribute><ref name="all"/></element></define>'
        for name in names
    )
    start = '<start><element name="x"><ref name="all"/></element></start>'
    rng = f"<grammar {space} {library}>{start}{held}{defined}</grammar>"
    inner = "".join(f'<xs:element ref="{name}"/>' for name in names)
    group = f'<xs:choice minOccurs="0" maxOccurs="unbounded">{inner}</xs:choice>'
    attribute = '<xs:attribute name="n" type="xs:integer" use="required"/>'
    elements = "".join(
        f'<xs:element name="{name}"><xs:complexType mixed="true"><xs:group ref="all"/>{attribute}'
        "</xs:complexType></xs:element>"
        for name in names
    )
    root = (
        '<xs:element name="x"><xs:complexType mixed="true"><xs:group ref="all"/></xs:complexType>'
        "</xs:element>"
    )
    xsd = (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
        f'<xs:group name="all"><xs:sequence>{group}</xs:sequence></xs:group>{root}{elements}</xs:schema>'
    )
    return rng, xsd


def quickest(pairs: list[tuple[float, float]]) -> float:
    """Return the ratio of the quickest runs: other work on the machine can only slow a run."""
    return min(one for one, _ in pairs) / min(other for _, other in pairs)


def run_engine(schema: Schema, contents: Iterable[bytes]) -> None:
    """Parse and judge documents."""
    for content in contents:
        assert schema.is_valid(parse(content, "").getroot())


def seconds(call: list[str], environment: dict[str, str]) -> float:
    """Return the seconds that a process takes."""
    # As in a normal installation, modules are compiled once and kept.
    kept = {name: value for name, value in environment.items() if name != "PYTHONDONTWRITEBYTECODE"}
    begin = perf_counter()
    subprocess.run(call, env=kept, capture_output=True, check=False)
    return perf_counter() - begin


def spread(times: list[float]) -> str:
    """Return the median with the quartiles."""
    scale, unit = (1, "s") if median(times) >= 1 else (1000, "ms")
    middle = f"{median(times) * scale:.3g} {unit}"
    if len(times) < 3:
        return middle
    low, _, high = quantiles(times, n=4)
    return f"{middle} [{low * scale:.3g}–{high * scale:.3g}]"


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = [
        "| what | teikit | against | ratio or figure | goal | verdict |",
        "|---|--:|--:|--:|--:|---|",
    ]
    lines += [f"| {' | '.join(row.cells)} |" for row in rows]
    return "\n".join(lines)


def machine() -> str:
    """Return what the figures were taken with."""
    lxml = ".".join(map(str, etree.LXML_VERSION[:3]))
    libxml2 = ".".join(map(str, etree.LIBXML_VERSION))
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} processors"
    return f"{python}; lxml {lxml} with libxml2 {libxml2}; {system}"


def section(rows: Iterable[Row], where: str, scale: Scale) -> str:
    """Return the part of the page that is about validating."""
    return f"""{HEADING}

How long `teikit validate` takes, rules included, measured by

```
{COMMAND}{" --quick" if scale == QUICK else ""}
```

on {where}; the schema is the TEI's full one (1.1 MB) where nothing else is said. Times are medians, the
quartiles in brackets. What is compared alternated, and a ratio is that of the quickest runs: other work on
the machine can only slow a run.

{table(rows)}

- A **process** is the whole command from its start to its end. Without the cache it reads the schema
  anew; Jing always does.
- **Warm** is the engine alone, in one process, its automaton built by an earlier turn; the time of an
  element is the processor's, in the quickest turn.
- lxml and xmllint read RELAX NG by libxml2, xmlschema reads XSD: its row has a schema that says the
  same in both languages.
- The project's schema is judged by the same engine as every other: libxml2 is not quicker with it
  (see the row), so that one engine gives all verdicts.
"""


def measure(scale: Scale, schema: Path | None) -> list[Row]:
    """Take every figure; tell of each on standard error as it comes."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="teikit-bench-") as home:
        bench = Bench(Path(home), scale, schema)
        for figure in (bench.cold, bench.batch, bench.big, bench.memory, bench.warm):
            for row in figure():
                rows.append(row)
                print(" | ".join(row.cells), file=sys.stderr)
    return rows


def main() -> None:
    """Measure, print the table, and write the section if asked."""
    parser = argparse.ArgumentParser(description="Measure teikit validate.")
    parser.add_argument("--quick", action="store_true", help="measure very little")
    parser.add_argument("--schema", type=Path, help="the TEI's full schema, tei_all.rng")
    parser.add_argument("--markdown", metavar="FILE", help="write the section of this page")
    options = parser.parse_args()
    scale = QUICK if options.quick else Scale()
    beside = CHECKOUT.parent / "shared" / "schema" / "tei_all.rng"
    schema = options.schema or (beside if beside.is_file() else None)
    rows = measure(scale, schema)
    print(f"{machine()}\n\n{table(rows)}")
    if options.markdown:
        path = Path(options.markdown)
        page = path.read_text(encoding="utf-8") if path.exists() else ""
        before, _, old = page.partition(f"\n{HEADING}\n")
        behind = "".join(old.partition("\n## ")[1:])
        written = section(rows, machine(), scale)
        path.write_text(f"{before.rstrip()}\n\n{written}{behind}".lstrip(), encoding="utf-8")


if __name__ == "__main__":
    main()
