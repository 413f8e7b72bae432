"""Timeline, story and problems out of rows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from relaas.assemble.balances import _is_compared, _is_past, _last, _passages, _told_of
from relaas.assemble.happenings import SAYING, Happening, happening
from relaas.assemble.problems import no_pack, open_dates
from relaas.assemble.ranking import _Days, worth
from relaas.assemble.stories import story_of
from relaas.assemble.timelines import _told_at, timeline
from relaas.model.anchors import Anchor, Place
from relaas.model.documents import Document, Published, Segment, digest, identify
from relaas.model.events import Event
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


def event(doc: Document, words: str, when: str | None, **changed: Any) -> Event:
    start = doc.text.index(words)
    first = doc.text.rfind(". ", 0, start) + 2 if ". " in doc.text[:start] else 0
    row = Event(
        id=identify("e", doc.id, words),
        document=doc.id,
        trigger=Anchor.of(doc.text, start, start + len(words)),
        category="disaster",
        kind="fire",
        when=when,
        candidates=(when,) if when else (),
        place=None,
        participants=(),
        polarity="positive",
        modality="asserted",
        refers=False,
        passage=Anchor.of(doc.text, first, doc.text.index(".", start) + 1),
        cluster=identify("e", doc.id, words),
        rule="r",
        why="why",
        story="s",
    )
    return replace(row, **changed)


def test_an_event_is_one_entry_with_its_reports_and_origins() -> None:
    one, two, wire = document("a.txt"), document("b.txt", "Y", "Er brak brand uit."), document("c.txt", "Z")
    first = event(one, "brand", "2024-05-13")
    rows = [first, event(two, "brand", "2024-05-13", cluster=first.id)]
    rows.append(event(wire, "brand", "2024-05-13", cluster=first.id))
    (entry,) = timeline(rows, (), {d.id: d for d in (one, two, wire)}, "s").entries
    assert (entry.date, len(entry.documents), entry.events) == ("2024-05-13", 3, (first.id,))
    assert entry.headline in ("Maandag brak brand uit.", "Er brak brand uit.")
    assert entry.origins == 2, "two of the three have the same passage"


def test_one_agency_is_one_origin() -> None:
    one, two = document("a.txt", agency="ANP"), document("b.txt", "Y", "Het vuur woedt.", agency="ANP")
    first = event(one, "brand", "2024-05-13")
    rows = [first, event(two, "vuur", "2024-05-13", cluster=first.id)]
    assert timeline(rows, (), {one.id: one, two.id: two}, "s").entries[0].origins == 1


def test_a_clock_time_that_no_report_contradicts_dates_the_event() -> None:
    one, two = document("a.txt"), document("b.txt", "Y")
    first = event(one, "brand", "2024-05-13")
    told = {one.id: one, two.id: two}
    clock = event(two, "brand", "2024-05-13T21:00", cluster=first.id)
    assert [e.date for e in timeline([first, clock], (), told, "s").entries] == ["2024-05-13T21:00"]
    again = replace(event(two, "stil", "2024-05-13T22:00"), cluster=first.id)
    assert [e.date for e in timeline([first, clock, again], (), told, "s").entries] == ["2024-05-13"]
    other = replace(again, kind="disaster")
    assert [e.date for e in timeline([first, clock, other], (), told, "s").entries] == ["2024-05-13T21:00"]
    month = replace(again, when="2024-05")
    assert [e.date for e in timeline([first, clock, month], (), told, "s").entries] == ["2024-05-13T21:00"]


def test_a_clock_time_dates_the_event_only_on_the_day_that_most_say() -> None:
    one, two, wire = document("a.txt"), document("b.txt", "Y"), document("c.txt", "Z")
    told = {d.id: d for d in (one, two, wire)}
    first = event(one, "brand", "2024-05-13")
    second = event(two, "brand", "2024-05-13T21:00", cluster=first.id)
    third = event(wire, "brand", "2024-05-14T21:00", cluster=first.id)
    entry = timeline([first, second, third], (), told, "s").entries[0]
    assert entry.date == "2024-05-13T21:00"
    assert "elsewhere 2024-05-13, 2024-05-14T21:00" in entry.why
    third = replace(third, when="2024-05-13T22:00")
    fourth = replace(event(one, "stil", "2024-05-13T21:00"), cluster=first.id)
    entry = timeline([first, second, third, fourth], (), told, "s").entries[0]
    assert entry.date == "2024-05-13T21:00", "two reports against one"


def test_what_did_not_happen_may_happen_or_lasted_until_then_has_no_entry() -> None:
    doc = document("a.txt")
    rows = [
        event(doc, "Maandag", "2024-05-13", polarity="negative"),
        event(doc, "Dinsdag", "2024-05-14", modality="hypothetical"),
        event(doc, "Sinds woensdag", "../2024-05-15"),
        event(doc, "regent", "2024-05-15/..", category="other"),
    ]
    found = timeline(rows, (), {doc.id: doc}, "s")
    assert (found.entries, found.open) == ((), ())


def test_what_is_announced_says_so_and_what_goes_on_since_a_day_stands_there() -> None:
    doc = document("a.txt")
    rows = [
        event(doc, "brand", "2024-05-20", modality="planned"),
        event(doc, "regent", "2024-05-15/..", kind="storm"),
    ]
    entries = timeline(rows, (), {doc.id: doc}, "s").entries
    assert [(e.date, e.status) for e in entries] == [("2024-05-15", "happened"), ("2024-05-20", "planned")]


def test_an_event_with_several_dates_left_is_listed_with_them() -> None:
    doc = document("a.txt")
    row = event(doc, "brand", None, candidates=("2024-05-06", "2024-05-13"))
    found = timeline([row], (), {doc.id: doc}, "s")
    assert found.entries == ()
    assert [(e.candidates, e.headline) for e in found.open] == [(row.candidates, "Maandag brak brand uit.")]


def test_an_open_event_told_in_the_same_words_is_listed_once() -> None:
    docs = document("a.txt"), document("b.txt", "Y")
    left = ("2024-05-06", "2024-05-13")
    rows = [event(doc, "brand", None, candidates=left) for doc in docs]
    (entry,) = timeline(rows, (), {doc.id: doc for doc in docs}, "s").open
    assert [place.document for place in entry.anchors] == [doc.id for doc in docs]


def counted(doc: Document, passage: Anchor, date: str) -> Happening:
    """A count told by a passage of a document."""
    return Happening(date, "happened", 4, (Place(doc.id, passage),), (doc.id,), (), "counted", passage)


def test_a_count_that_a_newer_one_is_compared_with_is_no_news() -> None:
    doc = document("a.txt", text="Er zijn nu acht doden, tegen vijf op dinsdag. Er waren drie gewonden.")
    passage = event(doc, "nu", None).passage
    old, new = counted(doc, passage, "2024-05-14"), counted(doc, passage, "2024-05-16")
    later = _last([old, new])
    assert _is_compared(old, later)
    assert not _is_compared(new, later)


def test_two_days_of_one_sentence_are_told_by_its_parts() -> None:
    text = (
        "De dijk langs de rivier de Linge brak maandag door, nadat hij op 2 mei was gescheurd. Het was stil."
    )
    doc = document("a.txt", text=text)
    rows = [event(doc, "brak", "2024-05-13"), event(doc, "gescheurd", "2024-05-02", kind="crack")]
    old, new = timeline(rows, (), {doc.id: doc}, "s").entries
    assert new.headline == "De dijk langs de rivier de Linge brak maandag door"
    assert (
        old.headline
        == "De dijk langs de rivier de Linge brak maandag door, nadat hij op 2 mei was gescheurd."
    )


@pytest.mark.parametrize(
    ("text", "first", "second", "told"),
    [
        (
            "Nu zijn er 43 doden, bevestigde de burgemeester vandaag; donderdag telde hij er 38. Het was stil.",
            "bevestigde",
            "telde",
            ["Nu zijn er 43 doden, bevestigde de burgemeester vandaag", "donderdag telde hij er 38."],
        ),
        (
            "Er stierven 44 mensen bij het oproer, blijkt uit een telling die zij in maart bekendmaakten. Stil.",
            "stierven",
            "bekendmaakten",
            [
                "Er stierven 44 mensen bij het oproer",
                "Er stierven 44 mensen bij het oproer, blijkt uit een telling die zij in maart bekendmaakten.",
            ],
        ),
        ("Hij viel, zij zonk. Het was stil.", "viel", "zonk", ["Hij viel, zij zonk.", "Hij viel, zij zonk."]),
    ],
)
def test_a_part_of_a_sentence_goes_on_to_where_it_tells_something(
    text: str, first: str, second: str, told: list[str]
) -> None:
    doc = document("a.txt", text=text)
    rows = [event(doc, first, "2024-05-02"), event(doc, second, "2024-05-13", kind="crack")]
    assert [entry.headline for entry in timeline(rows, (), {doc.id: doc}, "s").entries] == told


def test_no_quotation_is_cut_through() -> None:
    text = "“De dijk langs de rivier de Linge brak, en hij was op 2 mei gescheurd”, zei zij. Het was stil."
    doc = document("a.txt", text=text)
    rows = [event(doc, "brak", "2024-05-13"), event(doc, "gescheurd", "2024-05-02", kind="crack")]
    assert len({entry.headline for entry in timeline(rows, (), {doc.id: doc}, "s").entries}) == 1


def test_a_count_of_a_night_is_said_with_what_happened_in_it() -> None:
    doc = document("a.txt", text="In de nacht van zondag op maandag vielen drie doden. Het was stil.")
    night = event(doc, "doden", "2024-05-12/2024-05-13")
    place = counted(doc, night.passage, "2024-05-13")
    assert _told_of(place, _passages([replace(place, date=str(night.when))]))
    assert not _told_of(place, _passages([replace(place, date="2024-05-10/2024-05-11")]))


def test_a_count_of_what_an_earlier_event_came_to_is_no_news_of_its_report() -> None:
    doc = document("a.txt", text="Bij de brand van 2 mei vielen drie doden. Er zijn nu vier doden.")
    fire = event(doc, "brand", "2024-05-02")
    past, docs = [happening([fire])], {doc.id: doc}
    told = counted(doc, fire.passage, "2024-05-16")
    assert past[0] is not None
    assert _is_past(told, [past[0]], docs)
    assert not _is_past(replace(told, date="2024-05-15"), [past[0]], docs)
    elsewhere = Place(doc.id, event(doc, "nu", None).passage)
    assert not _is_past(replace(told, passages=(elsewhere,)), [past[0]], docs)


def test_what_is_known_by_its_week_alone_weighs_less() -> None:
    doc = document("a.txt", text="Bij een brand vielen drie doden. Het was stil.")
    one = happening([event(doc, "brand", "2024-05-13")])
    assert one is not None
    assert worth(replace(one, date="2024-05-06/2024-05-12"), "2024-05-01") < worth(one, "2024-05-01")


def test_what_one_passage_tells_of_one_day_is_one_entry() -> None:
    doc = document("a.txt", text="Bij een brand vielen maandag drie doden. Het was stil.")
    rows = [
        event(doc, "brand", "2024-05-13"),
        event(doc, "doden", "2024-05-13", category="casualties", kind="death"),
    ]
    (entry,) = timeline(rows, (), {doc.id: doc}, "s").entries
    assert len(entry.events) == 2


def test_a_month_is_no_entry_beside_the_day_that_the_same_words_tell() -> None:
    one, two = document("a.txt"), document("b.txt", "Y", "In mei stierven er acht toen de brand woedde.")
    fire = event(one, "brand", "2024-05-13")
    rows = [
        fire,
        event(two, "brand", "2024-05", cluster=fire.id),
        event(two, "stierven", "2024-05", category="casualties", kind="death"),
    ]
    told = {doc.id: doc for doc in (one, two)}
    assert [entry.date for entry in timeline(rows, (), told, "s").entries] == ["2024-05-13"]
    rows[2] = replace(rows[2], when="2024-04")
    assert [entry.date for entry in timeline(rows, (), told, "s").entries] == ["2024-04", "2024-05-13"]


def test_the_counts_of_a_day_stand_behind_what_has_its_hour() -> None:
    doc = document("a.txt", text="Om negen uur brak brand uit. Er vielen drie doden.")
    fire, place = event(doc, "brand", "2024-05-13T09:00"), event(doc, "doden", None).passage
    burst = happening([fire])
    assert burst is not None
    count = counted(doc, place, "2024-05-13")
    assert sorted([count, burst], key=_told_at) == [burst, count]
    assert sorted([replace(count, events=("ev-1",)), burst], key=_told_at)[1] == burst


def test_of_two_days_either_tells_an_event_of_one_of_them() -> None:
    text = "Zij stierven na de brand van 13 mei. De grote brand in de fabriek aan de haven brak in die nacht uit."
    doc = document("a.txt", text=text)
    own = event(doc, "brand", "2024-05-13")
    night = replace(event(doc, "brak", "2024-05-12/2024-05-13"), cluster=own.cluster)
    best = happening([own, night, replace(own, id="e-2")])
    assert best is not None
    assert best.passages[0].anchor == night.passage


def test_a_timeline_is_short_and_a_day_has_few_entries() -> None:
    text = " ".join(f"Gebeurtenis {n}." for n in range(40))
    doc = document("a.txt", text=text)
    days = [event(doc, f"Gebeurtenis {n}", f"2024-05-{n % 28 + 1:02}") for n in range(40)]
    assert len(timeline(days, (), {doc.id: doc}, "s").entries) == 9
    same = [replace(row, when="2024-05-13") for row in days]
    assert len(timeline(same, (), {doc.id: doc}, "s").entries) == 3


def test_a_day_of_which_more_is_told_goes_before_one_called_to_mind() -> None:
    text = " ".join(f"Gebeurtenis {n}." for n in range(40))
    doc = document("a.txt", text=text)
    single = [
        event(doc, f"Gebeurtenis {n}", f"2024-05-{n:02}", category="accuse", kind="trial")
        for n in range(1, 11)
    ]
    shared = [
        event(doc, f"Gebeurtenis {n}", "2024-05-13", category="consult", kind="visit") for n in (20, 21)
    ]
    dates = [entry.date for entry in timeline([*single, *shared], (), {doc.id: doc}, "s").entries]
    assert "2024-05-13" in dates
    dates = [entry.date for entry in timeline([*single, shared[0]], (), {doc.id: doc}, "s").entries]
    assert "2024-05-13" not in dates, "told of once, a visit is worth less than a trial"


def test_what_bears_a_story_little_is_left_out_though_there_is_room() -> None:
    text = "Het was stil. " * 40 + "De winkel sloot. Er was brand."
    doc = document("a.txt", text=text)
    other = event(doc, "sloot", "2024-05-14", category="other", kind="close", modality="planned")
    fire = event(doc, "brand", "2024-05-13")
    assert [entry.date for entry in timeline([other, fire], (), {doc.id: doc}, "s").entries] == ["2024-05-13"]


def test_a_count_with_the_day_of_a_report_about_the_day_before_is_worth_less() -> None:
    filler = "Het was stil. " * 12
    doc = document("a.txt", text=f"Er was brand. {filler}Er zijn nu acht doden. De school sloot.")
    docs, fire = {doc.id: doc}, event(doc, "brand", "2024-05-15")
    count = counted(doc, event(doc, "nu", None).passage, "2024-05-16")
    burst, closed = happening([fire]), happening([event(doc, "sloot", "2024-05-16", kind="close")])
    assert burst is not None
    assert closed is not None
    alone, beside = _Days([burst, count], docs), _Days([burst, count, closed], docs)
    assert alone.value(count) < 0 < beside.value(count)
    top = counted(doc, fire.passage, "2024-05-16")
    assert _Days([burst, top], docs).value(top) == 0


def test_what_somebody_says_stands_at_its_day_not_its_hour() -> None:
    doc = document("a.txt")
    said = event(doc, "brand", "2024-05-13T14:00", category="announce", kind=SAYING)
    told = happening([said])
    assert told is not None
    assert told.date == "2024-05-13"
    both = happening([said, event(doc, "brand", "2024-05-13T09:00")])
    assert both is not None
    assert both.date == "2024-05-13", "two hours of two kinds tell its day"


def test_the_story_takes_its_title_from_the_earliest_report() -> None:
    late, early = (
        document("a.txt", best="2024-05-20"),
        document("b.txt", text="Er is brand in Gent. Meer volgt.", best="2024-05-13"),
    )
    story = story_of([late, early])
    assert story.title == "Er is brand in Gent"
    assert story.documents == (late.id, early.id)
    assert story_of([early, late]).id == story.id


def test_the_title_is_in_the_language_of_most_reports() -> None:
    german = replace(document("a.txt", text="In Gent brennt es.", best="2024-05-12"), language="de")
    dutch = [document(f"{name}.txt", text="Er is brand in Gent. Meer volgt.") for name in "bc"]
    assert story_of([german, *dutch]).title == "Er is brand in Gent"
    assert story_of([german, dutch[0]]).title == "In Gent brennt es."


def test_long_openings_are_cut_between_words() -> None:
    story = story_of([document("a.txt", text="woord " * 60)])
    assert story.title.endswith("woord …")
    assert len(story.title) <= 142


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Zeven doden bij brand in Gent\n\nBij een brand in Gent zijn zeven doden gevallen.",
            "Zeven doden bij brand in Gent",
        ),
        ("Gent\n\nBij een brand vielen doden. Meer volgt.", "Gent Bij een brand vielen doden"),
        ("GENT, België (ANP) - Bij een brand vielen doden. Meer volgt.", "Bij een brand vielen doden"),
        (
            "NAVO-landen - en ook andere - beraden zich. Meer volgt.",
            "NAVO-landen - en ook andere - beraden zich",
        ),
    ],
)
def test_a_title_is_the_headline_alone_and_begins_after_the_dateline(text: str, title: str) -> None:
    assert story_of([document("a.txt", text=text)]).title == title


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
