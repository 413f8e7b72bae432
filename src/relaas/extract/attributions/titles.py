"""Names of media that stand in quotation marks, which are no quotations: "sagte er der „Bild“"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

_LONGEST = 7
"""Tokens of a name with its marks."""


def titles(view: View) -> dict[int, int]:
    """One past the closing mark of each name of a medium in quotation marks, by the token that opens it.

    Reach for it before who speaks is looked for: the marks of such a name neither open nor close speech.

    Args:
        view: The document, its quotations found.
    """
    found: dict[int, int] = {}
    for number, (start, _) in enumerate(view.quoted):
        first = view.positions.token_at(start)
        if first is not None and first > 0 and view.tokens[first].start == start:
            last = first
            while last < len(view.tokens) and last - first <= _LONGEST and view.quote_of[last] == number:
                last += 1
            if _is_title(view, first, last):
                found[first] = last
    return found


def _is_title(view: View, first: int, last: int) -> bool:
    """Is what stands in marks, behind an article or a word for a medium, the name of one?"""
    inside, before = range(first + 1, last - 1), view.low[first - 1]
    short = 0 < len(inside) <= _LONGEST - 2 and view.tokens[first + 1].text[0].isupper()
    led = before in view.speech.clauses.definite or view.speech.kind_of(before) == "medium"
    if not (short and led) or any(view.is_finite(at) and view.tokens[at].text.islower() for at in inside):
        return False
    parts = {part for at in inside for part in (view.low[at], *view.low[at].split("-"))}
    return before not in view.speech.clauses.definite or not parts.isdisjoint(view.speech.sources.media_words)
