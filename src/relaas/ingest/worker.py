"""The extraction process: pages in, blocks out.

A page can keep trafilatura busy for a minute, or take more memory than there is. In a process of its own it
costs that page only. The process takes no more than so many bytes beyond its start, answers `Reply`s
to `Task`s over its standard streams, and ends when its input does.
"""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

import msgspec

from relaas.errors import InputError
from relaas.ingest.extraction import extract
from relaas.ingest.pages import Reply, Task, receive, send

if TYPE_CHECKING:
    from typing import IO


def main(memory: int) -> None:
    """Serve until the input ends.

    Args:
        memory: As in `Limits`.
    """
    logging.disable()
    source, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not get among the answers
    bound_memory(memory)
    send(answers, Reply(kind="ready"))
    serve(source, answers)


def serve(source: IO[bytes], answers: IO[bytes]) -> None:
    """Answer every task of `source`."""
    while (data := receive(source)) is not None:
        send(answers, answer(msgspec.json.decode(data, type=Task)))


def answer(task: Task) -> Reply:
    """The page, or why there is none; no page may end the process."""
    try:
        return Reply(page=extract(task))
    except InputError as error:
        return Reply(kind=error.kind, reason=str(error))
    except MemoryError:
        return Reply(kind="memory")
    except Exception as error:  # noqa: BLE001 - a stranger's markup in a library of many parts: anything can come
        reason = (
            f"makes the extraction fail ({type(error).__name__}); save the article's text as a .txt file."
        )
        return Reply(kind="extraction", reason=reason)


def bound_memory(beyond: int) -> None:
    """Bound the address space to what is used now and `beyond` bytes more. Linux only.

    macOS accepts the bound and does not keep it; Windows has none. There the bounds on a page's size,
    elements and time stand alone.
    """
    if sys.platform != "linux":
        return
    import resource  # noqa: PLC0415 - not on Windows

    with open("/proc/self/statm", encoding="ascii") as statm:  # noqa: PTH123 - one number, before any page
        used = int(statm.read().split()[0]) * resource.getpagesize()
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    bound = used + beyond if hard == resource.RLIM_INFINITY else min(used + beyond, hard)
    resource.setrlimit(resource.RLIMIT_AS, (bound, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
