"""`teikit header`: the facts of headers shown, and changed with a preview first."""

from __future__ import annotations

import difflib
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

import click

from teikit.check import Severity, check, load_schema, rule_names
from teikit.cli.options import dated
from teikit.config.edition import collection_of, facts_of
from teikit.config.finding import stay_in
from teikit.config.load import load_edition
from teikit.errors import InputProblem, OutputProblem, TeikitError, UsageProblem
from teikit.files import Input, gather, read_bytes, write_atomic
from teikit.header.change import Changed, change
from teikit.header.read import read_facts
from teikit.header.sheet import Row, mark_of, read_sheet, row_of, write_sheet
from teikit.model.collection import Collection
from teikit.model.fact import KEYS, Fact
from teikit.names import tei
from teikit.values import fact_from, legal_key, written
from teikit.xml import parse

__all__ = ["command", "set_headers", "show_headers"]

_SETTING = re.compile(r"(?P<key>[A-Za-z][\w-]*)(?P<add>\+?)=(?P<value>.*)", re.DOTALL)


_LICENCE = ("licence", "licence-uri", "availability")  # one statement
_SHOWN = 20  # conflicts
_LONG = 70


@dataclass
class _Document:
    path: str
    content: bytes
    facts: list[Fact]

    @property
    def id(self) -> str:
        return next((fact.value for fact in self.facts if fact.key == "id"), "")


def show_headers(paths: tuple[str, ...], form: str = "text") -> int:
    """Print the facts of headers; return the exit code.

    Parameters:
        paths: TEI files and folders.
        form: `text`, `json` or `csv`.

    Raises:
        TeikitError: nothing can be read.
    """
    failed = 0
    documents = []
    for item in _inputs(paths):
        try:
            documents.append(_read(item.path))
        except InputProblem as problem:
            failed += 1
            click.echo(f"teikit header show: {problem}", err=True)
    if form == "csv":
        click.echo(write_sheet(row_of(d.path, d.content, d.facts) for d in documents), nl=False)
    elif form == "json":
        click.echo(json.dumps([_as_json(d) for d in documents], ensure_ascii=False, indent=2))
    else:
        for document in documents:
            click.echo("\n".join(_lines(document)))
    if not documents:
        return 2
    return 1 if failed else 0


def _inputs(paths: Iterable[str], enter: Callable[[str], None] = lambda _: None) -> list[Input]:
    """Return the files of a call, one that is named twice, or by a link, once."""
    found: dict[str, Input] = {}
    for item in gather(paths, (".xml",), enter):
        if isinstance(item, Input):
            found.setdefault(os.path.realpath(item.path), item)
        elif item[1].startswith("cannot"):
            raise InputProblem(item[1], where=item[0])
    if not found:
        raise UsageProblem(
            "there is no *.xml", where=", ".join(paths), advice="name TEI files or their folder"
        )
    return list(found.values())


def _read(path: str) -> _Document:
    content = read_bytes(path)
    root = parse(content, path).getroot()
    if root.tag != tei("TEI"):
        raise InputProblem("is no TEI document", where=path, advice="name TEI documents")
    return _Document(path, content, read_facts(root))


def _lines(document: _Document) -> Iterator[str]:
    yield document.path
    for key in KEYS:
        for fact in document.facts:
            if fact.key == key:
                doubt = f" ({fact.cert} certainty)" if fact.cert else ""
                said = " [set by an editor]" if fact.by == "editor" else ""
                words = " ".join(written(fact).split())
                yield f"  {key:<17} {words}{doubt}{said}"


def _as_json(document: _Document) -> dict[str, object]:
    facts: dict[str, list[dict[str, str]]] = {}
    for fact in document.facts:
        said = {
            "value": fact.value, "norm": fact.norm, "form": fact.form, "ref": fact.ref,
            "detail": fact.detail, "cert": fact.cert, "by": fact.by,
        }  # fmt: skip
        facts.setdefault(fact.key, []).append({name: v for name, v in said.items() if v})
    return {"file": document.path, "id": document.id, "facts": facts}


@dataclass
class _Plan:
    """What is to be written to one file."""

    document: _Document
    changed: Changed
    funders: frozenset[str] = frozenset()  # the edition's own, which no source gives


def set_headers(
    arguments: tuple[str, ...],
    *,
    sheet: str = "",
    edition_too: bool = False,
    who: str = "",
    when: str = "",
    yes: bool = False,
    config: str = "",
) -> int:
    """Set facts in headers, after a preview; return the exit code.

    Nothing is written unless all that was asked for can be.

    Raises:
        TeikitError: something cannot be set, or a file changed meanwhile.
    """
    settings, paths = _parted(arguments)
    if not (settings or sheet or edition_too):
        raise UsageProblem("nothing is to be set", advice="write KEY=VALUE, --csv or --edition")
    edition = load_edition(config, paths)
    edition.check_rules(rule_names())
    collection = collection_of(edition)
    shared = facts_of(edition)
    editor = _editor(who, shared)
    documents = [_read(item.path) for item in _inputs(paths, stay_in(edition.path))]
    rows = read_sheet(sheet) if sheet else []
    wanted = _from_rows(rows, documents, sheet, collection)
    numbers = {row.id: row.number for row in rows}
    plans = []
    schema = load_schema("")
    for document in documents:
        facts, left = _of_edition(shared, document, collection) if edition_too else ({}, [])
        facts = _with_settings(
            {**facts, **wanted.get(document.id, {})}, settings, document, collection
        )
        _allowed(facts, document.path)
        if not facts and not left:
            continue
        try:
            changed = change(document.content, document.path, facts, editor, when, collection)
            if changed.keys:
                _refuse_invalid(document, changed, schema)
        except TeikitError as error:
            if wanted.get(document.id):
                error.where += f" ({sheet}, row {numbers[document.id]})"
            raise
        if left := [key for key in left if key not in facts]:
            changed.remarks.append(f"set for this document, and left as it is: {', '.join(left)}")
        plans.append(_Plan(document, changed, _funders(shared)))
    return _carry_out(plans, len(documents), yes)


def _of_edition(
    shared: list[Fact], document: _Document, collection: Collection
) -> tuple[dict[str, list[Fact]], list[str]]:
    """Return what the edition says of a document, and the keys of it that are left as they are.

    Funders stand beside those of the source's page. A value that an editor set for this document
    stays. Names that have no identifier get the one of the edition's authority files.
    """
    own, facts = _by_key(document.facts), _by_key(shared)
    left = []
    for key, stated in list(facts.items()):
        if key == "funder":
            named = {fact.value for fact in stated}
            facts[key] = [*(f for f in own.get(key, []) if f.value not in named), *stated]
            continue
        together = _LICENCE if key in _LICENCE else (key,)
        if any(fact.by == "editor" for one in together for fact in own.get(one, [])):
            del facts[key]
            if [written(fact) for fact in stated] != [written(fact) for fact in own.get(key, [])]:
                left.append(key)
    for key, ones in {**own, **facts}.items():
        known = [_identified(fact, collection) for fact in ones]
        if key in facts or known != ones:
            facts[key] = known
    return facts, left


def _identified(fact: Fact, collection: Collection) -> Fact:
    if fact.ref or KEYS[fact.key].takes not in ("name", "act"):
        return fact
    return fact._replace(ref=collection.identifier(fact.form, fact.value))


def _funders(shared: list[Fact]) -> frozenset[str]:
    return frozenset(fact.value for fact in shared if fact.key == "funder")


def _parted(arguments: Iterable[str]) -> tuple[list[tuple[str, bool, str]], tuple[str, ...]]:
    """Part KEY=VALUE from files; what exists is a file."""
    settings, paths = [], []
    for argument in arguments:
        found = _SETTING.fullmatch(argument)
        if found and not os.path.exists(argument):
            key = legal_key(found["key"], argument)
            settings.append((key, bool(found["add"]), found["value"].strip()))
        else:
            paths.append(argument)
    if not paths:
        raise UsageProblem("no file is named", advice="name TEI files or their folder")
    return settings, tuple(paths)


def _editor(who: str, edition: list[Fact]) -> Fact:
    """Return who changes the headers: the one named, else the edition's first editor."""
    editors = [fact for fact in edition if fact.key == "editor"]
    if not who:
        if not editors:
            raise UsageProblem(
                "who makes the change is not known",
                advice='say --who "NAME", or name an [[editor]] in teikit.toml',
            )
        return editors[0]
    named = fact_from("editor", who, "--who")
    known = (
        one for one in editors if named.value == one.value or (named.ref and named.ref == one.ref)
    )
    return next(known, named._replace(form="person"))


def _by_key(facts: Iterable[Fact]) -> dict[str, list[Fact]]:
    by_key: dict[str, list[Fact]] = {}
    for fact in facts:
        by_key.setdefault(fact.key, []).append(fact)
    return by_key


def _from_rows(
    rows: list[Row], documents: list[_Document], sheet: str, collection: Collection
) -> dict[str, dict[str, list[Fact]]]:
    """Return what a table changes, by document; a table that no longer fits is refused."""
    by_id = {document.id: document for document in documents}
    wanted: dict[str, dict[str, list[Fact]]] = {}
    for row in rows:
        document = by_id.get(row.id)
        where = f"{sheet}, row {row.number}"
        if document is None:
            raise UsageProblem(
                f"no document named has the id {row.id}",
                where=where,
                advice="name its file or folder, or delete the row",
            )
        now = {key: [written(f) for f in facts] for key, facts in _by_key(document.facts).items()}
        # A spreadsheet may have taken line ends and double spaces away.
        differing = {
            key: values
            for key, values in row.cells.items()
            if [" ".join(v.split()) for v in values]
            != [" ".join(v.split()) for v in now.get(key, [])]
        }
        if differing and row.mark != mark_of(document.content):
            raise UsageProblem(
                f"{document.path} was changed since the table was made",
                where=where,
                advice="make the table anew with teikit header show --csv",
            )
        wanted[row.id] = {
            key: [_fact(key, value, f"{where}, {key}", document, collection) for value in values]
            for key, values in differing.items()
            if key != "id"
        }
        _allowed(wanted[row.id], where)
    return wanted


def _fact(key: str, value: str, where: str, document: _Document, collection: Collection) -> Fact:
    """Return the fact of a cell; what the header says already is as it was."""
    said = (one for one in document.facts if one.key == key and written(one) == value)
    return next(said, None) or fact_from(key, value, where, collection)


def _with_settings(
    facts: Mapping[str, list[Fact]],
    settings: Iterable[tuple[str, bool, str]],
    document: _Document,
    collection: Collection,
) -> dict[str, list[Fact]]:
    merged = dict(facts)
    given: set[str] = set()
    now = _by_key(document.facts)
    for key, add, value in settings:
        if key not in given:
            merged[key] = list(merged.get(key, now.get(key, []))) if add else []
        given.add(key)
        if value:
            fact = fact_from(key, value, f"{key}={value}", collection)
            if written(fact) not in [written(one) for one in merged[key]]:
                merged[key] = [*merged[key], fact]
    return merged


def _allowed(facts: Mapping[str, list[Fact]], path: str) -> None:
    for key, values in facts.items():
        if len(values) > 1 and not KEYS[key].many:
            raise UsageProblem(
                f"«{key}» takes one value, not {len(values)}", where=path, advice="keep one"
            )


def _refuse_invalid(document: _Document, changed: Changed, schema: object) -> None:
    """A header that was valid stays valid, or is not written."""
    before, after = (
        {
            (finding.message, finding.xpath)
            for finding in check(content, document.path, schema)  # type: ignore[arg-type]
            if finding.severity is Severity.ERROR
        }
        for content in (document.content, changed.content)
    )
    if new := after - before:
        raise UsageProblem(
            f"the header would not be valid: {sorted(new)[0][0]}",
            where=document.path,
            advice=f"set other values for {', '.join(changed.keys)}",
        )


def _carry_out(plans: list[_Plan], count: int, yes: bool) -> int:
    _preview(plans, yes)
    plans = [plan for plan in plans if plan.changed.keys]
    of = f"{len(plans):,} of {count:,} document{'' if count == 1 else 's'}"
    if not plans:
        click.echo("nothing to change: the headers say this already", err=True)
        return 0
    if not yes:
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            click.echo(f"{of} would change; nothing is written without --yes", err=True)
            return 0
        if not click.confirm(f"{of} would change. Write?", err=True):
            click.echo("nothing was written", err=True)
            return 0
    for plan in plans:
        _unchanged(plan)
    try:
        for plan in plans:
            _unchanged(plan)
            write_atomic(plan.document.path, plan.changed.content)
    except (TeikitError, KeyboardInterrupt) as error:
        done = [plan.document.path for plan in plans if _is_written(plan)]
        click.echo(f"stopped; {len(done):,} of {len(plans):,} were written:", err=True)
        for path in done:
            click.echo(f"  {path}", err=True)
        if isinstance(error, KeyboardInterrupt):
            return 130
        raise
    click.echo(f"{of} changed", err=True)
    return 0


def _preview(plans: list[_Plan], yes: bool) -> None:
    """Show what is to be written, and what a person should look at; of many conflicts, a summary."""
    shown = 0
    more: Counter[str] = Counter()
    for plan in plans:
        if not yes:
            click.echo(_diff(plan), nl=False)
        for key, line in _said(plan):
            shown += bool(key)
            if key and shown > _SHOWN:
                more[key] += 1
            else:
                click.echo(line, err=True)
    if more:
        rest = ", ".join(f"{number:,} more of {key}" for key, number in more.most_common())
        click.echo(f"and {rest}", err=True)


def _is_written(plan: _Plan) -> bool:
    """Tell from the file itself: an interruption may come between writing and noting it."""
    try:
        return read_bytes(plan.document.path) == plan.changed.content
    except InputProblem:
        return False


def _unchanged(plan: _Plan) -> None:
    if read_bytes(plan.document.path) != plan.document.content:
        raise OutputProblem(
            "was changed by somebody else since the preview",
            where=plan.document.path,
            advice="run the command again",
        )


def _diff(plan: _Plan) -> str:
    old, new = (
        content.decode("utf-8").splitlines(keepends=True)
        for content in (plan.document.content, plan.changed.content)
    )
    path = plan.document.path
    return "".join(
        line if line.endswith("\n") else f"{line}\n"
        for line in difflib.unified_diff(old, new, path, path, n=1)
    )


def _said(plan: _Plan) -> Iterator[tuple[str, str]]:
    """Yield what a person should know: the key of a conflict, or nothing, and a line."""
    path = plan.document.path
    for conflict in plan.changed.conflicts:
        if conflict.key == "funder" and set(conflict.was.split("; ")) <= plan.funders:
            continue
        says = "the source gives" if conflict.sure else "a rule inferred"
        line = re.search(r"#line=(\d+)", conflict.where)
        place = f" (line {int(line[1]) + 1})" if line else ""
        was, now = _short(conflict.was, conflict.now)
        now = f"«{now}»" if now else "nothing"
        yield conflict.key, f"{path}: {conflict.key}: {says} «{was}»{place}, you set {now}"
    for remark in plan.changed.remarks:
        yield "", f"{path}: {remark}"


def _short(was: str, now: str) -> tuple[str, str]:
    """Cut two long values so that one sees where they differ."""
    differing = (n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b)
    same = next(differing, min(len(was), len(now)))
    start = max(0, same - 30) if max(len(was), len(now)) > _LONG else 0
    return _cut(was, start), _cut(now, start)


def _cut(words: str, start: int) -> str:
    cut = f"{'…' if start else ''}{words[start:]}"
    return cut if len(cut) <= _LONG else f"{cut[: _LONG - 1]}…"


@click.group(invoke_without_command=False)
def command() -> None:
    """Show and change the facts of TEI headers."""


@command.command("show")
@click.argument("paths", nargs=-1, required=True, metavar="FILE|FOLDER...")
@click.option("--json", "form", flag_value="json", help="Print JSON, one object a document.")
@click.option("--csv", "form", flag_value="csv", help="Print CSV, one row a document.")
def show(paths: tuple[str, ...], form: str | None) -> None:
    """Show the facts of each header.

    With --csv, a table that a spreadsheet can change and `teikit header set --csv` reads again;
    several values of one fact are parted by |.

    Exit codes: 0 all shown, 1 some file was no TEI, 2 none was, or wrong usage.
    """
    try:
        code = show_headers(paths, form or "text")
    except TeikitError as error:
        click.echo(f"teikit header show: {error}", err=True)
        code = error.exit_code
    sys.exit(code)


@command.command("set")
@click.argument("arguments", nargs=-1, required=True, metavar="[KEY=VALUE]... FILE|FOLDER...")
@click.option("--csv", "sheet", default="", metavar="FILE", help="Set what a changed table says.")
@click.option("--edition", is_flag=True, help="Set what the edition's teikit.toml says.")
@click.option("--who", default="", metavar="NAME", help="Who makes the change.")
@click.option(
    "--date", "when", callback=dated, metavar="YYYY-MM-DD", help="Day of the change; else today."
)
@click.option("-y", "--yes", is_flag=True, help="Write; else the changes are only shown.")
@click.option("--config", default="", metavar="FILE", help="The edition's teikit.toml.")
def set_(
    arguments: tuple[str, ...],
    sheet: str,
    edition: bool,
    who: str,
    when: str,
    yes: bool,
    config: str,
) -> None:
    """Set facts in headers, shown as a diff first.

    KEY=VALUE replaces what stands there, KEY+=VALUE adds to it, KEY= takes it away; a KEY may come
    several times. The keys are those of --metadata. Only the elements of these facts change; who
    changed what, and when, is recorded in revisionDesc.

    Exit codes: 0 written, or shown; 2 something cannot be set, and nothing was written, or wrong
    usage; 130 interrupted.
    """
    try:
        code = set_headers(
            arguments,
            sheet=sheet,
            edition_too=edition,
            who=who,
            when=when or date.today().isoformat(),
            yes=yes,
            config=config,
        )
    except TeikitError as error:
        click.echo(f"teikit header set: {error}", err=True)
        code = error.exit_code
    sys.exit(code)
