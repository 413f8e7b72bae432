"""Figures that are called so and given out by whoever a clause on them names: "het getal van 30 dat X rondstrooide"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Callable

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.scopes import Span

_SMALL = frozenset({"ADV", "ADJ", "PRON", "ADP"})
_NOUN = 4
"""Tokens before a number among which the noun stands that calls it a figure."""


def given_out(
    layout: Layout,
    verbs: tuple[int, int],
    opens: Callable[[int], int | None],
    numbered: Callable[[int], Span | None],
    subject: Callable[[int, int], Phrase | None],
) -> Claim | None:
    """The claim of whoever gives out a figure, by the relative clause on it; None where no noun calls it a figure.

    Args:
        layout: The document.
        verbs: First and one past the last of the verbs that end the clause.
        opens: Finds the word that opens the clause that ends on a verb.
        numbered: Finds the number before that word, with its noun.
        subject: Finds who does what a clause tells, between two tokens.
    """
    spreads = layout.speech.telling.spreads
    told = any(layout.tokens[at].lemma in spreads for at in range(*verbs))
    opened = opens(verbs[0]) if told else None
    content = numbered(opened) if opened is not None else None
    if content is None or opened is None:
        return None
    start = layout.positions.token_at(content[0]) or 0
    begun = layout.analysis.sentences[layout.tokens[start].sentence].first
    called = layout.low[max(start - _NOUN, begun) : opened]
    figure = not layout.speech.withdrawn.nouns.isdisjoint(called)
    phrase = subject(opened + 1, verbs[0]) if figure else None
    if phrase is None or any(
        layout.dated[at] < 0 and layout.tokens[at].pos not in _SMALL for at in range(phrase.last, verbs[0])
    ):
        return None
    return Claim(phrase, verbs, (content,), "relative")
