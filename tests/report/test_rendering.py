"""Reasons in the language of the interface: clause by clause, and nothing by halves."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

import relaas
from relaas.report.rendering import Rendering, rendering, told

TABLE = tomllib.loads(
    files("relaas.report").joinpath("wordings", "reasons", "nl.toml").read_text(encoding="utf-8")
)
NL = rendering("nl")
SLOT = re.compile(r"\{[a-z]\d?\}")
HELD = {
    "q": "“zeker; twee”",
    "d": "2023-05-08",
    "n": "31",
    "x": "De Ochtendlijn (01.txt)",
    "c": "NL",
    "s": "added, rest",
    "w": "the same value",
    "f": "“31” (crisiscentrum itself, as of 2023-05-10)",
    "l": "“31” (x, as of 2023-05-10), “twee” (y itself, as of one of 3 days from 2023-05-10 to 2023-05-12)",
}


def sample(line: str) -> str:
    return SLOT.sub(lambda slot: HELD[slot[0][1]], line)


@pytest.mark.parametrize("line", TABLE["reasons"])
def test_every_line_renders_what_it_is_about(line: str) -> None:
    assert NL
    ((text, known),) = NL.clauses(sample(line))
    assert known
    assert not SLOT.search(text)
    assert sorted(SLOT.findall(line)) == sorted(SLOT.findall(TABLE["reasons"][line]))


def test_a_line_is_made_of_words_that_reasons_have() -> None:
    """Whoever rewords a reason sees here that the table has to follow."""
    source = Path(relaas.__file__).parent
    parts = ("assemble", "extract", "ingest", "lang", "model", "reconcile")
    code = " ".join(path.read_text("utf-8") for part in parts for path in (source / part).rglob("*.py"))
    said = set(re.findall(r"[a-z']+", code.lower()))
    lost = {
        word
        for line in TABLE["reasons"]
        for word in re.findall(r"[a-z']+", SLOT.sub(" ", line).lower())
        if not {word, word.removesuffix("s")} & said
    }
    assert lost == set()


@pytest.mark.parametrize(
    ("why", "shown"),
    [
        ("the same name; “Marijke” is a first name", "dezelfde naam; “Marijke” is een voornaam"),
        (
            "held by the last word of each source: “3” (X itself, as of 2023-05-17); none of them is an exact number",
            "wat elke bron het laatst zegt: “3” (X zelf, per 2023-05-17); geen ervan is een precies getal",
        ),
        (
            "“a” (x, as of 2023), then “b” (y, as of an unknown day): another period",
            "“a” (x, per 2023), dan “b” (y, per een onbekende dag): een andere periode",
        ),
        ("dated by: A (1.txt) of 2023-05-08 tells of the same event", None),
        ("but “Jan” is a first name: person", "maar “Jan” is een voornaam: persoon"),
        (
            "the nearest day that dated reports of the event tell of is 1 days away",
            "de dichtstbijzijnde dag waarvan gedateerde berichten over de gebeurtenis vertellen, is 1 dag verder",
        ),
    ],
)
def test_reasons_in_dutch(why: str, shown: str | None) -> None:
    assert NL
    clauses = list(NL.clauses(why))
    assert all(known for _, known in clauses)
    if shown:
        assert "; ".join(text for text, _ in clauses) == shown


def test_what_no_line_is_the_whole_of_stays_english_and_says_so() -> None:
    why = "the same name; “; nobody” did <b>something</b> else"
    assert told(why, "nl") == (
        "dezelfde naam; <span lang=en>“; nobody” did &lt;b&gt;something&lt;/b&gt; else</span>"
    )
    assert told(why, "en") == "the same name; “; nobody” did &lt;b&gt;something&lt;/b&gt; else"


def test_a_clause_without_end_is_left_alone() -> None:
    assert NL
    hostile = " tells of the same on “a” as " * 3000
    assert list(NL.clauses(hostile)) == [(hostile, False)]
    shorter = " tells of the same on “a” as x on “a” (" * 45
    assert list(NL.clauses(shorter)) == [(shorter, False)]


@pytest.mark.parametrize("word", ["something else", "added, something else"])
def test_a_word_that_the_table_has_not_leaves_the_clause_as_it_is(word: str) -> None:
    assert NL
    clause = f"another way of counting: {word} and rest"
    assert list(NL.clauses(clause)) == [(clause, False)]


def test_what_reasons_need_of_the_table_renders_them_as_all_of_it_does() -> None:
    assert NL
    reasons = [sample(line) for line in list(TABLE["reasons"])[::7]]
    used = NL.used(reasons)
    assert 0 < len(used["reasons"]) < len(TABLE["reasons"])
    small = Rendering({part: dict(lines) for part, lines in used.items()})
    assert [list(small.clauses(why)) for why in reasons] == [list(NL.clauses(why)) for why in reasons]
