"""The parts of a report: headline, byline, dateline, teasers, captions, and the body in between."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from relaas.model.documents import Segment, SegmentKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.lang.segmentation import Segmentation, SegmentRule

_LINE = re.compile(r"[^\n]*[^\s][^\n]*\n?")
_WORD = re.compile(r"\S")
# Bylines stand under the headline: over them at most a kicker, an intro and a caption, and other bylines.
_TOP = 4
# Slug, urgency, kicker and headline of an agency stand over the line that opens with its dateline.
_OVER = 6
# The line after "Lees ook:" is the headline of another report; anything longer is this report going on.
_HEADLINE = 200
# Mail names months in English, whatever the language of what it brings (RFC 5322).
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MAIL = {name: number for number, name in enumerate(_MONTHS, 1)}
# What a headline does not end with.
_STOPS = tuple(".!…:;,")


@dataclass(frozen=True, slots=True)
class Parts:
    """A text taken apart.

    Attributes:
        segments: The parts in order, covering the text without overlap.
        agency: The agency the text credits, as written, or None. That of the dateline before that of a credit
            at the end; the credit of a picture is not one of the text.
        dates: The days or months that lines over the text give, each with whether it is that of a change, in order.
    """

    segments: tuple[Segment, ...]
    agency: str | None
    dates: tuple[tuple[str, bool], ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: SegmentKind
    start: int
    end: int
    given: Mapping[str, str] = field(default_factory=dict)
    changed: bool = False


def segments(text: str, title: str | None, words: Segmentation | None) -> tuple[Segment, ...]:
    """The parts of a text alone; see `take_apart`."""
    return take_apart(text, title, words).segments


def take_apart(text: str, title: str | None, words: Segmentation | None) -> Parts:
    """Tell the parts of a text from each other, line by line.

    Args:
        text: The canonical text.
        title: The headline; it is a part when the text's first line is the headline.
        words: How the language of the text marks parts; None leaves title and body.
    """
    named = _title(text, title, words)
    marks = [
        *(_marked_lines(text, 0, words, named.start) if words and named else ()),
        *([named] if named else ()),
    ]
    marks += _marked_lines(text, named.end if named else 0, words) if words else []
    credits = [mark for mark in marks if "agency" in mark.given]
    credits.sort(key=lambda mark: mark.kind != "dateline")
    dated = ((_date(mark.given, words), mark.changed) for mark in marks if words and mark.given)
    return Parts(
        tuple(_covering(text, marks)),
        credits[0].given["agency"] if credits else None,
        tuple((day, changed) for day, changed in dated if day),
    )


def headline(text: str, words: Segmentation | None) -> str | None:
    """The headline that a text opens with, where nothing beside it says what its headline is.

    Its first line, if it is short, has no full stop, and a blank line, a byline or a date stands behind it; the one
    after the lines that say who wrote it and when, where it opens with those; and the subject of a mail.

    Args:
        text: The canonical text.
        words: How the language of the text marks parts, or None.
    """
    rules = _at("line", words) if words else []
    over = list(_over(text, rules))
    if subject := next((mark.given["title"] for mark in over if "title" in mark.given), None):
        return subject.strip()
    line = _LINE.search(text, over[-1].end if over else 0)
    following = _LINE.search(text, line.end()) if line else None
    if line is None or following is None:
        return None
    first, second = (_whole(text, one.start(), one.end(), rules, top=True) for one in (line, following))
    stands = _is_short(line[0]) and (
        following.start() > line.end() or bool(second and second[1].kind == "byline")
    )
    return line[0].strip() if stands and (first is None or first[1].kind == "teaser") else None


def _title(text: str, title: str | None, words: Segmentation | None) -> _Mark | None:
    """The headline, as the first line or behind those that say who wrote it and when."""
    over = list(_over(text, _at("line", words) if words else []))
    line = _LINE.search(text, over[-1].end if over else 0)
    named = line is not None and title and line[0].strip() == title
    return _Mark("title", line.start(), line.end()) if line and named else None


def _over(text: str, rules: list[SegmentRule]) -> Iterator[_Mark]:
    """The bylines that a text opens with."""
    for line, _ in zip(_LINE.finditer(text), range(_OVER), strict=False):
        found = _whole(text, line.start(), line.end(), rules, top=True)
        if found is None or found[1].kind != "byline":
            return
        yield found[1]


def _marked_lines(text: str, start: int, words: Segmentation, stop: int | None = None) -> Iterator[_Mark]:
    """The marks of all lines.

    `opened` turns true at the first line that is not all byline or caption, nor one that stands over the text without
    a full stop, such as a headline that no metadata names.
    """
    lines, openings, insides = (_at(place, words) for place in ("line", "opening", "inside"))
    opened, following, bylines = False, False, 0
    word = _WORD.search(text, start)
    head = word.start() if word else len(text)
    for number, line in enumerate(_LINE.finditer(text, start, len(text) if stop is None else stop)):
        begin, end = line.start(), line.end()
        if following and len(line[0]) <= _HEADLINE:
            following = False
            yield _Mark("teaser", begin, end)
            continue
        headed = not start and _is_headline(text, line, head)
        found = _whole(text, begin, end, lines, top=number - bylines < _TOP)
        if found and not (headed and found[1].kind == "teaser"):  # "LIVE: Dam bursts" leads nowhere else
            following, bylines = found[0].next, bylines + (found[1].kind == "byline")
            yield found[1]
            continue
        following = False
        opening = None if opened else _opening(text, begin, end, openings)
        over = _is_headline(text, line, head) or (number < _OVER and _is_short(line[0]))
        opened = opened or bool(opening) or not over
        if opening:
            yield opening
            begin = opening.end
        if inside := _inside(text, begin, end, insides):
            yield inside


def _is_headline(text: str, line: re.Match[str], head: int) -> bool:
    """Is it the first line, short, with no full stop and a blank line behind it?

    Asked of every line, so it copies nothing of what stands before or behind: `head` is where the first word begins.
    """
    return line.start() <= head and text.startswith(("\n", "\r"), line.end()) and _is_short(line[0])


def _is_short(line: str) -> bool:
    words = line.strip()
    return len(words) <= _HEADLINE and not words.endswith(_STOPS)


def _whole(
    text: str, begin: int, end: int, rules: list[SegmentRule], *, top: bool
) -> tuple[SegmentRule, _Mark] | None:
    line = text[begin:end].strip()
    for rule in rules:
        if (top or not rule.top) and (match := rule.pattern.fullmatch(line)):
            return rule, _mark(rule, match, begin, end)
    return None


def _opening(text: str, begin: int, end: int, rules: list[SegmentRule]) -> _Mark | None:
    line = text[begin:end]
    lead = len(line) - len(line.lstrip())
    for rule in rules:
        if match := rule.pattern.match(line, lead):
            return _mark(rule, match, begin, begin + match.end())
    return None


def _inside(text: str, begin: int, end: int, rules: list[SegmentRule]) -> _Mark | None:
    """The mark that begins first: it reaches to the end of the line."""
    line = text[begin:end].rstrip()
    found = [(match, rule) for rule in rules if (match := rule.pattern.search(line))]
    if not found:
        return None
    match, rule = min(found, key=lambda pair: pair[0].start())
    return _mark(rule, match, begin + match.start(), end)


def _at(place: str, words: Segmentation) -> list[SegmentRule]:
    return [rule for rule in words.rules if rule.at == place]


def _mark(rule: SegmentRule, match: re.Match[str], begin: int, end: int) -> _Mark:
    """A part with what its groups hold; `day2` is one more way to write `day`."""
    given = {key.rstrip("0123456789"): text for key, text in match.groupdict().items() if text}
    return _Mark(rule.kind, begin, end, given, rule.changed)


def _date(given: Mapping[str, str], words: Segmentation) -> str | None:
    """The day or month that a line gives; None where it gives none, one that no calendar has or no such weekday."""
    day, month, year = (given.get(key) for key in ("day", "month", "year"))
    if not (month and year):
        return None
    number = (
        int(month)
        if month.isdecimal()
        else words.months.get(month.lower()) or _MAIL.get(month[:3].lower(), 0)
    )
    try:
        found = date(_year(year), number, int(day or 1))
    except ValueError:
        return None
    if day is None:
        return f"{found:%Y-%m}"
    weekday = words.weekdays.get(given.get("weekday", "").lower(), found.isoweekday())
    return found.isoformat() if weekday == found.isoweekday() else None


def _year(written: str) -> int:
    """The year; of two digits ("23", "'98") that of the century that a report on the web can be of."""
    digits = written.lstrip("'’")
    return int(digits) if len(digits) == 4 else int(digits) + (2000 if digits < "70" else 1900)


def _covering(text: str, marks: list[_Mark]) -> Iterator[Segment]:
    """Marks, neighbours of a kind as one, and the body between; blank space goes with the part before it."""
    pending: list[Segment] = []
    at = 0
    for mark in [*marks, None]:
        end = mark.start if mark else len(text)
        if text[at:end].strip():
            pending.append(Segment("body", at, end))
        elif pending and at < end:
            pending[-1] = Segment(pending[-1].kind, pending[-1].start, end)
        elif mark is None and at < end:
            pending.append(Segment("body", at, end))
        if mark is not None:
            start = mark.start if pending else at
            if pending and pending[-1].kind == mark.kind:
                start = pending.pop().start
            pending.append(Segment(mark.kind, start, mark.end))
            at = mark.end
    yield from pending
