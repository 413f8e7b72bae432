"""What may not change the account of a story: the order of the input, other stories, copies of its reports."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import relaas
from relaas.export.bundle import write
from relaas.export.verify import verify
from relaas.finding import find
from relaas.model.documents import Document, identify
from tests.reconcile.finding import found_once
from tests.reconcile.stories.piles import poured, renamed, told

if TYPE_CHECKING:
    from relaas.model.accounts import Account

DOCUMENTS, STORIES = poured()
NAMES = sorted({document.path.split("/")[-2] for document in DOCUMENTS})
QUICK = settings(max_examples=4)


def of(name: str) -> list[Document]:
    """The reports of one story."""
    return [document for document in DOCUMENTS if document.path.split("/")[-2] == name]


@cache
def alone(name: str) -> Account:
    """The account of one story by itself."""
    return relaas.account(of(name))


@cache
def poured_together() -> bytes:
    """The bundle of all stories in one pile."""
    return write(relaas.account(DOCUMENTS))


def rows(account: Account, documents: list[Document]) -> dict[str, Any]:
    """All rows of an account that are about some documents, without what is said of the run."""
    ids = {document.id for document in documents}
    story = {story.id for story in account.stories if ids & set(story.documents)}
    series = {figure.series for figure in account.figures if figure.document in ids}
    figures = {figure.id for figure in account.figures if figure.document in ids}
    events = {event.id for event in account.events if event.document in ids}
    return {
        "documents": [d for d in account.documents if d.id in ids],
        "timexes": [t for t in account.timexes if t.document in ids],
        "entities": [e for e in account.entities if {m.document for m in e.mentions} & ids],
        "figures": [f for f in account.figures if f.document in ids],
        "series": [s for s in account.series if s.id in series],
        "relations": [r for r in account.figure_relations if r.a in figures],
        "statements": [s for s in account.statements if s.document in ids],
        "events": [e for e in account.events if e.document in ids],
        "verdicts": [v for v in account.event_verdicts if v.b in events],
        "timeline": [t for t in account.timeline if t.story in story],
        "open": [o for o in account.open_events if o.story in story],
    }


def balance(account: Account) -> dict[str, Any]:
    """What an account comes to, whatever its rows are called."""
    return {
        "series": sorted(
            (s.category, s.counted, s.low, s.best or 0, s.high or 0, s.origins) for s in account.series
        ),
        "relations": sorted(r.relation for r in account.figure_relations),
        "timeline": [(t.date, t.headline, t.status, t.origins) for t in account.timeline],
        "stories": len(account.stories),
    }


@QUICK
@given(st.permutations(DOCUMENTS))
def test_the_order_of_the_input_changes_no_byte(documents: list[Document]) -> None:
    assert write(relaas.account(documents)) == poured_together()


@QUICK
@given(st.permutations(range(len(DOCUMENTS))))
def test_the_names_of_the_files_tell_no_story_from_another(numbers: list[int]) -> None:
    documents = [renamed(d, f"{n:03}.txt") for n, d in zip(numbers, DOCUMENTS, strict=True)]
    known = {d.path: renamed_.path for d, renamed_ in zip(DOCUMENTS, documents, strict=True)}
    wanted = frozenset(frozenset(known[path] for path in story) for story in STORIES)
    assert told(relaas.account(documents)) == wanted


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_a_file_changes_nothing_that_is_found_in_it(name: str) -> None:
    document = of(name)[0]
    assert find(renamed(document, "zz.txt"), ()) == found_once(replace(document, path=""), ())


@QUICK
@given(st.sampled_from(NAMES), st.lists(st.sampled_from(DOCUMENTS), max_size=8, unique_by=lambda d: d.id))
def test_reports_of_other_stories_change_nothing(name: str, others: list[Document]) -> None:
    story = of(name)
    beside = [document for document in others if document not in story]
    assert rows(relaas.account([*story, *beside]), story) == rows(alone(name), story)


@QUICK
@given(st.sampled_from(DOCUMENTS), st.booleans(), st.sampled_from(["Kopieblad", ""]))
def test_a_copy_to_the_letter_is_no_second_origin(copied: Document, beside: bool, outlet: str) -> None:
    name = copied.path.split("/")[-2]
    story = of(name)
    outlet = outlet or copied.outlet
    path = f"{copied.path}-2" if beside else "zz.txt"
    copy = replace(copied, path=path, outlet=outlet, id=identify("d", outlet, path, copied.text))
    account = relaas.account([*story, copy])
    assert balance(account) == balance(alone(name))
    assert verify(account) == []
    twice = [[f.series for f in account.figures if f.document == id_] for id_ in (copied.id, copy.id)]
    assert twice[0] == twice[1]


@QUICK
@given(st.sampled_from(DOCUMENTS))
def test_a_copy_before_all_others_changes_no_series(copied: Document) -> None:
    name = copied.path.split("/")[-2]
    copy = replace(copied, path="00.txt", id=identify("d", copied.outlet, "00.txt", copied.text))
    before, after = balance(alone(name)), balance(relaas.account([*of(name), copy]))
    assert (after["series"], after["relations"]) == (before["series"], before["relations"])
