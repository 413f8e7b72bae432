"""Those whom something is called for from, before what they are to do: "roept haar aanhang op | thuis te blijven"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.verbs import Verb

_CALLS = ("ask", "demand")
"""What saying is that those it is said to are to do."""


def past_hearer(layout: Layout, phrases: Phrases, verb: Verb, first: int) -> int:
    """Past those who are to do it, and the part of the verb behind them: "vroeg hem | te bidden".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        verb: The verb.
        first: Index of the token behind verb and speaker.
    """
    last = layout.pieces[verb.piece].last
    phrase = phrases.at(first, last, joins=False)
    if phrase is None or phrase.last >= last:
        return first
    end, head = phrase.last, layout.tokens[phrase.head].head
    if _is_parted(layout, verb, end):
        return end + 1
    # where no parse tells, whoever stands there hears it: "rief die Bewohner auf, zu gehen"
    led = verb.means.hearer or (verb.means.act in _CALLS and head in (verb.at, verb.finite, phrase.head))
    # "vroeg de bevolking | kalm te blijven", but "vroeg de minister te spreken"
    led = led or (verb.means.act == "ask" and not layout.is_infinitive(phrase.last))
    needed = any(layout.follows(end, words) for words in verb.means.with_)  # "beticht de wacht | ervan"
    asked = led and (phrase.speaks or (verb.means.hearer and needed))
    return end if asked else first


def _is_parted(layout: Layout, verb: Verb, at: int) -> bool:
    """Is a word the part of a verb that calls for something: "roept X | op"?"""
    word, speech = layout.low[at], layout.speech
    whole = word + layout.tokens[verb.finite].lemma
    calls = any((word,) in sense.with_ for sense in layout.appealing(verb.finite))
    if calls and at == layout.pieces[verb.piece].last - 1:
        return True  # "rief die Bewohner | auf, zu gehen"
    return word in speech.telling.parted and bool(whole in speech.verbs or speech.appealing(whole))
