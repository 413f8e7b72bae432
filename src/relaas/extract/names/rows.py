"""Names in a row, "Kerman, Hamadan en Yazd": what all the others are, the odd one is too."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_ROW = 3
"""Names of the shortest row: of two that differ, neither says what the other is."""


def rows(view: View, drafts: Sequence[Draft]) -> Iterator[tuple[Draft, EntityType, str]]:
    """Names that stand in a row in which all others are thought to be of one type, with that type and the reason.

    Args:
        view: The text.
        drafts: All names of the document, in order.
    """
    row: list[Draft] = []
    for draft in drafts:
        if row and not _goes_on(view, row[-1].last, draft.first):
            yield from _agreed(view, row)
            row = []
        row.append(draft)
    yield from _agreed(view, row)


def _goes_on(view: View, at: int, to: int) -> bool:
    """Is there nothing but a comma or a conjunction between two names, and an article at most?"""
    if at < to and view.word(to - 1) in view.names.definite:
        to -= 1
    return to - at == 1 and (view.word(at) == "," or view.word(at) in view.names.conjunctions)


def _agreed(view: View, row: Sequence[Draft]) -> Iterator[tuple[Draft, EntityType, str]]:
    if len(row) < _ROW:
        return
    for draft in row:
        others = {other.type for other in row if other is not draft}
        type_ = next(iter(others)) if len(others) == 1 else None
        if type_ and draft.type != type_:
            named = next(other for other in row if other is not draft)
            yield draft, type_, f"it stands in a row with “{view.form(named)}”"
