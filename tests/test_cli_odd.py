"""What a user of `teikit odd build` and `teikit explain` reads."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from lxml import etree

from teikit.cli import explain, odd
from teikit.errors import DataMissing, InputProblem, UsageProblem

MEMO = Path(__file__).parent / "odd" / "memo.odd"
TEI = "http://www.tei-c.org/ns/1.0"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copy(MEMO, tmp_path / "memo.odd")
    return tmp_path


def build(*arguments: str) -> Result:
    return CliRunner().invoke(odd.command, ["build", *arguments])


def ask(*arguments: str) -> Result:
    return CliRunner().invoke(explain.command, [*arguments])


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_one_format_is_one_file(folder: Path) -> None:
    result = build("memo.odd", "-o", "out", "--rng")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "wrote out/memo.rng\n"
    assert files(folder / "out") == {"memo.rng"}
    etree.RelaxNG(etree.parse(folder / "out" / "memo.rng"))


def test_without_formats_all_are_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teikit.odd.xsd.has_trang", lambda: False)
    result = build("memo.odd", "-o", "out")
    assert result.exit_code == 0
    assert {"memo.rng", "memo.rnc", "memo.sch", "memo.json", "manual/index.html"} <= files(
        folder / "out"
    )
    assert result.stderr.endswith(
        "no XML Schema: trang is not installed (Debian: apt-get install trang)\n"
    )


def test_two_runs_write_the_same_bytes(folder: Path) -> None:
    formats = ("--rng", "--rnc", "--sch", "--html", "--json")
    assert build("memo.odd", "-o", "one", *formats).exit_code == 0
    assert build("memo.odd", "-o", "two", *formats).exit_code == 0
    for name in files(folder / "one"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_what_is_wrong_is_one_line_each_and_nothing_is_written(folder: Path) -> None:
    text = (
        MEMO.read_text().replace('key="to"', 'key="too"').replace('key="enclosed"', 'key="enclsed"')
    )
    (folder / "memo.odd").write_text(text)
    result = build("memo.odd", "-o", "out")
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [
        "memo.odd:126:17: error: `memo` refers to `too`, which nothing defines; did you mean `to`?",
        "memo.odd:131:15: error: `memo` refers to `enclsed`, which nothing defines; did you mean `enclosed`?",
    ]
    assert result.stderr == "memo.odd: 2 problems, nothing written\n"
    assert not (folder / "out").exists()


def test_the_xml_schema_needs_trang_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(folder))
    result = build("memo.odd", "-o", "out", "--xsd", "--rng")
    assert isinstance(result.exception, DataMissing)
    assert "trang, which is not installed" in str(result.exception)
    assert not (folder / "out").exists()


def test_an_odd_of_the_tei_needs_the_source_of_the_tei(folder: Path) -> None:
    spec = '<elementSpec ident="memo" module="m"><content><textNode/></content></elementSpec>'
    source = f'<TEI xmlns="{TEI}">{spec}</TEI>'
    text = f'<schemaSpec xmlns="{TEI}" ident="s" start="memo"><moduleRef key="m"/></schemaSpec>'
    (folder / "my.odd").write_text(text)
    (folder / "p5subset.xml").write_text(source)
    refused = build("my.odd", "-o", "out", "--rng")
    assert refused.exit_code == 1
    assert (
        "the module `m` is not at hand; give the TEI's source (p5subset.xml) with --tei"
        in refused.stdout
    )
    assert build("my.odd", "-o", "out", "--rng", "--tei", "p5subset.xml").exit_code == 0
    assert files(folder / "out") == {"s.rng"}


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (("nowhere.odd", "-o", "out"), InputProblem),
        (("memo.odd", "-o", "out", "--tei", "nowhere.xml"), InputProblem),
        (("memo.odd", "-o", "out", "--lang", "../x"), UsageProblem),
    ],
)
def test_wrong_calls_are_one_sentence(
    folder: Path, arguments: tuple[str, ...], problem: type[Exception]
) -> None:
    assert isinstance(build(*arguments).exception, problem)
    assert not (folder / "out").exists()


def test_a_call_without_a_folder_is_wrong_usage(folder: Path) -> None:
    assert build("memo.odd").exit_code == 2


# -- explain ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["date", "<date>"])
def test_an_element_is_explained(folder: Path, name: str) -> None:
    said = ask(name, "--odd", "memo.odd").stdout
    assert said.startswith("<date>, an element of the module words\n  a day, normalised in @when\n")
    for part in (
        "It stands in\n  from, item, memo, name, p, to\n",
        "  @when (required, or in its stead @from, @to; data.date): the day\n",
        "  @to (not beside @when; data.date)\n",
        'Example: A day in words:\n  <date when="1931-03-07">the seventh of March</date>\n',
        "https://www.tei-c.org/release/doc/tei-p5-doc/en/html/ref-date.html",
    ):
        assert part in said


def test_an_attribute_is_explained_wherever_it_stands(folder: Path) -> None:
    said = ask("@type", "--odd", "memo.odd").stdout
    assert "of att.typed\n  @type (data.word)\n  on name, p\n" in said
    assert "of name\n  @type (required)\n      one of:\n        person: a human being\n" in said


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("att.typed", "att.typed, a class of attributes\n\nMembers\n  p, name\n"),
        ("model.phrase", "model.phrase, a class of elements\n  what stands in a line\n"),
        ("macro.phrases", "It may hold\n  (text | model.phrase)*\n"),
        ("data.date", "It may hold\n  date | gYearMonth | gYear\n"),
        ("memo", "In this order\n  (to & from), date?, model.block+, enclosed{0,2}, foreign?\n"),
        ("enclosed", "It may hold\n  a value: positiveInteger {maxInclusive=99}\n"),
        ("rend", "@rend, an attribute\n"),
    ],
)
def test_whatever_an_odd_defines_is_explained(folder: Path, name: str, part: str) -> None:
    assert part in ask(name, "--odd", "memo.odd").stdout


def test_the_language_is_the_one_asked_for(folder: Path) -> None:
    said = ask("date", "--odd", "memo.odd", "--lang", "de-AT").stdout
    assert "  ein Tag, in @when normalisiert\n" in said


def test_examples_come_from_the_edition_at_hand(folder: Path) -> None:
    document = (
        f'<memo xmlns="{TEI}"><to/><from/>\n<p>On <date when="1931">the seventh</date></p></memo>'
    )
    (folder / "tei").mkdir()
    (folder / "tei" / "m.xml").write_text(document)
    (folder / "tei" / "bad.xml").write_text("<memo")
    said = ask("date", "--odd", "memo.odd", "--in", "tei").stdout
    assert 'Example: tei/m.xml:2\n  <date when="1931">the seventh</date>\n' in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("dat", "--odd", "memo.odd"), "is called dat; did you mean date?"),
        (("@whn", "--odd", "memo.odd"), "is called @whn; did you mean @when?"),
        (("zzzz", "--odd", "memo.odd"), "is called zzzz; check the name"),
        (("date", "--odd", "nowhere.odd"), "nowhere.odd: does not exist"),
        (("date", "--odd", "memo.odd", "--in", "nowhere"), "nowhere: does not exist"),
        (
            ("date", "--odd", "memo.odd", "--in", "."),
            "no XML document is there; name another folder",
        ),
    ],
)
def test_what_cannot_be_explained_is_said_in_one_sentence(
    folder: Path, arguments: tuple[str, ...], said: str
) -> None:
    result = ask(*arguments)
    assert isinstance(result.exception, InputProblem)
    assert said in str(result.exception)
