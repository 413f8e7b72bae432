"""The figures of a series that have been gone through, found by what they are asked for.

Most of thousands say nothing any more: to look at all of them for each new one would cost more than all the rest.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from relaas.reconcile.figures.cases import Case, Value

    Counts = Collection[int | Value]


class Past:
    """The figures of a series before the one that is looked at, in order.

    Args:
        taken_back: Counts that somebody takes back: their figures stand only for one who gives them again.
        opening: Ids of the figures that their reports open with.
    """

    def __init__(self, taken_back: Counts, opening: Collection[str]) -> None:
        self._taken_back = taken_back
        self._opening = opening
        self._place: dict[str, int] = {}
        self._by_count: defaultdict[int | Value, list[Case]] = defaultdict(list)
        self._by_document: defaultdict[str, list[Case]] = defaultdict(list)
        self._by_voice: defaultdict[str, list[Case]] = defaultdict(list)
        self._live: list[Case] = []
        self._openings: list[Case] = []
        self._gone: set[str] = set()
        self._coarse: set[str] = set()

    def add(self, case: Case) -> None:
        """Go on to the next."""
        self._place[case.id] = len(self._place)
        self._by_count[case.count].append(case)
        self._by_document[case.document.id].append(case)
        if case.standing and case.count not in self._taken_back:
            self._by_voice[case.voice.key].append(case)
            self._live.append(case)
            if case.id in self._opening:
                self._openings.append(case)

    def alike(self, case: Case) -> list[Case]:
        """Those that stood and give the same count."""
        return [other for other in self._by_count[case.count] if other.standing]

    def opened(self, case: Case) -> Case | None:
        """The last that stood and that a report opens with; what was taken back stands for who gives it again."""
        again = (
            [c for c in self.alike(case) if c.id in self._opening] if case.count in self._taken_back else []
        )
        return max([*self._openings[-1:], *again[-1:]], key=lambda c: self._place[c.id], default=None)

    def others(self, case: Case) -> list[Case]:
        """Those of another count that still say something: not overtaken, or told by its report or its own voice."""
        own = (*self._by_voice[case.voice.key], *self._by_document[case.document.id])
        near = {c.id: c for c in own if c.standing and c.count not in self._taken_back}
        found = {c.id: c for c in self._live} | near
        left = [c for c in found.values() if c.id not in self._coarse and c.count != case.count]
        return sorted(left, key=lambda c: self._place[c.id])

    def of_one(self, case: Case) -> set[str]:
        """Ids of those that its voice gives in its report."""
        told = self._by_document[case.document.id]
        return {other.id for other in told if other.voice.key == case.voice.key}

    def overtake(self, counts: Counts, coarse: Collection[str]) -> None:
        """Leave out all that give some counts, and rough words that their own report refines."""
        self._gone |= {case.id for count in counts for case in self._by_count[count]}
        self._coarse |= set(coarse)
        if counts or coarse:
            out = self._gone | self._coarse
            self._live = [case for case in self._live if case.id not in out]
