"""Rows of the bundle from mentions and their resolution under every day still possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.documents import Document, identify
from relaas.model.time.operators import Between, Clock, Marked, Night, Node, Section, Since, Stretch, Until
from relaas.model.timexes import Timex, TimexMention, TimexType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.time.values import Value
    from relaas.reconcile.publications import Readings

_TYPES: dict[str, TimexType] = {
    "duration": "duration", "set": "set", "minute": "time", "second": "time", "day": "date", "month": "date",
    "year": "date", "decade": "date", "century": "date",
}  # fmt: skip


def timex_rows(document: Document, mentions: Sequence[TimexMention], readings: Readings) -> tuple[Timex, ...]:
    """One row a mention, with the union of its values over the readings.

    Args:
        document: Where the mentions stand.
        mentions: In the order of the text.
        readings: The resolutions for every possible day of publication.
    """
    return tuple(_row(document, mention, at, readings) for at, mention in enumerate(mentions))


def timex_id(document: str, mention: TimexMention) -> str:
    """The id of a time expression, from document and offsets.

    Args:
        document: Id of its document.
        mention: Its words.
    """
    return identify("t", document, mention.anchor.start, mention.anchor.end, "timex")


def _row(document: Document, mention: TimexMention, at: int, readings: Readings) -> Timex:
    found = _union(readings, at)
    certain = len(found) == 1 and all(r[at].values and not r[at].open for _, r in readings)
    kind: TimexType = _TYPES.get(found[0].grain, "interval") if found else _type_of(mention.node)
    mods, symbolic = {value.mod for value in found}, str(mention.node)
    return Timex(
        id=timex_id(document.id, mention),
        document=document.id,
        anchor=mention.anchor,
        type=kind,
        value=found[0].text if certain else None,
        candidates=tuple(value.text for value in found),
        symbolic=symbolic,
        mod=next(iter(mods)) if len(mods) == 1 else None,
        why=f"{symbolic}; {_why(mention, at, readings, found, certain=certain)}"
        + _by_evidence(document, mention, len(readings)),
        rule=mention.provenance.rule,
    )


def _union(readings: Readings, at: int) -> list[Value]:
    """Every value over the readings, each text once, in order of time."""
    by_text: dict[str, Value] = {}
    for _, resolutions in readings:
        for value in resolutions[at].values:
            by_text.setdefault(value.text, value)
    return sorted(by_text.values(), key=_when)


def _when(value: Value) -> tuple[str, str]:
    at = value.interval.start or value.interval.end if value.interval else None
    return (at.isoformat() if at else "", value.text)


def _type_of(node: Node) -> TimexType:
    """The type of a time that has no value, by its meaning."""
    if isinstance(node, Marked):
        return _type_of(node.of)
    if isinstance(node, (Since, Until, Between, Night, Stretch, Section)):
        return "interval"
    return "time" if isinstance(node, Clock) else "date"


def _why(mention: TimexMention, at: int, readings: Readings, found: Sequence[Value], *, certain: bool) -> str:
    parts = [mention.why]
    first = readings[0][1][at]
    if not found:
        parts.append(f"left open: {first.why}")
    elif len(readings) > 1 and len(found) > 1:
        parts.append(
            f"left open: the report can be from {len(readings)} days, which give {len(found)} values"
        )
    elif len(found) == 1 and not certain:
        parts.append(f"left open: it can be {found[0].text}, or what cannot be told; {first.why}")
    elif len(found) > 1:
        parts.append(f"left open: the words allow {' and '.join(v.text for v in found)}; {first.why}")
    elif len(readings) > 1 and first.likely:
        parts.append(f"by far the likeliest of {len(readings)} days the report can be from give it")
    elif len(readings) > 1:
        parts.append(f"the same for each of {len(readings)} days the report can be from")
    else:
        parts.append(first.why)
    parts.append(f"rule {mention.provenance.rule} of {mention.provenance.pack}")
    return "; ".join(part for part in parts if part)


def _by_evidence(document: Document, mention: TimexMention, leading: int) -> str:
    """Where it hangs on a day that the report does not show: that the day was found, and where it is told how."""
    published = document.published
    if not mention.hangs_on or published.shown is None or len(published.shown) != len("2024-05"):
        return ""
    shows = f"; its report shows {published.shown} and"
    if published.best is not None:
        return f"{shows} is dated {published.best} by evidence, told with the report"
    if leading < len(published.candidates):
        return f"{shows} can be from {len(published.candidates)} days, {leading} of which lead, told with the report"
    return ""
