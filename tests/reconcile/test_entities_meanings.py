"""One thing under several names, within a language and over languages; and reports of a language without a pack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relaas.extract.names.keys import key
from relaas.lang.bodies import known_bodies
from relaas.lang.packs import load
from relaas.model.anchors import Anchor
from relaas.reconcile.entities import found_again, merge
from tests.reconcile.naming import mentions, report

if TYPE_CHECKING:
    from relaas.model.documents import Document
    from relaas.model.entities import EntityMention


def abroad(mention: EntityMention, told: str, language: str) -> EntityMention:
    """The mention under a name that another language has, meaning what it means in Dutch."""
    assert mention.key is not None
    pack = load("nl")
    form = key(told, mention.type, pack.names, alias="", sure=True)
    anchor = Anchor(mention.anchor.start, mention.anchor.start + len(told), told)
    meant = replace(form, meaning=mention.key.meaning, language=language)
    return replace(mention, document=f"{mention.document}-{language}", anchor=anchor, key=meant)


def groups(told: list[EntityMention]) -> list[list[str]]:
    return [[m.anchor.text for m in entity.mentions] for entity in merge(told)]


@pytest.mark.parametrize(
    ("letter", "one", "other"),
    [
        ("l", "VS", "Verenigde Staten"),
        ("l", "Verenigd Koninkrijk", "Groot-Brittannië"),
        ("l", "Kiev", "Kyiv"),
        ("l", "Birma", "Myanmar"),
        ("o", "WHO", "Wereldgezondheidsorganisatie"),
        ("o", "Verenigde Naties", "VN"),
        ("o", "ministerie van Volksgezondheid", "gezondheidsministerie"),
        ("o", "Ankara", "Turkse regering"),
        ("o", "Al-Shabaab", "al-Shabab"),
        ("o", "prefectuur van Lucca", "prefectuur in Lucca"),
    ],
)
def test_what_the_lists_know_for_one_thing_is_one(letter: str, one: str, other: str) -> None:
    assert groups(mentions(f"a {letter} {one}", f"b {letter} {other}")) == [[one, other]]
    assert groups(mentions(f"a {letter} {one}", f"a {letter} {other}")) == [[one, other]]


@pytest.mark.parametrize(
    ("letter", "one", "other"),
    [
        ("l", "Engeland", "Verenigd Koninkrijk"),  # a piece of it
        ("l", "Congo", "DRC"),  # one of two
        ("l", "Rusland", "Oekraïne"),
        ("o", "Russische ministerie van Defensie", "Oekraïense ministerie van Defensie"),
        ("o", "ministerie van Buitenlandse Zaken", "Buitenlandse Zaken"),  # whose is not said
        ("o", "ministerie van Defensie", "ministerie van Financiën"),
        ("o", "Brussel", "Belgische regering"),  # or the European Commission
        ("o", "Ankara", "Griekse regering"),
        ("o", "Ankara", "Turkse leger"),
        ("o", "Openbaar Ministerie", "ministerie"),
    ],
)
def test_what_differs_or_may_differ_stays_apart(letter: str, one: str, other: str) -> None:
    assert groups(mentions(f"a {letter} {one}", f"b {letter} {other}")) == [[one], [other]]


def test_a_merge_by_meaning_says_so() -> None:
    (entity,) = merge(mentions("a l VS", "b l Verenigde Staten"))
    assert "“VS” and “Verenigde Staten” are one country" in entity.mentions[1].why


def test_initials_mean_what_their_report_says() -> None:
    told = mentions("a o Werkgroep Houten Ophaalbruggen = WHO", "a o WHO", "b o Wereldgezondheidsorganisatie")
    assert groups(told) == [["Werkgroep Houten Ophaalbruggen", "WHO"], ["Wereldgezondheidsorganisatie"]]


def test_a_ministry_joins_the_only_one_of_its_kind_in_shared_company() -> None:
    told = mentions(
        "a o Georgische ministerie van Defensie", "a l Tbilisi", "b o ministerie van Defensie", "b l Tbilisi"
    )
    assert [len(entity.mentions) for entity in merge(told)] == [2, 2]
    apart = mentions("a o Georgische ministerie van Defensie", "b o ministerie van Defensie")
    assert [len(entity.mentions) for entity in merge(apart)] == [1, 1]


def test_a_department_is_the_only_ministry_of_its_report() -> None:
    assert groups(mentions("a o Volksgezondheid", "a o departement")) == [["Volksgezondheid", "departement"]]
    two = groups(mentions("a o Volksgezondheid", "a o Defensie", "a o departement"))
    assert two == [["Volksgezondheid"], ["Defensie"], ["departement"]]
    assert groups(mentions("a o Volksgezondheid", "b o departement")) == [
        ["Volksgezondheid"],
        ["departement"],
    ]
    assert groups(mentions("a o justitie", "a o ministerie")) == [["justitie"], ["ministerie"]]


def test_a_meaning_joins_languages() -> None:
    dutch = mentions("a l Rusland", "a o VN")
    told = [*dutch, abroad(dutch[0], "Russia", "en"), abroad(dutch[1], "UN", "en")]
    assert groups(told) == [["Rusland", "Russia"], ["VN", "UN"]]


def test_an_office_without_a_country_joins_languages_and_none_of_a_country() -> None:
    assert known_bodies("nl").bodies["politie"] == known_bodies("en").bodies["police"]
    assert known_bodies("nl").bodies["civiele bescherming"] == known_bodies("de").bodies["zivilschutz"]
    told = mentions("a o politie", "b o Thaise politie")
    assert groups([abroad(told[0], "police", "en"), told[1]]) == [["police"], ["Thaise politie"]]


def test_a_transcription_of_another_language_is_one_person_in_shared_company() -> None:
    dutch = mentions("a p Kassym-Jomart Tokajev", "a l Rusland", "b p Kassym-Jomart Tokajev")
    told = [*dutch[:2], abroad(dutch[1], "Russia", "en"), abroad(dutch[0], "Kassym-Jomart Tokayev", "en")]
    assert ["Kassym-Jomart Tokajev", "Kassym-Jomart Tokayev"] in groups(told)


def test_initials_of_two_languages_are_one_though_their_names_differ() -> None:
    dutch = mentions("a o Centraal Comité van Soedanese Dokters = CCSD", "a o CCSD")
    german = mentions("b o Zentralkomitee der Ärzte = CCSD", "b o CCSD")
    foreign = [replace(m, key=replace(m.key, language="de")) for m in german if m.key]
    assert [len(entity.mentions) for entity in merge([*dutch, *foreign])] == [4]
    assert [len(entity.mentions) for entity in merge([*dutch, *german])] == [2, 2]


def test_every_body_of_a_pack_has_one_name_at_least_and_no_name_two() -> None:
    known = known_bodies("nl")
    assert len(set(known.bodies.values())) > 100
    assert not known_bodies("xx").bodies


# ---- reports that no pack reads


def german(text: str) -> Document:
    return report(text, "d-german", "xx")


READ = (
    "a p Abdalla Hamdok",
    "a p Hamdok",
    "a l Khartoem",
    "a o CCSD",
    "a o politie",
    "b p Jan Peeters",
    "b p An Peeters",
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Regierungschef Abdalla Hamduk steht unter Hausarrest.", ["Abdalla Hamduk"]),
        ("Sie traf Hamduk am Sonntag.", ["Hamduk"]),
        ("KHARTUM - Am Samstag", ["KHARTUM"]),
        ("Das teilte das Komitee (CCSD) mit.", ["CCSD"]),
        ("Die Fluten in Pakistan und im Iran.", ["Pakistan", "Iran"]),
        ("Das WHO-Team kam.", ["WHO"]),
        ("Herr Peeters sprach.", []),  # two people have that surname
        ("Die Politie schwieg.", []),  # a common noun in Dutch
        ("Er sprach hamduk aus.", []),  # no capital
        ("Ein Kongress in Mali-Stadt.", ["Mali"]),
    ],
)
def test_names_of_other_reports_are_found_where_nothing_else_is_read(text: str, names: list[str]) -> None:
    found = found_again([german(text)], mentions(*READ)).get("d-german", ())
    assert [m.anchor.text for m in found] == names
    assert all(m.anchor.holds(text) for m in found)


def test_what_is_found_so_is_the_entity_of_the_others_and_says_how() -> None:
    told = mentions(*READ)
    again = found_again([german("Abdalla Hamduk und Hamduk in Khartum.")], told)["d-german"]
    entities = {entity.name: entity for entity in merge([*told, *again])}
    assert [m.document for m in entities["Abdalla Hamdok"].mentions] == ["a", "a", "d-german", "d-german"]
    assert len(entities["Khartoem"].mentions) == 2
    assert "no parser read this report" in entities["Khartoem"].mentions[1].why


def test_where_a_report_has_names_of_its_own_none_is_found_again() -> None:
    told = mentions(*READ)
    (own,) = found_again([german("Hamduk in Khartum.")], told)["d-german"][:1]
    again = found_again([german("Hamduk in Khartum.")], [*told, own])["d-german"]
    assert [m.anchor.text for m in again] == ["Khartum"]
    assert found_again([], told) == {}
