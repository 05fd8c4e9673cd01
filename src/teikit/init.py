"""A new edition: its `teikit.toml`, its folders, and the files that keep and check it.

The texts are in `templates/init/`; `teikit.toml` is made from the types of `teikit.config`.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import types
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from string import Template
from textwrap import indent, wrap
from typing import Any, NamedTuple, get_args, get_origin, get_type_hints

from teikit import __version__
from teikit.config.finding import FILE, find
from teikit.config.types import Config, Edition, Editor, Folders, Licence, Publisher
from teikit.data import data
from teikit.errors import OutputProblem, UsageProblem, in_one_line
from teikit.files import reason, write_atomic
from teikit.identifiers import identify
from teikit.licences import LICENCES, licence_of
from teikit.values import fact_from

__all__ = [
    "CI",
    "Outcome",
    "convert_call",
    "edition_at",
    "edition_config",
    "editor_from",
    "folders_of",
    "init",
    "languages_from",
    "licence_from",
    "publisher_from",
    "title_from",
    "toml",
]

CI = {
    "github": (".github/workflows/edition.yml", "github.yml"),
    "gitlab": (".gitlab-ci.yml", "gitlab.yml"),
    "none": ("", ""),
}
"""The services that can check an edition: the file that each reads, and its template."""
_FILES = {
    "README.md": "edition.md",
    ".gitignore": "gitignore",
    ".gitattributes": "gitattributes",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
}
_HEAD = """\
# What all documents of this edition share. teikit writes it into the header of each, and reads
# sources and checks documents by it.
#
# To state something, take away the # before its key and the # before the [table] above it.
# `teikit config show` tells what is in force.
"""
# Keys of tables whose keys the types leave open.
_ENTRIES = {
    "kinds": "[kinds.memorandum-of-conversation]",
    "classification": 'secret = ["geheim"]',
    "precedence": 'urgent = ["dringend"]',
    "handling": 'personal = ["persönlich"]',
    "rules": 'ID002 = "off"',
}
_WIDTH = 96


class Outcome(NamedTuple):
    """One file or folder of a new edition.

    Attributes:
        path: its path below the edition's folder.
        kept: why it was left alone; nothing if it was written.
    """

    path: str
    kept: str = ""


# --- what people answer -------------------------------------------------------------------------


def title_from(words: str, where: str = "") -> str:
    """Return a title that a TOML file and a header can hold.

    Raises:
        UsageProblem: it is empty or holds characters that XML cannot hold.
    """
    return fact_from("edition", words.strip(), where).value


def editor_from(words: str, where: str = "") -> Editor:
    """Return an editor, written as `NAME <ORCID iD or GND address> [ROLE]`; only the name must be.

    Raises:
        UsageProblem: an identifier or the role is wrong, or there is no name.
    """
    fact = fact_from("editor", words.strip(), where)
    found = _identified(fact.value, fact.ref, where, ("orcid", "gnd"))
    editor = Editor(fact.value, found.get("orcid", ""), found.get("gnd", ""))
    return replace(editor, role=fact.detail) if fact.detail else editor


def publisher_from(words: str, where: str = "") -> Publisher:
    """Return a publisher, written as `NAME <ROR id>`; only the name must be.

    Raises:
        UsageProblem: the ROR id is wrong, or there is no name.
    """
    fact = fact_from("publisher", words.strip(), where)
    _identified(fact.value, fact.ref, where, ("ror",))
    return Publisher(fact.value, fact.ref)


def _identified(name: str, ref: str, where: str, legal: tuple[str, ...]) -> dict[str, str]:
    """Return the values of identifiers by scheme."""
    found = {one.scheme: one.value for uri in ref.split() if (one := identify(uri))}
    wanted = " or ".join(
        {"orcid": "ORCID iD", "gnd": "GND number", "ror": "ROR id"}[s] for s in legal
    )
    if wrong := [scheme for scheme in found if scheme not in legal]:
        raise UsageProblem(
            f"«{ref}» is not the {wanted} of «{name}» ({', '.join(wrong)})",
            where=where,
            advice=f"write NAME <{wanted}>",
        )
    return found


def licence_from(words: str, where: str = "") -> Licence | None:
    """Return a licence by its SPDX id, name or address; None for the word `none`.

    Raises:
        UsageProblem: no licence is known by these words.
    """
    if words.strip().lower() == "none":
        return None
    known = licence_of(words)
    if known is None:
        from difflib import get_close_matches

        near = get_close_matches(words.strip().upper(), [one.spdx for one in LICENCES], 1, 0.5)
        raise UsageProblem(
            f"there is no licence «{in_one_line(words)}»",
            where=where,
            advice=f"did you mean «{near[0]}»?" if near else "write an SPDX id, as CC-BY-4.0",
        )
    return Licence(known.spdx) if known.spdx else Licence(name=known.name, uri=known.uri)


def languages_from(words: Iterable[str], where: str = "") -> tuple[str, ...]:
    """Return language tags (BCP 47); the English names of languages do, too.

    Raises:
        UsageProblem: a word is no language tag and no known name.
    """
    found = [fact_from("language", one.strip(), where) for one in words]
    return tuple(dict.fromkeys(fact.norm or fact.value for fact in found))


def edition_config(
    title: str = "",
    editors: tuple[Editor, ...] = (),
    publisher: Publisher | None = None,
    licence: Licence | None = None,
    languages: tuple[str, ...] = (),
) -> Config:
    """Return what the `teikit.toml` of a new edition is to say."""
    return Config(
        edition=Edition(title=title, languages=languages),
        editor=editors,
        publisher=publisher,
        licence=licence,
        folders=Folders("sources", "tei"),
    )


# --- what is written ------------------------------------------------------------------------------


def edition_at(folder: str) -> str:
    """Return the file of the edition that a folder is already, or nothing.

    Raises:
        UsageProblem: the folder lies inside another edition.
        OutputProblem: it is not a folder.
    """
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise OutputProblem("is not a folder", where=folder, advice="name a folder, or a new one")
    # A link into another edition lies inside it, whatever its path says.
    path = find(os.path.realpath(folder))
    if path and os.path.dirname(path) != os.path.realpath(folder):
        near = os.path.relpath(path)
        raise UsageProblem(
            f"lies inside another edition, {path if near.startswith('..') else near}",
            where=folder,
            advice="name a folder outside of it, or go on with that edition",
        )
    return os.path.join(folder, os.path.basename(path)) if path else ""


def init(folder: str, config: Config, ci: str = "") -> Iterator[Outcome]:
    """Make what a new edition needs and does not have, and yield each file when it is there.

    Nothing that exists is changed. Before the first file is written everything is checked.

    Parameters:
        folder: the edition's folder; it is made if it does not exist.
        config: what the edition's `teikit.toml` says, or is to say.
        ci: a key of `CI`; if nothing, the service that the folder has a file for, or GitHub.

    Raises:
        UsageProblem: the folder lies inside another edition.
        OutputProblem: something in the way is not a folder, or a file cannot be written.
    """
    own = edition_at(folder)
    if not ci:
        ci = "gitlab" if os.path.lexists(os.path.join(folder, CI["gitlab"][0])) else "github"
    texts = _texts(folder, config, os.path.basename(own) or FILE, CI[ci])
    for name in texts:
        _check_way(folder, name)
    if own:
        texts.pop(FILE, None)
        yield Outcome(os.path.basename(own), "it exists")
    for name, text in texts.items():
        path = os.path.join(folder, name)
        above = os.path.dirname(path)
        if name.endswith("/.gitkeep") and _filled(above):
            yield Outcome(os.path.dirname(name) + "/", "it exists")
        elif os.path.lexists(path):
            yield Outcome(name, "it exists")
        else:
            write_atomic(path, text.encode())
            yield Outcome(name)


def folders_of(config: Config) -> Folders:
    """Return the edition's folders, the usual ones where its file names none.

    Raises:
        UsageProblem: a name holds characters that the edition's other files cannot hold.
    """
    given = config.folders
    folders = Folders(given.sources or "sources", given.tei or "tei")
    for name in (folders.sources, folders.tei):
        if not name.isprintable():
            raise UsageProblem(
                f"the folder «{in_one_line(name)}» has a name that does not print",
                where=config.path,
                advice="give it another name",
            )
    return folders


def convert_call(config: Config) -> str:
    """Return the command that converts the edition's sources."""
    if config.folders.sources and config.folders.tei:
        return "teikit convert"
    folders = folders_of(config)
    return f"teikit convert {shlex.quote(folders.sources)} -d {shlex.quote(folders.tei)}"


def _texts(folder: str, config: Config, file: str, ci: tuple[str, str]) -> dict[str, str]:
    """Return the text of each file, by its path below the edition's folder."""
    folders = folders_of(config)
    values = _values(folder, config, folders, file)
    texts = {FILE: toml(config)}
    texts |= {f"{name}/.gitkeep": "" for name in (folders.sources, folders.tei) if _is_below(name)}
    texts |= {name: _fill(template, values) for name, template in _FILES.items()}
    return texts | {name: _fill(template, values) for name, template in [ci] if name}


def _is_below(name: str) -> bool:
    return not os.path.isabs(name) and os.path.normpath(name).split(os.sep)[0] not in ("..", ".")


def _filled(folder: str) -> bool:
    try:
        return bool(os.listdir(folder))
    except FileNotFoundError:
        return False
    except OSError as error:
        raise OutputProblem(f"cannot be read ({reason(error)})", where=folder) from None


def _check_way(folder: str, name: str) -> None:
    way = os.path.dirname(name)
    while way:
        path = os.path.join(folder, way)
        if os.path.lexists(path) and not os.path.isdir(path):
            raise OutputProblem(
                f"is not a folder, and {name} is to lie in it", where=path, advice="rename it"
            )
        way = os.path.dirname(way)


def _fill(template: str, values: dict[str, str]) -> str:
    text = data("templates", "init", template).read_text(encoding="utf-8")
    return Template(text).substitute(values)


def _values(folder: str, config: Config, folders: Folders, file: str) -> dict[str, str]:
    """Return what the templates name, quoted as Markdown, YAML or the shell need it."""
    name = os.path.basename(os.path.abspath(folder)) or "edition"
    title = _markdown(config.edition.title or in_one_line(name))
    about = _markdown(config.edition.description, first=True)
    scripts = {
        script: indent(data("templates", "init", f"{script}.sh").read_text("utf-8"), " " * 10)
        for script in ("validate", "verify")
    }
    return {
        "title": title,
        "description": f"\n{about}\n" if about else "",
        "citation": _citation(config, title),
        "licence": _licence(config),
        "sources": f"{folders.sources}/",
        "tei": f"{folders.tei}/",
        "q_sources": shlex.quote(folders.sources),
        "q_tei": shlex.quote(folders.tei),
        "y_sources": json.dumps(folders.sources, ensure_ascii=False),
        "y_tei": json.dumps(folders.tei, ensure_ascii=False),
        "pattern": "'^" + re.escape(folders.tei).replace("'", "''") + r"/.*\.xml$'",
        "file": file,
        "version": __version__,
        "convert": convert_call(config),
        **{script: text.strip() for script, text in scripts.items()},
    }


# --- README.md ------------------------------------------------------------------------------------


def _citation(config: Config, title: str) -> str:
    edition = config.edition
    names = [one.name for one in config.editor if one.role == "edt"]
    listed = " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    by = f"{_markdown(listed, first=True)} ({'eds.' if len(names) > 1 else 'ed.'}): "
    where = [config.publisher.name if config.publisher else "", edition.published[:4]]
    parts = [
        f"{by if names else ''}*{title}*",
        _markdown(", ".join(part for part in where if part)),
        f"Version {_markdown(edition.version)}" if edition.version else "",
        f"<https://doi.org/{edition.doi}>" if edition.doi else "",
    ]
    return " ".join(f"{part}." for part in parts if part)


def _licence(config: Config) -> str:
    given = config.licence
    known = licence_of(given.spdx or given.uri or given.name) if given else None
    name = (given.name if given else "") or (known.name if known else "")
    uri = (given.uri if given else "") or (known.uri if known else "")
    if not (name or uri):
        return "No licence is stated: whoever wants to use more than the law allows has to ask."
    link = uri.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C")
    return f"[{_markdown(name or uri)}](<{link}>)" if uri else _markdown(name, first=True)


def _markdown(words: str, first: bool = False) -> str:
    """Return words as CommonMark shows them unchanged, in one line.

    Parameters:
        words: any text.
        first: whether they stand at the beginning of a line.
    """
    words = " ".join(words.split())
    words = re.sub(r"[\\`*_\[\]<>~|$#]|&(?=[#\w])", r"\\\g<0>", words)
    return re.sub(r"^([-+=]|\d+(?=[.)]))", _marker, words) if first else words


def _marker(found: re.Match[str]) -> str:
    return f"\\{found[0]}" if not found[0].isdigit() else f"{found[0]}\\"


# --- teikit.toml ----------------------------------------------------------------------------------


def toml(config: Config) -> str:
    """Return the text of a `teikit.toml`: every key that there is, with what it is for.

    A key that has no value stands as a comment, with an example that would be right.
    """
    hints = get_type_hints(Config)
    shown = [one for one in fields(Config) if not one.metadata.get("internal")]
    # A key after a table would be one of the table.
    shown.sort(key=lambda one: "example" not in one.metadata)
    parts = [_HEAD]
    for one in shown:
        value, about = getattr(config, one.name), one.metadata["about"]
        if "example" in one.metadata:
            parts.append("\n".join(_key(one, value)))
        else:
            parts += [
                "\n".join(block) for block in _tables(one.name, about, hints[one.name], value)
            ]
    return "\n".join(f"{part.rstrip()}\n" for part in parts)


def _tables(name: str, about: str, hint: Any, value: Any) -> Iterator[list[str]]:
    if get_origin(hint) is types.UnionType:
        hint = get_args(hint)[0]
    if is_dataclass(hint):
        yield [*_said(about), *_table(f"[{name}]", hint, value)]
    elif get_origin(hint) is tuple:
        of = get_args(hint)[0]
        for at, one in enumerate(value or [None]):
            yield [*([] if at else _said(about)), *_table(f"[[{name}]]", of, one, brief=at > 0)]
    elif is_dataclass(get_args(hint)[1]):
        of = get_args(hint)[1]
        for at, (key, one) in enumerate(value.items() if value else [("", None)]):
            head = f"[{name}.{key}]" if key else _ENTRIES[name]
            yield [*([] if at else _said(about)), *_table(head, of, one, brief=at > 0)]
    else:
        given = [f"{key} = {_value(words)}" for key, words in value.items()]
        lines = [f"[{name}]", *given] if given else [f"# [{name}]", f"# {_ENTRIES[name]}"]
        yield [*_said(about), *lines]


def _table(head: str, kind: Any, value: Any, brief: bool = False) -> Iterator[str]:
    """Yield the lines of one table; a brief one leaves out what has no value."""
    yield head if value is not None else f"# {head}"
    for one in fields(kind):
        given = getattr(value, one.name, one.default)
        if not brief:
            yield from ["", *_key(one, given)]
        elif given != one.default:
            yield f"{one.name} = {_value(given)}"


def _key(one: Any, value: Any) -> Iterator[str]:
    yield from _said(one.metadata["about"])
    if value != one.default:
        yield f"{one.name} = {_value(value)}"
    else:
        yield f"# {one.name} = {_example(one.metadata['example'], one.default)}"


def _said(about: str) -> list[str]:
    return [f"# {line}" for line in wrap(about, _WIDTH)]


def _example(example: str, default: Any) -> str:
    if not example:
        return _value(default)
    return example if example[0] in "[\"'" else _value(example)


def _value(value: Any) -> str:
    """Return a value as TOML writes it (https://toml.io/en/v1.0.0#string)."""
    if isinstance(value, tuple):
        return f"[{', '.join(_value(one) for one in value)}]"
    # JSON's escapes are TOML's too, but JSON takes DEL as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
