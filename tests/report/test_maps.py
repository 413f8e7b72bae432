"""Places on a map."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.report.maps.drawing import HEIGHT, WIDTH, story_map
from relaas.report.maps.outlines import View, borders, coasts, path

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.entities import Entity

BRIDGE = Path(__file__).parents[1] / "export" / "bridge.json"
LOW_COUNTRIES = View(2, 49, 8, 54)


@pytest.fixture
def account() -> Account:
    return bundle.load(BRIDGE)


def placed(account: Account, *points: tuple[str, float, float, str]) -> Account:
    """The account with its first entity as places of our choice."""
    base = account.entities[0]
    made: list[Entity] = [
        replace(
            base,
            id=f"e-{n}",
            type="place",
            name=name,
            coordinates=(lon, lat),
            country=country,
            precision="city",
        )
        for n, (name, lon, lat, country) in enumerate(points)
    ]
    return replace(account, entities=tuple(made))


def test_a_name_leaves_the_dots_of_others_free(account: Account) -> None:
    drawn = story_map(
        placed(
            account,
            ("Goes", 3.888, 51.504, "NL"),
            ("Zeeland", 3.86, 51.51, "NL"),
            ("Gent", 3.72, 51.05, "BE"),
        ),
        account.stories[0],
    )
    assert drawn
    goes = next(dot for dot in drawn.dots if dot.name == "Goes")
    zeeland = next(dot for dot in drawn.dots if dot.name == "Zeeland")
    assert goes.label
    left, base = goes.label
    assert (
        left >= zeeland.x + zeeland.radius
        or left + 4 * 6.6 <= zeeland.x - zeeland.radius
        or not (base - 11 < zeeland.y < base + 3)
    )


def test_coasts_are_cut_at_the_edges_of_the_view() -> None:
    found = list(coasts(LOW_COUNTRIES))
    assert found
    for ring in found:
        assert all(1.99 <= lon <= 8.01 and 48.99 <= lat <= 54.01 for lon, lat in ring)


def test_borders_run_through_the_view() -> None:
    assert any(len(line) > 10 for line in borders(LOW_COUNTRIES))
    assert list(borders(View(-40, 30, -35, 35))) == []


def test_the_middle_of_an_ocean_has_no_coast() -> None:
    assert list(coasts(View(-40, 30, -35, 35))) == []


def test_a_path_leaves_out_steps_too_short_to_be_seen() -> None:
    line = [(0.0, 0.0), (0.001, 0.0), (20.0, 0.0), (20.0, 30.0)]
    assert path(line, lambda point: point, closed=False) == "M0 0l20 0 0 30"
    assert path(line, lambda point: point, closed=True) == "M0 0l20 0 0 30z"
    assert path(line[:2], lambda point: point, closed=True) == ""


def test_the_country_named_most_is_shown_and_what_lies_far_is_listed(account: Account) -> None:
    drawn = story_map(
        placed(
            account,
            ("Roermond", 5.98, 51.19, "NL"),
            ("Venlo", 6.17, 51.37, "NL"),
            ("Luik", 5.57, 50.63, "BE"),
            ("Sydney", 151.2, -33.9, "AU"),
        ),
        account.stories[0],
    )
    assert drawn
    assert {dot.name for dot in drawn.dots} == {"Roermond", "Venlo", "Luik"}
    assert drawn.beyond == (("e-3", "Sydney"),)
    assert all(0 <= dot.x <= WIDTH and 0 <= dot.y <= HEIGHT for dot in drawn.dots)
    assert re.fullmatch(r"(M-?\d+ -?\d+l[-\d ]+z)*", drawn.land)


def test_labels_do_not_lie_on_one_another(account: Account) -> None:
    names = [(f"Dorp{n}", 6.0 + n / 1000, 51.0, "NL") for n in range(6)]
    drawn = story_map(placed(account, *names), account.stories[0])
    assert drawn
    labels = [dot.label for dot in drawn.dots if dot.label]
    assert len(labels) == len(set(labels)) < 6


def test_without_coordinates_there_is_no_map(account: Account) -> None:
    bare = replace(account, entities=tuple(replace(e, coordinates=None) for e in account.entities))
    assert story_map(bare, account.stories[0]) is None
