"""The documentation says what the program does: nothing is missing, nothing is stale."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

import click
import pytest
from lxml import etree

from teikit import __version__
from teikit.check import RULES
from teikit.cli import COMMANDS
from teikit.model.fact import KEYS
from teikit.names import TEI
from teikit.pipeline import convert
from teikit.recognise import RECOGNISERS, Recogniser
from teikit.relaxng import KINDS
from teikit.render import RENDERERS
from teikit.shapes import SHAPES, Shape

CHECKOUT = Path(__file__).resolve().parents[1]
SOURCES = sorted((CHECKOUT / "tei" / "sources").glob("*.txt"))
PAGES = [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
NAMES = [page.name for page in PAGES]


def read(name: str) -> str:
    return next(page for page in PAGES if page.name == name).read_text("utf-8")


@cache
def generator() -> ModuleType:
    folder = str(CHECKOUT / "scripts")
    sys.path.insert(0, folder)
    try:
        import generate_docs
    finally:
        sys.path.remove(folder)
    return generate_docs


# --- nothing is stale ---------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_examples_print_what_the_page_shows(name: str) -> None:
    """Run every command and make every table of a page; `make docs` writes them anew."""
    page = next(page for page in PAGES if page.name == name)
    if page in generator().pages():
        assert generator().generate(page) == page.read_text("utf-8"), "run: make docs"


def test_a_changed_output_would_be_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ teikit --version\nteikit 0.0.0\n```\n")
    said = f"teikit {__version__}"
    assert generator().generate(page) == f"```console\n$ teikit --version\n{said}\n```\n"


def test_a_table_that_nobody_makes_is_an_error(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("<!-- generated: nothing -->\n<!-- end -->\n")
    with pytest.raises(ValueError, match="nothing"):
        generator().generate(page)


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as the usual renderers of Markdown make them."""
    heads = re.findall(r"^#+ (.+)$", re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S), re.M)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("name", [*NAMES, "CHANGELOG.md"])
def test_links_lead_somewhere(name: str) -> None:
    page = CHECKOUT / name if name == "CHANGELOG.md" else next(p for p in PAGES if p.name == name)
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", page.read_text("utf-8")):
        path, _, anchor = target.partition("#")
        to = (page.parent / path).resolve() if path else page
        assert to.exists(), f"{name} points to {target}"
        if anchor:
            assert anchor in anchors(to.read_text("utf-8")), f"{name} points to {target}"


def test_every_page_can_be_reached_from_the_readme() -> None:
    linked = set(re.findall(r"\]\(docs/(.+?\.md)\)", read("README.md")))
    inner = {target for name in linked for target in re.findall(r"\]\(([\w-]+\.md)", read(name))}
    assert {page.name for page in PAGES[1:]} <= linked | inner


def test_versions_agree() -> None:
    assert f"## {__version__} " in (CHECKOUT / "CHANGELOG.md").read_text("utf-8")
    citation = (CHECKOUT / "CITATION.cff").read_text("utf-8")
    assert f"version: {__version__}\n" in citation


def test_the_changelog_names_the_specimens_there_are() -> None:
    spelled = {17: "seventeen", 18: "eighteen", 19: "nineteen", 20: "twenty"}[len(SOURCES)]
    assert f"{spelled} invented specimens" in (CHECKOUT / "CHANGELOG.md").read_text("utf-8").lower()
    assert f"{spelled} invented" in read("README.md")


# --- nothing is missing -------------------------------------------------------------------------


CALLS: dict[str, click.Command] = generator().calls()
TAKING = [name for name, one in CALLS.items() if one.params and not isinstance(one, click.Group)]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_is_shown_at_work_in_the_readme(name: str) -> None:
    assert f"$ teikit {name} " in read("README.md")


@pytest.mark.parametrize("name", CALLS)
def test_each_option_is_documented_and_helpful(name: str) -> None:
    section = read("cli.md").partition(f"## teikit {name}\n")[2].partition("\n## ")[0]
    assert section
    for parameter in CALLS[name].params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{parameter.name} of {name} has no help"
            shown = [re.search(rf"{option}\b", section) for option in parameter.opts]
            assert all(shown), f"{name}: {parameter.opts}"


@pytest.mark.parametrize("name", TAKING)
def test_each_exit_code_that_the_help_names_is_in_the_table(name: str) -> None:
    text = " ".join((CALLS[name].help or "").split())
    said = re.search(r"[Ee]xit codes?:? (.+)", text)
    assert said, f"the help of {name} does not say its exit codes"
    codes = set(re.findall(r"\b\d+\b", said[1]))
    lines = re.findall(r"^\| (.+) \|$", read("cli.md"), re.M)
    table = {cells[0]: cells[1:] for cells in (line.split(" | ") for line in lines)}
    row = zip(table["command"], table[f"`{name}`"], strict=True)
    assert {"0", "2"} <= codes <= {code for code, meaning in row if meaning.strip()}


def rows(name: str) -> set[str]:
    """What stands in code at the beginning of the rows of a page's tables."""
    return set(re.findall(r"^\| `([^`]+)` \|", read(name), re.M))


def test_each_key_of_the_metadata_is_documented() -> None:
    assert not KEYS.keys() - rows("metadata.md")


def test_each_shape_recogniser_and_renderer_is_documented() -> None:
    units = {*SHAPES.names(), *RECOGNISERS.names(), *RENDERERS.names()}
    assert not units - rows("architecture.md")


@pytest.mark.parametrize("unit", [*SHAPES, *RECOGNISERS], ids=lambda unit: unit.name)
def test_each_unit_says_what_it_finds_by_an_example_and_what_it_does_not_see(
    unit: Shape | Recogniser,
) -> None:
    find = unit.find if isinstance(unit, Recogniser) else unit.read
    parts = (sys.modules[find.__module__].__doc__ or "").strip().split("\n\n")
    assert any(part.startswith("    ") for part in parts), "an example, indented by four"
    assert parts[-1].startswith("Not seen: ")
    assert f"### {unit.name}\n" in read("recognisers.md")


def test_each_finding_of_validate_is_documented() -> None:
    ruled = {rule.name for rule in RULES}
    headings = set(re.findall(r"^### \w+ `([\w-]+)`", read("rules.md"), re.M))
    assert ruled == headings
    assert not KINDS.keys() - rows("validation.md")


def kinds_of_doubt() -> Iterator[str]:
    """Every kind of doubt that the code can raise; a computed one as its constant beginning."""
    for path in (CHECKOUT / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Doubt":
                kind = node.args[0]
                if isinstance(kind, ast.JoinedStr):
                    kind = kind.values[0]
                assert isinstance(kind, ast.Constant), f"{path}: a kind that no page can list"
                yield str(kind.value)


def test_each_kind_of_doubt_is_explained_and_no_other() -> None:
    page = re.split(r"^### `([\w-]+)`$", read("doubts.md"), flags=re.M)
    explained = dict(zip(page[1::2], page[2::2], strict=True))
    kinds = set(kinds_of_doubt())
    for kind in kinds:
        match = [name for name in explained if name == kind or name.startswith(kind)]
        assert match, f"docs/doubts.md does not explain {kind}"
    for name, words in explained.items():
        assert name in kinds or any(name.startswith(kind) for kind in kinds if kind.endswith("-"))
        assert len(words.split()) > 8, f"docs/doubts.md says too little about {name}"


# --- the encoding manual --------------------------------------------------------------------------


@cache
def converted() -> tuple[tuple[Path, etree._Element, tuple[str, ...]], ...]:
    found = []
    for path in SOURCES:
        tei, edition = convert(path.read_bytes(), path.name)
        found.append((path, etree.fromstring(tei), tuple(fact.rule for fact in edition.facts)))
    return tuple(found)


@cache
def words_of_the_manual() -> frozenset[str]:
    """The names that stand in code in the encoding manual."""
    fence = re.compile(r"^```xml\n(.*?)^```", re.M | re.S)
    text = read("encoding.md")
    code = fence.findall(text) + re.findall(r"`([^`\n]+)`", fence.sub("", text))
    return frozenset(word for part in code for word in re.findall(r"[\w.-]+", part))


def test_each_element_that_convert_writes_is_in_the_manual() -> None:
    written = {
        etree.QName(element).localname
        for _, root, _ in converted()
        for element in root.iter(etree.Element)
    }
    assert len(written) > 60
    assert not written - words_of_the_manual()


@pytest.mark.parametrize("of", ["div", "seg", "note", "list", "idno", "correspAction", "ref"])
@pytest.mark.parametrize("attribute", ["type", "subtype"])
def test_each_type_that_convert_writes_is_in_the_manual(of: str, attribute: str) -> None:
    written = {
        str(element.get(attribute))
        for _, root, _ in converted()
        for element in root.iter(f"{{{TEI}}}{of}")
        if element.get(attribute)
    }
    assert not written - words_of_the_manual()


def test_each_rule_by_which_a_fact_of_the_specimens_was_found_is_explained() -> None:
    rules = {rule for _, _, found in converted() for rule in found}
    assert not rules - rows("report.md")


def snippets() -> list[str]:
    text = read("encoding.md")
    by_hand = re.findall(r"(?<!-->\n)```xml\n(.*?)^```", text, re.M | re.S)
    return [snippet for snippet in by_hand if snippet.strip()]


@pytest.mark.parametrize("snippet", snippets())
def test_examples_by_hand_are_valid(snippet: str) -> None:
    grammar = etree.RelaxNG(etree.parse(CHECKOUT / "schema" / "teikit.rng"))
    path = CHECKOUT / "tests" / "files" / "schema" / "valid" / "smallest.xml"
    root = etree.parse(path).getroot()
    assert grammar.validate(root)
    text = root.find(f"{{{TEI}}}text/{{{TEI}}}body")
    assert text is not None
    text.append(etree.fromstring(f'<div type="section" xmlns="{TEI}">{snippet}</div>'))
    assert grammar.validate(root), grammar.error_log


# --- the project --------------------------------------------------------------------------------


def test_pages_tell_no_place_of_one_machine() -> None:
    for page in [*PAGES, CHECKOUT / "CHANGELOG.md", CHECKOUT / "Makefile"]:
        found = re.search(r"/(?:home|root|tmp|work|Users)/\S+", page.read_text("utf-8"))
        assert not found, f"{page.name}: {found and found[0]}"


def test_the_make_targets_of_the_pages_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", (CHECKOUT / "Makefile").read_text("utf-8"), re.M))
    for page in PAGES:
        named = re.findall(r"(?:`|^\$? ?)make ([a-z]+)", page.read_text("utf-8"), re.M)
        assert set(named) <= targets, page.name


def test_the_readme_names_the_python_that_the_package_needs() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))["project"]
    least = project["requires-python"].removeprefix(">=")
    assert f"Python {least} or newer" in read("README.md")
    assert f"sys.version_info < ({least.replace('.', ', ')})" in (CHECKOUT / "Makefile").read_text()
