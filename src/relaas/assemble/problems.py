"""What was left open, as rows of their own, so that nothing is left out silently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.accounts import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relaas.model.documents import Document
    from relaas.model.timexes import Timex


def open_dates(document: Document, timexes: Iterable[Timex]) -> list[Problem]:
    """A row for a publication date that is not one day, and one for each time expression without a value."""
    out = []
    if document.published.best is None:
        out.append(Problem(document.id, document.path, "open-publication", _publication(document)))
    out += [
        Problem(
            document.id,
            document.path,
            "open-date",
            f"“{t.anchor.text}” at {t.anchor.start} has no single date: {_in_words(t)}",
        )
        for t in timexes
        if t.value is None
    ]
    return out


def _in_words(timex: Timex) -> str:
    """The reasons without the meaning of the words, which the row of the time expression has."""
    return timex.why.removeprefix(timex.symbolic).lstrip("; ")


def _publication(document: Document) -> str:
    published = document.published
    if not published.candidates:
        return f"{document.path} does not say on which day it was published: {published.why}"
    days = f"{published.candidates[0]} to {published.candidates[-1]}"
    return f"{document.path} shows {published.shown}: {len(published.candidates)} days are possible ({days})"


def no_pack(document: Document, languages: Iterable[str]) -> Problem:
    """A document in a language that relaas has no pack for: it stays, unread."""
    known = ", ".join(languages)
    if document.language == "und":
        untold = f"The language of {document.path} could not be told, so its times and names were not read"
        return Problem(
            document.id, document.path, "no-pack", f"{untold}; name it with --language or in reports.json."
        )
    return Problem(
        document.id,
        document.path,
        "no-pack",
        f"{document.path} is in “{document.language}”, for which there is no language pack (there is {known}): "
        "its times and names were not read; the report itself is kept.",
    )


def no_pipeline(document: Document) -> Problem:
    """A document in a language whose pack ships no parser: it was read by word lists, and not all of it."""
    return Problem(
        document.id,
        document.path,
        "no-pipeline",
        f"{document.path} is in “{document.language}”, for which no parser is shipped: it was read by word lists and "
        "the order of its words alone, so numbers, times, names and statements that need a parse were left out of it.",
    )
