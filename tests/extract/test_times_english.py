"""English times in a document: dates in digits by the others, months that are names, what looks ahead."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.timing import mentioned, resolved

pytestmark = pytest.mark.skipif(
    not (packs.folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the pipeline's weights are not built",
)


def found(text: str, day: str = "2024-05-16") -> dict[str, tuple[str, ...]]:
    return resolved("en", text, day)


@pytest.mark.parametrize(
    ("other", "values"),
    [
        ("He left in haste.", ("2021-01-06", "2021-06-01")),
        ("He was born on 6 March 1962.", ("2021-06-01",)),
        ("He was born on March 6, 1962.", ("2021-01-06",)),
        ("He was born on 13/03/1962.", ("2021-06-01",)),
        ("He was born on 03/13/1962.", ("2021-01-06",)),
        ("He was born on 13/03/1962, she on 03/13/1963.", ("2021-01-06", "2021-06-01")),
    ],
)
def test_a_date_in_digits_is_read_as_the_others_are_written(other: str, values: tuple[str, ...]) -> None:
    assert set(found(f"{other} The letter is dated 01/06/2021.")["01/06/2021"]) == set(values)


def test_a_month_behind_a_title_is_a_name() -> None:
    assert found("Mr May left in March.") == {"March": ("2024-03",)}
    assert found("They may march again.") == {}


def test_an_amount_ahead_is_a_day_and_in_the_past_a_duration() -> None:
    assert found("The troops will leave in three days.") == {"in three days": ("2024-05-19",)}
    assert found("The wall was built in three days.") == {"three days": ("P3D",)}


def test_what_is_compared_with_leaves_the_narration_where_it_is() -> None:
    text = "In 2014 it lost 3 million, from 2 million a year earlier. It sold 5 cars, from 6 a year earlier."
    assert found(text)["a year earlier"] == ("2013",)


def test_what_somebody_is_told_to_do_on_a_day_lies_ahead() -> None:
    assert found("They told me to bring a photo on Monday.")["Monday"] == ("2024-05-20",)
    assert found("They told me on Monday to bring a photo.")["Monday"] == ("2024-05-13",)


def test_what_goes_on_since_a_month_looks_back_most_of_a_year() -> None:
    assert found("The guard has logged 39 attempts since June.")["since June"] == ("2023-06/..",)


def test_what_is_promised_by_a_day_lies_ahead_of_it() -> None:
    assert found("The mayor has promised them a home before the end of June.") == {
        "before the end of June": ("../2024-06-30",)
    }
    assert found("The minister promised on Monday that schools would reopen.")["Monday"] == ("2024-05-13",)


def test_what_is_to_be_lies_ahead_and_a_day_without_its_verb_may() -> None:
    assert found("She is to testify in twelve days.") == {"in twelve days": ("2024-05-28",)}
    assert found("Cut to 275 on Sunday, it rose again.")["Sunday"] == ("2024-05-12",)
    assert set(found("The parliament votes again on Wednesday.")["Wednesday"]) == {"2024-05-15", "2024-05-22"}


@pytest.mark.parametrize(
    ("text", "words", "values"),
    [
        ("Parliament will debate Monday's attack.", "Monday", ("2024-05-13",)),
        ("The party will boycott Monday's debate.", "Monday", ("2024-05-13", "2024-05-20")),
        ("A judge will rule on the May 8 fire.", "May 8", ("2024-05-08",)),
        ("Survivors of the April 2 shooting are to meet the president.", "April 2", ("2024-04-02",)),
        ("He will stand trial for his part in the riot of May 8.", "May 8", ("2024-05-08",)),
        ("On May 8 firefighters will march through town.", "May 8", ("2025-05-08",)),
    ],
)
def test_a_day_that_hangs_on_a_noun_need_not_lie_ahead_with_its_verb(
    text: str, words: str, values: tuple[str, ...]
) -> None:
    assert found(text)[words] == values


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The warden resigned on Friday, 18 days after the May 8 breach.", 2),
        ("Eighteen days after the explosion on May 8 the mayor has resigned.", 1),
        ("In the 18 days after the breach of May 8 the town had no water.", None),
        ("Ten days after his arrest the trial began on May 8.", None),
    ],
)
def test_a_count_of_days_is_tied_to_the_date_it_counts_from(text: str, number: int | None) -> None:
    assert {mention.dated for mention in mentioned("en", text)} - {None} == {number} - {None}


def test_a_count_on_that_would_lie_ahead_goes_on_from_the_first_time_of_its_sentence() -> None:
    told = resolved("en", "The army admitted the strike of 29 April yesterday, sixteen days later.")
    assert told["sixteen days later"] == ("2024-05-15",)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Officials said Sunday the dam could fail.", "Sunday", "2024-05-12"),
        ("He told reporters Sunday he would resign Tuesday.", "Sunday", "2024-05-12"),
        ("He told reporters Sunday he would resign Tuesday.", "Tuesday", "2024-05-14"),
        ("He said on Sunday that he would resign on Tuesday.", "Tuesday", "2024-05-14"),
        ("Police said Friday prayers would go ahead.", "Friday", "2024-05-17"),
        ("He will say on Monday whether he would resign on Tuesday.", "Tuesday", "2024-05-21"),
        ("Four people die in crash on Friday.", "Friday", "2024-05-10"),
        ("Ministers meet on Friday.", "Friday", "2024-05-17"),
        ("Rail strikes to hit commuters on Friday", "Friday", "2024-05-17"),
        ("Rail strikes on Friday to hit commuters", "Friday", "2024-05-10"),
        ("Two days earlier, on May 13, it passed.", "Two days earlier", "2024-05-13"),
    ],
)
def test_a_weekday_lies_where_its_clause_has_it(text: str, words: str, value: str) -> None:
    assert found(text)[words] == (value,)


def test_a_feast_that_says_of_what_kind_something_is_is_no_time() -> None:
    assert "Halloween" not in resolved(
        "en", "People died on Saturday when Halloween crowds filled the alley."
    )
    assert resolved("en", "The house was quiet on Halloween.")["Halloween"] == ("2023-10-31",)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Schools were shut until Tuesday.", {"../2024-05-14", "../2024-05-21"}),
        ("The fighting lasted until Tuesday.", {"../2024-05-14"}),
        ("The governor imposed a curfew until Tuesday.", {"../2024-05-21"}),
    ],
)
def test_what_an_act_holds_until_may_be_to_come_though_it_is_told_as_past(text: str, ends: set[str]) -> None:
    assert set(found(text)["until Tuesday"]) == ends


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Friday's strike was called off.", "Friday", ("2024-05-10", "2024-05-17")),
        ("Friday's march has been banned.", "Friday", ("2024-05-10", "2024-05-17")),
        ("Friday's attack was condemned.", "Friday", ("2024-05-10",)),
        ("The mayor let it be known on Tuesday that she would stay.", "Tuesday", ("2024-05-14",)),
        ("Shots were fired at about 2015 hours.", "2015 hours", ("2024-05-16T20:15",)),
        ("It is Tuesday, five past nine, when it opens.", "Tuesday, five past nine", ("2024-05-14T09:05",)),
    ],
)  # fmt: skip
def test_what_is_called_off_may_lie_ahead_and_a_verb_with_a_subject_is_no_order(
    text: str, words: str, value: tuple[str, ...]
) -> None:
    assert resolved("en", text, "2024-05-16")[words] == value
