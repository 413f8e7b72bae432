"""A parsed text as the finding of speech looks at it: its words, with the times, names and quotations they stand in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from relaas.extract.attributions.borders import bordered
from relaas.extract.attributions.hyphens import lowered
from relaas.lang.clauses import Positions
from relaas.lang.wordings import Wording, Wordings
from relaas.model.documents import readable
from relaas.model.tokens import LED
from relaas.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relaas.lang.packs import LanguagePack
    from relaas.lang.saying_verbs import SayingVerb
    from relaas.model.documents import Segment
    from relaas.model.timexes import TimexMention
    from relaas.model.tokens import Analysis

MARKS = frozenset({",", ";", ":", "-", "–", "—", "―", ".", "!", "?", "•", "●", "▪", "■"})
STRONG = frozenset({";", ".", "!", "?"})
QUOTES = frozenset("„“”‟«»\"‘’‚‛'`") | {"''", "``", ",,"}

_MISTAKEN = frozenset({"VERB", "ADP", "DET", "X"})
"""What a noun that the pipeline does not know is taken for."""
_LEADING = frozenset({"case", "mark", "aux", "cop", "advmod"})
_CALLING = 5
"""Letters from which a word may be a noun for what somebody does."""


class View:
    """One document under one language, token by token.

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
        self._starts = analysis.starts
        self.low = lowered(analysis.tokens)
        self.dated = self._covered([(t.anchor.start, t.anchor.end) for t in times])
        named = self._covered([(n.start, n.end) for n in analysis.names])
        self.named = bordered(named, analysis, self.low, pack)
        self.readable = [at >= 0 for at in self._covered(readable(segments))]
        self._standing: dict[int, tuple[Sequence[Wording], dict[int, Wording]]] = {}
        self._places: dict[str, list[int]] = {}
        for at, low in enumerate(self.low):
            self._places.setdefault(low, []).append(at)
        self._words = frozenset(self._places)
        self._number_ends = tuple(end[0] for end in pack.speech.clauses.number_ends)
        self._senses: dict[str, tuple[SayingVerb, ...]] = {}
        self._finite = [
            "VerbForm=Fin" in token.morph and self._tagged_finite(at) for at, token in enumerate(self.tokens)
        ]
        self.quoted = quotations(analysis.text, pack.quotes)
        self.quote_of = self._covered(self.quoted)
        self.titles: dict[int, int] = {}

    def _covered(self, spans: Sequence[tuple[int, int]]) -> list[int]:
        """For each token the number of the stretch that holds its beginning, the first of those in order, or -1."""
        out = [-1] * len(self.tokens)
        for number in range(len(spans) - 1, -1, -1):
            start, end = spans[number]
            first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
            out[first:last] = [number] * (last - first)
        return out

    def has_verb(self, at: int) -> bool:
        """Does the quotation that a token stands in have a finite verb from there on, and so is speech by itself?"""
        number, end = self.quote_of[at], at
        while end < len(self.tokens) and self.quote_of[end] == number:
            if self.is_finite(end):
                return True
            end += 1
        return False

    def is_finite(self, at: int) -> bool:
        """Is a token a finite verb, by its tag? A day or a name is none, whatever its tag, nor the end of a text."""
        return at < len(self._finite) and self._finite[at]

    def _tagged_finite(self, at: int) -> bool:
        apart = self.dated[at] < 0 and self.named[at] < 0
        apart = apart and not self.low[at].endswith(self._number_ends)  # "Vijfduizend", taken for a verb
        if not apart or self.is_group(at) or self._is_counted(at) or self.is_calling(at):
            return False
        if self._is_attribute(at) or self._is_initials(at) or self._is_helped(at):
            return False
        if self._is_body(at) or (self.low[at] in self.speech.clauses.late and self._follows_time(at)):
            return False
        told = self.speech.order.last and self.speech.speakers.get(self.low[at]) == "person"
        noun = told and not self.senses(at)  # ", zelf agent,"
        return not noun and self.any_of(at, self.speech.clauses.unverbs) is None

    def _is_body(self, at: int) -> bool:
        """Is a word, taken for a verb, the noun for who speaks: "The appeals | court | held that"?"""
        subject = self.tokens[at].dep.startswith("nsubj") and not self.speech.order.last
        return subject and self.speech.kind_of(self.low[at]) is not None

    def _follows_time(self, at: int) -> bool:
        """Stands a word right behind a time, and a finite verb before that: "zeiden zondagavond | laat | dat"?"""
        begun = self.analysis.sentences[self.tokens[at].sentence].first
        if at == begun or self.dated[at - 1] < 0:
            return False
        return any("VerbForm=Fin" in token.morph for token in self.tokens[begun : at - 1])

    def _is_helped(self, at: int) -> bool:
        """Is a verb the participle of a perfect, with adverbs between: "has so far confirmed"?"""
        if self.speech.order.last or self.tokens[at].pos != "VERB":
            return False
        first = at - 1
        while first > 0 and self.tokens[first].pos == "ADV":
            first -= 1
        helper = self.tokens[first]
        perfect = helper.pos == "AUX" and helper.lemma in self.pack.verbs.perfect
        return 0 <= first < at - 1 and perfect and helper.head == at

    def _is_initials(self, at: int) -> bool:
        """Are capitals, taken for a verb, initials: "IS claimed the attack", where the words around have none?"""
        text = self.tokens[at].text
        beside = self.tokens[at + 1].text if at + 1 < len(self.tokens) else ""
        return len(text) > 1 and text.isupper() and text.isalpha() and not beside.isupper()

    def _is_attribute(self, at: int) -> bool:
        """Stands a token between an article and the noun it describes: "de opgepakte verdachte"?"""
        token = self.tokens[at]
        led = at > 0 and self.low[at - 1] in self.speech.clauses.determiners and token.head == at + 1
        return self.speech.order.last and led and token.dep == "amod"

    def _is_counted(self, at: int) -> bool:
        """Is a token, taken for a verb, those a number counts: "220 doden en 110 vermisten"?"""
        figures = self.pack.figures
        counted = at > 0 and not figures.apart and self.is_number(at - 1)
        return counted and figures.says.is_plural(self.tokens[at].text)

    def is_calling(self, at: int) -> bool:
        """Tells a small word, whatever its tag, what somebody whose name follows does: "zegt herbergier Tenzing Lama"?

        So where nothing but a noun can stand: behind a finite verb of saying, or before a person's name where it is
        taken for a determiner.
        """
        token, after = self.tokens[at], at + 1
        if not self.speech.order.last or token.pos not in _MISTAKEN or after >= len(self.tokens):
            return False
        if len(token.text) < _CALLING or not (token.text.islower() and token.text.isalpha()):
            return False
        if (
            self.dated[at] >= 0
            or self.low[at] in self.speech.clauses.determiners
            or not self._is_person(after)
        ):
            return False
        if token.pos == "DET":
            return True
        said = at > 0 and "VerbForm=Fin" in self.tokens[at - 1].morph and bool(self.senses(at - 1))
        return said and token.dep not in _LEADING and self.low[at] not in self.speech.clauses.light

    def _is_person(self, at: int) -> bool:
        """Begins here the name of a person, or a capital that was not told for one?"""
        if not self.tokens[at].text[0].isupper():
            return False
        number = self.named[at]
        return self.analysis.names[number].label == "PER" if number >= 0 else self.tokens[at].pos == "PROPN"

    def is_group(self, at: int) -> bool:
        """Is a token, taken for a verb, those who speak: "Getuigen hebben het over drie mannen"?"""
        if self.speech.speakers.get(self.low[at]) != "people" or at + 1 >= len(self.tokens):
            return False
        first = self.analysis.sentences[self.tokens[at].sentence].first == at
        return first and "VerbForm=Fin" in self.tokens[at + 1].morph

    def is_number(self, at: int) -> bool:
        """Is a token a number, by its tag, word or end, or digits in no name: "drie", "een veertigtal", "101"?"""
        words, low = self.speech.clauses, self.low[at]
        if low in self.speech.withdrawn.nouns:
            return False  # "het aantal", "het dodental"
        told = self.tokens[at].pos == "NUM" or (low.isdecimal() and self.named[at] < 0)  # whatever its tag
        return told or low in words.number_words or low.endswith(self._number_ends)

    def counts(self, first: int, last: int) -> bool:
        """Stands among some tokens a number that is none of a time: "komt op 30 maart met een rapport" has none?"""
        return any(self.tokens[at].pos == "NUM" and self.dated[at] < 0 for at in range(first, last))

    def owns(self, at: int) -> bool:
        """Is a time an owner of what follows: "Monday's attack"?"""
        end = next((i for i in range(at, len(self.low)) if self.dated[i] != self.dated[at]), len(self.low))
        return self.low[end - 1] in self.speech.clauses.genitive or (
            end < len(self.low) and self.low[end] in self.speech.clauses.genitive
        )

    def is_infinitive(self, at: int) -> bool:
        """Opens a token an infinitive: "te" with its verb right behind it, or inside it ("auszurufen")?"""
        if at < len(self.tokens) and LED in self.tokens[at].morph:
            return True
        if at + 1 >= len(self.tokens) or self.low[at] not in self.speech.clauses.leading:
            return False
        # "vowed to “rebuild every arch”", whose verb a tagger may take for a noun
        quoted = self.low[at + 1] in QUOTES and self.tokens[at].pos == "PART"
        return quoted or "VerbForm=Inf" in self.tokens[at + 1].morph

    def senses(self, at: int) -> tuple[SayingVerb, ...]:
        """The ways in which a token, if it is a verb, says something."""
        lemma = self.tokens[at].lemma
        if lemma not in self._senses:
            self._senses[lemma] = self.speech.senses(lemma)
        return self._senses[lemma]

    def appealing(self, at: int) -> tuple[SayingVerb, ...]:
        """The ways in which a token, if it is a verb, calls for something or calls something so."""
        return self.speech.appealing(self.tokens[at].lemma) or self.speech.appealing(self._plain(at))

    def _plain(self, at: int) -> str:
        """The lemma of a verb that was read with a preposition as its particle: "waarschuwt … | voor tot wel 900"."""
        token, tokens = self.tokens[at], self.tokens
        if token.pos != "VERB" or not self.speech.order.last:
            return ""
        parts = (tokens[c] for c in self.positions.children(at) if tokens[c].dep == "compound:prt")
        led = (part.text.lower() for part in parts if part.pos == "ADP")
        return next((token.lemma.removeprefix(word) for word in led if token.lemma.startswith(word)), "")

    def places(self, words: frozenset[str]) -> list[int]:
        """Where any of some words stands, in order."""
        return sorted(at for word in words & self._places.keys() for at in self._places[word])

    def has(self, words: Iterable[str]) -> bool:
        """Does each of some words stand somewhere?"""
        return self._words.issuperset(words)

    def follows(self, at: int, words: Wording) -> bool:
        """Do words stand from a token on?"""
        return tuple(self.low[at : at + len(words)]) == words

    def any_of(self, at: int, wordings: Sequence[Wording]) -> Wording | None:
        """The first of several expressions that stands from a token on."""
        return self.standing(wordings).get(at)

    def standing(self, wordings: Sequence[Wording]) -> Mapping[int, Wording]:
        """Where any of several expressions stands: the tokens it begins at, each with the first of those that do.

        Most stand nowhere in a text, which is found once for all its clauses.
        """
        known = self._standing.get(id(wordings))
        if known is None:  # kept with its list, so that no other can come to have the same id
            known = self._standing[id(wordings)] = wordings, self._found(wordings)
        return known[1]

    def _found(self, wordings: Sequence[Wording]) -> dict[int, Wording]:
        found: dict[int, Wording] = {}
        opening = (wordings if isinstance(wordings, Wordings) else Wordings(wordings)).opening
        for word in sorted(self._words.intersection(opening)):
            # Most of those that begin with it have a word that stands nowhere.
            for words in filter(self._words.issuperset, opening[word]):
                for at in self._places[word]:
                    if at not in found and self.follows(at, words):
                        found[at] = words
        return found

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The characters from a token up to another, the latter left out."""
        return self.tokens[first].start, self.tokens[last - 1].end

    def is_mark(self, at: int) -> bool:
        """Does a token part clauses?"""
        return self.low[at] in MARKS

    def to_mark(self, first: int, last: int) -> int:
        """The first mark from a token on, or the end of those looked at."""
        return next((at for at in range(first, last) if self.is_mark(at)), last)

    def sentence_of(self, start: int) -> int:
        """Number of the sentence that holds or follows a character."""
        at = self.positions.token_at(start)
        return self.tokens[-1 if at is None else at].sentence

    def paragraph_of(self, token: int) -> int:
        """Number of the paragraph that holds a token."""
        return self.positions.paragraph_at(self.tokens[token].start)

    def quotation_at(self, start: int) -> int | None:
        """Number of the quotation that holds a character."""
        at = bisect_right(self.quoted, start, key=lambda span: span[0]) - 1
        return at if at >= 0 and start < self.quoted[at][1] else None
