"""What the words of a noun phrase say by themselves of those counted: "vijf gedode agenten", "twaalf gewonden"."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from relaas.extract.figures.allowed import allows
from relaas.extract.figures.findings import Finding, shown
from relaas.extract.figures.orders import is_noun

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.model.figures import Category

_ILL: Category = "infected"
_ENDS: tuple[Category, ...] = ("killed", "hospitalised")
"""What nouns say of those who had an illness that stands before them."""


def own_words(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """What the phrase says itself: the word before its noun, or the noun where that word only tells of what.

    "vijf gedode agenten", but "16 cholera deaths".
    """
    said, inside = said_by_noun(scene, noun), inside_of(scene, spot, noun)
    of_what = said is not None and said.category in _ENDS and inside is not None and inside.category == _ILL
    return said if of_what else inside or said


def inside_of(scene: Scene, spot: Spot, noun: Noun | None) -> Finding | None:
    """A word between the number and its noun: "vijf gedode agenten"."""
    if noun is None:
        return None
    inside = (hit for hit in scene.cues(spot) if noun.first <= hit.at[0] and hit.at[-1] < noun.at)
    hits = [hit for hit in inside if allows(scene, noun, hit) and not is_noun(scene, spot, hit)]
    longest = max(hits, key=lambda hit: len(hit.at), default=None)  # "verloren gelopen kinderen" are not lost
    return shown(scene, 0, longest) if longest is not None else None


def said_by_noun(scene: Scene, noun: Noun | None) -> Finding | None:
    """What the noun says by itself: "twaalf gewonden"."""
    if noun is None:
        return None
    word = scene.named(noun.at)
    found = scene.words.says.of(word)
    return None if found is None else Finding(cast("Category", found), f"“{word}” says so", firm=True)
