"""The symbolic meaning of a time expression: a tree of operators over the calendar and three reference days.

A tree says what the words mean before anybody knows when they were written: `last(weekday=2, before=publication)`.
`resolution.resolve` turns it into values. The operators follow SCATE (Bethard and Parker, 2016) where news needs them.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from fractions import Fraction
from functools import cache
from typing import Literal

Direction = Literal[
    "tense", "past", "present", "future", "before", "after", "nearest", "noun", "hung", "either"
]
"""`past`/`future` take the reference day itself in, `before`/`after` do not; `tense` is settled by the clause.

`present` looks ahead where that is clearly nearer and leaves both open elsewhere: news in the present tense can tell of
yesterday. `noun` looks back unless that is most of a year: "de verkiezingen van 25 april zijn uitgesteld". `hung` is of
a noun whose verb looks ahead, and leaves both open unless one is much nearer: "zal de brand van 25 april onderzoeken".
"""

_SHOWN = {
    "past": "on_or_before",
    "future": "on_or_after",
    "present": "on_or_after",
    "before": "before",
    "after": "after",
}


class Node:
    """Any operator. Trees are values: frozen, comparable, printed as `name(key=value, …)`."""

    __slots__ = ()

    def __str__(self) -> str:
        inside = ", ".join(
            f"{name}={_shown(value)}" for name in parts_of(self) if (value := getattr(self, name)) is not None
        )
        return f"{_snake(type(self).__name__)}({inside})"


_PARTS: dict[type, tuple[str, ...]] = {}


def parts_of(node: Node) -> tuple[str, ...]:
    """The names of the parts of an operator, in order; trees are walked so often that they are kept by class.

    Args:
        node: The operator.
    """
    if type(node) not in _PARTS:
        _PARTS[type(node)] = tuple(field.name for field in fields(node))  # type: ignore[arg-type]
    return _PARTS[type(node)]


def references(node: Node) -> frozenset[str]:
    """The names of the reference days a tree hangs on; none where it is complete in itself."""
    if isinstance(node, Ref):
        return frozenset({node.name})
    parts = (getattr(node, name) for name in parts_of(node))
    return frozenset[str]().union(*(references(part) for part in parts if isinstance(part, Node)))


@cache
def _snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() and i else c.lower() for i, c in enumerate(name))


def _shown(value: object) -> str:
    if isinstance(value, Fraction):
        return str(value.numerator) if value.denominator == 1 else f"{float(value):g}"
    if isinstance(value, tuple):
        return " + ".join(f"{_shown(count)} {unit}" for count, unit in value)
    return str(value)


@dataclass(frozen=True, slots=True)
class Ref(Node):
    """A day that the text itself does not name.

    Attributes:
        name: `publication`; `narrative`, the last date the narration resolved; `compared`, the same where the words
            only compare with it, so that the narration stays there; `scene`, that or publication;
            `speaker`, the day of the quotation the words stand in, else publication; `statement`, the same for
            indirect speech too, since "gisteren" in it is the outlet's and "over twee dagen" the speaker's.
    """

    name: Literal["publication", "narrative", "compared", "scene", "speaker", "statement"]

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Fields(Node):
    """Calendar fields, some of them left out: a year, `month=1, day=2`, `weekday=2` (ISO: Monday is 1), a quarter."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    weekend: bool | None = None
    quarter: int | None = None

    def __str__(self) -> str:
        given = ((name, getattr(self, name)) for name in parts_of(self))
        return ", ".join(f"{name}={value}" for name, value in given if value is not None)


@dataclass(frozen=True, slots=True)
class Find(Node):
    """The occurrence of partial fields that lies in a direction from a reference day."""

    what: Fields
    direction: Direction
    of: Node = Ref("publication")

    def __str__(self) -> str:
        if self.direction in _SHOWN:
            name = "last" if self.direction in ("past", "before") else "next"
            return f"{name}({self.what}, {_SHOWN[self.direction]}={self.of})"
        return f"{self.direction}({self.what}, to={self.of})"


@dataclass(frozen=True, slots=True)
class Current(Node):
    """The unit of the calendar that holds a reference day, moved by whole units: this, last, next week."""

    unit: str
    shift: int = 0
    of: Node = Ref("publication")


@dataclass(frozen=True, slots=True)
class Inside(Node):
    """Fields within a stretch: that week's Wednesday, 15 May of that year."""

    what: Fields
    of: Node


@dataclass(frozen=True, slots=True)
class Nth(Node):
    """The n-th unit or weekday within a stretch; -1 is the last."""

    n: int
    of: Node
    unit: str | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Moved(Node):
    """A time shifted by an amount; negative lies in the past."""

    of: Node
    count: Fraction
    unit: str
    grain: str | None = None


@dataclass(frozen=True, slots=True)
class Section(Node):
    """The start, middle or end of a stretch."""

    of: Node
    part: Literal["START", "MID", "END"]


@dataclass(frozen=True, slots=True)
class Marked(Node):
    """A time under a TIMEX3 modifier: a part of the day, or APPROX. The value stays."""

    of: Node
    mod: str


@dataclass(frozen=True, slots=True)
class Clock(Node):
    """A clock time on a day.

    `half` says which part of the day was meant (`am`, `pm`, `evening`, `night`; `late` is a night that begins with the
    evening: "tonight at 7"; `nights` is one of two days, told of the first); None leaves it as stated, `context`
    takes it from the part of the day that its day came with, and leaves it as stated where there is none. `offset` are
    minutes to add to the hour named: half nine is nine less thirty.
    """

    of: Node
    hour: int
    minute: int = 0
    offset: int | None = None
    second: int | None = None
    half: str | None = None


@dataclass(frozen=True, slots=True)
class Between(Node):
    """From the start of one time through the end of another."""

    first: Node
    last: Node


@dataclass(frozen=True, slots=True)
class Since(Node):
    """From a time on."""

    of: Node


@dataclass(frozen=True, slots=True)
class Until(Node):
    """Up to and including a time."""

    of: Node


@dataclass(frozen=True, slots=True)
class Night(Node):
    """The night that begins on the first day and ends on the last."""

    last: Node


@dataclass(frozen=True, slots=True)
class Stretch(Node):
    """An amount of time that ends (negative) or begins (positive) on a reference day."""

    count: Fraction
    unit: str
    of: Node = Ref("publication")


@dataclass(frozen=True, slots=True)
class Lasting(Node):
    """A duration that hangs on no date."""

    amounts: tuple[tuple[Fraction, str], ...]


@dataclass(frozen=True, slots=True)
class Every(Node):
    """Something that recurs: every weekday, every n units, or a clock time on them."""

    unit: str | None = None
    weekday: int | None = None
    count: int = 1
    clock: Clock | None = None


@dataclass(frozen=True, slots=True)
class Era(Node):
    """A decade or century by the year it starts with."""

    unit: Literal["decade", "century"]
    year: int


@dataclass(frozen=True, slots=True)
class Either(Node):
    """Two readings that the words leave open."""

    first: Node
    second: Node


@dataclass(frozen=True, slots=True)
class Given(Node):
    """A value that a person gave, whatever the words say; no pack can write it.

    Attributes:
        value: EDTF level 1, an ISO 8601 duration or a repetition, as `reading.value_of` reads it.
    """

    value: str


@dataclass(frozen=True, slots=True)
class Tensed(Node):
    """One reading where the clause tells of the past or has no verb, another where it looks ahead.

    "in three days" is a day in "will leave in three days" and a duration in "was built in three days".
    """

    past: Node
    ahead: Node


OPERATORS: dict[str, type[Node]] = {
    _snake(node.__name__): node
    for node in (
        Ref, Fields, Find, Current, Inside, Nth, Moved, Section, Marked, Clock, Between,
        Since, Until, Night, Stretch, Lasting, Every, Era, Either, Tensed,
    )
}  # fmt: skip
"""Every operator a pack can name, by the name it is printed with."""
