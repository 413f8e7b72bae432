"""Is what a person gives instead of a value well formed? One sentence where it is not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, get_args

from relaas.errors import DateError
from relaas.model.attributions import Status
from relaas.model.figures import Category
from relaas.model.quantities import MAGNITUDES, Hedge, Quantity, bounds
from relaas.model.time.reading import value_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relaas.model.corrections import Decision, Given

FIELDS: dict[str, tuple[str, ...]] = {
    "date": ("date",),
    "value": ("number", "hedge", "low", "high", "category", "status", "value"),
}
"""What a decision may give, by name; the others give nothing."""
_NAMES: dict[str, tuple[str, ...]] = {
    "hedge": get_args(Hedge),
    "category": get_args(Category),
    "status": get_args(Status),
}
_OPEN = ("number", "high")
"""What may be None: no single number, no upper bound."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


def fault(decision: Decision, value: Mapping[str, Given]) -> str:
    """What is wrong with what a decision gives, in words that complete "it …"; empty where nothing is.

    Args:
        decision: What is decided.
        value: The fields given.
    """
    known = FIELDS.get(decision, ())
    if unknown := sorted(value.keys() - set(known)):
        return f"gives {unknown[0]!r}, which a decision {decision!r} has no use for"
    if known and not value:
        return f"gives nothing instead; a decision {decision!r} gives {' or '.join(known)}"
    if "value" in value and len(value) > 1:
        return "gives the value of a time and fields of a figure at once"
    return next((said for name, given in value.items() if (said := _fault(name, given))), "") or _order(value)


def _fault(name: str, given: Given) -> str:
    if name in ("date", "value"):
        return _no_date(given)
    if name in _NAMES:
        known = _NAMES[name]
        return "" if given in known else f"has {given!r} for a {name}; there are {', '.join(known)}"
    if given is None and name in _OPEN:
        return ""
    whole = isinstance(given, int) and not isinstance(given, bool) and given >= 0
    return "" if whole else f"has {given!r} for the {name}; give a whole number from 0 upward"


def _no_date(given: Given) -> str:
    if not isinstance(given, str):
        return f"has {given!r} for a date; give a text such as 2024-05-13"
    try:
        value_of(given)
    except DateError as error:
        return f"has a date that cannot be read: {str(error).rstrip('.')}"
    return ""


def _order(value: Mapping[str, Given]) -> str:
    low, high = value.get("low"), value.get("high")
    if isinstance(low, int) and isinstance(high, int) and low > high:
        return f"has a low, {low}, above its high, {high}"
    return ""


def is_day(text: str) -> bool:
    """Is it a day of the calendar, such as 2024-05-13?"""
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def requantified(was: Quantity, value: Mapping[str, Given]) -> Quantity:
    """A quantity with the fields that a person gives; what they do not name stays as the words have it.

    Args:
        was: As the words have it.
        value: Any of `number`, `hedge`, `low`, `high`.

    Raises:
        ValueError: The fields do not fit together, in words that complete "it …".
    """
    given = {name for name in ("number", "hedge", "low", "high") if name in value}
    if not given:
        return was
    made = _hedged(was, value) if given & {"number", "hedge"} else was
    low, high = value.get("low", made.low), value.get("high", made.high)
    assert isinstance(low, int) and (high is None or isinstance(high, int))  # noqa: S101, PT018 - read so
    if high is not None and low > high:
        raise ValueError(f"would have a low, {low}, above its high, {high}")
    return replace(made, low=low, high=high)


def _hedged(was: Quantity, value: Mapping[str, Given]) -> Quantity:
    hedge = _hedge(was, value)
    number = value.get("number", None if hedge in MAGNITUDES or hedge == "between" else was.number)
    hedges = was.hedges if "hedge" not in value else () if hedge == "exact" else (hedge,)
    if number is None and hedge in MAGNITUDES:
        return Quantity(None, hedge, hedges, *MAGNITUDES[hedge])
    if number is None:
        if "low" not in value and hedge != was.hedge:
            raise ValueError(f"has no number for the hedge {hedge!r}; give one, or low and high")
        return Quantity(None, hedge, hedges, was.low, was.high)
    if hedge in MAGNITUDES or hedge == "between":
        raise ValueError(f"has a number and the hedge {hedge!r}, which has none; give another hedge with it")
    assert not isinstance(number, str)  # noqa: S101 - read so
    return Quantity(number, hedge, hedges, *bounds(hedge, number))


def _hedge(was: Quantity, value: Mapping[str, Given]) -> Hedge:
    """The hedge given, else that of the words, else a plain number where those have none."""
    given = value.get("hedge")
    if given is not None:
        return next(hedge for hedge in get_args(Hedge) if hedge == given)
    bare = was.hedge in MAGNITUDES or was.hedge == "between"
    return "exact" if bare and value.get("number") is not None else was.hedge
