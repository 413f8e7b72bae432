"""Things that begin with one word, by what else they need."""

from __future__ import annotations

from relaas.lang.crowds import Crowd


def test_only_what_may_be_there_comes_back_in_its_order() -> None:
    crowd = Crowd(
        [
            ("in", None),
            ("in … brand", frozenset({"brand"})),
            ("in het ziekenhuis", frozenset({"het", "ziekenhuis"})),
            ("in … in", frozenset()),
            ("in brand … gestoken", frozenset({"brand", "gestoken"})),
        ]
    )

    def among(*words: str) -> list[str]:
        return [one for one, _ in crowd.among(frozenset(words))]

    assert among("in", "het", "huis") == ["in", "in … in"]
    assert among("in", "ziekenhuis") == ["in", "in het ziekenhuis", "in … in"]
    assert among("in", "brand", "gestoken") == ["in", "in … brand", "in … in", "in brand … gestoken"]
