"""The pipelines that the packs ship, loaded once for all tests, and what they make of a text, made once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import pytest

from relaas.analyze.analyses import analyze
from relaas.analyze.shelf import Shelf
from relaas.lang import packs
from relaas.lang.tokens import is_listed

if TYPE_CHECKING:
    from relaas.model.tokens import Analysis

SHELF = Shelf({})


def is_shipped(code: str) -> bool:
    """Can texts of a language be analysed here?"""
    return is_listed(code) or (packs.folder(code) / "pipeline" / "weights.bin").is_file()


shipped = pytest.mark.skipif(
    not all(map(is_shipped, packs.languages())), reason="the pipeline's weights are not built"
)


@lru_cache(maxsize=4096)
def analysed(code: str, text: str) -> Analysis:
    """A text as the pipeline of its language reads it."""
    return analyze(SHELF.pipeline(code), text)
