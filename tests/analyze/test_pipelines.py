"""The shipped Dutch pipeline itself: no stand-in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from spacy.tokens import Doc
from threadpoolctl import ThreadpoolController

import relaas
from relaas.analyze.chunks import chunks
from relaas.analyze.lemmas import FACTORY as LEMMAS
from relaas.analyze.pipelines import META, WEIGHTS, load_named, load_pipeline, parse
from relaas.analyze.quotes import plain_marks
from tests.analyze.shipped import check_package, folder, layers, word

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.pipeline import TrainablePipe

    from relaas.analyze.lemmas import Lemmas

FOLDER = folder("nl")
NEWS = (
    "Premier Jan de Wit reisde dinsdag naar Brussel. „We hebben een akkoord”, zei hij tegen de NOS. "
    "De oppositie noemde de plannen ‘onuitvoerbaar’.\n\nZo’n 300 mensen werden geëvacueerd."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_pipeline(FOLDER)


def test_hash_and_size_match_the_meta_data() -> None:
    check_package(FOLDER)


def test_refuses_weights_that_are_not_its_own(tmp_path: Path) -> None:
    for name in (META, WEIGHTS):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    meta = json.loads((tmp_path / META).read_text(encoding="utf-8"))
    (tmp_path / META).write_text(json.dumps({**meta, "sha256": "0" * 64}), encoding="utf-8")
    with pytest.raises(ValueError, match="SHA-256"):
        load_pipeline(tmp_path)


def test_one_thread_multiplies_whatever_the_environment(nlp: Language) -> None:
    """And a host that multiplies with several has its own number back."""
    during: list[int] = []

    def watched(text: str) -> Doc:
        during.extend(threads())
        return nlp(text)

    assert not cast("TrainablePipe", nlp.get_pipe("tok2vec")).model.ops.use_blis
    with ThreadpoolController().limit(limits=2, user_api="blas"):
        parse(cast("Language", watched), NEWS)
        assert set(during) <= {1}
        assert set(threads()) <= {2}


def threads() -> list[int]:
    """How many threads each library that multiplies has; macOS' own does not say."""
    return [pool["num_threads"] for pool in ThreadpoolController().info() if pool["user_api"] == "blas"]


def test_import_registers_nothing() -> None:
    code = (
        "import relaas.analyze.pipelines\n"
        "from spacy.language import Language\n"
        "assert not any(Language.has_factory(n) for n in ('relaas_lemmas', 'relaas_boundaries'))"
    )
    source = str(Path(relaas.__file__).parent.parent)
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True, env={"PYTHONPATH": source})


def test_offsets_are_those_of_the_text_with_its_own_quotes(nlp: Language) -> None:
    doc = parse(nlp, NEWS)
    assert len(doc.text) == len(NEWS)
    for token in doc:
        original = NEWS[token.idx : token.idx + len(token)]
        assert plain_marks(original) == token.text
    assert NEWS[word(doc, "Zo'n").idx :].startswith("Zo’n")


def test_quotes_of_every_kind_give_the_same_analysis(nlp: Language) -> None:
    plain = 'Hij zei: "Het is voorbij", en zweeg.'
    expected = layers(parse(nlp, plain))
    for opening, closing in ("„”", "“”", "«»"):
        text = plain.replace('"Het', f"{opening}Het").replace('j"', f"j{closing}")
        assert layers(parse(nlp, text)) == expected


def test_the_same_text_alone_or_after_others(nlp: Language) -> None:
    alone = layers(parse(nlp, NEWS))
    for other in ("Iets heel anders.", NEWS.upper(), "De trein vertrok om 18.30 uur. " * 50):
        parse(nlp, other)
    assert layers(parse(nlp, NEWS)) == alone
    assert layers(parse(load_pipeline(FOLDER), NEWS)) == alone


def test_tense_of_verbs(nlp: Language) -> None:
    doc = parse(nlp, "De minister zei gisteren dat hij morgen aftreedt. De plannen worden dinsdag besproken.")
    assert word(doc, "zei").morph.to_dict()["Tense"] == "Past"
    assert word(doc, "aftreedt").morph.to_dict()["Tense"] == "Pres"
    assert word(doc, "worden").morph.to_dict()["VerbForm"] == "Fin"
    assert word(doc, "besproken").morph.to_dict()["VerbForm"] == "Part"


def test_lemmas_from_the_table_and_by_their_ends(nlp: Language) -> None:
    doc = parse(nlp, "De burgemeester kondigde maatregelen aan. Hij deelde mee dat de waterstanden zakten.")
    assert word(doc, "maatregelen").lemma_ == "maatregel"
    assert word(doc, "kondigde").lemma_ == "aankondigen"
    assert word(doc, "deelde").lemma_ == "meedelen"
    assert word(doc, "waterstanden").lemma_ == "waterstand"


def test_subjects_of_reporting_verbs(nlp: Language) -> None:
    doc = parse(nlp, "Volgens de politie is de man voortvluchtig. „Er is geen gevaar”, zei een woordvoerder.")
    assert word(doc, "woordvoerder").dep_ == "nsubj"
    assert word(doc, "woordvoerder").head.text == "zei"


def test_auxiliaries_agree_with_their_relations(nlp: Language) -> None:
    for token in parse(nlp, "Hij is ziek. Zij heeft een huis. Hij had het gezien. Er was niemand."):
        assert (token.pos_ == "AUX") == (token.dep_ in {"aux", "aux:pass", "cop"})


def test_what_has_a_finite_auxiliary_is_not_finite(nlp: Language) -> None:
    doc = parse(nlp, "Bij een ontsporing nabij Goes is maandagavond ongeveer 300 liter zoutzuur weggelekt.")
    assert str(word(doc, "weggelekt").morph) == "VerbForm=Part"


def test_names(nlp: Language) -> None:
    found = {(entity.text, entity.label_) for entity in parse(nlp, NEWS).ents}
    assert {("Jan de Wit", "PER"), ("Brussel", "LOC")} <= found


def test_a_blank_line_ends_a_sentence(nlp: Language) -> None:
    doc = parse(nlp, "\n\nBrand in Gent\n\nDrie gewonden\n\n")
    sentences = [sentence.text.strip() for sentence in doc.sents]
    assert sentences == ["Brand in Gent", "Drie gewonden"]


def test_no_sentence_begins_with_a_closing_mark(nlp: Language) -> None:
    doc = parse(nlp, "„We gaan door.”, zei hij. „Nu!” De zaal (vol mensen). ‘Nee.’ Zij zweeg.")
    for sentence in doc.sents:
        assert sentence[0].norm_ not in {"''", ",", ".", ")"}


def test_a_capital_behind_a_full_stop_begins_a_sentence(nlp: Language) -> None:
    parts = [
        "Hij zweeg.",
        "Brazilië won.",
        "Waarom?",
        "„Het is voorbij.”",
        "De zaal (vol) juichte!",
        "Mr. J. Bos sprak.",
        "(De rest niet.)",
    ]
    assert [sentence.text.strip() for sentence in parse(nlp, " ".join(parts)).sents] == [
        part.replace("„", '"').replace("”", '"') for part in parts
    ]


def test_a_small_word_with_a_capital_begins_a_sentence_behind_a_heading(nlp: Language) -> None:
    doc = parse(nlp, "Populariteit en invloed Hij schreef twintig boeken. Zij leest De Telegraaf in Het Loo.")
    assert [sentence[0].text for sentence in doc.sents] == ["Populariteit", "Hij", "Zij"]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Hoge waterstanden In ontwikkelingslanden leven velen. Nieuw klimaat Toen het regende.", 4),
        ("Dat noemt de ngo Artsen Zonder Grenzen een onderschatting.", 1),
        ("De gebiedsdelen die in 1919 werden verdeeld, werden later zelfstandig.", 1),
        ("Zij kwam in punt B. Hij bleef.", 2),
        ("„Bijna 450”, zegt Zoe Lind, „want niemand telt.” Hij zweeg.", 2),
    ],
)
def test_where_sentences_begin(nlp: Language, text: str, starts: int) -> None:
    assert len(list(parse(nlp, text).sents)) == starts


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        (
            "De eisen zijn: - hoger loon - minder nachten; - een vast rooster. De minister zweeg.",
            "De - - - De",
        ),
        ("Het plan:\n- Hoger loon\n- Een vast rooster", "Het - -"),
        ("Zij eisen • hoger loon • minder nachten", "Zij • •"),
        ("De bus - vol kinderen - reed door. De weg - een dijk - was nat.", "De De"),
        ("Ajax won met 2 - 1 van Club Brugge.", "Ajax"),
        ("Genoemd werden: - hoger loon. De bus - vol kinderen - reed door.", "Genoemd - De"),
    ],
)
def test_each_item_of_a_list_is_a_sentence(nlp: Language, text: str, firsts: str) -> None:
    assert [sentence[0].text for sentence in parse(nlp, text).sents] == firsts.split()


def test_a_quote_behind_a_colon_opens(nlp: Language) -> None:
    doc = parse(nlp, 'Er klonk:" Ik denk het niet. " De man zweeg.')
    assert [t.norm_ for t in doc if t.text == '"'] == ["``", "''"]
    assert [sentence[0].text for sentence in doc.sents] == ["Er", "De"]


def test_no_sentence_begins_where_none_can(nlp: Language) -> None:
    for text in ("Alles telt mee, ook het kleinste, zegt hij; maar dat is al lang zo.", NEWS):
        for sentence in parse(nlp, text).sents:
            first = sentence[0] if not sentence[0].is_space else sentence[1]
            assert first.text[0].isupper() or not first.is_alpha


def test_quotes_that_tell_their_direction_by_their_form(nlp: Language) -> None:
    doc = parse(nlp, "Hij zei ,, nee '' en ging. ,, Ja , '' zei zij.")
    assert [t.norm_ for t in doc if t.text in {",,", "''"}] == ["``", "''", "``", "''"]


def test_lemmas_of_compounds_and_adjectives(nlp: Language) -> None:
    doc = parse(nlp, "De 43-jarige verloor zijn klassieke blokfluit.")
    assert word(doc, "43-jarige").lemma_ == "43jarig"
    assert word(doc, "klassieke").lemma_ == "klassiek"


def test_pasts_of_known_verbs_whatever_the_tagger_made_of_them(nlp: Language) -> None:
    table = cast("Lemmas", nlp.get_pipe(LEMMAS)).table
    plural_present, noun = "Number=Plur,Tense=Pres,VerbForm=Fin", "Number=Plur"
    for form, lemma in (
        ("betoogden", "betogen"),
        ("stuurden", "sturen"),
        ("blusten", "blussen"),
        ("verhoogden", "verhogen"),
        ("handhaafden", "handhaven"),
        ("kropen", "kruipen"),
        ("afzwoer", "afzweren"),
        ("besloegen", "beslaan"),
        ("uitgevaren", "uitvaren"),
        ("toegezegd", "toezeggen"),
    ):
        assert table.lemma(form, "VERB", plural_present) == lemma
    assert table.lemma("vermisten", "NOUN", noun) != "vermissen"
    assert table.lemma("gewond", "VERB", "VerbForm=Part") == "gewond"


def test_forms_that_can_only_be_pasts_are_verbs(nlp: Language) -> None:
    for text, past in (
        ("Duizenden mensen betoogden in Almaty.", "betoogden"),
        ("De ordetroepen stuurden versterking en blusten de brand.", "blusten"),
        ("Demonstranten bestormden het stadhuis en plunderden winkels.", "plunderden"),
        ("In mei ontploften bommen in de stad.", "ontploften"),
    ):
        token = word(parse(nlp, text), past)
        assert token.lemma_.endswith("en")
        if past != "ontploften":  # "de ontploften" could be a noun
            assert token.pos_ == "VERB"
            assert token.morph.to_dict()["Tense"] == "Past"


def test_a_participle_made_a_noun_is_no_past(nlp: Language) -> None:
    for text in ("Er wordt nog naar vermisten gezocht.", "De vermisten zijn terecht.", "Zij zijn overleden."):
        assert not any(token.morph.to_dict().get("Tense") == "Past" for token in parse(nlp, text))


def test_compounds_of_known_nouns_are_nouns(nlp: Language) -> None:
    doc = parse(nlp, "De politie trad op tegen voetbalgeweld met reddingshonden. De staalname volgt.")
    assert (word(doc, "voetbalgeweld").pos_, word(doc, "voetbalgeweld").lemma_) == ("NOUN", "voetbalgeweld")
    assert (word(doc, "reddingshonden").pos_, word(doc, "reddingshonden").lemma_) == ("NOUN", "reddingshond")
    assert word(doc, "staalname").lemma_ == "staalname"


def test_names_by_their_capitals(nlp: Language) -> None:
    doc = parse(nlp, "Gisteren sprak De Rooij met Van 't Klooster en Johan van der Noot. De Rooij won.")
    names = {token.text for token in doc if token.pos_ == "PROPN"}
    assert {"De", "Rooij", "Van", "'t", "Klooster", "Johan", "der", "Noot"} <= names
    assert all(token.pos_ == "PROPN" for token in doc if token.text == "De")
    assert word(doc, "der").lemma_ == "der"
    doc = parse(
        nlp, "Daarna reisde hij naar Bissauwe. De oude stad, zei burgemeester Lali Metreveli van Zestafoni."
    )
    assert (word(doc, "Bissauwe").pos_, word(doc, "Bissauwe").lemma_) == ("PROPN", "Bissauwe")
    assert word(doc, "De").pos_ == "DET"
    assert word(doc, "van").pos_ == "ADP"


def test_a_compound_of_a_name_is_a_noun(nlp: Language) -> None:
    assert word(parse(nlp, "De BOB-campagne loopt nog."), "BOB-campagne").pos_ == "NOUN"


def test_the_genitive_of_a_name_that_the_document_has(nlp: Language) -> None:
    doc = Doc(nlp.vocab, words=["Kruvik", "en", "Kruviks", "zee"], pos=["PROPN", "CCONJ", "PROPN", "NOUN"])
    assert nlp.get_pipe(LEMMAS)(doc)[2].lemma_ == "Kruvik"


def test_quotes_tell_their_direction(nlp: Language) -> None:
    doc = parse(nlp, "Hij zei: „Dit is ‘alles’” en ging.")
    assert [t.norm_ for t in doc if t.text in {'"', "'"}] == ["``", "``", "''", "''"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Om 18.30 uur stond het 2-0.", ["Om", "18.30", "uur", "stond", "het", "2-0", "."]),
        ("De CSTO-missie in Nur-Sultan.", ["De", "CSTO-missie", "in", "Nur-Sultan", "."]),
        ("'s Ochtends in 's-Hertogenbosch.", ["'s", "Ochtends", "in", "'s-Hertogenbosch", "."]),
        (
            "Mr. Bos (21) o.a. jl. maandag bij ING.",
            ["Mr.", "Bos", "(", "21", ")", "o.a.", "jl.", "maandag", "bij", "ING", "."],
        ),
        ("Dat zegt hij over dat.", ["Dat", "zegt", "hij", "over", "dat", "."]),
    ],
)
def test_words(nlp: Language, text: str, words: list[str]) -> None:
    assert [token.text for token in nlp.make_doc(text)] == words


def test_long_texts_are_parsed_in_pieces_that_add_up(nlp: Language) -> None:
    text = "\n\n".join([NEWS] * 150)
    assert len(list(chunks(plain_marks(text)))) > 1
    doc = parse(nlp, text)
    assert len(doc.text) == len(text)
    assert len(list(doc.sents)) == 150 * len(list(parse(nlp, NEWS).sents))
    assert sum(entity.text == "Jan de Wit" for entity in doc.ents) == 150


def test_empty_text(nlp: Language) -> None:
    assert len(parse(nlp, "")) == 0
    assert [token.text for token in parse(nlp, "\n\n")] == ["\n\n"]


def test_a_pipeline_that_is_not_installed() -> None:
    with pytest.raises(OSError, match="nl_no_such"):
        load_named("nl_no_such")
