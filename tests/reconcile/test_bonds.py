"""Bonds between mentions: which decisions hold, and what they make of groups."""

from __future__ import annotations

import pytest

from relaas.reconcile.bonds import Bond, Bonds, regrouped, settled


def wanted(*decisions: str) -> list[tuple[str, Bond]]:
    made = []
    for text in decisions:
        kind, *ends = text.split()
        made.append((kind, Bond(ends[0], ends[1] if len(ends) > 1 else "", text)))
    return made


@pytest.mark.parametrize(
    ("decisions", "lost"),
    [
        (("merge a b", "never a b"), [(0, 1)]),
        (("never a b", "merge a b"), [(0, 1)]),
        (("merge a b", "merge b c", "never a c"), [(0, 2)]),
        (("never a c", "merge a b", "merge b c"), [(0, 2)]),
        (("merge a b", "split a"), [(0, 1)]),
        (("split a", "merge a b"), []),
        (("merge a b", "never a c", "merge b d"), []),
        (("split a", "never a b"), []),
    ],
)
def test_the_last_of_two_that_contradict_holds(
    decisions: tuple[str, ...], lost: list[tuple[int, int]]
) -> None:
    assert list(settled(wanted(*decisions))[1]) == lost


@pytest.mark.parametrize(
    ("groups", "decisions", "made"),
    [
        (["abc", "d"], ("split b",), ["ac", "d", "b"]),
        (["abc"], ("never a b",), ["ac", "b"]),
        (["ab", "cd"], ("merge a c",), ["abcd"]),
        (["ab", "cd"], ("merge a c", "never a d"), ["abc", "d"]),
        (["ab", "cd"], ("merge c a", "never a d"), ["abc", "d"]),
        (["ab", "cd"], ("merge c a", "never a d", "never b c"), ["ac", "b", "d"]),
        (["abcd"], ("merge b c", "never a b"), ["ad", "bc"]),
        (["abc"], ("split a", "merge a b"), ["abc"]),
        (["ab", "c"], (), ["ab", "c"]),
    ],
)
def test_decisions_are_laid_over_groups(
    groups: list[str], decisions: tuple[str, ...], made: list[str]
) -> None:
    bonds, _ = settled(wanted(*decisions))
    assert sorted("".join(group) for group in regrouped([list(g) for g in groups], bonds)) == sorted(made)


def test_a_veto_gives_its_reason() -> None:
    bonds = Bonds(apart=(Bond("a", "b", "because"),))
    assert bonds.veto("xb", "ya") == "because"
    assert bonds.veto("ab", "xy") == ""
    assert bonds.among("ac") == Bonds()
