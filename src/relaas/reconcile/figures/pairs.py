"""Two figures of one series: who gives them, how they lie to one another in time and in value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from relaas.model.figures import THINGS
from relaas.reconcile.figures.cases import Case
from relaas.reconcile.figures.distances import far_apart, times
from relaas.reconcile.figures.order import Order, Succession, hour, order
from relaas.reconcile.figures.populations import PEOPLE

if TYPE_CHECKING:
    from relaas.model.figures import Category, FigureMention

FALLING: tuple[Category, ...] = (
    "missing",
    "detained",
    "deployed",
    "hospitalised",
    "displaced",
    "evacuated",
    "participants",
    "equipment",
    "other",
)
"""What may fall: not counted up from the start."""
_STATES = frozenset(("severe",))
"""Names that packs give to words for a state, which passes."""
MANIFOLD: tuple[Category, ...] = ("participants", "deployed", "equipment", "other")
"""What is counted of many kinds and on many occasions in one story."""
CHANCE = 100
"""From this number on as many of a crowd are no chance."""
_NEARLY = 1.02
"""Up to how many times one such number is another as nearly as makes no chance."""
_ANSWERED = 1.5
"""How many times a count further on in a report may be the one that it answers."""
_STEM = 3
"""Letters from which on the end of one noun can be the other."""
_NEAR, _SHORT = 1, 200
"""Paragraphs, and characters between their sentences, within which a report answers one count by another."""


def _same_noun(a: FigureMention, b: FigureMention) -> bool:
    """Is one noun counted that says more than "people"? Where one is left out, that of the other."""
    if any(m.counted is not None and m.counted.group == PEOPLE for m in (a, b)):
        return False
    heads = [m.head for m in (a, b) if m.head]
    words = {m.counted.text.casefold() for m in (a, b) if m.counted is not None}
    short, *long = sorted(set(heads), key=len) or [""]
    compound = len(short) >= _STEM and all(head.endswith(short) for head in long)  # "panelen", "zonnepanelen"
    return bool(heads) and (not long or compound or len(words) == 1)


def _same_deed(a: FigureMention, b: FigureMention) -> bool:
    """Do their clauses say in the same words what happened: "accounted for", "have been accounted for"?"""
    short, long = sorted((a.deed, b.deed), key=len)
    return bool(short) and (long == short or long.endswith(f" {short}"))


@dataclass(frozen=True)
class Pair:
    """Two figures of one series.

    Attributes:
        a: The earlier, or the first in the text.
        b: The other.
        known: Which of two reports is the earlier.
    """

    a: Case
    b: Case
    known: Succession | None = None

    @property
    def one_voice(self) -> bool:
        """Does one source give both?"""
        return self.a.voice.key == self.b.voice.key

    @property
    def together(self) -> bool:
        """Does one report tell both?"""
        return self.a.document.id == self.b.document.id

    @property
    def side_by_side(self) -> bool:
        """Does one report set the one against the other: a sentence apart, or where two named sources give a count?"""
        if not self.together:
            return False
        first, second = sorted((self.a.mention, self.b.mention), key=lambda m: m.anchor.start)
        between = self.a.document.text[first.sentence[1] : second.sentence[0]].strip()
        if not between:
            return True
        crowd = self.a.mention.category == "participants"  # of which every teller has a count of his own
        named = crowd or not (self.a.voice.own or self.b.voice.own)
        near = second.paragraph - first.paragraph <= _NEAR and len(between) < _SHORT
        counted = "tallies" in second.bearings and times(self.a, self.b) <= _ANSWERED
        return named and (near or counted)

    @cached_property
    def order(self) -> Order:
        """How a stands to b in time."""
        return order(self.a, self.b, self.known)

    @property
    def of_an_hour(self) -> bool:
        """Does one of two reports of a day name an hour, so that the count of the other may be of later that day?"""
        named = ["T" in (case.dating.as_of.value or "") for case in (self.a, self.b)]
        return not self.together and not self.may_fall and named[0] != named[1]

    @property
    def looks_back(self) -> bool:
        """Does one report give b, and for a an earlier day of its own: "achttien; donderdag waren het er vijftien"?"""
        dated = self.together and self.a.dating.own and self.order == "earlier"
        near = self.may_count_on or times(self.a, self.b) <= _ANSWERED
        return dated and self.side_by_side and near

    @property
    def in_turn(self) -> bool:
        """Does one report date both, one after the other: "maandag noemde hij er vijftien, dinsdag telde zij er 32"?"""
        a, b = self.a.dating, self.b.dating
        days = a.dated and b.dated and a.held != b.held
        entries = bool(a.stamp and b.stamp) and a.stamp != b.stamp
        return self.together and self.order == "earlier" and (days or entries or self.of_two_hours)

    @property
    def of_two_hours(self) -> bool:
        """Does one report give both of one day, at two hours of it: "24,000 at five; in the end it was 28,700"?"""
        alike = self.together and self.a.dating.held == self.b.dating.held
        return alike and self.order in ("earlier", "later") and hour(self.a) != hour(self.b)

    @property
    def counts_otherwise(self) -> bool:
        """Does the report say of one of them that it counts fewer or more than others do?"""
        return any("otherwise" in case.mention.bearings for case in (self.a, self.b))

    @property
    def shown_by(self) -> str:
        """What shows their order where their days do not; empty where they do."""
        ids = (self.a.document.id, self.b.document.id)
        return self.known.why(*ids) if self.known and order(self.a, self.b) == "open" else ""

    @property
    def rises(self) -> bool:
        """Is every value of b above every value of a?"""
        high = self.a.value[1]
        return high is not None and self.b.value[0] > high

    @property
    def falls(self) -> bool:
        """Is every value of b below every value of a?"""
        high = self.b.value[1]
        return high is not None and high < self.a.value[0]

    @property
    def may_count_on(self) -> bool:
        """Can b be the same count gone on: one source, or one of them nobody's?"""
        return self.one_voice or self.a.voice.own or self.b.voice.own

    @property
    def named_alike(self) -> bool:
        """Are both narrowed in the same way, or were driven from home or the like in the same words?"""
        a, b = self.a.mention, self.b.mention
        return (bool(a.limits) and a.limits == b.limits) or (a.category == "displaced" and _same_deed(a, b))

    @property
    def one_group(self) -> bool:
        """Are both of one group that a pack knows, and not of people at large?"""
        groups = {m.counted.group if m.counted else None for m in (self.a.mention, self.b.mention)}
        return len(groups) == 1 and not groups & {None, PEOPLE}

    @property
    def of_one_thing(self) -> bool:
        """Do more than their categories say that both count the same?

        Needed where the category does not: what is sent, parked or told to be there is of many kinds, and each crowd is
        another. A noun or a verb of their own, one named source, or words that put the one in the place of the other.
        """
        a, b = self.a.mention, self.b.mention
        one_source = self.one_voice and not self.a.voice.own
        if a.category == "participants":
            return (self.replaced and (self.together or one_source)) or self.of_two_hours
        told = _same_noun(a, b) or _same_deed(a, b) or one_source
        told = told or (self.still and self.one_group)
        replaced = self.replaced and not (a.head and b.head and a.head != b.head)
        return told or replaced or self._as_many or a.category not in MANIFOLD

    @property
    def _as_many(self) -> bool:
        """Are they so many, and so nearly as many, that it is no chance: "ruim 4.200 opvarenden", "4,234 on board"?"""
        least = min(self.a.value[0], self.b.value[0])
        return least >= CHANCE and times(self.a, self.b) <= _NEARLY

    @property
    def replaced(self) -> bool:
        """Do words put b in the place of a, or of some count before it?"""
        a, b = self.a.mention, self.b.mention
        return (self.together and a.superseded != b.superseded) or "corrects" in b.bearings

    @property
    def another(self) -> bool:
        """Is the number itself another, whatever its hedges?"""
        return self.a.mention.quantity.number != self.b.mention.quantity.number

    @property
    def far_apart(self) -> bool:
        """Is one so many times the other that they hardly count the same?"""
        return far_apart(self.a, self.b) if self.rises else far_apart(self.b, self.a)

    @property
    def may_fall(self) -> bool:
        """Can the count have fallen?"""
        return self.a.mention.category in FALLING or self.of_a_state

    @property
    def still(self) -> bool:
        """Does b tell who are still so, fewer than a: "41 detained", then "nine remain in custody"?"""
        stays = "remains" in self.b.mention.bearings and self.b.current and not self.b.partial
        return stays and self.falls and self.may_fall and not (self.together or self.far_apart)

    @property
    def of_a_state(self) -> bool:
        """Is what they are in counted, and not what befell them: in danger of their lives?"""
        people = self.a.mention.category not in THINGS  # a house beyond repair stays so
        return people and bool(_STATES & set(self.a.mention.limits) & set(self.b.mention.limits))

    def turned(self) -> Pair:
        """The same with the roles changed."""
        return Pair(self.b, self.a, self.known)
