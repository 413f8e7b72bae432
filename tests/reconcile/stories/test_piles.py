"""Whole piles: our own stories poured together, and piles that are made to mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import relaas
from relaas.export.verify import verify
from tests.reconcile.stories.piles import lures, poured, told

if TYPE_CHECKING:
    from pathlib import Path

LURES = lures()


def test_our_own_stories_poured_into_one_folder_come_out_as_they_were() -> None:
    documents, stories = poured()
    account = relaas.account(documents)
    assert told(account) == stories
    assert verify(account) == []


@pytest.mark.parametrize("name", sorted(LURES))
def test_two_stories_in_one_pile_are_not_mixed(name: str, tmp_path: Path) -> None:
    for at, (story, text) in enumerate(LURES[name]):
        (tmp_path / f"{at:02}-{story}.txt").write_text(text, encoding="utf-8")
    account = relaas.account(relaas.read([tmp_path]).documents)
    by_story = {n: frozenset(path for path in _paths(account) if path.endswith(f"-{n}.txt")) for n in (0, 1)}
    assert told(account) == frozenset(by_story.values())


SHORT = {
    "01": " date 2024-04-09 At least 14 people drowned when a ferry went down off the Kibanda landing on Tuesday, "
    "district police said. Between 10 and 15 others are still missing.",
    "02": " date 2024-04-10 The death toll in the Kibanda ferry disaster climbed to 23 after divers found bodies "
    "wedged under the deck. Three passengers remain unaccounted for, said police commander Moses Tindyebwa.",
    "11": " date 2024-04-09 Bij een brand in een appartementsgebouw in Wolfsakker zijn dinsdag twee mensen omgekomen. "
    "Elf anderen liepen rookvergiftiging op.",
    "12": " date 2024-04-10 Het aantal doden na de brand van dinsdag in Wolfsakker is opgelopen tot drie, meldt "
    "het ziekenhuis. De brandweer had zestien mensen uit het pand gehaald.",
}
"""Two stories, each told by two reports of two sentences, by the first digit of their names."""


def test_reports_of_two_sentences_are_one_story_where_they_name_its_place(tmp_path: Path) -> None:
    for name, text in SHORT.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    account = relaas.account(relaas.read([tmp_path]).documents)
    by_story = {n: frozenset(p for p in _paths(account) if p.split("/")[-1].startswith(n)) for n in "01"}
    assert told(account) == frozenset(by_story.values())


GENERIC = {
    "01": " date 2024-04-09 Wildfire crews pulled back in Orn County on Tuesday after 14 homes burned. Officials of "
    "Orn County ordered everyone out. Schools in Orn County stay shut.",
    "02": " date 2024-04-10 In Vex County a bridge collapsed on Wednesday, injuring 14 people. The engineers of Vex "
    "County had warned of rust. It was the busiest bridge in Vex County.",
}


def test_what_places_are_called_by_makes_no_story(tmp_path: Path) -> None:
    for name, text in GENERIC.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    account = relaas.account(relaas.read([tmp_path]).documents)
    assert told(account) == frozenset(frozenset({path}) for path in _paths(account))


def test_who_knows_better_has_one_story(tmp_path: Path) -> None:
    for at, (_, text) in enumerate(LURES[sorted(LURES)[0]]):
        (tmp_path / f"{at:02}.txt").write_text(text, encoding="utf-8")
    account = relaas.account(relaas.read([tmp_path]).documents, relaas.Settings(one_story=True))
    assert told(account) == frozenset({frozenset(_paths(account))})
    assert account.settings["one_story"]
    assert verify(account) == []


def _paths(account: relaas.Account) -> list[str]:
    return [document.path for document in account.documents]
