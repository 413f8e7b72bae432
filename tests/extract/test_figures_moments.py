"""Two counts of one change in a sentence: each has the time beside it, and none that of the other."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found
from tests.extract.test_figures_english import found as found_english


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("Het aantal vermisten is gestegen van 40 gisteren naar 52, aldus de gouverneur.", [0, None]),
        ("Het dodental liep op van negentien op maandag tot 27.", [0, None]),
        ("De politie bracht het aantal arrestaties van 12 zaterdag op 31.", [0, None]),
        ("Het aantal vermisten daalde van twintig vrijdag naar acht gisteren.", [0, 1]),
        ("Van 45 op zaterdag is het aantal vermisten gezakt naar dertig.", [0, None]),
        ("Dertig gewonden gisteren, 44 vandaag: de balans wordt zwaarder.", [0, 1]),
        ("Maandag waren er vier doden, dinsdag zeven en nu negen.", [0, 1, None]),
        ("Van de vijf gewonden van gisteren zijn er twee overleden.", [0, None]),
        ("Het aantal gewonden steeg gisteren van zestig naar tachtig.", [0, 0]),
        ("Het aantal arrestaties steeg van tien naar 25 op zondag.", [None, 0]),
    ],
)
def test_a_count_of_a_change_has_the_time_beside_it(text: str, whens: list[int | None]) -> None:
    figures = found(text)
    assert [figure.when for figure in figures] == whens
    assert figures[-1].attributed.said is None


def test_a_count_of_a_change_has_the_time_beside_it_in_english() -> None:
    first, second = found_english("The number of injured rose from 270 on Wednesday to 300.")
    assert (first.when, second.when) == (0, None)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("De opkomst was lager dan vorige zondag, toen er 12.000 mensen kwamen.", 0),
        ("De opkomst was lager dan die van twee weken geleden, toen er 12.000 mensen liepen.", 0),
        ("Na de rellen na de jaarwisseling, waarbij tientallen doden vielen, is het nu rustig.", None),
        ("Het pad is al vrijdag gesloten, die dag dat het stormde, dus 40 wandelaars zijn vermist.", None),
    ],
)
def test_a_clause_behind_a_time_may_tell_on_of_then(text: str, when: int | None) -> None:
    (figure,) = found(text)
    assert figure.when == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Het dodental van de aardbeving van maandag is gestegen tot 29.", None),
        ("Bij de aardbeving van maandag kwamen 29 mensen om.", 0),
        ("Het dodental van de aardbeving van maandag stond dinsdag op 29.", 1),
        ("De vereniging begon in 1988 en telt 4.200 leden.", None),
        ("De storm trok maandag over het eiland en doodde 12 mensen.", 0),
    ],
)
def test_a_toll_and_a_present_are_of_no_day_gone_by(text: str, when: int | None) -> None:
    (figure,) = found(text)
    assert figure.when == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The death toll from Monday's earthquake has risen to 29.", None),
        ("The toll of Sunday's attack stood at 9 on Monday.", 1),
        ("Monday's earthquake killed 29 people.", 0),
        ("The club began in 1988 and now counts 4,200 members.", None),
        ("The quake struck on Monday and killed 40 people.", 0),
    ],
)
def test_a_toll_and_a_present_are_of_no_day_gone_by_in_english(text: str, when: int | None) -> None:
    (figure,) = found_english(text)
    assert figure.when == when
