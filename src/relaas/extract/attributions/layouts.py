"""A parsed text laid out for the finding of speech: its words, and the pieces its sentences are cut into."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.awaited import shortened
from relaas.extract.attributions.conjunctions import conjoined
from relaas.extract.attributions.dialogues import merged, turns_of
from relaas.extract.attributions.forms import formed
from relaas.extract.attributions.lengths import bounded
from relaas.extract.attributions.mending import mended
from relaas.extract.attributions.pieces import Cutter
from relaas.extract.attributions.substantives import substantive
from relaas.extract.attributions.titles import titles
from relaas.extract.attributions.views import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.extract.attributions.piece import Piece
    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Analysis


class Layout(View):
    """One document under one language, token by token and piece by piece.

    Args:
        analysis: The parsed text.
        segments: Its parts.
        pack: The language.
        times: Its time mentions.
    """

    def __init__(
        self,
        analysis: Analysis,
        segments: Iterable[Segment],
        pack: LanguagePack,
        times: Sequence[TimexMention],
    ) -> None:
        parsed = substantive(formed(bounded(analysis), pack.speech), pack.speech)
        super().__init__(conjoined(parsed, pack.speech), segments, pack, times)
        self._untitle()
        for at in mended(self):
            self._finite[at] = True
        for at in shortened(self) if self.speech.order.straight else ():
            self._finite[at] = False
        if turns := turns_of(self):
            self.quoted = merged(turns, self.quoted)
            self.quote_of = self._covered(self.quoted)
        self.pieces: list[Piece] = []
        self.piece_of: list[int] = []
        self.first_pieces: list[int] = []
        self._cut()

    def piece_at(self, token: int) -> Piece:
        """The piece that holds a token."""
        return self.pieces[self.piece_of[token]]

    def piece_of_char(self, start: int) -> int | None:
        """Number of the piece that holds a character."""
        at = self.positions.token_at(start)
        return None if at is None else self.piece_of[at]

    def sentence_pieces(self, sentence: int) -> range:
        """Numbers of the pieces of a sentence."""
        first = self.first_pieces[sentence]
        after = sentence + 1
        last = self.first_pieces[after] if after < len(self.first_pieces) else len(self.pieces)
        return range(first, last)

    def behind(self, number: int) -> Piece | None:
        """The piece right behind one in its sentence, or None."""
        after = number + 1
        same = after < len(self.pieces) and self.pieces[after].sentence == self.pieces[number].sentence
        return self.pieces[after] if same else None

    def told_behind(self, number: int) -> Piece | None:
        """The clause that is said right behind a piece, no mark between ("zei | dat er brand was"), or None."""
        behind = self.behind(number)
        told = behind is not None and behind.opener == "complement" and not behind.mark
        return behind if told else None

    def past_light(self, at: int, limit: int) -> int:
        """The first token from one on that is no adverb, time or bracket.

        Args:
            at: Index of the token to begin with.
            limit: Where to stop.
        """
        while at < limit and (self.dated[at] >= 0 or (self.named[at] < 0 and self._is_light(at))):
            at += 1
        return at

    def _untitle(self) -> None:
        """Take the names of media in quotation marks out of what is quoted."""
        self.titles = titles(self)
        if self.titles:
            named = {self.tokens[at].start for at in self.titles}
            self.quoted = [span for span in self.quoted if span[0] not in named]
            self.quote_of = self._covered(self.quoted)

    def _cut(self) -> None:
        cutter = Cutter(self)
        for number, sentence in enumerate(self.analysis.sentences):
            self.first_pieces.append(len(self.pieces))
            for first, last, mark in cutter.runs(sentence.first, sentence.last):
                for piece in cutter.clauses(first, last, mark, number):
                    self.piece_of += [len(self.pieces)] * (piece.last - len(self.piece_of))
                    self.pieces.append(piece)
        self.piece_of += [len(self.pieces) - 1] * (len(self.tokens) - len(self.piece_of))

    def _is_light(self, at: int) -> bool:
        return self.low[at] in self.speech.clauses.light or self.tokens[at].pos == "ADV"
