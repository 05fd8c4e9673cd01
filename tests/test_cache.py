"""What is kept between runs: faster, never different, and never in the way."""

from __future__ import annotations

import os
import re
import stat
import sys
from pathlib import Path

import pytest

import teikit.pipeline  # noqa: F401 - so that every recogniser is there
from teikit import cache, expressions
from teikit.expressions import compiled, keep
from teikit.forms.lazy import _Lazy

FORMS = [
    (rf"(?P<day>\d{{1,2}}) (?P<month>May|June) {n}(?P<end>[.;])?", re.IGNORECASE) for n in range(20)
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A cache of its own, as a new process would find it."""
    monkeypatch.setenv("TEIKIT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(expressions, "_kept", None)
    monkeypatch.setattr(expressions, "_fresh", [])
    return tmp_path / "cache"


def anew(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Compile the forms as another process would; return what had to be compiled."""
    monkeypatch.setattr(expressions, "_kept", None)
    monkeypatch.setattr(expressions, "_fresh", [])
    for source, flags in FORMS:
        assert compiled(source, flags) == re.compile(source, flags)
        assert compiled(source, flags).groupindex == re.compile(source, flags).groupindex
    found = compiled(*FORMS[7]).fullmatch("3 june 7;")
    assert found
    assert found.groupdict() == {"day": "3", "month": "june", "end": ";"}
    assert found.lastgroup == "end"
    return list(expressions._fresh)


def test_expressions_are_kept_and_are_the_same(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(anew(monkeypatch)) > len(FORMS) - 1
    keep()
    assert (place / "expressions").is_file()
    assert anew(monkeypatch) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: data[:-3] + b"\1\2\3",
        lambda data: data.replace(b"May", b"Moy"),
        lambda data: b"\xff" * len(data),
    ],
    ids=["empty", "cut off", "end changed", "letters changed", "rubbish"],
)
def test_a_damaged_cache_is_as_none(
    damage: object, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    anew(monkeypatch)
    keep()
    file = place / "expressions"
    file.write_bytes(damage(file.read_bytes()))  # type: ignore[operator]
    assert len(anew(monkeypatch)) >= len(FORMS)
    keep()
    assert anew(monkeypatch) == []


def test_numbers_that_are_no_expression_are_compiled_anew(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody who writes to the cache, its sum right, gets no further than the engine's check."""
    anew(monkeypatch)
    keep()
    content = cache.load("expressions", expressions._key())
    head, _, rest = content.partition(b"\n")
    size = sum(map(int, head.split()))
    rubbish = b"\x07" * (len(rest) - size)
    cache.save("expressions", expressions._key(), head + b"\n" + rest[:size] + rubbish)
    assert len(anew(monkeypatch)) >= len(FORMS)


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="permissions as on POSIX")
def test_what_anybody_may_write_is_not_read(place: Path) -> None:
    cache.save("thing", "key", b"content")
    assert cache.load("thing", "key") == b"content"
    os.chmod(place / "thing", stat.S_IRUSR | stat.S_IWUSR | stat.S_IWOTH)
    assert cache.load("thing", "key") == b""


def test_another_key_is_another_content(place: Path) -> None:
    cache.save("thing", "one", b"content")
    assert cache.load("thing", "two") == b""


@pytest.mark.parametrize("word", ["off", "", "0", "NO"])
def test_it_can_be_switched_off(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEIKIT_CACHE", word)
    assert cache.folder() == ""
    cache.save("thing", "key", b"content")
    assert cache.load("thing", "key") == b""


def test_a_folder_that_cannot_be_written_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("TEIKIT_CACHE", str(tmp_path / "file" / "cache"))
    cache.save("thing", "key", b"content")
    assert cache.load("thing", "key") == b""


def test_the_user_s_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("TEIKIT_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cache.folder().endswith("teikit")


def test_every_expression_of_the_recognisers_can_be_kept(place: Path) -> None:
    """Each, revived, equals what `re.compile` makes of it."""
    found = 0
    for name, module in list(sys.modules.items()):
        if name.startswith(("teikit.forms", "teikit.recognise", "teikit.shapes")):
            for value in vars(module).values():
                if isinstance(value, _Lazy):
                    row = expressions._numbers(value.pattern, value._flags)
                    assert row, f"{name}: {value.pattern[:60]}"
                    found += 1
    assert found > 300
