"""A pack without a pipeline: what word lists and the order of the words give, through the real extraction."""

from __future__ import annotations

import pytest

from evaluation.figures_reading import Reader
from relaas.analyze.shelf import NONE
from relaas.extract.names import names
from relaas.lang.corpus import CorpusLine, read_corpus
from relaas.lang.packs import load
from relaas.model.documents import Segment
from tests.pipelines import SHELF, analysed

READER = Reader("de")


@pytest.mark.parametrize("line", [pytest.param(line, id=line.text[:50]) for line in read_corpus("de")])
def test_a_line_of_the_corpus(line: CorpusLine) -> None:
    found = READER.read(line).figures
    assert [(f.start, f.end, f.category, f.counted, f.number, f.hedge, f.status) for f in found] == [
        (f.start, f.end, f.categories[0], f.counted, f.number, f.hedge, f.statuses[0]) for f in line.figures
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Am 12. Oktober bebte die Erde. Die Zahl stieg auf 26. Das teilte die Polizei mit.", 3),
        ("Dr. Meier fuhr nach St. Gallen. Dort war es still.", 2),
        ("„Wir gehen nach Hause!“ Das sagte er.", 2),
        ("„Wir gehen nach Hause!“, sagte er.", 1),
        ("Überschrift ohne Punkt\n\nDer Text beginnt.", 2),
        ("Er kam um 20.30 Uhr mit 1.200 Mann.", 1),
    ],
)
def test_sentences_end_by_rules(text: str, count: int) -> None:
    assert len(analysed("de", text).sentences) == count


def test_there_are_tags_where_lists_give_them_and_no_tree() -> None:
    made = analysed("de", "Die verletzte Frau sagte nichts.")
    assert [token.pos for token in made.tokens] == ["DET", "ADJ", "NOUN", "VERB", "PRON", "PUNCT"]
    assert made.tokens[3].lemma == "sagen"
    assert all(token.dep == "" and token.head == at for at, token in enumerate(made.tokens))
    assert not SHELF.parses("de")
    assert SHELF.hash_of("de") == NONE


@pytest.mark.parametrize(
    ("text", "word", "features"),
    [
        ("Er kündigte an, den Notstand auszurufen.", "auszurufen", "Led=Yes|VerbForm=Inf"),
        ("Er kündigte an, die Grenze bewachen zu lassen.", "bewachen", "VerbForm=Inf"),
        ("Sie werfen ihm vor, Zahlen zu fälschen.", "fälschen", "VerbForm=Inf"),
        ("Die Soldaten versuchen zu fliehen.", "versuchen", "Tense=Pres|VerbForm=Fin"),
    ],
)
def test_infinitives_are_told_by_the_words_around_and_in_them(text: str, word: str, features: str) -> None:
    assert [token.morph for token in analysed("de", text).tokens if token.text == word] == [features]


@pytest.mark.parametrize(
    ("text", "word", "tag"),
    [
        ("Eltern, die Brot suchten, fanden nichts.", "die", "PRON"),
        ("Der Arzt sagte, die Lage eskaliere.", "die", "DET"),
        ("Der Arzt sagte, das Tor sei verschlossen.", "das", "DET"),
        ("Die Bahn sagt, dass der Betrieb ruht.", "ruht", "VERB"),
        ("Der Betrieb ruhe.", "ruhe", "VERB"),
        ("Sie kam mit mehr als 200 Leuten.", "als", "ADV"),
        ("Er rief, als 200 Leute kamen.", "als", "SCONJ"),
        ("Berichte gab es viele.", "Berichte", "NOUN"),
        ("Das Geologische Amt schwieg.", "Geologische", "ADJ"),
    ],
)
def test_some_words_are_told_by_their_clause(text: str, word: str, tag: str) -> None:
    assert [token.pos for token in analysed("de", text).tokens if token.text == word] == [tag]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Er leugnet, Geheimnisse verraten zu haben.", "verraten"),
        ("Bestätigt hat die Polizei vier Tote.", "Bestätigt"),
        ("Daran haben sich 8 Boote, 9 Schiffe und 3 Fähren beteiligt.", "beteiligt"),
    ],
)
def test_participles_are_told_past_a_list_and_before_another_verb(text: str, word: str) -> None:
    assert [token.morph for token in analysed("de", text).tokens if token.text == word] == ["VerbForm=Part"]


def test_listed_bodies_and_media_are_names() -> None:
    text = "Die Zahlen des Roten Kreuzes und von Human Rights Watch weichen ab."
    found = names("d", analysed("de", text), [Segment("body", 0, len(text))], load("de"))
    assert [(m.anchor.text, m.type) for m in found] == [
        ("Roten Kreuzes", "organisation"), ("Human Rights Watch", "organisation"),
    ]  # fmt: skip


def test_a_listed_adjective_with_a_capital_before_a_noun_is_one() -> None:
    made = analysed("de", "Das teilte das Deutsche Theater mit.")
    assert [token.pos for token in made.tokens[3:5]] == ["ADJ", "NOUN"]


def test_names_stand_behind_titles_and_in_lists() -> None:
    text = (
        "Präsident Paul Brandt traf in Wien den Gesandten Griechenlands. Brandt schwieg zur Lage der Nation."
    )
    made = analysed("de", text)
    found = names("d", made, [Segment("body", 0, len(text))], load("de"))
    assert [(m.anchor.text, m.type) for m in found] == [
        ("Paul Brandt", "person"), ("Wien", "place"), ("Griechenlands", "place"), ("Brandt", "person"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        ("Die 1300 Vermissten habe es nie gegeben, erklärte der Minister.", ["withdrawn"]),
        ("Die Zahl von 130 Toten ist falsch.", ["withdrawn"]),
        ("Die Meldung von 40 Toten war ein Irrtum.", ["withdrawn"]),
        ("Die Polizei meldete 40 Tote. Diese Zahl ist falsch.", ["withdrawn"]),
        ("Die Regierung hatte irrtümlich 61 Tote gemeldet.", ["withdrawn"]),
        ("Die Zahl der Toten wurde von 42 auf 37 nach unten korrigiert.", ["withdrawn", "asserted"]),
        ("Nicht 40, sondern 38 Menschen starben.", ["withdrawn", "asserted"]),
        ("Die Zahl der Toten stieg von 37 auf 42.", ["asserted", "asserted"]),
        ("Es gab 40 Tote, die Zahl der Verletzten stimmt nicht.", ["asserted"]),
        ("Der Wagen war zu schnell; 3 Menschen starben, das war ein Fehler.", ["asserted"]),
        ("40 Menschen starben, weil der Alarm falsch war.", ["asserted"]),
        ("40 Menschen wurden verletzt, das Urteil wurde widerrufen.", ["asserted"]),
    ],
)
def test_counts_are_taken_back_and_others_stand(text: str, statuses: list[str]) -> None:
    line = CorpusLine("withdrawn", text, (), None, False, "here")
    assert [f.status for f in READER.read(line).figures] == statuses
