"""What the extraction process does, without the process."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relaas.ingest import worker
from relaas.ingest.pages import Page, Reply, Task, receive, send

if TYPE_CHECKING:
    from collections.abc import Iterator

PARAGRAPH = "De brug bij Veldzicht is sinds maandag dicht, zegt de burgemeester van het dorp aan de rivier. "
TAGS = [
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<table><tr><td>",
    "<ul><li>",
    "<br>",
    "<h1>",
    "<time datetime='2022-01-11'>",
    "<script type='application/ld+json'>",
    "</script>",
    '{"@type": "NewsArticle", "headline": ',
    "<!--",
    "-->",
    "<a href=x>",
    "<meta property='og:title' content='",
    "'",
    ">",
    "&#0;",
    "&#xd800;",
    "\x00",
    "<title>",
    "<svg>",
    "]]>",
    PARAGRAPH,
]


def ask(html: str, *, elements: int = 1_000, attributes: int = 100) -> Reply:
    return worker.answer(Task(html, elements, attributes))


def replies(data: bytes) -> Iterator[Reply]:
    stream = io.BytesIO(data)
    while (message := receive(stream)) is not None:
        yield msgspec.json.decode(message, type=Reply)


def test_tasks_are_answered_in_order_until_the_input_ends() -> None:
    source, answers = io.BytesIO(), io.BytesIO()
    for html in (f"<p>{PARAGRAPH * 3}</p>", "<p></p>"):
        send(source, Task(html, 1_000, 100))
    source.write(b"\x00\x00")  # cut off
    source.seek(0)
    worker.serve(source, answers)
    first, second = replies(answers.getvalue())
    assert first.page is not None
    assert first.page.blocks == [(PARAGRAPH * 3).strip()]
    assert (second.page, second.kind) == (None, "no-text")


@pytest.mark.parametrize(("error", "kind"), [(MemoryError(), "memory"), (RuntimeError("x"), "extraction")])
def test_a_failing_library_is_a_reason(monkeypatch: pytest.MonkeyPatch, error: Exception, kind: str) -> None:
    def fail(task: Task) -> Page:
        raise error

    monkeypatch.setattr(worker, "extract", fail)
    assert ask("<p>x").kind == kind


@pytest.mark.parametrize(
    "html",
    [
        "<p>x</p>" * 2_000,
        "<p " + "a " * 2_000 + ">x</p>",
        "<p " + "a/" * 2_000 + ">x</p>",
        "<div>" * 400 + "x",
    ],
)
def test_bounds(html: str) -> None:
    assert ask(html).kind == "too-complex"


def test_many_words_in_one_attribute_are_no_bound() -> None:
    assert ask(f"<html><body><p data-x='{'a = ' * 2_000}'>{PARAGRAPH * 3}</p></body></html>").page is not None


def test_tables_lists_and_breaks() -> None:
    table = f"<table><tr><td>{PARAGRAPH}</td><td>twaalf doden</td></tr><tr><td>tweede rij</td></tr></table>"
    html = (
        f"<html><body><article><p>{PARAGRAPH * 2}<br>Nieuwe   regel\n hier</p>{table}</article></body></html>"
    )
    page = ask(html).page
    assert page is not None
    assert page.blocks == [
        f"{PARAGRAPH * 2}".strip() + "\nNieuwe regel hier",
        f"{PARAGRAPH.strip()}\ttwaalf doden",
        "tweede rij",
    ]


@settings(max_examples=60)
@given(st.lists(st.sampled_from(TAGS), max_size=25))
def test_no_markup_ends_the_process(parts: list[str]) -> None:
    reply = ask("<html><body>" + "".join(parts))
    assert (reply.page is None) == bool(reply.kind)
    assert reply.kind in {"", "no-text", "too-complex"}
    assert all("\n\n" not in block and block.strip() for block in (reply.page.blocks if reply.page else []))
