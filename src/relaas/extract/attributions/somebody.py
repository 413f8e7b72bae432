"""Subjects that can only be somebody, whatever they are called, by what they do: "De crew vreest dat"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject
    from relaas.extract.attributions.speakers import Speakers
    from relaas.extract.attributions.verbs import Verb


def is_somebody(layout: Layout, speakers: Speakers, verb: Verb, subject: Subject) -> bool:
    """Can the subject of a verb speak, by what it is or since only somebody does what the verb tells with a clause?

    A writing does only where it is known: "the lawsuit alleges that", not "a review has found that".

    Args:
        layout: The document.
        speakers: Tells writings.
        verb: The verb of saying.
        subject: Its subject.
    """
    if subject.phrase.speaks or speakers.tells_itself(verb, subject):
        return True
    last, quote_of = layout.pieces[verb.piece].last, layout.quote_of
    if verb.means.objects and verb.means.with_ and quote_of[verb.at] < 0 and not verb.means.number:
        behind = range(verb.at + 1, last)
        if any(quote_of[at] >= 0 for at in behind) and not speakers.is_document(subject.phrase):
            return True  # "De roeier sprak van „een cadeautje”"
    personal = layout.tokens[verb.at].lemma in layout.speech.telling.personal and not verb.means.with_
    told = personal and layout.told_behind(verb.piece) is not None
    known = (
        layout.speech.order.straight and layout.low[subject.phrase.first] in layout.speech.clauses.definite
    )
    return told and (not speakers.is_document(subject.phrase) or (known and speakers.is_text(verb, subject)))
