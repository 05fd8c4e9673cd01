"""What rules are told beside the document: how far the work is, and what the edition says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

__all__ = ["Settings", "Stage"]


class Stage(StrEnum):
    """What documents are checked for; each stage asks for all that the one before asks for."""

    WORKING = "working"
    REVIEW = "review"
    DEPOSIT = "deposit"


@dataclass(frozen=True, slots=True)
class Settings:
    """How documents are checked.

    Attributes:
        stage: how far the work is.
        grades: the edition's grade (`off`, `info`, `warning`, `error`) by code or name of a rule.
        window: first and last date of the collection, or nothing.
    """

    stage: Stage = Stage.WORKING
    grades: Mapping[str, str] = field(default_factory=dict)
    window: tuple[str, ...] = ()
