"""A time expression: its words, its meaning and its resolution, kept apart."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from relaas.model.anchors import Anchor

TimexType = Literal["date", "time", "interval", "duration", "set"]


@dataclass(frozen=True, slots=True)
class Timex:
    """A row of the bundle.

    Attributes:
        id: Made from document, offsets and type.
        document: Document id.
        anchor: The words.
        type: `date`, `time` (a date with a clock time), `interval`, `duration` or `set`.
        value: EDTF level 1 or an ISO 8601 duration; None when more than one candidate is left or none.
        candidates: Every value still possible, in order of time.
        symbolic: The operator tree in words: `last(weekday=2, before=publication)`.
        mod: TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, `MORNING` …), or None.
        why: The reasons, in words.
        rule: Rule id.
    """

    id: str
    document: str
    anchor: Anchor
    type: TimexType
    value: str | None
    candidates: tuple[str, ...]
    symbolic: str
    mod: str | None
    why: str
    rule: str
