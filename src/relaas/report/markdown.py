"""The account as Markdown, for mail, notes and repositories: each line with a footnote that quotes its passage."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.report.controls import one_line
from relaas.report.dates import dated, in_words
from relaas.report.excerpts import excerpt
from relaas.report.headlines import Headlines
from relaas.report.labels import labels
from relaas.report.ledgers import entries, flat, population
from relaas.report.page import title
from relaas.report.rendering import worded
from relaas.report.sections.figures import bounds
from relaas.report.spans import told_by
from relaas.report.speakers import speeches
from relaas.report.verdicts import verdict_words
from relaas.report.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor
    from relaas.model.figures import Figure, Link
    from relaas.model.statements import Speaker, Statement
    from relaas.report.ledgers import Entry

CONTEXT = 80
"""Characters quoted before and behind the words of a fact."""
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&:@$^!])")
_ADDRESS = re.compile(r"(?i)(www)\.")


def escaped(text: str) -> str:
    """A text that stays what it is in Markdown: no emphasis, link, address, HTML or table comes of it."""
    return _ADDRESS.sub(r"\1\\.", _SIGNS.sub(r"\\\1", one_line(text)))


def markdown(account: Account, say: Wording | None = None) -> bytes:
    """The account in Markdown with footnotes, in UTF-8; the same account gives the same bytes."""
    text = "\n".join(_Paper(account, say or wording()).lines())
    return (text + "\n").encode("utf-8", "replace")


class _Paper:
    """Writes one account down, counting footnotes."""

    def __init__(self, account: Account, say: Wording) -> None:
        self._account = account
        self._say = say
        self._labels = labels(account, say)
        self._documents = {document.id: document for document in account.documents}
        self._names = {entity.id: entity.name for entity in account.entities}
        self._notes: list[str] = []

    def lines(self) -> Iterator[str]:
        yield f"# {escaped(title(self._account, self._say))}"
        yield ""
        yield escaped(" · ".join(told_by(self._account, self._say)))
        yield from self._section("figures", self._figures())
        yield from self._section("statements", self._statements())
        yield from self._section("timeline", self._timeline())
        yield from self._section("reports", self._reports())
        yield from self._section("not_understood", self._problems())
        yield ""
        yield from self._notes

    def _section(self, key: str, rows: Iterator[str]) -> Iterator[str]:
        found = list(rows)
        if found:
            yield from ("", f"## {self._say(key)}", "", *found)

    def _figures(self) -> Iterator[str]:
        for entry in flat(entries(self._account)):
            yield f"- **{self._say('category_' + entry.series.category)}: {escaped(self._held(entry))}**"
            for figure in entry.figures:
                yield f"  - {self._figure(figure)}"

    def _held(self, entry: Entry) -> str:
        series, say = entry.series, self._say
        held = bounds(series, say)
        range_ = "" if held.exact or not held.best else f" ({held.low}–{held.high})"
        stands = verdict_words(entry.verdict, series.origins, say)
        return f"{held.shown} {population(entry, say)}{range_}, {stands}"

    def _figure(self, figure: Figure) -> str:
        say = self._say
        who = self._voices(figure.source, figure.chain)
        status = "" if figure.status == "asserted" else f", {say('status_' + figure.status)}"
        as_of = dated(figure.as_of.value, figure.as_of.candidates, say)
        told = f"{figure.anchor.text} · {who}{status} · {say('as_of')} {as_of}"
        return escaped(told) + self._note(figure.document, figure.anchor)

    def _statements(self) -> Iterator[str]:
        for speaker in speeches(self._account):
            for statement in speaker.statements:
                yield f"- {self._statement(statement)}"

    def _voices(self, source: Speaker | Link | None, chain: Sequence[Link]) -> str:
        """Who says it and who passed it on, nearest the outlet first."""
        who = self._called(source) if source else self._say("no_source")
        return "".join([who, *(f" · {self._say('through')} {self._called(link)}" for link in chain)])

    def _called(self, voice: Speaker | Link) -> str:
        return self._names.get(voice.entity or "", voice.text)

    def _statement(self, statement: Statement) -> str:
        who = self._voices(statement.source, statement.chain)
        act = self._say(f"act_{statement.act}")
        words = " … ".join(part.text for part in statement.content)
        anchor = statement.content[0] if statement.content else statement.cue
        return f"**{escaped(who)}** {act}: {escaped(words)}" + (
            self._note(statement.document, anchor) if anchor else ""
        )

    def _timeline(self) -> Iterator[str]:
        headlines = Headlines(self._account)
        for at, entry in enumerate(self._account.timeline):
            ahead = f"{self._say('announced')}: " if entry.status == "planned" else ""
            notes = "".join(self._note(place.document, place.anchor) for place in entry.anchors)
            yield f"- {escaped(in_words(entry.date, self._say))}: {ahead}{escaped(headlines.text(at))}{notes}"

    def _reports(self) -> Iterator[str]:
        for document in self._account.documents:
            label, published = self._labels[document.id], document.published
            date = dated(published.best, published.candidates, self._say)
            yield f"- {label.number}. {escaped(label.outlet)}, {escaped(label.path)}, {escaped(date)}"

    def _problems(self) -> Iterator[str]:
        for problem in self._account.problems:
            message = worded(problem.message, self._say.language)
            yield f"- {escaped(problem.path)}: {escaped(message)}"

    def _note(self, document: str, anchor: Anchor) -> str:
        """The sign of a new footnote that quotes a passage, its words in bold."""
        if document not in self._documents:
            return ""
        shown = excerpt(self._documents[document].text, anchor, CONTEXT)
        label, number = self._labels[document], len(self._notes) + 1
        quote = f"{escaped(shown.before)}**{escaped(shown.words)}**{escaped(shown.after)}"
        self._notes.append(
            f"[^{number}]: {label.number} {escaped(label.outlet)}, {anchor.start}–{anchor.end}\\: “{quote}”"
        )
        return f"[^{number}]"
