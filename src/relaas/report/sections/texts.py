"""The reports in full, dates, figures, statements and names marked, with a numbered note for each time expression."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from relaas.model.frozen import Frozen
from relaas.report.controls import one_line, shortened
from relaas.report.inline import inline
from relaas.report.labels import Label
from relaas.report.passages import Span, paragraphs
from relaas.report.sections.dates import ShownDate, shown_date
from relaas.report.sections.remarks import remark, rule

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from relaas.model.accounts import Account
    from relaas.model.documents import Document
    from relaas.model.timexes import Timex
    from relaas.report.wording import Wording

WORDS = 80


class Note(Frozen, frozen=True):
    """What a time expression means and why.

    Attributes:
        id: Timex id, which is also the `id` of its mark.
        number: Its place in the report, from 1.
        words: The words.
        date: The value or what is left of it.
        why: The reasons.
        rule: Rule id, with its pack where that is known.
        symbolic: The meaning before it was resolved.
        mod: Modifier, or None.
    """

    id: str
    number: int
    words: str
    date: ShownDate
    why: str
    rule: str
    symbolic: str
    mod: str | None


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph with its marks.

    Attributes:
        kind: `title`, `teaser`, `byline`, `caption`, `dateline` or `body`.
        html: What stands between its tags.
    """

    kind: str
    html: Markup


@dataclass(frozen=True, slots=True)
class FullText:
    """One report in full.

    Attributes:
        label: Its short names.
        title: A headline given apart from the text, or None.
        paragraphs: The text.
        notes: The time expressions, in the order of the text.
        unread: Was it kept without being read, for want of its language?
    """

    label: Label
    title: str | None
    paragraphs: list[Marked]
    notes: list[Note]
    unread: bool


def full_texts(
    account: Account, names: dict[str, Label], marks: Mapping[str, Sequence[Span]], say: Wording
) -> list[FullText]:
    """The reports in full; `marks` are, by document, what is to be marked beside the time expressions."""
    timexes: defaultdict[str, list[Timex]] = defaultdict(list)
    for timex in account.timexes:
        timexes[timex.document].append(timex)
    unread = {p.document for p in account.problems if p.kind == "no-pack"}
    full = (_full(d, names[d.id], timexes[d.id], marks.get(d.id, ()), say) for d in account.documents)
    return [replace(text, unread=d.id in unread) for d, text in zip(account.documents, full, strict=True)]


def _full(
    document: Document, label: Label, timexes: list[Timex], spans: Sequence[Span], say: Wording
) -> FullText:
    ordered = sorted(timexes, key=lambda timex: (timex.anchor, timex.id))
    notes = [_note(timex, number, say) for number, timex in enumerate(ordered, 1)]
    times = [_mark(timex, note) for timex, note in zip(ordered, notes, strict=True)]
    title = one_line(document.title) if document.title and not _opens_with_title(document) else None
    cut = [Marked(p.kind, inline(p.steps, say)) for p in paragraphs(document, [*spans, *times])]
    return FullText(label, title, cut, notes, unread=False)


def _note(timex: Timex, number: int, say: Wording) -> Note:
    return Note(
        id=timex.id,
        number=number,
        words=shortened(timex.anchor.text, WORDS),
        date=shown_date(timex.value, timex.candidates, say),
        why=remark(timex),
        rule=rule(timex),
        symbolic=one_line(timex.symbolic),
        mod=one_line(timex.mod) if timex.mod else None,
    )


def _mark(timex: Timex, note: Note) -> Span:
    return Span(timex.anchor.start, timex.anchor.end, "time", timex.id, note.number, note.date.state)


def _opens_with_title(document: Document) -> bool:
    """Is the headline that is given beside a text its first line as well?"""
    first, _, _ = document.text.lstrip().partition("\n")
    return document.title is not None and first.split() == document.title.split()
