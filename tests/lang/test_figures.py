"""Things that go by several nouns are under one name in all packs, so that reports in two languages count alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import relaas
from relaas.lang import packs

if TYPE_CHECKING:
    from pathlib import Path

ALIKE = [("en", "houses", "dwellings"), ("nl", "huizen", "woningen"), ("de", "Häuser", "Wohnhäuser")]


@pytest.mark.parametrize(("code", "one", "other"), ALIKE)
def test_two_nouns_for_one_thing_have_one_name(code: str, one: str, other: str) -> None:
    alike = packs.load(code).figures.alike
    assert alike.of(one) == alike.of(other) == "home"
    assert alike.of("home office" if code == "en" else "kantoor") != "home"


TRACTORS = [("en", "tractors"), ("nl", "trekkers"), ("nl", "tractoren"), ("de", "Traktoren")]


@pytest.mark.parametrize(("code", "noun"), TRACTORS)
def test_a_thing_has_one_name_in_all_languages(code: str, noun: str) -> None:
    assert packs.load(code).figures.alike.of(noun) == "tractor"


def test_houses_are_dwellings_in_another_language_too(tmp_path: Path) -> None:
    told = {
        "a": " date 2024-04-09 A landslide destroyed 42 houses in Kibanda on Monday, the mayor said.",
        "b": " date 2024-04-09 Een aardverschuiving heeft maandag 42 woningen in Kibanda verwoest, zei de chef.",
    }
    for name, text in told.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    account = relaas.account(relaas.read([tmp_path]).documents, relaas.Settings(one_story=True))
    assert [(f.number, f.category) for f in account.figures] == [(42, "damaged")] * 2
    assert len({f.series for f in account.figures}) == 1
