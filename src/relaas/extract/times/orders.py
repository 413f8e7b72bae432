"""Day or month first: a date in digits that can be read either way, as the other dates of its report are written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.model.time.operators import Either

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.lang.grammars import Hit


def ordered(hits: Iterable[Hit]) -> list[Hit]:
    """The matches of a text, dates in digits settled where all its other dates put day and month in one order.

    Where no other date shows an order, or two do, both readings stay.
    """
    found = list(hits)
    shown = {hit.rule.shows for hit in found if hit.rule.shows is not None} - {"either"}
    return found if len(shown) != 1 else [_read(hit, shown) for hit in found]


def _read(hit: Hit, shown: set[str]) -> Hit:
    if hit.rule.shows != "either" or not isinstance(hit.value, Either):
        return hit
    return replace(hit, value=hit.value.first if "day first" in shown else hit.value.second)
