"""Plural verbs that look like infinitives where a main clause waits for a verb: "De bonden, die …, ontkennen dat …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.views import View
    from relaas.model.tokens import Sentence


def awaited(view: View) -> Iterator[int]:
    """Indices of the words, taken for no finite verb, that stand where only one can: behind who it tells of.

    A clause on whoever begins the sentence closes right before it, and nothing else there is finite: "De rellen, die
    zes uur duurden, begonnen om twee uur".

    Args:
        view: The document, of a language in which a clause that hangs on another ends on its verb.
    """
    for sentence in view.analysis.sentences:
        at = _behind_related(view, sentence)
        if at is None or not _looks_verbal(view, at):
            continue
        if not any(map(view.is_finite, range(at, view.to_mark(at, sentence.last)))):
            yield at


def closes_related(view: View, at: int) -> bool:
    """Stands a token right behind a clause on whoever begins its sentence: "The union, whose men struck, | reckons"?

    Not behind where or when something is: "In Leeds, which was hit hardest, | reports spread".

    Args:
        view: The document.
        at: Index of the token.
    """
    sentence = view.analysis.sentences[view.tokens[at].sentence]
    led = view.tokens[sentence.first].pos in ("ADP", "SCONJ", "ADV")
    return not led and _behind_related(view, sentence) == at


def _behind_related(view: View, sentence: Sentence) -> int | None:
    """The token behind the relative clause that breaks the beginning of a sentence off, no finite verb before it."""
    words, first = view.speech, sentence.first
    related = words.pronouns.relative | words.clauses.relative | words.clauses.piped
    opens = view.to_mark(first, sentence.last)
    while opens < sentence.last and view.low[opens] == ";":
        first, opens = opens + 1, view.to_mark(opens + 1, sentence.last)
    if opens + 1 >= sentence.last or view.low[opens] != "," or view.low[opens + 1] not in related:
        return None
    closes = view.to_mark(opens + 1, sentence.last)
    if closes + 1 >= sentence.last or view.low[closes] != ",":
        return None
    begun = any(map(view.is_finite, range(first, opens)))
    told = any(map(view.is_finite, range(opens + 1, closes)))
    return closes + 1 if told and not begun else None


def shortened(view: View) -> Iterator[int]:
    """Indices of the past forms, taken for finite verbs, that tell no more of what stands before them.

    Between two commas, what waits for its verb before them and that verb behind: "The log, leaked to a site, says".

    Args:
        view: The document, of a language in which participles look like past tenses.
    """
    for sentence in view.analysis.sentences:
        opens = view.to_mark(sentence.first, sentence.last)
        closes = view.to_mark(opens + 1, sentence.last)
        if closes + 1 >= sentence.last or view.low[opens] != "," or view.low[closes] != ",":
            continue
        at, inside = opens + 1, range(opens + 2, closes)
        past = view.is_finite(at) and bool(view.pack.past.fullmatch(view.low[at]))
        alone = not any(map(view.is_finite, (*range(sentence.first, opens), *inside)))
        if past and alone and view.is_finite(closes + 1):
            yield at


def _looks_verbal(view: View, at: int) -> bool:
    """Is a word a verb by its tag, or one of saying by its form?"""
    token = view.tokens[at]
    said = token.pos in ("NOUN", "ADJ") and token.text.islower() and view.low[at] == token.lemma
    return token.pos == "VERB" or (said and bool(view.senses(at) or view.appealing(at)))
