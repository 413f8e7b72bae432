"""Times that by their own words lie ahead of whoever speaks: "morgen", "volgende week dinsdag", "vanaf maandag"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.time.operators import Current, Inside, Lasting, Moved, Since, Until

if TYPE_CHECKING:
    from relaas.model.time.operators import Node


def lies_ahead(node: Node) -> bool:
    """Lies a time ahead, or reaches there, so that nobody spoke at it?

    Args:
        node: What it means.
    """
    match node:
        case Moved(count=count):
            return count > 0
        case Current(shift=shift):
            return shift > 0
        case Inside(of=of):
            return lies_ahead(of)
        case _:
            return isinstance(node, (Since, Until, Lasting))
