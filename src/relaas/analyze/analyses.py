"""From a spaCy `Doc` to what the rules see."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from relaas.analyze.pipelines import parse
from relaas.model.tokens import Analysis, NameSpan, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacy.language import Language
    from spacy.tokens import Doc

# Labels of other pipelines under the names of the shipped one.
LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "WORK_OF_ART": "MISC"}
_COLUMNS = ("IDX", "LENGTH", "LEMMA", "POS", "DEP", "MORPH", "SENT_START", "IS_SPACE")
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
    kept = [at for at, row in enumerate(rows) if not row[-1]]
    index = {at: number for number, at in enumerate(kept)}
    word = _reader(doc)
    firsts = _firsts(rows, kept)
    tokens = []
    for number, at in enumerate(kept):
        start, length, lemma, pos, dep, morph, *_ = rows[at]
        features = word(morph)
        tokens.append(
            Token(
                start,
                start + length,
                text[start : start + length],
                word(lemma),
                word(pos),
                word(dep),
                index.get(at + heads[at], number),
                "" if features == _NO_FEATURES else features,
                bisect_right(firsts, number) - 1,
            )
        )
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
    opened = list(accumulate(row[-2] == 1 for row in rows))
    sentences = [opened[at] for at in kept]
    return [number for number, of in enumerate(sentences) if not number or of != sentences[number - 1]]


def _reader(doc: Doc) -> Callable[[int], str]:
    """What turns a pipeline's number of a word or label into its letters, asked once for each."""
    strings = doc.vocab.strings
    return cache(lambda key: str(strings[key]))
