"""Write anew what README.md and docs/ take from the program, so that they cannot drift from it.

Four kinds of passage are generated; everything else in the pages is written by hand:

* below each command of a ```console block, what the command prints today (run beside a copy of
  tei/, one folder a page; `cd FOLDER` holds to the end of the block; `make demo` runs the
  demonstration without making an environment);
* between `<!-- generated: NAME -->` and `<!-- end -->`, the table that `TABLES[NAME]` makes;
* in the ```xml block below `<!-- tei: SPECIMEN XPATH -->`, that part of the specimen's TEI,
  without `@source` and `@xml:id` unless `+source`, `+id` stand before the XPath;
* a block below `<!-- file: NAME -->` is not changed, but written to NAME for the commands after it.

Run without arguments it rewrites the pages. The tests call `generate` and compare.
"""

from __future__ import annotations

import inspect
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

import click
from lxml import etree

from encoding_tables import carried, elements
from teikit.check import RULES, Rule, Stage
from teikit.check.kinds import KINDS
from teikit.check.report import FORMATS
from teikit.cli import COMMANDS, cli
from teikit.config.types import Config
from teikit.evaluate.report import documents_in, evaluate
from teikit.evaluate.score import GROUPS, Tally
from teikit.model.fact import KEYS
from teikit.model.vocabulary import EVIDENCE, TAXONOMIES
from teikit.names import TEI, XML_ID
from teikit.pipeline import convert
from teikit.recognise import RECOGNISERS, Recogniser
from teikit.render import RENDERERS
from teikit.render.elements import CLASSES
from teikit.shapes import SHAPES, Shape
from teikit.shapes.furniture import RULES as ASIDES

CHECKOUT = Path(__file__).resolve().parents[1]
SOURCES = CHECKOUT / "tei" / "sources"
GOLD = CHECKOUT / "tests" / "eval"
SCHEMA = CHECKOUT / "schema" / "convert-report.schema.json"
ODD_SCHEMA = CHECKOUT / "schema" / "odd.schema.json"
DOCUMENT_SCHEMA = CHECKOUT / "schema" / "document.schema.json"

_PASSAGE = re.compile(
    r"(?P<console>^```console\n(?P<session>.*?)^```$)"
    r"|(?P<open><!-- generated: (?P<table>[a-z-]+) -->\n).*?(?P<close><!-- end -->)"
    r"|(?P<head><!-- tei: (?P<specimen>\S+) (?P<keep>(?:\+\w+ )*)(?P<xpath>.+?) -->\n+```xml\n)"
    r".*?(?P<tail>^```$)"
    r"|<!-- file: (?P<file>\S+) -->\n+```\w*\n(?P<content>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


# As the installed command does it, and by its name in messages about usage.
_TEIKIT = 'import sys; from teikit.cli import main; sys.argv[0] = "teikit"; main()'


def pages() -> list[Path]:
    """Return the pages that may hold generated passages."""
    docs = sorted((CHECKOUT / "docs").glob("*.md"))
    # Figures are measured, by `make bench`: they differ from run to run.
    return [CHECKOUT / "README.md", *(page for page in docs if page.name != "performance.md")]


def generate(page: Path) -> str:
    """Return a page as it should be today.

    Raises:
        ValueError: a passage asks for a table or a part of a specimen that does not exist.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _furnish(folder)

        def renew(match: re.Match[str]) -> str:
            if match["console"]:
                return f"```console\n{''.join(_session(match['session'], folder))}```"
            if match["table"]:
                return f"{match['open']}{_table(match['table'])}{match['close']}"
            if match["xpath"]:
                part = _part(match["specimen"], match["keep"].split(), match["xpath"])
                return f"{match['head']}{part}{match['tail']}"
            (folder / match["file"]).write_text(match["content"], encoding="utf-8")
            return match[0]

        return _PASSAGE.sub(renew, page.read_text(encoding="utf-8"))


# --- what commands print ------------------------------------------------------------------------


def _furnish(folder: Path) -> None:
    """Make a folder in which a page's commands run as a reader would run them in a checkout."""
    shutil.copytree(CHECKOUT / "tei", folder / "tei")
    shutil.copytree(GOLD, folder / "tests" / "eval")
    tools = folder / ".tools"
    tools.mkdir()
    demo = f'[ "$*" = demo ] && exec "{sys.executable}" "{CHECKOUT / "scripts" / "demo.py"}"'
    command = f"""exec "{sys.executable}" -c '{_TEIKIT}' "$@\""""
    python = f"""exec "{sys.executable}" "$@\""""
    for name, line in (("teikit", command), ("make", demo), ("python", python)):
        (tools / name).write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
        (tools / name).chmod(0o755)


def _environment() -> dict[str, str]:
    dropped = ("SOURCE_DATE_EPOCH", "TERM", "NO_COLOR", "FORCE_COLOR")
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return kept | {"PYTHONPATH": str(CHECKOUT / "src"), "LC_ALL": "C.UTF-8", "COLUMNS": "100"}


def _session(session: str, folder: Path) -> Iterator[str]:
    tools = f"{folder / '.tools'}{os.pathsep}{os.environ['PATH']}"
    environment = _environment() | {"PATH": tools}
    for line in session.splitlines():
        if line.startswith("$ cd "):
            folder /= line.removeprefix("$ cd ")
            yield f"{line}\n"
        elif line.startswith("$ "):
            yield f"{line}\n"
            done = subprocess.run(
                ["bash", "-c", line[2:]],
                cwd=folder,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                check=False,
            )
            said = "\n".join(row.rstrip() for row in done.stdout.splitlines())
            yield f"{said}\n" if said else ""


# --- parts of specimens -------------------------------------------------------------------------


def _part(specimen: str, keep: list[str], xpath: str) -> str:
    source = next(iter(SOURCES.glob(f"{specimen}*.txt")), None)
    if source is None:
        raise ValueError(f"no specimen's name begins with {specimen}")
    tei, _ = convert(source.read_bytes(), source.name)
    root = etree.fromstring(tei)
    found = root.xpath(xpath, namespaces={"t": TEI})
    if not isinstance(found, list) or not found:
        raise ValueError(f"{source.name} has nothing at {xpath}")
    return "".join(
        f"{_shown(element, keep)}\n" for element in found if isinstance(element, etree._Element)
    )


def _shown(element: etree._Element, keep: list[str]) -> str:
    for inner in element.iter(etree.Element):
        if "+source" not in keep:
            inner.attrib.pop("source", None)
        if "+id" not in keep:
            inner.attrib.pop(XML_ID, None)
    words = etree.tostring(element, encoding="unicode", with_tail=False)
    rows = words.replace(f' xmlns="{TEI}"', "").splitlines()
    last = len(rows[-1]) - len(rows[-1].lstrip(" "))
    return "\n".join([rows[0], *(row[last:] if row[:last].isspace() else row for row in rows[1:])])


# --- tables ---------------------------------------------------------------------------------------


def _table(name: str) -> str:
    if name not in TABLES:
        raise ValueError(f"there is no generated passage called {name}")
    return f"\n{TABLES[name]()}\n"


def _rows(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)


def calls() -> dict[str, click.Command]:
    """Return every command by its name, those of a group (`config show`) behind the group."""
    found: dict[str, click.Command] = {}
    with click.Context(cli, info_name="teikit") as context:
        for name in COMMANDS:
            command = cli.get_command(context, name)
            assert command is not None
            found[name] = command
            if isinstance(command, click.Group):
                found |= {f"{name} {inner}": one for inner, one in command.commands.items()}
    return found


def _commands() -> str:
    parts = []
    for name in ("", *calls()):
        # click keeps what it has once made of a command's options: a new process has no memory.
        command = [sys.executable, "-c", _TEIKIT, *name.split(), "--help"]
        done = subprocess.run(command, env=_environment(), capture_output=True, check=True)
        heading = f"teikit {name}".rstrip()
        parts.append(f"## {heading}\n\n```text\n{done.stdout.decode()}```\n")
    return "\n".join(parts)


_TAKES = {
    "text": "text",
    "date": "a date: `1957`, `1957-03` or `1957-03-31`",
    "times": "a date and time, `1957-03-31T14:30`, or two parted by `/`",
    "act": "a date, with the time if it is known, or a name, or both: `1957-03-31 org: Registry`",
    "name": "a name; `person: `, `org: ` or `place: ` before it says what it names",
    "genre": "a kind of document",
    "classification": "a classification",
    "precedence": "a precedence",
    "handling": "a handling instruction",
    "language": "a BCP 47 tag, or the English name of a language",
    "pages": "`3` or `3-5`",
    "body": "the name of a body",
    "doi": "a DOI: `10.5281/zenodo.1234567`",
    "mail": "an e-mail address",
    "uri": "a URI",
    "id": "an XML name: no spaces, a letter first",
    "status": "`free`, `restricted` or `unknown`",
}


def _keys() -> str:
    return _rows(
        ("key", "what it states", "value", "several"),
        (
            (f"`{name}`", key.about, _TAKES[key.takes], "yes" if key.many else "")
            for name, key in KEYS.items()
        ),
    )


_SETTINGS = {
    "": "text",
    "required": "text; must be there",
    "date": "a date: `2026`, `2026-05` or `2026-05-01`",
    "doi": "a DOI",
    "mail": "an e-mail address",
    "language": "a BCP 47 tag, or the English name of a language",
    "window": "two dates, the earlier first",
    "orcid": "an ORCID iD, or its address",
    "gnd": "a GND number, or its address",
    "ror": "a ROR id, or its address",
    "relator": "a [MARC relator](https://id.loc.gov/vocabulary/relators.html), code or term",
    "licence": "an [SPDX id](https://spdx.org/licenses/)",
    "uri": "a URI",
    "status": "`free`, `restricted` or `unknown`",
    "file": "a file's path",
    "expression": "a regular expression (Python)",
    "words": "words in the sources' language",
    "grade": "`off`, `info`, `warning` or `error`",
}


def _config() -> str:
    return _rows(("key", "what it says", "value"), _settings(Config, ""))


def _settings(kind: Any, above: str) -> Iterator[tuple[str, ...]]:
    """Yield a row for each key of a table, and for each table below it."""
    shown = [one for one in fields(kind) if not one.metadata.get("internal")]
    # In the file, too, keys outside tables stand before them.
    for one in sorted(shown, key=lambda one: "takes" not in one.metadata):
        hint, about = get_type_hints(kind)[one.name], one.metadata["about"].replace("|", "\\|")
        tables = [part for part in (hint, *get_args(hint)) if is_dataclass(part)]
        if tables:
            of = ".ID" if get_origin(hint) is dict else ""
            head = f"[{one.name}{of}]"
            yield f"**`{f'[{head}]' if get_origin(hint) is tuple else head}`**", about, ""
            yield from _settings(tables[0], f"{one.name}{of}.")
        elif get_origin(hint) is dict:
            words, several = ("grade", "") if one.name == "rules" else ("words", "a list: ")
            yield f"`{one.name}.{_IDS[one.name]}`", about, several + _SETTINGS[words]
        else:
            takes = one.metadata["takes"]
            several = "a list: " if get_origin(hint) is tuple else ""
            yield f"`{above}{one.name}`", about, several + _SETTINGS[takes]


_IDS = {"rules": "CODE"} | dict.fromkeys(("classification", "precedence", "handling"), "CATEGORY")


def _categories() -> str:
    return _rows(
        ("taxonomy", "category", "meaning", "words in sources that name it"),
        (
            (f"`{scheme}`", f"`{name}`", term.about, ", ".join(term.words))
            for scheme, (_, terms) in TAXONOMIES.items()
            if terms is not EVIDENCE
            for name, term in terms.items()
        ),
    )


def _evidence() -> str:
    return _rows(
        ("category", "the statement rests on"),
        ((f"`#evidence.{name}`", term.about) for name, term in EVIDENCE.items()),
    )


def _asides() -> str:
    return _rows(("rule", "the line is"), ((f"`{name}`", about) for name, about in ASIDES.items()))


def _shapes() -> str:
    return _rows(("shape", "what it reads"), ((f"`{s.name}`", s.about) for s in SHAPES))


def _recognisers() -> str:
    return _rows(
        ("recogniser", "what it finds", "spans it gives", "spans it needs"),
        (
            (
                f"`{r.name}`",
                r.about,
                ", ".join(sorted(r.gives)),
                ", ".join(sorted(r.needs)) or "none",
            )
            for r in RECOGNISERS
        ),
    )


def _renderers() -> str:
    return _rows(
        ("form", "media type", "what of a document it leaves out"),
        ((f"`{r.name}`", f"`{r.media_type}`", r.drops) for r in RENDERERS),
    )


def _element_classes() -> str:
    return _rows(
        ("class", "what it means", "elements"),
        ((kind, about, names) for kind, (about, names) in CLASSES.items()),
    )


def _document_data() -> str:
    schema = json.loads(DOCUMENT_SCHEMA.read_text(encoding="utf-8"))
    parts = ["### The file\n\n" + _properties(schema, "")]
    for name, definition in schema["$defs"].items():
        parts.append(
            f"### A {name}\n\n{definition['description']}\n\n{_properties(definition, '')}"
        )
    return "\n".join(parts)


def _rules() -> str:
    return "\n".join(
        f"### {rule.code} `{rule.name}` ({_grades(rule)})\n\n"
        + re.sub(r"^## (.+)$", r"**\1**", rule.explanation, flags=re.M)
        + "\n"
        for rule in RULES
    )


def _grades(rule: Rule) -> str:
    grades = [str(rule.severity(stage) or "–") for stage in Stage]
    return grades[0] if len(set(grades)) == 1 else ", ".join(grades)


def _formats() -> str:
    return _rows(
        ("form", "what it is"), ((f"`{name}`", about) for name, (_, about) in FORMATS.items())
    )


def _kinds() -> str:
    return _rows(("finding", "meaning"), ((f"`{k.name}`", k.about) for k in KINDS.values()))


def _report() -> str:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    parts = ["### The run\n\n" + _properties(schema, "")]
    for name, definition in schema["$defs"].items():
        parts.append(
            f"### Each entry of `{_SPOKEN[name]}`\n\n{definition['description']}\n\n"
            + _properties(definition, "")
        )
    return "\n".join(parts)


def _odd_json() -> str:
    schema = json.loads(ODD_SCHEMA.read_text(encoding="utf-8"))
    parts = [_properties(schema, "")]
    for name, definition in schema["$defs"].items():
        heading = {"entry": "definition"}.get(name, name)
        parts.append(f"### Each {heading}\n\n" + _properties(definition, ""))
    return "\n".join(parts)


_SPOKEN = {
    "document": "documents",
    "declined": "declined",
    "fact": "facts",
    "aside": "left_out` and `header_only",
    "empty_label": "labels_without_value",
    "bare_value": "values_without_label",
    "doubt": "doubts",
    "skipped": "skipped",
}


def _properties(schema: dict[str, Any], above: str) -> str:
    def rows(schema: dict[str, Any], above: str) -> Iterator[tuple[str, ...]]:
        for name, part in schema["properties"].items():
            yield f"`{above}{name}`", _type(part), part["description"]
            if "properties" in part:
                yield from rows(part, f"{above}{name}.")

    return _rows(("property", "type", "meaning"), rows(schema, above))


def _type(part: dict[str, Any]) -> str:
    if "const" in part:
        return f"`{json.dumps(part['const'])}`"
    if "enum" in part:
        shown = {None: "null", "": "nothing"}
        return ", ".join(shown.get(one, f"`{one}`") for one in part["enum"])
    if part["type"] == "array":
        return "array"
    return " or ".join(part["type"]) if isinstance(part["type"], list) else part["type"]


def _units(units: Iterable[Shape | Recogniser], of: Callable[[Any], Any]) -> str:
    """Return a section for each unit: what its module says, examples and limits included."""
    sections = []
    for unit in units:
        said = inspect.getdoc(sys.modules[of(unit).__module__]) or ""
        said = said.replace("\nNot seen: ", "\n**Not seen:** ")
        sections.append(f"### {unit.name}\n\nFinds {unit.about}.\n\n{said}\n")
    return "\n".join(sections)


def _recogniser_pages() -> str:
    return _units(RECOGNISERS, lambda unit: unit.find)


def _shape_pages() -> str:
    said = _units(SHAPES, lambda unit: unit.read)
    return re.sub(r"^Finds ", "Reads ", said, flags=re.M)


def _accuracy(sets: tuple[str, ...]) -> str:
    """Return the figures of some sets of gold documents, by group and by shape."""
    documents, wrong = documents_in([str(GOLD / name) for name in sets])
    if wrong:
        raise ValueError(str(wrong[0]))
    result = evaluate(documents)
    total = result.total()
    heads = ("group", "what is counted", "there", "precision", "recall", "F1", "asserted", "right")
    groups = (
        (group, about, f"{tally.right + tally.missed:,}", *_percentages(tally))
        for group, about in GROUPS.items()
        for tally in (total.of(group),)
    )
    shapes = (
        (
            shape,
            str(sum(one.gold.shape == shape for one in result.documents)),
            *(_percent(scores.of(group).f1, scores.of(group)) for group in GROUPS),
        )
        for shape, scores in result.by_shape().items()
    )
    return f"{len(documents)} documents.\n\n{_rows(heads, groups)}\nF1 by shape:\n\n" + _rows(
        ("shape", "documents", *GROUPS), shapes
    )


_ORDER = (
    "before after third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth "
    "twentyfirst twentysecond twentythird twentyfourth twentyfifth "
    "twentysixth twentyseventh twentyeighth twentyninth thirtieth thirtyfirst thirtysecond thirtythird "
    "thirtyfourth thirtyfifth thirtysixth thirtyseventh thirtyeighth thirtyninth fortieth fortyfirst "
    "fortysecond fortythird fortyfourth fortyfifth fortysixth fortyseventh fortyeighth fortyninth fiftieth "
    "fiftyfirst fiftysecond fiftythird fiftyfourth fiftyfifth"
).split()
SETS = tuple(
    sorted(
        (path.name for path in GOLD.iterdir() if any(path.glob("*.gold"))),
        key=_ORDER.index,
    )
)
"""The sets of gold documents, in the order in which they were written."""
NEWEST = SETS[-1:]
"""The one that was written last."""


def _accuracy_of_sets() -> str:
    """Return the figures of every set, as they are now."""
    rows = []
    for name in SETS:
        documents, _ = documents_in([str(GOLD / name)])
        total = evaluate(documents).total()
        figures = (_percent(total.of(group).f1, total.of(group)) for group in GROUPS)
        sure = total.of("facts")
        right = _percent(sure.asserted_right / max(sure.asserted, 1), sure.asserted)
        rows.append((f"`{name}`", str(len(documents)), *figures, right))
    return _rows(("set", "documents", *GROUPS, "asserted facts right"), rows)


def _accuracy_by_kind() -> str:
    """Return the figures of the newest set by kind of date and name."""
    documents, _ = documents_in([str(GOLD / name) for name in NEWEST])
    total = evaluate(documents).total()
    rows = [
        (group, kind, str(tally.right + tally.missed), *_percentages(tally))
        for group in ("dates", "names", "identity")
        for name, kind in sorted(total.tallies)
        if name == group
        for tally in (total.of(group, kind),)
    ]
    heads = ("group", "kind", "there", "precision", "recall", "F1", "asserted", "right")
    return _rows(heads, rows)


def _percentages(tally: Tally) -> tuple[str, ...]:
    found = tally.right + tally.wrong
    return (
        _percent(tally.precision, found),
        _percent(tally.recall, tally.right + tally.missed),
        _percent(tally.f1, tally),
        _percent(tally.asserted / max(found, 1), found),
        _percent(tally.asserted_right / max(tally.asserted, 1), tally.asserted),
    )


def _percent(share: float, of: Tally | int) -> str:
    count = of if isinstance(of, int) else of.right + of.wrong + of.missed
    return f"{100 * share:.1f}" if count else "–"


TABLES: dict[str, Callable[[], str]] = {
    "accuracy-kinds": _accuracy_by_kind,
    "accuracy-newest": lambda: _accuracy(NEWEST),
    "accuracy-sets": _accuracy_of_sets,
    "asides": _asides,
    "categories": _categories,
    "commands": _commands,
    "config": _config,
    "elements": lambda: _rows(
        ("element", "what it is", "in specimens", "described at"), elements()
    ),
    "document-data": _document_data,
    "element-classes": _element_classes,
    "evidence": _evidence,
    "keys": _keys,
    "odd-json": _odd_json,
    "recogniser-pages": _recogniser_pages,
    "recognisers": _recognisers,
    "renderers": _renderers,
    "report": _report,
    "rows-document": lambda: _rows(("fact", "place"), carried("header.document")),
    "rows-names": lambda: _rows(("what", "encoding"), carried("text.names")),
    "rows-source": lambda: _rows(("fact", "place"), carried("header.source")),
    "rows-title": lambda: _rows(("fact", "place"), carried("header.title")),
    "formats": _formats,
    "kinds": _kinds,
    "rules": _rules,
    "shape-pages": _shape_pages,
    "shapes": _shapes,
}


def main() -> int:
    """Rewrite the pages; say which ones changed, and which ask for what does not exist."""
    wrong = 0
    for page in pages():
        before = page.read_text(encoding="utf-8")
        try:
            after = generate(page)
        except ValueError as error:
            print(f"{page.relative_to(CHECKOUT)}: {error}", file=sys.stderr)
            wrong += 1
            continue
        if before != after:
            page.write_text(after, encoding="utf-8", newline="\n")
            print(f"rewritten: {page.relative_to(CHECKOUT)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
