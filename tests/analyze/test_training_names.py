"""How the names of our own sentences are varied before the network of names learns from them."""

from __future__ import annotations

from random import Random

from training.steps.annotated import Line, Piece
from training.steps.inventing import blend
from training.steps.likely import Likely
from training.steps.swapping import Swapper

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
