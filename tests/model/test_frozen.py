"""Nouns that are made by the thousand: frozen, compared by value, and dataclasses to all that asks."""

from __future__ import annotations

import pickle
from dataclasses import fields, is_dataclass, replace

import pytest

from relaas.model.anchors import Anchor, Place

ANCHOR = Anchor(0, 4, "Gent")


def test_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        ANCHOR.start = 1  # type: ignore[misc]


def test_takes_nothing_that_is_no_field_of_it() -> None:
    with pytest.raises(AttributeError):
        ANCHOR.end_of_line = 1  # type: ignore[attr-defined]


def test_is_compared_by_value() -> None:
    assert Place("d-1", ANCHOR) == Place("d-1", Anchor(0, 4, "Gent")) != Place("d-2", ANCHOR)
    assert len({ANCHOR, Anchor(0, 4, "Gent")}) == 1
    assert Anchor(0, 4, "Gent") < Anchor(1, 5, "Gent")


def test_is_replaced_as_a_dataclass_and_checked_again() -> None:
    assert replace(Place("d-1", ANCHOR), document="d-2") == Place("d-2", ANCHOR)
    with pytest.raises(ValueError, match="cannot hold"):
        replace(ANCHOR, end=5)


def test_tells_its_fields_in_order() -> None:
    assert is_dataclass(ANCHOR)
    assert [field.name for field in fields(ANCHOR)] == ["start", "end", "text"]


def test_goes_from_one_process_to_another() -> None:
    assert pickle.loads(pickle.dumps(Place("d-1", ANCHOR))) == Place("d-1", ANCHOR)  # noqa: S301 - its own
