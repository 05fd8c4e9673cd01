"""Reading `teikit.toml`: every key and value checked against the types before anything uses it."""

from __future__ import annotations

import os
import re
import types
import typing
from dataclasses import fields, is_dataclass
from difflib import get_close_matches
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from teikit.config.finding import edition_file
from teikit.config.lines import line_of, text_of, top_of
from teikit.config.types import Config
from teikit.errors import TeikitError, UsageProblem
from teikit.files import read_bytes
from teikit.model.fact import KEYS
from teikit.model.vocabulary import CLASSIFICATIONS, HANDLING, PRECEDENCES
from teikit.values import fact_from, role_code

__all__ = ["GRADES", "Setting", "load", "load_edition", "settings"]

GRADES = ("off", "info", "warning", "error")
"""What a rule can be made."""
_CATEGORIES = {
    "classification": CLASSIFICATIONS,
    "precedence": PRECEDENCES,
    "handling": HANDLING,
}
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_LINE = re.compile(r"line (\d+)")
# Checks that a fact of a header has too, by the key of such a fact.
_AS_FACTS = {
    "date": "published",
    "doi": "doi",
    "mail": "contact",
    "language": "language",
    "uri": "licence-uri",
    "status": "availability",
}


class Setting(NamedTuple):
    """One value in force: what, its value, and where it comes from (`default`, or file and line)."""

    key: str
    value: object
    origin: str


class _Reader:
    def __init__(self, path: str, text: str, top: tuple[str, ...]) -> None:
        self.path, self.text, self.top = path, text, top
        self.folder = os.path.dirname(os.path.abspath(path))

    def wrong(self, path: tuple[str | int, ...], what: str, advice: str) -> UsageProblem:
        line = line_of(self.text, (*self.top, *path))
        return UsageProblem(what, where=f"{self.path}:{line}", advice=advice)

    def table(self, kind: Any, data: object, path: tuple[str | int, ...]) -> Any:
        """Make a value of a dataclass from a TOML table."""
        if not isinstance(data, dict):
            name = path[-1] if path else "the file"
            raise self.wrong(path, f"«{name}» must be a table", f"write [{name}] above its keys")
        known = {f.name: f for f in fields(kind) if not f.metadata.get("internal")}
        hints = get_type_hints(kind)
        given: dict[str, Any] = {}
        for key, value in data.items():
            name = key.replace("-", "_")
            if name not in known:
                inside = "" if path else _table_of(key, hints)
                hint = f"write it below [{inside}]" if inside else _nearest(key, known)
                raise self.wrong((*path, key), f"there is no key «{key}»", hint)
            given[name] = self.value(
                hints[name], value, (*path, key), known[name].metadata.get("takes", "")
            )
        for name, one in known.items():
            if one.metadata.get("takes") == "required" and not given.get(name):
                raise self.wrong(path, f"«{name}» is missing", f"write {name} = …")
        return kind(**given)

    def value(self, hint: Any, value: object, path: tuple[str | int, ...], takes: str) -> Any:
        """Return a TOML value as its type has it."""
        if get_origin(hint) in (types.UnionType, typing.Union):
            hint = next(one for one in get_args(hint) if one is not type(None))
        if is_dataclass(hint):
            return self.table(hint, value, path)
        if get_origin(hint) is dict:
            return self._mapping(get_args(hint)[1], value, path)
        if get_origin(hint) is tuple:
            return self._several(get_args(hint)[0], value, path, takes)
        words = value.isoformat() if hasattr(value, "isoformat") else value
        if not isinstance(words, str):
            raise self.wrong(path, f"«{path[-1]}» must be text", "write it in quotation marks")
        return self._checked(words.strip(), path, takes) if words.strip() else ""

    def _several(self, of: Any, value: object, path: tuple[str | int, ...], takes: str) -> Any:
        if not isinstance(value, list):
            table = is_dataclass(of)
            raise self.wrong(
                path,
                f"«{path[-1]}» must be a list" + (" of tables" if table else ""),
                f"write [[{path[-1]}]] above each" if table else 'write it as ["…", "…"]',
            )
        values = tuple(self.value(of, one, (*path, n), takes) for n, one in enumerate(value))
        if takes == "window" and values and (len(values) != 2 or values[0] > values[1]):
            raise self.wrong(
                path,
                "«window» must be two dates, the earlier first",
                'write it as ["1949-10-01", "1976-09-09"]',
            )
        return values

    def _mapping(self, of: Any, value: object, path: tuple[str | int, ...]) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self.wrong(path, f"«{path[-1]}» must be a table", f"write [{path[-1]}]")
        legal = _CATEGORIES.get(str(path[0]))
        for key in value:
            if legal is not None and key not in legal:
                raise self.wrong(
                    (*path, key), f"there is no {path[0]} «{key}»", _nearest(key, legal)
                )
            if path[0] == "kinds" and not _NAME.fullmatch(key):
                raise self.wrong(
                    (*path, key),
                    f"«{key}» cannot be the id of a kind",
                    "write small letters, digits and hyphens",
                )
        return {
            key: self.value(of, one, (*path, key), "grade" if path[0] == "rules" else "")
            for key, one in value.items()
        }

    def _checked(self, words: str, path: tuple[str | int, ...], takes: str) -> str:
        """Return a value that passed its check, in the form that the header has."""
        try:
            return self._check(words, takes)
        except TeikitError as error:
            raise self.wrong(path, f"«{path[-1]}»: {error.what}", error.advice) from None

    def _check(self, words: str, takes: str) -> str:
        if takes in _AS_FACTS or takes == "window":
            fact = fact_from(_AS_FACTS.get(takes, "published"), words, "")
            return fact.norm or fact.value
        if takes in ("orcid", "ror", "gnd"):
            from teikit.identifiers import check

            return check(words, takes).uri
        if takes == "licence":
            from teikit.licences import LICENCES, licence_of

            licence = licence_of(words)
            if licence is None:
                ids = [one.spdx for one in LICENCES if one.spdx]
                raise UsageProblem(f"there is no licence «{words}»", advice=_nearest(words, ids))
            return licence.spdx or licence.uri
        if takes == "relator":
            return role_code(words)
        if takes == "expression":
            try:
                re.compile(words)
            except re.error as error:
                raise UsageProblem(
                    f"is not a regular expression ({error})", advice="correct it"
                ) from None
        if takes == "file" and not os.path.isfile(os.path.join(self.folder, words)):
            raise UsageProblem(f"there is no file «{words}»", advice="correct the name")
        if takes == "grade" and words not in GRADES:
            raise UsageProblem(
                f"«{words}» is no grade of a rule", advice=f"write one of {', '.join(GRADES)}"
            )
        return words


def _table_of(key: str, hints: dict[str, Any]) -> str:
    """Return the table that has a key which was written at the top of the file."""
    return next(
        (
            name
            for name, kind in hints.items()
            if is_dataclass(kind) and key in {one.name for one in fields(kind)}
        ),
        "",
    )


def load(path: str) -> Config:
    """Read and check an edition's file.

    Raises:
        InputProblem: it cannot be read.
        UsageProblem: it does not parse, has a key that does not exist, or a value that cannot be.
    """
    import tomllib

    content = read_bytes(path)
    try:
        text = text_of(content)
        data: Any = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        raise _no_toml(error, content, path) from None
    top = top_of(path)
    for name in top:
        data = data.get(name, {})
    reader = _Reader(path, text, top)
    config: Config = reader.table(Config, data, ())
    _sensible(reader, config)
    values = {f.name: getattr(config, f.name) for f in fields(Config)}
    return Config(**values | {"path": path})


def _no_toml(error: Exception, content: bytes, path: str) -> UsageProblem:
    """Say where a file stops being TOML; the standard library says it in the message alone."""
    what, _, place = str(error).rstrip(")").partition(" (at ")
    line = _LINE.match(place)
    number = int(line[1]) if line else content.rstrip().count(b"\n") + 1
    if isinstance(error, UnicodeDecodeError):
        number = content[: error.start].count(b"\n") + 1
        return UsageProblem("is not UTF-8", where=f"{path}:{number}", advice="save it as UTF-8")
    return UsageProblem(f"is not TOML: {what}", where=f"{path}:{number}", advice="correct it")


def load_edition(named: str = "", inputs: typing.Iterable[str] = ()) -> Config:
    """Load the edition that a call works in; the standard settings if there is none.

    Parameters:
        named: the file that the call names, or nothing.
        inputs: files and folders that the call works on.

    Raises:
        TeikitError: the file is not right, or an input belongs to another edition.
    """
    path = edition_file(named, inputs)
    return load(path) if path else Config()


def _sensible(reader: _Reader, config: Config) -> None:
    """Check what no single key shows."""
    from teikit.model.vocabulary import GENRES

    for name, kind in config.kinds.items():
        if name not in GENRES and not kind.about:
            raise reader.wrong(
                ("kinds", name),
                f"the kind «{name}» has no description",
                f"{_nearest(name, GENRES)}, or write about = …",
            )
    _names(reader, config)
    _one_licence(reader, config)
    sigla = [archive.siglum for archive in config.archive]
    for at, siglum in enumerate(sigla):
        if siglum in sigla[:at]:
            raise reader.wrong(
                ("archive", at, "siglum"), f"two archives have the siglum «{siglum}»", "keep one"
            )


def _names(reader: _Reader, config: Config) -> None:
    """Refuse an identifier within a name: here it has a key of its own."""
    publisher = (config.publisher,) if config.publisher else ()
    for table, key, ones in (
        ("editor", "orcid", config.editor),
        ("funder", "ror", config.funder),
        ("publisher", "ror", publisher),
    ):
        for at, one in enumerate(ones):
            if set("<>") & set(one.name):  # type: ignore[attr-defined]
                path = (table, "name") if table == "publisher" else (table, at, "name")
                raise reader.wrong(
                    path,
                    f"«name» holds an identifier: «{one.name}»",  # type: ignore[attr-defined]
                    f'write the name alone, and {key} = "…" below it',
                )


def _one_licence(reader: _Reader, config: Config) -> None:
    """Refuse a name or an address of another licence than the one that the SPDX id is of."""
    given = config.licence
    if not (given and given.spdx):
        return
    from teikit.licences import licence_of

    known = licence_of(given.spdx)
    for key, words in (("name", given.name), ("uri", given.uri)):
        if words and licence_of(words) != known:
            raise reader.wrong(
                ("licence", key),
                f"«{words}» is not the licence {given.spdx}",
                f"take spdx or {key} away: name and URI follow from spdx",
            )


def settings(config: Config) -> list[Setting]:
    """List every value in force, and where it comes from."""
    if not config.path:
        return list(_walk(config, (), lambda _: "default"))
    text, top = text_of(read_bytes(config.path)), top_of(config.path)

    def origin(path: tuple[str | int, ...]) -> str:
        line = line_of(text, (*top, *path), exact=True)
        return f"{config.path}:{line}" if line else "default"

    return list(_walk(config, (), origin))


def _walk(value: Any, path: tuple[str | int, ...], origin: Any) -> typing.Iterator[Setting]:
    for one in fields(value):
        if one.metadata.get("internal"):
            continue
        here = (*path, one.name)
        given = getattr(value, one.name)
        if is_dataclass(given):
            yield from _walk(given, here, origin)
        elif isinstance(given, tuple) and given and is_dataclass(given[0]):
            for at, table in enumerate(given):
                yield from _walk(table, (*here, at), origin)
        elif isinstance(given, dict):
            for key, inner in given.items():
                if is_dataclass(inner):
                    yield from _walk(inner, (*here, key), origin)
                else:
                    yield Setting(_dotted((*here, key)), inner, origin((*here, key)))
        else:
            yield Setting(_dotted(here), given, origin(here))


def _dotted(path: tuple[str | int, ...]) -> str:
    """Return a path as people read it: `editor[1].orcid`."""
    out = ""
    for part in path:
        out += f"[{part + 1}]" if isinstance(part, int) else (f".{part}" if out else part)
    return out


def _nearest(word: str, legal: typing.Iterable[str]) -> str:
    names = [name.replace("_", "-") if name in KEYS else name for name in legal]
    near = get_close_matches(word, names, 1, 0.5)
    return f"did you mean «{near[0]}»?" if near else f"write one of {', '.join(names)}"
