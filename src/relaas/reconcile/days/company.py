"""Which reports keep company with which, by what they name and count: sets of bits, so that thousands are compared."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from relaas.reconcile.days.clues import Clues

_CROWD = 400
"""How many reports that share a name or number are looked through."""


class Company:
    """The reports of a pile by their names and numbers.

    Args:
        clues: Of every report.
        spans: The first and last day each can be from.
        apart: Days between two from which on they are not looked at.
    """

    def __init__(self, clues: Sequence[Clues], spans: Sequence[tuple[date, date]], apart: int) -> None:
        self._apart = apart
        self._days = [(first.toordinal(), last.toordinal()) for first, last in spans]
        self._kinds = [one.kinds for one in clues]
        self._signs = [one.names | one.numbers for one in clues]
        about: defaultdict[object, list[int]] = defaultdict(list)
        for at, signs in enumerate(self._signs):
            for sign in signs:
                about[sign].append(at)
        self._about = {sign: held[:_CROWD] for sign, held in about.items() if len(held) > 1}
        places = {sign: at for at, sign in enumerate(self._about)}
        self._named = [_bits(signs, places) for signs in self._signs]
        self._subjects = [_bits(one.subjects, places) for one in clues]

    def of(self, at: int, telling: int) -> list[tuple[int, int]]:
        """The others that a report may be told with, each with how many names, numbers and subjects both have.

        Args:
            at: The report.
            telling: So many names and numbers are enough where they are about nothing in common.

        Returns:
            Those with most first, equals in order; what is only of one kind of event comes with what it shares.
        """
        found = [
            (other, shared + subjects)
            for other, shared, subjects in self._counted(at)
            if shared >= telling or subjects or self._kinds[at] & self._kinds[other]
        ]
        return sorted(found, key=lambda one: (-one[1], one[0]))

    def _counted(self, at: int) -> Iterator[tuple[int, int, int]]:
        """Those near it in time, with the names and numbers that both have, and the subjects."""
        named, subjects, (first, last) = self._named[at], self._subjects[at], self._days[at]
        begins, ends = first - self._apart, last + self._apart
        for other in self._others(at):
            opens, closes = self._days[other]
            if opens <= ends and closes >= begins:
                shared = (named & self._named[other]).bit_count()
                yield other, shared, (subjects & self._subjects[other]).bit_count()

    def _others(self, at: int) -> set[int]:
        lists = (self._about[sign] for sign in self._signs[at] if sign in self._about)
        return set[int]().union(*lists) - {at}


def _bits(signs: Iterable[object], places: Mapping[object, int]) -> int:
    """A number with a bit for each sign that several reports have."""
    found = 0
    for sign in signs:
        if sign in places:
            found |= 1 << places[sign]
    return found
