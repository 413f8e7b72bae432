"""Adjectives of countries before a noun, which a parse takes for names."""

from __future__ import annotations

from relaas.extract.peoples import as_adjectives
from relaas.lang.packs import load
from tests.parses import analysis

MISREAD = """
De de DET det 2 _
Kazachse Kazachse PROPN nsubj 4 _
president president NOUN appos 2 _
zei zeggen VERB root 0 _
"""
A_NAME = """
Volgens volgens ADP case 2 _
Tokajev Tokajev PROPN obl 4 _
troepen troep NOUN obj 4 _
zei zeggen VERB root 0 _
"""


def test_the_noun_takes_the_place_of_an_adjective_taken_for_a_name() -> None:
    mended = as_adjectives(analysis(MISREAD), load("nl"))
    words = [(t.text, t.pos, t.dep, mended.tokens[t.head].text) for t in mended.tokens]
    assert words == [
        ("De", "DET", "det", "president"),
        ("Kazachse", "ADJ", "amod", "president"),
        ("president", "NOUN", "nsubj", "zei"),
        ("zei", "VERB", "root", "zei"),
    ]


def test_other_names_before_a_noun_stay_names() -> None:
    parsed = analysis(A_NAME)
    assert as_adjectives(parsed, load("nl")) is parsed
