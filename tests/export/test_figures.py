"""What `relaas verify` finds wrong with a ledger of figures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from relaas.export import bundle
from relaas.export.verify import verify
from relaas.model.anchors import Anchor
from relaas.model.figures import FigureRelation

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.figures import Figure

FERRY = Path(__file__).with_name("ferry.json")


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def by_words(account: Account, words: str) -> Figure:
    return next(figure for figure in account.figures if figure.anchor.text == words)


def wrong(account: Account, old: Figure, **changes: Any) -> list[str]:
    rows = tuple(replace(figure, **changes) if figure == old else figure for figure in account.figures)
    return verify(replace(account, figures=rows))


def test_a_sound_ledger_has_nothing_wrong(account: Account) -> None:
    assert verify(account) == []


def test_every_anchor_of_a_figure_is_held_to_its_text(account: Account) -> None:
    figure = by_words(account, "meer dan dertig")
    assert figure.counted
    assert figure.source
    away = Anchor(0, 3, "xyz")
    for changes in (
        {"anchor": away},
        {"counted": replace(figure.counted, anchor=away, text="xyz")},
        {"source": replace(figure.source, anchor=away)},
        {"chain": (replace(figure.chain[0], anchor=away),)},
    ):
        (line,) = wrong(account, figure, **changes)
        assert line.startswith(f"{figure.id}: ")
        assert line.endswith("not 'xyz'.")


def test_a_changed_text_breaks_its_figures(account: Account) -> None:
    first, *rest = account.documents
    said = "\n".join(verify(replace(account, documents=(replace(first, text="x" + first.text), *rest))))
    assert "not 'zeker drie'" in said
    assert "not 'Veiligheidsregio Kust'" in said


def test_what_it_names_must_be_there(account: Account) -> None:
    figure = by_words(account, "meer dan dertig")
    assert figure.source
    for changes, said in (
        ({"part_of": "f-none"}, "no other figure f-none"),
        ({"part_of": figure.id}, f"no other figure {figure.id}"),
        ({"source": replace(figure.source, entity="e-none")}, "no entity e-none"),
        ({"chain": (replace(figure.chain[0], entity="e-gone"),)}, "no entity e-gone"),
        ({"document": "d-none"}, "no document d-none"),
        ({"series": "fs-none"}, "no series fs-none"),
    ):
        assert any(said in line for line in wrong(account, figure, **changes)), said


def test_a_figure_is_counted_where_it_belongs(account: Account) -> None:
    figure = by_words(account, "zes")
    assert "it counts killed" in wrong(account, figure, category="killed")[0]


def test_bounds_words_and_times_that_cannot_be(account: Account) -> None:
    figure = by_words(account, "een veertigtal")
    assert figure.counted
    assert "above its high" in wrong(account, figure, low=45)[0]
    assert "not what stands" in wrong(account, figure, counted=replace(figure.counted, text="doden"))[0]
    held = replace(figure.as_of, candidates=("2023-11-06", "2023-11-07"))
    assert "2 candidates are left" in wrong(account, figure, as_of=held)[0]
    assert "no date of EDTF" in wrong(account, figure, as_of=replace(held, value=None, candidates=("nu",)))[0]


def test_an_id_given_twice(account: Account) -> None:
    twice = replace(account, figures=(*account.figures, account.figures[0]))
    assert verify(twice) == [f"{account.figures[0].id}: the id is given 2 times."]


def test_a_series_that_hangs_in_the_air(account: Account) -> None:
    first, *rest = account.series
    odd = replace(first, story="s-none", place="e-none", low=9, best=3, high=None)
    empty = replace(first, id="fs-empty")
    said = verify(replace(account, series=(odd, *rest, empty)))
    assert [line.partition(": ")[2] for line in said] == [
        "there is no story s-none.",
        "there is no entity e-none.",
        "its low, best and high (9, 3) do not rise.",
        "no figure belongs to it.",
    ]


def test_relations_between_what_is_not_there_not_two_or_not_comparable(account: Account) -> None:
    killed, missing = by_words(account, "vijf").id, by_words(account, "elf").id
    relations = (
        FigureRelation("f-none", killed, "agrees", ""),
        FigureRelation(killed, killed, "agrees", ""),
        FigureRelation(killed, missing, "updates", ""),
        FigureRelation(killed, missing, "different_scope", ""),
    )
    said = verify(replace(account, figure_relations=relations))
    assert [line.partition(": ")[2] for line in said] == [
        "there is no figure f-none.",
        "a figure has no relation to itself.",
        "updates holds within one series, and these are of two.",
    ]
