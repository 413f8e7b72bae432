"""The ledger of statements: who said what, through whom, when, and what is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.model.attributions import Act, Mode
from relaas.model.statements import Stance
from relaas.report.controls import one_line, shortened
from relaas.report.footings import Footings
from relaas.report.sayings import sayings
from relaas.report.sections.dates import ShownDate, shown_date
from relaas.report.sections.remarks import grounds, rule
from relaas.report.sections.timeline import Link
from relaas.report.sections.voices import Voice, passed_on
from relaas.report.speakers import speeches, statement_numbers

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relaas.model.accounts import Account
    from relaas.model.statements import Statement
    from relaas.report.labels import Label
    from relaas.report.speakers import Speech
    from relaas.report.wording import Wording

LONG = 280
"""How many characters of a statement are shown; the passage has the rest."""
UNTIL = "../"
IMPLIED: tuple[tuple[Act, Stance], ...] = (("deny", "denied"), ("promise", "planned"))
"""Acts that already say what the stance is."""


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One statement.

    Attributes:
        id: Statement id, which is also the `id` of its mark.
        number: Its number in the ledger.
        words: What is said, on one line, shortened where it is long.
        link: Where it stands.
        called: What the report calls the speaker there; empty where that is the name above it.
        chain: Who passed it on, nearest the speaker first.
        mode: Whose words they are.
        act: What saying it is.
        stance: What is made of it; empty where it is asserted or the act says so.
        denied: Are the words what is denied?
        when: When it was said.
        when_why: From what that was taken.
        when_target: The `id` of the time expression behind it; empty where there is none.
        who_why: Whom the words for the speaker stand for, and why; empty where there are none.
        why: The words that say that it is said, and further reasons.
        rule: Rule id, with its pack where that is known.
    """

    id: str
    number: int
    words: str
    link: Link
    called: str
    chain: tuple[Voice, ...]
    mode: Mode
    act: Act
    stance: Stance | None
    denied: bool
    when: ShownDate
    when_why: str
    when_target: str
    who_why: str
    why: str
    rule: str


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker.

    Attributes:
        name: The name, or what the report calls somebody without one; empty where nobody is named.
        entity: The `id` of the name on the page; empty for somebody without a name.
        language: The code of the language that calls them so; empty for a name.
        statements: What they say, earliest first.
    """

    name: str
    entity: str
    language: str
    statements: tuple[StatementRow, ...]


@dataclass(frozen=True, slots=True)
class StorySpeakers:
    """The ledger of one story.

    Attributes:
        title: The story's title.
        speakers: Those who say most first.
    """

    title: str
    speakers: tuple[SpeakerRow, ...]


def story_speakers(account: Account, names: dict[str, Label], say: Wording) -> list[StorySpeakers]:
    """The ledgers of the stories in which somebody says something."""
    ledger = speeches(account)
    rows = _Rows(account, names, statement_numbers(ledger), say)
    made = []
    for story in account.stories:
        speakers = tuple(rows.speaker(speech) for speech in ledger if speech.story == story.id)
        if speakers:
            made.append(StorySpeakers(one_line(story.title), speakers))
    return made


class _Rows:
    """Makes the statements of one account ready to be shown."""

    def __init__(
        self, account: Account, names: dict[str, Label], numbers: Mapping[str, int], say: Wording
    ) -> None:
        self._say = say
        self._names = names
        self._numbers = numbers
        self._texts = {document.id: document.text for document in account.documents}
        self._entities = {entity.id: one_line(entity.name) for entity in account.entities}
        self._footings = Footings(account)

    def speaker(self, speech: Speech) -> SpeakerRow:
        first = speech.statements[0]
        name = self._entities.get(speech.entity or "") or _called(first)
        language = "" if speech.entity else self._names[first.document].language
        rows = tuple(self._row(statement, name) for statement in speech.statements)
        return SpeakerRow(name, speech.entity or "", language, rows)

    def _row(self, statement: Statement, name: str) -> StatementRow:
        text, called, when = self._texts[statement.document], _called(statement), statement.when
        return StatementRow(
            id=statement.id,
            number=self._numbers[statement.id],
            words=shortened(sayings(text, statement.content, statement.mode), LONG),
            link=Link(self._names[statement.document], statement.id),
            called="" if called == name else called,
            chain=passed_on(statement.chain, statement.document, self._entities),
            mode=statement.mode,
            act=statement.act,
            stance=_told(statement),
            denied="denied" in (statement.stance, _of_act(statement)),
            when=_said(statement, self._say),
            when_why=one_line(when.why),
            when_target=timex.id if (timex := self._footings.beside(statement)) else "",
            who_why=one_line(statement.source.why) if statement.source else "",
            why=grounds(statement),
            rule=rule(statement),
        )


def _called(statement: Statement) -> str:
    return one_line(statement.source.anchor.text) if statement.source else ""


def _of_act(statement: Statement) -> Stance | None:
    return dict(IMPLIED).get(statement.act)


def _told(statement: Statement) -> Stance | None:
    """The stance where it is neither the plain one nor that of the act."""
    return None if statement.stance in ("asserted", _of_act(statement)) else statement.stance


def _said(statement: Statement, say: Wording) -> ShownDate:
    """When it was said; what is only known to be no later than a day is said to be so."""
    value = statement.when.value
    if value is None or not value.startswith(UNTIL):
        return shown_date(value, statement.when.candidates, say)
    day = shown_date(value.removeprefix(UNTIL), (), say)
    return ShownDate(day.state, say("no_later", date=day.words), one_line(value))
