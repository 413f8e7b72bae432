"""Offices by which one document calls people: "de Griekse premier", "minister van Volksgezondheid Jan Smit"."""

from __future__ import annotations

from typing import Literal

from relaas.model.anchors import Anchor
from relaas.model.frozen import Frozen

Reach = Literal["world", "country", "region", "town", "several"]
"""Of what there is one holder of an office at a time; of `several` there may be more, unless it is told of what."""
Standing = Literal["holds", "maybe", "open"]


class OfficeMention(Frozen, frozen=True):
    """An office in the words around a name, or in those for a source that they do not name.

    Attributes:
        anchor: The name of whoever holds it, or the words for the source.
        standing: Does who is named hold it, or maybe ("waarnemend burgemeester Jan Smit"), or is nobody named (`open`)?
        kinds: The offices that the words may name, by names that all languages share.
        reach: Of what there is one holder of it at a time.
        of: What completes it: "van | Volksgezondheid", "| Karani mayor"; or None.
        people: What an adjective or a country's name before it points at: the country's ISO code, or the word itself
            where no list has it; or empty.
        matter: What a minister is of, by a name that all languages share; or empty.
    """

    anchor: Anchor
    standing: Standing
    kinds: tuple[str, ...]
    reach: Reach
    of: Anchor | None = None
    people: str = ""
    matter: str = ""
