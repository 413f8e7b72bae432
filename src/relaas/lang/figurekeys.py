"""What the files of a pack's folder `figures` must hold, and what they may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relaas.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Mapping

_MAY = {
    "nouns.toml": {"alike", "heads"},
    "cues.toml": {"kinds", "of"},
    "frames.toml": {
        "rates", "recounts", "errors", "left_out", "hedges", "hours", "then", "giving", "asks_what", "tallies",
        "struck", "headings", "beside",
    },
    "traps.toml": {
        "demands", "wants", "more", "rooms", "kin", "held", "likened", "silenced", "gauges", "shares", "extremes",
        "slight",
    },
}  # fmt: skip
_MUST = {
    "nouns.toml": {"compounds", "groups", "says", "suggests", "only", "barred", "otherwise", "overruled"},
    "cues.toml": {"infinitive", "cues"},
    "traps.toml": {
        "units", "endings", "labels", "signs", "behind", "ages", "tolls", "levels", "aged", "all", "being", "rows",
        "ranges", "pointers", "than", "against", "sources",
        "tellers", "media", "sizes", "capacities", "living", "having", "sized", "collectives", "idioms",
    },
    "frames.toml": {
        "names",
        "inflection", "strict", "onward", "object_behind", "partitive", "agents", "counting", "asks",
        "taking_up", "now", "topics", "parts", "superseded", "bearings", "sides", "within",
        "scopes", "limits", "bodies", "crowds", "portions", "genitive",
    },
}  # fmt: skip


def check_keys(tables: Mapping[str, Mapping[str, Any]]) -> None:
    """Refuse a pack that lacks a word of the format, or has one that the format does not know.

    Args:
        tables: File name to its table.

    Raises:
        PackError: A file or key is missing or unknown.
    """
    for name, keys in _MUST.items():
        found = tables.get(name, {}).keys() - _MAY.get(name, set())
        if found != keys:
            raise PackError(f"figures/{name}: {sorted(found ^ keys)[0]!r} is unknown or missing")
