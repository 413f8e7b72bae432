"""Can everybody use the page? What axe-core finds, on narrow and wide, light and dark, in both languages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from relaas.export import bundle

if TYPE_CHECKING:
    from tests.browser.conftest import Open

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"
BAD = {"serious", "critical"}


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(opened: Open, language: str, width: int, scheme: str) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed"
    )
    made = opened(
        bundle.load(FERRY),
        language,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        bypass_csp=True,
    )
    checker = axe.Axe()
    assert serious(checker.run(made.page).response) == []
    made.page.locator("dfn + a").first.click()
    assert serious(checker.run(made.page).response) == []


def serious(found: dict[str, Any]) -> list[Any]:
    return [
        (one["id"], [node["html"] for node in one["nodes"]][:3])
        for one in found["violations"]
        if one["impact"] in BAD
    ]


@pytest.mark.parametrize("width", [320, 640, 1280])
def test_nothing_makes_it_scroll_sideways(opened: Open, width: int) -> None:
    made = opened(bundle.load(FERRY), viewport={"width": width, "height": 900})
    assert made.page.evaluate("document.documentElement.scrollWidth") <= width
