"""Stretches in quotation marks; apostrophes are none."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relaas.text.quotations import quotations

MARKS = ("„”", "“”", "‘’", "«»", '""', "„“", "''")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hij zei „dat is zo” en ging.", ["„dat is zo”"]),
        ("“Nee”, zei ze. ‘Ja’, zei hij.", ["“Nee”", "‘Ja’"]),
        ('"Ja." "Nee."', ['"Ja."', '"Nee."']),
        ("‘s Ochtends was zo’n auto’s lawaai te horen.", []),
        ("'s Avonds zei hij 'kom', en 't was stil.", ["'kom'"]),
        ("„Wie zegt ‘nee’ mag gaan”, zei hij.", ["„Wie zegt ‘nee’ mag gaan”"]),
        ("„Dit blijft open\n\nen dit is “dicht”.", ["“dicht”"]),
        ('Een maat van 5" en meer.', []),
        ("''We go on,'' he said. ''Now.''", ["''We go on,''", "''Now.''"]),
        (",,Ik blijf”, zei ze. ,,Echt.”", [",,Ik blijf”", ",,Echt.”"]),
        ("Rood,, blauw, zei ze, ,,en groen”.", [",,en groen”"]),
        ("'It was built in the '90s,' she said.", ["'It was built in the '90s,'"]),
        ("‘The protesters’ demands don’t change,’ he said.", ["‘The protesters’ demands don’t change,’"]),
        ("", []),
    ],
)
def test_found(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quotations(text, MARKS)] == expected


@given(st.text(alphabet="ab „”“‘’'\"\n", max_size=80))
def test_in_order_and_apart(text: str) -> None:
    found = quotations(text, MARKS)
    assert all(end - start >= 2 for start, end in found)
    assert all(one[1] <= two[0] for one, two in itertools.pairwise(found))
