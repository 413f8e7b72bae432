"""Words that are told by the clause they stand in, where no parser tells: "Eltern, die …", "verraten zu haben"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.tokens import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Token

    from relaas.lang.tokens import TokenWords

_FINITE, _PART = "VerbForm=Fin", "VerbForm=Part"
_VERBAL = frozenset({"VERB", "ADJ", "X"})
"""Tags of what may be a participle."""
_NAMING = frozenset({"NOUN", "ADJ"})
_LISTED = frozenset({"NUM", "NOUN", "ADJ"})
"""What a comma in a list has behind it."""
_LONG = 40
"""Letters from which a word is no form that a pattern is tried on."""
_PAIR = 2
"""Words of "zu haben", and those before an article that opens a clause: "Eltern ,"."""


def tied(kept: Sequence[Token], readings: Sequence[Reading], at: int, words: TokenWords) -> Reading | None:
    """What a word is by those around it in its clause, or None where they say nothing of it.

    Args:
        kept: The words of the document.
        readings: What each is by itself.
        at: Which of them.
        words: The lists of the pack.
    """
    found, token = readings[at], kept[at]
    if _is_perfect(kept, readings, at, words):
        return Reading("VERB", found.lemma if found.pos == "VERB" else token.lower_, _PART)
    if _is_relative(kept, readings, at, words):
        return Reading("PRON", token.lower_)
    compared = at > 0 and found.pos == "SCONJ" and kept[at - 1].lower_ in words.compared
    if compared and at + 1 < len(kept) and readings[at + 1].pos == "NUM":
        return Reading("ADV", token.lower_)  # "mehr als 200"
    if _ends_hanging(kept, readings, at, words):
        return Reading("VERB", token.lower_, f"Tense=Pres|{_FINITE}")
    return None


def is_awaited(kept: Sequence[Token], readings: Sequence[Reading], at: int, words: TokenWords) -> bool:
    """Waits a verb for a participle past what a comma lists: "haben sich 8 Panzer, 9 Wagen beteiligt"?

    Args:
        kept: The words of the document.
        readings: What each is by itself.
        at: Which of them may be the participle.
        words: The lists of the pack.
    """
    for other in range(at - 1, -1, -1):
        found = readings[other]
        if kept[other].text == "," and readings[other + 1].pos in _LISTED:
            continue
        if found.pos == "VERB":
            return found.lemma in words.participle_before
        if found.pos in ("PUNCT", "SCONJ") or kept[other].is_sent_start:
            return False
    return False


def _is_perfect(kept: Sequence[Token], readings: Sequence[Reading], at: int, words: TokenWords) -> bool:
    """Stands a word before "zu" and a verb that takes a participle: "Geheimnisse verraten zu haben"?"""
    behind = kept[at + 1 : at + 1 + _PAIR]
    if len(behind) < _PAIR or not kept[at].is_lower or readings[at].pos not in _VERBAL:
        return False
    led = behind[0].lower_ in words.infinitive_after
    return led and readings[at + _PAIR].lemma in words.participle_before


def _is_relative(kept: Sequence[Token], readings: Sequence[Reading], at: int, words: TokenWords) -> bool:
    """Opens an article behind a noun and its comma a clause that ends on its verb: "Eltern, die Brot suchten,"?

    Not what somebody says: "sagte der Arzt, die Lage eskaliere".
    """
    if readings[at].pos != "DET" or kept[at].lower_ not in words.relative or at < _PAIR:
        return False
    led = at - 1 - (readings[at - 1].pos == "ADP")  # "Eltern, mit denen er sprach"
    if kept[led].text != "," or readings[led - 1].pos != "NOUN":
        return False
    end = at + 1
    while end < len(kept) and readings[end].pos != "PUNCT":
        end += 1
    verb = next((i for i in range(at + 1, end) if readings[i].morph.endswith(_FINITE)), end)
    ends = verb < end and all(readings[i].pos == "VERB" for i in range(verb, end))
    if not ends or (verb < end - 1 and readings[verb].lemma in words.participle_before):
        return False  # "…, das Tor sei verschlossen"
    told = "Tense=Pres" in readings[verb].morph and kept[verb].lower_.endswith("e")
    return not (told and all(readings[i].pos in _NAMING for i in range(at + 1, verb)))


def _ends_hanging(kept: Sequence[Token], readings: Sequence[Reading], at: int, words: TokenWords) -> bool:
    """Ends an unlisted word a clause that hangs on another and has no verb yet: "dass der Betrieb ruht"?"""
    token = kept[at]
    shaped = token.is_lower and len(token) < _LONG and words.hanging.fullmatch(token.lower_) is not None
    if not shaped or token.lower_ in words.readings or readings[at].pos not in ("X", "VERB"):
        return False
    if at + 1 < len(kept) and readings[at + 1].pos not in ("PUNCT", "CCONJ"):
        return False
    for other in range(at - 1, -1, -1):
        if readings[other].pos in ("SCONJ", "PUNCT", "VERB"):
            return readings[other].pos == "SCONJ"
        if kept[other].is_sent_start:
            return False
    return False
