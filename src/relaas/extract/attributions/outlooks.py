"""What is said of a time to come or of what would be, and so is neither asserted nor denied."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from relaas.extract.attributions.helpers import is_ongoing

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.extents import Range, Told
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece

Outlook = Literal["planned", "hypothetical"]
Seen = tuple[Outlook, str]
"""How it looks ahead, and the word that says so."""
_FEARED = ("fear", "warn")


class Outlooks:
    """Tells whether what is said looks ahead.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.planned, self.hypothetical = layout.speech.planned, layout.speech.hypothetical
        self.zou = layout.speech.planned.from_past

    def of(self, claim: Claim, told: Told) -> Seen | None:
        """How what is said looks ahead; None where any main clause of it tells of what is or was.

        Args:
            claim: Who says it.
            told: What exactly.
        """
        pieces = list(self._pieces(told.parts))
        if not self.layout.speech.order.last:
            pieces = [piece for piece in pieces if not piece.first <= claim.cue[0] < piece.last]
        mains = [piece for number, piece in enumerate(pieces) if self._is_main(piece, first=not number)]
        condition = next((self._condition(p) for p in pieces if self._is_condition(p)), "")
        seen = [self._clause(piece, claim, condition if len(mains) == 1 else "") for piece in mains]
        found = [one for one in seen if one is not None]
        if not found or len(found) < len(seen):
            return None
        return next((one for one in found if one[0] == "hypothetical"), found[0])

    def _pieces(self, parts: Sequence[Range]) -> Iterable[Piece]:
        """The pieces that hold what is said, once each."""
        layout = self.layout
        numbers = dict.fromkeys(
            number
            for first, last in parts
            for number in range(layout.piece_of[first], layout.piece_of[last - 1] + 1)
        )
        return (layout.pieces[number] for number in numbers)

    def _is_main(self, piece: Piece, *, first: bool) -> bool:
        """Tells a clause what is said, and not when or of whom? A clause with "dat" only where all begins with it."""
        if not piece.finite or self._is_condition(piece):
            return False
        return not piece.is_sub or (first and piece.opener == "complement")

    def _is_condition(self, piece: Piece) -> bool:
        conditions, order = self.hypothetical.conditions, self.layout.speech.order
        words = self.layout.low[piece.first : piece.first + (1 if order.last else 2)]
        # The verb of the condition may have been taken for a noun: "that if the dam breaks, …".
        opened = bool(piece.finite) or not order.last
        before = self.layout.low[max(piece.first - 2, 0) : piece.first]
        likened = not self.layout.is_mark(piece.first - 1) and self.hypothetical.alike.intersection(before)
        return opened and not likened and not conditions.isdisjoint(words) and piece.last - piece.first > 1

    def _condition(self, piece: Piece) -> str:
        """The word that opens a condition."""
        words = (self.layout.low[piece.first], self.layout.low[piece.first + 1])
        return next(word for word in words if word in self.hypothetical.conditions)

    def _clause(self, piece: Piece, claim: Claim, condition: str) -> Seen | None:
        """How one clause looks ahead."""
        low = self.layout.low
        if (zou := next((at for at in piece.finite if low[at] in self.zou), None)) is not None:
            return self._conditional(piece, zou, claim, condition)
        if condition and not any(self._is_past(at) for at in piece.finite):
            return "hypothetical", condition
        if (threat := next((at for at in piece.finite if self._threatens(at, piece)), None)) is not None:
            return "hypothetical", low[threat]
        may = self.hypothetical.may if claim.act in _FEARED else frozenset[str]()
        if (able := next((at for at in piece.finite if low[at] in may), None)) is not None:
            return "hypothetical", low[able]
        return self._ahead(piece)

    def _conditional(self, piece: Piece, zou: int, claim: Claim, condition: str) -> Seen | None:
        """What "zou" tells: what would or may be, or what somebody who spoke in the past said was to come."""
        words = set(self.layout.low[piece.first : piece.last])
        if condition or words & (self.hypothetical.without | self.hypothetical.possible):
            return "hypothetical", self.layout.low[zou]
        past = self._is_past(claim.cue[0]) or is_ongoing(self.layout.tokens[claim.cue[0]])
        told = claim.rule in ("clause", "behind") and past
        return ("planned", self.layout.low[zou]) if told and self._has_infinitive(piece, zou) else None

    def _threatens(self, at: int, piece: Piece) -> bool:
        """Threatens something to happen: "dreigt in te storten", not "dreigt met een staking"?"""
        layout = self.layout
        if layout.tokens[at].lemma not in self.hypothetical.threats or self._is_past(at):
            return False
        return any(layout.is_infinitive(i) for i in range(at + 1, piece.last))

    def _ahead(self, piece: Piece) -> Seen | None:
        """What is to come or what somebody means to do."""
        low, words = self.layout.low, self.planned
        for at in piece.finite:
            going = low[at] in words.going and self._has_infinitive(piece, at)
            if going or low[at] in words.auxiliaries:
                return "planned", low[at]
        if self.layout.speech.clauses.negation.intersection(low[piece.first : piece.last]):
            return None
        for at in range(piece.first, piece.last):
            if (frame := self.layout.any_of(at, words.frames)) is not None:
                return "planned", " ".join(frame)
        return None

    def _has_infinitive(self, piece: Piece, finite: int) -> bool:
        """Stands an infinitive without "te" in a clause, beside its finite verb?"""
        layout = self.layout
        if not layout.speech.order.last:  # "would not resign"; "would have resigned" tells what was not
            behind = range(finite + 1, piece.last)
            helped = any(layout.tokens[at].lemma in layout.pack.verbs.perfect for at in behind)
            return not helped and any(layout.tokens[at].pos not in ("PUNCT", "PART", "ADV") for at in behind)
        return any(
            at != finite
            and "VerbForm=Inf" in layout.tokens[at].morph
            and layout.low[at - 1] not in layout.speech.clauses.leading
            for at in range(piece.first, piece.last)
        )

    def _is_past(self, at: int) -> bool:
        return "Tense=Past" in self.layout.tokens[at].morph
