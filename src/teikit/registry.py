"""One way to register units: an explicit, ordered catalogue of things with names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

__all__ = ["Registry"]


class _Named(Protocol):
    @property
    def name(self) -> str: ...


Unit = TypeVar("Unit", bound=_Named)


class Registry(Generic[Unit]):
    """The units of one kind, in an order that means something.

    Raises:
        ValueError: two units have the same name.
    """

    def __init__(self, kind: str, units: Iterable[Unit]) -> None:
        self.kind = kind
        self._units: dict[str, Unit] = {}
        for unit in units:
            if unit.name in self._units:
                raise ValueError(f"two {kind} units are named {unit.name!r}")
            self._units[unit.name] = unit

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units.values())

    def __len__(self) -> int:
        return len(self._units)

    def __getitem__(self, name: str) -> Unit:
        return self._units[name]

    def __contains__(self, name: object) -> bool:
        return name in self._units

    def names(self) -> list[str]:
        """Return the names, in catalogue order."""
        return list(self._units)
