"""What shows that a count is of some of those counted before: of one kind, people or place, later, newly told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.figures.afterwards import is_afterwards, only_recovered
from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counted import MEMBERS, PEOPLE
from relaas.extract.figures.nations import BEFALLEN, are_of_land, nation_said
from relaas.extract.figures.scenes import Scene, Spot
from relaas.extract.figures.within import calls_settlement, lies_in_any, lies_within
from relaas.lang.packs import LanguagePack
from relaas.lang.placenames import place_names
from relaas.model.entities import plain
from relaas.model.figures import FigureMention

if TYPE_CHECKING:
    from relaas.model.figures import Category

OF: dict[Category, tuple[Category, ...]] = {
    "hospitalised": ("hospitalised", "injured", "infected", "rescued"),
    "released": ("released", "detained"),
    "injured": ("injured", "hospitalised"),
}
"""Of whose count they can be a part, besides their own: those in hospital of the injured, the badly hurt of them."""
HARMING = ("perpetrators", "fighters")
"""Populations that the count of their victims seldom holds."""
WHOLE = ("travellers", "hostages", "protesters", "marchers", "workers", "migrants")
"""Populations to which all the dead of an event can belong: another count of them can be another count of all."""
SIDES = ("security", "police", "soldiers", "guards")
"""Populations that a government counts, where others count whom they hit."""
CLEARLY = 4
"""How many times more the whole is at least of which such are a part."""
_MOST = 2
"""Up to so many times fewer bodies found by a day are what a toll was then, and no part of it."""
FEW = 2
"""A single one at a place can be all there are."""


@dataclass(frozen=True, slots=True)
class Count:
    """A count with where it stands, held against those before it.

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


def _is_first(counted: Count, _: FigureMention) -> bool:
    """Are they the first or the last of many: "de eerste dertig slachtoffers werden begraven"?"""
    return counted.scene.folded(counted.spot.first - 1) in counted.scene.words.portions.orders


def _is_alone(counted: Count, _: FigureMention) -> bool:
    """Does a word say that it is but one place or time: "alleen al in Negombo vielen er vijftig"?"""
    scene, spot = counted.scene, counted.spot
    return bool(scene.words.portions.alone.found(scene.cued, *clause(scene, spot)))


def _is_severe(counted: Count, whole: FigureMention) -> bool:
    """Are they the badly or the lightly hurt of those hurt, or the houses that came off worse than others?"""
    names = {"severe", "light"}
    limits = set(counted.figure.limits) & names
    if not limits or limits & set(whole.limits):
        return False
    homes = counted.scene.words.portions.homes
    alike = all(homes.of(figure.head) is not None for figure in (counted.figure, whole))
    return counted.figure.category == "injured" or (counted.figure.category == "damaged" and alike)


def _is_kept(counted: Count, whole: FigureMention) -> bool:
    """Are they in hospital, of those hurt or ill, or of those saved who were told of right before?"""
    figure = counted.figure
    apart = whole.category == "rescued" and whole.paragraph != figure.paragraph
    return figure.category == "hospitalised" and whole.category in OF["hospitalised"] and not apart


def _is_freed(counted: Count, whole: FigureMention) -> bool:
    """Were they let go of those held right before: "13 had been picked up, but three clerks were let go"?"""
    figure = counted.figure
    if not counted.scene.words.strict or (figure.category, whole.category) != ("released", "detained"):
        return False
    scene, first = counted.scene, counted.spot.first
    if any(hit.cue.name == "added" for hit in scene.words.scopes.found(scene.cued, first - 1, first)):
        return False  # "neunzig sind in Haft, weitere zwanzig frei"
    own, other = (one.counted.group if one.counted is not None else PEOPLE for one in (figure, whole))
    return figure.paragraph == whole.paragraph and (other in (PEOPLE, own) or own == PEOPLE)


def _is_later(counted: Count, whole: FigureMention) -> bool:
    """Does its clause tell what became of some afterwards: "zondag werden driehonderd doden begraven"?

    Not that most had come to light on a day of its own, which is the toll of then: "dinsdag waren er 1.300 geborgen".
    """
    figure, scene, spot = counted.figure, counted.scene, counted.spot
    most = figure.quantity.low * _MOST > whole.quantity.low
    dated = figure.when is not None and figure.when != whole.when
    of_a_day = dated and most and only_recovered(scene, spot)
    return not of_a_day and is_afterwards(scene, spot, figure.category)


def _is_narrower(counted: Count, whole: FigureMention) -> bool:
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
    return not (beside or rival or _is_of_other_side(counted.figure, whole)) and (
        other is None or other.group == PEOPLE
    )


def _is_of_other_side(figure: FigureMention, whole: FigureMention) -> bool:
    """Does one count its own men and another those they stand against: "de liga telt 90, de regering 20 agenten"?"""
    own, other = figure.attributed.source, whole.attributed.source
    group = figure.counted.group if figure.counted is not None else None
    return group in SIDES and own is not None and other is not None and own.text != other.text


def is_added(counted: Count, whole: FigureMention) -> bool:
    """Are they the newly dead of all: "the toll rose to 12 after divers recovered five more bodies"?

    Not those set beside others: "14 people died in the capital and nine more in the port".

    Args:
        counted: The count, with where it stands.
        whole: The count before it.
    """
    if whole.sentence == counted.figure.sentence and "tallies" not in whole.bearings:
        return False
    scene, behind = counted.scene, counted.scene.folded(counted.spot.last)
    fewer = behind in scene.words.compared - scene.words.more  # "one fewer than that morning"
    return counted.figure.category == "killed" and "added" in counted.figure.scope and not fewer


def _is_more(counted: Count, whole: FigureMention) -> bool:
    """Are they those by whom a count of its sentence is more: "163 were treated, 22 more than on Thursday"?"""
    scene, spot = counted.scene, counted.spot
    more = scene.folded(spot.last) in scene.words.more and "added" in counted.figure.scope
    than = any(scene.folded(at) in scene.words.than for at in range(spot.last, clause(scene, spot)[1]))
    return more and than and whole.sentence == counted.figure.sentence


def _is_foreign(counted: Count, whole: FigureMention) -> bool:
    """Are they of one people, and the others not: "drie Chinezen lieten het leven"?"""
    if counted.figure.category not in BEFALLEN:
        return False
    scene, spot = counted.scene, counted.spot
    said = nation_said(scene, spot) is not None or (_is_bare(counted) and are_of_land(scene, spot))
    own = _has_people(counted, whole) or _is_somebodys(scene, whole)
    return (said or _has_people(counted, counted.figure)) and not own


def _is_somebodys(scene: Scene, figure: FigureMention) -> bool:
    """Are those counted somebody's own: "50 of its soldiers"?"""
    if figure.counted is None:
        return False
    low, high = (scene.positions.token_at(at) for at in (figure.anchor.start, figure.counted.anchor.start))
    between = scene.tokens[low:high] if low is not None and high is not None else ()
    return any(token.dep == "nmod:poss" and token.pos == "PRON" for token in between)


def _is_bare(counted: Count) -> bool:
    """Has it no noun of its own, or that of those before?"""
    named = counted.figure.counted
    return named is None or named.anchor.start < counted.spot.mention.anchor.start


def _has_people(counted: Count, figure: FigureMention) -> bool:
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


def _is_at_site(counted: Count, whole: FigureMention) -> bool:
    """Are they at one building: "in het Sint-Jorisziekenhuis kwamen vier verpleegkundigen om"?"""
    scene, spot = counted.scene, counted.spot
    few = counted.figure.quantity.low < FEW
    if counted.figure.category not in BEFALLEN or few:
        return False
    # In a school, then in a church; in a town or a house, then in another town.
    before = {calls_settlement(scene, counted.pack, at) for at in _sites(counted, *_told_at(scene, whole))}
    rivals = {True: bool(before), False: False in before}
    inner = scene.words.portions.inner
    return any(
        (inner.of(scene.named(at)) is not None or not rivals[calls_settlement(scene, counted.pack, at)])
        and (whole.place is None or lies_in_any(scene, counted.pack, at, whole.place))
        for at in _sites(counted, *clause(scene, spot))
    )


def _sites(counted: Count, low: int, high: int) -> list[int]:
    """The nouns for a site between two tokens, a preposition of place before them."""
    scene = counted.scene
    nouns = (at for at in range(low, high) if scene.tokens[at].pos in ("NOUN", "PROPN"))
    sites = (at for at in nouns if scene.words.portions.sites.of(scene.named(at)) is not None)
    return [at for at in sites if _is_placed(counted, at)]


def _told_at(scene: Scene, whole: FigureMention) -> tuple[int, int]:
    """The clause of a count told before."""
    return next((clause(scene, spot) for spot in scene.spots if spot.mention.anchor == whole.anchor), (0, 0))


def _is_placed(counted: Count, at: int) -> bool:
    """Does a preposition of place stand before a noun, an article and adjectives between passed over?"""
    tokens = counted.scene.tokens
    at -= 1
    while at > 0 and tokens[at].pos in ("DET", "ADJ", "PROPN"):
        at -= 1
    return counted.scene.folded(at) in counted.pack.names.place_prepositions


def _is_in_one_place(counted: Count, whole: FigureMention) -> bool:
    """Are they of one place, told behind the count of all: "103 doden. In Rijnland-Palts vielen er zestig"?"""
    place, over = counted.figure.place, whole.place
    if over is not None and whole.sentence == counted.figure.sentence and _is_bare(counted):
        return False  # "in Orla kwamen negen mensen om, in Bresk vier"
    runs = "runs" in counted.figure.bearings  # "bringing the toll to 54" is of all places
    if place is None or runs or counted.figure.category not in BEFALLEN or not _sums(whole):
        return False
    text = counted.scene.positions.analysis.text
    if over is None or (place.text != over.text and place.text in text[over.end : whole.sentence[1]]):
        return True  # "in Polen en Oostenrijk vielen negen doden. In Oostenrijk …"
    if place.text.lower() in counted.figure.limits and place.text != over.text:
        return True  # "In Ahrweiler alone, 98 died"
    return lies_within(counted.scene, counted.pack, place, over)


def _sums(whole: FigureMention) -> bool:
    """Is a count one of all: of the title or the first sentence, of no place of its own beside others?"""
    return whole.title or whole.paragraph == 0


def _is_group(counted: Count, _: FigureMention) -> bool:
    """Is it a group out of a crowd: "een groep van veertig betogers"?"""
    scene, at = counted.scene, counted.spot.first - 2
    linked = scene.folded(at + 1) in scene.words.links
    crowd = counted.figure.category == "participants"
    return crowd and linked and scene.words.traps.collectives.of(scene.named(at)) is not None


SIGNS = (
    (_is_first, False),
    (_is_alone, False),
    (_is_severe, True),
    (_is_kept, True),
    (_is_freed, True),
    (_is_later, False),
    (_is_narrower, False),
    (is_added, False),
    (_is_more, False),
    (_is_foreign, False),
    (_is_at_site, False),
    (_is_group, False),
    (_is_in_one_place, False),
)
"""What shows a part, and whether it can be of another count than its own kind."""
NAMED = (_is_first, _is_alone)
"""Those by which a count says itself that it is of a larger one, wherever it holds."""
