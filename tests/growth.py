"""Whether what a thing costs keeps in step with its size, told so that other work on the machine changes nothing.

Two ways. Calls are counted where Python itself does the work: the same number on every machine. Processor time is taken
where the work is done in C, as that of an expression. The pace of a machine that others use changes from one second to
the next, for better too, so only runs right beside one another are held against each other: the larger against the
quicker of the two smaller ones around it. Another try is made only where the last one looks bad.

Nothing is collected meanwhile. Collections come when they like and the larger run gets more of them, and what others in
the process have hung on them (hypothesis does) is called by them and would be counted.

Both are blurred and slowed by the measuring of coverage, so the tests that use them bear the mark `growth` and are run
without it.
"""

from __future__ import annotations

import gc
from contextlib import contextmanager
from cProfile import Profile
from time import process_time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

T = TypeVar("T")
TRIES = 30
"""How often a bad look is taken, at most."""
SOME = 10
"""How often where a larger run can tell as well."""
STEADY = 0.004
"""Seconds of the smaller run below which a clock tells nothing."""


def calls(work: Callable[[T], object], thing: T) -> int:
    """How many calls of Python functions the work on a thing takes."""
    profile = Profile(builtins=False)
    with _uncollected():
        profile.runcall(work, thing)
    return sum(entry.callcount for entry in profile.getstats())


def times_as_long(
    work: Callable[[T], object], smaller: T, larger: T, *, bound: float, tries: int = TRIES
) -> float:
    """How many times as much processor time the work on one thing takes as that on another.

    Args:
        work: Must leave both things as they were.
        smaller: What the time is held against.
        larger: What takes longer.
        bound: What is still in step; where a try stays below it, it is the last.
        tries: How many at most.

    Returns:
        The least ratio of all tries.
    """
    least, before = float("inf"), seconds(work, smaller)
    for _ in range(tries):
        long, after = seconds(work, larger), seconds(work, smaller)
        least = min(least, long / max(min(before, after), STEADY))
        if least < bound:
            break
        before = after
    return least


def growth(
    work: Callable[[T], object], made: Callable[[int], T], size: int, *, bound: float, tries: int = TRIES
) -> float:
    """How many times as much processor time four times as much takes.

    What grows faster than its size shows it the more the larger it is; what looks back some sentences and no further
    costs less in the first of them, so that the smallest is no measure. Where four times the size is out of step,
    four times that tells which of the two it is.

    Args:
        work: Must leave what it is given as it was.
        made: What the work is given, by a size.
        size: The smallest, in what `made` counts.
        bound: What is still in step.
        tries: How many with the largest, at most.

    Returns:
        The lesser ratio of the two.
    """
    larger = made(4 * size)
    once = times_as_long(work, made(size), larger, bound=bound, tries=SOME)
    return once if once < bound else times_as_long(work, larger, made(16 * size), bound=bound, tries=tries)


def seconds(work: Callable[[T], object], thing: T) -> float:
    """How many seconds of processor time the work on a thing takes."""
    with _uncollected():
        begun = process_time()
        work(thing)
        return process_time() - begun


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keeps the collector of garbage still."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
