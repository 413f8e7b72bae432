"""Sources named behind a preposition: "volgens de politie", "aldus haar advocaat", "op gezag van de burgemeester"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.attributions.asides import without_aside
from relaas.extract.attributions.broken import links_on
from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.fronted import refuted_before, untrue_behind
from relaas.extract.attributions.reckoning import owner_by
from relaas.extract.attributions.resuming import vies
from relaas.extract.attributions.views import STRONG
from relaas.extract.attributions.writings import told_by_writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.subjects import Subjects
    from relaas.lang.wordings import Wording

_BESIDE = 4
"""Pieces of a clause whose subject has what somebody is beside it, between commas."""

_LONGEST = 12
"""Words of a source before the word that stands behind it."""
Sighting = tuple[int, "Wording"]
"""Token and words of a cue."""


def sighted(layout: Layout, wordings: Sequence[Wording]) -> Iterator[Sighting]:
    """Where expressions stand in the readable text, the longest at each token and none inside another."""
    standing, reached = layout.standing(wordings), 0
    for at in sorted(standing):
        if layout.readable[at] and at >= reached:
            reached = at + len(standing[at])
            yield at, standing[at]


def believed(layout: Layout) -> Iterator[Sighting]:
    """Where a clause leaves it to somebody: "als men de vakbond gelooft", "voor zover de politie weet"."""
    words = layout.speech.clauses
    for wordings, lemmas in ((words.believing, words.believed), (words.knowing, words.known)):
        for at, opened in sighted(layout, wordings):
            if _closes(layout, at, lemmas):
                yield at, opened


def _closes(layout: Layout, at: int, lemmas: frozenset[str]) -> bool:
    """Stands one of some verbs in a clause, past who its subject is: "as far as Ann Lee, the mayor, knows"?"""
    number = layout.piece_of[at]
    near = layout.pieces[number : number + _BESIDE]
    own = [piece for piece in near if piece.sentence == near[0].sentence]
    end = next((piece.last for piece in own if piece.finite), own[-1].last)
    return any(layout.tokens[i].lemma in lemmas for i in range(at, end))


class Behind:
    """Finds sources behind prepositions.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds a name beside what somebody is.
        scopes: Tells how far what is said reaches.
    """

    def __init__(self, layout: Layout, phrases: Phrases, subjects: Subjects, scopes: Scopes) -> None:
        self.layout, self.phrases, self.subjects, self.scopes = layout, phrases, subjects, scopes

    def claims(self, sightings: Iterable[Sighting]) -> Iterator[Claim]:
        """The claims of prepositions, those without a speaker left out."""
        for at, words in sightings:
            claim = self.claim(at, words)
            if claim is not None:
                yield claim

    def trailing(self, sightings: Iterable[Sighting]) -> Iterator[Claim]:
        """The claims of words that stand behind a source in its clause: "dem Gouverneur zufolge"."""
        for at, words in sightings:
            number = self.layout.piece_of[at]
            phrase = self._ending_at(self.layout.pieces[number].first, at)
            if phrase is None:
                continue
            content = self.scopes.with_quotations(
                self.scopes.spans(self._reach(number, phrase.first, phrase))
            )
            yield Claim(phrase, (at, at + len(words)), content, "preposition")

    def _ending_at(self, first: int, end: int) -> Phrase | None:
        """The longest phrase that ends where a token stands and can speak."""
        for begun in range(max(first, end - _LONGEST), end):
            phrase = self.phrases.source(begun, end)
            if phrase is not None and phrase.last == end and (phrase.speaks or phrase.named):
                return replace(phrase, first=begun)  # with "ersten Angaben" before whose they are
        return None

    def claim(self, at: int, words: Wording) -> Claim | None:
        """The claim of one preposition, or None."""
        number = self.layout.piece_of[at]
        first = at + len(words)
        phrase = self._source(self._past_light(first), words)
        if phrase is None or (words in self.layout.speech.prepositions.doubtful and not phrase.speaks):
            return None
        if (told := self._before_bracket(at)) is not None:
            return Claim(phrase, (at, first), (told,), "preposition")
        refuted = without_aside(self.layout, refuted_before(self.layout, number))
        untrue = untrue_behind(self.layout, number)
        if refuted or untrue is not None:
            denied = self.scopes.spans(refuted or [untrue or 0, *self.scopes.onward(untrue or 0)])
            rule = "behind" if refuted else "clause"
            return Claim(phrase, (at, first), self.scopes.with_quotations(denied), rule, "deny", denies=True)
        clause = self._reported(number)
        numbers = self._reach(number, at, phrase) if clause is None else [clause, *self.scopes.onward(clause)]
        if numbers == [number] and self._is_alone(number, at, phrase):
            return None
        content = self.scopes.with_quotations(self.scopes.spans(numbers))
        phrase = self.subjects.beside.named(phrase)
        return Claim(phrase, (at, first), content, "preposition", links=self._quoted_by(phrase))

    def _source(self, first: int, words: Wording) -> Phrase | None:
        """Who is named behind a preposition, or owns what is: "by the union's count"."""
        limit = self._limit(first)
        if any(words == (reckoned[0],) for reckoned in self.layout.speech.prepositions.reckoned):
            if (owner := owner_by(self.layout, first - 1)) is not None:
                return owner
            owned = self.phrases.at(first, limit, joins=False)
            return self.phrases.owner_of(owned) if owned is not None else None
        source = self.phrases.source(first, limit) or told_by_writing(self.layout, self.phrases, first, limit)
        return self._with_owner(source, limit) if source is not None else None

    def _with_owner(self, source: Phrase, limit: int) -> Phrase:
        """With whose it is behind it, which its article ties to it: "laut einem Sprecher | der Feuerwehr"."""
        at, belonging = source.last, self.layout.speech.prepositions.belonging
        if at >= limit or (self.layout.low[at],) not in belonging:
            return source
        owner = self.phrases.at(at, limit, joins=False)
        return source if owner is None or not owner.speaks else replace(source, last=owner.last)

    def _quoted_by(self, phrase: Phrase) -> tuple[Phrase, ...]:
        """Who quotes a source: "according to an investigator quoted by La Presse"."""
        layout, at = self.layout, phrase.last
        last = layout.analysis.sentences[layout.tokens[phrase.first].sentence].last
        quoted = at + 2 < last and any(sense.relay for sense in layout.senses(at))
        if not quoted or (layout.low[at + 1],) not in layout.speech.prepositions.agent:
            return ()
        medium = self.phrases.at(at + 2, last, joins=False)
        return (medium,) if medium is not None and medium.kind != "pronoun" else ()

    def _is_alone(self, number: int, at: int, phrase: Phrase) -> bool:
        """Is there nothing in a piece but who is credited: "(Bron: ANP)"?"""
        piece = self.layout.pieces[number]
        rest = (*range(piece.first, at), *range(phrase.last, piece.last))
        return all(self.layout.tokens[i].pos == "PUNCT" for i in rest)

    def _past_light(self, at: int) -> int:
        """Past the adverbs of "aldus nog de UNHCR"."""
        while at + 1 < len(self.layout.low) and self.layout.low[at] in self.layout.speech.clauses.light:
            at += 1
        return at

    def _before_bracket(self, at: int) -> Span | None:
        """What a source in short brackets of its own speaks of: "er liepen 20 (bron: X) of 30 (bron: Y) mee"."""
        layout, piece = self.layout, self.layout.piece_at(at)
        if at <= piece.first + 1 or layout.low[at - 1] != "(":
            return None
        sentence = layout.analysis.sentences[piece.sentence]
        closed = [i + 1 for i in range(piece.first, at - 1) if layout.low[i] == ")"]
        ends = not closed and layout.low[sentence.first : sentence.last].count("(") == 1
        first = sentence.first if ends else max(closed, default=piece.first)
        return layout.span(first, at - 1) if first < at - 1 else None

    def _limit(self, first: int) -> int:
        """Where the sentence ends."""
        return self.layout.analysis.sentences[self.layout.tokens[first - 1].sentence].last

    def _reach(self, number: int, at: int, phrase: Phrase) -> list[int]:
        """The pieces that a source speaks of, by where it stands in its clause."""
        piece = self.layout.pieces[number]
        words = self.layout.speech.clauses
        knows = self.layout.any_of(at, words.knowing)
        if knows or (piece.is_sub and self.layout.any_of(at, words.believing)):
            last = self.layout.piece_of[phrase.first]  # "As far | as the police know, | nobody was hurt"
            return self.scopes.preceding(number) or self.scopes.opened(last)
        light = self.layout.speech.clauses.light | self.layout.speech.clauses.further
        leads = all(self.layout.low[i] in light for i in range(piece.start, at))
        related = leads and self._is_related(piece, phrase)
        own = any(not at <= finite < phrase.first for finite in piece.finite)  # not that of "so says"
        if own and not related:
            around = [*self.scopes.around(number), *self._past_who(number, phrase)]
            return self.scopes.explained(self.scopes.set_against(around))
        begun = self._past_relative(number, phrase) if leads else number
        if begun > number or self.scopes.has_clause(number):
            return [begun, *self.scopes.onward(begun)]
        before = self._body_before(number)
        alone = leads and (related or not self._says_more(phrase.last, piece.last))
        if not before:
            return [number, *self.scopes.onward(number, body=False)]
        if not alone or links_on(self.layout, number):
            return [number] if not alone else [number + 1, *self.scopes.onward(number + 1)]
        return self._against(number) or [*self.scopes.preceding(number), *self.scopes.resumed(number)]

    def reported(self, sightings: Iterable[Sighting]) -> Iterator[Claim]:
        """The claims of those from whom the report says it has something: "We said, citing X, that ten had died"."""
        for at, words in sightings:
            clause = self._reported(self.layout.piece_of[at])
            phrase = self._source(self._past_light(at + len(words)), words) if clause is not None else None
            if clause is not None and phrase is not None and (phrase.speaks or phrase.named):
                said = self.scopes.spans([clause, *self.scopes.onward(clause)])
                yield Claim(phrase, (at, at + len(words)), self.scopes.with_quotations(said), "clause")

    def _reported(self, number: int) -> int | None:
        """The clause behind a source and a verb: "We said, citing X, | that …", "Citing X, we said | that …"."""
        layout, pieces = self.layout, self.layout.pieces
        for said in (number - 1, number + 1):
            told = max(said, number) + 1
            if not (said >= 0 and told < len(pieces)) or not any(map(layout.senses, pieces[said].finite)):
                continue
            own = layout.speech.dialogues.spoken.intersection(
                layout.low[pieces[said].first : pieces[said].last]
            )
            if not own:
                continue  # not "…, according to the union, which noted that …"
            clause, alike = pieces[told], pieces[said].sentence == pieces[told].sentence
            opens = (
                clause.opener == "complement" and layout.low[clause.first] in layout.speech.telling.openers
            )
            parted = pieces[max(said, number)].mark == "," and bool(clause.mark) == (said < number)
            if alike and opens and parted and not pieces[number].finite:
                return told
        return None

    def _past_who(self, number: int, phrase: Phrase) -> list[int]:
        """What goes on behind a clause on who speaks: "De bus had volgens X die ernaast stond, | een band lek"."""
        layout, piece, behind = self.layout, self.layout.pieces[number], self.layout.behind(number)
        if not layout.speech.order.last or behind is None or phrase.last >= piece.last:
            return []
        about = "PronType=Rel" in layout.tokens[phrase.last].morph and piece.finite[-1] == piece.last - 1
        begun = any(finite < phrase.first for finite in piece.finite)
        goes_on = behind.mark == "," and not (behind.opener or behind.finite[:1] == (behind.start,))
        if not (about and begun and goes_on) or number + 1 in self.scopes.cued:
            return []
        return [number + 1, *self.scopes.onward(number + 1)]

    def _against(self, number: int) -> list[int]:
        """What a source says, set against another's: "volgens X een storm, volgens Y, die er was, „een bom”"."""
        if not vies(self.layout, number - 1, number):
            return []
        on, pieces = self.scopes.onward(number, body=False), self.layout.pieces
        about = len(on) > 1 and pieces[on[0]].opener == "relative" and pieces[on[0]].mark == ","
        return on[1:] if about else [number, *on]

    def _past_relative(self, number: int, phrase: Phrase) -> int:
        """A piece, or the clause behind one on who speaks: "Volgens een arts die anoniem blijft, | was het …"."""
        pieces, layout = self.layout.pieces, self.layout
        near = pieces[number + 1 : number + 3]
        alike = all(one.sentence == pieces[number].sentence for one in near)
        if len(near) < 2 or not alike or phrase.last != pieces[number].last:
            return number
        told = not near[0].finite and near[0].mark == "," == near[1].mark
        if told and "VerbForm=Part" in layout.tokens[near[0].first].morph and not near[1].opener:
            return number + 2  # "According to the indictment, unsealed on Monday, | the man had fled"
        about = near[0].opener == "relative" and not near[0].mark and near[0].is_sub
        free = bool(near[1].finite) and not near[1].opener and near[1].mark == ","
        order = near[1].verb_first if layout.speech.order.last else True
        return number + 2 if about and free and order else number

    def _is_related(self, piece: Piece, phrase: Phrase) -> bool:
        """Are all verbs of a piece those of a relative clause on the source: "according to a man who was not named"?"""
        layout, at = self.layout, phrase.last
        relative = at < piece.last and "PronType=Rel" in layout.tokens[at].morph
        return relative and all(verb > at for verb in piece.finite)

    def _says_more(self, first: int, last: int) -> bool:
        """Stands behind a source more than a time or a place: a verb or a number?"""
        layout = self.layout
        return any(
            layout.dated[at] < 0 and layout.tokens[at].pos in ("VERB", "NUM") and not self._describes(at)
            for at in range(first, last)
        )

    def _describes(self, at: int) -> bool:
        """Tells a participle no more than who a source is: "according to a source quoted by the Herald"?"""
        token = self.layout.tokens[at]
        return not self.layout.speech.order.last and "VerbForm=Part" in token.morph

    def _body_before(self, number: int) -> bool:
        """Is there anything before a piece, in its sentence and behind the last semicolon, that it could speak of?"""
        pieces = self.layout.pieces
        if pieces[number].mark in STRONG or pieces[number].mark in ("", "(", ")"):
            return False
        return number > self.layout.sentence_pieces(pieces[number].sentence).start
