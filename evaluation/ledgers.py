"""How right the ledger of figures is on annotated stories.

    python -m evaluation.ledgers STORY_DIR [STORY_DIR ...]      the measures over all stories
    python -m evaluation.ledgers STORY_DIR --list               also what is missed, false or wrong

A story is a folder of reports with `reports.json` and `gold.json` (the form is told in `examples/README.md`); reports
in a language that the program does not read are passed over. Figures are paired one to one by overlap. `optional` gold,
and whatever is paired with it, counts nowhere; the first choice of a hedge or category is as good as an `alt_*`.

* `precision`, `recall`, `f1`: figures found, by overlap; `exact_f1`: with the same extent.
* `number`, `interval`, `hedge`, `category`: share right among those found; `interval` by the literal profile,
  `hedge_of_hedged` without exact figures. `all_right_f1`: extent, number, hedge and category.
* `part_of_f1`: has a whole, where the gold says that it is a part.
* `source`: share with the source of the gold, nobody included; precision and recall where somebody is named. Names are
  compared folded, with all forms of an entity.
* `withdrawn_*`: figures taken back by their own report.
* `silently_wrong`: figures found that give a wrong number, interval or category as if it were right.
* `false_alarms`: figures that touch none of the gold; `on_traps`: those on a number annotated as none.
* `relation_accuracy`: relations right among those whose two figures were found, `relation_recall`: among all;
  `relation_precision`: right among those stated, passing over pairs that the gold is silent about. Agreement and
  updates chain.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from evaluation import ledgers_gold
from evaluation.ledgers_counts import Counts
from evaluation.ledgers_names import Names
from evaluation.ledgers_pairing import Pairing, pair_figures, touch
from evaluation.ledgers_relations import Relations
from evaluation.stories import Miss, Story, read_story

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from evaluation.ledgers_gold import GoldFigure, GoldRelation, Key
    from relaas.model.figures import Figure


def score(story: Story) -> tuple[Counts, list[Miss]]:
    """Hold the figures of an account, and how they stand to one another, against the story's gold."""
    counts, pairing = Counts(), pair_figures(story)
    misses = [Miss("missed", g.report, g.quote, g.categories[0], "") for g in pairing.missed()]
    counts["gold"] = sum(not g.optional for g in pairing.gold)
    counts["system"] = sum(1 for _ in pairing.counted())
    counts["words"] = sum(len(story.documents[name].text.split()) for name in ledgers_gold.reports(story))
    names = Names(story.gold["entities"])
    for gold, figure in pairing.judged():
        misses += _values(counts, gold, figure)
        misses += _source(counts, gold, figure, _named(story, figure), names)
        misses += _whole(counts, gold, figure)
    misses += _withdrawn(counts, pairing)
    misses += _alarms(counts, pairing, dict(ledgers_gold.traps(story)))
    return counts, misses + _relations(counts, story, pairing)


def _values(counts: Counts, gold: GoldFigure, figure: Figure) -> list[Miss]:
    """Extent, number, interval, hedge and category."""
    exact = (figure.anchor.start, figure.anchor.end) == gold.span
    number, interval = gold.has_number(figure), gold.has_bounds(figure)
    hedge, category = gold.has_hedge(figure), gold.has_category(figure)
    hedged = gold.hedges[0] != "exact"
    counts.update(hit=1, exact=exact, number=number, interval=interval, hedge=hedge, category=category)
    counts.update(hedged=hedged, hedged_right=hedged and hedge)
    counts["all_right"] += exact and number and hedge and category
    counts["silent"] += not (number and interval and category)
    wrong = {
        "extent": (exact, gold.quote, figure.anchor.text),
        "number": (number, gold.number or gold.ends, figure.number),
        "hedge": (hedge, gold.hedges[0], figure.hedge),
        "interval": (interval or not hedge or not number, gold.quote, (figure.low, figure.high)),
        "category": (category, gold.categories[0], figure.category),
    }
    return [_miss(kind, gold, wanted, given) for kind, (right, wanted, given) in wrong.items() if not right]


def _source(counts: Counts, gold: GoldFigure, figure: Figure, named: str | None, names: Names) -> list[Miss]:
    same = named is None if gold.source is None else named is not None and names.same(named, gold.source)
    counts["source_same"] += same
    counts["source_gold"] += gold.source is not None
    counts["source_system"] += figure.source is not None
    counts["source_right"] += same and gold.source is not None
    return [] if same else [_miss("source", gold, gold.source or "nobody", named or "nobody")]


def _named(story: Story, figure: Figure) -> str | None:
    """The name of a figure's source where it is known who it is, else its words."""
    if figure.source is None:
        return None
    entities = {e.id: e.name for e in story.account.entities}
    return entities.get(figure.source.entity or "", figure.source.text)


def _whole(counts: Counts, gold: GoldFigure, figure: Figure) -> list[Miss]:
    given = figure.part_of is not None
    counts.update(part_gold=gold.subset, part_system=given, part_right=given and gold.subset)
    return [] if given == gold.subset else [_miss("part of", gold, gold.subset, given)]


def _withdrawn(counts: Counts, pairing: Pairing) -> list[Miss]:
    """What is taken back is counted over all figures, found or not."""
    counts["withdrawn_gold"] = sum(g.withdrawn and not g.optional for g in pairing.gold)
    counts["withdrawn_system"] = sum(f.status == "withdrawn" for _, f in pairing.counted())
    misses = []
    for gold, figure in pairing.judged():
        counts["withdrawn_right"] += gold.withdrawn and figure.status == "withdrawn"
        if gold.withdrawn != (figure.status == "withdrawn"):
            misses.append(_miss("withdrawn", gold, gold.withdrawn, figure.status))
    return misses


def _alarms(counts: Counts, pairing: Pairing, traps: dict[Key, str]) -> list[Miss]:
    misses = []
    for key, figure in pairing.alarms():
        trap = next((why for place, why in traps.items() if touch(key, place)), None)
        counts.update(alarms=1, on_traps=trap is not None)
        misses.append(Miss("false", key[0], figure.anchor.text, trap or "", figure.category))
    return misses


def _relations(counts: Counts, story: Story, pairing: Pairing) -> list[Miss]:
    keys: dict[str, Key] = pairing.keys()
    gold = ledgers_gold.relations(story)
    stated: list[tuple[Hashable, Hashable, str]] = [
        (keys.get(r.a, r.a), keys.get(r.b, r.b), r.relation)
        for r in story.account.figure_relations
        if r.relation != "unsure"
    ]
    wanted, given = Relations([(r.a, r.b, r.name) for r in gold]), Relations(stated)
    quotes = {g.key: g.quote for g in pairing.gold}
    misses = []
    for relation in gold:
        both = {relation.a, relation.b} <= set(keys.values())
        found = given.either(relation.a, relation.b)
        counts.update(relations=1, relations_both=both, relations_right=both and found == {relation.name})
        if both and found != {relation.name}:
            misses.append(_unlike(relation, quotes, found))
    for a, b, name in stated:
        counts["stated_judged"] += bool(wanted.either(a, b))
        counts["stated_right"] += name in wanted.between(a, b)
    return misses


def _unlike(relation: GoldRelation, quotes: dict[Key, str], found: set[str]) -> Miss:
    (report, _), (later, _) = relation.a, relation.b
    pair_shown = f"{quotes[relation.a]}” … “{quotes[relation.b]}"
    kind = "relation" if report == later else f"relation to {later}"
    return Miss(kind, report, pair_shown, relation.name, "/".join(sorted(found)) or "none")


def _miss(kind: str, gold: GoldFigure, wanted: object, found: object) -> Miss:
    return Miss(kind, gold.report, gold.quote, str(wanted), str(found))


def main(arguments: Sequence[str] | None = None) -> int:
    """Score stories and tell the measures."""
    parser = argparse.ArgumentParser(description="Measure the ledger of figures on annotated stories.")
    parser.add_argument("stories", nargs="+", type=Path, help="folders with reports and gold.json")
    parser.add_argument("--list", action="store_true", help="show what is missed, false or wrong")
    given = parser.parse_args(arguments)
    whole = Counts()
    for folder in given.stories:
        counts, misses = score(read_story(folder))
        whole.update(counts)
        for miss in misses if given.list else ():
            print(miss.told(folder.name))
    for key, value in whole.figures().items():
        print(f"{key:<28} {'-' if value is None else value}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
