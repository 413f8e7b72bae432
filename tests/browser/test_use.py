"""The page as people use it: with a pointer, with keys, without scripts, on paper."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.accounts import Problem
from relaas.report.rendering import told

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from tests.browser.conftest import Open

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def test_a_mark_of_the_drawing_opens_every_passage_side_by_side(opened: Open, account: Account) -> None:
    made = opened(account)
    made.page.locator(".chart a").first.click()
    panel = made.page.locator("dialog[open]")
    first = made.page.locator(".chart a").first.get_attribute("data-of")
    figure = next(figure for figure in account.figures if figure.id == first)
    series = [other for other in account.figures if other.series == figure.series]
    assert panel.locator("article").count() == len(series)
    assert sorted(panel.locator("mark.hit").all_inner_texts()) == sorted(f.anchor.text for f in series)
    assert figure.why in panel.inner_text()
    made.page.keyboard.press("Escape")
    assert made.page.locator("dialog[open]").count() == 0
    assert made.troubles == []
    assert made.requests == []


def test_keys_walk_open_search_and_help(opened: Open, account: Account) -> None:
    made = opened(account)
    keyboard = made.page.keyboard
    keyboard.press("j")
    keyboard.press("j")
    keyboard.press("k")
    first = made.page.locator(".lines > li").first.get_attribute("id")
    assert made.page.evaluate("document.activeElement.id") == first
    keyboard.press("Enter")
    assert made.page.locator("dialog[open] article").count() >= 1
    keyboard.press("Escape")
    keyboard.press("?")
    assert "Esc" in made.page.locator("dialog[open]").inner_text()
    keyboard.press("Escape")
    keyboard.press("/")
    assert made.page.evaluate("document.activeElement.name") == "words"


def test_search_and_filters_leave_what_holds_and_hide_empty_groups(opened: Open, account: Account) -> None:
    made = opened(account)
    page = made.page
    page.locator("[name=kind]").select_option("figures")
    page.locator("[name=category]").select_option("missing")
    missing = [figure for figure in account.figures if figure.category == "missing"]
    assert page.locator(".lines > li:not([hidden])").count() == len(missing)
    assert page.locator(".category:not([hidden])").count() == 1
    page.locator("[name=words]").fill("zzz")
    assert page.locator("[id^='fact-']:not([hidden])").count() == 0
    assert page.locator("main > section:visible").count() == 2  # the reports, none of which holds the word
    assert page.locator("#texts article:visible").count() == 0
    page.get_by_role("button", name="Reset").click()
    assert page.locator("[id^='fact-'][hidden]").count() == 0
    outlet = account.documents[0].outlet
    page.locator("[name=outlet]").select_option(outlet)
    here = [figure for figure in account.figures if figure.document == account.documents[0].id]
    assert page.locator(".lines > li:not([hidden])").count() == len(here)


def before(account: Account) -> Account:
    """The account as of a day on which only its first report had appeared, its totals other ones."""
    first, *rest = account.documents
    figures = tuple(figure for figure in account.figures if figure.document == first.id)
    series = tuple(
        replace(row, low=2, best=None, high=None, origins=1)
        for row in account.series
        if row.id in {figure.series for figure in figures}
    )
    ids = {figure.id for figure in figures}
    return replace(
        account,
        figures=figures,
        series=series,
        figure_relations=tuple(r for r in account.figure_relations if {r.a, r.b} <= ids),
        settings={**account.settings, "as_of": "2023-11-06"},
        problems=tuple(Problem(report.id, report.path, "after-as-of", "later") for report in rest),
    )


def test_as_of_a_day_there_is_what_had_appeared_with_its_own_totals(opened: Open, account: Account) -> None:
    stood = before(account)
    made = opened(account, earlier=(stood,))
    page = made.page
    now = page.locator("#glances").inner_text(), page.locator(".tally").all_inner_texts()
    page.locator("[name=until]").fill("0")
    shown = page.locator(".lines > li:not([hidden])").evaluate_all("rows => rows.map(row => row.id.slice(5))")
    assert sorted(shown) == sorted(figure.id for figure in stood.figures)
    assert page.locator("#texts article:visible").count() == 1
    assert "As it stood on Mon 6 Nov 2023" in page.locator("#glances").inner_text()
    assert "at least 2" in page.locator(".card").first.inner_text()
    assert "at least 2" in page.locator(".tally:visible").first.inner_text()
    assert "--as-of 2023-11-06" in page.locator(".filters .reading").inner_text()
    led_to = "[...document.querySelectorAll('#glances a')].map(a => document.getElementById(a.hash.slice(1)))"
    assert page.evaluate(f"{led_to}.every(Boolean)")
    page.locator(f"#fact-{shown[0]} dfn + a").click()
    assert set(page.locator("dialog[open] h3 .number").all_inner_texts()) == {"1"}
    assert "The total:" not in page.locator("dialog[open]").inner_text()
    page.keyboard.press("Escape")
    page.locator("[name=until]").fill("1")
    assert (page.locator("#glances").inner_text(), page.locator(".tally").all_inner_texts()) == now
    assert page.locator("[id^='fact-'][hidden]").count() == 0
    assert made.troubles == []


def test_without_days_before_there_is_no_way_back(opened: Open, account: Account) -> None:
    assert opened(account).page.locator("[name=until]").count() == 0


def test_a_link_to_a_fact_leads_to_its_row(opened: Open, account: Account) -> None:
    made = opened(account)
    wanted = account.figures[-1].id
    made.page.evaluate(f"location.hash = 'fact-{wanted}'")
    assert made.page.locator(":target").get_attribute("id") == f"fact-{wanted}"
    assert made.page.locator(":target").is_visible()


def test_the_page_gives_its_account_as_json_and_csv(opened: Open, account: Account) -> None:
    made = opened(account, accept_downloads=True)
    with made.page.expect_download() as waiting:
        made.page.get_by_role("button", name="JSON").click()
    assert json.loads(Path(waiting.value.path()).read_text("utf-8")) == json.loads(bundle.write(account))
    with made.page.expect_download() as waiting:
        made.page.get_by_role("button", name="Figures CSV").click()
    table = Path(waiting.value.path()).read_text("utf-8").splitlines()
    assert len(table) == len(account.figures) + 1
    assert made.requests == [] or all(address.startswith("blob:") for address in made.requests)


@pytest.mark.parametrize(
    ("way", "begin"),
    [
        ("plain", "“"),
        ("Markdown", "> "),
        ("Wikipedia (en)", "{{cite news"),
        ("Wikipedia (nl)", "{{Citeer "),
    ],
)
def test_a_citation_is_copied(opened: Open, account: Account, way: str, begin: str) -> None:
    made = opened(account, permissions=["clipboard-read", "clipboard-write"])
    made.page.locator("dfn + a").first.click()
    made.page.locator("dialog[open]").get_by_role("button", name=way).first.click()
    made.page.get_by_role("button", name="copied").wait_for()
    copied = made.page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith(begin)
    assert made.page.locator("dialog[open] mark.hit").first.inner_text() in copied


def test_without_scripts_everything_is_there_to_read(opened: Open, account: Account) -> None:
    made = opened(account, java_script_enabled=False)
    text = made.page.locator("main").inner_text()
    assert "relaas why" in text
    for figure in account.figures:
        assert figure.anchor.text in text
    assert made.page.locator(".filters").count() == 0
    assert made.page.locator(".chart svg").first.is_visible()


def test_it_prints(opened: Open, account: Account) -> None:
    made = opened(account)
    assert made.page.pdf()[:5] == b"%PDF-"


def test_the_interface_speaks_dutch(opened: Open, account: Account) -> None:
    made = opened(account, "nl")
    assert made.page.locator("h2").first.inner_text() == "Cijfers"
    assert made.page.locator("html").get_attribute("lang") == "nl"
    assert "getoond" in made.page.locator(".filters output").inner_text()


def test_the_script_renders_reasons_as_the_page_does(opened: Open, account: Account) -> None:
    whys = (
        "its clause says “zijn; omgekomen”; nobody is named who says it",
        "the best is the last exact one, “vijf” (De Krant (1) itself, as of 2023-11-07); “x” ran away",
        "another way of counting: added and none named; but “Jan” is a first name: person",
    )
    figures = tuple(replace(f, why=whys[n % len(whys)]) for n, f in enumerate(account.figures))
    made = opened(replace(account, figures=figures), "nl")
    for figure in figures[:3]:
        made.page.locator(f"#fact-{figure.id} dfn + a").click()
        shown = made.page.locator("dialog[open] article").first
        want = re.sub("<[^>]*>", "", html.unescape(str(told(figure.why, "nl"))))
        assert f"Waarom: {want}" in shown.inner_text()
        assert (shown.locator("span[lang=en]").count() > 0) == ("ran away" in figure.why)
        made.page.keyboard.press("Escape")
    assert made.troubles == []


def test_statements_are_put_in_order_of_day_and_of_the_way_they_came(opened: Open) -> None:
    account = bundle.load(FERRY.with_name("tunnel.json"))
    made = opened(account)
    page, rows = made.page, "#statements li[id^='fact-']"
    before = page.locator(rows).evaluate_all("found => found.map(row => row.id)")
    order = page.locator("#statements .order select")
    order.select_option("day")
    assert page.locator("#statements .teller:visible h3").count() >= 1
    assert page.locator(f"{rows} .by").count() == len(before)
    assert sorted(page.locator(rows).evaluate_all("found => found.map(row => row.id)")) == sorted(before)
    order.select_option("chain")
    outlets = {document.outlet for document in account.documents}
    heads = page.locator("#statements .teller:visible h3").all_inner_texts()
    assert {head.split(" → ")[-1] for head in heads} <= outlets
    page.locator("[name=outlet]").select_option(account.documents[0].outlet)
    assert {
        head.split(" → ")[-1] for head in page.locator("#statements .teller:visible h3").all_inner_texts()
    } <= {account.documents[0].outlet}
    page.get_by_role("button", name="Reset").click()
    order.select_option("")
    assert page.locator(rows).evaluate_all("found => found.map(row => row.id)") == before
    assert page.locator("#statements .by").count() == 0
    assert made.troubles == []


def test_two_reports_stand_side_by_side_until_a_link_leads_elsewhere(opened: Open, account: Account) -> None:
    made = opened(account)
    page = made.page
    left, right = page.locator("#texts .order select").all()
    left.select_option("0")
    assert page.locator("#texts article:visible").count() == len(account.documents)
    right.select_option("1")
    boxes = [article.bounding_box() for article in page.locator("#texts article:visible").all()]
    assert len(boxes) == 2
    assert boxes[0]["y"] == boxes[1]["y"]
    page.locator(".contents a[href='#names']").click()
    assert page.locator("#texts article:visible").count() == 2
    page.locator(f"#reports .outlet a >> nth={len(account.documents) - 1}").click()
    page.locator(f"#texts article:visible >> nth={len(account.documents) - 1}").wait_for()
    assert made.troubles == []


def test_a_period_leaves_its_lines_and_enlarges_the_strip(opened: Open, account: Account) -> None:
    made = opened(account)
    page = made.page
    whole = page.locator(".strip svg").first.get_attribute("viewBox")
    days = sorted({entry.date for entry in account.timeline if len(entry.date) == 10})
    page.locator("[name=from]").fill(days[-1])
    page.locator("[name=to]").fill(days[-1])
    wanted = [entry for entry in account.timeline if days[-1] in entry.date]
    assert page.locator("#timeline .rows > li:visible").count() == len(wanted)
    assert page.locator(".strip svg").first.get_attribute("viewBox") != whole
    page.get_by_role("button", name="Reset").click()
    assert page.locator(".strip svg").first.get_attribute("viewBox") == whole
    assert page.locator("[id^='fact-'][hidden]").count() == 0


def test_on_a_small_screen_the_bar_unfolds(opened: Open, account: Account) -> None:
    page = opened(account, viewport={"width": 400, "height": 800}).page
    assert page.locator("[name=words]").is_visible()
    assert not page.locator("[name=kind]").is_visible()
    page.locator(".unfold").click()
    assert page.locator("[name=kind]").is_visible()


def test_a_link_opens_what_it_leads_into(opened: Open, account: Account) -> None:
    entity = account.entities[0]
    many = tuple(replace(entity, id=f"e-{number:012x}", name=f"Naam {number}") for number in range(20))
    made = opened(replace(account, entities=(*account.entities, *many)))
    page = made.page
    closed = page.locator(".group .long [id^='fact-']").last
    assert not closed.is_visible()
    page.evaluate("id => { location.hash = id }", closed.get_attribute("id"))
    page.wait_for_function(
        "id => document.getElementById(id).checkVisibility()", arg=closed.get_attribute("id")
    )
    assert closed.is_visible()


def test_each_passage_tells_how_it_stands_to_the_one_asked_for(opened: Open, account: Account) -> None:
    page = opened(account).page
    relation = next(r for r in account.figure_relations if r.relation == "updates")
    page.locator(f"#fact-{relation.b} dfn + a").click()
    earlier, later = (next(f for f in account.figures if f.id == id_) for id_ in (relation.a, relation.b))
    assert f"updated by “{later.anchor.text}”" in page.locator("dialog[open]").inner_text()
    page.keyboard.press("Escape")
    page.locator(f"#fact-{relation.a} dfn + a").click()
    assert f"updates “{earlier.anchor.text}”" in page.locator("dialog[open]").inner_text()
