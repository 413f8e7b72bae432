"""Our own stories lie in many of the piles that are reconciled here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relaas import workflow
from tests.reconcile.finding import found_once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.finding import Chosen
    from relaas.model.documents import Document
    from relaas.model.findings import Findings


@pytest.fixture(scope="module", autouse=True)
def _analysed_once() -> Iterator[None]:
    """A report is analysed once, in whatever piles it lies and whatever its file is called there.

    No other report bears on what is found in it, nor does the name of the file; `stories/test_properties.py` sees to
    the name, `tests/test_workflow.py` to the others.
    """

    def find(document: Document, chosen: Chosen) -> Findings:
        return found_once(replace(document, path=""), chosen)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(workflow, "find", find)
        yield
