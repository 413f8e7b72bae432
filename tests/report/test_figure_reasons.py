"""The chain of reasons of a figure, a series and a relation."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.errors import UsageError
from relaas.export import bundle
from relaas.model.figures import FigureRelation
from relaas.report.reasons import why

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.reasons import Why

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def told(found: Why) -> dict[str, str]:
    return {reason.label: reason.text for reason in found.reasons}


def every(found: Why, label: str) -> list[str]:
    return [reason.text for reason in found.reasons if reason.label == label]


def test_a_figure_tells_words_value_voices_time_status_and_place_in_the_ledger(account: Account) -> None:
    figure = next(f for f in account.figures if f.anchor.text == "meer dan dertig")
    said = told(why(account, figure.id))
    assert "over [meer dan dertig] doden, maar" in said["Words"]
    assert said["Report"].startswith("02.txt · Het Demerblad")
    assert said["Value"] == "at least 31 (more_than)"
    assert said["Counts"] == "doden"
    assert said["According to"].startswith("‘het ministerie van Verkeer’ · ministerie van Verkeer · e-")
    assert said["By way of"] == "‘De staatszender’"
    assert said["As of"] == "Mon 6 Nov 2023 [2023-11-06] · the time of the statement, “maandag”"
    assert "‘maandag’ · Mon 6 Nov 2023" in said["Hangs on"]
    assert said["Status"] == "withdrawn"
    assert said["Because"] == figure.why
    assert said["Series"].endswith("mensen · 5 · agreed")
    assert said["Relation"].startswith("updated by F4 f-")


def test_an_open_as_of_tells_its_candidates(account: Account) -> None:
    figure = next(f for f in account.figures if f.anchor.text == "Duizenden")
    found = why(account, figure.id)
    assert told(found)["According to"] == "no source named"
    assert len(every(found, "Candidate")) == 5
    assert told(found)["As of"].startswith("between 1 and 29 Nov 2023 (5 candidates)")


def test_parts_and_wholes_name_each_other(account: Account) -> None:
    whole = next(f for f in account.figures if f.anchor.text == "34")
    part = next(f for f in account.figures if f.part_of == whole.id)
    assert told(why(account, whole.id))["Of whom"] == f"F9 {part.id} ‘zes’"
    assert told(why(account, part.id))["Part of"] == f"F6 {whole.id} ‘34’"
    assert told(why(account, part.id))["Counts"] == "kinderen (children)"


def test_a_scope_is_told(account: Account) -> None:
    figure = replace(account.figures[0], scope=("added",))
    changed = replace(account, figures=(figure, *account.figures[1:]))
    assert told(why(changed, figure.id))["Scope"] == "newly added"


def test_a_series_tells_bounds_verdict_figures_and_relations(account: Account) -> None:
    series = account.series[0]
    found = why(account, series.id)
    said = told(found)
    assert (said["Category"], said["Counts"], said["Value"]) == ("Killed", "mensen", "5")
    assert (said["Stands"], said["Origins"], said["Because"]) == ("agreed", "3", series.why)
    assert [text.split()[0] for text in every(found, "Figure")] == ["F1", "F2", "F3", "F4", "F5"]
    assert len(every(found, "Relation")) == 4


def test_a_series_without_words_and_with_a_place(account: Account) -> None:
    place = next(entity for entity in account.entities if entity.type == "place")
    bare = replace(account.series[0], id="fs-bare", counted="", place=place.id)
    said = told(why(replace(account, series=(*account.series, bare)), "fs-bare"))
    assert said["Counts"] == "not said who"
    assert said["Place"] == f"{place.name} · {place.id}"
    assert "Figure" not in said


def test_a_relation_tells_its_reason_and_both_figures(account: Account) -> None:
    relation = account.figure_relations[1]
    for wanted in (f"{relation.a}:{relation.b}", f"{relation.b[:8]}:{relation.a[:8]}", "F2:F4"):
        found = why(account, wanted)
        (said,) = every(found, "Relation")
        assert said.startswith(f"F4 {relation.b} ‘vijf’ updates F2 {relation.a} ‘zeker drie’: as of")
        assert len(every(found, "Words")) == 2


def test_the_number_on_the_page_is_enough(account: Account) -> None:
    assert told(why(account, "F3"))["Words"].count("[meer dan dertig]") == 1


def test_the_number_on_a_dutch_page_is_enough_too(account: Account) -> None:
    assert why(account, "C3") == why(account, "F3")
    assert why(account, "C2:C4") == why(account, "F2:F4")
    with pytest.raises(UsageError, match="There is no fact 'X3'"):
        why(account, "X3")


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("F99", "There is no fact"),
        ("F1:F17", "Nothing is known of how"),
        ("F1:d-", "is the beginning of 3 ids"),
        ("fs-", "is the beginning of 8 ids"),
        (":", "There is no fact"),
    ],
)
def test_what_cannot_be_told_is_refused(account: Account, wanted: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        why(account, wanted)


def test_only_figures_have_a_relation(account: Account) -> None:
    with pytest.raises(UsageError, match="only two figures have one"):
        why(account, f"F1:{account.documents[0].id}")


def test_what_a_damaged_bundle_leaves_out_is_told_by_its_id(account: Account) -> None:
    first = account.figures[0]
    lost = replace(first, document="d-gone", part_of="f-gone", series="fs-gone")
    relation = FigureRelation("f-gone", lost.id, "agrees", "because")
    changed = replace(account, figures=(lost, *account.figures[1:]), figure_relations=(relation,))
    said = told(why(changed, lost.id))
    assert said["Words"] == "[zeker drie]"
    assert said["Part of"] == "f-gone"
    assert said["Relation"] == "agrees with f-gone: because"
