"""A series as others would read it: three views over one ledger, none of which changes it.

*literal* takes every number at its word, as the ledger does. *acled* gives one number, the most conservative that the
words allow: an order of magnitude is its least ("tens" is 10, "dozens" 12, "hundreds" 100), a bound is the number that
it names, and of several sources the least counts. *ucdp* gives low, best and high: low as acled, high the greatest that
is named, best that of the ledger, or low where sources give no reason to prefer one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import SeriesView
from relaas.reconcile.figures.wording import told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import Series
    from relaas.reconcile.figures.cases import Case

LEAST = {
    "few": 3,
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "thousands": 1_000,
    "ten_thousands": 10_000,
    "hundred_thousands": 100_000,
    "millions": 1_000_000,
}
"""What an order of magnitude is at least: one of it. "Several" is three where nobody counts."""
_NAMED = ("exact", "about", "slightly_over", "more_than", "at_least")
"""Hedges whose own number is the least that a careful reader would take from them."""
_CEILINGS = ("at_most", "less_than")
"""Hedges that say nothing of how many there are at least."""


def views(series: Series, held: Sequence[Case], said: Sequence[Case]) -> tuple[SeriesView, ...]:
    """The three views of a series.

    Args:
        series: As the ledger has it.
        held: The figures that its low and high were taken from.
        said: All its figures, for where none is held.
    """
    literal = SeriesView(series.id, "literal", series.low, series.best, series.high, "as the ledger has it")
    return literal, _acled(series, held, said), _ucdp(series, held, said)


def _acled(series: Series, held: Sequence[Case], said: Sequence[Case]) -> SeriesView:
    cases = _floored(held or said)
    low = min(map(least, cases))
    if not held:
        return SeriesView(series.id, "acled", low, None, low, "nothing is held: the least of what was said")
    chosen = min(cases, key=least)
    if chosen.mention.quantity.hedge in _CEILINGS:
        why = "what is held only says how many there are at most"
        return SeriesView(series.id, "acled", low, None, max(map(_most, cases)), why)
    why = f"the most conservative number of what is held, {told(chosen)}"
    return SeriesView(series.id, "acled", low, low, low, why)


def _ucdp(series: Series, held: Sequence[Case], said: Sequence[Case]) -> SeriesView:
    cases = held or said
    low, high = min(map(least, _floored(cases))), max(map(_most, cases))
    if not held:
        return SeriesView(series.id, "ucdp", low, None, high, "nothing is held: the bounds of what was said")
    best = low if series.best is None else min(max(series.best, low), high)
    picked = "as the ledger picks it" if series.best is not None else "the low, as no source leads"
    why = f"low is the least and high the greatest number named by what is held; best is {picked}"
    return SeriesView(series.id, "ucdp", low, best, high, why)


def _floored(cases: Sequence[Case]) -> Sequence[Case]:
    """Those that say how many there are at least; all where none does: "hooguit 400" is no estimate of none."""
    return [case for case in cases if case.mention.quantity.hedge not in _CEILINGS] or cases


def least(case: Case) -> int:
    """The most conservative number that the words of a figure allow.

    Args:
        case: The figure.
    """
    quantity = case.mention.quantity
    if quantity.number is None:
        size = next((LEAST[hedge] for hedge in quantity.hedges if hedge in LEAST), None)
        return min(size, quantity.low) if size is not None and quantity.low else quantity.low
    return int(quantity.number) if quantity.hedge in _NAMED else quantity.low


def _most(case: Case) -> int:
    """The greatest number that it names; of an open end the number itself."""
    low, high = case.value
    named = int(case.mention.quantity.number or 0)
    return high if high is not None else max(low, named)
