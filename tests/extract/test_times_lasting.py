"""How long something has gone on, told from other stretches of time."""

from __future__ import annotations

import pytest

from relaas.lang import packs
from tests.extract.timing import mentioned

pytestmark = pytest.mark.skipif(
    not all((packs.folder(code) / "pipeline" / "weights.bin").is_file() for code in ("nl", "en")),
    reason="the pipelines' weights are not built",
)


@pytest.mark.parametrize(
    ("code", "text", "lasts"),
    [
        ("nl", "Drie weken lang hielden de bewoners de brug bezet.", True),
        ("nl", "De mijnwerkers zitten al elf dagen vast.", True),
        ("nl", "Twaalf dagen had de fabriek gebrand.", True),
        ("nl", "Na negen dagen gaf de kapitein zich over.", True),
        ("nl", "Na vijf dagen onderhandelen ligt er een akkoord.", False),
        ("nl", "De laatste vier dagen lang regende het.", False),
        ("nl", "De staking zal drie weken lang duren.", False),
        ("nl", "Zij kreeg drie weken vakantie.", False),
        ("en", "Two weeks on and there is still no suspect.", True),
        ("en", "For three weeks the residents held the bridge.", True),
        ("en", "After two weeks the crane has finally gone.", True),
        ("en", "After five days of talks there is an accord.", False),
        ("en", "Six shops closed in three weeks.", False),
    ],
)
def test_what_says_how_long_something_has_gone_on(code: str, text: str, *, lasts: bool) -> None:
    assert [mention.lasting for mention in mentioned(code, text)] == [lasts]
