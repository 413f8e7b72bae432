"""Things that a storm, a flood or a fire does something to, whatever the verb: "de windhoos gooide vier hutten om"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.figures.findings import Finding

if TYPE_CHECKING:
    from relaas.extract.figures.counted import Noun
    from relaas.extract.figures.scenes import Scene
    from relaas.model.figures import Category

HARMED: Category = "damaged"


def struck(scene: Scene, noun: Noun | None) -> Finding | None:
    """What things are that a force of nature or of war does something to; None where it only nears or spares them.

    Args:
        scene: The text.
        noun: What is counted, or None.
    """
    if noun is None or not _can_be_harmed(scene, noun):
        return None
    token, words = scene.tokens[noun.at], scene.words.struck
    if token.dep != "obj" or scene.tokens[token.head].pos != "VERB":
        return None
    verb = scene.tokens[token.head]
    if verb.lemma in words.spares or any(part in words.spares for part in _around(scene, token.head)):
        return None
    subjects = (at for at in scene.positions.children(token.head) if scene.tokens[at].dep == "nsubj")
    force = next((at for at in subjects if words.forces.of(scene.named(at)) is not None), None)
    if force is None:
        return None
    return Finding(HARMED, f"“{scene.tokens[force].text}” did it to them", firm=True)


def _can_be_harmed(scene: Scene, noun: Noun) -> bool:
    """Are they buildings, or vehicles of no army?"""
    hint = scene.words.suggests.of(scene.named(noun.at))
    barred = scene.words.barred.get(scene.tokens[noun.at].lemma, ())
    return (
        hint is not None
        and HARMED in scene.words.only.get(hint, ())
        and HARMED not in barred
        and hint != "other"
    )


def _around(scene: Scene, verb: int) -> list[str]:
    """The forms of what hangs on a verb: its particle, its auxiliaries and negations."""
    return [scene.folded(at) for at in (verb, *scene.positions.children(verb))]
