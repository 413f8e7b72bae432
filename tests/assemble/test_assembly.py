"""Timeline, story and problems out of rows."""

from __future__ import annotations

from relaas.assemble.problems import no_pack, open_dates
from relaas.assemble.stories import one_story
from relaas.assemble.timelines import Dated, timeline
from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published, Segment, digest, identify
from relaas.model.timexes import Timex, TimexType

TEXT = "Maandag brak brand uit. Dinsdag was het stil. Sinds woensdag regent het."


def document(
    path: str, outlet: str = "X", text: str = TEXT, agency: str | None = None, best: str | None = "2024-05-16"
) -> Document:
    published = Published("2024-05", () if best else ("2024-05-16", "2024-05-17"), best, "told")
    return Document(
        identify("d", path),
        path,
        outlet,
        None,
        "nl",
        None,
        digest(text),
        text,
        published,
        agency=agency,
        segments=(Segment("body", 0, len(text)),),
    )


def timex(doc: Document, words: str, value: str | None, kind: TimexType = "date") -> Timex:
    start = doc.text.index(words)
    anchor = Anchor.of(doc.text, start, start + len(words))
    return Timex(
        identify("t", doc.id, words),
        doc.id,
        anchor,
        kind,
        value,
        (value,) if value else (),
        "x",
        None,
        "why",
        "r",
    )


def dated(doc: Document, row: Timex) -> Dated:
    start = doc.text.rfind(". ", 0, row.anchor.start) + 2 if ". " in doc.text[: row.anchor.start] else 0
    return Dated(row, Anchor.of(doc.text, start, doc.text.index(".", start) + 1))


def test_sentences_of_one_day_are_one_entry() -> None:
    one, two, wire = document("a.txt"), document("b.txt", "Y"), document("c.txt", "Z", agency="ANP")
    told = {d.id: d for d in (one, two, wire)}
    rows = [dated(d, timex(d, "Maandag", "2024-05-13")) for d in told.values()]
    rows.append(dated(one, timex(one, "Dinsdag", "2024-05-14T21:00", "time")))
    entries = timeline(rows, told, "s")
    assert [(e.date, len(e.documents), e.origins) for e in entries] == [
        ("2024-05-13", 3, 3),
        ("2024-05-14", 1, 1),
    ]
    assert entries[0].headline == "Maandag brak brand uit."


def test_one_agency_is_one_origin() -> None:
    one, two = document("a.txt", agency="ANP"), document("b.txt", "Y", agency="ANP")
    rows = [dated(d, timex(d, "Maandag", "2024-05-13")) for d in (one, two)]
    assert timeline(rows, {one.id: one, two.id: two}, "s")[0].origins == 1


def test_open_times_durations_and_open_stretches_have_no_entry() -> None:
    doc = document("a.txt")
    rows = [
        dated(doc, timex(doc, "Maandag", None)),
        dated(doc, timex(doc, "Dinsdag", "P1D", "duration")),
        dated(doc, timex(doc, "Sinds woensdag", "2024-05-15/..", "interval")),
    ]
    assert timeline(rows, {doc.id: doc}, "s") == ()


def test_the_story_takes_its_title_from_the_earliest_report() -> None:
    late, early = (
        document("a.txt", best="2024-05-20"),
        document("b.txt", text="Er is brand in Gent. Meer volgt.", best="2024-05-13"),
    )
    story = one_story([late, early])
    assert story.title == "Er is brand in Gent"
    assert story.documents == (late.id, early.id)
    assert one_story([early, late]).id == story.id


def test_long_openings_are_cut_between_words() -> None:
    story = one_story([document("a.txt", text="woord " * 60)])
    assert story.title.endswith("woord …")
    assert len(story.title) <= 142


def test_problems_name_what_is_open() -> None:
    doc = document("a.txt", best=None)
    rows = open_dates(doc, [timex(doc, "Maandag", None), timex(doc, "Dinsdag", "2024-05-14")])
    assert [p.kind for p in rows] == ["open-publication", "open-date"]
    assert "2 days are possible" in rows[0].message
    assert "“Maandag” at 0" in rows[1].message
    assert no_pack(doc, ["nl"]).kind == "no-pack"
    unknown = Document(
        "d", "x", "X", None, "nl", None, digest(""), "", Published(None, (), None, "it shows none")
    )
    assert "does not say on which day" in open_dates(unknown, [])[0].message
