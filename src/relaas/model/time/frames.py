"""The days that relative words hang on, and what is said when they do not tell enough."""

from __future__ import annotations

from datetime import date

from relaas.model.frozen import Frozen
from relaas.model.time.values import Value


class Frame(Frozen, frozen=True):
    """The days that relative words hang on.

    Attributes:
        publication: The day the document was published, or None when it is not known.
        narrative: What the narration last resolved, or None.
        day: The last of it that is a day, from which days and weeks are counted, or None.
        statement: The day of the reported speech the words stand in, or None.
    """

    publication: date | None
    narrative: Value | None = None
    day: Value | None = None
    statement: date | None = None


class Open(Exception):  # noqa: N818 - not an error of the program: an answer that carries its reason
    """The tree has no value in this frame; the message says why."""
