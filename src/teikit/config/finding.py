"""Where an edition's `teikit.toml` is: in the working folder or the nearest one above it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable

from teikit.errors import UsageProblem
from teikit.files import from_here, read_bytes

__all__ = ["FILE", "edition_file", "find", "stay_in"]

FILE = "teikit.toml"
_SHARED = "pyproject.toml"
_TABLE = b"[tool.teikit"


def find(folder: str = "") -> str:
    """Return the path of the edition's file, or nothing if there is none.

    Parameters:
        folder: where to begin; the working folder if empty.

    Raises:
        UsageProblem: two files claim the folder, or one edition lies inside another.
    """
    here = os.path.abspath(folder or os.getcwd())
    found = ""
    while True:
        path = _of_folder(here)
        if path and found:
            raise UsageProblem(
                f"lies inside another edition, {path}",
                where=found,
                advice="keep one of the two files, or name one with --config",
            )
        found = found or path
        above = os.path.dirname(here)
        if above == here:
            return found
        here = above


def edition_file(named: str = "", inputs: Iterable[str] = ()) -> str:
    """Return the path of the file of the edition that a call works in, or nothing.

    Parameters:
        named: the file that the call names; then no other is looked for.
        inputs: files and folders that the call works on; they must not belong to another edition.

    Raises:
        UsageProblem: an input belongs to another edition, or two claim the working folder.
    """
    if named:
        return named
    path = find()
    for name in inputs:
        folder = name if os.path.isdir(name) else os.path.dirname(name)
        own = find(folder or ".") if name != "-" else path
        if own != path:
            own, path = (from_here(one) if one else "" for one in (own, path))
            raise UsageProblem(
                f"belongs to {f'the edition of {own}' if own else 'no edition'}, and this call to "
                + (f"that of {path}" if path else "none"),
                where=name,
                advice=f"name the file to go by with --config {own or path}",
            )
    return from_here(path) if path else ""


def stay_in(edition: str) -> Callable[[str], None]:
    """Return what refuses a folder, met in the folders of a call, that is another edition.

    Parameters:
        edition: the file of the edition that the call works in, or nothing.
    """
    here = os.path.realpath(edition) if edition else ""

    def enter(folder: str) -> None:
        own = _of_folder(folder)
        if own and os.path.realpath(own) != here:
            raise UsageProblem(
                f"belongs to the edition of {own}, and this call to "
                + (f"that of {edition}" if edition else "none"),
                where=folder,
                advice="name the files and folders that are meant, without it",
            )

    return enter


def _of_folder(folder: str) -> str:
    own = os.path.join(folder, FILE)
    shared = os.path.join(folder, _SHARED)
    named = os.path.isfile(shared) and _TABLE in read_bytes(shared)
    if os.path.isfile(own):
        if named:
            raise UsageProblem(
                f"and [tool.teikit] in {_SHARED} beside it both describe the edition",
                where=own,
                advice="keep one of the two",
            )
        return own
    return shared if named else ""
