"""The style sheet: colours that can be read, light and dark (WCAG 2.2, level AA)."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from relaas.report.embedding import style

STYLE = files("relaas.report").joinpath("templates", "page.css").read_text(encoding="utf-8")
SHEETS = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)[:2]
TEXT = [
    ("ink", "paper"),
    ("soft", "paper"),
    ("link", "paper"),
    ("ink", "mark"),
    ("ink", "open"),
    ("ink", "bad"),
    ("ink", "count"),
    ("ink", "tell"),
    ("link", "tell"),
    ("link", "count"),
    ("link", "mark"),
    ("hit-ink", "hit"),
]
LINES = [
    ("mark-line", "paper"),
    ("open-line", "paper"),
    ("bad-line", "paper"),
    ("count-line", "paper"),
    ("tell-line", "paper"),
    ("tell-line", "tell"),
    ("link", "paper"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(sheet: str, front: str, back: str) -> float:
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", sheet))
    light, dark = sorted((luminance(colours[front]), luminance(colours[back])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("sheet", SHEETS, ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXT)
def test_text_can_be_read(sheet: str, front: str, back: str) -> None:
    assert contrast(sheet, front, back) >= 4.5


@pytest.mark.parametrize("sheet", SHEETS, ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), LINES)
def test_lines_that_carry_meaning_can_be_seen(sheet: str, front: str, back: str) -> None:
    assert contrast(sheet, front, back) >= 3


def test_what_the_page_carries_of_it_says_the_same() -> None:
    lean = style()
    assert len(lean) < 0.9 * len(STYLE)
    assert lean.count("{") == STYLE.count("{")
    assert re.search(r"clamp\([^)]*rem \+ [\d.]+vw", lean)
    assert len(set(re.findall(r"(--\w+):", lean))) == len(set(re.findall(r"(--[\w-]+):", STYLE)))
    assert not re.search(r"--[a-z]\w?\w?-", lean)
