"""Reports taken for one story so far, and how much two such piles have in common."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import fsum, sqrt
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from relaas.reconcile.stories.marks import Marks

K = TypeVar("K")

_NAMED, _ABOUT = 0.7, 1.3
"""How much a name counts that both hold, and how much more one that both are about: others may be there to compare."""
_HEARD, _HARDLY_HEARD, _CLEAR = 0.7, 0.35, 4
"""What a name is worth that only its consonants show in another language; fewer than so many can be chance."""
_TELLING, _ROUND, _NUMBERS = 0.7, 0.35, 2.1
"""What a number is worth that both give, a round one, and all of them at the most."""
_SMALL = 32
"""A number that is no day of a month and above the counts that every report has some of."""
_BY_DIGITS, _COUNTS = (0.0, 0.0, 0.3, 1.0, 1.6), 1.6
"""What it is worth that both count so many of one kind, by the digits before its noughts, and all of them at the most.

Of 61,840 pairs of reports of two stories five share a count of three digits or more, of 288 of one story 29.
"""
_DATE, _DATES = 0.8, 1.6
"""What a date is worth that both name, and all of them at the most."""
_WORD, _WORDS = 0.3, 0.9
"""What a long word is worth that both are about, and all of them at the most: it tells the kind of event."""
_CONTRAST, _OPPOSED = 1.0, 2.0
"""What it costs that most of each do not name what the other is about; the same where both are several reports."""
_SEVERAL = 3
_LOCAL = 0.65
"""What a name must be worth to be one that a story is about."""


@dataclass(slots=True)
class Pile:
    """Reports taken for one story; every count says how many of them hold something.

    Attributes:
        members: Indexes of the reports.
        worth: What each name tells.
        names: How many reports hold each name.
        focus: How many are about it.
        told: How often those name it.
        lands: Those of the names that are countries.
        numbers: How many reports give each number.
        counts: How many give so many of one kind.
        dates: How many name each date.
        words: How many are about each long word.
        heard: By language how many hold the consonants of a name.
        languages: How many reports are in each language.
    """

    members: list[int]
    worth: dict[str, float]
    names: Counter[str]
    focus: Counter[str]
    told: Counter[str]
    lands: set[str]
    numbers: Counter[int]
    counts: Counter[tuple[str, int]]
    dates: Counter[object]
    words: Counter[str]
    heard: dict[str, Counter[str]]
    languages: Counter[str]
    main: frozenset[str] = field(init=False, default=frozenset())

    def __post_init__(self) -> None:
        self.main = self._main()

    @classmethod
    def of(cls, at: int, marks: Marks) -> Pile:
        """A pile of one report.

        Args:
            at: Its index.
            marks: What it is known by.
        """
        return cls(
            [at],
            dict(marks.names),
            Counter(marks.names.keys()),
            Counter(marks.focus.keys()),
            Counter(marks.focus),
            set(marks.lands),
            Counter(marks.numbers),
            Counter(marks.counts),
            Counter(marks.dates),
            Counter(marks.words),
            {marks.language: Counter(marks.heard)},
            Counter([marks.language]),
        )

    def take(self, other: Pile) -> None:
        """Add the reports of another pile.

        Args:
            other: The pile, which is not to be used any more.
        """
        self.members += other.members
        for name, worth in other.worth.items():
            self.worth[name] = max(worth, self.worth.get(name, 0.0))
        for own, more in zip(self._counts(), other._counts(), strict=True):
            own.update(more)
        for language, sounds in other.heard.items():
            self.heard.setdefault(language, Counter()).update(sounds)
        self.lands |= other.lands
        self.main = self._main()

    def _counts(self) -> list[Counter[Any]]:
        return [
            self.names, self.focus, self.told, self.numbers, self.counts, self.dates, self.words, self.languages,
        ]  # fmt: skip

    def _main(self) -> frozenset[str]:
        """What most of its reports are about, countries apart."""
        local = {k: n for k, n in self.told.items() if k not in self.lands and self.worth[k] >= _LOCAL}
        most = max(local.values(), default=0)
        return frozenset(k for k, n in local.items() if n == most)


def likeness(one: Pile, other: Pile) -> float:
    """How much two piles have in common, in names that only one story holds; what both are about counts twice.

    What few of many reports hold counts less: else two large piles would have much in common by chance.

    Args:
        one: A pile.
        other: Another.
    """
    small, large = sorted((one, other), key=lambda pile: len(pile.worth))

    def of(name: str) -> float:
        return min(small.worth[name], large.worth[name])

    sizes = sqrt(len(one.members) * len(other.members))
    names = _NAMED * _met(small.names, large.names, of) + _ABOUT * _met(small.focus, large.focus, of)
    counted = min(_COUNTS, _met(small.counts, large.counts, _unlikely) / sizes)
    named = names / sizes + _alike_in_sound(small, large) + counted
    beside = (
        min(_NUMBERS, _met(small.numbers, large.numbers, _telling) / sizes),
        min(_DATES, _met(small.dates, large.dates, lambda _: _DATE) / sizes),
        min(_WORDS, _met(small.words, large.words, lambda _: _WORD) / sizes),
    )
    # Numbers and words are shared by chance: they bear out what names say, and say nothing alone.
    return named + min(named, fsum(beside)) - _contrast(one, other)


def _contrast(one: Pile, other: Pile) -> float:
    """What it costs that most reports of either do not name what the other is about: more where both are several.

    Of piles that are not yet several reports both must be about something: one that names but its country says nothing
    against.
    """
    strangers = not one.languages.keys() & other.languages.keys()  # whose names are spelt otherwise
    about = [bool(pile.main) for pile in (one, other)]
    nothing = not (all(about) if max(len(one.members), len(other.members)) < _SEVERAL else any(about))
    if strangers or nothing or _named(one.main, other) or _named(other.main, one):
        return 0.0
    return _OPPOSED if min(len(one.members), len(other.members)) >= _SEVERAL else _CONTRAST


def _named(main: frozenset[str], other: Pile) -> bool:
    return any(other.names[key] * 2 > len(other.members) for key in main if key in other.names)


def _met(one: Counter[K], other: Counter[K], worth: Callable[[K], float]) -> float:
    """What both hold, by its worth and by how many reports hold it; exact, so that no order of it matters."""
    if len(one) > len(other):
        one, other = other, one
    return fsum(worth(key) * sqrt(count * other[key]) for key, count in one.items() if key in other)


def _telling(number: int) -> float:
    return _TELLING if number % 10 and number >= _SMALL else _ROUND


def _unlikely(count: tuple[str, int]) -> float:
    """What it is worth that two reports count so many of the same: the more digits, the less by chance."""
    digits = len(str(count[1]).rstrip("0"))
    return _BY_DIGITS[min(digits, len(_BY_DIGITS) - 1)]


def _sounding(consonants: str) -> float:
    return _HEARD if len(consonants) >= _CLEAR else _HARDLY_HEARD


def _alike_in_sound(one: Pile, other: Pile) -> float:
    """The most that names have in common by their sound, of reports in two languages."""
    pairs = ((a, b) for a in one.heard for b in other.heard if a != b)
    return max(
        (
            _met(one.heard[a], other.heard[b], _sounding) / sqrt(one.languages[a] * other.languages[b])
            for a, b in pairs
        ),
        default=0.0,
    )
