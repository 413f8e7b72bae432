"""Two figures of one series: who gives them, how they lie to one another in time and in value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from relaas.reconcile.figures.cases import Case
from relaas.reconcile.figures.distances import far_apart
from relaas.reconcile.figures.order import Order, Succession, order

if TYPE_CHECKING:
    from relaas.model.figures import Category

_FALLING: tuple[Category, ...] = (
    "missing",
    "detained",
    "deployed",
    "hospitalised",
    "displaced",
    "evacuated",
    "participants",
    "other",
)
"""What may fall: not counted up from the start."""


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

    @cached_property
    def order(self) -> Order:
        """How a stands to b in time."""
        return order(self.a, self.b, self.known)

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
        return self.a.mention.category in _FALLING

    def turned(self) -> Pair:
        """The same with the roles changed."""
        return Pair(self.b, self.a, self.known)
