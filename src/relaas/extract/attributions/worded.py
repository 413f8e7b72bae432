"""What somebody's word for what he says holds: "Her claim was that …", "the mayor's promise of “a bridge by May”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.continuing import behind_colon
from relaas.extract.attributions.nouns import acts_of_nouns, owner_before

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.model.attributions import Act

_LEADS = ("promise", "demand", "ask")
"""What saying is whose noun takes an infinitive that is said: "her promise to rebuild the school"."""


def worded(layout: Layout, phrases: Phrases, scopes: Scopes) -> Iterator[Claim]:
    """The claims of nouns of saying with their owner before them and what is said behind.

    So "The mayor's claim was that …", "The mayor's reply: “…”", "the mayor's promise of “a bridge by May”", where
    clauses do not end on their verbs.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        scopes: Tells how far clauses reach.
    """
    if layout.speech.order.last:
        return
    acts = acts_of_nouns(layout.speech.telling)
    written = layout.speech.sources.documents
    for at, token in enumerate(layout.tokens[:-2]):
        lemma = token.lemma.lower()
        known = lemma in acts or lemma in written
        if token.pos != "NOUN" or not known or not layout.readable[at] or layout.quote_of[at] >= 0:
            continue
        owner = owner_before(layout, phrases, at)
        if owner is None:
            continue
        act = acts.get(lemma, "say")
        content, rule = _content(layout, scopes, at, act, named=lemma in acts)
        if content:
            yield Claim(owner, (at, at + 1), content, rule, act, denies=act == "deny" and rule == "noun")


def _content(
    layout: Layout, scopes: Scopes, noun: int, act: Act, *, named: bool
) -> tuple[tuple[Span, ...], str]:
    """What a noun tells that is said, and how it is found."""
    number, at = layout.piece_of[noun], noun + 1
    ends = layout.pieces[number].last == at + (layout.tokens[at].lemma in layout.pack.verbs.states)
    if ends and (told := _told(layout, scopes, number, at)) is not None:
        return told, "clause"
    if ends and (quoted := _announced(layout, number)) is not None:
        return quoted, "colon"
    if named and (called := _called(layout, at)) is not None:
        return (called,), "noun"
    if named and act in _LEADS and at + 1 < layout.pieces[number].last and layout.is_infinitive(at):
        return _to_do(layout, number, at), "infinitive"
    return (), ""


def _told(layout: Layout, scopes: Scopes, number: int, at: int) -> tuple[Span, ...] | None:
    """The clause behind a copula: "Her claim was | that the bridge had closed"."""
    clause = layout.told_behind(number)
    stands = layout.pieces[number].last == at + 1 and clause is not None and bool(clause.finite)
    if not stands or clause is None or layout.low[clause.first] not in layout.speech.telling.openers:
        return None
    return scopes.with_quotations(scopes.spans([number + 1, *scopes.onward(number + 1)]))


def _announced(layout: Layout, number: int) -> tuple[Span, ...] | None:
    """The quotation behind a colon: "Her reply was: | “No comment”"."""
    behind = layout.behind(number)
    if behind is None or behind.mark != ":" or layout.quote_of[behind.first] < 0:
        return None
    return behind_colon(layout, behind.first)


def _called(layout: Layout, at: int) -> Span | None:
    """Words of the speaker's own behind "of", not a name or a title: "a promise of | “no new taxes”"."""
    led = (layout.low[at],) in layout.speech.prepositions.part and at + 1 < len(layout.tokens)
    number = layout.quote_of[at + 1] if led else -1
    if number < 0 or layout.quoted[number][0] != layout.tokens[at + 1].start:
        return None
    start, end = layout.quoted[number]
    return (start, end) if layout.text[start + 1 : start + 2].islower() else None


def _to_do(layout: Layout, number: int, at: int) -> tuple[Span, ...]:
    """What is to be done, where its words are the speaker's own: "her promise to “rebuild every arch”"."""
    last = layout.pieces[number].last
    quoted = next((i for i in range(at + 1, last) if layout.quote_of[i] >= 0), None)
    if quoted is None:
        return ()
    end = next((i for i in range(quoted, last) if layout.quote_of[i] < 0), last)
    return (layout.span(at + 1, end),)
