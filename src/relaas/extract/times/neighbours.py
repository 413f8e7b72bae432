"""The words right behind a time, where a rule asks for them: "iets na negen volgde …", "een dinsdag gelekte brief"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.clauses import Positions
    from relaas.lang.grammars import Hit
    from relaas.lang.packs import LanguagePack
    from relaas.lang.words import Words
    from relaas.model.tokens import Token

NEXT_TO = ("a verb", "a participle")
"""What a rule can need right behind it."""
_VERBS = ("VERB", "AUX", "PUNCT")
"""A verb, or the mark that ends the clause."""
_LONGEST = 30
"""Letters from which a word is no participle, and no pattern is tried on it."""


def stands_by(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> bool:
    """Stands right behind a match what its rule needs there?

    Args:
        hit: The match.
        words: The words of the text.
        positions: Its tokens.
        pack: The language.
    """
    at = positions.token_at(words.starts[hit.last]) if hit.last < len(words.starts) else None
    tokens = positions.analysis.tokens
    if at is None:
        return hit.rule.needs == "a verb"
    if hit.rule.needs == "a verb":
        return tokens[at].pos in _VERBS
    return _is_of_a_noun(tokens[at : at + 2], pack)


def _is_of_a_noun(found: Sequence[Token], pack: LanguagePack) -> bool:
    """Is it a word with the form of a participle, as itself or inflected, and behind it a noun?"""
    if len(found) < 2 or found[1].pos not in ("NOUN", "PROPN", "ADJ"):
        return False
    form = found[0].text.lower()
    bare = form.removesuffix("e")
    return len(form) < _LONGEST and any(pack.participle.fullmatch(word) for word in (form, bare))
