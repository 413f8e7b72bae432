"""How often the subject of a reporting verb is found, which attributions rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.analyze.pipelines import parse

if TYPE_CHECKING:
    from spacy.language import Language

    from training.steps.conllu import Sentence, Token

_SUBJECTS = {"nsubj", "nsubj:pass"}


def reporting_subjects(nlp: Language, sentences: list[Sentence], verbs: frozenset[str]) -> dict[str, float]:
    """Return how many subjects of these verbs in the gold trees are found, with their verb, in per cent."""
    wanted = right = 0
    for sentence in sentences:
        pairs = _pairs(sentence.tokens, verbs)
        if pairs:
            wanted += len(pairs)
            right += len(pairs & _found(nlp, sentence))
    return {"subjects": wanted, "recall": round(100 * right / max(1, wanted), 2)}


def _pairs(tokens: list[Token], verbs: frozenset[str]) -> set[tuple[int, int]]:
    starts = _starts(tokens)
    return {
        (starts[index], starts[token.head])
        for index, token in enumerate(tokens)
        if token.deprel in _SUBJECTS and token.head is not None and tokens[token.head].lemma in verbs
    }


def _starts(tokens: list[Token]) -> list[int]:
    starts, place = [], 0
    for token in tokens:
        starts.append(place)
        place += len(token.form) + bool(token.space_after)
    return starts


def _found(nlp: Language, sentence: Sentence) -> set[tuple[int, int]]:
    text = "".join(token.form + " " * bool(token.space_after) for token in sentence.tokens)
    return {(t.idx, t.head.idx) for t in parse(nlp, text) if t.dep_ in _SUBJECTS}
