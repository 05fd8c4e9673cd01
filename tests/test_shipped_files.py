"""What is not Python reaches everybody who installs teikit, in whichever way."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
SHIPPED = [
    "gazetteer/places.tsv",
    *sorted(
        path.relative_to(CHECKOUT).as_posix()
        for folder in ("schema", "transforms", "templates")
        for path in (CHECKOUT / folder).rglob("*")
        if path.is_file() and not path.name.startswith(".")
    ),
]
LOOK = """
import sys, site
site.addsitedir(sys.argv[1])
import teikit
from teikit.data import data
for name in sys.argv[2:]:
    print(name, len(data(*name.split("/")).read_bytes()))
print(teikit.__file__)
"""


def look(place: Path, cwd: Path) -> list[str]:
    """Read every shipped file through the teikit of one folder, with no other in reach."""
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", LOOK, str(place), *SHIPPED],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, the sdist and the wheel of an editable install, built from this checkout."""
    pytest.importorskip("hatchling", reason="hatchling, which builds the packages, is missing")
    folder = tmp_path_factory.mktemp("built")
    for what in ("wheel", "sdist"):
        build(folder / what, what)
    build(folder / "editable", "wheel:editable")
    return folder


def build(folder: Path, what: str) -> None:
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", what, "--directory", str(folder)],
        cwd=CHECKOUT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr


def only(folder: Path) -> Path:
    [path] = folder.iterdir()
    return path


def test_there_is_something_to_ship() -> None:
    assert {"schema/teikit.rng", "schema/convert-report.schema.json"} <= set(SHIPPED)
    assert any(name.endswith(".jinja") for name in SHIPPED)
    assert "templates/init/edition.md" in SHIPPED


def test_the_wheel_holds_every_schema_stylesheet_and_template(built: Path, tmp_path: Path) -> None:
    wheel = only(built / "wheel")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "site")
    assert {f"teikit/_data/{name}" for name in SHIPPED} <= names
    assert "teikit/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "tei/"))]
    said = look(tmp_path / "site", tmp_path)
    assert said[-1] == str(tmp_path / "site" / "teikit" / "__init__.py")
    sizes = [f"{name} {(CHECKOUT / name).stat().st_size}" for name in SHIPPED]
    assert said[:-1] == sizes


def test_the_wheel_needs_the_core_dependencies_alone(built: Path) -> None:
    with zipfile.ZipFile(only(built / "wheel")) as archive:
        [name] = [n for n in archive.namelist() if n.endswith(".dist-info/METADATA")]
        metadata = archive.read(name).decode().splitlines()
    needed = {
        line.split(":")[1].split(">")[0].strip()
        for line in metadata
        if line.startswith("Requires-Dist") and "extra ==" not in line
    }
    assert needed == {"lxml", "click", "xmlschema", "jinja2", "tzdata"}


def test_an_editable_install_reads_the_checkout(built: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(only(built / "editable")) as archive:
        archive.extractall(tmp_path / "site")
    said = look(tmp_path / "site", tmp_path)
    assert said[-1] == str(CHECKOUT / "src" / "teikit" / "__init__.py")
    assert len(said) == len(SHIPPED) + 1


def test_the_sdist_holds_what_it_takes_to_build_and_test(built: Path) -> None:
    with tarfile.open(only(built / "sdist")) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    here = Path(__file__).relative_to(CHECKOUT).as_posix()
    wanted = {
        *SHIPPED,
        here,
        "Makefile",
        "README.md",
        "LICENSE",
        "CHANGELOG.md",
        "pyproject.toml",
        "scripts/demo.py",
        "docs/encoding.md",
        "src/teikit/__init__.py",
    }
    wanted |= {f"tei/sources/{path.name}" for path in (CHECKOUT / "tei" / "sources").iterdir()}
    assert wanted <= names
