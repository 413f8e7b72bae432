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


@pytest.mark.parametrize(
    ("text", "past"),
    [
        (
            "Er zijn negen doden. De eerste balans van de stad, vier doden, werd opgetrokken tot zeven.",
            [False, True, True],
        ),
        ("De eerste balans van de stad, vier doden, werd opgetrokken tot zeven.", [True, False]),
        (
            "Er zijn zeven doden. De eerste balans, vier doden, werd opgetrokken tot negen.",
            [False, True, False],
        ),
        ("Er zijn negen doden. In een eerste balans sprak het leger van vier doden.", [False, True]),
        ("De balans van de nacht, vier doden en twaalf gewonden, is definitief.", [False, False]),
    ],
)
def test_a_first_toll_is_past_and_so_is_what_it_was_raised_to_below_the_lead(
    text: str, past: list[bool]
) -> None:
    assert [figure.superseded for figure in found(text)] == past


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Volgens het Crisiscomité zijn er twaalf doden. Het telde ook negentig gewonden.", "Crisiscomité"),
        ("Volgens de Rampendienst zijn er twaalf doden. Het telde ook negentig gewonden.", None),
    ],
)
def test_a_neuter_pronoun_goes_back_to_a_body_with_a_neuter_article(text: str, name: str | None) -> None:
    said = found(text)[-1].attributed
    assert (said.name.text if said.name is not None else None) == name
