"""What is asked of every pipeline that a pack ships."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

import relaas
from relaas.analyze.pipelines import META, WEIGHTS

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def folder(code: str) -> Path:
    """Where the pipeline of a language lies."""
    return Path(relaas.__file__).parent / "lang" / "packs" / code / "pipeline"


def word(doc: Doc, text: str) -> Token:
    """The first token that reads so."""
    return next(token for token in doc if token.text == text)


def layers(doc: Doc) -> list[tuple[object, ...]]:
    """Everything that a parse says of each token."""
    return [
        (t.idx, t.text, t.pos_, str(t.morph), t.lemma_, t.dep_, t.head.i, t.is_sent_start, t.ent_type_)
        for t in doc
    ]


def check_package(place: Path) -> None:
    """Weights are those that the meta data and the card name, and small enough to ship."""
    meta = json.loads((place / META).read_text(encoding="utf-8"))
    packed = (place / WEIGHTS).read_bytes()
    assert hashlib.sha256(packed).hexdigest() == meta["sha256"]
    assert meta["sha256"] in (place / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert sum(file.stat().st_size for file in place.iterdir()) < 8_000_000
