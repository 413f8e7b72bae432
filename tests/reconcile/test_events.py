"""Which mentions tell of one event: verdicts, vetoes, and what the order of reports and other stories change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, Segment, digest, identify
from relaas.model.entities import Entity, EntityType, NameMention
from relaas.model.events import EventMention
from relaas.model.provenance import Provenance
from relaas.model.timexes import Timex
from relaas.reconcile.events.cases import Happened
from relaas.reconcile.events.ledger import Events, ledger
from tests.growth import times_as_long

if TYPE_CHECKING:
    import random

TEXT = "Bij de brand in Veldam viel een dode. De politie pakte Jan Smit op. In Ostende zong Els Maas."
LISTS = ["attack", "shooting", "fire", "arrest", "death", "protest", "saying"]
CATEGORIES = {
    "attack": "assault",
    "shooting": "assault",
    "fire": "disaster",
    "arrest": "coerce",
    "death": "casualties",
}


def document(path: str, published: str = "2024-05-20", text: str = TEXT) -> Document:
    id_ = identify("d", path)
    shown = Published(published, (published,), published, "told")
    body = (Segment("body", 0, len(text)),)
    return Document(id_, path, path, None, "nl", None, digest(text), text, shown, segments=body)


def mention(kind: str, when: int | None = 0, word: str = "brand", **changed: Any) -> EventMention:
    start = TEXT.index(word)
    made = EventMention(
        trigger=Anchor.of(TEXT, start, start + len(word)),
        kind=kind,
        category=CATEGORIES.get(kind, "announce"),  # type: ignore[arg-type]
        wider=frozenset({"shooting"}) if kind == "attack" else frozenset(),
        when=when,
        place=None,
        participants=(),
        polarity="positive",
        modality="asserted",
        refers=False,
        passage=(0, 37),
        paragraph=0,
        title=False,
        why="told",
        provenance=Provenance(f"nl.events.{kind}", "nl/1"),
    )
    return replace(made, **changed)


def timex(doc: Document, *values: str, kind: str = "date") -> Timex:
    anchor = Anchor.of(doc.text, 0, 3)
    value = values[0] if len(values) == 1 else None
    return Timex(identify("t", doc.id, *values), doc.id, anchor, kind, value, values, "x", None, "w", "r")  # type: ignore[arg-type]


def happened(path: str, *values: str, mentions: tuple[EventMention, ...] = (), **changed: Any) -> Happened:
    doc = document(path, **changed)
    return Happened(doc, mentions or (mention("fire"),), (timex(doc, *values),))


def named(kind: EntityType, name: str, *docs: Document) -> Entity:
    start = TEXT.index(name)
    places = tuple(NameMention(doc.id, Anchor.of(TEXT, start, start + len(name)), "") for doc in docs)
    return Entity(identify("n", name), kind, name, places)


def anchor(word: str) -> Anchor:
    start = TEXT.index(word)
    return Anchor.of(TEXT, start, start + len(word))


def one_cluster(found: Events) -> bool:
    return len({row.cluster for row in found.rows}) == 1


def test_one_kind_on_one_day_is_one_event_and_says_why() -> None:
    found = ledger([happened("a", "2024-05-13"), happened("b", "2024-05-13")], (), "s")
    assert one_cluster(found)
    (verdict,) = found.verdicts
    assert verdict.same == "yes"
    assert "2024-05-13" in verdict.why


def test_a_night_over_two_days_meets_either() -> None:
    assert one_cluster(ledger([happened("a", "2024-05-12/2024-05-13"), happened("b", "2024-05-13")], (), "s"))


def test_a_day_and_a_night_of_one_report_are_two_events_of_two_kinds() -> None:
    doc = document("a.txt")
    times = timex(doc, "2024-05-14"), timex(doc, "2024-05-14/2024-05-15")
    both = mention("attack"), mention("shooting", 1, "Jan Smit")
    assert not one_cluster(ledger([Happened(doc, both, times)], (), "s"))
    same = mention("fire"), mention("fire", 1, "Jan Smit")
    assert one_cluster(ledger([Happened(doc, same, times)], (), "s"))


def test_two_dates_are_two_events() -> None:
    found = ledger([happened("a", "2024-05-13"), happened("b", "2024-05-14")], (), "s")
    assert len({row.cluster for row in found.rows}) == 2


def test_a_related_kind_is_one_and_another_is_not() -> None:
    both = (mention("attack"), mention("shooting", word="dode"))
    assert one_cluster(ledger([happened("a", "2024-05-13", mentions=both)], (), "s"))
    other = (mention("attack"), mention("fire", word="dode"))
    assert not one_cluster(ledger([happened("a", "2024-05-13", mentions=other)], (), "s"))


def test_two_places_forbid_it_unless_the_reports_share_one() -> None:
    one = happened("a", "2024-05-13", mentions=(mention("fire", place=anchor("Veldam")),))
    two = happened("b", "2024-05-13", mentions=(mention("fire", place=anchor("Ostende")),))
    apart = (named("place", "Veldam", one.document), named("place", "Ostende", two.document))
    found = ledger([one, two], apart, "s")
    assert not one_cluster(found)
    assert "two places, Veldam and Ostende" in found.verdicts[0].why
    shared = (named("place", "Veldam", one.document, two.document), apart[1])
    assert one_cluster(ledger([one, two], shared, "s"))


def test_a_country_decides_where_both_are_known() -> None:
    one = happened("a", "2024-05-13", mentions=(mention("fire", place=anchor("Veldam")),))
    two = happened("b", "2024-05-13", mentions=(mention("fire", place=anchor("Ostende")),))
    places = (
        replace(named("place", "Veldam", one.document, two.document), country="NL"),
        replace(named("place", "Ostende", two.document), country="BE"),
    )
    assert not one_cluster(ledger([one, two], places, "s"))


def test_arrests_of_other_people_are_two_though_of_one_day() -> None:
    one = happened("a", "2024-05-13", mentions=(mention("arrest", participants=(anchor("Jan Smit"),)),))
    two = happened("b", "2024-05-13", mentions=(mention("arrest", participants=(anchor("Els Maas"),)),))
    people = (named("person", "Jan Smit", one.document), named("person", "Els Maas", two.document))
    found = ledger([one, two], people, "s")
    assert not one_cluster(found)
    assert "other people" in found.verdicts[0].why
    same = happened("b", "2024-05-13", mentions=one.mentions)
    assert one_cluster(ledger([one, same], (named("person", "Jan Smit", one.document, same.document),), "s"))


def test_two_arrests_of_one_report_and_day_stay_unsure() -> None:
    both = (mention("arrest"), mention("arrest", word="pakte"))
    found = ledger([happened("a", "2024-05-13", mentions=both)], (), "s")
    assert not one_cluster(found)
    assert [v.same for v in found.verdicts] == ["unsure"]


def test_a_noun_without_a_date_means_the_only_event_of_its_kind() -> None:
    refers = (mention("fire", None, refers=True),)
    found = ledger([happened("a", "2024-05-13"), happened("b", "2024-05-13", mentions=refers)], (), "s")
    assert one_cluster(found)
    assert found.rows[1].when is None
    two = [
        happened("a", "2024-05-13"),
        happened("b", "2024-05-15"),
        happened("c", "2024-05-13", mentions=refers),
    ]
    assert "2 events of its kind" in ledger(two, (), "s").verdicts[-1].why


def test_no_report_refers_to_what_comes_after_it() -> None:
    refers = (mention("fire", None, refers=True),)
    early = happened("b", "2024-05-01", mentions=refers, published="2024-05-02")
    assert not one_cluster(ledger([happened("a", "2024-05-13"), early], (), "s"))


def test_an_open_date_joins_the_only_event_that_it_can_be() -> None:
    left = happened("b", "2024-05-06", "2024-05-13")
    found = ledger([happened("a", "2024-05-13"), left], (), "s")
    assert one_cluster(found)
    assert "2 days left" in found.verdicts[0].why
    assert not one_cluster(ledger([happened("a", "2024-05-14"), left], (), "s"))


def test_an_open_arrest_joins_the_one_that_is_told_in_its_words() -> None:
    told = (mention("arrest", passage=(0, 92)),)
    left = happened("b", "2024-05-06", "2024-05-13", mentions=told)
    found = ledger([happened("a", "2024-05-13", mentions=told), left], (), "s")
    assert one_cluster(found)
    assert "both told with brand, ostende, pakte, politie, veldam" in found.verdicts[0].why
    other = (mention("arrest", passage=(0, 37)),)
    assert not one_cluster(ledger([happened("a", "2024-05-13", mentions=other), left], (), "s"))


def test_a_date_behind_its_report_is_planned_and_a_plan_for_a_day_before_it_is_not_told() -> None:
    ahead = ledger([happened("a", "2024-06-01")], (), "s").rows[0]
    assert ahead.modality == "planned"
    gone = (mention("fire", modality="planned"),)
    assert ledger([happened("a", "2024-05-01", mentions=gone)], (), "s").rows[0].modality == "hypothetical"


@pytest.mark.parametrize("value", ["../2024-05-18", "2024-05-18/..", "2024-05-18"])
def test_what_a_time_leads_up_to_is_at_its_one_end(value: str) -> None:
    rows = ledger([happened("a.txt", value, mentions=(mention("fire", turns=True),))], [], "s").rows
    assert rows[0].when == "2024-05-18"


def test_how_long_is_no_time() -> None:
    doc = document("a")
    told = Happened(doc, (mention("fire"),), (timex(doc, "P3D", kind="duration"),))
    assert ledger([told], (), "s").rows[0].when is None


DAYS = st.sampled_from(["2024-05-12", "2024-05-13", "2024-05-12/2024-05-13", "2024-05", "2023"])
REPORTS = st.lists(
    st.tuples(st.lists(st.tuples(st.sampled_from(LISTS), st.booleans()), max_size=3), DAYS), max_size=5
)


def story(rows: list[tuple[list[tuple[str, bool]], str]], prefix: str = "") -> list[Happened]:
    made = []
    for at, (kinds, day) in enumerate(rows):
        words = TEXT.split()
        told = tuple(
            mention(kind, 0 if dated else None, words[n], refers=not dated)
            for n, (kind, dated) in enumerate(kinds)
        )
        doc = document(f"{prefix}{at}")
        made.append(Happened(doc, told, (timex(doc, day),)))
    return made


@given(REPORTS, st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(rows: Any, chosen: random.Random) -> None:
    reports = story(rows)
    shuffled = list(reports)
    chosen.shuffle(shuffled)
    assert ledger(shuffled, (), "s") == ledger(reports, (), "s")


@given(REPORTS)
def test_a_report_of_another_story_changes_nothing(rows: Any) -> None:
    reports = story(rows)
    stranger = happened("z", "2019-03-04", mentions=(mention("sinking"),), published="2019-03-05")
    alone, among = ledger(reports, (), "s"), ledger([*reports, stranger], (), "s")
    assert among.rows[: len(alone.rows)] == alone.rows
    assert among.verdicts == alone.verdicts


@given(REPORTS)
def test_every_verdict_of_one_event_holds_its_two_together(rows: Any) -> None:
    found = ledger(story(rows), (), "s")
    clusters = {row.id: row.cluster for row in found.rows}
    assert all(clusters[v.a] == clusters[v.b] for v in found.verdicts if v.same == "yes")
    assert set(clusters.values()) <= set(clusters)


@pytest.mark.growth
def test_the_cost_stays_in_step_with_the_mentions() -> None:
    report = ([("arrest", True), ("fire", False), ("death", True)], "2024-05-13")
    few, many = story([report] * 200), story([report] * 800)
    assert times_as_long(lambda told: ledger(told, (), "s"), few, many, bound=8) < 8
