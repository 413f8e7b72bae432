"""Piles of reports with the stories that they tell."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import relaas

if TYPE_CHECKING:
    from relaas.model.documents import Document

HERE = Path(__file__).resolve().parent
OWN = HERE.parents[2] / "evaluation" / "stories" / "nl"

Stories = frozenset[frozenset[str]]
"""Paths of reports by the stories that they tell."""


def poured() -> tuple[list[Document], Stories]:
    """The reports of all our own stories in one folder, and which of them tell one story."""
    documents = list(relaas.read([OWN]).documents)
    folders = {document.path.split("/")[-2] for document in documents}
    of = (frozenset(d.path for d in documents if d.path.split("/")[-2] == folder) for folder in folders)
    return documents, frozenset(of)


def lures() -> dict[str, list[tuple[int, str]]]:
    """The reports of each pile of `lures.toml`: the number of the story and the text, its date at the head."""
    piles: dict[str, list[tuple[int, str]]] = {}
    for report in tomllib.loads((HERE / "lures.toml").read_text("utf-8"))["report"]:
        text = re.sub(r"(?<!\n)\n(?!\n)", " ", report["text"])
        piles.setdefault(report["pile"], []).append((report["story"], f" date {report['date']} {text}"))
    return piles


def told(account: relaas.Account) -> Stories:
    """The stories of an account by the paths of their reports."""
    paths = {document.id: document.path for document in account.documents}
    return frozenset(frozenset(paths[id_] for id_ in story.documents) for story in account.stories)


def renamed(document: Document, path: str) -> Document:
    """The same report under another path."""
    return replace(document, path=path)
