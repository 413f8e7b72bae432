"""Counts that go on with a part, or are one of the whole behind them: they say so by no word of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.wholes import is_by_another, is_crowd_at_place, wider

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.asked import Antecedent
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import FigureMention


PAIR = 2
"""A part and its whole."""
FAR = 2
"""How many times more a whole is at least of which a clause of its own hardly gives another count."""
_MANY = 3
"""How many times more one count is than another that is hardly of the same."""
ROW = 3
"""Tokens before a count among which a verb makes it one of its own, and no item of a row."""


def resumed(scene: Scene, told: Sequence[Told], spot: Spot, figure: FigureMention) -> FigureMention:
    """The figure made a count of the part before it, where it is one: "22 van hen zweven in gevaar; gisteren 28".

    By how many they are alone: nearer to the part than to its whole, in one sentence, no noun of its own. It is counted
    where the part is: "in Parijs ging het om 1.082 mensen; om twaalf uur waren dat er 481".

    Args:
        scene: The text.
        told: The figures before it.
        spot: The number.
        figure: What was settled of it.
    """
    if not told or figure.part_of is not None or figure.category == "other" or not _inherits(spot, figure):
        return figure
    other, part = told[-1]
    if part.part_of is None or other.sentence != spot.sentence or not _is_nearer(told, part, figure):
        return figure
    answers = figure.attributed.source not in (None, part.attributed.source) and part.place is not None
    if scene.has_finite(other.last, spot.first) and (answers or not _is_far(told[part.part_of][1], figure)):
        return figure  # "90, van wie 88 in Tavos; de gouverneur hield het op 89" is of all of them
    if is_by_another(scene, spot, figure.attributed, part) and _are_far_apart(part, figure):
        return figure  # "22, of whom 19 in Nairobi; the police acknowledge six" is of all of them
    why = f"{figure.why}; it goes on with the part “{part.anchor.text}”"
    place = figure.place or part.place
    return replace(figure, category=part.category, part_of=part.part_of, place=place, why=why)


def in_row(scene: Scene, told: Sequence[Told], spot: Spot, figure: FigureMention) -> int | None:
    """The whole of a part that a count stands in one row with: "elf stierven op de luchthaven, twintig in de metro".

    Both are no more than it, and no verb or semicolon parts them.

    Args:
        scene: The text.
        told: The figures before it.
        spot: The number.
        figure: What was settled of it.
    """
    own = _inherits(spot, figure) or _is_verbless(scene, spot, figure)
    if not told or figure.part_of is not None or not own:
        return None
    other, part = told[-1]
    at = part.part_of
    if at is None or at >= len(told) or other.sentence != spot.sentence or part.category != figure.category:
        return None
    between = scene.tokens[other.last : spot.first]
    if other.stretch != spot.stretch or any("VerbForm=Fin" in token.morph for token in between[-ROW:]):
        return None
    whole, both = told[at][1].quantity.low, part.quantity.low + figure.quantity.low
    return at if other.index == spot.index - 1 and both <= whole else None


def of_all_places(figure: FigureMention, before: Antecedent | None, told: Sequence[Told]) -> FigureMention:
    """A crowd at one place with the whole it is a part of: "in Parijs zag de politie 80.000 betogers".

    Args:
        figure: A figure that nothing else makes a part.
        before: What a number without a noun goes on with: that crowd's place and whole are its own.
        told: The figures before it.
    """
    other = told[before.index][1] if before is not None and before.index is not None else None
    if other is not None and is_crowd_at_place(other):
        return replace(figure, part_of=other.part_of, place=figure.place or other.place)
    return replace(figure, part_of=wider(figure, told))


def before_its_whole(told: Sequence[Told]) -> list[Told]:
    """The part before a whole that follows it, with what the whole is: "three were hurt. Two of the 97 were children".

    Where no words of the part's own say what happened.

    Args:
        told: The figures so far, the whole last.

    Returns:
        The figure before the last, as it then is; nothing where there is none.
    """
    if len(told) < PAIR:
        return []
    (spot, part), (_, whole) = told[-PAIR:]
    if part.part_of != len(told) - 1 or part.deed or part.category == whole.category:
        return [(spot, part)]
    why = f"it is a part of “{whole.anchor.text}”"
    part = replace(part, category=whole.category, why=why)
    return [(spot, replace(part, counted=whole.counted, head=whole.head) if _inherits(spot, part) else part)]


def _inherits(spot: Spot, figure: FigureMention) -> bool:
    """Has it no noun of its own, and no words of its own that say what happened?"""
    return not figure.deed and (
        figure.counted is None or figure.counted.anchor.start < spot.mention.anchor.start
    )


def _is_verbless(scene: Scene, spot: Spot, figure: FigureMention) -> bool:
    """Has it nothing but a place behind "and": "Five of the dead were found in a van and one on the bank"?"""
    own = figure.counted is not None and figure.counted.anchor.start > spot.mention.anchor.start
    placed = spot.last < spot.sentence[1] and scene.tokens[spot.last].pos == "ADP"
    return scene.words.strict and not own and placed and scene.tokens[spot.first - 1].pos == "CCONJ"


def _is_far(whole: FigureMention, figure: FigureMention) -> bool:
    """Is the whole so many times more that a count can hardly be one of it?"""
    return whole.quantity.low >= FAR * figure.quantity.low


def _are_far_apart(one: FigureMention, other: FigureMention) -> bool:
    """Is one count so many times the other that they hardly count the same?"""
    less, more = sorted((one.quantity.low, other.quantity.low))
    return more > _MANY * less


def _is_nearer(told: Sequence[Told], part: FigureMention, figure: FigureMention) -> bool:
    """Is it by how many times nearer to the part than to the whole, of which it is fewer?"""
    whole = told[part.part_of][1] if part.part_of is not None and part.part_of < len(told) else None
    low, high, own = part.quantity.number, whole and whole.quantity.low, figure.quantity.number
    if not low or not high or not own or own >= high:
        return False
    return max(low, own) * own < high * min(low, own)  # max / min < high / own, in integers
