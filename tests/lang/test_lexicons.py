"""Word lists put together from others."""

from __future__ import annotations

import pytest

from relaas.errors import PackError
from relaas.lang.lexicons import read_lexicons

PARTS = {"ones": {"een": 1, "acht": 8}, "links": ["en"], "tens": {"zeventig": 70}}


def test_ones_and_tens_make_a_number() -> None:
    numbers = read_lexicons({"compound": {"number": {**PARTS, "without": ["een"]}}}, "x.toml")["number"]
    assert numbers == {"acht": 8, "zeventig": 70, "eenenzeventig": 71, "achtenzeventig": 78}


def test_a_start_stands_in_front_of_each_number_and_whole_ones_alone() -> None:
    table = {**PARTS, "starts": {"negentien": 1900}, "whole": {"tweeduizend": 2000}}
    years = read_lexicons({"compound": {"year": table}}, "x.toml")["year"]
    assert years["negentienachtenzeventig"] == 1978
    assert years["tweeduizend"] == 2000
    assert "negentien" not in years


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(PackError, match="zijn"):
        read_lexicons({"compound": {"number": {**PARTS, "zijn": 1}}}, "x.toml")
