"""What a report says of where its places lie: the countries it names, and what stands beside a place."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from relaas.model.documents import READ
from relaas.model.entities import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.lang.placenames import PlaceNames
    from relaas.model.anchors import Anchor
    from relaas.model.documents import Document

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-'’][^\W_]+)*")
_LONGEST = 4
"""Words of the longest name or adjective that is looked for: "Verenigde Staten van Amerika"."""
_BETWEEN = 4
"""Words that may stand between a place and what it lies in: "Kano, in het noorden van Nigeria"."""
_COMMA = re.compile(r"[^\S\n]*,[^\S\n]*")
_GAP = re.compile(r"[^\S\n]*[,(]?[^\S\n]*")


@dataclass(frozen=True, slots=True)
class Link:
    """What stands beside a mention and says where the place lies.

    Attributes:
        country: ISO code.
        part: The division of the country, or empty.
        words: The words, for the reason.
        firm: Do they say that it is a place of that country: "de Soedanese stad Omdurman"?
    """

    country: str
    part: str
    words: str
    firm: bool = False


class Reading:
    """One report, read for where things are.

    Args:
        document: The report.
        words: What its language calls places.
    """

    def __init__(self, document: Document, words: PlaceNames) -> None:
        self.document = document
        self.names = words
        self._words = list(_WORD.finditer(document.text))
        self._starts = [word.start() for word in self._words]

    @cached_property
    def countries(self) -> dict[str, str]:
        """The countries that it names, by an own name or an adjective of one country alone, with the first word."""
        found: dict[str, str] = {}
        parts = [(s.start, s.end) for s in self.document.segments if s.kind in (*READ, "dateline")]
        for start, end in parts:
            at, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
            while at < last:
                if not self._words[at][0][0].isupper():
                    at += 1
                    continue
                codes, length = self._longest(at, last)
                if len(codes) == 1:
                    found.setdefault(codes[0], self._said(at, length))
                at += length
        return found

    def _longest(self, at: int, last: int) -> tuple[tuple[str, ...], int]:
        """The countries that words from one with a capital on point at, and how many words do."""
        if plain(self._said(at, 1)).partition(" ")[0] not in self.names.openers:
            return (), 1
        for length in range(min(_LONGEST, last - at), 0, -1):
            codes = self._codes(self._said(at, length))
            if codes:
                return codes, length
        return (), 1

    def _codes(self, said: str) -> tuple[str, ...]:
        key = plain(said)
        if found := self.names.countries.get(key) or self.names.peoples.get(key):
            return () if self._is_part_elsewhere(key, found) else found
        direction, _, rest = key.partition(" ")
        if "-" in said and direction in self.names.parts:
            return self.names.countries.get(rest) or self.names.peoples.get(rest) or ()
        return ()

    def _is_part_elsewhere(self, key: str, found: tuple[str, ...]) -> bool:
        """Is a country's name that of a part of another as well: "Georgia"? Then it does not say which is spoken of."""
        return any(one.kind == "region" and one.country not in found for one in self.names.named.get(key, ()))

    def _said(self, at: int, length: int) -> str:
        return self.document.text[self._words[at].start() : self._words[at + length - 1].end()]

    # ---- beside a mention

    def kind(self, anchor: Anchor) -> Literal["region", "city"] | None:
        """Which of the two the word before a mention says it is."""
        beside = self._noun(anchor)
        if not beside.endswith(self.names.region + self.names.city):
            beside = self._after(anchor)
        if beside.endswith(self.names.region):
            return "region"
        return "city" if beside.endswith(self.names.city) else None

    def _after(self, anchor: Anchor) -> str:
        """The word right behind a mention that says what it is: "Idlib province"; empty where none does."""
        at = bisect_right(self._starts, anchor.end - 1)
        if at >= len(self._words) or self.document.text[anchor.end : self._words[at].start()] != " ":
            return ""
        word = self._words[at][0]
        return word if word in self.names.behind else ""

    def links(self, anchor: Anchor) -> Iterator[Link]:
        """What stands beside a mention and says where it lies."""
        yield from self._adjective(anchor)
        yield from self._apposed(anchor)
        yield from self._inside(anchor)

    def _before(self, anchor: Anchor, back: int) -> str:
        """The word so many before a mention; empty across a line or a stop."""
        at = bisect_right(self._starts, anchor.start - 1) - back
        if at < 0 or re.search(r"[.\n,;:()]", self.document.text[self._words[at].end() : anchor.start]):
            return ""
        return self._words[at][0]

    def _noun(self, anchor: Anchor) -> str:
        """The word before a mention, in small letters; empty where it may be a verb."""
        back = 1 + (self._before(anchor, 1) in self.names.linking)
        noun, before = self._before(anchor, back).lower(), self._before(anchor, back + 1)
        verb = noun in self.names.articled and before.lower() not in self.names.articles
        return "" if verb and plain(before) not in self.names.peoples else noun

    def _adjective(self, anchor: Anchor) -> Iterator[Link]:
        placed = self._noun(anchor).endswith(self.names.region + self.names.city)
        linked = self._before(anchor, 1) in self.names.linking
        said = self._before(anchor, 2 + linked if placed else 1)
        codes = self.names.peoples.get(plain(said), ()) if said else ()
        if len(codes) == 1:
            yield Link(codes[0], "", said, firm=placed)

    def _apposed(self, anchor: Anchor) -> Iterator[Link]:
        """What it is said to be behind it: "Mazandaran, een Iraanse provincie"."""
        at = bisect_right(self._starts, anchor.end - 1)
        words = [word[0] for word in self._words[at : at + 3]]
        if len(words) < 3 or not _COMMA.fullmatch(self.document.text[anchor.end : self._words[at].start()]):
            return
        codes = self.names.peoples.get(plain(words[1]), ())
        noun = words[2].endswith(self.names.region + self.names.city)
        if words[0] in self.names.articles and noun and len(codes) == 1:
            yield Link(codes[0], "", words[1], firm=True)

    def _inside(self, anchor: Anchor) -> Iterator[Link]:
        """A country or region behind a comma, a bracket or a preposition."""
        at = bisect_right(self._starts, anchor.end - 1)
        text, end, tied = self.document.text, anchor.end, False
        for _ in range(_BETWEEN + 1):
            if at >= len(self._words) or not _GAP.fullmatch(text[end : self._words[at].start()]):
                return
            word = self._words[at]
            tied = tied or word[0] in self.names.within or bool(text[end : word.start()].strip())
            if not tied:
                return
            if word[0] not in self.names.within and word[0] not in self.names.filling:
                yield from self._holding(at)
                return
            at, end = at + 1, word.end()

    def _holding(self, at: int) -> Iterator[Link]:
        for length in range(min(_LONGEST, len(self._words) - at), 0, -1):
            said = self._said(at, length)
            key = plain(said)
            regions = [one for one in self.names.named.get(key, ()) if one.kind == "region"]
            codes = self.names.countries.get(key, ())
            if len(codes) == 1:
                yield Link(codes[0], "", said)
            elif len({one.country for one in regions}) == 1:
                yield Link(regions[0].country, regions[0].part, said)
            if codes or regions:
                return
