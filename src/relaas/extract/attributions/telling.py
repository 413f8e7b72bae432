"""What a verb of saying takes: a clause behind it, or a quotation behind a comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.counted import counted_clause, is_finished
from relaas.extract.attributions.helpers import goes_on_saying, is_ongoing
from relaas.extract.attributions.quoting import Quoting
from relaas.extract.attributions.tags import closes_quotation, is_tag

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.verbs import Verb
    from relaas.lang.saying_verbs import SayingVerb

_OCCASION = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN"})
"""Tags of "dat na vragen van de krant"."""
_MANNER = 4
"""Words of "dat in alle toonaarden", from the pronoun on."""


class Telling:
    """Finds what stands behind a verb.

    Args:
        layout: The document.
        scopes: Tells how far what is said reaches.
    """

    def __init__(self, layout: Layout, scopes: Scopes) -> None:
        self.layout, self.scopes = layout, scopes
        self.quoting = Quoting(layout)

    def complement(self, verb: Verb) -> tuple[Span, ...] | None:
        """The clause with "dat" behind the verb."""
        pieces = self.layout.pieces
        aside = (
            verb.piece and pieces[verb.piece - 1].opener == "relative"
        )  # "The mayor, who denied it, said it held"
        tagged = verb.piece - 1 in self.scopes.cued and self._is_tag(verb.piece) and not aside
        if tagged or self._is_done(verb) or self._anticipates(verb):
            return None  # what it seems to take is what the clause before it says
        given = verb.means.objects and self.has_number(verb)  # "telde 30 doden, wat meer is dan …"
        for at in range(verb.piece + 1, len(pieces) if not verb.means.number else 0):
            piece = pieces[at]
            if self._is_apart(piece, verb) or self._is_loose(at, verb) or self._is_others(piece, verb):
                return None
            if piece.sentence != pieces[verb.piece].sentence or piece.mark not in ("", ","):
                break
            free = piece.bare or bool(
                self.layout.speech.clauses.subjunctive
            )  # "Ann Lee, Ärztin, sagte, dass"
            alone = free and pieces[verb.piece].last - pieces[verb.piece].start == 1
            inverted = (
                self._is_inverted(pieces[verb.piece]) and not alone
            )  # "Der Chef, Ali Demir, sagte, er gehe"
            apart = piece.mark and (inverted or given)
            opened = piece.opener == "complement" or self._resumes(at, verb)
            opened = opened and is_finished(self.layout, self.scopes, at)
            if opened and not apart and self._is_clause(piece, verb.means):
                body = bool(piece.finite) or self.layout.speech.order.last
                numbers = [at, *self.scopes.onward(at, body=body)]
                numbers = numbers if verb.means.denies else self.scopes.explained(numbers)
                return self.scopes.with_quotations(self.scopes.spans(numbers), self.layout.quote_of[verb.at])
            if at == verb.piece + 1 and (self._is_tag(at) or self._cites(at)):
                continue  # "The inspector told investigators, El País reports, that …"
            told = at in self.scopes.cued and (bool(piece.finite) or not self.layout.speech.order.last)
            if told or (piece.finite and not piece.is_sub):
                break
        return counted_clause(self.layout, self.scopes, verb)

    def _anticipates(self, verb: Verb) -> bool:
        """Calls a verb something in quoted words that the clause tells of: "noemde het “laf” | dat hij zweeg"?"""
        layout, piece = self.layout, self.layout.pieces[verb.piece]
        its = (
            at for at in range(verb.finite + 1, piece.last) if layout.low[at] in layout.speech.pronouns.neuter
        )
        it = next((at for at in its if layout.tokens[at].dep.startswith(("obj", "expl", "nsubj"))), None)
        if it is None or not layout.speech.order.last or not layout.appealing(verb.at):
            return False
        judged = range(it + 1, piece.last)
        done = any(layout.is_infinitive(at) for at in judged)
        return not done and any(layout.quote_of[at] not in (-1, layout.quote_of[it]) for at in judged)

    def _is_beside(self, piece: Piece, verb: Verb) -> bool:
        """Stands a clause beside that of its verb: "zei dat de bond had gewaarschuwd, | maar dat niemand luisterde"?"""
        words, own = self.layout.speech.clauses, self.layout.pieces[verb.piece]
        joins, low = words.coordinate | words.contrast, self.layout.low
        joined = low[piece.first] in joins or low[piece.first - 1] in joins
        return own.opener == "complement" and piece.opener == "complement" and joined and not piece.bare

    def _is_done(self, verb: Verb) -> bool:
        """Is what a verb takes an infinitive, in which a clause may stand: "offered | to rebuild what was lost"?"""
        layout, after = self.layout, verb.at + 1
        near = layout.speech.order.straight and after < len(layout.tokens)
        return near and bool(layout.appealing(verb.at)) and layout.is_infinitive(after)

    def _is_others(self, piece: Piece, verb: Verb) -> bool:
        """Is it another verb behind that takes a clause: "A doctor who asked for anonymity said | 30 had died"?"""
        if self._is_beside(piece, verb):
            return True
        layout, between = self.layout, range(verb.at + 1, self.layout.pieces[verb.piece].last)
        if any(goes_on_saying(layout, at) for at in between):
            return True  # "dismissing it as a farce and insisting | that nobody came"
        parted = piece.bare or (
            layout.speech.order.last and not piece.mark
        )  # "die anoniem wil blijven, zegt dat"
        own = (
            at for at in between if layout.tokens[at].dep != "compound:prt"
        )  # not "maakte het | bekend | dat …"
        return parted and any(layout.is_finite(at) and layout.senses(at) for at in own)

    def _is_tag(self, number: int) -> bool:
        """Is a piece a tag between a verb and the clause that it takes, so that the tag does not take it?"""
        pieces, layout = self.layout.pieces, self.layout
        behind = layout.behind(number)
        opened = behind is not None and behind.opener == "complement" and behind.mark == ","
        if behind is None or not opened or behind.bare or pieces[number].mark != ",":
            return False
        return is_tag(layout, number) or self._is_turned(number)

    def _is_turned(self, number: int) -> bool:
        """Is a piece no more than verb and speaker: "Een majoor zei aan Kanaal Twee, zo meldt Velda, dat er …"?"""
        layout, piece = self.layout, self.layout.pieces[number]
        turned = piece.verb_first or layout.low[piece.first] in layout.speech.clauses.aside
        inside = range(piece.first, piece.last)
        plain = not any(layout.is_number(at) or layout.quote_of[at] >= 0 for at in inside)
        said = number - 1 in self.scopes.cued and not layout.pieces[number - 1].is_sub
        return layout.speech.order.last and turned and bool(piece.finite) and plain and said

    def _cites(self, number: int) -> bool:
        """Names a piece between two commas whom it was heard from: "The paper said, citing the mayor, that …"?

        Or who passes it on: "A nurse told the paper, according to Reuters, that …"?
        """
        layout, behind = self.layout, self.layout.behind(number)
        piece = layout.pieces[number]
        words = layout.speech.prepositions
        heard = layout.any_of(piece.first, words.relay) or layout.any_of(piece.first, words.source)
        closed = piece.mark == "," and behind is not None and behind.mark == ","
        return not layout.speech.order.last and bool(heard) and closed

    def _resumes(self, number: int, verb: Verb) -> bool:
        """Opens a word, whatever its tag, what a verb says past who passes it on: "told X, says Y, that men"?"""
        piece = self.layout.pieces[number]
        parted = number == verb.piece + 2 and piece.mark == "," and self._cites(number - 1)
        return parted and self.layout.low[piece.first] in self.layout.speech.telling.openers

    def _is_inverted(self, piece: Piece) -> bool:
        """Begins a clause with its verb, and not behind "en", where its subject stands before: "… en zegt, …, dat"?"""
        return piece.verb_first and not (piece.opener == "coordinate" and self.layout.speech.order.last)

    def _is_clause(self, piece: Piece, means: SayingVerb) -> bool:
        """Has a piece a verb, or at least a word that only opens clauses: not "ontkent dat met klem"?"""
        opens = self.layout.tokens[max(piece.start - 1, piece.first)].pos == "SCONJ"
        if piece.finite or piece.bare:
            return True
        return opens and (not (means.objects and means.strict) or self._is_parted(piece))

    def _is_parted(self, piece: Piece) -> bool:
        """Follows the verb of a clause one on its noun: "disclosed that the fire, in which …, began in a freezer"?"""
        after = self.layout.piece_of[piece.first] + 1
        near = self.layout.pieces[after : after + 2]
        alike = all(one.sentence == piece.sentence and one.mark == "," for one in near)
        return len(near) > 1 and alike and near[0].opener == "relative" and near[1].verb_first

    def has_number(self, verb: Verb) -> bool:
        """Stands a number in the clause of a verb?"""
        return self.layout.counts(verb.finite, self.layout.pieces[verb.piece].last)

    def confirms(self, verb: Verb) -> bool:
        """Says a verb what stands before it where it takes no more than "this": "The police confirmed this"?

        Args:
            verb: The verb.
        """
        layout, means, piece = self.layout, verb.means, self.layout.pieces[verb.piece]
        begins = piece.first == layout.analysis.sentences[piece.sentence].first
        other = means.denies or means.number or means.bare or means.counting or means.with_ or means.quoted
        plain = means.act == "say" and means.objects and not other
        return begins and plain and means in layout.senses(verb.at)  # and calls it nothing

    def is_taken_up(self, verb: Verb, subject: Subject) -> bool:
        """Is all that a verb takes a pronoun for what was just said: "The department denies that."?"""
        layout, piece = self.layout, self.layout.pieces[verb.piece]
        words = layout.speech.pronouns.it | layout.speech.clauses.back
        whole = layout.speech.order.last and verb.at == piece.last - 1  # "heeft dat bevestigd"
        first = subject.phrase.last if subject.side == "behind" else max(verb.at, verb.finite) + 1
        first = max(verb.finite + 1, subject.phrase.last) if whole else first
        left = [at for at in range(first, piece.last - whole) if not self._is_light(at)]
        behind = layout.behind(verb.piece)
        goes_on = behind is not None and not behind.mark
        led = bool(left[1:]) and layout.tokens[left[1]].pos == "ADP"
        led = led and (len(left) <= _MANNER or all(layout.tokens[at].pos in _OCCASION for at in left[1:]))
        judged = led and layout.low[left[1]] in layout.speech.clauses.leading  # "noemt dat te weinig"
        manner = not left[1:] or (led and not judged)
        return bool(left) and layout.low[left[0]] in words and manner and not goes_on

    def _is_light(self, at: int) -> bool:
        layout = self.layout
        light = layout.low[at] in layout.speech.telling.light | layout.speech.clauses.light
        return layout.dated[at] >= 0 or light or layout.tokens[at].pos in ("ADV", "PUNCT")

    def set_aside(self, verb: Verb, subject: Subject) -> tuple[tuple[Span, ...], str] | None:
        """What others say is so, before a clause on who had said so: "dat er 38 zijn en niet | 39, zoals X zei".

        Nothing where whoever says it had said so himself: "31 had died and not nine, as it had said".
        """
        if count := self._other_count(verb, subject):
            return count, "relative"
        clause = self.scopes.complement_before(verb.piece)
        itself = subject.phrase.kind == "pronoun"
        return ((() if itself else self.scopes.spans(clause)), "behind") if clause else None

    def _other_count(self, verb: Verb, subject: Subject) -> tuple[Span, ...]:
        """The wrong count of two, before such a clause."""
        layout, number = self.layout, verb.piece
        before = layout.pieces[number - 1] if number and layout.pieces[number].mark == "," else None
        itself = subject.phrase.kind == "pronoun"  # "31 had died and not nine, as it had said"
        if before is None or itself or before.sentence != layout.pieces[number].sentence:
            return ()
        for at in range(before.last - 2, before.first - 1, -1):
            if layout.is_finite(at):
                break
            if layout.low[at] in layout.speech.clauses.negation and layout.is_number(at + 1):
                return (layout.span(at + 1, before.last),)
        return ()

    def just_said(self, verb: Verb) -> tuple[Span, ...]:
        """The clause that somebody was just told to say: in the sentence of a verb, else in the one before."""
        layout, sentence = self.layout, self.layout.pieces[verb.piece].sentence
        begun = layout.sentence_pieces(max(sentence - 1, 0)).start
        for number in range(verb.piece - 1, begun - 1, -1):
            piece = layout.pieces[number]
            if piece.opener == "complement" and piece.finite:
                numbers = [n for n in (number, *self.scopes.onward(number)) if n < verb.piece]
                return self.scopes.with_quotations(self.scopes.spans(numbers), self.layout.quote_of[verb.at])
        return ()

    def quotation_before(self, verb: Verb, subject: Subject) -> Span | None:
        """The quotation that closes before a speaker of whom more is told: '"…," the mayor, who was there, said'."""
        layout = self.layout
        number = layout.piece_of[subject.phrase.first]
        parted = subject.side == "before" and number < verb.piece
        parted = parted and not is_ongoing(layout.tokens[verb.at])  # '"…," she said, calling for calm'
        if not (layout.speech.order.straight and parted):
            return None
        piece = self._first_beside(number)
        if not closes_quotation(layout, piece):
            return None
        at = piece.first if layout.quote_of[piece.first] >= 0 else piece.first - 1
        return layout.quoted[layout.quote_of[at]]

    def _first_beside(self, number: int) -> Piece:
        """Of phrases side by side the first behind a quotation: '"…," its leader, Ann Lee, told'."""
        pieces = self.layout.pieces
        while number and pieces[number].mark == "," and not closes_quotation(self.layout, pieces[number]):
            if pieces[number - 1].finite or pieces[number - 1].sentence != pieces[number].sentence:
                break
            number -= 1
        return pieces[number]

    def _is_loose(self, at: int, verb: Verb) -> bool:
        """Is a clause another's, behind an aside that no comma closes, or a quotation of its own behind a comma?"""
        piece, layout = self.layout.pieces[at], self.layout
        if layout.speech.order.last:
            return False
        cue = layout.pieces[verb.piece]
        if cue.verb_first and not cue.opener and closes_quotation(layout, cue):
            return True  # "…”, said a man on the condition that he not be named"; not "called it “mad” and says it …"
        another = at > verb.piece + 1 and not piece.mark and bool(layout.pieces[at - 1].mark)
        return another or (piece.mark == "," and self.quoting.opens_speech(piece.first))

    def _is_apart(self, piece: Piece, verb: Verb) -> bool:
        """Stands a clause in the midst of a quotation that holds no word of saying: 'he said, "to show that …"'?"""
        layout = self.layout
        number = layout.quote_of[piece.first]
        if layout.speech.order.last or number < 0 or number == layout.quote_of[verb.at]:
            return False
        return layout.quoted[number][0] < layout.tokens[max(piece.first - 1, 0)].start

    def is_described(self, verb: Verb, subject: Subject) -> bool:
        """Tells a relative clause only what its noun is called: "which the Church describes as a retreat"?"""
        piece = self.layout.pieces[verb.piece]
        own = subject.phrase.first > piece.first and piece.opener == "relative"
        return own and not (self.layout.speech.order.last or verb.means.number)

    def quoted(self, verb: Verb) -> tuple[Span, ...] | None:
        """The quotation behind the comma that ends a clause with a verb of saying: 'He said, "We will go on."'."""
        layout = self.layout
        follows = layout.behind(verb.piece) if layout.speech.order.straight else None
        if follows is None or follows.mark != "," or is_tag(layout, verb.piece):
            return None
        opens = self.quoting.opens_speech(follows.first)
        closed = closes_quotation(layout, layout.pieces[verb.piece])
        return (layout.quoted[layout.quote_of[follows.first]],) if opens and not closed else None
