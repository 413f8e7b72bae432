"""Figures in a document: what is counted, what happened to it, what is none; with the shipped pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.extract.attributions.finding import attributed
from relaas.extract.figures.given import Given
from relaas.extract.figures.mentions import figures
from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.lang.packs import load
from relaas.model.documents import Segment
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.figures import FigureMention


def found(text: str, *segments: Segment) -> tuple[FigureMention, ...]:
    parts = segments or (Segment("body", 0, len(text)),)
    pack = load("nl")
    analysis = analysed("nl", text)
    dates = times(analysis, parts, pack)
    counts = quantities(analysis, parts, pack, dates)
    spans = [(count.anchor.start, count.anchor.end) for count in counts]
    said = attributed(analysis, parts, pack, dates, spans)
    return figures(analysis, Given(counts, said, dates, parts), pack)


def told(text: str) -> list[tuple[str, str]]:
    """Words and category of each figure."""
    return [(figure.anchor.text, figure.category) for figure in found(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("De brand kostte aan 31 mensen het leven.", [("31", "killed")]),
        ("Daarbij kwamen vijftien mensen om, meldt het leger.", [("vijftien", "killed")]),
        ("Er kwamen veertig mensen om te helpen zoeken.", [("veertig", "other")]),
        ("Drie mensen zijn omgekomen en vijf raakten gewond.", [("Drie", "killed"), ("vijf", "injured")]),
        ("Negen gewonden zijn intussen overleden.", [("Negen", "killed")]),
        ("Er vielen 15 doden en gewonden.", [("15", "killed"), ("15", "injured")]),
        ("De politie pakte gisteren 62 betogers op.", [("62", "detained")]),
        ("Dertig agenten arresteerden een man.", [("Dertig", "deployed")]),
        ("Een granaat verwondde vijf militairen.", [("vijf", "injured")]),
        ("De man werd neergeschoten door twee agenten.", [("twee", "deployed")]),
        ("De storm verwoestte zestig huizen.", [("zestig", "damaged")]),
        (
            "Het leger stuurt 2.030 militairen en 250 voertuigen.",
            [("2.030", "deployed"), ("250", "equipment")],
        ),
        ("Er zijn 450 door het leger opgepakte betogers.", [("450", "detained")]),
        ("De twee mannen die waren aangehouden, mochten naar huis.", [("twee", "released")]),
        ("Zeker 900 Syriërs sliepen in sporthallen.", [("Zeker 900", "evacuated")]),
    ],
)
def test_the_category_is_what_the_words_around_say(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Er vielen tien doden. De oppositie houdt het op dertig.",
            [("tien", "killed"), ("dertig", "killed")],
        ),
        ("Over het aantal doden is discussie. De politie telde er 41.", [("41", "killed")]),
        ("Over de daklozen is weinig bekend. De gemeente spreekt van 14.000.", [("14.000", "displaced")]),
        (
            "De politie telde 12.000 betogers, de vakbond 25.000.",
            [("12.000", "participants"), ("25.000", "participants")],
        ),
        (
            "Vissers redden zestig mensen. De marine pikte er twaalf op.",
            [("zestig", "rescued"), ("twaalf", "rescued")],
        ),
        ("Dodental naar boven bijgesteld: 125", [("125", "killed")]),
        (
            "Er viel één dode. Er waren 8.500 oproepen: met Brussel erbij komt men boven de 12.000 uit.",
            [("één", "killed"), ("8.500", "other"), ("boven de 12.000", "other")],
        ),
    ],
)
def test_a_number_without_a_noun_goes_on_with_what_was_counted(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Een vrouw van 34 en haar zoon (12) zijn geschrokken.",
        "Ze hebben broers van 22 en 24 uit Tilburg.",
        "Hij is 58 en werkt op de haven.",
        "Het kostte 700 miljoen dollar.",
        "De trein reed 138 kilometer per uur waar 90 is toegestaan.",
        "Tram 11 reed niet en lijn 3 evenmin.",
        "In een dorp met 340 inwoners was het rustig.",
        "Het hotel telt 190 kamers en is goed voor 400 gasten.",
        "Volgens drie bronnen is het rustig.",
        "De twee zijn al jaren vrienden.",
        "Er is geen reden tot paniek.",
        "Ze stonden op één lijn.",
        "Het werd 3-1 en in de 88ste minuut viel het doek.",
        "De Boeing 737 keerde terug.",
        "Op het 8 Meiplein is het weer stil.",
        "Hij schilderde De maskers (1888) en De dood (1897).",
        "De Groep van Zeven veroordeelt het geweld.",
    ],
)
def test_numbers_that_are_no_figures(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Er vielen 448 doden, onder wie 60 minderjarigen en 29 vrouwen.", {"60": "448", "29": "448"}),
        ("Drie van de zeven gijzelnemers zijn doodgeschoten.", {"Drie": "zeven"}),
        ("Van de zeven gewonden zijn er drie overleden.", {"drie": "zeven"}),
        ("De politie deed 38 aanhoudingen: 21 bezoekers en 17 thuisfans.", {"21": "38", "17": "38"}),
        ("Er zijn 52 gewonden, negen agenten en drie stewards inbegrepen.", {"negen": "52", "drie": "52"}),
        ("De 51 doden zijn 46 mijnwerkers en vijf redders.", {"46": "51", "vijf": "51"}),
        ("Er vielen tien doden en dertig gewonden.", {}),
    ],
)
def test_parts_know_their_whole(text: str, parts: dict[str, str]) -> None:
    made = found(text)
    wholes = {f.anchor.text: made[f.part_of].anchor.text for f in made if f.part_of is not None}
    assert wholes == parts


def test_a_part_has_the_category_of_its_whole() -> None:
    assert told("Zo'n 739 relschoppers zijn aangehouden, van wie zestig vrouwen.") == [
        ("Zo'n 739", "detained"),
        ("zestig", "detained"),
    ]


def test_the_wrong_one_of_two_numbers_is_taken_back() -> None:
    wrong, right = found("Bij de brand zijn niet drie maar twee doden gevallen.")
    assert (wrong.anchor.text, wrong.attributed.status) == ("drie", "withdrawn")
    assert (right.anchor.text, right.attributed.status) == ("twee", "asserted")


def test_what_is_counted_has_a_group_and_its_words() -> None:
    one, other = found("Zestien leden van de veiligheidsdiensten en drie voorbijgangers kwamen om.")
    assert one.counted is not None
    assert (one.counted.text, one.counted.group) == ("leden van de veiligheidsdiensten", "security")
    assert other.counted is not None
    assert other.counted.group == "bystanders"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("Bij de ramp kwamen 340 man om het leven.", "people"),
        ("Bij de ramp kwam één man om het leven.", "men"),
        ("Bij de ramp kwamen acht mannen om het leven.", "men"),
        ("De storm kostte het leven aan twaalf boeren, vissers en dorpelingen.", "people"),
        ("Bij de storm raakten twaalf agenten en militairen gewond.", "security"),
        ("Bij de storm raakten twaalf agenten en brandweerlieden gewond.", "police"),
        ("Bij de storm kwamen twaalf vrouwen en kinderen om.", "women"),
        ("Bij de storm kwamen twaalf vissers om, en dorpelingen raakten gewond.", "crew"),
    ],
)
def test_heads_and_a_list_of_several_kinds_are_people_at_large(text: str, group: str) -> None:
    (figure,) = found(text)
    assert figure.counted is not None
    assert figure.counted.group == group


def test_scopes_set_a_count_apart() -> None:
    scopes = {
        "Er werden nog eens dertig mensen opgepakt.": ("added",),
        "De organisatie verwacht 10.000 betogers.": ("expected",),
        "Vijf mensen werden opgepakt; de overige twee gingen vrijuit.": ("rest",),
    }
    for text, scope in scopes.items():
        assert found(text)[-1].scope == scope, text


def test_anchors_hold_and_teasers_are_passed_over() -> None:
    text = "Er vielen „zeker twintig” doden in Luik.\n\nLees ook: dertig doden in 2019"
    end = text.index("Lees")
    made = found(text, Segment("body", 0, end), Segment("teaser", end, len(text)))
    assert [f.anchor.text for f in made] == ["zeker twintig"]
    assert all(f.anchor.holds(text) and (f.counted is None or f.counted.anchor.holds(text)) for f in made)
    assert made[0].place is not None
    assert made[0].place.text == "Luik"


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Het was de zwaarste ramp sinds 1981, toen bij Luik 180 mensen omkwamen.", 0),
        ("De ramp van 1953, die 1.836 levens kostte, ligt vers in het geheugen.", 0),
        ("In 2010 stierven bij een ongeluk, dat in de krant stond, 12 mensen.", 0),
    ],
)
def test_a_count_is_of_the_year_that_its_clause_takes_up(text: str, when: int | None) -> None:
    (figure,) = found(text)
    assert figure.when == when
    assert ("earlier" in figure.scope) == ("sinds" in text)


def test_figures_know_their_title_sentence_and_time() -> None:
    text = "Twaalf doden bij brand\n\nMaandag vielen twaalf doden."
    title = Segment("title", 0, text.index("\n"))
    first, second = found(text, title, Segment("body", text.index("Maandag"), len(text)))
    assert first.title
    assert not second.title
    assert second.when == 0
    assert text[slice(*second.sentence)] == "Maandag vielen twaalf doden."


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Het comité had gisteravond nog drie doden geteld.", True),
        ("Binnenlandse Zaken had dinsdag al 5057 doden gemeld.", True),
        ("Volgens de minister hadden de betogers dinsdag twaalf agenten verwond.", False),
        ("Maandag had de president al verklaard dat er in totaal 2.030 militairen waren geteld.", False),
        ("De minister sprak eerst van twaalf doden.", True),
        ("Eerder werden al veertig mensen opgepakt.", False),
        ("De politie telde nog eens drie doden.", False),
        ("Er worden nog drie mensen vermist, zegt de politie.", False),
        ("Er zijn nog zeven mensen vermist, tegenover twaalf op maandag.", (False, True)),
        ("Het aantal gewonden is bijgesteld van 118 naar 131.", (True, False)),
        (
            "Het aantal gewonden bleef onzeker. Het waren er negen, toen vijf, toen zeven.",
            (True, True, False),
        ),
        ("De burgemeester telde 56 gewonden, waar eerst maar van veertien sprake was.", (False, True)),
        ("Er raakten 23 mensen gewond. Eerder was sprake van zeventien gewonden.", (False, True)),
        ("Er is sprake van zeventien gewonden.", False),
        ("Er zijn twaalf doden, dubbel zoveel als de zes doden van vanmiddag.", (False, True)),
        ("Er waren pas twee overlijdens bevestigd, een uur later 59.", (True, False)),
        ("De politie telde eerst 35 doden, toen 60 en nu 68.", (True, True, False)),
        ("Er vielen drie doden, later vijf gewonden.", (False, False)),
        ("De schattingen van het aantal betogers schommelen van 200 tot wel 300.", False),
    ],
)
def test_a_count_that_was_replaced_is_told_apart(text: str, wanted: bool | tuple[bool, ...]) -> None:
    each = wanted if isinstance(wanted, tuple) else (wanted,)
    assert tuple(figure.superseded for figure in found(text)) == each


def test_what_somebody_fears_is_no_toll() -> None:
    text = "Er zijn 4.680 doden geteld. De premier vreest 10.000 doden, het leger houdt rekening met 12.000 doden."
    assert [figure.scope for figure in found(text)] == [(), ("expected",), ("expected",)]
    (missing,) = found("De kustwacht houdt rekening met 293 vermisten.")
    assert missing.scope == ()


def test_a_time_that_hangs_on_another_noun_is_not_that_of_a_count_beside_another_time() -> None:
    (figure,) = found("Het dodental van de treinramp van woensdag is vrijdag gestegen tot 80 doden.")
    assert figure.when == 1
    (figure,) = found("De aanslag van maandag kostte twaalf mensen het leven.")
    assert figure.when == 0


def test_a_time_that_opens_a_sentence_holds_until_it_counts_at_another() -> None:
    whens = [
        f.when for f in found("Zondag werden 200 mensen vermist, gisterochtend 35, nu blijven er negen over.")
    ]
    assert whens == [0, 1, None]
    (figure,) = found("Vrijdag vielen in de stad, waar sinds maandag betoogd wordt, twaalf doden.")
    assert figure.when == 0


def test_the_time_of_a_statement_is_not_that_of_its_figure() -> None:
    (figure,) = found("De politie zei dinsdag dat er dertig doden zijn gevallen.")
    assert figure.when is None
    assert figure.attributed.said == 0


def test_people_named_behind_a_number_are_others_than_those_before() -> None:
    figures = told("Het aantal besmettingen daalt. De eerste 1,36 miljoen Malawiërs kregen hun prik.")
    assert ("1,36 miljoen", "infected") not in figures


def test_where_its_source_spoke_binds_no_figure() -> None:
    (figure,) = found("Het dodental staat nu op 1.234, maakte Sutopo van de rampendienst in Jakarta bekend.")
    assert figure.place is None


def test_a_number_does_not_go_on_with_a_crowd_of_another_paragraph() -> None:
    text = "Er vielen 31 doden.\n\nEr stonden tweehonderd nabestaanden.\n\nLange tijd waren het er 41."
    assert told(text)[-1] == ("41", "killed")
    assert told("Er stonden tweehonderd mensen.\n\nEen dag later waren het er 850.")[-1] == ("850", "other")


def test_the_place_behind_a_part_is_not_that_of_its_whole() -> None:
    figures = found("Er zijn 215 mensen omgekomen, van wie er 93 in Luik. Van de 215 stierven er 93 in Luik.")
    assert [(f.anchor.text, f.place and f.place.text) for f in figures] == [
        *[("215", None), ("93", "Luik")] * 2,
    ]


def test_places_of_others_bind_no_figure() -> None:
    (figure,) = found("Volgens de in Oslo gevestigde organisatie zijn er negen doden.")
    assert figure.place is None


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("In april 2005 vielen bij de instorting van een fabriek, eveneens in Savar, 64 doden.", [0]),
        ("Bij het spoorongeluk van Crevalcore, in januari 2005, vielen zeventien doden.", [0]),
        ("De brandweer kwam ter plaatse, in januari 2005, maar vond zeventien doden.", [None]),
        ("De politie pakte maandag negen mannen op: twee managers en drie bewakers.", [0, 0, 0]),
        ("Van de zeven reizigers die gisteren werden behandeld, zijn er drie overleden.", [0, None]),
        ("Gisteravond eisten honderden inwoners het vertrek van de burgemeester.", [0]),
    ],
)
def test_a_count_has_the_time_that_its_clause_opens_with_or_that_it_goes_on_with(
    text: str, whens: list[int | None]
) -> None:
    assert [figure.when for figure in found(text)] == whens


@pytest.mark.parametrize(
    "text",
    [
        "Er vielen drie doden, zei Jan Visser, de directeur van het ziekenhuis, dinsdag.",
        "Er vielen drie doden, zei Jan Visser, die het ziekenhuis leidt, dinsdag.",
    ],
)
def test_a_statement_is_of_the_time_behind_what_its_speaker_is(text: str) -> None:
    assert [figure.attributed.said for figure in found(text)] == [0]


@pytest.mark.parametrize(
    ("text", "scopes"),
    [
        ("De junta wilde hoogstens twee doden erkennen.", [()]),
        ("De minister wil 300 agenten inzetten.", [("expected",)]),
        ("Het dodental staat op 400. Het kunnen er duizend worden.", [(), ("expected",)]),
        ("Twaalf mensen kunnen niet worden bereikt en zijn vermist.", [()]),
        ("De storm eiste twaalf levens. Nog eens veertig mensen worden vermist.", [(), ()]),
        ("Er zijn twaalf doden. Maandag vielen er nog eens vier doden.", [(), ("added",)]),
    ],
)
def test_what_sets_a_count_apart(text: str, scopes: list[tuple[str, ...]]) -> None:
    assert [figure.scope for figure in found(text)] == scopes


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("Het aantal vermisten is gedaald: van 163 maandagochtend naar een zeventigtal nu.", [0, None]),
        ("Het dodental staat nu op 46; gisteren was het nog 38.", [None, 0]),
        ("Maandag zaten er veertig mensen vast, nu zijn het er nog drie.", [0, None]),
        ("Maandag kwamen er drie mensen om en raakten er vijf gewond.", [0, 0]),
    ],
)
def test_what_is_told_of_now_has_no_other_time(text: str, whens: list[int | None]) -> None:
    assert [figure.when for figure in found(text)] == whens


def test_what_is_told_of_now_past_a_semicolon_is_not_of_when_somebody_spoke() -> None:
    first, second = found("De provincie meldde zondag 152 vermisten; nu worden er nog 125 mensen vermist.")
    assert (first.attributed.said, second.attributed.said) == (0, None)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("De politie heeft drie mannen aangehouden, een Turk en twee Pakistanen.", [None, 0]),
        ("Drie mensen, een moeder en haar twee kinderen, zijn vermist.", [None, 0]),
        ("Vijf mensen, een moeder en haar twee kinderen, zijn vermist.", [None, None]),
        ("Drie agenten raakten gewond, een man verloor twee kinderen.", [None, None]),
    ],
)
def test_a_part_is_told_with_others_by_an_article(text: str, parts: list[int | None]) -> None:
    assert [figure.part_of for figure in found(text)] == parts


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("Er zijn nog 95 vermisten, zei de burgemeester.", False),
        ("Het OM meldde dat er nog acht verdachten vastzitten.", False),
        ("De politie zei dinsdag dat er nog 95 mensen vermist waren.", False),
        ("De teller staat op 41 doden, met nog ruim 80 vermisten, aldus de gouverneur.", False),
        ("In het ziekenhuis lagen woensdag volgens de directie nog 23 gewonden.", False),
        ("Volgens de burgemeester verblijven er nog 600 evacués in de sporthal.", False),
        ("De politie sprak dinsdag nog van 95 vermisten.", True),
        ("Op de lijst stonden toen nog 26 vermisten, zei de politie.", True),
        ("De brandweer had gisteravond nog drie doden geteld.", True),
        ("De burgemeester, die dinsdag nog van zeven doden sprak, zwijgt.", True),
    ],
)
def test_what_still_is_and_what_was_still_counted(text: str, earlier: bool) -> None:
    assert found(text)[-1].superseded is earlier


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Alleen al in Parijs werden 19 mensen opgepakt.", ()),
        ("Dinsdag alleen al werden 19 mensen opgepakt.", ("period",)),
        ("Naar verwachting loopt het aantal doden op tot 100.", ("expected",)),
    ],
)
def test_a_place_alone_is_no_stretch(text: str, scope: tuple[str, ...]) -> None:
    assert found(text)[-1].scope == scope


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("In de hoofdstad kwamen 14 mensen om, in de havenstad nog eens negen mensen.", [None, None]),
        ("Het dodental liep op tot 12, nadat duikers nog vijf lichamen vonden.", [None, 0]),
    ],
)
def test_some_more_elsewhere_are_no_part_of_those_before(text: str, parts: list[int | None]) -> None:
    assert [figure.part_of for figure in found(text)] == parts
