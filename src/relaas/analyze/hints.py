"""What the lists of a pack say of the words of a text: hints that the network of names reads beside its own features.

A network that has learnt from a few thousand sentences has not met most first names, towns and bodies. The lists know
them; what they mean where they stand, the network decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from thinc.api import Model

from relaas.lang.gazetteers import spots
from relaas.lang.packs import load
from relaas.lang.placenames import place_names
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from spacy.tokens import Doc

    from relaas.lang.packs import LanguagePack
    from relaas.lang.placenames import PlaceNames

_LISTS = (
    "given",
    "person_titles",
    "persons",
    "organisation_words",
    "place_words",
    "place_prepositions",
    "place_followers",
    "particles",
    "definite",
    "indefinite",
    "links",
    "located",
    "bodies",
    "raised",
    "portfolios",
    "no_acronyms",
)
_KINDS = ("apposed", "rival", "institution", "site", "surname", "thing", "person", "nameless")
_OWNERS = ("person", "organisation", "place")
_PATTERNS = ("no_names", "inhabitants", "adjectives")
_SHAPES = ("capital", "capitals", "first part", "genitive", "organisation end", "medium", "aged")
_SPEAKERS = ("person", "other")
_SPANS = ("organisation", "place", "country", "region", "city", "home", "large", "small")
_WORDS = (
    *_LISTS,
    *(f"noun {kind}" for kind in _KINDS),
    *(f"possessed {kind}" for kind in _OWNERS),
    *_PATTERNS,
    *_SHAPES,
    *(f"speaker {kind}" for kind in _SPEAKERS),
)
HINTS = (*_WORDS, *(f"{place} {kind}" for kind in _SPANS for place in ("first", "next")))
"""One number a word each, 0 or 1, in this order."""
_AT = {name: at for at, name in enumerate(HINTS)}
_LONGEST = 4
"""Words of the longest listed name that is looked for."""
_LARGE = 100_000
_LETTERS = 3
"""Letters of the shortest place that is looked up in the gazetteer of the world."""
_ACRONYM = 2
_KEY = "relaas_hints"
_KEPT = 1 << 15
"""Words and names whose hints are kept."""


def hints_layer(code: str) -> Model[list[Doc], list[Any]]:
    """The layer that gives each word of a document its hints.

    Args:
        code: The language, a pack.
    """
    return Model("relaas_hints", partial(_forward, Lists(code)), dims={"nO": len(HINTS)})


def _forward(
    lists: Lists,
    model: Model[list[Doc], list[Any]],  # noqa: ARG001 - as thinc calls it
    docs: Sequence[Doc],
    is_train: bool,  # noqa: ARG001
) -> tuple[list[Any], Callable[[Any], list[Doc]]]:
    return [lists.hints(doc).table for doc in docs], lambda _: []


@dataclass(frozen=True, slots=True)
class Hints:
    """What the lists say of a document.

    Attributes:
        table: A row a word, a column a hint.
        spans: Listed names by their first token: one past their last, and what lists call them.
    """

    table: np.ndarray[Any, np.dtype[np.float32]]
    spans: dict[int, tuple[int, frozenset[str]]]

    def has(self, at: int, *names: str) -> bool:
        """Has the word at an index one of some hints? None outside the text."""
        return 0 <= at < len(self.table) and any(self.table[at, _AT[name]] for name in names)

    def whole(self, first: int, last: int) -> frozenset[str]:
        """What lists call a name that begins and ends with two tokens; nothing where they have no such name."""
        end, kinds = self.spans.get(first, (0, frozenset()))
        return kinds if end == last else frozenset()


class Lists:
    """Looks words up in the lists of a pack, each but once.

    Args:
        code: The language, a pack.
    """

    def __init__(self, code: str) -> None:
        self._code = code
        self._word = lru_cache(_KEPT)(self._word_hints)
        self._span = lru_cache(_KEPT)(self._span_hints)

    def hints(self, doc: Doc) -> Hints:
        """The hints of a document; they are looked up once and kept with it."""
        if (kept := doc.user_data.get(_KEY)) is None:
            kept = doc.user_data[_KEY] = self._hints([token.text for token in doc])
        return cast("Hints", kept)

    def _hints(self, words: Sequence[str]) -> Hints:
        rows: list[int] = []
        columns: list[int] = []
        for at, word in enumerate(words):
            found = self._word(word)
            rows += [at] * len(found)
            columns += found
        spans = {first: (last, kinds) for first, last, kinds in self._spans(words)}
        for first, (last, kinds) in spans.items():
            for kind in kinds:
                rows += range(first, last)
                columns += [_AT[f"first {kind}"], *[_AT[f"next {kind}"]] * (last - first - 1)]
        table = np.zeros((len(words), len(HINTS)), dtype=np.float32)
        table[rows, columns] = 1  # in one go: a word at a time takes four times as long
        return Hints(table, spans)

    def _spans(self, words: Sequence[str]) -> Iterator[tuple[int, int, frozenset[str]]]:
        """Listed names, the longest at each place, none inside another."""
        at = 0
        while at < len(words):
            end = at + 1
            if _raised(words[at]):
                for end in range(min(len(words), at + _LONGEST), at, -1):
                    if kinds := self._span(" ".join(words[at:end])):
                        yield at, end, kinds
                        break
            at = end

    @property
    def joined(self) -> bool:
        """Are compounds one word, so that a title before a name has no capital of its own?"""
        return not self._pack.names.apart

    @property
    def _pack(self) -> LanguagePack:
        return load(self._code)

    @property
    def _places(self) -> PlaceNames | None:
        return place_names(self._code)

    def _word_hints(self, word: str) -> list[int]:
        """The columns in which a word has a hint; what a pack tells beside them has none."""
        return [_AT[name] for name in self._word_names(word) if name in _AT]

    def _word_names(self, word: str) -> Iterator[str]:
        low, pack = word.lower(), self._pack
        names = pack.names
        yield from (name for name in _LISTS if low in getattr(names, name))
        yield from (name for name in _PATTERNS if getattr(names, name).match(word))
        if kind := names.nouns.of(low):
            yield f"noun {kind}"
        if kind := names.possessed.of(low):
            yield f"possessed {kind}"
        if kind := pack.speech.kind_of(low):
            yield "speaker person" if kind == "person" else "speaker other"
        yield from self._shape(word, low)

    def _shape(self, word: str, low: str) -> Iterator[str]:
        names = self._pack.names
        if word[0].isupper():
            yield "capital"
        if word.isupper() and len(word) >= _ACRONYM:
            yield "capitals"
        if "-" in word and low.partition("-")[0] in names.given:
            yield "first part"
        if any(low.removesuffix(end) in names.given for end in ("s", *names.genitives) if low.endswith(end)):
            yield "genitive"
        if low.endswith(names.ends) and not names.apart:
            yield "organisation end"
        if low in self._pack.speech.sources.media_words:
            yield "medium"
        if low.endswith(tuple(names.aged)):
            yield "aged"

    def _span_hints(self, form: str) -> frozenset[str]:
        """What lists say of a whole name, in the genitive or not."""
        if not _raised(form.rpartition(" ")[2]) and " " in form:
            return frozenset()
        return frozenset(self._span_names(form)) or frozenset(self._span_names(form.removesuffix("s")))

    def _span_names(self, form: str) -> Iterator[str]:
        low, names = form.lower(), self._pack.names
        if low in names.organisations:
            yield "organisation"
        if low in names.places:
            yield "place"
        if self._places and (known := self._places.knows(form)):
            yield known
        if len(form) >= _LETTERS:
            yield from self._sizes(form)

    def _sizes(self, form: str) -> Iterator[str]:
        found = spots(plain(form))
        if not found:
            return
        if self._places and any(spot.country in self._places.home for spot in found):
            yield "home"
        yield "large" if max(spot.population for spot in found) >= _LARGE else "small"


def _raised(word: str) -> bool:
    return word[:1].isupper() or (word[:1] in {"'", "’"} and any(letter.isupper() for letter in word))
