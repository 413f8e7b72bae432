"""Where an event takes place, who takes part, and the words that tell it best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.events.scenes import HARD
from relaas.model.anchors import Anchor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.events.scenes import Scene
    from relaas.extract.events.triggers import Trigger
    from relaas.model.tokens import Sentence

_MOST = 4
"""Participants that are kept."""
_LONG = 220
"""Characters from which a sentence is cut to what tells the event."""
_SHORT = 60
"""Characters below which a clause alone does not tell it."""
_BACK = 5
"""Tokens before a place among which its preposition stands."""
_PHRASE = ("DET", "ADJ", "NUM")
_ROLES = ("nsubj", "obj", "iobj")


def place(scene: Scene, trigger: Trigger, sentence: Sentence) -> Anchor | None:
    """The nearest place named behind a preposition of place, in the clause first, else in the sentence."""
    at = trigger.at[0]
    for first, last in (scene.part(at), (sentence.first, sentence.last)):
        found = [
            (abs(name.start - scene.tokens[at].start), name.start, name.end)
            for name in scene.names(first, last)
            if name.label == "LOC" and _placed(scene, name.start)
        ]
        if found:
            _, start, end = min(found)
            return Anchor.of(scene.analysis.text, start, end)
    return None


def _placed(scene: Scene, start: int) -> bool:
    at = scene.positions.token_at(start) or 0
    for back in range(at - 1, max(at - _BACK, -1), -1):
        token = scene.tokens[back]
        if token.pos == "ADP":
            return scene.folded(back) in scene.pack.names.place_prepositions
        if token.pos not in ("DET", "ADJ", "NOUN", "PROPN"):
            return False
    return False


def participants(scene: Scene, trigger: Trigger) -> tuple[Anchor, ...]:
    """People and organisations named in the clause, and the subject and object of its verb, in order."""
    part = scene.part(trigger.at[0])
    named = [(n.start, n.end) for n in scene.names(*part) if n.label in ("PER", "ORG")]
    called = [
        span for span in _called(scene, trigger) if not any(s < span[1] and span[0] < e for s, e in named)
    ]
    spans = sorted({*named, *called})[:_MOST]
    return tuple(Anchor.of(scene.analysis.text, *span) for span in spans)


def _called(scene: Scene, trigger: Trigger) -> Iterator[tuple[int, int]]:
    """The nouns that are subject or object of the verb, each with the words right before it that belong to it."""
    for verb in trigger.at:
        for child in scene.positions.children(verb):
            token = scene.tokens[child]
            if token.dep.startswith(_ROLES) and token.pos == "NOUN" and child not in trigger.at:
                first = child
                while first and scene.tokens[first - 1].pos in _PHRASE:
                    first -= 1
                yield scene.tokens[first].start, token.end


def passage(scene: Scene, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The words that tell an event: its sentence; of a long one its main clause up to the end of what tells it."""
    whole = scene.readable(sentence) or (sentence.start, sentence.end)
    if whole[1] - whole[0] <= _LONG:
        return whole
    low, high = first, scene.part(last)[1]
    while low > sentence.first and scene.tokens[low - 1].text not in HARD:
        low -= 1
    start, end = max(scene.tokens[low].start, whole[0]), scene.tokens[high - 1].end
    return (start, end) if end - start >= _SHORT else whole
