"""Quotations of a sentence of their own with no word of saying: by whom the sentence beside them tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.namings import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.leading import Subject
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.scopes import Span
    from relaas.extract.attributions.subjects import Subjects


def spoken_next(layout: Layout, subjects: Subjects, claims: Mapping[int, Sequence[Claim]]) -> Iterator[Claim]:
    """Claims of a quotation by whom the sentence before tells of: "Uit Goma belt Joke Smet (41). „Wij zijn weg.”".

    Only where it speaks of itself, since nobody is quoted with what others say when he has died, or where the sentence
    before tells how somebody looks who speaks: "De vrouw in de gele jas huilt. „Het dak is weg.”".

    Args:
        layout: The document.
        subjects: Finds who verbs speak of.
        claims: Claims by the sentences they say something of.
    """
    for number, span in _untagged(layout, claims):
        first = layout.positions.token_at(span[0])
        if (
            not first
            or layout.paragraph_of(first) != layout.paragraph_of(first - 1)
            or claims.get(number - 1)
        ):
            continue
        told = _told_of(layout, subjects, number - 1)
        if told is not None and (_speaks_of_itself(layout, told, span) or _looks(layout, told, number - 1)):
            yield _claim(layout, told, number - 1, span)


def spoken_before(
    layout: Layout, subjects: Subjects, claims: Mapping[int, Sequence[Claim]]
) -> Iterator[Claim]:
    """Claims of a quotation that a paragraph begins with, by whom the next sentence shows: "„Ik val.” Smet zucht".

    Args:
        layout: The document.
        subjects: Finds who verbs speak of.
        claims: Claims by the sentences they say something of.
    """
    sentences = layout.analysis.sentences
    for number, span in _untagged(layout, claims):
        first, after = sentences[number].first, number + 1
        begins = not first or layout.paragraph_of(first) != layout.paragraph_of(first - 1)
        if not begins or after >= len(sentences) or claims.get(after):
            continue
        same = layout.paragraph_of(sentences[after].first) == layout.paragraph_of(first)
        told = _told_of(layout, subjects, after) if same else None
        if told is not None and told.phrase.kind != "pronoun" and _looks(layout, told, after):
            yield _claim(layout, told, after, span)


def _untagged(layout: Layout, claims: Mapping[int, Sequence[Claim]]) -> Iterator[tuple[int, Span]]:
    """The quotations that begin a sentence of which nothing is claimed, with its number."""
    for span in layout.quoted:
        first, last = layout.positions.token_at(span[0]), layout.positions.token_at(span[1] - 1)
        if first is None or last is None or not layout.readable[first]:
            continue
        number = layout.tokens[first].sentence
        if layout.analysis.sentences[number].first == first and not claims.get(number):
            yield number, span


def _claim(layout: Layout, told: Subject, number: int, span: Span) -> Claim:
    at = next(layout.pieces[i].finite[0] for i in layout.sentence_pieces(number) if layout.pieces[i].finite)
    return Claim(told.phrase, (at, at + 1), (span,), "colon")


def _told_of(layout: Layout, subjects: Subjects, sentence: int) -> Subject | None:
    """Whoever does what a sentence tells; not one to whom it is done."""
    number = next((at for at in layout.sentence_pieces(sentence) if layout.pieces[at].finite), None)
    if number is None or layout.pieces[number].is_sub or layout.quote_of[layout.pieces[number].first] >= 0:
        return None
    finite = layout.pieces[number].finite[0]
    subject = subjects.of(number, finite, finite)
    return None if layout.tokens[finite].lemma in layout.pack.verbs.passive else subject


def _speaks_of_itself(layout: Layout, told: Subject, span: Span) -> bool:
    """Holds a quotation "ik" or "wij", and is a person named before it?"""
    first, last = layout.positions.token_at(span[0]), layout.positions.token_at(span[1] - 1)
    own = layout.speech.dialogues.spoken.intersection(layout.low[first:last])
    return bool(own) and told.phrase.named and told.phrase.kind == "person"


def _looks(layout: Layout, told: Subject, number: int) -> bool:
    """Tells a sentence how the only one of whom it tells looks or feels: "Smet zucht", "Hij is woedend"?"""
    sentence, phrase = layout.analysis.sentences[number], told.phrase
    shown = range(sentence.first, sentence.last)
    gestures = layout.speech.telling.gestures
    if not any(layout.tokens[at].lemma in gestures or layout.low[at] in gestures for at in shown):
        return False
    one = phrase.speaks and (phrase.kind != "pronoun" or layout.low[phrase.first] in _persons(layout))
    return one and phrase.start < phrase.end and not any(_is_another(layout, phrase, at) for at in shown)


def _persons(layout: Layout) -> frozenset[str]:
    return layout.speech.pronouns.he | layout.speech.pronouns.she


def _is_another(layout: Layout, phrase: Phrase, at: int) -> bool:
    """Is a word somebody beside whom a phrase names? Whoever is set beside it between commas is the same."""
    if phrase.first <= at < phrase.last or (layout.named[at] >= 0 and _is_beside(layout, phrase, at)):
        return False
    name = layout.analysis.names[layout.named[at]].label if layout.named[at] >= 0 else ""
    lemma = layout.tokens[at].lemma.lower()
    noun = layout.tokens[at].pos == "NOUN" and lemma not in layout.speech.telling.gestures
    kind = layout.speech.kind_of(lemma) if noun else None  # "schudt het hoofd" tells of no head of anything
    return LABELS.get(name) == "person" or kind in ("person", "people")


def _is_beside(layout: Layout, phrase: Phrase, at: int) -> bool:
    behind = layout.low[phrase.last : phrase.last + 1]
    return layout.piece_of[at] == layout.piece_of[phrase.last - 1] + 1 and behind == [","]
