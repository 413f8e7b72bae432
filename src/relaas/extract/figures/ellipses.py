"""Numbers whose noun is left out, and that go on with what was counted before: "De politie telde er 40"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.asked import Antecedent
from relaas.extract.figures.breakdowns import is_vote, stands_alone
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.frames import Frame, is_old, is_replaced
from relaas.extract.figures.gaps import gapped, set_beside
from relaas.extract.figures.hints import company
from relaas.extract.figures.nations import of_a_people
from relaas.extract.figures.scenes import QUOTES, Told
from relaas.extract.figures.some import of_some
from relaas.extract.figures.subjects import of_its_subject
from relaas.model.figures import THINGS
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

_WORDING = 6
"""Tokens beside a number among which words call it the exact one."""


class Context(Frozen, frozen=True):
    """What a number hangs on.

    Attributes:
        frame: The words around it that relate it to another.
        whole: Index of the figure of which it is a part, or None.
        before: What a number without a noun can go on with, or None.
        finding: What the words around it say of those counted, or None.
        told: The figures before it.
    """

    frame: Frame
    whole: int | None
    before: Antecedent | None
    finding: Finding | None
    told: Sequence[Told]


def gone_on(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """What a number without a noun is that goes on with what was counted before; None where it does not.

    Args:
        scene: The text.
        spot: The number.
        context: What it hangs on.
    """
    before = context.before
    topic = before.counted if before is not None and before.index is None else None
    nation = of_a_people(scene, spot, None, context.told, topic)
    if nation is None and before is not None and _is_own_part(scene, spot, context, before):
        there = _somewhere(scene, spot, context)  # "nineteen of the 42 aboard drowned"
        if there is not None:
            return there
    if nation is not None or before is None:
        return nation or _somewhere(scene, spot, context) or of_some(scene, spot, context.frame)
    if spot.mention.quantity.number == 0 and not is_here(scene, spot, before):
        return None
    if _names_others(scene, spot) or (scene.words.strict and _is_new(scene, spot, context)):
        return None
    if not scene.words.onward and before.sentence != scene.tokens[spot.first].sentence:
        return None
    return of_its_subject(scene, spot, before) or _resumed(scene, spot, context, before)


def _resumed(scene: Scene, spot: Spot, context: Context, before: Antecedent) -> Finding | None:
    """What was counted before, where words show that a number goes on with it."""
    frame = context.frame
    strength = company(scene, spot) if frame.counting else None
    shown = frame.counting or frame.opens_whole or bool(frame.scope) or _is_elliptic(scene, spot, before)
    shown = (
        shown
        or is_old(scene, spot)
        or _answers(scene, spot, before)
        or _is_exact(scene, spot)
        or _votes_otherwise(scene, spot, context)
        or _is_had(scene, spot, before)
        or (scene.words.strict and is_replaced(scene, spot))  # "300, down from thousands when …"
    )
    if (
        shown
        or _parallel(scene, spot, context)
        or _alone(scene, spot)
        or gapped(scene, spot)
        or set_beside(scene, spot)
    ):
        resumed = Finding(before.category, f"it goes on with “{before.words}”", firm=True)
        return resumed if strength is None else replace(strength, firm=True)
    return None


def _names_others(scene: Scene, spot: Spot) -> bool:
    """Does a name stand right behind it, of people that no list knows: "1,36 miljoen Malawiërs kregen hun prik"?"""
    at = spot.last
    name = at < spot.sentence[1] and scene.tokens[at].pos == "PROPN" and at not in scene.timed
    return name and at + 1 < spot.sentence[1] and "VerbForm=Fin" in scene.tokens[at + 1].morph


def _is_new(scene: Scene, spot: Spot, context: Context) -> bool:
    """Is it the subject of a clause of its own and more than the figure before: of that it tells no part?"""
    before = context.before
    behind = scene.tokens[spot.last] if spot.last < spot.sentence[1] else None
    if before is None or before.index is None or behind is None or behind.pos not in ("AUX", "VERB"):
        return False
    if context.frame.counting and not scene.words.object_behind:
        return False  # "am Vortag hatte sie 130 genannt": it is the object, before its verb
    named = (
        scene.folded(spot.first - 1) in scene.words.links
        and scene.folded(spot.first - 2) in scene.words.traps.tolls
    )
    if named:
        return False  # "the earlier count of 15 was wrong"
    if before.sentence == scene.tokens[spot.first].sentence or _is_claimed(scene, spot):
        return False
    return spot.mention.quantity.is_above(context.told[before.index][1].quantity)


def _is_elliptic(scene: Scene, spot: Spot, before: Antecedent) -> bool:
    """Is it a subject: "police counted 2,000 marchers; organisers said 5,000 had come", "now only 125 are."?

    Of another verb it is one only where it is held against those before: "hoped for 10,000, but only 3,000 came".
    """
    near = before.sentence == scene.tokens[spot.first].sentence or _is_claimed(scene, spot)
    if not scene.words.strict or not near:
        return False
    if spot.last >= spot.sentence[1]:
        return False
    held = any(scene.folded(at) in scene.words.rivals.right for at in (spot.first - 1, spot.first - 2))
    behind = scene.tokens[spot.last]
    return behind.pos == "AUX" or (held and before.index is not None and "VerbForm=Fin" in behind.morph)


def _is_claimed(scene: Scene, spot: Spot) -> bool:
    """Is it what somebody says, his verb right before it: "Organisers claimed 15,000 had come"?"""
    told = scene.tokens[spot.first - 1] if spot.first > spot.sentence[0] else None
    return told is not None and told.pos == "VERB" and "VerbForm=Fin" in told.morph


def is_here(scene: Scene, spot: Spot, before: Antecedent) -> bool:
    """Is a count named in the same sentence: "gewonden zijn er niet, geen enkele"?

    Args:
        scene: The text.
        spot: The number.
        before: What is counted.
    """
    return before.index is None and before.sentence == scene.tokens[spot.first].sentence


def _parallel(scene: Scene, spot: Spot, context: Context) -> bool:
    """Does it go on with a row, each with its place or time: "drie in Luik, twee in Namen", "95 a week ago"?"""
    same = bool(context.told) and context.told[-1][0].sentence == spot.sentence
    told = spot.last < spot.sentence[1] and (_is_preposition(scene, spot.last) or spot.last in scene.timed)
    return same and spot.last + 1 < spot.sentence[1] and told


def _is_preposition(scene: Scene, at: int) -> bool:
    """Is it one, by its tag or by the tree: "according to lawyers" is tagged a verb?"""
    return scene.tokens[at].pos == "ADP" or scene.tokens[at].dep == "case"


def _somewhere(scene: Scene, spot: Spot, context: Context) -> Finding | None:
    """A whole of which only a place is told, right behind its number: "of the 214 on board, 38 were saved"."""
    placed = scene.words.strict and spot.last < spot.sentence[1] and _is_place(scene, spot.last)
    if not (placed and context.frame.opens_whole):
        return None
    return Finding("other", "nothing says what happened to those there", firm=True)


def _is_place(scene: Scene, at: int) -> bool:
    """Does it tell where those counted before it are: a preposition, or an adverb of place?"""
    aboard = scene.words.elided.there.found(scene.cued, at, at + 1)
    return scene.tokens[at].pos == "ADP" or bool(aboard)


def _is_own_part(scene: Scene, spot: Spot, context: Context, before: Antecedent) -> bool:
    """Would a whole go on with the part right before it: "six of the 18 on the raft are missing"?"""
    if before.index is None or not context.frame.opens_whole:
        return False
    other = context.told[before.index][0]
    return other.index == spot.index - 1 and scene.folded(other.last) in scene.words.partitive


def _votes_otherwise(scene: Scene, spot: Spot, context: Context) -> bool:
    """Is it another side of a vote: "58 raadsleden stemden voor; twaalf waren tegen"?"""
    return bool(context.told) and is_vote(scene, context.told[-1][0]) and stands_alone(scene, spot)


def _is_had(scene: Scene, spot: Spot, before: Antecedent) -> bool:
    """Is it how many of them some place has: "the jail had no known infections; by Sunday it had 230"?"""
    verb = scene.tokens[spot.first - 1] if spot.first > spot.sentence[0] else None
    if not scene.words.strict or verb is None or verb.lemma not in scene.words.traps.having:
        return False
    closed = spot.last >= spot.sentence[1] or scene.tokens[spot.last].pos in ("PUNCT", "CCONJ")
    return closed and verb.pos in ("VERB", "AUX") and before.category != "other"


def _answers(scene: Scene, spot: Spot, before: Antecedent) -> bool:
    """Does it open a quotation, no verb behind it, after what names a count: "How many? “More than 300, easily”"?"""
    first = spot.first - 1
    while first > spot.sentence[0] and scene.tokens[first].pos in ("ADV", "ADJ"):
        first -= 1  # "“Probably still over 300,” he ventured"
    opens = spot.first > 0 and scene.tokens[first].text in QUOTES
    closed = spot.last >= spot.sentence[1] or scene.tokens[spot.last].pos == "PUNCT"
    asked = scene.words.strict and before.index is None and opens and closed
    return asked or _is_all_said(scene, spot)


def _is_exact(scene: Scene, spot: Spot) -> bool:
    """Do words beside a number, which is all its clause tells, call it the exact one: "Sixty-seven, to be precise"?"""
    low, high = max(spot.first - _WORDING, spot.sentence[0]), min(spot.last + _WORDING, spot.sentence[1])
    hits = scene.words.elided.exactly.found(scene.cued, low, high)
    near = [hit for hit in hits if hit.at[0] - spot.last in (0, 1) or spot.first - hit.at[-1] in (1, 2)]
    return bool(near) and not scene.has_finite(*spot.sentence)


def _is_all_said(scene: Scene, spot: Spot) -> bool:
    """Is a number all that somebody says: "‘Minstens 5.000’, beweert de voorzitter", "Nog geen tien, meent hij"?"""
    tokens, low = scene.tokens, spot.first
    while low > spot.sentence[0] and tokens[low - 1].pos == "PUNCT":
        low -= 1
    if scene.words.object_behind or low != spot.sentence[0]:
        return False
    behind = spot.last
    while behind < spot.sentence[1] and tokens[behind].pos == "PUNCT":
        behind += 1
    return spot.last < behind < spot.sentence[1] and "VerbForm=Fin" in tokens[behind].morph


def _alone(scene: Scene, spot: Spot) -> bool:
    """Is a rounded number by itself the subject: "een 3.500-tal trok in bij familie"?"""
    at = _behind_aside(scene, spot)
    behind = scene.tokens[at] if at < spot.sentence[1] else None
    quantity = spot.mention.quantity
    rounded = quantity.number is None or quantity.hedge == "about"
    return rounded and behind is not None and "VerbForm=Fin" in behind.morph


def _behind_aside(scene: Scene, spot: Spot) -> int:
    """Where its clause goes on behind words put in that tell who gave it: "een stuk of tien, zoals het heette, …"."""
    if not (spot.last + 1 < spot.sentence[1] and scene.folded(spot.last) == ","):
        return spot.last
    told = scene.words.rivals.told.found(scene.cued, spot.last + 1, spot.last + 2)
    if spot.first != spot.sentence[0] or not told:
        return spot.last
    comma = (at for at in range(spot.last + 1, spot.sentence[1]) if scene.tokens[at].text == ",")
    return next(comma, spot.sentence[1]) + 1


def is_of_them(scene: Scene, spot: Spot, before: Antecedent, own: Category | None) -> bool:
    """Is a number without a noun of those before? Not where its own verb says it: "The blast killed twelve".

    Args:
        scene: The text.
        spot: The number.
        before: What it can go on with.
        own: What its own words say of it, or None where it has what those before have.
    """
    here = before.sentence == scene.tokens[spot.first].sentence
    if not scene.words.onward:
        return here
    if not scene.words.object_behind or own is None:
        return True
    things = before.counted is not None and before.counted.group is None and own not in THINGS
    alike = own == before.category and own in THINGS  # "swept away 57 houses. The mayor says 130 are gone"
    return (here or alike) and not things
