"""Whom those who say something have it from, where a verb says so: "die zich baseert op artsen"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.quoting import Quoting

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.subjects import Subjects
    from relaas.extract.attributions.verbs import Verb


class Citing:
    """Gives claims to those who are cited.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds who its verbs speak of.
        scopes: Tells how far what is said reaches.
    """

    def __init__(self, layout: Layout, phrases: Phrases, subjects: Subjects, scopes: Scopes) -> None:
        self.layout, self.phrases, self.subjects, self.scopes = layout, phrases, subjects, scopes
        self.quoting = Quoting(layout)

    def cited(self, claims: list[Claim], verbs: Iterable[Verb]) -> list[Claim]:
        """The claims with whom a verb says their speaker has it from: "die zich baseert op artsen".

        Args:
            claims: Those of the document.
            verbs: Its verbs of relaying.
        """
        by_speaker: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, claim in enumerate(claims):
            by_speaker[claim.phrase.start, claim.phrase.end].append(number)
        out = list(claims)
        for verb in verbs:
            speaker, phrase = self._speaker(verb), self._object(verb)
            if speaker is not None and phrase is not None:
                for number in by_speaker.get((phrase.start, phrase.end), ()):
                    out[number] = _passed_on(out[number], speaker)
                heard = () if self._claims_to_be(verb, speaker) else (speaker.start, speaker.end)
                for number in by_speaker.get(heard, ()) if heard else ():
                    out[number] = inner(out[number], phrase)
        return out

    def quoted(self, verbs: Iterable[Verb]) -> Iterator[Claim]:
        """What somebody is quoted with before a verb of relaying: "„Ik stond klaar”, citeert de krant de gouverneur".

        Args:
            verbs: The verbs of relaying of a document.
        """
        for verb in verbs:
            piece = self.layout.pieces[verb.piece]
            behind = piece.verb_first and not verb.means.with_ and self.layout.speech.order.last
            said = self._said_before(verb) if behind else ()
            medium = self.subjects.of(verb.piece, verb.at, verb.finite) if said else None
            if medium is None or medium.side != "behind" or not medium.phrase.speaks:
                continue
            whom = self.phrases.source(medium.phrase.last, piece.last, joins=False)
            if whom is not None and whom.speaks and whom.start < whom.end:
                cue = (verb.finite, verb.finite + 1)
                yield Claim(whom, cue, said, "behind", links=(medium.phrase,))

    def _said_before(self, verb: Verb) -> tuple[Span, ...]:
        """The quotation or the clause that ends before a verb: "Er waren 300 gasten, citeert de krant een agent"."""
        piece = self.layout.pieces[verb.piece]
        number = self.quoting.closed_before(piece.first)
        if number is not None:
            return (self.layout.quoted[number],)
        numbers = self.scopes.preceding(verb.piece) if piece.mark == "," else []
        whole = any(self.layout.pieces[at].finite and not self.layout.pieces[at].is_sub for at in numbers)
        return self.scopes.spans(numbers) if whole else ()

    def _speaker(self, verb: Verb) -> Phrase | None:
        """Who has it from somebody: the noun before "dat … aanhaalt", or the subject."""
        piece = self.layout.pieces[verb.piece]
        words = self.layout.speech.pronouns
        which = words.it if self.layout.speech.order.last else words.it | words.relative
        if piece.mark == "," and self.layout.low[piece.start - 1] in which:
            return self.subjects.antecedent(piece)
        subject = self.subjects.of(verb.piece, verb.at, verb.finite)
        return subject.phrase if subject else None

    def _claims_to_be(self, verb: Verb, speaker: Phrase) -> bool:
        """Tells a clause that no comma sets off whose some people say they are: "een groep die zich op X beroept"?"""
        piece = self.layout.pieces[verb.piece]
        bound = piece.opener == "relative" and not piece.mark and self.layout.speech.order.last
        return bound and speaker.kind in ("person", "people", "organisation") and not speaker.named

    def _object(self, verb: Verb) -> Phrase | None:
        """Whom a verb of relaying names: behind its preposition, or in its clause."""
        piece = self.layout.pieces[verb.piece]
        wanted = {words[0] for words in verb.means.with_}
        if wanted:
            at = next((i for i in range(piece.start, piece.last) if self.layout.low[i] in wanted), None)
            if at is None:
                return None
            source = self.phrases.source(at + 1, piece.last)
            return source if source is not None and source.speaks and self._is_said(at + 1, source) else None
        first = piece.start if piece.is_sub and self.layout.speech.order.last else verb.finite + 1
        phrase = self.phrases.source(first, piece.last) if first < piece.last else None
        speaks = phrase is not None and phrase.speaks
        return self.subjects.beside.named(phrase) if phrase is not None and speaks else None

    def _is_said(self, first: int, source: Phrase) -> bool:
        """Is all that is named before a source what somebody says or is: not "op DNA van het bedrijf X"?"""
        layout, speech = self.layout, self.layout.speech
        nouns = (layout.tokens[at] for at in range(first, source.start) if layout.tokens[at].pos == "NOUN")
        lemmas = [noun.lemma.lower() for noun in nouns]
        return all(speech.kind_of(noun) or noun in speech.sources.documents for noun in lemmas)


def _passed_on(claim: Claim, medium: Phrase) -> Claim:
    """A claim with the medium that cites its speaker: "Reuters citeert een arts die zegt dat …"."""
    passes = medium.kind in ("medium", "organisation") and medium.named
    return replace(claim, links=(medium, *claim.links)) if passes else claim


def inner(claim: Claim, phrase: Phrase) -> Claim:
    """A claim as somebody else's, whom its speaker passes on.

    Args:
        claim: The claim.
        phrase: Who says it.
    """
    return replace(claim, phrase=phrase, links=(*claim.links, claim.phrase))
