"""Who passes on what a source says: the speakers of the claims around its own, and whom either tells it to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.attributions.selection import says

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.extract.attributions.antecedents import Antecedents
    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase


def encloses(layout: Layout, outer: Claim, inner: Claim) -> bool:
    """Is one claim told inside what another says?

    Args:
        layout: The document.
        outer: The claim that may hold the other.
        inner: The claim that may be held.
    """
    return outer.covers(*layout.span(*inner.cue))


class Chains:
    """Lists those through whom a claim comes.

    Args:
        layout: The document.
        antecedents: Tells whom a pronoun stands for.
        by_sentence: The claims that say something of each sentence.
    """

    def __init__(
        self, layout: Layout, antecedents: Antecedents, by_sentence: Mapping[int, Sequence[Claim]]
    ) -> None:
        self.layout, self.antecedents, self.by_sentence = layout, antecedents, by_sentence

    def of(self, inner: Claim) -> list[Phrase]:
        """Those between the outlet and a source, each once, the source itself left out.

        Args:
            inner: What the source claims.
        """
        links = [link for c in self._outer(inner) for link in (*c.links, *self._others(c, inner))]
        chain: list[Phrase] = []
        seen = self._namings(inner)
        for link in (*links, *inner.links):
            if (words := self._words(link)) not in seen and not self._is_writing(link):
                seen.add(words)
                chain.append(link)
        return chain or self._told_on(inner)

    def _is_writing(self, link: Phrase) -> bool:
        """Is it no more than something written, by nobody named: "according to a letter that came to light"?"""
        sources, noun = self.layout.speech.sources, self.layout.tokens[link.head].lemma.lower()
        return not link.named and link.kind == "other" and noun in sources.documents | sources.texts

    def _told_on(self, claim: Claim) -> list[Phrase]:
        """Whom somebody told the sentence before, where a quotation goes on: "… told Reuters. “…,” she said"."""
        layout = self.layout
        start = layout.positions.token_at(claim.content[0][0]) if claim.content else None
        quoted = start is not None and layout.quote_of[start] >= 0 and claim.rule == "behind"
        if start is None or not quoted or claim.phrase.kind != "pronoun":
            return []
        sentence, named = layout.tokens[start].sentence, self.antecedents.of(claim).naming
        for other in self.antecedents.preceding.spoken(claim, 1):
            naming = self.antecedents.of(other).naming or (other.phrase.start, other.phrase.end)
            if naming == named and sentence - layout.tokens[other.cue[0]].sentence == 1:
                return list(other.links)
        return []

    def _outer(self, inner: Claim) -> list[Claim]:
        """The claims of its sentence inside which a claim is told, the widest first."""
        if inner.rule in ("relative", "owner"):
            return []  # whoever mentions a number of another's does not pass it on
        near = self.by_sentence.get(self.layout.tokens[inner.cue[0]].sentence, ())
        outer = [c for c in near if c is not inner and not c.denies and encloses(self.layout, c, inner)]
        return sorted((c for c in outer if says(self.layout, c)), key=lambda c: -c.size)

    def _namings(self, inner: Claim) -> set[tuple[str, ...]]:
        """The words that name the source of a claim; of a pronoun its name's too."""
        out = {self._words(inner.phrase)}
        if inner.phrase.kind == "pronoun" and (named := self.antecedents.of(inner).naming) is not None:
            whole = tuple(self.layout.low[slice(*named)])
            out.update(whole[at:] for at in range(len(whole)))
        return out

    def _others(self, outer: Claim, inner: Claim) -> list[Phrase]:
        """Who passes a claim on, unless a pronoun for its own speaker: "Smet belooft hulp, zo liet hij weten"."""
        named = self.antecedents.of(outer).naming if outer.phrase.kind == "pronoun" else None
        if named is None:
            return [outer.phrase]
        if inner.phrase.kind == "pronoun" and self.antecedents.of(inner).naming == named:
            return []
        who, said = self.layout.low[slice(*named)], self._words(inner.phrase)
        if tuple(who[-len(said) :]) == said or said[-len(who) :] == tuple(who):
            return []
        # "He said the driver claimed": by his name
        return [replace(outer.phrase, start=named[0], end=named[1])]

    def _words(self, phrase: Phrase) -> tuple[str, ...]:
        return tuple(self.layout.low[phrase.start : phrase.end])
