"""Load a pipeline, and parse a text with it."""

from __future__ import annotations

import json
import os
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import Doc
from thinc.api import use_ops

from relaas.analyze.chunks import chunks
from relaas.analyze.quotes import plain_marks
from relaas.analyze.shapes import build
from relaas.analyze.weights import unpack

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

    from spacy.language import Language

WEIGHTS = "weights.bin"
META = "meta.json"
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
"""What says how many threads numpy multiplies with; the first that is set counts."""


def load_pipeline(folder: Path) -> Language:
    """Rebuild the pipeline that a language pack ships in `folder`; refuse weights that are not its own."""
    meta = read_meta(folder)
    with _arithmetic():
        nlp = build(meta)
    found = unpack(nlp, folder / WEIGHTS)
    if found != meta["sha256"]:
        raise ValueError(f"{folder / WEIGHTS}: SHA-256 is {found}, {META} says {meta['sha256']}")
    nlp.meta.update({"name": meta["name"], "version": meta["version"]})
    return nlp


def _arithmetic() -> AbstractContextManager[None]:
    """Multiply as numpy does where it keeps to one thread: three times as fast as spaCy's own, and the same analyses.

    With several threads, which wait for each other over matrices as small as these, it would take three times as long.
    """
    threads = next((os.environ[name] for name in _THREADS if name in os.environ), "")
    return use_ops("numpy", use_blis=False) if threads == "1" else nullcontext()


def read_meta(folder: Path) -> dict[str, Any]:
    """Read what a shipped pipeline says of itself."""
    meta: dict[str, Any] = json.loads((folder / META).read_text(encoding="utf-8"))
    return meta


def load_named(name: str) -> Language:
    """Load a pipeline that is installed beside relaas, such as `nl_core_news_lg`; its labels must be UD's."""
    return spacy.load(name)


def parse(nlp: Language, text: str) -> Doc:
    """Parse a text; offsets in the result are those of `text`, whose quotes read as ASCII in it."""
    docs = [nlp(piece) for piece in chunks(plain_marks(text))]
    if len(docs) == 1:
        return docs[0]
    kept = {"exclude": ["user_data"]}  # what components leave with a document serves nobody behind them
    return Doc.from_docs(docs, ensure_whitespace=False, **kept)  # type: ignore[arg-type]  # missing in the stub
