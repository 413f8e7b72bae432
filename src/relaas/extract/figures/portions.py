"""Counts of fewer than one told before, who are of a narrower kind or place: parts that no word calls so."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.extract.figures.afterwards import among_the_dead, is_afterwards
from relaas.extract.figures.breakdowns import stands_alone
from relaas.extract.figures.counted import MEMBERS, PEOPLE
from relaas.extract.figures.frames import EARLIER, clause, opens
from relaas.extract.figures.resumed import resumed
from relaas.extract.figures.scenes import Scene, Spot, Told
from relaas.lang.packs import LanguagePack
from relaas.lang.placenames import place_names
from relaas.model.entities import plain
from relaas.model.figures import FigureMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.categories import Finding
    from relaas.model.figures import Category

BEFALLEN: tuple[Category, ...] = ("killed", "injured", "missing", "rescued", "hospitalised")
"""What befalls people of one event, wherever they are from: whose count has parts by people and by place."""
OF: dict[Category, tuple[Category, ...]] = {
    "hospitalised": ("hospitalised", "injured", "infected"),
    "released": ("released", "detained"),
    "injured": ("injured", "hospitalised"),
}
"""Of whose count they can be a part, besides their own: those in hospital of the injured, the badly hurt of them."""
FATES: dict[Category, tuple[Category, ...]] = {
    "killed": ("injured", "missing", "infected", "hospitalised"),
    "rescued": ("missing",),
    "hospitalised": ("injured", "infected", "rescued"),
    "released": ("detained",),
}
"""What can become of those of whom something else was told before."""
HARMING = ("perpetrators", "fighters")
"""Populations that the count of their victims seldom holds."""
WHOLE = ("travellers", "hostages", "protesters", "marchers", "workers", "migrants")
"""Populations to which all the dead of an event can belong: another count of them can be another count of all."""
CLEARLY = 4
"""How many times more the whole is at least of which such are a part."""
FEW = 2
"""A single one at a place can be all there are."""
MUCH = 2
"""How many times more the whole is at least where the part has no upper bound."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with where it stands.

    Attributes:
        scene: The text.
        spot: The number.
        figure: What was settled of it.
        pack: The language.
    """

    scene: Scene
    spot: Spot
    figure: FigureMention
    pack: LanguagePack


def with_portions(scene: Scene, told: Sequence[Told], pack: LanguagePack) -> list[FigureMention]:
    """The figures of a document, those that count some of one before them made its parts.

    Args:
        scene: The text.
        told: The figures with where they stand, in order.
        pack: The language.
    """
    out: list[Told] = []
    for spot, settled in told:
        figure = resumed(out, spot, settled)
        counted = Counted(scene, spot, among_the_dead(scene, spot, figure), pack)
        free = scene.words.portions.orders and _may_be_part(counted.figure) and not opens(scene, spot)
        at = _portion(counted, out) if free and not _is_repeat(counted.figure, out) else None
        figure = figure if at is None else counted.figure
        why = "" if at is None else f"; it counts some of “{out[at][1].anchor.text}”"
        part_of = figure.part_of if at is None else at
        out.append((spot, replace(figure, part_of=part_of, why=f"{figure.why}{why}")))
    return [figure for _, figure in out]


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
    comma = finding.near and scene.folded(spot.first - 1) == ","
    return scene.words.strict or (comma and whole.category not in OF.get(finding.category, ()))


def _portion(counted: Counted, told: Sequence[Told]) -> int | None:
    for holds, wide in _SIGNS:
        wholes = _wholes(counted, told, wide=wide)
        # What is newly counted is of the count told last.
        for at in sorted(wholes, reverse=True) if holds is _is_added else wholes:
            if holds(counted, told[at][1]):
                return at
    return None


def _may_be_part(figure: FigureMention) -> bool:
    """Is it a count of some people or things that no word makes a part?"""
    some = figure.quantity.number is None or figure.quantity.number > 0
    return some and figure.part_of is None and figure.category != "other" and _stands(figure)


def _is_repeat(figure: FigureMention, told: Sequence[Told]) -> bool:
    """Was the same count told before, and is no part: "Twenty bodies found … 20 bodies had been recovered"?"""
    same = (figure.category, figure.quantity)
    return any(other.part_of is None and (other.category, other.quantity) == same for _, other in told)


def _wholes(counted: Counted, told: Sequence[Told], *, wide: bool) -> list[int]:
    """The counts of more of the same that stand and are no part: first what heads the report, last its title."""
    figure = counted.figure
    kinds = OF.get(figure.category, (figure.category,)) if wide else (figure.category,)
    found = [
        (other.title, at)
        for at, (_, other) in enumerate(told)
        if other.category in kinds and other.part_of is None and _stands(other) and _is_more(other, figure)
    ]
    return [at for _, at in sorted(found)]


def _stands(figure: FigureMention) -> bool:
    """Is it a count of this event, neither replaced nor taken back?"""
    return EARLIER not in figure.scope and not figure.superseded and figure.attributed.status != "withdrawn"


def _is_more(whole: FigureMention, part: FigureMention) -> bool:
    high = part.quantity.high
    return whole.quantity.low > (MUCH * part.quantity.low if high is None else high)


def _is_first(counted: Counted, _: FigureMention) -> bool:
    """Are they the first or the last of many: "de eerste dertig slachtoffers werden begraven"?"""
    return counted.scene.folded(counted.spot.first - 1) in counted.scene.words.portions.orders


def _is_alone(counted: Counted, _: FigureMention) -> bool:
    """Does a word say that it is but one place or time: "alleen al in Negombo vielen er vijftig"?"""
    scene, spot = counted.scene, counted.spot
    return bool(scene.words.portions.alone.found(scene.tokens, *clause(scene, spot)))


def _is_severe(counted: Counted, whole: FigureMention) -> bool:
    """Are they the badly or the lightly hurt of those hurt?"""
    names = {"severe", "light"}
    limits = set(counted.figure.limits) & names
    return counted.figure.category == "injured" and bool(limits) and not limits & set(whole.limits)


def _is_kept(counted: Counted, whole: FigureMention) -> bool:
    """Are they in hospital, of those hurt or ill?"""
    return counted.figure.category == "hospitalised" and whole.category in OF["hospitalised"]


def _is_later(counted: Counted, _: FigureMention) -> bool:
    """Does its clause tell what became of some afterwards: "zondag werden driehonderd doden begraven"?"""
    return is_afterwards(counted.scene, counted.spot, counted.figure.category)


def _is_narrower(counted: Counted, whole: FigureMention) -> bool:
    """Are they of one kind, and the others of any: "34 doden. In het hotel stierven twee agenten"?

    Not where they stand in one row with those: "248 burgers en zestien agenten".
    """
    own, other = counted.figure.counted, whole.counted
    if counted.figure.category != "killed" or own is None or own.group in (None, PEOPLE, MEMBERS, *HARMING):
        return False
    if counted.figure.quantity.low < FEW:
        return False
    beside = counted.scene.folded(counted.spot.first - 1) in counted.scene.words.portions.beside
    rival = own.group in WHOLE and counted.figure.quantity.low * CLEARLY > whole.quantity.low
    return not (beside or rival) and (other is None or other.group == PEOPLE)


def _is_added(counted: Counted, _: FigureMention) -> bool:
    """Are they the newly dead of all: "the toll rose to 12 after divers recovered five more bodies"?"""
    return counted.figure.category == "killed" and "added" in counted.figure.scope


def _is_foreign(counted: Counted, whole: FigureMention) -> bool:
    """Are they of one people, and the others not: "drie Chinezen lieten het leven"?"""
    if counted.figure.category not in BEFALLEN:
        return False
    return _has_people(counted, counted.figure) and not _has_people(counted, whole)


def _has_people(counted: Counted, figure: FigureMention) -> bool:
    """Does what is counted name a people or a country's own?"""
    known = place_names(counted.pack.code)
    words = figure.counted.text.split() if figure.counted is not None else []
    strangers = counted.scene.words.portions.strangers
    return any(
        word.lower() in strangers
        or (known is not None and plain(word) in known.peoples)
        or (word[0].isupper() and counted.pack.names.inhabitants.match(word) is not None)
        for word in words
    )


def _is_at_site(counted: Counted, _: FigureMention) -> bool:
    """Are they at one building: "in het Sint-Jorisziekenhuis kwamen vier verpleegkundigen om"?"""
    scene, spot = counted.scene, counted.spot
    if counted.figure.category not in BEFALLEN or counted.figure.quantity.low < FEW:
        return False
    low, high = clause(scene, spot)
    return any(
        scene.words.portions.sites.of(scene.named(at)) is not None and _is_placed(counted, at)
        for at in range(low, high)
        if scene.tokens[at].pos in ("NOUN", "PROPN")
    )


def _is_placed(counted: Counted, at: int) -> bool:
    """Does a preposition of place stand before a noun, an article and adjectives between passed over?"""
    tokens = counted.scene.tokens
    at -= 1
    while at > 0 and tokens[at].pos in ("DET", "ADJ", "PROPN"):
        at -= 1
    return counted.scene.folded(at) in counted.pack.names.place_prepositions


def _is_in_one_place(counted: Counted, whole: FigureMention) -> bool:
    """Are they of one place, told behind the count of all: "103 doden. In Rijnland-Palts vielen er zestig"?"""
    place, over = counted.figure.place, whole.place
    runs = "runs" in counted.figure.bearings  # "bringing the toll to 54" is of all places
    if place is None or runs or counted.figure.category not in BEFALLEN or not _sums(whole):
        return False
    return over is None or plain(over.text) != plain(place.text)


def _sums(whole: FigureMention) -> bool:
    """Is a count one of all: of the title or the first sentence, of no place of its own beside others?"""
    return whole.title or whole.paragraph == 0


def _is_group(counted: Counted, _: FigureMention) -> bool:
    """Is it a group out of a crowd: "een groep van veertig betogers"?"""
    scene, at = counted.scene, counted.spot.first - 2
    linked = scene.folded(at + 1) in scene.words.links
    crowd = counted.figure.category == "participants"
    return crowd and linked and scene.words.traps.collectives.of(scene.named(at)) is not None


_SIGNS = (
    (_is_first, False),
    (_is_alone, False),
    (_is_severe, True),
    (_is_kept, True),
    (_is_later, False),
    (_is_narrower, False),
    (_is_added, False),
    (_is_foreign, False),
    (_is_at_site, False),
    (_is_group, False),
    (_is_in_one_place, False),
)
"""What shows a part, and whether it can be of another count than its own kind."""
