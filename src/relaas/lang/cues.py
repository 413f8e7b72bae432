"""Cues: words of a clause that tell something of what is counted or said in it, apart or together, in any order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING

from relaas.lang.crowds import CROWDED, Crowd
from relaas.lang.cuetexts import KIND, CueText, compared
from relaas.lang.cuewords import Cue, Phrase, read_cue
from relaas.lang.nouns import forms
from relaas.model.frozen import Frozen
from relaas.model.tokens import Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from relaas.lang.nouns import Nouns


REACH = 24
"""Tokens that the phrases of one cue may lie apart."""
PURPOSE = 8
"""Tokens behind "om" within which its infinitive stands."""
_REMEMBERED = 1 << 13
"""Words of which is remembered what begins at them."""
RELATIVE = "REL"
_AFTER_PARTICLE = frozenset({"PUNCT", "ADP", "CCONJ", "SCONJ", "ADV", "VERB", "AUX", RELATIVE})
"""Behind the particle of a separable verb its clause ends: no noun follows of which it could be the preposition."""
_GOING_ON = ("ADP", "ADV", "VERB", "AUX", "PRON")
"""Kinds of tokens with which a clause goes on behind the pronoun that opens it."""
_PARTING = ("PUNCT", "SCONJ")
"""Kinds of tokens that part one clause from another."""


class CueHit(Frozen, frozen=True):
    """A cue in a text.

    Attributes:
        cue: The cue.
        at: Indices of its tokens, in order.
    """

    cue: Cue
    at: tuple[int, ...]


_Opening = tuple[Cue, frozenset[str] | None]
"""A cue where its first word stands, with the other words it needs, in any order; None for a cue of that word alone."""


def _opening(cue: Cue) -> _Opening:
    first, *others = (word for phrase in cue.phrases for word in phrase.words)
    alone = not others and not cue.phrases[0].particle
    return cue, None if alone else frozenset(others) - {first}


class _Opened(dict[tuple[str, ...], tuple[_Opening, ...] | Crowd[Cue]]):
    """What begins at a token, by all it is compared as; most words begin nothing, which is found once for each."""

    def __init__(self, by_first: Mapping[str, Sequence[_Opening]]) -> None:
        super().__init__()
        self._by_first = by_first

    def __missing__(self, words: tuple[str, ...]) -> tuple[_Opening, ...] | Crowd[Cue]:
        cues = tuple(opening for word in words for opening in self._by_first.get(word, ()))
        found = cues if len(cues) < CROWDED else Crowd(cues)
        if len(self) < _REMEMBERED:
            self[words] = found
        return found


class Cues:
    """A list of cues, compiled once.

    Args:
        lists: Name to entries in the notation of `packs/*/figures/cues.toml`.
        inflection: An ending that an adjective or participle may have beyond the listed form; empty for none.
        infinitive: The word before an infinitive, whose clause begins with what looks like a particle; empty for none.
        kinds: Nouns and verbs of which any stands where an entry has `@kind`; None where no entry has.

    Raises:
        PackError: An entry is empty.
    """

    def __init__(
        self,
        lists: Mapping[str, Iterable[str]],
        inflection: str = "",
        infinitive: str = "",
        kinds: Nouns | None = None,
    ) -> None:
        self._inflection = inflection
        self._kinds = kinds
        self._infinitive = infinitive
        self._by_first: dict[str, list[_Opening]] = defaultdict(list)
        self._opened = _Opened(self._by_first)
        for name, entries in lists.items():
            for entry in entries:
                for form in forms(entry) if "(" in entry else (entry,):
                    for cue in read_cue(name, form):
                        self._by_first[cue.phrases[0].words[0]].append(_opening(cue))

    def is_word(self, token: Token) -> bool:
        """Is a token by itself a cue of one word?"""
        cues = (cue for word in self._words(token) for cue, _ in self._by_first.get(word, ()))
        return any(len(cue.phrases) == 1 and len(cue.phrases[0].words) == 1 for cue in cues)

    def found(self, text: CueText, first: int, last: int) -> list[CueHit]:
        """The cues among some tokens of one sentence, in order of their first token.

        Args:
            text: The document.
            first: Index of the first token to look at.
            last: One past the last.
        """
        part = text.compared(self._inflection, self._kinds, range(first, last))
        opened = self._opened
        openings = [(index, found) for index, words in enumerate(part) if (found := opened[words])]
        return self._matched(openings, part, text.tokens[first:last], first) if openings else []

    def _matched(
        self,
        openings: Iterable[tuple[int, tuple[_Opening, ...] | Crowd[Cue]]],
        part: Sequence[tuple[str, ...]],
        tokens: Sequence[Token],
        first: int,
    ) -> list[CueHit]:
        """The cues among some that are there; most lack a word altogether, and only the rest are looked for."""
        present = frozenset(chain.from_iterable(part))
        run = _Run(part, tokens, self._infinitive)
        hits = []
        for index, found in openings:
            for cue, needed in found.among(present) if isinstance(found, Crowd) else found:
                if needed is None:
                    hits.append(CueHit(cue, (first + index,)))
                elif needed <= present and (at := run.match(cue, index)) is not None:
                    hits.append(CueHit(cue, tuple(sorted(first + place for place in at))))
        return hits

    def _words(self, token: Token) -> tuple[str, ...]:
        return compared(token, self._inflection)


def _part_of_speech(token: Token) -> str:
    """Its tag, with relative pronouns told apart: they open a clause behind a particle."""
    return RELATIVE if "PronType=Rel" in token.morph else token.pos


class _Run(Frozen, frozen=True):
    """The tokens looked through, with what they are compared as."""

    words: Sequence[tuple[str, ...]]
    tokens: Sequence[Token]
    infinitive: str

    def match(self, cue: Cue, index: int) -> list[int] | None:
        """The places of a cue whose first phrase stands at an index."""
        opening, *others = cue.phrases
        if not self._stands(opening, index):
            return None
        at = list(range(index, index + len(opening.words)))
        for phrase in others:
            found = self._elsewhere(phrase, index, at[-1] + 1)
            if found is None:
                return None
            at += range(found, found + len(phrase.words))
        return at if not cue.kindred or (self._is_together(at) and self._are_led(cue, at)) else None

    def _is_together(self, at: Sequence[int]) -> bool:
        """Stand no sign and no opening of a clause between the words of a cue? A noun of a kind must be of its own."""
        return not any(self.tokens[i].pos in _PARTING for i in range(min(at), max(at)) if i not in at)

    def _are_led(self, cue: Cue, at: Sequence[int]) -> bool:
        """Stands a noun of a kind in the phrase of the preposition before it: not "out of the house to a cell"?"""
        end = 0
        for phrase in cue.phrases:
            start, end = end, end + len(phrase.words)
            before = at[start - 1] if start else at[0]
            if not phrase.words[0].startswith(KIND) or self.tokens[before].pos != "ADP" or before > at[start]:
                continue
            first = before + 1
            while first < at[start] and self.tokens[first].pos == "ADP":
                first += 1  # "van onder het puin"
            if any(self.tokens[i].pos == "ADP" for i in range(first, at[start])):
                return False
        return True

    def _elsewhere(self, phrase: Phrase, index: int, end: int) -> int | None:
        """Where another phrase of a cue stands nearest; a particle stands behind its verb, one in order past an end."""
        low = end if phrase.behind else index + 1 if phrase.particle else max(0, index - REACH)
        high = min(len(self.words), index + REACH)
        if phrase.particle:
            high = self._clause_end(low, high)
        places = [at for at in range(low, high) if at != index and self._stands(phrase, at)]
        return min(places, key=lambda at: (abs(at - index), at), default=None)

    def _clause_end(self, low: int, high: int) -> int:
        """Where the clause of a separable verb ends: before "en" with another verb, as in "laten komen en vroeg om"."""
        for at in range(low, high - 1):
            if self.tokens[at].pos == "CCONJ" and self.tokens[at + 1].pos in ("VERB", "AUX"):
                return at
        return high

    def _stands(self, phrase: Phrase, index: int) -> bool:
        behind = index + len(phrase.words)
        if behind > len(self.words):
            return False
        for at, word in enumerate(
            phrase.words, start=index
        ):  # no generator: this runs for every cue of every word
            if word not in self.words[at]:
                return False
        return not phrase.particle or self._closes(behind)

    def _closes(self, behind: int) -> bool:
        """Does a clause end with the particle before an index? Not where it opens one with an infinitive."""
        if behind == len(self.words):
            return True
        for at in range(behind, min(behind + PURPOSE, len(self.words))):
            if self.infinitive and self.infinitive in self.words[at]:
                return False
            if self.tokens[at].pos in ("PUNCT", "SCONJ", "CCONJ"):
                break
        return _part_of_speech(self.tokens[behind]) in _AFTER_PARTICLE or self._relates(behind)

    def _relates(self, at: int) -> bool:
        """Is a pronoun that no parse tells as relative one all the same: no noun follows on "aan | die met stenen"?"""
        bare = self.tokens[at].pos in ("PRON", "DET") and "Definite=" not in self.tokens[at].morph
        return bare and at + 1 < len(self.tokens) and self.tokens[at + 1].pos in _GOING_ON
