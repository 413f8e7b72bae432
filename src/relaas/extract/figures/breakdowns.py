"""The whole that a list, a copula or a sentence of its own breaks down into parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.nations import is_predicated
from relaas.extract.figures.newcomers import is_newly_told
from relaas.model.quantities import MAGNITUDES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import FigureMention

OPENING = 6
"""Tokens of a sentence in which the words that break a whole down stand."""


def listed(scene: Scene, spot: Spot, told: Sequence[Told]) -> int | None:
    """Index of the whole whose parts a list, a copula or a sentence of their own gives; None where there is none.

    Args:
        scene: The text.
        spot: The number.
        told: The figures before it.
    """
    if (
        _apposed(scene, spot, told)
        or _in_list(scene, spot, told)
        or is_newly_told(scene, spot, told)
        or _equated(scene, spot, told)
    ):
        return len(told) - 1
    return _broken_down(scene, spot, told)


def is_topic(scene: Scene, spot: Spot, told: Sequence[Told], index: int) -> bool:
    """Is a part what the sentence before is about: "38 van de doden kwamen uit het buitenland. Onder hen drie …"?

    Args:
        scene: The text.
        spot: The number.
        told: The figures before it.
        index: The part among them.
    """
    other, figure = told[index]
    before = told[index - 1][0] if index else None
    first = before is None or before.sentence != other.sentence
    next_one = scene.tokens[spot.first].sentence == scene.tokens[other.first].sentence + 1
    bounded, own = figure.quantity.high is not None, spot.mention.quantity
    return first and next_one and bounded and own.may_be_below(figure.quantity)


def _apposed(scene: Scene, spot: Spot, told: Sequence[Told]) -> bool:
    """Does it break down the figure before: "38 aanhoudingen: 21 bezoekers en 17 thuisfans"?

    A comma or colon right before it, no finite verb since the figure before nor in its own clause, and fewer.
    """
    other, figure = told[-1]
    tokens = scene.tokens
    sign = tokens[spot.first - 1].text if spot.first else ""
    if other.sentence != spot.sentence or figure.part_of is not None or sign not in (",", ":", "("):
        return False
    if not spot.mention.quantity.may_be_below(figure.quantity):
        return False
    between = [token.text for token in tokens[other.last : spot.first]]
    if sign == "," and (";" in between or _is_item_of_row(scene, spot, figure)):
        return False  # "the club claimed 800; the ushers, 500"
    if sign == ":" and figure.quantity.hedge in MAGNITUDES and not _has_noun(scene, spot):
        return False  # "hundreds came: some 300, by one count" counts the same anew
    if scene.words.strict and sign == ",":
        return not _is_placed_row(scene, other, spot) and _is_verbless(scene, spot, figure)
    # Behind a colon the parts follow, whatever verb stands before it: "vier schutters werden doodgeschoten: drie in …".
    clause = range(spot.first if sign == ":" else other.last, _clause_end(scene, spot))
    return not any(_is_finite(scene, at) for at in clause)


def _has_noun(scene: Scene, spot: Spot) -> bool:
    """Does a number count a noun of its own, no sign between?"""
    for at in range(spot.last, spot.sentence[1]):
        if at in scene.nouns or scene.tokens[at].pos == "PUNCT" or scene.is_number(at):
            return at in scene.nouns
    return False


def _in_list(scene: Scene, spot: Spot, told: Sequence[Told]) -> bool:
    """Is it an item of a list behind a colon, whose others no number counts: "vijf mannen: de baas, zijn zoon en …"?

    No finite verb between the colon and it, nor right behind it, and fewer.
    """
    other, figure = told[-1]
    if other.sentence != spot.sentence or figure.part_of is not None or scene.words.strict:
        return False
    between = range(other.last, spot.first)
    colon = next((at for at in between if scene.tokens[at].text == ":"), None)
    joined = scene.tokens[spot.first - 1].pos == "CCONJ" or scene.folded(spot.first - 1) == ","
    if colon is None or not joined or any(_is_finite(scene, at) for at in range(colon, spot.first)):
        return False
    bare = spot.last < spot.sentence[1] and scene.tokens[spot.last].pos in ("VERB", "AUX", "ADP")
    people = figure.counted is None or figure.counted.group is not None
    return people and not bare and figure.quantity.is_above(spot.mention.quantity)


def _is_item_of_row(scene: Scene, spot: Spot, figure: FigureMention) -> bool:
    """Is it the next item of a row: "vijf Iraniërs, vier Chinezen en twee Amerikanen"? They do not add up to five."""
    counted = figure.counted
    if counted is None or counted.group == PEOPLE or scene.words.says.of(figure.head) is not None:
        return False
    row = [other for other in scene.spots[spot.index :] if other.sentence == spot.sentence]
    joined = len(row) > 1 and scene.tokens[row[-1].first - 1].pos == "CCONJ"
    return joined and sum(other.mention.quantity.number or 0 for other in row) != figure.quantity.number


def _is_placed_row(scene: Scene, other: Spot, spot: Spot) -> bool:
    """Do two numbers each have a place: "36 in Cotabato, 29 in Davao", "four people drowned in Ohio, three in …"?"""
    bare = spot.last < spot.sentence[1] and scene.tokens[spot.last].pos == "ADP"
    return bare and any(token.pos == "ADP" for token in scene.tokens[other.last : spot.first])


def _is_finite(scene: Scene, at: int) -> bool:
    """Is a verb finite? Where a past tense can look as a participle does it is none ("97 people recovered …")."""
    token = scene.tokens[at]
    alike = scene.words.strict and token.pos == "VERB" and "Tense=Past" in token.morph
    return "VerbForm=Fin" in token.morph and not alike


def _is_verbless(scene: Scene, spot: Spot, figure: FigureMention) -> bool:
    """Is it a part behind a comma: of people at large, no verb of its own ("20 bodies were found, nine men, …")?"""
    group = figure.counted.group if figure.counted is not None else None
    clause = scene.tokens[spot.first : _clause_end(scene, spot)]
    return group in (None, PEOPLE) and not any(token.pos in ("VERB", "AUX") for token in clause)


def _broken_down(scene: Scene, spot: Spot, told: Sequence[Told]) -> int | None:
    """The whole that its sentence breaks down ("zes verdachten. Het gaat om drie agenten en …").

    Or the one that a bare number at its opening is of: "gisteren zijn er 31 geopereerd. Zes zijn gestorven".
    """
    at = next((i for i in range(len(told) - 1, -1, -1) if _may_be_whole(scene, spot, told, i)), None)
    apart = (
        None if at is None else scene.tokens[spot.first].sentence - scene.tokens[told[at][0].first].sentence
    )
    if at is None or apart not in (0, 1):
        return None
    if not stands_alone(scene, spot) and not (apart and _breaks(scene, spot)):
        return None
    whole = told[at][1]
    if is_vote(scene, told[at][0]) or not spot.mention.quantity.says_less(whole.quantity):
        return None
    return at if spot.mention.quantity.may_be_below(whole.quantity) else None


def is_vote(scene: Scene, spot: Spot) -> bool:
    """Is it told how a number voted, so that the next are another side: "58 stemden voor; twaalf waren tegen"?

    Args:
        scene: The text.
        spot: The number.
    """
    return bool(scene.words.votes.found(scene.cued, *spot.stretch))


def stands_alone(scene: Scene, spot: Spot) -> bool:
    """Is it a bare subject, or the next of a row of them: "Six were dug out alive, three were dead and two …"?

    Args:
        scene: The text.
        spot: The number.
    """
    if _bare_subject(scene, spot):
        return True
    other = scene.spots[spot.index - 1] if spot.index else None
    joined = scene.tokens[spot.first - 1].pos == "CCONJ" or scene.folded(spot.first - 1) == ","
    verb = spot.last < spot.sentence[1] and "VerbForm=Fin" in scene.tokens[spot.last].morph
    row = other is not None and other.sentence == spot.sentence
    return joined and verb and row and other is not None and stands_alone(scene, other)


def _may_be_whole(scene: Scene, spot: Spot, told: Sequence[Told], at: int) -> bool:
    """Is it no part, and more than a number where that is asked: "36, with eight …. Twenty-nine have been …"?

    Words that break a whole down can be of a part: "onder de doden zijn 26 buitenlanders. Het gaat om vijf Iraniërs …".
    """
    figure = told[at][1]
    if _breaks(scene, spot):
        places = figure.category == "other" and figure.counted is not None and figure.counted.group is None
        return not (places and at and told[at - 1][0].sentence == told[at][0].sentence) and (
            figure.part_of is None or is_topic(scene, spot, told, at)
        )
    more = not scene.words.strict or spot.mention.quantity.may_be_below(figure.quantity)
    return figure.part_of is None and more


def _breaks(scene: Scene, spot: Spot) -> bool:
    """Does its sentence open with words that break down a whole?"""
    low = spot.sentence[0]
    hits = scene.words.breaks.found(scene.cued, low, min(low + OPENING, spot.first))
    # "Bij de spoorpolitie gaat het om negen agenten" tells of one place or body, not of the whole before it.
    return any(not _is_placed(scene, low, hit.at[0]) for hit in hits)


def _is_placed(scene: Scene, low: int, high: int) -> bool:
    """Does a preposition and a name or noun open a sentence, before some words of it?"""
    opening = [token.pos for token in scene.tokens[low:high]]
    return (
        opening[:1] == ["ADP"]
        and bool({"NOUN", "PROPN"} & set(opening))
        and scene.folded(low) in scene.words.bearings.places
    )


def _bare_subject(scene: Scene, spot: Spot) -> bool:
    """Does a number by itself open a sentence or a contrast ("maar drie …", "; twee"), its verb right behind?"""
    quantity, tokens = spot.mention.quantity, scene.tokens
    exact = scene.words.strict or not quantity.hedges
    counts = quantity.number is not None and quantity.number > 0 and exact
    opens = spot.first == spot.sentence[0] or scene.folded(spot.first - 1) in (*scene.words.rivals.right, ";")
    opens = opens or is_predicated(scene, spot)
    verb = spot.last < spot.sentence[1] and (
        "VerbForm=Fin" in tokens[spot.last].morph or _is_being(scene, spot.last)
    )
    return counts and opens and verb and spot.last not in scene.nouns


def _is_being(scene: Scene, at: int) -> bool:
    """Is a verb of being taken for a pronoun of the same form: "vijf zijn Duitsers"?"""
    return scene.tokens[at].pos == "PRON" and scene.folded(at) in scene.words.traps.being


def _equated(scene: Scene, spot: Spot, told: Sequence[Told]) -> bool:
    """Does a bare copula stand between it and the figure before: "de 51 doden zijn 46 mijnwerkers en vijf redders"?"""
    other, figure = told[-1]
    between = scene.tokens[other.last : spot.first]
    if other.sentence != spot.sentence or not between or between[-1].lemma not in scene.words.traps.being:
        return False
    nominal = all(token.pos in ("NOUN", "ADJ", "PROPN") for token in between[:-1])
    return nominal and spot.mention.quantity.may_be_below(figure.quantity)


def _clause_end(scene: Scene, spot: Spot) -> int:
    """The first comma, bracket or full stop behind a number."""
    stop = (",", ";", ".", ":", ")", "(")
    inside = range(spot.last, spot.sentence[1])
    return next((at for at in inside if scene.tokens[at].text in stop), spot.sentence[1])
