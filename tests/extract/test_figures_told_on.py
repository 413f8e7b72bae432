"""English figures that hang on what was told before: who remains, who is to follow, who said the count beside it."""

from __future__ import annotations

import pytest

from tests.extract.test_figures_english import found, pytestmark

__all__ = ["pytestmark"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Who remains of those told of before, and no more is told of them.
        ("120 hikers were missing on Friday. By Sunday 14 remained.", ["missing", "missing"]),
        ("Forty people were taken to hospital. Six remain.", ["hospitalised", "hospitalised"]),
        ("300 people fled to the camp. Ninety are left, the mayor said.", ["displaced", "displaced"]),
        ("Nine people died. Six remain in hospital.", ["killed", "hospitalised"]),
        ("Nine people died in the village. Six houses remain.", ["killed", "other"]),
        ("Nine people died. Three questions remain.", ["killed"]),
        # Who is to do as they did.
        ("1,200 soldiers guard the stations. Up to 4,000 could follow.", ["deployed", "deployed"]),
        ("Forty divers are at the site. A dozen Greeks are due to join them.", ["deployed", "deployed"]),
        ("Fifty prisoners were freed on Sunday; 30 more are to follow.", ["released", "released"]),
        ("Nine people died. Three marches will follow.", ["killed", "other"]),
        # All but some.
        (
            "The blast sent 41 people to hospital; all but six have gone home.",
            ["hospitalised", "hospitalised"],
        ),
        ("The police held 60 students overnight and released all but eight.", ["detained", "detained"]),
        (
            "Sixteen casualties reached the hospital, and all but three are home.",
            ["hospitalised", "hospitalised"],
        ),
        # Who is held by whom; a hall holds nobody.
        ("The rebels held 19 sailors for a year.", ["detained"]),
        ("The hall holds 300 people.", []),
        ("Police held a vigil for the victims.", []),
        # Whose total one more raises.
        ("Nine people died. Another arrest on Sunday took the total to 12.", ["killed", "detained"]),
        # Parts of people and not of things, and parts of parts.
        (
            "The blast hurt 59 people. Sixty ambulances came. Twelve of the casualties were under 16.",
            ["injured", "equipment", "injured"],
        ),
        (
            "Dozens of villagers jumped into the lake. The navy pulled 14 of them out, including two children.",
            ["other", "rescued", "rescued"],
        ),
        ('"Yesterday I crossed off 40 of them," she says.', ["other"]),
        ("He wrote three books, two of them on war.", []),
        # Answers with a hedge.
        ('Nobody knows how many died. "Perhaps 70," the mayor said.', ["killed"]),
        # Words far off say less than the count before.
        (
            "The league brought its toll to 60. Overnight it had published 63, but then it struck off two names.",
            ["killed", "killed", "killed"],
        ),
        ("Fourteen people were arrested, but 11 were later freed.", ["detained", "released"]),
        # A noun of its own stands between what leads and the number.
        ("Nearly 3,000 survivors have been moved from tents into 600 rooms.", ["displaced", "other"]),
        # People a relative clause tells apart.
        ("The eight airmen who fled to Chad go on trial on Monday.", ["other"]),
        # What people flee to do.
        ("Twenty people jumped from the windows to escape the fire.", ["other"]),
        ("Twenty people escaped from the burning hotel.", ["rescued"]),
        ("Thirty families left the town to escape the fighting.", ["displaced"]),
        ("Firefighters had freed nine residents by noon.", ["rescued"]),
        ("Police freed nine students on Sunday.", ["released"]),
        # Who is led where, and who stands on the streets.
        ("A guide had led some 30 children to a church.", ["evacuated"]),
        ("More than 9,000 tourists left the island by ferry on Tuesday.", ["evacuated"]),
        ("By noon 500 extra officers were on the streets.", ["deployed"]),
        ("Tens of thousands were on the streets of Lima on Monday.", ["participants"]),
        ("Some 60,000 people filled the stadium on Sunday.", ["participants"]),
        ("Within moments several hundred strangers had joined him.", ["participants"]),
        ("More than 90 people have joined the lawsuit.", ["other"]),
        ("The clinic took in 17 patients.", ["hospitalised"]),
        ("A school took in 250 families after the flood.", ["displaced"]),
        ("The mayor put the losses at 400 houses.", ["damaged"]),
        ("The bodies of two have been found.", ["killed"]),
    ],
)
def test_what_is_told_of_those_counted(text: str, wanted: list[str]) -> None:
    assert [figure.category for figure in found(text)] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # Behind who said so, with a verb of its own; not past a semicolon, and not of those at work.
        ("Nine people died, the governor said, and 40 were hurt.", ["governor", "governor"]),
        ("Nine people died, the governor said, and another 40 were hurt.", ["governor", "governor"]),
        ("Nine people died, the governor said. Forty were hurt.", ["governor", None]),
        (
            "Nine people died, the governor said, and the Red Cross counted 12 bodies.",
            ["governor", "Red Cross"],
        ),
        # The count it replaced.
        ("The toll rose to 88 on Friday, police said, up from 85 on Wednesday.", ["police", "police"]),
        ("The toll hit 88, police said, after standing at 85 for two days.", ["police", "police"]),
        # Adverbs inside a perfect, and hedges behind the verb of a clause that opens with a day.
        ("The ministry has so far confirmed two deaths.", ["ministry"]),
        ("The ministry has since confirmed two deaths.", ["ministry"]),
        ("On Wednesday, the county confirmed at least six deaths.", ["county"]),
        ("On Wednesday, the county had confirmed just six deaths.", ["county"]),
        # Somebody of the body that counts, who says so.
        ("The agency recorded 40 new cases, its director, Jan Meyer, told reporters.", ["Jan Meyer"]),
        ("The army reported 40 dead, officials said.", ["army"]),
    ],
)
def test_who_says_them(text: str, wanted: list[str | None]) -> None:
    sources = [figure.attributed.source for figure in found(text)]
    assert [source and source.text for source in sources] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On Tuesday we wrote that 300 people had been charged. That was the number of arrests.", ["300"]),
        ("We reported, citing the navy, that 16 were rescued. It has since revised this to 19.", ["16"]),
        ('"On the night we spoke of 70 ambulances, but it was 64," she conceded.', ["70"]),
        ("Some 300 people died in the flood. That was the number of victims in 1953 too.", []),
        (
            "The toll hit 88, after standing at 85. A bulletin had put it at 91; that was a typing error.",
            ["91"],
        ),
    ],
)
def test_what_is_taken_back(text: str, wanted: list[str]) -> None:
    assert [f.anchor.text for f in found(text) if f.attributed.status == "withdrawn"] == wanted
