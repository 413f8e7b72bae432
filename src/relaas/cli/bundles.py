"""`relaas why` and `relaas verify`: what a bundle says, and whether it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.cli.endings import DONE, FAILED
from relaas.cli.streams import say
from relaas.export import bundle
from relaas.export.verify import verify
from relaas.report.controls import one_line
from relaas.report.reasons import why
from relaas.report.wording import spoken, wording

if TYPE_CHECKING:
    from pathlib import Path


def show_why(path: Path, id_: str, interface: str) -> int:
    """Print the chain of reasons of a fact in a language of the interface; the exit status.

    Raises:
        RelaasError: There is no such language, bundle or fact.
    """
    found = why(bundle.load(path), id_, wording(spoken(interface)))
    width = max(len(reason.label) for reason in found.reasons)
    lines = [one_line(found.id), *(f"  {r.label:<{width}}  {r.text}" for r in found.reasons)]
    say("\n".join(lines))
    return DONE


def show_wrong(path: Path) -> int:
    """Print what is wrong with a bundle; the exit status."""
    account = bundle.load(path)
    wrong = verify(account)
    say("\n".join(one_line(line) for line in wrong) if wrong else _sound(len(account.documents)))
    return FAILED if wrong else DONE


def _sound(reports: int) -> str:
    return f"Every anchor, hash, id, reference and date holds, over {reports} report{'s'[: reports != 1]}."
