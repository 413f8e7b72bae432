"""Events of one document: their time, their stance, who and where; through the shipped pipeline."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relaas.extract.events.mentions import Known, events
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.model.documents import Segment
from tests.extract.happening import read, when
from tests.growth import times_as_long
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.tokens import Analysis

pytestmark = pytest.mark.skipif(
    not (packs.folder("nl") / "pipeline" / "weights.bin").is_file(),
    reason="the pipeline's weights are not built",
)
PIECES = [
    *" \n.,:;", "\n\n", "brand ", "vrijdag ", "de aanslag ", "is ", "opgepakt ", "niet ", "en ", "zou ", "in Gent ",
    "“", "”", "zegt de politie", "geen ", "drie doden ", "op 3 mei ", "waarbij ", "die ",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("De man die vrijdag werd opgepakt, is zondag vrijgelaten.", "arrest", "vrijdag"),
        ("De man die vrijdag werd opgepakt, is zondag vrijgelaten.", "release", "zondag"),
        ("Bij de brand kwamen dinsdag twee mensen om.", "fire", "dinsdag"),
        ("Morgen is het een week geleden dat de dijk brak.", "flood", "een week geleden"),
        ("Maandag herdacht Gent de mensen die omkwamen bij de brand.", "fire", None),
        ("De burgemeester bezocht zaterdag de slachtoffers van de aanslag.", "attack", None),
        ("De burgemeester bezocht zaterdag de slachtoffers van de aanslag.", "visit", "zaterdag"),
        ("De staking van donderdag trof vooral het spoor.", "strike", "donderdag"),
        ("De bonden betoogden na de staking van donderdag.", "protest", None),
        ("Het leger heeft vier mensen gedood, zei de minister woensdag.", "killing", None),
        ("De opgepakte mannen kwamen maandag voor de rechter.", "arrest", None),
        ("De opgepakte mannen kwamen maandag voor de rechter.", "trial", "maandag"),
        ("Vrijdag brak brand uit in een loods, waarbij twee mannen omkwamen.", "death", "Vrijdag"),
        ("De brand, die zaterdag uitbrak, eiste drie levens.", "death", None),
        ("Op 3 mei werd de brug heropend; het dodental staat op vier.", "toll", None),
        ("De bond schorst de club, met ingang van 3 mei.", "sanction", "3 mei"),
        ("De bond zegt het in een gisteren uitgelekte brief.", "publication", "gisteren"),
        ("De bond zegt het in een gisteren uitgelekt verslag.", "publication", "gisteren"),
        ("De bank bevroor de tegoeden, en liet maandag de directeur gaan.", "sanction", None),
        ("De demonstratie duurde drie uur.", "protest", None),
        ("De treinramp van woensdag eiste volgens de politie vrijdag nog een dode.", "crash", "woensdag"),
        ("Het ongeluk was het zwaarste sinds bommen in 2004 in Madrid 191 mensen doodden.", "crash", None),
        ("Het was de zwaarste aardbeving sinds die van 1992 in Roermond.", "earthquake", None),
        ("De aanslag volgde nadat de politie dinsdag een man had doodgeschoten.", "attack", None),
        (
            "Donderdagochtend werd de laatste vermiste dood gevonden, een kok van 52.",
            "found",
            "Donderdagochtend",
        ),
        ("Het rapport, woensdag gepubliceerd, noemt geen namen.", "publication", "woensdag"),
        ("De wet, dinsdag aangenomen door het parlement, gaat in januari in.", "decision", "dinsdag"),
        ("Donderdag werd afscheid genomen van de omgekomen brandweerman.", "death", None),
        ("Zondag werd de zoektocht naar de jongen afgeblazen.", "search", None),
        ("Woensdag ging de rechtbank akkoord met de overlevering.", "gaan", "Woensdag"),
        ("Zondag was de zwartste dag van het beleg.", "dag", "Zondag"),
        ("Zondagochtend zaten zij aan tafel toen de gevel instortte.", "collapse", "Zondagochtend"),
        ("Maandag was hij thuis, toen brak in mei brand uit.", "fire", "mei"),
        ("Op de avond van 12 oktober wandelde een olifant door Gent.", "wandelen", "12 oktober"),
        ("Vrijdag brandde een hoeve af, twee dagen nadat de raad had vergaderd.", "meeting", None),
        ("Zaterdagavond laat is een kapel in Deinze afgebrand.", "fire", "Zaterdagavond"),
        ("Bij het station is een muur maandag ingestort, schreef een krant dinsdag.", "collapse", "maandag"),
    ],
)
def test_an_event_has_the_time_of_its_clause_and_no_other(text: str, kind: str, words: str | None) -> None:
    assert when(text, kind) == words


@pytest.mark.parametrize(
    ("text", "kind", "polarity", "modality"),
    [
        ("De politie heeft vrijdag acht mannen opgepakt.", "arrest", "positive", "asserted"),
        ("De politie heeft vrijdag niemand opgepakt.", "arrest", "negative", "asserted"),
        ("Justitie opende vrijdag nog geen onderzoek.", "openen", "negative", "asserted"),
        ("De politie heeft vrijdag niet minder dan acht mannen opgepakt.", "arrest", "positive", "asserted"),
        ("Er was geen aanslag.", "attack", "negative", "asserted"),
        (
            "Het parlement stemt morgen; de betoging is volgende week zaterdag gepland.",
            "protest",
            "positive",
            "planned",
        ),
        ("Soldaten zouden zaterdag vier betogers hebben gedood.", "killing", "positive", "reported"),
        ("De minister ontkent dat het leger burgers heeft gedood.", "killing", "negative", "asserted"),
        ("De staking van maandag gaat niet door.", "strike", "negative", "asserted"),
        ("De staking van maandag gaat door.", "strike", "positive", "asserted"),
        ("De staking van maandag werd niet afgelast.", "strike", "positive", "asserted"),
        ("De bonden bliezen de staking van maandag af.", "strike", "negative", "asserted"),
        ("De wedstrijd werd afgelast na de aanslag van maandag.", "attack", "positive", "asserted"),
        ("Als de dijk breekt, loopt het dorp onder water.", "flood", "positive", "hypothetical"),
        ("Twee stropers kunnen in Ieper worden opgepakt.", "arrest", "positive", "hypothetical"),
        ("Een kraan kan bij Aalst neerstorten.", "crash", "positive", "hypothetical"),
        ("Twee stropers zullen in Ieper worden opgepakt.", "arrest", "positive", "planned"),
    ],
)
def test_what_the_text_makes_of_an_event(text: str, kind: str, polarity: str, modality: str) -> None:
    mention = read(text)[0][kind]
    assert (mention.polarity, mention.modality) == (polarity, modality), mention.why


@pytest.mark.parametrize(
    ("text", "kind", "turns"),
    [
        ("Het bleef rustig tot zondag, toen een bom ontplofte.", "bombing", True),
        ("Zondag ontplofte een bom, toen het rustig was.", "bombing", False),
    ],
)
def test_what_a_time_leads_up_to_is_told_right_behind_it(text: str, kind: str, turns: bool) -> None:
    assert read(text)[0][kind].turns is turns


def test_the_words_of_a_time_are_no_event() -> None:
    found, _ = read("Een kapel zal volgende week dinsdag in Deinze afbranden.")
    assert "volgen" not in found


def test_who_and_where() -> None:
    mention = read("In Antwerpen heeft de politie vrijdag acht mannen opgepakt.")[0]["arrest"]
    assert mention.place is not None
    assert mention.place.text == "Antwerpen"
    assert any("mannen" in somebody.text for somebody in mention.participants)


def test_what_somebody_says_at_a_time_is_an_event_told_by_what_is_said() -> None:
    text = "De brug is veilig. Dat zei minister De Smet maandag in het parlement."
    found, dates = read(text)
    mention = found["saying"]
    assert mention.when is not None
    assert dates[mention.when] == "maandag"
    assert text[slice(*mention.passage)].startswith("De brug is veilig")


def test_a_clause_with_a_time_whose_verb_no_list_knows_is_an_event_too() -> None:
    found, dates = read("Twee olifanten wandelden zondag door de Dorpsstraat van Melle.")
    (mention,) = found.values()
    assert (mention.category, mention.when is not None and dates[mention.when]) == ("other", "zondag")


@pytest.mark.parametrize(
    "text",
    [
        "Dat deed hij dinsdag ook.",
        "Zondag maakte hij het goed.",
        "Maandag ging het beter.",
        "Zondag was een dag.",
    ],
)
def test_a_verb_that_tells_nothing_by_itself_is_no_event(text: str) -> None:
    assert not read(text)[0]


def test_a_noun_that_is_the_subject_of_such_a_verb_is_what_happens() -> None:
    assert when("De betoging slingerde zaterdag door Gent.", "protest") == "zaterdag"


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Het sneeuwde en de uitvaart van de bakker trok op 3 mei honderd mensen.", "commemoration", "3 mei"),
        ("Op 3 mei mondde een optocht tegen de sluis in een chaos uit.", "protest", "3 mei"),
        ("De staking van de loodsen kostte op 3 mei de haven miljoenen.", "strike", "3 mei"),
        ("Een aanrijding met een bus doodde op 3 mei twee scholieren.", "crash", "3 mei"),
        ("De aanslag eiste op 3 mei een vijfde leven.", "attack", None),
        ("De burgemeester betreurde op 3 mei de aanslag.", "attack", None),
        ("Na de brand, de ergste ooit, vertrok op 3 mei de burgemeester.", "fire", None),
        ("De koster kreeg op 3 mei een staatsbegrafenis.", "commemoration", "3 mei"),
        ("Een betoging blokkeerde op 3 mei de brug.", "protest", "3 mei"),
        ("Een aanslag werd op 3 mei opgeëist.", "attack", None),
        ("De staking werd op 3 mei aangekondigd.", "strike", None),
    ],
)
def test_a_noun_has_the_time_of_the_verb_that_it_is_the_subject_of(
    text: str, kind: str, words: str | None
) -> None:
    assert when(text, kind) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Op 3 mei waren er nog zeven over. Hun leider werd die ochtend opgepakt.", "3 mei"),
        ("Op 3 mei ging de poort dicht. Hun leider werd die dag nog opgepakt.", "3 mei"),
        ("Op 3 mei ging de poort dicht. Hun leider werd opgepakt.", None),
        ("Op 3 mei om negen uur ging de poort dicht. Hun leider werd die avond opgepakt.", None),
        ("Op 3 mei ging de poort dicht en op 4 mei open. Hun leider werd die avond opgepakt.", None),
        ("Op 3 mei ging de poort dicht.\n\nHun leider werd die avond opgepakt.", None),
    ],
)
def test_that_day_is_the_only_one_of_the_sentence_before(text: str, words: str | None) -> None:
    assert when(text, "arrest") == words


def test_what_is_done_by_saying_it_is_told_as_what_is_done() -> None:
    found, _ = read("De generaals kondigden op 3 mei de krijgswet af.")
    assert "emergency" in found
    assert "saying" not in found


def test_a_long_sentence_is_cut_to_the_clauses_that_tell_it() -> None:
    text = (
        "De brandweer, die al sinds de vroege ochtend met zeventig mensen uit acht kazernes in de wijde omtrek op de "
        "been was geweest voor een oefening, meldde dat in de haven van Oostmeer een loods is afgebrand; op woensdag "
        "werd de dader opgepakt door twee agenten van de spoorwegpolitie, zo blijkt."
    )
    start, end = read(text)[0]["arrest"].passage
    assert text[start:end].startswith("op woensdag")
    assert end - start < len(text) / 2


@pytest.mark.parametrize(
    ("text", "code", "kind", "day"),
    [
        ("Op de dertiende dag van de zoektocht werd een lichaam gevonden.", "nl", "search", 13),
        ("Betogers gingen voor de vierde dag op rij de straat op.", "nl", "protest", 4),
        (
            "Duizenden mensen zijn zondag, voor de 5e avond achtereen, de straat op gegaan.",
            "nl",
            "protest",
            5,
        ),
        ("De derde nacht van rellen verliep rustig.", "nl", "fighting", 3),
        ("Op dag zes van de zoektocht vonden duikers een schoen.", "nl", "search", 6),
        ("De zoektocht wordt voor de vijfde achtereenvolgende dag voortgezet.", "nl", "search", 5),
        ("De zoektocht duurde dertien dagen.", "nl", "search", None),
        ("Op de tweede dag van de week begon de zoektocht.", "nl", "search", None),
        ("She spoke on the 13th day of the search.", "en", "search", 13),
        ("Riots broke out for a third consecutive night in Harwick.", "en", "fighting", 3),
        ("Thousands marched for the second day running.", "en", "protest", 2),
        ("It was the twenty-first day of the strike.", "en", "strike", 21),
        ("On day five of the search divers found a shoe.", "en", "search", 5),
        ("The first day saw a search of the woods.", "en", "search", None),
        ("A search of two days found nothing.", "en", "search", None),
    ],
)
def test_which_day_of_it_an_event_is_in(text: str, code: str, kind: str, day: int | None) -> None:
    assert read(text, code)[0][kind].running == day


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_no_text_is_too_odd(pieces: list[str]) -> None:
    text = "".join(pieces)
    for mention in read(text)[0].values():
        assert mention.trigger.holds(text)
        assert 0 <= mention.passage[0] <= mention.trigger.start or mention.kind == "saying"


@pytest.mark.growth
def test_events_of_a_long_text_take_linear_time() -> None:
    lines = [
        "Vrijdag brak brand uit in Gent.",
        "De politie pakte acht mannen op.",
        "De aanslag van maandag was zwaar.",
    ]
    chosen = random.Random(7)  # noqa: S311 - a seeded text, no secret
    pack = packs.load("nl")

    def parsed(size: int) -> tuple[Analysis, Known]:
        text = " ".join(chosen.choice(lines) for _ in range(size))
        segments = [Segment("body", 0, len(text))]
        analysis = analysed("nl", text)
        return analysis, Known(times(analysis, segments, pack), (), segments)

    assert times_as_long(lambda text: events(*text, pack), parsed(100), parsed(400), bound=9) < 9


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Twaalf mensen kwamen om toen een bus maandag van de weg raakte.", "death", "maandag"),
        ("De gemeente heropende maandag de brug.", "return", "maandag"),
        ("Zij bevestigt dat de rechter vrijdag de zitting schorste.", "trial", "vrijdag"),
        ("De maker riep maandag tienduizend fietsen terug.", "business", "maandag"),
    ],
)
def test_a_verb_that_the_parse_has_not_seen_has_the_time_of_its_clause(
    text: str, kind: str, words: str
) -> None:
    assert when(text, kind) == words
