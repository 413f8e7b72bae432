"""Populations that are one under two names, each merge on evidence.

Compared are populations of one category and scope. A merge is refused where one source gives both at one time and they
differ, or one is a part of the other: whoever sets two figures side by side counts two things.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.figures import SeriesVerdict
from relaas.reconcile.figures.adopting import adopted, adopted_alone
from relaas.reconcile.figures.distances import MUCH, times
from relaas.reconcile.figures.links import is_name
from relaas.reconcile.figures.loosely import is_loose, told_alone, told_by_two_words, told_loosely
from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.pairs import MANIFOLD
from relaas.reconcile.figures.populations import ATTACKERS, CROWD, FORCES, PEOPLE, TELLING, Population
from relaas.reconcile.figures.wording import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.model.figures import Category
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.links import Names

_SOME = 5
"""From this number on the same number of one group told by its name is no chance."""
_SURE = 100
"""From this number on the same number is none of another place and another day."""
_SPELLING = 0.85
"""How alike two spellings of one place are: Gilan and Guilan 0.91, Iran and Irak 0.75."""
_HIT: tuple[Category, ...] = ("displaced", "evacuated", "rescued", "infected", "missing", "hospitalised")
"""What happens to whoever is there, so that a word for them sets nobody apart."""
_BEFALLEN: tuple[Category, ...] = (*_HIT, "killed", "injured", "detained", "released")
"""What happens to people, whom every report calls as it likes."""
_WHOEVER: tuple[Category, ...] = ("displaced", "participants")
"""What is counted of whoever lived or came there, under whatever name."""


class Merged:
    """Which populations are taken for one."""

    def __init__(self, cases: Sequence[Case], populations: Mapping[str, Population], names: Names) -> None:
        self._of, self.reasons = adopted(cases, populations)
        self._names = names
        self._members: defaultdict[Population, list[Case]] = defaultdict(list)
        for case in cases:
            self._members[self._of[case.id]].append(case)
        self.verdicts: list[SeriesVerdict] = []
        self._root: dict[Population, Population] = {p: p for p in self._members}
        self._crowd = _crowd(self._of[case.id].group for case in cases)
        self._alone = told_alone(self._members)
        for one, other in self._pairs():
            self._try(one, other)
        found = {case.id: self._find(self._of[case.id]) for case in cases}
        self._final, why = adopted_alone(cases, found)
        for population, reasons in why.items():
            self.reasons[population] = [*self.reasons.get(population, ()), *reasons]

    def of(self, case: Case) -> Population:
        """The population that stands for all that are one with a figure's.

        Args:
            case: A figure.
        """
        return self._final[case.id]

    def _find(self, one: Population) -> Population:
        while self._root[one] != one:
            one = self._root[one]
        return one

    def _pairs(self) -> Iterator[tuple[Population, Population]]:
        """Pairs that differ in group or place alone, in the order of their first figures."""
        alike: defaultdict[Population, list[Population]] = defaultdict(list)
        for other in self._members:
            if not other.part:
                rest = alike[replace(other, group="", place="")]
                yield from ((one, other) for one in rest)
                rest.append(other)

    def _try(self, one: Population, other: Population) -> None:
        left, right = self._find(one), self._find(other)
        if left == right:
            return
        number, crowd = self._same_number(one, other), self._same_crowd(one, other)
        reason = number or crowd or self._same_people(one, other) or self._same_side(one, other)
        reason = reason or self._same_teller(one, other) or self._told_loosely(one, other)
        if not reason:
            return
        apart = self._set_apart(left, right, sure=bool(number))
        ids = self._members[one][0].id, self._members[other][0].id
        why = f"{reason}; but one report gives both, and not as the same" if apart else reason
        self.verdicts.append(SeriesVerdict(*ids, "no" if apart else "yes", why))
        if not apart:
            if right.whole_story:
                left, right = right, left
            self._root[right] = left
            self.reasons[left] = [*self.reasons.pop(left, ()), *self.reasons.pop(right, ()), reason]

    def _group(self, root: Population) -> list[Case]:
        return [c for p in self._members if self._find(p) == root for c in self._members[p]]

    def _set_apart(self, left: Population, right: Population, *, sure: bool) -> bool:
        """Does one report give both, and not as the same; or is one a part of the other?

        Two sources may differ, and one source over time; but not by much, unless a number says that they are one.
        """
        told = defaultdict(list)
        for case in self._group(left):
            told[case.document.id].append(case)
        pairs = ((one, other) for other in self._group(right) for one in told[other.document.id])
        return any(
            _whole_and_part(*pair) or (_differ(*pair) and not _may(*pair, sure=sure)) for pair in pairs
        )

    def _same_number(self, one: Population, other: Population) -> str:
        """The same telling number, of one group, or of people at large and either a crowd or anybody at one place."""
        bound = one.group == other.group or one.place or {one.group, other.group} & set(CROWD)
        loosely = self._told_apart_by_nobody(one, other)
        if not ((loosely or (bound and _one_group(one, other))) and self._one_spot(one, other)):
            return ""
        least = _SOME if one.group == other.group != PEOPLE else TELLING
        mine = {c.number: c for c in self._members[one] if c.number is not None and c.number >= least}
        for case in self._members[other]:
            if case.number in mine and self._one_time(mine[case.number], case, one, other):
                return (
                    f"the same number, {case.number}, of “{counted(mine[case.number])}” and “{counted(case)}”"
                )
        return ""

    def _told_apart_by_nobody(self, one: Population, other: Population) -> bool:
        """Two words that anybody could go by, of which no report tells both: "23 leden", there "23 verdachten"?"""
        loose = is_loose(one.group) and is_loose(other.group)
        if not loose or one.category not in _BEFALLEN or one.limits or other.limits:
            return False
        reports = [{case.document.id for case in self._members[p]} for p in (one, other)]
        return not reports[0] & reports[1]

    def _same_crowd(self, one: Population, other: Population) -> str:
        """The crowd that the story counts most and people at large: two words for who it is about.

        Of those who came, or lost their homes, any word for who they are: "300.000 daklozen", "250.000 inwoners".
        """
        crowds = CROWD if one.category in _WHOEVER else (self._crowd,)
        groups = {one.group, other.group}
        crowd = any(groups == {PEOPLE, crowd} for crowd in crowds) or self._came(one, other)
        if not crowd or one.place != other.place:
            return ""
        first, second = self._members[one][0], self._members[other][0]
        if one.category == "other" and times(first, second) > MUCH:
            return (
                ""  # of whom nothing is told but that they are so many, as "410 mensen" and "twee managers"
            )
        return f"“{counted(first)}” and “{counted(second)}” are two words for who the reports are about"

    def _came(self, one: Population, other: Population) -> bool:
        """People at large and a noun that the pack does not know, of who came, which no report tells apart?"""
        unknown = [p for p in (one, other) if p.group.startswith("~")]
        reports = [{case.document.id for case in self._members[p]} for p in (one, other)]
        people = len(unknown) == 1 and PEOPLE in (one.group, other.group)
        return one.category in _WHOEVER and people and not reports[0] & reports[1]

    def _same_people(self, one: Population, other: Population) -> str:
        """People hit and a nation or a people by its name, which sets nobody apart unless some report tells both."""
        mine, others = self._members[one], self._members[other]
        whole = one.category in _HIT and not (one.place or one.scope or other.place)
        by_name = (_a_people(mine) and _anybody(other)) or (_a_people(others) and _anybody(one))
        both = {c.document.id for c in mine} & {c.document.id for c in others}
        if not (whole and by_name) or both:
            return ""
        return f"“{counted(mine[0])}” and “{counted(others[0])}”: no report tells the two apart"

    def _told_loosely(self, one: Population, other: Population) -> str:
        """People at large and a word that any of them could go by, told by no report beside one another."""
        mine, others = self._members[one], self._members[other]
        if {one, other} <= self._alone and told_by_two_words(one, other, mine, others):
            return f"“{counted(mine[0])}” and “{counted(others[0])}”: each is all that its reports count so"
        if not told_loosely(one, other, mine, others):
            return ""
        return f"“{counted(mine[0])}” and “{counted(others[0])}”: the one word is looser, and no report tells both"

    def _same_side(self, one: Population, other: Population) -> str:
        """Two words for those who attacked, or keep order, which sets nobody apart unless some report tells both."""
        groups = {one.group, other.group}
        if not (groups <= set(ATTACKERS) or groups <= set(FORCES)) or one.place != other.place:
            return ""
        first, second = self._members[one][0], self._members[other][0]
        return f"“{counted(first)}” and “{counted(second)}” are two words for one side"

    def _same_teller(self, one: Population, other: Population) -> str:
        """Two words, or a place named once, for what one named source counts: no report tells it in both ways."""
        loose = one.group == other.group or (_anybody(one) and _anybody(other))
        if not loose or (one.place and other.place) or one.category in MANIFOLD:
            return ""
        mine = [(case, case.voice.key) for case in self._members[one] if _of_a_source(case)]
        others = {case.voice.key: case for case in self._members[other] if _of_a_source(case)}
        found = ((case, others[key]) for case, key in mine if key in others)
        for case, told in found:
            if case.document.id != told.document.id and times(case, told) <= MUCH:
                return f"“{counted(case)}” and “{counted(told)}” are both told by {case.voice.name}"
        return ""

    @staticmethod
    def _one_time(mine: Case, case: Case, one: Population, other: Population) -> bool:
        """Is it the same count; and where only one is bound to a place, can it be of the same day?"""
        bound = one.place == other.place or (one.place and other.place)
        sure = bound or (case.number or 0) >= _SURE or order(mine, case) in ("same", "open")
        return mine.count == case.count and bool(sure)

    def _one_spot(self, one: Population, other: Population) -> bool:
        if one.place == other.place or not (one.place and other.place):
            return True
        alike = SequenceMatcher(None, self._name(one.place), self._name(other.place), autojunk=False).ratio()
        return bool(one.place and other.place) and alike >= _SPELLING

    def _name(self, place: str) -> str:
        entity = self._names.by_id.get(place)
        return entity.name if entity else place


def _of_a_source(case: Case) -> bool:
    """Does a source with a name give it, as a count that holds and is no part of another?"""
    return not case.voice.own and is_name(case.voice.name) and case.current and case.whole is None


def _anybody(one: Population) -> bool:
    """Does its word leave open who they are: people at large or a crowd?"""
    return one.group in (PEOPLE, *CROWD)


def _a_people(cases: Sequence[Case]) -> bool:
    """Are they called by a name, which the pack does not know: a noun with a capital behind a number?"""
    heads = [c.mention.head for c in cases if not (c.mention.counted and c.mention.counted.group)]
    return len(heads) == len(cases) and all(head and head[0].isupper() for head in heads)


def _one_group(one: Population, other: Population) -> bool:
    return one.group == other.group or PEOPLE in (one.group, other.group)


def _crowd(groups: Iterable[str]) -> str:
    """The crowd that most figures count; of equals the first."""
    counts = Counter(group for group in groups if group in CROWD)
    return counts.most_common(1)[0][0] if counts else ""


def _whole_and_part(one: Case, other: Case) -> bool:
    return other.id == one.whole or one.id == other.whole


def _differ(one: Case, other: Case) -> bool:
    """Are they two counts that both hold, and not one in two wordings: "bijna driehonderd", "ruim 290"?"""
    return one.count != other.count and one.current and other.current and not _meet(one, other)


def _meet(one: Case, other: Case) -> bool:
    """Have two values, neither of them open to one side, a number in common?"""
    (low, high), (least, most) = one.value, other.value
    return high is not None and most is not None and max(low, least) <= min(high, most)


def _may(one: Case, other: Case, *, sure: bool) -> bool:
    """Can two counts differ and yet be of the same people: by two sources, or at two times?"""
    less, more = sorted((one.value[0], other.value[0]))
    return (one.voice.key != other.voice.key or order(one, other) != "same") and (sure or more <= MUCH * less)
