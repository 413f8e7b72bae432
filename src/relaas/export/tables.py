"""The account as CSV tables, with a description of their columns that programs can read."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

from relaas.export.columns import Sheets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relaas.export.cells import Cell, Sheet
    from relaas.model.accounts import Account

DESCRIPTION = "datapackage.json"
FORMULA = tuple("=+-@\t\r\n＝＋－＠")
"""What a text cell begins with that a spreadsheet would take for a formula (OWASP, CSV injection), wide forms too."""
MARK = "\ufeff"
"""Spreadsheets read UTF-8 only with it."""


def tables(account: Account) -> Mapping[str, bytes]:
    """The files by name: one CSV a table (RFC 4180, UTF-8 with a byte-order mark), and `datapackage.json`.

    Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
    """
    sheets = Sheets(account).made()
    files = {f"{sheet.name}.csv": _csv(sheet) for sheet in sheets}
    return files | {DESCRIPTION: _described(account, sheets)}


def _csv(sheet: Sheet) -> bytes:
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(column.name for column in sheet.columns)
    for row in sheet.rows:
        writer.writerow(_cell(column.of(row)) for column in sheet.columns)
    return (MARK + stream.getvalue()).encode("utf-8", "replace")


def _cell(value: Cell) -> Cell:
    if isinstance(value, str):
        # NUL ends a cell for some readers; nothing else of a text is changed.
        value = value.replace("\0", "\ufffd")
        return f"'{value}" if value.lstrip(" ").startswith(FORMULA) else value
    return value


def _described(account: Account, sheets: list[Sheet]) -> bytes:
    """A Frictionless data package (https://specs.frictionlessdata.io/data-package/)."""
    package = {
        "profile": "tabular-data-package",
        "name": "relaas-account",
        "version": account.version,
        "resources": [
            {
                "name": sheet.name,
                "path": f"{sheet.name}.csv",
                "description": sheet.told,
                "profile": "tabular-data-resource",
                "encoding": "utf-8-sig",
                "schema": {
                    "fields": [{"name": c.name, "type": c.type, "description": c.told} for c in sheet.columns]
                },
            }
            for sheet in sheets
        ],
    }
    return (json.dumps(package, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
