"""One row for a saying on page and terminal: who carries it, and what denies it."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.export.verify import verify
from relaas.model.statements import Saying, StatementRelation, StatementVerdict
from relaas.report.page import drawn
from relaas.report.reasons import why
from relaas.report.summary import summary
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account

TUNNEL = bundle.load(Path(__file__).parents[1] / "export" / "tunnel.json")
FIRST = TUNNEL.statements[0]
OTHER = next(s for s in TUNNEL.statements if s.document != FIRST.document)
DENIAL = next(s for s in TUNNEL.statements if s.act == "deny")


def told(account: Account = TUNNEL) -> Account:
    """The same with a statement that two reports carry and another denies."""
    assert FIRST.source
    again = replace(OTHER, source=replace(FIRST.source, anchor=OTHER.content[0]), cluster=FIRST.id)
    rows = tuple(again if s.id == OTHER.id else s for s in account.statements)
    sayings = [
        Saying(s.id, s.story, (s.id,), (s.document,), 1) for s in rows if s.id not in (FIRST.id, OTHER.id)
    ]
    carried = Saying(FIRST.id, FIRST.story, (FIRST.id, OTHER.id), (FIRST.document, OTHER.document), 2)
    return replace(
        account,
        statements=rows,
        sayings=(carried, *sayings),
        statement_relations=(StatementRelation(FIRST.id, DENIAL.id, "denies", "both told with dicht…"),),
        statement_verdicts=(StatementVerdict(FIRST.id, OTHER.id, "yes", "the same words"),),
    )


def test_a_row_shows_the_reports_that_carry_it_too() -> None:
    html = drawn(told(), wording())
    (line,) = re.findall(rf'<li id="fact-{FIRST.id}">.*?\n</li>', html, re.DOTALL)
    assert "carried too in" in line
    assert f'id="n-{OTHER.id}"' in line
    assert "2 outlets or agencies" in line
    assert html.count(f'id="n-{OTHER.id}"') == 1
    assert f'<li id="fact-{OTHER.id}"' not in html


def test_a_denial_stands_beside_what_it_denies_and_the_other_way_round() -> None:
    html = drawn(told(), wording())
    for id_, key, other in (
        (FIRST.id, "denied by", DENIAL),
        (DENIAL.id, "denies", FIRST),
    ):
        (line,) = re.findall(rf'<li id="fact-{id_}">.*?\n</li>', html, re.DOTALL)
        assert f'<b class="status-denied">{key}</b> <a href="#n-{other.id}">' in line


def test_the_terminal_tells_both() -> None:
    text = " ".join(summary(told(), io.StringIO(), width=200).split())
    assert "[1][2] 2 outlets or agencies" in text
    assert "denied by S" in text
    assert "denies S" in text


def test_the_reasons_of_a_statement_tell_carriers_verdicts_and_denials() -> None:
    found = [(reason.label, reason.text) for reason in why(told(), FIRST.id).reasons]
    labels = [label for label, _ in found]
    assert ("Origins", "2") in found
    assert "Carried too" in labels
    assert "One with" in labels
    assert any(label == "Relation" and text.startswith("denied by") for label, text in found)


def test_what_is_told_of_sayings_is_verified() -> None:
    assert verify(told()) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"sayings": told().sayings[1:]}, ""),
        ({"sayings": (replace(told().sayings[0], statements=(FIRST.id,)),)}, "are not those of its cluster"),
        ({"sayings": (replace(told().sayings[0], origins=3),)}, "origins are not those"),
        ({"statement_relations": (StatementRelation("q-gone", FIRST.id, "denies", ""),)}, "is not there"),
        ({"statement_verdicts": (StatementVerdict("q-gone", FIRST.id, "no", ""),)}, "is not there"),
        ({"statement_verdicts": (StatementVerdict(FIRST.id, OTHER.id, "no", ""),)}, "the ledger otherwise"),
    ],
)
def test_what_does_not_hold_together_is_told(change: dict[str, object], says: str) -> None:
    wrong = verify(replace(told(), **change))  # type: ignore[arg-type]
    assert (says in wrong[0]) if says else wrong == []
