"""Numbers that say themselves whose they are: "de 104 die het leger opgaf", "meer dan de 25.000 van de politie"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.contacts import contacts
from relaas.extract.attributions.given_out import given_out
from relaas.extract.attributions.namings import Phrase
from relaas.extract.attributions.takes import led_to, suits

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Span
    from relaas.lang.saying_verbs import SayingVerb

_BACK = 14
"""Tokens before a verb within which the relative clause it ends begins."""
_NUMBER = 8
"""Tokens of a noun phrase with a number that are looked at."""
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "ADV", "X", "SYM"})
_VERBAL = frozenset({"VERB", "AUX"})


class Relatives:
    """Finds numbers whose source stands in a clause or a phrase that hangs on them.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.phrases = layout, phrases

    def claims(self) -> list[Claim]:
        """The claims in relative clauses, behind participles, and those of numbers somebody owns."""
        free = contacts(self.layout, self.phrases, self._numbered)
        return [*self._in_clauses(), *free, *self._of_speakers(), *self._by_whom(), *self._owned()]

    # ---- "de 104 die het leger opgaf"

    def _in_clauses(self) -> Iterator[Claim]:
        at = 0
        while at < len(self.layout.tokens):
            if self.layout.tokens[at].pos not in _VERBAL or not self.layout.readable[at]:
                at += 1
                continue
            last = self._verbs_until(at)
            given = (self.layout, (at, last), self._opened, self._numbered, self._subject)
            if (claim := self._clause(at, last) or given_out(*given)) is not None:
                yield claim
            at = last

    def _verbs_until(self, at: int) -> int:
        """One past the last of verbs that follow each other."""
        while at < len(self.layout.tokens) and self.layout.tokens[at].pos in _VERBAL:
            at += 1
        return at

    def _clause(self, first: int, last: int) -> Claim | None:
        """The claim of a relative clause that ends in some verbs."""
        senses = [
            sense
            for i in range(first, last)
            for sense in self.layout.senses(i)
            if sense.objects and not sense.quoted
        ]
        finite = any(self.layout.is_finite(i) for i in range(first, last))
        opened = self._opened(first) if senses and finite else None
        if opened is None:
            return None
        content = self._numbered(opened)
        if content is not None and (giver := self._heard_from(opened, first)) is not None:
            return Claim(giver, (first, last), (content,), "relative")
        phrase = self._subject(opened + 1, first)
        if phrase is None or content is None:
            return None
        between = self.layout.low[opened : 1 + opened] + self.layout.low[phrase.last : first]
        suiting = [sense for sense in senses if suits(sense, between)]
        needed = {word for sense in suiting for words in sense.with_ for word in words}
        if not suiting or not self._clear(phrase.last, first, needed):
            return None
        denies = all(sense.denies for sense in suiting)  # "three, which the army denied"
        return Claim(phrase, (first, last), (content,), "relative", "deny" if denies else "say", denies)

    def _heard_from(self, opened: int, verb: int) -> Phrase | None:
        """Whom a clause has a number from: "de 88 doden die wij van het ministerie overnamen"."""
        layout = self.layout
        heard = (sense for sense in layout.senses(verb) if sense.objects and not sense.documented)
        before = {words for sense in heard for words in sense.at}
        own = layout.speech.dialogues.spoken.intersection(layout.low[opened + 1 : verb])
        for at in range(opened + 1, verb - 1) if own else ():  # not "de winkels die X van Y overnam"
            phrase = self.phrases.source(at + 1, verb, joins=False) if (layout.low[at],) in before else None
            if (
                phrase is not None
                and phrase.speaks
                and phrase.kind != "place"
                and self._clear(phrase.last, verb)
            ):
                return phrase
        return None

    # ---- "de bond, die er zestig had genoemd, zegt nu"

    def _of_speakers(self) -> Iterator[Claim]:
        """What the clause on somebody says that he counted before; its verb of saying ends it."""
        layout = self.layout
        for number, piece in enumerate(layout.pieces):
            about = (
                layout.speech.order.last and piece.is_sub and piece.opener == "relative" and piece.mark == ","
            )
            opens = about and layout.low[piece.first] in layout.speech.clauses.object_relative
            verb = self._counting_verb(piece) if opens and layout.readable[piece.first] else None
            phrase = self._told_of(number) if verb is not None else None
            if verb is not None and phrase is not None:
                yield Claim(phrase, (verb, verb + 1), (self._object(piece, verb),), "relative")

    def _object(self, piece: Piece, verb: int) -> Span:
        """What a clause that ends on a verb says somebody counted: "dertig", "die het op | dertig hield"."""
        layout, last = self.layout, verb
        first = led_to(layout, piece, piece.first + 1, verb)
        if first > verb:
            return layout.span(first, piece.last)  # "die gewag maakte van | dertig doden"
        nouns = ("NOUN", "PROPN", "NUM")
        while first < verb and (
            layout.dated[first] >= 0 or not (layout.is_number(first) or layout.tokens[first].pos in nouns)
        ):
            first += 1
        while last - 1 > first and layout.tokens[last - 1].pos in _VERBAL:
            last -= 1
        led = first - 1 > piece.first and layout.tokens[first - 1].pos == "DET"  # "een zestigtal"
        return layout.span(first - led, last)

    def _counting_verb(self, piece: Piece) -> int | None:
        """The verb of saying at the end of a clause with a number for its object, no subject beside it."""
        layout, inside = self.layout, range(piece.first + 1, piece.last)
        words, tokens = layout.low[piece.first : piece.last], layout.tokens
        counted = any(layout.is_number(at) and layout.dated[at] < 0 for at in inside)
        subject = any(tokens[at].dep.startswith("nsubj") for at in inside)
        verbs = (at for at in reversed(inside) if tokens[at].pos in _VERBAL)
        said = (at for at in verbs if any(_is_own(s) and suits(s, words) for s in layout.senses(at)))
        taken = layout.is_infinitive(piece.last - 2)  # not "die aankondigt twee dagen te staken"
        return next(said, None) if counted and not (subject or taken) else None

    def _told_of(self, number: int) -> Phrase | None:
        """Who the piece before a relative clause ends on, where that is somebody."""
        before = self.layout.pieces[number - 1] if number else None
        if before is None or before.sentence != self.layout.pieces[number].sentence:
            return None
        for first in range(max(before.first, before.last - _NUMBER), before.last):
            phrase = self.phrases.at(first, before.last, joins=False)
            if phrase is not None and phrase.last == before.last:
                return phrase if phrase.speaks and phrase.kind != "pronoun" else None
        return None

    def _opened(self, verb: int) -> int | None:
        """The word that opens the relative clause a verb ends."""
        layout = self.layout
        for at in range(verb - 1, max(verb - _BACK, 0), -1):
            if layout.is_mark(at) or layout.is_finite(at):
                return None
            pronoun = layout.tokens[at].pos in ("PRON", "ADV", "SCONJ", "DET")
            if pronoun and layout.low[at] in layout.speech.clauses.object_relative:
                return at
        return None

    def _subject(self, first: int, limit: int) -> Phrase | None:
        """Who does what the clause tells, right behind the word that opens it."""
        while first < limit and self._is_light(first):
            first += 1
        phrase = self.phrases.at(first, limit)
        return phrase if phrase is not None and phrase.speaks and phrase.start < phrase.end else None

    def _is_light(self, at: int) -> bool:
        layout = self.layout
        return layout.dated[at] >= 0 or layout.low[at] in layout.speech.clauses.light

    def _clear(self, first: int, last: int, needed: Set[str] = frozenset()) -> bool:
        """Stand only adverbs, times, small words and those a verb needs between the subject and the verb?"""
        small = ("ADV", "ADJ", "ADP", "PRON")
        return all(
            self.layout.dated[at] >= 0 or self.layout.tokens[at].pos in small or self.layout.low[at] in needed
            for at in range(first, last)
        )

    def _numbered(self, opened: int) -> Span | None:
        """The noun phrase with a number that ends before a relative clause."""
        layout = self.layout
        last = opened - 1 if layout.low[opened - 1] == "," else opened
        first, counted = last, False
        for at in range(last - 1, max(last - _NUMBER, -1), -1):
            spans = at > 0 and layout.is_number(at - 1) and layout.is_number(at + 1)  # "60 to 70"
            linked = self._is_of(at) or spans or layout.low[at] in layout.speech.clauses.determiners
            if layout.is_finite(at) or not (linked or layout.tokens[at].pos in _INSIDE):
                break
            token = layout.tokens[at]
            inside = token.dep == "flat" and layout.tokens[token.head].pos == "PROPN"  # "told France 24 that"
            inside |= at > 0 and layout.named[at] >= 0 and layout.named[at] == layout.named[at - 1]
            first, counted = at, counted or (layout.is_number(at) and not inside)
        if not counted and self._calls(first, last):
            return self._numbered(first)
        return layout.span(self._past_lead(first, last), last) if counted else None

    def _past_lead(self, first: int, last: int) -> int:
        """Past what a number is set beside, and its article: "short of the | 38 deaths"."""
        layout = self.layout
        of = next((i for i in range(first, last) if self._is_of(i)), first)
        if of > first and all(
            layout.tokens[i].pos in ("ADJ", "ADV") and not layout.is_number(i) for i in range(first, of)
        ):
            first = of + 1
        return first + (first < last - 1 and layout.low[first] in layout.speech.clauses.definite)

    def _calls(self, first: int, last: int) -> bool:
        """Calls a noun phrase behind a comma the number before it a figure: "332 vermisten, een aantal dat …"?"""
        nouns = self.layout.speech.withdrawn.nouns
        behind = first > 1 and self.layout.low[first - 1] == ","
        return behind and not nouns.isdisjoint(self.layout.low[first:last])

    def _is_of(self, at: int) -> bool:
        return (self.layout.low[at],) in self.layout.speech.prepositions.part

    def _by_whom(self) -> Iterator[Claim]:
        """Numbers behind which a participle of saying stands with whoever says it."""
        layout, agent = self.layout, self.layout.speech.prepositions.agent
        for at in range(1, len(layout.tokens) - 2):
            before = at - 1 - (at > 1 and (layout.low[at - 1],) in layout.speech.withdrawn.earlier)
            counted = layout.tokens[before].pos in ("NOUN", "NUM")  # "the nine first given by police"
            if not (counted and layout.readable[at] and self._reports(at)):
                continue
            last = layout.piece_at(at).last
            led = next((i for i in range(at + 1, last) if not self._tells_when(i)), last)
            content = self._numbered(before + 1) if led < last and (layout.low[led],) in agent else None
            phrase = self.phrases.at(led + 1, last, joins=False) if content is not None else None
            if content is not None and phrase is not None and phrase.speaks and phrase.start < phrase.end:
                yield Claim(phrase, (at, at + 1), (content,), "relative")

    def _tells_when(self, at: int) -> bool:
        """Stands a token in a time or an adverb before by whom it is said: "reported | on Monday | by the firm"?"""
        layout, after = self.layout, at + 1
        led = layout.tokens[at].pos in ("ADP", "DET") and after < len(layout.tokens)
        noun = after + (led and layout.tokens[after].pos == "DET")
        parts = layout.speech.clauses.dayparts
        timed = layout.dated[at] >= 0 or layout.low[at] in parts
        leads = led and noun < len(layout.low) and (layout.dated[noun] >= 0 or layout.low[noun] in parts)
        return timed or leads or layout.tokens[at].pos == "ADV"

    def _reports(self, at: int) -> bool:
        """Is it the participle of a verb whose object is what is said: "counted", "reported"?"""
        said = any(sense.objects and not (sense.with_ or sense.quoted) for sense in self.layout.senses(at))
        said |= self.layout.tokens[at].lemma in self.layout.speech.telling.spreads
        return said and "VerbForm=Part" in self.layout.tokens[at].morph

    # ---- "meer dan de 25.000 van de politie"

    def _owned(self) -> Iterator[Claim]:
        layout = self.layout
        for at, word in enumerate(layout.low):
            if word not in layout.speech.clauses.compare or not layout.readable[at]:
                continue
            number = self._number_of(at + 1)
            if number is not None and (phrase := self._owner(number[1])) is not None:
                yield Claim(phrase, (number[1], number[1] + 1), (layout.span(*number),), "owner")

    def _number_of(self, first: int) -> tuple[int, int] | None:
        """First and one past the last token of "de krap 25.000" before "van"."""
        layout, limit = self.layout, min(first + _NUMBER, len(self.layout.tokens) - 1)
        if first >= limit or layout.low[first] not in layout.speech.clauses.definite:
            return None
        at = first + 1
        while at < limit and not self._is_of(at) and not layout.is_mark(at):
            at += 1
        counted = self.layout.is_number(at - 1) and self._is_of(at)
        return (first + 1, at) if counted else None

    def _owner(self, at: int) -> Phrase | None:
        """Who stands behind "van"; nobody where a day does, so that the number is an earlier one."""
        layout, first = self.layout, at + 1
        if first >= len(layout.tokens):
            return None
        if layout.dated[first] >= 0:
            return Phrase(first, first, first, first, first, "other", named=False)
        sentence = layout.analysis.sentences[layout.tokens[at].sentence]
        phrase = self.phrases.source(first, sentence.last, joins=False)
        return phrase if phrase is not None and phrase.kind in ("organisation", "people", "medium") else None


def _is_own(sense: SayingVerb) -> bool:
    """Takes a verb a count that its subject gives, whoever that is?"""
    return sense.objects and not (sense.denies or sense.at or sense.documented)
