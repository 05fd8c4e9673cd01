"""The files that teikit ships beside its code: schemas and templates."""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from teikit.errors import DataMissing

__all__ = ["data"]

_CHECKOUT = Path(__file__).resolve().parents[2]


def data(*parts: str) -> Traversable:
    """Return a shipped file or folder, from the installed package or from the checkout.

    Raises:
        DataMissing: neither place has it; the installation is damaged.
    """
    installed = files("teikit").joinpath("_data", *parts)
    if installed.is_file() or installed.is_dir():
        return installed
    checkout = _CHECKOUT.joinpath(*parts)
    if checkout.exists():
        return checkout
    raise DataMissing(
        f"the file {'/'.join(parts)} that teikit ships is missing", advice="install teikit again"
    )
