"""`relaas account`: reports in, an account out."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast, get_args

import relaas
from relaas.cli import forms, outputs
from relaas.cli.endings import DONE, FAILED
from relaas.cli.progress import progress
from relaas.cli.streams import complain, output, put
from relaas.errors import UsageError
from relaas.model.figures import Profile
from relaas.report.wording import spoken
from relaas.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas import History
    from relaas.model.accounts import Account, Problem
    from relaas.report.wording import Wording

SHOWN = 20
"""How many reasons are listed when no report could be read; the rest is counted."""
FEW = 5
"""How many of those set aside are named behind the closing line; page and bundle have them all."""
_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Order:
    """What the command line was asked for; the fields are its arguments and options."""

    reports: tuple[str, ...]
    outputs: tuple[Path, ...]
    bundle: Path | None
    csv: bool
    interface: str
    outlet: str | None
    language: str | None
    pipelines: tuple[str, ...]
    workers: int
    corrections: Path | None
    as_of: str | None
    one_story: bool
    profile: str
    strict: bool
    quiet: bool


def carry_out(order: Order) -> int:
    """Read, make the account, write it; the exit status.

    Raises:
        RelaasError: Wrong use, or something that cannot be read at all.
    """
    settings = _settings(order)
    _check_outputs(order)
    _profile(order)
    made = _history(order, settings)
    if made is None:
        return FAILED
    _deliver(order, made)
    set_aside = any(problem.document is None for problem in made.account.problems)
    return FAILED if order.strict and set_aside else DONE


def _history(order: Order, settings: Settings) -> History | None:
    # Before the reports: whoever mistyped a line should not wait for them.
    corrections = relaas.read_corrections(order.corrections) if order.corrections else ()
    stdin = sys.stdin.buffer if outputs.STDIN in order.reports and sys.stdin is not None else None
    reading = relaas.read(order.reports, settings, stdin=stdin)
    if not reading.documents:
        _complain_none(reading.problems, order.interface)
        return None
    with progress(quiet=order.quiet) as report:
        return relaas.history(
            reading.documents,
            settings,
            problems=reading.problems,
            corrections=corrections,
            progress=report,
        )


def _settings(order: Order) -> Settings:
    if order.language is not None and not _LANGUAGE.fullmatch(order.language):
        raise UsageError(f"--language takes a code such as nl, not {order.language!r}.")
    pipelines = dict(_pipeline(text) for text in order.pipelines)
    if unknown := pipelines.keys() - set(relaas.languages()):
        raise UsageError(f"--pipeline names {sorted(unknown)[0]!r}, for which there is no language pack.")
    return Settings(pipelines, order.workers, order.outlet, order.language, order.as_of, order.one_story)


def _profile(order: Order) -> Profile:
    found = next((profile for profile in get_args(Profile) if profile == order.profile), None)
    if found is None:
        known = ", ".join(get_args(Profile))
        raise UsageError(f"--profile takes one of {known}, not {order.profile!r}.")
    return cast("Profile", found)


def _pipeline(text: str) -> tuple[str, str]:
    language, _, name = text.partition("=")
    if not _LANGUAGE.fullmatch(language) or not name:
        raise UsageError(f"--pipeline takes CODE=NAME, such as nl=nl_core_news_lg, not {text!r}.")
    return language, name


def _check_outputs(order: Order) -> None:
    spoken(order.interface)
    if order.csv and not order.outputs:
        raise UsageError("--csv needs -o with the folder that the tables go to.")
    if order.csv and not any(_holds_tables(order, path) for path in order.outputs):
        forms.check(order.outputs[0], order.reports, tables=True)
    for path in order.outputs:
        forms.check(path, order.reports, tables=_holds_tables(order, path))
    every = [*order.outputs, *filter(None, [order.bundle])]
    if twice := next((path for at, path in enumerate(every) if path in every[:at]), None):
        raise UsageError(f"{twice} is named twice; give each form its own file.")
    if order.bundle:
        outputs.check(order.bundle, ".json", "--json", order.reports)


def _holds_tables(order: Order, path: Path) -> bool:
    """Is the place one for tables: a folder, beside the files that the same command may write?"""
    return order.csv and not outputs.names_a_file(path)


def _deliver(order: Order, made: History) -> None:
    from relaas.report.wording import wording  # noqa: PLC0415 - keeps --help quick

    say = wording(order.interface)
    if not order.outputs and order.bundle is None:
        from relaas.report.profiles import under  # noqa: PLC0415 - as above
        from relaas.report.summary import summary  # noqa: PLC0415 - rich is not needed to write a file

        put(summary(under(made.account, _profile(order)), output(), say))
        return
    written = [str(path) for path in _write(order, made, say)]
    if not order.quiet:
        complain(f"{say('files_and').join(written)}: {_counted(made.account, say)}.")
        aside = [problem for problem in made.account.problems if problem.document is None]
        if more := _complain(aside, FEW, say):
            complain(f"{say('n_more', n=more)}.")


def _complain_none(problems: Sequence[Problem], interface: str) -> None:
    from relaas.report.wording import wording  # noqa: PLC0415 - keeps --help quick

    say = wording(interface)
    more = _complain(problems, SHOWN, say)
    complain(say("none_read_more", n=more) if more else say("none_read"))


def _complain(problems: Sequence[Problem], most: int, say: Wording) -> int:
    """Say the first of the problems, one line each; how many more there are."""
    from relaas.report.rendering import worded  # noqa: PLC0415 - as above

    for problem in problems[:most]:
        complain(worded(problem.message, say.language))
    return max(0, len(problems) - most)


def _write(order: Order, made: History, say: Wording) -> list[Path]:
    written: list[Path] = []
    for path in order.outputs:
        if _holds_tables(order, path):
            forms.write_tables(path, made.account)
        else:
            forms.write(path, made, say, _profile(order))
        written.append(path)
    if order.bundle:
        forms.write(order.bundle, made, say)
        written.append(order.bundle)
    return written


def _counted(account: Account, say: Wording) -> str:
    counts = {
        "n_reports": account.documents,
        "n_dates": account.timexes,
        "n_figures": account.figures,
        "n_statements": account.statements,
    }
    parts = [say(name, n=len(rows)) for name, rows in counts.items()]
    if account.problems:
        parts.append(say("n_problems", n=len(account.problems)))
    return ", ".join(parts)
