"""Names that readings pass over or make up, by class, through the shipped pipelines; and what must stay as it is."""

from __future__ import annotations

import pytest

from relaas.extract.names import names, retyped
from relaas.extract.times.mentions import times
from relaas.lang.packs import load
from relaas.lang.words import split
from relaas.model.documents import Segment
from tests.pipelines import analysed


def told(lang: str, text: str) -> dict[str, str]:
    """What a text names, by form, with its type."""
    segments, analysis, pack = (Segment("body", 0, len(text)),), analysed(lang, text), load(lang)
    dates = [date.anchor for date in times(analysis, segments, pack, split(text))]
    return {m.anchor.text: m.type for m in names("d", analysis, segments, pack, dates)}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Dinsdagochtend overleed een vrouw uit Hoorn die door een dakpan was getroffen."),
        ("nl", "Zaterdagavond bezweek ook een man uit Goes."),
        ("en", "Tuesday morning claimed another life in Hull."),
    ],
)
def test_a_word_of_time_names_nobody(lang: str, text: str) -> None:
    assert set(told(lang, text)) <= {"Hoorn", "Goes", "Hull"}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Onduidelijk blijft hoeveel mensen nog moeten komen.", "Onduidelijk"),
        ("Gewond raakten er 23 mensen.", "Gewond"),
        ("Landelijk kwam het ministerie uit op 12.000.", "Landelijk"),
        ("Herstel kost volgens de eigenaar miljoenen.", "Herstel"),
        ("Zwaargewond werd hij afgevoerd.", "Zwaargewond"),
        ("Onderzoek wijst uit dat het dak brak.", "Onderzoek"),
        ("Hulp komt uit Polen.", "Hulp"),
        ("Twijfel rees over de telling.", "Twijfel"),
        ("Groen licht kwam er niet.", "Groen"),
        ("KHARTOEM - Soldaten hebben bij protesten geschoten.", "Soldaten"),
    ],
)
def test_a_common_word_that_opens_a_sentence_names_nobody(text: str, form: str) -> None:
    assert form not in told("nl", text)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Defensie stuurt tachtig militairen.", "Defensie"),
        ("Justitie zoekt een man van 34.", "Justitie"),
        ("Bakker zegt dat hij niets wist.", "Bakker"),
        ("Visser is gisteren overleden.", "Visser"),
        ("Jumbo sluit tien winkels.", "Jumbo"),
        ("Natuurpunt is blij met het bos.", "Natuurpunt"),
    ],
)
def test_a_name_that_is_a_common_word_too_stays(text: str, form: str) -> None:
    assert form in told("nl", text)


@pytest.mark.parametrize(
    ("text", "form", "type_"),
    [
        ("When a coast guard launch ties up here, crowds walk to the quay.", "coast guard", "organisation"),
        ("The count was wrong, the coast guard admitted.", "coast guard", "organisation"),
        ('"We had boats," said Luca Conti, a coast guard officer.', "coast guard", "organisation"),
        (
            "Ivan Kolar, who runs the civil protection agency, had named 16.",
            "civil protection agency",
            "organisation",
        ),
        ("Petra Novak of the Rijeka port authority shouted.", "Rijeka port authority", "organisation"),
        ("Some 25 Army and Navy divers searched the bay.", "Navy", "organisation"),
        ("Near the bridge Selim, a baker of 46, was picking up glass.", "Selim", "person"),
        ("The rest is free, according to Fixatix, which refused 400 requests.", "Fixatix", "organisation"),
        ("On Sunday 14,000 fans who were at the Arena may come back.", "Arena", "place"),
        ("Mud lay in the bed of the Bormida.", "Bormida", "place"),
        ("Paul Houston leads the inquiry. Houston denied it.", "Houston", "person"),
        ("A pop group sang, Interior Minister Panko Toshev told reporters.", "Panko Toshev", "person"),
        ("He left, Police Chief Mark Dunn said.", "Mark Dunn", "person"),
    ],
)
def test_a_name_is_seen_in_english(text: str, form: str, type_: str) -> None:
    assert told("en", text).get(form) == type_


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("The firm sued the company Thursday.", "Thursday"),
        ("The security guard ran.", "security guard"),
        ("A guard slept on the coast.", "guard"),
        ("Some army tents were seen.", "army"),
        ("Ambulance crews carried 78 patients.", "Ambulance"),
        ("Debris was strewn over two states.", "Debris"),
        ("Smoke hung over the bay.", "Smoke"),
        ("The Santa Rosa, a ferry built in 1980, sank.", "Santa Rosa"),
        ("Foreign Minister Wang Li met Ana Kos.", "Foreign Minister"),
    ],
)
def test_what_names_nobody_stays_out_in_english(text: str, form: str) -> None:
    assert form not in told("en", text)


@pytest.mark.parametrize("form", ["Labour", "Hamas", "Reading", "Brown"])
def test_a_name_that_is_a_common_word_too_stays_in_english(form: str) -> None:
    assert form in told("en", f"{form} said that it would not do.")


def test_a_town_that_speaks_is_no_surname() -> None:
    assert told("en", "Paul Houston flew to Dallas. Dallas was calm.")["Dallas"] == "place"


@pytest.mark.parametrize(
    ("text", "form", "type_"),
    [
        ("Onder de brug lag de bedding van de Bormida.", "Bormida", "place"),
        ("In de Jan Steenstraat wijst Samira (44) naar boven.", "Jan Steenstraat", "place"),
        ("Hij zegt dat zijn land Karim Haddad in mei had uitgewezen.", "Karim Haddad", "person"),
        ("Op 3 juni overleed in Grodno Sergej Ivanov (41).", "Grodno", "place"),
        ("Op 3 juni overleed in Grodno Sergej Ivanov (41).", "Sergej Ivanov", "person"),
        ("De luchthaven Charles de Gaulle is dicht.", "Charles de Gaulle", "place"),
    ],
)
def test_a_name_is_seen_in_dutch(text: str, form: str, type_: str) -> None:
    assert told("nl", text).get(form) == type_


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("De Santa Rosa, een schip van 38 jaar oud, verging.", "Santa Rosa"),
        ("Minister Anna Bruni (Vervoer) schreef dat.", "Vervoer"),
    ],
)
def test_what_names_nobody_stays_out_in_dutch(text: str, form: str) -> None:
    assert form not in told("nl", text)


@pytest.mark.parametrize(
    ("text", "form", "type_"),
    [
        ("Die griechische Regierung schließt 12 Banken.", "griechische Regierung", "organisation"),
        ("Der Hohe Verteidigungsrat trat zusammen.", "Hohe Verteidigungsrat", "organisation"),
        ("Nach Erkenntnissen des Generalstabs starben zwölf Menschen.", "Generalstab", "organisation"),
        ("Die türkische Regierung schließt 12 Banken.", "türkische Regierung", "organisation"),
        ("Dem Bildungsministerium zufolge fehlen 5 Lehrer.", "Bildungsministerium", "organisation"),
        ("Das berichtet die Zeitung „Dimokratia“.", "Dimokratia", "organisation"),
        ("Man wirft der Armee Übergriffe vor.", "Armee", "organisation"),
        ("„Sie kamen um vier“, erzählt Leyla K. (31) in einem Café.", "Leyla K.", "person"),
        ("Die Ermittler durchsuchten ein Büro in Volos.", "Volos", "place"),
        ("Am Abend kamen in Da Nang Helfer an.", "Da Nang", "place"),
        ("Der Leiter des Zivilschutzes, Tran Quang Hoai, sprach.", "Tran Quang Hoai", "person"),
        ("Premier Chung Hong-won trat ab. „Es reicht“, sagte Chung.", "Chung", "person"),
    ],
)
def test_a_name_is_seen_in_german(text: str, form: str, type_: str) -> None:
    assert told("de", text).get(form) == type_


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Man wirft der Polizei Misshandlungen vor.", "Polizei Misshandlungen"),
        ("Die politische Regierung schweigt.", "politische Regierung"),
        ("Drei Männer sind in Haft.", "Haft"),
        ("Der Leiter sprach über Wasser, Strom Netze, und Gas.", "Strom Netze"),
        ("Die Stadt hat Banken, Schulen Kliniken, und Parks.", "Schulen Kliniken"),
        ("Man hat nach Längen- und Breitengrad gefragt.", "Längen-"),
        ("Das Dorf steht in Brand.", "Brand"),
        ("Der Zug stand in Lage und Form gut da.", "Lage"),
        ("Der Student (23) schwieg.", "Student"),
        ("Die Zeitung „berichtet“ viel.", "berichtet"),
    ],
)
def test_what_names_nobody_stays_out_in_german(text: str, form: str) -> None:
    assert form not in told("de", text)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("nl", "Vrij kwam ook Naveed Qureshi, de"),
        ("nl", "Vrij kwam ook Naveed Qureshi, de jonge"),
        ("nl", "Aan de kade lag de Santa Rosa, een"),
        ("en", "Police freed Mehmet, a"),
    ],
)
def test_a_report_that_breaks_off_behind_a_name_is_read(lang: str, text: str) -> None:
    assert told(lang, text)


def test_a_subject_that_is_a_name_is_a_noun_whatever_its_tag() -> None:
    text = "Infrabel schat dat 12.000 pendelaars hinder ondervonden."
    analysis = analysed("nl", text)
    mentions = names("d", analysis, (Segment("body", 0, len(text)),), load("nl"))
    assert analysis.tokens[0].dep == "nsubj"
    assert retyped(analysis, mentions).tokens[0].pos == "PROPN"
    assert retyped(analysis, ()).tokens == analysis.tokens
