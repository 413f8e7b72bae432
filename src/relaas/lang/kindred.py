"""Cues of what befell those counted: of anybody, and of one population or one kind of things alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relaas.lang.cues import Cues
from relaas.lang.nouns import Nouns

if TYPE_CHECKING:
    from collections.abc import Mapping

    Tables = Mapping[str, Any]


def read_cues(tables: Mapping[str, Tables], kinds: Nouns | None) -> Cues:
    """Read the cues of a pack that can speak of anybody and anything.

    Args:
        tables: The files of its folder `figures`.
        kinds: The kinds of words that cues name.
    """
    return _cues(tables, tables["cues.toml"]["cues"], kinds)


def read_kindred(tables: Mapping[str, Tables], kinds: Nouns | None) -> Mapping[str, Cues]:
    """Read the cues that speak of some alone: sheep that are "destroyed" are dead, and houses are not.

    Args:
        tables: The files of its folder `figures`.
        kinds: The kinds of words that cues name.

    Returns:
        What a noun suggests, a population, or a noun in its dictionary form, to the cues that speak of it alone.
    """
    told = tables["cues.toml"].get("of", {})
    read = ((names, _cues(tables, lists, kinds)) for names, lists in told.items())
    return {kind: cues for names, cues in read for kind in names.split()}


def read_kinds(tables: Mapping[str, Tables], *, joined: bool) -> Nouns | None:
    """Read the kinds of words that cues name; None where a pack has none.

    Args:
        tables: The files of its folder `figures`.
        joined: Are compounds written as one word?
    """
    table = tables["cues.toml"]
    return Nouns(table["kinds"], joined=joined) if "kinds" in table else None


def _cues(tables: Mapping[str, Tables], lists: Mapping[str, list[str]], kinds: Nouns | None) -> Cues:
    return Cues(lists, tables["frames.toml"]["inflection"], tables["cues.toml"]["infinitive"], kinds)
