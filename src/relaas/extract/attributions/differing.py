"""Offices of one noun that are not one: the health minister is no prime minister, nor the minister of defence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.named import Named
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.offices import Office, Offices

_STEM = 4
"""Letters by which a place and the adjective made of it begin."""


def alike(offices: Offices, phrase: Phrase, names: Sequence[Named]) -> list[Named]:
    """Those of some named who can hold the office in the words for a source: it, or none that their report tells.

    Args:
        offices: Those of the document.
        phrase: The words for the source, which are read once for all of them.
        names: Those named.
    """
    own = offices.read(phrase.start, phrase.end)
    return [name for name in names if own is None or not _holds_others(offices, own, name)]


def _holds_others(offices: Offices, own: Office, name: Named) -> bool:
    """Are all offices of somebody named another than one?"""
    others = offices.of_name(name)
    return bool(others) and all(_is_other(offices, own, other) for other in others)


def _is_other(offices: Offices, own: Office, other: Office) -> bool:
    if not set(own.kinds) & set(other.kinds) or (own.held == "former") != (other.held == "former"):
        return True
    return any(_apart(part(offices, own), part(offices, other)) for part in (_land, _rest))


def _land(offices: Offices, office: Office) -> str:
    """The country that an office is told to be of, by its adjective or its name; or else the words for it."""
    of = "" if _is_several(offices, office) else offices.told(office)
    return office.people or offices.completions.country(of) or of


def _rest(offices: Offices, office: Office) -> str:
    """What an office is of of which there are several."""
    return (offices.matter(office) or offices.told(office)) if _is_several(offices, office) else ""


def _is_several(offices: Offices, office: Office) -> bool:
    return offices.words.level(office.kinds) == "several"


def _apart(one: str, other: str) -> bool:
    """Are two completions told, and told to be of two things? "Obidaarse" and "van Obidara" may be one."""
    alike = one in other or other in one or one[:_STEM] == other[:_STEM]
    return bool(one) and bool(other) and not alike
