"""Prepositions that tie what somebody is head of to him, and not whom he heard: "weet de burgemeester | van Gent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.verbs import Verb

_HEADS = ("person", "people", "organisation")
_TELL = ("person", "people", "pronoun")
"""Those somebody hears something from, where a preposition could be of either."""


def speaker_of(layout: Layout, phrases: Phrases, verb: Verb, at: int) -> Phrase | None:
    """Who speaks right behind a verb that says it by itself, of whose phrase a preposition is a part; else None.

    Not "weet de krant van een buurman", where what is behind it tells, nor a verb of hearing.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        verb: The verb.
        at: Index of the preposition.
    """
    part = (layout.low[at],) in layout.speech.prepositions.part and (layout.low[at],) in verb.means.at
    if not part or verb.at != verb.finite or at < verb.at or all(s.at for s in layout.senses(verb.at)):
        return None
    limit = layout.piece_at(verb.at).last
    who, behind = phrases.at(verb.at + 1, limit, joins=False), phrases.at(at + 1, limit, joins=False)
    if who is None or behind is None or not (who.head < at < who.last and who.kind in _HEADS):
        return None
    return who if behind.kind not in _TELL and not who.named else None
