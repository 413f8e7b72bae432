"""Which numbers of a report are its quantities."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from relaas.extract.quantities import quantities
from relaas.extract.times.mentions import times
from relaas.lang import packs
from relaas.lang.words import split
from relaas.model.documents import Segment
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.quantities import QuantityMention

pytestmark = pytest.mark.skipif(
    not (packs.folder("nl") / "pipeline" / "weights.bin").is_file(),
    reason="the pipeline's weights are not built",
)
PACK = packs.load("nl")


def found(text: str, *segments: Segment) -> tuple[QuantityMention, ...]:
    analysis = analysed("nl", text)
    parts = segments or (Segment("body", 0, len(text)),)
    return quantities(analysis, parts, PACK, times(analysis, parts, PACK))


def told(text: str, *segments: Segment) -> list[str]:
    return [mention.anchor.text for mention in found(text, *segments)]


def test_a_mention_is_anchored_and_says_by_which_rule() -> None:
    text = "Bij de brand raakten zeker 30 mensen gewond."
    (mention,) = found(text)
    assert text[mention.anchor.start : mention.anchor.end] == mention.anchor.text == "zeker 30"
    assert (mention.quantity.number, mention.quantity.hedge) == (30, "at_least")
    assert (mention.provenance.rule, mention.provenance.pack) == ("nl.quantities.hedged-adverb", PACK.label)


def test_mentions_come_in_order_and_none_overlap() -> None:
    text = "Zeker 30 doden, naar schatting 40 à 50 gewonden, tientallen vermisten en één verdachte; 2 van hen zijn 16."
    mentions = found(text)
    spans = [(m.anchor.start, m.anchor.end) for m in mentions]
    assert spans == sorted(spans)
    assert all(one[1] <= two[0] for one, two in pairwise(spans))
    assert [m.anchor.text for m in mentions][:4] == [
        "Zeker 30",
        "naar schatting 40 à 50",
        "tientallen",
        "één",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Op 2 januari om 14.30 uur vielen er 12 doden.", ["12"]),
        ("In 2019 duurde het drie dagen; 300 mensen hielpen.", ["300"]),
        ("Rond 12 uur stonden er rond 200 mensen.", ["rond 200"]),
        ("Hij werd in de nacht van 3 op 4 mei met vijf anderen opgepakt.", ["vijf"]),
    ],
)
def test_numbers_of_a_time_are_none(text: str, expected: list[str]) -> None:
    assert told(text) == expected


def test_a_year_like_number_that_counts_is_one() -> None:
    assert told("Er werden 2030 militairen ingezet.") == ["2030"]


def test_only_what_is_read_counts() -> None:
    text = "Lees ook: 30 doden.\n\nEr zijn 40 doden."
    parts = (Segment("teaser", 0, 19), Segment("body", 19, len(text)))
    assert told(text, *parts) == ["40"]
    assert told(text, Segment("title", 0, 19), Segment("caption", 19, len(text))) == ["30"]


def test_a_fraction_or_a_number_over_two_lines_is_none() -> None:
    assert told("Er kwam 2,5 liter water en anderhalf kilo zand.") == []
    assert told("Gewonden 40\n300 doden.") == []


def test_a_verb_is_no_number() -> None:
    assert told("De rechtbank acht bewezen dat hij acht mensen doodde.") == ["acht"]


def test_up_to_hedges_where_the_clause_has_no_other_subject() -> None:
    assert told("Bij de aanslag raakten tot 200 mensen gewond.") == ["tot 200"]
    assert told("Het dodental steeg tot 200.") == ["200"]


def test_words_that_are_cut_already_give_the_same() -> None:
    text = "Er vielen meer dan 160 doden en bijna 8.000 mensen werden opgepakt."
    analysis = analysed("nl", text)
    parts = [Segment("body", 0, len(text))]
    assert quantities(analysis, parts, PACK, (), split(text)) == quantities(analysis, parts, PACK, ())


def test_a_text_without_words_has_none() -> None:
    assert found("") == ()
