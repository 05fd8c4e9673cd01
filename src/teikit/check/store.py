"""Schemas kept at hand: copies of files that the user gives, each with where it came from."""

from __future__ import annotations

import json
import os
import re
import shutil
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from urllib.parse import unquote, urlsplit

from teikit.check.schema import files_of
from teikit.errors import InputProblem, OutputProblem, UsageProblem
from teikit.files import MAX_BYTES, read_bytes, reason, write_atomic

__all__ = ["Kept", "add", "find", "folder", "kept", "remove", "update"]

_RECORD = "kept.json"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
# TEI's own schemas have a no-break space before the number.
_TEI = re.compile(rb"(?:TEI Edition:|P5) *Version(?:\s|\xc2\xa0)+(\d+\.\d+\.\d+)")
_SUFFIXES = (".rng", ".rnc", ".xsd")
_PATIENCE = 30


@dataclass(frozen=True, slots=True)
class Kept:
    """A schema in the store.

    Attributes:
        name: what it is called in `--schema`.
        file: its main file, below its folder in the store.
        source: the file or URL that it was copied from.
        sha256: hash of its main file.
        added: the day of the copy, ISO 8601.
        tei: the version of the TEI that it says it is of, or nothing.
    """

    name: str
    file: str
    source: str
    sha256: str
    added: str
    tei: str

    @property
    def path(self) -> str:
        """The path of its main file."""
        return os.path.join(folder(), self.name, *self.file.split("/"))


def folder() -> str:
    """Return the store's folder.

    It is what the environment variable `TEIKIT_SCHEMAS` names, else `teikit/schemas` in the user's
    folder for data: `XDG_DATA_HOME` or `~/.local/share`, on macOS `~/Library/Application Support`,
    on Windows `%LOCALAPPDATA%`.
    """
    if own := os.environ.get("TEIKIT_SCHEMAS"):
        return own
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Application Support")
    else:
        base = os.environ.get("XDG_DATA_HOME") or os.path.join(home, ".local", "share")
    return os.path.join(base, "teikit", "schemas")


def kept() -> list[Kept]:
    """Return the schemas in the store, by name; what is damaged is left out."""
    found = []
    with suppress(OSError):
        for name in sorted(os.listdir(folder())):
            with suppress(ValueError, TypeError, InputProblem):
                record = json.loads(read_bytes(os.path.join(folder(), name, _RECORD)))
                found.append(Kept(**record))
    return found


def find(name: str) -> Kept | None:
    """Return the schema of a name, or of the address it was copied from."""
    return next((one for one in kept() if name in (one.name, one.source)), None)


def add(source: str, name: str, day: str) -> Kept:
    """Copy a schema, with the files that it includes, into the store.

    Parameters:
        source: a `.rng`, `.rnc` or `.xsd` file, or the http(s) address of one without includes.
        name: what to call it; nothing means the file's name without its ending.
        day: the day, ISO 8601.

    Raises:
        UsageProblem: there is one of that name, or the name will not do.
        InputProblem: it cannot be read, or is no schema.
        OutputProblem: the store cannot be written.
    """
    base = os.path.basename(unquote(urlsplit(source).path) if _is_web(source) else source)
    name = name or os.path.splitext(base)[0]
    if not _NAME.fullmatch(name) or not base.lower().endswith(_SUFFIXES):
        what = (
            f"cannot be kept as «{name}»"
            if base.lower().endswith(_SUFFIXES)
            else (f"is not {', '.join(_SUFFIXES[:2])} or {_SUFFIXES[2]}")
        )
        raise UsageProblem(
            what, where=source, advice="name a schema, and --name of letters and digits"
        )
    if find(name) is not None and find(name) != find(source):
        raise UsageProblem(
            f"there is a schema «{name}» already", where=source, advice="give it another --name"
        )
    return _copy(source if _is_web(source) else os.path.abspath(source), base, name, day)


def update(one: Kept, day: str) -> Kept:
    """Copy a schema again from where it came; the old copy stays if that fails.

    Raises:
        InputProblem: it cannot be read there any more, or is no schema.
        OutputProblem: the store cannot be written.
    """
    base = os.path.basename(one.file)
    return _copy(one.source, base, one.name, day)


def remove(one: Kept) -> None:
    """Take a schema out of the store.

    Raises:
        OutputProblem: it cannot be deleted.
    """
    place = os.path.join(folder(), one.name)
    try:
        shutil.rmtree(place)
    except OSError as error:
        raise OutputProblem(f"cannot be deleted ({reason(error)})", where=place) from None


def _copy(source: str, base: str, name: str, day: str) -> Kept:
    """Put a schema's files into a new folder, check them there, and put it in the old one's place."""
    content = _fetched(source) if _is_web(source) else read_bytes(source)
    new = os.path.join(folder(), f".{name}.{os.getpid()}.new")
    target = os.path.join(folder(), name)
    try:
        files = {base: content}
        if not _is_web(source):
            files |= _included(source)
        for path, held in files.items():
            write_atomic(os.path.join(new, *path.split("/")), held)
        files_of(os.path.join(new, base))
        found = _TEI.search(content)
        version = found[1].decode() if found else ""
        record = Kept(name, base, source, sha256(content).hexdigest(), day, version)
        text = json.dumps(asdict(record), ensure_ascii=False, indent=1)
        write_atomic(os.path.join(new, _RECORD), f"{text}\n".encode())
        _swap(new, target)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return record


def _swap(new: str, target: str) -> None:
    old = f"{new}.old"
    try:
        if os.path.isdir(target):
            os.replace(target, old)
        os.replace(new, target)
    except OSError as error:
        raise OutputProblem(f"cannot be written ({reason(error)})", where=target) from None
    shutil.rmtree(old, ignore_errors=True)


def _included(source: str) -> dict[str, bytes]:
    """Return the further files of a schema by their paths below its folder."""
    home = os.path.dirname(source)
    files = {}
    for path in files_of(source):
        below = os.path.relpath(os.path.abspath(path), home).replace(os.sep, "/")
        files[below] = read_bytes(path)
    return files


def _is_web(source: str) -> bool:
    return urlsplit(source).scheme in ("http", "https")


def _fetched(url: str) -> bytes:
    """Return what an address that the user gave leads to.

    Raises:
        InputProblem: nothing answers, or it is too large.
    """
    from urllib.error import URLError
    from urllib.request import urlopen

    try:
        with urlopen(url, timeout=_PATIENCE) as answer:
            content: bytes = answer.read(MAX_BYTES + 1)
    except (URLError, OSError, ValueError) as error:
        said = getattr(error, "reason", None) or error
        raise InputProblem(
            f"cannot be fetched ({said})", where=url, advice="check the address"
        ) from None
    if len(content) > MAX_BYTES:
        raise InputProblem(f"is larger than {MAX_BYTES:,} bytes", where=url)
    return content
