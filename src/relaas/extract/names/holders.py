"""Who is told before a name, between commas: "zijn zoon, Sothea,", "het hoofd van de macht, Ali Soltani,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.names.fullnames import is_full_name

if TYPE_CHECKING:
    from relaas.extract.names.views import Draft, View

_LONGEST = 8
"""Tokens between what somebody is and the comma."""
_PLURAL = "Number=Plur"
_INSIDE = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PROPN", "X"})
_CLOSING = frozenset({",", ".", ":", ";", ")"})


def holder(view: View, draft: Draft) -> int | None:
    """Index of the noun for one human being whom a name between commas gives; None where there is none.

    The word right before the comma says nothing then: not "macht" is called so, but the head of it.

    Args:
        view: The text.
        draft: The name.
    """
    comma = draft.first - 1
    if view.word(comma) != "," or not closes(view, draft.last):
        return None
    if is_kin(view, comma - 1):
        return comma - 1
    return _head(view, comma) if is_full_name(view, draft) else None


def is_kin(view: View, at: int) -> bool:
    """Is it a noun for one human being who is somebody's: a mother, a lawyer?

    Args:
        view: The text.
        at: Index of its token.
    """
    if not view.human(at) or _PLURAL in view.tokens[at].morph:
        return False
    return view.names.possessed.of(view.low[at]) == "person"


def closes(view: View, at: int) -> bool:
    """Does a mark stand at an index that ends what is said between commas?

    Args:
        view: The text.
        at: Index of its token.
    """
    return view.word(at) in _CLOSING


def _head(view: View, comma: int) -> int | None:
    """Index of the noun for one human being in a phrase that ends at a comma: "de baas van het havenbedrijf"."""
    for at in range(comma - 2, max(comma - _LONGEST, 0) - 1, -1):
        if view.tokens[at + 1].pos not in _INSIDE:
            return None
        if view.word(at + 1) in view.names.links and view.human(at):
            return None if _PLURAL in view.tokens[at].morph else at
    return None
