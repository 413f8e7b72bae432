"""Who the subject of a verb of saying is, by the order of words first and by the parse second."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.beside import Beside
from relaas.extract.attributions.endings import ended, named_before
from relaas.extract.attributions.helpers import is_ongoing
from relaas.extract.attributions.leading import Subject, describes, goes_on, led_by, led_in, shares, told_of
from relaas.extract.attributions.oblique import is_oblique, is_turned
from relaas.extract.attributions.opening import DASHES, hangs_last, is_dateline
from relaas.extract.attributions.parentheses import stands_aside
from relaas.extract.attributions.parsed import Parsed
from relaas.extract.attributions.particles import past_particle
from relaas.extract.attributions.verbs import takes_up
from relaas.extract.attributions.views import STRONG

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece


class Subjects:
    """Finds subjects.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.phrases = layout, phrases
        self.parsed, self.beside = Parsed(layout, phrases), Beside(layout, phrases)

    def of(self, number: int, verb: int, finite: int) -> Subject | None:
        """The subject of a verb, or None.

        Args:
            number: Of the piece that holds the verb.
            verb: Index of the verb that says something.
            finite: Index of its finite verb; the same where it is that itself.
        """
        piece = self.layout.pieces[number]
        if finite not in piece.finite and is_ongoing(self.layout.tokens[finite]):
            return self.going_on(number, finite)
        if hangs_last(self.layout, piece):
            return self._past_place(number, verb) or self._hanging(piece, verb, finite)
        if piece.verb_first and piece.start == finite:
            return self._verb_first(number, finite)
        straight = self._straight(piece, finite)
        straight = None if straight is not None and is_oblique(self.layout, straight.phrase) else straight
        if straight is None and (parted := self.parsed.over_relative(verb)) is not None:
            return parted
        if straight is None and not self.layout.speech.order.last:
            near = self._near(piece, verb, finite)
            return led_by(self.layout, self.phrases, piece.start, near) or self._earlier(number)
        found = self._second(straight, piece, verb, finite)
        return found or self.parsed.of(piece, verb) or self._earlier(number)

    def _past_place(self, number: int, verb: int) -> Subject | None:
        """The subject before a place that a preposition, which opens no clause, ties: "A nurse who works in X said"."""
        tokens, piece = self.layout.tokens, self.layout.pieces[number]
        tied = piece.opener == "adverbial" and tokens[piece.first].dep == "case"
        tied = tied and piece.first < tokens[piece.first].head < verb
        return self.parsed.before(number, verb) if tied else None

    def _hanging(self, piece: Piece, verb: int, finite: int) -> Subject | None:
        """The subject of a clause that hangs on another: the word that opens it, or the phrase behind that."""
        if (own := self.parsed.beside_relative(piece, verb)) is not None:
            return own
        if piece.opener == "relative" and (between := self._between(piece, finite)) is not None:
            return between
        if piece.opener == "relative" and self._is_pronoun(piece):
            phrase = self.antecedent(piece)
            return Subject(phrase, "before") if phrase else None
        return self._first_in(piece, finite) or self.parsed.of(piece, verb)

    def _between(self, piece: Piece, finite: int) -> Subject | None:
        """Who stands between a relative word and its verb: "the blast, which residents said could be heard"."""
        first = None if self.layout.speech.order.last else self._first_in(piece, finite)
        whole = first is not None and self.layout.past_light(first.phrase.last, finite) == finite
        return first if first is not None and whole and first.phrase.speaks else None

    def _near(self, piece: Piece, verb: int, finite: int) -> Subject | None:
        """The subject in the midst of a clause, by the parse or by where it ends."""
        if (told := told_of(self.layout, self.phrases, piece, finite)) is not None:
            return told
        if (near := self.parsed.of(piece, verb) or self._ending(piece, finite)) or piece.mark not in DASHES:
            return near
        # "WAILUKU, Hawaii (AP) — Officials on Maui said": no phrase of the dateline says it.
        opening = self.phrases.at(piece.start, finite)
        return Subject(opening, "before") if opening is not None and opening.speaks else None

    def _second(self, straight: Subject | None, piece: Piece, verb: int, finite: int) -> Subject | None:
        """The phrase before a verb, unless only the one behind can speak: "Het hele weekend zweeg de burgemeester"."""
        if straight is not None and (straight.phrase.speaks or not self.layout.speech.order.last):
            return straight
        behind = self._behind(piece, finite)
        if straight is None or behind is None:
            return straight or behind
        # "Die melding trok het parket in", "Die balans maakte X op"; not "Het rapport verwijt X"
        taken, senses = (self.layout.low[straight.phrase.head],), self.layout.senses(finite)
        fronted = any(words[:1] == taken for sense in senses for words in sense.with_)
        pointing = any(sense.pointing for sense in (*senses, *self.layout.senses(verb)))
        fronted |= pointing and takes_up(self.layout, piece, piece.start)
        told = fronted or is_turned(self.layout, straight.phrase, behind.phrase)
        return behind if told and behind.phrase.speaks and behind.phrase.kind != "place" else straight

    def going_on(self, number: int, verb: int) -> Subject | None:
        """The subject of a present participle: that of the clause it goes on with, or which it leads in.

        Args:
            number: Of the piece that holds it.
            verb: Index of the participle.
        """
        pieces = self.layout.pieces
        if (whose := self._described(pieces[number], verb)) is not None:
            return whose
        children = self.layout.positions.children(verb)
        if any(self.layout.tokens[c].dep.startswith("nsubj") and c < verb for c in children):
            return self.parsed.of(pieces[number], verb)  # "with some papers claiming that …"
        if (other := led_in(self.layout, self.phrases, pieces[number], verb)) is not None:
            return other
        if own := [f for f in pieces[number].finite if f < verb]:
            return self.of(number, own[-1], own[-1])
        sentence = self.layout.sentence_pieces(pieces[number].sentence)
        for at in (*range(number - 1, sentence.start - 1, -1), *range(number + 1, sentence.stop)):
            if pieces[at].finite and not pieces[at].is_sub:
                return self.of(at, pieces[at].finite[0], pieces[at].finite[0])
        tokens, head = self.layout.tokens, self.layout.tokens[verb].head  # "Police shut the road, adding …"
        led = (c for c in self.layout.positions.children(head) if tokens[c].dep.startswith("nsubj"))
        noun = next(led, None) if tokens[head].sentence == tokens[verb].sentence else None
        phrase = self.parsed.around(noun, self.layout.piece_at(noun)) if noun is not None else None
        return Subject(phrase, "before") if phrase is not None else None

    def _described(self, piece: Piece, verb: int) -> Subject | None:
        """The noun that a participle tells of: "a man claiming that …"; not "a statement saying that …"."""
        layout, head = self.layout, self.layout.tokens[verb].head
        told = layout.tokens[verb].dep.startswith("acl") and piece.first <= head < verb
        if not told or layout.tokens[head].lemma.lower() in layout.speech.sources.documents:
            return None
        phrase = self.parsed.around(head, piece)
        return Subject(phrase, "before") if phrase is not None else None

    def _ending(self, piece: Piece, finite: int) -> Subject | None:
        """A phrase that reaches to the finite verb, behind what stands before it: "In a statement the army said"."""
        for first in range(piece.start + 1, finite):
            token, before = self.layout.tokens[first], self.layout.tokens[first - 1]
            begins = token.pos in ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ") and before.pos not in (
                "ADP",
                "DET",
            )
            phrase = self.phrases.at(first, finite) if begins else None
            if phrase is not None and self.layout.past_light(phrase.last, finite) == finite:
                return Subject(phrase, "before") if phrase.speaks else None
        return None

    def _verb_first(self, number: int, finite: int) -> Subject | None:
        """Behind the verb, unless a clause begun before goes on: "De president, die gisteren terugkeerde, noemde …"."""
        piece = self.layout.pieces[number]
        behind, earlier = self._behind(piece, finite), self._earlier(number)
        free = not self.layout.speech.order.last
        if behind is not None and stands_aside(self.layout, number, behind):
            return behind
        if earlier is not None and (
            self._tells(number, piece) or (self._is_it(behind) and (earlier.phrase.speaks or free))
        ):
            return earlier
        if earlier is None and (behind is None or not behind.phrase.speaks):
            return self.parsed.before(number, finite) or behind
        if behind is None or (earlier is not None and earlier.phrase.speaks and not behind.phrase.speaks):
            return earlier
        if shares(self.layout, piece, earlier, finite):
            return earlier
        shared = piece.opener in ("coordinate", "contrast")  # "…, yet disputed the agency's figure"
        first = not piece.opener or (not self.layout.speech.order.last and shared)
        return goes_on(self.layout, earlier, behind) if earlier is not None and first else behind

    def _is_it(self, subject: Subject | None) -> bool:
        """Is it only "het", which behind "en houdt" is no subject?"""
        return subject is not None and self.layout.low[subject.phrase.first] in self.layout.speech.pronouns.it

    def _tells(self, number: int, piece: Piece) -> bool:
        """Goes a clause on behind a relative one, with what it says behind it: "Een arts die …, vertelde X dat …"?"""
        before = self.layout.pieces[number - 1]
        if piece.opener or not (before.opener == "relative" and before.is_sub):
            return False
        return self.layout.told_behind(number) is not None

    def _is_pronoun(self, piece: Piece) -> bool:
        """Is the word that opens a relative clause its subject? Not where a preposition stands in it ("waarbij")."""
        word = self.layout.low[piece.start - 1]
        speech = self.layout.speech
        return word in speech.pronouns.relative or (
            word in speech.clauses.piped and piece.start - piece.first == 1
        )

    def antecedent(self, piece: Piece) -> Phrase | None:
        """The noun phrase that ends where a relative clause begins, or the name before it: "Lee, the mayor, who …"."""
        phrase = ended(self.layout, self.phrases, piece.first)
        return named_before(self.layout, self.phrases, phrase) if phrase is not None else None

    # ---- by order

    def _first_in(self, piece: Piece, finite: int) -> Subject | None:
        """Behind the word that opens a clause."""
        at = self.layout.past_light(piece.start, finite)
        phrase = self.phrases.at(at, min(finite, piece.last) if finite > at else piece.last)
        return Subject(phrase, "before") if phrase else None

    def _straight(self, piece: Piece, finite: int) -> Subject | None:
        """A phrase that reaches from the start of a clause to its finite verb."""
        phrase = self.phrases.at(self.layout.past_light(piece.start, finite), finite)
        speech = self.layout.speech
        back = speech.clauses.back - speech.pronouns.bodies  # "It said" has a subject
        if phrase is None or (self.layout.low[phrase.first] in back and phrase.head == phrase.first):
            return None  # "Dat meldt de politie", not "Dat ministerie meldt"
        at = self.layout.past_light(phrase.last, finite)
        if at < finite and (self.layout.low[at],) in speech.prepositions.belonging:
            whose = self.phrases.at(at, finite)  # "Ein Sprecher | der Bahn sagte"
            at = self.layout.past_light(whose.last, finite) if whose is not None else at
        lone, word = phrase.last - phrase.first == 1, self.layout.tokens[phrase.first]
        if lone and speech.order.last and word.pos == "ADJ" and word.lemma.islower():
            return None  # "Landelijk telde het ministerie er 40"
        at = self._past_places(phrase, at, finite)
        return Subject(phrase, "before") if at == finite else None

    def _past_places(self, phrase: Phrase, at: int, finite: int) -> int:
        """Past where somebody is, where all before a verb is one phrase: "De cel | op de luchthaven | telde er 203"."""
        while self.layout.speech.order.last and phrase.speaks and at < finite:
            led = self.layout.tokens[at].pos == "ADP"
            place = self.phrases.at(at + 1, finite, joins=False) if led else None
            if place is None:
                break
            at = self.layout.past_light(place.last, finite)
        return at

    def _behind(self, piece: Piece, finite: int) -> Subject | None:
        """A phrase right behind the finite verb."""
        at = self.layout.past_light(past_particle(self.layout, finite), piece.last)
        if at >= piece.last:
            return None
        verb = next((f for f in reversed(piece.finite) if f < at), None)
        many = verb is not None and "Number=Plur" in self.layout.tokens[verb].morph  # so that they may be two
        phrase = self.phrases.at(at, piece.last, joins=many)
        if phrase is None or self._is_object(phrase):
            return None
        return Subject(self.beside.named(phrase), "behind")

    def _is_object(self, phrase: Phrase) -> bool:
        """Is a phrase, by its form, never the subject: "… en vroeg hem naar zijn papieren"?"""
        accusative = "Case=Acc" in self.layout.tokens[phrase.first].morph
        pronoun = phrase.kind == "pronoun" and accusative and self.layout.speech.order.last
        return pronoun or is_oblique(self.layout, phrase)

    def _earlier(self, number: int) -> Subject | None:
        """The subject of a verb that stands first: before a relative clause, or that of the clause before "en"."""
        pieces = self.layout.pieces
        piece = pieces[number]
        begin = self.layout.sentence_pieces(piece.sentence).start
        for at in range(number - 1, begin - 1, -1):
            before = pieces[at]
            spoken = not piece.opener and self._is_spoken(before, piece)
            if spoken and not self.layout.speech.order.last:
                break  # '"Run!" shouted a policeman'
            parted = at + 1 < number and pieces[at + 1].opener == "relative"
            first = at == begin and not self.layout.speech.order.last  # "But the mayor, who …, said"
            opened = before.opener and not ((parted or first) and before.opener in ("contrast", "coordinate"))
            if not before.finite and not (piece.opener or opened) and self._is_begun(at, begin):
                begun = self.beside.begun(at, begin)
                phrase = self.phrases.at(begun.start, begun.last)
                return Subject(phrase, "before") if phrase else None
            who = self.layout.low[before.first] in self.layout.speech.pronouns.relative
            if who and before.is_sub and piece.opener == "coordinate" and piece.verb_first and before.mark:
                told = self.antecedent(before)  # "a man, 33, who was asleep | and says"
                if told is None and at and pieces[at - 1].last - pieces[at - 1].start == 1:
                    told = self.antecedent(pieces[at - 1])
                return Subject(told, "before") if told is not None else None
            if before.finite and not before.is_sub and piece.opener in ("coordinate", "contrast"):
                return self.of(at, before.finite[0], before.finite[0])
            whole = before.finite and not before.is_sub
            if before.mark in STRONG or (whole and not describes(self.layout, self.phrases, before)):
                break
        return None

    def _is_begun(self, at: int, begin: int) -> bool:
        """Is a piece a phrase that waits for its verb, and none beside one of a clause that has its own?"""
        pieces = self.layout.pieces
        before = pieces[at - 1] if at > begin else None
        whole = before is not None and pieces[at].mark == "," and bool(before.finite) and not before.is_sub
        whole = whole and not pieces[at].opener and self.layout.speech.order.last
        return self.beside.reaches_end(pieces[at]) and not (whole or is_dateline(self.layout, pieces, at))

    def _is_spoken(self, before: Piece, piece: Piece) -> bool:
        """Stands a piece in a quotation in which another one does not?"""
        number = self.layout.quote_of[before.last - 1]
        return number >= 0 and number != self.layout.quote_of[piece.start]
