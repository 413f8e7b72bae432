"""From a spaCy `Doc` to what the rules see."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from relaas.analyze.pipelines import parse
from relaas.model.tokens import Analysis, NameSpan, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

# Labels of other pipelines under the names of the shipped one.
LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "WORK_OF_ART": "MISC"}
_COLUMNS = ("IDX", "LENGTH", "LEMMA", "POS", "DEP", "MORPH", "SENT_START", "IS_SPACE")
_SENT_START, _IS_SPACE = -2, -1
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
    rows = doc.to_array(list(_COLUMNS)).tolist()  # all at once: to ask token by token takes twice the time
    heads = doc.to_array(["HEAD"]).astype("int64").tolist()
    kept = [at for at, row in enumerate(rows) if not row[_IS_SPACE]]
    index = {at: number for number, at in enumerate(kept)}
    word, featureless = _words(doc, rows), doc.vocab.strings[_NO_FEATURES]
    firsts = _firsts(rows, kept)
    tokens = [
        Token(
            start,
            start + length,
            text[start : start + length],
            word[lemma],
            word[pos],
            word[dep],
            index.get(at + heads[at], number),
            "" if morph == featureless else word[morph],
            sentence,
        )
        for sentence, (first, last) in enumerate(pairwise([*firsts, len(kept)]))
        for number, at in enumerate(kept[first:last], first)
        for start, length, lemma, pos, dep, morph, *_ in (rows[at],)
    ]
    sentences = tuple(
        Sentence(first, last, tokens[first].start, tokens[last - 1].end)
        for first, last in pairwise([*firsts, len(tokens)])
    )
    names = tuple(
        NameSpan(ent.start_char, ent.end_char, LABELS.get(ent.label_, ent.label_)) for ent in doc.ents
    )
    return Analysis(text, tuple(tokens), sentences, names)


def _firsts(rows: Sequence[Sequence[int]], kept: Iterable[int]) -> list[int]:
    """The numbers, among those kept, of the tokens at which sentences begin; white space may begin one before them."""
    opened = list(accumulate(row[_SENT_START] == 1 for row in rows))
    sentences = [opened[at] for at in kept]
    return [number for number, of in enumerate(sentences) if not number or of != sentences[number - 1]]


def _words(doc: Doc, rows: Iterable[Sequence[int]]) -> dict[int, str]:
    """The letters of each number that stands for a word or label."""
    strings = doc.vocab.strings
    return {key: str(strings[key]) for key in {key for row in rows for key in row[2:_SENT_START]}}
