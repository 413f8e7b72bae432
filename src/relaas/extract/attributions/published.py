"""Counts of what was published and then made to vanish: "een lijst met 413 namen, die later offline werd gehaald"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.judged import inside
from relaas.extract.attributions.undoing import Undoing

if TYPE_CHECKING:
    from relaas.extract.attributions.judging import Judging, Reading
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span

_NEAR = 5
"""Tokens before a count among which the thing stands that gives it: "lijst waarop 413 namen staan"."""


def vanishing(layout: Layout, judging: Judging, piece: Piece) -> int | None:
    """The verb of a piece that makes something vanish; None where it has none.

    Args:
        layout: The document.
        judging: Reads the words that undo a claim.
        piece: The piece.
    """
    tokens, words = layout.tokens, layout.speech.retracted
    apart = words.vanish_with if judging.any(piece, words.vanished) else frozenset[str]()
    listed = words.vanish | apart
    verbs = (at for at in range(piece.first, piece.last) if tokens[at].pos in ("VERB", "AUX", "ADJ"))
    return next((at for at in verbs if tokens[at].lemma in listed or layout.low[at] in listed), None)


def is_thing(layout: Layout, at: int) -> bool:
    """Is a token the noun of what can be published: a list, a message?

    Args:
        layout: The document.
        at: Its index.
    """
    return bool(layout.speech.retracted.things & {layout.tokens[at].lemma.lower(), layout.low[at]})


class Published(Undoing):
    """Finds the counts of lists and messages that were taken offline."""

    def readings(self) -> list[Reading]:
        """The reading of a clause by what makes a thing vanish, where the text has words for it."""
        told = self.judging.holds(self.retracted.vanish) or self.judging.tells(self.retracted.vanished)
        return [self.vanished] if told else []

    def vanished(self, number: int) -> tuple[list[Span], str]:
        """The counts that the thing gave which a piece makes vanish."""
        piece = self.layout.pieces[number]
        verb = vanishing(self.layout, self.judging, piece)
        if verb is None or self.judging.is_negated(piece):
            return [], ""
        found = self._own(verb, piece) or self._before(number, verb)
        return found, self.layout.low[verb]

    def _own(self, verb: int, piece: Piece) -> list[Span]:
        """The count of the thing that is the object itself: "wiste een tweet over zestien doden"."""
        tokens = self.layout.tokens
        held = inside(self.spans, tokens[verb].end, tokens[piece.last - 1].end)[:1]
        return [span for span in held if (thing := self._thing(span)) is not None and thing > verb]

    def _before(self, number: int, verb: int) -> list[Span]:
        """The last count before a piece that a thing gives, where the piece takes the thing up."""
        layout, piece = self.layout, self.layout.pieces[number]
        low = layout.analysis.sentences[max(piece.sentence - 1, 0)].start
        told = inside(self.spans, low, layout.tokens[verb].start)
        span = next((span for span in reversed(told) if self._thing(span) is not None), None)
        thing = self._thing(span) if span is not None else None
        if span is None or thing is None or layout.paragraph_of(thing) != layout.paragraph_of(verb):
            return []
        same = layout.tokens[thing].sentence == piece.sentence
        return [span] if self._takes_up(piece, verb, thing, same=same) else []

    def _thing(self, span: Span) -> int | None:
        """The noun of what was published right before a stretch, no mark between."""
        at = self.layout.positions.token_at(span[0])
        for thing in range((at or 0) - 1, max((at or 0) - 1 - _NEAR, -1), -1):
            if self.layout.is_mark(thing):
                return None
            if is_thing(self.layout, thing):
                return thing
        return None

    def _takes_up(self, piece: Piece, verb: int, thing: int, *, same: bool) -> bool:
        """Speaks a piece of the thing: "haalde die offline", "die later is verwijderd", "and then withdrawn"?"""
        layout = self.layout
        if self.retracted.taken.intersection(layout.low[piece.first : piece.last]):
            return True
        again = any(layout.tokens[at].lemma == layout.tokens[thing].lemma for at in range(piece.first, verb))
        own = piece.first <= thing < piece.last
        if same and len(piece.finite) > 1 and thing < piece.first and verb > piece.finite[-1]:
            return True  # "A tweet that said | 16 people had died was deleted"
        goes_on = not any(layout.tokens[at].pos in ("NOUN", "PROPN") for at in range(piece.start, verb))
        return (
            (again and not own)
            or (same and (piece.opener == "relative" or goes_on))
            or (own and thing < verb)
        )
