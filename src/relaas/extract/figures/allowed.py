"""Whether a category can be of what a noun names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.figures import THINGS

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.cues import CueHit

ANYBODY = "anybody"
"""What `barred` of a pack calls people of any population."""


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
    group = scene.words.groups.of(text)
    known = (ANYBODY,) if noun.at in scene.peoples else ()
    kinds = (ANYBODY, group) if group is not None else known
    if hit.cue.sure and not (kinds or scene.words.suggests.of(text) in THINGS):
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
