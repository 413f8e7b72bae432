"""The ledger of figures: how many of whom, how sure, according to whom, as of when, and how each stands."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from relaas.model.figures import Category, Scope
from relaas.model.frozen import Frozen
from relaas.report.amounts import estimate, interval, numeral
from relaas.report.charts.drawing import Chart, Charts
from relaas.report.controls import one_line
from relaas.report.ledgers import Entry, entries, numbers, population
from relaas.report.sections.figure_rows import FigureRow, FigureRows
from relaas.report.verdicts import Verdict, verdict_words
from relaas.report.wording import Wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.model.accounts import Account
    from relaas.model.figures import Series
    from relaas.report.labels import Label


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a series comes to, in words.

    Attributes:
        shown: The value picked, or the interval where none was picked.
        low: The least value held.
        best: The value picked; empty where none was.
        high: The greatest value held, or an ellipsis where it is open upward.
        exact: Are the three the same?
    """

    shown: str
    low: str
    best: str
    high: str
    exact: bool


class SeriesRow(Frozen, frozen=True):
    """One series.

    Attributes:
        id: Series id.
        population: Who or what is counted, in words of the reports; empty where none of them says.
        place: Name of the place it is bound to; empty where there is none.
        bounds: Low, best and high.
        estimate: The same on one line.
        origins: From how many outlets or agencies its figures come.
        verdict: How it stands.
        verdict_words: The same in words.
        figures: Its figures, earliest first.
        parts: The series that count a part of it.
        chart: Its figures over time; None where there is nothing to see.
        why: The rule that picked low, best and high.
        scope: In which way all its figures count less or other than the whole, if they do.
        most: The value picked, else the greatest that is held, else the least.
    """

    id: str
    population: str
    place: str
    bounds: Bounds
    estimate: str
    origins: int
    verdict: Verdict
    verdict_words: str
    figures: tuple[FigureRow, ...]
    parts: tuple[SeriesRow, ...]
    chart: Chart | None
    why: str
    scope: tuple[Scope, ...]
    most: int


@dataclass(frozen=True, slots=True)
class CategoryGroup:
    """The series of one category.

    Attributes:
        category: The category.
        series: Its series.
    """

    category: Category
    series: tuple[SeriesRow, ...]


@dataclass(frozen=True, slots=True)
class StoryFigures:
    """The ledger of one story.

    Attributes:
        id: Story id.
        title: The story's title.
        groups: Its categories, in the order of reading.
    """

    id: str
    title: str
    groups: tuple[CategoryGroup, ...]


@dataclass(frozen=True, slots=True)
class _Makers:
    """What makes the rows of one account."""

    lines: FigureRows
    charts: Charts | None
    places: dict[str, str]
    say: Wording


def story_figures(
    account: Account,
    names: dict[str, Label],
    say: Wording,
    ledger: Sequence[Entry] | None = None,
    *,
    drawn: bool = True,
) -> list[StoryFigures]:
    """The ledgers of the stories that have figures.

    Args:
        account: Any.
        names: The labels of its reports.
        say: The words of the interface.
        ledger: The account's `entries`, for who has them already.
        drawn: Are the series to be drawn as well?
    """
    ledger = entries(account) if ledger is None else ledger
    makers = _Makers(
        lines=FigureRows(account, names, numbers(ledger), say),
        charts=Charts(account.figure_relations, names, say) if drawn else None,
        places={entity.id: one_line(entity.name) for entity in account.entities},
        say=say,
    )
    rows = [(entry.series, _row(entry, makers)) for entry in ledger]
    made = []
    for story in account.stories:
        groups = _groups((series, row) for series, row in rows if series.story == story.id)
        if groups:
            made.append(StoryFigures(story.id, one_line(story.title), groups))
    return made


def with_parts(rows: Iterable[SeriesRow]) -> Iterator[SeriesRow]:
    """Every row, each followed by the rows of its parts.

    Args:
        rows: Those that stand by themselves.
    """
    for row in rows:
        yield row
        yield from with_parts(row.parts)


def bounds(series: Series, say: Wording) -> Bounds:
    """Low, best and high of a series, an open end as an ellipsis."""
    low, high, best = series.low, series.high, series.best
    return Bounds(
        shown=interval(low, high, say) if best is None else numeral(best, say),
        low=numeral(low, say),
        best="" if best is None else numeral(best, say),
        high=say("open_end") if high is None else numeral(high, say),
        exact=low == high,
    )


def _groups(rows: Iterable[tuple[Series, SeriesRow]]) -> tuple[CategoryGroup, ...]:
    return tuple(
        CategoryGroup(category, tuple(row for _, row in group))
        for category, group in groupby(rows, key=lambda pair: pair[0].category)
    )


def _row(entry: Entry, makers: _Makers) -> SeriesRow:
    series, say = entry.series, makers.say
    figures = tuple(makers.lines.of(figure) for figure in entry.figures)
    told = {row.id: say("figure_number", n=row.number) for row in figures}
    return SeriesRow(
        id=series.id,
        population=population(entry, say),
        place=makers.places.get(series.place or "", ""),
        bounds=bounds(series, say),
        estimate=estimate(series.low, series.best, series.high, say),
        origins=series.origins,
        verdict=entry.verdict,
        verdict_words=verdict_words(entry.verdict, series.origins, say),
        figures=figures,
        parts=tuple(_row(part, makers) for part in entry.parts),
        chart=makers.charts.of(entry.figures, told) if makers.charts else None,
        why=one_line(series.why),
        scope=tuple(scope for scope in figures[0].scope if all(scope in row.scope for row in figures)),
        most=next(value for value in (series.best, series.high, series.low) if value is not None),
    )
