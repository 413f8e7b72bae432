"""How badly those counted are hurt, and what was done with them since: what narrows a count beside its noun."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found

NONE: tuple[str, ...] = ()
SEVERE = ("severe",)


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("Er vielen 40 gewonden. Levensgevaar is er nog voor zeven mensen.", [NONE, SEVERE]),
        ("Bij de brand raakten 30 mensen gewond. Negen van hen vechten voor hun leven.", [NONE, SEVERE]),
        (
            "Er vielen 40 gewonden. Twaalf van hen zijn er zo slecht aan toe dat voor hun leven wordt gevreesd.",
            [NONE, SEVERE],
        ),
        ("In levensgevaar verkeren nog twee gewonden.", [SEVERE]),
        ("De brandweer heeft het aantal zwaargewonden verlaagd van 254 tot 211.", [SEVERE, SEVERE]),
        ("Vier gewonden zweven tussen leven en dood.", [SEVERE]),
        ("Negen gewonden zijn buiten levensgevaar.", [NONE]),
        ("Met dertig gewonden was de botsing veel zwaarder dan eerst gedacht.", [NONE]),
        ("Bijna 2.500 mensen kwamen om bij de zwaarste aardbeving sinds 1939.", [NONE]),
        ("Dertig mensen raakten gewond bij een ernstige botsing.", [NONE]),
        ("Nog eens dertig mensen liepen lichte verwondingen op.", [("light",)]),
        ("Acht gewonden liggen er in kritieke toestand bij.", [SEVERE]),
        ("Negentien lichamen zijn nog niet geïdentificeerd.", [("unidentified",)]),
        ("Van twaalf doden is de identiteit vastgesteld.", [("identified",)]),
        ("Bij de zwaargewonden zaten twee agenten die waren aangereden.", [NONE]),
    ],
)
def test_a_state_narrows_a_count_from_either_side(text: str, limits: list[tuple[str, ...]]) -> None:
    assert [figure.limits for figure in found(text)] == limits


def test_what_replaces_a_count_is_narrowed_as_that_was() -> None:
    text = "De stad nam dat terug: niet 41 mensen zweefden in levensgevaar, maar dertig."
    assert [figure.limits for figure in found(text)] == [SEVERE, SEVERE]
