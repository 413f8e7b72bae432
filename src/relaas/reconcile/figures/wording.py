"""Figures in words, for reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.reconcile.figures.cases import Case


def told(case: Case) -> str:
    """A figure with who gives it and as of when.

    Args:
        case: The figure.
    """
    return f"“{case.mention.anchor.text}”{_decided(case)} ({case.voice.name}, {as_of(case)})"


def _decided(case: Case) -> str:
    """What a person decided that its words stand for; empty where nobody did."""
    low, high = case.value
    value = str(low) if low == high else f"{low} to {'any number' if high is None else high}"
    return f", by decision {value}," if case.mention.decided else ""


def as_of(case: Case) -> str:
    """As of when, in words.

    Args:
        case: The figure.
    """
    held = case.dating.as_of
    if held.value is not None:
        return f"as of {held.value}"
    if not held.candidates:
        return "as of an unknown day"
    return f"as of one of {len(held.candidates)} days from {held.candidates[0]} to {held.candidates[-1]}"


def both(one: Case, other: Case, says: str) -> str:
    """Two figures and what follows.

    Args:
        one: The earlier.
        other: The later.
        says: How the later stands to it, and why.
    """
    return f"{told(one)}, then {told(other)}: {says}"


def counted(case: Case) -> str:
    """A figure with what it counts.

    Args:
        case: The figure.
    """
    words = case.mention.counted
    return f"{case.mention.anchor.text} {words.text}" if words else case.mention.anchor.text
