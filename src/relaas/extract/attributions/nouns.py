"""Nouns of saying with whose they are and what is said: "de verklaring van de politie dat de man gewapend was"."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.numbered import counts
from relaas.extract.attributions.verbs import is_owned

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.scopes import Scopes, Span
    from relaas.extract.attributions.subjects import Subjects
    from relaas.lang.telling import Telling
    from relaas.model.attributions import Act


_OWN_AND_MAIN = 2
"""Verbs of a clause behind a noun that go on with the noun itself."""
_VERBAL = ("VERB", "AUX")
_DONE = ("promise", "demand", "ask", "warn")
"""What saying is that tells what somebody or others will do."""
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


def nouns(layout: Layout, phrases: Phrases, scopes: Scopes, subjects: Subjects) -> Iterator[Claim]:
    """The claims of nouns of saying: whose they are stands behind the noun, and the clause right behind that.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        scopes: Tells how far clauses reach.
        subjects: Finds who its verbs speak of.
    """
    acts = acts_of_nouns(layout.speech.telling)
    for at, token in enumerate(layout.tokens):
        noun = token.pos == "NOUN" or is_owned(layout, at)
        act = acts.get(token.lemma) if noun and layout.readable[at] else None
        if act is None or layout.quote_of[at] >= 0 or (act == "ask" and _is_answered(layout, at)):
            continue
        found = _owner(layout, phrases, at)
        if found is None and (who := _withdrawing(layout, subjects, at)) is not None:
            number = layout.piece_of[at] + 1
            yield Claim(who, (at, at + 1), scopes.spans([number, *scopes.onward(number)]), "owner")
        if found is None:
            if act in _DONE and (done := _to_do(layout, phrases, at)) is not None:
                yield Claim(done[0], (at, at + 1), (done[1],), "noun", act)
            continue
        number = layout.piece_of[found.last - 1] + 1
        numbers = [number, *scopes.onward(number)]
        said = scopes.with_quotations(_before_verb(layout, number, at) or scopes.spans(numbers))
        yield Claim(found, (at, at + 1), said, "noun", act, denies=act == "deny")


def _is_answered(layout: Layout, noun: int) -> bool:
    """Stands a question behind a preposition, before what somebody answers: "zei op vragen van de Kamer dat"?"""
    led = layout.tokens[noun - 1] if noun else layout.tokens[noun]
    piece = layout.piece_at(noun)
    says = any(verb < noun and any(not s.with_ for s in layout.senses(verb)) for verb in piece.finite)
    return led.pos == "ADP" and says


def _to_do(layout: Layout, phrases: Phrases, noun: int) -> tuple[Phrase, Span] | None:
    """Who owns a noun, and what is to be done behind it: "de oproep van de burgemeester om | thuis te blijven"."""
    last = layout.analysis.sentences[layout.tokens[noun].sentence].last
    if not layout.speech.order.last or noun + 2 >= last:
        return None
    owned = (layout.low[noun + 1],) in layout.speech.prepositions.part
    phrase = phrases.source(noun + 2, last, joins=False) if owned else None
    if phrase is None or not phrase.speaks or phrase.last >= last:
        return None
    if layout.low[phrase.last] not in layout.speech.telling.infinitive:
        return None
    near = range(phrase.last + 1, last)
    end = next((at for at in near if layout.is_infinitive(at)), None)
    if end is None or any(layout.is_finite(at) or layout.is_mark(at) for at in range(phrase.last, end)):
        return None
    end += 2  # the word before an infinitive and the infinitive
    while end < last and "VerbForm=Inf" in layout.tokens[end].morph:
        end += 1
    return phrase, layout.span(phrase.last + 1, min(end, last))


def reports(layout: Layout, phrases: Phrases, subjects: Subjects) -> Iterator[Claim]:
    """The claims of those whose report gives a count: "een bericht van de bond over tien doden", "its report of ten".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        subjects: Finds who its verbs speak of.
    """
    words = layout.speech
    known = words.sources.documents | words.telling.said
    for at, token in enumerate(layout.tokens[:-2]):
        if (
            token.pos != "NOUN"
            or token.lemma not in known
            or not layout.readable[at]
            or layout.quote_of[at] >= 0
        ):
            continue
        behind = _behind(layout, phrases, at)
        end = behind.last if behind is not None else at + 1
        if (
            end + 1 >= len(layout.tokens)
            or layout.low[end] not in words.telling.about
            or not counts(layout, end + 1)
        ):
            continue
        owner = behind or _owner_of(layout, subjects, at)
        if owner is None:
            continue
        counted = phrases.at(end + 1, layout.piece_at(at).last, joins=False)
        last = counted.last if counted is not None else end + 2
        # "over vijftig doden", whatever the tag of what is counted
        last += (
            last < len(layout.tokens)
            and layout.is_number(last - 1)
            and layout.tokens[last].pos in ("NOUN", "ADJ")
        )
        yield Claim(owner, (at, at + 1), (layout.span(end + 1, last),), "noun" if behind else "owner")


def _behind(layout: Layout, phrases: Phrases, noun: int) -> Phrase | None:
    """Whoever stands behind a noun and the preposition before its owner."""
    if layout.low[noun + 1] not in layout.speech.sources.owners:
        return None
    phrase = phrases.source(noun + 2, layout.piece_at(noun).last, joins=False)
    return phrase if phrase is not None and phrase.speaks else None


def _owner_of(layout: Layout, subjects: Subjects, noun: int) -> Phrase | None:
    """The subject that owns the noun behind its verb: "The laboratory withdrew its report"."""
    piece, number = layout.piece_at(noun), layout.piece_of[noun]
    before = bisect_left(piece.finite, noun)
    verb = piece.finite[before - 1] if before else None
    if verb is None or layout.tokens[noun - 1].dep != "nmod:poss" or layout.tokens[noun - 1].pos != "PRON":
        return None
    subject = subjects.of(number, verb, verb)
    return subject.phrase if subject is not None and subject.phrase.speaks else None


def _withdrawing(layout: Layout, subjects: Subjects, noun: int) -> Phrase | None:
    """Who takes back or repeats what he claimed himself: "The union withdrew its claim | that ten had been hurt"."""
    own = layout.tokens[noun - 1].dep == "nmod:poss" if noun else False
    piece = layout.piece_at(noun)
    back = layout.speech.withdrawn.verbs | layout.speech.telling.renews
    takes = own and any(layout.tokens[at].lemma in back for at in range(piece.first, noun))
    return (
        _owner_of(layout, subjects, noun)
        if takes and _is_told(layout, layout.piece_of[noun], noun + 1)
        else None
    )


def _before_verb(layout: Layout, number: int, noun: int) -> tuple[Span, ...]:
    """What is said up to the verb that goes on with the noun: "The claim by X that ten had fled | was false"."""
    piece, before = layout.pieces[number], layout.pieces[layout.piece_of[noun]]
    if before.finite or len(piece.finite) < _OWN_AND_MAIN:
        return ()
    main = piece.finite[-1]
    if layout.speech.order.last:  # "De belofte van X dat niemand verhuist | klonk hol"
        main = next((at for at in piece.finite[1:] if layout.tokens[at - 1].pos in _VERBAL), piece.last)
    return (layout.span(piece.first, main),) if main < piece.last else ()


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
    if (before := owner_before(layout, phrases, noun)) is not None:
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


def owner_before(layout: Layout, phrases: Phrases, noun: int) -> Phrase | None:
    """Whoever owns a noun that follows: "the ministry's claim that …".

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        noun: Index of the noun.
    """
    if noun < 2 or layout.low[noun - 1] not in layout.speech.clauses.genitive:
        return None
    best = None
    for first in range(noun - 2, max(noun - _BACK, -1), -1):
        phrase = phrases.at(first, noun - 1, joins=False)
        if phrase is not None and phrase.last == noun - 1 and phrase.start < phrase.end:
            best = phrase
    return best if best is not None and best.speaks else None
