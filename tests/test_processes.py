"""Work shared among processes."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing import active_children

import pytest

from teikit.errors import TeikitError
from teikit.processes import in_order


def slowly(item: int) -> int:
    time.sleep(0.02 * (item % 3))
    return item * item


def dying(item: int) -> int:
    if item == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return item


def test_results_come_in_the_order_of_the_items() -> None:
    """However long each takes."""
    assert list(in_order(slowly, range(20), 2, share=2)) == [n * n for n in range(20)]


def test_a_process_that_dies_is_told_and_nobody_waits_for_it() -> None:
    """The system stops processes for want of memory."""
    with pytest.raises(TeikitError, match=r"a process ended .* --jobs 1"):
        list(in_order(dying, range(40), 2, share=1))


def test_a_caller_that_stops_early_leaves_no_process_behind() -> None:
    """Its processes end with it, in whatever they are."""
    results = in_order(slowly, range(400), 2, share=4)
    assert next(results) == 0
    assert active_children()
    results.close()
    assert not active_children()
