"""Counts by which another source answers one right before: of the same time, and the same people where they can be."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        (
            "Zaterdag betoogden zo'n 40.000 mensen, schat de stad. De bond houdt het op 70.000 deelnemers.",
            [0, 0],
        ),
        ("Maandag zijn zestien betogers opgepakt. Hun advocaat heeft het over 21 arrestanten.", [0, 0]),
        ("Zaterdag raakten vier agenten gewond, zegt het korps. De vakbond telt er elf.", [0, 0]),
        (
            "Zaterdag raakten vier agenten gewond, zegt het korps. De bond spreekt van elf gewonde betogers.",
            [0, None],
        ),
        (
            "Zaterdag raakten zes studenten gewond, aldus de school. De politie spreekt van twee arrestaties.",
            [0, None],
        ),
        (
            "Zaterdag raakten zes studenten gewond, aldus de school. De politie houdt het nu op negen gewonden.",
            [0, None],
        ),
    ],
)
def test_an_answer_is_of_the_time_of_what_it_answers(text: str, whens: list[int | None]) -> None:
    assert [figure.when for figure in found(text)] == whens
