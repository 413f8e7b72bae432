"""What a text makes of an event: that it happened or not, is said to have, lies ahead, may come."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.events.scenes import Scene, Timed
    from relaas.extract.events.triggers import Trigger
    from relaas.model.attributions import Attribution
    from relaas.model.events import Modality, Polarity

_BEFORE = 3
"""Tokens before a noun among which "geen" says that there is none of it."""
_WANTED = ("demand", "ask", "promise")
_FEARED = ("warn", "fear")


def polarity(
    scene: Scene, trigger: Trigger, timed: Timed | None, said: Attribution | None
) -> tuple[Polarity, str]:
    """Does the text say that it happened? With the reason where not."""
    words, at = scene.words, trigger.at[0]
    if said is not None and said.stance in ("denied", "withdrawn"):
        return "negative", f"it stands in what is {said.stance}"
    for index in range(max(at - _BEFORE, 0), at):
        if scene.folded(index) in words.none:
            return "negative", f"“{scene.tokens[index].text}” before it"
    if timed is not None and (off := _called_off(scene, trigger, timed)):
        return "negative", f"“{off}” says that it does not take place then"
    if trigger.noun:
        return "positive", ""
    low, high = scene.part(at)
    for index in (i for i in range(low, high) if i not in trigger.at):
        said_not = scene.folded(index) in words.negation or _has_none(scene, trigger, index)
        if said_not and not _narrows(scene, index + 1):
            return "negative", f"“{scene.tokens[index].text}” in its clause"
    return "positive", ""


def _has_none(scene: Scene, trigger: Trigger, index: int) -> bool:
    """Says a word that there is none of what a verb is done by or to: "opende geen onderzoek", "took no action"?"""
    noun = scene.tokens[scene.tokens[index].head]
    done = noun.head in trigger.at and noun.dep.startswith(("nsubj", "obj"))
    return done and scene.folded(index) in scene.words.none


def _called_off(scene: Scene, trigger: Trigger, timed: Timed) -> str:
    """The words by which the event of a noun, or one told behind it, does not take place at the time it was set for.

    "De staking van maandag gaat niet door", "the trial, scheduled for Monday, has been postponed".
    """
    at = trigger.at[-1]
    if scene.tokens[at].dep.startswith("acl") and timed.mention.tense == "future":
        at = scene.tokens[at].head
    elif not trigger.noun:
        return ""
    token, off = scene.tokens[at], calls_off(scene, scene.tokens[at].head)
    taken = set(off) & set(
        scene.positions.children(at)
    )  # "called off the strike", its "off" taken for a preposition
    undergoes = taken or token.dep.startswith(("nsubj", "obj"))
    return " … ".join(scene.tokens[i].text for i in off) if undergoes else ""


def calls_off(scene: Scene, verb: int) -> tuple[int, ...]:
    """Indices of the words by which a verb says that something does not take place as planned; else empty."""
    part = scene.part(verb)
    hit = next((hit for hit in scene.words.called_off.found(scene.cued, *part) if verb in hit.at), None)
    if hit is None or scene.words.maybe.found(scene.cued, *part):
        return ()
    if any(scene.folded(at) in scene.words.negation for at in range(*part) if at not in hit.at):
        return ()
    return hit.at


def _narrows(scene: Scene, at: int) -> bool:
    """Does what stands behind a negation take it all: "niet alleen", "niet minder dan", "niet zes maar vijf"?"""
    behind = (scene.folded(at), scene.folded(at + 1))
    number = at < len(scene.tokens) and scene.tokens[at].pos == "NUM"
    return number or behind[:1] in scene.words.not_negation or behind in scene.words.not_negation


def modality(
    scene: Scene, trigger: Trigger, timed: Timed | None, said: Attribution | None
) -> tuple[Modality, str]:
    """What the text makes of an event, with the reason where it is not simply told."""
    if timed is not None and timed.mention.tense == "future":
        return "planned", f"its time lies ahead: {timed.mention.why}"
    part = scene.part(trigger.at[0])
    if scene.folded(part[0]) in scene.pack.speech.clauses.condition and not _past(scene, part):
        return "hypothetical", f"its clause opens with “{scene.tokens[part[0]].text}”"
    if words := _hearsay(scene, part):
        return "reported", f"“{words}” passes it on as hearsay"
    if said is not None and said.stance == "reported":
        return "reported", "it is passed on as hearsay"
    if timed is not None and timed.mention.tense == "past":
        return "asserted", ""
    return _ahead(scene, trigger, part, said)


def _ahead(
    scene: Scene, trigger: Trigger, part: tuple[int, int], said: Attribution | None
) -> tuple[Modality, str]:
    """Is an event without a time in the past yet to come, or only possible?"""
    inside = {at for time in scene.times(*part) for at in range(time.first, time.last)}  # "on 9 May"
    maybe = [hit.at[0] for hit in scene.words.maybe.found(scene.cued, *part) if inside.isdisjoint(hit.at)]
    ahead = [hit.at[0] for hit in scene.words.ahead.found(scene.cued, *part)]
    if not _open(scene, trigger):
        maybe, ahead = ([at for at in found if _helps(scene, at, trigger)] for found in (maybe, ahead))
    if maybe:
        return "hypothetical", f"“{scene.tokens[maybe[0]].text}” in its clause"
    if ahead:
        return "planned", f"“{scene.tokens[ahead[0]].text}” in its clause"
    if not _open(scene, trigger):
        return "asserted", ""
    if said is not None and said.act in _WANTED:
        return "planned", f"it is what somebody {said.act}s"
    if said is not None and said.act in _FEARED:
        return "hypothetical", f"it is what somebody {said.act}s of"
    return "asserted", ""


def _open(scene: Scene, trigger: Trigger) -> bool:
    """Do its own words leave open whether it has happened: an infinitive, a present tense, a noun not referred to?"""
    if trigger.noun:
        before = scene.tokens[trigger.at[0] - 1] if trigger.at[0] else None
        return before is None or "Definite=Def" not in before.morph
    morphs = [scene.tokens[at].morph for at in trigger.at]
    return not any("Tense=Past" in morph or "VerbForm=Part" in morph for morph in morphs)


def _helps(scene: Scene, at: int, trigger: Trigger) -> bool:
    """Is a word the auxiliary of a verb, whatever the form that has: "kan worden opgepakt", "could be arrested"?

    Without a tree, what is behind the verb tells: "könnten festgenommen werden".
    """
    token, behind = scene.tokens[at], max(trigger.at) + 1
    if not token.dep:
        return behind < len(scene.tokens) and "VerbForm=Inf" in scene.tokens[behind].morph
    return token.dep.startswith("aux") and token.head in trigger.at and "Tense=Past" not in token.morph


def _past(scene: Scene, part: tuple[int, int]) -> bool:
    return any(
        {"Tense=Past", "VerbForm=Fin"} <= set(scene.tokens[at].morph.split("|")) for at in range(*part)
    )


def _hearsay(scene: Scene, part: tuple[int, int]) -> str:
    """The auxiliary of hearsay in a clause; not where it tells what may come ("zou kunnen oplopen")."""
    hearsay = scene.pack.speech.hearsay
    forms = [scene.folded(at) for at in range(*part)]
    if any(form in hearsay.possible or form in hearsay.ahead for form in forms):
        return ""
    return next((form for form in forms if form in hearsay.auxiliaries), "")


class Sayings:
    """What somebody says, by where it stands.

    Args:
        said: Who says what in a document.
    """

    def __init__(self, said: Sequence[Attribution]) -> None:
        self._said = said
        self._parts = sorted((part.start, part.end, at) for at, a in enumerate(said) for part in a.content)
        self._reach = list(accumulate((end for _, end, _ in self._parts), max))

    def at(self, start: int) -> Attribution | None:
        """The innermost of what somebody says that a character stands in."""
        number, holding = bisect_right(self._parts, start, key=itemgetter(0)) - 1, set[int]()
        while number >= 0 and self._reach[number] > start:  # none before it ends behind the character
            _, end, at = self._parts[number]
            holding |= {at} if start < end else set()
            number -= 1
        told = (self._said[at] for at in sorted(holding))
        return min(told, key=lambda a: sum(p.end - p.start for p in a.content), default=None)
