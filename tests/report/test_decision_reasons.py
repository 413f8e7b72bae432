"""Verdicts and decisions in the reasons of a fact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from relaas.export import bundle
from relaas.model.corrections import Corrected, Correction, Dismissed, Subject
from relaas.model.documents import DroppedDay
from relaas.model.entities import EntityVerdict
from relaas.model.figures import FigureRelation, SeriesVerdict
from relaas.report.reasons import why

FERRY = bundle.load(Path(__file__).parents[1] / "export" / "ferry.json")
FIGURE, OTHER, THIRD = FERRY.figures[:3]
ENTITY, NEXT = FERRY.entities[:2]
NAMES = tuple(
    replace(e, mentions=tuple(replace(m, id=f"{e.id}{n}") for n, m in enumerate(e.mentions)))
    for e in FERRY.entities
)
A, B = NAMES[0].mentions[0].id, NAMES[1].mentions[0].id
MADE = Correction(
    "c-1",
    "An",
    "2024-06-01",
    "zo",
    "value",
    Subject(FIGURE.id, FIGURE.document, "x"),
    {"number": 3},
    None,
    "f:1",
)
GONE = Dismissed("f-gone", "figure", FIGURE.document, FIGURE.anchor, MADE.told)
ACCOUNT = replace(
    FERRY,
    entities=NAMES,
    entity_verdicts=(EntityVerdict(A, B, "unsure", "two of one name"),),
    series_verdicts=(
        SeriesVerdict(FIGURE.id, THIRD.id, "no", "one report gives both"),
        SeriesVerdict(FIGURE.id, OTHER.id, "yes", "the same number"),
    ),
    corrections=(Corrected(MADE, "overruled", "f:2 says otherwise, and later"),),
    dismissed=(GONE,),
)


def told(id_: str) -> list[tuple[str, str]]:
    return [(reason.label, reason.text) for reason in why(ACCOUNT, id_).reasons]


def test_a_name_tells_what_was_judged_of_it_by_any_of_its_mentions() -> None:
    for id_ in (NAMES[0].id, A):
        (text,) = [text for label, text in told(id_) if label == "Perhaps one with"]
        assert A in text
        assert B in text
        assert text.endswith("two of one name")
    assert [label for label, _ in told(B)].count("Perhaps one with") == 1


def test_a_figure_tells_every_verdict_and_decision_on_it() -> None:
    found = told(FIGURE.id)
    assert [text.rpartition(" · ")[2] for label, text in found if label == "Other than"] == [
        "one report gives both"
    ]
    assert [text.rpartition(" · ")[2] for label, text in found if label == "One with"] == ["the same number"]
    (decided,) = [text for label, text in found if label == "Decided"]
    assert decided == (
        "c-1 · value number 3 · decided by An on 2024-06-01: zo · overruled: f:2 says otherwise, and later"
    )


def test_a_series_tells_the_verdicts_on_its_figures() -> None:
    assert "Other than" in [label for label, _ in told(FIGURE.series)]


@pytest.mark.parametrize(
    ("id_", "expected"),
    [
        ("c-1", [("Fact", f"{FIGURE.id} ‘x’"), ("Record", "f:1")]),
        ("f-gone", [("Status", "dismissed"), ("Because", "decided by An on 2024-06-01: zo")]),
    ],
)
def test_decisions_and_what_they_left_out_are_facts_too(id_: str, expected: list[tuple[str, str]]) -> None:
    assert told(id_)[-2:] == expected


def test_a_figure_tells_what_was_judged_of_it_and_not_stated() -> None:
    row = FigureRelation(FIGURE.id, OTHER.id, "updates", "later, and higher")
    account = replace(ACCOUNT, unstated_relations=(row,))
    for id_, words in ((FIGURE.id, "updated by"), (OTHER.id, "updates")):
        (text,) = [reason.text for reason in why(account, id_).reasons if reason.label == "Judged too"]
        assert text.startswith(words)
        assert text.endswith("later, and higher")


def test_a_report_tells_the_days_that_were_dropped() -> None:
    report = FERRY.documents[0]
    published = replace(report.published, dropped=(DroppedDay("2023-11-02", "too far back"),))
    account = replace(FERRY, documents=(replace(report, published=published), *FERRY.documents[1:]))
    found = [reason.text for reason in why(account, report.id).reasons if reason.label == "Not that day"]
    assert found == ["Thu 2 Nov 2023 [2023-11-02] · too far back"]
