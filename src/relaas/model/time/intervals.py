"""Half-open intervals, open where nothing bounds them."""

from __future__ import annotations

from datetime import datetime

from relaas.model.frozen import Frozen


class Interval(Frozen, frozen=True):
    """The instants from `start` up to, not including, `end`.

    Build one with `exactly`, `between`, `above` or `under`; nothing here picks a point from a stretch.

    Attributes:
        start: First instant, local time as stated, or None where the past is open.
        end: First instant after it, or None where the future is open.
    """

    start: datetime | None
    end: datetime | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"an interval cannot end ({self.end}) before it starts ({self.start})")

    @classmethod
    def exactly(cls, at: datetime) -> Interval:
        """One instant: it starts and ends there and holds nothing else."""
        return cls(at, at)

    @classmethod
    def between(cls, start: datetime, end: datetime) -> Interval:
        """From `start` up to `end`."""
        return cls(start, end)

    @classmethod
    def above(cls, start: datetime) -> Interval:
        """From `start` on, the future open."""
        return cls(start, None)

    @classmethod
    def under(cls, end: datetime) -> Interval:
        """Up to `end`, the past open."""
        return cls(None, end)

    @property
    def is_open(self) -> bool:
        """Is an end of it unknown?"""
        return self.start is None or self.end is None

    def meets(self, other: Interval) -> bool:
        """Do the two share an instant? An instant on a start lies inside, on an end outside."""
        return _before_end(self.start, other) and _before_end(other.start, self)

    def within(self, other: Interval) -> bool:
        """Does no instant of this one lie outside the other?"""
        low = other.start is None or (self.start is not None and self.start >= other.start)
        high = other.end is None or (self.end is not None and self.end <= other.end)
        return low and high

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        starts = [i.start for i in (self, other)]
        ends = [i.end for i in (self, other)]
        start = None if None in starts else min(s for s in starts if s is not None)
        end = None if None in ends else max(e for e in ends if e is not None)
        return Interval(start, end)


def _before_end(instant: datetime | None, interval: Interval) -> bool:
    """Does an interval that starts at `instant` start early enough to meet `interval`?"""
    if instant is None or interval.end is None:
        return True
    return instant < interval.end or (interval.start == interval.end == instant)
