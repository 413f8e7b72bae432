"""Clauses whose verb the parse did not see, so that the tree gives their time to a verb of saying."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.clauses import part_of
from relaas.lang.readings import says

if TYPE_CHECKING:
    from relaas.lang.clauses import Positions, Predicate
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token


def is_cut_off(positions: Positions, pack: LanguagePack, given: Predicate, start: int) -> bool:
    """Is the verb one of saying behind a comma, where the words before it hold a participle whose verb was not seen?

    "De zes worden maandag voorgeleid, zegt het hof", with "worden" taken for a number: when is not known.

    Args:
        positions: The parsed text.
        pack: The language.
        given: The verbs that the tree gives the time.
        start: First character of the time, code points.
    """
    at = positions.token_at(start)
    if at is None or given.finite is None or not says(given.main, pack) or given.finite.start < start:
        return False
    part = part_of(positions, at)
    return given.finite.start >= part[-1].end and any(
        token.pos == "VERB" and "VerbForm=Part" in token.morph for token in part
    )


def unseen(positions: Positions, pack: LanguagePack, given: Predicate, start: int) -> Token | None:
    """The top of a reported clause whose verb was not seen, where the tree gives its time to the verb of saying.

    "Zij bevestigt dat de rechter vrijdag de zitting schorste", with "schorste" taken for an adjective.

    Args:
        positions: The parsed text.
        pack: The language.
        given: The verbs that the tree gives the time.
        start: First character of the time, code points.
    """
    at = positions.token_at(start)
    if at is None or given.main.start > start or not says(given.main, pack):
        return None
    tokens, words = positions.analysis.tokens, pack.complementizers - frozenset(pack.verbs.opening)
    for before in range(at - 1, given.at, -1):
        token = tokens[before]
        if token.dep == "mark" and token.text.lower() in words:
            top = tokens[token.head]
            below = {tokens[child].dep for child in positions.children(token.head)}
            told = top.pos in ("VERB", "AUX") or not below.isdisjoint(("cop", "aux", "aux:pass"))
            return top if top is not given.main and (top.start > start or not told) else None
    return None
