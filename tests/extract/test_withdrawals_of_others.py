"""Whoever takes back a count of his own takes back nobody else's."""

from __future__ import annotations

import pytest

from tests.extract.counting import counted


@pytest.mark.parametrize(
    ("code", "text", "status"),
    [
        ("nl", "De politie telde 40 gewonden. De omroep nam haar cijfer terug.", "asserted"),
        ("nl", "De gemeente telde 40 gewonden. De politie trok haar eerdere cijfer in.", "asserted"),
        ("en", "The council said 82 people had died. The police withdrew their figure.", "asserted"),
        ("en", "The council said 82 people had died. Paul Hobbs withdrew his earlier estimate.", "asserted"),
        # Its own, by its name, a pronoun, or whoever speaks for it.
        ("nl", "De politie telde 40 gewonden. De politie nam haar cijfer terug.", "withdrawn"),
        ("nl", "De politie telde 40 gewonden. Ze nam haar cijfer later terug.", "withdrawn"),
        ("nl", "De politie telde 40 gewonden. Een woordvoerder trok zijn cijfer in.", "withdrawn"),
        ("en", "The council said 82 people had died. It later withdrew its figure.", "withdrawn"),
        ("en", "Police said 82 people had died. Police withdrew their figure.", "withdrawn"),
    ],
)
def test_ones_own_count(code: str, text: str, status: str) -> None:
    assert [figure.status for figure in counted(code, text)] == [status]
