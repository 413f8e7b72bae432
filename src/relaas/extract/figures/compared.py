"""Counts set beside what they were at another time: "22 doden. Vorige week stond de teller op 21"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.bearings import TALLIES
from relaas.extract.figures.clauses import clause

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from relaas.extract.figures.scenes import Scene
    from relaas.model.figures import Category, FigureMention

_LASTING: tuple[Category, ...] = ("missing", "hospitalised")
"""What those are no longer of whom it is told that some still are."""
_RISING: tuple[Category, ...] = (
    "killed",
    "injured",
    "detained",
    "infected",
    "damaged",
    "rescued",
    "displaced",
)
"""What is counted up."""
_TIMES = 12
"""By so many times at most a count changes from one time to the next."""
_APART = 1
"""Sentences between the two."""
_STILL = "then"


def with_compared(
    scene: Scene, figures: Sequence[FigureMention], being: Collection[str]
) -> list[FigureMention]:
    """The figures of a document, those that tell how many there were before set down as replaced.

    Args:
        scene: The text.
        figures: In the order of the text.
        being: Verbs of being and of the passive, by their lemma.
    """
    out = list(figures)
    reader = _Reader(scene, being)
    for at in range(len(out)):
        other = reader.beside(out, at)
        if other is None:
            continue
        old, new = (other, at) if reader.is_now(out, at) else (at, other)
        if reader.remain(out, at):
            old, new = other, at
        out[old] = replace(out[old], superseded=True, part_of=_free(out[old], new))
        out[new] = replace(out[new], part_of=_free(out[new], old))
    return out


def _free(figure: FigureMention, other: int) -> int | None:
    """What a figure is a part of, unless that is the one it is compared with."""
    return None if figure.part_of == other else figure.part_of


class _Reader:
    """Tells which figures of a text are of one count at two times.

    Args:
        scene: The text.
        being: Verbs of being and of the passive, by their lemma.
    """

    def __init__(self, scene: Scene, being: Collection[str]) -> None:
        self._scene, self._being = scene, being
        self._spots = {spot.mention.anchor.start: spot for spot in scene.spots}

    def beside(self, figures: Sequence[FigureMention], at: int) -> int | None:
        """The figure of the same count at another time, told right before one; None where there is none.

        Args:
            figures: In the order of the text.
            at: Index of the figure.
        """
        figure = figures[at]
        if at == 0 or figure.title or figure.scope or figure.attributed.status != "asserted":
            return None
        if self.remain(figures, at):
            return figure.part_of
        if figure.superseded or not (self._was(figures, at) or self.is_now(figures, at)):
            return None
        other = next((i for i in range(at - 1, -1, -1) if figures[i].part_of != at), None)
        return other if other is not None and self._is_same(figures[other], figure) else None

    def remain(self, figures: Sequence[FigureMention], at: int) -> bool:
        """Are they those who still are what all of a count were: "van de 40 vermisten zijn er nog twaalf zoek"?

        Args:
            figures: In the order of the text.
            at: Index of the figure.
        """
        figure = figures[at]
        whole = figures[figure.part_of] if figure.part_of is not None else None
        if whole is None or whole.category != figure.category or figure.category not in _LASTING:
            return False
        alike = figure.limits == whole.limits and figure.place is None and not (figure.scope or whole.scope)
        alike = alike and whole.attributed.status == "asserted" and self._bare(figure)
        return alike and self._says_still(figure)

    def is_now(self, figures: Sequence[FigureMention], at: int) -> bool:
        """Tells a clause of nothing but a bare number and now: "maandag 60 patiënten; nu zijn het er 24"?

        Args:
            figures: In the order of the text.
            at: Index of the figure.
        """
        figure = figures[at]
        spot = self._spots.get(figure.anchor.start)
        if spot is None or not self._bare(figure) or at == 0 or figures[at - 1].when is None:
            return False
        low, high = clause(self._scene, spot)
        if figures[at - 1].category not in _LASTING:
            return False
        now = any(self._scene.folded(i) in self._scene.words.now for i in range(low, high))
        return now and self._only_is(low, high, figure, past=False)

    def _was(self, figures: Sequence[FigureMention], at: int) -> bool:
        """Tells a clause of nothing but a bare number and a time before: "vorige week waren dat er twaalf"?"""
        figure = figures[at]
        spot = self._spots.get(figure.anchor.start)
        if spot is None or figure.when is None or not self._bare(figure):
            return False
        low, high = clause(self._scene, spot)
        before = figures[at - 1]
        counted = before.when != figure.when and self._only_is(low, high, figure, past=True)
        return counted and (figure.category in _LASTING or self._is_toll(before, figure))

    def _is_toll(self, new: FigureMention, old: FigureMention) -> bool:
        """Is it a count so far that grew since, of no day of its own: not "dit weekend zes, vorig weekend vier"?"""
        if not {TALLIES} <= set(new.bearings) & set(old.bearings) or not new.quantity.is_above(old.quantity):
            return False
        spot = self._spots.get(new.anchor.start)
        named = spot is not None and self._scene.words.topics.found(self._scene.cued, *spot.stretch)
        one = {f.attributed.source.text for f in (new, old) if f.attributed.source is not None}
        return (new.when is None or bool(named)) and len(one) <= 1 and new.category in _RISING

    def _only_is(self, low: int, high: int, figure: FigureMention, *, past: bool) -> bool:
        """Say the verbs of a clause no more than that so many were it, or were counted?"""
        tokens = self._scene.tokens
        verbs = [i for i in range(low, high) if tokens[i].pos in ("VERB", "AUX")]
        counted = {i for hit in self._scene.words.counting.found(self._scene.cued, low, high) for i in hit.at}
        finite = [i for i in verbs if "VerbForm=Fin" in tokens[i].morph]
        told = TALLIES in figure.bearings or all(
            tokens[i].lemma in self._being or i in counted for i in verbs
        )
        if not finite:  # a parser takes "stood" for no verb
            return past and bool(counted) and TALLIES in figure.bearings
        return told and all(("Tense=Past" in tokens[i].morph) == past for i in finite)

    def _says_still(self, figure: FigureMention) -> bool:
        """Does a word say that they still are: "nog", "still", "remain"?"""
        spot = self._spots.get(figure.anchor.start)
        if spot is None:
            return False
        low, high = clause(self._scene, spot)
        words = self._scene.words
        still = any(hit.cue.name == _STILL for hit in words.superseded.found(self._scene.cued, low, high))
        return still or bool(words.remaining.found(self._scene.cued, spot.last, high))

    def _bare(self, figure: FigureMention) -> bool:
        """Has a number no noun of its own?"""
        noun = figure.counted
        return noun is None or noun.anchor.start < figure.anchor.start

    def _is_same(self, one: FigureMention, other: FigureMention) -> bool:
        """Can two figures be of one count: near, of one category, and neither many times the other?"""
        tokens, positions = self._scene.tokens, self._scene.positions
        first, last = (tokens[positions.tokens_of(f.anchor)[0]].sentence for f in (one, other))
        less, more = sorted((one.quantity.low, other.quantity.low))
        near = (
            last - first <= _APART and one.paragraph == other.paragraph and 0 < more <= _TIMES * max(less, 1)
        )
        plain = not (one.scope or one.superseded or one.title) and one.attributed.status == "asserted"
        alike = one.category == other.category != "other" and one.limits == other.limits
        places = {f.place.text for f in (one, other) if f.place is not None}
        return near and plain and alike and len(places) <= 1 and one.quantity.number != other.quantity.number
