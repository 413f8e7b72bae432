"""English counts of who is still in hospital, stands in a crowd, is sent out or part of others; what is none."""

from __future__ import annotations

import pytest

from tests.extract.counting import NONE, missed
from tests.extract.test_figures_english import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The coach crash injured 61 people. Nine of the injured have yet to go home.",
            [("Nine", "hospitalised")],
        ),
        (
            "The coach crash injured 61 people, of whom nine are still on the wards.",
            [("nine", "hospitalised")],
        ),
        (
            "Three weeks on, four firefighters remain in the burns unit.",
            [("four", "hospitalised")],
        ),
        (
            "The derailment injured 74 passengers; eleven had not been discharged by Friday.",
            [("eleven", "hospitalised")],
        ),
        (
            "Two months on, three of the 58 wounded are still in hospital.",
            [("three", "hospitalised")],
        ),
    ],
)
def test_those_still_in_hospital(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Divers recovered eighteen bodies, fifteen men and three women.",
            [("fifteen", "killed"), ("three", "killed")],
        ),
        (
            "The injured came to 147 officers and 47 prisoners.",
            [("47", "injured")],
        ),
        (
            "Police arrested 33 people, 25 men and eight women.",
            [("25", "detained"), ("eight", "detained")],
        ),
        (
            "The fire killed two warders and five prisoners.",
            [("five", "killed")],
        ),
        (
            "Eighty people died in their houses, eleven in a hospital in Cologne.",
            [("eleven", "killed")],
        ),
    ],
)
def test_parts_are_what_their_whole_is(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Some 700 people sat in and around the church for the funeral.",
            [("Some 700", "participants")],
        ),
        (
            "Sixty students are occupying the rector's office.",
            [("Sixty", "participants")],
        ),
        (
            "The vigil was attended by 250 neighbours.",
            [("250", "participants")],
        ),
        (
            "Thirty activists barricaded themselves in the building.",
            [("Thirty", "participants")],
        ),
        (
            "Two hundred guests were at the wedding.",
            [("Two hundred", "participants")],
        ),
    ],
)
def test_crowds_and_those_who_hold_out(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The Red Cross has 340 people out knocking on doors.",
            [("340", "deployed")],
        ),
        (
            "Two hundred officers lined the route.",
            [("Two hundred", "deployed")],
        ),
        (
            "The county has 150 people out checking on the elderly.",
            [("150", "deployed")],
        ),
        (
            "Twenty-five crews are standing by.",
            [("Twenty-five", "deployed")],
        ),
        (
            "Eighty volunteers are knocking on doors.",
            [("Eighty", "deployed")],
        ),
    ],
)
def test_staff_that_is_sent_out(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Nine prisoners face charges.",
            [("Nine", "other")],
        ),
        (
            "Charges were brought against six directors.",
            [("six", "other")],
        ),
        (
            "Of the 40 rioters arrested, eight are to be prosecuted.",
            [("eight", "other")],
        ),
        (
            "Three officers are to stand trial.",
            [("Three", "other")],
        ),
        (
            "Two councillors are on trial.",
            [("Two", "other")],
        ),
    ],
)
def test_those_charged_are_not_those_held(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A single inmate lost his life.",
            [("A single", "killed")],
        ),
        (
            "Both climbers died.",
            [("Both", "killed")],
        ),
        (
            "On both banks the water is rising.",
            [("both", NONE)],
        ),
        (
            "A single shop stayed open.",
            [("A single", NONE)],
        ),
        (
            "Both clubs regret the incident.",
            [("Both", NONE)],
        ),
    ],
)
def test_slight_numbers_count_people_hit_alone(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Not one of them died from a fall.",
            [("one", NONE)],
        ),
        (
            "The stand was built for 970 spectators.",
            [("970", NONE)],
        ),
        (
            "Forty cows suffocated in the barn.",
            [("Forty", "killed")],
        ),
        (
            "Not a single one was hurt.",
            [("one", NONE)],
        ),
        (
            "The theatre was built to hold a hundred spectators.",
            [("a hundred", NONE)],
        ),
    ],
)
def test_what_is_no_count_of_those_hit(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Twelve guests died at the wedding.",
            [("Twelve", "killed")],
        ),
        (
            "Fourteen people were hurt at the ceremony.",
            [("Fourteen", "injured")],
        ),
        (
            "The gunman held out for hours and four hostages died.",
            [("four", "killed")],
        ),
        (
            "Police occupied the campus and arrested 40 students.",
            [("40", "detained")],
        ),
        (
            "The rebels are holding out; 300 civilians have fled.",
            [("300", "displaced")],
        ),
        (
            "Ten officers going door to door were hurt.",
            [("Ten", "injured")],
        ),
        (
            "Eight volunteers filling sandbags drowned.",
            [("Eight", "killed")],
        ),
        (
            "Of the 20 injured, three were kept in custody.",
            [("three", "detained")],
        ),
        (
            "Both sides lost ten men.",
            [("Both", NONE), ("ten", "killed")],
        ),
        (
            "Twelve people died and nine are in hospital.",
            [("nine", "hospitalised")],
        ),
        (
            "Twelve were killed; nine are in hospital.",
            [("nine", "hospitalised")],
        ),
        (
            "There were nine dead, five injured and four missing.",
            [("five", "injured"), ("four", "missing")],
        ),
        (
            "Seven squatters were arrested.",
            [("Seven", "detained")],
        ),
        (
            "Six ravers were crushed to death.",
            [("Six", "killed")],
        ),
    ],
)
def test_what_stands_beside_is_not_taken_for_it(text: str, wanted: list[tuple[str, str]]) -> None:
    assert missed(told(text), wanted) == []
