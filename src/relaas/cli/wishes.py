"""The options of `relaas correct`: which one decision they ask for, and what they give."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.errors import UsageError
from relaas.model.corrections import DECISIONS

if TYPE_CHECKING:
    from relaas.model.corrections import Decision, Given

OPEN = "open"
_FIELDS = ("number", "hedge", "low", "high", "category", "status", "value")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is decided, option by option; None where an option was not given."""

    date: str | None = None
    value: str | None = None
    number: int | None = None
    hedge: str | None = None
    low: int | None = None
    high: str | None = None
    category: str | None = None
    status: str | None = None
    speaker: str | None = None
    merge: str | None = None
    never: str | None = None
    split: bool = False
    dismiss: bool = False
    undo: bool = False


def decision_of(wish: Wish) -> Decision:
    """The one decision that the options ask for.

    Raises:
        UsageError: They ask for none, or for several at once.
    """
    asked: set[Decision] = {name for name in DECISIONS if name != "value" and getattr(wish, name)}
    if any(getattr(wish, name) is not None for name in _FIELDS):
        asked.add("value")
    if len(asked) == 1:
        return asked.pop()
    options = (
        "--date, --value, --number and the like, --speaker, --merge, --split, --never, --dismiss or --undo"
    )
    if asked:
        raise UsageError(
            f"These are {len(asked)} decisions ({', '.join(sorted(asked))}); write one at a time."
        )
    raise UsageError(f"Nothing is decided; give one of {options}.")


def values_of(wish: Wish) -> dict[str, Given]:
    """What the options give, by the name of the field.

    Raises:
        UsageError: The upper bound is neither a number nor `open`.
    """
    names = ("date", *_FIELDS)
    given: dict[str, Given] = {n: getattr(wish, n) for n in names if getattr(wish, n) is not None}
    if wish.high is not None:
        given["high"] = _high(wish.high)
    return given


def _high(text: str) -> int | None:
    if text == OPEN:
        return None
    if not (text.isascii() and text.isdigit()):
        raise UsageError(f"--high takes a whole number, or {OPEN}, not {text!r}.")
    return int(text)
