"""Chains of hundreds of figures: what is passed over unseen is what looking at it would have passed over."""

from __future__ import annotations

from random import Random

import pytest

from relaas.reconcile.figures.cases import Case, Value, cases
from relaas.reconcile.figures.chains import in_order
from relaas.reconcile.figures.happening import redated
from relaas.reconcile.figures.links import Names
from relaas.reconcile.figures.order import order
from relaas.reconcile.figures.populations import populations
from relaas.reconcile.figures.succession import RISING
from tests.reconcile.figures.builders import Report

MONTH = tuple(f"2024-05-{day:02}" for day in range(1, 32))


class Pairs:
    """A succession of reports by pairs of ids."""

    def __init__(self, ids: list[str], pairs: set[tuple[str, str]]) -> None:
        self._ids, self._pairs = ids, pairs

    def __bool__(self) -> bool:
        return bool(self._pairs)

    def __contains__(self, pair: object) -> bool:
        return pair in self._pairs

    def why(self, early: str, late: str) -> str:
        return "told" if (early, late) in self._pairs else ""

    def number(self, report: str) -> int:
        return self._ids.index(report)

    def after(self, report: str) -> str:
        return "".join("1" if (report, other) in self._pairs else "0" for other in self._ids)

    def follows(self, report: str) -> int:
        return sum(1 << at for at, other in enumerate(self._ids) if (report, other) in self._pairs)

    def takes_back(self, case: Case) -> frozenset[int | Value]:
        return frozenset()


def many(random: Random) -> list[Case]:
    """Two hundred and more figures of one population, by reports of a day or of a month."""
    told = []
    for number in range(90):
        report = Report(f"{number}.txt", random.choice([MONTH, (random.choice(MONTH),)]), f"Blad {number}")
        for _ in range(random.randint(1, 4)):
            when = random.choice([None, report.time("toen", random.choice(MONTH))])
            report.figure(random.randint(1, 60), when=when, superseded=random.random() < 0.2)
        told.append(report.told())
    return cases(told, Names(()))


@pytest.mark.parametrize("seed", range(6))
def test_each_stands_before_the_first_that_is_later(seed: int) -> None:
    random = Random(seed)  # noqa: S311 - no secret
    found = many(random)
    ids = list(dict.fromkeys(case.document.id for case in found))
    ranks = {id_: random.random() for id_ in ids}
    pairs = {(a, b) for a in ids for b in ids if ranks[a] < ranks[b] and random.random() < 0.3}
    known = Pairs(ids, pairs)
    chain: list[Case] = []
    # The keys alone are the order of a chain of which nothing more is known.
    for case in in_order(found):
        later = (at for at, other in enumerate(chain) if order(case, other, known) == "earlier")
        chain.insert(next(later, len(chain)), case)
    assert [case.id for case in in_order(found, known)] == [case.id for case in chain]


@pytest.mark.parametrize("seed", range(4))
def test_a_count_is_dated_anew_by_the_first_that_counts_less_later(seed: int) -> None:
    found = many(Random(seed))  # noqa: S311 - no secret
    of = populations(found)
    dated = redated(found, of)
    changed = 0
    for case, now in zip(found, dated, strict=True):
        held, published = case.dating.held, case.dating.published
        less = [
            other
            for other in found
            if other.current
            and other.mention.category in RISING
            and other is next(c for c in found if c.current and c.document.id == other.document.id)
            and held.before(other.dating.held)
            and other.dating.published.before(published)
            and other.value[1] is not None
            and other.value[1] < case.value[0]
        ]
        expected = case.current and held.before(published) and bool(less)
        assert (now.dating != case.dating) == expected
        assert not expected or f"still counts “{less[0].mention.anchor.text}" in now.dating.as_of.why
        changed += expected
    assert changed
