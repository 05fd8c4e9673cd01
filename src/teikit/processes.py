"""Work shared among several processes, its results in order."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from teikit.errors import TeikitError

__all__ = ["in_order", "processes_for"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
# Below this, another process costs more than it does.
_MANY = 120


def processes_for(count: int, asked: int = 0) -> int:
    """Return how many processes are to be used.

    Parameters:
        count: of documents, each a matter of milliseconds.
        asked: by the call; 0 leaves the choice.
    """
    if asked:
        return min(asked, max(count, 1))
    if count < _MANY:
        return 1
    known = getattr(os, "sched_getaffinity", None)
    return len(known(0)) if known else os.cpu_count() or 1


def in_order(
    work: Callable[[_Item], _Result],
    items: Iterable[_Item],
    processes: int,
    *,
    share: int,
    begin: Callable[[], object] = lambda: None,
    fork: bool = False,
) -> Iterator[_Result]:
    """Give what work makes of each item, in the order of the items.

    Whatever ends the caller, be it Ctrl-C, ends the processes too; one that dies is told. After
    Ctrl-C a program has to end by `os._exit`, as the command line does: Python would wait for the
    pool.

    Parameters:
        work: a function of a module, or a partial of one.
        items: what it is called with.
        processes: how many work.
        share: how many items a process takes at a time.
        begin: called in each process first.
        fork: begin each as a copy of the caller where that is safe, with all that it has read.

    Raises:
        TeikitError: a process ended of itself, as one does that the system stops for want of memory.
    """
    from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
    from multiprocessing import active_children, get_context

    context = get_context("fork" if fork and sys.platform == "linux" else None)
    pool = ProcessPoolExecutor(processes, context, _begin, (begin,))
    try:
        yield from pool.map(work, items, chunksize=share)
    except BrokenProcessPool:
        pool.shutdown(wait=False)
        raise TeikitError(
            "a process ended before its documents were done, perhaps for want of memory",
            advice="run again with --jobs 1, which shows the document that it happens with",
        ) from None
    except KeyboardInterrupt:
        # What the processes have begun is of no use to anybody. The pool must not be waited for:
        # one that was killed may hold its queues for ever.
        for child in active_children():
            child.kill()
        pool.shutdown(wait=False, cancel_futures=True)
        raise
    except BaseException:
        pool.shutdown(cancel_futures=True)
        raise
    else:
        pool.shutdown()


def _begin(further: Callable[[], object]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the caller's, which ends the processes
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # the caller has gone
    further()
