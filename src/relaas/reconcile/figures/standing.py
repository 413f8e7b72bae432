"""The reports that had appeared by a day: the figures as they stood then."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from relaas.model.accounts import Problem
from relaas.reconcile.figures.asof import published_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.reconcile.figures.told import Told


def stood(told: Sequence[Told], day: str | None) -> tuple[list[Told], list[Problem]]:
    """What had been told by a day; a report that may have appeared later had not, as far as is known.

    Args:
        told: What each document tells, in order of path.
        day: The day, itself included; None for all of them.

    Returns:
        What had been told, and a row for each report left out.
    """
    if day is None:
        return list(told), []
    until = date.fromisoformat(day)
    kept, left = [], []
    for one in told:
        days = published_on(one)
        if days.last <= until:
            kept.append(one)
        else:
            known = days.first > until
            left.append(Problem(one.document.id, one.document.path, *_reason(one, day, known=known)))
    return kept, left


def _reason(one: Told, day: str, *, known: bool) -> tuple[str, str]:
    path = one.document.path
    if known:
        return "after-as-of", f"{path} appeared after {day}: its figures are not among those that stood then."
    left = f"{path} may have appeared after {day}, as its day is not known: its figures are not among those that stood"
    return "open-as-of", f"{left} then; give it its day with --corrections or in reports.json."
