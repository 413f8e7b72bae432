"""Do the places of an account hold together? Their countries, points and precision."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.model.accounts import Account
    from relaas.model.entities import Entity

_CODE = re.compile("[A-Z]{2}")


def wrong(account: Account) -> Iterator[str]:
    """Everything that is wrong with where things lie, a sentence each."""
    for entity in account.entities:
        yield from _sound(entity)


def _sound(entity: Entity) -> Iterator[str]:
    if entity.country is not None and not _CODE.fullmatch(entity.country):
        yield f"{entity.id}: {entity.country[:10]!r} is no ISO code of a country."
    if entity.coordinates is not None:
        lon, lat = entity.coordinates
        if not (-180 <= lon <= 180 and -90 <= lat <= 90):
            yield f"{entity.id}: {lon}, {lat} lies nowhere on the globe."
        if entity.country is None:
            yield f"{entity.id}: it has coordinates and no country."
    if entity.precision is not None and entity.coordinates is None:
        yield f"{entity.id}: it has a precision and no coordinates."
    if entity.type != "place" and (entity.coordinates or entity.precision):
        yield f"{entity.id}: it is a {entity.type} and has coordinates."
