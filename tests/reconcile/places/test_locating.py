"""Where places lie, by the names that have misled people and programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, Segment, digest
from relaas.model.entities import Entity, EntityType, NameMention
from relaas.reconcile.places import locate

if TYPE_CHECKING:
    import random

UNDATED = Published(None, (), None, "")


def report(text: str, name: str = "01") -> Document:
    segments = (Segment("body", 0, len(text)),)
    return Document(
        id=f"d-{name}",
        path=f"{name}.txt",
        outlet="De Ochtendlijn",
        title=None,
        language="nl",
        url=None,
        sha256=digest(text),
        text=text,
        published=UNDATED,
        segments=segments,
    )


def named(name: str, *documents: Document, type_: EntityType = "place") -> Entity:
    mentions = tuple(
        NameMention(document.id, Anchor.of(document.text, at, at + len(name)), "")
        for document in documents
        for at in range(len(document.text))
        if document.text.startswith(name, at)
    )
    assert mentions, name
    return Entity(f"e-{name}", type_, name, mentions)


def located(text: str, name: str, *others: str) -> Entity:
    document = report(text)
    entities = [named(name, document), *(named(other, document) for other in others)]
    return locate(entities, [document])[0]


def near(entity: Entity, lon: float, lat: float) -> bool:
    assert entity.coordinates is not None
    return abs(entity.coordinates[0] - lon) < 0.2 and abs(entity.coordinates[1] - lat) < 0.2


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("In Tripoli in Libië vielen schoten.", "Tripoli", "LY"),
        ("In Tripoli, in het noorden van Libanon, vielen schoten.", "Tripoli", "LB"),
        ("In de Libanese stad Tripoli vielen schoten.", "Tripoli", "LB"),
        ("De Libanezen zijn woedend. In Tripoli vielen schoten.", "Tripoli", "LB"),
        ("Brand in Hasselt. De Belgische brandweer rukte uit.", "Hasselt", "BE"),
        ("Brand in Hasselt (Overijssel).", "Hasselt", "NL"),
        ("Hij woont in Paris, Texas.", "Paris", "US"),
        ("In Parijs is gestaakt.", "Parijs", "FR"),
        ("In Cordoba botsten treinen, melden Spaanse media.", "Cordoba", "ES"),
        ("In Córdoba botsten treinen, melden Argentijnse media.", "Córdoba", "AR"),
        ("Overstroming in Valencia. De Spaanse koning kwam kijken.", "Valencia", "ES"),
        ("Rellen in Valencia. Het Venezolaanse leger greep in.", "Valencia", "VE"),
        ("In Georgia telt men de stemmen.", "Georgia", "US"),
        ("In Georgië telt men de stemmen.", "Georgië", "GE"),
        ("Het leger van Niger pleegde een staatsgreep.", "Niger", "NE"),
        ("Het leger van Nigeria greep in.", "Nigeria", "NG"),
        ("Rebellen rukken op in Congo, zegt het leger van Congo-Brazzaville.", "Congo", "CG"),
        ("In Zuid-Soedan is hongersnood.", "Zuid-Soedan", "SS"),
        ("Brand in de provincie Luxemburg.", "Luxemburg", "BE"),
        ("Een Luxemburgse bank. In Luxemburg zelf is niets te merken.", "Luxemburg", "LU"),
        ("In Wales is gestemd, zegt een krant uit de VS.", "Wales", "GB"),
    ],
)
def test_the_report_says_which_one_is_meant(text: str, name: str, country: str) -> None:
    found = located(text, name)
    assert found.country == country
    assert found.why


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In Tripoli vielen schoten.", "Tripoli"),
        ("Hij gaf in Hasselt het Nederland van vroeger een gezicht, in België.", "Hasselt"),
        ("In Congo rukken rebellen op.", "Congo"),
        ("De Congolese president zweeg. In Congo rukken rebellen op.", "Congo"),
        ("Brand in Hasselt.", "Hasselt"),
        ("In Limburg staat het water hoog.", "Limburg"),
        ("Valencia loopt onder.", "Valencia"),
        ("Bosbrand in Mati. De Griekse premier kwam kijken.", "Mati"),
        ("Brand in Zavelgem.", "Zavelgem"),
        ("Vuurwerk in Luxemburg. De Belgische politie zag toe.", "Luxemburg"),
        ("Een man reed in de Kruisstraat op een menigte in.", "Kruisstraat"),
        ("Tripoli in Libië en Tripoli in Libanon hebben een haven.", "Tripoli"),
    ],
)
def test_what_nothing_decides_is_left_open_with_a_reason(text: str, name: str) -> None:
    found = located(text, name)
    assert (found.country, found.coordinates, found.precision) == (None, None, None)
    assert found.why


@pytest.mark.parametrize(
    ("name", "country", "lon", "lat"),
    [
        ("Londen", "GB", -0.13, 51.51),
        ("Keulen", "DE", 6.95, 50.93),
        ("Aken", "DE", 6.08, 50.78),
        ("Luik", "BE", 5.57, 50.63),
        ("Rijsel", "FR", 3.06, 50.63),
        ("Duinkerke", "FR", 2.38, 51.03),
        ("Charkov", "UA", 36.25, 49.98),
        ("Sint-Petersburg", "RU", 30.31, 59.94),
        ("Caïro", "EG", 31.25, 30.06),
        ("Khartoem", "SD", 32.53, 15.55),
        ("Peking", "CN", 116.40, 39.91),
        ("Nur-Sultan", "KZ", 71.45, 51.18),
        ("Doornik", "BE", 3.39, 50.61),
        ("New York", "US", -74.0, 40.7),
        ("Den Bosch", "NL", 5.30, 51.70),
    ],
)
def test_a_dutch_name_is_enough_where_it_is_known(name: str, country: str, lon: float, lat: float) -> None:
    found = located(f"In {name} is betoogd.", name)
    assert (found.country, found.precision) == (country, "city")
    assert near(found, lon, lat)


def test_how_much_a_point_stands_for_is_said() -> None:
    text = "In Soedan, in Darfur en in Omdurman is gevochten."
    assert located(text, "Soedan").precision == "country"
    assert located(text, "Darfur").precision == "region"
    assert located(text, "Omdurman").precision == "city"


def test_a_word_before_it_tells_a_province_from_its_city() -> None:
    assert located("In de provincie Utrecht sneeuwt het.", "Utrecht").precision == "region"
    assert located("In de stad Utrecht sneeuwt het.", "Utrecht").precision == "city"
    assert located("Wales stemt.", "Wales").precision == "region"
    assert located("In de staat New York sneeuwt het.", "New York").precision == "region"
    assert located("In de Amerikaanse staat Washington sneeuwt het.", "Washington").precision == "region"
    assert located("Morgen staat New York stil.", "New York").precision == "city"


def test_a_country_is_known_where_the_place_in_it_is_not() -> None:
    found = located("Brand in Gölbasi, melden Turkse media.", "Gölbasi")
    assert (found.country, found.coordinates, found.precision) == ("TR", None, None)
    assert "it could be" in found.why
    found = located("Brand in de Kazachse stad Obidara.", "Obidara")
    assert (found.country, found.coordinates) == ("KZ", None)
    found = located("Brand in Obidara, een Tadzjiekse stad aan een rivier.", "Obidara")
    assert (found.country, found.coordinates) == ("TJ", None)
    assert located("Brand in Obidara, de Tadzjiekse premier zweeg.", "Obidara").country is None


def test_a_small_place_at_home_needs_no_country_but_abroad_it_does() -> None:
    assert located("Brand in Garyp.", "Garyp").country == "NL"
    assert located("Brand in Garyp, zegt de Duitse politie.", "Garyp").country is None
    assert located("Brand in Tubbergen, zegt de Duitse politie.", "Tubbergen").country == "NL"
    assert located("Brand in Paiporta.", "Paiporta").country is None
    assert located("Brand in Paiporta, zegt de Spaanse politie.", "Paiporta").country == "ES"


def test_a_neighbour_tells_the_country() -> None:
    assert located("Van Paiporta tot Madrid is gerouwd.", "Paiporta", "Madrid").country == "ES"


def test_a_person_of_that_name_leaves_it_open() -> None:
    document = report("Jan Breda sprak. Breda zweeg.")
    person = named("Jan Breda", document, type_="person")
    found = locate([person, named("Breda", document)], [document])
    assert found[0] == person
    assert found[1].country is None
    assert "surname" in found[1].why


def test_a_name_of_two_reports_is_open_where_they_differ() -> None:
    one = report("Brand in de Belgische stad Hasselt.", "01")
    other = report("Brand in Hasselt (Overijssel).", "02")
    found = locate([named("Hasselt", one, other)], [one, other])[0]
    assert found.country is None
    assert "BE and in NL" in found.why


TEXTS = (
    "In Tripoli vielen schoten, zeggen Libanezen.",
    "Brand in Hasselt. In Gent ook.",
    "Van Paiporta tot Madrid is gerouwd. Londen leeft mee.",
    "In Valencia en Cordoba regent het, melden Spaanse media.",
    "Boston wacht. De Britse premier zweeg in Birmingham.",
)
PLACES = (
    "Tripoli",
    "Hasselt",
    "Gent",
    "Paiporta",
    "Madrid",
    "Londen",
    "Valencia",
    "Cordoba",
    "Boston",
    "Birmingham",
)


@settings(max_examples=25)
@given(st.randoms(use_true_random=False))
def test_the_order_of_reports_and_names_changes_nothing(chance: random.Random) -> None:
    documents = [report(text, f"{n:02}") for n, text in enumerate(TEXTS)]
    entities = [named(place, *(d for d in documents if place in d.text)) for place in PLACES]
    before = {entity.id: entity for entity in locate(entities, documents)}
    chance.shuffle(documents)
    chance.shuffle(entities)
    assert {entity.id: entity for entity in locate(entities, documents)} == before
