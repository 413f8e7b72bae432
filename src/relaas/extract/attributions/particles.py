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


def lacks_particle(layout: Layout, at: int) -> bool:
    """Gives a pipeline a verb a particle that stands nowhere: "deelt brood uit" is no "meedelen"?

    Args:
        layout: The document.
        at: Index of the verb.
    """
    speech, token = layout.speech, layout.tokens[at]
    if not speech.order.last or token.lemma in speech.verbs or not layout.is_finite(at):
        return False
    ends = (token.lemma[i:] for i in range(1, len(token.lemma)))
    known = next((end for end in ends if end in speech.verbs), "")
    own = next((p for p in speech.telling.parted if known.startswith(p) and known[len(p) :] in speech.verbs), "")
    last = layout.analysis.sentences[token.sentence].last
    return bool(own) and not layout.low[at].startswith(own) and own not in layout.low[at + 1 : last]
