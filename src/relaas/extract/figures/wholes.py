"""The figure of which another is a part."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.figures.counted import PEOPLE
from relaas.model.figures import Category

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.frames import Frame
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import FigureMention

CROWDED: Category = "participants"
"""What is counted place by place and over all of them; of the dead in a town the text says more."""
OPENING = 6
"""Tokens of a sentence in which the words that break a whole down stand."""
REACH = 2
"""Sentences back to which "van hen" can point."""
Told = tuple["Spot", "FigureMention"]


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
    told, openers = before.told, before.openers
    if not told:
        return None
    if frame.part:
        named = _of_category(told, before.said)
        return named if named is not None else _before(scene, spot, before)
    if (whole := _listed(scene, spot, told)) is not None:
        return whole
    other, figure = told[-1]
    if other.sentence == spot.sentence and figure.part_of is not None and _beside(scene, other, spot):
        return figure.part_of
    if "rest" in frame.scope and (whole := _remains(scene, spot, told)) is not None:
        return whole
    opened = [i for i in sorted(openers) if told[i][0].sentence == spot.sentence]
    return opened[-1] if opened else None


def wider(figure: FigureMention, told: Sequence[Told]) -> int | None:
    """The count of the whole of which a figure counts one place: "in Parijs zag de politie 80.000 betogers".

    Args:
        figure: A figure that nothing else makes a part.
        told: The figures before it.
    """
    if not _counts_place(figure) or figure.scope or figure.quantity.high is None:
        return None
    for index in range(len(told) - 1, -1, -1):
        other = told[index][1]
        alike = other.category == figure.category and other.part_of is None and not other.scope
        if alike and other.place is None and not other.superseded:
            return index if other.quantity.low > figure.quantity.high else None
    return None


def are_others(scene: Scene, whole: FigureMention, noun: Noun | None) -> bool:
    """Are those of whom a part is told not those counted before: "15 worshippers; three of the attackers"?

    Args:
        scene: The text.
        whole: The figure before it.
        noun: What the part counts, or None.
    """
    if not scene.words.strict or noun is None or noun.at != noun.first or whole.counted is None:
        return False
    own = scene.words.groups.of(scene.named(noun.at))
    behind = scene.folded(noun.at - 2) in scene.words.partitive
    return behind and whole.counted.group not in (None, PEOPLE, own)


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


def is_placed(figure: FigureMention) -> bool:
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


def _of_category(told: Sequence[Told], category: Category | None) -> int | None:
    """The last figure of a category that is no part, however far back."""
    found = (i for i in range(len(told) - 1, -1, -1) if told[i][1].part_of is None)
    return next((i for i in found if told[i][1].category == category), None)


def _before(scene: Scene, spot: Spot, before: Before) -> int | None:
    """The last figure before a part that is no part itself, near enough; things only of its own sentence or alone.

    Of an opened whole the part is meant: "304 van de 476 opvarenden kwamen om, onder wie 250 scholieren".
    """
    tokens, told = scene.tokens, before.told
    things: int | None = None
    for index in range(len(told) - 1, -1, -1):
        other, figure = told[index]
        if tokens[spot.first].sentence - tokens[other.first].sentence > REACH:
            break
        if things is not None and other.sentence != spot.sentence == told[things][0].sentence:
            break
        opened = figure.part_of in before.openers and other.sentence == spot.sentence
        if figure.part_of is not None and not opened:
            continue
        if index in before.openers and _leads(told, index):
            return index - 1
        if opened or figure.category != "other" or figure.counted is None or figure.counted.group is not None:
            return index
        things = index if things is None else things
    return things


def _leads(told: Sequence[Told], index: int) -> bool:
    """Stands the part of an opened whole right before it: "304 van de 476"?"""
    return index > 0 and told[index - 1][1].part_of == index


def _apposed(scene: Scene, spot: Spot, told: Sequence[Told]) -> bool:
    """Does it break down the figure before: "38 aanhoudingen: 21 bezoekers en 17 thuisfans"?

    A comma or colon right before it, no finite verb since the figure before nor in its own clause, and fewer.
    """
    other, figure = told[-1]
    tokens = scene.tokens
    sign = tokens[spot.first - 1].text if spot.first else ""
    if other.sentence != spot.sentence or figure.part_of is not None or sign not in (",", ":", "("):
        return False
    low, high = spot.mention.quantity.low, figure.quantity.high
    if high is not None and low >= high:
        return False
    if scene.words.strict and sign == ",":
        return not _is_placed_row(scene, other, spot) and _is_narrower(scene, spot, figure)
    # Behind a colon the parts follow, whatever verb stands before it: "vier schutters werden doodgeschoten: drie in …".
    clause = range(spot.first if sign == ":" else other.last, _clause_end(scene, spot))
    return not any(_is_finite(scene, at) for at in clause)


def _is_placed_row(scene: Scene, other: Spot, spot: Spot) -> bool:
    """Do two bare numbers each have a place: "36 in Cotabato, 29 in Davao"?"""
    ends = (other.last, spot.last)
    return all(at < spot.sentence[1] and scene.tokens[at].pos == "ADP" for at in ends)


def _is_finite(scene: Scene, at: int) -> bool:
    """Is a verb finite? Where a past tense can look as a participle does it is none ("97 people recovered …")."""
    token = scene.tokens[at]
    alike = scene.words.strict and token.pos == "VERB" and "Tense=Past" in token.morph
    return "VerbForm=Fin" in token.morph and not alike


def _is_narrower(scene: Scene, spot: Spot, figure: FigureMention) -> bool:
    """Is it a part behind a comma: of people at large, no verb of its own ("20 bodies were found, nine men, …")?"""
    group = figure.counted.group if figure.counted is not None else None
    clause = scene.tokens[spot.first : _clause_end(scene, spot)]
    return group in (None, PEOPLE) and not any(token.pos in ("VERB", "AUX") for token in clause)


def _listed(scene: Scene, spot: Spot, told: Sequence[Told]) -> int | None:
    """The whole whose parts a list, a copula or a sentence of their own gives."""
    if _apposed(scene, spot, told) or _equated(scene, spot, told):
        return len(told) - 1
    return _broken_down(scene, spot, told)


def _broken_down(scene: Scene, spot: Spot, told: Sequence[Told]) -> int | None:
    """The whole that its sentence breaks down ("zes verdachten. Het gaat om drie agenten en …").

    Or the one that a bare number at its opening is of: "gisteren zijn er 31 geopereerd. Zes zijn gestorven".
    """
    at = next((i for i in range(len(told) - 1, -1, -1) if _may_be_whole(scene, spot, told[i][1])), None)
    apart = (
        None if at is None else scene.tokens[spot.first].sentence - scene.tokens[told[at][0].first].sentence
    )
    if at is None or apart not in (0, 1):
        return None
    if not _bare_subject(scene, spot) and not (apart and _breaks(scene, spot)):
        return None
    high = told[at][1].quantity.high
    return at if high is None or spot.mention.quantity.low < high else None


def _may_be_whole(scene: Scene, spot: Spot, figure: FigureMention) -> bool:
    """Is it no part, and more than a number where that is asked: "36, with eight …. Twenty-nine have been …"?"""
    high = figure.quantity.high
    more = not scene.words.strict or high is None or high > spot.mention.quantity.low
    return figure.part_of is None and more


def _breaks(scene: Scene, spot: Spot) -> bool:
    """Does its sentence open with words that break down a whole?"""
    low = spot.sentence[0]
    return bool(scene.words.breaks.found(scene.tokens, low, min(low + OPENING, spot.first)))


def _bare_subject(scene: Scene, spot: Spot) -> bool:
    """Does a number by itself open a sentence or a contrast ("maar drie …"), its verb right behind?"""
    quantity, tokens = spot.mention.quantity, scene.tokens
    exact = scene.words.strict or not quantity.hedges
    counts = quantity.number is not None and quantity.number > 0 and exact
    opens = spot.first == spot.sentence[0] or scene.folded(spot.first - 1) in scene.words.right
    return counts and opens and spot.last < spot.sentence[1] and "VerbForm=Fin" in tokens[spot.last].morph


def _equated(scene: Scene, spot: Spot, told: Sequence[Told]) -> bool:
    """Does a bare copula stand between it and the figure before: "de 51 doden zijn 46 mijnwerkers en vijf redders"?"""
    other, figure = told[-1]
    between = scene.tokens[other.last : spot.first]
    if other.sentence != spot.sentence or not between or between[-1].lemma not in scene.words.traps.being:
        return False
    nominal = all(token.pos in ("NOUN", "ADJ", "PROPN") for token in between[:-1])
    high = figure.quantity.high
    return nominal and (high is None or spot.mention.quantity.low < high)


def _clause_end(scene: Scene, spot: Spot) -> int:
    """The first comma, bracket or full stop behind a number."""
    stop = (",", ";", ".", ":", ")", "(")
    inside = range(spot.last, spot.sentence[1])
    return next((at for at in inside if scene.tokens[at].text in stop), spot.sentence[1])


def _beside(scene: Scene, other: Spot, spot: Spot) -> bool:
    """Is a number coordinated with the one before it, no verb and no hard sign between?"""
    between = scene.tokens[other.last : spot.first]
    joined = bool(between) and (between[-1].pos == "CCONJ" or between[-1].text == ",")
    if joined and any(token.text == ":" for token in scene.tokens[spot.sentence[0] : other.first]):
        return True  # a list behind a colon goes on past clauses of its own
    return joined and other.stretch == spot.stretch and not any("VerbForm=Fin" in t.morph for t in between)
