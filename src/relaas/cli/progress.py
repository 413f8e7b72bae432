"""How far the work is: a bar on a terminal, now and then a line elsewhere, always on standard error."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from relaas.cli.streams import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Report = Callable[[int, int], None]

EVERY = 10.0
"""Seconds between two lines where there is no terminal."""


@contextmanager
def progress(*, quiet: bool) -> Iterator[Report | None]:
    """Something to call with the number of reports done and the number of all."""
    if quiet or sys.stderr is None:
        yield None
    elif sys.stderr.isatty():
        with _bar() as report:
            yield report
    else:
        yield Lines()


class Lines:
    """A line at most every ten seconds, so that a log stays short; none for work that is done before."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._start = self._last = now()

    def __call__(self, done: int, total: int) -> None:
        """Say how far it is, when it is time to."""
        at = self._now()
        if at - self._last < EVERY or not done:
            return
        self._last = at
        rate = done / (at - self._start)
        left = (total - done) / rate
        complain(f"{done} of {total} reports, {rate:.1f} a second, about {left:.0f} s left.")


@contextmanager
def _bar() -> Iterator[Report]:
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    rate = TextColumn("{task.fields[rate]}")
    columns = (TextColumn("Reading reports"), BarColumn(), MofNCompleteColumn(), rate, TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None, rate="")

        def report(done: int, total: int) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, completed=done, total=total, rate=f"{speed:.1f}/s" if speed else "")

        yield report
