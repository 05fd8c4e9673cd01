"""The project's schemas are what its ODD says today."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import missing
from teikit.cli.odd import build
from teikit.odd.xsd import has_trang

SCHEMA = Path(__file__).resolve().parents[2] / "schema"


@pytest.mark.parametrize(
    ("form", "names"),
    [
        ("rng", ["teikit.rng"]),
        ("sch", ["teikit.sch"]),
        ("xsd", ["teikit.xsd", "xml.xsd"]),
    ],
)
def test_no_schema_is_stale(tmp_path: Path, form: str, names: list[str]) -> None:
    """`make schema` changes nothing; it says in each file that it was generated."""
    if form == "xsd" and not has_trang():
        missing("trang is not installed")
    build(str(SCHEMA / "teikit.odd"), str(tmp_path), (form,))
    for name in names:
        assert (tmp_path / name).read_bytes() == (SCHEMA / name).read_bytes(), "run: make schema"
    assert b"Generated from teikit.odd" in (SCHEMA / names[0]).read_bytes()[:600]
