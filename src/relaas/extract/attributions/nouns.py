"""Nouns of saying with whose they are and what is said: "de verklaring van de politie dat de man gewapend was"."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.lang.telling import Telling
    from relaas.model.attributions import Act


_OWN_AND_MAIN = 2
"""Verbs of a clause behind a noun that go on with the noun itself."""
_BACK = 8
"""Tokens before a noun within which its owner begins."""


@cache
def acts_of_nouns(words: Telling) -> Mapping[str, Act]:
    """What saying each noun of saying tells of is."""
    by_act: tuple[tuple[Act, frozenset[str]], ...] = (
        ("say", words.said),
        ("fear", words.feared),
        ("warn", words.warned),
        ("promise", words.promised),
        ("demand", words.demanded),
        ("ask", words.asked),
        ("deny", words.denied),
    )
    return {noun: act for act, nouns in by_act for noun in nouns}


def nouns(layout: Layout, phrases: Phrases, scopes: Scopes) -> Iterator[Claim]:
    """The claims of nouns of saying: whose they are stands behind the noun, and the clause right behind that.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        scopes: Tells how far clauses reach.
    """
    acts = acts_of_nouns(layout.speech.telling)
    for at, token in enumerate(layout.tokens):
        act = acts.get(token.lemma) if token.pos == "NOUN" and layout.readable[at] else None
        if act is None or layout.quote_of[at] >= 0:
            continue
        found = _owner(layout, phrases, at)
        if found is None:
            continue
        number = layout.piece_of[found.last - 1] + 1
        numbers = [number, *scopes.onward(number)]
        said = scopes.with_quotations(_before_verb(layout, number, at) or scopes.spans(numbers))
        yield Claim(found, (at, at + 1), said, "noun", act, denies=act == "deny")


def _before_verb(layout: Layout, number: int, noun: int) -> tuple[Span, ...]:
    """What is said up to the verb that goes on with the noun: "The claim by X that ten had fled | was false"."""
    piece, before = layout.pieces[number], layout.pieces[layout.piece_of[noun]]
    if layout.speech.order.last or before.finite or len(piece.finite) < _OWN_AND_MAIN:
        return ()
    return (layout.span(piece.first, piece.finite[-1]),)


def passed_on(claims: Sequence[Claim], named: Sequence[Claim]) -> list[Claim]:
    """Claims with those of nouns; whoever only repeats one passes it on: "herhaalde de bewering van het leger dat …".

    Whoever denies one says so for himself.

    Args:
        claims: Those found so far.
        named: Those of nouns.
    """
    by_content = {claim.content: number for number, claim in enumerate(named)}
    out, kept = list(named), []
    for claim in claims:
        number = by_content.get(claim.content)
        if number is None or claim.cue[0] > out[number].cue[0] or claim.denies:
            kept.append(claim)  # "denied a report by the union that …": whoever denies it does not pass it on
        elif claim.phrase.kind != "pronoun":
            out[number] = replace(out[number], links=(*out[number].links, claim.phrase))
    return [*kept, *out]


def _owner(layout: Layout, phrases: Phrases, noun: int) -> Phrase | None:
    """Whoever stands behind a noun and "van", or before it as its owner, with a clause with "dat" right behind."""
    at = noun + 1
    if at + 1 >= len(layout.tokens):
        return None
    if (before := _owner_before(layout, phrases, noun)) is not None:
        return before if _is_told(layout, layout.piece_of[noun], at) else None
    by = layout.speech.order.apart and layout.low[at] in layout.speech.sources.owners
    if not by and (layout.low[at],) not in layout.speech.prepositions.part:
        return None
    number = layout.piece_of[at]
    piece = layout.pieces[number]
    phrase = phrases.source(at + 1, piece.last, joins=False)
    if phrase is None or phrase.last != piece.last or not phrase.speaks:
        return None
    return phrase if _is_told(layout, number, phrase.last) else None


def _is_told(layout: Layout, number: int, end: int) -> bool:
    """Stands right behind a token, with which a piece ends, a clause with "dat" and a verb?"""
    clause = layout.told_behind(number) if layout.pieces[number].last == end else None
    complement = clause is not None and bool(clause.finite)
    return clause is not None and complement and layout.low[clause.first] in layout.speech.telling.openers


def _owner_before(layout: Layout, phrases: Phrases, noun: int) -> Phrase | None:
    """Whoever owns a noun that follows: "the ministry's claim that …"."""
    if noun < 2 or layout.low[noun - 1] not in layout.speech.clauses.genitive:
        return None
    best = None
    for first in range(noun - 2, max(noun - _BACK, -1), -1):
        phrase = phrases.at(first, noun - 1, joins=False)
        if phrase is not None and phrase.last == noun - 1 and phrase.start < phrase.end:
            best = phrase
    return best if best is not None and best.speaks else None
