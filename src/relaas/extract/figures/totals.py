"""Counts told before the total they are in: "Er werden zes mannen opgepakt. In totaal zitten er nu negentien vast"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.clauses import clause
from relaas.extract.figures.lands import is_abroad
from relaas.extract.figures.scoping import EARLIER
from relaas.extract.figures.within import lies_within
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Told
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import FigureMention

_BACK = 2
"""Sentences back in which stand those that a total holds."""
_APART = frozenset({"answers", "amends", "corrects", "otherwise"})
"""Bearings of a count that is set against another and holds none."""


def under_totals(scene: Scene, told: Sequence[Told], pack: LanguagePack) -> list[Told]:
    """The figures, those made parts of the total that follows them.

    A word for all of them, of one place or over time, says that it is one: "in totaal", "in de hele provincie".

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
        pack: The language.
    """
    out = list(told)
    for at, (spot, whole) in enumerate(out):
        if not _is_total(scene, out, at):
            continue
        first = scene.tokens[spot.first].sentence - _BACK
        for index in range(at - 1, -1, -1):
            other, part = out[index]
            if scene.tokens[other.first].sentence < first or part.paragraph != whole.paragraph:
                break
            elsewhere = is_abroad(scene, other, (part, whole), pack) or _is_beside(scene, part, whole, pack)
            if _holds(whole, part) and not elsewhere:
                why = f"{part.why}; it is in the total “{whole.anchor.text}”"
                out[index] = (other, replace(part, part_of=at, why=why))
    return out


def _is_total(scene: Scene, told: Sequence[Told], at: int) -> bool:
    """Does the clause of a count that is no part say that it is one of all?"""
    spot, figure = told[at]
    if figure.part_of is not None or figure.category == "other" or _APART & set(figure.bearings):
        return False
    found = scene.words.totals.found(scene.cued, *clause(scene, spot))
    # "in totaal twaalf doden en dertig gewonden" is said of both; of a number beyond another it is not
    return any(not scene.between(spot, hit.at[-1], spot.first) for hit in found if hit.at[0] < spot.first)


def _is_beside(scene: Scene, part: FigureMention, whole: FigureMention, pack: LanguagePack) -> bool:
    """Is each of a place of its own, of which one cannot hold the other: "in Benvira twee, in heel Costalta zes"?"""
    if part.place is None or whole.place is None or plain(part.place.text) == plain(whole.place.text):
        return False
    return not lies_within(scene, pack, part.place, whole.place)


def _holds(whole: FigureMention, part: FigureMention) -> bool:
    """Is a count told before of some of those of a total: fewer of the same, by nobody else and of no other day?"""
    high, own, other = part.quantity.high, whole.attributed, part.attributed
    fewer = high is not None and high < whole.quantity.low and part.quantity.low > 0
    named = own.source is None or other.source is None or own.source.text == other.source.text
    timed = whole.when is None or part.when is None or whole.when == part.when
    stands = part.part_of is None and not part.superseded and own.status == other.status == "asserted"
    apart = _APART & set(part.bearings) or {EARLIER, "period"} & {*part.scope, *whole.scope}
    return part.category == whole.category and fewer and named and timed and stands and not apart
