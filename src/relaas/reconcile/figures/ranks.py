"""Reports by how many a figure of theirs gives and when it held, in sets of bits: thousands are compared at once.

Each report has a bit. To ask of every pair of a thousand reports whether the one gives more than the other would be a
million questions; here each figure asks once for each stretch of days.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import accumulate
from operator import or_
from typing import TYPE_CHECKING

from relaas.reconcile.figures.order import leaves_open

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.reconcile.figures.spans import Span

    Entry = tuple[int, Span, int]
    """A number, when it held, and which report gives it."""


class Ranks:
    """Figures in order of their number, apart by when they held.

    Args:
        entries: The number of each, when it held and which report gives it.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        by_span: defaultdict[Span, list[tuple[int, int]]] = defaultdict(list)
        for number, held, report in entries:
            by_span[held].append((number, 1 << report))
        self._by_span: dict[Span, tuple[list[int], list[int]]] = {}
        for held, some in by_span.items():
            some.sort()
            bits = [0, *accumulate((bit for _, bit in some), or_)]
            self._by_span[held] = ([number for number, _ in some], bits)

    def below(self, number: int, held: Span) -> int:
        """The bits of the reports that give less, of days that leave open which is the earlier.

        Args:
            number: Less than which.
            held: When that held.
        """
        found = 0
        for span, (numbers, bits) in self._by_span.items():
            if numbers[0] < number and leaves_open(held, span):
                found |= bits[bisect_left(numbers, number)]
        return found


class Links:
    """Which reports come before and after each, as bits, as far as something shows it."""

    def __init__(self, reports: int) -> None:
        self.before = [0] * reports
        self.after = [0] * reports

    def add(self, earlies: Sequence[Entry], lates: Sequence[Entry]) -> None:
        """Every early figure comes before every late one that gives more, where their days leave it open.

        Args:
            earlies: Figures.
            lates: Figures, of other reports or the same ones.
        """
        less = Ranks(earlies)
        more = Ranks((-number, held, report) for number, held, report in lates)
        for number, held, report in lates:
            self.before[report] |= less.below(number, held)
        for number, held, report in earlies:
            self.after[report] |= more.below(-number, held)

    def later(self, report: int) -> str:
        """A "1" for each report that comes after one, by their numbers, and a "0" for each other.

        Args:
            report: The number of the one.
        """
        return format(self.after[report], f"0{len(self.after)}b")[::-1]

    def agreed(self) -> Links:
        """Those that nothing turns round."""
        found = Links(0)
        both = list(zip(self.before, self.after, strict=True))
        found.before = [before & ~after & ~(1 << at) for at, (before, after) in enumerate(both)]
        found.after = [after & ~before & ~(1 << at) for at, (before, after) in enumerate(both)]
        return found

    def fill(self, other: Links) -> None:
        """Take over what another says of pairs of which nothing is known yet.

        Args:
            other: Of the same reports.
        """
        for at, (before, after) in enumerate(zip(self.before, self.after, strict=True)):
            left = ~(before | after)
            self.before[at] |= other.before[at] & left
            self.after[at] |= other.after[at] & left

    def in_turn(self, early: int, late: int) -> bool:
        """Is the one report known to come before the other?

        Args:
            early: The number of the one.
            late: The number of the other.
        """
        return bool(self.after[early] >> late & 1)
