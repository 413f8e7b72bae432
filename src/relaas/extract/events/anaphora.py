"""The day that "that morning" points back at: the only one that the sentence before it gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.events.unlisted import is_telling
from relaas.model.time.operators import Between, Clock, Every, Lasting, Marked, Night, Since, Stretch, Until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.events.scenes import Scene, Timed
    from relaas.extract.events.triggers import Trigger
    from relaas.model.tokens import Sentence

_NO_DAY = (Between, Clock, Every, Lasting, Night, Since, Stretch, Until)
"""What says more, or less, than which day it was."""


def that_day(scene: Scene, sentence: Sentence, trigger: Trigger) -> Timed | None:
    """The time of the sentence before, where the clause of an event is said to be of the same day.

    None where that sentence stands in another paragraph, or gives more times or none that is a day.

    Args:
        scene: The text.
        sentence: That of the event.
        trigger: The words of the event.
    """
    number = scene.tokens[sentence.first].sentence
    if not number or not any(_points(scene, at) for at in range(*scene.part(trigger.at[0]))):
        return None
    before = scene.analysis.sentences[number - 1]
    if scene.positions.paragraph_at(before.start) != scene.positions.paragraph_at(sentence.start):
        return None
    found = scene.times(before.first, before.last)
    return found[0] if len(found) == 1 and _is_day(found[0]) else None


def verbs_of_that_day(scene: Scene, sentence: Sentence) -> Iterator[int]:
    """The last verb of each clause that is said to be of the same day as the sentence before, where it tells anything.

    Args:
        scene: The text.
        sentence: The sentence.
    """
    for at in range(sentence.first, sentence.last):
        if _points(scene, at):
            low, high = scene.part(at)
            verbs = (i for i in range(high - 1, low - 1, -1) if scene.tokens[i].pos == "VERB")
            if (last := next(verbs, None)) is not None and is_telling(scene, last):
                yield last


def _is_day(timed: Timed) -> bool:
    node = timed.mention.node
    inner = node.of if isinstance(node, Marked) else node
    return not isinstance(inner, _NO_DAY) and not timed.mention.printed


def _points(scene: Scene, at: int) -> bool:
    """Does "that day" begin at a token?"""
    begun = [phrase for phrase in scene.words.that_day if phrase[0] == scene.folded(at)]
    return any(all(scene.folded(at + n) == word for n, word in enumerate(phrase)) for phrase in begun)
