"""Bodies without a name of their own that speak in a report: the police, the coastguard, state television."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View

_INSTITUTION = "institution"
_REACH = 6
"""Tokens between a body and the verb it is the subject of."""


def institutions(view: View) -> Iterator[Draft]:
    """The bodies that a report has speaking, wherever an article says that they are the one of their kind.

    Args:
        view: The text.
    """
    places = (at for first, last in view.parts for at in range(first, last) if view.kind(at) == _INSTITUTION)
    found = [at for at in places if _is_body(view, at)]
    speaking = {view.low[at] for at in found if _speaks(view, at)}
    for at in found:
        if view.low[at] in speaking:
            yield view.draft(
                _first(view, at), at + 1, "organisation", f"“{view.low[at]}” speaks in this report"
            )


def _first(view: View, at: int) -> int:
    """Where a body begins: with the words that are part of what it is called and the adjective of its country."""
    while view.word(at - 1) in view.names.qualifiers and not view.capital(at - 1):
        at -= 1
    return at - 1 if view.adjective(at - 1) else at


def _is_body(view: View, at: int) -> bool:
    opens = view.opens[at] and view.low[at] in view.names.bare_institutions
    if (view.capital(at) and not opens) or view.capital(at + 1) or "-" in view.low[at]:
        return False
    before = _first(view, at) - 1
    if view.low[at] in view.names.bare_institutions and view.word(before) not in view.names.indefinite:
        return True
    owned = view.names.apart and view.word(before) in view.names.genitives
    return owned or view.word(before) in view.names.definite or _sourced(view, before)


def _sourced(view: View, at: int) -> bool:
    return any(
        tuple(view.low[max(0, at + 1 - len(words)) : at + 1]) == tuple(words)
        for words in view.pack.speech.prepositions.source
    )


def _speaks(view: View, at: int) -> bool:
    before = _first(view, at) - 1
    if _sourced(view, before) or _sourced(view, before - 1):
        return True
    token = view.tokens[at]
    if token.dep != "nsubj" or abs(token.head - at) > _REACH:
        return False
    return bool(view.pack.speech.senses(view.tokens[token.head].lemma))
