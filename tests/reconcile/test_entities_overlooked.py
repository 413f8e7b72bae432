"""Names that a report has and its own reading missed, by what others name; and firms that others call in full."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relaas.extract.names.keys import key
from relaas.extract.names.meanings import meaning
from relaas.lang.packs import load
from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, Segment, digest
from relaas.model.entities import EntityMention
from relaas.reconcile.entities import merge, overlooked

if TYPE_CHECKING:
    from relaas.model.entities import EntityType

TYPES: dict[str, EntityType] = {"p": "person", "o": "organisation", "l": "place"}


def mentions(*told: str) -> list[EntityMention]:
    """Mentions from lines `document type name`, in Dutch; a question mark behind the type says that it is a guess."""
    made, pack = [], load("nl")
    for at, line in enumerate(told):
        document, letter, form = line.split(" ", 2)
        type_ = TYPES[letter[0]]
        one = key(form, type_, pack.names, alias="", sure=len(letter) == 1)
        one = replace(one, meaning=meaning(form, type_, pack), language="nl")
        made.append(
            EntityMention(document, Anchor(100 * at, 100 * at + len(form), form), type_, "a name", one)
        )
    return made


def report(text: str) -> Document:
    return Document(
        id="d",
        path="3.txt",
        outlet="Bode",
        title=None,
        language="nl",
        url=None,
        sha256=digest(text),
        text=text,
        published=Published(None, (), None, "nobody says"),
        segments=(Segment("body", 0, len(text)),),
    )


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
    found = overlooked([report(text)], mentions(*READ)).get("d", ())
    assert [m.anchor.text for m in found] == names
    assert all(m.anchor.holds(text) for m in found)


def test_reports_that_differ_on_what_it_names_tell_nothing() -> None:
    assert not overlooked([report("Hij bezocht Mirano.")], mentions("a o Mirano", "b l Mirano"))


def test_what_a_report_names_itself_is_not_found_once_more() -> None:
    own = EntityMention("d", Anchor(12, 19, "Ruwenda"), "place", "a name")
    assert not overlooked([report("Hij bezocht Ruwenda.")], [*mentions(*READ), own])


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
