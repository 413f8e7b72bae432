"""The page: one file, sound HTML, nothing of a report let loose in it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zlib
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.accounts import OpenEntry
from relaas.model.anchors import Anchor
from relaas.report.embedding import SCRIPTS, script, style
from relaas.report.page import drawn, render
from relaas.report.sections.remarks import remark
from relaas.report.wording import wording
from tests.report.unpacking import unpacked

if TYPE_CHECKING:
    from relaas.model.accounts import Account

BRIDGE = Path(__file__).parents[1] / "export" / "bridge.json"
FERRY = BRIDGE.with_name("ferry.json")
TUNNEL = BRIDGE.with_name("tunnel.json")
CLOSES = {"p": ("p", "ol", "ul", "div", "details", "h3", "h4", "h5", "h6"), "li": ("li",), "td": ("td",)}
"""What HTML lets go without an end tag, and the tags that end it; the end of what holds it does as well."""
SOURCES = [files("relaas.report").joinpath("templates", name).read_text(encoding="utf-8") for name in SCRIPTS]
MARKS = ("mark", "span", "u", "i", "a")
VOID = {"meta", "br", "hr", "img", "link", "input"}


class Page(HTMLParser):
    """Checks that tags nest, and collects what the tests ask about."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: Counter[str] = Counter()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.marked: dict[str, str] = {}
        self._marks: list[str | None] = []
        self._numbers: list[bool] = []
        self.texts: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if self.open and tag in CLOSES.get(self.open[-1], ()):
            self.open.pop()
        self.tags[tag] += 1
        assert "style" not in given
        assert not any(name.startswith("on") for name in given)
        if given.get("id"):
            self.ids.append(str(given["id"]))
        if "href" in given:
            self.links.append(str(given["href"]))
        if tag not in VOID:
            self.open.append(tag)
        if tag in MARKS:
            self._marks.append(given.get("id"))
            self._numbers.append(tag == "a" and "href" in given)

    def handle_endtag(self, tag: str) -> None:
        while self.open[-1] in CLOSES and self.open[-1] != tag:
            self.open.pop()
        assert self.open.pop() == tag
        if tag in MARKS:
            self._marks.pop()
            self._numbers.pop()

    def handle_data(self, data: str) -> None:
        self.texts.append(data)
        if not any(self._numbers):
            for id_ in filter(None, self._marks):
                self.marked[id_] = self.marked.get(id_, "") + data

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split())


@pytest.fixture(params=[BRIDGE, FERRY, TUNNEL], ids=["dates", "figures", "statements"])
def shown(request: pytest.FixtureRequest) -> Account:
    return bundle.load(request.param)


@pytest.fixture
def account() -> Account:
    return bundle.load(BRIDGE)


def page(account: Account) -> Page:
    return Page(drawn(account, wording()))


def test_the_same_account_gives_the_same_bytes(account: Account) -> None:
    assert render(account) == render(bundle.load(BRIDGE))


def test_it_needs_no_network_and_no_second_file(shown: Account) -> None:
    found = Page(drawn(shown, wording()))
    assert not set(found.tags) & {"link", "img", "iframe", "object", "embed", "form", "base"}
    whole = render(shown).decode("utf-8")
    assert "url(" not in whole
    assert "@import" not in whole
    assert not re.search(r"<script[^>]* src", whole)


def test_its_policy_lets_in_its_own_style_and_script_and_nothing_else(account: Account) -> None:
    html = render(account).decode("utf-8")
    style = html[html.index("<style>") + len("<style>") : html.index("</style>")]
    script = html[html.rindex("<script>") + len("<script>") : html.rindex("</script>")]
    policy = re.search(r'Content-Security-Policy content="([^"]*)"', html)
    assert policy
    assert policy[1] == (
        f"default-src 'none'; style-src '{hashed(style)}'; script-src '{hashed(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert html.index("Content-Security-Policy") < html.index("<style>")


def hashed(part: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode()


def test_it_carries_its_bundle_and_the_words_of_its_script(shown: Account) -> None:
    html = render(shown).decode("utf-8")
    (carried,) = re.findall(r'<script type="application/octet-stream" id="bundle">([^<]*)</script>', html)
    packed = json.loads(zlib.decompress(base64.b85decode(carried.replace(".", "<"))))
    assert unpacked(packed) == json.loads(bundle.write(shown))
    asked = set(re.findall(r'say\("(\w+)"', "".join(SOURCES)))
    assert asked
    assert asked <= set(packed["words"])


def test_days_before_are_packed_and_their_links_lead_into_the_page(shown: Account) -> None:
    stood = replace(shown, settings={**shown.settings, "as_of": "2023-11-06"})
    html = render(shown, earlier=(stood, stood)).decode("utf-8")
    assert "<template" not in html
    (carried,) = re.findall(r'id="bundle">([^<]*)</script>', html)
    first, second = json.loads(zlib.decompress(base64.b85decode(carried.replace(".", "<"))))["days"]
    assert first == second
    assert first["heard"] == list(range(len(shown.documents)))
    assert first["totals"] == {}  # nothing came to anything else
    links = re.findall(r'<a href="?#([^" >]+)', first["glances"])
    assert {link for link in links if f" id={link}" not in html and f' id="{link}"' not in html} == set()


def test_no_text_of_the_script_is_taken_for_code_or_the_other_way_round() -> None:
    lean = script()
    assert len(lean) < sum(len(part) for part in SOURCES) * 0.9
    plain = [line for line in "".join(SOURCES).splitlines() if not re.search("[`/']", line)]
    texts = [text for line in plain for text in re.findall('"[^"]*"', line) if " " in text]
    assert len(texts) > 10
    assert [text for text in texts if text not in lean] == []


def test_short_ids_lead_where_the_long_ones_did(shown: Account) -> None:
    whole = re.sub(r"<script.*?</script>", "", render(shown).decode("utf-8"), flags=re.DOTALL)
    long, short = Page(drawn(shown, wording())), Page(whole)
    assert len(whole) < len(drawn(shown, wording())) + len(style())
    led_to = [id_ for id_ in long.ids if f"#{id_}" in long.links or id_.startswith("fact-")]
    kept = [id_ for id_ in short.ids if f"#{id_}" in short.links or id_.startswith("fact-")]
    assert [led_to.index(link[1:]) for link in long.links if link[1:] in long.ids] == [
        kept.index(link[1:]) for link in short.links if link[1:] in short.ids
    ]
    assert len(set(short.ids)) == len(short.ids)
    assert [id_ for id_ in long.ids if id_.startswith("fact-")] == [
        id_ for id_ in short.ids if id_.startswith("fact-")
    ]


def test_every_id_is_given_once_and_every_link_arrives(shown: Account) -> None:
    found = page(shown)
    assert [id_ for id_, times in Counter(found.ids).items() if times > 1] == []
    assert {link[1:] for link in found.links if link.startswith("#")} <= set(found.ids)


def test_every_mark_holds_the_words_of_its_anchor(shown: Account) -> None:
    marked = page(shown).marked
    for timex in shown.timexes:
        assert marked[timex.id] == timex.anchor.text
    for figure in shown.figures:
        assert marked[figure.id] == figure.anchor.text
    for statement in shown.statements:
        assert marked[statement.id] == statement.content[0].text
        if statement.source:
            anchor = statement.source.anchor
            assert marked[f"p-{statement.document}-{anchor.start}-{anchor.end}"] == anchor.text
    for entry in shown.timeline:
        for place in entry.anchors:
            id_ = f"p-{place.document}-{place.anchor.start}-{place.anchor.end}"
            assert marked[id_] == place.anchor.text


def test_every_report_stands_in_it_in_full(shown: Account) -> None:
    html = re.sub(r'(</mark>|</span>)<a href="#n-[^<]*</a>', r"\1", drawn(shown, wording()))
    words = " ".join("".join(Page(html).texts).split())
    for document in shown.documents:
        assert " ".join(document.text.split()) in words


def test_the_line_that_a_date_header_leaves_empty_takes_no_room(account: Account) -> None:
    headed = replace(account.documents[0], text="\nDe dijk brak dinsdag.", title=None, segments=())
    rows = (replace(entity, mentions=()) for entity in account.entities)
    bare = replace(account, documents=(headed,), timexes=(), entities=tuple(rows), timeline=())
    assert ">De dijk brak dinsdag.</p>" in drawn(bare, wording())


def test_every_value_and_the_reasons_of_dates_are_read_without_a_script(account: Account) -> None:
    text = page(account).text
    for timex in account.timexes:
        assert remark(timex) in text
        assert all(value in text for value in timex.candidates)
    for document in account.documents:
        assert document.published.why in text
    for problem in account.problems:
        assert problem.message in text


def test_it_says_where_the_other_reasons_are_where_scripts_do_not_run(account: Account) -> None:
    assert re.search(r"<noscript>.*relaas why.*</noscript>", drawn(account, wording()))


def test_an_open_date_is_a_range(account: Account) -> None:
    found = page(account)
    assert "between 7 and 28 Mar 2023" in found.text
    assert "Tue 14 Mar 2023" in found.text


def test_a_report_keeps_its_language(account: Account) -> None:
    html = drawn(account, wording())
    assert html.count('<div class="text" lang="nl">') == 3
    assert '<html lang="en">' in html


def test_only_web_addresses_become_links(account: Account) -> None:
    first, *rest = account.documents
    for url, links in (
        ("https://krant.example/a?b=1&c=2", 1),
        ("javascript:alert(1)", 0),
        ("https://a b", 0),
        ("HTTP://x", 1),
        ("data:text/html,x", 0),
    ):
        changed = replace(account, documents=(replace(first, url=url), *rest))
        outside = [link for link in page(changed).links if not link.startswith("#")]
        assert len(outside) == links, url
    assert 'rel="noopener' in drawn(account, wording())


def test_nothing_of_a_report_is_let_loose(account: Account) -> None:
    evil = "</style></p><script>alert(1)</script><b onclick=x>\"'\x1b\u202e"
    first, *rest = account.documents
    text = evil + first.text
    document = replace(
        first,
        text=text,
        outlet=evil,
        path=evil,
        title=evil,
        language='nl"><script>',
        agency=evil,
        segments=(),
    )
    timex = replace(
        account.timexes[0], anchor=Anchor.of(text, 0, 20), why=evil, symbolic=evil, rule=evil, mod=evil
    )
    changed = replace(
        account,
        version=evil,
        models={evil: evil},
        documents=(document, *rest),
        timexes=(timex,),
        timeline=(
            replace(account.timeline[0], headline=evil, date=evil, anchors=account.timeline[0].anchors),
        ),
        stories=(replace(account.stories[0], title=evil),),
        problems=(replace(account.problems[0], kind=evil, message=evil, path=evil),),
    )
    found = page(changed)
    assert found.tags["script"] == 1
    assert "<b onclick" not in drawn(changed, wording())
    assert "\x1b" not in drawn(changed, wording())


def test_crossing_expressions_are_both_marked(account: Account) -> None:
    first = account.documents[0]
    start = first.text.index("vorige week woensdag")
    left = replace(account.timexes[0], id="t-left", anchor=Anchor.of(first.text, start, start + 11))
    right = replace(account.timexes[0], id="t-right", anchor=Anchor.of(first.text, start + 7, start + 20))
    found = page(replace(account, timexes=(left, right)))
    assert {"t-left", "t-right", "n-t-left", "n-t-right"} <= set(found.ids)


def test_several_stories_have_a_timeline_each(account: Account) -> None:
    other = replace(account.stories[0], id="s-2", title="Een ander verhaal")
    entry = replace(account.timeline[0], story="s-2")
    text = page(replace(account, stories=(*account.stories, other), timeline=(*account.timeline, entry))).text
    assert "2 stories" in text
    assert "Een ander verhaal" in text


def test_an_account_of_nothing_is_a_page_too(account: Account) -> None:
    bare = replace(
        account, stories=(), documents=(), timeline=(), timexes=(), entities=(), problems=(), models={}
    )
    text = page(bare).text
    assert "No event could be placed on a date." in text
    assert "Everything was read and resolved." in text


def test_a_lone_surrogate_does_not_stop_it(account: Account) -> None:
    problem = replace(account.problems[0], path="caf\udce9", document=None)
    assert "caf\ufffd" in page(replace(account, problems=(problem,))).text


def test_what_is_announced_says_so_and_open_events_are_listed_with_their_words(account: Account) -> None:
    place = account.timeline[0].anchors[0]
    left = OpenEntry(
        ("2023-03-07", "2023-03-14"), "De brug ging dicht.", (place,), account.stories[0].id, "e-1"
    )
    planned = replace(account.timeline[0], status="planned", documents=tuple(d.id for d in account.documents))
    shown = page(replace(account, timeline=(planned,), open_events=(left,)))
    assert "announced" in shown.text
    assert "Dates still open" in shown.text
    assert "De brug ging dicht." in shown.text
    assert shown.marked[f"p-{place.document}-{place.anchor.start}-{place.anchor.end}"] == place.anchor.text
