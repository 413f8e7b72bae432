"""The shipped English pipeline itself: no stand-in."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pytest
from spacy.tokens import Doc

from relaas.analyze.clauses import FACTORY as CLAUSES
from relaas.analyze.lemmas import FACTORY as LEMMAS
from relaas.analyze.pipelines import load_pipeline, parse
from tests.analyze.shipped import check_package, folder, layers, word

if TYPE_CHECKING:
    from spacy.language import Language

    from relaas.analyze.lemmas import Lemmas

FOLDER = folder("en")
NEWS = (
    "At least 12 people were killed and 30 wounded when a bomb exploded in Kabul on Monday, the Interior Ministry "
    "said. "
    "“We don’t know who did it,” President Mary Collins told Reuters."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline(FOLDER)


def test_hash_and_size_match_the_meta_data() -> None:
    check_package(FOLDER)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "I don't, she can't: it's over.",
            ["I", "do", "n't", ",", "she", "ca", "n't", ":", "it", "'s", "over", "."],
        ),
        ("Reuters's and the workers' day", ["Reuters", "'s", "and", "the", "workers", "'", "day"]),
        ("the U.S.-led force", ["the", "U.S.", "-", "led", "force"]),
        ("a 15-year-old co-founder", ["a", "15", "-", "year", "-", "old", "co-founder"]),
        ("anti-government, pro-Russia", ["anti-government", ",", "pro-Russia"]),
        (
            "Gen. Lee left at 10 a.m. on Jan. 5",
            ["Gen.", "Lee", "left", "at", "10", "a.m.", "on", "Jan.", "5"],
        ),
        ("at 7.30pm. They wed!!", ["at", "7.30", "pm", ".", "They", "wed", "!!"]),
    ],
)
def test_words(nlp: Language, text: str, words: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == words


def test_curly_quotes_and_apostrophes_give_the_same_analysis(nlp: Language) -> None:
    plain = 'He said: "It isn\'t over," and left.'
    curly = "He said: “It isn’t over,” and left."
    assert layers(parse(nlp, curly)) == layers(parse(nlp, plain))


def test_abbreviations_end_no_sentence(nlp: Language) -> None:
    doc = parse(nlp, "Mr. Jones met Gen. Lee at 10 a.m. on Jan. 5 in St. Louis. Police said no more.")
    assert [sentence[0].text for sentence in doc.sents] == ["Mr.", "Police"]


def test_tense_and_voice(nlp: Language) -> None:
    doc = parse(nlp, NEWS)
    killed = word(doc, "killed")
    assert killed.morph.to_dict()["VerbForm"] == "Part"
    assert {child.dep_ for child in killed.children} >= {"nsubj:pass", "aux:pass"}
    for past in ("exploded", "said", "told"):
        assert word(doc, past).morph.to_dict()["Tense"] == "Past"
        assert word(doc, past).morph.to_dict()["VerbForm"] == "Fin"
    assert (
        word(parse(nlp, "The minister will resign on Friday."), "resign").morph.to_dict()["VerbForm"] == "Inf"
    )


def test_subjects_of_reporting_verbs(nlp: Language) -> None:
    doc = parse(nlp, NEWS)
    assert (word(doc, "Ministry").dep_, word(doc, "Ministry").head.text) == ("nsubj", "said")
    assert (word(doc, "Mary").dep_, word(doc, "Mary").head.text) == ("nsubj", "told")


def test_names_without_titles(nlp: Language) -> None:
    found = {(entity.text, entity.label_) for entity in parse(nlp, NEWS).ents}
    assert {
        ("Mary Collins", "PER"),
        ("Kabul", "LOC"),
        ("Interior Ministry", "ORG"),
        ("Reuters", "ORG"),
    } <= found


def test_lemmas(nlp: Language) -> None:
    table = cast("Lemmas", nlp.get_pipe(LEMMAS)).table
    for form, feats, lemma in (
        ("fled", "VerbForm=Fin,Tense=Past", "flee"),
        ("underwent", "VerbForm=Fin,Tense=Past", "undergo"),
        ("torpedoed", "VerbForm=Part,Tense=Past", "torpedo"),
        ("capsizing", "VerbForm=Ger", "capsize"),
        ("rammed", "VerbForm=Part,Tense=Past", "ram"),
        ("levied", "VerbForm=Part,Tense=Past", "levy"),
        ("died", "VerbForm=Fin,Tense=Past", "die"),
    ):
        assert table.lemma(form, "VERB", feats) == lemma
    assert table.lemma("children", "NOUN", "Number=Plur") == "child"
    assert table.lemma("policies", "NOUN", "Number=Plur") == "policy"
    assert table.lemma("her", "PRON", "Number=Sing,Case=Acc") == "she"


def test_a_particle_is_no_part_of_the_lemma(nlp: Language) -> None:
    doc = parse(nlp, "They gave up. The bomb went off.")
    assert (word(doc, "gave").lemma_, word(doc, "went").lemma_) == ("give", "go")


def test_names_keep_their_s(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Kruvik", "and", "Kruviks"], pos=["PROPN", "CCONJ", "PROPN"])
    assert nlp.get_pipe(LEMMAS)(doc)[2].lemma_ == "Kruviks"


def test_a_blank_line_is_no_root(nlp: Language) -> None:
    doc = parse(nlp, "Fire in Ghent\n\nThree people were hurt.\n\nPolice said so.\nHe left.\n\n")
    assert [sentence.root.text for sentence in doc.sents] == ["Fire", "hurt", "said", "left"]
    assert not any(token.head.is_space for token in doc if not token.is_space)
    assert [token.text for token in doc if token.dep_ == "ROOT"] == ["Fire", "hurt", "said", "left"]


PARTICIPLE = "Tense=Past|VerbForm=Part|Voice=Pass"


@pytest.mark.parametrize(
    ("words", "relations", "finite"),
    [
        (["Lee", "told", "Reuters"], ["nsubj", "ROOT", "obj"], True),
        (["Man", "arrested", "here"], ["nsubj:pass", "ROOT", "advmod"], False),
        (["ships", "seized", "there"], ["obj", "ROOT", "advmod"], False),
    ],
)
def test_a_lone_participle_with_an_active_subject_is_finite(
    nlp: Language, words: list[str], relations: list[str], finite: bool
) -> None:
    doc = Doc(
        nlp.vocab,
        words=words,
        pos=["NOUN", "VERB", "NOUN"],
        morphs=["", PARTICIPLE, ""],
        heads=[1, 1, 1],
        deps=relations,
    )
    assert (nlp.get_pipe(CLAUSES)(doc)[1].morph.to_dict()["VerbForm"] == "Fin") == finite
