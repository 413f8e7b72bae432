"""Words around a noun that are no part of who speaks: how an office is held, in what of his somebody says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

_TIMED = 4
"""Tokens of a time before a participle."""


def qualifies(layout: View, at: int) -> bool:
    """Tells a participle before an office, taken for a verb, how it is held: "zei | waarnemend | korpschef Smet"?

    Args:
        layout: The document.
        at: Index of the participle, no last token.
    """
    words, token = layout.speech.offices, layout.tokens[at]
    known = layout.low[at] in words.maybe | words.former | words.plain
    title = layout.speech.kind_of(layout.tokens[at + 1].lemma.lower()) == "person"
    return known and title and token.pos == "VERB" and "VerbForm=Part" in token.morph


def is_written(layout: View, at: int, limit: int) -> bool:
    """Stands behind a preposition what somebody says it in: "stelt de inspectie in | haar rapport vast"?

    Args:
        layout: The document.
        at: Index of the token behind the preposition.
        limit: Index that the phrase does not reach.
    """
    whose, noun = layout.tokens[at].dep == "nmod:poss", at + 1
    while noun < limit and layout.tokens[noun].pos == "ADJ":
        noun += 1
    known = noun < limit and layout.tokens[noun].lemma.lower() in layout.speech.sources.documents
    return whose and known and layout.speech.order.last


def past_seat(layout: View, first: int, last: int) -> int:
    """One past the place that tells of which ministry a name is: "Buitenlandse Zaken | in Oslo"; else its own end.

    Args:
        layout: The document.
        first: Index of the first token of the name.
        last: One past the index of its last.
    """
    words, at = layout.speech, last + 1
    known = layout.pack.names.portfolios | words.sources.portfolios
    ministry = all(layout.low[i] in known for i in range(first, last)) and layout.tokens[first].text.istitle()
    if not ministry or at >= len(layout.low) or (layout.low[last],) not in words.prepositions.where:
        return last
    number = layout.named[at]
    end = next((i for i in range(at, len(layout.low)) if layout.named[i] != number), len(layout.low))
    name = layout.text[slice(*layout.span(at, end))].lower() if number >= 0 else ""
    place = number >= 0 and (layout.analysis.names[number].label == "LOC" or name in layout.pack.names.places)
    return end if place else last


def before_place(layout: View, head: int, end: int) -> int:
    """Where the place begins at which a person speaks: "een woordvoerder (in Istanbul)".

    Args:
        layout: The document.
        head: Index of the noun for the person.
        end: One past the last token of what names him.
    """
    low, words = layout.low, layout.speech.pronouns
    whose = words.he | words.they
    places = (at for at in range(head + 1, end) if low[at] in whose or _is_place(layout, head, at))
    at = next(places, end)
    return at - 1 if at < end and low[at] in whose else at  # "een collega (van hem)"


def _is_place(layout: View, head: int, at: int) -> bool:
    """Leads a word to where a person speaks: "een woordvoerder | in Istanbul", "zijn broer | voor de rechtbank"?"""
    word, words, tokens = (layout.low[at],), layout.speech.prepositions, layout.tokens
    if word in words.where:
        return True
    kin = tokens[head].lemma.lower() in layout.speech.gender.kin and layout.speech.order.last
    return kin and word in words.attached and tokens[at].pos == "ADP"


def past_timed(layout: View, at: int) -> int:
    """The noun behind a time or an adverb and a participle that tell of it: "het | donderdag verschenen | rapport".

    Args:
        layout: The document.
        at: Index of the token behind the article; the result where no such words stand there.
    """
    noun = at
    while noun < min(at + _TIMED, len(layout.tokens) - 1) and (
        layout.dated[noun] >= 0 or layout.tokens[noun].dep == "advmod"
    ):
        noun += 1
    if not layout.speech.order.last or noun == at or noun + 1 >= len(layout.tokens):
        return at
    participle, behind = layout.tokens[noun], layout.tokens[noun + 1]
    told = "VerbForm=Part" in participle.morph and not layout.is_finite(noun)
    return noun + 1 if told and behind.pos == "NOUN" else at
