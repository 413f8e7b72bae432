"""The two reports, their account, and a desk with a file of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

import relaas
from tests.corrections.desks import FIRST, PUBLISHED, SECOND, Desk

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("fire")
    for name, text in (("01.txt", FIRST), ("02.txt", SECOND)):
        (folder / name).write_text(text, encoding="utf-8")
    told = {name: {"outlet": outlet, "date": date} for name, (outlet, date) in PUBLISHED.items()}
    (folder / "reports.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def plain(reports: Path) -> relaas.Account:
    return relaas.account(relaas.read(reports).documents)


@pytest.fixture
def desk(reports: Path, plain: relaas.Account, tmp_path: Path) -> Desk:
    return Desk(reports, plain, tmp_path / "corrections.jsonl")
