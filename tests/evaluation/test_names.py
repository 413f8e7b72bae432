"""Counting names, and reading the sentences they are annotated in."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evaluation.names import DRAWN, OWN, Reader
from evaluation.names_counts import Name, Tally, bare, wrongs
from evaluation.names_gold import annotated, drawn, fingerprint

ANNE = Name(0, 4, "person")
LIMA = Name(10, 14, "place")


def test_what_is_found_as_annotated_scores_one() -> None:
    tally = Tally()
    tally.add([ANNE, LIMA], [LIMA, ANNE])
    figures = tally.figures()
    assert figures["gold"] == 2
    assert figures["typed_f1"] == figures["boundaries_f1"] == figures["person_f1"] == 1.0
    assert figures["organisation_f1"] is None


@pytest.mark.parametrize(
    ("said", "what", "typed", "boundaries"),
    [
        ([ANNE, Name(10, 14, "person")], "another type", 0.5, 1.0),
        ([ANNE, Name(8, 14, "place")], "another extent", 0.5, 0.5),
        ([ANNE], "missed", 0.6667, 0.6667),
        ([ANNE, LIMA, Name(20, 25, "place")], "found too much", 0.8, 0.8),
    ],
)
def test_each_kind_of_error_is_told_and_counted(
    said: list[Name], what: str, typed: float, boundaries: float
) -> None:
    tally = Tally()
    tally.add([ANNE, LIMA], said)
    figures = tally.figures()
    assert (figures["typed_f1"], figures["boundaries_f1"]) == (typed, boundaries)
    assert [row[0] for row in wrongs([ANNE, LIMA], said)] == [what]


def test_counts_go_on_over_sentences() -> None:
    tally = Tally()
    tally.add([ANNE], [ANNE])
    tally.add([ANNE], [])
    assert tally.figures()["person_recall"] == 0.5
    assert tally.figures()["person_precision"] == 1.0


@pytest.mark.parametrize(("form", "end"), [("Amini's", 5), ("Hans’", 4), ("Hans", 4)])
def test_an_ending_of_the_genitive_may_belong_to_a_name_or_not(form: str, end: int) -> None:
    assert bare(form, 0, len(form)) == end


def test_annotated_sentences_are_read_without_their_marks(tmp_path: Path) -> None:
    path = tmp_path / "dev.txt"
    path.write_text("# a part\n\n[PER Anne] reist naar [LOC Lima].\n", encoding="utf-8")
    (one,) = annotated([path])
    assert (one.id, one.text) == ("dev:3", "Anne reist naar Lima.")
    assert [(one.text[n.start : n.end], n.type) for n in one.names] == [("Anne", "person"), ("Lima", "place")]


def _bank(folder: Path, text: str) -> Path:
    (folder / "a.conllu").write_text(f"# sent_id = s1\n# text = {text}\n1\tAnne\n\n", encoding="utf-8")
    rows = f"sentences = [['s1', '{fingerprint('Anne reist.')}', '0-4 PER']]"
    drawn_ = folder / "drawn.toml"
    drawn_.write_text(f'[[treebank]]\nfile = "a.conllu"\n{rows}\n', encoding="utf-8")
    return drawn_


def test_drawn_sentences_take_their_text_from_the_treebank(tmp_path: Path) -> None:
    (one,) = drawn(_bank(tmp_path, "Anne reist."), tmp_path)
    assert (one.text, one.names) == ("Anne reist.", (ANNE,))


def test_a_sentence_that_was_changed_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="s1"):
        drawn(_bank(tmp_path, "Anne reisde."), tmp_path)


def test_two_hundred_sentences_were_drawn_and_no_text_was_kept() -> None:
    rows = [line for line in DRAWN.read_text("utf-8").splitlines() if line.startswith("  ['")]
    assert len(rows) == 200
    assert all(
        re.fullmatch(r"  \['\S+', '[0-9a-f]{12}'(?:, '\d+-\d+ (?:PER|ORG|LOC)')*\],", row) for row in rows
    )


def test_the_drawn_sentences_are_those_of_the_treebanks() -> None:
    treebanks = Path(__file__).parents[3] / "shared" / "data" / "ud" / "nl"
    if not treebanks.is_dir():
        pytest.skip(f"{treebanks} is not there")
    found = drawn(DRAWN, treebanks)
    assert all(one.text[n.start].isalnum() for one in found for n in one.names)
    assert sum(any(word[:1].isupper() for word in one.text.split()[1:]) for one in found) >= 100


def test_own_sentences_are_at_hand() -> None:
    assert len(annotated(sorted((OWN / "nl").glob("dev_*.txt")))) > 150


def test_bodies_without_a_capital_and_what_opens_a_compound_are_left_out() -> None:
    text = "Het parket zegt dat de VRT-directeur Jan Peeters in Gent is."
    found = {text[name.start : name.end] for name in Reader().said(text)["account"]}
    assert "Gent" in found
    assert not found & {"parket", "VRT"}
