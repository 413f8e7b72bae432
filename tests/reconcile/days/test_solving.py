"""Messages between reports: what they carry, what they must not."""

from __future__ import annotations

from itertools import permutations

from relaas.reconcile.days.solving import CAP, solve
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
