"""The chain of reasons of every kind of fact."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.errors import UsageError
from relaas.export import bundle
from relaas.model.anchors import Anchor
from relaas.model.events import Event, EventVerdict
from relaas.model.figures import Link
from relaas.report.reasons import why
from relaas.report.wording import wording

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.report.reasons import Why

BRIDGE = Path(__file__).parents[1] / "export" / "bridge.json"


@pytest.fixture
def account() -> Account:
    return bundle.load(BRIDGE)


def told(found: Why) -> dict[str, str]:
    return {reason.label: reason.text for reason in found.reasons}


def test_a_time_tells_its_words_rule_meaning_and_footing(account: Account) -> None:
    timex = next(t for t in account.timexes if t.anchor.text == "maandagochtend")
    said = told(why(account, timex.id))
    assert "de Lesse is [maandagochtend] een scheur" in said["Words"]
    assert said["Value"] == "Mon 6 Mar 2023 [2023-03-06]"
    assert said["Meaning"] == timex.symbolic
    assert said["Modifier"] == "MORNING"
    assert said["Because"] == timex.why
    assert said["Rule"] == timex.rule
    assert said["Published"].startswith("Mon 6 Mar 2023, 17:20")


def test_an_open_time_tells_its_candidates(account: Account) -> None:
    timex = next(t for t in account.timexes if t.anchor.text == "dinsdag")
    found = why(account, timex.id)
    assert told(found)["Value"] == "between 7 and 28 Mar 2023 (4 candidates)"
    assert next(r.text for r in found.reasons if r.label == "Candidate") == "Tue 7 Mar 2023 [2023-03-07]"


def test_a_time_that_hangs_on_another_tells_that_one(account: Account) -> None:
    first, second, *rest = account.timexes
    hung = replace(second, why=f"A day after {first.id}.")
    said = told(why(replace(account, timexes=(first, hung, *rest)), hung.id))
    assert "‘maandagochtend’ · Mon 6 Mar 2023 [2023-03-06]" in said["Hangs on"]


def test_a_document_tells_where_its_dates_come_from(account: Account) -> None:
    said = told(why(account, account.documents[1].id))
    assert said["Date found"] == "March 2023 [2023-03], in header"
    assert said["Published"] == "between 7 and 28 Mar 2023 (4 candidates)"
    assert said["sha256"] == account.documents[1].sha256


def test_a_copy_tells_of_what(account: Account) -> None:
    first, second, *rest = account.documents
    copy = replace(second, copy_of=first.id, agency="Persbureau Zuid")
    said = told(why(replace(account, documents=(first, copy, *rest)), copy.id))
    assert said["Light edit of"].startswith("kust/01.txt")
    assert said["Agency"] == "Persbureau Zuid"


def test_a_name_tells_every_mention(account: Account) -> None:
    entity = next(e for e in account.entities if e.name == "Ineke Zandstra")
    mentions = [r.text for r in why(account, entity.id).reasons if r.label == "Mention"]
    assert len(mentions) == 3
    assert "aldus [Zandstra]" in mentions[1]
    assert "Surname of Ineke Zandstra" in mentions[1]


REASON = "“Belgische” stands beside it"


def test_a_place_tells_its_country(account: Account) -> None:
    place = replace(account.entities[0], coordinates=(4.5, 50.5), precision="region", why=REASON)
    said = told(why(replace(account, entities=(place,)), place.id))
    assert said["Country"] == "BE"
    assert said["Coordinates"] == "middle of the region: latitude 50.5, longitude 4.5"
    assert said["Because"] == REASON


def test_a_story_tells_its_reports(account: Account) -> None:
    assert len(why(account, account.stories[0].id).reasons) == 4


def test_a_date_of_the_timeline_tells_the_time_that_gave_it(account: Account) -> None:
    found = why(account, "2023-03-01")
    assert told(found)["Origins"] == "1"
    assert "vorige week woensdag" in told(found)["Hangs on"]


def test_the_beginning_of_an_id_is_enough(account: Account) -> None:
    whole = account.timexes[3].id
    assert why(account, whole[:8]).id == whole


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        ("t-", "is the beginning of 14 ids"),
        ("zzz", "take an id from the bundle or the page"),
        ("", "There is no fact"),
        ("\x1b[31m", "There is no fact '[31m'"),
    ],
)
def test_an_id_that_fits_nothing_or_too_much(account: Account, wanted: str, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        why(account, wanted)
    assert said in str(refused.value)


def test_a_near_miss_is_named(account: Account) -> None:
    whole = account.timexes[0].id
    with pytest.raises(UsageError, match=f"did you mean {whole}"):
        why(account, whole[:-1] + "z")


def test_words_of_a_report_cannot_steer_the_terminal(account: Account) -> None:
    evil = replace(account.timexes[0], why="\x1b[2Jweg\n\u202eom")
    found = why(replace(account, timexes=(evil, *account.timexes[1:])), evil.id)
    assert told(found)["Because"] == "[2Jweg om"


def test_an_event_tells_its_words_time_and_what_it_is_one_with(account: Account) -> None:
    def event(id_: str, at: int) -> Event:
        document = account.documents[at]
        anchor = Anchor.of(document.text, 0, 6)
        return Event(
            id_, document.id, anchor, "govern", "decision", None, ("2023-03-01", "2023-03-08"),
            account.entities[0].id, (Link(None, anchor.text, anchor),), "positive", "planned", refers=False,
            passage=anchor, cluster="e-aaaaaaaaaaaa", rule="nl.events.decision", why="told", story="s",
        )  # fmt: skip

    one, two = event("e-aaaaaaaaaaaa", 0), event("e-bbbbbbbbbbbb", 1)
    verdict = EventVerdict(one.id, two.id, "yes", "one day")
    made = why(replace(account, events=(one, two), event_verdicts=(verdict,)), "e-aaaa")
    assert made.id == one.id
    assert told(made)["Told"] == "announced"
    assert told(made)["Category"] == "govern · decision"
    assert "one day" in told(made)["One event with"]
    assert [r.text for r in made.reasons if r.label == "Candidate"]
    denied = why(replace(account, events=(replace(two, polarity="negative"),)), two.id)
    assert told(denied)["Told"] == "said not to have happened"


def test_in_dutch_the_reasons_are_dutch_too() -> None:
    ferry = bundle.load(BRIDGE.with_name("ferry.json"))
    figures = tuple(replace(f, why="“doden” says so; nobody is named who says it") for f in ferry.figures)
    ferry = replace(ferry, figures=figures)
    said = told(why(ferry, "C4", wording("nl")))
    assert said["Soort"] == "Omgekomen"
    assert said["Omdat"].endswith("; er wordt niemand genoemd die het zegt")
    assert told(why(ferry, "C4"))["Because"] == figures[0].why


def test_an_outlet_that_nobody_named_is_left_out(account: Account) -> None:
    documents = tuple(replace(document, outlet="unknown") for document in account.documents)
    first = documents[0]
    said = told(why(replace(account, documents=documents), first.id))
    assert said["Report"] == f"{first.path} · {first.id}"


def test_two_figures_of_which_nothing_is_known_are_called_as_they_were_asked_for(account: Account) -> None:
    ferry = bundle.load(BRIDGE.with_name("ferry.json"))
    with pytest.raises(UsageError, match="how 'F1' and 'F14' stand to each other"):
        why(ferry, "F1:F14")
