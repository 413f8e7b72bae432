"""Earlier counts of what never falls, above the one that holds: "nine died; the mayor had earlier said eleven"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.counted import PEOPLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.figures import Category, FigureMention

_RISING: tuple[Category, ...] = ("killed", "injured", "infected", "damaged")
"""What is never less than it was, but by mistake."""
_MUCH = 4
"""By so many times at most the two differ."""


def with_fallen(figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures, those set down as earlier counts taken back where what holds is less and could only have grown.

    Args:
        figures: Of a document, in the order of the text.
    """
    out = list(figures)
    for at, old in enumerate(out):
        if not _was_told(old):
            continue
        near = [out[i] for i in range(max(at - 2, 0), min(at + 3, len(out))) if i != at]
        new = next((figure for figure in near if _holds_instead(old, figure)), None)
        grew = any(
            figure.category == old.category and not old.quantity.is_above(figure.quantity) for figure in near
        )
        if new is not None and not grew:  # "up from 15", beside "seven of the dead"
            why = f"“{new.anchor.text}” holds now, and such a count does not fall"
            out[at] = replace(old, attributed=replace(old.attributed, status="withdrawn", why=why))
    return out


def _was_told(old: FigureMention) -> bool:
    """Is a count an earlier one, said to be so, of what only grows?"""
    whole = old.part_of is None and not (old.scope or old.title)
    told = old.attributed.source is not None and old.when is None
    earlier = old.superseded and old.attributed.status == "asserted"
    return earlier and whole and told and old.category in _RISING


def _holds_instead(old: FigureMention, new: FigureMention) -> bool:
    """Tells a count beside an earlier one how many there are of the same, which is less?"""
    if new.superseded or new.part_of is not None or new.scope or new.attributed.status != "asserted":
        return False
    near = old.sentence == new.sentence
    low, high = new.quantity.low, old.quantity.low
    less = old.quantity.is_above(new.quantity) and low > 0 and high <= _MUCH * low
    alike = old.category == new.category and old.limits == new.limits
    return near and less and alike and _may_be_same(old, new)


def _may_be_same(old: FigureMention, new: FigureMention) -> bool:
    """Can two counts be of the same, by their nouns and places?"""
    if old.place is not None and new.place is not None and old.place.text != new.place.text:
        return False
    heads, groups = {old.head, new.head} - {""}, {f.counted.group for f in (old, new) if f.counted}
    return len(heads) <= 1 or len(groups) <= 1 or PEOPLE in groups
