"""What verbs take that open a sentence, or whose object does: "Sprak X eerst van tien, …", "Dat cijfer geeft X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject
    from relaas.extract.attributions.quoting import Quoting
    from relaas.extract.attributions.verbs import Verb

_PHRASE = 3
"""Tokens before a noun among which the preposition stands that leads to it."""


def opens_counting(layout: Layout, verb: Verb, quoting: Quoting) -> bool:
    """Opens a verb its sentence with a count for its object: "Sprak de politie eerst nog van 31 doden, …"?

    Args:
        layout: The document.
        verb: The verb.
        quoting: Knows what quotations close where.
    """
    piece = layout.pieces[verb.piece]
    opens = piece.verb_first and piece.start == layout.analysis.sentences[piece.sentence].first
    taken = verb.means.objects and layout.counts(verb.finite, piece.last)
    return opens and taken and quoting.closed_before(piece.first) is None


def ends_there(layout: Layout, verb: Verb, subject: Subject | None) -> bool:
    """Takes a verb no more than the figure before it: "Dat cijfer geeft X", not "Dat bericht gaf de familie hoop"?

    Args:
        layout: The document.
        verb: The verb.
        subject: Its subject.
    """
    if subject is None or subject.side != "behind" or verb.means.at:
        return True
    rest = range(subject.phrase.last, layout.pieces[verb.piece].last)
    return not any(
        layout.tokens[at].pos in ("NOUN", "ADJ", "VERB")
        and layout.dated[at] < 0
        and at not in (verb.at, verb.finite)
        and all(token.pos != "ADP" for token in layout.tokens[max(at - _PHRASE, 0) : at])
        for at in rest
    )
