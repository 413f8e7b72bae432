"""Sources named as the subject of a verb: "de politie meldt dat …", "„…”, zei hij", "Dat meldt het leger"."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from relaas.extract.attributions.asides import before_when, breaks_off, without_aside
from relaas.extract.attributions.calling import is_called
from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.continuing import behind_colon
from relaas.extract.attributions.fronted import claimed_before, fills_front, lacks_clause
from relaas.extract.attributions.fronting import ends_there, opens_counting
from relaas.extract.attributions.helpers import is_suffered
from relaas.extract.attributions.infinitives import Infinitives
from relaas.extract.attributions.parentheses import is_led_in
from relaas.extract.attributions.quoting import Quoting
from relaas.extract.attributions.refusals import (
    denies_doing,
    is_negated,
    is_reflexive,
    judges,
    tells_manner,
)
from relaas.extract.attributions.sites import is_scene
from relaas.extract.attributions.somebody import is_somebody
from relaas.extract.attributions.speakers import Speakers
from relaas.extract.attributions.tags import is_compared, is_own, is_parted_tag, is_tag, is_told_by
from relaas.extract.attributions.telling import Telling
from relaas.extract.attributions.verbs import takes_up
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.subjects import Subjects
    from relaas.extract.attributions.verbs import Verb

_BEFORE = frozenset({":", "–", "—", ";"})
"""Marks behind what a clause takes up: "Dertig gewonden: die balans geeft het Rode Kruis"."""
_FRONTED = 6
"""Tokens before a finite verb within which its clause takes a figure up."""


class Sayings:
    """Makes claims of verbs.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds who the verb speaks of.
        scopes: Tells how far what is said reaches.
    """

    def __init__(self, layout: Layout, phrases: Phrases, subjects: Subjects, scopes: Scopes) -> None:
        self.layout, self.phrases, self.subjects, self.scopes = layout, phrases, subjects, scopes
        self.quoting, self.telling = Quoting(layout), Telling(layout, scopes)
        self.infinitives = Infinitives(layout, phrases, scopes)
        self.speakers = Speakers(layout, phrases, subjects)

    def claim(self, verb: Verb) -> Claim | None:
        """What a verb of saying claims for whom, or None."""
        objects = verb.means.objects and not self.telling.complement(verb)
        negated = is_negated(self.layout, verb, objects=bool(objects))
        if (
            negated
            or is_compared(self.layout, self.layout.pieces[verb.piece])
            or is_reflexive(self.layout, verb)
        ):
            return None
        subject = self.speakers.of(verb)
        if subject is None or subject.phrase.start == subject.phrase.end:
            return None
        if verb.means.strict and not is_somebody(self.layout, self.speakers, verb, subject):
            return None
        if verb.means.bodies and is_scene(self.layout, verb, subject.phrase):
            return None
        content, rule = self._content(verb, subject)
        shown = self.layout.tokens[verb.finite].lemma in self.layout.speech.telling.shows
        shown = shown and not verb.means.with_  # "dreigt ermee te vertrekken"
        shown = shown or self.layout.tokens[verb.at].lemma in self.layout.speech.telling.decides
        if not content or (rule == "infinitive" and shown) or (verb.means.tag and rule != "behind"):
            return None  # "vijf lichamen bleken dubbel te zijn doorgegeven"
        cue, means = (min(verb.finite, verb.at), max(verb.finite, verb.at) + 1), verb.means
        links = self._hearer(verb) if means.at and means.strict else ()
        denies = (
            means.denies and rule != "colon"
        )  # "spreekt dat tegen: het zijn er drie" asserts what follows
        act = "say" if means.denies and not denies else means.act
        return Claim(subject.phrase, cue, content, rule, act, denies, links)

    def _hearer(self, verb: Verb) -> tuple[Phrase, ...]:
        """Who passes on what was heard: "de krant vernam van de politie dat …"."""
        subject = self.subjects.of(verb.piece, verb.at, verb.finite)
        named = subject is not None and subject.phrase.speaks and subject.phrase.kind != "pronoun"
        return (subject.phrase,) if subject is not None and named else ()

    def _content(self, verb: Verb, subject: Subject) -> tuple[tuple[Span, ...], str]:
        if self._points_back(verb):
            return self._sentence_before(verb), "back"
        if self.layout.pieces[verb.piece].mark in _BEFORE and (verb.means.pointing or self._takes_up(verb)):
            return self._before(verb, subject), "back"
        if self._is_aside(verb):
            aside = self.telling.set_aside(verb, subject)
            return aside or (
                self._before(verb, subject) or self.scopes.spans(self.scopes.onward(verb.piece, body=False)),
                "behind",
            )
        if (clause := self.telling.complement(verb)) is not None:
            return clause, "clause"
        if not denies_doing(self.layout, verb) and (quoted := self._quoted_behind(verb)) is not None:
            before = self._told_before(verb, subject) or self._named_before(verb)
            begun = self.telling.quotation_before(verb, subject) if not before else None
            before = before if begun is None else (begun,)
            denied = bool(before) and verb.means.denies  # what a colon then announces is `answered`
            return (before, "behind") if denied else ((*before, *quoted), "colon")
        return self._without_clause(verb, subject)

    def _without_clause(self, verb: Verb, subject: Subject) -> tuple[tuple[Span, ...], str]:
        if self.telling.confirms(verb) and self.telling.is_taken_up(verb, subject):
            return self._sentence_before(verb), "back"
        if verb.means.denies and self.telling.is_taken_up(verb, subject):
            return self.telling.just_said(verb) or self._sentence_before(verb), "back"
        if self._stands_behind(verb, subject):
            # not "Het plan, dat te duur was, wees hij van de hand"
            return () if lacks_clause(self.layout, verb) else self._before(verb, subject), "behind"
        if (told := self._before_parted_tag(verb, subject)) is not None:
            return told, "behind"
        if (quoted := self.telling.quotation_before(verb, subject)) is not None:
            return (quoted, *self.quoting.second_half(self.layout.pieces[verb.piece])), "behind"
        return self._taken(verb, subject)

    def _taken(self, verb: Verb, subject: Subject) -> tuple[tuple[Span, ...], str]:
        """An infinitive or the object of a verb."""
        if (infinitive := self.infinitives.of(verb, subject)) is not None:
            return infinitive, "infinitive"
        if self._is_done_by(verb):
            return self._objects(verb), "object"  # "The bridge is said by engineers to have cracked"
        if self.telling.is_described(verb, subject) or tells_manner(self.layout, verb, subject):
            return (), ""
        if verb.means.objects and not (verb.means.bare and judges(self.layout, verb)):
            return self._objects(verb), "object"
        return (), ""

    def _is_done_by(self, verb: Verb) -> bool:
        """Is it said in the passive, with what of its subject in an infinitive behind: "is said by X to have fled"?"""
        layout, last = self.layout, self.layout.pieces[verb.piece].last
        plain = not (verb.means.hearer or verb.means.with_ or layout.speech.order.last)
        passive = plain and is_suffered(layout, verb.at, verb.finite)
        return passive and any(layout.is_infinitive(at) for at in range(verb.at + 1, last))

    def _is_aside(self, verb: Verb) -> bool:
        """Hangs its clause beside what is said: "…, zoals de minister zei"?"""
        piece = self.layout.pieces[verb.piece]
        aside = piece.is_sub and self.layout.low[piece.first] in self.layout.speech.clauses.aside
        # '"…," asked a man, as others wept': who speaks is told already.
        told = verb.piece - 1 in self.scopes.cued and piece.mark == "," and self.layout.speech.order.straight
        return aside and not told

    def _told_before(self, verb: Verb, subject: Subject) -> tuple[Span, ...]:
        """What stands before a verb that also announces something: "Er zijn 22 doden, zo meldt X: twintig …"."""
        before = self.layout.pieces[verb.piece - 1]
        between = self.layout.pieces[verb.piece].mark == "," and self._stands_behind(verb, subject)
        inside = verb.piece - 1 > self.layout.sentence_pieces(before.sentence).start
        opens = self.layout.low[before.first] in self.layout.speech.clauses.complement
        if inside and not before.mark and opens:
            return ()  # "Op de vraag of hij opstapt, antwoordde hij: „…”"
        return self.scopes.spans(self.scopes.preceding(verb.piece)) if between else ()

    def _named_before(self, verb: Verb) -> tuple[Span, ...]:
        """The object of a verb, before what a colon adds to it: "sprak van “een fout”: een van de doden leeft"."""
        if not (verb.means.objects and verb.means.with_) or verb.means.denies:
            return ()
        layout, piece = self.layout, self.layout.pieces[verb.piece]
        if not any(
            layout.is_number(at) or layout.quote_of[at] >= 0 for at in range(verb.finite + 1, piece.last)
        ):
            return ()  # "komt nu met een getal: 1,2 miljoen"
        return self.scopes.with_quotations(self.scopes.spans([verb.piece]))

    def _points_back(self, verb: Verb) -> bool:
        """Is it a sentence of its own that speaks of the one before: "Dat meldt de politie."?"""
        piece = self.layout.pieces[verb.piece]
        begins = verb.piece == self.layout.sentence_pieces(piece.sentence).start
        if verb.means.pointing:
            return begins and ends_there(self.layout, verb, self.speakers.of(verb))
        if begins and not verb.means.denies and self._takes_up(verb):
            return True
        word = self.layout.low[piece.first]
        back = begins and word in self.layout.speech.clauses.back and verb.finite == piece.first + 1
        return back and self.telling.complement(verb) is None and self._quoted_behind(verb) is None

    def _takes_up(self, verb: Verb) -> bool:
        """Begins its clause with a preposition and the figures given before: "Met die cijfers lichtte X … toe"?"""
        layout, piece = self.layout, self.layout.pieces[verb.piece]
        taken = layout.tokens[piece.first].pos == "ADP" and takes_up(layout, piece, piece.first + 1)
        if not layout.speech.order.last:  # "In a statement the ministry said …" takes nothing up
            taken = taken and layout.low[piece.first + 1] in layout.speech.clauses.definite
        return taken and piece.finite[:1] == (verb.finite,) and verb.finite - piece.first < _FRONTED

    def _sentence_before(self, verb: Verb) -> tuple[Span, ...]:
        if not (sentence := self.layout.pieces[verb.piece].sentence):
            return ()
        before = self.layout.analysis.sentences[sentence - 1]
        readable = [at for at in range(before.first, before.last) if self.layout.readable[at]]
        return self.scopes.with_quotations([self.layout.span(readable[0], before.last)] if readable else [])

    def _quoted_behind(self, verb: Verb) -> tuple[Span, ...] | None:
        """What follows a colon or an opening quotation mark behind the verb."""
        piece, behind = self.layout.pieces[verb.piece], self.layout.behind(verb.piece)
        opened = next((at for at in range(verb.finite, piece.last) if self._opens(verb, at)), None)
        if opened is not None and self.layout.tokens[opened].start > self.layout.tokens[verb.at].start:
            return (self.layout.quoted[self.layout.quote_of[opened]],)
        if (quoted := self.telling.quoted(verb)) is not None:
            return quoted
        if verb.means.number or (verb.means.objects and self.telling.has_number(verb)):
            return None  # "houdt het op 200: uit een rondgang bleek …"
        if behind is not None and behind.mark == ":":
            return self._from(behind.first)
        if piece.last < len(self.layout.tokens) and self.layout.low[piece.last] == ":":
            return self._from(piece.last + 1)
        return None

    def _opens(self, verb: Verb, at: int) -> bool:
        """Opens at a token what is said: a quotation with a verb, or all that a verb of no more than saying takes."""
        last, means = self.layout.analysis.sentences[self.layout.pieces[verb.piece].sentence].last, verb.means
        # "eist „een onderzoek”": its object, marks and all; "wil „meer weten”": what is said
        taken = any(s.objects for s in self.layout.appealing(verb.at))
        plain = means.act in ("say", "ask") or (means.act == "demand" and not taken)
        judges = any(s.quoted for s in self.layout.appealing(verb.at))  # "vond de sfeer „goed”"
        plain = plain and not (means.objects or means.with_ or means.denies or judges)
        speech = self.quoting.opens_speech(at) and not is_called(self.layout, verb.at, at)
        return speech or (plain and self.quoting.opens_call(at, last))

    def _from(self, first: int) -> tuple[Span, ...] | None:
        return behind_colon(self.layout, first) if first < len(self.layout.tokens) else None

    def _stands_behind(self, verb: Verb, subject: Subject) -> bool:
        """Follows the verb what is said: "…, zegt X", "…, zo meldt X"?"""
        piece = self.layout.pieces[verb.piece]
        opened = piece.first + (self.layout.low[piece.first] in QUOTES)  # "…,” zo schrijft X"
        aside = opened < piece.last and self.layout.low[opened] in self.layout.speech.clauses.aside
        own = is_own(self.layout, piece, verb.at, verb.finite)  # not "a man who read it said"
        if (own and is_tag(self.layout, verb.piece)) or is_told_by(self.layout, piece, verb.at, verb.finite):
            return True
        first = (
            piece.verb_first
            and not opens_counting(self.layout, verb, self.quoting)
            and piece.opener in ("", "coordinate")
            and not fills_front(self.layout, verb.piece)
            and not (verb.means.number and is_led_in(self.layout, verb.piece, verb.finite))
        )
        return subject.side == "behind" and (aside or first) and not self.scopes.is_asked(verb.piece)

    def _before_parted_tag(self, verb: Verb, subject: Subject) -> tuple[Span, ...] | None:
        """What stands before who speaks and what he is, where the verb ends it all: "…, Ann Lee, the mayor, said."."""
        first = self.subjects.beside.first(verb.piece) if subject.side == "before" else verb.piece
        if first == verb.piece or not is_parted_tag(self.layout, verb.piece, first):
            return None
        numbers = [number for number in self.scopes.preceding(verb.piece) if number < first]
        numbers += self.scopes.resumed(verb.piece)
        return self.scopes.with_quotations(self.scopes.spans(numbers))

    def _before(self, verb: Verb, subject: Subject) -> tuple[Span, ...]:
        preceding = self.scopes.preceding(verb.piece)
        numbers = claimed_before(self.layout, verb) or without_aside(self.layout, preceding)
        spans = list(self.scopes.with_quotations(self.scopes.spans(numbers)))
        piece = self.layout.pieces[verb.piece]
        if not spans and (number := self.quoting.closed_before(piece.first)) is not None:
            spans.append(self.layout.quoted[number])
        whole = any((span in spans) for span in self._quoted_before(piece))
        # "says its owner, Al Lee, two died"
        named = max(verb.piece, self.layout.piece_of[subject.phrase.first])
        parted = whole or breaks_off(self.layout, verb.piece, self.scopes.cued)
        resumed = [] if parted else self.scopes.resumed(verb.piece, named)
        spans += self.quoting.second_half(piece) or self.scopes.spans(resumed)
        return tuple(spans)

    def _quoted_before(self, piece: Piece) -> list[Span]:
        """The quotation that closes right before a piece: nothing of it goes on behind the cue without a mark."""
        number = self.quoting.closed_before(piece.first)
        return [] if number is None else [self.layout.quoted[number]]

    def _objects(self, verb: Verb) -> tuple[Span, ...]:
        """The clause of the verb without its subject, and what goes on with it."""
        own = self.layout.piece_of[
            verb.at
        ]  # "had zondag, onder verwijzing naar X, | acht arrestaties gemeld"
        begun = own if own > verb.piece and self.layout.speech.order.last else verb.piece
        onward = self.scopes.onward(begun)
        if opens_counting(
            self.layout, verb, self.quoting
        ):  # "Hield het leger het op negen, | nu zijn het er twaalf"
            onward = [*takewhile(lambda at: not self.layout.pieces[at].verb_first, onward)]
        numbers = self.scopes.explained(before_when(self.layout, begun, onward))
        return self.scopes.with_quotations(self.scopes.spans(numbers), self.layout.quote_of[verb.at])
