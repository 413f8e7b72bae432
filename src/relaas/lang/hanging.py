"""Times that hang on a noun: "Thursday's strike", "de staking van donderdag"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.lang.nouns import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Token


def is_genitive(tokens: Sequence[Token], first: int, last: int, pack: LanguagePack) -> bool:
    """Does a time stand in a genitive that is written apart or is part of the time: "Monday 's", "Monday's"?

    Args:
        tokens: Those of the text.
        first: Index of the first token of the time.
        last: One past its last.
        pack: The language.
    """
    genitives = pack.names.genitives
    touches = last < len(tokens) and tokens[last].start == tokens[last - 1].end  # no "vrijdag 's avonds"
    apart = touches and folded(tokens[last].text) in genitives
    return apart or (last > first + 1 and folded(tokens[last - 1].text) in genitives)


def is_behind_noun(tokens: Sequence[Token], first: int, pack: LanguagePack) -> bool:
    """Stands a noun before a time, and a word between that hangs the one on the other?

    Args:
        tokens: Those of the text.
        first: Index of the first token of the time.
        pack: The language.
    """
    if first < 2 or folded(tokens[first - 1].text) not in pack.attributive:
        return False
    return tokens[first - 2].pos in ("NOUN", "PROPN")
