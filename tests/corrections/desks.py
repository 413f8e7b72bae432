"""Two reports of a fire, and somebody who writes decisions on their account."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import relaas
from relaas.export.bundle import load, write
from relaas.export.corrections import decidable, line
from relaas.export.verify import verify
from relaas.model.corrections import Correction, identified

if TYPE_CHECKING:
    from pathlib import Path

    from relaas.model.corrections import Decision
    from relaas.model.entities import Entity
    from relaas.model.figures import Figure

FIRST = """Brand in fabriek in Zaltwijk

In een fabriek in Zaltwijk zijn maandag twaalf mensen omgekomen bij een brand. Dat heeft burgemeester Els Smet gezegd. \
Ruim veertig mensen raakten gewond. Volgens de brandweer ontstond het vuur in een loods.

Smet noemde de ramp dinsdag een zwarte dag voor de stad. Minister Karel Jansen kwam naar Zaltwijk.
"""
SECOND = """Dodental fabrieksbrand loopt op

Bij de brand in de fabriek in Zaltwijk zijn zeker vijftien mensen omgekomen, zei burgemeester Els Smet woensdag. Een \
dag eerder sprak zij nog van twaalf doden. Piet Jansen, directeur van de fabriek, ontkent dat er veertig gewonden \
zijn. Jansen noemde dat cijfer onzin.

De politie hield twee mannen aan.
"""
PUBLISHED = {"01.txt": ("De Ochtend", "2024-05-14"), "02.txt": ("Het Veld", "2024-05-15")}


class Desk:
    """Somebody who writes decisions on an account and has it made again."""

    def __init__(self, reports: Path, plain: relaas.Account, file: Path) -> None:
        self.reports, self.plain, self.file = reports, plain, file
        self.rows: list[Correction] = []

    def id(self, words: str, kind: str, nth: int = 0) -> str:
        """The id of the nth mention of a kind with some words."""
        known = decidable(self.plain).values()
        found = [d.subject.fact for d in known if d.kind == kind and words in d.subject.words]
        return found[nth]

    def decide(self, decision: Decision, id_: str, other: str | None = None, **value: Any) -> Correction:
        known = decidable(self.plain)
        row = Correction(
            id="",
            who="An Peeters",
            when="2024-06-01",
            why="nagevraagd",
            decision=decision,
            on=known[id_].subject,
            value=value,
            other=known[other].subject if other else None,
        )
        return self.add(row)

    def add(self, row: Correction) -> Correction:
        row = replace(row, id=identified(row))
        self.rows.append(row)
        return row

    def again(self) -> relaas.Account:
        self.file.write_text("".join(f"{line(row)}\n" for row in self.rows), encoding="utf-8")
        made = relaas.account(
            relaas.read(self.reports).documents, corrections=relaas.read_corrections(self.file)
        )
        assert verify(made) == []
        assert load(write(made)) == made
        return made


TOLD = "decided by An Peeters on 2024-06-01: nagevraagd"


def figure(account: relaas.Account, id_: str) -> Figure:
    return next(row for row in account.figures if row.id == id_)


def entity_of(account: relaas.Account, id_: str) -> Entity:
    return next(row for row in account.entities if id_ in [m.id for m in row.mentions])


def outcomes(account: relaas.Account) -> list[str]:
    return [row.outcome for row in account.corrections]
