"""The figures of a story's gold and those of its account, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evaluation import ledgers_gold
from evaluation.ledgers_gold import GoldFigure, Key
from evaluation.stories import overlap, pair
from relaas.model.figures import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from evaluation.stories import Story


@dataclass(frozen=True, slots=True)
class Pairing:
    """The figures of a story's gold and of its account, side by side.

    Attributes:
        gold: The annotated figures.
        found: The figures of the account, with their places.
        pairs: Which found figure stands for which annotated one; numbers in the two lists.
    """

    gold: Sequence[GoldFigure]
    found: Sequence[tuple[Key, Figure]]
    pairs: dict[int, int]

    def judged(self) -> Iterator[tuple[GoldFigure, Figure]]:
        """The pairs that count."""
        for i, j in self.pairs.items():
            if not self.gold[i].optional:
                yield self.gold[i], self.found[j][1]

    def missed(self) -> Iterator[GoldFigure]:
        """Annotated figures that were not found."""
        yield from (g for i, g in enumerate(self.gold) if i not in self.pairs and not g.optional)

    def counted(self) -> Iterator[tuple[Key, Figure]]:
        """The figures found, without those that stand for an optional one."""
        spared = {j for i, j in self.pairs.items() if self.gold[i].optional}
        yield from (f for j, f in enumerate(self.found) if j not in spared)

    def alarms(self) -> Iterator[tuple[Key, Figure]]:
        """The figures found that touch no annotated one, optional or not."""
        yield from (f for f in self.found if not any(touch(f[0], g.key) for g in self.gold))

    def keys(self) -> dict[str, Key]:
        """Which annotated figure a figure of the account stands for, by its id."""
        return {self.found[j][1].id: self.gold[i].key for i, j in self.pairs.items()}


def pair_figures(story: Story) -> Pairing:
    """Pair the figures of each report that the program reads, one to one by overlap."""
    gold, files = ledgers_gold.figures(story), {d.id: name for name, d in story.documents.items()}
    found = [((files[f.document], (f.anchor.start, f.anchor.end)), f) for f in story.account.figures]
    pairs: dict[int, int] = {}
    for report in ledgers_gold.reports(story):
        wanted = [i for i, g in enumerate(gold) if g.report == report]
        given = [j for j, (key, _) in enumerate(found) if key[0] == report]
        here = pair([gold[i].span for i in wanted], [found[j][0][1] for j in given])
        pairs.update({wanted[i]: given[j] for i, j in here.items()})
    return Pairing(gold, found, pairs)


def touch(one: Key, other: Key) -> bool:
    """Do two places share a character?"""
    return one[0] == other[0] and overlap(one[1], other[1]) > 0
