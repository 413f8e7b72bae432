"""Several places that a text names in one breath: "op de luchthaven van Riem en in het station van Bil"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.figures.scenes import Scene
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import NameSpan

_LONG = 8
"""Tokens between two such places: a sign, "and", a preposition and what kind of place it is."""
_LEADING = ("ADP", "DET", "ADJ", "NOUN", "CCONJ", "PUNCT")
"""What may stand between them: nothing that happens, and no other name."""


def joined(scene: Scene, start: int, end: int, pack: LanguagePack) -> tuple[int, int]:
    """The stretch of all places that are named in one breath with one, itself where there are none.

    Args:
        scene: The text.
        start: First character of the place, code points.
        end: One past its last.
        pack: The language.
    """
    places = [name for name in _near(scene, start, end) if name.label == "LOC"]
    at = next((i for i, name in enumerate(places) if name.start == start), None)
    if at is None:
        return start, end
    first = last = at
    while first and _goes_on(scene, places[first - 1], places[first]):
        first -= 1
    while last + 1 < len(places) and _goes_on(scene, places[last], places[last + 1]):
        last += 1
    told = scene.positions.analysis.text[places[first].end : places[last].start].split()
    if not any(word.lower() in pack.names.conjunctions for word in told):
        return start, end  # "in Riem, in de provincie Limburg"
    return places[first].start, places[last].end


def _near(scene: Scene, start: int, end: int) -> tuple[NameSpan, ...]:
    """The names of the sentence that holds a stretch."""
    analysis = scene.positions.analysis
    at = scene.positions.token_at(start)
    if at is None:
        return ()
    sentence = analysis.sentences[scene.tokens[at].sentence]
    low = bisect_left(analysis.names, sentence.start, key=lambda name: name.start)
    high = bisect_right(analysis.names, max(sentence.end, end), key=lambda name: name.start)
    return analysis.names[low:high]


def _goes_on(scene: Scene, one: NameSpan, other: NameSpan) -> bool:
    """Does a list go on from one place to the next: a sign or "and" between, and no number and nothing that happens?"""
    first, last = scene.positions.token_at(one.end), scene.positions.token_at(other.start)
    if first is None or last is None or not 0 < last - first <= _LONG:
        return False
    between = range(first, last)
    if any(scene.tokens[at].pos not in _LEADING or scene.is_number(at) for at in between):
        return False
    return scene.tokens[first].pos == "CCONJ" or scene.tokens[first].text == ","
