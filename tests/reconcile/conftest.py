"""Our own stories lie in many of the piles that are reconciled here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from relaas import workflow

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", autouse=True)
def _analysed_once() -> Iterator[None]:
    """A report is analysed once, however many piles it lies in: no other report bears on that."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workflow, "_find", cache(workflow._find))
        yield
