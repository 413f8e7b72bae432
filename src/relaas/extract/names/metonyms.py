"""Ministries that a report calls by what they are for: "de brief van Defensie", "Justitie liet weten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View


_NAMED = 6
"""Tokens before a portfolio in which stands who speaks for it, his name between."""


def metonyms(view: View) -> Iterator[Draft]:
    """Portfolios with a capital that stand for their ministry.

    Args:
        view: The text.
    """
    done = 0
    for at, last in view.raised:
        end = _end(view, at, last) if at >= done else at
        if end > at and not view.capital(end) and _stands_alone(view, at):
            name = " ".join(view.low[at:end])
            yield view.draft(at, end, "organisation", f"“{name}” stands for its ministry")
        done = max(done, end)


def _end(view: View, at: int, last: int) -> int:
    """One past the portfolio that opens at a token with a capital."""
    end = at
    while end < last and view.capital(end) and view.portfolio(end):
        end += 1
    return end


def _stands_alone(view: View, at: int) -> bool:
    """Is it neither part of a title, of a longer name or of a list, nor a word that only opens a sentence?"""
    if view.opens[at]:
        token = view.tokens[at]
        return token.dep == "nsubj" and bool(view.pack.speech.senses(view.tokens[token.head].lemma))
    before = view.word(at - 1)
    if before in view.names.possessive:
        noun = at - 2
        while noun > at - _NAMED and view.capital(noun) and not view.opens[noun]:
            noun -= 1  # "woordvoerder Laxmi Dhakal van Binnenlandse Zaken"
        return view.names.possessed.of(view.word(noun)) == "organisation"
    return view.tokens[at - 1].pos == "ADP" and before not in view.names.links and not view.human(at - 2)
