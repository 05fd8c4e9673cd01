"""What `make demo` runs: the specimens through every command of teikit, and one screen about it.

Run from the root of the checkout. Everything is written below build/demo, which is made anew.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

SOURCES = Path("tei/sources")
DEMO = Path("build/demo")
_LEFT_OUT = re.compile(r"left out (?P<share>[\d.,]+) %")


def teikit(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run one command of teikit and return what it printed and its exit code."""
    command = [sys.executable, "-m", "teikit", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def lines(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return the lines that a command printed, on either stream."""
    return (done.stdout + done.stderr).splitlines()


def step(words: str, done: subprocess.CompletedProcess[str], said: str) -> bool:
    """Show a command and what came of it; return whether it succeeded."""
    print(f"teikit {words}\n    {said}")
    if done.returncode:
        print(*(f"    {line}" for line in lines(done)[:8]), sep="\n")
    return done.returncode == 0


def verify(document: dict[str, Any]) -> subprocess.CompletedProcess[str]:
    """Verify one document of the report against its source."""
    return teikit("verify", document["source"], document["output"])


def row(document: dict[str, Any], proved: subprocess.CompletedProcess[str]) -> str:
    """Return one document of the report as a line of the table."""
    share = _LEFT_OUT.search(proved.stdout)
    left = f"{share['share']} %" if share else "?"
    name = Path(document["source"]).stem
    facts, doubts = len(document["facts"]), len(document["doubts"])
    return f"    {name:<46} {document['kind']:<26} {facts:>5} {left:>8} {doubts:>6}"


def main() -> int:
    """Run the demonstration; return 0 if every step succeeded."""
    shutil.rmtree(DEMO, ignore_errors=True)
    DEMO.mkdir(parents=True)
    tei, report = DEMO / "tei", DEMO / "report.json"
    converted = teikit("convert", SOURCES, "-d", tei, "--report", report)
    if not report.is_file():
        print(*lines(converted), sep="\n")
        return 1
    documents = json.loads(report.read_text(encoding="utf-8"))["documents"]
    written = [document for document in documents if document["status"] == "written"]
    good = step(
        f"convert {SOURCES} -d {tei} --report {report}",
        converted,
        f"{len(written)} of {len(documents)} documents written",
    )
    with ThreadPoolExecutor(2) as pool:
        proofs = list(pool.map(verify, written))
    whole = sum(proof.returncode == 0 for proof in proofs)
    failed = next((proof for proof in proofs if proof.returncode), proofs[0])
    good &= step(
        f"verify SOURCE {tei}/ID.xml",
        failed,
        f"{whole} of {len(written)} hold every character of their source",
    )
    valid = teikit("validate", tei)
    good &= step(f"validate {tei}", valid, " ".join(lines(valid)[-1:]) or "no finding")
    for form, what in (("html", "reading pages"), ("txt", "plain texts")):
        folder = DEMO / form
        rendered = teikit("render", "--to", form, tei, "-d", folder)
        made = len(list(folder.glob(f"*.{form}")))
        good &= step(f"render --to {form} {tei} -d {folder}", rendered, f"{made} {what}")
    print(f"\n    {'source':<46} {'kind':<26} {'facts':>5} {'left out':>8} {'doubts':>6}")
    print(*map(row, written, proofs), sep="\n")
    richest = max(written, key=lambda document: len(document["facts"]))
    page = DEMO / "html" / f"{Path(richest['output']).stem}.html"
    print(f"\nLook at {page} (a browser), {tei}/ (an editor)")
    print(f"and {report} (every fact, rule and doubt; docs/doubts.md explains the doubts).")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
