"""What was settled of a figure before it is written down."""

from __future__ import annotations

from relaas.extract.figures.asked import Antecedent
from relaas.extract.figures.findings import Finding
from relaas.model.figures import Category
from relaas.model.frozen import Frozen


class Row(Frozen, frozen=True):
    """A figure as it was settled.

    Attributes:
        category: What is counted.
        why: The words that show it.
        whole: Number of the figure that it is a part of, or None.
        before: What it goes on with, or None.
        found: What its own clause says, or what it was given.
        own: Is that what its own clause says?
    """

    category: Category
    why: str
    whole: int | None
    before: Antecedent | None
    found: Finding
    own: bool = False
