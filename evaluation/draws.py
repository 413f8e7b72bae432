"""Draws stated relations between figures on which the gold is silent, to be judged by reading.

    python -m evaluation.draws STORY_DIR [STORY_DIR ...] --seed 100             a hundred of them
    python -m evaluation.draws STORY_DIR [STORY_DIR ...] --seed 100 --count 20  fewer
    python -m evaluation.draws STORY_DIR [STORY_DIR ...] --seed 100 --relation different_scope

Annotators relate the figures that a reader would set against one another; the program states more. Whether what it
states beyond the gold is right nobody can count, so somebody reads: each drawn relation is shown with the sentence,
outlet and date of both figures and the reason the program gives. The draw hangs on the seed, the folders and the
program alone. `unsure` is no statement and is not drawn; a relation that two folders share is drawn once.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from evaluation import ledgers_gold
from evaluation.ledgers_pairing import pair_figures
from evaluation.ledgers_relations import Relations
from evaluation.stories import read_story
from relaas.model.documents import Document
from relaas.model.figures import Figure, FigureRelation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from evaluation.stories import Story

_ENDS = (". ", "! ", "? ", "\n")
"""What ends a sentence, near enough for somebody who reads: an initial may cut one short."""
_LEAST = 60
"""Characters on either side of a figure that are shown whatever ends there."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A relation that an account states, with what somebody needs to judge it.

    Attributes:
        story: Name of the story.
        relation: As stated.
        a: The earlier figure.
        b: The other.
        documents: Where the two stand.
    """

    story: str
    relation: FigureRelation
    a: Figure
    b: Figure
    documents: tuple[Document, Document]

    def told(self) -> str:
        """The relation, its reason and both figures in their sentences, on lines of their own."""
        ends = zip("ab", (self.a, self.b), self.documents, strict=True)
        return "\n".join(
            [f"{self.story}: b {self.relation.relation} a"]
            + [f"  {name}  {_figure(figure, document)}" for name, figure, document in ends]
            + [f"  why: {self.relation.why}"]
        )


def unjudged(name: str, story: Story) -> Iterator[Stated]:
    """The stated relations of a story that its gold neither gives nor implies, in the account's order.

    Args:
        name: What the story is called.
        story: With its account.
    """
    keys = pair_figures(story).keys()
    judged = Relations([(r.a, r.b, r.name) for r in ledgers_gold.relations(story)])
    figures = {figure.id: figure for figure in story.account.figures}
    documents = {document.id: document for document in story.account.documents}
    for relation in story.account.figure_relations:
        silent = not judged.either(keys.get(relation.a, relation.a), keys.get(relation.b, relation.b))
        if silent and relation.relation != "unsure":
            a, b = figures[relation.a], figures[relation.b]
            yield Stated(name, relation, a, b, (documents[a.document], documents[b.document]))


def drawn(stated: Iterable[Stated], seed: int, count: int) -> list[Stated]:
    """So many of the relations, each at most once, in the order they were given in.

    Args:
        stated: All there are.
        seed: Of the generator.
        count: How many; all where there are fewer.
    """
    once = list({(s.relation.a, s.relation.b, s.relation.relation): s for s in stated}.values())
    picked = Random(seed).sample(range(len(once)), min(count, len(once)))  # noqa: S311 - a draw, no secret
    return [once[at] for at in sorted(picked)]


def _figure(figure: Figure, document: Document) -> str:
    published = document.published
    dates = published.best or published.shown or "no date"
    source = f", by {figure.source.text}" if figure.source else ""
    held = figure.as_of.value or "/".join(
        figure.as_of.candidates[:: max(len(figure.as_of.candidates) - 1, 1)]
    )
    part = ", a part" if figure.part_of else ""
    head = f"{document.path} ({document.outlet}, {dates}) {figure.category}{part}, as of {held}{source}"
    return f"{head}\n     {_sentence(document.text, figure.anchor.start, figure.anchor.end)}"


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a figure, the figure marked; never beyond its paragraph."""
    paragraph = text.rfind("\n", 0, start) + 1
    before = (text.rfind(stop, paragraph, max(start - _LEAST, paragraph)) for stop in _ENDS)
    first = max(paragraph, *(at + 2 for at in before if at >= 0), 0)
    behind = (text.find(stop, end) for stop in _ENDS)
    last = min((at + 1 for at in behind if at >= 0), default=len(text))
    return f"{text[first:start]}[{text[start:end]}]{text[end:last]}".strip()


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw relations and show them."""
    parser = argparse.ArgumentParser(description="Draw stated relations on which the gold is silent.")
    parser.add_argument("stories", nargs="+", type=Path, help="folders with reports and gold.json")
    parser.add_argument("--seed", type=int, required=True, help="of the draw")
    parser.add_argument("--count", type=int, default=100, help="how many to draw")
    parser.add_argument("--relation", help="of one relation alone")
    given = parser.parse_args(arguments)
    stated = [s for folder in given.stories for s in unjudged(folder.name, read_story(folder))]
    stated = [s for s in stated if given.relation in (None, s.relation.relation)]
    picked = drawn(stated, given.seed, given.count)
    for number, one in enumerate(picked, start=1):
        print(f"{number}. {one.told()}\n")
    counts = Counter(one.relation.relation for one in picked)
    print(f"{len(picked)} of {len(stated)}: {', '.join(f'{n} {name}' for name, n in sorted(counts.items()))}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
