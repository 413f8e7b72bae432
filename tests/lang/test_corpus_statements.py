"""The corpus of statements: what breaks its format is refused by name, and what is in it is sound and broad enough."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import Any, get_args

import pytest

from relaas.errors import PackError
from relaas.lang import packs
from relaas.lang.corpus_statements import CorpusStatement, SaidLine, read_said, read_statements
from relaas.model.attributions import Act, Mode, Stance

SEEN_ELSEWHERE = {"withdrawn"}
"""Stances that take more than a line: what takes a statement back stands in a sentence of its own."""


@cache
def lines() -> tuple[SaidLine, ...]:
    return read_statements("nl")


def said() -> list[CorpusStatement]:
    return [one for line in lines() for one in line.said]


def row(text: str, **more: object) -> dict[str, Any]:
    return {"construction": "c", "text": text, **more}


# ---- the format


def test_marks_are_placed_on_the_plain_sentence() -> None:
    line = read_said(
        row("„[A]”, <zei> de {gouverneur} tegen |Tass|, „[B]”.", said=[{"mode": "direct"}]), "here"
    )
    assert line.text == "„A”, zei de gouverneur tegen Tass, „B”."
    (one,) = line.said
    assert [line.text[start:end] for start, end in (*one.content, *one.cue)] == ["A", "B", "zei"]
    assert (one.source, one.chain, one.mode) == ("gouverneur", ("Tass",), "direct")


def test_marks_may_hold_others() -> None:
    line = read_said(row("[De dader was, <aldus> het {parket}, bekend]."), "here")
    (one,) = line.said
    assert line.text == "De dader was, aldus het parket, bekend."
    assert one.content == ((0, len(line.text) - 1),)
    assert one.source == "parket"


def test_a_second_statement_is_numbered_and_they_stand_in_the_order_of_the_text() -> None:
    line = read_said(row("[2:B], zegt {1,2:X}, die [A] belooft.", said=[{"act": "promise"}]), "here")
    assert [(one.source, one.act, one.stance) for one in line.said] == [
        ("X", "say", "asserted"),
        ("X", "promise", "planned"),
    ]


def test_a_line_without_marks_says_nothing() -> None:
    line = read_said(row("De brug is dicht.", held=True, hard=True), "here")
    assert (line.said, line.held, line.hard) == ((), True, True)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        (row("De brug [is dicht."), "do not pair"),
        (row("De brug is] dicht."), "do not pair"),
        (row("De brug |is dicht."), "do not pair"),
        (row("De {brug] is dicht}."), "do not pair"),
        (row("De {brug} is dicht."), "without what is said"),
        (row("[A] en [3:B]"), "statements"),
        (row("[A]", said=[{}, {}]), "statements"),
        (row("[A]", colour="red"), "unknown key 'colour'"),
        (row("[A]", said=[{"colour": "red"}]), "unknown key 'colour'"),
        (row("[A]", said=[{"mode": "loud"}]), "'loud' is no mode"),
        ({"text": "Niets."}, "lacks 'construction'"),
    ],
)
def test_refused(table: dict[str, Any], message: str) -> None:
    with pytest.raises(PackError, match=message):
        read_said(table, "here")


# ---- the Dutch corpus


def test_it_is_broad_enough() -> None:
    assert len(lines()) >= 450
    assert sum(not line.said for line in lines()) >= 60
    assert sum(len(line.said) > 1 for line in lines()) >= 5


def test_every_construction_has_lines_open_and_held() -> None:
    opened = Counter(line.construction for line in lines() if not line.held)
    held = Counter(line.construction for line in lines() if line.held)
    assert len(opened) >= 55
    assert opened.keys() == held.keys()
    assert 0.15 < sum(held.values()) / len(lines()) < 0.3


def test_a_construction_stands_in_one_file() -> None:
    places = {(line.construction, line.where.partition(",")[0]) for line in lines()}
    assert len(places) == len({name for name, _ in places})


def test_no_sentence_stands_in_it_twice() -> None:
    assert [text for text, n in Counter(line.text.casefold() for line in lines()).items() if n > 1] == []


def test_every_mode_act_and_stance_occurs() -> None:
    assert {one.mode for one in said()} == set(get_args(Mode))
    assert {one.act for one in said()} == set(get_args(Act))
    assert {one.stance for one in said()} == set(get_args(Stance)) - SEEN_ELSEWHERE


def test_what_is_said_begins_and_ends_on_a_word() -> None:
    for line in lines():
        for one in line.said:
            for start, end in one.content:
                words = line.text[start:end]
                assert words == words.strip(" ,.;:\n"), words
                around = line.text[start - 1 : start] + line.text[end : end + 1]
                assert not any(sign.isalnum() for sign in around), line.text


def test_whoever_speaks_and_the_word_of_saying_are_marked() -> None:
    for line in lines():
        for one in line.said:
            assert one.source, line.text
            assert one.cue, line.text


@pytest.mark.parametrize("code", packs.languages())
def test_every_pack_with_a_corpus_reads_it(code: str) -> None:
    assert all(line.text for line in read_statements(code))
