"""Measure `teikit convert` against a bare floor and against pandoc, in the same run.

    python benchmarks/convert.py                                    all figures
    python benchmarks/convert.py --quick                            the same on very little
    python benchmarks/convert.py --markdown docs/performance.md     and write them down

It needs teikit and its dependencies; without pandoc its rows say so. What is compared alternates
in short turns, so that a machine that slows down slows both.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from importlib.util import cache_from_source
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from typing import NamedTuple

from lxml import etree

import teikit.pipeline
from documents import KINDS, page
from teikit.batch import Run, jobs_for, run
from teikit.files import Input, gather
from teikit.metadata import Metadata

COMMAND = "python benchmarks/convert.py --markdown docs/performance.md"


class Scale(NamedTuple):
    """How much is measured.

    Attributes:
        documents: small documents in one turn of the batch.
        turns: turns of the batch.
        cold: runs of each cold process.
        big: size of the big documents, in bytes.
        big_turns: conversions of each big document.
        few, many: documents of the two runs whose memory is compared.
    """

    documents: int = 40
    turns: int = 41
    cold: int = 25
    big: int = 5_000_000
    big_turns: int = 3
    few: int = 100
    many: int = 10_000


QUICK = Scale(documents=6, turns=3, cold=2, big=60_000, big_turns=1, few=5, many=20)


class Row(NamedTuple):
    """One figure: what was measured, against what, and what was wanted.

    Attributes:
        ratio: figure to peer, or None where the peer is absent.
        at_most: the goal.
        at_least: its lower end, where it has one.
    """

    about: str
    figure: str
    peer: str
    ratio: float | None
    at_most: float
    at_least: float = 0.0

    @property
    def goal(self) -> str:
        """The goal in words."""
        if self.at_least:
            return f"{self.at_least:g} to {self.at_most:g}"
        return f"≤ {self.at_most:g}"

    @property
    def verdict(self) -> str:
        """Whether the goal was met."""
        if self.ratio is None:
            return "not measured"
        return "met" if self.at_least <= self.ratio <= self.at_most else "missed"


# --- the floor ------------------------------------------------------------------------------------

_TEI = "{http://www.tei-c.org/ns/1.0}"
_MARKED = re.compile(r"[A-Z\d(\[][^\s,.;]*")
FLOOR_ELEMENTS = 200


def floor(source: str, target: str) -> None:
    """Do the least that a conversion could do, with the same library and in the same language.

    Read, split into lines, find something in each line by one regular expression, build a tree of
    200 elements with a `source` on each block, serialise, write. It knows nothing of the text.
    """
    with open(source, encoding="utf-8") as stream:
        lines = stream.read().split("\n")
    name = os.path.basename(source)
    root = etree.Element(f"{_TEI}TEI", nsmap={None: _TEI[1:-1]})
    body = etree.SubElement(etree.SubElement(root, f"{_TEI}text"), f"{_TEI}body")
    elements = 3
    for number, line in enumerate(lines):
        if not line:
            continue
        block = etree.SubElement(body, f"{_TEI}p", source=f"{name}#line={number},{number + 1}")
        block.tail = "\n"
        elements += 1
        at = 0
        last = None
        for match in _MARKED.finditer(line):
            if elements >= FLOOR_ELEMENTS:
                break
            if last is None:
                block.text = line[at : match.start()]
            else:
                last.tail = line[at : match.start()]
            last = etree.SubElement(block, f"{_TEI}seg")
            last.text = match.group()
            at = match.end()
            elements += 1
        if last is None:
            block.text = line
        else:
            last.tail = line[at:]
    with open(target, "wb") as output:
        output.write(etree.tostring(root, encoding="utf-8", xml_declaration=True))


# --- measuring ------------------------------------------------------------------------------------


class Bench:
    """A temporary folder with the invented documents, and the clock."""

    def __init__(self, home: Path, scale: Scale, pandoc: str | None) -> None:
        self.home, self.scale, self.pandoc = home, scale, pandoc
        self.targets = (str(home / f"out-{n}") for n in count())
        # As in a normal installation, modules are compiled once and kept; the cache is a new one.
        self.environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        self.environment["TEIKIT_CACHE"] = str(home / "cache")

    def sources(self, name: str, number: int, kinds: Iterable[str] = KINDS, size: int = 0) -> Path:
        """Write documents into a folder of their own, the kinds in turn."""
        folder = self.home / name
        folder.mkdir()
        kinds = tuple(kinds)
        for n in range(number):
            kind = kinds[n % len(kinds)]
            text = page(kind, n, size) if size else page(kind, n)
            (folder / f"{kind}-{n:05}.txt").write_text(text, encoding="utf-8")
        return folder

    def convert(self, folder: Path) -> float:
        """Convert a folder as `teikit convert FOLDER -d OUT` does; return the seconds.

        Raises:
            RuntimeError: a document was not written.
        """
        target = next(self.targets)
        os.mkdir(target)
        begin = perf_counter()
        found = gather([str(folder)], (".txt",))
        sources = [source for source in found if isinstance(source, Input)]
        for outcome in run(jobs_for(sources, Metadata(), ""), Run(folder=target)):
            if outcome.status != "written":
                raise RuntimeError(outcome.message)
        seconds = perf_counter() - begin
        shutil.rmtree(target)
        return seconds

    def floor(self, folder: Path) -> float:
        """Convert a folder as the floor does; return the seconds."""
        target = next(self.targets)
        os.mkdir(target)
        begin = perf_counter()
        for name in sorted(os.listdir(folder)):
            floor(os.path.join(folder, name), os.path.join(target, name))
        seconds = perf_counter() - begin
        shutil.rmtree(target)
        return seconds

    def process(self, command: list[str]) -> float:
        """Run a command to its end, its output thrown away; return the seconds."""
        begin = perf_counter()
        nowhere = subprocess.DEVNULL
        subprocess.run(
            command, check=True, env=self.environment, stdin=nowhere, stdout=nowhere, stderr=nowhere
        )
        return perf_counter() - begin

    # --- the figures --------------------------------------------------------------------------

    def batch(self) -> Iterator[Row]:
        """Small documents, warm, in one process: against the floor, and pandoc called for each."""
        scale = self.scale
        folder = self.sources("small", scale.documents)
        files = sorted(folder.iterdir())
        size = sum(path.stat().st_size for path in files) / len(files)
        own: list[float] = []
        bare: list[float] = []
        peer: list[float] = []
        self.convert(folder)
        self.floor(folder)
        for turn in range(scale.turns):
            own.append(self.convert(folder) / len(files))
            bare.append(self.floor(folder) / len(files))
            if self.pandoc:
                path = files[turn % len(files)]
                peer.append(self.process(_pandoc(self.pandoc, path)))
        about = f"one document of {size / 1000:.1f} KB in a batch of {len(files)}, warm"
        yield _milliseconds(f"{about}, against the floor", own, bare, 8)
        yield _milliseconds(f"{about}, against pandoc called for each file", own, peer, 0.08)

    def cold(self) -> Iterator[Row]:
        """One document, one process, from its start to its end."""
        path = next(self.sources("cold", 1).iterdir())
        command = [*_teikit(), "convert", str(path)]
        self.process(command)  # compiles the modules, as an installer does, and fills the cache
        own: list[float] = []
        peer: list[float] = []
        for _ in range(self.scale.cold):
            own.append(self.process(command))
            if self.pandoc:
                peer.append(self.process(_pandoc(self.pandoc, path)))
        yield _milliseconds("one cold process for one document, against pandoc's", own, peer, 2)

    def long(self, kind: str) -> Iterator[Row]:
        """Time for each kilobyte of one long document, against small ones of its kind."""
        small = self.sources(f"short-{kind}", self.scale.documents, [kind])
        big = self.sources(f"long-{kind}", 1, [kind], self.scale.big)
        per_small: list[float] = []
        per_big: list[float] = []
        self.convert(small)
        for _ in range(self.scale.big_turns):
            per_small += [self.convert(small) / _kilobytes(small) for _ in range(5)]
            per_big.append(self.convert(big) / _kilobytes(big))
        about = f"one {kind} of {_kilobytes(big) / 1000:.2g} MB, each KB, against small ones"
        ratio = median(per_big) / median(per_small)
        yield Row(about, _spread(per_big, 1e6, "µs"), _spread(per_small, 1e6, "µs"), ratio, 1.3)

    def memory(self) -> Iterator[Row]:
        """Peak memory of a run over many documents, against a run over few."""
        scale = self.scale
        few = self._peak(self.sources("few", scale.few))
        many = self._peak(self.sources("many", scale.many))
        about = f"peak memory for {scale.many:,} documents, against {scale.few:,}"
        yield Row(about, f"{many:.1f} MiB", f"{few:.1f} MiB", many / few, 1.2, 0.8)

    def _peak(self, folder: Path) -> float:
        target = next(self.targets)
        command = [*_teikit(), "convert", str(folder), "-d", target, "--quiet"]
        # A process starts with the peak of the one that started it, so that a small one must.
        small = [sys.executable, "-S", "-c", _PEAK_OF, *command]
        done = subprocess.run(
            small, check=True, env=self.environment, stdout=subprocess.PIPE, text=True
        )
        shutil.rmtree(target)
        status, peak = map(int, done.stdout.split())
        if status:
            raise RuntimeError(f"{' '.join(command)} ended with {status}")
        # ru_maxrss is in bytes on macOS and in kibibytes elsewhere.
        return peak / (1 << 20 if sys.platform == "darwin" else 1 << 10)


_PEAK_OF = """
import os, sys
child = os.spawnv(os.P_NOWAIT, sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print(status, usage.ru_maxrss)
"""


def _teikit() -> list[str]:
    script = Path(sys.executable).with_name("teikit")
    return [str(script)] if script.exists() else [sys.executable, "-m", "teikit"]


def _pandoc(pandoc: str, path: Path) -> list[str]:
    return [pandoc, "-f", "markdown", "-t", "tei", "-s", str(path)]


def _kilobytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.iterdir()) / 1000


def _milliseconds(about: str, own: list[float], peer: list[float], goal: float) -> Row:
    """Return a row of times taken in turn; the ratio is the median of the neighbours' ratios."""
    figure = _spread(own, 1e3, "ms")
    if not peer:
        return Row(about, figure, "pandoc is not installed", None, goal)
    ratio = median(a / b for a, b in zip(own, peer, strict=True))
    return Row(about, figure, _spread(peer, 1e3, "ms"), ratio, goal)


def _spread(values: list[float], factor: float, unit: str) -> str:
    """Return the median and, in brackets, the quartiles."""
    scaled = [value * factor for value in values]
    if len(scaled) < 2:
        return f"{scaled[0]:.3g} {unit}"
    low, _, high = quantiles(scaled, n=4, method="inclusive")
    return f"{median(scaled):.3g} {unit} [{low:.3g}–{high:.3g}]"


# --- telling --------------------------------------------------------------------------------------


def machine(pandoc: str | None) -> str:
    """Describe what the figures were measured on, without naming it."""
    cpus = os.cpu_count() or 1
    parts = [
        f"{platform.python_implementation()} {platform.python_version()}",
        f"lxml {etree.__version__}",
        f"{platform.system()} on {platform.machine()}, {cpus} processor{'s' * (cpus != 1)}",
    ]
    # A busy disk slows the floor more than a conversion and would flatter it: TMPDIR=/dev/shm
    # keeps the disk out of the figures.
    memory = tempfile.gettempdir().startswith("/dev/shm")
    parts.append(f"temporary files {'in memory' if memory else 'on disk'}")
    if pandoc:
        told = subprocess.run([pandoc, "--version"], check=True, capture_output=True, text=True)
        parts.insert(2, told.stdout.split("\n", 1)[0])
    return "; ".join(parts)


def table(rows: Iterable[Row]) -> str:
    """Return the rows as a table in Markdown."""
    lines = [
        "| what | teikit | against | ratio | goal | verdict |",
        "|---|--:|--:|--:|--:|---|",
    ]
    for row in rows:
        ratio = "–" if row.ratio is None else f"{row.ratio:.3g}"
        cells = (row.about, row.figure, row.peer, ratio, row.goal, row.verdict)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def document(rows: Iterable[Row], where: str, scale: Scale) -> str:
    """Return the whole page of documentation."""
    return f"""# Performance

How long `teikit convert` takes, and how much memory, measured by

```
{COMMAND}{" --quick" if scale == QUICK else ""}
```

on {where}. Times are medians, the quartiles in brackets. What is compared alternated in the
same run; a ratio is the median of the ratios of neighbours.

{table(rows)}

- The **documents** are invented pages (`benchmarks/documents.py`), cables and memoranda of
  conversation in turn, each with its own text; they hold lists, speeches, brackets, dates, copies
  and the archive's fields. A document counts from reading its file to writing its TEI.
- The **floor** is the least that a conversion in Python could do: read, split into lines, one
  regular expression over each line, a tree of {FLOOR_ELEMENTS} elements with a `source` on each
  block, serialise, write. It stands in `benchmarks/convert.py`.
- **pandoc** is called as `pandoc -f markdown -t tei -s FILE`: the same kind of work on the same
  file, with none of the recognition.
- A **cold process** is the whole command, from its start to its end; median of {scale.cold} runs. An
  earlier run compiled its modules, and kept the expressions that it compiled (see
  [the commands](cli.md)); pandoc has all of that in its program.
- The **long document** has the same sections as the small ones, only more of them. What a
  document costs once, its header above all, weighs less in it.
- **Memory** is the largest resident size of the whole process.
"""


def measure(scale: Scale) -> list[Row]:
    """Take every figure; tell of each on standard error as it comes."""
    pandoc = shutil.which("pandoc")
    rows: list[Row] = []
    with tempfile.TemporaryDirectory(prefix="teikit-bench-") as home:
        bench = Bench(Path(home), scale, pandoc)
        figures: list[Callable[[], Iterator[Row]]] = [bench.batch, bench.cold, bench.memory]
        figures[2:2] = [lambda kind=kind: bench.long(kind) for kind in KINDS]  # type: ignore[misc]
        for figure in figures:
            for row in figure():
                rows.append(row)
                print(f"{row.verdict}: {row.about}", file=sys.stderr)
    if not os.path.exists(cache_from_source(teikit.pipeline.__file__)):
        print(
            "warning: teikit's modules could not be compiled ahead; the cold process is slower "
            "than in a normal installation",
            file=sys.stderr,
        )
    return rows


def main() -> None:
    """Measure, print the table, and write the page if asked."""
    parser = argparse.ArgumentParser(description="Measure teikit convert.")
    parser.add_argument("--quick", action="store_true", help="measure very little")
    parser.add_argument("--markdown", metavar="FILE", help="write the page of documentation")
    options = parser.parse_args()
    scale = QUICK if options.quick else Scale()
    rows = measure(scale)
    where = machine(shutil.which("pandoc"))
    print(f"{where}\n\n{table(rows)}")
    if options.markdown:
        path = Path(options.markdown)
        # What another benchmark wrote behind it stays.
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        _, heading, behind = kept.partition("\n## ")
        path.write_text(document(rows, where, scale) + heading + behind, encoding="utf-8")


if __name__ == "__main__":
    main()
