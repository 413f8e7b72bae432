"""The ledger of statements: rows out of what documents say, with entities, times and stances."""

from __future__ import annotations

from dataclasses import replace

from relaas.model.anchors import Anchor, Place
from relaas.model.attributions import Attribution
from relaas.model.documents import Document, Published, Segment
from relaas.model.entities import Entity, NameMention
from relaas.model.provenance import Provenance
from relaas.model.timexes import Timex
from relaas.reconcile.figures.links import Held
from relaas.reconcile.statements import Heard, statements

TEXT = (
    "Els Smet zei dinsdag dat de brug dicht blijft. Ze belooft geld. De bond vreest het ergste, meldt Belga."
)


def at(words: str, text: str = TEXT) -> Anchor:
    start = text.index(words)
    return Anchor(start, start + len(words), words)


def document(path: str = "a.txt", text: str = TEXT, **published: object) -> Document:
    return Document(
        id=f"d-{path}",
        path=path,
        outlet="De Bode",
        title="Brug dicht",
        language="nl",
        url=None,
        sha256="",
        text=text,
        published=replace(Published(None, (), None, "nobody says"), **published),  # type: ignore[arg-type]
        segments=(Segment("body", 0, len(text)),),
    )


def attribution(source: str, content: str, **changes: object) -> Attribution:
    plain = Attribution(
        source=at(source),
        name=None,
        cue=at("zei"),
        content=(at(content),),
        mode="indirect",
        chain=(),
        act="say",
        stance="asserted",
        said=None,
        why="",
        provenance=Provenance("nl.attribution.clause", "nl 0.1.0"),
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def timex(value: str | None, *candidates: str) -> Timex:
    return Timex("t-1", "d-a.txt", at("dinsdag"), "date", value, candidates, "", None, "", "nl.time")


SMET = Entity("e-smet", "person", "Els Smet", (NameMention("d-a.txt", at("Els Smet"), ""),))
BELGA = Entity("e-belga", "organisation", "Belga", (NameMention("d-a.txt", at("Belga"), ""),))
FIRST = attribution("Els Smet", "de brug dicht blijft", said=0)


def test_a_name_is_its_entity_and_a_pronoun_that_of_whom_it_stands_for() -> None:
    second = attribution("Ze", "geld", name=at("Els Smet"), why="the one that spoke right before")
    rows = statements([Heard(document(), (FIRST, second), (timex("2024-05-14"),))], [SMET], "s-1")
    assert [row.source and row.source.entity for row in rows] == ["e-smet", "e-smet"]
    assert [row.source and row.source.text for row in rows] == ["Els Smet", "Els Smet"]
    assert rows[1].source
    assert rows[1].source.anchor.text == "Ze"
    assert "the one that spoke right before" in rows[1].source.why


def test_whoever_is_no_entity_is_kept_as_called_and_says_so() -> None:
    row = attribution("bond", "het ergste", chain=(at("Belga"),))
    (made,) = statements([Heard(document(), (row,), ())], [SMET, BELGA], "s-1")
    assert made.source
    assert (made.source.text, made.source.entity) == ("bond", None)
    assert "no entity" in made.source.why
    assert [(link.text, link.entity) for link in made.chain] == [("Belga", "e-belga")]


def test_whoever_works_for_somebody_is_not_that_somebody() -> None:
    text = "Een arts van premier Els Smet zei dat de brug dicht blijft."
    smet = Entity("e-smet", "person", "Els Smet", (NameMention("d-a.txt", at("Els Smet", text), ""),))
    content = (at("de brug dicht blijft", text),)
    said = replace(FIRST, source=at("arts van premier Els Smet", text), content=content, said=None)
    (made,) = statements([Heard(document(text=text), (said,), ())], [smet], "s-1")
    assert made.source
    assert made.source.entity is None


def test_nobody_named_is_no_source() -> None:
    (made,) = statements([Heard(document(), (replace(FIRST, source=None, said=None),), ())], [SMET], "s-1")
    assert made.source is None


def test_it_was_said_at_the_time_beside_its_cue() -> None:
    (made,) = statements([Heard(document(), (FIRST,), (timex("2024-05-14"),))], [SMET], "s-1")
    assert (made.when.value, made.when.candidates) == ("2024-05-14", ())
    assert "dinsdag" in made.when.why


def test_nothing_is_said_after_its_report_appeared() -> None:
    early = document(shown="2024-05-13", best="2024-05-13", candidates=("2024-05-13",))
    (made,) = statements([Heard(early, (FIRST,), (timex("2024-05-14"),))], [SMET], "s-1")
    assert made.when.value == "../2024-05-13"


def test_a_time_that_is_open_stays_open() -> None:
    open_ = timex(None, "2024-05-07", "2024-05-14")
    (made,) = statements([Heard(document(), (FIRST,), (open_,))], [SMET], "s-1")
    assert (made.when.value, made.when.candidates) == (None, ("2024-05-07", "2024-05-14"))


def test_without_a_time_it_was_said_before_its_report_appeared() -> None:
    said = replace(FIRST, said=None)
    shown = document(shown="2024-05-15", best="2024-05-15", candidates=("2024-05-15",))
    month = document(shown="2024-05", candidates=("2024-05-15", "2024-05-16"))
    made = [statements([Heard(d, (said,), ())], [], "s-1")[0].when.value for d in (shown, month, document())]
    assert made == ["../2024-05-15", "../2024-05-16", None]


def test_stances() -> None:
    plain = replace(FIRST, said=None)
    rows = (
        plain,
        replace(plain, stance="denied", act="deny"),
        replace(plain, stance="reported"),
        replace(plain, stance="planned", act="promise"),
        replace(plain, stance="withdrawn", act="promise"),
    )
    made = statements([Heard(document(), rows, ())], [], "s-1")
    assert [row.stance for row in made] == ["asserted", "denied", "reported", "planned", "withdrawn"]


def test_ids_are_made_from_content_and_told_apart_where_equal() -> None:
    rows = (FIRST, FIRST, replace(FIRST, provenance=Provenance("nl.attribution.behind", "nl 0.2.0")))
    heard = Heard(document(), rows, (timex("2024-05-14"),))
    made = statements([heard], [], "s-1")
    assert len({row.id for row in made}) == 3
    assert [row.cluster for row in made] == [row.id for row in made]
    (alone,) = statements([Heard(document(), rows[2:], (timex("2024-05-14"),))], [], "s-2")
    assert alone.id == made[0].id  # neither rule nor version is part of it


def test_order_of_input_changes_nothing() -> None:
    one, two = (Heard(document(path), (FIRST,), (timex("2024-05-14"),)) for path in ("a.txt", "b.txt"))
    assert statements([one, two], [SMET], "s-1") == statements([two, one], [SMET], "s-1")
    assert [row.document for row in statements([two, one], [SMET], "s-1")] == ["d-a.txt", "d-b.txt"]


def test_a_person_decides_whom_an_office_stands_for_over_what_other_reports_tell() -> None:
    office = attribution("bond", "het ergste")
    held = {Place("d-a.txt", at("bond")): Held("e-smet", "the only one in all reports who is called “bond”")}
    (made,) = statements([Heard(document(), (office,), ())], [SMET, BELGA], "s-1", held)
    assert made.source
    assert made.source.entity == "e-smet"
    assert "the only one in all reports" in made.source.why
    decided = replace(office, speaker=Place("d-a.txt", at("Belga")))
    (made,) = statements([Heard(document(), (decided,), ())], [SMET, BELGA], "s-1", held)
    assert made.source
    assert made.source.entity == "e-belga"
    assert "the only one" not in made.source.why
