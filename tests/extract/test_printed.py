"""The day on which a report's own paper printed what it comes back to, in every language."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.timing import mentioned

pytestmark = pytest.mark.skipif(
    not (packs.folder("nl") / "pipeline" / "weights.bin").is_file(),
    reason="the pipeline's weights are not built",
)


@pytest.mark.parametrize(
    ("code", "text", "day"),
    [
        ("nl", "Maandag schreven we dat de brug in 1954 was geopend. Dat moet 1945 zijn.", "Maandag"),
        ("nl", "In de krant van dinsdag stond dat er 340 bomen zijn gekapt; het waren er 304.", "dinsdag"),
        ("nl", "Zoals wij gisteren meldden, sluit het zwembad in Drachten.", "gisteren"),
        ("nl", "De 45 boten uit de editie van 12 mei bleken er 54 te zijn.", "12 mei"),
        ("nl", "Deze krant berichtte vrijdag ten onrechte over 210 ontslagen.", "vrijdag"),
        ("nl", "De 88 leerlingen die onze krant afgelopen zaterdag vermeldde, zijn er 80.", "afgelopen zaterdag"),
        ("nl", "Vorige week woensdag hebben we per abuis 75 banen vermeld.", "Vorige week woensdag"),
        ("nl", "Rectificatie: ons bericht van donderdag noemde 31 woningen te veel.", "donderdag"),
        ("nl", "In onze editie van 3 mei stond een verkeerd bedrag van 660 euro.", "3 mei"),
        ("nl", "Anders dan we zondag meldden, zijn 17 van de 23 kippen dood.", "zondag"),
        ("nl", "Maandag schreven we dat de trein zondag 45 minuten te laat was.", "Maandag"),
        ("en", "On Monday we reported that 340 trees had been felled; it was 304.", "Monday"),
        ("en", "Friday's edition gave the wrong number of seats, 212.", "Friday"),
        ("en", "Our report of May 3 said 45 boats had sunk.", "May 3"),
        ("en", "An article published Tuesday misstated the number of pupils as 88.", "Tuesday"),
        ("en", "This newspaper wrote on Saturday that 75 jobs would go.", "Saturday"),
        ("en", "The 61 closures listed in Thursday's paper included six that stayed open.", "Thursday"),
        ("en", "As we wrote last Wednesday, the pool has 310 members.", "last Wednesday"),
        ("en", "On 4 May this paper quoted a farmer as saying that 120 sheep had drowned.", "4 May"),
        ("de", "Am Montag schrieben wir, dass 340 Bäume gefällt worden seien.", "Montag"),
        ("de", "In der Ausgabe vom Dienstag war von 45 Booten die Rede.", "Dienstag"),
        ("de", "Wie wir gestern berichteten, schließt das Hallenbad.", "gestern"),
        ("de", "Wir hatten am Freitag irrtümlich 210 Entlassungen gemeldet.", "Freitag"),
    ],
)  # fmt: skip
def test_what_the_paper_printed_has_its_day(code: str, text: str, day: str) -> None:
    assert [mention.anchor.text for mention in mentioned(code, text) if mention.printed] == [day]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "De wethouder zei maandag tegen deze krant dat er 31 woningen komen."),
        ("nl", "‘We meldden maandag 31 storingen’, zegt de netbeheerder."),
        ("nl", "De politie meldde maandag 31 inbraken."),
        ("nl", "Hij vertelde deze krant zaterdag dat hij een boek schreef."),
        ("nl", "Dinsdag schreef de minister een brief aan 31 scholen."),
        ("nl", "Een woordvoerder schreef ons maandag dat er 31 klachten zijn."),
        ("en", "“We reported 31 outages on Monday,” the operator said."),
        ("en", "The mayor told this newspaper on Monday that 31 homes would be built."),
        ("en", "Police reported 31 burglaries on Monday."),
        ("en", "She told us on Sunday that 31 people had written to her."),
        ("en", "The ministry published a paper on Monday with 31 proposals."),
        ("en", "Monday's newspaper strike kept 31 titles off the stands."),
        ("de", "Die Polizei meldete am Montag 31 Einbrüche."),
        ("de", "„Wir haben am Montag 31 Störungen gemeldet“, sagt der Betreiber."),
        ("de", "Der Bürgermeister sagte am Montag dieser Zeitung, dass 31 Wohnungen entstehen."),
    ],
)  # fmt: skip
def test_what_others_write_or_tell_a_paper_is_none_of_it(code: str, text: str) -> None:
    assert not [mention.anchor.text for mention in mentioned(code, text) if mention.printed]
