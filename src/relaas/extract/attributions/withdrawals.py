"""What a text itself takes back: figures that it says were wrong, corrected or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.extract.attributions.admitted import Admitted
from relaas.extract.attributions.announced import Announced
from relaas.extract.attributions.blamed import Blamed
from relaas.extract.attributions.cited import Cited
from relaas.extract.attributions.disowned import Disowned
from relaas.extract.attributions.disputed import Disputed
from relaas.extract.attributions.dropped import Dropped
from relaas.extract.attributions.editions import Editions
from relaas.extract.attributions.former import Former
from relaas.extract.attributions.instead import Instead
from relaas.extract.attributions.judged import Judged, inside
from relaas.extract.attributions.judging import Judging, Manner
from relaas.extract.attributions.lowered import Lowered
from relaas.extract.attributions.misled import Misled
from relaas.extract.attributions.mistaken import Mistaken
from relaas.extract.attributions.parted import Parted
from relaas.extract.attributions.published import Published
from relaas.extract.attributions.restated import Restated
from relaas.extract.attributions.scopes import Span
from relaas.extract.attributions.taking_up import APART, TakingUp

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

_STEM = 4
"""Letters by which a form of a noun is told to be another of the same."""


@dataclass(frozen=True, slots=True)
class Undone:
    """A stretch that something later in the text undoes.

    Attributes:
        span: The stretch.
        manner: Is it taken back, called wrong (by whoever speaks there), replaced in one breath, or denied?
        words: The words that do it.
        at: Where they stand, code points.
    """

    span: Span
    manner: Manner
    words: str
    at: int


class Withdrawals:
    """Finds which of some stretches the text itself undoes.

    Args:
        layout: The document.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, spans: Sequence[Span]) -> None:
        self.layout, self.words = layout, layout.speech.withdrawn
        self.judging = Judging(layout)
        self.spans = sorted(spans)
        self.judged = Judged(layout, self.judging, self.spans)
        self.restated = Restated(layout, self.judging, self.spans)
        self.taking = TakingUp(layout, self.judged, self.spans)
        self.blamed = Blamed(layout, self.taking, self.spans)
        self.instead = Instead(layout, self.taking, self.spans)
        self.admitted = Admitted(layout, self.taking, self.restated, self.spans)
        self.disputed = Disputed(layout, self.admitted, self.spans)
        self.parted = Parted(layout, self.taking, self.spans)
        self.former = Former(layout, self.judging, self.spans)
        self.announced = Announced(layout, self.judging, self.spans)
        parts = (
            self.restated,
            self.instead,
            self.blamed,
            self.admitted,
            Disowned(layout, self.taking, self.spans),
            Published(layout, self.judging, self.spans),
            Mistaken(layout, self.judging, self.spans),
            Editions(layout, self.judging, self.spans),
            Misled(layout, self.judging, self.spans),
            Lowered(layout, self.judging, self.spans),
            Dropped(layout, self.taking, self.spans),
            self.parted,
            Cited(layout, self.judged, self.spans),
        )
        self.readings = [reading for part in parts for reading in part.readings()]

    def found(self) -> Iterator[Undone]:
        """The stretches undone, with the words that do it."""
        for number, piece in enumerate(self.layout.pieces):
            if not self.layout.readable[piece.first]:
                continue
            at = self.layout.tokens[piece.first].start
            behind, words = self.former.told_behind(number) if self.former.is_asked else ([], "")
            if behind:
                yield from (Undone(span, "taken back", words, at) for span in behind)
                continue
            for manner, words in self.judging.marks(piece):
                if manner == "denied" and self.judging.denies_its_own(number):
                    continue
                taken = self.restated.judged(number, manner, words) or self._taken(number, piece, manner)
                if manner == "taken back":
                    taken = taken or self.announced.ahead(number)
                for span in self.taking.unhedged(taken, piece, words):
                    yield from self._undone(number, span, manner, words)
            yield from self._instead(number)
            yield from self._slipped(number)
            yield from self._restated(number)
            if words := self.blamed.error(piece):
                yield from (Undone(span, "taken back", words, at) for span in self.blamed.by(number, words))

    def _undone(self, number: int, span: Span, manner: Manner, words: str) -> Iterator[Undone]:
        """What a clause undoes, in its own manner, unless somebody else only sets a count of his own against it."""
        found = self.disputed.manner(number, span, manner, words)
        if found is not None:
            yield Undone(span, found, words, self.layout.tokens[self.layout.pieces[number].first].start)

    def _restated(self, number: int) -> Iterator[Undone]:
        """What is told again, admitted to be wrong or made to vanish, and so taken back."""
        at = self.layout.tokens[self.layout.pieces[number].first].start
        for reading in self.readings:
            spans, words = reading(number)
            yield from (Undone(span, "taken back", words, at) for span in spans)

    def _slipped(self, number: int) -> Iterator[Undone]:
        """The number that a clause says was given in error: "sprak woensdag abusievelijk van elf gevallen"."""
        layout, piece = self.layout, self.layout.pieces[number]
        words = self.judging.any(piece, self.words.mistaken)
        if not words or not self.judging.says(piece):
            return
        last = piece.last
        behind = layout.behind(number)
        if behind is not None and self.restated.is_said(number + 1):
            last = behind.last  # "incorrectly stated that 12 miners were killed"
        start = self._past_miscounted(piece)
        for span in inside(self.spans, start, layout.tokens[last - 1].end):
            yield Undone(span, "taken back", words, start)

    def _past_miscounted(self, piece: Piece) -> int:
        """Where numbers begin that a clause says were given in error: not those it says were counted among others.

        "Drie gewonden waren per vergissing bij de doden geteld" puts another count right by these three.
        """
        layout, verbs = self.layout, self.layout.pack.verbs
        counted = layout.speech.retracted.counted.intersection(layout.low[piece.first : piece.last])
        helped = piece.finite and layout.tokens[piece.finite[0]].lemma in verbs.passive | verbs.states
        return layout.tokens[piece.finite[0] if counted and helped else piece.first].start

    def _instead(self, number: int) -> Iterator[Undone]:
        """The wrong number of "niet zes maar vijf" and "niet zes, zoals X zei, maar vijf"."""
        for span, at in self.instead.negated(number):
            yield Undone(span, "replaced", self.layout.low[at], self.layout.tokens[at].start)
        for span, at, told in self.announced.denied(number):
            manner: Manner = "replaced" if told else "denied"
            yield Undone(span, manner, self.layout.low[at], self.layout.tokens[at].start)

    # ---- what they take back

    def _taken(self, number: int, piece: Piece, manner: Manner) -> list[Span]:
        """The stretches meant: those the noun itself holds ("het dodental van 12"), else those of the clause before."""
        pair = self.restated.pair(number, piece) if manner == "taken back" else []
        if pair or (pair := self._shown(piece) or self.restated.told_of(number, manner)):
            return pair
        noun = self._noun(piece, anywhere=manner != "called wrong")
        if noun is None:
            begun = self.judged.begun(number, piece, manner) or self._of_subject(number, piece)
            if manner == "called wrong":
                begun = begun or self.taking.bare(number, piece) or self.taking.misfit(piece)
            if not begun and manner == "taken back" and self.parted.cut_off(number):
                return self.taking.before(number, plural=False)
            return begun or self._before_relative(number, piece) or self._along(number, piece, manner)
        own = self.taking.owned(noun, piece) if self.layout.low[noun] not in self.words.returned_on else []
        if own or (own := self.taking.of_day(noun)):
            return own
        if not self.taking.points_back(noun):
            return self.judged.begun(number, piece, manner)
        return self._told_before(number, noun)

    def _told_before(self, number: int, noun: int) -> list[Span]:
        """The stretches told before that a noun or a pronoun takes up."""
        if self.judged.tells_another(number, self.layout.pieces[number]):
            return []
        named = self.judging.is_noun(noun)
        plural = "Number=Plur" in self.layout.tokens[noun].morph
        before = self.taking.before(number, plural=plural, apart=APART if named else 1)
        if before and self._counts_others(noun, before[-1]):
            return []
        if self.judging.is_noun(noun) or (before and self.taking.is_denied(before[-1])):
            return before
        return [] if before and self._is_of_clause(number, before[-1]) else self.judged.row(before)

    def _counts_others(self, noun: int, told: Span) -> bool:
        """Counts a noun others than the sentence before: "40 starben, die Zahl der Verletzten stimmt nicht"?"""
        layout = self.layout
        if (*layout.low[noun + 1 : noun + 2],) not in layout.speech.prepositions.belonging:
            return self._counts_another_lot(noun, told)
        sentence = layout.analysis.sentences[layout.sentence_of(told[0])]
        counted = layout.low[noun + 2][:_STEM] if noun + 2 < len(layout.low) else ""
        return not any(
            low.startswith(counted) for low in layout.low[sentence.first : min(noun, sentence.last)]
        )

    def _counts_another_lot(self, noun: int, told: Span) -> bool:
        """The same of a noun that stands right behind: "Er vielen 40 doden, het aantal gewonden was te hoog"."""
        layout, says = self.layout, self.layout.pack.figures.says
        counted = layout.tokens[noun + 1] if noun + 1 < len(layout.tokens) else None
        lot = says.of(counted.text) if counted is not None and counted.pos == "NOUN" else None
        sentence = layout.analysis.sentences[layout.sentence_of(told[0])]
        before = layout.tokens[sentence.first : min(noun, sentence.last)]
        return lot is not None and all(says.of(token.text) != lot for token in before)

    def _is_of_clause(self, number: int, told: Span) -> bool:
        """Does a pronoun take up another clause of its sentence: "gaf toe dat hij reed en noemde dat een fout"?"""
        layout = self.layout
        first = layout.sentence_pieces(layout.pieces[number].sentence).start
        if told[0] >= layout.tokens[layout.pieces[first].first].start:
            return False
        return any(piece.finite and not self.judging.says(piece) for piece in layout.pieces[first:number])

    def _along(self, number: int, piece: Piece, manner: Manner) -> list[Span]:
        """What the pronoun of the clause before "and" takes up: "It was no official toll and should be ignored"."""
        before = self.layout.pieces[max(number - 1, 0)]
        along = piece.opener == "coordinate" and piece.verb_first and before.sentence == piece.sentence
        begins = self.layout.low[before.start] in self.words.pronouns and bool(before.finite)
        taken = along and begins and manner == "taken back"
        return self.taking.before(number - 1, plural=False) if taken else []

    def _of_subject(self, number: int, piece: Piece) -> list[Span]:
        """What the subject before an aside takes up: "Dat aantal, in juli gemeld, is verlaagd tot 39"."""
        at = self.judged.subject(number, piece)
        first = self.layout.sentence_pieces(piece.sentence).start
        if at is None or at < first:
            return []
        before = self.layout.pieces[at]
        noun = self.judging.noun(before.first, before.last)
        return (
            self.taking.before(at, plural=False) if noun is not None and self.taking.points_back(noun) else []
        )

    def _shown(self, piece: Piece) -> list[Span]:
        """The stretch a clause begins with behind "die", and where it was given: "Die 141 moet u vergeten"."""
        layout, at = self.layout, piece.start
        own = inside(self.spans, layout.tokens[at].end, layout.tokens[piece.last - 1].end)[:1]
        again = own and layout.positions.token_at(own[0][0]) == at + 1
        if not again or layout.low[at] not in self.words.determiners:
            return []
        if self.judging.any(piece, layout.speech.grounds.causes):
            return []  # "The 31 deaths were the result of an error"
        number = layout.text[slice(*own[0])].lower()
        same = [
            span for span in inside(self.spans, 0, own[0][0]) if layout.text[slice(*span)].lower() == number
        ]
        if not same and self.judging.rests(piece):
            return []  # "The 31 refugees came from an outdated camp"
        return [*same[-1:], *own]

    def _noun(self, piece: Piece, *, anywhere: bool) -> int | None:
        """The word by which a piece takes a claim up: "dat cijfer", "het dodental", "dat" at its start."""
        if not anywhere and self._begins_on_pronoun(piece):
            return piece.start  # "maar dat bleek het aantal verkochte kaartjes te zijn"
        if (noun := self.judging.noun(piece.first, piece.last)) is not None:
            return noun
        if not anywhere and self.taking.takes_up(piece):
            return piece.start
        places = range(piece.start, piece.last) if anywhere else (piece.start,)
        return next((at for at in places if self.taking.is_pronoun(at)), None)

    def _begins_on_pronoun(self, piece: Piece) -> bool:
        """Begins a main clause with a pronoun for what was told and the verb that judges it: "dat bleek"?"""
        at = piece.start
        judges = piece.finite[:1] == (at + 1,) and self.judging.is_copula(at + 1)
        return judges and piece.opener != "relative" and self.taking.is_pronoun(at)

    def _before_relative(self, number: int, piece: Piece) -> list[Span]:
        """The stretch that a noun before a relative clause takes up: "negen gewonden, een aantal dat is herzien"."""
        if piece.opener not in ("relative", "complement") or not number:
            return []
        before = self.layout.pieces[number - 1]
        noun = next(
            (at for at in range(before.last - 1, before.first - 1, -1) if self.judging.is_noun(at)), None
        )
        if noun is None or before.sentence != piece.sentence or noun < before.last - 2:
            return []
        if self.taking.tells_its_own(noun):
            return []
        return self.taking.owned(noun, before) or self.taking.before(number, plural=False)
