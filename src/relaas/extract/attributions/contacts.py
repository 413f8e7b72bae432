"""Clauses on a count that nothing opens, where subjects come first: "the 60 the fire brigade admitted to"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.scopes import Span

_COUNTED = frozenset({"NUM", "NOUN", "ADJ"})
_OBJECT = frozenset({"DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON", "SCONJ"})
"""Tags of the words that begin an object or a clause, by which a verb has what it says behind it."""
_NEAR = 3
"""Tokens behind a preposition among which its noun stands."""
_LED = 2
"""Words that a verb needs right behind it, at most: "owned | up to"."""


def contacts(layout: Layout, phrases: Phrases, numbered: Callable[[int], Span | None]) -> Iterator[Claim]:
    """Claims of whoever says a count in a clause that hangs on it with no word between.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
        numbered: Tells the noun phrase with a number that ends before a token.
    """
    if layout.speech.order.last:
        return
    for at in range(1, len(layout.tokens) - 1):
        if not layout.readable[at] or layout.tokens[at - 1].pos not in _COUNTED or not _begins(layout, at):
            continue
        last = layout.piece_at(at).last
        phrase = phrases.at(at, last, joins=False)
        verb = _verb(layout, phrase.last, last) if phrase is not None and phrase.speaks else None
        content = numbered(at) if verb is not None else None
        content = content if content is not None and _is_counted(layout, content, at) else None
        if phrase is not None and verb is not None and content is not None:
            denies = all(sense.denies for sense in layout.senses(verb))
            yield Claim(phrase, (verb, verb + 1), (content,), "relative", "deny" if denies else "say", denies)


def _is_counted(layout: Layout, content: Span, at: int) -> bool:
    """Is a number a count in the line of who says it, and no hour above an entry: "1:30 p.m. … Clinton says"?"""
    first = layout.positions.token_at(content[0])
    if first is None or any(layout.dated[i] >= 0 for i in range(first, at)):
        return False
    # "more than | the 60 the brigade admitted to", not "by about $18 million Trump says"
    pointed = not layout.speech.clauses.definite.isdisjoint(layout.low[max(first - 1, 0) : at])
    return pointed and not layout.text[content[1] : layout.tokens[at].start].strip(" ")


def _begins(layout: Layout, at: int) -> bool:
    """Begins somebody at a token: with an article, a name, or a pronoun that is a subject?"""
    words = layout.speech.pronouns
    named = layout.named[at] >= 0 and layout.named[at] != layout.named[at - 1]
    stands = (
        layout.low[at] in words.he | words.she | words.they | words.it and layout.tokens[at].pos == "PRON"
    )
    subject = stands and layout.tokens[at].dep != "nmod:poss"
    return (
        named
        or subject
        or (layout.low[at] in layout.speech.clauses.definite and layout.tokens[at].pos == "DET")
    )


def _verb(layout: Layout, first: int, last: int) -> int | None:
    """The verb of saying right behind a subject that has no object of its own behind it."""
    verb = first
    while verb < last - 1 and (
        layout.tokens[verb].pos == "AUX" or layout.low[verb] in layout.speech.clauses.light
    ):
        verb += 1  # "had first | given"
    if verb >= last or layout.tokens[verb].pos != "VERB":
        return None
    behind = verb + 1
    for sense in layout.senses(verb):
        ends = [len(w) for w in sense.with_ if len(w) <= _LED and layout.follows(behind, w)]
        if sense.objects and not sense.quoted and (ends or not sense.with_):
            return verb if _is_free(layout, behind + max(ends, default=0), last) else None
    return None


def _is_free(layout: Layout, at: int, last: int) -> bool:
    """Stands behind a verb nothing that it could say: a time, a preposition, another verb, the end?"""
    while at < last and (layout.dated[at] >= 0 or layout.low[at] in layout.speech.clauses.light):
        at += 1
    if at + 1 < last and layout.tokens[at].pos == "ADP" and layout.is_finite(at + 1):
        return True  # "the 60 it admitted | to | were children"
    if (
        at < last - 1 and layout.tokens[at].pos == "ADP"
    ):  # "counted | on Monday", "gave | in a statement"; not "gave up on"
        near = range(at + 1, min(at + 1 + _NEAR, last))
        return any(layout.dated[i] >= 0 or layout.low[i] in layout.speech.telling.occasions for i in near)
    return at >= last or layout.tokens[at].pos not in _OBJECT
