"""Participles with their noun and what stands with them: "the order issued on Thursday", "het dinsdag gelekte stuk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.clauses import head_outside, helped

if TYPE_CHECKING:
    from relaas.lang.clauses import Positions
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Sentence, Token

_CLAUSES = frozenset(";:")
"""Signs behind which another main clause begins."""
_SETTING_OFF = frozenset(",(–—")
"""Signs that set words off from the noun before them."""
_MARKS = _CLAUSES | _SETTING_OFF | frozenset(")")
_NOMINAL = ("NOUN", "PROPN", "NUM")
_HANGING = ("acl", "amod")
_LED = ("ADV", "ADJ", "ADP", "DET", "NUM", "NOUN", "PROPN")
"""What may stand before such a participle in words that are set off: when and where."""


def participial(positions: Positions, pack: LanguagePack, start: int, end: int) -> int | None:
    """Index of the past participle behind a noun that governs a stretch of characters.

    By the tree, or since the two are set off from the noun before them; None where a finite verb governs it.

    Args:
        positions: The parsed text.
        pack: The language.
        start: First character, code points.
        end: One past the last.
    """
    at, sentence = positions.token_at(start), positions.sentence_at(start)
    if at is None or sentence is None:
        return None
    hanging = _by_tree(positions, head_outside(positions, at, end))
    return hanging if hanging is not None else _set_off(positions, pack, at, sentence)


def _by_tree(positions: Positions, at: int) -> int | None:
    """The participle over a token; infinitives between are passed: "talks set to resume on Monday"."""
    tokens, seen = positions.analysis.tokens, set[int]()
    at = tokens[at].head
    while at not in seen:
        seen.add(at)
        token = tokens[at]
        if _is_past(token):
            return at if _hangs(token) and not helped(positions, at) else None
        if "VerbForm=Inf" not in token.morph:
            return None
        at = token.head
    return None


def _hangs(token: Token) -> bool:
    """Does a participle hang on a noun? One that says no tense is one of either dependency.

    One taken for the subject of the verb behind it is as well: "an appeal lodged in August was rejected".
    """
    if "Tense=" in token.morph:
        return token.dep.startswith(("acl", "nsubj"))
    return token.dep.startswith(_HANGING)


def _is_past(token: Token) -> bool:
    """Is it a participle that is not of what goes on?"""
    return "VerbForm=Part" in token.morph and "Tense=Pres" not in token.morph


def _set_off(positions: Positions, pack: LanguagePack, at: int, sentence: Sentence) -> int | None:
    """The participle of words without a finite verb that commas set off from the noun before them.

    Either the tree hangs it on that noun, or the clause has had no verb yet, so that it can be no part of one.
    """
    tokens = positions.analysis.tokens
    low = next((i for i in range(at, sentence.first, -1) if tokens[i - 1].text in _MARKS), sentence.first)
    high = next((i for i in range(at, sentence.last) if tokens[i].text in _MARKS), sentence.last)
    if low - 1 <= sentence.first or tokens[low - 1].text not in _SETTING_OFF:
        return None
    begins = next(
        (i for i in range(low - 1, sentence.first, -1) if tokens[i - 1].text in _CLAUSES), sentence.first
    )
    before, noun = tokens[begins : low - 1], tokens[low - 2]
    own = _participle(positions, pack, (low, high), at)
    if own is None or noun.pos not in _NOMINAL:
        return None
    head = tokens[own].head
    hangs = tokens[own].dep.startswith(_HANGING) and begins <= head < low and tokens[head].pos in _NOMINAL
    finite = any("VerbForm=Fin" in token.morph for token in before)
    goes_on = high < sentence.last and any("VerbForm=Fin" in t.morph for t in tokens[high : sentence.last])
    return own if hangs or (goes_on and not finite) else None


def _participle(positions: Positions, pack: LanguagePack, part: tuple[int, int], at: int) -> int | None:
    """The participle nearest to a token in words set off, which have no finite verb and open no clause.

    In a language whose pasts look like participles one that opens them may have been taken for a past.
    """
    tokens = positions.analysis.tokens
    low, high = part
    taken = next((i for i in range(low, high) if tokens[i].pos not in _LED), low)
    found = [i for i in range(low, high) if _is_past(tokens[i]) and not _is_attributive(tokens[i], i)]
    if _looks_so(positions, pack, taken):
        found.append(taken)
    others = [tokens[i].morph for i in range(low, high) if i not in found]
    if any("VerbForm=Fin" in m or "VerbForm=Inf" in m or "PronType=Rel" in m for m in others):
        return None
    if not found or any(helped(positions, i) for i in found) or tokens[low].pos in ("SCONJ", "CCONJ"):
        return None
    return min(found, key=lambda i: (abs(i - at), i))


def _looks_so(positions: Positions, pack: LanguagePack, at: int) -> bool:
    """Is a word tagged a past that may be a participle, and is nobody behind it who did it?"""
    token = positions.analysis.tokens[at]
    if not {"Tense=Past", "VerbForm=Fin"} <= set(token.morph.split("|")):
        return False
    form = token.text.lower()
    subject = any(
        positions.analysis.tokens[c].dep.startswith("nsubj") and c > at for c in positions.children(at)
    )
    return form not in pack.verbs.reporting and not subject and bool(pack.participle.fullmatch(form))


def _is_attributive(token: Token, at: int) -> bool:
    """Does a participle stand before the noun it is of: "door de opgepakte mannen"?"""
    return token.dep.startswith("amod") and token.head > at
