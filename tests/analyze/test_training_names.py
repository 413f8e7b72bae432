"""How the names of our own sentences are varied before the network of names learns from them."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from training.steps.annotated import Line, Piece
from training.steps.inventing import blend
from training.steps.likely import Likely
from training.steps.marked import digest, read_marked
from training.steps.swapping import Swapper

if TYPE_CHECKING:
    from pathlib import Path

PERSONS = ["Jan Verhulst", "Mieke Dombrecht", "Karel Oosterlinck", "Els Vandamme"]


class _Listed:
    by_type = {"PER": set(PERSONS), "ORG": {"Philips", "Delhaize"}, "LOC": {"Lier"}}  # noqa: RUF012


def _swapped(line: Line, seed: int) -> list[str]:
    swapper = Swapper(_Listed())  # type: ignore[arg-type]  # the lists are all it asks of names
    return [piece.text for piece in swapper.swap(line, Random(seed)).pieces]  # noqa: S311 - nothing secret


def test_an_invented_name_begins_as_one_and_ends_as_another() -> None:
    made = {blend("Gintaras", "Petrauskas", Random(seed)) for seed in range(20)}  # noqa: S311
    assert len(made) > 1
    assert all(name.startswith("Gi") and name.endswith(("kas", "skas")) for name in made)
    assert not made & {"Gintaras", "Petrauskas"}


def test_what_is_too_short_to_be_cut_stays() -> None:
    assert blend("Bo", "Petrauskas", Random(1)) == "Bo"  # noqa: S311


def test_some_likely_persons_are_on_no_list() -> None:
    likely, random = Likely("nl", ["nl"], PERSONS), Random(3)  # noqa: S311
    names = [likely.name(Piece("Jan Smit", "PER"), random) for _ in range(60)]
    surnames = {person.split()[1] for person in PERSONS}
    known = sum(name.split()[1].split("-")[0] in surnames for name in names)
    assert all(name.count(" ") == 1 and name[0].isupper() for name in names)
    assert 10 < known < 50


def test_a_person_may_go_by_the_surname_alone_and_a_firm_keeps_its_name_now_and_then() -> None:
    line = Line("d", [Piece("Piet Smit", "PER"), Piece(" leidt ", ""), Piece("Hollestelle", "ORG")])
    runs = [_swapped(line, seed) for seed in range(60)]
    persons, firms = {run[0] for run in runs}, [run[2] for run in runs]
    assert {"Verhulst", "Jan Verhulst"} <= persons
    assert 0 < sum(firm in {"Philips", "Delhaize"} for firm in firms) < firms.count("Hollestelle")


@pytest.mark.parametrize("texts", [True, False])
def test_names_are_marked_by_places_in_a_text_that_stays_with_its_treebank(
    tmp_path: Path, *, texts: bool
) -> None:
    words = ["Burgemeester", "De", "Wit", "zwijgt", "."]
    rows = "".join(f"{n}\t{word}\t_\tX\t_\t_\t0\troot\t_\t_\n" for n, word in enumerate(words, 1))
    text = " ".join(words)
    head = f"# text = {text}\n" if texts else ""
    (tmp_path / "wiki.conllu").write_text(f"# sent_id = 1\n{head}{rows}\n", encoding="utf-8")
    marks = (
        f'[[treebank]]\nfile = "wiki.conllu"\nspaced = false\nsentences = [["{digest(text)}", "13-19 PER"]]\n'
    )
    (tmp_path / "marks.toml").write_text(marks, encoding="utf-8")
    (line,) = read_marked(tmp_path / "marks.toml", tmp_path)
    assert [(piece.text, piece.type) for piece in line.pieces if piece.type] == [("De Wit", "PER")]
    (tmp_path / "marks.toml").write_text(marks.replace(digest(text), "0" * 12), encoding="utf-8")
    with pytest.raises(ValueError, match=r"wiki\.conllu has no sentence 0{12}"):
        read_marked(tmp_path / "marks.toml", tmp_path)
