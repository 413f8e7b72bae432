"""Which day an event is in, as its sentence counts: "on the 13th day of the search", "voor de vierde dag op rij"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.lang.grammars import Reading
from relaas.lang.words import split
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.events.scenes import Scene
    from relaas.extract.events.triggers import Trigger
    from relaas.model.tokens import Sentence

_WORDS = 3
"""Tokens that a number can be written in: "twenty-first"."""
_BEHIND = 6
"""Tokens behind "the third day of" within which the event stands."""
_DIGITS = 3
"""Digits from which on a number is none of a day."""
_LONGEST = 60
"""Days from which on nobody counts them so."""
_BEFORE = frozenset({"DET", "ADJ", "ADV", "NUM", "PROPN", "PRON"})
_ORDINAL, _CARDINAL = "ordinal", "number_word"
"""Kinds of the grammar of times that read a number in its words."""


class Counted(Frozen, frozen=True):
    """A day or night by its number.

    Attributes:
        number: Its number.
        first: Index of the noun.
        last: One past the last token of its words.
        of: Does what runs stand behind it: "the third day of the protests"?
    """

    number: int
    first: int
    last: int
    of: bool


def days_running(scene: Scene, sentence: Sentence) -> list[Counted]:
    """The days and nights that a sentence counts.

    Args:
        scene: The text.
        sentence: The sentence.
    """
    nouns = (
        at for at in range(sentence.first, sentence.last) if scene.folded(at) in scene.words.running_days
    )
    return [counted for at in nouns if (counted := _counted(scene, sentence, at))]


def running(
    scene: Scene, counted: Sequence[Counted], trigger: Trigger, found: Sequence[Trigger]
) -> int | None:
    """The number of the day that an event is in, or None.

    Args:
        scene: The text.
        counted: The days that its sentence counts.
        trigger: The words of the event.
        found: Those of all events of the sentence.
    """
    for day in counted:
        if day.of and trigger.noun and _owns(scene, day, trigger):
            return day.number
        if not day.of and _holds(scene, day, trigger, found):
            return day.number
    return None


def _owns(scene: Scene, day: Counted, trigger: Trigger) -> bool:
    """Is the event the noun right behind "the third day of", with nothing but its own words before it?"""
    between = scene.tokens[day.last : trigger.at[0]]
    return 0 <= trigger.at[0] - day.last < _BEHIND and all(token.pos in _BEFORE for token in between)


def _holds(scene: Scene, day: Counted, trigger: Trigger, found: Sequence[Trigger]) -> bool:
    """Does a day hold of an event: the one beside it, or those of its sentence where it stands between commas?"""
    part = range(*scene.part(day.first))
    if trigger.at[0] in part:
        return True
    ends = sorted((day.first, trigger.at[0]))
    return not any(other.at[0] in part for other in found) and not scene.parted(*ends)


def _counted(scene: Scene, sentence: Sentence, at: int) -> Counted | None:
    words = scene.words
    before = at
    while before > sentence.first and scene.folded(before - 1) in words.running_on:
        before -= 1
    number, last = _number(scene, sentence.first, before), at + 1
    if number is None:
        return _numbered(scene, sentence, at)
    if not 0 < number < _LONGEST:
        return None
    if scene.folded(last) in words.running_of:
        return Counted(number, at, last + 1, of=True)
    row = before < at or any(_stands(scene, last, phrase) for phrase in words.in_a_row)
    return Counted(number, at, last, of=False) if row else None


def _numbered(scene: Scene, sentence: Sentence, at: int) -> Counted | None:
    """A day with its number behind it: "day five of the search"."""
    last = at + 2
    if last > sentence.last or scene.folded(last) not in scene.words.running_of:
        return None
    number = _read(scene, at + 1, last, _CARDINAL)
    return Counted(number, at, last + 1, of=True) if number and number < _LONGEST else None


def _stands(scene: Scene, at: int, phrase: Sequence[str]) -> bool:
    return all(scene.folded(at + number) == word for number, word in enumerate(phrase))


def _number(scene: Scene, first: int, last: int) -> int | None:
    """The ordinal number right before a token, the longest."""
    starts = range(max(first, last - _WORDS), last)
    return next((found for at in starts if (found := _read(scene, at, last, _ORDINAL)) is not None), None)


def _read(scene: Scene, first: int, last: int, kind: str) -> int | None:
    """The number that some tokens are, all of them."""
    tokens = scene.tokens
    if first >= last or any(b.start - a.end > 1 for a, b in pairwise(tokens[first:last])):
        return None
    text = scene.analysis.text[tokens[first].start : tokens[last - 1].end]
    if kind == _CARDINAL and text.isdecimal():
        return int(text) if len(text) < _DIGITS else None
    words = split(text)
    whole = (v for end, v in Reading(scene.pack.time, words).of_kind(kind, 0) if end == len(words.starts))
    value = next(whole, None)
    return sum(value) if isinstance(value, tuple) else value
