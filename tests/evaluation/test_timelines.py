"""The measures of a timeline: what the gold lists, found or met, and what of the entries it knows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from evaluation.stories import Story
from evaluation.timelines import score
from relaas.export import bundle

ACCOUNT = bundle.load(Path(__file__).parents[1] / "export" / "bridge.json")
NAME = Path(ACCOUNT.documents[0].path).name
OTHER = Path(ACCOUNT.documents[1].path).name


def story(*dates: str, **gold: Any) -> Story:
    entry = replace(ACCOUNT.timeline[0], documents=(ACCOUNT.documents[0].id,))
    told = replace(ACCOUNT, timeline=tuple(replace(entry, date=date) for date in dates))
    events = [{"date": "2023-03-01", "what": "the bridge is passed", "reports": [NAME], **gold}]
    return Story({"timeline": events}, {}, told)


def test_an_event_is_found_by_its_date_and_a_report() -> None:
    counts, misses = score(story("2023-03-01", "2023-03-09"))
    assert counts.figures() == {"gold": 1, "entries": 2, "recall": 1.0, "met": 1.0, "known": 0.5}
    assert misses == []


def test_a_stretch_that_holds_the_day_meets_it_and_does_not_find_it() -> None:
    counts, misses = score(story("2023-02-28/2023-03-02"))
    assert (counts["found"], counts["met"], counts["known"]) == (0, 1, 0)
    assert [miss.kind for miss in misses] == ["not on the timeline"]


def test_another_report_finds_nothing_though_the_date_is_known() -> None:
    counts, _ = score(story("2023-03-01", reports=[OTHER]))
    assert (counts["found"], counts["met"], counts["known"]) == (0, 0, 1)


def test_nothing_is_no_share() -> None:
    counts, _ = score(replace(story(), gold={"timeline": []}))
    assert set(counts.figures().values()) == {0, None}
