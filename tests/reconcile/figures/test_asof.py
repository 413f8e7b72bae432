"""When a figure held: its own time, its statement's, its report's, and never a time that still runs or lies ahead."""

from __future__ import annotations

from relaas.model.figures import AsOf
from relaas.reconcile.figures.asof import dating
from tests.reconcile.figures.builders import Report


def as_of(report: Report) -> AsOf:
    told = report.told()
    return dating(told.mentions[-1], told).as_of


def test_its_own_time_comes_first() -> None:
    report = Report("a.txt")
    own, said = report.time("zondag", "2024-05-05"), report.time("gisteren", "2024-05-04")
    report.figure(3, when=own, said=said)
    held = as_of(report)
    assert (held.value, held.candidates) == ("2024-05-05", ("2024-05-05",))
    assert held.why == "its own time, “zondag”"


def test_then_that_of_the_statement_then_the_publication() -> None:
    report = Report("a.txt")
    report.figure(3, said=report.time("gisteren", "2024-05-05"))
    assert as_of(report).why == "the time of the statement, “gisteren”"
    report.figure(4)
    assert as_of(report) == AsOf("2024-05-06", ("2024-05-06",), "the publication of its report")


def test_a_headline_gives_the_count_of_its_text() -> None:
    report = Report("a.txt")
    report.figure(3, title=True)
    report.figure(3, category="injured", when=report.time("vrijdag", "2024-05-03"))
    report.figure(3, when=report.time("zondag", "2024-05-05"))
    told = report.told()
    held = dating(told.mentions[0], told).as_of
    assert (held.value, held.why) == (
        "2024-05-05",
        "its headline gives the count of its text: its own time, “zondag”",
    )
    report.figure(4, title=True)
    assert as_of(report).why == "the publication of its report"


def test_a_stretch_that_is_over_holds_as_of_its_last_day() -> None:
    report = Report("a.txt")
    report.figure(3, when=report.time("het weekend", "2024-05-04/2024-05-05", kind="interval"))
    assert as_of(report).value == "2024-05-05"
    report.figure(3, when=report.time("in april", "2024-04"))
    assert as_of(report).value == "2024-04-30"
    report.figure(3, when=report.time("tot zaterdag", "../2024-05-04", kind="interval"))
    assert as_of(report).value == "2024-05-04"


def test_what_still_runs_lies_ahead_or_lasts_is_passed_over() -> None:
    for words, value in (
        ("sinds vrijdag", "2024-05-03/.."),
        ("deze week", "2024-05-06/2024-05-12"),
        ("morgen", "2024-05-07"),
        ("drie dagen", "P3D"),
    ):
        report = Report("a.txt")
        report.figure(
            3, when=report.time(words, value, kind="duration" if value.startswith("P") else "interval")
        )
        assert as_of(report).value == "2024-05-06"


def test_a_count_since_then_holds_when_it_was_said() -> None:
    report = Report("a.txt")
    since, said = (
        report.time("sinds vrijdag", "2024-04-26/..", kind="interval"),
        report.time("zondag", "2024-05-05"),
    )
    report.figure(3, when=since, said=said)
    assert as_of(report).value == "2024-05-05"


def test_every_day_still_possible_is_a_candidate() -> None:
    report = Report("a.txt", days=("2024-05-06", "2024-05-13"))
    report.figure(3, said=report.time("zondag", "2024-05-05", "2024-05-12"))
    held = as_of(report)
    assert held.value is None
    assert held.candidates == ("2024-05-05", "2024-05-12")


def test_a_candidate_that_lies_ahead_falls_out() -> None:
    report = Report("a.txt")
    report.figure(3, when=report.time("maandag", "2024-04-29", "2024-05-13"))
    assert as_of(report).value == "2024-04-29"


def test_a_time_that_could_be_what_nobody_can_tell_gives_no_value() -> None:
    report = Report("a.txt")
    at = report.time("toen", "2024-05-01")
    report.timexes[at] = type(report.timexes[at])(
        "t", "", report.timexes[at].anchor, "date", None, ("2024-05-01",), "", None, "open", "xx.t"
    )
    report.figure(3, when=at)
    assert as_of(report).value is None


def test_an_earlier_count_of_no_known_day_is_not_later_than_its_report() -> None:
    report = Report("a.txt")
    report.figure(3, superseded=True)
    assert as_of(report).value == "../2024-05-06"


def test_an_undated_report_leaves_it_open() -> None:
    report = Report("a.txt", days=())
    report.figure(3)
    told = report.told()
    assert dating(told.mentions[0], told).as_of.value == "2024-05"


def test_a_count_of_an_earlier_event_is_of_when_it_began_and_not_of_since_then() -> None:
    report = Report("a.txt")
    report.figure(180, when=report.time("sinds 1981", "1981/.."), scope=("earlier",))
    assert as_of(report).value == "1981-12-31"
