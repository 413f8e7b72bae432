"""From a spaCy `Doc` to what the rules see."""

from __future__ import annotations

from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING

from relaas.analyze.pipelines import parse
from relaas.model.tokens import Analysis, NameSpan, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

# Labels of other pipelines under the names of the shipped one.
LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "WORK_OF_ART": "MISC"}
_COLUMNS = ("HEAD", "IDX", "LENGTH", "LEMMA", "POS", "DEP", "MORPH", "SENT_START", "IS_SPACE")
_SENT_START = -2
_NO_FEATURES = "_"


def analyze(nlp: Language, text: str) -> Analysis:
    """Parse a text and keep what rules may ask of it; the parse itself is let go.

    Args:
        nlp: A pipeline with UD labels.
        text: A canonical text; the offsets in the result are its own.
    """
    return view(parse(nlp, text), text)


def view(doc: Doc, text: str) -> Analysis:
    """The tokens, sentences and names of a parse, white space left out."""
    table = doc.to_array(list(_COLUMNS))  # all at once: to ask token by token takes twice the time
    heads = table[:, 0].astype("int64").tolist()
    columns = table[table[:, -1] == 0].T.tolist()
    kept = (table[:, -1] == 0).nonzero()[0].tolist()
    index = {at: number for number, at in enumerate(kept)}
    starts, ends = columns[1], list(map(add, columns[1], columns[2]))
    opened = (table[:, _SENT_START] == 1).cumsum()[kept].tolist()
    firsts = [number for number, of in enumerate(opened) if not number or of != opened[number - 1]]
    bounds = list(pairwise([*firsts, len(kept)]))
    tokens = tuple(
        map(
            Token,
            starts,
            ends,
            [text[start:end] for start, end in zip(starts, ends, strict=True)],
            *(_words(doc, column) for column in columns[3:6]),
            [index.get(at + heads[at], number) for number, at in enumerate(kept)],
            ["" if morph == _NO_FEATURES else morph for morph in _words(doc, columns[6])],
            [number for number, (first, last) in enumerate(bounds) for _ in range(first, last)],
        )
    )
    sentences = tuple(Sentence(first, last, starts[first], ends[last - 1]) for first, last in bounds)
    names = tuple(
        NameSpan(ent.start_char, ent.end_char, LABELS.get(ent.label_, ent.label_)) for ent in doc.ents
    )
    return Analysis(text, tokens, sentences, names)


def _words(doc: Doc, column: Sequence[int]) -> list[str]:
    """The letters of the numbers that stand for a word or label."""
    strings = doc.vocab.strings
    known = {key: str(strings[key]) for key in set(column)}
    return [known[key] for key in column]
