"""What a command loads before it works: start-up is waited for on every save."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SOURCES = Path(__file__).resolve().parents[1] / "tei" / "sources"
HEAVY = ("lxml", "xmlschema", "jinja2", "multiprocessing")
# Small, and yet each takes a fiftieth of a short run: OpenSSL, and what JSON is read by.
SMALL = ("_hashlib", "json")


def loaded(*arguments: str) -> set[str]:
    """Run a command and return the top-level modules that it loaded."""
    code = (
        "import sys\n"
        "from teikit.cli import main\n"
        f"sys.argv = ['teikit', *{list(arguments)!r}]\n"
        "try:\n"
        "    main()\n"
        "except SystemExit:\n"
        "    pass\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines()[-1].split())


def test_help_loads_no_heavy_library() -> None:
    assert loaded("--help").isdisjoint(HEAVY)


def test_converting_one_document_loads_no_heavy_library() -> None:
    source = SOURCES / "1956-03-14-cable-embassy-in-valdoria.txt"
    assert loaded("convert", str(source), "-q").isdisjoint((*HEAVY, *SMALL))


def test_the_test_can_fail() -> None:
    assert "lxml" in loaded("validate", str(SOURCES.parent))
