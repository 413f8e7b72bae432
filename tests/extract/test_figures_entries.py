"""A live blog: what a later entry takes back is taken back where an earlier one gave it, and nothing else."""

from __future__ import annotations

import pytest

from tests.extract.test_figures import found

_HEAD = "20.15 uur - De politie zoekt nog.\n\n"


@pytest.mark.parametrize(
    ("text", "taken"),
    [
        (
            "17.25 uur - Niet negen, maar vijf mensen raakten gewond.\n\n15.30 uur - Er zijn negen gewonden.",
            ["negen", "negen"],
        ),
        (
            "17.25 uur - Niet negen, maar vijf mensen raakten gewond.\n\n15.30 uur - Er zijn negen doden.",
            ["negen"],
        ),
        (
            "17.25 uur - Er zijn negen gewonden.\n\n15.30 uur - Niet negen, maar vijf mensen raakten gewond.",
            ["negen"],
        ),
        ("Niet negen, maar vijf mensen raakten gewond.\n\nIn Gent zijn er negen gewonden.", ["negen"]),
    ],
)
def test_an_earlier_entry_is_taken_back(text: str, taken: list[str]) -> None:
    told = found(_HEAD + text)
    assert [f.anchor.text for f in told if f.attributed.status == "withdrawn"] == taken
