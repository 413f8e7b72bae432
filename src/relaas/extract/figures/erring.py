"""Counts that rest on an error: "Friday's figure was 48. Four bodies had been registered twice; the toll is 44".

Three things together show one that is taken back, whatever words tell them: a count, an error in counting or telling
behind it, and another count of the same that holds. That the two are of the same is known only once all are read.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from relaas.extract.figures.bearings import TALLIES
from relaas.extract.figures.clauses import clause
from relaas.extract.figures.counted import PEOPLE
from relaas.extract.figures.erred import AMENDS, as_difference, as_righted, righted
from relaas.extract.figures.explained import is_listed
from relaas.extract.figures.fallen import with_fallen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.figures.scenes import Scene, Spot
    from relaas.lang.cues import CueHit
    from relaas.model.figures import Category, FigureMention

EXCESS, STRUCK, MISSED, SLIP = "excess", "struck", "missed", "slip"
REALLY, SHOULD, LESS, ADMITS, REGRETS = "really", "should", "less", "admits", "regrets"
"""Of an error: some were counted who should not be; some were taken off a list; some were not counted; a count was told
wrongly; what really was; what should have been told; what is less than was told; who erred speaks; who erred regrets
what follows."""
_RISING: tuple[Category, ...] = ("killed", "injured", "infected", "damaged")
"""What is never less than it was, but by mistake."""
_BACK, _ON = 2, 2
"""Sentences between an error and the wrong count before it, and the right one behind it, at most."""
_MUCH = 12
"""By so many times at most the wrong count and the right one differ: a digit too many, and some."""


def with_errors(scene: Scene, figures: Sequence[FigureMention]) -> list[FigureMention]:
    """The figures of a document, those taken back that an error explains beside the count that holds.

    Args:
        scene: The text.
        figures: In the order of the text.
    """
    out = [as_difference(figure) for figure in figures]
    ordered = sorted(range(len(out)), key=lambda at: out[at].anchor.start)
    starts = [out[at].anchor.start for at in ordered]
    sentences = scene.positions.analysis.sentences
    for number, sentence in enumerate(sentences):
        for hit in scene.words.rivals.errors.found(scene.cued, sentence.first, sentence.last):
            low = bisect_left(starts, sentences[max(number - _BACK, 0)].start)
            high = bisect_left(starts, sentences[min(number + _ON, len(sentences) - 1)].end)
            error = _Error(scene, out, ordered[low:high], number, hit)
            found = error.wrong()
            if found is not None:
                old, new = found
                out[old] = _taken_back(out[old], out[new], _words(scene, hit))
                out[new] = replace(out[new], part_of=None)
            elif (right := righted(scene, out, error.counts(), number)) is not None:
                out[right] = as_righted(out[right])
    return with_fallen(out)


def _words(scene: Scene, hit: CueHit) -> str:
    return " ".join(scene.tokens[at].text for at in hit.at)


def _taken_back(wrong: FigureMention, right: FigureMention, words: str) -> FigureMention:
    why = f"“{words}” explains it, and “{right.anchor.text}” holds instead"
    return replace(wrong, attributed=replace(wrong.attributed, status="withdrawn", why=why))


class _Error:
    """An error that a sentence tells, among the figures of its text."""

    def __init__(
        self, scene: Scene, figures: Sequence[FigureMention], near: Sequence[int], sentence: int, hit: CueHit
    ) -> None:
        self._scene, self._figures, self._near, self._hit = scene, figures, near, hit
        self._kind, self._sentence = hit.cue.name, sentence
        self._wholes = {figures[at].part_of for at in near}

    def wrong(self) -> tuple[int, int] | None:
        """The figure that the error explains and the one that holds, by their indexes."""
        if self._is_known():
            return None
        for old in self._before():
            if self._figures[old].attributed.status == "withdrawn":
                return None  # what the error explains is known
            new = next((at for at in self._behind(old) if self._holds(old, at)), None)
            if new is not None:
                return old, new
        return None

    def _is_known(self) -> bool:
        """Is a count of the last sentence before the error taken back already, which the error explains?"""
        last = max((self._place(self._figures[at]) for at in self._before()), default=-1)
        near = (self._figures[at] for at in self._near)
        return any(f.attributed.status == "withdrawn" and self._place(f) == last for f in near)

    def counts(self) -> list[int]:
        """The figures around it that tell no amount of the error, by their indexes."""
        return [at for at in self._near if not self.is_amount(at)]

    def _before(self) -> Iterator[int]:
        """The figures that can be wrong, the nearest first: those told before the words for the error.

        Where a slip stands in one sentence with a count it is of that: "it had briefly put it at 116, a typing error".
        """
        here = False
        for at in reversed(self._near):
            figure = self._figures[at]
            apart = self._sentence - self._place(figure)
            if not 0 <= apart <= _BACK or not self._is_near(figure) or (here and apart):
                continue
            here = here or (self._kind == SLIP and apart == 0 and figure.anchor.start < self._start)
            if self._is_told(figure, apart) and self._may_be_wrong(figure) and not self.is_amount(at):
                yield at

    def _is_told(self, figure: FigureMention, apart: int) -> bool:
        """Does a figure stand where the words for an error reach: before them, or with an admission in one sentence?"""
        before = figure.anchor.start < self._start
        if self._kind == REGRETS:
            return not before and apart == 0
        return before or (self._kind == ADMITS and apart == 0)

    def _behind(self, old: int) -> Iterator[int]:
        """The figures that can hold instead of one, in order: behind it, the error between, or beside its words.

        Of one that is past those before it as well: "six are missing; it had spoken of eight, two had stayed ashore".
        """
        for at in self._near[self._near.index(old) + 1 :]:
            figure = self._figures[at]
            apart = self._place(figure) - self._sentence
            if 0 <= apart <= _ON and self._is_near(figure) and not self.is_amount(at):
                given = self._kind in (SLIP, ADMITS) and TALLIES in figure.bearings
                later = self._place(self._figures[old]) < self._sentence
                if figure.anchor.start > self._start or (given and later):
                    yield at
        if self._too_many or self._kind == MISSED:
            yield from self._between(old)
        if self._too_many and (self._figures[old].superseded or is_listed(self._scene, self._figures[old])):
            yield from (
                at for at in reversed(self._near[: self._near.index(old)]) if self._is_beside(old, at)
            )

    def _between(self, old: int) -> Iterator[int]:
        """The count told right behind a wrong one, the error behind both: "340; it was 295, as a list came in twice".

        It goes on with the wrong one and has no noun: "three were hurt in Ede and two in Wijk" counts others.
        """
        behind = (self._near[i] for i in range(self._near.index(old) + 1, len(self._near)))
        until = takewhile(lambda at: self._figures[at].anchor.start < self._start, behind)
        told = [*islice((at for at in until if not self.is_amount(at)), 2)]
        if len(told) != 1:
            return
        wrong, right = self._figures[old], self._figures[told[0]]
        near = 0 <= self._sentence - self._place(right) <= 1 and self._is_near(right)
        goes_on = right.counted is None or right.counted == wrong.counted
        now = right.when is None or TALLIES in right.bearings  # "61 on Sunday; this morning the figure is 58"
        if near and goes_on and now and right.place is None:
            yield told[0]

    def _is_beside(self, old: int, new: int) -> bool:
        """Stands a count in the sentence of one that is past, or in the one before it?"""
        figure = self._figures[new]
        apart = self._place(self._figures[old]) - self._place(figure)
        return apart <= 1 and self._is_near(figure) and not self.is_amount(new)

    @property
    def _too_many(self) -> bool:
        """Were some counted who should not be?"""
        return self._kind in (EXCESS, STRUCK)

    @property
    def _start(self) -> int:
        return self._scene.tokens[self._hit.at[0]].start

    def _place(self, figure: FigureMention) -> int:
        """The number of the sentence of a figure."""
        return self._scene.tokens[self._tokens(figure)[0]].sentence

    def _tokens(self, figure: FigureMention) -> tuple[int, int]:
        return self._scene.positions.tokens_of(figure.anchor)

    def _spot(self, figure: FigureMention) -> Spot:
        at = bisect_left(self._scene.spots, self._tokens(figure)[0], key=lambda spot: spot.first)
        return self._scene.spots[at]

    def _is_near(self, figure: FigureMention) -> bool:
        """Stands a figure in the paragraph of the error, or in the one beside it?"""
        return abs(figure.paragraph - self._scene.positions.paragraph_at(self._start)) <= 1

    def _may_be_wrong(self, figure: FigureMention) -> bool:
        stands = figure.attributed.status in ("asserted", "reported", "withdrawn") and not figure.scope
        if self._kind == STRUCK and figure.category not in _RISING:
            return False  # whoever is found leaves the list of the missing
        return stands and (figure.part_of is None or self._too_many)

    def is_amount(self, at: int) -> bool:
        """Does a figure only tell how many the error is about: "vier lichamen waren dubbel geteld"?"""
        figure = self._figures[at]
        if at in self._wholes:
            return False  # "two of the eleven had been counted twice"
        if AMENDS in figure.bearings:
            return True
        if self._too_many and is_listed(self._scene, figure):
            return False
        low, high = clause(self._scene, self._spot(figure))
        named = self._too_many or self._kind == MISSED
        return named and any(low <= at < high for at in self._hit.at)

    def _holds(self, old: int, new: int) -> bool:
        """Can one count hold instead of another: of the same, told as it stands, and not what it grew to?"""
        wrong, right = self._figures[old], self._figures[new]
        if not self._stands(right) or not self._may_replace(wrong, right):
            return False
        if right.part_of is not None:
            given = not self._too_many and TALLIES in right.bearings and right.head == wrong.head
            return right.part_of == old and (given or self._is_less(wrong, right))
        return self._is_same(wrong, right)

    def _stands(self, right: FigureMention) -> bool:
        """Does its text tell a count as it stands?"""
        asserted = right.attributed.status == "asserted"
        return asserted and not (right.superseded or right.scope or right.title)

    def _may_replace(self, wrong: FigureMention, right: FigureMention) -> bool:
        """Is a count another than the wrong one, not far off, and lower where too many were counted?"""
        low, high = sorted((wrong.quantity.low, right.quantity.low))
        other = right.quantity.number != wrong.quantity.number and 0 < high <= _MUCH * low
        rises = right.quantity.is_above(wrong.quantity)
        if not other or wrong.limits != right.limits or (rises and self._grew(right)):
            return False
        if self._too_many:
            return wrong.quantity.is_above(right.quantity)
        if self._kind == MISSED:
            return rises
        if self._kind == LESS:
            fell = wrong.category in _RISING and wrong.quantity.is_above(right.quantity)
            return fell and self._is_bare(right) and self._is_told_of(wrong, right)
        return self._kind not in (REALLY, SHOULD) or self._is_told_of(wrong, right)

    def _is_bare(self, right: FigureMention) -> bool:
        """Is nothing said of a count but that it is so: "het zijn er zeven", and not "er waren er zeven in Lier"?"""
        first, last = self._tokens(right)
        ends = last >= len(self._scene.tokens) or self._scene.tokens[last].pos == "PUNCT"
        return ends and self._hit.at[-1] == first - 1 and right.place is None

    def _grew(self, right: FigureMention) -> bool:
        """Does its clause say that a count grew to it: "the toll rose to 14"?"""
        verbs = self._scene.words.growth.verbs
        return bool(verbs.found(self._scene.cued, *clause(self._scene, self._spot(right))))

    def _is_told_of(self, wrong: FigureMention, right: FigureMention) -> bool:
        """Does the outlet, or who told the wrong count, say what really was, right behind it?"""
        one, other = wrong.attributed.source, right.attributed.source
        same = other is None or (one is not None and one.text == other.text)
        same = same or self._kind == SHOULD
        told = one is not None or wrong.superseded or bool(self._scene.counts(self._spot(wrong)))
        near = self._sentence - self._place(wrong) <= 1 and self._place(right) == self._sentence
        return same and told and near

    def _is_same(self, wrong: FigureMention, right: FigureMention) -> bool:
        """Do two figures count the same people or things?"""
        heads = {wrong.head, right.head} - {""}
        places = {f.place.text for f in (wrong, right) if f.place is not None}
        if len(places) > 1:
            return False
        if wrong.category != right.category or (wrong.category == "other" and len(heads) > 1):
            return self._adds_up(wrong, right)
        groups = {f.counted.group for f in (wrong, right) if f.counted is not None}
        return len(heads) <= 1 or len(groups) <= 1 or PEOPLE in groups

    def _adds_up(self, wrong: FigureMention, right: FigureMention) -> bool:
        """Does the right count leave out those whom the error is about, where one of the two has no category?"""
        return "other" in (wrong.category, right.category) and self._is_less(wrong, right)

    def _is_less(self, wrong: FigureMention, right: FigureMention) -> bool:
        """Is the right count the wrong one less those whom the error is about: eleven, two of them counted twice?"""
        one, other = wrong.quantity.number, right.quantity.number
        sentence = self._scene.positions.analysis.sentences[self._sentence]
        amounts = (
            s.mention.quantity.number for s in self._scene.spots if sentence.first <= s.first < sentence.last
        )
        return (
            self._too_many
            and one is not None
            and other is not None
            and one - other in [n for n in amounts if n is not None]
        )
