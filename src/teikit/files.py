"""Reading and writing files so that nothing is half-read or half-written."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from teikit.errors import InputProblem, InputTooLarge, OutputProblem

__all__ = [
    "MAX_BYTES",
    "Input",
    "from_here",
    "gather",
    "read_bytes",
    "read_stdin",
    "reason",
    "write_atomic",
]

MAX_BYTES = 64 * 1024 * 1024
"""Default cap on the size of one input, in bytes."""


def from_here(path: str) -> str:
    """Return a path as one would type it in the working folder, if that is shorter."""
    try:
        return min(os.path.relpath(path), path, key=len)
    except ValueError:  # another drive
        return path


class Input(NamedTuple):
    """One file to work on.

    Attributes:
        path: where to read it; `-` is standard input.
        top: the folder that was named, or the one that the file lies in.
    """

    path: str
    top: str

    @property
    def relative(self) -> str:
        """Its path below the folder that was named, or its base name."""
        return "stdin" if self.path == "-" else self.path[len(self.top) :].lstrip(os.sep)


def gather(
    paths: Iterable[str],
    suffixes: tuple[str, ...],
    enter: Callable[[str], None] = lambda _: None,
) -> Iterator[Input | tuple[str, str]]:
    """List the files that a call names, folders walked in sorted order.

    A file that is named is taken whatever its suffix; of a folder, only files with one of the
    `suffixes`. What is passed over comes as a pair of path and reason.

    Parameters:
        paths: files and folders, or `-` for standard input.
        suffixes: in small letters.
        enter: called with each folder below those that are named; it may refuse it.
    """
    for path in paths:
        if path == "-":
            yield Input("-", "")
        elif os.path.isdir(path):
            yield from _walk(path, suffixes, enter)
        else:
            yield Input(path, os.path.dirname(path))


def _walk(
    top: str, suffixes: tuple[str, ...], enter: Callable[[str], None]
) -> Iterator[Input | tuple[str, str]]:
    unreadable: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=unreadable.append):
        if folder != top:
            enter(folder)
        for error in unreadable:
            yield str(error.filename), f"cannot be read ({reason(error)})"
        unreadable.clear()
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.startswith("."):
                continue
            if name.lower().endswith(suffixes):
                yield Input(path, top)
            else:
                yield path, f"is not {' or '.join('*' + suffix for suffix in suffixes)}"
    for error in unreadable:
        yield str(error.filename), f"cannot be read ({reason(error)})"


def read_bytes(path: str, cap: int = MAX_BYTES) -> bytes:
    """Read a whole regular file.

    Raises:
        InputTooLarge: it has more than `cap` bytes.
        InputProblem: it is missing, not a regular file, or cannot be read.
    """
    try:
        descriptor = os.open(
            path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)
        )
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                kind = "a folder" if stat.S_ISDIR(status.st_mode) else "not a regular file"
                raise InputProblem(f"is {kind}", where=path, advice="name a file")
            if status.st_size > cap:
                raise _too_large(path, cap)
            pieces = []
            size = 0
            while piece := os.read(descriptor, min(cap - size, status.st_size) + 1):
                pieces.append(piece)
                size += len(piece)
                if size > cap:
                    raise _too_large(path, cap)
            return pieces[0] if len(pieces) == 1 else b"".join(pieces)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise InputProblem("does not exist", where=path, advice="check the name") from None
    except (OSError, ValueError) as error:
        raise InputProblem(f"cannot be read ({reason(error)})", where=path) from None


def read_stdin(cap: int = MAX_BYTES) -> bytes:
    """Read all of standard input.

    Raises:
        InputTooLarge: it has more than `cap` bytes.
    """
    content = sys.stdin.buffer.read(cap + 1)
    if len(content) > cap:
        raise _too_large("standard input", cap)
    return content


def _too_large(where: str, cap: int) -> InputTooLarge:
    return InputTooLarge(
        f"is larger than {cap:,} bytes", where=where, advice="raise the cap with --max-bytes"
    )


def write_atomic(path: str, content: bytes) -> None:
    """Write a file whole or not at all, making its folder if need be.

    A file that exists keeps its permissions; of a symbolic link, the file that it leads to is
    written.

    Raises:
        OutputProblem: the folder cannot be made or written, the file must not be, or the disk is
            full.
    """
    target = os.path.realpath(path) if os.path.islink(path) else path
    folder, name = os.path.split(target)
    temporary = os.path.join(folder, f".{name[:100]}.{os.getpid()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    try:
        kept = _permissions(target)
        try:
            try:
                descriptor = os.open(temporary, flags, kept or 0o666)
            except FileNotFoundError:
                os.makedirs(folder, exist_ok=True)
                descriptor = os.open(temporary, flags, kept or 0o666)
            try:
                view = memoryview(content)
                while view:
                    view = view[os.write(descriptor, view) :]
            finally:
                os.close(descriptor)
            if kept:
                os.chmod(temporary, kept)
            os.replace(temporary, target)
        except BaseException:
            # Ctrl-C too: no half-written file is left behind.
            if os.path.exists(temporary):
                os.unlink(temporary)
            raise
    except (OSError, ValueError) as error:
        raise OutputProblem(f"cannot be written ({reason(error)})", where=path) from None


def _permissions(path: str) -> int:
    """Return the permissions of a file, 0 if there is none.

    Raises:
        PermissionError: it must not be written. Its folder would let it be replaced all the same.
    """
    try:
        mode = os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0
    if not stat.S_ISREG(mode):
        return 0
    if not (mode & 0o222 and os.access(path, os.W_OK)):
        raise PermissionError(errno.EACCES, "no permission")
    return stat.S_IMODE(mode)


def reason(error: OSError | ValueError) -> str:
    """Return why the system refused, in plain words."""
    if isinstance(error, OSError) and error.errno:
        plain = {
            errno.EACCES: "no permission",
            errno.EPERM: "no permission",
            errno.ENOSPC: "the disk is full",
            errno.EROFS: "the disk is read-only",
            errno.ENOTDIR: "a part of its path is not a folder",
            errno.EISDIR: "it is a folder",
            errno.EEXIST: "a file of that name is in the way",
            errno.ENAMETOOLONG: "its name is too long",
            errno.ELOOP: "its links go round in a circle",
        }
        return plain.get(error.errno, (error.strerror or "unknown reason").lower())
    return str(error)
