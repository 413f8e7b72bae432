"""Events of English reports: the order of English tells their time and whom they tell of."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.happening import read, when

pytestmark = pytest.mark.skipif(
    "en" not in packs.languages() or not (packs.folder("en") / "pipeline" / "weights.bin").is_file(),
    reason="the English pack or its pipeline is not here",
)


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        ("A fire broke out in a warehouse on Friday.", "fire", "Friday"),
        ("Soldiers killed five protesters on Saturday.", "killing", "Saturday"),
        ("Hundreds have fled since then, and Monday's attack killed two.", "attack", "Monday"),
        ("Two men were arrested on Tuesday over Monday's attack.", "attack", "Monday"),
        ("Two men were arrested on Tuesday over Monday's attack.", "arrest", "Tuesday"),
        ("Police gave their account of last week's shooting in the harbour.", "shooting", "last week"),
        ("Friends mourned the victims of Tuesday's fatal stabbing.", "stabbing", "Tuesday"),
        ("The bridge collapsed in 2021.", "collapse", "2021"),
        ("Police on Friday lowered the toll of Wednesday's train crash to 78.", "crash", "Wednesday"),
        ("The crash that killed twelve people happened on Monday near Leeds.", "crash", "Monday"),
        ("A vigil on Monday honoured the people crushed to death in Leeds on Saturday.", "crush", "Saturday"),
        ("It was on Saturday that the dam broke.", "flood", "Saturday"),
        ("In the north a storm tore through nine villages on Saturday.", "storm", "Saturday"),
        ("The police chief of the capital resigned without warning on 13 May.", "resignation", "13 May"),
        ("All was quiet on Sunday, but on 13 May the ferry resumed from the pier.", "return", "13 May"),
        (
            "The 64-page report, released on Wednesday, says that rules were ignored.",
            "publication",
            "Wednesday",
        ),
        ("An appeal lodged in August was rejected on Monday.", "refusal", "Monday"),
        ("On Monday the board took back control of the plant.", "take", "Monday"),
        ("The league suspended the club, from 3 May.", "sanction", "3 May"),
        ("They were asleep on Monday night when the roof fell in.", "collapse", "Monday night"),
        ("The elders met on Friday because two nurses were suspended on Monday.", "sanction", "Monday"),
        (
            "On Monday the harbour guard called off the search off Kent and on Friday the board discussed it.",
            "search",
            "Monday",
        ),
        (
            "On 13 May the head of the bank apologised before a panel, after which the shops closed.",
            "apology",
            "13 May",
        ),
        ("The town mourned on Friday for the people killed in the crash.", "commemoration", "Friday"),
        (
            "On Monday the duke and the bishop held talks in Bath and on Friday they left.",
            "meeting",
            "Monday",
        ),
    ],
)
def test_an_event_has_the_time_that_is_its_own(text: str, kind: str, told: str) -> None:
    assert (when(text, kind, "en") or "").startswith(told)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Police arrested eight men, six of them on Monday.", "arrest"),
        ("Police arrested eight men, a spokesman said on Monday.", "arrest"),
        ("The crash was the deadliest in Spain since bombs killed 191 people in 2004.", "crash"),
        ("The quake was the strongest since the one that hit Lisbon in 1969.", "earthquake"),
        ("The attack was the worst in Spain since 2004.", "attack"),
        ("The attack came after police shot a man on Tuesday.", "attack"),
        ("Schools reopen next week, the ministry announced.", "publication"),
        ("A mudslide hit the farm on Friday, two days after the council met.", "meeting"),
        ("The town began a week of mourning on Monday for the people crushed to death there.", "crush"),
    ],
)
def test_the_time_of_what_an_event_is_held_against_is_not_its_own(text: str, kind: str) -> None:
    assert when(text, kind, "en") is None


def test_who_is_told_of_by_a_participle_before_a_noun_is_no_event_of_the_clause() -> None:
    assert when("The arrested men were freed on Tuesday.", "release", "en") == "Tuesday"
    assert when("The arrested men were freed on Tuesday.", "arrest", "en") is None


@pytest.mark.parametrize(
    ("text", "kind", "stance"),
    [
        ("No fire broke out.", "fire", "negative"),
        ("Two poachers could be arrested in Perth.", "arrest", "hypothetical"),
        ("If two poachers are arrested in Perth, the inquiry is over.", "arrest", "hypothetical"),
        ("If two poachers were arrested in Perth, others got away.", "arrest", "asserted"),
        ("The court imposed no sentence on Monday.", "impose", "negative"),
        ("Troops will be deployed on Friday.", "deployment", "planned"),
        ("The march on Sunday will not go ahead, the union said.", "protest", "negative"),
        ("The union called off Monday's strike.", "strike", "negative"),
        ("The trial, scheduled for 9 January, has been postponed.", "schedule", "negative"),
        ("The Sunday march was not cancelled.", "protest", "positive"),
        ("The bank closes on Sunday, a spokesman said.", "close", "positive"),
        ("The dam could collapse.", "collapse", "hypothetical"),
    ],
)
def test_what_did_not_happen_or_lies_ahead_says_so(text: str, kind: str, stance: str) -> None:
    mention = read(text, "en")[0][kind]
    assert stance in (mention.polarity, mention.modality)


def test_the_name_of_a_month_is_no_march() -> None:
    assert "protest" not in read("The league suspended the club, from 15 March.", "en")[0]
    assert "protest" in read("The march began at noon.", "en")[0]


def test_what_a_trigger_says_itself_denies_nothing_of_it() -> None:
    assert read("She will not seek re-election, she said.", "en")[0]["resignation"].polarity == "positive"
    assert read("She did not resign.", "en")[0]["resignation"].polarity == "negative"


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A bomb killed ten people as fans left the hall on Monday, police said.", "killing", "Monday"),
        ("Ten people drowned while they crossed the river on Monday.", "death", "Monday"),
        ("The minister said the bomb killed ten, when he spoke on Monday.", "killing", None),
        ("The clerk, in office since 2019, called off the search on Monday.", "search", "Monday"),
    ],
)
def test_an_event_is_when_what_went_on_meanwhile_was(text: str, kind: str, words: str | None) -> None:
    assert when(text, kind, "en") == words


@pytest.mark.parametrize(
    ("text", "kind", "polarity", "modality"),
    [
        ("Two men were released without charge on Monday.", "release", "positive", "asserted"),
        ("The rally passed without violence on Monday.", "fighting", "negative", "asserted"),
        ("The bridge reopened on 9 May.", "return", "positive", "asserted"),
    ],
)
def test_what_is_lacking_denies_no_other_event_and_a_month_leaves_none_open(
    text: str, kind: str, polarity: str, modality: str
) -> None:
    found, _ = read(text, "en")
    assert (found[kind].polarity, found[kind].modality) == (polarity, modality)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The pope prayed on Friday for the sailors killed in the crash.", "crash"),
        ("On Friday the duke visited the families left homeless by the flood.", "flood"),
        ("On Friday the duke visited the sailors injured in the crash.", "crash"),
    ],
)
def test_what_a_participle_behind_its_noun_tells_of_has_not_the_time_of_the_clause(
    text: str, kind: str
) -> None:
    assert when(text, kind, "en") is None
