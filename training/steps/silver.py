"""Type the names in the treebanks where lists and context agree; leave the others unknown."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from training.steps.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from training.steps.conllu import Sentence, Token

_INITIALS = re.compile(r"([A-Z]\.-?)+|[A-Z][a-z]?\.")
_OFTEN, _SURE = 3, 0.8

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Silver:
    """Types names by lists, by the words before them, and by what the same name is elsewhere."""

    names: Names
    persons: frozenset[str]
    """Words before a person's name: titles, functions, relatives."""
    places: frozenset[str]
    """Words before a place."""
    calendar: frozenset[str]
    """Proper nouns of UD that are no names to us."""
    peoples: frozenset[str] = frozenset()
    """Ends of the plurals of demonyms, which are no names for us either."""
    links: frozenset[str] = frozenset()
    """Small words that may stand inside a name ("Bank of England")."""

    @classmethod
    def from_config(cls, names: Names, words: dict[str, str]) -> Silver:
        """Take the words from a configuration, each kind as one string."""
        return cls(names, **{kind: frozenset(text.split()) for kind, text in words.items()})

    def annotate(self, sentences: list[Sentence]) -> Counter[str]:
        """Set `entities` in place; return how many names got each type ("-" where none was sure)."""
        habits = self._habits(sentences)
        counts: Counter[str] = Counter()
        for sentence in sentences:
            if sentence.entities:
                continue
            tags = [_outside(sentence.tokens, index, self.links) for index in range(len(sentence.tokens))]
            for place in _spans(sentence.tokens):
                kind = self._decide(sentence.tokens, place, habits)
                counts[kind] += 1
                _mark(tags, place, kind)
            sentence.entities = tags
        return counts

    def _habits(self, sentences: Iterable[Sentence]) -> dict[str, str]:
        """Find which type a name mostly has where its context tells."""
        seen: dict[str, Counter[str]] = defaultdict(Counter)
        for sentence in sentences:
            for place in _spans(sentence.tokens):
                kind = self._by_context(sentence.tokens, place)
                if kind:
                    seen[_text(sentence.tokens, place)][kind] += 1
        return {name: kinds.most_common(1)[0][0] for name, kinds in seen.items() if _is_habit(kinds)}

    def _by_context(self, tokens: list[Token], place: Place) -> str:
        start, end = place
        before = tokens[start - 1].form.lower() if start else ""
        first = tokens[start].form
        full = end - start > 1 and (first in self.names.first_names or _INITIALS.fullmatch(first))
        if before in self.persons or full:
            return "PER"
        return "LOC" if before in self.places and "LOC" in self.names.types(_text(tokens, place)) else ""

    def _decide(self, tokens: list[Token], place: Place, habits: dict[str, str]) -> str:
        text = _text(tokens, place)
        if text.lower() in self.calendar or self._is_people(tokens[place[0]]):
            return "O"
        if any(_is_inflected(token) for token in tokens[slice(*place)]):
            return "-"
        listed = self.names.types(text)
        context = self._by_context(tokens, place)
        if context and (not listed or context in listed):
            return "-" if text.lower() in self.persons else context
        if _is_part(tokens, place) or text in self.names.first_names:
            return "-"
        if text in habits and not context:
            return habits[text]
        return next(iter(listed)) if len(listed) == 1 and not context else "-"

    def _is_people(self, token: Token) -> bool:
        """Tell "Britten" and "Amerikanen", which are no names for us, by their plural."""
        plural = token.form.endswith(tuple(self.peoples)) and "'" not in token.form
        return plural and token.lemma not in {token.form, token.form.lower()}


def _outside(tokens: list[Token], index: int, links: frozenset[str]) -> str:
    """Tag a word outside the names: a capital within the sentence may be part of one ("Nationale Opera")."""
    form = tokens[index].form
    if form in links and tokens[index - 1].form[0].isupper():
        return "-"
    if index == 0 or not form[0].isupper() or not tokens[index - 1].form[0].isalnum():
        return "O"
    lowercase_next = index + 1 < len(tokens) and tokens[index + 1].form[0].islower()
    return "O" if tokens[index].upos == "ADJ" and lowercase_next else "-"


def _spans(tokens: list[Token]) -> Iterator[Place]:
    """Yield the runs of names: a PROPN with what hangs on it as `flat`."""
    index = 0
    while index < len(tokens):
        end = index + 1
        if tokens[index].upos == "PROPN" or (tokens[index].upos == "X" and tokens[index].form[0].isupper()):
            while (
                end < len(tokens) and tokens[end].deprel == "flat" and index <= (tokens[end].head or 0) < end
            ):
                end += 1
            yield index, end
        index = end


def _is_part(tokens: list[Token], place: Place) -> bool:
    """Say whether another name stands beside one: it may be a part of a longer one ("New York")."""
    start, end = place
    beside = [*tokens[max(0, start - 1) : start], *tokens[end : end + 1]]
    return any(token.upos in _NAMING and token.form[0].isupper() for token in beside)


_NAMING = {"ADJ", "NOUN", "PROPN"}


def _text(tokens: list[Token], place: Place) -> str:
    return " ".join(token.form for token in tokens[slice(*place)])


def _is_habit(seen: Counter[str]) -> bool:
    return seen.total() >= _OFTEN and seen.most_common(1)[0][1] >= _SURE * seen.total()


def _is_inflected(token: Token) -> bool:
    return bool(token.lemma) and token.lemma != token.form and not token.form.isupper()


def _mark(tags: list[str], place: Place, kind: str) -> None:
    start, end = place
    size = end - start
    if kind in {"-", "O"}:
        tags[start:end] = [kind] * size
    elif size == 1:
        tags[start] = f"U-{kind}"
    else:
        tags[start:end] = [f"B-{kind}", *[f"I-{kind}"] * (size - 2), f"L-{kind}"]
