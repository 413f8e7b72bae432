"""The publication date and the time expressions of one document, worked out together."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from relaas.model.documents import Published
from relaas.model.time.calendar import last_day
from relaas.reconcile.dates import Resolution, agreed, resolve_all
from relaas.reconcile.dating import Candidate, keep, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.timexes import TimexMention

Readings = tuple[tuple[date | None, tuple[Resolution, ...]], ...]


def date_document(published: Published, mentions: Sequence[TimexMention]) -> tuple[Published, Readings]:
    """Narrow a publication date by the document's own evidence, and resolve its times for every day left.

    Args:
        published: As read.
        mentions: The document's time expressions.

    Returns:
        The date with its candidates and reasons, and for each candidate day the resolution of every mention; one
        reading without a day where nothing is known.
    """
    days = _days(published.shown)
    readings: Readings
    if len(days) > 1:
        kept = keep(weigh(mentions, days))
        published = _narrowed(published, kept, len(days))
        readings = tuple((c.day, c.resolved) for c in kept)
    else:
        readings = tuple((day, resolve_all(mentions, day)) for day in days or (None,))
    return published, tuple((day, agreed(mentions, resolved)) for day, resolved in readings)


_LATE = re.compile(r"T2[23]:[^+-]*(?:Z|\+00:00)")
"""Late in the evening in universal time: east of Greenwich it may be the next day already."""


def _days(shown: str | None) -> list[date]:
    """The days an EDTF date leaves: one, or those of a month, or two by the zone; none for a year or nothing."""
    if shown is None or len(shown) < 7 or "/" in shown:
        return []
    if len(shown) >= 10:
        day = date.fromisoformat(shown[:10])
        return [day, day + timedelta(days=1)] if _LATE.fullmatch(shown[10:]) else [day]
    year, month = int(shown[:4]), int(shown[5:7])
    first = date(year, month, 1)
    return [first + timedelta(days=n) for n in range(last_day(year, month))]


def _narrowed(published: Published, kept: Sequence[Candidate], of: int) -> Published:
    return Published(
        shown=published.shown,
        candidates=tuple(candidate.day.isoformat() for candidate in kept),
        best=kept[0].day.isoformat() if len(kept) == 1 else None,
        why=_reasons(published, kept, of),
        claims=published.claims,
    )


def _reasons(published: Published, kept: Sequence[Candidate], of: int) -> str:
    """In words: how many days are left, and what speaks for and against each."""
    if len(kept) == of:
        return (
            f"the report shows only {published.shown}; nothing in it tells one day of that month from another"
        )
    lines = [
        f"the report shows only {published.shown}; {len(kept)} of {of} days are left by what it says itself"
    ]
    for candidate in sorted(kept, key=lambda c: (c.weight, c.day)):
        against = "; ".join(o.text for o in candidate.objections) or "nothing speaks against it"
        lines.append(f"{candidate.day}: {against}")
    return "\n".join(lines)
