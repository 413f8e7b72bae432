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
            first = at - 1 if view.adjective(at - 1) else at
            yield view.draft(first, at + 1, "organisation", f"“{view.low[at]}” speaks in this report")


def _is_body(view: View, at: int) -> bool:
    if view.capital(at) or view.capital(at + 1) or "-" in view.low[at]:
        return False
    before = at - 2 if view.adjective(at - 1) else at - 1
    return view.word(before) in view.names.definite or _sourced(view, before)


def _sourced(view: View, at: int) -> bool:
    return any(
        len(words) == 1 and view.word(at) == words[0] for words in view.pack.speech.prepositions.source
    )


def _speaks(view: View, at: int) -> bool:
    before = at - 2 if view.adjective(at - 1) else at - 1
    if _sourced(view, before) or _sourced(view, before - 1):
        return True
    token = view.tokens[at]
    if token.dep != "nsubj" or abs(token.head - at) > _REACH:
        return False
    return bool(view.pack.speech.senses(view.tokens[token.head].lemma))
