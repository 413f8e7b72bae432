"""Every kind of event on its own examples and counter-examples, through the shipped pipeline; and the format."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import TYPE_CHECKING, Any

import pytest

from relaas.errors import PackError
from relaas.extract.events.scenes import Scene
from relaas.extract.events.triggers import triggers
from relaas.lang import packs
from relaas.lang.events import read_events
from relaas.model.documents import Segment
from tests.pipelines import analysed, shipped

if TYPE_CHECKING:
    from relaas.lang.events import EventKind

KINDS = [(code, kind) for code in packs.languages() for kind in packs.load(code).events.kinds.values()]
_MARK = re.compile(r"\[([^\[\]]*)\]")


def found(code: str, text: str) -> dict[str, set[int]]:
    """The kinds found in a sentence, with the places where words of their triggers begin."""
    analysis = analysed(code, text)
    scene = Scene(analysis, [Segment("body", 0, len(text))], (), packs.load(code))
    kinds: dict[str, set[int]] = {}
    for sentence in scene.sentences():
        for trigger in triggers(scene, sentence):
            kinds.setdefault(trigger.kind.id, set()).update(scene.tokens[at].start for at in trigger.at)
    return kinds


def marked(text: str) -> tuple[str, set[int]]:
    """A sentence without its marks, and where each word between marks begins."""
    plain, starts = "", set()
    for at, piece in enumerate(_MARK.split(text)):
        if at % 2:
            starts |= {len(plain) + word.start() for word in re.finditer(r"\S+", piece)}
        plain += piece
    return plain, starts


@shipped
@pytest.mark.parametrize(("code", "kind"), [pytest.param(c, k, id=k.id) for c, k in KINDS])
def test_a_kind_is_found_in_its_examples(code: str, kind: EventKind) -> None:
    assert kind.examples
    for example in kind.examples:
        plain, starts = marked(example)
        assert starts <= found(code, plain).get(kind.id, set()), example


@shipped
@pytest.mark.parametrize(("code", "kind"), [pytest.param(c, k, id=k.id) for c, k in KINDS])
def test_a_kind_keeps_from_its_counter_examples(code: str, kind: EventKind) -> None:
    assert kind.never
    for text in kind.never:
        assert kind.id not in found(code, text), text


WORDS: dict[str, Any] = {
    "inflection": "",
    **{
        name: []
        for name in (
            "happening", "during", "bringing", "joining", "along", "since", "late", "ahead", "maybe", "never",
            "not_never", "none", "stative", "costing", "beside", "light", "pointing", "stretches",
            "breaking_in", "called_off",
            "running_days", "running_on", "running_of", "in_a_row", "that_day",
        )
    },
}  # fmt: skip
KIND: dict[str, Any] = {
    "id": "fire", "category": "disaster", "nouns": ["brand(en)", "open haard"], "cues": ["af|branden"], "wider": [],
    "examples": [], "never": [], "void": ["liefdesbrand"],
}  # fmt: skip


def test_nouns_of_several_words_are_phrases_and_void_nouns_are_none() -> None:
    events = read_events({"words.toml": WORDS, "a.toml": {"kind": [KIND]}})
    assert events.noun("bosbranden") == "fire"
    assert not events.noun("liefdesbrand")
    assert events.kinds["fire"].category == "disaster"


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"category": "mood"}, "'mood' is no category"),
        ({"wider": ["smoke"]}, "wider than 'smoke'"),
        ({"colour": "red"}, "'colour' is unknown or missing"),
    ],
)
def test_what_breaks_the_format_is_named(change: dict[str, Any], message: str) -> None:
    row = {**deepcopy(KIND), **change}
    with pytest.raises(PackError, match=message):
        read_events({"words.toml": WORDS, "a.toml": {"kind": [row]}})


def test_two_kinds_of_one_name_and_odd_keys_are_refused() -> None:
    with pytest.raises(PackError, match="one id"):
        read_events({"words.toml": WORDS, "a.toml": {"kind": [KIND, KIND]}})
    with pytest.raises(PackError, match="unknown key 'rule'"):
        read_events({"words.toml": WORDS, "a.toml": {"rule": []}})
    with pytest.raises(PackError, match="is unknown or missing"):
        read_events({"words.toml": {**WORDS, "more": []}})
