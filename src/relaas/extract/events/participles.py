"""Participles behind their noun: "the people crushed on Monday"; their time is not that of the clause around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.events.scenes import Scene, Timed
    from relaas.extract.events.triggers import Trigger


def trails(scene: Scene, trigger: Trigger) -> bool:
    """Is it a participle behind its noun, and no verb of the clause: "mourning for the people crushed on Monday"?

    Args:
        scene: The text.
        trigger: The words of an event.
    """
    at = next((at for at in trigger.at if "VerbForm=" in scene.tokens[at].morph), trigger.at[0])
    token, sentence = scene.tokens[at], scene.analysis.sentences[scene.tokens[at].sentence]
    alone = all("VerbForm=Fin" not in scene.tokens[i].morph for i in trigger.at)
    low, high = scene.part(at)
    if scene.tokens[low].pos == "CCONJ" and not any(
        "VerbForm=Fin" in t.morph for t in scene.tokens[low:high]
    ):
        return False  # "…, but on 3 May the ferry resumed": the only verb of what "but" joins
    part = token.dep.startswith("acl") and "VerbForm=Part" in token.morph and token.head < at
    verbs = (i for i in range(sentence.first, sentence.last) if "VerbForm=Fin" in scene.tokens[i].morph)
    finite = any(not _follows(scene, i, trigger) for i in verbs)
    return alone and part and finite and not any(scene.tokens[i].pos == "AUX" for i in range(token.head, at))


def _follows(scene: Scene, verb: int, trigger: Trigger) -> bool:
    """Does a finite verb go on from that of an event, which then is no participle: "called it off, after which …"?"""
    token, part = scene.tokens[verb], scene.part(verb)
    joined = token.head in trigger.at and token.dep.startswith(("conj", "advcl", "parataxis"))
    return joined or (part != scene.part(trigger.at[0]) and scene.opens_below(part))


def behind(scene: Scene, usable: Sequence[Timed], trigger: Trigger) -> tuple[Timed | None, str]:
    """The time behind such a participle in its own phrase: that of the clause around it is another's.

    Args:
        scene: The text.
        usable: The times that can be its own, none that hangs on a noun.
        trigger: The words of an event.
    """
    at = trigger.at[-1]
    high = scene.part(at)[1]
    low = min((i for i in range(at + 1, high) if "VerbForm=Fin" in scene.tokens[i].morph), default=high)
    own = [t for t in usable if at < t.first < low]
    return (own[0], "the time behind it") if own else (None, "")


def is_inside(scene: Scene, noun: int, timed: Timed) -> bool:
    """Does a noun stand in the phrase of such a participle, behind a time of the clause around?

    "The city mourned on Tuesday for the people killed in the crash."

    Args:
        scene: The text.
        noun: Index of the noun.
        timed: The time.
    """
    low, high = scene.part(noun)
    if not low <= timed.first < high:
        return False
    verbs = [i for i in range(low, noun) if "VerbForm=Fin" in scene.tokens[i].morph]
    return any(_hangs(scene, i) and any(v < i for v in verbs) for i in range(timed.last, noun))


def _hangs(scene: Scene, at: int) -> bool:
    """Is it a participle on the noun right before it, also where its form can be a past?"""
    token = scene.tokens[at]
    formed = scene.is_participle(at) or "VerbForm=Part" in token.morph
    return token.dep == "acl" and token.head == at - 1 and token.pos == "VERB" and formed
