"""What options of several commands share."""

from __future__ import annotations

import os

import click

from teikit.errors import UsageProblem

__all__ = ["dated", "epoch"]


def dated(ctx: click.Context, parameter: click.Parameter, value: str | None) -> str:
    """Return the day that `--date` or SOURCE_DATE_EPOCH names, ISO 8601, or nothing."""
    del ctx, parameter
    if not value:
        return epoch()
    from datetime import date

    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        raise click.BadParameter(f"{value!r} is not a date; write it as 2026-11-22") from None


def epoch() -> str:
    """Return the day that SOURCE_DATE_EPOCH names (reproducible-builds.org), or nothing.

    Raises:
        UsageProblem: it is not a number of seconds.
    """
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not seconds:
        return ""
    from datetime import UTC, datetime

    try:
        return datetime.fromtimestamp(int(seconds), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise UsageProblem(
            f"SOURCE_DATE_EPOCH is «{seconds}», not a number of seconds",
            advice="correct or unset it",
        ) from None
