"""The promise of an account, checked."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.export.edtf import is_date, is_duration
from relaas.export.verify import verify
from relaas.model.anchors import Anchor
from relaas.model.documents import Segment

if TYPE_CHECKING:
    from relaas.model.accounts import Account

BRIDGE = Path(__file__).with_name("bridge.json")


@pytest.fixture
def account() -> Account:
    return bundle.load(BRIDGE)


def test_a_sound_account_has_nothing_wrong(account: Account) -> None:
    assert verify(account) == []


def test_a_changed_text_breaks_hash_and_anchors(account: Account) -> None:
    first, *rest = account.documents
    changed = replace(account, documents=(replace(first, text="x" + first.text), *rest))
    wrong = verify(changed)
    assert any("sha256" in line for line in wrong)
    assert any("maandagochtend" in line for line in wrong)
    assert all(line.endswith(".") for line in wrong)


def test_a_text_that_has_no_utf_8_is_a_wrong_hash_not_a_crash(account: Account) -> None:
    first, *rest = account.documents
    assert any(
        "sha256" in line
        for line in verify(replace(account, documents=(replace(first, text="\udc80"), *rest)))
    )


def test_an_id_given_twice(account: Account) -> None:
    assert verify(replace(account, timexes=(*account.timexes, account.timexes[0]))) == [
        f"{account.timexes[0].id}: the id is given 2 times."
    ]


def test_references_to_nothing(account: Account) -> None:
    entry = replace(account.timeline[0], story="s-none", documents=("d-none",))
    lost = replace(account.timexes[0], id="t-lost", document="d-gone")
    copied = replace(account.documents[0], copy_of="d-away")
    changed = replace(
        account,
        documents=(copied, *account.documents[1:]),
        timeline=(entry,),
        timexes=(lost,),
        problems=(replace(account.problems[0], document="d-never"),),
    )
    said = "\n".join(verify(changed))
    for id_ in ("s-none", "d-none", "d-gone", "d-away", "d-never"):
        assert id_ in said


def test_dates_that_are_none(account: Account) -> None:
    timex = replace(account.timexes[0], value="2023-02-30", candidates=("2023-02-30",))
    entry = replace(account.timeline[0], date="tomorrow")
    said = verify(replace(account, timexes=(timex,), timeline=(entry,)))
    assert len(said) == 2
    assert "no value of a date" in said[1]


def test_one_value_beside_many_candidates(account: Account) -> None:
    timex = replace(account.timexes[0], candidates=("2023-03-05", "2023-03-06"))
    assert "2 candidates are left" in verify(replace(account, timexes=(timex,)))[0]


def test_segments_that_overlap(account: Account) -> None:
    first, *rest = account.documents
    torn = replace(first, segments=(Segment("body", 0, 10), Segment("body", 5, 10_000)))
    assert "segment" in verify(replace(account, documents=(torn, *rest)))[0]


def test_an_anchor_past_the_end(account: Account) -> None:
    timex = replace(account.timexes[0], anchor=Anchor(10_000, 10_003, "abc"))
    assert "not 'abc'" in verify(replace(account, timexes=(timex,)))[0]


@pytest.mark.parametrize(
    "text",
    [
        "2022",
        "2022-01",
        "2022-01-11",
        "2022-01-11T14:05",
        "2022-01-11T14:05:00+01:00",
        "2022-01-11T14:05Z",
        "2022-01-07/..",
        "../2022-01-10",
        "2022-01-05/2022-01-11",
        "2022-01-07/",
        "202X",
        "20XX",
        "2022-XX",
        "2022-01-XX",
        "2022-XX-XX",
        "2022-21",
        "2022-01~",
        "2022-01-11?",
        "2024-02-29",
    ],
)
def test_dates_of_level_1(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    [
        "2022-13",
        "2022-02-29",
        "2022-1-1",
        "22-01-01",
        "2022-01-11T25:00",
        "2022-01T10:00",
        "../..",
        "/",
        "2022/2023/2024",
        "P3D",
        "nu",
        "2022-01-32",
        "2022-XX-11",
        "2022-21-01",
        "2022-01-11\n",
    ],
)
def test_texts_that_are_no_dates(text: str) -> None:
    assert not is_date(text)


@pytest.mark.parametrize(
    ("text", "right"), [("P3D", True), ("PT2H30M", True), ("P1Y6M", True), ("P", False), ("PT", False)]
)
def test_durations(text: str, right: bool) -> None:
    assert is_duration(text) is right


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"country": "Belgium"}, "no ISO code"),
        ({"country": "BE", "coordinates": (4.5, 95.0), "precision": "city"}, "nowhere on the globe"),
        ({"country": None, "coordinates": (4.5, 50.5), "precision": "city"}, "no country"),
        ({"country": "BE", "precision": "city"}, "a precision and no coordinates"),
        ({"type": "person", "country": "BE", "coordinates": (4.5, 50.5)}, "is a person and has coordinates"),
    ],
)
def test_places_that_cannot_be(account: Account, changes: dict[str, object], said: str) -> None:
    first, *rest = account.entities
    changed = replace(first, **{"type": "place", **changes})  # type: ignore[arg-type]
    wrong = verify(replace(account, entities=(changed, *rest)))
    assert any(said in line for line in wrong)
