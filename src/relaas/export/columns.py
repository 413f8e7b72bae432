"""The tables that an account is written as: their columns, and what fills each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relaas.export.cells import CHAIN, LIST, Column, Sheet, anchored, text, whole

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.documents import Document


class Sheets:
    """Makes the tables of one account."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self._documents = {document.id: document for document in account.documents}
        self._names = {entity.id: entity.name for entity in account.entities}

    def made(self) -> list[Sheet]:
        """All tables, in the order in which they are best read."""
        account = self._account
        return [
            Sheet("stories", "A story: reports of one event.", self._stories(), account.stories),
            Sheet("documents", "A report.", self._reports(), account.documents),
            Sheet("series", "Figures that may be compared.", self._series(), account.series),
            Sheet("figures", "A count that a report gives.", self._figures(), account.figures),
            Sheet(
                "figure_relations",
                "How a figure stands to an earlier one.",
                _RELATIONS,
                account.figure_relations,
            ),
            Sheet("statements", "Something said.", self._statements(), account.statements),
            Sheet("timeline", "What is placed on a date.", self._timeline(), account.timeline),
            Sheet("events", "A word that tells of an event.", self._events(), account.events),
            Sheet("timexes", "An expression of time.", self._timexes(), account.timexes),
            Sheet("entities", "A person, an organisation or a place.", self._entities(), account.entities),
            Sheet("problems", "What was not read, not understood or left open.", _PROBLEMS, account.problems),
        ]

    def _document(self, id_: str) -> Document | None:
        return self._documents.get(id_)

    def _of_report(self) -> tuple[Column, ...]:
        return (
            text("document", "Id of the report.", lambda row: row.document),
            text("path", "Where the report was read.", lambda row: _path(self._document(row.document))),
            text("outlet", "Who publishes the report.", lambda row: _outlet(self._document(row.document))),
        )

    def _called(self, link: Any) -> str | None:
        """Who a link of a chain or a source is: its name, else the words."""
        if link is None:
            return None
        return str(self._names.get(link.entity or "", link.text))

    def _chain(self, row: Any) -> str:
        return CHAIN.join(self._called(link) or "" for link in row.chain)

    def _paths(self, row: Any) -> str:
        return LIST.join(_path(self._document(id_)) or id_ for id_ in row.documents)

    def _stories(self) -> tuple[Column, ...]:
        return (
            _ID,
            text("title", "From the text of a report.", lambda row: row.title),
            text("documents", "Its reports.", self._paths),
        )

    def _reports(self) -> tuple[Column, ...]:
        return (
            _ID,
            text("path", "Where it was read.", lambda row: row.path),
            text("outlet", "Who publishes it.", lambda row: row.outlet),
            text("title", "Its title, where one is given apart from the text.", lambda row: row.title),
            text("language", "ISO 639-1.", lambda row: row.language),
            text("url", "Its address.", lambda row: row.url),
            text("sha256", "Of the text in UTF-8.", lambda row: row.sha256),
            text("shown", "The date it shows, EDTF.", lambda row: row.published.shown),
            text(
                "published", "The day of publication, EDTF; empty where open.", lambda row: row.published.best
            ),
            text("candidates", "The days still possible.", lambda row: LIST.join(row.published.candidates)),
            text("dated_by", "Why.", lambda row: row.published.why),
            text("copy_of", "Id of the report that it is a light edit of.", lambda row: row.copy_of),
            text("agency", "The agency that it credits.", lambda row: row.agency),
        )

    def _series(self) -> tuple[Column, ...]:
        return (
            _ID,
            _STORY,
            text("category", "What happened to those counted.", lambda row: row.category),
            text("counted", "Who or what is counted.", lambda row: row.counted),
            text("place", "The place it is bound to.", lambda row: self._names.get(row.place or "")),
            whole("low", "Least value held.", lambda row: row.low),
            whole("best", "The value picked; empty where none was.", lambda row: row.best),
            whole("high", "Greatest value held; empty where open.", lambda row: row.high),
            whole("origins", "Outlets or agencies that it comes from.", lambda row: row.origins),
            _WHY,
        )

    def _figures(self) -> tuple[Column, ...]:
        return (
            _ID,
            *self._of_report(),
            *anchored(lambda row: row.anchor),
            whole(
                "number",
                "The number; empty for a range or a bare order of magnitude.",
                lambda row: row.number,
            ),
            text("hedge", "The hedge that counts.", lambda row: row.hedge),
            whole("low", "Least value, literal profile.", lambda row: row.low),
            whole("high", "Greatest value; empty where open.", lambda row: row.high),
            text("category", "What happened to those counted.", lambda row: row.category),
            text("counted", "Who or what is counted.", lambda row: row.counted.text if row.counted else None),
            text("part_of", "Id of the figure of which it is a part.", lambda row: row.part_of),
            text("source", "Who says it.", lambda row: self._called(row.source)),
            text("chain", "Who passed it on, nearest the outlet first.", self._chain),
            text("as_of", "When it held, EDTF; several where open.", lambda row: _moment(row.as_of)),
            text("status", "What the text makes of it.", lambda row: row.status),
            text("series", "Id of its series.", lambda row: row.series),
            _WHY,
        )

    def _statements(self) -> tuple[Column, ...]:
        return (
            _ID,
            _STORY,
            *self._of_report(),
            text("speaker", "Who says it.", lambda row: self._called(row.source)),
            text("called", "As the report calls them.", lambda row: row.source.text if row.source else None),
            text("act", "say, deny, promise …", lambda row: row.act),
            text("mode", "direct, indirect or mixed.", lambda row: row.mode),
            text("stance", "asserted, denied, reported …", lambda row: row.stance),
            text("words", "What is said.", lambda row: " … ".join(part.text for part in row.content)),
            whole(
                "start",
                "Of its first part, code points.",
                lambda row: row.content[0].start if row.content else None,
            ),
            text("chain", "Who passed it on, nearest the outlet first.", self._chain),
            text("when", "When it was said, EDTF; several where open.", lambda row: _moment(row.when)),
            text("cluster", "The same in every report that carries it.", lambda row: row.cluster),
            _WHY,
        )

    def _timeline(self) -> tuple[Column, ...]:
        return (
            _STORY,
            text("date", "EDTF.", lambda row: row.date),
            text("headline", "Words of a report.", lambda row: row.headline),
            text("status", "happened or planned.", lambda row: row.status),
            text("documents", "The reports that carry it.", self._paths),
            whole("origins", "Outlets or agencies that it comes from.", lambda row: row.origins),
            _WHY,
        )

    def _events(self) -> tuple[Column, ...]:
        return (
            _ID,
            _STORY,
            *self._of_report(),
            *anchored(lambda row: row.trigger),
            text("category", "What kind of event.", lambda row: row.category),
            text("when", "EDTF; several where open.", lambda row: row.when or LIST.join(row.candidates)),
            text("place", "Where.", lambda row: self._names.get(row.place or "")),
            text(
                "participants",
                "Who takes part.",
                lambda row: LIST.join(filter(None, map(self._called, row.participants))),
            ),
            text("polarity", "Did it happen, or is that denied?", lambda row: row.polarity),
            text("modality", "asserted, planned, possible …", lambda row: row.modality),
            text("cluster", "The same for every mention of one event.", lambda row: row.cluster),
            _WHY,
        )

    def _timexes(self) -> tuple[Column, ...]:
        return (
            _ID,
            *self._of_report(),
            *anchored(lambda row: row.anchor),
            text("type", "date, time, interval, duration or set.", lambda row: row.type),
            text("value", "EDTF or ISO 8601; empty where open.", lambda row: row.value),
            text("candidates", "The values still possible.", lambda row: LIST.join(row.candidates)),
            text("mod", "TIMEX3 modifier.", lambda row: row.mod),
            text("symbolic", "The meaning before it was resolved.", lambda row: row.symbolic),
            _WHY,
        )

    def _entities(self) -> tuple[Column, ...]:
        return (
            _ID,
            text("type", "person, organisation or place.", lambda row: row.type),
            text("name", "The fullest form.", lambda row: row.name),
            text(
                "forms",
                "All forms.",
                lambda row: LIST.join(dict.fromkeys(m.anchor.text for m in row.mentions)),
            ),
            whole("mentions", "How often it is named.", lambda row: len(row.mentions)),
            text("country", "ISO 3166.", lambda row: row.country),
            Column(
                "longitude",
                "number",
                "Degrees east.",
                lambda row: row.coordinates[0] if row.coordinates else None,
            ),
            Column(
                "latitude",
                "number",
                "Degrees north.",
                lambda row: row.coordinates[1] if row.coordinates else None,
            ),
            text("precision", "What the coordinates stand for.", lambda row: row.precision),
        )


def _path(document: Document | None) -> str | None:
    return document.path if document else None


def _outlet(document: Document | None) -> str | None:
    return document.outlet if document else None


def _moment(moment: Any) -> str:
    return str(moment.value or LIST.join(moment.candidates))


_ID = text("id", "Made from content; the same in the bundle.", lambda row: row.id)
_STORY = text("story", "Id of its story.", lambda row: row.story)
_WHY = text("why", "The reasons.", lambda row: row.why)
_RELATIONS = (
    text("a", "Id of the earlier figure.", lambda row: row.a),
    text("b", "Id of the other.", lambda row: row.b),
    text("relation", "What b does to a.", lambda row: row.relation),
    _WHY,
)
_PROBLEMS = (
    text("document", "Id of the report, where one could be made.", lambda row: row.document),
    text("path", "The input.", lambda row: row.path),
    text("kind", "A short stable word.", lambda row: row.kind),
    text("message", "The reason, and what to do.", lambda row: row.message),
)
