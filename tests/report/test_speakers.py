"""The order of the ledger of statements."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.anchors import Anchor
from relaas.model.statements import Moment
from relaas.report.speakers import speeches, statement_numbers

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.speakers import Speech

TUNNEL = Path(__file__).parents[1] / "export" / "tunnel.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(TUNNEL)


def words(speech: Speech) -> list[str]:
    return [statement.content[0].text for statement in speech.statements]


def names(account: Account) -> list[str]:
    known = {entity.id: entity.name for entity in account.entities}
    return [
        known.get(speech.entity or "")
        or (speech.statements[0].source.anchor.text if speech.statements[0].source else "")
        for speech in speeches(account)
    ]


def test_those_who_say_most_come_first_then_who_speaks_first(account: Account) -> None:
    assert names(account) == [
        "Hanna Brons",
        "Verhulst",
        "woordvoerder",
        "Piet Verhulst",
        "bond van chauffeurs",
        "bond",
        "ministerie",
        "bron bij de gemeente",
        "",
    ]


def test_a_speaker_is_heard_in_order_of_time(account: Account) -> None:
    assert words(speeches(account)[0]) == [
        "De Zilverdieptunnel blijft zeker tot vrijdag dicht",
        "We nemen geen enkel risico",
        "de bussen konden omrijden",
        "de tunnel vrijdag opengaat",
    ]


def test_what_has_no_time_comes_last(account: Account) -> None:
    rows = (replace(account.statements[0], when=Moment(None, (), "open")), *account.statements[1:])
    last = speeches(replace(account, statements=rows))[0].statements[-1]
    assert last.id == account.statements[0].id


def test_two_without_a_name_are_not_taken_for_one(account: Account) -> None:
    unnamed = account.statements[2]
    again = replace(unnamed, id="q-again", cluster="q-again", content=account.statements[3].content)
    ledger = speeches(replace(account, statements=(*account.statements, again)))
    assert [len(s.statements) for s in ledger if s.statements[0].source == unnamed.source] == [1, 1]


def test_a_pronoun_stands_under_who_it_was_taken_for(account: Account) -> None:
    unnamed = account.statements[2]
    assert unnamed.source is not None
    start = unnamed.source.anchor.start
    spoken = replace(unnamed.source, anchor=Anchor(start, start + len("hij"), "hij"))
    again = replace(unnamed, id="q-again", cluster="q-again", source=spoken)
    ledger = speeches(replace(account, statements=(*account.statements[:3], again, *account.statements[3:])))
    (speech,) = (s for s in ledger if unnamed in s.statements)
    assert speech.statements == (unnamed, again)


def test_an_entity_that_is_not_there_leaves_the_speaker_without_a_name(account: Account) -> None:
    ledger = speeches(replace(account, entities=account.entities[1:]))
    assert all(speech.entity != account.entities[0].id for speech in ledger)
    assert sum(len(speech.statements) for speech in ledger) == len(account.statements)


def test_what_hangs_in_the_air_is_left_to_verify(account: Account) -> None:
    first, second, *rest = account.statements
    odd = (replace(first, document="d-none"), replace(second, story="s-none"), *rest)
    ledger = speeches(replace(account, statements=odd))
    assert sum(len(speech.statements) for speech in ledger) == len(rest)


def test_each_story_has_its_own_speakers(account: Account) -> None:
    other = replace(account.stories[0], id="s-2")
    rows = (replace(account.statements[0], story="s-2"), *account.statements[1:])
    ledger = speeches(replace(account, stories=(other, *account.stories), statements=rows))
    assert [(s.story, len(s.statements)) for s in ledger][:2] == [("s-2", 1), (account.stories[0].id, 3)]


def test_numbers_go_on_through_the_ledger(account: Account) -> None:
    ledger = speeches(account)
    given = statement_numbers(ledger)
    assert sorted(given.values()) == list(range(1, len(account.statements) + 1))
    assert given[ledger[1].statements[0].id] == 5
