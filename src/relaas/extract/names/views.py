"""A text as the finders of names see it, and a name that is not yet settled."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.lang.placenames import place_names
from relaas.model.documents import READ
from relaas.model.entities import EntityType, plain
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from relaas.lang.names import Names
    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.tokens import Analysis

NAMING = (*READ, "dateline")
"""Parts that name whom a report is about; a byline names who made it, of which only agencies are somebody to cite."""
_NOUN = 3
"""Letters of the shortest noun that is listed."""
Place = tuple[int, int]
"""Index of a token, and one past the last token of the part that it stands in."""
_OPENERS = frozenset("\"'“”„‘’«»‹›(:–—-")


class Draft(Frozen, frozen=True):
    """A stretch of text that may be a name.

    Attributes:
        first: Index of its first token.
        last: One past the index of its last.
        start: First character; within the first token.
        end: One past the last; within the last token.
        type: What is thought to be named, or None when only its form is known.
        why: What says so, in words.
        sure: Does more than the pipeline say so?
    """

    first: int
    last: int
    start: int
    end: int
    type: EntityType | None
    why: str
    sure: bool = False


class View:
    """Tokens of a document with what a finder asks of them again and again.

    Attributes:
        text: The document's text.
        tokens: Its tokens.
        low: Their words, lower case.
        names: What the language knows of names.
        pack: The language.
        read: For each token, may a name be drawn from it?
        capitals: For each token, does it begin with a capital?
        opens: For each token, does it open a sentence, a line or a quotation, so that its capital says nothing?
        parts: The first token of each part that names are drawn from, and one past its last.
        raised: The tokens of those parts that have a capital, in order, each with the end of its part.
        hyphened: Those that have a hyphen.
    """

    def __init__(self, analysis: Analysis, segments: Iterable[Segment], pack: LanguagePack) -> None:
        self.analysis = analysis
        self.text = analysis.text
        self.tokens = analysis.tokens
        self.low = [token.text.lower() for token in self.tokens]
        self.capitals = [token.text[0].isupper() for token in self.tokens]
        self.pack = pack
        self.names: Names = pack.names
        self._kinds = {word: self.names.nouns.of(word) for word in set(self.low) if len(word) >= _NOUN}
        self._speakers: dict[str, str | None] = {}
        self._starts = analysis.starts
        self.read = [False] * len(self.tokens)
        self.parts: list[tuple[int, int]] = []
        self.bylines: list[tuple[int, int]] = []
        for segment in segments:
            self._mark(segment)
        self.opens = self._openings()
        self.raised: list[Place] = []
        self.hyphened: list[Place] = []
        self._places: dict[str, list[Place]] = defaultdict(list)
        for first, last in self.parts:
            self._look_up(first, last)
        self.common = {low for low, token in zip(self.low, self.tokens, strict=True) if token.text == low}

    def _mark(self, segment: Segment) -> None:
        at = self.range(segment.start, segment.end)
        if segment.kind in NAMING:
            self.parts.append(at)
            for index in range(*at):
                self.read[index] = True
        elif segment.kind == "byline":
            self.bylines.append(at)

    def _look_up(self, first: int, last: int) -> None:
        """Note where the words of a part stand: most finders need a look at a few of them only."""
        for at in range(first, last):
            self._places[self.low[at]].append((at, last))
            if self.capitals[at] or self.tokens[at].text.isupper():
                self.raised.append((at, last))
            if "-" in self.low[at]:
                self.hyphened.append((at, last))

    def _openings(self) -> list[bool]:
        opens = [False] * len(self.tokens)
        for sentence in self.analysis.sentences:
            opens[sentence.first] = True
        for first, _ in self.parts:
            if first < len(opens):
                opens[first] = True
        for at in range(1, len(opens)):
            before = self.tokens[at - 1]
            if before.text in _OPENERS and (
                opens[at - 1] or (before.text not in "-(" and len(before.text) == 1)
            ):
                opens[at] = True
        return opens

    def range(self, start: int, end: int) -> tuple[int, int]:
        """Indexes of the first token that ends behind `start`, and of the first that starts at or behind `end`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        while first < len(self.tokens) and self.tokens[first].end <= start:
            first += 1
        last = bisect_right(self._starts, end - 1)
        return first, max(first, last)

    def word(self, at: int) -> str:
        """The lower-case word at an index; empty outside the text."""
        return self.low[at] if 0 <= at < len(self.low) else ""

    def standing(self, words: Collection[str], kinds: Collection[str] = ()) -> list[Place]:
        """The places in the parts of some words, and of the nouns of some lists, alone or as compounds, in order.

        Args:
            words: Lower case.
            kinds: Names of lists of common nouns.
        """
        wanted = (word for word in self._places if word in words or self._kinds.get(word) in kinds)
        return sorted(place for word in wanted for place in self._places[word])

    def capital(self, at: int) -> bool:
        """Does a token open with a capital?"""
        return 0 <= at < len(self.capitals) and self.capitals[at]

    def shouts(self, at: int) -> bool:
        """Is a word beside a token in capitals throughout, so that those of the token say nothing?"""
        around = (self.tokens[n].text for n in (at - 1, at + 1) if 0 <= n < len(self.tokens))
        return any(word.isupper() and len(word) > 1 for word in around)

    def kind(self, at: int) -> str | None:
        """Which list of common nouns the word at an index belongs to, alone or as a compound."""
        return self._kinds.get(self.low[at]) if 0 <= at < len(self.low) else None

    def speaker(self, at: int) -> str | None:
        """What kind of speaker the word at an index names, if any."""
        word = self.word(at)
        if word not in self._speakers:
            self._speakers[word] = self.pack.speech.kind_of(word)
        return self._speakers[word]

    def speaker_of(self, word: str) -> bool:
        """Does a word name a kind of speaker?"""
        return self.pack.speech.kind_of(word) is not None

    def titled(self, at: int) -> bool:
        """Is the word at an index a title or another noun for one person?"""
        word = self.word(at)
        if word in self.names.person_titles or self.speaker(at) == "person":
            return True
        return bool(word) and self.tokens[at].lemma in self.names.person_titles

    def human(self, at: int) -> bool:
        """Is the word at an index a noun for one human being, or a plural of one?"""
        if not 0 <= at < len(self.low):
            return False
        if self.kind(at) == "person" or self.titled(at):
            return True
        lemma = self.tokens[at].lemma
        return self.tokens[at].pos == "NOUN" and self.names.nouns.of(lemma) == "person"

    def apposed(self, at: int, articles: Collection[str], reach: int) -> int | None:
        """The noun for what a name is, told behind the comma that follows it: ", een oud schip"; None where none is.

        Args:
            at: Index of the token behind the name.
            articles: The words that may stand before the noun.
            reach: Tokens behind the name in which it stands.
        """
        if self.word(at) != "," or self.word(at + 1) not in articles:
            return None
        noun, end = at + 2, len(self.tokens)
        while noun < min(at + reach, end) and self.tokens[noun].pos in ("ADJ", "NUM", "VERB"):
            noun += 1
        return noun if noun < end else None

    def portfolio(self, at: int) -> bool:
        """Is it what a minister is of?"""
        word = self.word(at)
        return word in self.names.portfolios or word in self.pack.speech.sources.portfolios

    def adjective(self, at: int) -> bool:
        """Is it an adjective made of a place: "Turkse"?"""
        return self.capital(at) and self.names.adjectives.match(self.tokens[at].text) is not None

    def demonym(self, at: int) -> bool:
        """Is it the adjective of a country where those have no capital: "die türkische Regierung"?"""
        places = place_names(self.pack.code) if self.names.noun_capitals else None
        return places is not None and plain(self.word(at)) in places.peoples and not self.capital(at)

    def draft(self, first: int, last: int, type_: EntityType | None, why: str, *, sure: bool = True) -> Draft:
        """Whole tokens as a name."""
        return Draft(first, last, self.tokens[first].start, self.tokens[last - 1].end, type_, why, sure)

    def form(self, draft: Draft) -> str:
        """A draft's words as they stand, with single spaces."""
        return " ".join(self.text[draft.start : draft.end].split())
