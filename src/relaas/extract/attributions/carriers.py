"""Media that carry what somebody says: that quote him, or into whose cameras he speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.stations import reporting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.media import Media
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece

_BEHIND = 3
"""Pieces behind a claim among which it is told where it stands."""


class Carriers:
    """Finds them.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        media: Tells media from others.
    """

    def __init__(self, layout: Layout, phrases: Phrases, media: Media) -> None:
        self.layout, self.phrases, self.media = layout, phrases, media

    def quoting(self, claim: Claim) -> Phrase | None:
        """The medium by which whoever speaks is quoted: "een arts die door AFP wordt aangehaald".

        Args:
            claim: What he says.
        """
        found = next((found for piece in self._around(claim) if (found := self._quoting(piece))), None)
        return found or self._quoted_by(claim) or self._attributed(claim) or self._from(claim)

    def written(self, claim: Claim) -> Phrase | None:
        """The medium in which what somebody says is told to stand: "volgens haar is het zo, | zo staat in De Tijd".

        Args:
            claim: What is said.
        """
        layout = self.layout
        if not layout.speech.order.last or claim.rule != "preposition":
            return None
        first = layout.piece_of[claim.cue[0]] + 1
        sentence = layout.pieces[first - 1].sentence
        for piece in layout.pieces[first : first + _BEHIND]:
            if piece.sentence != sentence:
                return None
            aside = piece.mark == "," and layout.low[piece.first] in layout.speech.clauses.aside
            stands = (at for at in piece.finite if any(s.documented and s.at for s in layout.senses(at)))
            verb = next(stands, None) if aside else None
            for at in range(verb + 1, piece.last - 1) if verb is not None else ():
                led = (layout.low[at],) in layout.speech.prepositions.medium
                phrase = self.phrases.at(at + 1, piece.last, joins=False) if led else None
                if phrase is not None and phrase.start < phrase.end:
                    known = self.media.passes_on(phrase, ("",)) or self.media.is_unknown(phrase)
                    return phrase if known else None
        return None

    def aired(self, claim: Claim) -> Phrase | None:
        """The medium into or before whose things something is said: "voor de camera's van Sky News".

        Args:
            claim: What is said.
        """
        layout, airs = self.layout, self.layout.speech.sources.airs
        piece = layout.piece_at(claim.cue[0])
        for at in range(piece.first + 1, piece.last - 2):
            own = claim.phrase.first <= at <= claim.phrase.head
            if layout.low[at] not in airs or layout.tokens[at + 1].pos != "ADP" or own:
                continue
            led = at - 1 if layout.low[at - 1] not in layout.speech.clauses.determiners else at - 2
            heard = led >= piece.first and (layout.tokens[led].pos == "ADP" or led == claim.cue[1] - 1)
            phrase = self.phrases.at(at + 2, piece.last, joins=False) if heard else None
            if phrase is not None and phrase.start < phrase.end and self.media.passes_on(phrase, ("",)):
                return phrase
        return None

    def _cites(self, phrase: Phrase | None) -> bool:
        """Can somebody by whom others are quoted be a medium: by its words, or by a name that is all it is?"""
        if phrase is None or phrase.start == phrase.end:
            return False
        bare = phrase.named and phrase.first == phrase.start and phrase.kind in ("person", "place", "other")
        return bare or self.media.passes_on(phrase, ("",))

    def _quoted_by(self, claim: Claim) -> Phrase | None:
        """The medium by which whoever speaks is quoted in one clause: "a source quoted by the Herald"."""
        layout = self.layout
        if layout.speech.order.last:
            return None
        piece, agent = layout.piece_at(claim.phrase.last - 1), layout.speech.prepositions.agent
        cue = layout.piece_at(claim.cue[0])  # "A lawyer, Ann Lee, was quoted by the Herald as saying"
        last = cue.last if cue.sentence == piece.sentence and cue.first < claim.cue[0] else piece.last
        for at in range(claim.phrase.last + 1, max(piece.last, last) - 1):
            led = (layout.low[at],) in agent
            cited = led and any(sense.relay for sense in layout.senses(at - 1))
            spread = led and self._is_spread(at - 1) and at - 1 > claim.cue[0]
            phrase = self.phrases.at(at + 1, layout.piece_at(at).last, joins=False) if led else None
            if phrase is None or phrase.start == phrase.end:
                continue
            if (cited and self._cites(phrase)) or (spread and self.media.passes_on(phrase, ("",))):
                return phrase
        return None

    def _attributed(self, claim: Claim) -> Phrase | None:
        """The medium inside the words for who speaks: "een door AFP geciteerde arts"."""
        layout, who = self.layout, claim.phrase
        for at in range(who.first, who.head - 2):
            led = (layout.low[at],) in layout.speech.prepositions.agent and layout.speech.order.last
            name = self.phrases.at(at + 1, who.head, joins=False) if led else None
            cites = name is not None and any(sense.relay for sense in layout.senses(name.last))
            if name is not None and cites and self._cites(name):
                return name
        return None

    def _around(self, claim: Claim) -> Iterator[Piece]:
        """The pieces right behind who says it and behind the cue."""
        for at in dict.fromkeys((claim.phrase.last - 1, claim.cue[0])):
            number = self.layout.piece_of[at]
            sentence = self.layout.pieces[number].sentence
            yield from (p for p in self.layout.pieces[number + 1 : number + 4] if p.sentence == sentence)

    def _quoting(self, piece: Piece) -> Phrase | None:
        """The medium by which somebody is quoted: "een getuige, aangehaald door RTV", "dat door AFP wordt …"."""
        agent, tokens = self.layout.speech.prepositions.agent, self.layout.tokens
        if piece.finite and not piece.is_sub:
            return None
        if (aside := reporting(self.layout, self.phrases, piece)) and self.media.passes_on(aside, ("",)):
            return aside
        cites = any(sense.relay for i in range(piece.first, piece.last) for sense in self.layout.senses(i))
        told = cites or (not piece.finite and "VerbForm=Part" in tokens[piece.start].morph)
        told = told or (not piece.finite and self._is_carried(piece))
        for at in range(piece.first, piece.last - 1) if told else ():
            led = (self.layout.low[at],) in agent
            phrase = self.phrases.at(at + 1, piece.last, joins=False) if led else None
            if phrase is None or phrase.start == phrase.end:
                continue
            if self.media.passes_on(phrase, ("",)) or (cites and self._cites(phrase)):
                return phrase
        return None

    def _is_spread(self, at: int) -> bool:
        """Is a word the participle of what was spread, published or aired: "in a statement | carried | by Reuters"?"""
        token = self.layout.tokens[at]
        return "VerbForm=Part" in token.morph and token.lemma in self.layout.speech.telling.spreads

    def _is_carried(self, piece: Piece) -> bool:
        """Is a piece on what somebody has said or written, which a medium spread: "in remarks carried by Reuters"?"""
        agent, places = self.layout.speech.prepositions.agent, range(piece.first + 1, piece.last - 1)
        return any((self.layout.low[at],) in agent and self._is_spread(at - 1) for at in places)

    def fronted(self, claim: Claim) -> Phrase | None:
        """The medium that spread what is said, told before the verb: "In een door Fars verspreid bericht zei X".

        Or in a clause on it: "In een bericht dat persbureau Fars verspreidde, zei het leger".

        Args:
            claim: What is said.
        """
        layout, agent = self.layout, self.layout.speech.prepositions.agent
        if not layout.speech.order.last:
            return None
        number = layout.piece_of[claim.cue[0]]
        first = layout.sentence_pieces(layout.pieces[number].sentence).start
        begun = layout.pieces[first].first
        if layout.tokens[begun].pos != "ADP" or claim.covers(*layout.span(begun, begun + 1)):
            return None
        for at in range(begun, claim.cue[0]):
            piece = layout.piece_at(at)
            led = (layout.low[at],) in agent or (piece.opener == "relative" and at == piece.start - 1)
            phrase = self.phrases.at(at + 1, claim.cue[0], joins=False) if led else None
            if phrase is None or phrase.start == phrase.end or phrase.last >= len(layout.tokens):
                continue
            spread = layout.tokens[phrase.last].lemma in layout.speech.telling.spreads
            if spread and self.media.passes_on(phrase, ("",)):
                return phrase
        return None

    def _from(self, claim: Claim) -> Phrase | None:
        """The medium that quotes what was written, in a clause on it: "een rapport waar de krant uit citeerde"."""
        layout, at = self.layout, max(claim.phrase.last, claim.cue[1])
        last = layout.analysis.sentences[layout.tokens[claim.cue[0]].sentence].last
        at += at < last and layout.low[at] == ","
        if (
            not layout.speech.order.last
            or at + 1 >= last
            or layout.low[at] not in layout.speech.clauses.relative
        ):
            return None
        phrase = self.phrases.at(at + 1, last, joins=False)
        if phrase is None or not phrase.named or not self._cites(phrase):
            return None
        told = range(phrase.last, layout.to_mark(phrase.last, last))
        lemmas = (layout.tokens[i].lemma.removeprefix(layout.low[i - 1]) for i in told)  # "uit citeert"
        cites = (layout.speech.verbs.get(lemma, ()) for lemma in lemmas)
        return phrase if any(sense.relay for senses in cites for sense in senses) else None
