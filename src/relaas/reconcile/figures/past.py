"""The figures of a series that have been gone through, found by what they are asked for.

Most of thousands say nothing any more: to look at all of them for each new one would cost more than all the rest.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Reversible, Sequence

    from relaas.reconcile.figures.cases import Case, Value

    Counts = Collection[int | Value]
    Told = Reversible[Case]
    Ends = tuple[Case, Case | None]


_VOICES = 64
"""Voices that a figure is held against, those that spoke last: more tell the same, and it bounds the work."""


class Past:
    """The figures of a series before the one that is looked at, in order.

    Args:
        taken_back: Counts that somebody takes back, by report: their figures stand only for one who gives them again.
        opening: Ids of the figures that their reports open with.
    """

    def __init__(self, taken_back: Collection[tuple[str, int | Value]], opening: Collection[str]) -> None:
        self._takes_back = taken_back
        self._taken_back: Counts = {count for _, count in taken_back}
        self._opening = opening
        self._place: dict[str, int] = {}
        self._by_count: defaultdict[int | Value, list[Case]] = defaultdict(list)
        self._by_document: defaultdict[str, list[Case]] = defaultdict(list)
        self._by_voice: defaultdict[str, list[Case]] = defaultdict(list)
        self._live: defaultdict[str, dict[str, Case]] = defaultdict(dict)
        self._live_by_count: defaultdict[int | Value, list[Case]] = defaultdict(list)
        self._openings: list[Case] = []
        self._coarse: set[str] = set()

    def add(self, case: Case) -> None:
        """Go on to the next."""
        self._place[case.id] = len(self._place)
        self._by_document[case.document.id].append(case)
        if case.standing:
            self._by_count[case.count].append(case)
        if case.standing and case.count not in self._taken_back:
            self._by_voice[case.voice.key].append(case)
            # The voice that spoke last stands last.
            self._live[case.voice.key] = self._live.pop(case.voice.key, {})
            self._live[case.voice.key][case.id] = case
            self._live_by_count[case.count].append(case)
            if case.id in self._opening:
                self._openings.append(case)

    def alike(self, case: Case) -> Sequence[Case]:
        """Those that stood and give the same count."""
        return self._by_count.get(case.count, ())

    def opened(self, case: Case) -> Case | None:
        """The last that stood and that a report opens with; what was taken back stands for who gives it again.

        Not what stands in the place of the count itself, in the report that takes that back; nor, of what is taken
        back, anything of its own report.
        """
        again = (
            [c for c in self.alike(case) if c.id in self._opening] if case.count in self._taken_back else []
        )
        own = case.document.id if case.withdrawn else ""
        openings = (c for c in reversed(self._openings) if c.document.id != own)
        last = (c for c in openings if not self.takes_back(c, case))
        return max([*islice(last, 1), *again[-1:]], key=lambda c: self._place[c.id], default=None)

    def takes_back(self, one: Case, case: Case) -> bool:
        """Does the report that gives one count take another back, and is not surely the earlier of the two?

        Args:
            one: A count that a report gives.
            case: One of another report.
        """
        again = one.document.id == case.document.id or one.dating.published.before(case.dating.published)
        return (one.document.id, case.count) in self._takes_back and not again

    def gave_up(self, one: Case, case: Case) -> bool:
        """Did the report that gives one count take back another, which a later report gives again?

        Args:
            one: A count that a report gives.
            case: One of another report.
        """
        later = one.dating.published.before(case.dating.published)
        return (one.document.id, case.count) in self._takes_back and later

    def last_of_each(self, case: Case, passed_over: Callable[[Case], bool]) -> list[Case]:
        """Of each voice the last of another count that still says something, voices by the first of theirs.

        What still says something: not overtaken, or told by its report or its own voice.

        Args:
            case: The figure that they are held against.
            passed_over: Those that are taken only where their voice has no other; of these the first.
        """
        beside: defaultdict[str, list[Case]] = defaultdict(list)
        for other in self._by_document.get(case.document.id, ()):
            if other.standing and other.count not in self._taken_back:
                beside[other.voice.key].append(other)
        found = []
        for voice in dict.fromkeys((*islice(reversed(self._live), _VOICES), case.voice.key, *beside)):
            lists: tuple[Told, ...] = (self._live.get(voice, {}).values(), beside.get(voice, ()))
            if voice == case.voice.key:
                lists = (self._by_voice.get(voice, ()),)
            if ends := [end for told in lists if (end := self._ends(case, told, passed_over))]:
                found.append(self._of_voice(ends))
        return [last for _, last in sorted(found, key=lambda pair: pair[0])]

    def _ends(self, case: Case, told: Told, passed_over: Callable[[Case], bool]) -> Ends | None:
        """The first of another count, and the last that is not passed over: both are near the ends of a long list."""

        def says(other: Case) -> bool:
            return other.count != case.count and other.id not in self._coarse

        first = next(filter(says, told), None)
        if first is None:
            return None
        return first, next((c for c in reversed(told) if says(c) and not passed_over(c)), None)

    def _of_voice(self, ends: Sequence[Ends]) -> tuple[int, Case]:
        """The place of its first, with the last that is not passed over, else that first."""
        first = min((first for first, _ in ends), key=self._at)
        last = max((last for _, last in ends if last), key=self._at, default=first)
        return self._at(first), last

    def _at(self, case: Case) -> int:
        return self._place[case.id]

    def of_one(self, case: Case) -> set[str]:
        """Ids of those that its voice gives in its report."""
        told = self._by_document[case.document.id]
        return {other.id for other in told if other.voice.key == case.voice.key}

    def overtake(self, counts: Counts, coarse: Collection[str]) -> None:
        """Leave out all that give some counts, and rough words that their own report refines."""
        for count in counts:
            for case in self._live_by_count.pop(count, ()):
                self._leave_out(case)
        self._coarse |= set(coarse)

    def _leave_out(self, case: Case) -> None:
        live = self._live[case.voice.key]
        live.pop(case.id, None)
        if not live:
            del self._live[case.voice.key]


def by_count(cases: Iterable[Case]) -> dict[int | Value, list[Case]]:
    """Figures by their count.

    Args:
        cases: Figures.
    """
    given: dict[int | Value, list[Case]] = {}
    for case in cases:
        given.setdefault(case.count, []).append(case)
    return given
