"""From a spaCy `Doc` to what the rules see."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.analyze.pipelines import parse
from relaas.model.tokens import Analysis, NameSpan, Sentence, Token

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Labels of other pipelines under the names of the shipped one.
LABELS = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC", "NORP": "MISC", "WORK_OF_ART": "MISC"}


def analyze(nlp: Language, text: str) -> Analysis:
    """Parse a text and keep what rules may ask of it; the parse itself is let go.

    Args:
        nlp: A pipeline with UD labels.
        text: A canonical text; the offsets in the result are its own.
    """
    return view(parse(nlp, text), text)


def view(doc: Doc, text: str) -> Analysis:
    """The tokens, sentences and names of a parse, white space left out."""
    index: dict[int, int] = {}
    for token in doc:
        if not token.is_space:
            index[token.i] = len(index)
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for sentence in doc.sents:
        inside = [token for token in sentence if token.i in index]
        if not inside:
            continue
        for token in inside:
            start, end = token.idx, token.idx + len(token.text)
            head = index.get(token.head.i, index[token.i])
            tokens.append(
                Token(
                    start,
                    end,
                    text[start:end],
                    token.lemma_,
                    token.pos_,
                    token.dep_,
                    head,
                    str(token.morph),
                    len(sentences),
                )
            )
        first, last = index[inside[0].i], index[inside[-1].i] + 1
        sentences.append(Sentence(first, last, inside[0].idx, inside[-1].idx + len(inside[-1].text)))
    names = tuple(
        NameSpan(ent.start_char, ent.end_char, LABELS.get(ent.label_, ent.label_)) for ent in doc.ents
    )
    return Analysis(text, tuple(tokens), tuple(sentences), names)
