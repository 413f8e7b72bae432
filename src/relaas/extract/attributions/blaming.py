"""Clauses that go on with what somebody makes of it who has just said something: "denied the raid, blaming rebels"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.helpers import is_ongoing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.layouts import Layout


def blaming(layout: Layout) -> Iterator[int]:
    """The pieces in which somebody who said something goes on to judge or call for it: "…, blaming the rebels".

    Args:
        layout: The document.
    """
    for number, piece in enumerate(layout.pieces):
        verb = layout.tokens[piece.start]
        behind = layout.behind(number)  # not "said, calling for calm, that …"
        ends = behind is None or behind.mark != "," or behind.opener in ("coordinate", "contrast")
        goes_on = piece.mark == "," and ends and not piece.finite and is_ongoing(verb)
        if goes_on and layout.speech.order.straight and layout.speech.appealing(verb.lemma):
            yield number
