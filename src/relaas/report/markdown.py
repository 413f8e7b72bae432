"""The account as Markdown, for mail, notes and repositories: each line with a footnote that quotes its passage."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from relaas.report.controls import one_line
from relaas.report.dates import as_of_in_words, dated, in_words
from relaas.report.excerpts import excerpt
from relaas.report.headlines import Headlines
from relaas.report.labels import labels, unnamed
from relaas.report.page import title
from relaas.report.rendering import worded
from relaas.report.sayings import sayings
from relaas.report.sections.decisions import decided_rows
from relaas.report.sections.figure_rows import stands
from relaas.report.sections.figures import story_figures
from relaas.report.sections.statements import told_stance
from relaas.report.spans import told_by
from relaas.report.speakers import speeches, statement_numbers
from relaas.report.wording import Wording, wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.model.accounts import Account
    from relaas.model.anchors import Anchor
    from relaas.model.figures import Link
    from relaas.model.statements import Speaker, Statement
    from relaas.report.sections.figure_rows import FigureRow
    from relaas.report.sections.figures import SeriesRow

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
        self._figures = {figure.id: figure for figure in account.figures}
        self._notes: list[str] = []

    def lines(self) -> Iterator[str]:
        yield f"# {escaped(title(self._account, self._say))}"
        yield ""
        yield escaped(" · ".join(told_by(self._account, self._say)))
        if lacking := unnamed(self._account):
            yield from ("", escaped(self._say("n_unnamed", n=lacking)))
        yield from self._section("figures", self._by_story(self._ledger()))
        yield from self._section("statements", self._by_story(self._statements()))
        yield from self._section("timeline", self._by_story(self._timeline()))
        yield from self._section("open_dates", self._open_events())
        yield from self._section("reports", self._reports())
        yield from self._section("decisions", self._decisions())
        yield from self._section("not_understood", self._problems())
        yield ""
        yield from self._notes

    def _section(self, key: str, rows: Iterator[str]) -> Iterator[str]:
        found = list(rows)
        if found:
            yield from ("", f"## {self._say(key)}", "", *found)

    def _by_story(self, rows: Iterator[tuple[str, str]]) -> Iterator[str]:
        """Lines under the story that they belong to; without its title where there is one story only."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for id_, line in rows:
            found[id_].append(line)
        told = [story for story in self._account.stories if story.id in found]
        for at, story in enumerate(told):
            if len(told) > 1:
                yield from ([""] if at else [])
                yield from (f"### {escaped(story.title)}", "")
            yield from found[story.id]

    def _ledger(self) -> Iterator[tuple[str, str]]:
        for story in story_figures(self._account, self._labels, self._say, drawn=False):
            for group in story.groups:
                category = self._say(f"category_{group.category}")
                for row in group.series:
                    yield from ((story.id, line) for line in self._series(category, row))

    def _series(self, category: str, row: SeriesRow) -> Iterator[str]:
        """A series with its figures, then those that count a part of it."""
        yield f"- **{category}: {escaped(self._held(row))}**"
        for figure in row.figures:
            yield f"  - {self._figure(figure)}"
        for part in row.parts:
            yield from self._series(f"{category}, {self._say('of_whom')}", part)

    def _held(self, row: SeriesRow) -> str:
        held = row.bounds
        range_ = "" if held.exact or not held.best else f" ({held.low}–{held.high})"
        scope = (self._say(f"scope_{scope}") for scope in row.scope)
        counted = (f"{held.shown} {row.population}".rstrip() + range_, row.place, *scope)
        return f"{' · '.join(part for part in counted if part)}, {row.verdict_words}"

    def _figure(self, row: FigureRow) -> str:
        say, figure = self._say, self._figures[row.id]
        who, time = self._voices(figure.source, figure.chain), (figure.as_of.value, figure.as_of.candidates)
        when = as_of_in_words(*time, say) if any(time) else say("time_unresolved")
        number = say("figure_number", n=row.number)
        told = " · ".join((f"{number} {figure.anchor.text}", who, when, *stands(row, say)))
        return escaped(told) + self._note(figure.document, figure.anchor)

    def _statements(self) -> Iterator[tuple[str, str]]:
        spoken = speeches(self._account)
        numbers = statement_numbers(spoken)
        for speaker in spoken:
            for statement in speaker.statements:
                number = self._say("statement_number", n=numbers[statement.id])
                yield statement.story, f"- {number} {self._statement(statement)}"

    def _voices(self, source: Speaker | Link | None, chain: Sequence[Link]) -> str:
        """Who says it and who passed it on, nearest the outlet first."""
        who = self._called(source) if source else self._say("no_source")
        return "".join([who, *(f" · {self._say('through')} {self._called(link)}" for link in chain)])

    def _called(self, voice: Speaker | Link) -> str:
        return self._names.get(voice.entity or "", voice.text)

    def _statement(self, statement: Statement) -> str:
        who = self._voices(statement.source, statement.chain)
        act = self._say(f"act_{statement.act}")
        words = sayings(self._documents[statement.document].text, statement.content, statement.mode)
        stance = f" · {self._say(f'stance_{told}')}" if (told := told_stance(statement)) else ""
        line = f"**{escaped(who)}** {act}: {escaped(f'{words}{stance}')}"
        anchor = statement.content[0] if statement.content else statement.cue
        return line + (self._note(statement.document, anchor) if anchor else "")

    def _timeline(self) -> Iterator[tuple[str, str]]:
        headlines = Headlines(self._account)
        for at, entry in enumerate(self._account.timeline):
            ahead = f"{self._say('announced')}: " if entry.status == "planned" else ""
            notes = "".join(self._note(place.document, place.anchor) for place in entry.anchors)
            date = escaped(in_words(entry.date, self._say))
            yield entry.story, f"- {date}: {ahead}{escaped(headlines.text(at))}{notes}"

    def _open_events(self) -> Iterator[str]:
        """The events that more than one date is left of, which are not on the timeline."""
        for entry in self._account.open_events:
            notes = "".join(self._note(place.document, place.anchor) for place in entry.anchors)
            yield f"- {escaped(dated(None, entry.candidates, self._say))}: {escaped(entry.headline)}{notes}"

    def _reports(self) -> Iterator[str]:
        for document in self._account.documents:
            label, published = self._labels[document.id], document.published
            date = dated(published.best, published.candidates, self._say)
            called = ", ".join(dict.fromkeys((label.outlet, label.path, date)))
            yield f"- {label.number}. {escaped(called)}"

    def _problems(self) -> Iterator[str]:
        for problem in self._account.problems:
            message = worded(problem.message, self._say.language)
            ahead = "" if message.startswith(problem.path) else f"{escaped(problem.path)}: "
            yield f"- {ahead}{escaped(message)}"

    def _decisions(self) -> Iterator[str]:
        """What people decided, and what became of it; what holds is in the lines above."""
        for row in decided_rows(self._account, self._labels):
            on = " · ".join(f"“{words.words}”" for words in (row.on, row.other) if words)
            what = f"{self._say(f'decision_{row.decision}')} {row.value}".rstrip()
            told = " · ".join(filter(None, (self._say(f"outcome_{row.outcome}"), row.told, row.why)))
            yield f"- {escaped(f'{what}: {on} · {told}')}"

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
