"""Measure `teikit render` against a bare walk over the same trees and the TEI's own stylesheets.

    python benchmarks/render.py                                     all figures
    python benchmarks/render.py --quick                             the same on very little
    python benchmarks/render.py --markdown docs/performance.md      and write them down
    python benchmarks/render.py --stylesheets FOLDER                with a copy of the TEI Stylesheets

What is compared alternates, so that a machine that slows down slows both; what is absent is said to be.
"""

from __future__ import annotations

import argparse
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

from lxml import etree

from documents import KINDS, page
from teikit.cli.render import render
from teikit.pipeline import convert
from teikit.render import RENDERERS
from validate import Row, machine, quickest, seconds, spread, table

COMMAND = "python benchmarks/render.py --markdown docs/performance.md"
HEADING = "## Rendering"
SAXON = Path("/usr/share/java/Saxon-HE.jar")


class Scale(NamedTuple):
    """How much is measured.

    Attributes:
        turns: of everything that is compared.
        batch: documents of the batch.
        folder: documents of the folder that all processors share.
        big: size of the big document, in bytes of TEI.
    """

    turns: int = 11
    batch: int = 40
    folder: int = 1000
    big: int = 5_000_000


QUICK = Scale(turns=1, batch=3, folder=6, big=100_000)


def bare_pages(paths: Iterable[Path], folder: Path) -> None:
    """Write each document's words as HTML, an element for an element: the least that makes a page.

    The floor of the figures: read, parse, walk every element, escape every text, write.
    """
    for path in paths:
        pieces = ["<!DOCTYPE html><meta charset=utf-8>"]
        root = etree.fromstring(path.read_bytes())
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if event == "start":
                name = etree.QName(element).localname
                pieces += (f'<div class="{name}">', html.escape(element.text or "", quote=False))
            else:
                pieces += ("</div>", html.escape(element.tail or "", quote=False))
        (folder / f"{path.stem}.html").write_text("".join(pieces), encoding="utf-8")


def bare_text(paths: Iterable[Path], folder: Path) -> None:
    """Write the characters of each document's text, white space folded."""
    for path in paths:
        pieces = []
        root = etree.fromstring(path.read_bytes())
        text = root.find("{*}text")
        assert text is not None
        for event, element in etree.iterwalk(text, events=("start", "end")):
            pieces.append((element.text if event == "start" else element.tail) or "")
        (folder / f"{path.stem}.txt").write_text(
            " ".join("".join(pieces).split()), encoding="utf-8"
        )


class Bench:
    """Everything that is measured, in one folder.

    Parameters:
        home: an empty folder.
        scale: how much.
        stylesheets: a copy of the TEI Stylesheets, if there is one.
    """

    def __init__(self, home: Path, scale: Scale, stylesheets: Path | None) -> None:
        self.home = home
        self.scale = scale
        self.java = shutil.which("java")
        main = stylesheets / "html" / "html.xsl" if stylesheets else None
        self.stylesheet = main if main and main.is_file() and SAXON.is_file() else None
        self.out = home / "out"
        self.out.mkdir()

    def make(self, name: str, count: int) -> list[Path]:
        """Write TEI documents, converted from invented pages of about 6 KB."""
        folder = self.home / name
        folder.mkdir()
        paths = []
        for number in range(count):
            text = page(tuple(KINDS)[number % len(KINDS)], number)
            tei, edition = convert(text.encode(), f"{number:05}.txt")
            paths.append(folder / f"{edition.id}.xml")
            paths[-1].write_bytes(tei)
        return paths

    def long(self, size: int) -> Path:
        """Write one document with the text of a cable again and again, each id its own."""
        (path,) = self.make(f"long-{size}", 1)
        before, body, after = re.split(
            r"(?<=<body>)(.*)(?=</body>)", path.read_text("utf-8"), flags=re.S
        )
        times = max(1, (size - len(before) - len(after)) // len(body))
        copies = (
            re.sub(r'(xml:id="|target="#)(?=[a-z]+[0-9])', rf"\1r{number}-", body)
            for number in range(times)
        )
        path.write_text(before + "".join(copies) + after, encoding="utf-8")
        return path

    def teikit(self, paths: list[Path], form: str) -> float:
        """Return the processor's seconds for a folder of documents in one process."""
        begin = process_time()
        outcome = render([str(paths[0].parent)], [RENDERERS[form]], folder=str(self.out))
        taken = process_time() - begin
        assert outcome.rendered == len(paths), outcome.problems
        return taken

    def against(
        self, about: str, form: str, paths: list[Path], floor: Callable[[list[Path], Path], None]
    ) -> Row:
        """Compare the rendering of a batch with a bare walk over it."""
        bare = self.home / f"bare-{form}"
        bare.mkdir()
        pairs = []
        for _ in range(self.scale.turns + 1):
            ours = self.teikit(paths, form)
            begin = process_time()
            floor(paths, bare)
            pairs.append((ours / len(paths), (process_time() - begin) / len(paths)))
        pairs = pairs[1:]
        goal = {"html": 2.5, "txt": 2.0}[form]
        return Row(
            about, spread([one for one, _ in pairs]), f"a bare walk {spread([b for _, b in pairs])}",
            quickest(pairs), goal,
        )  # fmt: skip

    def batch(self) -> Iterator[Row]:
        """Documents of 6 KB, one process, from reading the TEI to writing the rendering."""
        paths = self.make("batch", self.scale.batch)
        yield self.against(
            f"HTML of one document in a batch of {len(paths)}", "html", paths, bare_pages
        )
        yield self.against(
            f"text of one document in a batch of {len(paths)}", "txt", paths, bare_text
        )
        yield self.shared()
        heaviest = max(path.stat().st_size for path in self.out.glob("*.html")) / 1000
        yield Row(
            "weight of the heaviest of these pages", f"{heaviest:.1f} KB", "", heaviest, 60, " KB"
        )

    def shared(self) -> Row:
        """A folder as the command renders it, from start to end by the clock, on all processors."""
        paths = self.make("folder", self.scale.folder)
        bare, target = self.home / "bare-folder", self.home / "shared"
        bare.mkdir()
        command = [sys.executable, "-m", "teikit", "render", str(paths[0].parent), "--to", "html"]
        pairs = []
        for _ in range(min(3, self.scale.turns)):
            ours = self.run([*command, "-d", str(target)], len(paths), target)
            begin = perf_counter()
            bare_pages(paths, bare)
            pairs.append((ours, (perf_counter() - begin) / len(paths)))
        return Row(
            f"HTML of each of {len(paths):,} documents, one process for each processor",
            spread([one for one, _ in pairs]),
            f"a bare walk in one process {spread([b for _, b in pairs])}",
            quickest(pairs),
        )  # fmt: skip

    def processes(self) -> Iterator[Row]:
        """One document, and a folder of them, each a process: by the clock, from start to end."""
        (one,) = self.make("cold", 1)
        many = self.home / "batch"
        count = len(list(many.glob("*.xml")))
        yield self.beside("HTML of one document, a process", one, self.out / "cold.html", 1, 0.15)
        about = f"HTML of each of {count} documents, one process for all"
        yield self.beside(about, many, self.out / "many", count, 0.067)

    def beside(self, about: str, source: Path, target: Path, count: int, goal: float) -> Row:
        """Compare the command with the TEI Stylesheets, over a document or a folder."""
        where = "-d" if source.is_dir() else "-o"
        ours = [
            sys.executable, "-m", "teikit", "render", str(source), "--to", "html", "--jobs", "1",
            where, str(target),
        ]  # fmt: skip
        self.run(ours, 1, target)  # what is compiled once is not measured
        if not self.java or not self.stylesheet:
            absent = "Java, Saxon or a copy of the TEI Stylesheets is not there"
            times = [self.run(ours, count, target) for _ in range(self.scale.turns)]
            return Row(about, spread(times), absent, None, goal)
        peer = target.with_name(f"peer-{target.name}")
        if source.is_dir():
            peer.mkdir(exist_ok=True)
        theirs = [
            self.java, "-jar", str(SAXON), f"-s:{source}", f"-xsl:{self.stylesheet}", f"-o:{peer}",
        ]  # fmt: skip
        turns = min(5, self.scale.turns)
        pairs = [
            (self.run(ours, count, target), self.run(theirs, count, peer)) for _ in range(turns)
        ]
        saxon = f"the TEI Stylesheets on Saxon {spread([b for _, b in pairs])}"
        return Row(about, spread([one for one, _ in pairs]), saxon, quickest(pairs), goal)

    @staticmethod
    def run(call: list[str], count: int, target: Path) -> float:
        """Return the seconds of a process for each document; it must have written them all."""
        taken = seconds(call, dict(os.environ))
        written = list(target.iterdir()) if target.is_dir() else [target]
        assert len(written) >= count, call
        assert all(path.stat().st_size for path in written), call
        return taken / count

    def linear(self) -> Iterator[Row]:
        """Time and memory of long documents, each megabyte against one of a half as long."""
        big, half = self.long(self.scale.big), self.long(self.scale.big // 2)
        size = big.stat().st_size / 1e6
        share = half.stat().st_size / 1e6
        for form in ("html", "txt"):
            pairs = [
                (self.teikit([big], form) / size, self.teikit([half], form) / share)
                for _ in range(min(3, self.scale.turns))
            ]
            yield Row(
                f"{form} of one document of {size:.1f} MB, each MB",
                spread([one for one, _ in pairs]),
                f"one of {share:.1f} MB {spread([b for _, b in pairs])}", quickest(pairs), 1.3,
            )  # fmt: skip
        peaks = [self.peak(path) for path in (big, half)]
        about = f"peak memory for HTML of {size:.1f} MB, each MB"
        if None in peaks:
            yield Row(about, "", "the system does not tell it", None, 1.3)
            return
        each = [
            (peak or 0) / megabytes for peak, megabytes in zip(peaks, (size, share), strict=True)
        ]
        yield Row(
            about,
            f"{each[0]:.1f} MB",
            f"one of {share:.1f} MB {each[1]:.1f} MB",
            each[0] / each[1],
            1.3,
        )

    def peak(self, path: Path) -> float | None:
        """Return the most memory, in MB, that a process takes for a page of a document."""
        code = (
            "import re, sys; from teikit.cli.render import render; from teikit.render import RENDERERS;"
            "render([sys.argv[1]], [RENDERERS['html']], output=sys.argv[2]);"
            "status = open('/proc/self/status').read();"
            "print(int(re.search(r'VmHWM:\\s+(\\d+)', status)[1]) / 1024)"
        )
        call = [sys.executable, "-c", code, str(path), str(self.out / "peak.html")]
        done = subprocess.run(call, capture_output=True, text=True, check=False)
        return None if done.returncode else float(done.stdout.split()[-1])


def section(rows: Iterable[Row], where: str, scale: Scale) -> str:
    """Return the part of the page that is about rendering."""
    return f"""{HEADING}

How long `teikit render` takes, measured by

```
{COMMAND}{" --quick" if scale == QUICK else ""}
```

on {where}. Times are medians, the quartiles in brackets; those of the batch and of the long documents
are the processor's, those of the folder and of whole processes the clock's, files lying in memory. What
is compared alternated, and a ratio is that of the quickest runs.

{table(rows)}

- The **documents** are those of converting (invented pages of some 6 KB), as `teikit convert` writes them.
- A **bare walk** reads the same TEI, walks over every element and writes the words, escaped, an element for
  an element (for text: the characters of `text` alone). It makes no panel, citation, list of names,
  notes, links or metadata, which a page has. It stands in `benchmarks/render.py`.
- The **long documents** hold the text of one cable again and again, each id its own.
- The **TEI Stylesheets** on Saxon are measured where `--stylesheets` names a copy of them, by the clock:
  `teikit` in one process too. A ratio of 0.067 is fifteen times as quick.
"""


def put(text: str, written: str) -> str:
    """Put the section into the page: in its place, or before the section on validating."""
    before, _, rest = text.partition(f"\n{HEADING}\n")
    after = rest.partition("\n## ")[2] if rest else ""
    if not rest:
        before, _, after = text.partition("\n## Validating\n")
        after = f"Validating\n{after}" if after else ""
    tail = f"\n## {after.lstrip()}" if after else ""
    return f"{before.rstrip()}\n\n{written}{tail}".lstrip()


def measure(scale: Scale, stylesheets: Path | None) -> list[Row]:
    """Take every figure; tell of each on standard error as it comes."""
    rows: list[Row] = []
    # In memory where the system offers that: a disk's moods are not what is measured.
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="teikit-bench-", dir=memory) as home:
        bench = Bench(Path(home), scale, stylesheets)
        for figure in (bench.batch, bench.processes, bench.linear):
            for row in figure():
                rows.append(row)
                print(" | ".join(row.cells), file=sys.stderr)
    return rows


def main() -> None:
    """Measure, print the table, and write the section if asked."""
    parser = argparse.ArgumentParser(description="Measure teikit render.")
    parser.add_argument("--quick", action="store_true", help="measure very little")
    parser.add_argument("--stylesheets", type=Path, help="a copy of the TEI Stylesheets")
    parser.add_argument("--markdown", metavar="FILE", help="write the section of this page")
    options = parser.parse_args()
    scale = QUICK if options.quick else Scale()
    rows = measure(scale, options.stylesheets)
    print(f"{machine()}\n\n{table(rows)}")
    if options.markdown:
        path = Path(options.markdown)
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        path.write_text(put(text, section(rows, machine(), scale)), encoding="utf-8")


if __name__ == "__main__":
    main()
