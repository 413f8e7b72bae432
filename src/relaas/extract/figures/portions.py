"""Counts of fewer than one told before, who are of a narrower kind or place: parts that no word calls so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.afterwards import among_the_dead
from relaas.extract.figures.breakdowns import stands_alone
from relaas.extract.figures.frames import opens
from relaas.extract.figures.outsiders import is_outside
from relaas.extract.figures.resumed import in_row, resumed
from relaas.extract.figures.scoping import EARLIER
from relaas.extract.figures.signs import NAMED, OF, SIGNS, Count, is_added
from relaas.extract.figures.totals import under_totals

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.lang.packs import LanguagePack
    from relaas.model.figures import Category, FigureMention

FATES: dict[Category, tuple[Category, ...]] = {
    "killed": ("injured", "missing", "infected", "hospitalised"),
    "rescued": ("missing",),
    "hospitalised": ("injured", "infected", "rescued"),
    "released": ("detained",),
}
"""What can become of those of whom something else was told before."""
AMENDS, ADDED = "amends", "added"
"""Bearing of those by whom a count is put right; scope of those by whom it grew."""
MUCH = 2
"""How many times more the whole is at least where the part has no upper bound."""


def with_portions(scene: Scene, told: Sequence[Told], pack: LanguagePack) -> list[FigureMention]:
    """The figures of a document, those that count some of one before them made its parts.

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
        pack: The language.
    """
    out: list[Told] = []
    for spot, settled in told:
        figure = resumed(scene, out, spot, settled)
        counted = Count(scene, spot, among_the_dead(scene, spot, figure), pack)
        opening = opens(scene, spot) and not scene.words.strict
        free = scene.words.portions.orders and _may_be_part(counted.figure) and not opening
        at = _portion(counted, out) if free and not _is_repeat(counted.figure, out) else None
        at = in_row(scene, out, spot, figure) if at is None and free else at
        figure = figure if at is None else counted.figure
        why = "" if at is None else f"; it counts some of “{out[at][1].anchor.text}”"
        part_of = figure.part_of if at is None else at
        out.append((spot, replace(figure, part_of=part_of, why=f"{figure.why}{why}")))
    return [figure for _, figure in under_totals(scene, out, pack)]


def is_fate(scene: Scene, spot: Spot, whole: FigureMention, finding: Finding) -> bool:
    """Does a bare number tell what became of some of those before it: "Four were hit; two died in hospital"?

    Args:
        scene: The text.
        spot: The number, whose words say something else than those of the whole.
        whole: The one before it.
        finding: What they say.
    """
    people = whole.counted is not None and whole.counted.group is not None
    open_to = whole.category in FATES.get(finding.category, ()) or (whole.category == "other" and people)
    fewer = whole.quantity.high is not None and spot.mention.quantity.may_be_below(whole.quantity)
    return open_to and fewer and stands_alone(scene, spot)


def is_apart(scene: Scene, spot: Spot, whole: FigureMention, finding: Finding | None) -> bool:
    """Is a count of another kind than the one it stands beside, and no part of it: "301 doden, 25 arrestaties"?

    Args:
        scene: The text.
        spot: The number.
        whole: The one before it.
        finding: What the words around it say.
    """
    if finding is None or not finding.firm or finding.category in ("other", whole.category):
        return False
    before = scene.folded(spot.first - 1)
    row = before in scene.words.portions.beside and not finding.deed and not _are_victims(scene, whole)
    parted = before == "," or (
        before == ";" and whole.category == "killed"
    )  # "drie stierven; twee zijn gered"
    comma = (finding.near and parted) or row
    return scene.words.strict or (comma and whole.category not in OF.get(finding.category, ()))


def _are_victims(scene: Scene, whole: FigureMention) -> bool:
    """Can both the dead and the hurt be of a count: "tien slachtoffers, onder wie twee doden en acht gewonden"?"""
    return scene.words.portions.victims.of(whole.head) is not None


def _portion(counted: Count, told: Sequence[Told]) -> int | None:
    for holds, wide in SIGNS:
        wholes = _wholes(counted, told, wide=wide)
        # What is newly counted is of the count told last.
        for at in sorted(wholes, reverse=True) if holds is is_added else wholes:
            if holds(counted, told[at][1]) and (holds in NAMED or not is_outside(counted, told[at][1])):
                return at
    return None


def _may_be_part(figure: FigureMention) -> bool:
    """Is it a count of some people or things that no word makes a part?"""
    some = figure.quantity.number is None or figure.quantity.number > 0
    if AMENDS in figure.bearings and ADDED not in figure.scope:
        return False  # "drie slachtoffers stonden dubbel op de lijst"
    return some and figure.part_of is None and figure.category != "other" and _stands(figure)


def _is_repeat(figure: FigureMention, told: Sequence[Told]) -> bool:
    """Was the same count told before, and is no part: "Twenty bodies found … 20 bodies had been recovered"?"""
    same = (figure.category, figure.quantity)
    return any(other.part_of is None and (other.category, other.quantity) == same for _, other in told)


def _wholes(counted: Count, told: Sequence[Told], *, wide: bool) -> list[int]:
    """The counts of more of the same that stand and are no part: first what heads the report, last its title."""
    figure = counted.figure
    kinds = OF.get(figure.category, (figure.category,)) if wide else (figure.category,)
    found = [
        (other.title, at)
        for at, (_, other) in enumerate(told)
        if other.category in kinds
        and _is_whole(other, figure, told)
        and _stands(other)
        and _is_more(other, figure)
    ]
    return [at for _, at in sorted(found)]


def _is_whole(other: FigureMention, figure: FigureMention, told: Sequence[Told]) -> bool:
    """Is it no part, or only of those who were there: "48 people on board. Fifteen were injured, two seriously"?"""
    at = other.part_of
    here = at is not None and other.sentence == figure.sentence
    return at is None or (here and at < len(told) and told[at][1].category == "other")


def _stands(figure: FigureMention) -> bool:
    """Is it a count of this event, neither replaced nor taken back?"""
    return EARLIER not in figure.scope and not figure.superseded and figure.attributed.status != "withdrawn"


def _is_more(whole: FigureMention, part: FigureMention) -> bool:
    high = part.quantity.high
    return whole.quantity.low > (MUCH * part.quantity.low if high is None else high)
