"""A report beside others of its event: the days it can be from, and what its times come to on each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.model.timexes import TimexMention
from relaas.reconcile.dating import Candidate
from relaas.reconcile.days.clues import Clues

if TYPE_CHECKING:
    from datetime import date

    from relaas.reconcile.narration import Resolution

Spans = tuple["tuple[date, date] | None", ...]


class Witness(Frozen, frozen=True):
    """A report with the days it can be from.

    Attributes:
        label: What it is called in a reason.
        candidates: The days with what speaks against each and what its times come to.
        times: Its time expressions.
        clues: What it can be recognised by.
        spans: For each time the first and last day of it under every candidate; None where it is not one day or night.
    """

    label: str
    candidates: tuple[Candidate, ...]
    times: tuple[TimexMention, ...]
    clues: Clues
    spans: tuple[Spans, ...]

    @classmethod
    def of(
        cls, label: str, candidates: tuple[Candidate, ...], times: tuple[TimexMention, ...], clues: Clues
    ) -> Witness:
        """A report whose candidates are weighed.

        Args:
            label: What it is called in a reason.
            candidates: The days it can be from.
            times: Its time expressions.
            clues: What it can be recognised by.
        """
        spans = tuple(tuple(_days(c.resolved[at]) for c in candidates) for at in range(len(times)))
        return cls(label, candidates, times, clues, spans)

    def words(self, at: int) -> str:
        """A time expression as it is quoted in a reason."""
        return f"“{self.times[at].anchor.text}”"


def _days(found: Resolution) -> tuple[date, date] | None:
    if len(found.values) != 1:
        return None
    value = found.values[0]
    start, end = value.start, value.end
    return (start, end) if start and end and (end - start).days <= 1 else None
