"""What the README shows of the account of the example story is what relaas makes of it."""

from __future__ import annotations

import io
import re
from pathlib import Path

import relaas
from relaas.report.reasons import why
from relaas.report.summary import summary

ROOT = Path(__file__).resolve().parents[2]
SHOWN = re.compile(r"^```\n(  \S.*?)```$", re.MULTILINE | re.DOTALL)
ASKED = re.compile(r"relaas (?:why|correct) account\.json ([FS]\d+)")
WIDTH = 100


def test_the_account_in_the_readme_is_that_of_the_example() -> None:
    told = (ROOT / "README.md").read_text("utf-8")
    reading = relaas.read([str(ROOT / "examples" / "dijkdoorbraak-2023")])
    account = relaas.account(reading.documents, problems=reading.problems)
    lines = {line.rstrip() for line in summary(account, io.StringIO(), width=WIDTH).splitlines()}
    shown = [line.rstrip() for block in SHOWN.findall(told) for line in block.splitlines()]
    assert len(shown) > len(SHOWN.findall(told)) == 2
    assert [line for line in shown if line not in lines] == []
    asked = [name for name in ASKED.findall(told) if any(line.split()[:1] == [name] for line in shown)]
    assert asked == ASKED.findall(told)
    assert "3.000] mensen" in why(account, asked[0]).reasons[0].text
