"""Sources that a relative word takes up behind a preposition: "de burgemeester, volgens wie er tien doden vielen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relaas.extract.attributions.cues import Sighting
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.scopes import Scopes

_LONGEST = 12
"""Words of what the relative word takes up, at most."""
_AWAY = 4
"""Words of the verb that may part the two: "wie de cijfers van X bekijkt, volgens welke …"."""
_VERBAL = frozenset({"VERB", "AUX", "PART", "ADV", "ADP"})


def related(
    layout: Layout, phrases: Phrases, scopes: Scopes, sightings: Iterable[Sighting]
) -> Iterator[Claim]:
    """Claims of whom a preposition and a relative word behind it take up, or of whose that is.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        scopes: Tells how far what is said reaches.
        sightings: Where the prepositions stand.
    """
    for at, words in sightings:
        opened = at + len(words)
        if opened + 1 >= len(layout.low) or layout.low[opened] not in layout.speech.clauses.piped:
            continue
        number = layout.piece_of[at]
        piece = layout.pieces[number]
        begins = piece.first == at and opened + 1 < piece.last
        phrase = _taken_up(layout, phrases, piece.first) if begins else None
        if phrase is not None:
            clause = layout.span(opened + 1, piece.last)
            onward = scopes.spans(scopes.onward(number))
            joined = (
                ((clause[0], onward[0][1]), *onward[1:]) if _goes_on(layout, clause, onward) else (clause,)
            )
            yield Claim(phrase, (at, opened + 1), scopes.with_quotations(joined), "preposition")


def _goes_on(layout: Layout, clause: tuple[int, int], onward: tuple[tuple[int, int], ...]) -> bool:
    """Stands nothing but a mark or a space between a clause and what goes on with it?"""
    return bool(onward) and not any(c.isalnum() for c in layout.text[clause[1] : onward[0][0]])


def _taken_up(layout: Layout, phrases: Phrases, end: int) -> Phrase | None:
    """Who stands right before a clause, or owns what does, the verb around them passed over."""
    begun = layout.analysis.sentences[layout.tokens[end].sentence].first
    last = end - (end > begun and layout.low[end - 1] == ",")
    for behind in range(last, max(last - _AWAY, begun), -1):
        if behind < last and layout.tokens[behind].pos not in _VERBAL:
            return None
        for first in range(max(begun, behind - _LONGEST), behind):
            phrase = phrases.source(first, behind, joins=False)
            if phrase is not None and phrase.last == behind and (phrase.speaks or phrase.named):
                return phrase if phrase.kind != "pronoun" else None
    return None
