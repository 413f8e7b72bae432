"""The corpus of figures: what breaks its format is refused by name, and what is in it is sound and broad enough."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any, get_args

import pytest

from relaas.errors import PackError
from relaas.lang import corpus, packs
from relaas.lang.corpus import CorpusFigure, CorpusLine, read_corpus, read_line
from relaas.model.figures import Category, Scope, Status
from relaas.model.quantities import MAGNITUDES, Hedge

ENGLISH_ONLY = {"dozens", "scores"}
"""Hedges for which Dutch has no bare word."""


@cache
def lines() -> tuple[CorpusLine, ...]:
    return read_corpus("nl")


def figures() -> list[CorpusFigure]:
    return [figure for line in lines() for figure in line.figures]


def row(text: str, *tables: dict[str, Any], **more: object) -> dict[str, Any]:
    return {"construction": "c", "text": text, "figures": list(tables), **more}


# ---- the format


def test_a_mark_is_placed_on_the_plain_sentence() -> None:
    line = read_line(
        row(
            "Er vielen [minstens 1.012] doden en [dertig] gewonden.",
            {"category": "killed", "counted": "doden", "hedge": "at_least"},
            {
                "category": "injured",
                "counted": "gewonden",
                "number": 30,
                "alt_hedge": ["at_least"],
                "part_of": 0,
            },
            held=True,
        ),
        "here",
    )
    assert line.text == "Er vielen minstens 1.012 doden en dertig gewonden."
    assert [line.text[f.start : f.end] for f in line.figures] == ["minstens 1.012", "dertig"]
    assert [(f.number, f.hedge, f.part_of) for f in line.figures] == [
        (1012, "at_least", None),
        (30, "exact", 0),
    ]
    assert (line.held, line.trap, line.where) == (True, None, "here")


def test_whatever_goes_without_saying_may_be_left_out() -> None:
    (figure,) = read_line(row("Er waren [12] doden.", {"category": "killed", "counted": ""}), "here").figures
    assert (figure.statuses, figure.scope, figure.sources, figure.chain) == (
        ("asserted",),
        frozenset(),
        ("",),
        (),
    )
    assert (figure.categories, figure.also, figure.optional) == (("killed",), (), False)


def test_a_range_and_an_order_of_magnitude_have_no_number() -> None:
    between = {"category": "killed", "counted": "", "hedge": "between", "low": 20, "high": 30}
    tens = {"category": "killed", "counted": "", "hedge": "tens"}
    (spread,) = read_line(row("Er vielen [20 à 30] doden.", between), "here").figures
    (bare,) = read_line(row("Er vielen [tientallen] doden.", tens), "here").figures
    assert (spread.number, spread.low, spread.high) == (None, 20, 30)
    assert (bare.number, bare.low) == (None, None)


KILLED = {"category": "killed", "counted": ""}


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (row("Er vielen [12] doden."), "1 marks and 0 figures"),
        (row("Er vielen [12 doden.", trap="age"), "0 marks and 0 figures"),
        (row("Er vielen 12 doden.", KILLED), "0 marks and 1 figures"),
        (row("Hij is 12."), "must name its trap"),
        (row("Er vielen [12] doden.", KILLED, colour="red"), "unknown key 'colour'"),
        (row("Er vielen [12] doden.", KILLED | {"colour": "red"}), "unknown key 'colour'"),
        (row("Er vielen [12] doden.", {"category": "killed"}), "lacks 'counted'"),
        ({"construction": "c", "text": "Niets."}, "lacks 'figures'"),
        (row("Er vielen [12] doden.", KILLED | {"category": "dead"}), "'dead' is no category"),
        (row("Er vielen [12] doden.", KILLED | {"alt_hedge": ["circa"]}), "'circa' is no alt_hedge"),
        (row("Er vielen [12] doden.", KILLED | {"scope": ["more"]}), "'more' is no scope"),
        (row("Er vielen [12] doden.", KILLED | {"part_of": 0}), "part of a mark that is not there"),
        (row("Er vielen [12] doden.", KILLED | {"part_of": 3}), "part of a mark that is not there"),
        (row("Er vielen [twaalf] doden.", KILLED), "'twaalf' is not written in digits"),
        (row("Er vielen [12 à 14] doden.", KILLED | {"hedge": "between"}), "lacks its ends"),
        (row("Er vielen [12] doden.", KILLED | {"source": "de politie"}), "does not stand in"),
    ],
)
def test_refused(table: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        read_line(table, "here")


def test_a_file_that_is_none_is_named(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "folder", lambda code: tmp_path / code)
    assert read_corpus("xx") == ()
    place = tmp_path / "xx" / "corpus" / "figures"
    place.mkdir(parents=True)
    (place / "a.toml").write_text('[[line]]\nconstruction = "c"\ntext = "Niets."\nfigures = []\ntrap = "x"')
    assert [line.where for line in read_corpus("xx")] == ["a.toml, line 1"]
    (place / "b.toml").write_text("[[rule]]\nid = 1")
    with pytest.raises(PackError, match=r"b\.toml has the unknown key 'rule'"):
        read_corpus("xx")
    (place / "b.toml").write_text("[[line]")
    with pytest.raises(PackError, match=r"b\.toml cannot be read"):
        read_corpus("xx")


# ---- the Dutch corpus


def test_it_is_broad_enough() -> None:
    assert len(lines()) >= 700
    assert sum(not line.figures for line in lines()) >= 130
    assert sum(bool(line.figures and line.trap) for line in lines()) >= 60


def test_every_construction_has_lines_open_and_held() -> None:
    opened = Counter(line.construction for line in lines() if not line.held)
    held = Counter(line.construction for line in lines() if line.held)
    assert len(opened) >= 90
    assert [name for name in opened if opened[name] + held[name] < 6] == []
    assert opened.keys() == held.keys()
    assert 0.15 < sum(held.values()) / len(lines()) < 0.3


def test_a_construction_stands_in_one_file() -> None:
    places = {(line.construction, line.where.partition(",")[0]) for line in lines()}
    assert len(places) == len({name for name, _ in places})


def test_no_sentence_stands_in_it_twice() -> None:
    assert [text for text, n in Counter(line.text.casefold() for line in lines()).items() if n > 1] == []


def test_every_category_hedge_status_and_scope_occurs() -> None:
    assert {f.categories[0] for f in figures()} == set(get_args(Category))
    assert {f.hedge for f in figures()} == set(get_args(Hedge)) - ENGLISH_ONLY
    assert {f.statuses[0] for f in figures()} == set(get_args(Status))
    assert {scope for f in figures() for scope in f.scope} == set(get_args(Scope))


def test_a_mark_holds_the_number_with_its_hedge_and_nothing_around_it() -> None:
    for line in lines():
        for figure in line.figures:
            assert line.text[figure.start : figure.end] == figure.words
            assert figure.words == figure.words.strip(" ,.;:"), line.text
            around = line.text[figure.start - 1 : figure.start] + line.text[figure.end : figure.end + 1]
            assert not any(sign.isalnum() for sign in around), line.text


def test_marks_stand_in_order_and_apart() -> None:
    for line in lines():
        for left, right in zip(line.figures, line.figures[1:], strict=False):
            assert left.end < right.start, line.text


def test_a_number_agrees_with_its_hedge() -> None:
    for figure in figures():
        if figure.number is None:
            assert figure.hedge in MAGNITUDES or figure.low is not None, figure
        else:
            assert figure.hedge not in {"between", *MAGNITUDES}, figure


def test_every_written_number_is_either_marked_or_named_as_a_trap() -> None:
    """Digits outside the marks make a line a trap, so that no figure is left out by mistake."""
    for line in lines():
        rest = "".join(
            sign for at, sign in enumerate(line.text) if not any(f.start <= at < f.end for f in line.figures)
        )
        assert line.trap or not any(sign.isdecimal() for sign in rest), line.text


@pytest.mark.parametrize("code", packs.languages())
def test_every_pack_with_a_corpus_reads_it(code: str) -> None:
    assert all(line.text for line in read_corpus(code))
