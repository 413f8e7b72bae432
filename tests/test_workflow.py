"""The whole way: the same bytes whatever the order, the workers, the hash seed, the time zone and the place."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import relaas
from relaas import workflow
from relaas.errors import InputError
from relaas.export.bundle import write
from relaas.export.verify import verify
from relaas.report.page import render
from relaas.report.rendering import rendering, whys
from relaas.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
STORY = ROOT / "examples" / "dijkdoorbraak-2023"


@pytest.fixture(scope="module")
def history() -> relaas.History:
    reading = relaas.read([STORY])
    return relaas.history(reading.documents, problems=reading.problems)


@pytest.fixture(scope="module")
def account(history: relaas.History) -> relaas.Account:
    return history.account


def test_every_anchor_and_hash_holds(account: relaas.Account) -> None:
    assert verify(account) == []
    texts = {d.id: d.text for d in account.documents}
    assert all(t.anchor.holds(texts[t.document]) for t in account.timexes)
    assert len(account.timexes) > 50


def test_the_days_before_are_those_that_as_of_gives(history: relaas.History) -> None:
    earlier = history.earlier()
    days = [stood.settings["as_of"] for stood in earlier]
    assert days == sorted(set(days))
    assert days[0] == "2023-05-08"
    assert len(days) > 3
    stood, reading = earlier[2], relaas.read([STORY])
    asked = relaas.account(reading.documents, Settings(as_of=days[2]), problems=reading.problems)
    assert stood.figures == asked.figures
    assert stood.series == asked.series
    assert stood.series_views == asked.series_views
    assert stood.figure_relations == asked.figure_relations
    assert {p for p in asked.problems if "as-of" in p.kind} <= set(stood.problems)


def test_of_many_days_some_are_passed_over(history: relaas.History, monkeypatch: pytest.MonkeyPatch) -> None:
    days = [stood.settings["as_of"] for stood in history.earlier()]
    monkeypatch.setattr(workflow, "DAYS", 2)
    assert [stood.settings["as_of"] for stood in history.earlier()] == days[:: -(-len(days) // 2)]


def test_the_page_of_the_example_is_small(history: relaas.History) -> None:
    page = render(history.account, earlier=history.earlier())
    assert len(page) < 31_000 * len(history.account.documents)  # a report's days give more reasons now


def test_nearly_all_reasons_have_their_line_in_dutch(account: relaas.Account) -> None:
    dutch = rendering("nl")
    assert dutch
    clauses = [clause for why in whys(account) for clause in dutch.clauses(why)]
    assert len(clauses) > 1000
    assert sum(known for _, known in clauses) > 0.98 * len(clauses)


def test_to_dict_is_the_bundle(account: relaas.Account) -> None:
    assert json.loads(write(account)) == json.loads(json.dumps(account.to_dict()))


def test_month_dated_reports_hold_their_day_among_the_candidates(account: relaas.Account) -> None:
    gold = json.loads((STORY / "gold.json").read_text("utf-8"))
    true = {r["file"]: r["published_true"] for r in gold["reports"]}
    for document in account.documents:
        wanted = true[Path(document.path).name]
        assert wanted in document.published.candidates
        assert document.published.best in (None, wanted)


def test_every_day_of_the_month_shown_is_left_or_dropped_with_a_reason(account: relaas.Account) -> None:
    months = [d.published for d in account.documents if len(d.published.shown or "") == len("2023-05")]
    for published in months:
        days = sorted((*published.candidates, *(one.day for one in published.dropped)))
        assert days == [f"{published.shown}-{day:02}" for day in range(1, 32)]
        assert all("more than the best" in one.why for one in published.dropped)
    assert months


def test_no_report_no_account() -> None:
    with pytest.raises(InputError, match="no report"):
        relaas.account([])


def test_a_language_without_a_pack_is_kept_and_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Jeudi, deux personnes sont mortes dans un incendie à Lyon.", encoding="utf-8"
    )
    reading = relaas.read([tmp_path], Settings(language="fr"))
    made = relaas.account(reading.documents, problems=reading.problems)
    assert [d.language for d in made.documents] == ["fr"]
    assert "no-pack" in [p.kind for p in made.problems]
    assert made.timexes == ()


def test_progress_counts_documents() -> None:
    told: list[tuple[int, int]] = []
    documents = relaas.read([STORY]).documents[:3]
    relaas.account(documents, progress=lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_document_is_analysed_as_if_it_were_alone(account: relaas.Account) -> None:
    document = relaas.read([STORY]).documents[3]
    alone = relaas.account([document])
    among = [t for t in account.timexes if t.document == document.id]
    assert list(alone.timexes) == among


def bundle(place: Path, *arguments: str, **environment: str) -> bytes:
    out = place / "out.json"
    command = [sys.executable, "-m", "relaas", "account", *arguments, "--quiet", "--json", str(out)]
    subprocess.run(command, check=True, cwd=place, env={**os.environ, **environment}, capture_output=True)
    return out.read_bytes()


def test_the_same_bytes(tmp_path: Path) -> None:
    place = tmp_path / "story"
    shutil.copytree(STORY, place, ignore=shutil.ignore_patterns("gold.json"))
    names = sorted(p.name for p in place.glob("*.txt"))
    first = bundle(place, *names, PYTHONHASHSEED="1", TZ="UTC")
    assert bundle(place, *reversed(names), PYTHONHASHSEED="2", TZ="Pacific/Kiritimati", LC_ALL="C") == first
    assert bundle(place, *names, "--workers", "2", PYTHONHASHSEED="3", TZ="America/Adak") == first
