"""An account that says what the gold says is right throughout, and each damage moves its own measures alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from evaluation.ledgers import score
from evaluation.ledgers_gold import figures
from relaas.model.anchors import Anchor
from relaas.model.figures import FigureRelation, Link
from tests.evaluation.damages import changed, more, moved, related, told, without

if TYPE_CHECKING:
    from collections.abc import Callable

    from evaluation.stories import Story
    from relaas.model.accounts import Account

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "dijkdoorbraak-2023"
STORIES = [EXAMPLE, *sorted(p.parent for p in (ROOT / "evaluation" / "stories" / "nl").glob("*/gold.json"))]
WHOLE = (
    *("precision", "recall", "f1", "exact_f1", "number", "interval", "hedge", "hedge_of_hedged", "category"),
    *("all_right_f1", "part_of_f1", "source", "source_precision", "source_recall"),
    *("withdrawn_precision", "withdrawn_recall", "withdrawn_f1"),
    *("relation_accuracy", "relation_recall", "relation_precision"),
)
FOUND = {"f1", "exact_f1", "all_right_f1"}
ALARM = {"false_alarms", "false_alarms_per_1000_words"}
SILENT = {"silently_wrong", "silently_wrong_rate"}


@pytest.mark.parametrize("folder", STORIES, ids=lambda p: p.name)
def test_saying_what_the_gold_says_is_right_throughout(folder: Path) -> None:
    story = told(folder)
    counts, misses = score(story)
    reached = counts.figures()
    assert counts["gold"] >= 30
    assert {key: reached[key] for key in WHOLE} == dict.fromkeys(WHOLE, 1.0)
    assert [reached[key] for key in ("silently_wrong", "false_alarms", "on_traps")] == [0, 0, 0]
    assert misses == []


def test_saying_nothing_finds_nothing() -> None:
    story = told(EXAMPLE)
    counts, misses = score(replace(story, account=replace(story.account, figures=(), figure_relations=())))
    reached = counts.figures()
    assert (reached["recall"], reached["f1"], reached["precision"]) == (0.0, 0.0, None)
    assert (reached["withdrawn_recall"], reached["relation_recall"]) == (0.0, 0.0)
    assert {m.kind for m in misses} == {"missed"}
    assert len(misses) == counts["gold"]


@pytest.mark.parametrize(
    ("damage", "measures"),
    [
        (changed("Elf", "01.txt", number=12), {"number", "all_right_f1", *SILENT}),
        (changed("Elf", "01.txt", low=10), {"interval", *SILENT}),
        (changed("Elf", "01.txt", hedge="about"), {"hedge", "all_right_f1"}),
        (changed("Zo'n 850", "06.txt", hedge="exact"), {"hedge", "hedge_of_hedged", "all_right_f1"}),
        (
            changed("tussen de 2.500 en 3.000", "05.txt", high=None),
            {"number", "interval", "all_right_f1", *SILENT},
        ),
        (changed("Elf", "01.txt", category="killed"), {"category", "all_right_f1", *SILENT}),
        (changed("Elf", "01.txt", part_of="a whole"), {"part_of_f1"}),
        (changed("bijna 900", "02.txt", part_of=None), {"part_of_f1"}),
        (changed("38", "03.txt", source=None), {"source", "source_recall"}),
        (
            changed("Elf", "01.txt", source=Link(None, "GGD", Anchor(0, 0, ""))),
            {"source", "source_precision"},
        ),
        (changed("zes", "05.txt", status="asserted"), {"withdrawn_recall", "withdrawn_f1"}),
        (changed("Elf", "01.txt", status="withdrawn"), {"withdrawn_precision", "withdrawn_f1"}),
        (without("Elf", "01.txt"), {"recall", *FOUND}),
        (
            more("25 miljoen", "03.txt"),
            {"precision", *FOUND, "false_alarms", "false_alarms_per_1000_words", "on_traps"},
        ),
        (more("overmorgen", "03.txt"), {"precision", *FOUND, "false_alarms", "false_alarms_per_1000_words"}),
        (more("Twaalf mensen", "03.txt"), {"precision", *FOUND}),
    ],
)
def test_a_damage_moves_its_measures_and_no_others(
    damage: Callable[[Account], Account], measures: set[str]
) -> None:
    assert moved(told(EXAMPLE), damage) == measures


def test_half_an_extent_is_found_but_not_exact() -> None:
    story = told(EXAMPLE)
    gold = next(g for g in figures(story) if g.quote == "Zo'n dertig")
    cut = Anchor(gold.span[0] + len("Zo'n "), gold.span[1], "dertig")
    damage = changed("Zo'n dertig", gold.report, anchor=cut)
    assert moved(story, damage) == {"exact_f1", "all_right_f1"}


def test_two_figures_on_one_word_are_one_hit() -> None:
    story = told(EXAMPLE)
    twice = replace(
        story.account, figures=(*story.account.figures, replace(story.account.figures[0], id="again"))
    )
    assert score(replace(story, account=twice))[0]["hit"] == score(story)[0]["hit"]


@pytest.mark.parametrize(
    "harmless",
    [
        without("veertien", "02.txt"),  # optional
        changed("veertien", "02.txt", category="killed", number=15, status="withdrawn"),
        changed("Ruim 1.200", "01.txt", category="displaced", hedge="more_than", low=1201, high=None),
        changed("tientallen", "01.txt", source=Link(None, "Wassink", Anchor(0, 0, ""))),
        changed("tientallen", "01.txt", source=Link(None, "dijkgraaf Coen Wassink", Anchor(0, 0, ""))),
        lambda account: replace(
            account,
            figure_relations=(
                *account.figure_relations,
                FigureRelation("01.txt 0", "02.txt 0", "unsure", ""),
            ),
        ),
    ],
)
def test_what_is_as_good_moves_nothing(harmless: Callable[[Account], Account]) -> None:
    assert moved(told(EXAMPLE), harmless) == set()


def test_a_relation_that_is_not_stated_costs_recall() -> None:
    story = told(EXAMPLE)
    at = _first(story, "withdraws")
    assert moved(story, related(lambda _: None, at)) == {"relation_accuracy", "relation_recall"}


def test_another_relation_or_the_reverse_costs_precision_too() -> None:
    story, all_three = told(EXAMPLE), {"relation_accuracy", "relation_recall", "relation_precision"}
    at = _first(story, "refines")
    assert moved(story, related(lambda r: replace(r, relation="contradicts"), at)) == all_three
    assert moved(story, related(lambda r: replace(r, a=r.b, b=r.a), at)) == all_three


def test_a_contradiction_has_no_order() -> None:
    story = told(EXAMPLE)
    at = _first(story, "contradicts")
    assert moved(story, related(lambda r: replace(r, a=r.b, b=r.a), at)) == set()


def test_a_pair_that_the_gold_is_silent_about_is_passed_over() -> None:
    story = told(EXAMPLE)
    one, other = (f.id for f in story.account.figures if f.anchor.text in ("Elf", "127"))
    extra = FigureRelation(one, other, "contradicts", "")
    more_stated = replace(story.account, figure_relations=(*story.account.figure_relations, extra))
    assert moved(story, lambda _: more_stated) == set()


def _first(story: Story, name: str) -> int:
    return next(i for i, r in enumerate(story.account.figure_relations) if r.relation == name)
