"""Numbers as short names."""

from __future__ import annotations

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def numeral(number: int) -> str:
    """A number in as few letters and digits as will do: what JavaScript reads with a radix of 36.

    Args:
        number: Not negative.
    """
    made = ""
    while True:
        number, digit = divmod(number, len(_DIGITS))
        made = _DIGITS[digit] + made
        if not number:
            return made
