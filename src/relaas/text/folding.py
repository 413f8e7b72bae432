"""Words made alike for comparing."""

from __future__ import annotations

import unicodedata
from functools import lru_cache


@lru_cache(maxsize=1 << 16)
def unaccented(text: str) -> str:
    """Text without case, accents and doubled spaces: "BELGA" and "Belga" are one voice.

    For comparing names as they are written; the keys by which entities are found alike also drop signs
    (`relaas.model.entities`).

    Args:
        text: Any words.
    """
    apart = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in apart if not unicodedata.combining(c)).casefold().split())
