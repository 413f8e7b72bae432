"""What every room has before it that finds what a text takes back: the document, its words for that, the stretches."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.judging import Judging
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Span


class Undoing:
    """Finds stretches that a text undoes, in one way of telling it.

    Args:
        layout: The document.
        judging: Reads the words that undo a claim.
        spans: The stretches in order.
    """

    def __init__(self, layout: Layout, judging: Judging, spans: Sequence[Span]) -> None:
        self.layout, self.judging, self.spans = layout, judging, spans
        self.withdrawn, self.retracted = layout.speech.withdrawn, layout.speech.retracted
        self.grounds = layout.speech.grounds
