"""Packs that are not whole: what one that says `partial = true` leaves out is empty, and knows nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Table = dict[str, Any]
Shape = Mapping[str, Any]


def lists(keys: Iterable[str], **others: object) -> dict[str, Any]:
    """A shape of word lists, besides what is no list.

    Args:
        keys: Names of the lists.
        others: What the others are where they are left out.
    """
    return {**{key: [] for key in keys}, **others}


FIGURES: Shape = {
    "nouns.toml": {
        "compounds": "joined", "groups": {}, "says": {}, "suggests": {}, "only": {}, "barred": {}, "otherwise": {},
        "overruled": {},
    },
    "cues.toml": {"infinitive": "", "cues": {}},
    "traps.toml": lists(
        (
            "units", "endings", "labels", "signs", "behind", "ages", "tolls", "levels", "aged", "all", "being", "rows",
            "ranges", "pointers", "than", "against", "sources", "tellers", "media", "sizes", "capacities", "living",
            "having", "sized", "collectives", "idioms",
        ),
    ),
    "frames.toml": {
        "inflection": "", "strict": True, "onward": False, "object_behind": False, "names": {}, "topics": {},
        "scopes": {}, "limits": {}, "bodies": {}, "crowds": lists(("does", "present", "crossed", "arrived", "suffers")),
        "portions": lists(
            ("orders", "alone", "strangers", "sites", "beside", "victims", "settled"), later={}, outside={}
        ),
        **lists(("genitive", "partitive", "agents", "counting", "asks", "taking_up", "now")),
        "parts": lists(
            (
                "before", "behind", "whole", "breaks", "compared", "included", "wrong", "right", "rather", "reached",
                "instead", "links",
            ),
        ),
        "superseded": lists(
            (
                "once", "then", "sure", "origin", "target", "corrected", "spread", "back", "ordinal", "going_on",
                "next", "neutral",
            ),
        ),
    },
}  # fmt: skip
"""The folder `figures`. A number of whom nothing is said is none (`strict`) where the pack does not say otherwise."""
EVENTS: Shape = {
    "words.toml": {
        "inflection": "",
        **lists(
            (
                "happening", "during", "bringing", "joining", "along", "ahead", "maybe", "never", "not_never", "none",
                "since", "late", "stative", "light", "pointing", "stretches", "breaking_in", "called_off",
                "running_days", "running_on", "running_of", "in_a_row",
            ),
        ),
    }
}  # fmt: skip
"""The folder `events`."""


def filled(table: Mapping[str, Any], shape: Shape) -> Table:
    """A table with what it lacks of a shape, tables in it likewise; what the shape does not know stays, to be refused.

    Args:
        table: As read.
        shape: Every key with what it is where it is left out.
    """
    out: Table = dict(table)
    for key, empty in shape.items():
        if key not in out:
            out[key] = filled({}, empty) if isinstance(empty, Mapping) else empty
        elif isinstance(empty, Mapping) and empty and isinstance(out[key], Mapping):
            out[key] = filled(out[key], empty)
    return out
