"""Nothing in a report can run, load or leave its place; and what is marked are the right words, in any script."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.model.anchors import Anchor, Place

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.documents import Document
    from tests.browser.conftest import Open

FERRY = Path(__file__).parents[1] / "export" / "ferry.json"
TUNNEL = FERRY.with_name("tunnel.json")

WRAPS = (
    "{}",
    '">{}',
    "'>{}",
    "</script>{}",
    "</style>{}",
    "-->{}",
    "]]>{}",
    "</title>{}",
    "</textarea>{}",
    "</mark></p>{}",
)
CORES = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<a href=javascript:alert(1)>x</a>",
    "<body onload=alert(1)>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<style>@import '//evil.example/x.css'</style>",
    "<object data=//evil.example></object>",
    "<form action=//evil.example><button>x</button></form>",
    "<video src=//evil.example autoplay></video>",
    "<math><mtext></mtext><mglyph><style></math><img src onerror=alert(1)>",
    "{{constructor.constructor('alert(1)')()}}",
)
HOSTILE = [wrap.format(core) for wrap in WRAPS for core in CORES]
"""150 strings: fifteen things that would run or load, each behind ten ways out of where a text stands."""


def poisoned(account: Account, evil: str, number: int) -> Account:
    """An account of one report whose every field of text holds the string."""
    text = f"{evil} is gezegd op maandag, {number} doden."
    anchor = Anchor.of(text, 0, len(evil))
    id_ = "d-" + hashlib.sha256(str(number).encode()).hexdigest()[:12]
    document = replace(
        account.documents[0],
        id=id_,
        text=text,
        outlet=evil,
        title=evil,
        path=evil,
        url=f"https://x.example/{evil}",
        agency=evil,
        segments=(),
        copy_of=None,
        revision_of=None,
        published=replace(account.documents[0].published, why=evil),
    )
    figure, said, entity = account.figures[0], account.statements[0], account.entities[0]
    link = figure.source and replace(figure.source, text=evil, anchor=anchor, entity="e-x")
    return replace(
        account,
        documents=(document,),
        stories=(replace(account.stories[0], title=evil, documents=(id_,)),),
        timexes=(replace(account.timexes[0], document=id_, anchor=anchor, why=evil, symbolic=evil),),
        figures=(
            replace(
                figure,
                document=id_,
                anchor=anchor,
                counted=None,
                source=link,
                chain=(),
                why=evil,
                part_of=None,
            ),
        ),
        series=tuple(
            replace(s, counted=evil, why=evil, place=None) for s in account.series if s.id == figure.series
        ),
        figure_relations=(),
        statements=(
            replace(
                said,
                document=id_,
                content=(anchor,),
                cue=None,
                source=None,
                chain=(),
                why=evil,
                story=account.stories[0].id,
            ),
        ),
        entities=(
            replace(
                entity,
                id="e-x",
                name=evil,
                mentions=(replace(entity.mentions[0], document=id_, anchor=anchor, why=evil),),
            ),
        ),
        timeline=(
            replace(account.timeline[0], headline=evil, documents=(id_,), anchors=(Place(id_, anchor),)),
        ),
        problems=(replace(account.problems[0], document=None, path=evil, message=evil),)
        if account.problems
        else (),
        events=(),
        event_verdicts=(),
        open_events=(),
    )


@pytest.mark.parametrize("first", range(0, len(HOSTILE), 15))
def test_nothing_runs_and_the_text_shown_is_the_text(opened: Open, first: int) -> None:
    base = replace(bundle.load(FERRY), statements=bundle.load(TUNNEL).statements)
    for number, evil in enumerate(HOSTILE[first : first + 15], first):
        account = poisoned(base, evil, number)
        stood = replace(account, settings={**account.settings, "as_of": "2023-11-06"})
        made = opened(account, earlier=(stood,))
        made.page.locator("[name=until]").fill("0")
        assert "--as-of" in made.page.locator(".filters .reading").inner_text()
        made.page.locator("dfn + a").first.click()
        assert made.page.locator("dialog[open] mark.hit").first.inner_text() == evil
        assert evil in made.page.locator(".text").inner_text()
        assert made.page.locator("h1").inner_text() == evil
        assert made.troubles == []
        assert made.requests == []


SCRIPTS = {
    "emoji": "👩‍👩‍👧‍👦🏳️‍🌈 Twaalf doden 🧨 in de stad.",
    "combining": "Cafe\u0301 Twaalf doden in A\u030angstro\u0308m.",
    "right to left": "قال الوزير Twaalf doden في المدينة.",
    "lines": "Eerste regel\nTwaalf doden\nDerde regel.",
    "beyond the first plane": "𝒜𝒷𝒸 𠀀𠀁 Twaalf doden 𝟙𝟚.",
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_the_marked_words_are_the_right_ones(opened: Open, name: str) -> None:
    account, text = bundle.load(FERRY), SCRIPTS[name]
    anchor = Anchor.of(text, text.index("Twaalf"), text.index("Twaalf") + 6)
    document: Document = replace(account.documents[0], text=text, segments=())
    figure = replace(
        account.figures[0],
        document=document.id,
        anchor=anchor,
        counted=None,
        source=None,
        chain=(),
        part_of=None,
    )
    made = opened(
        replace(
            account,
            documents=(document,),
            figures=(figure,),
            figure_relations=(),
            timexes=(),
            entities=(),
            timeline=(),
            statements=(),
        )
    )
    assert made.page.locator("mark.figure").inner_text() == "Twaalf"
    made.page.locator("dfn + a").first.click()
    assert made.page.locator("dialog[open] mark.hit").inner_text() == "Twaalf"
    quoted = made.page.locator("dialog[open] blockquote").text_content()
    assert quoted == text
    assert made.troubles == []
