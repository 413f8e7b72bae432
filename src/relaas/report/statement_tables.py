"""The ledger of statements on a terminal: a heading and a few rows a speaker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from relaas.report.controls import shortened
from relaas.report.sections.statements import story_speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from relaas.model.accounts import Account
    from relaas.report.labels import Label
    from relaas.report.sections.statements import SpeakerRow, StatementRow
    from relaas.report.wording import Wording

SPEAKERS = 12
"""How many speakers of a story are shown; the rest is counted."""
ROWS = 3
"""How many statements of a speaker are shown, the earliest; those after them are counted."""
WORDS = 120
HOW = 90
WHO = 40
RATIOS = (10, 5, 4)
"""How the width is shared out: words, through whom and in what manner, when."""
INDENT = (0, 0, 0, 2)
DEEP = (0, 0, 0, 4)


def statement_tables(
    account: Account, names: dict[str, Label], say: Wording, *, narrow: bool
) -> Iterator[RenderableType]:
    """The ledger of each story; `narrow` sets what there is to tell of a statement under it, not beside it."""
    tables = _Tables(say, narrow=narrow)
    stories = story_speakers(account, names, say)
    for story in stories:
        if len(stories) > 1:
            yield Padding(Text(story.title, style="italic"), INDENT)
        for speaker in story.speakers[:SPEAKERS]:
            yield from tables.speaker(speaker)
        if more := len(story.speakers[SPEAKERS:]):
            yield Padding(Text(say("n_more_speakers", n=more), style="dim"), INDENT)


class _Tables:
    def __init__(self, say: Wording, *, narrow: bool) -> None:
        self._say = say
        self._narrow = narrow

    def speaker(self, speaker: SpeakerRow) -> Iterator[RenderableType]:
        yield Padding(self._heading(speaker), INDENT)
        shown = speaker.statements[:ROWS]
        yield from self._stacked(shown) if self._narrow else self._columns(shown)
        if more := len(speaker.statements[ROWS:]):
            yield Padding(Text(self._say("n_more_statements", n=more), style="dim"), DEEP)

    def _heading(self, speaker: SpeakerRow) -> Text:
        say, text = self._say, Text(shortened(speaker.name, WORDS) or self._say("no_source"), style="cyan")
        if len(speaker.statements) > 1:
            return text.append(f" · {say('n_statements', n=len(speaker.statements))}", style="dim")
        return text.append(f" · {say(speaker.remark)}", style="dim") if speaker.remark else text

    def _columns(self, rows: tuple[StatementRow, ...]) -> Iterator[RenderableType]:
        grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
        grid.add_column(min_width=3, no_wrap=True)
        for ratio in RATIOS:
            grid.add_column(ratio=ratio, overflow="fold")
        for row in rows:
            grid.add_row(self._number(row), self._words(row), self._how(row), Text(row.when.words))
        yield Padding(grid, DEEP)

    def _stacked(self, rows: tuple[StatementRow, ...]) -> Iterator[RenderableType]:
        for row in rows:
            yield Padding(self._number(row).append(" ").append(self._words(row)), INDENT)
            yield Padding(self._how(row).append(f" · {row.when.words}", style="none"), DEEP)

    def _number(self, row: StatementRow) -> Text:
        return Text(self._say("statement_number", n=row.number), style="cyan")

    def _words(self, row: StatementRow) -> Text:
        """What is said behind the act, so that nobody reads what is denied as what is said."""
        act = Text(f"{self._say(f'act_{row.act}')}: ", style="bold red" if row.denied else "bold")
        return act.append(shortened(row.words, WORDS), style="none")

    def _how(self, row: StatementRow) -> Text:
        say = self._say
        told = [say(f"stance_{row.stance}")] if row.stance else []
        told += [say(f"mode_{row.mode}")]
        told += [f"{say('through')} {who.name or who.words}" for who in row.chain]
        links = (row.link, *(carrier.link for carrier in row.carriers))
        where = "".join(f"[{number}]" for number in dict.fromkeys(link.label.number for link in links))
        if row.carriers:
            where += f" {say('n_origins', n=row.origins)}"
        text = Text(shortened(", ".join(told), HOW)).append(f" {where}", style="dim")
        for other in row.beside:
            number = say("statement_number", n=other.carrier.number)
            text.append(f"\n{say(other.key)} {number} {shortened(other.who, WHO)}".rstrip(), style="red")
        return text
