"""A prepared schema gives the same verdicts, and nothing that is kept can do harm."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import pytest
from relaxng_support import parsed, written

from teikit.relaxng import Cache, Schema
from teikit.relaxng import prepared as module

SCHEMA = written(
    "<grammar><start><ref name='x'/></start><include href='b.rng'/><define name='x'>"
    "<element name='x'><optional><ref name='y'/></optional><attribute name='a'><choice><value>v</value>"
    "<data type='integer' datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'><param name='minInclusive'>"
    "3</param></data></choice></attribute></element></define></grammar>"
)
RIGHT, WRONG = "<x a='3'><y/></x>", "<x a='2'><y/></x>"


class Kept(dict[str, bytes]):
    """A cache that can be looked into."""

    def cache(self) -> Cache:
        def load(name: str, key: str) -> bytes:
            return self.get(f"{name} {key}", b"")

        def save(name: str, key: str, content: bytes) -> None:
            self[f"{name} {key}"] = content

        return Cache(load, save)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "b.rng").write_text(written("<grammar><define name='y'>{y}</define></grammar>"))
    (tmp_path / "a.rng").write_text(SCHEMA)
    return tmp_path / "a.rng"


@pytest.fixture
def kept(path: Path) -> Kept:
    found = Kept()
    schema = Schema(str(path), cache=found.cache())
    assert not schema.is_prepared
    schema.keep()
    assert len(found) == 1
    return found


def told(schema: Schema) -> list[str]:
    assert schema.is_valid(parsed(RIGHT))
    return [one.message for one in schema.refusals(parsed(WRONG))]


def test_a_prepared_schema_says_the_same(path: Path, kept: Kept) -> None:
    fresh, prepared = Schema(str(path)), Schema(str(path), cache=kept.cache())
    assert prepared.is_prepared
    assert told(prepared) == told(fresh) != []


def test_a_change_of_any_file_makes_it_anew(path: Path, kept: Kept) -> None:
    path.with_name("b.rng").write_text(written("<grammar><define name='y'>{z}</define></grammar>"))
    schema = Schema(str(path), cache=kept.cache())
    assert not schema.is_prepared
    assert schema.is_valid(parsed("<x a='3'><z/></x>"))
    path.write_text(SCHEMA.replace(">v<", ">w<"))
    assert not Schema(str(path), cache=kept.cache()).is_prepared


@pytest.mark.parametrize(
    "damage",
    [
        lambda held: b"",
        lambda held: held[: len(held) // 2],
        lambda held: b"\x80\x04\x95garbage",
        lambda held: b"[]",
        lambda held: b"null",
        lambda held: held.replace(b'"start":["ref","0/"]', b'"start":["ref","9/nowhere"]'),
        lambda held: held.replace(b'[\\"empty\\"]', b'[\\"emptied\\"]'),
        lambda held: held.replace(b'\\"data\\"', b'\\"date\\"'),
        lambda held: held.replace(b'\\"element\\",', b'\\"element\\",3,'),
        lambda held: held.replace(b'\\"minInclusive\\"', b'7'),
        lambda held: b'{"form":2,"files":{},"paths":["a.rng"],"start":' + b"[" * 5000 + b"}",
    ],
)  # fmt: skip
def test_what_is_damaged_or_forged_counts_as_not_kept(
    path: Path, kept: Kept, damage: object
) -> None:
    (name,) = kept
    before = kept[name]
    kept[name] = damage(before)  # type: ignore[operator]
    assert kept[name] != before
    schema = Schema(str(path), cache=kept.cache())
    assert told(schema) == told(Schema(str(path)))


def test_a_schema_with_a_wrong_part_is_not_kept(path: Path) -> None:
    path.write_text(
        SCHEMA.replace("</grammar>", "<define name='z'><ref name='no'/></define></grammar>")
    )
    kept = Kept()
    schema = Schema(str(path), cache=kept.cache())
    assert schema.is_valid(parsed(RIGHT))
    schema.keep()
    assert kept == {}


def test_what_is_kept_is_json_and_nothing_is_executed(kept: Kept) -> None:
    (content,) = kept.values()
    assert set(json.loads(content)) == {"form", "files", "paths", "start", "terms"}
    imported = {
        alias.name
        for node in ast.walk(ast.parse(Path(module.__file__).read_text("utf-8")))
        if isinstance(node, ast.Import)
        for alias in node.names
    }
    assert imported.isdisjoint({"pickle", "marshal", "shelve"})


def test_without_a_cache_nothing_is_kept(path: Path) -> None:
    schema = Schema(str(path))
    schema.keep()
    assert not schema.is_prepared
