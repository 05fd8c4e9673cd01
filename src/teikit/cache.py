"""A folder for what takes long to prepare and is the same every time; everything works without it.

The environment variable `TEIKIT_CACHE` names another folder, or is `off`. What is kept is made of
teikit's own files and of schemas; of documents, what was found in them. It may be deleted at any
time.
"""

from __future__ import annotations

import contextlib
import os
import sys
import zlib

from teikit import __version__
from teikit.errors import OutputProblem
from teikit.files import write_atomic

__all__ = ["folder", "load", "save"]

_FORM = 1
_LARGEST = 64 * 1024 * 1024


def folder() -> str:
    """Return the folder of the cache, or nothing if there is to be none.

    It is `teikit` in the user's cache folder: `XDG_CACHE_HOME` or `~/.cache`, on macOS
    `~/Library/Caches`, on Windows `%LOCALAPPDATA%`.
    """
    if (own := os.environ.get("TEIKIT_CACHE")) is not None:
        return "" if own.lower() in ("", "0", "off", "no") else own
    home = os.path.expanduser("~")
    if not os.path.isabs(home):
        return ""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME") or os.path.join(home, ".cache")
    return os.path.join(base, "teikit")


def load(name: str, key: str) -> bytes:
    """Return what was kept under a name, or nothing if it is not there, not whole or not for us.

    Parameters:
        name: of the file.
        key: what it depends on beside teikit's version; another key is another content.
    """
    place = folder()
    if not place:
        return b""
    try:
        with open(os.path.join(place, name), "rb") as file:
            status = os.fstat(file.fileno())
            if status.st_size > _LARGEST or _is_foreign(status):
                return b""
            head, _, content = file.read().partition(b"\n")
    except OSError:
        return b""
    return content if head == _head(key, content) else b""


def save(name: str, key: str, content: bytes) -> None:
    """Keep a content under a name; where that cannot be done, do nothing."""
    if place := folder():
        with contextlib.suppress(OutputProblem):
            write_atomic(os.path.join(place, name), _head(key, content) + b"\n" + content)


def _head(key: str, content: bytes) -> bytes:
    return f"teikit {_FORM} {__version__} {key} {zlib.crc32(content):08x}".encode()


def _is_foreign(status: os.stat_result) -> bool:
    """Tell whether somebody else owns a file, or anybody may write to it."""
    if not hasattr(os, "getuid"):
        return False
    return status.st_uid not in (os.getuid(), 0) or bool(status.st_mode & 0o002)
