"""Cues and nouns of figures: words apart, particles, order, compounds."""

from __future__ import annotations

import pytest

from relaas.errors import PackError
from relaas.lang.cues import Cues
from relaas.lang.cuetexts import CueText
from relaas.lang.nouns import Nouns, forms
from relaas.model.tokens import Token
from tests.growth import growth


def tokens(text: str, **lemmas: str) -> list[Token]:
    """Tokens of words parted by spaces; a capital first letter of the tag follows a slash."""
    out, at = [], 0
    for index, word in enumerate(text.split()):
        form, _, pos = word.partition("/")
        out.append(Token(at, at + len(form), form, lemmas.get(form, form), pos or "X", "dep", index, "", 0))
        at += len(form) + 1
    return out


def found(entry: str, text: str, **lemmas: str) -> list[tuple[int, ...]]:
    sentence = tokens(text, **lemmas)
    return [hit.at for hit in Cues({"x": [entry]}, "e").found(CueText(sentence), 0, len(sentence))]


def test_a_word_is_found_by_its_form_and_by_its_dictionary_form() -> None:
    assert found("sterven", "drie mensen stierven", stierven="sterven") == [(2,)]
    assert found("gewond", "drie mensen raakten gewond") == [(3,)]
    assert found("gewond", "drie gewonde/ADJ agenten") == [(1,)]
    assert found("gewond", "drie gewonde/NOUN") == []


def test_an_entry_may_name_a_kind_of_words() -> None:
    kinds = Nouns({"dwelling": ["huis", "woning(en)"], "pulls": ["=halen"]})
    cues = Cues({"x": ["uit .. @dwelling .. @pulls"]}, kinds=kinds)

    def at(text: str, **lemmas: str) -> list[tuple[int, ...]]:
        sentence = tokens(text, **lemmas)
        return [hit.at for hit in cues.found(CueText(sentence), 0, len(sentence))]

    assert at("uit hun vakantiewoning/NOUN gehaald/VERB", gehaald="halen") == [(0, 2, 3)]
    assert at("uit hun woningen/NOUN .../PUNCT gehaald/VERB", gehaald="halen") == []
    assert at("uit hun woning/NOUN opgehaald/VERB", opgehaald="ophalen") == []
    assert at("uit hun fabriek/NOUN gehaald/VERB", gehaald="halen") == []


def test_a_particle_stands_in_the_clause_of_its_verb() -> None:
    assert found("om|komen", "drie mensen komen om") == [(2, 3)]
    assert found("om|komen", "liet drie mensen komen en/CCONJ vroeg/VERB om geduld/VERB") == []


def test_phrases_of_a_cue_stand_in_any_order_unless_it_says_so() -> None:
    assert found("het leven … kosten", "het leven van drie kostte", kostte="kosten") == [(0, 1, 4)]
    assert found("het leven … kosten", "kostte drie mensen het leven", kostte="kosten") == [(0, 3, 4)]
    assert found("naar .. ziekenhuis", "naar het ziekenhuis") == [(0, 2)]
    assert found("naar .. ziekenhuis", "ziekenhuis gaat naar huis") == []


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("pakte/VERB de politie er drie op ./PUNCT", (0, 5)),
        ("pakte/VERB drie mensen op en/CCONJ ging", (0, 3)),
        ("pakte/VERB de trein op het/DET station", None),
        ("op het station pakte/VERB hij", None),
    ],
)
def test_the_particle_of_a_separable_verb_closes_its_clause(text: str, at: tuple[int, ...] | None) -> None:
    assert found("op|pakken", text, pakte="pakken") == ([at] if at else [])


def test_marks_behind_an_entry_are_kept() -> None:
    cues = Cues({"killed": ["doden!", "dood van>"]})
    sentence = tokens("dood van drie die zij doden")
    kinds = [(hit.cue.done_to, hit.cue.leads) for hit in cues.found(CueText(sentence), 0, len(sentence))]
    assert kinds == [(False, True), (True, False)]


def test_an_empty_entry_is_refused() -> None:
    with pytest.raises(PackError, match="empty entry"):
        Cues({"killed": ["!"]})


@pytest.mark.growth
def test_cues_of_a_long_text_take_linear_time() -> None:
    cues = Cues({"x": ["op|pakken", "het leven … kosten", "naar .. ziekenhuis"]})

    def made(size: int) -> list[Token]:
        return tokens("pakken het naar kosten " * size)

    assert growth(lambda text: cues.found(CueText(text), 0, len(text)), made, 500, bound=5.2) < 5.2


def test_a_noun_stands_for_its_forms_and_for_compounds_that_end_on_it() -> None:
    nouns = Nouns({"travellers": ["reiziger(s)"], "bodies": ["=lijk(en)"], "women": ["vrouw(en)"]})
    assert forms("reiziger(s)") == ("reiziger", "reizigers")
    assert nouns.of("Tramreizigers") == "travellers"
    assert nouns.of("lijken") == "bodies"
    assert nouns.of("bestuurlijk") is None
    assert nouns.of("x" * 50 + "vrouw") is None
    assert nouns.holds("vrouw")
    assert not nouns.holds("politievrouw")


def test_the_longest_listed_end_decides() -> None:
    nouns = Nouns({"things": ["boten"], "people": ["bemanningsleden"], "members": ["sleden"]})
    assert nouns.of("bemanningsleden") == "people"
    assert nouns.of("bestuursleden") == "members"
