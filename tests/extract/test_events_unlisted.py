"""Events that no lexicon lists: their verb is found by the clause that gives them a time, or points at one."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.happening import read, when

pytestmark = pytest.mark.skipif(
    not all((packs.folder(code) / "pipeline" / "weights.bin").is_file() for code in ("nl", "en")),
    reason="the pipeline's weights are not built",
)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Op 3 mei waren er nog zeven over. De eigenaar veegde die ochtend de stoep.", "vegen", "3 mei"),
        ("Op 3 mei waren er nog zeven. De eigenaar veegde diezelfde avond de stoep.", "vegen", "3 mei"),
        ("Op 3 mei zetten de bonden, na een nacht van onderhandelen, een punt.", "zetten", "3 mei"),
    ],
)
def test_a_verb_has_the_day_of_its_clause_or_of_the_sentence_before(text: str, kind: str, told: str) -> None:
    assert when(text, kind) == told


@pytest.mark.parametrize(
    "text",
    [
        "Op 3 mei waren er nog zeven over. De eigenaar was die ochtend ziek.",
        "Op 3 mei waren er nog zeven over. „Die ochtend sliep ik”, zei hij.\n\nDie avond lag er sneeuw.",
    ],
)
def test_a_state_of_that_day_is_no_event(text: str) -> None:
    assert not {"zijn", "liggen", "saying"} & read(text)[0].keys()


def test_an_infinitive_behind_a_preposition_is_a_noun() -> None:
    assert when("Op 3 mei tekenden zij, na een nacht van onderhandelen, de brief.", "meeting") is None
    assert when("Op 3 mei moesten zij onderhandelen.", "meeting") == "3 mei"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "The board had listed 16 boats until 3 May, when the mayor, John Ash, said that it was 29.",
            "saying",
        ),
        ("It was calm in the valley until 3 May, when a farmer ploughed the lane.", "plough"),
    ],
)
def test_what_ends_what_lasted_until_a_time_has_that_time(text: str, kind: str) -> None:
    mention = read(text, "en")[0][kind]
    assert mention.when is not None
    assert mention.turns


def test_a_speech_that_is_called_off_is_not_given() -> None:
    found, _ = read("De premier heeft de toespraak die hij op 13 mei zou houden, afgezegd.")
    assert all(
        mention.polarity == "negative" or mention.modality == "hypothetical" for mention in found.values()
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Op 3 mei heeft de bond, ondanks de regen, tot 9 juni de club geschorst.", "3 mei"),
        ("Op 3 mei was er een vergadering. Die dag schorste de bond de club tot 9 juni.", "3 mei"),
        ("De bond schorste de club tot 9 juni.", "tot 9 juni"),
    ],
)
def test_until_when_something_holds_is_not_when_it_was_done(text: str, told: str) -> None:
    assert when(text, "sanction") == told
