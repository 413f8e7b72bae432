"""Whom a list of several kinds counts together: "161 burgers, agenten en militairen" are people at large."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.figures.scenes import Scene, Spot

_PEOPLE, _FORCES = "people", "security"
"""Populations of a pack: everybody, and all who keep order."""
_KEEPING: Final = frozenset(("police", "security", "soldiers", "guards"))
_HELPING: Final = _KEEPING | {"rescuers", "medics"}
"""Those and all who help: no list of them makes them everybody."""
_KIN: Final = frozenset(("women", "men", "children", "family", "members"))
"""Populations that a list does not make everybody: "women and children"."""
_ADJECTIVES = 3
"""Tokens that may stand before a noun of a list."""


def of_all_listed(scene: Scene, spot: Spot, at: int, group: str) -> str:
    """The population of all that a list behind a number names, where they are of more than one.

    Args:
        scene: The text.
        spot: The number.
        at: Index of the noun that it counts.
        group: Its population.
    """
    groups = {group, *_listed(scene, spot, at)}
    if len(groups) == 1 or groups <= _KIN:
        return group
    if groups <= _HELPING:
        return _FORCES if groups <= _KEEPING else group
    return _PEOPLE


def _listed(scene: Scene, spot: Spot, at: int) -> list[str]:
    """The populations of the nouns that a list goes on with, none where it does not end on "and" and a noun."""
    groups: list[str] = []
    for joint, noun in _items(scene, spot, at):
        group = scene.words.groups.of(scene.named(noun))
        if group is None:
            return []
        groups.append(group)
        if scene.tokens[joint].pos == "CCONJ":
            return groups
    return []


def _items(scene: Scene, spot: Spot, at: int) -> Iterator[tuple[int, int]]:
    """The signs or conjunctions of a list with the nouns right behind them, adjectives between."""
    tellers = scene.tellers.get(spot.index, frozenset())
    joint = at + 1
    while joint + 1 < spot.stretch[1] and (
        scene.tokens[joint].text == "," or scene.tokens[joint].pos == "CCONJ"
    ):
        noun = joint + 1
        while noun + 1 < spot.stretch[1] and noun <= joint + _ADJECTIVES and scene.tokens[noun].pos == "ADJ":
            noun += 1
        if scene.tokens[noun].pos != "NOUN" or scene.is_number(noun) or noun in tellers:
            return
        yield joint, noun
        joint = noun + 1
