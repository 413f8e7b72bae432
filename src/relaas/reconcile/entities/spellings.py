"""Names that differ in one letter, found without comparing each with each."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SHORTEST = 9
"""Letters from which one letter more, less or other is a slip and not another name."""
_CROWD = 20
"""Names that are alike but for one letter: from so many on they are a series, not slips."""


def one_letter_apart(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of long names of which one has a letter more than or other than the other; digits never differ.

    Args:
        names: Folded, each once, in order; so are the pairs.
    """
    shortened: dict[str, list[str]] = defaultdict(list)
    for name in names:
        if len(name) >= _SHORTEST:
            for at in {_from(name, at) for at in range(len(name))}:
                shortened[name[:at] + name[at + 1 :]].append(name)
            shortened[name].append(name)
    seen: set[tuple[str, str]] = set()
    for alike in shortened.values():
        unique = list(dict.fromkeys(alike))
        if 1 < len(unique) <= _CROWD:
            for other in unique[1:]:
                pair = (unique[0], other)
                if pair not in seen and _near(*pair):
                    seen.add(pair)
                    yield pair


def _from(name: str, at: int) -> int:
    """The first of a run of equal letters: leaving out any of them leaves the same."""
    while at and name[at - 1] == name[at]:
        at -= 1
    return at


def _near(a: str, b: str) -> bool:
    """Are two names at most one letter apart, and no word's first letter and no digit another?"""
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    end = 0
    while end < min(len(a), len(b)) - start and a[-1 - end] == b[-1 - end]:
        end += 1
    left, right = a[start : len(a) - end], b[start : len(b) - end]
    opens = start == 0 or a[start - 1] == " "
    return len(left) <= 1 and len(right) <= 1 and not opens and (left + right).isalpha()
