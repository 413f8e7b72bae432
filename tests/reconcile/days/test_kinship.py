"""Relatives of hundreds of reports: those that looking at each pair would find."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import pytest

from relaas.reconcile.days.clues import Clues
from relaas.reconcile.days.happenings import Sudden
from relaas.reconcile.days.kinship import _FEW, _MANY, _RELATIVES, _meet, _shared, kindred

Days = tuple[date, date]


def reports(random: Random, count: int) -> tuple[list[Clues], list[Days]]:
    """Reports with some of a few names, words and numbers, of a day or of a month."""

    def some(letter: str, of: int, most: int) -> frozenset[str]:
        return frozenset(f"{letter}{n}" for n in random.sample(range(of), random.randint(0, most)))

    clues, spans = [], []
    for at in range(count):
        names = some("n", 12, 6)
        subjects = frozenset(name for name in names if random.random() < 0.3)
        numbers = frozenset(random.sample(range(13, 40), random.randint(0, 3)))
        sudden = (Sudden(some("k", 3, 1), None),)
        clues.append(Clues(str(at), names, subjects, some("w", 20, 12), numbers, (), (), sudden))
        first = date(2024, 1, 1) + timedelta(days=random.randrange(120))
        spans.append((first, first + timedelta(days=random.choice([0, 30]))))
    return clues, spans


@pytest.mark.parametrize("seed", range(5))
def test_the_closest_are_those_of_all(seed: int) -> None:
    clues, spans = reports(Random(seed), 120)  # noqa: S311 - no secret
    found = {(kin.left, kin.right) for kin in kindred(clues, spans, range(len(clues)))}
    expected: set[tuple[int, int]] = set()
    few: set[int] = set()
    alone: set[int] = set()
    for at, one in enumerate(clues):
        others = [n for n in range(len(clues)) if n != at and _meet(spans[at], spans[n])]
        ranked = sorted((-shared, n) for n in others if (shared := _shared(one, clues[n])))[:_RELATIVES]
        expected |= {(min(at, n), max(at, n)) for _, n in ranked}
        few |= {at} if 0 < len(ranked) < _FEW else set()
        alone |= set() if ranked else {at}
    assert expected
    assert expected <= found
    # Reports with few relatives take in theirs beside, and those with none whoever they share a name with; or many
    # words.
    assert all((few | alone) & set(pair) for pair in found - expected)
    named = {pair for pair in found - expected if not few & set(pair)}
    pairs = [(clues[left], clues[right]) for left, right in named]
    assert all(one.names & two.names or len(one.words & two.words) >= _MANY for one, two in pairs)
