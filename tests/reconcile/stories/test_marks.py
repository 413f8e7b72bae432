"""What a report is known by, over languages and over months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

import relaas
from relaas.reconcile.stories.grouping import ENOUGH, grouped
from relaas.reconcile.stories.marks import Marks, Told
from relaas.reconcile.stories.piles import Pile, likeness
from relaas.reconcile.stories.signs import heard, is_body, is_generic, is_ministry, sign
from relaas.reconcile.stories.ties import apart, tied
from tests.reconcile.stories.piles import told

if TYPE_CHECKING:
    from pathlib import Path

FIRE = Marks(
    names={"zaltwij": 1.0, "versteg": 1.0},
    focus={"zaltwij": 3},
    lands=frozenset(),
    heard=frozenset(),
    numbers=frozenset({340}),
    counts=frozenset({("evacuated", 340)}),
    dates=frozenset(),
    opens=frozenset(),
    since=frozenset(),
    words=frozenset(),
    language="nl",
    days=(date(2022, 3, 4), date(2022, 3, 4)),
)
LATER = replace(FIRE, numbers=frozenset(), counts=frozenset(), days=(date(2023, 3, 4), date(2023, 3, 4)))


@pytest.mark.parametrize(
    ("one", "other"), [("Khartoem", "Khartum"), ("Hamdok", "Hamduk"), ("Zadek", "Zadeck")]
)
def test_a_name_is_known_by_its_consonants(one: str, other: str) -> None:
    assert heard(one) == heard(other) != ""


def test_short_names_sound_like_too_many() -> None:
    assert heard("Lea") == heard("Ou") == ""


def test_a_city_is_one_under_all_its_spellings_and_a_country_under_its_adjectives() -> None:
    assert sign("Londen") == sign("London")
    assert sign("Soedanese").key == sign("Soedan").key
    assert sign("Lucerne") == sign("Luzern")
    assert sign("Zaltwijk").key != sign("Zaltdorp").key


def test_agencies_and_ministries_tell_no_story() -> None:
    assert is_body("Reuters")
    assert is_body("Binnenlandse Zaken")
    assert not is_body("Zaltwijk")
    assert is_ministry("Ministerie")
    assert not is_ministry("Zaltwijk")


def test_what_bodies_and_places_are_called_by_is_no_name() -> None:
    assert all(map(is_generic, ("County", "Police", "Ziekenhuis")))
    assert not any(map(is_generic, ("Zaltwijk", "Maui")))


def test_months_later_a_report_must_say_that_it_tells_of_the_same() -> None:
    assert apart(FIRE.days, LATER.days) == 365
    assert not tied(FIRE, LATER)
    assert tied(FIRE, replace(LATER, since=frozenset({360})))
    assert not tied(FIRE, replace(LATER, since=frozenset({200})))
    assert tied(FIRE, replace(LATER, opens=frozenset({Told(2022, 3, 4)})))
    assert tied(FIRE, replace(LATER, opens=frozenset({Told(None, 3, 4)})))
    assert not tied(FIRE, replace(LATER, opens=frozenset({Told(2021, 3, 4)})))
    assert not tied(FIRE, replace(LATER, numbers=frozenset({340})))
    assert tied(replace(FIRE, numbers=frozenset({341})), replace(LATER, numbers=frozenset({341})))


@pytest.mark.parametrize("day", [-1, 0, 30, 31])
def test_a_day_that_no_calendar_has_ties_nothing(day: int) -> None:
    """The last day of February comes as day -1."""
    assert not tied(FIRE, replace(LATER, opens=frozenset({Told(None, 2, day)})))
    assert not tied(FIRE, replace(LATER, opens=frozenset({Told(2022, 2, day)})))


def test_numbers_and_words_alone_make_nothing_alike() -> None:
    numbers, words = frozenset({341, 77, 1893}), frozenset({"vuurwerk"})
    bare = replace(FIRE, names={}, focus={}, numbers=numbers, counts=frozenset(), words=words)
    assert likeness(Pile.of(0, bare), Pile.of(1, bare)) <= 0
    assert likeness(Pile.of(0, FIRE), Pile.of(1, FIRE)) > 2


@pytest.mark.parametrize(("number", "alike"), [(341, False), (1893, True), (7000, False), (77, False)])
def test_so_many_of_one_kind_make_alike_where_the_number_is_no_chance(number: int, alike: bool) -> None:
    bare = replace(FIRE, names={}, focus={}, numbers=frozenset(), counts=frozenset({("injured", number)}))
    other = replace(bare, counts=frozenset({("detained", number)}))
    assert (likeness(Pile.of(0, bare), Pile.of(1, bare)) >= ENOUGH) is alike
    assert likeness(Pile.of(0, bare), Pile.of(1, other)) <= 0


def test_reports_in_languages_without_a_pack_join_by_names_places_and_numbers(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(
        " date 2022-05-09 In Bratislava is maandag de Lafranconibrug gedeeltelijk ingestort. Volgens "
        "burgemeester Vallo vielen 17 gewonden. De Slowaakse premier Heger kwam naar Bratislava.",
        encoding="utf-8",
    )
    (tmp_path / "2.txt").write_text(
        " date 2022-05-10 In Pressburg ist am Montag ein Teil der Brücke eingestürzt. Nach Angaben von Bürgermeister "
        "Matus Vallo wurden 17 Menschen verletzt. Die Polizei und die Feuerwehr der Slowakei suchten in der Donau "
        "nach Opfern, sagte Ministerpräsident Eduard Heger.",
        encoding="utf-8",
    )
    (tmp_path / "3.txt").write_text(
        " date 2022-05-10 In Sevilla ist am Montag ein Zug entgleist. Nach Angaben von Bürgermeister Antonio "
        "Muñoz wurden 23 Menschen verletzt. Die Polizei und die Feuerwehr suchten nach Opfern, sagte "
        "Ministerpräsident Pedro Sánchez.",
        encoding="utf-8",
    )
    account = relaas.account(relaas.read([tmp_path]).documents)
    assert told(account) == {frozenset({"1.txt", "2.txt"}), frozenset({"3.txt"})}


def test_a_report_surely_like_one_of_a_pile_joins_it_though_the_rest_is_about_something_else() -> None:
    """The families wait in another town than the ship went down at: one report of the pile names it."""
    week = [replace(FIRE, days=(date(2022, 3, day), date(2022, 3, day))) for day in (4, 5, 8, 9)]
    first = replace(
        week[0], names={**FIRE.names, "kervaal": 1.0, "dekkert": 1.0}, numbers=frozenset({459, 341})
    )
    rest = [replace(one, numbers=frozenset(), counts=frozenset()) for one in week[2:]]
    waiting = {"kervaal": 1.0, "dekkert": 1.0}
    told_of = replace(
        week[1], names=waiting, focus={"kervaal": 3}, numbers=frozenset({459}), counts=frozenset()
    )
    assert grouped([first, told_of, *rest]) == [[0, 1, 2, 3]]
    hardly = replace(told_of, names={"kervaal": 1.0}, numbers=frozenset())
    assert grouped([first, hardly, *rest]) == [[0, 2, 3], [1]]


def test_who_wrote_two_reports_makes_them_no_story(tmp_path: Path) -> None:
    for name, line in (
        (
            "1",
            "Brug in Meerdam ingestort.\n\nDoor Tjerk Wiersinga\n\nIn Meerdam is maandag de brug ingestort.",
        ),
        ("2", "Staking in Oudeland.\n\nDoor Tjerk Wiersinga\n\nIn Oudeland staakten maandag de chauffeurs."),
    ):
        (tmp_path / f"{name}.txt").write_text(f" date 2024-05-14 {line}\n", "utf-8")
    settings = '{"1.txt": {"language": "nl"}, "2.txt": {"language": "nl"}}'
    (tmp_path / "reports.json").write_text(settings, "utf-8")
    assert len(told(relaas.account(relaas.read([tmp_path]).documents))) == 2
