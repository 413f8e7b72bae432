"""The account as CSV tables."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relaas.export import bundle
from relaas.export.tables import DESCRIPTION, tables

if TYPE_CHECKING:
    from relaas.model.accounts import Account

FERRY = Path(__file__).with_name("ferry.json")


@pytest.fixture
def account() -> Account:
    return bundle.load(FERRY)


def rows(files: dict[str, bytes], name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode("utf-8-sig"), newline="")))


def test_every_figure_is_a_row_with_its_anchor_source_and_report(account: Account) -> None:
    files = dict(tables(account))
    found = rows(files, "figures")
    assert [row["id"] for row in found] == [figure.id for figure in account.figures]
    texts = {document.id: document.text for document in account.documents}
    for row, figure in zip(found, account.figures, strict=True):
        assert texts[row["document"]][int(row["start"]) : int(row["end"])] == row["words"]
        assert row["high"] == ("" if figure.high is None else str(figure.high))
        assert bool(row["source"]) == bool(figure.source)


def test_the_description_names_every_file_and_column(account: Account) -> None:
    files = dict(tables(account))
    package = json.loads(files.pop(DESCRIPTION))
    assert [resource["path"] for resource in package["resources"]] == list(files)
    for resource in package["resources"]:
        head = next(csv.reader(io.StringIO(files[resource["path"]].decode("utf-8-sig"))))
        assert [field["name"] for field in resource["schema"]["fields"]] == head
        assert all(field["description"] for field in resource["schema"]["fields"])


@pytest.mark.parametrize(
    "evil", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", " =1+1", '=HYPERLINK("x")']
)
def test_no_text_is_a_formula(account: Account, evil: str) -> None:
    first, *rest = account.documents
    files = dict(tables(replace(account, documents=(replace(first, outlet=evil, title=evil), *rest))))
    row = rows(files, "documents")[0]
    assert row["outlet"] == row["title"] == f"'{evil}"


@pytest.mark.parametrize("text", ['a "b", c', "a\nb", "a\r\nb", "é – „x”", "a;b", "-"[:0]])
def test_other_text_comes_back_as_it_was(account: Account, text: str) -> None:
    first, *rest = account.documents
    files = dict(tables(replace(account, documents=(replace(first, outlet=text), *rest))))
    assert rows(files, "documents")[0]["outlet"] == text


def test_a_number_below_zero_stays_a_number(account: Account) -> None:
    entity = replace(account.entities[0], coordinates=(-3.5, -12.0))
    files = dict(tables(replace(account, entities=(entity,))))
    assert rows(files, "entities")[0]["longitude"] == "-3.5"


def test_the_same_account_gives_the_same_bytes(account: Account) -> None:
    assert dict(tables(account)) == dict(tables(bundle.load(FERRY)))
