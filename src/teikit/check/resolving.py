"""Where a schema is whose address a document names: the catalogues and the store know."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from functools import cached_property

from teikit.check import store
from teikit.check.catalog import Catalog, catalogs_of
from teikit.check.unchanged import fingerprint

__all__ = ["Resolver"]


class Resolver:
    """Finds the file of an address; a call without addresses reads no catalogue.

    Parameters:
        paths: catalogues that the call names.
    """

    def __init__(self, paths: Sequence[str] = ()) -> None:
        self._paths = tuple(paths)

    def load(self) -> None:
        """Read the catalogues now.

        Raises:
            InputProblem: one that the call names cannot be read, or is none.
        """
        _ = self._catalogs

    @cached_property
    def _catalogs(self) -> list[Catalog]:
        return catalogs_of(self._paths)

    def __call__(self, address: str) -> str:
        """Return the file of an address, or nothing if neither a catalogue nor the store knows it."""
        for catalog in self._catalogs:
            found = catalog.find(address)
            if found and os.path.isfile(found):
                return found
        if "://" in address and (known := store.find(address)) is not None:
            return known.path
        return ""

    def state(self) -> Iterator[str]:
        """Give what says whether an address may now mean another file."""
        yield os.environ.get("XML_CATALOG_FILES", "")
        for path in self._paths:
            yield fingerprint(path)
        yield from (f"{one.source} {one.sha256}" for one in store.kept())
