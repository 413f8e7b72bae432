"""The figure of which another is a part."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.figures.breakdowns import is_topic, listed
from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.phrases import partly
from relaas.extract.figures.rivals import is_undone
from relaas.extract.figures.scenes import Told
from relaas.extract.figures.things import names_things
from relaas.model.figures import Category

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.frames import Frame
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Attributed, FigureMention

CROWDED: Category = "participants"
"""What is counted place by place and over all of them; of the dead in a town the text says more."""
HIT: tuple[Category, ...] = ("injured", "hospitalised", "killed", "missing")
"""What those are who are called victims."""
REACH = 2
"""Sentences back to which "van hen" can point."""


@dataclass(frozen=True, slots=True)
class Before:
    """What was told before a number.

    Attributes:
        told: The figures before it.
        openers: Indices of those that open a whole ("van de zeven reizigers …").
        said: The category of which the words before it say that it is a part ("onder de vermisten"), or None.
    """

    told: Sequence[Told]
    openers: Set[int]
    said: Category | None


def whole_of(scene: Scene, spot: Spot, frame: Frame, before: Before) -> int | None:
    """Index of the whole of a part: by a marker, by standing beside another part, or behind an opened whole.

    Args:
        scene: The text.
        spot: The number.
        frame: Its frame.
        before: What was told before it.
    """
    told = before.told
    if not told:
        return None
    if frame.part:
        named = _of_category(told, before.said, spot)
        return named if named is not None else _before(scene, spot, before)
    return _beside_others(scene, spot, frame, before)


def is_rival(scene: Scene, here: tuple[Spot, Sequence[Attributed]], whole: FigureMention) -> bool:
    """Is a number that no word calls a part none of a count before it: that is taken back, or somebody else's?

    Args:
        scene: The text.
        here: The number, and who says each of the document.
        whole: The figure it would be a part of.
    """
    spot, said = here
    return is_undone(whole) or is_by_another(scene, spot, said[spot.index], whole)


def is_by_another(scene: Scene, spot: Spot, attributed: Attributed, whole: FigureMention) -> bool:
    """Does somebody else give a count of his own beside another's: "22 were killed, she says; the police count six"?

    Args:
        scene: The text.
        spot: The number, which no word calls a part.
        attributed: Who says it.
        whole: The figure it would be a part of.
    """
    told, other = whole.attributed.source, attributed.source
    parted = spot.stretch != scene.spots[spot.index - 1].stretch if spot.index else True
    if told is None or not (parted and scene.counts(spot)):
        return False
    return other != told if other is not None else _has_teller(scene, spot)


def _has_teller(scene: Scene, spot: Spot) -> bool:
    """Has the clause that gives a count a subject with a noun that is not counted: "the union had 30"?"""
    before = ((at, scene.tokens[at]) for at in range(spot.stretch[0], spot.first))
    named = (at for at, t in before if t.dep.startswith("nsubj") and t.pos in ("NOUN", "PROPN"))
    return any(
        at not in scene.nouns and scene.tokens[at].lemma.lower() not in scene.words.asks for at in named
    )


def _beside_others(scene: Scene, spot: Spot, frame: Frame, before: Before) -> int | None:
    """The whole of a count in a list, in one row with a part, of what remains, or behind an opened whole."""
    told, openers = before.told, before.openers
    if (whole := listed(scene, spot, told)) is not None:
        return whole
    other, figure = told[-1]
    if other.sentence == spot.sentence and figure.part_of is not None and _beside(scene, other, spot):
        return figure.part_of
    if "rest" in frame.scope and (whole := _remains(scene, spot, told)) is not None:
        return whole
    opened = [i for i in sorted(openers) if told[i][0].sentence == spot.sentence]
    if not opened or (frame.opens_whole and told[opened[-1]][0].stretch != spot.stretch):
        return None  # "of 75 schools 22 were hit; of the nine clinics two are shut"
    return opened[-1]


def wider(figure: FigureMention, told: Sequence[Told]) -> int | None:
    """The count of the whole of which a figure counts one place: "in Parijs zag de politie 80.000 betogers".

    Args:
        figure: A figure that nothing else makes a part.
        told: The figures before it.
    """
    if not _counts_place(figure) or figure.scope:
        return None
    for index in range(len(told) - 1, -1, -1):
        other = told[index][1]
        alike = other.category == figure.category and other.part_of is None and not other.scope
        if alike and other.place is None and not other.superseded:
            return index if other.quantity.is_above(figure.quantity) else None
    return None


def are_others(scene: Scene, whole: FigureMention, noun: Noun | None) -> bool:
    """Are those of whom a part is told not those counted before: "15 worshippers; three of the attackers"?

    Args:
        scene: The text.
        whole: The figure before it.
        noun: What the part counts, or None.
    """
    if noun is None or whole.counted is None:
        return False
    hint = scene.words.suggests.of(scene.named(noun.at))
    if whole.counted.group is not None and names_things(scene.words, scene.named(noun.at)):
        return True  # "forty of the fans were driven off in three vans"
    if not scene.words.strict or noun.at != noun.first:
        return False
    if hint is not None and whole.category in scene.words.barred.get(hint, ()):
        return True  # "four alive and 16 dead; three of the survivors"
    own = scene.words.groups.of(scene.named(noun.at))
    behind = scene.folded(noun.at - 2) in scene.words.partitive and scene.tokens[noun.at - 1].pos != "PRON"
    return behind and whole.counted.group not in (None, PEOPLE, own)


def hinted_of(scene: Scene, noun: Noun, told: Sequence[Told]) -> Category | None:
    """What the noun of those of whom some are told suggests, where it was counted: "three of the survivors".

    Args:
        scene: The text.
        noun: The noun.
        told: The figures before it.
    """
    hint = scene.words.suggests.of(scene.named(noun.at)) if scene.words.strict else None
    return next((figure.category for _, figure in told if figure.category == hint), None)


def hit_of(scene: Scene, spot: Spot, told: Sequence[Told]) -> Category | None:
    """What befell those counted before who can be called victims: "59 people were hurt. Twelve of the casualties …".

    Args:
        scene: The text.
        spot: The number.
        told: The figures before it.
    """
    at = partly(scene, spot) if scene.words.strict else None
    if at is None or scene.words.portions.victims.of(scene.named(at)) is None:
        return None
    hit = {figure.category for _, figure in told}
    return next((category for category in HIT if category in hit), None)


def _are_people(scene: Scene, spot: Spot) -> bool:
    """Is it a part of people, by the noun behind it: "twelve of the casualties"?"""
    at = partly(scene, spot) if scene.words.strict else None
    return at is not None and scene.words.groups.of(scene.named(at)) is not None


def is_among(scene: Scene, part: FigureMention, spot: Spot) -> bool:
    """Does a preposition set some right before a whole of which they are: "drie Belgen onder de 40 doden"?

    Args:
        scene: The text.
        part: The figure before it.
        spot: The number, which opens a whole.
    """
    if part.counted is None or part.part_of is not None:
        return False
    end = scene.positions.token_at(part.counted.anchor.end)
    between = [token.pos for token in scene.tokens[end : spot.first]] if end is not None else []
    if scene.words.strict:
        return between == ["AUX", "ADP", "DET"] and not part.deed
    return between in (["ADP"], ["ADP", "DET"])


def is_itemised(scene: Scene, spot: Spot, whole: Spot) -> bool:
    """Is a bare number an item of a list behind a colon: "49 dead: 41 in clashes, seven in accidents"?

    Args:
        scene: The text.
        spot: The number.
        whole: The number of which it is a part.
    """
    if not scene.words.strict or whole.sentence != spot.sentence or spot.last >= spot.sentence[1]:
        return False
    colon = any(token.text == ":" for token in scene.tokens[whole.last : spot.first])
    return colon and scene.tokens[spot.last].pos == "ADP"


def is_crowd_at_place(figure: FigureMention) -> bool:
    """Is it the part of a crowd that was at one place?

    Args:
        figure: A figure told before.
    """
    return figure.part_of is not None and _counts_place(figure)


def _counts_place(figure: FigureMention) -> bool:
    return figure.place is not None and figure.category == CROWDED


def _remains(scene: Scene, spot: Spot, told: Sequence[Told]) -> int | None:
    """The whole of which the part told last leaves a rest: "vijftien zijn weer vrij. De overige zes …"."""
    other, figure = told[-1]
    apart = scene.tokens[spot.first].sentence - scene.tokens[other.first].sentence
    return figure.part_of if apart < REACH else None


def _of_category(told: Sequence[Told], category: Category | None, spot: Spot) -> int | None:
    """The last figure of a category that is no part and not fewer, however far back."""
    back = (i for i in range(len(told) - 1, -1, -1) if told[i][1].part_of is None)
    found = (i for i in back if not spot.mention.quantity.is_above(told[i][1].quantity))
    return next((i for i in found if told[i][1].category == category), None)


def _before(scene: Scene, spot: Spot, before: Before) -> int | None:
    """The last figure before a part that is no part itself, near enough; things only of its own sentence or alone.

    Of an opened whole the part is meant: "304 van de 476 opvarenden kwamen om, onder wie 250 scholieren".
    """
    tokens, told = scene.tokens, before.told
    people = _are_people(scene, spot)
    things: int | None = None
    for index in range(len(told) - 1, -1, -1):
        other, figure = told[index]
        if tokens[spot.first].sentence - tokens[other.first].sentence > REACH:
            break
        if things is not None and other.sentence != spot.sentence == told[things][0].sentence:
            break
        if spot.mention.quantity.is_above(figure.quantity):
            continue
        if people and figure.counted is not None and figure.counted.group is None:
            continue  # "sixty ambulances came. Twelve of the casualties …"
        opened = figure.part_of in before.openers and other.sentence == spot.sentence
        opened = opened or (index == len(told) - 1 and _is_broken_down(scene, other, spot))
        if figure.part_of is not None and not (opened or is_topic(scene, spot, told, index)):
            continue
        if index in before.openers and _leads(told, index):
            return index - 1
        if opened or figure.category != "other" or figure.counted is None or figure.counted.group is not None:
            return index
        things = index if things is None else things
    return things


def _is_broken_down(scene: Scene, other: Spot, spot: Spot) -> bool:
    """Is a number said to be among that right before it: "pulled 14 of them out, including two children"?"""
    between = scene.tokens[other.last : spot.first]
    same = (
        scene.words.strict and other.stretch == spot.stretch and any(token.text == "," for token in between)
    )
    return same and not any("VerbForm=Fin" in token.morph for token in between)


def _leads(told: Sequence[Told], index: int) -> bool:
    """Stands the part of an opened whole right before it: "304 van de 476"?"""
    return index > 0 and told[index - 1][1].part_of == index


def _beside(scene: Scene, other: Spot, spot: Spot) -> bool:
    """Is a number coordinated with the one before it, no verb and no hard sign between?"""
    between = scene.tokens[other.last : spot.first]
    joined = bool(between) and (between[-1].pos == "CCONJ" or between[-1].text == ",")
    if joined and any(token.text == ":" for token in scene.tokens[spot.sentence[0] : other.first]):
        return True  # a list behind a colon goes on past clauses of its own
    return joined and other.stretch == spot.stretch and not any("VerbForm=Fin" in t.morph for t in between)
