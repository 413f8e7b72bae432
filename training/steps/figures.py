"""Measure a shipped pipeline: accuracy, also with other quotes, names, and speed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from relaas.analyze.listed import FACTORY as LISTED
from relaas.analyze.pipelines import parse
from training.steps.entity_scoring import score_entities
from training.steps.reporting import reporting_subjects
from training.steps.scoring import score

if TYPE_CHECKING:
    from spacy.language import Language

    from training.steps.annotated import Line
    from training.steps.conllu import Sentence

MARKS = {
    "as it is": None,
    "ASCII quotes": {"open": '"', "close": '"'},
    "„curly” quotes": {"open": "„", "close": "”"},
    "“curly” quotes": {"open": "“", "close": "”"},
    "‘single’ quotes": {"open": "‘", "close": "’"},
    "«angled» quotes": {"open": "«", "close": "»"},
}
_WORDS = 300


def measure(
    nlp: Language, tests: dict[str, list[Sentence]], names: list[Line], verbs: frozenset[str]
) -> dict[str, Any]:
    """Return every figure of the model card."""
    found: dict[str, Any] = {}
    for name, sentences in tests.items():
        found[name] = {how: score(nlp, sentences, marks=marks) for how, marks in MARKS.items()}
        found[name]["with paragraphs"] = score(nlp, sentences, paragraphs=True)
        found[name]["reporting verbs"] = reporting_subjects(nlp, sentences, verbs)
    found["names"] = score_entities(nlp, names)
    with nlp.select_pipes(disable=LISTED):
        found["names alone"] = score_entities(nlp, names)
    found["words_per_second"] = round(max(words_per_second(nlp, s) for s in tests.values()), -2)
    return found


def words_per_second(nlp: Language, sentences: list[Sentence]) -> float:
    """Return the speed on documents of about 300 words, one by one: the best of three rounds."""
    tokens = [token for sentence in sentences for token in sentence.tokens]
    pieces = [tokens[start : start + _WORDS] for start in range(0, len(tokens), _WORDS)]
    texts = ["".join(token.form + " " * bool(token.space_after) for token in piece) for piece in pieces]
    return max(len(tokens) / _seconds(nlp, texts) for _ in range(3))


def _seconds(nlp: Language, texts: list[str]) -> float:
    begun = time.process_time()  # other programs slow the clock on the wall
    for text in texts:
        parse(nlp, text)
    return time.process_time() - begun
