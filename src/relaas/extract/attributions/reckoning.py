"""Sources by what they own: "by the union's count", "in her view", "by his own reckoning"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.namings import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.lang.wordings import Wording


def reckoned(layout: Layout, phrases: Phrases) -> Iterator[tuple[int, Wording]]:
    """Where a clause is somebody's by a preposition and what he owns: "by the union's count", "in her view".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """
    reckoned = layout.speech.prepositions.reckoned
    leading = {words[0] for words in reckoned}
    for at, word in enumerate(layout.low):
        needed = layout.speech.order.straight and at and layout.senses(at - 1)
        if word not in leading or not layout.readable[at] or needed:
            continue  # "no longer stands by its estimate"
        phrase = phrases.at(at + 1, layout.piece_at(at).last, joins=False)
        owned = (
            phrase is not None and (word, layout.low[phrase.head]) in reckoned and phrases.owner_of(phrase)
        )
        if owner_by(layout, at) is not None or owned:
            yield at, (word,)


def owner_by(layout: Layout, at: int) -> Phrase | None:
    """Whose count is named behind a preposition, where a tagger takes its noun for a verb: "by his own | reckoning".

    Args:
        layout: The document.
        at: Index of the preposition.
    """
    words, last = layout.speech.pronouns, at + 3
    if last >= len(layout.low) or layout.tokens[last].pos == "NOUN" or layout.tokens[last - 1].pos != "ADJ":
        return None
    known = (layout.low[at], layout.low[last]) in layout.speech.prepositions.reckoned
    whose = layout.low[at + 1] in words.his | words.he | words.she | words.they | words.it
    owned = known and whose and layout.tokens[at + 1].dep == "nmod:poss"
    return Phrase(at + 1, last + 1, at + 1, at + 1, at + 2, "pronoun", named=False) if owned else None
