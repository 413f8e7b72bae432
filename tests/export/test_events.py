"""What is wrong with a ledger of events is told, a sentence each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from relaas.export import bundle
from relaas.export.verify import verify
from relaas.model.accounts import Account, OpenEntry
from relaas.model.anchors import Anchor, Place
from relaas.model.events import Event, EventVerdict
from relaas.model.figures import Link

BRIDGE = bundle.load(Path(__file__).with_name("bridge.json"))


def event(id_: str, words: str) -> Event:
    document = BRIDGE.documents[0]
    start = document.text.index(words)
    anchor = Anchor.of(document.text, start, start + len(words))
    return Event(
        id_, document.id, anchor, "govern", "decision", "2023-03-01", ("2023-03-01",), None, (), "positive",
        "asserted", refers=False, passage=anchor, cluster=id_, rule="r", why="w", story=BRIDGE.stories[0].id,
    )  # fmt: skip


def account(*events: Event, **changed: object) -> Account:
    return replace(BRIDGE, events=events, **changed)  # type: ignore[arg-type]


WORDS = BRIDGE.documents[0].text.split()[:2]
ONE, TWO = event("e-000000000001", WORDS[0]), event("e-000000000002", WORDS[1])


def test_a_sound_ledger_has_nothing_wrong_and_is_written_without_loss() -> None:
    sound = account(
        ONE, replace(TWO, cluster=ONE.id), event_verdicts=(EventVerdict(ONE.id, TWO.id, "yes", "w"),)
    )
    assert verify(sound) == []
    assert bundle.load(bundle.write(sound)) == sound


def test_what_refers_to_nothing_is_told() -> None:
    somebody = Link("n-none", ONE.trigger.text, ONE.trigger)
    bad = replace(ONE, cluster="e-none", place="n-nowhere", participants=(somebody,), story="s-none")
    said = "\n".join(verify(account(bad)))
    for what in ("n-none", "n-nowhere", "s-none", "no event e-none"):
        assert what in said


def test_a_verdict_holds_its_two_events_together() -> None:
    verdicts = (EventVerdict(ONE.id, TWO.id, "yes", "w"), EventVerdict(ONE.id, "e-none", "no", "w"))
    said = verify(account(ONE, TWO, event_verdicts=verdicts))
    assert any("stand in two clusters" in line for line in said)
    assert any("there is no event e-none" in line for line in said)


def test_a_headline_stands_in_the_text_and_an_open_event_has_candidates() -> None:
    entry = replace(BRIDGE.timeline[0], headline="Niets daarvan", events=("e-none",))
    left = OpenEntry(("2023-03-01",), "x", (Place(ONE.document, ONE.trigger),), ONE.story, "e-gone")
    said = "\n".join(verify(account(ONE, timeline=(entry,), open_events=(left,))))
    for what in (
        "stands in none of its documents",
        "no cluster e-none",
        "no cluster e-gone",
        "fewer than two",
    ):
        assert what in said


def test_times_are_edtf_and_one_of_them_is_no_choice() -> None:
    said = "\n".join(verify(account(replace(ONE, when="tomorrow", candidates=("2023-03-01", "2023-03-02")))))
    assert "tomorrow" in said
    assert "2 candidates are left" in said
