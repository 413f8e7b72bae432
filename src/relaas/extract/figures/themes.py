"""Words without a number that a text goes on to count: of a heading, before a colon, and whom somebody saw."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.counting import has_stand_in
from relaas.extract.figures.findings import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category
    from relaas.model.tokens import Sentence

SHORT = 8
"""Tokens of a sentence that only names what comes next: "Dan de blokkades."."""
_OPENS = ("CCONJ", "ADV", "ADP", "PRON", "SCONJ")
_VERBAL = ("VERB", "AUX")


def headings(scene: Scene) -> Iterator[tuple[int, Category]]:
    """The nouns that a sentence without a verb names: "Dan de blokkades. De politie telde er veertien".

    Args:
        scene: The text.
    """
    for sentence in scene.positions.analysis.sentences:
        nouns = _named_by(scene, sentence)
        if len(nouns) == 1 and nouns[0] not in scene.nouns:
            yield nouns[0], _suggested(scene, nouns[0])


def counted_when_seen(scene: Scene, spot: Spot) -> tuple[int, Category] | None:
    """Those whom an earlier clause of its sentence has for its object: "filmde betogers en telde er 300".

    Args:
        scene: The text.
        spot: The number, where an adverb of quantity stands for its noun.

    Returns:
        Index of the noun and the category that it suggests; None where a number or nobody stands there.
    """
    if not has_stand_in(scene, spot):
        return None
    verb = next((at for at in range(spot.first - 1, spot.sentence[0], -1) if _is_finite(scene, at)), None)
    if verb is None or scene.tokens[verb - 1].pos != "CCONJ":
        return None
    for at in range(verb - 2, spot.sentence[0] - 1, -1):
        if scene.is_number(at) or at in scene.nouns:
            return None
        token = scene.tokens[at]
        if token.pos == "NOUN" and token.dep == "obj" and "Number=Plur" in token.morph:
            return at, _suggested(scene, at)
    return None


def takes_a_count_up(scene: Scene, spot: Spot, topic: int) -> bool:
    """Does its sentence take up a count told before, and not those spoken of: "The figure climbed: 59, then 120"?

    Args:
        scene: The text.
        spot: The number.
        topic: Index of the word for those spoken of.
    """
    token = scene.tokens[topic]
    one = topic >= spot.sentence[0] and "Number=Sing" in token.morph and token.dep.startswith("nsubj")
    if scene.words.strict and one:
        return False  # "Another arrest took the total to 17": it is the total of those
    for at in range(max(spot.sentence[0], topic) + 1, spot.first):
        led = scene.folded(at) in scene.words.recounts and scene.folded(at - 1) in scene.words.traps.pointers
        if led and scene.folded(at + 1) not in scene.words.partitive:
            return True
    return False


def labelled(scene: Scene, spot: Spot) -> Finding | None:
    """What a word alone before a colon says, at the head of a clause: "Vermist: negen. Dood: 31".

    Args:
        scene: The text.
        spot: The number.
    """
    at = spot.first - 2
    if at < 0 or scene.folded(at + 1) != ":":
        return None
    begins = at == 0 or scene.tokens[at - 1].pos == "PUNCT" or scene.opens_line(at)
    hits = scene.words.cues.found(scene.cued, at, at + 1) if begins else ()
    plain = (hit for hit in hits if not (hit.cue.leads or hit.cue.weak))
    hit = next(plain, None)
    if hit is None:
        return None
    return Finding(
        cast("Category", hit.cue.name), f"“{scene.tokens[at].text}” stands before the colon", firm=True
    )


def _named_by(scene: Scene, sentence: Sentence) -> list[int]:
    """The plural nouns of a short sentence without a verb or a number that no noun opens."""
    inside = range(sentence.first, sentence.last)
    tokens = scene.tokens
    plain = not any(tokens[at].pos in _VERBAL or scene.is_number(at) for at in inside)
    if len(inside) > SHORT or not plain or tokens[sentence.first].pos not in _OPENS:
        return []
    return [at for at in inside if tokens[at].pos == "NOUN" and "Number=Plur" in tokens[at].morph]


def _is_finite(scene: Scene, at: int) -> bool:
    return "VerbForm=Fin" in scene.tokens[at].morph


def _suggested(scene: Scene, at: int) -> Category:
    """What a noun says or suggests of those it names."""
    word = scene.named(at)
    hint = scene.words.says.of(word) or scene.words.suggests.of(word) or "other"
    return cast("Category", scene.words.otherwise.get(hint, hint))
