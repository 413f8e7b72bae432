"""Speech in a language whose clauses need no word to open them and whose subjects come first: parses by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.extract.attributions.finding import attributions
from relaas.lang import packs
from relaas.model.documents import Segment
from tests.parses import analysis

if TYPE_CHECKING:
    from relaas.model.attributions import Attribution

pytestmark = pytest.mark.skipif("en" not in packs.languages(), reason="the English pack is not whole")

PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
DONE = "Tense=Past|VerbForm=Part"
DIED = f"Ten ten NUM nummod 2 _\npeople people NOUN nsubj 3 Number=Plur\ndied die VERB root 0 {PAST}"


def _said(*sentences: str, names: tuple[tuple[int, int, str], ...] = ()) -> list[Attribution]:
    parsed = analysis(*sentences, names=names)
    parts = (Segment("body", 0, len(parsed.text)),)
    return list(attributions(parsed, parts, packs.load("en"), ()))


def _told(rows: list[Attribution]) -> list[tuple[str, str]]:
    return [(row.source.text if row.source else "", row.content[0].text) for row in rows]


def test_a_clause_without_a_word_that_opens_it() -> None:
    (row,) = _said(f"""
        Officials official NOUN nsubj 2 Number=Plur
        said say VERB root 0 {PAST}
        ten ten NUM nummod 4 _
        people people NOUN nsubj 5 Number=Plur
        died die VERB ccomp 2 {PAST}
        . . PUNCT punct 2 _
    """)
    assert _told([row]) == [("Officials", "ten people died")]
    assert (row.mode, row.stance) == ("indirect", "asserted")


def test_who_speaks_before_the_verb_behind_what_is_said() -> None:
    rows = _said(f"""
        {DIED}
        , , PUNCT punct 3 _
        the the DET det 6 _
        council council NOUN nsubj 7 Number=Sing
        said say VERB parataxis 3 {PAST}
        . . PUNCT punct 3 _
    """)
    assert _told(rows) == [("council", "Ten people died")]


def test_a_past_tense_taken_for_a_participle() -> None:
    rows = _said(f"""
        The the DET det 2 _
        council council NOUN nsubj 3 Number=Sing
        warned warn VERB root 0 {DONE}
        that that SCONJ mark 7 _
        the the DET det 6 _
        dam dam NOUN nsubj 7 Number=Sing
        leaked leak VERB ccomp 3 {PAST}
        . . PUNCT punct 3 _
    """)
    assert [(*told, row.act) for told, row in zip(_told(rows), rows, strict=True)] == [
        ("council", "the dam leaked", "warn")
    ]


def test_a_participle_goes_on_with_the_subject_before_it() -> None:
    rows = _said(f"""
        The the DET det 2 _
        minister minister NOUN nsubj 3 Number=Sing
        resigned resign VERB root 0 {PAST}
        , , PUNCT punct 5 _
        saying say VERB advcl 3 Tense=Pres|VerbForm=Part
        he he PRON nsubj 7 Number=Sing
        failed fail VERB ccomp 5 {PAST}
        . . PUNCT punct 3 _
    """)
    assert _told(rows) == [("minister", "he failed")]


def test_those_it_is_said_to_are_no_part_of_it_and_a_medium_passes_it_on() -> None:
    text = "The minister told Reuters "
    (row,) = _said(
        f"""
        The the DET det 2 _
        minister minister NOUN nsubj 3 Number=Sing
        told tell VERB root 0 {PAST}
        Reuters Reuters PROPN iobj 3 Number=Sing
        ten ten NUM nummod 6 _
        people people NOUN nsubj 7 Number=Plur
        died die VERB ccomp 3 {PAST}
        . . PUNCT punct 3 _
        """,
        names=((len("The minister told "), len(text) - 1, "ORG"),),
    )
    assert _told([row]) == [("minister", "ten people died")]
    assert [link.text for link in row.chain] == ["Reuters"]


def test_nothing_is_said_by_whoever_is_told() -> None:
    assert not _said(f"""
        The the DET det 2 _
        men man NOUN nsubj:pass 4 Number=Plur
        were be AUX aux:pass 4 {PAST}
        told tell VERB root 0 {DONE}
        to to PART mark 6 _
        leave leave VERB xcomp 4 VerbForm=Inf
        . . PUNCT punct 4 _
    """)


def test_a_negation_before_an_infinitive_is_part_of_what_is_promised() -> None:
    (row,) = _said(f"""
        The the DET det 2 _
        king king NOUN nsubj 3 Number=Sing
        vowed vow VERB root 0 {PAST}
        not not PART advmod 6 _
        to to PART mark 6 _
        leave leave VERB xcomp 3 VerbForm=Inf
        . . PUNCT punct 3 _
    """)
    assert (row.content[0].text, row.act, row.stance) == ("not to leave", "promise", "planned")


def test_funds_that_are_denied_are_no_denial() -> None:
    assert not _said(f"""
        The the DET det 2 _
        council council NOUN nsubj 3 Number=Sing
        denied deny VERB root 0 {PAST}
        funding funding NOUN obj 3 Number=Sing
        . . PUNCT punct 3 _
    """)
