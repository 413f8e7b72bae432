"""Load a pipeline, and parse a text with it."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any

import spacy
from spacy.tokens import Doc
from thinc.api import use_ops
from threadpoolctl import ThreadpoolController

from relaas.analyze.chunks import chunks
from relaas.analyze.quotes import plain_marks
from relaas.analyze.shapes import build
from relaas.analyze.weights import unpack

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

WEIGHTS = "weights.bin"
META = "meta.json"


def load_pipeline(folder: Path) -> Language:
    """Rebuild the pipeline that a language pack ships in `folder`; refuse weights that are not its own."""
    meta = read_meta(folder)
    with use_ops("numpy", use_blis=False):  # numpy's own multiplication: three times as fast as spaCy's
        nlp = build(meta)
    found = unpack(nlp, folder / WEIGHTS)
    if found != meta["sha256"]:
        raise ValueError(f"{folder / WEIGHTS}: SHA-256 is {found}, {META} says {meta['sha256']}")
    nlp.meta.update({"name": meta["name"], "version": meta["version"]})
    return nlp


@cache
def _arithmetic() -> ThreadpoolController:
    """What numpy multiplies with.

    Over matrices as small as these, threads that wait for each other take three times as long; and how many there are
    must not depend on the machine or its environment.
    """
    return ThreadpoolController()


def read_meta(folder: Path) -> dict[str, Any]:
    """Read what a shipped pipeline says of itself."""
    meta: dict[str, Any] = json.loads((folder / META).read_text(encoding="utf-8"))
    return meta


def load_named(name: str) -> Language:
    """Load a pipeline that is installed beside relaas, such as `nl_core_news_lg`; its labels must be UD's."""
    return spacy.load(name)


def parse(nlp: Language, text: str) -> Doc:
    """Parse a text; offsets in the result are those of `text`, whose quotes read as ASCII in it.

    One text at a time: where several are multiplied at once, the last bit of a sum hangs on the others, and nothing
    that stands in one report may bear on what is found in another.
    """
    with _arithmetic().limit(limits=1, user_api="blas"):
        docs = [nlp(piece) for piece in chunks(plain_marks(text))]
    if len(docs) == 1:
        return docs[0]
    kept = {"exclude": ["user_data"]}  # what components leave with a document serves nobody behind them
    return Doc.from_docs(docs, ensure_whitespace=False, **kept)  # type: ignore[arg-type]  # missing in the stub
