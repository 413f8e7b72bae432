"""What the `value` of a rule can be built of, by the subject of its grammar."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from typing import Any

from relaas.model.quantities import added, between, counted, hedged, magnitude, scaled, spanning
from relaas.model.time.operators import OPERATORS, Clock, Marked, Node

Operators = Mapping[str, Callable[..., Any]]


def _marked(of: Node, mod: str | None = None) -> Node:
    """An optional hedge that is not there leaves no mark."""
    return of if mod is None else Marked(of, mod)


def _laid(what: Node, on: Node) -> Node:
    """A clock time, or a tree of them, on a day: each clock in it leaves the day it hung on."""
    if isinstance(what, Clock):
        return replace(what, of=on)
    parts = {f.name: getattr(what, f.name) for f in fields(what)}  # type: ignore[arg-type]
    laid = {name: _laid(part, on) for name, part in parts.items() if isinstance(part, Node)}
    return replace(what, **laid) if laid else what  # type: ignore[type-var]


TIME: Operators = {**OPERATORS, "marked": _marked, "laid": _laid}
"""Trees of `model.time.operators`."""

QUANTITY: Operators = {
    made.__name__: made for made in (counted, hedged, between, spanning, magnitude, added, scaled)
}
"""Builders of `model.quantities`; what one of them refuses is no match."""
