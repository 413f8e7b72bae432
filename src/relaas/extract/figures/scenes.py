"""A quantity in its sentence: its tokens, what stands around it, and the marks that part one clause from another."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from relaas.lang.cuetexts import CueText
from relaas.lang.nouns import folded
from relaas.model.anchors import Anchor
from relaas.model.frozen import Frozen
from relaas.model.provenance import Provenance
from relaas.model.quantities import Quantity, QuantityMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Positions
    from relaas.lang.cues import CueHit
    from relaas.lang.figures import FigureWords
    from relaas.model.figures import FigureMention
    from relaas.model.tokens import Token

HARD = (";", ":", "–", "—", "\n")
"""Signs that no cue reaches over."""
HYPHENS = ("-", "‑")
"""Signs inside a word."""
FEW = 12
"""More than so many are not pointed back at by their number alone."""
QUOTES = ("„", "“", "”", '"', "«", "»", "‘", "’")
"""Signs that open or close a quotation."""
SOFT = (",", "(", ")", *QUOTES)
"""Signs that a cue reaches over at a cost."""
_PAIR = 2
"""A separable verb and its particle."""
_WORDS = 3
"""Words before the last of a compound that is written apart, at most."""


class Spot(Frozen, frozen=True):
    """A quantity among the tokens.

    Attributes:
        index: Its number among the document's quantities.
        mention: The quantity.
        first: Index of its first token.
        last: One past its last token.
        sentence: Index of its first sentence token, and one past the last.
        stretch: The tokens around it up to the nearest hard signs, first and one past the last.
    """

    index: int
    mention: QuantityMention
    first: int
    last: int
    sentence: tuple[int, int]
    stretch: tuple[int, int]


Told = tuple[Spot, "FigureMention"]
"""A figure with where it stands."""


class Scene:
    """The quantities of a text with its tokens, and the cues of each stretch, looked up once."""

    def __init__(
        self, positions: Positions, quantities: Sequence[QuantityMention], words: FigureWords
    ) -> None:
        self.positions = positions
        self.tokens: Sequence[Token] = positions.analysis.tokens
        self.cued = CueText(self.tokens)
        self.words = words
        self.forms = [folded(token.text) for token in self.tokens]
        self.spots = [self._spot(index, mention) for index, mention in enumerate(quantities)]
        self._taken = {at for spot in self.spots for at in range(spot.first, spot.last)}
        self._zeros = {spot.first for spot in self.spots if spot.mention.quantity.number == 0}
        self._cues: dict[tuple[int, int], list[CueHit]] = {}
        self._kindred: dict[tuple[int, int, str], list[CueHit]] = {}
        self._counts: dict[tuple[int, int], list[CueHit]] = {}
        self.timed: set[int] = set()
        """Indices of the tokens of time expressions."""
        self.tellers: dict[int, frozenset[int]] = {}
        """Index of a quantity, to the tokens of whoever tells it."""
        self.nouns: set[int] = set()
        """Indices of the nouns that the quantities count."""
        self.countries: set[int] = set()
        self.peoples: set[int] = set()
        """Indices of the words that name a country, and of those that name a people or what is of one."""

    def _spot(self, index: int, mention: QuantityMention) -> Spot:
        first, last = self.positions.tokens_of(mention.anchor)
        sentence = self.positions.analysis.sentences[self.tokens[first].sentence]
        bounds = (sentence.first, max(sentence.last, last))
        return Spot(index, mention, first, last, bounds, self._stretch(first, last, bounds))

    def _stretch(self, first: int, last: int, bounds: tuple[int, int]) -> tuple[int, int]:
        low = first
        while low > bounds[0] and not self._parts(low - 1) and not self._breaks(low):
            low -= 1
        high = last
        while high < bounds[1] and not self._parts(high) and not self._breaks(high):
            high += 1
        return low, high

    def _parts(self, index: int) -> bool:
        """Does a token part stretches?"""
        return self.tokens[index].text in HARD

    def _breaks(self, index: int) -> bool:
        """Does a line end before a token?"""
        before = self.tokens[index - 1] if index else self.tokens[index]
        return "\n" in self.positions.analysis.text[before.end : self.tokens[index].start]

    def opens_line(self, at: int) -> bool:
        """Begins a line at a token?"""
        return at == 0 or self._breaks(at)

    def has_finite(self, low: int, high: int) -> bool:
        """Stands a finite verb among tokens, the last one past them?"""
        return any("VerbForm=Fin" in self.tokens[at].morph for at in range(low, high))

    def pseudo(self, at: int) -> Spot:
        """A word that asks for a count ("hoeveel") in the place of a number."""
        token = self.tokens[at]
        asked = Quantity(None, "exact", (), 0, None)
        anchor = Anchor(token.start, token.end, token.text)
        return self._spot(len(self.spots), QuantityMention(anchor, asked, Provenance("", "")))

    def is_asked(self, spot: Spot) -> bool:
        """Is it a word that asks for a count, and no quantity?"""
        return spot.index >= len(self.spots)

    def behind(self, spot: Spot) -> list[Spot]:
        """The quantities behind one, or behind a word that asks for one."""
        if not self.is_asked(spot):
            return self.spots[spot.index + 1 :]
        return self.spots[bisect_left(self.spots, spot.first, key=lambda other: other.first) :]

    def cues(self, spot: Spot) -> list[CueHit]:
        """The category cues of a quantity's stretch, none of them a quantity or the noun that one counts."""
        if spot.stretch not in self._cues:
            found = self.words.cues.found(self.cued, *spot.stretch)
            verbal = self.has_finite(*spot.stretch)
            speaking = [hit for hit in found if self._speaks(hit)]
            self._cues[spot.stretch] = [
                hit for hit in speaking if not (hit.cue.verbless and (verbal or self._inflected(hit)))
            ]
        return self._cues[spot.stretch]

    def kindred(self, spot: Spot, kind: str) -> list[CueHit]:
        """The cues of a quantity's stretch that speak of one kind of people or things alone."""
        cues, known = self.words.kindred.get(kind), (*spot.stretch, kind)
        if cues is not None and known not in self._kindred:
            found = cues.found(self.cued, *spot.stretch)
            self._kindred[known] = [hit for hit in found if self._speaks(hit)]
        return self._kindred.get(known, [])

    def _inflected(self, hit: CueHit) -> bool:
        """Is it another form of its word: "vijf vaste klanten" are not "vast"?"""
        words = {word for phrase in hit.cue.phrases for word in phrase.words}
        return any(self.forms[at] not in words for at in hit.at)

    def counts(self, spot: Spot) -> list[CueHit]:
        """The words of a quantity's stretch that give a count: "telde", "houdt het op"."""
        if spot.stretch not in self._counts:
            self._counts[spot.stretch] = self.words.counting.found(self.cued, *spot.stretch)
        return self._counts[spot.stretch]

    def _speaks(self, hit: CueHit) -> bool:
        """Can a cue speak of a number? Not when it is one, or is counted, or named, or hangs on a noun of its own."""
        if any(self._is_other(at, alone=len(hit.at) == 1) for at in hit.at):
            return False
        if self.words.apart and self.timed.intersection(hit.at):
            return False  # "March"
        done = hit.cue.done_to or hit.cue.done_by
        if self.words.apart and done and any(self._hyphened(at) for at in hit.at):
            return False  # "life-saving"
        if any(self.ends_speech(at) for at in range(hit.at[0] + 1, hit.at[-1])) or self._is_parted(hit):
            return False
        if len(hit.at) == 1:
            at = hit.at[0]
            return not (self._attributive(at) or self._spoken_of(hit) or self._is_capital_noun(at))
        # "uit verlaten woningen": the verb hangs on the noun it stands before.
        apart = len(hit.cue.phrases) > 1
        pairs = [at for at in hit.at if at + 1 in hit.at and self.tokens[at + 1].pos == "NOUN"]
        return not (apart and any(self._attributive(at) for at in pairs))

    def _is_parted(self, hit: CueHit) -> bool:
        """Does a clause that is said begin between a verb and its particle: "zegt dat hij ernaar toe gaat"?"""
        if self.words.apart:
            return False
        if len(hit.cue.phrases) > 1:
            denied = [at for at in hit.at if self.forms[at] in self.words.elided.negated]
            parted = range(denied[0], hit.at[-1]) if denied else ()
            return any(
                self.tokens[at].pos == "SCONJ" for at in parted
            )  # "klopt niet dat beiden het overleefden"
        if len(hit.at) != _PAIR:
            return False
        return any(self.tokens[at].pos == "SCONJ" for at in range(hit.at[0] + 1, hit.at[-1]))

    def _is_capital_noun(self, at: int) -> bool:
        """Does a capital show that a word is a noun for some hurt, and no verb: "Verletzte gab es nicht"?"""
        token = self.tokens[at]
        inside = at > 0 and self.tokens[at - 1].sentence == token.sentence
        named = inside and token.pos == "NOUN" and token.text[0].isupper()
        return named and self.words.says.of(token.text) is not None

    def _hyphened(self, at: int) -> bool:
        """Is it half of a word with a hyphen?"""
        near = (self.tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(self.tokens))
        token = self.tokens[at]
        return any(
            other.text in HYPHENS and token.start <= other.end and other.start <= token.end for other in near
        )

    def ends_speech(self, at: int) -> bool:
        """Does a quotation of whole clauses end at a sign: "…”, zegt hij", "…,” zegt hij"?"""
        if self.tokens[at].text not in QUOTES or not 0 < at < len(self.tokens) - 1:
            return False
        return self.tokens[at + 1].text == "," or self.tokens[at - 1].text == ","

    def _spoken_of(self, hit: CueHit) -> bool:
        """Is a word that could be a verb a noun here: "sprak berichten over doden tegen", "de doden lieten …"?"""
        at = hit.at[0]
        before, text = self.tokens[at - 1].pos if at else "", self.tokens[at].text
        governed = before == "ADP" or (before == "DET" and self.words.says.is_plural(text))
        return governed and self.words.says.of(text) is not None

    def _is_other(self, at: int, *, alone: bool) -> bool:
        """A number or counted noun, but for "geen" among other words; a piece of a name."""
        if at in self._taken and not (at in self._zeros and not alone):
            return True
        written = alone and self.tokens[at].text[0].isupper()  # a parse takes "doodt" for a piece of a name
        named = written and self.positions.name_at(self.tokens[at].start) is not None
        return at in self.nouns or named

    def _attributive(self, at: int) -> bool:
        """Does a participle or adjective stand before a noun that no number counts: "de verdreven president"?"""
        if self.tokens[at].pos not in ("ADJ", "VERB") or at + 1 >= len(self.tokens):
            return False
        head = self.tokens[at].head
        if self.words.apart and self.is_number(head):
            return False  # "killed three, wounded nine": a parse takes the verb for an adjective
        if self.words.apart and self.tokens[at].dep == "amod" and at < head and head not in self.nouns:
            return True
        behind = self.tokens[at + 1]
        if behind.pos not in ("NOUN", "PROPN") or at + 1 in self.nouns:
            return False
        before = self.tokens[at - 1].pos if at else ""
        return before in ("DET", "ADJ", "ADP")

    def folded(self, index: int) -> str:
        """The form of a token, lower case; empty outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def named(self, index: int) -> str:
        """The noun that a token ends, as the lists hold it: with the words before it where they make one compound."""
        for first in range(index - _WORDS, index) if self.words.phrases else ():
            joined = " ".join(self.forms[max(first, 0) : index + 1])
            if joined in self.words.phrases:
                return joined
        return self.tokens[index].text

    def points_back(self, spot: Spot) -> bool:
        """Does it take up few who were told of before: "de twee landen"?"""
        quantity = spot.mention.quantity
        few = not quantity.hedges and quantity.number is not None and quantity.number <= FEW
        opens = self.tokens[spot.first - 1].pos == "SCONJ"  # "said that six were dead"
        beside = self.folded(spot.first - 2) in self.words.traps.against
        return few and not (opens or beside or self._is_among(spot)) and self.is_pointed_at(spot)

    def _is_among(self, spot: Spot) -> bool:
        """Do words that make it a part end right before it: "among them five"?"""
        low = max(spot.first - _PAIR, spot.sentence[0])
        hits = self.words.part_before.found(self.cued, low, spot.first)
        return any(len(hit.at) == _PAIR and hit.at[-1] == spot.first - 1 for hit in hits)

    def is_pointed_at(self, spot: Spot) -> bool:
        """Does an article or another word that points stand before it: "de twee", "zijn twee zonen"?"""
        verbal = self.tokens[spot.first - 1].pos in ("AUX", "VERB")  # "volgens hem zijn twee mannen vrij"
        return not verbal and self.folded(spot.first - 1) in self.words.traps.pointers

    def is_number(self, index: int) -> bool:
        """Does a token belong to a quantity?"""
        return index in self._taken

    def between(self, spot: Spot, low: int, high: int) -> int:
        """How many other quantities begin between two tokens."""
        return sum(1 for other in self._neighbours(spot) if low <= other.first < high)

    def _neighbours(self, spot: Spot) -> list[Spot]:
        near = self.spots[max(spot.index - 8, 0) : spot.index + 9]
        return [other for other in near if other is not spot]

    def commas(self, low: int, high: int) -> int:
        """How many commas stand between two tokens."""
        return sum(1 for at in range(low, high) if self.tokens[at].text in SOFT)
