"""Values read back from their texts."""

from __future__ import annotations

from datetime import date

import pytest

from relaas.errors import DateError
from relaas.model.time import values
from relaas.model.time.reading import value_of
from relaas.model.time.values import Value

DAY = date(2024, 5, 13)


@pytest.mark.parametrize(
    "value",
    [
        values.on(DAY),
        values.of_month(2024, 5),
        values.of_year(2024),
        values.of_decade(1990),
        values.of_century(1900),
        values.of_season(2024, "winter"),
        values.at(DAY, 21, 5),
        values.at(DAY, 21, 5, 30),
        values.since(values.on(DAY)),
        values.until(values.of_month(2024, 5)),
        values.span(values.on(DAY), values.on(date(2024, 5, 15))),
        Value("P3D", None, "duration"),
        Value("XXXX-WXX-2", None, "set"),
    ],
)
def test_a_value_is_read_back_as_it_was(value: Value) -> None:
    assert value_of(value.text) == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "vorige week",
        "2024-13",
        "2024-02-30",
        "2024-25",
        "../..",
        "2024-05-15/2024-05-13",
        "2024-05-13T25:00",
        "2024-05-13T21:61",
        "P",
        "0000",
        "٢٠٢٤",
    ],
)
def test_what_is_no_value_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(DateError, match="is no date such as"):
        value_of(text)
