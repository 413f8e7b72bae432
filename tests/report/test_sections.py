"""What the sections of the page make of an account."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.accounts import Problem
from relaas.model.anchors import Anchor, Place
from relaas.report.labels import labels
from relaas.report.page import drawn
from relaas.report.sections.dates import shown_date
from relaas.report.sections.leftovers import open_times, trouble_groups, unresolved_times
from relaas.report.sections.names import name_groups
from relaas.report.sections.remarks import remark, rule
from relaas.report.sections.reports import report_rows
from relaas.report.sections.texts import full_texts
from relaas.report.sections.timeline import story_lines
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account

BRIDGE = Path(__file__).parents[1] / "export" / "bridge.json"
SAY = wording()


@pytest.fixture
def account() -> Account:
    return bundle.load(BRIDGE)


def test_one_candidate_is_a_value_and_several_are_a_range() -> None:
    assert shown_date(None, ("2022-01-03",), SAY).state == "exact"
    several = shown_date(None, ("2022-01-03", "2022-01-04"), SAY)
    assert (several.state, several.words) == ("open", "3 or 4 Jan 2022")
    assert shown_date(None, (), SAY).state == "unresolved"


def test_a_remark_leaves_out_what_stands_beside_it(account: Account) -> None:
    timex = replace(
        account.timexes[0],
        symbolic="last(weekday=1)",
        rule="nl.time.last",
        why="last(weekday=1); “is” is present tense; rule nl.time.last of nl/0.1.0",
    )
    assert remark(timex) == "“is” is present tense"
    assert rule(timex) == "nl.time.last of nl/0.1.0"
    assert remark(replace(timex, why="Because.")) == "Because."
    assert rule(replace(timex, why="Because.")) == "nl.time.last"
    bare = replace(timex, why="last(weekday=1); rule nl.time.last of nl/0.1.0")
    assert remark(bare) == bare.why


def test_a_report_that_says_it_twice_is_named_once(account: Account) -> None:
    first = account.documents[0]
    places = tuple(Place(first.id, Anchor.of(first.text, at, at + 3)) for at in (0, 50))
    entry = replace(account.timeline[0], anchors=places)
    (line,) = story_lines(replace(account, timeline=(entry,)), labels(account, SAY), SAY)
    (carrier,) = line.days[0].rows[0].carriers
    assert carrier.others == (f"p-{first.id}-50-53",)


def test_lines_of_one_date_stand_together(account: Account) -> None:
    twice = replace(account, timeline=(account.timeline[0], account.timeline[0]))
    (line,) = story_lines(twice, labels(account, SAY), SAY)
    assert [len(day.rows) for day in line.days] == [2]


def test_a_copy_names_the_number_of_what_it_copies(account: Account) -> None:
    first, second, third = account.documents
    changed = replace(
        account,
        documents=(first, replace(second, copy_of=first.id), replace(third, revision_of=second.id)),
    )
    rows = report_rows(changed, labels(changed, SAY), SAY)
    assert rows[1].kin == ("A light edit of report 1",)
    assert rows[2].kin == ("A later revision of report 2",)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("De brug is dicht\n\nZij zakte maandag.", "De brug is dicht"),
        ("VELDZICHT\n\nDe brug is dicht.", "VELDZICHT De brug is dicht."),
        ("De brug is dicht.", "De brug is dicht."),
    ],
)
def test_a_report_without_a_title_is_shown_by_its_first_paragraph(
    account: Account, text: str, opening: str
) -> None:
    first = replace(account.documents[0], title=None, segments=(), text=text)
    changed = replace(account, documents=(first,), timexes=())
    assert report_rows(changed, labels(changed, SAY), SAY)[0].opening == opening


def test_a_headline_that_opens_the_text_is_not_shown_twice(account: Account) -> None:
    first = replace(account.documents[0], title="De brug is dicht", text="De brug  is dicht\n\nZij zakte.")
    for document, title in ((first, None), (replace(first, title="Brug dicht"), "Brug dicht")):
        changed = replace(account, documents=(replace(document, segments=()),), timexes=())
        (full,) = full_texts(changed, labels(changed, SAY), {}, SAY)
        assert full.title == title


def test_copies_stand_under_what_they_copy_and_circles_stand_alone(account: Account) -> None:
    first, second, third = account.documents
    copied = (replace(first, copy_of=third.id), second, third)
    rows = report_rows(replace(account, documents=copied), labels(account, SAY), SAY)
    assert [(row.label.number, row.under) for row in rows] == [(2, False), (3, False), (1, True)]
    circle = (replace(first, copy_of=second.id), replace(second, copy_of=first.id), third)
    rows = report_rows(replace(account, documents=circle), labels(account, SAY), SAY)
    assert [(row.label.number, row.under) for row in rows] == [(1, False), (2, False), (3, False)]


def test_an_open_time_is_told_by_its_words_not_by_its_problem(account: Account) -> None:
    timex = replace(account.timexes[0], value=None, candidates=("2022-01-03", "2022-01-04"))
    words, at = timex.anchor.text, timex.anchor.start
    of_it = Problem(timex.document, "a.txt", "open-date", f"“{words}” at {at} has no single date: because")
    other = Problem(timex.document, "a.txt", "open-date", "The day of publication stays open.")
    left = replace(account, timexes=(timex,), problems=(of_it, other))
    names = labels(left, SAY)
    ((_, rows),) = trouble_groups(left, names, SAY)
    assert [row.message for row in rows] == [other.message]
    (open_,) = open_times(left, names, SAY)
    assert (open_.words, open_.link.target, open_.date.words) == (words, timex.id, "3 or 4 Jan 2022")
    assert unresolved_times(left, names, SAY) == []


def test_a_report_whose_outlet_nobody_names_goes_by_its_file(account: Account) -> None:
    first = replace(account.documents[0], outlet="unknown", path="in/one.txt")
    changed = replace(account, documents=(first,))
    assert labels(changed, SAY)[first.id].outlet == "one.txt"
    assert report_rows(changed, labels(changed, SAY), SAY)[0].unnamed
    assert SAY("n_unnamed", n=1) in drawn(changed, SAY)


def test_names_in_the_most_reports_come_first(account: Account) -> None:
    groups = dict(name_groups(account, labels(account, SAY), SAY))
    assert [row.name for row in groups["person"]] == ["Ineke Zandstra", "Bram Ooms", "Sadia Benali"]
    assert (groups["place"][0].reports, groups["place"][0].mentions) == (3, 4)
