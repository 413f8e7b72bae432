"""The publication dates and the time expressions of documents, worked out together."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from math import fsum
from typing import TYPE_CHECKING

from relaas.model.documents import DECIDED, DroppedDay, Published
from relaas.model.time.calendar import last_day
from relaas.reconcile.appositions import agreed
from relaas.reconcile.dates import resolve_all
from relaas.reconcile.dating import Candidate, keep, weigh
from relaas.reconcile.days.clues import clues
from relaas.reconcile.days.finding import Found, find_days
from relaas.reconcile.days.witnesses import Witness
from relaas.reconcile.narration import Resolution

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.model.timexes import TimexMention
    from relaas.reconcile.days.material import Material

Readings = tuple[tuple[date | None, tuple[Resolution, ...]], ...]
Dated = tuple[Published, Readings]

_DOUBT = 0.2
"""How likely may be the days on which a time comes to another value, beside those that agree on one."""


def date_documents(materials: Sequence[Material]) -> list[Dated]:
    """Narrow the publication dates of documents by their own evidence and by that of the others of their event.

    Reach for it when several documents are at hand: `date_document` knows only the one. Neither their order, nor
    copies to the letter, nor documents of other events change what is found for one.

    Args:
        materials: The documents with what was found in them, in any order.

    Returns:
        For each in turn, what `date_document` returns.
    """
    texts: dict[tuple[str, str, str], Material] = {}
    for one in sorted(materials, key=lambda m: (m.document.path, m.document.id)):
        if possible_days(one.document.published.shown):
            texts.setdefault(_text(one), one)
    keys = sorted(texts)
    if all(len(possible_days(texts[key].document.published.shown)) == 1 for key in keys):
        found = {key: _known(texts[key]) for key in keys}  # nothing is left to learn from each other
    else:
        found = dict(zip(keys, find_days([_witness(texts[key]) for key in keys]), strict=True))
    return [_settled(one.document.published, one.times, found.get(_text(one))) for one in materials]


def _text(material: Material) -> tuple[str, str, str]:
    """What makes two documents one witness: the same words with the same date, and no person who changed one."""
    document = material.document
    return document.sha256, document.published.shown or "", document.id if document.corrected else ""


def _witness(material: Material) -> Witness:
    document, days = material.document, possible_days(material.document.published.shown)
    label = f"{document.outlet} ({document.path})"
    return Witness.of(label, weigh(material.times, days), material.times, clues(material))


def _known(material: Material) -> Found:
    """The one day that a document can be of, and what its times come to on it."""
    (day,) = possible_days(material.document.published.shown)
    return Found((Candidate(day, (), resolve_all(material.times, day)),), (0.0,), ())


def _settled(published: Published, mentions: Sequence[TimexMention], found: Found | None) -> Dated:
    if found is None:
        return published, _agreed(mentions, [(None, resolve_all(mentions, None))])
    of = len(possible_days(published.shown))
    if of > 1:
        published = _narrowed(published, found, of)
    return published, _agreed(mentions, _readings(found))


def _readings(found: Found) -> list[tuple[date | None, tuple[Resolution, ...]]]:
    """What every mention comes to: what nearly all days agree on, else what each day left has it come to."""
    best = found.best
    if best is not None:
        return [(best.day, best.resolved)]
    likely = [(candidate.resolved, odds) for candidate, odds in found.likely()]
    numbers = range(len(found.kept[0].resolved))
    agreed_on = {at: _sure([(resolved[at], odds) for resolved, odds in likely]) for at in numbers}
    return [(c.day, tuple(agreed_on[at] or c.resolved[at] for at in numbers)) for c in found.kept]


def _sure(readings: Sequence[tuple[Resolution, float]]) -> Resolution | None:
    """What a mention comes to on days that are much likelier than all others together."""
    by_text: dict[tuple[str, ...], list[float]] = {}
    for one, odds in readings:
        by_text.setdefault(tuple(value.text for value in one.values), []).append(odds)
    totals = {texts: fsum(odds) for texts, odds in by_text.items()}
    most = max(totals, key=lambda texts: (totals[texts], texts))
    rest = fsum(totals.values()) - totals[most]
    found = next(one for one, _ in readings if tuple(v.text for v in one.values) == most)
    if rest > _DOUBT * totals[most] or len(most) != 1 or found.open:
        return None
    return replace(found, likely=rest > 0)


def date_document(published: Published, mentions: Sequence[TimexMention]) -> Dated:
    """Narrow a publication date by the document's own evidence, and resolve its times for every day left.

    Args:
        published: As read.
        mentions: The document's time expressions.

    Returns:
        The date with its candidates and reasons, and the resolution of every mention for each candidate that no other
        clearly leads; one reading without a day where nothing is known.
    """
    kept = keep(weigh(mentions, possible_days(published.shown)))
    least = min((c.weight for c in kept), default=0.0)
    found = Found(kept, tuple(c.weight - least for c in kept), ()) if kept else None
    return _settled(published, mentions, found)


def _agreed(
    mentions: Sequence[TimexMention], readings: Iterable[tuple[date | None, tuple[Resolution, ...]]]
) -> Readings:
    return tuple((day, agreed(mentions, resolved)) for day, resolved in readings)


_LATE = re.compile(r"T2[23]:[^+-]*(?:Z|\+00:00)")
"""Late in the evening in universal time: east of Greenwich it may be the next day already."""


def possible_days(shown: str | None) -> list[date]:
    """The days that a shown date leaves: one, or those of a month, or two by the zone; none for a year or nothing.

    Args:
        shown: EDTF, as a report shows it.
    """
    if shown is None or len(shown) < 7 or "/" in shown:
        return []
    if len(shown) >= 10:
        day = date.fromisoformat(shown[:10])
        return [day, day + timedelta(days=1)] if _LATE.fullmatch(shown[10:]) else [day]
    year, month = int(shown[:4]), int(shown[5:7])
    first = date(year, month, 1)
    return [first + timedelta(days=n) for n in range(last_day(year, month))]


def _narrowed(published: Published, found: Found, of: int) -> Published:
    kept = found.kept
    return replace(
        published,
        candidates=tuple(candidate.day.isoformat() for candidate in kept),
        best=found.best.day.isoformat() if found.best else None,
        why=_reasons(published, found, of),
        dropped=tuple(_dropped(candidate, weight) for candidate, weight in found.dropped),
    )


def _dropped(candidate: Candidate, weight: float) -> DroppedDay:
    own = "; ".join(o.text for o in candidate.objections)
    against = own or "other reports of its event say otherwise"
    return DroppedDay(candidate.day.isoformat(), f"{against} (weighs {weight:.1f} more than the best)")


def _decided(published: Published) -> bool:
    """Did a person give the date that is shown?"""
    return bool(published.claims) and published.claims[0].origin == DECIDED


def _reasons(published: Published, found: Found, of: int) -> str:
    """In words: how many days are left, by whom, and what speaks against each."""
    only = published.why if _decided(published) else f"the report shows only {published.shown}"
    if len(found.kept) == of and not found.by and not any(found.weights):
        return f"{only}; nothing in it tells one day of that month from another"
    left = f"{len(found.kept)} of {of} days are left by what it says itself"
    by = f" and by other reports of its event; dated by: {'; '.join(found.by)}" if found.by else ""
    leads = f"; {found.best.day} clearly leads" if found.best and len(found.kept) > 1 else ""
    lines = [f"{only}; {left}{by}{leads}"]
    for candidate, _ in sorted(zip(found.kept, found.weights, strict=True), key=lambda p: (p[1], p[0].day)):
        against = "; ".join(o.text for o in candidate.objections) or "nothing speaks against it"
        lines.append(f"{candidate.day}: {against}")
    return "\n".join(lines)
