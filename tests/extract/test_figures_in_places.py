"""Dutch counts by where people stand, are taken from or are stuck, and of words a parse takes for others."""

from __future__ import annotations

import pytest

from tests.extract.test_figures_hints import rows


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Op het Beursplein stonden dinsdag tweehonderd verplegers.",
            [("tweehonderd", "participants")],
        ),
        (
            "Rond het standbeeld dromden zeshonderd studenten samen.",
            [("zeshonderd", "participants")],
        ),
        (
            "Op het Beursplein werden dertig winkeliers aangehouden.",
            [("dertig", "detained")],
        ),
        (
            "Sinds vrijdag zijn 3.000 kampeerders van de campings gehaald.",
            [("3.000", "evacuated")],
        ),
        (
            "Agenten haalden elf inbrekers uit een flat aan de haven en voerden ze af naar de cel.",
            [("elf", "detained")],
        ),
        (
            "Op het eiland zitten nog driehonderd toeristen vast.",
            [("driehonderd", "other")],
        ),
        (
            "Voor de overval zitten nog drie mannen vast.",
            [("drie", "detained")],
        ),
        (
            "De recherche zoekt naar twee mannen op een bromfiets.",
            [("twee", "other")],
        ),
        (
            "Duikers zoeken naar twee jongens die in het kanaal vielen.",
            [("twee", "missing")],
        ),
        (
            "Volgens de kamer waren maandag negen rekencentra onbereikbaar.",
            [("negen", "other")],
        ),
        (
            "Bij de zoektocht kwamen 64 gestolen telefoons tevoorschijn.",
            [("64", "equipment")],
        ),
        (
            "Bij rellen na het doodschieten van een scholier raakten 31 agenten gewond.",
            [("31", "injured")],
        ),
        (
            "Aan boord van de verongelukte Fokker waren negen mensen.",
            [("negen", "other")],
        ),
        (
            "De veerboot had er 58 aan boord.",
            [("58", "other")],
        ),
        (
            "Bij het ongeval kwamen zeven arbeiders om. Vijf zijn Polen.",
            [("zeven", "killed"), ("Vijf", "killed")],
        ),
        (
            "In een van de vier loodsen lag vuurwerk.",
            [("vier", "other")],
        ),
        (
            "Een van de vier bestuurders is opgepakt.",
            [("Een", "detained"), ("vier", "other")],
        ),
        (
            "In Barneveld zijn 40.000 kippen geruimd.",
            [("40.000", "killed")],
        ),
        (
            "De brandweer redde veertien kalveren uit de stal.",
            [("veertien", "rescued")],
        ),
        (
            "Langs de vaart grazen nog zestig schapen.",
            [("zestig", "other")],
        ),
        (
            "De gemeente neemt honderd migranten op.",
            [("honderd", "other")],
        ),
        (
            "Het ziekenhuis nam elf wielrenners op.",
            [("elf", "hospitalised")],
        ),
        (
            "In dertig huizen sneuvelden de ruiten.",
            [("dertig", "damaged")],
        ),
        (
            "Twee zussen, beiden begin dertig, kwamen om.",
            [("Twee", "killed")],
        ),
    ],
)
def test_what_befell_those_counted(text: str, wanted: list[tuple[str, str]]) -> None:
    assert [row[:2] for row in rows(text)] == wanted
