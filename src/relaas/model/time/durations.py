"""ISO 8601 durations."""

from __future__ import annotations

from fractions import Fraction

CODES = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S"}
MULTIPLES = {
    "decade": ("year", 10),
    "century": ("year", 100),
    "quarter": ("month", 3),
    "weekend": ("day", 2),
    "season": ("month", 3),
}
SMALLER = {
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
ORDER = ("year", "month", "week", "day", "hour", "minute", "second")


def iso(amounts: dict[str, Fraction]) -> str:
    """Write amounts by unit as an ISO 8601 duration, halves in the next smaller unit where one fits (`P1Y6M`)."""
    whole: dict[str, Fraction] = {}
    for named, amount in amounts.items():
        unit, times = MULTIPLES.get(named, (named, 1))
        whole[unit] = whole.get(unit, Fraction()) + amount * times
    for unit in ORDER:
        rest = whole.get(unit, Fraction()) % 1
        if rest and unit in SMALLER:
            smaller, factor = SMALLER[unit]
            if (rest * factor).denominator == 1:
                whole[unit] -= rest
                whole[smaller] = whole.get(smaller, Fraction()) + rest * factor
    date_part = "".join(_written(whole, unit) for unit in ORDER[:4])
    time_part = "".join(_written(whole, unit) for unit in ORDER[4:])
    return "P" + date_part + ("T" + time_part if time_part else "") if date_part or time_part else "P0D"


def _written(amounts: dict[str, Fraction], unit: str) -> str:
    amount = amounts.get(unit, Fraction())
    if not amount:
        return ""
    number = str(amount.numerator) if amount.denominator == 1 else f"{float(amount):g}"
    return number + CODES[unit]
