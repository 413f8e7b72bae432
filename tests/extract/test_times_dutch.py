"""Dutch times in a document: what lasts until a month told in the present."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.timing import mentioned, resolved

pytestmark = pytest.mark.skipif(
    not (packs.folder("nl") / "pipeline" / "weights.bin").is_file(),
    reason="the pipeline's weights are not built",
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("De school blijft dicht tot februari.", "../2025-02"),
        ("„We laten hem staan tot februari”, zegt de leraar.", "../2025-02"),
        ("De school was dicht tot februari.", "../2024-02"),
    ],
)
def test_what_lasts_until_a_month_ends_ahead_where_it_is_told_in_the_present(text: str, value: str) -> None:
    assert list(resolved("nl", text).values()) == [(value,)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Vrijdag overleggen de ministers over strafmaatregelen.", "Vrijdag", 1),
        ("Vrijdag overlegden de ministers over strafmaatregelen.", "Vrijdag", -1),
        ("De minister beloofde tegen eind mei een antwoord.", "tegen eind mei", 1),
    ],
)
def test_a_plural_as_its_infinitive_and_what_is_promised_look_ahead(
    text: str, words: str, value: int
) -> None:
    (found,) = resolved("nl", text, "2024-05-16")[words]
    assert (found.removeprefix("../")[:10] > "2024-05-16") is (value > 0)


@pytest.mark.parametrize(
    ("text", "words", "values"),
    [
        ("Het parlement zal debatteren over de aanslag van maandag.", "maandag", ("2024-05-13",)),
        ("De koning bezoekt morgen de gewonden van de treinramp van maandagavond.", "maandagavond", ("2024-05-13",)),
        ("De minister zal wegblijven van het debat van maandag.", "maandag", ("2024-05-13", "2024-05-20")),
        ("De Kamer zal de brand van 12 maart onderzoeken.", "12 maart", ("2024-03-12",)),
        ("De partij zal de verkiezingen van 9 juni boycotten.", "9 juni", ("2024-06-09",)),
        ("De partij zal de betoging van 20 november boycotten.", "20 november", ("2023-11-20", "2024-11-20")),
        ("Zaterdag, tien dagen na de dijkbreuk op 8 mei, worden de doden begraven.", "8 mei", ("2024-05-08",)),
    ],
)  # fmt: skip
def test_a_day_that_hangs_on_a_noun_need_not_lie_ahead_with_its_verb(
    text: str, words: str, values: tuple[str, ...]
) -> None:
    assert resolved("nl", text)[words] == values


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Vrijdag, achttien dagen na de dijkbreuk van 8 mei, is de dijkgraaf opgestapt.", 2),
        ("Achttien dagen nadat op 8 mei de dijk brak, is de dijkgraaf opgestapt.", 1),
        ("De eerste achttien dagen na de dijkbreuk van 8 mei bleef het water staan.", None),
        ("Tien dagen na zijn arrestatie begint op 8 mei het proces.", None),
        ("Tien dagen na de arrestatie, op 8 mei, stapte hij op.", None),
        ("Tien dagen voor de verkiezingen van 9 juni stapte hij op.", None),
    ],
)
def test_a_count_of_days_is_tied_to_the_date_it_counts_from(text: str, number: int | None) -> None:
    assert {mention.dated for mention in mentioned("nl", text)} - {None} == {number} - {None}


def test_a_count_on_that_would_lie_ahead_goes_on_from_the_first_time_of_its_sentence() -> None:
    told = resolved("nl", "Het leger heeft de aanval van 29 april gisteren erkend, zestien dagen later.")
    assert told["zestien dagen later"] == ("2024-05-15",)
    told = resolved("nl", "De aanval kwam maandag en de brug viel twee dagen later.")
    assert told["twee dagen later"] == ("2024-05-15",)
    told = resolved("nl", "Gisteren werd hij gewond en zestien dagen later stierf hij.")
    assert told["zestien dagen later"] == ()


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("De minister zei zondag dat hij dinsdag zou aftreden.", "dinsdag", "2024-05-14"),
        ("De minister zou zaterdag aftreden.", "zaterdag", "2024-05-18"),
        ("Sinds 1 januari betalen klanten 9 euro meer.", "Sinds 1 januari", "2024-01-01/.."),
        ("Vier mensen sterven zaterdag bij een brand.", "zaterdag", "2024-05-11"),
        ("De ministers vergaderen zaterdag.", "zaterdag", "2024-05-18"),
    ],
)
def test_a_day_lies_where_its_clause_has_it(text: str, words: str, value: str) -> None:
    assert resolved("nl", text)[words] == (value,)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("De scholen werden gesloten tot dinsdag.", {"../2024-05-14", "../2024-05-21"}),
        ("De gevechten duurden tot dinsdag.", {"../2024-05-14"}),
        ("De burgemeester verbood betogingen tot dinsdag.", {"../2024-05-21"}),
    ],
)
def test_what_an_act_holds_until_may_be_to_come_though_it_is_told_as_past(text: str, ends: set[str]) -> None:
    assert set(resolved("nl", text, "2024-05-16")["tot dinsdag"]) == ends


@pytest.mark.parametrize(
    ("text", "words", "values"),
    [
        ("De gemeente heeft dinsdag laten weten dat de brug open blijft.", "dinsdag", ("2024-05-14",)),
        ("De minister is maandag komen kijken.", "maandag", ("2024-05-13",)),
        ("De bewoners hebben zondag niet kunnen slapen.", "zondag", ("2024-05-12",)),
        ("De bonden riepen hun leden op om zaterdag het werk neer te leggen.", "zaterdag", ("2024-05-18",)),
        ("De bonden riepen hun leden zaterdag op om het werk neer te leggen.", "zaterdag", ("2024-05-11",)),
        ("Het feest, dat tot zondag had moeten duren, is afgelast.", "tot zondag", ("../2024-05-19",)),
        ("Dat is dubbel zoveel als maandag.", "maandag", ("2024-05-13",)),
        ("Dat is ruim het dubbele van maandag.", "maandag", ("2024-05-13",)),
        ("De brug gaat op zijn vroegst zaterdag open.", "op zijn vroegst zaterdag", ("2024-05-18",)),
    ],
)  # fmt: skip
def test_what_the_verbs_and_words_around_a_weekday_say_of_it(
    text: str, words: str, values: tuple[str, ...]
) -> None:
    assert resolved("nl", text)[words] == values


def test_a_day_earlier_some_sentences_behind_a_date_of_last_month_is_left_open() -> None:
    afar = "De aanslag van 3 april was zwaar. Er is verdriet. Er zijn zes mannen meer opgepakt dan een dag eerder."
    near = "De aanslag van 3 april was zwaar. Een dag eerder was er gewaarschuwd."
    assert resolved("nl", afar)["een dag eerder"] == ("2024-04-02", "2024-05-15")
    assert resolved("nl", near)["Een dag eerder"] == ("2024-04-02",)


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Vrijdag spreken de ministers elkaar in Luik.", "Vrijdag", ("2024-05-17",)),
        ("Vrijdag oordeelt de rechter over het verzoek.", "Vrijdag", ("2024-05-17",)),
        ("De rechter oordeelt vrijdag dat hij vast blijft zitten.", "vrijdag", ("2024-05-10",)),
        ("De gouverneur spreekt vrijdag van een ramp.", "vrijdag", ("2024-05-10",)),
        ("Dat was een aanslag, oordeelt de rechter vrijdag.", "vrijdag", ("2024-05-10",)),
        ("De betoging wordt vrijdag herhaald.", "vrijdag", ("2024-05-17",)),
        ("Het is dinsdag, half zeven, als de sirene gaat.", "dinsdag, half zeven", ("2024-05-14T06:30",)),
        ("Het is vrijdag een jaar geleden dat de dam brak.", "vrijdag", ("2024-05-17",)),
        ("Voor zondag hebben de boeren een optocht aangevraagd.", "zondag", ("2024-05-19",)),
        ("De raad schorste haar; binnen 36 uur werd dat teruggedraaid.", "36 uur", ("PT36H",)),
    ],
)
def test_a_day_in_the_present_lies_behind_only_where_something_is_said(
    text: str, words: str, value: tuple[str, ...]
) -> None:
    assert resolved("nl", text, "2024-05-16")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Zondag zijn er verkiezingen in Luik.", "Zondag", ("2024-05-19",)),
        ("Dinsdag zijn er lichamen geborgen.", "Dinsdag", ("2024-05-14",)),
        ("Zaterdag is een betoging aangekondigd.", "Zaterdag", ("2024-05-11", "2024-05-18")),
        ("De betoging van zaterdag is verboden.", "zaterdag", ("2024-05-11", "2024-05-18")),
        ("De moord van zaterdag is veroordeeld.", "zaterdag", ("2024-05-11",)),
        ("De staking van zaterdag liep uit de hand.", "zaterdag", ("2024-05-11",)),
    ],
)
def test_a_plural_noun_is_no_participle_and_what_is_called_off_may_lie_ahead(
    text: str, words: str, value: tuple[str, ...]
) -> None:
    assert resolved("nl", text, "2024-05-16")[words] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("De partijen zetten maandag hun handtekening onder het verdrag.", ("2024-05-13", "2024-05-20")),
        ("De bonden zetten maandag hun acties voort, zegt de vakbond.", ("2024-05-13", "2024-05-20")),
        ("Soldaten bezetten maandag de brug, waar ze twee wachters neerschoten.", ("2024-05-13",)),
        ("De vissers redden maandag drie mannen uit zee.", ("2024-05-13",)),
        ("Maandag praten de ministers over de brug.", ("2024-05-20",)),
    ],
)
def test_a_plural_that_is_past_and_present_alike_is_left_open_unless_another_verb_is_past(
    text: str, values: tuple[str, ...]
) -> None:
    (found,) = resolved("nl", text, "2024-05-16").values()
    assert found == values


@pytest.mark.parametrize(
    ("text", "words", "values"),
    [
        ("De getuige is vrijdag voor het eerst langdurig verhoord.", "vrijdag", ("2024-05-10",)),
        ("Vrijdag zijn de laatste gesprekken.", "Vrijdag", ("2024-05-17",)),
        ("Vrijdag is er algemeen verbod op vuurwerk.", "Vrijdag", ("2024-05-17",)),
        ("De brug is vrijdag afgesloten.", "vrijdag", ("2024-05-10", "2024-05-17")),
        ("De brug is vrijdag ingestort.", "vrijdag", ("2024-05-10",)),
        ("De brug blijft dicht, zoals vrijdag gemeld.", "vrijdag", ("2024-05-10",)),
        ("De brug blijft dicht, zoals vrijdag de regel is.", "vrijdag", ("2024-05-17",)),
    ],
)
def test_a_perfect_looks_back_but_what_is_shut_may_be_so_ahead(
    text: str, words: str, values: tuple[str, ...]
) -> None:
    assert resolved("nl", text)[words] == values


@pytest.mark.parametrize(
    ("text", "words", "values"),
    [
        (
            "De minister bevestigde het plan de troepen vóór 30 juli weg te halen.",
            "vóór 30 juli",
            ("../2024-07-30",),
        ),
        ("De partij beloofde alle opvang voor 1 september te sluiten.", "1 september", ("2024-09-01",)),
        ("De partij sloot alle opvang op 1 september.", "1 september", ("2023-09-01",)),
        ("Het lukte hem op 3 mei te vluchten.", "3 mei", ("2024-05-03",)),
        ("Het lukte haar vóór 3 mei te vluchten.", "vóór 3 mei", ("../2024-05-03", "../2025-05-03")),
    ],
)
def test_what_was_to_be_done_by_a_date_lies_near_it(text: str, words: str, values: tuple[str, ...]) -> None:
    assert resolved("nl", text)[words] == values


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("Begin juni zijn de laatste gesprekken.", "Begin juni", "2024-06-01/2024-06-10"),
        ("In juni zijn vijf openbare gebeden.", "juni", "2024-06"),
        ("In maart zijn twaalf betogers veroordeeld.", "maart", "2024-03"),
        ("In april zijn de eerste huizen ontruimd.", "april", "2024-04"),
    ],
)
def test_a_noun_with_its_article_is_no_participle(text: str, words: str, value: str) -> None:
    assert resolved("nl", text)[words] == (value,)


@pytest.mark.parametrize(
    ("behind", "gisteren"),
    [
        ("zei pastoor Maas zondag.", "2024-05-11"),
        ("zei pastoor Maas, die zondag nog ziek was.", "2024-05-15"),
        ("zegt de pastoor, die zondag terugkeerde.", "2024-05-15"),
    ],
)
def test_a_quotation_is_not_of_the_day_that_is_told_of_its_speaker(behind: str, gisteren: str) -> None:
    found = resolved("nl", f"„Gisteren hebben we er 29 begraven”, {behind}", "2024-05-16")
    assert found["Gisteren"] == (gisteren,)


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("De burgemeester zei maandag dat de politie om 22.00 uur ingreep.", ["22.00 uur"]),
        ("In de krant van maandag stond dat de politie om 22.00 uur ingreep.", ["22.00 uur"]),
        ("Maandag greep de politie om 22.00 uur in.", []),
        ("De burgemeester zei maandag om 22.00 uur dat het rustig was.", []),
    ],
)
def test_an_hour_is_not_of_the_day_on_which_it_was_told_or_printed(text: str, open_: list[str]) -> None:
    found = resolved("nl", f"De brand brak zaterdag uit. {text}", "2024-05-16")
    assert [words for words, values in found.items() if len(values) != 1] == open_
