"""The account on a terminal, or as plain text where there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TextIO

from rich.console import Console, detect_legacy_windows
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from relaas.report.controls import one_line, shortened
from relaas.report.dates import dated, in_words
from relaas.report.figure_tables import figure_tables, standing_lines
from relaas.report.headlines import Headlines
from relaas.report.labels import labels, unnamed
from relaas.report.page import title
from relaas.report.profiles import reading
from relaas.report.rendering import worded
from relaas.report.sections.dates import shown_date
from relaas.report.sections.figures import story_figures
from relaas.report.sections.stories import story_rows
from relaas.report.spans import told_by
from relaas.report.statement_tables import statement_tables
from relaas.report.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import RenderableType

    from relaas.model.accounts import Account, TimelineEntry
    from relaas.model.documents import Document
    from relaas.report.labels import Label
    from relaas.report.sections.figures import StoryFigures

NARROW = 60
LEFT = 24
INDENT = (0, 0, 0, 2)
LONG = 200
OPEN_DATE = "open-date"
FIRST = 5
"""How many of the problems are shown; the rest is counted."""


def summary(account: Account, file: TextIO, say: Wording | None = None, width: int | None = None) -> str:
    """The account for people: title, figures, who said what, reports, timeline and what was left open.

    Colour and bold type only where `file` is a terminal, and no colour where NO_COLOR is set. No word of a
    report is read as markup: everything is handed over as text, without control characters.

    Args:
        account: What to show.
        file: Where it will be written; only looked at.
        say: The words of the interface.
        width: Columns; those of the terminal, or 80, where not given.
    """
    # An old Windows console would print the escape sequences of colours instead of obeying them.
    colours: Literal["auto"] | None = None if detect_legacy_windows() else "auto"
    console = Console(
        file=file, width=width, color_system=colours, highlight=False, markup=False, emoji=False
    )
    with console.capture() as captured:
        for part in _Summary(account, say or wording(), console.width).parts():
            console.print(part)
    # Columns are filled up with spaces; nobody needs them at the end of a line.
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


class _Summary:
    """The parts of the summary of one account, for a screen of some width."""

    def __init__(self, account: Account, say: Wording, width: int) -> None:
        self._account = account
        self._say = say
        self._narrow = width < NARROW
        self._labels = labels(account, say)
        self._headlines = Headlines(account)

    def parts(self) -> Iterator[RenderableType]:
        yield Text(title(self._account, self._say), style="bold")
        yield Text(" · ".join(self._facts()), style="dim")
        if lacking := unnamed(self._account):
            yield Text(self._say("n_unnamed", n=lacking), style="dim")
        yield from self._section("stories", self._stories())
        yield from self._ledgers()
        yield from self._section("reports", self._reports())
        yield from self._timelines()
        yield from self._section("open_dates", self._open_events())
        yield from self._section("left_open", self._problems(), " · ".join(self._counts()))

    def _facts(self) -> Iterator[str]:
        account, say = self._account, self._say
        yield from told_by(account, say)
        yield say("n_dates", n=len(account.timexes))
        yield say("n_figures", n=len(account.figures))
        yield say("n_statements", n=len(account.statements))
        yield say("n_names", n=len(account.entities))
        if account.corrections:
            yield say("n_decisions", n=len(account.corrections))

    def _ledgers(self) -> Iterator[RenderableType]:
        shown = self._account, self._labels, self._say
        stories = story_figures(*shown)
        tables = figure_tables(stories, self._say, narrow=self._narrow)
        yield from self._ledger("figures", [*self._reading(stories), *tables])
        yield from self._ledger("statements", statement_tables(*shown, narrow=self._narrow))

    def _reading(self, stories: Sequence[StoryFigures]) -> Iterator[RenderableType]:
        """Under which profile and as of which day the figures are shown, then how they stand."""
        if self._account.series:
            yield from (Padding(Text(line), INDENT) for line in reading(self._account, self._say))
            yield from standing_lines(stories, self._say)

    def _ledger(self, key: str, tables: Iterable[RenderableType]) -> Iterator[RenderableType]:
        rows = list(tables)
        if rows:
            yield Text()
            yield Text(self._say(key), style="bold")
            yield from rows

    def _section(self, key: str, rows: list[tuple[Text, Text]], lead: str = "") -> Iterator[RenderableType]:
        if not rows and not lead:
            return
        yield Text()
        yield Text(self._say(key), style="bold")
        if lead:
            yield Padding(Text(lead), INDENT)
        yield from self._stacked(rows) if self._narrow else self._columns(rows)

    def _columns(self, rows: list[tuple[Text, Text]]) -> Iterator[RenderableType]:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(overflow="fold", min_width=LEFT, max_width=LEFT)
        grid.add_column(overflow="fold")
        for left, right in rows:
            grid.add_row(left, right)
        if rows:
            yield Padding(grid, INDENT)

    def _stacked(self, rows: list[tuple[Text, Text]]) -> Iterator[RenderableType]:
        for left, right in rows:
            yield left
            yield Padding(right, INDENT)

    def _reports(self) -> list[tuple[Text, Text]]:
        return [self._report(document, self._labels[document.id]) for document in self._account.documents]

    def _report(self, document: Document, label: Label) -> tuple[Text, Text]:
        say, published = self._say, document.published
        value = dated(published.best, published.candidates, say)
        if published.shown and published.shown != published.best:
            value += f", {say('shown_short', date=in_words(published.shown, say))}"
        return Text(f"{label.number} {label.outlet}", style="cyan"), Text(
            one_line(value if label.path == label.outlet else f"{label.path} · {value}")
        )

    def _stories(self) -> list[tuple[Text, Text]]:
        """Several stories by their titles, with the numbers of their reports."""
        rows = story_rows(self._account, self._labels, self._say)
        numbers = ("".join(f"[{label.number}]" for label in row.reports) for row in rows)
        return [
            (Text(row.span or self._say("n_reports", n=len(row.reports)), style="cyan"), _told(row.title, of))
            for row, of in zip(rows, numbers, strict=True)
        ]

    def _timelines(self) -> Iterator[RenderableType]:
        """The timeline, one a story where there are several, each under its title."""
        account = self._account
        lines = list(enumerate(account.timeline))
        told = [(story, [line for line in lines if line[1].story == story.id]) for story in account.stories]
        told = [(story, entries) for story, entries in told if entries]
        if len(told) < 2:
            lead = "" if account.timeline else self._say("no_dates")
            yield from self._section("timeline", self._timeline(lines), lead)
            return
        yield from self._section("timeline", [], self._say("n_stories", n=len(told)))
        for story, entries in told:
            yield Padding(Text(one_line(story.title), style="italic"), INDENT)
            rows = self._timeline(entries)
            yield from self._stacked(rows) if self._narrow else self._columns(rows)

    def _timeline(self, entries: Iterable[tuple[int, TimelineEntry]]) -> list[tuple[Text, Text]]:
        rows, before = [], None
        for at, entry in entries:
            rows.append((self._date(entry.date, again=entry.date == before), self._headline(at, entry)))
            before = entry.date
        return rows

    def _date(self, date: str, *, again: bool) -> Text:
        if again and not self._narrow:
            return Text()
        shown = shown_date(date, (), self._say)
        return Text(shown.words, style="cyan").append(f"\n{shown.edtf}" if shown.edtf else "", style="dim")

    def _headline(self, at: int, entry: TimelineEntry) -> Text:
        numbers = "".join(f"[{self._labels[id_].number}]" for id_ in entry.documents if id_ in self._labels)
        origins = f" {self._say('n_origins', n=entry.origins)}" if len(entry.documents) > 1 else ""
        ahead = f"{self._say('announced')}: " if entry.status == "planned" else ""
        words = Text(ahead)
        for piece in self._headlines.of(at):
            words.append(piece.text, style="bold" if piece.own else "")
        return words.append(f" {numbers}{origins}", style="dim")

    def _open_events(self) -> list[tuple[Text, Text]]:
        """The first of the events with several dates left; the rest is counted."""
        left = self._account.open_events
        rows = [
            (
                Text(dated(None, entry.candidates, self._say), style="yellow"),
                Text(shortened(entry.headline, LONG)),
            )
            for entry in left[:FIRST]
        ]
        if len(left) > FIRST:
            rows.append((Text(self._say("n_more", n=len(left) - FIRST), style="dim"), Text()))
        return rows

    def _problems(self) -> list[tuple[Text, Text]]:
        # What was not read at all comes first, single open dates last: they are counted above.
        problems = sorted(self._account.problems, key=lambda p: (p.document is not None, p.kind == OPEN_DATE))
        rows = [
            (
                Text(one_line(self._say.problem(problem.kind)), style="yellow"),
                Text(shortened(worded(problem.message, self._say.language), LONG)),
            )
            for problem in problems[:FIRST]
        ]
        if len(problems) > FIRST:
            rows.append((Text(self._say("n_more", n=len(problems) - FIRST), style="dim"), Text()))
        return rows

    def _counts(self) -> Iterator[str]:
        left = [timex for timex in self._account.timexes if timex.value is None]
        if several := sum(len(timex.candidates) > 1 for timex in left):
            yield self._say("n_open", n=several)
        if none := sum(not timex.candidates for timex in left):
            yield self._say("n_unresolved", n=none)
        if problems := len(self._account.problems):
            yield self._say("n_problems", n=problems)


def _told(title: str, numbers: str) -> Text:
    return Text(title).append(f" {numbers}", style="dim")
