"""The commands and their options. Work and its imports wait in the modules beside this one."""

from __future__ import annotations

import gc
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
    gc.disable()  # a run is over before cycles matter, and what it loads is looked through for them several times
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
        list[Path] | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write the account: a page (.html), Markdown (.md) or data (.json); a folder with --csv."
            " Give it once for each.",
        ),
    ] = None,
    json: Annotated[
        Path | None, typer.Option("--json", metavar="FILE.json", help="Write the account as data, a bundle.")
    ] = None,
    csv: Annotated[bool, typer.Option("--csv", help="With -o FOLDER: write CSV tables there.")] = False,
    interface: Annotated[
        str, typer.Option(metavar="CODE", help="Language of page, Markdown and terminal: en or nl.")
    ] = "en",
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
    corrections: Annotated[
        Path | None,
        typer.Option(metavar="FILE.jsonl", help="What people decided, as relaas correct writes it."),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(
            metavar="DATE", help="Figures as they stood that day: of reports that had appeared by then."
        ),
    ] = None,
    one_story: Annotated[
        bool, typer.Option("--one-story", help="Take all reports for one story, whatever they share.")
    ] = False,
    profile: Annotated[
        str,
        typer.Option(help="How page and terminal read series: literal, acled or ucdp; changes no ledger."),
    ] = "literal",
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
            reports=tuple(reports),
            outputs=tuple(output or ()),
            bundle=json,
            csv=csv,
            interface=interface,
            outlet=outlet,
            language=language,
            pipelines=tuple(pipeline or ()),
            workers=workers,
            corrections=corrections,
            as_of=as_of,
            one_story=one_story,
            profile=profile,
            strict=strict,
            quiet=quiet,
        )
        raise typer.Exit(carry_out(order))


@app.command()
def why(
    bundle: Annotated[Path, typer.Argument(metavar="BUNDLE", help="A file that --json wrote.")],
    id_: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A fact's id, the beginning of one, F3, S3 or F3:F5, or a date of the timeline.",
        ),
    ],
    interface: Annotated[str, typer.Option(metavar="CODE", help="Language of the reasons: en or nl.")] = "en",
) -> None:
    """Show the chain of reasons behind one fact of a bundle."""
    with guarded():
        from relaas.cli.bundles import show_why  # noqa: PLC0415 - keeps --help quick

        raise typer.Exit(show_why(bundle, id_, interface))


@app.command()
def verify(
    bundle: Annotated[Path, typer.Argument(metavar="BUNDLE", help="A file that --json wrote.")],
) -> None:
    """Check every anchor, hash, id, reference and date of a bundle."""
    with guarded():
        from relaas.cli.bundles import show_wrong  # noqa: PLC0415 - keeps --help quick

        raise typer.Exit(show_wrong(bundle))


@app.command()
def correct(  # noqa: PLR0913, PLR0917 - typer makes one option of each argument
    bundle: Annotated[Path, typer.Argument(metavar="BUNDLE", help="A file that --json wrote.")],
    id_: Annotated[str, typer.Argument(metavar="ID", help="The id of a report or a mention, or F3 and S3.")],
    corrections: Annotated[Path, typer.Option(metavar="FILE.jsonl", help="The file to add the decision to.")],
    by: Annotated[str, typer.Option(metavar="NAME", help="Who decides.")],
    why: Annotated[str, typer.Option(metavar="TEXT", help="The reason.")],
    on: Annotated[
        str | None, typer.Option(metavar="DATE", help="The day of the decision; today where not given.")
    ] = None,
    date: Annotated[
        str | None, typer.Option(metavar="DATE", help="The date of a report or of a time expression.")
    ] = None,
    value: Annotated[
        str | None, typer.Option(metavar="VALUE", help="The value of a time expression, such as P3D.")
    ] = None,
    number: Annotated[int | None, typer.Option(min=0, help="The number of a figure.")] = None,
    hedge: Annotated[
        str | None, typer.Option(help="The hedge of a figure, such as exact or at_least.")
    ] = None,
    low: Annotated[int | None, typer.Option(min=0, help="The least that a figure can be.")] = None,
    high: Annotated[str | None, typer.Option(help="The most that a figure can be, or open.")] = None,
    category: Annotated[str | None, typer.Option(help="What a figure counts, such as killed.")] = None,
    status: Annotated[
        str | None, typer.Option(help="What is made of a figure: asserted, denied, reported, withdrawn.")
    ] = None,
    speaker: Annotated[
        str | None, typer.Option(metavar="ID", help="Who says it: the id of a name, or nobody.")
    ] = None,
    merge: Annotated[str | None, typer.Option(metavar="ID", help="The mention that it is one with.")] = None,
    never: Annotated[str | None, typer.Option(metavar="ID", help="The mention that it never is.")] = None,
    split: Annotated[
        bool, typer.Option("--split", help="It stands apart from what it was put with.")
    ] = False,
    dismiss: Annotated[bool, typer.Option("--dismiss", help="It is left out of the ledgers.")] = False,
    undo: Annotated[
        bool, typer.Option("--undo", help="Take back the decision ID, or the one on ID.")
    ] = False,
) -> None:
    """Write down one decision on a fact of a bundle, for relaas account --corrections.

    A file of corrections is only ever added to: what was decided stays, and so does who took it back.
    """
    with guarded():
        from relaas.cli.correcting import Order, carry_out  # noqa: PLC0415 - keeps --help quick
        from relaas.cli.wishes import Wish  # noqa: PLC0415 - as above

        wish = Wish(
            date,
            value,
            number,
            hedge,
            low,
            high,
            category,
            status,
            speaker,
            merge,
            never,
            split,
            dismiss,
            undo,
        )
        raise typer.Exit(carry_out(Order(bundle, id_, corrections, by, why, on, wish)))
