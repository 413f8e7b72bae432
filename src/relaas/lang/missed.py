"""Present verbs that the parse takes for nouns: "The airport reopens tomorrow, the operator said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.clauses import part_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Positions
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token

_LED = ("DET", "ADJ", "NUM", "NOUN", "PROPN")
"""What may stand before such a verb: its subject."""
_SUBJECT = 2
"""Words of the shortest subject: an article and a noun."""
_BETWEEN = ("ADP", "ADV", "DET")
"""What may stand between it and its time."""


def missed_verb(positions: Positions, pack: LanguagePack, start: int) -> int | None:
    """Index of the noun before a time that must be the verb of its clause, which has no other.

    A clause with a subject of its own has a verb: behind an article and a noun that opens it a second noun right before
    the time is one. Only in a language whose verbs have no ending in the infinitive, so that they look like nouns.

    Args:
        positions: The parsed text.
        pack: The language.
        start: First character of the time, code points.
    """
    at = positions.token_at(start)
    if at is None or pack.infinitive_ending:
        return None
    part = part_of(positions, at)
    if not _is_whole(positions, pack, part):
        return None
    if part[0].pos != "DET" or any("VerbForm=" in token.morph for token in part):
        return None
    before = [token for token in part if token.start < start]
    while before and before[-1].pos in _BETWEEN:
        before.pop()
    if len(before) <= _SUBJECT or any(token.pos not in _LED for token in before):
        return None
    verb, subject = before[-1], before[-2]
    agrees = ("Number=Plur" in verb.morph) != ("Number=Plur" in subject.morph)
    return positions.token_at(verb.start) if verb.pos == subject.pos == "NOUN" and agrees else None


def _is_whole(positions: Positions, pack: LanguagePack, part: Sequence[Token]) -> bool:
    """Does a part open its sentence, and is nothing behind it but who says so?"""
    tokens, sentence = positions.analysis.tokens, positions.analysis.sentences[part[0].sentence]
    if part[0] is not tokens[sentence.first]:
        return False
    behind = tokens[sentence.first + len(part) : sentence.last]
    finite = [token for token in behind if "VerbForm=Fin" in token.morph]
    return not finite or (len(finite) == 1 and finite[0].lemma in pack.verbs.reporting)
