"""Events of German reports, which have no tree: their time and their stance are told by the words of the clause."""

from __future__ import annotations

import pytest

from tests.extract.happening import read, when


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("Am Montag ist in Fulda eine Scheune abgebrannt.", "fire", "Montag"),
        ("Die Polizei nahm am Freitag zwei Wilderer fest.", "arrest", "Freitag"),
        (
            "Die Straßen waren leer und zwei Wilderer sind am Freitag festgenommen worden.",
            "arrest",
            "Freitag",
        ),
        (
            "In Fulda ist eine Scheune am Montag abgebrannt, schrieb eine Zeitung am Dienstag.",
            "fire",
            "Montag",
        ),
        ("Ein Erdbeben erschütterte am Samstag die Insel.", "earthquake", "Samstag"),
        ("Nach einem Erdbeben wurde am Samstag die Schule geschlossen.", "earthquake", None),
        ("Der Anschlag vom Montag forderte zwei Tote.", "attack", "Montag"),
        ("Das Amt hat am Freitag in einem Brief den Preis gesenkt.", "senken", "Freitag"),
        ("Bei dem Brand starben am Sonntag zwei Menschen.", "fire", "Sonntag"),
    ],
)
def test_an_event_has_the_time_of_its_clause(text: str, kind: str, told: str | None) -> None:
    found = when(text, kind, "de")
    assert found is None if told is None else told in (found or "")


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("Zwei Wilderer sind am Freitag nicht festgenommen worden.", "arrest", ("negative", "asserted")),
        ("Zwei Wilderer könnten in Fulda festgenommen werden.", "arrest", ("positive", "hypothetical")),
        ("Es gab keinen Anschlag.", "attack", ("negative", "asserted")),
        ("Zwei Wilderer sind am Freitag festgenommen worden.", "arrest", ("positive", "asserted")),
    ],
)
def test_what_the_text_makes_of_an_event(text: str, kind: str, stance: tuple[str, str]) -> None:
    mention = read(text, "de")[0][kind]
    assert (mention.polarity, mention.modality) == stance, mention.why


def test_a_state_with_a_time_is_no_event() -> None:
    for text in (
        "Das Tor blieb am Freitag geschlossen.",
        "Sie hat am Freitag Geburtstag.",
        "Er ist am Freitag krank.",
    ):
        assert not read(text, "de")[0], text
