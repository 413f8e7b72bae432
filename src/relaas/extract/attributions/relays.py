"""Who stands between who says something and the outlet: the medium it was told to, the source a medium names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.carriers import Carriers
from relaas.extract.attributions.citing import inner
from relaas.extract.attributions.media import Media
from relaas.extract.attributions.stations import is_likened, is_talk, numbered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.cues import Sighting
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece
    from relaas.lang.wordings import Wording

_DESCRIBES = frozenset({"DET", "NOUN", "PROPN", "ADJ"})
_ASIDES = 4  # pieces behind a cue that can tell more of who speaks


class Relays:
    """Adds those who pass something on.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.phrases = layout, phrases
        self.media = Media(layout)
        self.carriers = Carriers(layout, phrases, self.media)
        self._narrow = (*layout.speech.prepositions.narrow, ("",))[0]

    # ---- told to a medium

    def with_media(self, claim: Claim) -> Claim:
        """A claim with the medium it was told to, and one that quotes it: "zegt de minister tegen persbureau Tass"."""
        told = (
            self._told(claim) or self._heard_by(claim) or self._told_to(claim) or self.carriers.aired(claim)
        )
        asides = (*self._before(claim), *self._behind(claim))
        if told is None:
            told = next((found for piece in asides if (found := self._in_aside(claim, piece))), None)
        quoting, through = self.carriers.quoting(claim), self._through(claim, asides)
        free = told is None and quoting is None
        written = self.carriers.written(claim) or self.carriers.fronted(claim) if free else None
        links = (quoting, told, written, through)
        new = [link for link in links if link is not None and not self._same(link, claim.phrase)]
        return replace(claim, links=(*claim.links, *new)) if new else claim

    def _told_to(self, claim: Claim) -> Phrase | None:
        """The medium behind a preposition in the clause of the cue."""
        piece = self.layout.piece_at(claim.cue[0])
        places = (at for at in range(piece.first, piece.last - 1) if not self._in_content(claim, at))
        places = (at for at in places if claim.rule != "object" or not is_likened(self.layout, at))
        found = (found for at in places if (found := self._medium_at(at, piece.last)))
        # not "described as false reports in the press that …"
        free = claim.rule != "object"
        return next((m for m in found if free or m.named or self.layout.tokens[m.head].dep != "nmod"), None)

    def _through(self, claim: Claim, asides: Sequence[Piece]) -> Phrase | None:
        """Who speaks for whoever says it, beside whom it is told to: "liet via zijn advocaat weten aan de krant"."""
        own, words = self.layout.piece_at(claim.cue[0]), self.layout.speech.prepositions.through
        for piece in (own, *asides):
            for at in range(piece.first, piece.last - 1):
                led = self.layout.any_of(at, words) if not self._in_content(claim, at) else None
                phrase = self.phrases.at(at + len(led), piece.last, joins=False) if led is not None else None
                if phrase is not None and phrase.start < phrase.end and phrase.kind in ("person", "people"):
                    return phrase
        return None

    def _medium_at(self, at: int, limit: int) -> Phrase | None:
        """The medium behind a token, if that is a preposition before whom something is told to."""
        word = (self.layout.low[at],)
        if word not in self.layout.speech.prepositions.medium:
            return None
        phrase = self.phrases.at(at + 1, limit, joins=False)
        if phrase is None or phrase.start == phrase.end:
            return None
        if self.layout.speech.order.last and (station := numbered(self.layout, phrase, limit)) is not None:
            return station
        led = self.layout.low[at - 1] in self.layout.speech.sources.leading and (
            self.media.is_unknown(phrase)
            or (self.layout.speech.order.last and is_talk(self.layout, at - 1, phrase))
        )
        aired = word in self.layout.speech.prepositions.aired and self.media.is_station(phrase)
        if not (led or aired or self.media.passes_on(phrase, word)):
            return None
        # "sagte er | der Agentur dpa": the article is all that leads
        definite = self.layout.speech.clauses.definite
        known = phrase.named or self.layout.low[phrase.first] in definite or word[0] in definite
        return phrase if known or word not in self.layout.speech.prepositions.narrow else None

    def _heard_by(self, claim: Claim) -> Phrase | None:
        """The medium right behind a verb that has those it is said to behind it: "told CNN's Anna Reed that"."""
        verb = claim.cue[1] - 1
        piece = self.layout.piece_at(verb)
        if claim.cue[1] >= piece.last or not any(sense.hearer for sense in self.layout.senses(verb)):
            return None
        phrase = self.phrases.at(claim.cue[1], piece.last, joins=False)
        if phrase is None or phrase.start == phrase.end:
            return None
        if (station := numbered(self.layout, phrase, piece.last)) is not None:
            return station
        known = self.media.passes_on(phrase, self._narrow) or self.media.is_short(phrase)
        if known or (self.layout.speech.order.straight and self.media.is_unknown(phrase)):
            return phrase
        if (sent := self._sent(phrase)) is not None:
            return sent
        genitive, low = self.layout.speech.clauses.genitive, self.layout.low
        owner = next((i for i in range(phrase.first, phrase.last) if low[i] in genitive), None)
        whose = self.phrases.at(phrase.first, owner, joins=False) if owner is not None else None
        return whose if whose is not None and self.media.passes_on(whose, self._narrow) else None

    def _sent(self, phrase: Phrase) -> Phrase | None:
        """The medium that somebody is from who is no more than that: "told a | BBC | reporter"."""
        layout = self.layout
        if phrase.named or phrase.kind != "person" or not layout.speech.order.apart:
            return None
        name = self.phrases.at(phrase.start, phrase.head, joins=False) if phrase.start < phrase.head else None
        whole = name is not None and name.named and name.last == phrase.head
        return name if name is not None and whole and self.media.passes_on(name, self._narrow) else None

    def _before(self, claim: Claim) -> Iterator[Piece]:
        """The piece before that tells where it is said: "In an interview with the BBC, the minister said".

        So does a clause on who speaks: "An official, who spoke to AFP, denied".
        """
        number = self.layout.piece_of[claim.cue[0]]
        before = self.layout.pieces[number - 1] if number and self.layout.speech.order.straight else None
        beside = before is not None and before.sentence == self.layout.pieces[number].sentence
        if before is not None and beside and (not before.finite or before.opener == "relative"):
            yield before

    def _behind(self, claim: Claim) -> Iterator[Piece]:
        """The pieces that tell more of the speaker or the place of telling: ", die …, op de zender Antara"."""
        number = self.layout.piece_of[claim.cue[0]]
        for piece in self.layout.pieces[number + 1 : number + _ASIDES]:
            hangs = not piece.finite or (piece.is_sub and piece.opener == "relative")
            if piece.sentence != self.layout.pieces[number].sentence or not hangs:
                return
            yield piece

    def _in_aside(self, claim: Claim, piece: Piece) -> Phrase | None:
        """The medium that a piece names: behind its first preposition, or as who spread what it was said in."""
        about = (
            piece.opener == "relative"
            and claim.rule == "preposition"
            and piece.start == claim.phrase.last + 2
        )
        if claim.covers(*self.layout.span(piece.first, piece.first + 1)) and not about:
            return None  # "Volgens een arts, die met de krant sprak, …" tells of the doctor
        if not piece.is_sub:
            opens = self.layout.tokens[piece.start].pos
            if self.layout.speech.order.apart and opens in _DESCRIBES:
                return None  # ", a spokesman for the agency", not ", speaking to the BBC"
            places = [*range(piece.first, piece.last - 1)]
            if self.layout.speech.order.last:  # ", ein Onkel, | am Montag der BBC"
                places = [at for at in places if self.layout.dated[at] < 0][:1]
            return next((found for at in places if (found := self._medium_at(at, piece.last))), None)
        leading, told = self.layout.speech.sources.leading, range(piece.finite[0], piece.last)
        spoke = any(self.layout.senses(verb) for verb in piece.finite)
        spoke = spoke or any(self.layout.low[at] in leading for at in told)
        owned, free = self.layout.speech.sources.owned, bool(self.layout.speech.clauses.subjunctive)
        given = free and any(
            self.layout.low[at] in owned for at in told
        )  # "die X über die Agentur Y verbreiten ließ"
        if spoke or given:  # "an aide, who spoke to Reuters"
            whole = given or self.layout.speech.order.last  # "die met de krant sprak"
            places = [*range(piece.start if whole else piece.finite[0] + 1, piece.last - 1)]
            found = next((found for at in places if (found := self._medium_at(at, piece.last))), None)
            if found is not None:
                return found
            if not self.layout.speech.order.last:
                heard = self.phrases.at(piece.finite[0] + 1, piece.last, joins=False)  # "who rang the BBC"
                if heard is not None and heard.named and self.media.passes_on(heard, self._narrow):
                    return heard
        phrase = self.phrases.at(piece.start, piece.last, joins=False)
        spread = (
            phrase is not None and phrase.kind == "medium" and phrase.named and phrase.last <= piece.finite[0]
        )
        return phrase if spread else None

    def _told(self, claim: Claim) -> Phrase | None:
        """The medium right behind the verb of somebody who stands before it: "liet persbureau AFP weten dat"."""
        limit = self.layout.piece_at(claim.cue[0]).last
        if claim.phrase.last > claim.cue[0]:
            return self._told_behind(claim, limit)
        if claim.rule != "clause" or not self.layout.speech.order.last:
            return None
        for first in range(claim.cue[0] + 1, min(claim.cue[1] + 1, limit)):
            phrase = self.phrases.at(first, limit, joins=False)
            if phrase is None or phrase.start == phrase.end:
                continue
            heard = self._hears(claim) and self.media.passes_on(phrase, self._narrow)
            if phrase.kind == "medium" or heard or (self._hears(claim) and self.media.is_unknown(phrase)):
                return phrase
        return None

    def _hears(self, claim: Claim) -> bool:
        """Can whoever it is said to stand right behind the verb: "had Le Temps verteld", "liet dpa weten"?"""
        verb = claim.cue[1] - 1
        told = any(sense.hearer for sense in self.layout.senses(verb))
        rest = self.layout.low[claim.cue[0] + 1 : self.layout.piece_at(claim.cue[0]).last]
        return told or any((word,) in self._let(claim) for word in rest)

    def _told_behind(self, claim: Claim, limit: int) -> Phrase | None:
        """The medium right behind the speaker, before the rest of the verb: "liet hij The Guardian weten"."""
        first = claim.phrase.last
        phrase = self.phrases.at(first, limit, joins=False) if first < limit else None
        if phrase is None or not phrase.named:
            return None
        rest = self.layout.low[phrase.last : limit]
        let = any(tuple(rest) == words for words in self._let(claim))
        named = self.media.passes_on(phrase, ("",))
        # "„…”, vertelde hij | de BBC"
        heard = named and claim.rule == "behind" and not rest and self.media.passes_on(phrase, self._narrow)
        return phrase if (let and named) or heard else None

    def _let(self, claim: Claim) -> list[Wording]:
        """Words that end the verb of a claim: "weten" behind "liet", "heeft … laten"."""
        piece = self.layout.piece_at(claim.cue[0])
        verbs = [
            at for at in range(claim.cue[0], piece.last) if self.layout.tokens[at].pos in ("VERB", "AUX")
        ]
        return [words for at in verbs for sense in self.layout.senses(at) for words in sense.with_]

    def _in_content(self, claim: Claim, at: int) -> bool:
        """Is a word part of what is said, or of who says it?"""
        if claim.rule == "preposition":
            return at != claim.phrase.last
        inside = claim.rule != "object" and claim.covers(*self.layout.span(at, at + 1))
        return inside or claim.phrase.first <= at < claim.phrase.last

    # ---- heard from somebody

    def relayed(self, claims: Sequence[Claim], sightings: Iterable[Sighting]) -> tuple[list[Claim], set[int]]:
        """The claims with whom their speaker has it from, and the prepositions that told so."""
        out, used = list(claims), set[int]()
        by_piece: dict[int, list[int]] = defaultdict(list)
        for number, claim in enumerate(claims):
            by_piece[self.layout.piece_of[claim.cue[0]]].append(number)
        for at, words in sightings:
            phrase = self._named_at(at, words)
            beside = self._claim_beside(out, by_piece, at)
            if phrase is None or beside is None:
                continue
            used.add(at)
            if not self._same(phrase, out[beside].phrase):
                out[beside] = inner(out[beside], phrase)
        return out, used

    def _named_at(self, at: int, words: Wording) -> Phrase | None:
        sentence = self.layout.analysis.sentences[self.layout.tokens[at].sentence]
        phrase = self.phrases.source(at + len(words), sentence.last)
        doubtful = words in self.layout.speech.prepositions.doubtful
        known = phrase is not None and (phrase.speaks or phrase.named)  # not "citing security concerns"
        free = self.layout.speech.order.last and not doubtful
        return phrase if known or free or (doubtful and phrase is not None and phrase.speaks) else None

    def _claim_beside(
        self, claims: Sequence[Claim], by_piece: Mapping[int, Sequence[int]], at: int
    ) -> int | None:
        """Number of the claim whose word of saying stands in the piece of a token, or in the one before."""
        number = self.layout.piece_of[at]
        piece = self.layout.pieces[number]
        near: tuple[int, ...] = (number,) if piece.finite else (number, number - 1)
        if self.layout.speech.order.straight and not piece.finite and not by_piece.get(number - 1):
            near = (*near, number + 1)  # "A legislator, citing the jailer, put it at 100"
        fitting = [
            i
            for place in near
            for i in by_piece.get(place, ())
            if self.layout.tokens[claims[i].cue[0]].sentence == piece.sentence and claims[i].cue[0] != at
        ]
        return min(fitting, key=lambda i: (abs(claims[i].cue[0] - at), i), default=None)

    def _same(self, left: Phrase, right: Phrase) -> bool:
        return (left.start, left.end) == (right.start, right.end)
