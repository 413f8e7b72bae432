"""What a noun says of whose it is: only a person has a mother, only a firm a chief executive, a town its streets."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_NAMED = 4
"""Words of the longest name between what somebody is and where."""
_TYPES = frozenset({"person", "organisation", "place"})


def owned(view: View, at: int) -> tuple[int, EntityType | None]:
    """The noun before "of" that says whose it is, named or not, and what has it.

    Args:
        view: The text.
        at: Index of the token before "of".
    """
    noun = _named(view, at)
    return noun, possessed(view, noun)


def _named(view: View, at: int) -> int:
    """What somebody is whose first name and surname end at a token: "mayor" in "mayor Josh Green of Maui"."""
    first = at
    while at - first < _NAMED and view.capital(first) and not view.titled(first):
        first -= 1
    return first if at - first > 1 and view.titled(first) else at


def possessed(view: View, at: int) -> EntityType | None:
    """What has a noun as its own, if the pack says so.

    Args:
        view: The text.
        at: Index of the noun.
    """
    if not 0 <= at < len(view.tokens):
        return None
    whose = view.names.possessed.of(view.low[at])
    return whose if whose in _TYPES else None  # type: ignore[return-value]  # a name out of the pack, checked here


def holds_place(view: View, at: int) -> bool:
    """Is it the article of what has a bed, a mouth or slopes: "de bedding van de Bormida", "the mouth of the Tay"?

    Args:
        view: The text.
        at: Index of the article.
    """
    return view.word(at - 1) in view.names.possessive and view.word(at - 2) in view.names.landforms


def is_somebodys(view: View, at: int, draft: Draft) -> bool:
    """Does a noun for places say whose it is, before somebody's first name and surname?

    "Zijn land Karim Haddad" is not what the country is called.

    Args:
        view: The text.
        at: Index of the noun.
        draft: The name behind it.
    """
    whole = view.low[draft.first] in view.names.given and draft.last - draft.first > 1
    owner = view.tokens[at - 1] if at else None
    return whole and owner is not None and (owner.pos == "PRON" or "Poss=Yes" in owner.morph)
