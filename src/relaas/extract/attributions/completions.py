"""What completes the words for an office: "the Greek | premier", "minister | van Volksgezondheid"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from relaas.extract.attributions.namings import NOMINAL
from relaas.extract.attributions.propers import is_person
from relaas.lang.placenames import place_names
from relaas.model.entities import plain
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout

_JOINS = frozenset({"ADJ", "CCONJ", "DET", *NOMINAL})
"""What the words for what an office is of are made of."""
_BEGINNING = 3
"""Letters of the shortest word that an office makes a compound with: "defensie|minister"."""
Held = Literal["holds", "maybe", "former", "unread"]
Compound = tuple[tuple[str, ...], Held, tuple[int, int] | None]
"""The offices that one word names, what it makes of them, and where in it they are told to be of something."""


class Leading(Frozen, frozen=True):
    """What stands right before the words for an office.

    Attributes:
        first: Index of its first token; that of the office where nothing does.
        held: What it makes of the office; `unread` where a word stands there of which nothing is known.
        of: Start and end of the words for what the office is of, in characters; or None.
        people: What an adjective or the name of a country points at, or empty.
        owned: Does a genitive stand there: "Karani's president"?
    """

    first: int
    held: Held
    of: tuple[int, int] | None
    people: str
    owned: bool


class Completions:
    """Reads what stands around the words for offices.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout, self.words = layout, layout.speech.offices
        self._places = place_names(layout.pack.code)

    def at(self, first: int, limit: int) -> tuple[int, tuple[str, ...]] | None:
        """One past the last token of the longest words for an office from a token on, and the offices they name."""
        low = self.layout.low
        for last in range(min(first + self.words.longest, limit), first, -1):
            if kinds := self.words.kinds.get(tuple(low[first:last])):
                return last, kinds
        return None

    def country(self, name: str) -> str:
        """The code of the country that a folded name names, or empty.

        Args:
            name: As `plain` folds it.
        """
        return " ".join(sorted(self._places.countries.get(name, ()))) if self._places is not None else ""

    def compound(self, at: int) -> Compound | None:
        """The offices that a compound names, what it makes of them and what they are of: "defensieminister".

        Args:
            at: Index of its token.
        """
        word, token = self.layout.low[at], self.layout.tokens[at]
        whole = next(
            (tuple(word[cut:].split()) for cut in range(1, len(word)) if self._ends(word, cut)), None
        )
        if whole is None or len(token.text) != len(word):
            return None
        kinds, before = self.words.kinds[whole], word[: len(word) - len(whole[0])].rstrip("-")
        held = self._beginning(before)
        if held != "holds" or self.words.level(kinds) != "several" or len(before) < _BEGINNING:
            return kinds, held if held != "holds" else "maybe", None
        stem = before.removesuffix("s") if len(before) > _BEGINNING + 1 else before
        return kinds, held, (token.start, token.start + len(stem))

    def _ends(self, word: str, cut: int) -> bool:
        joined = not self.layout.speech.order.apart or word[cut - 1] == "-"
        return joined and (word[cut:],) in self.words.kinds

    def _beginning(self, word: str) -> Held:
        if word in self.words.former:
            return "former"
        return "maybe" if word in self.words.maybe else "holds"

    # ---- before

    def before(self, office: int, lowest: int, kinds: tuple[str, ...]) -> Leading:
        """What stands right before an office.

        Args:
            office: Index of its first token.
            lowest: Where to stop.
            kinds: What office it may be.
        """
        several = self.words.level(kinds) == "several" and self.layout.speech.order.apart
        layout, first = self.layout, office
        held: Held = "holds"
        nouns: list[int] = []
        beside: list[int] | None = None
        people = ""
        while first > lowest and self._modifies(first - 1, office):
            first -= 1
            word = layout.low[first]
            if word in layout.speech.clauses.genitive and beside is None:
                beside, nouns = nouns, []  # "Iran's | health | minister"
            elif word in self.words.former | self.words.maybe:
                held = _worse(held, self._beginning(word))
            elif pointed := self._points(first, listed=several):
                people = people or pointed
            elif (several or self._is_noun(first, office)) and word not in self.words.own | self.words.plain:
                nouns.insert(0, first)
            elif word not in self.words.own | self.words.plain:
                held = _worse(held, "unread")
        if beside and (owner := self.span(nouns)) is not None:
            people = people or plain(layout.text[slice(*owner)])
        return Leading(first, held, self.span(beside or nouns), people, beside is not None)

    def _modifies(self, at: int, office: int) -> bool:
        """Can a token stand between an article and an office, as an adjective, a noun or a genitive does?"""
        layout, token = self.layout, self.layout.tokens[at]
        if (
            layout.dated[at] >= 0
            or not layout.readable[at]
            or layout.low[at] in layout.speech.clauses.determiners
        ):
            return False
        if layout.low[at] in self.words.former | self.words.maybe | layout.speech.clauses.genitive:
            return True
        return token.pos == "ADJ" or self._is_noun(at, office) or bool(self._points(at, listed=True))

    def _is_noun(self, at: int, office: int) -> bool:
        """Is a token a noun before another, where those make one written apart: "health | minister"?

        A person's name is none, but for the title that the pipeline took for part of it: "Defense Minister John Smith".
        """
        layout, token = self.layout, self.layout.tokens[at]
        person = is_person(layout, at) and layout.named[at] != layout.named[office]
        return layout.speech.order.apart and token.pos in NOMINAL and token.text[0].isalpha() and not person

    def _points(self, at: int, *, listed: bool) -> str:
        """What the adjective or the genitive of a country points at, or else the word itself: "de Obidaarse premier".

        With `listed` nothing but what a list knows points at anything: the "Foreign minister" is that of no country.
        """
        token, places, names = self.layout.tokens[at], self._places, self.layout.pack.names
        if places is None or not (token.text[0].isupper() or names.noun_capitals):
            return ""
        key = plain(token.text)
        genitive = key.endswith("s") and token.text[0].isupper() and not names.apart
        codes = places.peoples.get(key) or (places.countries.get(key.removesuffix("s")) if genitive else None)
        if codes:
            return " ".join(sorted(codes))
        opens = self.layout.analysis.sentences[token.sentence].first == at
        told = token.pos == "ADJ" and token.text[0].isupper() and not opens
        return key if told and not listed else ""

    # ---- behind

    def behind(self, at: int, limit: int) -> tuple[int, tuple[int, int] | None]:
        """One past what stands behind an office and tells what it is of, and the start and end of the words for that.

        Args:
            at: One past the last token of the office.
            limit: Where to stop.
        """
        last = at
        while last + 1 < limit and self._leads(last) and (end := self._part(last + 1, limit)) > last + 1:
            last = end
        return last, self._without_lead(at, last)

    def whole(self, at: int, last: int) -> tuple[int, tuple[int, int] | None]:
        """The same where all up to a token is known to belong to the office: "president | of the rowing club".

        Args:
            at: One past the last token of the office.
            last: One past the last of its phrase.
        """
        end, of = self.behind(at, last)
        return (last, self._without_lead(at, last)) if end < last and self._leads(at) else (end, of)

    def _without_lead(self, at: int, last: int) -> tuple[int, int] | None:
        """Start and end of the words for what an office is of, without what leads to them."""
        first = at
        while first < last and (self._leads(first) or self.layout.low[first] in self._light):
            first += 1
        return self.span(list(range(first, last)))

    @property
    def _light(self) -> frozenset[str]:
        """Words for what an office is of that do not say which: "van de stad (Halle)"."""
        return self.words.own | self.layout.speech.clauses.determiners

    def _leads(self, at: int) -> bool:
        """Leads a word to what an office is of: "van", and a German article in the genitive?"""
        word = self.layout.low[at]
        genitive = self.layout.pack.names.noun_capitals and word in self.layout.speech.clauses.definite
        return (word,) in self.layout.speech.prepositions.part or genitive

    def _part(self, at: int, limit: int) -> int:
        """One past the nouns from a token on, which name nobody and no office."""
        layout, last = self.layout, at
        while last < limit and self._is_inside(last):
            last += 1
        while last > at and layout.tokens[last - 1].pos in ("CCONJ", "DET"):
            last -= 1
        return last

    def _is_inside(self, at: int) -> bool:
        layout = self.layout
        number = layout.named[at]
        other = self.at(at, at + self.words.longest) is not None or layout.dated[at] >= 0
        other = other or is_person(layout, at)
        calls = layout.speech.kind_of(layout.low[at]) == "person" and number < 0
        return not other and not calls and (layout.tokens[at].pos in _JOINS or number >= 0)

    def span(self, tokens: list[int]) -> tuple[int, int] | None:
        """Start and end of the characters from the first of some tokens to the last."""
        if not tokens:
            return None
        return self.layout.tokens[tokens[0]].start, self.layout.tokens[tokens[-1]].end


def _worse(held: Held, other: Held) -> Held:
    order: tuple[Held, ...] = ("holds", "unread", "maybe", "former")
    return max(held, other, key=order.index)
