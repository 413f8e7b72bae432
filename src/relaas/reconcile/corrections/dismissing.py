"""Mentions that a person left out, taken from what was found; what counted on them counts on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from relaas.model.findings import Findings
from relaas.reconcile.corrections.subjects import Ids

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from relaas.model.attributions import Attribution
    from relaas.model.figures import FigureMention

    Moved = Callable[[int | None], int | None]


T = TypeVar("T")


def without(found: Findings, ids: Ids, gone: Collection[str]) -> tuple[Findings, Ids]:
    """What was found without some mentions; indexes among the rest follow.

    Args:
        found: What was found in one document.
        ids: The ids of it.
        gone: Ids of the mentions to leave out.
    """
    time, figure = _moved(ids.times, gone), _moved(ids.figures, gone)
    times = (
        replace(m, speech=time(m.speech), equals=time(m.equals)) for m in _kept(found.times, ids.times, gone)
    )
    events = (replace(m, when=time(m.when)) for m in _kept(found.events, ids.events, gone))
    left = Findings(
        times=tuple(times),
        names=tuple(_kept(found.names, ids.names, gone)),
        figures=tuple(_figure(m, time, figure) for m in _kept(found.figures, ids.figures, gone)),
        attributions=tuple(_said(m, time) for m in _kept(found.attributions, ids.statements, gone)),
        events=tuple(events),
        offices=found.offices,
        parsed=found.parsed,
    )
    lists = (ids.times, ids.names, ids.figures, ids.statements, ids.events)
    return left, Ids(*(tuple(id_ for id_ in some if id_ not in gone) for some in lists))


def _kept(mentions: Sequence[T], ids: Sequence[str], gone: Collection[str]) -> list[T]:
    return [mention for mention, id_ in zip(mentions, ids, strict=True) if id_ not in gone]


def _moved(ids: Sequence[str], gone: Collection[str]) -> Moved:
    """From the place of a mention to its place among those that stay; None for one that is gone or was not there."""
    left = [at for at, id_ in enumerate(ids) if id_ not in gone]
    places = {old: new for new, old in enumerate(left)}

    def moved(at: int | None) -> int | None:
        return None if at is None else places.get(at)

    return moved


def _figure(mention: FigureMention, time: Moved, figure: Moved) -> FigureMention:
    said = replace(mention.attributed, said=time(mention.attributed.said))
    return replace(mention, when=time(mention.when), attributed=said, part_of=figure(mention.part_of))


def _said(mention: Attribution, time: Moved) -> Attribution:
    return replace(mention, said=time(mention.said))
