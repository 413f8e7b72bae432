"""The chain of reasons of a statement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.errors import UsageError
from relaas.export import bundle
from relaas.report.reasons import why

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.reasons import Why

TUNNEL = Path(__file__).parents[1] / "export" / "tunnel.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(TUNNEL)


def told(found: Why) -> dict[str, str]:
    return {reason.label: reason.text for reason in found.reasons}


def every(found: Why, label: str) -> list[str]:
    return [reason.text for reason in found.reasons if reason.label == label]


def test_a_statement_tells_words_speaker_chain_cue_manner_time_and_rule(account: Account) -> None:
    said = told(why(account, "S12"))
    assert "vrezen dat [het maanden duurt]. Verhulst" in said["Words"]
    assert said["Report"].startswith("02.txt · Het Demerblad · d-")
    assert said["Said by"] == "‘bron bij de gemeente’ · no entity is named so"
    assert said["By way of"].startswith("‘Omroep Peelgolf’ · Omroep Peelgolf · e-")
    assert "[vrezen]" in said["Cue"]
    assert (said["Mode"], said["Act"]) == ("paraphrased", "feared")
    assert said["Stance"] == "passed on, not asserted"
    assert said["When"].startswith("by Wed 20 Mar 2024 [../2024-03-20] · its report does not say when")
    assert said["Because"].startswith("“vrezen”; “zou” passes it on as hearsay; rule")
    assert said["Rule"] == "nl.attribution.clause"


def test_its_id_or_the_beginning_of_it_does_as_well_as_its_number(account: Account) -> None:
    id_ = account.statements[1].id
    assert why(account, id_) == why(account, id_[:9]) == why(account, "S2") == why(account, "U2")


def test_every_part_of_what_is_said_is_told(account: Account) -> None:
    found = why(account, "S2")
    assert len(every(found, "Words")) == 2
    assert told(found)["Said by"].startswith("‘ze’ · Hanna Brons · e-")
    assert told(found)["Said by"].endswith("the one that spoke right before: “Hanna Brons”")


def test_a_denial_is_of_the_words(account: Account) -> None:
    assert told(why(account, "S5"))["Stance"] == "denied: the words are what is denied"


def test_an_open_time_tells_its_candidates_and_what_it_hangs_on(account: Account) -> None:
    found = why(account, "S10")
    assert every(found, "Candidate") == ["Tue 12 Mar 2024 [2024-03-12]", "Tue 19 Mar 2024 [2024-03-19]"]
    assert "‘dinsdag’ · 12 or 19 Mar 2024" in told(found)["Hangs on"]


def test_nobody_and_no_cue_are_told_as_such(account: Account) -> None:
    bare = replace(account.statements[-1], cue=None)
    said = told(why(replace(account, statements=(*account.statements[:-1], bare)), bare.id))
    assert said["Said by"] == "no source named"
    assert "Cue" not in said


def test_only_figures_have_a_relation(account: Account) -> None:
    with pytest.raises(UsageError, match="only two figures have one"):
        why(account, "S1:S2")


def test_a_number_that_is_not_there(account: Account) -> None:
    with pytest.raises(UsageError, match="There is no fact 'S14'"):
        why(account, "S14")
