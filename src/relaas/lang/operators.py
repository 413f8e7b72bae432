"""What the `value` of a rule can be built of, by the subject of its grammar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from relaas.model.quantities import added, between, counted, hedged, magnitude, scaled, spanning
from relaas.model.time.operators import OPERATORS, Marked, Node

Operators = Mapping[str, Callable[..., Any]]


def _marked(of: Node, mod: str | None = None) -> Node:
    """An optional hedge that is not there leaves no mark."""
    return of if mod is None else Marked(of, mod)


TIME: Operators = {**OPERATORS, "marked": _marked}
"""Trees of `model.time.operators`."""

QUANTITY: Operators = {
    made.__name__: made for made in (counted, hedged, between, spanning, magnitude, added, scaled)
}
"""Builders of `model.quantities`; what one of them refuses is no match."""
