"""Names that lists decide, whatever the network made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import numpy as np
import pytest
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab

from relaas.analyze.hints import HINTS, Lists
from relaas.analyze.lemmas import Lemmas
from relaas.analyze.listed import Listed
from relaas.analyze.pipelines import read_meta
from relaas.analyze.shapes import build
from tests.analyze.shipped import folder

if TYPE_CHECKING:
    from spacy.pipeline import TrainablePipe


def _doc(text: str, *names: tuple[str, str]) -> Doc:
    """A document whose words with a capital are names by their tag, and in which the network found some names."""
    words = text.split()
    tags = ["PROPN" if word[0].isupper() else "NOUN" for word in words]
    doc = Doc(Vocab(), words, pos=tags, sent_starts=[not at for at in range(len(words))])
    spans = []
    for form, label in names:
        parts = form.split()
        first = next(at for at in range(len(words)) if words[at : at + len(parts)] == parts)
        spans.append(Span(doc, first, first + len(parts), label=label))
    doc.set_ents(spans)
    return doc


def _found(doc: Doc, code: str = "nl") -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in Listed(code, Lemmas())(doc).ents]


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Volgens Amnesty International klopt het", ("Amnesty International", "PER"), "ORG"),
        ("Ook Frankrijk stemde tegen", ("Frankrijk", "ORG"), "LOC"),
        ("De Donau en de beken stijgen", ("Donau", "ORG"), "LOC"),
        ("Gisteren zei Willem Barneveld niets", ("Willem Barneveld", "ORG"), "PER"),
        ("Toen kwam burgemeester Obbema binnen", ("Obbema", "LOC"), "PER"),
        ("Vrouwen in Yazd zwegen", ("Yazd", "ORG"), "LOC"),
        ("De Stichting Waterland Hogeweg zweeg", ("Stichting Waterland Hogeweg", "LOC"), "ORG"),
        ("De krant Morgenrood verdwijnt", ("Morgenrood", "PER"), "ORG"),
        ("Toen zweeg Dirk Van Mechelen weer", ("Dirk Van Mechelen", "PER"), "PER"),
    ],
)
def test_a_list_gives_a_name_its_type(text: str, before: tuple[str, str], after: str) -> None:
    assert _found(_doc(text, before)) == [(before[0], after)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Daar zit Kralinkx", ("Kralinkx", "ORG")),
        ("Toen zweeg de Liga", ("Liga", "ORG")),
        ("De president van Barneveld", ("Barneveld", "PER")),
        ("Met Willem gaat het goed", ("Willem", "ORG")),
        ("Toen kwam woordvoerder ASML binnen", ("ASML", "ORG")),
    ],
)
def test_where_no_list_decides_the_network_does(text: str, name: tuple[str, str]) -> None:
    assert _found(_doc(text, name)) == [name]


def test_a_noun_that_opens_the_sentence_is_no_part_of_a_name() -> None:
    assert _found(_doc("Burgemeester Jan Obbema zweeg", ("Burgemeester Jan Obbema", "ORG"))) == [
        ("Jan Obbema", "PER")
    ]
    assert _found(_doc("Daar zweeg Burgemeester Obbema", ("Burgemeester Obbema", "PER"))) == [
        ("Burgemeester Obbema", "PER")
    ]


def test_in_english_a_title_may_be_part_of_a_name_wherever_it_stands() -> None:
    assert _found(_doc("Duke Energy raised prices", ("Duke Energy", "ORG")), "en") == [("Duke Energy", "ORG")]


def test_the_country_of_a_king_is_another_name() -> None:
    doc = _doc("Koning Abdullah van Jordanië zweeg", ("Abdullah van Jordanië", "PER"))
    assert _found(doc) == [("Abdullah", "PER"), ("Jordanië", "LOC")]


def test_listed_names_that_the_network_overlooked() -> None:
    assert _found(_doc("Maar Koeweit en de Verenigde Naties zwegen")) == [
        ("Koeweit", "LOC"),
        ("Verenigde Naties", "ORG"),
    ]
    assert _found(_doc("een man en een vrouw")) == []


def test_what_lists_say_of_words() -> None:
    hints = Lists("nl").hints(_doc("Burgemeester Jan van Zanen van Den Haag"))
    assert hints.table.shape == (7, len(HINTS))
    assert hints.has(0, "person_titles")
    assert hints.has(1, "given")
    assert not hints.has(3, "given")
    assert hints.has(2, "particles")
    assert hints.has(5, "first city")
    assert hints.has(6, "next city")
    assert hints.whole(5, 7) >= {"city", "place", "large", "home"}
    assert not hints.whole(5, 6)
    assert not hints.has(7, "given")
    assert not hints.has(-1, "given")


def test_white_space_is_no_part_of_a_name() -> None:
    doc = Doc(Vocab(), ["Frankrijk", " ", "\n\n", "Italië", " "], spaces=[True, False, False, True, False])
    assert sorted(Lists("nl").hints(doc).spans) == [0, 3]


def test_a_genitive_is_its_name() -> None:
    hints = Lists("nl").hints(_doc("Italiës premier en Pauls moeder"))
    assert "country" in hints.whole(0, 1)
    assert hints.has(3, "genitive")


def test_hints_of_english() -> None:
    hints = Lists("en").hints(_doc("President Lincoln flew to New York City"))
    assert hints.has(0, "person_titles")
    assert hints.whole(4, 7) or hints.whole(4, 6)


def test_names_can_have_layers_of_their_own_that_read_the_lists() -> None:
    meta = read_meta(folder("nl"))
    nlp = build({**meta, "shape": {**meta["shape"], "names_width": 8, "names_depth": 1}})
    ner = cast("TrainablePipe", nlp.get_pipe("ner"))
    doc = nlp.make_doc("Jan woont in Gent")
    example = Example.from_dict(doc, {"entities": [(0, 3, "PER"), (13, 17, "LOC")]})
    ner.initialize(lambda: [example], nlp=nlp)
    layers = ner.model.get_ref("tok2vec").layers[0]
    doc.tensor = np.zeros((len(doc), meta["shape"]["width"]), dtype=np.float32)
    (rows,) = layers.predict([doc])
    assert rows.shape == (4, 8)
    assert not np.array_equal(rows[0], rows[3])  # nothing but the lists tells the words apart here
