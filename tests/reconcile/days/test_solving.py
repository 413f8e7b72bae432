"""Messages between reports: what they carry, what they must not."""

from __future__ import annotations

from itertools import permutations
from math import fsum
from random import Random

from relaas.reconcile.days.solving import CAP, ROUNDS, solve
from relaas.reconcile.days.ties import Tie

SAME = ((0.0, 2.0), (2.0, 0.0))


def test_what_one_knows_the_other_learns() -> None:
    sure, open_ = solve([(0.0, 9.0), (0.0, 0.0)], [Tie(0, 1, SAME, "")])
    assert open_ == (0.0, 2.0)
    assert sure == (0.0, 9.0)


def test_it_travels_on() -> None:
    chain = [Tie(0, 1, SAME, ""), Tie(1, 2, SAME, "")]
    assert solve([(0.0, 9.0), (0.0, 0.0), (0.0, 0.0)], chain)[2] == (0.0, 2.0)


def test_nobody_hears_an_echo_of_himself() -> None:
    assert solve([(0.0, 1.0), (0.0, 0.0)], [Tie(0, 1, SAME, "")])[0] == (0.0, 1.0)


def test_copies_do_not_tell_each_other_what_both_say() -> None:
    once = solve([(0.0, 1.0), (0.0, 1.0)], [Tie(0, 1, SAME, "", copies=True)])
    assert once == [(0.0, 1.0), (0.0, 1.0)]


def test_what_another_knows_reaches_both_copies() -> None:
    ties = [Tie(0, 1, SAME, "", copies=True), Tie(1, 2, SAME, "")]
    assert solve([(0.0, 0.0), (0.0, 0.0), (9.0, 0.0)], ties)[0] == (2.0, 0.0)


def test_one_tie_cannot_say_everything() -> None:
    ties = [Tie(0, 1, ((0.0, 50.0), (50.0, 0.0)), "")]
    assert solve([(0.0, 90.0), (0.0, 0.0)], ties)[1] == (0.0, CAP)


def test_the_order_of_the_ties_is_nothing() -> None:
    own = [(0.1, 0.2), (0.3, 0.7), (1.1, 0.4)]
    ties = [
        Tie(0, 1, SAME, ""),
        Tie(1, 2, ((0.1, 0.7), (0.2, 0.3)), ""),
        Tie(0, 2, ((0.3, 0.1), (0.6, 0.9)), ""),
    ]
    assert len({tuple(solve(own, order)) for order in permutations(ties)}) == 1


def test_one_that_many_are_tied_to_passes_on_exactly_what_the_others_said() -> None:
    random = Random(7)  # noqa: S311 - no secret
    own = [tuple(round(random.uniform(0, 3), 1) for _ in range(3)) for _ in range(30)]
    ties = [
        Tie(
            0,
            n,
            tuple(tuple(random.uniform(0, 6) for _ in range(3)) for _ in range(3)),
            "",
            copies=n % 7 == 0,
        )
        for n in range(1, 30)
    ]
    assert solve(own, ties) == _spelt_out(own, ties)


def _spelt_out(own: list[tuple[float, ...]], ties: list[Tie]) -> list[tuple[float, ...]]:
    """The same, each message added up from all that its sender has heard."""
    rows = {(t.left, t.right): tuple(zip(*t.against, strict=True)) for t in ties}
    rows |= {(t.right, t.left): t.against for t in ties}
    copied = {(t.left, t.right) for t in ties if t.copies} | {(t.right, t.left) for t in ties if t.copies}
    said = dict.fromkeys(rows, (0.0, 0.0, 0.0))
    for _ in range(ROUNDS):
        now = {}
        for sender, receiver in rows:
            heard = [said[a, b] for a, b in rows if b == sender and a != receiver]
            parts = [*([] if (sender, receiver) in copied else [own[sender]]), *heard]
            known = [fsum(part[day] for part in parts) for day in range(3)]
            best = [min(k + w for k, w in zip(known, row, strict=True)) for row in rows[sender, receiver]]
            now[sender, receiver] = tuple(min(CAP, weight - min(best)) for weight in best)
        said = now
    return [
        tuple(fsum([weights[day], *(said[a, b][day] for a, b in rows if b == at)]) for day in range(3))
        for at, weights in enumerate(own)
    ]
