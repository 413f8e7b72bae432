"""Counts near words for what befell another, whom the clause of those words names."""

from __future__ import annotations

import pytest

from tests.extract.counting import counted


@pytest.mark.parametrize(
    ("code", "text", "wanted"),
    [
        ("en", "Some 300 people lit candles where the cyclist was run over and killed.", ""),
        ("en", "Thirty waiters were in the kitchen when the chef was murdered.", ""),
        ("en", "With both pumps dead, twelve anglers floated for a day.", ""),
        ("en", "Forty pupils sat in the hall when their coach collapsed and died.", ""),
        ("en", "He had written 30 plays before he was killed by a bus.", ""),
        ("en", "Ten stages stood in the field on the night the drummer died.", ""),
        ("nl", "Negentien collega's waren erbij toen de kok werd vermoord.", ""),
        ("nl", "Veertig leerlingen zaten in de zaal toen hun trainer in elkaar zakte en overleed.", ""),
        ("nl", "De schrijver, die maandag werd doodgeschoten, had dertig romans gemaakt.", ""),
        ("nl", "De raadsman sprak met vijftien buren van de vrouw die was vermoord.", ""),
        # Told of those counted all the same.
        ("en", "Twelve waiters were killed.", "killed"),
        ("en", "The captain was held with three sailors.", "detained"),
        ("en", "The blast killed the driver and six passengers.", "killed"),
        ("en", "A group of twelve tourists was killed.", "killed"),
        ("nl", "De schipper is met drie matrozen aangehouden.", "detained"),
        ("nl", "Hij wordt met zijn broer en twee van hun neven vastgehouden.", "detained"),
        ("nl", "De ontploffing doodde de bestuurder en zes passagiers.", "killed"),
        ("nl", "De storm kostte aan elf zeilers het leven.", "killed"),
        ("nl", "Een bus met dertig scholieren werd beschoten; vier van hen kwamen om.", "killed"),
    ],
)
def test_whom_it_befell(code: str, text: str, wanted: str) -> None:
    found = {figure.category for figure in counted(code, text)} - {"other", "participants"}
    assert found == set(wanted.split())
