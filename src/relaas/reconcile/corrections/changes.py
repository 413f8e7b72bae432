"""What a decision makes of one document or mention."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from relaas.model.attributions import Attributed, Attribution, Status
from relaas.model.documents import DECIDED, DateClaim, Document, Published
from relaas.model.figures import Category, FigureMention
from relaas.model.given import requantified
from relaas.model.time.operators import Given, Marked
from relaas.model.time.reading import value_of

if TYPE_CHECKING:
    from relaas.model.anchors import Anchor, Place
    from relaas.model.corrections import Correction
    from relaas.model.timexes import TimexMention

_GRAINS = ("year", "month", "day", "minute", "second")


def redated(document: Document, row: Correction) -> Document:
    """A document with the publication date that a person gave.

    Args:
        document: As it was read.
        row: The decision.

    Raises:
        ValueError: It is no date of publication, in words that complete "it …".
    """
    text = str(row.value["date"])
    if value_of(text).grain not in _GRAINS:
        raise ValueError(f"gives {text} for a publication; give a day, a month or a year")
    was = document.published
    days = _days(text[:10])
    why = f"{row.told}; the report itself: {was.why}" if was.why else row.told
    best = text if len(days) == 1 else None
    return replace(
        document, published=Published(text, days, best, why, (DateClaim(text, DECIDED), *was.claims))
    )


def _days(text: str) -> tuple[str, ...]:
    """The days of a day or a month; a year is too coarse to weigh day by day."""
    if len(text) == len("2024-05-13"):
        return (text,)
    if len(text) == len("2024"):
        return ()
    last = monthrange(int(text[:4]), int(text[5:7]))[1]
    return tuple(f"{text}-{day:02}" for day in range(1, last + 1))


def retimed(mention: TimexMention, row: Correction) -> TimexMention:
    """A time expression that stands for what a person says, whatever it hung on; its part of the day stays.

    Args:
        mention: As it was found.
        row: The decision.
    """
    given = Given(str(row.value.get("date", row.value.get("value"))))
    node = Marked(given, mention.node.mod) if isinstance(mention.node, Marked) else given
    return replace(mention, node=node, hangs_on=frozenset(), speech=None, why=row.told)


def revalued(mention: FigureMention, row: Correction) -> FigureMention:
    """A figure with the number, hedge, bounds, category or status that a person gave.

    Args:
        mention: As it was found, or as an earlier decision left it.
        row: The decision.

    Raises:
        ValueError: The fields do not fit together, in words that complete "it …".
    """
    category = next((c for c in get_args(Category) if c == row.value.get("category")), mention.category)
    status = next((s for s in get_args(Status) if s == row.value.get("status")), mention.attributed.status)
    quantity = requantified(mention.quantity, row.value)
    return replace(
        mention,
        quantity=quantity,
        decided=mention.decided or quantity != mention.quantity,
        category=category,
        attributed=replace(mention.attributed, status=status),
        why=_joined(row.told, mention.why),
    )


def resourced(mention: FigureMention, row: Correction, name: Place | None, document: str) -> FigureMention:
    """A figure by another source.

    Args:
        mention: As it was found.
        row: The decision.
        name: A mention of whoever gives it; None for nobody: the outlet itself.
        document: Id of its own document.

    Raises:
        ValueError: No words of its own document can stand for the source.
    """
    was: Attributed = mention.attributed
    source = _words(was.source, name, document)
    why = _joined(row.told, was.why)
    return replace(mention, attributed=replace(was, source=source, name=None, speaker=name, why=why))


def respoken(said: Attribution, row: Correction, name: Place | None, document: str) -> Attribution:
    """A statement by another speaker.

    Args:
        said: As it was found.
        row: The decision.
        name: A mention of the speaker's name; None for nobody named.
        document: Id of its own document.

    Raises:
        ValueError: No words of its own document can stand for the speaker.
    """
    source = _words(said.source, name, document)
    return replace(said, source=source, name=None, speaker=name, why=_joined(row.told, said.why))


def _words(source: Anchor | None, name: Place | None, document: str) -> Anchor | None:
    """The words in a document that stand for a speaker: the name itself, else those that stood for one before."""
    if name is None:
        return None
    if name.document == document:
        return name.anchor
    if source is None:
        raise ValueError(
            "names a speaker of another report, and no words of its own stand for one; give a mention in the same one"
        )
    return source


def _joined(*parts: str) -> str:
    return "; ".join(part for part in parts if part)
