"""Offices that their own report leaves open: the only one of the story who is called so, or nobody, with a reason."""

from __future__ import annotations

from functools import cache
from itertools import permutations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import pytest

import relaas
from relaas.lang import packs
from relaas.settings import Settings

if TYPE_CHECKING:
    from relaas.model.accounts import Account
    from relaas.model.documents import Document

FLOOD = "Bij overstromingen in Valkenburg zijn vijf mensen omgekomen. {} Het water stond twee meter hoog."
ENDED = "In Valkenburg zijn de overstromingen voorbij. {} Het water zakt weer."
PRINS = FLOOD.format("Burgemeester Daan Prins zei dat er nog drie mensen vermist zijn.")
PRINS_OF = FLOOD.format(
    "Daan Prins, de burgemeester van Valkenburg, zei dat er nog drie mensen vermist zijn."
)
HEALTH = FLOOD.format("Minister van Volksgezondheid Daan Prins zei dat er nog drie mensen vermist zijn.")
MAYOR = ENDED.format("Volgens de burgemeester zijn er zes doden.")
RIVER = "Floods in Karani killed five people on Monday. {} The river rose by two metres."
OVER = "In Karani the floods are over. {} The river is falling again."
DOE = RIVER.format("Governor Jane Doe said three people were missing.")
QUAKE = "An earthquake in Epirus killed five people on Monday, Greek Prime Minister Stavros Kanellos said."


def reports(language: str, *texts: str) -> tuple[Document, ...]:
    with TemporaryDirectory() as folder:
        for at, text in enumerate(texts):
            Path(folder, f"{at}.txt").write_text(f" date 2024-05-1{at} {text}", encoding="utf-8")
        return tuple(relaas.read(folder, Settings(language=language)).documents)


@cache
def account(language: str, *texts: str) -> Account:
    return relaas.account(reports(language, *texts), Settings(one_story=True))


def meant(told: Account, words: str) -> set[str | None]:
    """Whom words for a source stand for, in statements, in figures and in chains."""
    names = {entity.id: entity.name for entity in told.entities}
    links = [link for row in told.statements for link in (row.source, *row.chain)]
    links += [link for row in told.figures for link in (row.source, *row.chain)]
    return {names.get(link.entity or "") for link in links if link and link.anchor.text == words}


def why(told: Account, words: str) -> str:
    return "; ".join(
        row.source.why for row in told.statements if row.source and row.source.anchor.text == words
    )


RESOLVED = [
    ("nl", (PRINS, MAYOR), "burgemeester", "Daan Prins"),
    ("nl", (PRINS_OF, MAYOR), "burgemeester", "Daan Prins"),
    ("nl", (PRINS, f"Zes doden, zegt burgemeester\n\n{ENDED.format('')}"), "burgemeester", "Daan Prins"),
    ("nl", (PRINS, ENDED.format("De burgervader zei dat er zes doden zijn.")), "burgervader", "Daan Prins"),
    (
        "nl",
        (PRINS_OF, ENDED.format("Volgens de burgemeester van Valkenburg zijn er zes doden.")),
        "burgemeester van Valkenburg",
        "Daan Prins",
    ),
    (
        "nl",
        (PRINS, ENDED.format("Oud-burgemeester Els Bos zei dat er niets mis is."), MAYOR),
        "burgemeester",
        "Daan Prins",
    ),
    (
        "nl",
        (HEALTH, ENDED.format("Volgens de minister van Volksgezondheid zijn er zes doden.")),
        "minister van Volksgezondheid",
        "Daan Prins",
    ),
    (
        "nl",
        (HEALTH, ENDED.format("Volgens de gezondheidsminister zijn er zes doden.")),
        "gezondheidsminister",
        "Daan Prins",
    ),
    (
        "nl",
        (PRINS, ENDED.format("Er zijn zes doden, zei de politie volgens de burgemeester.")),
        "burgemeester",
        "Daan Prins",
    ),
    ("en", (DOE, OVER.format("The governor said six people had died.")), "governor", "Jane Doe"),
    (
        "en",
        (
            RIVER.format("Health Minister Jane Doe said three people were missing."),
            OVER.format("Six people had died, the health minister said."),
        ),
        "health minister",
        "Jane Doe",
    ),
    (
        "en",
        (QUAKE, "In Epirus the search is over. The prime minister said six people had died."),
        "prime minister",
        "Stavros Kanellos",
    ),
    (
        "en",
        (QUAKE, "Seven people died in Epirus in Greece, the Greek prime minister said."),
        "Greek prime minister",
        "Stavros Kanellos",
    ),
    (
        "de",
        (
            "In Köln sind bei einem Brand fünf Menschen gestorben. Bürgermeisterin Anna Lind sagte, drei fehlten.",
            "In Köln ist der Brand gelöscht. Die Bürgermeisterin sagte, es gebe sechs Tote.",
        ),
        "Bürgermeisterin",
        "Anna Lind",
    ),
]


@pytest.mark.parametrize(("language", "texts", "words", "who"), RESOLVED)
def test_an_office_is_the_only_one_of_the_story_who_is_called_so(
    language: str, texts: tuple[str, ...], words: str, who: str
) -> None:
    assert meant(account(language, *texts), words) == {who}


def test_the_reason_names_the_words_and_whom_they_stand_for() -> None:
    assert "the only one in all reports who is called “burgemeester”: “Daan Prins”" in why(
        account("nl", PRINS, MAYOR), "burgemeester"
    )


def test_a_pronoun_goes_back_to_whom_the_office_stands_for() -> None:
    told = account(
        "nl",
        PRINS,
        ENDED.format("De burgemeester zei dat er zes doden zijn. Hij zei dat er vier vermist zijn."),
    )
    assert meant(told, "Hij") == {"Daan Prins"}


OPEN = [
    ("nl", (PRINS, ENDED.format("Volgens een burgemeester zijn er zes doden.")), "burgemeester", ""),
    ("nl", (PRINS, ENDED.format("Burgemeesters zeiden dat er zes doden zijn.")), "Burgemeesters", ""),
    (
        "nl",
        (PRINS, ENDED.format("Burgemeester Els Bos van Meerssen zei dat er niets mis is."), MAYOR),
        "burgemeester",
        "by all reports it may stand for Daan Prins or Els Bos",
    ),
    (
        "nl",
        (PRINS, ENDED.format("Het overleg met burgemeesters Daan Prins en Els Bos is voorbij."), MAYOR),
        "burgemeester",
        "by all reports it may stand for Daan Prins or Els Bos",
    ),
    (
        "nl",
        (PRINS, ENDED.format("Waarnemend burgemeester Els Bos zei dat er niets mis is."), MAYOR),
        "burgemeester",
        "by all reports it may stand for Daan Prins or Els Bos",
    ),
    (
        "nl",
        (PRINS, ENDED.format("In Meerssen zijn volgens de burgemeester zes doden gevallen.")),
        "burgemeester",
        "nothing says that both reports speak of one place",
    ),
    (
        "nl",
        (PRINS_OF, ENDED.format("Volgens de burgemeester van Meerssen zijn er zes doden.")),
        "burgemeester van Meerssen",
        "",
    ),
    ("nl", (PRINS, ENDED.format("De oud-burgemeester zei dat er zes doden zijn.")), "oud-burgemeester", ""),
    (
        "nl",
        (PRINS, ENDED.format("De nieuwe burgemeester zei dat er zes doden zijn.")),
        "nieuwe burgemeester",
        "",
    ),
    (
        "nl",
        (HEALTH, ENDED.format("Volgens de minister zijn er zes doden.")),
        "minister",
        "there may be several of them, and nothing says that it stands for Daan Prins",
    ),
    ("nl", (HEALTH, ENDED.format("Volgens de defensieminister zijn er zes doden.")), "defensieminister", ""),
    (
        "en",
        (DOE, OVER.format("The lieutenant governor said six people had died.")),
        "lieutenant governor",
        "",
    ),
    ("en", (DOE, OVER.format("The former governor said six people had died.")), "former governor", ""),
    (
        "en",
        (
            RIVER.format("President Jane Doe said three people were missing."),
            OVER.format(
                "The president of the rowing club said two were found. The president said six had died."
            ),
        ),
        "president",
        "it may stand for “president of the rowing club” in its own report",
    ),
    (
        "en",
        (QUAKE, "In Epirus the Turkish prime minister said 40 rescuers were coming."),
        "Turkish prime minister",
        "",
    ),
    (
        "en",
        (
            RIVER.format(
                "Jane Doe, the president of the Karani Medical Union, said three people were missing."
            ),
            OVER.format("The president said six people had died."),
        ),
        "president",
        "",
    ),
]


@pytest.mark.parametrize(("language", "texts", "words", "reason"), OPEN)
def test_an_office_that_may_be_anothers_stays_open(
    language: str, texts: tuple[str, ...], words: str, reason: str
) -> None:
    told = account(language, *texts)
    assert meant(told, words) == {None}
    assert reason in why(told, words)


def test_another_minister_named_before_is_not_meant() -> None:
    said = "{} visited Lomo on Monday. The health minister said that five people had died in Lomo."
    for other in ("Defense Minister John Smith", "Prime Minister Ann Lee"):
        assert meant(account("en", said.format(other)), "health minister") == {None}
    told = account("en", said.format("Health Minister John Smith"))
    assert meant(told, "health minister") == {"John Smith"}
    told = account("nl", "Premier Els Smet bezocht Halle. De minister zei dat er vijf doden zijn in Halle.")
    assert meant(told, "minister") == {None}


def test_a_copy_of_a_report_adds_nothing() -> None:
    once, twice = account("nl", PRINS, MAYOR), account("nl", PRINS, MAYOR, PRINS, MAYOR)
    assert meant(once, "burgemeester") == meant(twice, "burgemeester") == {"Daan Prins"}
    rivals = (PRINS, ENDED.format("Burgemeester Els Bos van Meerssen zei dat er niets mis is."), MAYOR)
    assert meant(account("nl", *rivals, PRINS, PRINS), "burgemeester") == {None}


def test_the_order_of_reports_does_not_matter() -> None:
    texts = (
        PRINS,
        ENDED.format("Oud-burgemeester Els Bos zei dat er niets mis is."),
        MAYOR,
        HEALTH.replace("Daan Prins", "Jan Smit"),
    )
    found = set()
    for order in permutations(reports("nl", *texts)):
        told = relaas.account(order, Settings(one_story=True))
        found.add((*sorted(map(str, meant(told, "burgemeester"))), why(told, "burgemeester")))
    assert len(found) == 1


def test_ids_are_those_that_a_report_has_alone() -> None:
    both, alone = account("nl", MAYOR, PRINS), account("nl", MAYOR)
    assert {row.id for row in alone.statements} < {row.id for row in both.statements}
    assert {row.id for row in alone.figures} < {row.id for row in both.figures}


@pytest.mark.parametrize("language", packs.languages())
def test_an_office_has_one_reach_in_every_language(language: str) -> None:
    dutch, own = packs.load("nl").speech.offices.reach, packs.load(language).speech.offices.reach
    assert {kind: own[kind] for kind in own if kind in dutch} == {
        kind: dutch[kind] for kind in own if kind in dutch
    }
