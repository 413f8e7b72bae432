"""What the score of a ledger rests on: relations that follow from others, names, intervals."""

from __future__ import annotations

import pytest

from evaluation.ledgers_gold import bounds
from evaluation.ledgers_names import Names
from evaluation.ledgers_relations import Relations


def test_what_holds_of_a_figure_holds_of_those_that_agree_with_it() -> None:
    known = Relations(
        [(1, 2, "agrees"), (2, 3, "agrees"), (3, 4, "updates"), (4, 5, "agrees"), (5, 6, "updates")]
    )
    assert known.between(1, 3) == {"agrees"}
    assert known.between(1, 5) == {"updates"}
    assert known.between(2, 6) == {"updates"}
    assert known.between(6, 2) == set()
    assert known.either(6, 2) == {"updates reversed"}
    assert known.between(1, 7) == set()


def test_updates_that_run_in_a_circle_come_to_an_end() -> None:
    assert Relations([(1, 2, "updates"), (2, 1, "updates")]).between(1, 2) == {"updates"}


@pytest.mark.parametrize(
    ("given", "same"),
    [
        ("Terhorst", True),
        ("burgemeester Marijke Terhorst", True),
        ("marijke terhorst", True),
        ("de burgemeester", True),  # a form the gold knows
        ("de burgemeester van Weert", False),  # nothing in common but the office
        ("Marijke Vos", False),
        ("Jan Terhorst", False),
        ("", False),
    ],
)
def test_names_are_compared_by_their_forms(given: str, same: bool) -> None:
    names = Names(
        [
            {"name": "Marijke Terhorst", "surface": ["Marijke Terhorst", "Terhorst", "de burgemeester"]},
            {"name": "Jan Terhorst", "surface": ["Jan Terhorst"]},
        ]
    )
    assert names.same(given, "Marijke Terhorst") is same


def test_another_spelling_is_the_same_name() -> None:
    assert Names([]).same("Gunther Van Hellemont", "Gunther Vanhellemont")
    assert Names([]).same("het crisiscentrum", "provinciaal crisiscentrum")
    assert not Names([]).same("de politie", "lokale politie van Weert")


@pytest.mark.parametrize(
    ("hedge", "n", "interval"),
    [
        ("exact", 16, (16, 16)),
        ("about", 38, (34, 42)),
        ("almost", 8_000, (7_200, 7_999)),
        ("slightly_over", 2_000, (2_000, 2_200)),
        ("more_than", 160, (161, None)),
        ("at_least", 2, (2, None)),
        ("less_than", 5, (0, 4)),
        ("at_most", 400, (0, 400)),
    ],
)
def test_the_literal_profile(hedge: str, n: int, interval: tuple[int, int | None]) -> None:
    assert bounds(hedge, n) == interval
