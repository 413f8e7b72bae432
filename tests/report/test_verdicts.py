"""How a series stands, out of status, relations and origins."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from relaas.export import bundle
from relaas.model.figures import FigureRelation
from relaas.report.verdicts import origins, verdict

if TYPE_CHECKING:
    from relaas.model.figures import Figure, RelationName, Status

ACCOUNT = bundle.load(Path(__file__).parents[1] / "export" / "ferry.json")
HEARD = {"d-1": "Krant", "d-2": "Omroep", "d-3": "Krant"}


def figure(name: str, status: Status = "asserted") -> Figure:
    """A figure `2x` stands in document d-2; `1a` and `2a` say the same, `1b` says otherwise."""
    low = ord(name[1])
    return replace(
        ACCOUNT.figures[0], id=name, document=f"d-{name[0]}", low=low, high=low, number=low, status=status
    )


def relation(a: str, name: RelationName, b: str) -> FigureRelation:
    return FigureRelation(a, b, name, "")


def stands(rows: list[Figure], *relations: FigureRelation) -> str:
    return verdict(rows, relations, HEARD)


def test_two_origins_that_say_the_same_agree() -> None:
    rows = [figure("1a"), figure("2a")]
    assert stands(rows, relation("1a", "agrees", "2a")) == "agreed"
    assert stands(rows, relation("1a", "refines", "2a")) == "agreed"


def test_one_outlet_cannot_agree_with_itself() -> None:
    assert stands([figure("1a"), figure("3a")], relation("1a", "agrees", "3a")) == "one_origin"


def test_the_latest_word_of_one_origin_is_one_origin_only() -> None:
    rows = [figure("1a"), figure("2a"), figure("3b")]
    told = (relation("1a", "agrees", "2a"), relation("1a", "updates", "3b"))
    assert stands(rows, *told) == "one_origin"


def test_what_was_made_precise_is_overtaken_with_it() -> None:
    rows = [figure("1a"), figure("2b"), figure("3c")]
    told = (relation("1a", "refines", "2b"), relation("2b", "updates", "3c"))
    assert stands(rows, *told) == "one_origin"


def test_a_value_that_comes_back_is_not_overtaken() -> None:
    rows = [figure("1a"), figure("2b"), figure("3a")]
    told = (relation("1a", "updates", "2b"), relation("2b", "updates", "3a"), relation("1a", "agrees", "3a"))
    assert stands(rows, *told) == "one_origin"


def test_several_origins_without_a_decision_are_not_settled() -> None:
    rows = [figure("1a"), figure("2b")]
    assert stands(rows, relation("1a", "unsure", "2b")) == "unsettled"
    assert stands(rows) == "unsettled"


def test_a_contradiction_is_a_dispute_until_both_sides_are_overtaken() -> None:
    rows = [figure("1a"), figure("2b"), figure("3c")]
    clash, after = relation("1a", "contradicts", "2b"), relation("2b", "updates", "3c")
    assert stands(rows, clash) == "disputed"
    assert stands(rows, clash, after) == "disputed"
    assert stands(rows, clash, after, relation("1a", "updates", "3c")) == "one_origin"


def test_what_was_taken_back_disputes_nothing() -> None:
    clash = relation("1a", "contradicts", "2b")
    assert stands([figure("1a", "withdrawn"), figure("2b")], clash) == "one_origin"
    assert stands([figure("1a"), figure("2b")], clash, relation("1a", "withdraws", "2b")) == "one_origin"


def test_a_value_taken_back_is_so_for_those_who_gave_it_until_then() -> None:
    assert stands([figure("1a"), figure("2a", "withdrawn")]) == "withdrawn"
    assert stands([figure("1a", "withdrawn"), figure("2a")]) == "one_origin"


def test_the_least_that_it_can_be_is_taken_back_with_its_number() -> None:
    least = replace(figure("1b"), high=None, hedge="at_least")
    assert stands([least, figure("2b", "withdrawn"), figure("2a")]) == "one_origin"
    assert stands([replace(least, low=1), figure("2b", "withdrawn"), figure("2a")]) == "unsettled"


def test_nothing_left_is_withdrawn() -> None:
    assert stands([figure("1a", "withdrawn"), figure("2b", "withdrawn")]) == "withdrawn"


def test_a_denied_figure_is_disputed_until_it_is_overtaken() -> None:
    rows = [figure("1a", "denied"), figure("2b")]
    assert stands(rows) == "disputed"
    assert stands(rows, relation("1a", "updates", "2b")) == "one_origin"


def test_agreement_does_not_run_in_circles() -> None:
    rows = [figure("1a"), figure("2a"), figure("3b")]
    told = (
        relation("1a", "agrees", "2a"),
        relation("2a", "agrees", "1a"),
        relation("2a", "updates", "3b"),
    )
    assert stands(rows, *told) == "one_origin"


def test_a_copy_has_the_origin_of_what_it_copies() -> None:
    first, second, third = ACCOUNT.documents
    linked = replace(
        ACCOUNT,
        documents=(
            replace(first, agency="PZN"),
            replace(second, copy_of=first.id),
            replace(third, revision_of=second.id),
        ),
    )
    assert set(origins(linked).values()) == {"pzn"}


def test_an_agency_is_one_voice_however_it_is_written() -> None:
    first, second, third = ACCOUNT.documents
    credited = replace(
        ACCOUNT,
        documents=(
            replace(first, agency="BELGA"),
            replace(second, agency="Bélga "),
            replace(third, agency=None),
        ),
    )
    assert len(set(origins(credited).values())) == 2


def test_copies_of_each_other_come_to_an_end() -> None:
    first, second, third = ACCOUNT.documents
    looped = (replace(first, copy_of=second.id), replace(second, copy_of=first.id))
    found = origins(replace(ACCOUNT, documents=(*looped, replace(third, copy_of="d-gone"))))
    assert found[third.id] == third.outlet.casefold()
    assert len(found) == 3


def test_a_value_given_again_after_another_took_its_place_stands() -> None:
    rows = [figure("1a"), figure("2b", "withdrawn"), figure("3b")]
    told = (relation("2b", "withdraws", "1a"), relation("1a", "updates", "3b"))
    assert stands([rows[0], rows[2], rows[1]], *told) == "one_origin"
    assert (
        stands([rows[0], rows[2], rows[1], figure("4a")], *told, relation("1a", "agrees", "4a"))
        == "unsettled"
    )


def test_what_a_count_taken_back_had_updated_does_not_come_back() -> None:
    rows = [figure("1a"), figure("2b", "withdrawn"), figure("2c"), figure("3c")]
    updated, taken = relation("1a", "updates", "2b"), relation("2b", "withdraws", "2c")
    assert stands(rows, updated, taken, relation("2c", "agrees", "3c")) == "agreed"
    assert stands(rows[:2], updated) == "one_origin"
