"""Questions that a verb of saying asks, whoever they are put to: "vroegen of hij het wist", "asked her whether …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.views import View

_PARTED = 4
"""Tokens before a question within which the verb that asks it stands, with its particle and pronoun."""
_HEARERS = 6
"""Tokens for those whom a question is put to."""
_LIGHT = frozenset({"ADP", "PRON"})
_HEARD = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"})


def is_asked(view: View, phrases: Phrases, at: int) -> bool:
    """Stands a verb of saying before a word that may open a question, with no more between than whom it is put to?

    Args:
        view: The document.
        phrases: Reads its noun phrases.
        at: Index of the word.
    """
    for before in range(at - 1, max(at - _PARTED, 0) - 1, -1):
        if view.is_finite(before):
            return bool(view.senses(before))
        if view.tokens[before].pos not in _LIGHT:
            return _is_put(view, phrases, at)
    return False


def _is_put(view: View, phrases: Phrases, at: int) -> bool:
    """Is it put to somebody: "asked the driver whether he had slept", "vroeg hem of …"?"""
    for before in range(at - 1, max(at - _HEARERS, 0) - 1, -1):
        if view.is_finite(before):
            senses = (*view.senses(before), *view.appealing(before))
            straight = view.speech.order.straight
            heard = any(sense.hearer if straight else sense.act == "ask" for sense in senses)
            return heard and phrases.at(before + 1, at) is not None
        if view.tokens[before].pos not in _HEARD:
            return False
    return False
