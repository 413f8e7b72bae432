"""When a figure held: its own time, else that of its statement, else its report's publication.

A headline gives the count of the text under it, and as of when that holds.

A stretch that is over holds as of its last day; one that still runs ("sinds vrijdag", "deze week") says since when was
counted, not until when, so the next of the three is asked. A time that lies after the report is no as-of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.figures import AsOf
from relaas.model.frozen import Frozen
from relaas.reconcile.figures.spans import EVER, Span, hull, span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from relaas.model.figures import FigureMention, Scope
    from relaas.model.timexes import Timex
    from relaas.reconcile.figures.told import Told

_LASTING = ("duration", "set")
GIVEN = "given("
"""How the meaning of a time begins that a person gave."""
_EARLIER: Scope = "earlier"
_ROUGH = ("START", "MID", "END", "APPROX")
_ENTRIES = 2
"""Hours at the start of a line from which on a report is told in entries."""
_STRETCH = 4
"""Days from which on a time is a stretch of its own: a night, a weekend are when something happened."""


class Dating(Frozen, frozen=True):
    """The times a figure has.

    Attributes:
        as_of: When it held.
        held: The days it can have held as of.
        stated: The days it can have been said on.
        published: The days its report can have been published on.
        stretch: The stretch it was counted over, EDTF, where its own time is one that is over; else None.
        decided: Did a person give the time that it holds as of?
        own: Is it a time of its own clause, and not that of a statement or a report?
        dated: Is it such a time, or that of a statement?
        stamp: The hour above the entry of a live report that tells it, "17:25"; empty elsewhere.
    """

    as_of: AsOf
    held: Span
    stated: Span
    published: Span
    stretch: str | None = None
    decided: bool = False
    own: bool = False
    dated: bool = False
    stamp: str = ""


def dating(mention: FigureMention, told: Told) -> Dating:
    """When a figure held and when it was said.

    Args:
        mention: The figure.
        told: Its document with the times.
    """
    published = replace(_publication(told), stamp=_stamp(mention, told))
    if (again := under_headline(mention, told)) is not None:
        below = dating(again, told)
        why = f"its headline gives the count of its text: {below.as_of.why}"
        return replace(below, as_of=AsOf(below.as_of.value, below.as_of.candidates, why))
    own = _of(told, mention.when, "its own time", published.held, begun=_EARLIER in mention.scope)
    said = _of(told, mention.attributed.said, "the time of the statement", published.held)
    stated = said or published
    if own is None and said is None and mention.superseded:
        return _some_time_before(published)
    chosen, dated = own or stated, bool(own or said)
    return replace(chosen, stated=stated.held, own=bool(own), dated=dated, stamp=published.stamp)


def under_headline(mention: FigureMention, told: Told) -> FigureMention | None:
    """The first in the text that counts as many of the same as one in the headline, which has no time of its own.

    Args:
        mention: A figure.
        told: Its document.

    Returns:
        None for a figure that does not stand in the headline, and for one that the text does not have.
    """
    if not mention.title or mention.when is not None or mention.attributed.said is not None:
        return None
    number = mention.quantity.number
    same = (other for other in told.mentions if not other.title and other.category == mention.category)
    return next((other for other in same if number is not None and other.quantity.number == number), None)


def since(dating: Dating, day: date | None) -> Dating:
    """The same where its report cannot have appeared before some day.

    Args:
        dating: The times of a figure.
        day: The last day that its report looks back on, or None.
    """
    published = dating.published
    if day is None or not published.first < day <= published.last:
        return dating
    later = Span(day, published.last)
    held, stated = (later if span == published else span for span in (dating.held, dating.stated))
    return replace(dating, held=held, stated=stated, published=later)


def _stamp(mention: FigureMention, told: Told) -> str:
    """The hour above its entry, where a report has several: "15.30 uur - Er zijn drie doden"."""
    text = told.document.text
    stamps = [timex for timex in told.timexes if timex.type == "time" and timex.anchor.opens_line(text)]
    above = [timex for timex in stamps if timex.anchor.start <= mention.anchor.start]
    if len(stamps) < _ENTRIES or not above:
        return ""
    hours = {value.partition("T")[2] for value in above[-1].candidates}
    return hours.pop() if len(hours) == 1 else ""


def published_on(told: Told) -> Span:
    """The days on which a report can have been published; any day where nothing is known.

    Args:
        told: Its document.
    """
    return _publication(told).held


def _of(told: Told, at: int | None, what: str, published: Span, *, begun: bool = False) -> Dating | None:
    """The as-of that a time of the document gives, or None where it gives none; where it began, of an earlier event."""
    if at is None or not 0 <= at < len(told.timexes):
        return None
    timex = told.timexes[at]
    last_days = list(_last_days(timex, published, begun=begun))
    if not last_days:
        return None
    texts = tuple(dict.fromkeys(text for text, _ in last_days))
    settled = len(texts) == 1 and (timex.value is not None or len(timex.candidates) > 1)
    value = texts[0] if settled else None
    held = hull(days for _, days in last_days)
    as_of = AsOf(value, texts, f"{what}, “{timex.anchor.text}”")
    return Dating(as_of, held, held, published, _stretch(timex), decided=timex.symbolic.startswith(GIVEN))


def _last_days(timex: Timex, published: Span, *, begun: bool) -> Iterator[tuple[str, Span]]:
    """Each candidate by its last day, those left out that still run or lie ahead when the report appears."""
    if timex.type in _LASTING:
        return
    for candidate in timex.candidates or (timex.value,):
        text = candidate.removesuffix("/..") if candidate and begun else candidate  # "sinds 1981, toen …"
        days = span(text) if text else None
        if text is None or days is None or days.last > published.last:
            continue
        last = text.rpartition("/")[2]
        yield last if len(last) > len("2024-05") else days.last.isoformat(), Span(days.last, days.last)


def _stretch(timex: Timex) -> str | None:
    """Its days where it is a stretch that was counted over, not a rough date ("begin deze maand")."""
    if timex.mod in _ROUGH:
        return None
    days = span(timex.value) if timex.value else None
    return timex.value if days and days.first != EVER.first and days.days >= _STRETCH else None


def _publication(told: Told) -> Dating:
    published = told.document.published
    texts = (published.best,) if published.best else published.candidates
    if not texts and published.shown:
        texts = (published.shown,)
    held = hull(days for days in map(span, texts) if days)
    value = texts[0] if len(texts) == 1 else None
    why = "the publication of its report" if texts else "open: neither it nor its report says when"
    return Dating(AsOf(value, texts, why), held, held, held)


def _some_time_before(published: Dating) -> Dating:
    """A count that the report calls an earlier one and gives no time: not after the report."""
    last = published.as_of.candidates[-1:]
    candidates = tuple(f"../{text}" for text in last)
    why = "its report calls it an earlier count and does not say of when: not after its publication"
    as_of = AsOf(candidates[0] if candidates else None, candidates, why)
    return Dating(as_of, Span(EVER.first, published.held.last), published.held, published.held)
