"""Publication dates: read as EDTF level 1, and weighed when several are claimed."""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime

from relaas.errors import DateError
from relaas.model.documents import DateClaim, Published

_WRITTEN = re.compile(
    r"(?P<date>\d{4}(?:-\d\d){0,2})"
    r"(?:[T ](?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?\s?(?P<zone>Z|[+-]\d\d:?\d\d|[+-]\d\d)?)?",
    re.IGNORECASE | re.ASCII,
)
# Claims of when a text was changed, not published: kept, never shown.
CHANGES = frozenset({"json-ld-modified", "meta-modified", "line-modified"})


def parse_date(written: str) -> str:
    """A date of publication as EDTF level 1: a year, a month, a day, or a day with clock time and zone.

    Clock time and zone are kept as given; what EDTF does not write alike is put in its form (`+0100` becomes
    `+01:00`, fractions of a second go).

    Raises:
        DateError: If it is not such a date, or one that no calendar has.
    """
    match = _WRITTEN.fullmatch(written.strip())
    if not match:
        raise DateError(
            f"{written[:40]!r} is not a date such as 2022, 2022-01, 2022-01-11 or 2022-01-11T14:05."
        )
    day, clock, zone = match["date"], match["clock"], match["zone"]
    if (clock and len(day) != 10) or not _exists(day, clock, zone):
        raise DateError(f"{written[:40]!r} is a date that does not exist.")
    return f"{day}T{clock}{_zone(zone)}" if clock else day


def _exists(day: str, clock: str | None, zone: str | None) -> bool:
    full = day + "-01-01"[len(day) - 4 :] if len(day) < 10 else day
    try:
        datetime.fromisoformat(f"{full}T{clock or '00:00'}{_zone(zone)}")
    except ValueError:
        return False
    return True


def _zone(zone: str | None) -> str:
    if not zone or zone in "Zz":
        return (zone or "").upper()
    return zone if len(zone) == 6 else f"{zone[:3]}:{zone[3:] or '00'}"


def published(claims: tuple[DateClaim, ...]) -> Published:
    """What is known of a publication date.

    The most trusted claim is shown. A later claim that lies within it narrows the candidates; one that does
    not is kept and named in the reasons. Dates of change are kept and never shown: what changed on a day may
    have been published before.

    Args:
        claims: Every date claimed, as `parse_date` gives it, the most trusted first.
    """
    dated = [claim for claim in claims if claim.origin not in CHANGES]
    if not dated:
        return Published(None, (), None, _nothing_shown(claims), claims)
    shown = dated[0]
    narrow = min((c for c in dated if _within(c.value, shown.value)), key=lambda c: -len(_day(c.value)))
    candidates = _days(_day(narrow.value))
    best = narrow.value if len(candidates) == 1 else None
    return Published(shown.value, candidates, best, _reasons(dated, narrow, claims), claims)


def _day(value: str) -> str:
    return value[:10]


def _within(value: str, coarse: str) -> bool:
    return _day(value) == _day(coarse) or _day(value).startswith(_day(coarse) + "-")


def _days(value: str) -> tuple[str, ...]:
    """The days of a day or a month. A year is too coarse to weigh day by day and has none."""
    if len(value) == 10:
        return (value,)
    if len(value) == 4:
        return ()
    year, month = int(value[:4]), int(value[5:])
    return tuple(
        date(year, month, day).isoformat() for day in range(1, calendar.monthrange(year, month)[1] + 1)
    )


def _nothing_shown(claims: tuple[DateClaim, ...]) -> str:
    if claims:
        named = ", ".join(f"{claim.value} ({claim.origin})" for claim in claims)
        return f"Only a date of change is given, {named}; it may have been published before."
    return "The report gives no date; give it one in reports.json, or a header such as ' date 2024-05-16 '."


def _reasons(dated: list[DateClaim], narrow: DateClaim, claims: tuple[DateClaim, ...]) -> str:
    shown = dated[0]
    reasons = [f"{_ORIGINS.get(shown.origin, shown.origin)} says {shown.value}"]
    if narrow.value != shown.value and _day(narrow.value) != _day(shown.value):
        reasons.append(f"{_ORIGINS.get(narrow.origin, narrow.origin)} narrows it to {narrow.value}")
    elif len(_day(shown.value)) == 4:
        reasons.append("a year is too coarse to list its days")
    elif len(_day(shown.value)) == 7:
        reasons.append("every day of that month is possible")
    reasons += [
        f"{_ORIGINS.get(c.origin, c.origin)} says {c.value} instead, and is trusted less"
        for c in dated
        if _apart(c, shown)
    ]
    reasons += [f"changed {c.value} ({c.origin})" for c in claims if c.origin in CHANGES]
    return "; ".join(reasons) + "."


def _apart(claim: DateClaim, shown: DateClaim) -> bool:
    return not _within(claim.value, shown.value) and not _within(shown.value, claim.value)


_ORIGINS = {
    "header": "the header",
    "json-ld": "the page's JSON-LD",
    "meta": "the page's metadata",
    "htmldate": "a date in the page's markup",
    "jsonl": "the record",
    "front-matter": "the front matter",
    "line": "a line over the text",
}
