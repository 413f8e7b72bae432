"""Markdown as note programs and clippers keep it: text without marks, and what its front matter says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relaas.ingest.markdown import read_markdown
from relaas.ingest.readers import read
from relaas.model.documents import DateClaim
from tests.growth import growth

if TYPE_CHECKING:
    from pathlib import Path

CLIPPED = """---
title: "Dorp leeg"
source: https://blad.example/dorp-leeg
author:
  - "[[Els Bakker]]"
published: 2024-05-14
created: 2024-11-20
site: Het Blad
---
# Het dorp is *leeg*

Volgens [de burgemeester](https://blad.example/b) zijn **twaalf** mensen weg.
Zij keren \\"niet\\" terug.

> “Wij wachten”, zei hij.

- Elf huizen staan leeg.
- Twee wegen zijn dicht.

![De brug](brug.jpg)

| Dorp | Inwoners |
|------|----------|
| Veld | 12       |

<div>Reclame</div>
"""


def test_a_clipped_article() -> None:
    blocks, claims = read_markdown(CLIPPED, "a.md")
    assert blocks == (
        "Het dorp is leeg",
        'Volgens de burgemeester zijn twaalf mensen weg. Zij keren "niet" terug.',
        "“Wij wachten”, zei hij.",
        "Elf huizen staan leeg.",
        "Twee wegen zijn dicht.",
        "Dorp\tInwoners",
        "Veld\t12",
    )
    assert (claims.title, claims.outlet, claims.url) == (
        "Dorp leeg",
        "Het Blad",
        "https://blad.example/dorp-leeg",
    )
    assert claims.dates == (DateClaim("2024-05-14", "front-matter"),)
    assert not claims.notes


def test_without_front_matter_the_first_heading_is_the_headline() -> None:
    assert read_markdown("# Dorp *leeg*\n\nHet is stil.", "a.md")[1].title == "Dorp leeg"
    assert read_markdown("Het is stil.\n\n# Later", "a.md")[1].title is None


@pytest.mark.parametrize(
    ("front", "outlet", "dates"),
    [
        ("source: Het Blad\n", "Het Blad", 0),
        ("source: Persbureau\npublisher: 'Het Blad'\n", "Het Blad", 0),
        ("date: 2024-05-14T10:00\npublished: 2024-05-13\n", None, 1),
        ("date: gisteren\n", None, 0),
        ("published:\n", None, 0),
    ],
)
def test_front_matter(front: str, outlet: str | None, dates: int) -> None:
    _, claims = read_markdown(f"---\n{front}---\nHet is stil.", "a.md")
    assert claims.outlet == outlet
    assert len(claims.dates) == dates


def test_a_rule_at_the_top_is_no_front_matter() -> None:
    blocks, claims = read_markdown("---\n\nHet is stil.\n\n---\n\nEn leeg.", "a.md")
    assert blocks == ("Het is stil.", "En leeg.")
    assert claims.title is None


def test_a_file_and_its_date(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(CLIPPED, "utf-8")
    (tmp_path / "b.MD").write_text(
        "# Dorp leeg\n\n*Door Els Bakker, 15 mei 2024*\n\nHet dorp is **leeg**.\n", "utf-8"
    )
    (tmp_path / "c.md").write_text(" date 2024-05-16 Het dorp is _leeg_.\n", "utf-8")
    (tmp_path / "d.md").write_text("<div>Reclame</div>\n", "utf-8")
    reading = read([tmp_path], language="nl")
    assert [document.published.best for document in reading.documents] == [
        "2024-05-14",
        "2024-05-15",
        "2024-05-16",
    ]
    assert reading.documents[1].text == "Dorp leeg\n\nDoor Els Bakker, 15 mei 2024\n\nHet dorp is leeg."
    assert reading.documents[1].segments[0].kind == "title"
    assert [(problem.path, problem.kind) for problem in reading.problems] == [("d.md", "empty")]


@pytest.mark.growth
@pytest.mark.parametrize("unit", ["*a_ ", "[a](", "![", "`", "> ", "- ", "| a ", "<a ", "\\", "# ", "a: b\n"])
def test_time_grows_with_the_text(unit: str) -> None:
    def made(length: int) -> str:
        return "---\n" + unit * (length // len(unit))

    assert growth(lambda text: read_markdown(text, "a.md"), made, 8_000, bound=6.0) < 6.0
