"""The ledger of figures on a terminal: a heading and a few rows a series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from relaas.report.controls import shortened
from relaas.report.sections.figure_rows import stands
from relaas.report.sections.standing import standings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import RenderableType

    from relaas.report.sections.figure_rows import FigureRow
    from relaas.report.sections.figures import CategoryGroup, SeriesRow, StoryFigures
    from relaas.report.wording import Wording

ROWS = 6
"""How many figures of a series are shown, the latest; those before them are counted."""
FEW = 4
"""How many series of one standing are named in its line; the rest is counted."""
WORDS = 60
WHO = 90
RATIOS = (5, 7, 4, 5)
"""How the width is shared out: words, who says so, as of when, how it stands."""
INDENT = (0, 0, 0, 2)
DEEP = (0, 0, 0, 4)
MARKED = {"disputed": "red", "withdrawn": "yellow", "unsettled": "yellow", "agreed": "green"}


def figure_tables(stories: Sequence[StoryFigures], say: Wording, *, narrow: bool) -> Iterator[RenderableType]:
    """The ledger of each story; `narrow` sets what a figure has to tell under it, not beside it."""
    tables = _Tables(say, narrow=narrow)
    for story in stories:
        if len(stories) > 1:
            yield Padding(Text(story.title, style="italic"), INDENT)
        for group in story.groups:
            yield from tables.group(group)


def standing_lines(stories: Sequence[StoryFigures], say: Wording) -> Iterator[RenderableType]:
    """A line for each way in which series stand, what needs a person first."""
    for standing in standings(stories, say):
        line = Text(f"{standing.words} {len(standing.series)}", style=MARKED.get(standing.verdict, "none"))
        told = [
            f"{one.category}{f' · {one.whom}' if one.whom else ''} {one.estimate}"
            for one in standing.series[:FEW]
        ]
        more = len(standing.series[FEW:])
        told += [say("n_more", n=more)] if more else []
        yield Padding(line.append(f": {'; '.join(told)}", style="none"), INDENT)


class _Tables:
    def __init__(self, say: Wording, *, narrow: bool) -> None:
        self._say = say
        self._narrow = narrow

    def group(self, group: CategoryGroup) -> Iterator[RenderableType]:
        for row in group.series:
            category = self._say(f"category_{group.category}")
            yield from self._series(category, row)
            for part in row.parts:
                yield from self._series(f"{category}, {self._say('of_whom')}", part)

    def _series(self, heading: str, row: SeriesRow) -> Iterator[RenderableType]:
        yield Padding(self._heading(heading, row), INDENT)
        yield from self._figures(row.figures)

    def _heading(self, category: str, row: SeriesRow) -> Text:
        say = self._say
        whom = " · ".join(part for part in (row.population, row.place) if part)
        text = Text(category, style="cyan").append(
            f" · {shortened(whom, WORDS)}" if whom else "", style="none"
        )
        text.append(f"  {row.estimate}", style="bold")
        text.append(f"  {row.verdict_words}", style=MARKED.get(row.verdict, "none"))
        return text.append(f" · {say('n_origins', n=row.origins)}", style="dim") if row.origins > 1 else text

    def _figures(self, figures: tuple[FigureRow, ...]) -> Iterator[RenderableType]:
        if earlier := len(figures[:-ROWS]):
            yield Padding(Text(self._say("n_earlier", n=earlier), style="dim"), DEEP)
        shown = figures[-ROWS:]
        yield from self._stacked(shown) if self._narrow else self._columns(shown)

    def _columns(self, figures: tuple[FigureRow, ...]) -> Iterator[RenderableType]:
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(min_width=3, no_wrap=True)
        for ratio in RATIOS:
            grid.add_column(ratio=ratio, overflow="fold")
        for figure in figures:
            grid.add_row(self._number(figure), self._words(figure), *self._told(figure))
        yield Padding(grid, DEEP)

    def _stacked(self, figures: tuple[FigureRow, ...]) -> Iterator[RenderableType]:
        for figure in figures:
            yield Padding(self._number(figure).append(" ").append(self._words(figure)), INDENT)
            told = Text(" · ", style="dim").join(text for text in self._told(figure) if text)
            yield Padding(told, DEEP)

    def _number(self, figure: FigureRow) -> Text:
        return Text(self._say("figure_number", n=figure.number), style="cyan")

    def _words(self, figure: FigureRow) -> Text:
        counted = f" ({figure.phrase.counted})" if figure.phrase.counted else ""
        return Text(shortened(f"{figure.phrase.text}{counted}", WORDS))

    def _told(self, figure: FigureRow) -> tuple[Text, Text, Text]:
        return self._who(figure), Text(figure.as_of.words), Text(" · ".join(stands(figure, self._say)))

    def _who(self, figure: FigureRow) -> Text:
        said = figure.voices.source
        line = [said.name or said.words if said else self._say("no_source")]
        line += [f"{self._say('through')} {who.name or who.words}" for who in figure.voices.chain]
        return Text(shortened(", ".join(line), WHO)).append(f" [{figure.link.label.number}]", style="dim")
