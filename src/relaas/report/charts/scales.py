"""Where a day and a value lie on a drawing."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, pairwise
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

LONGEST = 5
"""Days that a pause between two dates may take on the line; a longer one is cut short, and shown to be."""
STEPS = (1, 2, 5)
_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_MONTH = re.compile(r"(\d{4})-(\d\d)")


def place(at: float) -> str:
    """A coordinate of a drawing as SVG has it, in whole units: nobody sees less."""
    return str(round(at))


def days_of(value: str) -> list[date]:
    """The days that an EDTF value names, at its ends; a month without a day is its first and its last.

    What names no day of the calendar (a year, a season, an open end) gives none: it is not drawn as a point.
    """
    found: list[date] = []
    for part in value.split("/"):
        if match := _DAY.match(part):
            found.append(date(*(int(group) for group in match.groups())))
        elif match := _MONTH.fullmatch(part):
            found.extend(_ends_of(int(match[1]), int(match[2])))
    return found


def _ends_of(year: int, month: int) -> list[date]:
    if not 1 <= month <= 12:
        return []
    following = date(year + month // 12, month % 12 + 1, 1)
    return [date(year, month, 1), date.fromordinal(following.toordinal() - 1)]


@dataclass(frozen=True, slots=True)
class DayScale:
    """Days on a line, in proportion, but for long pauses, which are cut.

    Attributes:
        days: Every day that bears something, in order.
        places: Where each of them lies.
        breaks: Where a pause was cut.
    """

    days: tuple[date, ...]
    places: tuple[float, ...]
    breaks: tuple[float, ...]

    def at(self, day: date) -> float:
        """Where one of the days lies, in units of the drawing.

        Raises:
            ValueError: The day bears nothing.
        """
        return self.places[self.days.index(day)]

    def ticks(self, apart: float) -> list[tuple[float, date]]:
        """The days to be named, no two of them nearer than `apart`; the first and the last before others."""
        kept: list[tuple[float, date]] = []
        ends = [0, len(self.days) - 1]
        for at in [*ends, *range(1, len(self.days) - 1)]:
            if all(abs(self.places[at] - place) >= apart for place, _ in kept):
                kept.append((self.places[at], self.days[at]))
        return sorted(kept)


def day_scale(
    days: Iterable[date], left: float, right: float, rooms: Mapping[date, float] | None = None
) -> DayScale:
    """Lay days out between two ends.

    Args:
        days: In any order.
        left: Where the first lies.
        right: Where the last lies.
        rooms: How broad what stands on a day is, where that may be more than the day has.
    """
    ordered = sorted(set(days))
    gaps = [(later - earlier).days for earlier, later in pairwise(ordered)]
    drawn = [min(gap, LONGEST) for gap in gaps]
    total = sum(drawn)
    if not total:
        return DayScale(tuple(ordered), ((left + right) / 2,) * len(ordered), ())
    rooms = rooms or {}
    least = [(rooms.get(a, 0.0) + rooms.get(b, 0.0)) / 2 for a, b in pairwise(ordered)]
    places = list(accumulate(_widths(drawn, least, right - left), initial=left))
    cut = [(places[at] + places[at + 1]) / 2 for at, gap in enumerate(gaps) if gap > LONGEST]
    return DayScale(tuple(ordered), tuple(places), tuple(cut))


def _widths(shares: Sequence[int], least: Sequence[float], total: float) -> list[float]:
    """How broad each gap is: by its share, but at least so much; where that is too much for all, by that alone."""
    if (needed := fsum(least)) >= total:
        return [width * total / needed for width in least]
    narrow: set[int] = set()
    while True:
        left = total - fsum(least[at] for at in narrow)
        unit = left / sum(share for at, share in enumerate(shares) if at not in narrow)
        more = {at for at, share in enumerate(shares) if at not in narrow and unit * share < least[at]}
        if not more:
            return [least[at] if at in narrow else unit * share for at, share in enumerate(shares)]
        narrow |= more


@dataclass(frozen=True, slots=True)
class ValueScale:
    """Values from 0 upward.

    Attributes:
        top: The greatest value drawn.
        step: From one line of the grid to the next.
        above: Where the greatest value lies.
        base: Where 0 lies.
    """

    top: int
    step: int
    above: float
    base: float

    def at(self, value: int) -> float:
        """Where a value lies, in units of the drawing; what is beyond the top lies at the top."""
        return self.base - (self.base - self.above) * min(value, self.top) / self.top

    def ticks(self) -> list[tuple[float, int]]:
        """The lines of the grid."""
        return [(self.at(value), value) for value in range(0, self.top + 1, self.step)]


def value_scale(greatest: int, above: float, base: float) -> ValueScale:
    """A scale with at most five lines at round numbers, the uppermost at or over the greatest value."""
    size = [factor * 10**power for power in range(len(str(max(greatest, 1)))) for factor in STEPS]
    step = size[bisect_right(size, max(greatest - 1, 0) / 4)] if greatest > 4 else 1
    lines = -(-max(greatest, 1) // step)
    return ValueScale(lines * step, step, above, base)
