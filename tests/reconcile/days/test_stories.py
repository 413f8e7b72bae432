"""Real reports of our own: what is added to a pile, and in which order, changes nothing in the days found."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

import relaas
from relaas import chapters, workflow
from relaas.model.documents import digest
from relaas.reconcile.publications import date_documents
from relaas.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.reconcile.days.material import Material
    from relaas.reconcile.publications import Dated

ROOT = Path(__file__).parents[3] / "evaluation"
STORIES = sorted(p.parent.name for p in (ROOT / "stories" / "nl").glob("*/gold.json"))
OTHERS = ("b1", "b3", "h2")


@cache
def materials(folder: Path) -> tuple[Material, ...]:
    documents = relaas.read([folder]).documents
    found = workflow._found(documents, Settings())
    return tuple(chapters.material(d, f) for d, f in zip(documents, found, strict=True))


def story(name: str) -> tuple[Material, ...]:
    return materials(ROOT / "stories" / "nl" / name)


@cache
def dated(name: str) -> tuple[Dated, ...]:
    """A story by itself."""
    return tuple(date_documents(story(name)))


def by_path(given: tuple[Material, ...], found: Sequence[Dated]) -> dict[str, Dated]:
    return {m.document.path: one for m, one in zip(given, found, strict=True)}


@pytest.mark.parametrize("name", STORIES)
def test_the_order_of_the_reports_changes_nothing(name: str) -> None:
    given = story(name)
    mixed = list(given)
    Random(name).shuffle(mixed)  # noqa: S311 - a shuffle of test data
    assert by_path(tuple(mixed), date_documents(mixed)) == by_path(given, dated(name))


@pytest.mark.parametrize("name", STORIES)
def test_a_duplicate_changes_nothing(name: str) -> None:
    given = story(name)
    again = tuple(
        replace(m, document=replace(m.document, path=f"z/{m.document.path}", outlet="Nog Eens"))
        for m in given
    )
    found = date_documents([*again, *given])
    assert tuple(found[len(given) :]) == dated(name)
    assert [p.candidates for p, _ in found[: len(given)]] == [p.candidates for p, _ in dated(name)]


@pytest.mark.parametrize("name", STORIES)
def test_reports_of_other_events_change_nothing(name: str) -> None:
    given = story(name)
    others = [m for folder in OTHERS for m in materials(ROOT / "reports" / "nl" / folder)]
    others += [m for other in STORIES if other != name for m in story(other)]
    # In the same weeks too: shown as of the story's own month.
    month = given[0].document.published.shown or ""
    near = [
        replace(m, document=replace(m.document, published=replace(m.document.published, shown=month[:7])))
        for m in others
    ]
    assert tuple(date_documents([*given, *others, *near])[: len(given)]) == dated(name)


def test_a_copy_with_its_day_dates_the_original() -> None:
    given = story("treinramp-zavelgem")
    shown = next(m for m in given if m.document.published.shown == "2022-11-14")
    text = f"{shown.document.text}\n"
    open_ = replace(shown.document.published, shown="2022-11")
    again = replace(shown.document, text=text, sha256=digest(text), published=open_, path="z.txt")
    found = date_documents([*given, replace(shown, document=again)])[-1]
    assert found[0].best == "2022-11-14"
    assert "are one text, lightly edited" in found[0].why


def test_the_reasons_name_reports_and_words() -> None:
    given = story("treinramp-zavelgem")
    published, readings = date_documents(given)[[m.document.path for m in given].index("02.txt")]
    assert published.best == "2022-11-15"
    assert "dated by: " in published.why
    assert "Streekblad Noord (03.txt)" in published.why
    assert len(readings) == 1
