"""Phrases that are no subject, by their article or their noun, where no parse tells: "warf | der Bahn | vor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.views import View


def is_oblique(view: View, phrase: Phrase) -> bool:
    """Tells its article that a phrase is no subject: "warf | der Armee | vor", "wies | den Richter | ab"?

    Args:
        view: The document.
        phrase: The phrase.
    """
    words, first = view.speech, view.low[phrase.first]
    if first in words.clauses.oblique:
        return True
    feminine = tuple(end[0] for end in words.clauses.feminine)
    return (first,) in words.prepositions.belonging and view.low[phrase.head].endswith(feminine)


def is_turned(view: View, phrase: Phrase, behind: Phrase) -> bool:
    """Is a phrase behind a verb its subject, by the parse, or since what stands before can be what the verb takes?

    So it is in "Elf Tote meldete die Polizei", not in "Das Gutachten nennt die Polizei".

    Args:
        view: The document.
        phrase: What stands before the verb.
        behind: What stands behind it.
    """
    if relation := view.tokens[behind.head].dep:
        return relation.startswith("nsubj")
    noun, sources = view.tokens[phrase.head].lemma.lower(), view.speech.sources
    written = noun.endswith(tuple(sources.documents | sources.texts))
    return phrase.kind == "other" and (noun in view.speech.withdrawn.nouns or not written)
