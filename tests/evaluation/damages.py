"""Accounts that say of figures exactly what the gold says, and ways to damage them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from evaluation.ledgers import score
from evaluation.ledgers_gold import figures, relations
from evaluation.stories import HEADER, Story
from relaas.model.accounts import Account
from relaas.model.anchors import Anchor
from relaas.model.documents import Document, Published
from relaas.model.figures import AsOf, Figure, FigureRelation, Link

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from evaluation.ledgers_counts import Figures
    from evaluation.ledgers_gold import GoldFigure, GoldRelation, Key


def told(folder: Path) -> Story:
    """A story with an account that says of figures exactly what the gold says."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    files = {r["file"]: (folder / r["file"]).read_text("utf-8") for r in gold["reports"]}
    bare = Account(
        "relaas/1", "0", {}, {}, (), tuple(document(n, t) for n, t in files.items()), (), (), (), ()
    )
    story = Story(gold, files, bare)
    ledger = replace(
        bare,
        figures=tuple(figure(g) for g in figures(story)),
        figure_relations=tuple(stated(r) for r in relations(story)),
    )
    return replace(story, account=ledger)


def document(name: str, raw: str) -> Document:
    header = HEADER.match(raw)
    text = raw[header.end() :] if header else raw
    return Document(name, name, "outlet", None, "nl", None, "", text, Published(None, (), None, ""))


def figure(gold: GoldFigure) -> Figure:
    low, high = gold.left_open(gold.hedges[0])
    anchor = Anchor(*gold.span, gold.quote)
    row: dict[str, Any] = {
        "id": identity(gold.key),
        "document": gold.report,
        "anchor": anchor,
        "number": gold.number,
        "hedge": gold.hedges[0],
        "hedges": (),
        "low": low,
        "high": high,
        "category": gold.categories[0],
        "counted": None,
        "part_of": "a whole" if gold.subset else None,
        "scope": (),
        "source": Link(None, gold.source, anchor) if gold.source else None,
        "chain": (),
        "as_of": AsOf(None, (), ""),
        "status": "withdrawn" if gold.withdrawn else "asserted",
        "series": "",
        "rule": "",
        "why": "",
    }
    return Figure(**row)


def stated(gold: GoldRelation) -> FigureRelation:
    name: Any = gold.name
    return FigureRelation(identity(gold.a), identity(gold.b), name, "")


def identity(key: Key) -> str:
    return f"{key[0]} {key[1][0]}"


def measured(story: Story) -> Figures:
    return score(story)[0].figures()


def moved(story: Story, damage: Callable[[Account], Account]) -> set[str]:
    """Names of the measures that a damage moves."""
    before, after = measured(story), measured(replace(story, account=damage(story.account)))
    return {key for key in before if before[key] != after[key]}


def changed(quote: str, report: str, **fields: Any) -> Callable[[Account], Account]:
    """A damage: other values of the first figure with these words in a report."""

    def damage(account: Account) -> Account:
        rows = list(account.figures)
        at = next(i for i, f in enumerate(rows) if f.anchor.text == quote and f.document == report)
        rows[at] = replace(rows[at], **fields)
        return replace(account, figures=tuple(rows))

    return damage


def without(quote: str, report: str) -> Callable[[Account], Account]:
    """A damage: the first figure with these words in a report is not found."""

    def damage(account: Account) -> Account:
        lost = next(f for f in account.figures if f.anchor.text == quote and f.document == report)
        return replace(account, figures=tuple(f for f in account.figures if f is not lost))

    return damage


def related(
    change: Callable[[FigureRelation], FigureRelation | None], at: int
) -> Callable[[Account], Account]:
    """A damage: one relation, by its number, is another one or is not stated."""

    def damage(account: Account) -> Account:
        rows = [change(r) if i == at else r for i, r in enumerate(account.figure_relations)]
        return replace(account, figure_relations=tuple(r for r in rows if r is not None))

    return damage


def more(text: str, report: str) -> Callable[[Account], Account]:
    """A damage: a figure at the first hit of words that are none."""

    def damage(account: Account) -> Account:
        start = next(d.text for d in account.documents if d.id == report).index(text)
        extra = replace(account.figures[0], id="more", document=report, part_of=None, source=None)
        extra = replace(extra, anchor=Anchor(start, start + len(text), text))
        return replace(account, figures=(*account.figures, extra))

    return damage
