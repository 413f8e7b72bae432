"""The commands and their options. Work and its imports wait in the modules beside this one."""

from __future__ import annotations

from pathlib import Path  # noqa: TC003 - typer reads the annotations
from typing import Annotated

import typer

from relaas.cli.endings import guarded

# Plain help: drawing it with rich would take longer than the rest of --help together.
app = typer.Typer(
    name="relaas",
    help="One sourced account out of many news reports: each date back to the exact words that say it.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run the command line and end the process with its status."""
    with guarded():
        app(prog_name="relaas")


def _version(wanted: bool) -> None:
    if wanted:
        from relaas import __version__  # noqa: PLC0415 - only --version needs it

        typer.echo(f"relaas {__version__}")
        raise typer.Exit


@app.callback()
def relaas(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """One sourced account out of many news reports: each date back to the exact words that say it."""


@app.command()
def account(  # noqa: PLR0913, PLR0917 - typer makes one option of each argument
    reports: Annotated[
        list[str],
        typer.Argument(
            metavar="REPORTS...", show_default=False, help="Files or folders; - is standard input."
        ),
    ],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE.html", help="Write the account as a page.")
    ] = None,
    json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE.json", help="Write the account as data, a bundle.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(metavar="NAME", help="Outlet of the reports that name none themselves.")
    ] = None,
    language: Annotated[
        str | None, typer.Option(metavar="CODE", help="Language of the reports that name none, such as nl.")
    ] = None,
    pipeline: Annotated[
        list[str] | None,
        typer.Option(
            metavar="CODE=NAME", help="Use an installed spaCy pipeline, such as nl=nl_core_news_lg."
        ),
    ] = None,
    workers: Annotated[
        int, typer.Option(min=1, help="Processes that analyse reports side by side; changes no result.")
    ] = 1,
    strict: Annotated[
        bool, typer.Option("--strict", help="End with status 1 when an input had to be set aside.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no closing line.")] = False,
) -> None:
    """Make one account out of REPORTS.

    Without -o and --json a summary goes to standard output and no file is written.
    """
    with guarded():
        from relaas.cli.accounts import Order, carry_out  # noqa: PLC0415 - keeps --help quick

        order = Order(
            tuple(reports), output, json, outlet, language, tuple(pipeline or ()), workers, strict, quiet
        )
        raise typer.Exit(carry_out(order))


@app.command()
def why(
    bundle: Annotated[Path, typer.Argument(metavar="BUNDLE", help="A file that --json wrote.")],
    id_: Annotated[
        str,
        typer.Argument(metavar="ID", help="A fact's id, the beginning of one, or a date of the timeline."),
    ],
) -> None:
    """Show the chain of reasons behind one fact of a bundle."""
    with guarded():
        from relaas.cli.bundles import show_why  # noqa: PLC0415 - keeps --help quick

        raise typer.Exit(show_why(bundle, id_))


@app.command()
def verify(
    bundle: Annotated[Path, typer.Argument(metavar="BUNDLE", help="A file that --json wrote.")],
) -> None:
    """Check every anchor, hash, id, reference and date of a bundle."""
    with guarded():
        from relaas.cli.bundles import show_wrong  # noqa: PLC0415 - keeps --help quick

        raise typer.Exit(show_wrong(bundle))
