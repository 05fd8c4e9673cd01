"""What a cache is to the engine: two functions."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

__all__ = ["Cache"]


class Cache(NamedTuple):
    """Where something may be kept between runs.

    Attributes:
        load: returns what was saved under a name with a key, or nothing.
        save: keeps bytes under a name with a key, or does nothing.
    """

    load: Callable[[str, str], bytes]
    save: Callable[[str, str, bytes], None]
