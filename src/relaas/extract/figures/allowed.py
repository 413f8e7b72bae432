"""Whether a category can be of what a noun names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.things import names_things

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit

ANYBODY = "anybody"
"""What `barred` of a pack calls people of any population."""


def told_of(scene: Scene, spot: Spot, noun: Noun | None) -> list[CueHit]:
    """The cues around a number: those of anybody and anything, and those of whom its noun names alone.

    Args:
        scene: The text.
        spot: The number.
        noun: What it counts, or None.
    """
    hits = list(scene.cues(spot))
    kinds = kinds_of(scene, noun) if noun is not None and scene.words.kindred else ()
    return [*(hit for kind in kinds for hit in scene.kindred(spot, kind)), *hits]


def kinds_of(scene: Scene, noun: Noun) -> tuple[str, ...]:
    """What a noun goes by: what it suggests, its population, its dictionary form.

    Args:
        scene: The text.
        noun: The noun.
    """
    hint = scene.words.suggests.of(scene.named(noun.at))
    return tuple(dict.fromkeys((hint or "", *_populations(scene, noun), scene.tokens[noun.at].lemma)))


def _populations(scene: Scene, noun: Noun) -> tuple[str, ...]:
    """The population of a noun, and anybody; none where it names no people."""
    group = scene.words.groups.of(scene.named(noun.at))
    if group is not None:
        return ANYBODY, group
    return (ANYBODY,) if noun.at in scene.peoples else ()


def allows(scene: Scene, noun: Noun | None, hit: CueHit) -> bool:
    """Can a cue speak of what the noun names? Soldiers do not demonstrate, people are not damaged.

    Args:
        scene: The text.
        noun: What is counted, or None.
        hit: The cue.
    """
    if noun is None:
        return True
    text = scene.named(noun.at)
    kinds = _populations(scene, noun)
    if hit.cue.sure and not (kinds or names_things(scene.words, text)):
        return False  # "lost 60 bookings"
    listed = scene.words.names.get(scene.folded(noun.at))
    if listed is not None and hit.cue.name not in listed:
        return False  # names are on a list of the dead, whatever becomes of it
    if any(
        hit.cue.name in scene.words.barred.get(kind, ()) for kind in (*kinds, scene.tokens[noun.at].lemma)
    ):
        return False
    hint = scene.words.suggests.of(text)
    if hint is None:
        return True
    only = scene.words.only.get(hint)
    return hit.cue.name not in scene.words.barred.get(hint, ()) and (only is None or hit.cue.name in only)
