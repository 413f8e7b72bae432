"""Counts that are parts of another, by what only the grammar shows, and counts of fewer that are none."""

from __future__ import annotations

import pytest

from tests.extract.counting import counted


def read(code: str, text: str) -> list[tuple[str, str, str | None]]:
    """The number, category and whole of each figure of a text."""
    found = counted(code, text)
    return [(f.words, f.category, None if f.part_of is None else found[f.part_of].words) for f in found]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("nl", "Bij overstromingen in Polen vielen negen doden. In Oostenrijk kwamen drie mensen om."),
        (
            "nl",
            "In het ravijn vielen 74 doden. In mei 1998 stierven er in Gent vier mensen bij een instorting.",
        ),
        ("nl", "De lawine eiste 90 levens. Volgens de gids liggen er nog tientallen doden onder de sneeuw."),
        ("nl", "Op de berg kwamen 31 mensen om. Twee redders stierven op weg naar het dal."),
        ("nl", "Het dodental is 90, van wie 88 in Tavos; de gouverneur hield het op 89."),
        ("nl", "De krant heeft het over 38 gewonden. Bij de spoorpolitie gaat het om negen agenten."),
        ("en", "The club claimed 800 marchers; a rival team, no more than 500."),
        ("en", "Hundreds marched on Friday: some 300, according to the ushers."),
        ("en", "About 90 fans are being held. Some 40 of them were driven off in three vans."),
    ],
)
def test_fewer_told_behind_a_count_are_no_part_of_it(code: str, text: str) -> None:
    assert read(code, text)[-1][2] is None


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        (
            "nl",
            "Bij overstromingen in Polen en Oostenrijk vielen negen doden. In Oostenrijk vielen er drie.",
            1,
        ),
        ("nl", "Het dodental is met drie opgelopen tot 47.", 1),
        ("nl", "In het kamp zitten twaalf mannen en acht vrouwen vast, samen twintig.", 2),
        ("nl", "Er vielen 480 doden. Het district Lomba telt met 210 doden de meeste slachtoffers.", 1),
        (
            "en",
            "Divers brought up four more bodies before noon and two after dark, which puts the toll at 54.",
            2,
        ),
        ("en", "The clinic treated 163 people, 22 more than on Thursday.", 1),
        ("en", "The crew pulled 61 people from the lake. Eleven survivors were taken to hospital.", 1),
        ("de", "Die Zahl der Toten stieg um drei auf 57.", 1),
    ],
)
def test_parts_are_told_by_the_grammar(code: str, text: str, parts: int) -> None:
    assert sum(whole is not None for _, _, whole in read(code, text)) == parts


@pytest.mark.parametrize("text", ["That puts the dead at 31, two fewer than the mayor had counted."])
def test_by_how_many_fewer_it_is_counts_no_part(text: str) -> None:
    assert all(whole is None for _, _, whole in read("en", text))


@pytest.mark.parametrize(
    ("code", "text", "at", "category"),
    [
        (
            "nl",
            "Er raakten 31 mensen gewond. Het parket, dat een buurman aanhield, telt er 33.",
            -1,
            "injured",
        ),
        ("nl", "De hulp komt eraan. Het team bestaat uit zes mensen.", -1, "deployed"),
        ("nl", "Twee zwaargewonden haalden het in de ambulance niet.", 0, "killed"),
        ("en", "Of the 61 who survived two are in intensive care.", 0, "rescued"),
        ("en", "The missing are down to three. The tally of wounded has reached 48.", -1, "injured"),
        ("en", "Of the dead, nine have been flown home to their parents.", -1, "killed"),
    ],
)
def test_words_of_its_own_say_what_a_count_is(code: str, text: str, at: int, category: str) -> None:
    assert read(code, text)[at][1] == category


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Redders vonden een van de twee vermiste werknemers dood.",
            [("een", "killed", "twee"), ("twee", "missing", None)],
        ),
        (
            "Een van de drie gewonden is overleden in het ziekenhuis.",
            [("Een", "killed", "drie"), ("drie", "injured", None)],
        ),
        (
            "Zeker een van de drie gewonden is overleden.",
            [("Zeker een", "killed", "drie"), ("drie", "injured", None)],
        ),
    ],
)
def test_what_is_told_of_one_of_so_many_is_not_told_of_all_of_them(
    text: str, told: list[tuple[str, str, str | None]]
) -> None:
    assert read("nl", text) == told
