"""Some of those whom the text names anew: no part of a count of others, and told by what they are said to be."""

from __future__ import annotations

import pytest

from tests.extract.counting import counted


def last(code: str, text: str) -> tuple[str, str | None, bool]:
    """Category and noun of the last figure of a text, and whether it is a part of another."""
    found = counted(code, text)
    return found[-1].category, found[-1].counted, found[-1].part_of is not None


@pytest.mark.parametrize(
    ("code", "text", "category", "noun"),
    [
        (
            "nl",
            "Vijf mensen kwamen om. Drie van de aangehouden relschoppers zitten nog vast.",
            "detained",
            "relschoppers",
        ),
        (
            "nl",
            "Vijf mensen kwamen om. Twee van de opgepakte jongeren zijn weer vrijgelaten.",
            "released",
            "jongeren",
        ),
        (
            "nl",
            "Negen mensen stierven. Volgens de politie zijn twee van de opgepakte mannen weer vrij.",
            "released",
            "mannen",
        ),
        (
            "nl",
            "Er zijn 40 mensen opgepakt. Vier van de omgekomen betogers kwamen uit Gent.",
            "killed",
            "betogers",
        ),
        ("nl", "Er vielen negen doden. Drie van de verdachten zijn vrijgelaten.", "released", "verdachten"),
        (
            "nl",
            "Er vielen negen doden. Twaalf van de gewonden liggen nog in het ziekenhuis.",
            "hospitalised",
            "gewonden",
        ),
        (
            "nl",
            "Er zijn 600 bewoners geëvacueerd. Zeven van de beschadigde huizen moeten worden gesloopt.",
            "damaged",
            "huizen",
        ),
        ("en", "Five people died. Three of the arrested rioters remain in custody.", "detained", "rioters"),
        ("en", "Nine people died. Two of the detained men have been freed, police said.", "released", "men"),
        ("en", "Nine people died. Three of the suspects were released.", "released", "suspects"),
        (
            "en",
            "Police arrested 40 people. Three of the missing fishermen were found alive.",
            "rescued",
            "fishermen",
        ),
        ("en", "Two people died. Eight of the burnt-out homes were insured.", "damaged", "homes"),
        (
            "en",
            "Police arrested 18 people. Seven of the injured officers are back at work.",
            "injured",
            "officers",
        ),
        (
            "de",
            "Fünf Menschen starben. Drei der festgenommenen Randalierer sitzen in Untersuchungshaft.",
            "detained",
            "Randalierer",
        ),
        (
            "de",
            "Fünf Menschen starben. Vier der Verletzten liegen noch im Krankenhaus.",
            "hospitalised",
            "Verletzten",
        ),
    ],
)
def test_some_of_others_are_no_part_of_a_count(code: str, text: str, category: str, noun: str) -> None:
    assert last(code, text) == (category, noun, False)


@pytest.mark.parametrize(
    ("code", "text", "category"),
    [
        (
            "nl",
            "Er vielen negen doden en 31 gewonden. Drie van de omgekomen kinderen waren zussen.",
            "killed",
        ),
        ("nl", "Er vielen negen doden. Drie van de doden zijn geïdentificeerd.", "killed"),
        ("nl", "Negen agenten kwamen om. Drie van de agenten waren jonger dan dertig.", "killed"),
        ("nl", "In de bus zaten 40 kinderen. Vier van de gewonde leerlingen zijn overleden.", "killed"),
        ("nl", "Zestien mensen raakten gewond. Zes van hen liggen nog in het ziekenhuis.", "hospitalised"),
        ("en", "Nine people died and 31 were hurt. Three of the dead children went to one school.", "killed"),
        ("en", "Nine officers died. Three of the officers were under thirty.", "killed"),
        ("en", "Some 40 children were on the bus. Four of the injured pupils have died.", "killed"),
        ("de", "Neun Polizisten starben. Drei von ihnen waren jünger als dreißig.", "killed"),
    ],
)
def test_some_of_those_counted_are_a_part(code: str, text: str, category: str) -> None:
    found, _, part = last(code, text)
    assert (found, part) == (category, True)
