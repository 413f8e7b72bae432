"""Pipelines by name: what is missing or gives too little is named in a sentence."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest
import spacy

from relaas.analyze.analyses import view
from relaas.analyze.shelf import Shelf
from relaas.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_pipeline_that_is_not_there() -> None:
    with pytest.raises(UsageError, match="no spaCy pipeline 'nl_nothing'"):
        Shelf({"nl": "nl_nothing"}).pipeline("nl")


def test_a_pipeline_that_gives_too_little(tmp_path: Path) -> None:
    spacy.blank("nl").to_disk(tmp_path / "blank")
    with pytest.raises(UsageError, match="does not give a tree and parts of speech and sentences"):
        Shelf({"nl": str(tmp_path / "blank")}).pipeline("nl")


def test_the_shipped_one_is_loaded_once_and_known_by_its_hash() -> None:
    shelf = Shelf({})
    assert shelf.pipeline("nl") is shelf.pipeline("nl")
    assert len(shelf.hash_of("nl")) == 64


def test_the_view_keeps_the_words_as_they_were_written() -> None:
    text = "„Het is over”, zei\n\nhij. Dinsdag kwam  hij terug."
    parsed = view(Shelf({}).pipeline("nl")(text.replace("„", '"').replace("”", '"')), text)
    assert all(text[t.start : t.end] == t.text for t in parsed.tokens)
    assert parsed.tokens[0].text == "„"
    assert all(0 <= t.head < len(parsed.tokens) for t in parsed.tokens)
    assert [t.sentence for t in parsed.tokens] == sorted(t.sentence for t in parsed.tokens)
    assert all(not t.text.isspace() for t in parsed.tokens)


def test_loading_leaves_the_collector_as_it_was() -> None:
    running = gc.isenabled()
    try:
        gc.disable()
        Shelf({}).pipeline("nl")
        assert not gc.isenabled()
        gc.enable()
        Shelf({}).pipeline("nl")
        assert gc.isenabled()
    finally:
        (gc.enable if running else gc.disable)()
