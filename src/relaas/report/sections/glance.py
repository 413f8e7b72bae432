"""The first thing that an editor sees: what each count comes to, and what is agreed, disputed or taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.figures import Category
from relaas.report.controls import one_line
from relaas.report.labels import Label
from relaas.report.ledgers import flat
from relaas.report.sections.figures import Bounds, bounds
from relaas.report.verdicts import Verdict, verdict_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.report.ledgers import Entry
    from relaas.report.wording import Wording

CARDS = 8
"""More than so many counts are not read at a glance."""
SHOWN: tuple[Verdict, ...] = ("agreed", "disputed", "one_origin", "unsettled", "withdrawn")
"""The order in which verdicts are listed."""


@dataclass(frozen=True, slots=True)
class Card:
    """What one series comes to.

    Attributes:
        category: Its category.
        population: Who is counted, in words of the reports.
        bounds: Low, best and high.
        verdict: How it stands.
        verdict_words: The same in words.
        origins: From how many outlets or agencies its figures come.
        target: Its `id` on the page.
    """

    category: Category
    population: str
    bounds: Bounds
    verdict: Verdict
    verdict_words: str
    origins: int
    target: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A figure that was taken back.

    Attributes:
        category: Its category.
        words: The number as the report has it.
        label: The report.
        target: The `id` of its row.
    """

    category: Category
    words: str
    label: Label
    target: str


@dataclass(frozen=True, slots=True)
class Standing:
    """The series that stand in one way.

    Attributes:
        verdict: How they stand.
        cards: The series.
    """

    verdict: Verdict
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Glance:
    """The first screen of one story.

    Attributes:
        cards: The weightiest series of each category.
        standings: All series by how they stand.
        taken: The figures taken back.
    """

    cards: tuple[Card, ...]
    standings: tuple[Standing, ...]
    taken: tuple[Taken, ...]


def glance(ledger: Sequence[Entry], story: str, names: dict[str, Label], say: Wording) -> Glance:
    """The first screen of a story.

    Args:
        ledger: The ledger of the account, `relaas.report.ledgers.entries`.
        story: Story id.
        names: The labels of the reports.
        say: The words of the interface.
    """
    rows = [entry for entry in ledger if entry.series.story == story]
    cards = [_card(entry, say) for entry in rows]
    first = {card.category: card for card in reversed(cards)}
    return Glance(
        cards=tuple(card for card in cards if first[card.category] is card)[:CARDS],
        standings=tuple(
            Standing(verdict, held)
            for verdict in SHOWN
            if (held := tuple(card for card in cards if card.verdict == verdict))
        ),
        taken=tuple(
            Taken(
                entry.series.category, one_line(figure.anchor.text), names[figure.document], f"n-{figure.id}"
            )
            for entry in flat(rows)
            for figure in entry.figures
            if figure.status == "withdrawn"
        ),
    )


def _card(entry: Entry, say: Wording) -> Card:
    series = entry.series
    return Card(
        category=series.category,
        population=one_line(series.counted.replace("_", " ")),
        bounds=bounds(series, say),
        verdict=entry.verdict,
        verdict_words=verdict_words(entry.verdict, series.origins, say),
        origins=series.origins,
        target=f"series-{series.id}",
    )
