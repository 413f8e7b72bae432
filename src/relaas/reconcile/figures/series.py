"""Rows of series: what may be compared, under which name, and what it comes to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relaas.model.figures import Series
from relaas.reconcile.figures.bounds import bounds
from relaas.reconcile.figures.views import views

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import FigureRelation, SeriesView
    from relaas.reconcile.figures.cases import Case
    from relaas.reconcile.figures.links import Names
    from relaas.reconcile.figures.populations import Population


def series_id(first: Case) -> str:
    """The id of a series: that of its first figure under another prefix.

    Args:
        first: Its first figure by document path and offset.
    """
    return "fs" + first.id.removeprefix("f")


def row(
    population: Population,
    cases: Sequence[Case],
    chain: Sequence[Case],
    relations: Sequence[FigureRelation],
    names: Names,
) -> tuple[Series, tuple[SeriesView, ...]]:
    """The row of a series, its story yet to be named, with the views of it.

    Args:
        population: What it counts.
        cases: Its figures in order of document path and offset.
        chain: The same from the earliest to the latest.
        relations: How they stand to one another.
        names: The entities.
    """
    comes_to = bounds(chain, relations)
    made = Series(
        id=series_id(cases[0]),
        story="",
        category=population.category,
        counted=_counted(population, cases),
        place=population.place if population.place in names.by_id else None,
        low=comes_to.low,
        best=comes_to.best,
        high=comes_to.high,
        origins=len({case.origin for case in cases}),
        why=comes_to.why,
    )
    return made, views(made, comes_to.held, cases)


def _counted(population: Population, cases: Sequence[Case]) -> str:
    """The words most reports have for the population, the first of equals; its group where none has any."""
    words = Counter(case.mention.counted.text for case in cases if case.mention.counted)
    return words.most_common(1)[0][0] if words else population.group.strip("~")
