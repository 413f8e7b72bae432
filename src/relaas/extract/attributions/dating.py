"""Times behind quoted words that tell when they were said: "called it “a farce that failed” on Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout


def is_dated(layout: Layout, at: int, last: int | None = None) -> bool:
    """Begins a time, or a preposition with one: "called it “a farce” | in 2016"?

    Args:
        layout: The document.
        at: Index of the token.
        last: One past the last token to look at; the end of the document by default.
    """
    after = min(at + 1, (last or len(layout.tokens)) - 1)
    return layout.dated[at] >= 0 or (layout.tokens[at].pos == "ADP" and layout.dated[after] >= 0)


def before_dated(layout: Layout, first: int, end: int) -> int:
    """Up to a time behind quoted words that ends what is said.

    Args:
        layout: The document.
        first: Index of the first token of what is said.
        end: One past its last.
    """
    at = end
    while at > first and (layout.dated[at - 1] >= 0 or layout.is_mark(at - 1)):
        at -= 1
    at -= first < at < end and layout.tokens[at - 1].pos == "ADP"
    quoted = at > first and layout.quote_of[at - 1] >= 0 > layout.quote_of[min(at, end - 1)]
    return at if quoted and at < end and is_dated(layout, at) else end
