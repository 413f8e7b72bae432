"""Who is who: merges with their reasons, vetoes, names and ids."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import msgspec
import pytest

from relaas.extract.names.keys import key
from relaas.lang.packs import load
from relaas.model.anchors import Anchor
from relaas.model.entities import EntityMention
from relaas.reconcile.entities import merge
from tests.growth import times_as_long

if TYPE_CHECKING:
    from relaas.model.entities import Entity, EntityType

TYPES: dict[str, EntityType] = {"p": "person", "o": "organisation", "l": "place"}


def mentions(*told: str, unsure: tuple[str, ...] = ()) -> list[EntityMention]:
    """Mentions from lines `document type name`, with `name = short` for initials in brackets."""
    made, names = [], load("nl").names
    for at, line in enumerate(told):
        document, letter, rest = line.split(" ", 2)
        form, _, alias = rest.partition(" = ")
        anchor = Anchor(100 * at, 100 * at + len(form), form)
        made_key = key(form, TYPES[letter], names, alias=alias, sure=form not in unsure)
        made.append(EntityMention(document, anchor, TYPES[letter], "a name", made_key))
    return made


def merged(*told: str) -> list[list[str]]:
    return [[m.anchor.text for m in entity.mentions] for entity in merge(mentions(*told))]


def whys(entities: tuple[Entity, ...]) -> str:
    return " | ".join(m.why for entity in entities for m in entity.mentions)


def test_mentions_without_a_key_are_compared_by_their_words() -> None:
    bare = [
        EntityMention("d1", Anchor(0, 3, "Jan"), "person", "a"),
        EntityMention("d1", Anchor(5, 9, "Gent"), "place", "b"),
        EntityMention("d2", Anchor(7, 10, "Jan"), "person", "c"),
        EntityMention("d2", Anchor(20, 24, "Gent"), "organisation", "d"),
    ]
    entities = merge(bare)
    assert [(e.name, e.type, len(e.mentions)) for e in entities] == [
        ("Jan", "person", 2),
        ("Gent", "place", 1),
        ("Gent", "organisation", 1),
    ]
    assert len({e.id for e in entities}) == 3
    assert merge(bare) == entities


@pytest.mark.parametrize(
    "told",
    [
        ("a p Mark Rutte", "a p Rutte"),
        ("a p Rutte", "a p Mark Rutte"),
        ("a p Jan van Zanen", "a p Van Zanen"),
        ("a p Hugo De Prins", "a p De Prins"),
        ("a p Abdel Fattah al-Burhan", "a p Burhan", "a p Al-Burhan", "a p Abdel Fattah Burhan"),
        ("a p Recep Tayyip Erdogan", "a p Recep Erdogan", "a p Erdogan"),
        ("a p Kassym-Jomart Tokajev", "a p Kassym-Jomart Tokayev"),
        ("a p Abdalla Hamdok", "a p Abdallah Hamduk"),
        ("a p Mahmood Amiry-Moghaddam", "a p Mahmoud Amiri Moghaddam"),
        ("a p Mahfud MD", "a p Mahfud"),
        ("a p Gökmen Tanis", "a p G. Tanis"),
        ("a o Iran Human Rights = IHR", "a o IHR"),
        ("a o Openbaar Ministerie", "a o OM"),
        (
            "a o Collectieve Verdragsorganisatie = CSTO",
            "a o CSTO",
            "b o CSTO",
            "b o Collectieve Verdragorganisatie",
        ),
        ("a o KV Oosterkerke", "a o KV"),
        ("a o Turkse leger", "a o leger"),
        ("a l PARIJS", "a l Parijs"),
        ("a l Omdurman", "a l Omdoerman"),
    ],
)
def test_one_under_several_names(told: tuple[str, ...]) -> None:
    assert len(merged(*told)) == 1
    assert len(merged(*reversed(told))) == 1


@pytest.mark.parametrize(
    "told",
    [
        ("a p Jan Peeters", "a p An Peeters"),
        ("a p Jan Peeters", "b p An Peeters"),
        ("a p Jan van den Berg", "a p Berg"),
        ("a p Nino Beridze", "a l Beridze"),
        ("a o ministerie van Buitenlandse Zaken", "a o Buitenlandse Zaken"),
        ("a o Russische leger", "a o Turkse leger"),
        ("a o politie Groningen", "a o politie"),
        ("a l Java", "a l Oost-Java"),
        ("a l Leuven", "a l Leuvene"),
        ("a o Afdeling 2022 Noord", "a o Afdeling 2021 Noord"),
        ("a p Mark Rutte", "b p Rutte"),
    ],
)
def test_two_under_names_alike(told: tuple[str, ...]) -> None:
    assert len(merged(*told)) == 2
    assert len(merged(*reversed(told))) == 2


def test_the_end_of_a_longer_name_before_it_is_that_name() -> None:
    assert merged("d1 p Ma Thida Soe Lwin", "d1 p Soe Lwin") == [["Ma Thida Soe Lwin", "Soe Lwin"]]
    assert len(merged("d1 p Soe Lwin", "d1 p Ma Thida Soe Lwin")) == 2  # not short for it yet
    assert len(merged("d1 p Ma Soe Lwin", "d1 p Ko Soe Lwin", "d1 p Soe Lwin")) == 3  # which of the two?


def test_a_surname_of_two_stays_apart_and_says_so() -> None:
    entities = merge(mentions("a p Jan Peeters", "a p An Peeters", "a p Peeters"))
    assert [e.name for e in entities] == ["Jan Peeters", "An Peeters", "Peeters"]
    assert "left apart: “Jan Peeters” and “An Peeters” share this name" in whys(entities)


def test_a_surname_that_its_text_says_is_of_another_stays_apart() -> None:
    first, other = mentions("a p Jan Peeters", "a p Peeters")
    assert other.key
    other = msgspec.structs.replace(other, key=msgspec.structs.replace(other.key, another=True))
    assert [e.name for e in merge([first, other])] == ["Jan Peeters", "Peeters"]


def test_a_surname_in_another_report_needs_company() -> None:
    assert len(merged("a p Mark Rutte", "a l Utrecht", "b p Rutte", "b l Utrecht")) == 2
    entities = merge(mentions("a p Mark Rutte", "a l Utrecht", "b p Rutte", "b l Utrecht"))
    assert "another report that names “utrecht” too" in whys(entities)
    apart = merge(mentions("a p Jan Mol", "a l Gent", "b p An Mol", "b l Gent", "c p Mol", "c l Gent"))
    assert [e.name for e in apart if e.type == "person"] == ["Jan Mol", "An Mol", "Mol"]


def test_one_letter_apart_needs_company_for_people() -> None:
    told = ("a p Gökmen Tanis", "b p Gökman Tanis")
    assert len(merged(*told)) == 2
    assert len(merged(*told, "a l Utrecht", "b l Utrecht")) == 2


@pytest.mark.parametrize(
    "told", [("a p Abdalla Hamdok", "b p Abdallah Hamduk"), ("a l Omdurman", "b l Omdoerman")]
)
def test_another_spelling_in_another_report_needs_company(told: tuple[str, ...]) -> None:
    assert len(merged(*told)) == 2
    assert len(merged(*told, "a o CCSD", "b o CCSD")) == 2


def test_initials_of_two_things_stay_apart() -> None:
    told = ("a o Openbaar Ministerie = OM", "a o OM", "b o Olympique Marseille = OM", "b o OM", "c o OM")
    entities = merge(mentions(*told))
    assert [[m.document for m in e.mentions] for e in entities] == [["a", "a"], ["b", "b"], ["c"]]
    assert "is short for several things" in whys(entities)


def test_a_common_noun_bridges_no_two_bodies() -> None:
    told = ("a o Brusselse politie", "a o politie", "b o Gentse politie", "b o politie", "c o politie")
    entities = merge(mentions(*told))
    assert [(e.name, len(e.mentions)) for e in entities] == [
        ("politie", 2),
        ("politie", 2),
        ("politie", 1),
    ]


def test_initials_meet_what_they_stand_for_in_another_report_in_company() -> None:
    told = ("a o Iran Human Rights", "b o IHR")
    assert len(merged(*told)) == 2
    assert len(merged(*told, "a l Iran", "b l Iran")) == 2


def test_evidence_in_other_reports_settles_a_guess() -> None:
    (entity,) = merge(_guessed())
    assert (entity.type, len(entity.mentions)) == ("organisation", 2)
    assert "other reports show" in entity.mentions[0].why


def test_a_surname_that_other_reports_show_is_no_place() -> None:
    told = ("a p Ferd Grapperhaus", "a l Utrecht", "b l Utrecht", "b l Grapperhaus")
    entities = merge(mentions(*told, unsure=("Grapperhaus",)))
    assert [(e.type, e.name, len(e.mentions)) for e in entities] == [
        ("person", "Ferd Grapperhaus", 2),
        ("place", "Utrecht", 2),
    ]
    assert "other reports name “Ferd Grapperhaus”" in entities[0].mentions[1].why
    assert [e.type for e in merge(mentions(*told))] == ["person", "place", "place"]


def test_a_suspect_under_an_initial_meets_the_one_name_it_fits_in_company() -> None:
    told = ("a p Gökmen Tanis", "b p Gökmen T.", "b p T.")
    assert merged(*told) == [["Gökmen Tanis"], ["Gökmen T.", "T."]]
    beside = ("a l Utrecht", "b l Utrecht")
    assert merged(*told, *beside)[0] == ["Gökmen Tanis", "Gökmen T.", "T."]
    other = merge(mentions(*told, *beside, "c p Gökmen Tosun"))
    assert [e.name for e in other] == ["Gökmen Tanis", "Gökmen T.", "Utrecht", "Gökmen Tosun"]
    assert "share this name by first name and initial" in whys(other)


def _guessed() -> list[EntityMention]:
    first = mentions("a l Desto", unsure=("Desto",))
    return [*first, *mentions("b o Desto")]


def test_the_fullest_form_is_the_name_and_the_first_mention_the_id() -> None:
    told = (
        "a o CSTO",
        "a o Collectieve Verdragsorganisatie = CSTO",
        "a l PARIJS",
        "a l Parijs",
        "a p Rutte",
        "a p Mark Rutte",
    )
    entities = merge(mentions(*told))
    assert [e.name for e in entities] == ["Collectieve Verdragsorganisatie", "Parijs", "Mark Rutte"]
    assert [e.id for e in entities] == [e.id for e in merge(mentions(*told, "b p Mark Rutte"))]


def test_a_firm_is_not_the_person_of_its_name_and_says_so() -> None:
    entities = merge(mentions("a o Philips", "a p Frits Philips", "b o Philips"))
    assert [(e.type, len(e.mentions)) for e in entities] == [("organisation", 2), ("person", 1)]
    assert "left apart from “Frits Philips”" in entities[0].mentions[0].why


def _inheriting(told: list[EntityMention], at: int) -> list[EntityMention]:
    one = told[at]
    assert one.key is not None
    told[at] = replace(one, key=replace(one.key, inherited=True))
    return told


def test_a_surname_by_inheritance_alone_gives_way_to_a_firm_that_other_reports_show() -> None:
    told = _inheriting(mentions("a p Frits Philips", "a p Philips", "b o Philips"), 1)
    entities = merge(told)
    assert [(e.type, len(e.mentions)) for e in entities] == [("person", 1), ("organisation", 2)]
    assert "other reports show an organisation" in entities[1].mentions[0].why


def test_of_many_who_share_a_surname_three_are_named() -> None:
    told = [f"a p {given} Smit" for given in ("Jan", "Piet", "Els", "Mia")]
    assert whys(merge(mentions(*told, "b p Smit"))).endswith(
        "“Jan Smit” and “Piet Smit” and “Els Smit” share this name in other reports and are not one person"
    )


def test_a_surname_with_evidence_of_its_own_stays_the_person() -> None:
    entities = merge(mentions("a p Frits Philips", "a p Philips", "b o Philips"))
    assert [(e.type, len(e.mentions)) for e in entities] == [("person", 2), ("organisation", 1)]


def test_a_surname_by_inheritance_does_not_give_way_to_a_place() -> None:
    told = _inheriting(mentions("a p Piet Gent", "a p Gent", "b l Gent"), 1)
    assert [(e.type, len(e.mentions)) for e in merge(told)] == [("person", 2), ("place", 1)]


def _pile(n: int, *, reports: int) -> list[EntityMention]:
    """The worst there is: full names of one surname, that surname alone, and bodies that differ in a letter."""
    told = [f"d{i % reports} p A{chr(97 + i % 26)}{i}x Jansen" for i in range(n)]
    told += [f"d{i % reports} o Stichting Nummer {chr(97 + i % 26)}{i}" for i in range(n)]
    told += [f"d{i % reports} p {'Jansen' if i % 2 else f'Ja{i}nsen'}" for i in range(n)]
    return mentions(*told)


@pytest.mark.growth
@pytest.mark.parametrize("reports", [1, 10_000])
def test_time_is_near_linear_in_the_mentions(reports: int) -> None:
    small, large = _pile(500, reports=reports), _pile(2000, reports=reports)
    assert times_as_long(merge, small, large, bound=8) < 8


def test_a_common_noun_that_two_bodies_are_called_by_is_left_apart() -> None:
    told = (
        "d1 o Russische ministerie van Buitenlandse Zaken",
        "d1 o ministerie",
        "d1 o ministerie van Binnenlandse Zaken",
    )
    entities = merge(mentions(*told))
    assert [len(entity.mentions) for entity in entities] == [1, 1, 1]
    assert "left apart: it could stand for" in whys(entities)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ed Burkhardt", "Edward Burkhardt"), ("Francisco José Garzón", "Francisco José Garzón Amo")],
)
def test_a_name_cut_short_needs_another_report_in_company(one: str, other: str) -> None:
    assert merged(f"a p {one}", "a l Lacville", f"b p {other}", "b l Lacville")[0] == [one, other]
    assert merged(f"a p {one}", f"b p {other}") == [[one], [other]]


@pytest.mark.parametrize("other", ["Edwin Burkhardt", "Edmund Burkhardt"])
def test_a_first_name_cut_short_that_fits_two_stays_apart(other: str) -> None:
    told = ("a p Ed Burkhardt", "a l Lacville", f"b p {other}", "b p Edward Burkhardt", "b l Lacville")
    assert ["Ed Burkhardt"] in merged(*told)
    same = ("a p Ed Burkhardt", f"a p {other}", "a l Lacville")
    assert ["Ed Burkhardt"] in merged(*same)


def test_a_body_hardly_ever_named_with_its_place_is_called_by_its_noun() -> None:
    often = [*(f"{d} o politie" for d in "bcdef"), "a o politie van Halle", "a o politie"]
    assert [entity.name for entity in merge(mentions(*often))] == ["politie"]
    seldom = mentions("a o parket van Brussel", "a o parket")
    assert [entity.name for entity in merge(seldom)] == ["parket van Brussel"]


def test_a_rare_first_name_alone_is_its_only_bearer_in_company() -> None:
    told = ("a p Sutopo Purwo Nugroho", "a l Palu", "b p Sutopo", "b l Palu")
    assert merged(*told)[0] == ["Sutopo Purwo Nugroho", "Sutopo"]
    everyday = ("a p Maria Lopez Diaz", "a l Palu", "b p Maria", "b l Palu")
    assert ["Maria"] in merged(*everyday)
    assert ["Sutopo"] in merged(*told, "c p Sutopo Hadi", "c l Palu")


def test_one_report_is_outvoted_on_what_a_name_is() -> None:
    assert merged("a o Conred", "b o Conred", "c p Conred") == [["Conred"] * 3]
    assert len(merged("a o Conred", "c p Conred")) == 2
    assert len(merged("a o Jansen", "b o Jansen", "c p Jansen", "c p Piet Jansen")) == 2
