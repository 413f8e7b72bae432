"""Names that a report has and its own reading missed, by what others name; and firms that others call in full."""

from __future__ import annotations

import pytest

from relaas.model.anchors import Anchor
from relaas.model.entities import EntityMention
from relaas.reconcile.entities import merge, overlooked
from tests.reconcile.naming import mentions, report

READ = (
    "a p Naveed Qadri",
    "a o GMP",
    "a o Premier Inn",
    "b l Ruwenda",
    "b o? Mirano",
    "c l Mirano",
    "c o politie",
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Naveed Qadri, de buurman, is vrij.", ["Naveed Qadri"]),
        ("Volgens haar kocht Qadri de spullen.", ["Qadri"]),
        ("Hij noemt Qadri's broer.", ["Qadri"]),
        ("Ze sliepen in een Premier Inn.", ["Premier Inn"]),
        ("At GMP headquarters it was calm.", ["GMP"]),
        ("Toen keek men naar Ruwenda.", ["Ruwenda"]),
        ("Qadri zweeg.", []),  # its capital may be by its place
        ("Hij bezocht Anna Qadri.", []),  # another's name
        ("Hij bezocht Ruwenda Zuid.", []),
        ("Hij bezocht Mirano.", ["Mirano"]),  # one report knows, the other guesses
        ("De politie zweeg, en ruwenda ook.", []),
    ],
)
def test_a_name_of_another_report_is_found_to_the_letter(text: str, names: list[str]) -> None:
    found = overlooked([report(text, "d", "nl")], mentions(*READ)).get("d", ())
    assert [m.anchor.text for m in found] == names
    assert all(m.anchor.holds(text) for m in found)


def test_reports_that_differ_on_what_it_names_tell_nothing() -> None:
    assert not overlooked([report("Hij bezocht Mirano.", "d", "nl")], mentions("a o Mirano", "b l Mirano"))


def test_what_a_report_names_itself_is_not_found_once_more() -> None:
    own = EntityMention("d", Anchor(12, 19, "Ruwenda"), "place", "a name")
    assert not overlooked([report("Hij bezocht Ruwenda.", "d", "nl")], [*mentions(*READ), own])


def merged(*told: str) -> list[list[str]]:
    return [[m.anchor.text for m in entity.mentions] for entity in merge(mentions(*told))]


def test_a_firm_is_called_by_its_first_word_in_another_report() -> None:
    told = ("a o Zenkai Marine", "a p Jan Peeters", "b o Zenkai", "b p Jan Peeters")
    assert ["Zenkai Marine", "Zenkai"] in merged(*told)


@pytest.mark.parametrize(
    "told",
    [
        ("a o Zenkai Marine", "b o Zenkai"),  # no company
        (
            "a o Zenkai Marine",
            "a p Jan Peeters",
            "a o Zenkai Lines",
            "b o Zenkai",
            "b p Jan Peeters",
        ),  # two of them
        ("a o Gent Airlines", "a p Jan Peeters", "b o Gent", "b p Jan Peeters", "b l Gent"),  # a town
    ],
)
def test_a_first_word_that_may_be_another_stays_apart(told: tuple[str, ...]) -> None:
    assert all(len(set(group)) == 1 for group in merged(*told))


def test_a_town_and_its_government_are_company() -> None:
    told = ("a p Karel Dubois", "a l Brussel", "b p Dubois", "b o Brussel")
    assert ["Karel Dubois", "Dubois"] in merged(*told)
