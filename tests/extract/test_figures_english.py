"""English figures: who undergoes a verb by the order of words, compounds written apart, numbers that are no figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.extract.attributions.finding import attributed
from relaas.extract.figures.given import Given
from relaas.extract.figures.mentions import figures
from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.lang.packs import folder, languages, load
from relaas.model.documents import Segment
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.figures import FigureMention

pytestmark = pytest.mark.skipif(
    "en" not in languages() or not (folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the English pack or its pipeline is not there",
)


def found(text: str) -> tuple[FigureMention, ...]:
    parts, pack = (Segment("body", 0, len(text)),), load("en")
    analysis = analysed("en", text)
    dates = times(analysis, parts, pack)
    counts = quantities(analysis, parts, pack, dates)
    said = attributed(analysis, parts, pack, dates, [(c.anchor.start, c.anchor.end) for c in counts])
    return figures(analysis, Given(counts, said, dates, parts), pack)


def told(text: str) -> list[tuple[str, str]]:
    """Words and category of each figure."""
    return [(figure.anchor.text, figure.category) for figure in found(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A suicide bomber killed 14 people at a market.", [("14", "killed")]),
        ("12 people were killed by soldiers.", [("12", "killed")]),
        ("Police arrested 40 protesters.", [("40", "detained")]),
        ("40 police officers were hurt in the riot.", [("40", "injured")]),
        ("Thirty officers arrested a man.", [("Thirty", "deployed")]),
        ("A man was shot by two officers.", [("two", "deployed")]),
        ("A truck ploughed into a crowd, killing at least five.", [("at least five", "killed")]),
        (
            "Three people have died and 11 were taken to hospital.",
            [("Three", "killed"), ("11", "hospitalised")],
        ),
        (
            "Two dozen homes have burned and 3,000 people were evacuated.",
            [("Two dozen", "damaged"), ("3,000", "evacuated")],
        ),
        ("The crash left three dead and nine injured.", [("three", "killed"), ("nine", "injured")]),
        ("Of the 12 people arrested, five were released.", [("12", "detained"), ("five", "released")]),
        ("Eight people arrested over the theft were released.", [("Eight", "released")]),
    ],
)
def test_the_order_of_words_says_who_undergoes_a_verb(text: str, wanted: list[tuple[str, str]]) -> None:
    assert told(text) == wanted


@pytest.mark.parametrize(
    ("text", "counted", "group"),
    [
        ("Six rescue workers were killed.", "rescue workers", "rescuers"),
        ("More than 80 fire and rescue units are at the scene.", "fire and rescue units", None),
        ("Dozens of people were hurt.", "people", "people"),
        ("At least 30 members of the security forces died.", "members of the security forces", "security"),
        ("A crew of six was rescued.", "crew", "crew"),
    ],
)
def test_a_compound_written_apart_is_one_noun(text: str, counted: str, group: str | None) -> None:
    (figure,) = found(text)
    assert figure.counted is not None
    assert (figure.counted.text, figure.counted.group) == (counted, group)


def test_a_part_finds_its_whole() -> None:
    whole, part, other, of_other = found(
        "Nine died, including two policemen, and 33 were hurt, 11 of them badly."
    )
    assert (whole.part_of, part.part_of, other.part_of, of_other.part_of) == (None, 0, None, 2)


def test_a_count_that_another_replaced_is_told_apart() -> None:
    new, *_, old = found("The ministry raised the death toll to 98 from 57.")
    assert (new.quantity.number, new.superseded, old.quantity.number, old.superseded) == (98, False, 57, True)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Seven people are still missing, police said, down from 12 on Monday.", [False, True]),
        ("The number of injured was revised from 118 to 131.", [True, False]),
        ("Estimates of the number of dead range from 200 to as many as 300.", [False, False]),
        ("Twelve people have died. That is double the six he announced at lunchtime.", [False, True]),
        ("The figure still falls short of the 38 deaths counted by the union.", [False]),
    ],
)
def test_a_count_is_replaced_by_what_its_sentence_says(text: str, wanted: list[bool]) -> None:
    assert [figure.superseded for figure in found(text)] == wanted


def test_a_time_right_before_a_number_is_its_own_over_a_comma() -> None:
    *_, last = found(
        "The list had 12 names on Friday; a week earlier there were 66 missing, and on Sept. 1, 385."
    )
    assert last.when == 2


def test_what_is_replaced_is_a_count_of_what_happened_and_not_of_where() -> None:
    new, *_, old = found(
        "Doctors said 22 bodies had been brought to three hospitals in Lusanda, up from 15 the night before, and wept."
    )
    assert (old.category, old.counted, old.superseded) == (new.category, new.counted, True)


@pytest.mark.parametrize(
    "text",
    [
        "The station master, 59, spoke to reporters.",
        "A Category 5 hurricane made landfall.",
        "A Boeing 737-800 landed safely.",
        "The town, home to 9,000 people, was cut off.",
        "They offered a one million US dollar reward.",
        "Scientists report two life-saving treatments.",
        "Deaths fell to a rate per 100,000 people.",
        "The two countries signed a treaty.",
        "The bridge was closed for three weeks.",
        "No one was hurt.",
    ],
)
def test_what_counts_nobody_is_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The 38 deaths counted by the Red Cross are too few.", "Red Cross"),
        ("Nine people died, according to a police officer who was not named.", "police officer"),
        ("The mayor told reporters that six were dead.", "mayor"),
    ],
)
def test_who_counts_may_stand_behind_a_participle_or_be_told_more_of(text: str, source: str) -> None:
    (figure,) = found(text)
    assert figure.category == "killed"
    assert figure.attributed.source is not None
    assert figure.attributed.source.text == source


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The mayor apologized for having spoken of six deaths.", [(6, "killed", "withdrawn")]),
        ("The mayor apologized for the six deaths.", [(6, "killed", "asserted")]),
        (
            "Police said 31 people were killed and not nine, as it had said.",
            [(31, "killed", "asserted"), (9, "killed", "withdrawn")],
        ),
        (
            "Nine died. The ministry's earlier count of 15 was wrong.",
            [(9, "killed", "asserted"), (15, "killed", "withdrawn")],
        ),
    ],
)
def test_what_is_taken_back_counts_what_it_counted(text: str, wanted: list[tuple[int, str, str]]) -> None:
    assert [(f.quantity.number, f.category, f.attributed.status) for f in found(text)] == wanted


def test_an_age_that_some_are_under_is_no_count_of_them() -> None:
    assert told("Seven of the dead were under 18.") == [("Seven", "killed")]


def test_those_who_turn_out_to_be_safe_are_no_crowd() -> None:
    assert told("Thousands turned out for the march.") == [("Thousands", "participants")]
    assert "participants" not in {
        category for _, category in told("Police spoke of eight missing; five turned out safe.")
    }


def parts(text: str) -> list[tuple[str, str, int | None]]:
    return [(figure.anchor.text, figure.category, figure.part_of) for figure in found(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The toll has risen to 44 after divers recovered five more bodies on Sunday.",
        "The fire killed 44 people. Two bodies lie unclaimed in the mortuary.",
        "At least 44 people died. One victim has been identified.",
        "At least 44 people died, police said. Two policemen were killed near the gate.",
        "The country mourned 44 people, ten policemen and guards among them.",
    ],
)
def test_the_few_of_the_dead_are_part_of_the_many(text: str) -> None:
    assert [row[1:] for row in parts(text)] == [("killed", None), ("killed", 0)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("At least 44 people died. Police identified two suspects.", ("two", "other", None)),
        ("At least 44 people died. Two policemen were hurt near the gate.", ("Two", "injured", None)),
        ("The attack killed 44 civilians and two policemen.", ("two", "killed", None)),
        ("The blast killed 18 people, two of them children; on Monday it was 15.", ("15", "killed", None)),
        ("Of the 47 dead, 14 have been given back their names; on Monday it was ten.", ("ten", "killed", 0)),
        (
            "The leader told a crowd of several thousand to go home.",
            ("several thousand", "participants", None),
        ),
        (
            "Twenty people died; 30 are presumed dead. Twenty bodies were recovered.",
            ("Twenty", "killed", None),
        ),
        ("The fire spread, and 30 buildings are gone.", ("30", "damaged", None)),
        ("Local radio stations put the number of injured at a dozen.", ("a dozen", "injured", None)),
    ],
)
def test_what_is_said_of_others_makes_no_part(text: str, wanted: tuple[str, str, int | None]) -> None:
    assert parts(text)[-1] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Around 2,000 of the town's 6,000 people had to leave.", [("Around 2,000", "evacuated", None)]),
        (
            "Two of the city's 14 hospitals were destroyed.",
            [("Two", "damaged", 1), ("14", "other", None)],
        ),
        (
            "Two of the village's 30 dead were children.",
            [("Two", "killed", 1), ("30", "killed", None)],
        ),
        ("The town's 30 dead were buried.", [("30", "killed", None)]),
        (
            "About 1,200 residents have been let back in since Tuesday, out of some 2,000 who were ordered out.",
            [("About 1,200", "other", None), ("some 2,000", "evacuated", None)],
        ),
        (
            "The fire killed 97 people. Forty-six of them have been identified.",
            [("97", "killed", None), ("Forty-six", "killed", 0)],
        ),
        (
            "Police arrested 97 people. Forty-six of them have been questioned.",
            [("97", "detained", None), ("Forty-six", "other", 0)],
        ),
    ],
)
def test_a_part_of_those_of_somebody_or_told_of_behind(
    text: str, wanted: list[tuple[str, str, int | None]]
) -> None:
    assert parts(text) == wanted


def test_a_whole_of_the_same_number_is_the_one_told_before() -> None:
    text = "The toll stands at 97. Six people were hurt. Police said that two of the 97 were children."
    assert parts(text) == [
        ("97", "killed", None),
        ("Six", "injured", None),
        ("two", "killed", 3),
        ("97", "killed", None),
    ]


def test_what_a_parse_takes_for_a_name_is_counted_all_the_same() -> None:
    assert parts("It was bad.\n\nNineteen people were taken to hospital.") == [
        ("Nineteen", "hospitalised", None)
    ]
    text = "The fire killed 47 people. At the laboratory in Montreal 14 of the dead have been identified."
    assert parts(text) == [("47", "killed", None), ("14", "killed", 0)]
    assert parts("The Group of Seven leaders met.") == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Brazil's deadliest accident was a 1986 dam failure at Itabirito, which killed seven.", 0),
        ("It was the worst fire since 1980, when 57 people died.", 0),
        ("A law of 2019, which the council passed, saved 12 people.", None),
    ],
)
def test_a_count_is_of_the_year_that_its_clause_takes_up(text: str, when: int | None) -> None:
    (figure,) = found(text)
    assert figure.when == when


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The toll rose to 80. The figure had stood at 79 at breakfast time.", (False, True)),
        ("Officials, who had counted 12 bodies the night before, now speak of 15 dead.", (True, False)),
        ("Police said 31 people were hurt, after first reporting 28.", (False, True)),
        ("Police said 31 people had been hurt.", (False,)),
    ],
)
def test_a_count_that_was_replaced_is_told_apart(text: str, wanted: tuple[bool, ...]) -> None:
    assert tuple(figure.superseded for figure in found(text)) == wanted


def test_a_count_of_an_earlier_event_has_its_time() -> None:
    whens = [
        figure.when
        for figure in found(
            "In November of 1979, when 24 cars left the rails in Mississauga, Ont., 200,000 people had to flee."
        )
    ]
    assert whens == [0, 0]


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("The mayor said that there were still 95 people missing.", False),
        ("Some 40 residents are still unaccounted for, the sheriff said.", False),
        ("On Monday officials still spoke of 850 missing.", True),
        ("The army still put the toll at six deaths on Tuesday.", True),
    ],
)
def test_what_still_is_and_what_was_still_counted(text: str, earlier: bool) -> None:
    assert found(text)[-1].superseded is earlier


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("In Gaza alone 19 people were killed.", ()),
        ("On Tuesday alone 19 people were detained.", ("period",)),
        ("The toll is expected to rise to 100.", ("expected",)),
        ("The governor expects the toll to exceed one hundred.", ("expected",)),
        ("The toll, which had reached 12 by noon, is expected to rise to 100.", ("expected",)),
        ("Six officers would be charged over the crush that left 40 pupils dead.", ()),
        ("The ministry was willing to confirm only six deaths.", ()),
    ],
)
def test_a_place_alone_is_no_stretch_and_what_a_toll_may_become_is_not_told(
    text: str, scope: tuple[str, ...]
) -> None:
    figure = found(text)[-1]
    assert figure.scope == scope
    assert "tuesday" not in figure.limits


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Fourteen people died in the capital and nine more in the port city.", [None, None]),
        ("The toll rose to 12 after divers recovered five more bodies.", [None, 0]),
    ],
)
def test_some_more_elsewhere_are_no_part_of_those_before(text: str, parts: list[int | None]) -> None:
    assert [figure.part_of for figure in found(text)] == parts
