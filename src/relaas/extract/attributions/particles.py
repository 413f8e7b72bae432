"""Particles of verbs behind what is said, before who speaks: "“…,” chimed in Ann Lee", "“…,” shot back the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View


def past_particle(view: View, verb: int) -> int:
    """The token behind a verb and the particle that may follow it.

    Args:
        view: The document.
        verb: Index of the verb.
    """
    after = verb + 1
    if not view.speech.order.straight or after >= len(view.low):
        return after
    needed = {words[0] for sense in view.senses(verb) for words in sense.with_ if len(words) == 1}
    return after + (view.low[after] in needed | view.speech.clauses.particles)
