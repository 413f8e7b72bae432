"""A parsed text laid out for the finding of speech: its clauses by their marks and words, its quotations, its times."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from relaas.lang.clauses import Positions
from relaas.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.lang.attribution import ClauseWords, Wording
    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Analysis, Token

Opener = Literal["", "complement", "contrast", "coordinate", "adverbial", "relative"]
READ = ("title", "body")
MARKS = frozenset({",", ";", ":", "-", "–", "—", ".", "!", "?"})
STRONG = frozenset({";", ".", "!", "?"})
QUOTES = frozenset("„“”‟«»\"‘’‚‛'`")
_NOMINAL = frozenset({"NOUN", "PROPN", "X", "PUNCT"})
_BRACKETED = 8
"""Tokens up to which what stands between brackets is part of its clause."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What stands between two marks of a sentence, or from a word that opens a clause.

    Attributes:
        first: Index of its first token.
        last: One past the index of its last.
        mark: The mark before it; empty where a word alone parts it from the piece before, or nothing precedes.
        opener: What the word that opens it makes of it.
        start: Index of its first token behind the words that open it.
        finite: Indices of its finite verbs.
        sentence: Index of its sentence.
    """

    first: int
    last: int
    mark: str
    opener: Opener
    start: int
    finite: tuple[int, ...]
    sentence: int

    @property
    def is_sub(self) -> bool:
        """Is it a clause that hangs on another?"""
        return self.opener in ("complement", "adverbial", "relative") and bool(self.finite)

    @property
    def verb_first(self) -> bool:
        """Does its finite verb come first, so that what the verb tells of began before?"""
        return bool(self.finite) and self.finite[0] == self.start


class Layout:
    """One document under one language.

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
        self.analysis, self.text, self.tokens = analysis, analysis.text, analysis.tokens
        self.pack, self.speech, self.times = pack, pack.speech, times
        self.positions = Positions(analysis)
        self.low = [token.text.lower() for token in analysis.tokens]
        self.dated = self._covered([(t.anchor.start, t.anchor.end) for t in times])
        self.named = self._covered([(n.start, n.end) for n in analysis.names])
        self.quoted = quotations(analysis.text, pack.quotes)
        self.quote_of = self._covered(self.quoted)
        readable = self._covered([(s.start, s.end) for s in segments if s.kind in READ])
        self.readable = [at >= 0 for at in readable]
        self.pieces: list[Piece] = []
        self.piece_of: list[int] = []
        self.first_pieces: list[int] = []
        self._cut()

    def _covered(self, spans: Sequence[tuple[int, int]]) -> list[int]:
        """For each token the number of the stretch that holds it, or -1."""
        out, at = [], 0
        for token in self.tokens:
            while at < len(spans) and spans[at][1] <= token.start:
                at += 1
            out.append(at if at < len(spans) and spans[at][0] <= token.start else -1)
        return out

    # ---- tokens

    def is_finite(self, at: int) -> bool:
        """Is a token a finite verb, by its tag? A day or a name is none, whatever its tag."""
        token = self.tokens[at]
        return "VerbForm=Fin" in token.morph and self.dated[at] < 0 and self.named[at] < 0

    def follows(self, at: int, words: Wording) -> bool:
        """Do words stand from a token on?"""
        return tuple(self.low[at : at + len(words)]) == words

    def any_of(self, at: int, wordings: Sequence[Wording]) -> Wording | None:
        """The first of several expressions that stands from a token on."""
        return next((words for words in wordings if self.follows(at, words)), None)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from a token up to another, the latter left out."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def is_mark(self, at: int) -> bool:
        """Does a token part clauses?"""
        return self.low[at] in MARKS

    # ---- pieces

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

    def paragraph_of(self, token: int) -> int:
        """Number of the paragraph that holds a token."""
        return self.positions.paragraph_at(self.tokens[token].start)

    def quotation_at(self, start: int) -> int | None:
        """Number of the quotation that holds a character."""
        at = bisect_right(self.quoted, start, key=lambda span: span[0]) - 1
        return at if at >= 0 and start < self.quoted[at][1] else None

    def _cut(self) -> None:
        cutter = _Cutter(self)
        for number, sentence in enumerate(self.analysis.sentences):
            self.first_pieces.append(len(self.pieces))
            for first, last, mark in cutter.runs(sentence.first, sentence.last):
                for piece in cutter.clauses(first, last, mark, number):
                    self.piece_of += [len(self.pieces)] * (piece.last - len(self.piece_of))
                    self.pieces.append(piece)
        self.piece_of += [len(self.pieces) - 1] * (len(self.tokens) - len(self.piece_of))


class _Cutter:
    """Cuts sentences into pieces."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.words: ClauseWords = layout.speech.clauses
        self.openers: dict[str, Opener] = {}
        kinds: tuple[Opener, ...] = ("relative", "complement", "adverbial", "coordinate", "contrast")
        for kind in kinds:
            self.openers |= dict.fromkeys(getattr(self.words, kind), kind)

    def runs(self, first: int, last: int) -> Iterable[tuple[int, int, str]]:
        """First and last token between marks, with the mark before."""
        begun, mark, at = first, "", first
        while at < last:
            if self.layout.low[at] == "(" and (closed := self._closed(at, last)):
                at = closed
            elif self.layout.low[at] in MARKS:
                if at > begun:
                    yield begun, at, mark
                    mark = ""
                # Of two marks in a row the stronger counts.
                mark = mark if mark in STRONG else self.layout.low[at]
                begun = at + 1
            at += 1
        if begun < last:
            yield begun, last, mark

    def _closed(self, at: int, last: int) -> int | None:
        """Where short brackets close."""
        return next((i for i in range(at, min(at + _BRACKETED, last)) if self.layout.low[i] == ")"), None)

    def clauses(self, first: int, last: int, mark: str, sentence: int) -> Iterable[Piece]:
        """The pieces of a run: cut before a word that opens a clause, where either side has a finite verb."""
        finite = [at for at in range(first, last) if self.layout.is_finite(at)]
        begun = first
        for at in range(first + 1, last):
            if self._cuts(at, begun, last, finite):
                yield self._piece(begun, at, mark, sentence)
                begun, mark = at, ""
        yield self._piece(begun, last, mark, sentence)

    def _cuts(self, at: int, begun: int, last: int, finite: list[int]) -> bool:
        word, token = self.layout.low[at], self.layout.tokens[at]
        if word not in self.openers or not any(at < verb < last for verb in finite):
            return False
        if token.pos == "SCONJ":
            return True
        conjunction = token.pos == "CCONJ" or word in self.words.contrast
        return conjunction and any(begun <= verb < at for verb in finite)

    def _piece(self, first: int, last: int, mark: str, sentence: int) -> Piece:
        opened = self._skip_quotes(first, last)
        kind, start = self._opener(opened, last, mark)
        finite = tuple(at for at in range(first, last) if self.layout.is_finite(at))
        finite = finite or self._guessed(start, last)
        return Piece(first, last, mark, kind, min(self._skip_quotes(start, last), last - 1), finite, sentence)

    def _guessed(self, first: int, last: int) -> tuple[int, ...]:
        """A verb of saying that the tagger took for no finite one, though its clause has no other.

        It begins its piece ("…, benadrukt Maaike") or ends it before the clause it opens ("Artsen vrezen dat …").
        """
        tokens, count = self.layout.tokens, len(self.layout.tokens)
        opens = first + 1 < last and tokens[first + 1].pos in ("PROPN", "DET", "NOUN", "PRON")
        ends = last < count and tokens[last].pos == "SCONJ" and last - first > 1
        ends = ends and tokens[first].pos in ("NOUN", "PROPN", "DET", "PRON")
        for at, fits in ((first, opens), (last - 1, ends)):
            if fits and tokens[at].pos == "VERB" and self.layout.speech.senses(tokens[at].lemma):
                return (at,)
        return ()

    def _skip_quotes(self, at: int, last: int) -> int:
        while at < last - 1 and self.layout.low[at] in QUOTES:
            at += 1
        return at

    def _opener(self, at: int, last: int, mark: str) -> tuple[Opener, int]:
        """What opens a piece, and the token behind it; a coordinating word may stand before another opener."""
        word = self.layout.low[at]
        tokens = self.layout.tokens
        if at + 1 < last and self.layout.low[at + 1] in self.words.piped and tokens[at].pos == "ADP":
            return "relative", at + 2
        kind = self.openers.get(word, "")
        if kind in ("coordinate", "contrast") and at + 1 < last and tokens[at + 1].pos == "SCONJ":
            return self._opener(at + 1, last, mark)
        if not self._opens(kind, tokens[at], at, mark):
            return "", at
        if mark == "," and kind in ("complement", "relative") and word in self.words.complement:
            kind = "relative" if self._is_relative(at) else "complement"
        return kind, min(at + 1, last)

    def _opens(self, kind: Opener, token: Token, at: int, mark: str) -> bool:
        """Is a word that may open a clause no plain pronoun, article or preposition here?"""
        if not kind or self.layout.is_finite(at):
            return False
        if kind in ("coordinate", "contrast"):
            return token.pos in ("CCONJ", "SCONJ", "ADV")
        if token.pos == "SCONJ":
            return True
        first = at == self.layout.analysis.sentences[token.sentence].first
        following = self.layout.low[at + 1] if at + 1 < len(self.layout.low) else ""
        return token.pos in ("PRON", "ADV") and bool(mark) and not first and bool(following)

    def _is_relative(self, at: int) -> bool:
        """Can "dat" behind a comma stand for the noun before it? Not where a verb of saying waits for its clause."""
        tokens = self.layout.tokens
        if self.layout.low[at] not in self.words.relative or at < 2 or tokens[at - 2].pos not in _NOMINAL:
            return False
        first = self.layout.analysis.sentences[tokens[at].sentence].first
        return not any(
            self.layout.speech.senses(tokens[i].lemma) and self.layout.is_finite(i) for i in range(first, at)
        )
