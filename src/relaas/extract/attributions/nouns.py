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
    from relaas.extract.attributions.scopes import Scopes
    from relaas.lang.telling import Telling
    from relaas.model.attributions import Act


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
        yield Claim(found, (at, at + 1), scopes.with_quotations(scopes.spans(numbers)), "noun", act)


def passed_on(claims: Sequence[Claim], named: Sequence[Claim]) -> list[Claim]:
    """Claims with those of nouns; whoever only repeats one passes it on: "herhaalde de bewering van het leger dat …".

    Args:
        claims: Those found so far.
        named: Those of nouns.
    """
    by_content = {claim.content: number for number, claim in enumerate(named)}
    out, kept = list(named), []
    for claim in claims:
        number = by_content.get(claim.content)
        if number is None or claim.cue[0] > out[number].cue[0]:
            kept.append(claim)
        elif claim.phrase.kind != "pronoun":
            out[number] = replace(out[number], links=(*out[number].links, claim.phrase))
    return [*kept, *out]


def _owner(layout: Layout, phrases: Phrases, noun: int) -> Phrase | None:
    """Whoever stands behind a noun and "van", right before a clause with "dat" and a verb."""
    at = noun + 1
    if at + 1 >= len(layout.tokens) or (layout.low[at],) not in layout.speech.prepositions.part:
        return None
    number = layout.piece_of[at]
    piece = layout.pieces[number]
    phrase = phrases.source(at + 1, piece.last, joins=False)
    after = number + 1
    if phrase is None or phrase.last != piece.last or not phrase.speaks or after >= len(layout.pieces):
        return None
    clause = layout.pieces[after]
    opens = clause.sentence == piece.sentence and not clause.mark and clause.opener == "complement"
    told = opens and bool(clause.finite) and layout.low[clause.first] in layout.speech.telling.openers
    return phrase if told else None
