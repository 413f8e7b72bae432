"""What `relaas verify` finds wrong with a ledger of statements."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from relaas.export import bundle
from relaas.export.verify import verify
from relaas.model.anchors import Anchor

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.statements import Statement

TUNNEL = Path(__file__).with_name("tunnel.json")
AWAY = Anchor(0, 3, "xyz")


@pytest.fixture
def account() -> Account:
    return bundle.load(TUNNEL)


@pytest.fixture
def said(account: Account) -> Statement:
    """One with a source, a chain and two parts."""
    return next(s for s in account.statements if s.chain and len(s.content) == 2)


def wrong(account: Account, old: Statement, **changes: Any) -> list[str]:
    rows = tuple(replace(s, **changes) if s == old else s for s in account.statements)
    return verify(replace(account, statements=rows))


def test_a_sound_ledger_has_nothing_wrong(account: Account) -> None:
    assert verify(account) == []
    assert bundle.load(bundle.write(account)) == account


def test_every_anchor_of_a_statement_is_held_to_its_text(account: Account, said: Statement) -> None:
    assert said.source
    for changes in (
        {"source": replace(said.source, anchor=AWAY)},
        {"cue": AWAY},
        {"content": (AWAY, said.content[1])},
        {"chain": (replace(said.chain[0], anchor=AWAY),)},
    ):
        (line,) = wrong(account, said, **changes)
        assert line.startswith(f"{said.id}: ")
        assert line.endswith("not 'xyz'.")


def test_a_changed_text_breaks_its_statements(account: Account) -> None:
    first, *rest = account.documents
    lines = "\n".join(verify(replace(account, documents=(replace(first, text="x" + first.text), *rest))))
    assert "not 'We nemen geen enkel risico'" in lines
    assert "not 'benadrukt'" in lines


def test_what_it_names_must_be_there(account: Account, said: Statement) -> None:
    assert said.source
    for changes, line in (
        ({"source": replace(said.source, entity="e-none")}, "no entity e-none"),
        ({"chain": (replace(said.chain[0], entity="e-gone"),)}, "no entity e-gone"),
        ({"document": "d-none"}, "no document d-none"),
        ({"story": "s-none"}, "no story s-none"),
        ({"cluster": "q-none"}, "no statement q-none"),
    ):
        assert any(line in found for found in wrong(account, said, **changes)), line


def test_parts_and_times_that_cannot_be(account: Account, said: Statement) -> None:
    assert wrong(account, said, content=()) == [f"{said.id}: it says nothing."]
    assert "out of order" in wrong(account, said, content=said.content[::-1])[0]
    both = replace(said.when, candidates=("2024-03-12", "2024-03-13"))
    assert "2 candidates are left" in wrong(account, said, when=both)[0]
    assert "no date of EDTF" in wrong(account, said, when=replace(both, value=None, candidates=("nu",)))[0]


def test_an_id_given_twice(account: Account) -> None:
    twice = replace(account, statements=(*account.statements, account.statements[0]))
    assert verify(twice) == [f"{account.statements[0].id}: the id is given 2 times."]


def test_figures_are_not_touched_by_it(account: Account) -> None:
    ferry = bundle.load(TUNNEL.with_name("ferry.json"))
    assert verify(replace(ferry, statements=())) == []
    assert account.figures == ()
