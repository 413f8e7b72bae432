"""Names of a text in which the pipeline has found just those given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.names import names
from relaas.lang.packs import load
from relaas.model.documents import Segment
from relaas.model.tokens import NameSpan
from tests.pipelines import analysed

if TYPE_CHECKING:
    from relaas.model.entities import EntityMention

PLACE, PERSON, BODY = "LOC", "PER", "ORG"


def found(
    text: str, *piped: tuple[str, str], segments: tuple[Segment, ...] = (), lang: str = "nl"
) -> tuple[EntityMention, ...]:
    """The names of a text in which the pipeline has found just those given, at each place where they stand."""
    spans = []
    for form, label in piped:
        at = text.find(form)
        while at >= 0:
            spans.append(NameSpan(at, at + len(form), label))
            at = text.find(form, at + 1)
    analysis = replace(analysed(lang, text), names=tuple(sorted(spans, key=lambda s: s.start)))
    mentions = names("d", analysis, segments or (Segment("body", 0, len(text)),), load(lang))
    assert all(m.anchor.holds(text) for m in mentions)
    assert [m.anchor.start for m in mentions] == sorted(m.anchor.start for m in mentions)
    return mentions


def forms(mentions: tuple[EntityMention, ...]) -> list[tuple[str, str]]:
    """What is named, with its type."""
    return [(m.anchor.text, m.type) for m in mentions]
