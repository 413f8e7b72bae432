"""Who says what a verb of saying tells: its subject, whoever it is done by, or at whom it is heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.attributions.belonging import speaker_of
from relaas.extract.attributions.helpers import is_suffered
from relaas.extract.attributions.leading import Subject

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.extract.attributions.subjects import Subjects
    from relaas.extract.attributions.verbs import Verb
    from relaas.lang.wordings import Wording

_COMPOUND = 8
"""Letters above which a noun may be a compound."""


class Speakers:
    """Finds who speaks.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds who a verb speaks of.
    """

    def __init__(self, layout: Layout, phrases: Phrases, subjects: Subjects) -> None:
        self.layout, self.phrases, self.subjects = layout, phrases, subjects

    def of(self, verb: Verb) -> Subject | None:
        """The subject of a verb, whoever it is done by or heard from, or None.

        Args:
            verb: The verb.
        """
        subject = self._found(verb)
        if subject is None or subject.side == "before":
            return subject
        return Subject(self._before_needed(verb, subject.phrase), subject.side)

    def _before_needed(self, verb: Verb, phrase: Phrase) -> Phrase:
        """A phrase up to the words that its verb needs: "wees de kapitein | van de hand"."""
        needed = [
            words for words in verb.means.with_ if words not in verb.means.at
        ]  # "vernam van | de raad van Gent"
        ends = (
            at
            for at in range(phrase.first + 1, phrase.last)
            if any(self.layout.follows(at, words) for words in needed)
        )
        last = next(ends, phrase.last)
        if last <= phrase.head:  # "noemt de provincie | onzin"
            return self.phrases.at(phrase.first, last, joins=False) or phrase
        return replace(phrase, last=last, end=min(phrase.end, last)) if last > phrase.head else phrase

    def _found(self, verb: Verb) -> Subject | None:
        if verb.means.at or self._is_passive(verb):
            return self._behind_any(verb, verb.means.at or self.layout.speech.prepositions.agent)
        subject = self.subjects.of(verb.piece, verb.at, verb.finite)
        subject = self._documented(verb, subject) if verb.means.documented else subject
        if subject is None or (verb.means.documented and not self.is_document(subject.phrase)):
            return None
        if subject.phrase.named:
            return subject
        if self._is_count(subject.phrase) and (heard := self._fronted(verb)) is not None:
            return heard  # "Bij de brandweer klinkt een ander getal: …"
        if subject.phrase.kind == "pronoun":
            return self._heard(verb, subject)
        free = not self.layout.speech.order.last  # "a statement by the government put the toll at 228"
        document = verb.means.documented or (free and self.is_document(subject.phrase))
        told = document and subject.side == "before"  # "a list put out by the council shows"
        # "The mayor's log, seen by this newspaper, puts it at 12"
        own = range(subject.phrase.start, subject.phrase.head) if told else range(0)
        owned = any(self.layout.tokens[at].dep == "nmod:poss" for at in own)
        last = max(subject.phrase.last, verb.finite) if told and not owned else subject.phrase.last
        source = self.phrases.source(subject.phrase.first, last)
        unknown = (
            subject.phrase.kind == "other" and not self.is_text(verb, subject)
        ) or verb.means.documented
        return Subject(source, subject.side) if source else None if unknown else subject

    def _is_count(self, phrase: Phrase) -> bool:
        return self.phrases.namings.lemma(phrase.head) in self.layout.speech.withdrawn.nouns

    def _is_passive(self, verb: Verb) -> bool:
        if not self.layout.speech.order.last:
            return not verb.means.felt and is_suffered(self.layout, verb.at, verb.finite)
        tokens, passive = self.layout.tokens, self.layout.pack.verbs.passive
        if verb.finite == verb.at or verb.means.being or "VerbForm=Inf" in tokens[verb.at].morph:
            return False
        lemma = tokens[verb.finite].lemma
        states = self.layout.pack.verbs.states
        piece = self.layout.pieces[verb.piece]
        helped = any(tokens[at].lemma in passive for at in range(piece.first, piece.last))
        return lemma in passive or helped or lemma in states

    def _documented(self, verb: Verb, subject: Subject | None) -> Subject | None:
        """A document that a clause begins with, made by whoever is named before the verb: "Figures from X show"."""
        lead = self.phrases.at(self.layout.pieces[verb.piece].start, verb.finite)
        told = lead is not None and self.is_document(lead) and not self.layout.speech.order.last
        return Subject(lead, "before") if told and lead is not None else subject

    def is_text(self, verb: Verb, subject: Subject) -> bool:
        """Does somebody's writing say something, whoever wrote it: "A leaked memo says that …"?"""
        plain = not (verb.means.strict or verb.means.number or verb.means.objects)
        plain = plain or self.layout.told_behind(verb.piece) is not None or self._counts(verb)
        noun, head = self.phrases.namings.lemma(subject.phrase.head), self.layout.tokens[subject.phrase.head]
        bare = subject.phrase.first == subject.phrase.start and "Number=Plur" in head.morph
        if bare and not self.layout.speech.order.last:
            return False  # "Reports said …" is hearsay
        return plain and self._says_itself(noun)

    def _counts(self, verb: Verb) -> bool:
        """Takes a verb a number: "Een vertrouwelijk rapport houdt het op zestig doden"?"""
        last = self.layout.pieces[verb.piece].last
        holds = verb.means.objects and not verb.means.counting  # "Het rapport telt driehonderd bladzijden"
        return holds and any(self.layout.is_number(at) for at in range(verb.finite, last))

    def tells_itself(self, verb: Verb, subject: Subject) -> bool:
        """Gives a writing a count, whoever wrote it?

        Args:
            verb: The verb.
            subject: Its subject.
        """
        return self._counts(verb) and self.layout.speech.order.last and self.is_text(verb, subject)

    def _says_itself(self, noun: str) -> bool:
        """Does a noun name what says something whoever wrote it, compounds by their end: "afscheidsbrief"?"""
        texts = self.layout.speech.sources.texts
        joined = not self.layout.speech.order.apart and len(noun) > _COMPOUND
        return noun in texts or (joined and noun.endswith(tuple(texts)))

    def is_document(self, phrase: Phrase) -> bool:
        """Does a phrase name what somebody has counted or written?"""
        described = phrase.kind != "pronoun" and not phrase.named
        noun = self.phrases.namings.lemma(phrase.head)
        known = noun in self.layout.speech.sources.documents or self._says_itself(noun)
        return described and known

    def _heard(self, verb: Verb, subject: Subject) -> Subject | None:
        """Where the subject is "het", who stands behind the preposition: "zo klonk het bij het parket".

        So it is with "ze" behind a clause that begins with it: "Bij het Rode Kruis spreken ze van tienduizend doden".
        """
        pronouns, word = self.layout.speech.pronouns, self.layout.low[subject.phrase.first]
        lemma = self.layout.tokens[verb.finite].lemma
        if word in pronouns.it and verb.means.number and lemma in self.layout.speech.telling.impersonal:
            return None  # "Het blijft bij achttien doden"
        if subject.side == "before":
            return subject
        if word in pronouns.they and word not in pronouns.it:
            return self._fronted(verb) or subject
        if word not in pronouns.it - pronouns.that or self._counts_itself(verb, subject):
            return subject
        found = self._behind_any(verb, self.layout.speech.prepositions.heard) or self._read_in(verb)
        return found or self._told_before(verb, subject)

    def _told_before(self, verb: Verb, subject: Subject) -> Subject | None:
        """The body of which the sentence before tells, where all that is added is "luidt het"."""
        piece = self.layout.pieces[verb.piece]
        rest = range(subject.phrase.last, piece.last)
        light = self.layout.speech.clauses.light
        tokens = self.layout.tokens
        parts = {at for at in rest if tokens[at].dep == "compound:prt" or tokens[at].pos == "ADV"}
        alone = piece.verb_first and all(
            self.layout.low[at] in light or self.layout.dated[at] >= 0 or at in parts for at in rest
        )
        near = range(max(piece.first - 2, 0), piece.first)
        quoted = any(self.layout.quote_of[at] >= 0 for at in near)  # which goes on with who spoke before
        if not alone or quoted:
            return None
        return self._spoke_before(verb) or self._body_before(piece)

    def _spoke_before(self, verb: Verb) -> Subject | None:
        """Who says something before in the sentence: "De bond ontkent dat hij …: de lonen stegen, klinkt het"."""
        layout, piece = self.layout, self.layout.pieces[verb.piece]
        first = layout.sentence_pieces(piece.sentence).start
        led = (number for number in range(verb.piece - 1, first, -1) if layout.pieces[number].mark == ":")
        for number in range(next(led, first) - 1, first - 1, -1):
            before = layout.pieces[number]
            finite = next((at for at in before.finite if layout.senses(at)), None)
            if before.is_sub or finite is None or layout.quote_of[finite] >= 0:
                continue
            subject = self.subjects.of(number, finite, finite)
            if subject is not None and subject.phrase.speaks:
                return Subject(subject.phrase, "behind")
        return None

    def _body_before(self, piece: Piece) -> Subject | None:
        """The body that does what the sentence before tells, in the same paragraph."""
        layout, number = self.layout, piece.sentence - 1
        if number < 0 or layout.paragraph_of(piece.first) != layout.paragraph_of(
            layout.analysis.sentences[number].first
        ):
            return None
        main = (n for n in layout.sentence_pieces(number) if layout.pieces[n].finite)
        first = next((n for n in main if not layout.pieces[n].is_sub), None)
        if first is None:
            return None
        finite = layout.pieces[first].finite[0]
        subject = self.subjects.of(first, finite, finite)
        body = subject is not None and subject.phrase.kind == "organisation"
        return Subject(subject.phrase, "behind") if body and subject is not None else None

    def _read_in(self, verb: Verb) -> Subject | None:
        """Whose writing it is in which something is heard: "…, klinkt het in een mededeling van het bedrijf"."""
        piece = self.layout.pieces[verb.piece]
        for at in range(verb.at + 1, piece.last - 1):
            led = self.layout.tokens[at].pos == "ADP"
            phrase = self.phrases.at(at + 1, piece.last, joins=False) if led else None
            if phrase is not None and self.is_document(phrase):
                source = self.phrases.source(at + 1, self._written_by(verb.piece), joins=False)
                return Subject(source, "behind") if source is not None else None
        return None

    def _written_by(self, number: int) -> int:
        """One past a clause with that on the writing it ends on: "staat in een balans | die de politie verspreidde"."""
        layout = self.layout
        behind = layout.behind(number)
        marked = (
            "," if layout.speech.clauses.subjunctive else ""
        )  # "in einer Erklärung, die X verbreiten ließ"
        goes_on = behind is not None and behind.opener == "relative" and behind.mark == marked
        return behind.last if goes_on and behind is not None else layout.pieces[number].last

    def _counts_itself(self, verb: Verb, subject: Subject) -> bool:
        """Is "het" a body, since it gives a count: "Eerst had het zestig doden geteld"; not "hield het op zestig"?"""
        words, at = verb.means, subject.phrase.first
        own = not any(self.layout.low[at] in with_ for with_ in words.with_)
        neuter = self.layout.low[at] in self.layout.speech.pronouns.neuter
        last = self.layout.pieces[verb.piece].last
        counted = any(self.layout.is_number(i) for i in range(at + 1, last))
        return own and neuter and counted and words.objects and self.layout.speech.order.last

    def _fronted(self, verb: Verb) -> Subject | None:
        """Who stands behind the preposition that a clause begins with: "Bij het Rode Kruis spreken ze van"."""
        first = self.layout.pieces[verb.piece].start
        if (self.layout.low[first],) not in self.layout.speech.prepositions.heard:
            return None
        phrase = self.phrases.source(first + 1, verb.finite, joins=False)
        whole = phrase is not None and self._is_body(phrase) and phrase.last == verb.finite
        return Subject(phrase, "behind") if whole and phrase is not None else None

    def _is_body(self, phrase: Phrase) -> bool:
        """Is it somebody who can speak, and no stage on which others do: "op het ministerie", not "op Facebook"?"""
        return phrase.speaks and self.layout.low[phrase.head] not in self.layout.speech.sources.stages

    def _behind_any(self, verb: Verb, prepositions: tuple[Wording, ...]) -> Subject | None:
        """Who stands behind one of some prepositions in the clause of a verb."""
        piece = self.layout.pieces[verb.piece]
        if verb.means.documented and (fronted := self._fronted_writing(verb, prepositions)) is not None:
            return Subject(fronted, "behind")
        for at in range(piece.first, piece.last - 1):
            if (whose := speaker_of(self.layout, self.phrases, verb, at)) is not None:
                return Subject(whose, "behind")
            if (self.layout.low[at],) in prepositions and not self._is_elsewhere(verb, at + 1):
                heard = verb.means.documented or bool(self.layout.speech.clauses.subjunctive)
                last = self._written_by(verb.piece) if heard else piece.last
                phrase = self.phrases.source(at + 1, last, joins=False)
                told = not verb.means.number or self.layout.told_behind(verb.piece) is not None
                if phrase is None and verb.means.documented and told:
                    phrase = self._text(at + 1, piece.last)
                    return Subject(phrase, "behind") if phrase is not None else self._body_before(piece)
                if phrase is not None and self._is_body(phrase):
                    return Subject(self.subjects.beside.named(phrase), "behind")
        return None

    def _fronted_writing(self, verb: Verb, prepositions: tuple[Wording, ...]) -> Phrase | None:
        """Whose writing a sentence begins with, told in the clause on it: "Op de lijst | die X gaf, | staan er 40"."""
        pieces, number = self.layout.pieces, verb.piece
        if number <= 1 or not pieces[number].verb_first or pieces[number].mark != ",":
            return None
        about, lead = pieces[number - 1], pieces[number - 2]
        told = about.opener == "relative" and not about.mark and about.sentence == pieces[number].sentence
        opened = told and lead.sentence == about.sentence and (self.layout.low[lead.start],) in prepositions
        if not opened or self._is_elsewhere_from(lead.start + 1, about.last):
            return None
        source = self.phrases.source(lead.start + 1, about.last, joins=False)
        return source if source and self._is_body(source) else None

    def _text(self, first: int, limit: int) -> Phrase | None:
        """The writing in which something stands, whoever wrote it: "In een brief staat dat …"."""
        phrase = self.phrases.at(first, limit, joins=False)
        return phrase if phrase and self._says_itself(self.phrases.namings.lemma(phrase.head)) else None

    def _is_elsewhere(self, verb: Verb, at: int) -> bool:
        """Stands behind a preposition no document, where a verb wants one: "in Teheran staat", not "in het rapport"?"""
        return verb.means.documented and self._is_elsewhere_from(at, self.layout.pieces[verb.piece].last)

    def _is_elsewhere_from(self, at: int, limit: int) -> bool:
        return (phrase := self.phrases.at(at, limit, joins=False)) is None or not self.is_document(phrase)
