"""The handle on the extraction process: starts it for the first page, ends it when a page takes too long."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

import msgspec

from relaas.errors import InputError
from relaas.ingest.pages import Page, Reply, Task, receive, send

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    from relaas.ingest.limits import Limits

# -P: without it Python may look for modules in the current folder first, which may be one of saved pages. The
# folder that holds this package goes last: it is needed only where the package is not installed.
_CODE = (
    "import sys; sys.path.append(sys.argv[1]); from relaas.ingest.worker import main; main(int(sys.argv[2]))"
)
_COMMAND = (sys.executable, "-P", "-X", "utf8", "-c", _CODE, str(Path(__file__).resolve().parents[2]))
_START = 60.0
_ADVICE = "save the article's text as a .txt file."
_REPAIR = "install relaas again, with all it needs."


class Extractor:
    """Extracts pages in a process of its own, which starts with the first. Use it in a `with` block.

    Args:
        limits: The bounds on a page.
        command: What to start; tests start something else.
    """

    def __init__(self, limits: Limits, command: Sequence[str] = _COMMAND) -> None:
        self._limits = limits
        self._command = [*command, str(limits.memory)]
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()

    def extract(self, html: str, name: str) -> Page:
        """The text and metadata of a page.

        A process that fails on a page after others is asked again afresh: what it keeps of earlier pages
        must not decide over this one.

        Args:
            html: The decoded page.
            name: What to call it in messages.

        Raises:
            InputError: `too-slow`, `too-complex`, `no-text` or `extraction`.
        """
        fresh = self._process is None
        task = Task(html, self._limits.elements, self._limits.attributes)
        reply = self._ask(task, name)
        if reply.kind in _FAILED and not fresh:
            reply = self._ask(task, name)
        if reply.page is not None:
            return reply.page
        if reply.kind in _FAILED:
            raise InputError("too-complex", f"{name} takes more memory than a page may; {_ADVICE}")
        raise InputError(reply.kind, f"{name} {reply.reason}")

    def _ask(self, task: Task, name: str) -> Reply:
        process = self._process or self._start(name)
        data, late = _within(self._limits.seconds, process, task)
        if data is None or late:
            self._stop()
        if late:
            raise InputError(
                "too-slow", f"{name} took longer than {self._limits.seconds:g} seconds; {_ADVICE}"
            )
        reply = msgspec.json.decode(data, type=Reply) if data is not None else Reply(kind="crash")
        if reply.kind in _FAILED:
            self._stop()
        return reply

    def _start(self, name: str) -> subprocess.Popen[bytes]:
        """A process that has said it is ready; where one did not start, no page waits for another."""
        if self._starts:
            self._process = process = _spawn(self._command)
            if _within(_START, process, None)[0] is not None:
                return process
            self._starts = False
            self._stop()
        raise InputError(
            "extraction", f"{name} is not read, for the process that reads pages does not start; {_REPAIR}"
        )

    def _stop(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)
        process.wait()


# The process has run out of memory, or is gone altogether.
_FAILED = frozenset({"memory", "crash"})


def _spawn(command: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - this interpreter and a module of this package
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment()
    )


def _within(seconds: float, process: subprocess.Popen[bytes], task: Task | None) -> tuple[bytes | None, bool]:
    """Send and receive, and kill the process when that takes too long: the answer, and was it late?"""
    late = threading.Event()

    def end() -> None:
        late.set()
        process.kill()

    timer = threading.Timer(seconds, end)
    timer.start()
    try:
        return _exchange(process, task), late.is_set()
    finally:
        timer.cancel()
        timer.join()


def _exchange(process: subprocess.Popen[bytes], task: Task | None) -> bytes | None:
    assert process.stdin is not None  # noqa: S101 - for the type checker: both are pipes
    assert process.stdout is not None  # noqa: S101
    try:
        if task is not None:
            send(process.stdin, task)
        return receive(process.stdout)
    except OSError:  # the pipe broke
        return None


def _close(pipe: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # what was left to write has no reader any more
        pipe.close()


def _environment() -> dict[str, str]:
    """The same for every run: no hash seed, time zone or number of threads of the machine comes in."""
    fixed = {
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
    }
    return os.environ | fixed
