"""Score as the CoNLL 2018 script does: raw text in, words aligned by their characters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relaas.analyze.pipelines import parse
from relaas.analyze.quotes import plain_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as SpacyToken

    from training.steps.conllu import Sentence, Token

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Word:
    """A word at its place in the text without whitespace."""

    span: Span
    upos: str
    feats: Mapping[str, str]
    lemma: str
    head: Span | None
    deprel: str


def score(
    nlp: Language, sentences: list[Sentence], paragraphs: bool = False, marks: Mapping[str, str] | None = None
) -> dict[str, float]:
    """Parse each document's raw text; return the figures in per cent."""
    counts: Counter[str] = Counter()
    for document in _documents(
        [_remarked(sentence, marks) for sentence in sentences] if marks else sentences
    ):
        text = _text(document, paragraphs)
        gold, gold_sentences = _gold(document)
        system, system_sentences = _system(parse(nlp, text))
        _count(counts, gold, system)
        counts["sent_gold"] += len(gold_sentences)
        counts["sent_system"] += len(system_sentences)
        counts["sent_right"] += len(gold_sentences & system_sentences)
    return _figures(counts)


def _documents(sentences: list[Sentence]) -> Iterator[list[Sentence]]:
    document: list[Sentence] = []
    for sentence in sentences:
        if document and document[-1].doc != sentence.doc:
            yield document
            document = []
        document.append(sentence)
    if document:
        yield document


def _text(document: list[Sentence], paragraphs: bool) -> str:
    parts: list[str] = []
    for index, sentence in enumerate(document):
        new = paragraphs and index and document[index - 1].paragraph != sentence.paragraph
        parts.append("\n\n" if new else (" " if index else ""))
        parts.append("".join(t.form + " " * bool(t.space_after) for t in sentence.tokens).rstrip())
    return "".join(parts)


def _remarked(sentence: Sentence, marks: Mapping[str, str]) -> Sentence:
    """Write the double quotes another way: `marks` names the opening and the closing sign."""
    tokens: list[Token] = []
    opened = False
    for token in sentence.tokens:
        if token.form in _QUOTES:
            form = marks["close" if opened else "open"]
            opened = not opened
            tokens.append(replace(token, form=form, lemma=plain_marks(form)))
        else:
            tokens.append(token)
    return replace(sentence, tokens=tokens)


_QUOTES = {'"', ",,", "''"}


def _gold(document: list[Sentence]) -> tuple[dict[Span, Word], set[Span]]:
    words: dict[Span, Word] = {}
    ends: set[Span] = set()
    place = 0
    for sentence in document:
        spans: list[Span] = []
        for token in sentence.tokens:
            size = len("".join(token.form.split()))
            spans.append((place, place + size))
            place += size
        for token, span in zip(sentence.tokens, spans, strict=True):
            words[span] = _gold_word(token, span, spans)
        ends.add((spans[0][0], spans[-1][1]))
    return words, ends


def _gold_word(token: Token, span: Span, spans: list[Span]) -> Word:
    head = spans[token.head] if token.head is not None and token.deprel != "root" else None
    feats = dict(pair.split("=", 1) for pair in token.feats.split("|") if "=" in pair)
    return Word(span, token.upos, feats, token.lemma, head, token.deprel)


def _system(doc: Doc) -> tuple[dict[Span, Word], set[Span]]:
    spans: dict[int, Span] = {}
    place = 0
    for token in doc:
        size = 0 if token.is_space else len("".join(token.text.split()))
        spans[token.i] = (place, place + size)
        place += size
    words = {spans[t.i]: _system_word(t, spans) for t in doc if not t.is_space}
    sentences = ([t.i for t in sent if not t.is_space] for sent in doc.sents)
    return words, {(spans[s[0]][0], spans[s[-1]][1]) for s in sentences if s}


def _system_word(token: SpacyToken, spans: dict[int, Span]) -> Word:
    head = None if token.head.i == token.i else spans[token.head.i]
    return Word(
        spans[token.i], token.pos_, token.morph.to_dict(), token.lemma_, head, token.dep_ if head else "root"
    )


def _count(counts: Counter[str], gold: Mapping[Span, Word], system: Mapping[Span, Word]) -> None:
    counts["gold"] += len(gold)
    counts["system"] += len(system)
    for span, right in gold.items():
        said = system.get(span)
        _count_verb(counts, right, said)
        if said is None:
            continue
        attached = said.head == right.head
        counts["tokens"] += 1
        counts["upos"] += said.upos == right.upos
        counts["lemma"] += said.lemma.replace("_", "") == right.lemma
        counts["uas"] += attached
        counts["las"] += attached and said.deprel.split(":")[0] == right.deprel.split(":")[0]
        counts["las_full"] += attached and said.deprel == right.deprel
        counts["morph"] += said.upos == right.upos and dict(said.feats) == dict(right.feats)


def _count_verb(counts: Counter[str], right: Word, said: Word | None) -> None:
    if right.upos not in {"VERB", "AUX"}:
        return
    counts["verbs"] += 1
    counts["verbform"] += said is not None and said.feats.get("VerbForm") == right.feats.get("VerbForm")
    counts["tense"] += said is not None and said.feats.get("Tense") == right.feats.get("Tense")


def _figures(counts: Counter[str]) -> dict[str, float]:
    total = counts["gold"] + counts["system"]
    figures = {
        name: 200 * counts[name] / total
        for name in ("tokens", "upos", "lemma", "morph", "uas", "las", "las_full")
    }
    figures["sentences"] = 200 * counts["sent_right"] / max(1, counts["sent_gold"] + counts["sent_system"])
    for name in ("verbform", "tense"):
        figures[name] = 100 * counts[name] / max(1, counts["verbs"])
    return {name: round(value, 2) for name, value in figures.items()}


def mean(figures: Mapping[str, float], names: Iterable[str]) -> float:
    """Return the mean of some figures, from 0 to 1: what training keeps the best of."""
    chosen = [figures[name] for name in names]
    return sum(chosen) / len(chosen) / 100
