"""What a count is where no word says what befell it: by the company it makes up, the row it stands in, its crowd."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.allowed import ANYBODY
from relaas.extract.figures.clauses import clause
from relaas.extract.figures.findings import Finding
from relaas.extract.figures.strengths import strength

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot, Told
    from relaas.model.figures import Category

CROWD: Category = "participants"
SENT: Category = "deployed"
FLED: tuple[Category, ...] = ("displaced", "evacuated")
BACK = 4
"""Figures back to which those who arrive somewhere can be of those who fled."""
HURT = frozenset({"injured", "hospitalised", "missing", "infected"})
"""What else can be meant by victims."""
LEAD = 3
"""Tokens before a number within which an adjective speaks of it."""


def hinted(scene: Scene, spot: Spot, noun: Noun, told: Sequence[Told]) -> Finding | None:
    """The category of a counted noun of which nothing is said; None where nothing hints at one.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts.
        told: The figures before it.
    """
    least = scene.words.crowds.least
    crowded = least is not None and spot.mention.quantity.low >= least
    found = (
        _of_company(scene, spot)
        or company(scene, spot)
        or _in_row(scene, spot, noun, told)
        or _on_top(scene, spot, noun, told)
    )
    if found is None and crowded and strength(scene, spot) == noun.at:
        return Finding(CROWD, "they are told how many they are together", firm=False)
    return found or _arrived(scene, spot, noun, told) or (crowd(scene, spot, noun) if crowded else None)


def of_victims(scene: Scene, noun: Noun | None, told: Sequence[Told]) -> Finding | None:
    """What victims are of whom nothing more is said: the dead, where the report counts dead before them and no hurt.

    Args:
        scene: The text.
        noun: What the number counts, or None.
        told: The figures before it.
    """
    if noun is None or scene.words.portions.victims.of(scene.named(noun.at)) is None:
        return None
    categories = {figure.category for _, figure in told if figure.quantity.number != 0}
    if "killed" not in categories or HURT & categories:
        return None
    return Finding("killed", "its report counts dead and nobody hurt", firm=False)


def _of_company(scene: Scene, spot: Spot) -> Finding | None:
    """What the company suggests that a number gives the strength of: "een reddingsteam van 67 man"."""
    at = spot.first - 2
    if at < spot.sentence[0] or scene.folded(at + 1) not in scene.words.links:
        return None
    word = scene.named(at)
    hint = scene.words.suggests.of(word)
    if hint is None or scene.words.groups.of(word) is not None or hint in ("other", *scene.words.otherwise):
        return None
    return Finding(cast("Category", hint), f"they make up a “{word}”", firm=False)


def company(scene: Scene, spot: Spot) -> Finding | None:
    """What the company suggests that a clause gives the strength of: "het team telt zes mensen".

    Args:
        scene: The text.
        spot: The number.
    """
    if not scene.words.crowds.made.found(scene.cued, spot.sentence[0], spot.first):
        return None
    subjects = (at for at in range(spot.sentence[0], spot.first) if scene.tokens[at].dep.startswith("nsubj"))
    named = (scene.named(at) for at in subjects)
    word = next(
        (w for w in named if scene.words.suggests.of(w) == SENT and not scene.words.groups.of(w)), None
    )
    return None if word is None else Finding(SENT, f"they make up a “{word}”", firm=False)


def _in_row(scene: Scene, spot: Spot, noun: Noun, told: Sequence[Told]) -> Finding | None:
    """What the count before it in a row is, where its noun does not say so by itself: "67 man en acht honden"."""
    if not told or told[-1][0].index != spot.index - 1 or told[-1][0].sentence != spot.sentence:
        return None
    other, figure = told[-1]
    counted = figure.counted
    end = scene.positions.token_at(counted.anchor.end) if counted is not None else None
    joined = end is not None and end + 1 == spot.first and scene.tokens[end].pos == "CCONJ"
    if not joined or figure.category == "other" or _says(scene, figure.head):
        return None
    said = Finding(figure.category, f"it is in one row with “{other.mention.anchor.text}”", firm=False)
    return said if _may_be(scene, noun, said.category) else None


def _on_top(scene: Scene, spot: Spot, noun: Noun, told: Sequence[Told]) -> Finding | None:
    """What people are that are added to the count before them, or by which it is put right.

    "169 doden. Met de dertien Amerikanen erbij …"; "33 dead, until two victims were found to have been counted twice".
    """
    named = scene.tokens[noun.at].text[0].isupper()  # a people, which no list need hold
    people = scene.words.groups.of(scene.named(noun.at)) is not None
    if not told or not (named or people):
        return None
    other, figure = told[-1]
    apart = scene.tokens[spot.first].sentence - scene.tokens[other.first].sentence
    low, high = clause(scene, spot)
    found = scene.words.scopes.found(scene.cued, low, high)
    beside = (hit for hit in found if hit.at[0] not in range(spot.first, spot.last))  # no "more than 60" adds
    added = any(hit.cue.name == "added" and _is_of(scene, spot, noun, hit.at[0]) for hit in beside)
    amends = {hit.cue.name for hit in scene.words.bearings.marks.found(scene.cued, low, high)} & {"amends"}
    if apart > 1 or figure.category == "other" or not (added or amends):
        return None
    said = Finding(figure.category, f"it is counted with “{figure.anchor.text}”", firm=False)
    return said if named or _may_be(scene, noun, said.category) else None


def _arrived(scene: Scene, spot: Spot, noun: Noun, told: Sequence[Told]) -> Finding | None:
    """What people are who come somewhere where others fled: "8.000 mensen vluchtten. In Gent zijn er 500 aangekomen".

    Or who cross a border.
    """
    if not _are_people(scene, noun):
        return None
    low, high = clause(scene, spot)
    if scene.words.crowds.crossed.found(scene.cued, low, high):
        return Finding("displaced", "they crossed a border", firm=False)
    fled = next((one for _, one in reversed(told[-BACK:]) if one.category in FLED), None)
    if fled is None or not scene.words.crowds.arrived.found(scene.cued, low, high):
        return None
    return Finding("displaced", f"they came there like “{fled.anchor.text}”", firm=False)


def _are_people(scene: Scene, noun: Noun) -> bool:
    """Is it a listed population, or a people, which no list need hold?"""
    return scene.words.groups.of(scene.named(noun.at)) is not None or scene.tokens[noun.at].text[0].isupper()


def _is_of(scene: Scene, spot: Spot, noun: Noun, at: int) -> bool:
    """Does a word speak of a number? An adjective only beside it: not "60 families get new homes"."""
    return scene.tokens[at].pos != "ADJ" or spot.first - LEAD <= at < noun.at


def _says(scene: Scene, word: str) -> bool:
    return scene.words.says.of(word) is not None


def _may_be(scene: Scene, noun: Noun, category: Category) -> bool:
    """Can a category be of what a noun names? Things are not hurt, people not damaged."""
    people = scene.words.groups.of(scene.named(noun.at)) is not None
    barred = scene.words.barred.get(ANYBODY, ())
    return category not in barred if people else category in (*barred, "deployed")


def crowd(scene: Scene, spot: Spot, noun: Noun) -> Finding | None:
    """What many people do together: "tweehonderdduizend mensen stonden rond het monument".

    Args:
        scene: The text.
        spot: The number, or the word that asks for one.
        noun: Who is counted.
    """
    crowds = scene.words.crowds
    if not _are_people(scene, noun):
        return None
    low, high = clause(scene, spot)
    hits = crowds.does.found(scene.cued, low, high)
    if not hits and _are_told_of(scene, spot):
        hits = crowds.present.found(scene.cued, low, high)
    if not hits or crowds.suffers.found(scene.cued, low, high):
        return None
    words = " ".join(scene.tokens[at].text for at in hits[0].at)
    return Finding(CROWD, f"many of them “{words}”", firm=False)


def crowd_of_many(scene: Scene, spot: Spot) -> Finding | None:
    """What many are, no noun behind their number, who do together what crowds do: "hundreds stood along the route".

    Args:
        scene: The text.
        spot: The number.
    """
    quantity, crowds = spot.mention.quantity, scene.words.crowds
    subject = any(scene.tokens[at].dep.startswith("nsubj") for at in range(spot.first, spot.last))
    if not subject or crowds.least is None or quantity.low < crowds.least or quantity.number is not None:
        return None
    low, high = clause(scene, spot)
    hits = crowds.does.found(scene.cued, low, high)
    if not hits or crowds.suffers.found(scene.cued, low, high):
        return None
    words = " ".join(scene.tokens[at].text for at in hits[0].at)
    return Finding(CROWD, f"many “{words}”", firm=False)


def aboard(scene: Scene, spot: Spot) -> Finding | None:
    """What those are of whom is told only that they were on board: "de boot had er 58 aan boord".

    Args:
        scene: The text.
        spot: The number, which has no noun.
    """
    there = scene.words.elided.there.found(scene.cued, spot.last, min(spot.last + LEAD, spot.sentence[1]))
    if scene.words.strict or not any(hit.at[0] == spot.last for hit in there):
        return None
    return Finding("other", "nothing says what happened to those on board", firm=True)


def _are_told_of(scene: Scene, spot: Spot) -> bool:
    """Is it told right before that people came together, and nothing else?

    In the sentence before, of the same paragraph, or in its own: "op de betoging, een maand na de ramp, kwamen …".
    """
    opening = _told_of(scene, spot.sentence[0], clause(scene, spot)[0])
    index = scene.tokens[spot.first].sentence - 1
    if opening or index < 0:
        return opening == {CROWD}
    before = scene.positions.analysis.sentences[index]
    start = scene.tokens[before.first].start
    here = scene.positions.paragraph_at(spot.mention.anchor.start) == scene.positions.paragraph_at(start)
    return here and _told_of(scene, before.first, before.last) == {CROWD}


def _told_of(scene: Scene, low: int, high: int) -> set[str]:
    """The categories of the cues among tokens, the last one past them."""
    return {hit.cue.name for hit in scene.words.cues.found(scene.cued, low, high) if not hit.cue.weak}
