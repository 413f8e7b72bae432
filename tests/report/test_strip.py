"""The timeline on one line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from relaas.export import bundle
from relaas.report.charts.strip import DISC, strip
from relaas.report.labels import labels
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.charts.strip import Strip

BRIDGE = Path(__file__).parents[1] / "export" / "bridge.json"
SAY = wording()


def drawn(account: Account) -> Strip | None:
    return strip(list(enumerate(account.timeline)), account.documents, labels(account, SAY), SAY)


def test_a_date_that_lasts_or_is_vague_is_a_bar_as_long() -> None:
    account = bundle.load(BRIDGE)
    entry = account.timeline[0]
    long, short = replace(entry, date="2023-03-01/2023-03-09"), replace(entry, date="2023-03-09")
    made = drawn(replace(account, timeline=(long, short)))
    assert made
    bar, point = made.entries
    assert bar.last - bar.first > 3 * (point.last - point.first)
    assert bar.y != point.y


def test_a_month_is_no_point_on_its_first_day() -> None:
    account = bundle.load(BRIDGE)
    made = drawn(replace(account, timeline=(replace(account.timeline[0], date="2023-03"),)))
    assert made
    assert made.entries[0].last - made.entries[0].first > 100


def test_a_year_is_left_to_the_list() -> None:
    account = bundle.load(BRIDGE)
    made = drawn(replace(account, timeline=(replace(account.timeline[0], date="2023"),)))
    assert made is None or made.entries == ()


def test_an_open_day_of_publication_is_a_stretch_and_discs_lie_apart() -> None:
    account = bundle.load(BRIDGE)
    made = drawn(account)
    assert made
    open_ = next(d for d in account.documents if not d.published.best)
    stay = next(stay for stay in made.reports if stay.target == open_.id)
    assert stay.first < stay.last
    assert all(b.at - a.at >= 2 * DISC for a, b in pairwise(made.reports))


def test_one_day_alone_needs_no_line() -> None:
    account = bundle.load(BRIDGE)
    first = account.documents[0]
    one = replace(first, published=replace(first.published, best="2023-03-09", candidates=()))
    entry = replace(account.timeline[0], date="2023-03-09")
    assert strip([(0, entry)], [one], labels(account, SAY), SAY) is None
