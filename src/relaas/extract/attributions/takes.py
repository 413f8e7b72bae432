"""The words that a verb needs in the clause it ends, and what it takes behind them: "die het op | dertig hield"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.lang.saying_verbs import SayingVerb


def led_to(layout: Layout, piece: Piece, first: int, verb: int) -> int:
    """One past the last of the words that a verb needs in its clause, where that is a preposition.

    Args:
        layout: The document.
        piece: The clause.
        first: Index of the token from which on they stand, given back where they do not.
        verb: Index of the verb.
    """
    out = first
    for sense in layout.senses(verb):
        for words in sense.with_:
            rest = list(words)
            for at in range(first, piece.last - 1):
                if layout.low[at] != rest[0]:
                    continue
                if rest[1:]:
                    rest = rest[1:]
                elif layout.tokens[at].pos == "ADP":
                    out = max(out, at + 1)
    return out


def suits(sense: SayingVerb, between: Sequence[str]) -> bool:
    """Has a verb the words it needs, the last of them perhaps in the pronoun: "waarvan het leger sprak"?

    Args:
        sense: A way in which it says something.
        between: The words of its clause before it, the pronoun first.
    """
    if not sense.with_ or (sense.needs and sense.needs.isdisjoint(between)):
        return not sense.with_
    ends = {words[-1] for words in sense.with_}
    return any(words and all(w in between for w in words) for words in sense.with_) or any(
        word.endswith(end) and word != end for word in between[:1] for end in ends
    )
