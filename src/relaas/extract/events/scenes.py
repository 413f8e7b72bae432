"""A parsed text as the events see it: sentences cut into the parts between commas, and the times in them."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.lang.clauses import Positions, predicate
from relaas.lang.cuetexts import CueText
from relaas.lang.grammars import Reading
from relaas.lang.missed import missed_verb
from relaas.lang.nouns import folded
from relaas.lang.participles import participial
from relaas.lang.verb_forms import LONG
from relaas.lang.words import split
from relaas.model.documents import readable
from relaas.model.frozen import Frozen
from relaas.model.timexes import TimexMention

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.lang.clauses import Predicate
    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.tokens import Analysis, NameSpan, Sentence, Token

MARKS = frozenset(',;:()–—„“”"«»')
"""Signs that part one clause of a sentence from the next."""


_NUMBER = "number_word"
"""Kind of the grammar of numbers that reads one in its words."""
_LATE = 5
"""Tokens of a clause among which stands what opens it, behind how long it was before."""
_STRETCH = frozenset({"DET", "NUM", "ADJ", "ADV", "NOUN"})
HARD = frozenset(";:")
"""Of these, the signs behind which another main clause begins."""


class Timed(Frozen, frozen=True):
    """A time expression among the tokens.

    Attributes:
        index: Its number among the document's time mentions.
        mention: The time.
        first: Index of its first token.
        last: One past its last token.
    """

    index: int
    mention: TimexMention
    first: int
    last: int


class Scene:
    """The tokens of a text with the parts of its sentences and its times, looked up once."""

    def __init__(
        self,
        analysis: Analysis,
        segments: Sequence[Segment],
        times: Sequence[TimexMention],
        pack: LanguagePack,
    ) -> None:
        self.positions = Positions(analysis)
        self.analysis = analysis
        self.tokens: Sequence[Token] = analysis.tokens
        self.cued = CueText(analysis.tokens)
        self._forms = [folded(token.text) for token in analysis.tokens]
        self.pack = pack
        self.words = pack.events
        self._parts = readable(segments)
        self._titles = [(s.start, s.end) for s in segments if s.kind == "title"]
        self._timed = [self._placed(index, mention) for index, mention in enumerate(times)]
        self._participles: dict[int, int | None] = {}
        self._timed_from = [timed.first for timed in self._timed]
        self._names_from = [name.start for name in analysis.names]

    def sentences(self) -> Iterator[Sentence]:
        """The sentences that facts are drawn from."""
        for sentence in self.analysis.sentences:
            if self.readable(sentence) is not None:
                yield sentence

    def readable(self, sentence: Sentence) -> tuple[int, int] | None:
        """The characters of a sentence that facts are drawn from: without a dateline before it; None where none are."""
        for start, end in self._parts:
            if start < sentence.end and sentence.start < end:
                return max(start, sentence.start), min(end, sentence.end)
        return None

    def folded(self, index: int) -> str:
        """The form of a token, lower case; empty outside the text."""
        return self._forms[index] if 0 <= index < len(self._forms) else ""

    def is_participle(self, index: int) -> bool:
        """Does a token look like a participle, whatever its tag?"""
        return self.pack.participle.fullmatch(self.folded(index)) is not None

    def is_past(self, index: int) -> bool:
        """Does a word look like a past verb, whatever its tag, and is it no name?"""
        text = self.tokens[index].text
        return text.islower() and len(text) < LONG and self.pack.past.fullmatch(text) is not None

    def part(self, index: int) -> tuple[int, int]:
        """The tokens between the marks around one, inside its sentence: first and one past the last."""
        sentence = self.analysis.sentences[self.tokens[index].sentence]
        low = high = index
        while low > sentence.first and self.tokens[low - 1].text not in MARKS:
            low -= 1
        while high < sentence.last and self.tokens[high].text not in MARKS:
            high += 1
        return low, high

    def parted(self, first: int, last: int) -> bool:
        """Does another main clause begin between two tokens?"""
        return any(self.tokens[at].text in HARD for at in range(first, last))

    def times(self, first: int, last: int) -> list[Timed]:
        """The times that begin among some tokens."""
        low, high = bisect_right(self._timed_from, first - 1), bisect_right(self._timed_from, last - 1)
        return self._timed[low:high]

    def names(self, first: int, last: int) -> list[NameSpan]:
        """The names that begin among some tokens."""
        if first >= last:
            return []
        low = bisect_right(self._names_from, self.tokens[first].start - 1)
        high = bisect_right(self._names_from, self.tokens[last - 1].start)
        return list(self.analysis.names[low:high])

    def is_mere_name(self, index: int) -> bool:
        """Is a token a piece of a name, but for the word that a name opens with ("Cycloon Mirna")?"""
        token = self.tokens[index]
        at = bisect_right(self._names_from, token.start) - 1
        if at < 0 or token.start >= self.analysis.names[at].end or not token.text[0].isupper():
            return False
        name = self.analysis.names[at]
        return token.start > name.start or token.end == name.end

    def is_title(self, start: int) -> bool:
        """Does a character stand in the title?"""
        return any(low <= start < high for low, high in self._titles)

    def opens_below(self, part: tuple[int, int]) -> bool:
        """Does a part open a clause that hangs on another, whose time is another as well?"""
        for at in range(part[0], min(part[0] + 2, part[1])):
            if self.folded(at) in self.words.along:
                return False
            if self.opens_clause(at):
                return True
        return self._opens_late(part)

    def _opens_late(self, part: tuple[int, int]) -> bool:
        """Does it open so behind how long before or after it was: "…, two days after the council met"?"""
        low, high = part
        near = range(low, min(low + _LATE, high))
        end = next((i for i in near if self._hangs_on(i)), low)
        if end == low or self.folded(end) in self.pack.complementizers | self.words.along:
            return False  # "the news that he died"
        return all(self.tokens[at].pos in _STRETCH for at in range(low, end))

    def _hangs_on(self, at: int) -> bool:
        """Does a word open a clause below another, also where the parse has a preposition ("two days after")?"""
        return self.tokens[at].pos == "SCONJ" or self.folded(at) in self.pack.counted_from

    def opens_clause(self, at: int) -> bool:
        """Does a word open a clause that hangs on another? Not the one between "meer" and a number."""
        token = self.tokens[at]
        counts = at + 1 < len(self.tokens) and self.tokens[at + 1].pos == "NUM"
        # "because three men were arrested": what hangs on a verb opens a clause
        counts = counts and self.tokens[token.head].pos not in ("VERB", "AUX")
        return "PronType=Rel" in token.morph or (token.pos == "SCONJ" and not counts)

    def participle(self, timed: Timed) -> int | None:
        """Index of the participle of a noun that a time stands with: "de zondag opgepakte man"."""
        if timed.index not in self._participles:
            anchor = timed.mention.anchor
            at = participial(self.positions, self.pack, anchor.start, anchor.end)
            at = self._before_noun(timed.last) if at is None else at
            own = at is not None and timed.first <= at < timed.last  # "volgende week dinsdag"
            self._participles[timed.index] = None if at is None or own or self._is_number(at) else at
        return self._participles[timed.index]

    def missed_verb(self, timed: Timed) -> int | None:
        """Index of the verb that a time stands with and that the parse takes for a noun."""
        return missed_verb(self.positions, self.pack, timed.mention.anchor.start)

    def _before_noun(self, at: int) -> int | None:
        """A token that is a participle before its noun: "de zondag opgepakte man"."""
        token = self.tokens[at] if at < len(self.tokens) else None
        if token is None or not token.dep.startswith("amod") or token.head <= at:
            return None
        return at if "VerbForm=Part" in token.morph or self.is_participle(at) else None

    def _is_number(self, at: int) -> bool:
        """Is a token a number in words, which the parse may take for a participle: "tienduizend fietsen"?"""
        return any(Reading(self.pack.quantities, split(self.tokens[at].text)).of_kind(_NUMBER, 0))

    def governing(self, timed: Timed) -> Predicate | None:
        """The verbs of the clause that a time stands in."""
        return predicate(self.positions, timed.mention.anchor.start, timed.mention.anchor.end)

    def _placed(self, index: int, mention: TimexMention) -> Timed:
        first, last = self.positions.tokens_of(mention.anchor)
        if not self._is_late(last):
            return Timed(index, mention, first, last)
        over = predicate(self.positions, mention.anchor.start, mention.anchor.end)
        reporting = mention.reporting and (over is None or over.at != last)
        return Timed(index, replace(mention, reporting=reporting), first, last + 1)

    def _is_late(self, at: int) -> bool:
        """Does a word taken for a verb say how late a time was: "dinsdagavond laat is een brand uitgebroken"?

        Where another finite verb stands right behind it, or before it in its clause.
        """
        if self.folded(at) not in self.words.late or self.tokens[at].pos != "VERB":
            return False
        low, high = self.part(at)
        before = next((i for i in range(at - 1, low, -1) if self.opens_clause(i)), low)
        if at + 1 < high and self.tokens[at + 1].pos == "AUX":
            return True
        near = [*range(before, at), *range(at + 1, min(at + 2, high))]
        return any("VerbForm=Fin" in self.tokens[i].morph for i in near)
