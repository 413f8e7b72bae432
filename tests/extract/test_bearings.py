"""What a clause makes of a number: a correction, a count put right, a running one, that of one side or place."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found
from tests.extract.test_figures_english import found as found_english


@pytest.mark.parametrize(
    ("text", "number", "bearing"),
    [
        ("In Luik waren er drie doden dubbel geteld.", "drie", "amends"),
        ("Er zijn elf gewonden, twee meer dan gisteren.", "twee", "amends"),
        ("Het waren twintig doden, maar vijf lichamen bleken dubbel te zijn doorgegeven.", "vijf", "amends"),
        ("Er waren 400 doden, al vreest men dat het er 50 meer waren dan dat.", "50", "amends"),
        ("Het aantal gewonden is bijgesteld tot 44.", "44", "corrects"),
        ("Sinds vrijdag zijn 39 mensen omgekomen.", "39", "runs"),
        ("Het leger houdt het op 21 doden.", "21", "tallies"),
        ("Het dodental is opgelopen tot 27.", "27", "tallies"),
        (
            "De ngo houdt het op dertien doden, omdat ze enkel telt wie ze bij naam kent.",
            "dertien",
            "otherwise",
        ),
        ("De stad heeft het over 947 gewonden. In dat getal zitten ook lichtgewonden.", "947", "otherwise"),
        ("Er vielen tien doden; met Brussel erbij komt men uit op twaalf doden.", "twaalf", "otherwise"),
        (
            "Het leger telde twaalf doden. ‘Wij rekenen ook vermisten mee’, zei een woordvoerder.",
            "twaalf",
            "otherwise",
        ),
        ("De bond komt uit op elf doden, omdat hij ook twee chauffeurs meetelt.", "elf", "otherwise"),
        ("Zondag haalden duikers 33 lichamen boven.", "33", "finds"),
    ],
)
def test_a_number_bears_on_another_count(text: str, number: str, bearing: str) -> None:
    bearings = {figure.anchor.text: figure.bearings for figure in found(text)}
    assert bearing in bearings[number]


@pytest.mark.parametrize(
    ("text", "number", "bearing"),
    [
        ("Police said three of the victims had been counted twice.", "three", "amends"),
        ("The death toll was revised down to 44.", "44", "corrects"),
        ("More than 100 people have been arrested since Monday.", "More than 100", "runs"),
        ("The ministry put the toll at nine.", "nine", "tallies"),
        ("Rights groups leave out the accidents, and arrive at 42 dead.", "42", "otherwise"),
        ("The ministry put the toll at nine. That does not include the missing.", "nine", "otherwise"),
        ("On Sunday divers brought up 33 bodies.", "33", "finds"),
        ("His losses are 30 dead, far below the 140 deaths that monitors counted.", "140", "answers"),
    ],
)
def test_it_does_in_english(text: str, number: str, bearing: str) -> None:
    bearings = {figure.anchor.text: figure.bearings for figure in found_english(text)}
    assert bearing in bearings[number]


def test_what_a_report_says_of_one_count_it_does_not_say_of_the_next() -> None:
    first, second = found(
        "De ngo telt enkel burgers en komt op dertien doden. Het leger houdt het op 21 doden."
    )
    assert ("otherwise" in first.bearings, "otherwise" in second.bearings) == (True, False)


def test_what_only_happened_bears_on_nothing() -> None:
    (figure,) = found("Bij de brand kwamen zeven mensen om.")
    assert figure.bearings == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Bij vijf van de doden was het hoofd afgehakt, voegde hij eraan toe.", "vijf"),
        ("Het dodental blijft staan op vijftien, al zijn vier lichamen verkoold.", "vier"),
    ],
)
def test_a_word_of_another_clause_makes_no_count_of_a_number(text: str, number: str) -> None:
    bearings = {figure.anchor.text: figure.bearings for figure in found(text)}
    assert "tallies" not in bearings[number]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("In het stadion zelf vielen 34 doden.", ("stadion",)),
        ("In de hoofdstad alleen kwamen 42 mensen om.", ("hoofdstad",)),
        ("Hij behandelde in zijn kliniek 32 gewonden.", ("kliniek",)),
        ("In eigen rangen telde de politie 89 gewonden.", ("own",)),
        ("In de rest van Europa vielen 13 doden.", ("elsewhere",)),
        ("Elders in het land vielen 13 doden.", ("elsewhere",)),
        ("Zeker 41 lichamen zijn herkend.", ("identified",)),
        ("Er zijn 300 doden begraven.", ("buried",)),
        ("Men is begonnen met het begraven van 300 doden.", ("buried",)),
        ("In het stadion vielen 34 doden.", ()),
        ("Alleen zeven mensen kwamen om.", ()),
        ("Het aantal zwaargewonden bedraagt 799.", ("severe",)),
        ("Elf gewonden zijn er zeer erg aan toe.", ("severe",)),
    ],
)
def test_a_place_alone_or_a_state_narrows_who_is_counted(text: str, limits: tuple[str, ...]) -> None:
    (figure,) = found(text)
    assert figure.limits == limits


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Aan politiezijde vielen elf gewonden.", "police"),
        ("Bij de politie zijn elf mensen gewond geraakt.", "police"),
        ("Volgens de politie vielen elf gewonden.", "people"),
        ("Er zijn elf gekwetsten.", "people"),  # the noun says what happened, not to whom
    ],
)
def test_a_side_says_who_was_hit(text: str, group: str) -> None:
    (figure,) = found(text)
    assert figure.counted is not None
    assert figure.counted.group == group


@pytest.mark.parametrize(
    ("text", "past"),
    [
        ("Er zijn zeven vermisten, tegenover twaalf op maandag.", True),
        ("Tegenover veertig relschoppers stonden duizend agenten.", False),
    ],
)
def test_what_stands_opposite_replaces_nothing_where_it_opens_its_sentence(text: str, past: bool) -> None:
    assert any(figure.superseded for figure in found(text)) is past
