"""The ledger of statements: who said what, through whom, when, and what is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.model.attributions import Act, Mode
from relaas.model.frozen import Frozen
from relaas.model.statements import Stance
from relaas.report.controls import one_line, shortened
from relaas.report.footings import Footings
from relaas.report.sayings import sayings
from relaas.report.sections.dates import ShownDate, shown_moment
from relaas.report.sections.remarks import grounds, rule
from relaas.report.sections.timeline import Link
from relaas.report.sections.voices import Voice, passed_on
from relaas.report.speakers import speeches, statement_numbers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from relaas.model.accounts import Account
    from relaas.model.statements import Statement, StatementRelation
    from relaas.report.labels import Label
    from relaas.report.speakers import Speech
    from relaas.report.wording import Wording

LONG = 280
"""How many characters of a statement are shown; the passage has the rest."""
SHORT = 120
"""How many of one that stands beside another."""
IMPLIED: tuple[tuple[Act, Stance], ...] = (("deny", "denied"), ("promise", "planned"))
"""Acts that already say what the stance is."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A further statement that says the same.

    Attributes:
        id: Statement id, which is also the `id` of its mark.
        number: Its number in the ledger.
        link: Where it stands.
    """

    id: str
    number: int
    link: Link


@dataclass(frozen=True, slots=True)
class Beside:
    """A statement that denies this one, or that this one denies.

    Attributes:
        key: Under which the wording tells how the other stands to this one.
        carrier: The other one.
        who: Who says it; empty where nobody is named.
        words: What is said, or what is denied.
        why: The evidence.
    """

    key: str
    carrier: Carrier
    who: str
    words: str
    why: str


class StatementRow(Frozen, frozen=True):
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
        carriers: The other statements that say the same, with where they stand.
        origins: From how many outlets or agencies its reports come.
        beside: What denies it, or what it denies.
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
    carriers: tuple[Carrier, ...] = ()
    origins: int = 1
    beside: tuple[Beside, ...] = ()


@dataclass(frozen=True, slots=True)
class SpeakerRow:
    """One speaker.

    Attributes:
        name: The name, or what the report calls somebody without one; empty where nobody is named.
        entity: The `id` of the name on the page; empty for somebody without a name.
        language: The code of the language that calls them so; empty for a name.
        remark: The key of what is told of somebody who is not among the names; empty where nothing is.
        statements: What they say, earliest first; one row for all reports that carry it.
    """

    name: str
    entity: str
    language: str
    remark: str
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
        self._statements = {statement.id: statement for statement in account.statements}
        self._relations = account.statement_relations
        self._origins = {saying.id: saying.origins for saying in account.sayings}

    def speaker(self, speech: Speech) -> SpeakerRow:
        first = speech.statements[0]
        name = self._entities.get(speech.entity or "") or _called(first)
        language = "" if speech.entity else self._names[first.document].language
        rows = tuple(self._saying(saying, name) for saying in speech.sayings)
        remark = "" if speech.entity or not name else _remark(name)
        return SpeakerRow(name, speech.entity or "", language, remark, rows)

    def _saying(self, saying: Sequence[Statement], name: str) -> StatementRow:
        """The row of the first, with the others as carriers, and what is denied or denies beside it."""
        return replace(
            self._row(saying[0], name),
            carriers=tuple(self._carrier(other) for other in saying[1:]),
            origins=self._origins.get(saying[0].cluster, 1),
            beside=tuple(self._beside(saying)),
        )

    def _carrier(self, statement: Statement) -> Carrier:
        link = Link(self._names[statement.document], statement.id)
        return Carrier(statement.id, self._numbers[statement.id], link)

    def _beside(self, saying: Sequence[Statement]) -> Iterator[Beside]:
        """Each other saying once, by the first of it that a relation names."""
        ids, seen = {statement.id for statement in saying}, set[tuple[str, str]]()
        for relation in self._relations:
            if len(ids & {relation.a, relation.b}) == 1:
                key, id_ = _way(relation, ids)
                other = self._statements.get(id_)
                if other and other.id in self._numbers and (key, other.cluster) not in seen:
                    seen.add((key, other.cluster))
                    yield self._other(key, other, relation.why)

    def _other(self, key: str, other: Statement, why: str) -> Beside:
        entity = other.source.entity if other.source else None
        who = self._entities.get(entity or "") or _called(other)
        words = shortened(sayings(self._texts[other.document], other.content, other.mode), SHORT)
        return Beside(key, self._carrier(other), who, words, one_line(why))

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
            stance=told_stance(statement),
            denied="denied" in (statement.stance, _of_act(statement)),
            when=shown_moment(when.value, when.candidates, self._say),
            when_why=one_line(when.why),
            when_target=timex.id if (timex := self._footings.beside(statement)) else "",
            who_why=one_line(statement.source.why) if statement.source else "",
            why=grounds(statement),
            rule=rule(statement),
        )


def _way(relation: StatementRelation, ids: Collection[str]) -> tuple[str, str]:
    """How the other end of a relation stands to these statements, as a key of the wording, and its id."""
    mine = relation.b in ids
    way = "denies" if mine else "denied_by"
    return way if relation.relation == "denies" else f"{way}_unsure", relation.a if mine else relation.b


def _remark(called: str) -> str:
    """Whether somebody who is not among the names has none: a capital may be one, which is then left as it is."""
    return "as_written" if any(char.isupper() for char in called) else "unnamed"


def _called(statement: Statement) -> str:
    return one_line(statement.source.text) if statement.source else ""


def _of_act(statement: Statement) -> Stance | None:
    return dict(IMPLIED).get(statement.act)


def told_stance(statement: Statement) -> Stance | None:
    """The stance where it is neither the plain one nor that of the act."""
    return None if statement.stance in ("asserted", _of_act(statement)) else statement.stance
