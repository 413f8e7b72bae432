"""Verbs of saying where they stand, with the sense that the words around them give them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from relaas.extract.attributions.broken import completes
from relaas.extract.attributions.calling import (
    fits,
    hangs_on_noun,
    is_attributive,
    is_given_name,
    is_noun,
    is_reduced,
)
from relaas.extract.attributions.finites import clause_of, ends_relative, finite_of, lacks_particle
from relaas.extract.attributions.helpers import is_ongoing, is_suffered
from relaas.extract.attributions.numbered import HEDGES, counts, is_measured, is_numbered
from relaas.extract.attributions.opening import hangs_last
from relaas.extract.attributions.parentheses import ends_on_speaker, lists_deeds
from relaas.extract.attributions.tagging import says_before, says_quoted
from relaas.extract.attributions.tags import is_tag
from relaas.extract.attributions.turned import begins_counting, fronts, holds_apart
from relaas.lang.saying_verbs import SayingVerb
from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.piece import Piece
    from relaas.lang.wordings import Wording
    from relaas.model.tokens import Token

PLAIN = SayingVerb(
    "say", (), objects=False, strict=True, denies=False, relay=False, bare=False, number=False, reflexive=True
)
"""What any verb means right behind what is said."""
_NOUNS = ("NOUN", "PROPN")


class Verb(Frozen, frozen=True):
    """A verb of saying where it stands.

    Attributes:
        at: Index of the verb.
        finite: Index of its finite verb.
        piece: Number of its piece.
        means: What it says.
    """

    at: int
    finite: int
    piece: int
    means: SayingVerb


def appeals(layout: Layout, taken: Collection[int]) -> Iterator[Verb]:
    """Every verb that calls for something or calls something by a name, but those in some places."""
    for at, token in enumerate(layout.tokens):
        verbal = token.pos in ("VERB", "AUX") or (layout.is_finite(at) and not layout.speech.order.last)
        if not verbal or not layout.readable[at] or at in taken or is_noun(layout, at):
            continue
        quoted = at > 0 and layout.low[at - 1] in layout.speech.clauses.aside  # "quoted as calling it"
        told = token.dep.startswith("acl") or layout.tokens[at - 1].pos in _NOUNS
        if is_ongoing(token) and told and not quoted:
            continue  # "men calling for help" tells who they are
        senses = layout.speech.appealing(token.lemma)
        finite = finite_of(layout, at, layout.piece_at(at)) if senses else None
        if finite is None or _goes_beside(layout, at, finite):
            continue
        means = _meaning(layout, at, finite, senses)
        if means is not None:
            yield Verb(at, finite, layout.piece_of[at], means)


@lru_cache(maxsize=1)
def verbs(layout: Layout) -> tuple[Verb, ...]:
    """Every verb of saying in the readable text that has a finite verb in its clause; asked for twice a document."""
    return tuple(_verbs(layout))


def _verbs(layout: Layout) -> Iterator[Verb]:
    # A text of dashes has no clause, though a dash may be tagged as a verb.
    for at, token in _words(layout) if layout.pieces else ():
        guessed = at in layout.piece_at(at).finite  # whatever its tag
        verbal = guessed or token.pos in ("VERB", "AUX", "ADJ") or _closes_perfect(layout, at)
        if not verbal or not layout.readable[at] or is_reduced(layout, at) or is_attributive(layout, at):
            continue
        senses = layout.senses(at) if not _are_people(layout, at) else ()
        if not senses:
            if (guessed or layout.is_finite(at)) and says_before(layout, at):
                yield Verb(at, at, layout.piece_of[at], PLAIN)
            continue
        number = clause_of(layout, at)
        finite = finite_of(layout, at, layout.pieces[number])
        if finite is None and ends_relative(layout, at, layout.pieces[number], senses):
            finite = at
        means = _meaning(layout, at, finite, senses) if finite is not None else None
        if means is None and finite == at and says_before(layout, at):
            means = PLAIN
        if finite is not None and _says_nothing(layout, at, finite, means):
            continue
        sums_up = means is not None and means.number and finite == at and is_ongoing(token)
        if finite is not None and means is not None and not sums_up:  # not "…, bringing the toll to 31"
            yield Verb(at, finite, number, means)


def _words(layout: Layout) -> Iterator[tuple[int, Token]]:
    """The words that may be verbs of saying: none of hearsay ("missing and feared dead"), no name or noun."""
    heard = layout.standing(layout.speech.hearsay.words) if not layout.speech.order.last else {}
    for at, token in enumerate(layout.tokens):
        if at not in heard and not (is_given_name(layout, at) or is_noun(layout, at) or is_owned(layout, at)):
            yield at, token


def is_owned(layout: Layout, at: int) -> bool:
    """Is a word, taken for a verb, what somebody owns: "the rebels' claim that …", "in its ruling"?"""
    before = layout.tokens[at - 1]
    owner = before.pos == "PART" and layout.low[at - 1] in layout.speech.clauses.genitive
    own = before.dep == "nmod:poss" and is_ongoing(layout.tokens[at])  # "In | its ruling | the court said"
    return at > 0 and (owner or own) and not layout.speech.order.last


def _closes_perfect(layout: Layout, at: int) -> bool:
    """Ends a word, whatever its tag, a clause that waits for its participle: "…, heeft de bond uitgezocht"?"""
    if not (layout.speech.order.last and layout.pieces):
        return False
    piece = layout.piece_at(at)
    waits = piece.verb_first and piece.mark == "," and at == piece.last - 1
    helped = waits and layout.tokens[piece.finite[0]].lemma in layout.pack.verbs.perfect
    return helped and all(token.pos != "VERB" for token in layout.tokens[piece.first : at])


def _are_people(layout: Layout, at: int) -> bool:
    """Is a word, taken for an infinitive, those who speak: "vraagt getuigen om zich te melden"?"""
    people = layout.speech.speakers.get(layout.low[at]) == "people" and not layout.is_finite(at)
    return people and at > 0 and layout.low[at - 1] not in layout.speech.clauses.leading


def _says_nothing(layout: Layout, at: int, finite: int, means: SayingVerb | None) -> bool:
    """Does a word with a sense of saying stand where nobody says anything by it?"""
    number = layout.piece_of[at]
    alone = _has_no_speaker(layout, at, finite, means) or completes(layout, number)
    alone = alone or _helps(layout, at) or is_measured(layout, at)
    listed = finite == at and lists_deeds(layout, number) and not says_quoted(layout, at)
    return alone or listed or _goes_beside(layout, at, finite) or lacks_particle(layout, at)


def _goes_beside(layout: Layout, at: int, finite: int) -> bool:
    """Tells a participle no more than how or when the verb of its clause says it: "Sprekend in Gent zei Nagy dat"?"""
    tokens, verbs = layout.tokens, layout.pack.verbs
    helps = tokens[finite].lemma in verbs.perfect | verbs.passive
    own = at != finite and not helps and bool(layout.senses(finite))
    formed = "VerbForm=Part" in tokens[at].morph or tokens[at].pos == "ADJ"
    helped = any(tokens[c].pos == "AUX" and c != finite for c in layout.positions.children(at))
    return own and formed and not helped and layout.speech.order.last


def _has_no_speaker(layout: Layout, at: int, finite: int, means: SayingVerb | None) -> bool:
    """Is a verb in the passive, where clauses do not end on it, with nobody named by whom: "two were found"?"""
    if layout.speech.order.last or not is_suffered(layout, at, finite) or (means is not None and means.felt):
        return False
    piece, agent = layout.piece_at(at), layout.speech.prepositions.agent
    return not any((word,) in agent for word in layout.low[at + 1 : piece.last])


def _helps(layout: Layout, at: int) -> bool:
    """Is an auxiliary the verb of its own participle, which says it: "had het over 247 passagiers gehad"?"""
    behind = range(at + 1, layout.piece_at(at).last)
    lemma = layout.tokens[at].lemma
    return layout.tokens[at].pos == "AUX" and any(
        layout.tokens[i].lemma == lemma and "VerbForm=Part" in layout.tokens[i].morph for i in behind
    )


def _meaning(layout: Layout, at: int, finite: int, senses: tuple[SayingVerb, ...]) -> SayingVerb | None:
    """The first sense whose words stand in the clause."""
    piece = layout.piece_at(at)
    senses = tuple(s for s in senses if not (s.number and s.with_)) if _tells(layout, at, senses) else senses
    finished = at == finite or "VerbForm=Inf" not in layout.tokens[at].morph  # not "liet X weten"
    number = layout.piece_of[at]
    closes = (
        finished
        and any(s.tag for s in senses)
        and (ends_on_speaker(layout, number) or is_tag(layout, number))
    )
    for sense in (s for s in senses if closes or not s.tag):
        first = piece.start if sense.at or hangs_last(layout, piece) else min(at, finite)
        if not (_suits(layout, at, piece, sense) and fits(layout, at, finite, sense)):
            continue
        if sense.pointing and not (takes_up(layout, piece, piece.start) or _names_it(layout, piece.start)):
            continue
        if not sense.with_ and sense.number:
            behind = any(counts(layout, i) for i in range(finite + 1, piece.last) if i != at)
            closes = finished and sense.bodies and _closes_count(layout, number)
            if behind or closes or (at == finite and begins_counting(layout, piece)):
                return sense
            continue
        if not sense.with_ or _has_words(layout, first, piece, sense):
            return sense
        if at == finite and (fronts(layout, at, piece, sense) or holds_apart(layout, number, sense)):
            return sense
        if at == finite == piece.start and piece.mark == "," and _is_completed(layout, piece, sense):
            return sense
    return None


def _suits(layout: Layout, at: int, piece: Piece, sense: SayingVerb) -> bool:
    """Has a clause none of the words that a sense goes without, and one of those it needs?"""
    own = layout.low[piece.first : _own_end(layout, at, piece)]
    needed = not sense.needs or not sense.needs.isdisjoint(layout.low[piece.first : piece.last])
    return needed and sense.without.isdisjoint(own)


def _closes_count(layout: Layout, number: int) -> bool:
    """Is a piece a tag behind a count: "At least 60 people were arrested, the group has counted"?"""
    first = layout.sentence_pieces(layout.pieces[number].sentence).start
    before = layout.pieces[max(number - 1, first)]
    counted = any(layout.is_number(at) and layout.dated[at] < 0 for at in range(before.first, before.last))
    return number > first and counted and is_tag(layout, number)


def _own_end(layout: Layout, at: int, piece: Piece) -> int:
    """Where the words of a verb's own clause end: "denied | having turned down a request"."""
    behind = at + 1
    led = behind < piece.last and not layout.speech.order.last and is_ongoing(layout.tokens[behind])
    return behind if led else piece.last


def _tells(layout: Layout, at: int, senses: tuple[SayingVerb, ...]) -> bool:
    """Takes a verb a clause behind those it is said to: "told a crowd of several hundred that …"?"""
    heard = any(sense.hearer for sense in senses) and not layout.speech.order.last
    return heard and layout.told_behind(layout.piece_of[at]) is not None


def _is_completed(layout: Layout, piece: Piece, sense: SayingVerb) -> bool:
    """Ends a sentence on the word that completes a verb, who speaks between them: "…, maakte X, die …, bekend."?"""
    last = layout.analysis.sentences[piece.sentence].last
    while last > piece.last and layout.is_mark(last - 1):
        last -= 1
    return last > piece.last and (layout.low[last - 1],) in sense.with_


def takes_up(layout: Layout, piece: Piece, first: int) -> bool:
    """Stands from a token on a figure given before: "dat cijfer", "die laatste schatting"? Its verb speaks of that."""
    words, low = layout.speech.withdrawn, layout.low
    noun = next((at for at in range(first, piece.last) if low[at] in words.nouns | words.plurals), None)
    return noun is not None and low[first] in words.determiners and noun - first < HEDGES


def _names_it(layout: Layout, first: int) -> bool:
    """Begins a sentence with the figure just given: "Het aantal komt van de politie"?"""
    words, at = layout.speech.withdrawn, first + 1
    begins = layout.tokens[first].sentence != layout.tokens[first - 1].sentence if first else False
    named = at < len(layout.low) and layout.low[at] in words.nouns | words.plurals
    return begins and named and layout.low[first] in layout.speech.clauses.definite


def _has_words(layout: Layout, first: int, piece: Piece, sense: SayingVerb) -> bool:
    """Stand in a clause the words that a sense needs? Of most there is one that does not stand there at all."""
    there = filter(frozenset(layout.low[first : piece.last]).issuperset, sense.with_)
    return any(_holds(layout, first, piece, sense, words) for words in there)


def _holds(layout: Layout, first: int, piece: Piece, sense: SayingVerb, words: Wording) -> bool:
    """Stand words in a clause in their order, others between them, with a number behind where one is wanted?"""
    wanted = list(words)
    for at in range(first, piece.last):
        if layout.low[at] != wanted[0] or (len(words) == 1 and hangs_on_noun(layout, at)):
            continue
        if len(wanted) > 1:
            wanted.pop(0)
        elif not sense.number or is_numbered(layout, range(first, at), piece, sense):
            return True  # of several the one before the number: "hield het op dat moment op 5500"
    return False
