"""Verbs that the parse takes for nouns: "The airport reopens tomorrow", "de gemeente heropende maandag de brug"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.clauses import part_of
from relaas.lang.verb_forms import LONG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Positions
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token

_LED = ("DET", "ADJ", "NUM", "NOUN", "PROPN")
"""What may stand before such a verb: its subject."""
_SUBJECT = 2
"""Words of the shortest subject: an article and a noun."""
_TAKEN = ("NOUN", "PROPN", "ADJ", "X")
"""What a past verb is taken for."""
_SUBJECTS = ("NOUN", "PROPN", "PRON")
"""What stands right before it: the last word of its subject."""
_BETWEEN = ("ADP", "ADV", "DET")
"""What may stand between it and its time."""


def missed_verb(positions: Positions, pack: LanguagePack, start: int) -> int | None:
    """Index of the noun before a time that must be the verb of its clause, which has no other.

    A clause with a subject of its own has a verb: behind an article and a noun that opens it a second noun right before
    the time is one, in a language whose verbs have no ending in the infinitive, so that they look like nouns. In others
    what looks like a past verb is one behind a noun.

    Args:
        positions: The parsed text.
        pack: The language.
        start: First character of the time, code points.
    """
    at = positions.token_at(start)
    if at is None:
        return None
    part = part_of(positions, at)
    if not _is_whole(positions, pack, part):
        return None
    if pack.infinitive_ending:
        return _missed_past(positions, pack, [token for token in part if token.start < start], part)
    # A participle behind it is of how it is done: "reopens on Friday as planned".
    own = (t for t in part if t.start < start or "VerbForm=Part" not in t.morph)
    if part[0].pos != "DET" or any("VerbForm=" in token.morph for token in own):
        return None
    before = [token for token in part if token.start < start]
    while before and before[-1].pos in _BETWEEN:
        before.pop()
    if len(before) <= _SUBJECT or any(token.pos not in _LED for token in before):
        return None
    verb, subject = before[-1], before[-2]
    agrees = ("Number=Plur" in verb.morph) != ("Number=Plur" in subject.morph)
    return positions.token_at(verb.start) if verb.pos == subject.pos == "NOUN" and agrees else None


def _missed_past(
    positions: Positions, pack: LanguagePack, before: list[Token], part: Sequence[Token]
) -> int | None:
    """Index of what looks like a past verb behind a noun and before a time, in a clause with no verb."""
    if any("VerbForm=Fin" in token.morph for token in part):
        return None
    while before and before[-1].pos in _BETWEEN:
        before.pop()
    if len(before) < _SUBJECT:
        return None
    verb, subject = before[-1], before[-2]
    looks = verb.pos in _TAKEN and verb.text.islower() and len(verb.text) < LONG
    if not looks or subject.pos not in _SUBJECTS or not pack.past.fullmatch(verb.text):
        return None
    return positions.token_at(verb.start)


def _is_whole(positions: Positions, pack: LanguagePack, part: Sequence[Token]) -> bool:
    """Does a part open its sentence, and is nothing behind it but who says so?"""
    tokens, sentence = positions.analysis.tokens, positions.analysis.sentences[part[0].sentence]
    if part[0] is not tokens[sentence.first]:
        return False
    behind = tokens[sentence.first + len(part) : sentence.last]
    finite = [token for token in behind if "VerbForm=Fin" in token.morph]
    return not finite or (len(finite) == 1 and finite[0].lemma in pack.verbs.reporting)
