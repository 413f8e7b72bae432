"""Days that hang on a noun; a verb that looks ahead need not tell of them: "zal spreken over de brand van maandag"."""

from __future__ import annotations

from dataclasses import replace as with_parts
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.times.directions import is_open
from relaas.model.time.operators import Find, Marked, Node, Tensed

if TYPE_CHECKING:
    from relaas.lang.clauses import Positions
    from relaas.lang.grammars import Hit
    from relaas.lang.packs import LanguagePack
    from relaas.lang.readings import Reading
    from relaas.lang.words import Words
    from relaas.model.tokens import Token

_UNFORESEEN = frozenset({"accident", "assault", "casualties"})
"""Categories of events that nobody announces."""
_AHEAD = ("present", "future")
_NOUNS = frozenset({"NOUN", "PROPN"})
_ARTICLES = frozenset({"DET", "PRON"})


def of_its_noun(
    hit: Hit, reading: Reading, words: Words, positions: Positions, pack: LanguagePack
) -> tuple[Node, Reading]:
    """The meaning and tense of a day that hangs on a noun in a clause that looks ahead; as they are where it does not.

    What nobody announces has been; other things may have been or lie ahead, but for what the verb itself is of: "de
    wedstrijd van 21 maart gaat niet door".

    Args:
        hit: The match.
        reading: What its clause says.
        words: The words of the text.
        positions: Its tokens.
        pack: The language.
    """
    node = hit.value
    if not is_open(node):
        return node, reading
    called_off = reading.tense == "past" and _is_called_off(reading, words.starts[hit.first], positions, pack)
    if reading.tense not in _AHEAD and not called_off:
        return node, reading
    noun = _noun(hit, words, positions, pack)
    if noun is None:
        return node, reading
    if called_off:
        return (node if _is_unforeseen(noun, pack) or not _is_weekday(node) else either_way(node)), reading
    if _is_unforeseen(noun, pack):
        return node, replace(reading, tense="past", why=f"“{noun.text}” has happened")
    return (node if noun.dep.startswith("nsubj") else either_way(node)), reading


def _noun(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> Token | None:
    """What a day hangs on: "de aanslag van maandag", "Monday's attack", "the May 8 attack"."""
    tokens = positions.analysis.tokens
    first, last = (positions.token_at(words.starts[at]) for at in (hit.first, hit.last - 1))
    if first is None or last is None:
        return None
    if hit.first and words.folded[hit.first - 1] in pack.attributive:
        return next((token for token in tokens[max(first - 2, 0) : first - 1] if token.pos in _NOUNS), None)
    owns = hit.last < len(words.folded) and words.folded[hit.last] in pack.owning
    if owns or (first and tokens[first - 1].pos in _ARTICLES):
        head = tokens[last].head
        return tokens[head] if head > last and tokens[head].pos in _NOUNS else None
    return None


def _is_weekday(node: Node) -> bool:
    """Names a tree a day of the week alone? What is put off from a date lies where the date is nearer."""
    node = node.of if isinstance(node, Marked) else node
    node = node.past if isinstance(node, Tensed) else node
    return isinstance(node, Find) and bool(node.what.weekday) and not (node.what.month or node.what.day)


def _is_called_off(reading: Reading, start: int, positions: Positions, pack: LanguagePack) -> bool:
    """Tells the verb that something does not go on: "is verboden", "was called off"?"""
    sentence = positions.sentence_at(start)
    if not reading.verb or sentence is None:
        return False
    tokens = positions.analysis.tokens[sentence.first : sentence.last]
    parted = (f"{reading.verb} {t.text.lower()}" for t in tokens if t.dep == "compound:prt")
    return any(verb in pack.verbs.cancelling for verb in (reading.verb, *parted))


def _is_unforeseen(noun: Token, pack: LanguagePack) -> bool:
    kind = pack.events.noun(noun.text)
    return kind is not None and kind in pack.events.kinds and pack.events.kinds[kind].category in _UNFORESEEN


def either_way(node: Node) -> Node:
    """The same with what a verb that looks ahead would settle left to lie on either side.

    Args:
        node: The tree.
    """
    if isinstance(node, Marked):
        return with_parts(node, of=either_way(node.of))
    if isinstance(node, Tensed):
        return either_way(node.ahead)
    if not isinstance(node, Find) or node.direction not in ("tense", *_AHEAD):
        return node
    return with_parts(node, direction="hung" if node.what.month else "either")
