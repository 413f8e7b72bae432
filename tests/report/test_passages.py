"""Marks that nest or cross, cut so that the tags stay in order and no character is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from relaas.model.documents import Document, Published, Segment
from relaas.report.passages import BLANK, Paragraph, Span, paragraphs

if TYPE_CHECKING:
    from relaas.report.passages import SpanKind


def report(text: str, *segments: Segment) -> Document:
    published = Published(None, (), None, "")
    return Document("d-1", "a.txt", "unknown", None, "nl", None, "", text, published, segments=segments)


def span(start: int, end: int, id_: str = "t") -> Span:
    return Span(start, end, "time", id_)


def drawn(paragraph: Paragraph) -> str:
    """The steps as text: `<` opens, `>` closes, `{` and `}` open and close a mere piece."""
    signs = {("open", True): "<", ("open", False): "{", ("close", True): ">", ("close", False): "}"}
    return "".join(step.text or signs.get((step.act, step.whole), "") for step in paragraph.steps)


def test_nested_spans_nest() -> None:
    made = paragraphs(report("in de nacht van zondag"), [span(16, 22), span(3, 22)])
    assert [drawn(p) for p in made] == ["in <de nacht van <zondag>>"]


def test_crossing_spans_are_closed_and_opened_again() -> None:
    made = paragraphs(report("abcdef"), [span(0, 4, "a"), span(2, 6, "b")])
    assert [drawn(p) for p in made] == ["<ab<cd}>{ef>"]


def test_a_span_over_a_blank_line_is_cut_there() -> None:
    made = paragraphs(report("een twee\n \ndrie vier"), [span(4, 15)])
    assert [drawn(p) for p in made] == ["een <twee}", "{drie> vier"]


def test_equal_spans_are_both_marked() -> None:
    made = paragraphs(report("nu"), [span(0, 2, "a"), span(0, 2, "b")])
    assert [drawn(p) for p in made] == ["<<nu>>"]


def test_of_equal_spans_what_is_said_holds_the_figure_in_it() -> None:
    kinds: tuple[SpanKind, ...] = ("figure", "name", "content")
    steps = paragraphs(report("nu"), [Span(0, 2, kind, kind) for kind in kinds])[0].steps
    assert [step.span.kind for step in steps if step.span and step.act == "open"] == [
        "content",
        "name",
        "figure",
    ]


def test_a_paragraph_has_the_kind_of_the_segment_that_holds_it() -> None:
    text = "Kop\n\nTekst hier.\n\nLees ook: meer"
    made = paragraphs(
        report(text, Segment("title", 0, 3), Segment("body", 3, 18), Segment("teaser", 18, 32)), []
    )
    assert [p.kind for p in made] == ["title", "body", "teaser"]


@st.composite
def marked_texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(alphabet="ab \n", min_size=1, max_size=30))
    place = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(place, place), max_size=6))
    return text, [span(min(pair), max(pair), str(n)) for n, pair in enumerate(pairs) if pair[0] != pair[1]]


@given(marked_texts())
def test_tags_stay_in_order_and_no_character_is_lost(marked: tuple[str, list[Span]]) -> None:
    text, spans = marked
    made = paragraphs(report(text), spans)
    written = "".join(step.text for paragraph in made for step in paragraph.steps)
    assert written == BLANK.sub("", text)
    for paragraph in made:
        open_spans: list[Span | None] = []
        for step in paragraph.steps:
            if step.act == "open":
                open_spans.append(step.span)
            elif step.act == "close":
                assert open_spans.pop() == step.span
            else:
                assert step.text
        assert open_spans == []


@given(marked_texts())
def test_an_id_is_given_at_most_once(marked: tuple[str, list[Span]]) -> None:
    text, spans = marked
    steps = [step for paragraph in paragraphs(report(text), spans) for step in paragraph.steps]
    whole = [step.span.id for step in steps if step.span and step.act == "open" and step.whole]
    assert len(whole) == len(set(whole))
