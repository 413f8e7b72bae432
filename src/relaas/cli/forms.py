"""The forms in which an account is written: chosen by the ending of the file, or tables in a folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.cli import outputs
from relaas.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from relaas import History
    from relaas.model.accounts import Account
    from relaas.model.figures import Profile
    from relaas.report.wording import Wording

# What writes one form is read only when that form is wanted: jinja2 is needed for a page alone.


def _page(made: History, say: Wording, profile: Profile) -> bytes:
    from relaas.report.page import render  # noqa: PLC0415 - as above

    return render(made.account, say, profile, made.earlier())


def _markdown(made: History, say: Wording, profile: Profile) -> bytes:
    from relaas.report.markdown import markdown  # noqa: PLC0415 - as above
    from relaas.report.profiles import under  # noqa: PLC0415 - as above

    return markdown(under(made.account, profile), say)


def _bundle(made: History, *_: object) -> bytes:
    from relaas.export import bundle  # noqa: PLC0415 - as above

    return bundle.write(made.account)


FORMS: dict[str, Callable[[History, Wording, Profile], bytes]] = {
    ".html": _page,
    ".md": _markdown,
    ".json": _bundle,
}
"""What writes an account, by the ending of the file."""


def check(path: Path, inputs: Sequence[str], *, tables: bool) -> None:
    """Refuse a place that cannot be written to, or whose ending says nothing.

    Raises:
        UsageError: One of these, in one sentence.
    """
    if tables:
        outputs.check_folder(path, "-o", inputs)
    elif path.suffix.lower() in FORMS:
        outputs.check(path, path.suffix.lower(), "-o", inputs)
    else:
        raise UsageError(
            f"-o takes a file that ends in {', '.join(FORMS)}, or a folder together with --csv, not {path}."
        )


def write(path: Path, made: History, say: Wording, profile: Profile = "literal") -> None:
    """Write an account to a file.

    Raises:
        UsageError: It cannot be written.
    """
    outputs.write(path, FORMS[path.suffix.lower()](made, say, profile))


def write_tables(path: Path, account: Account) -> None:
    """Write the tables of an account to a folder, which is made where it is not there.

    Raises:
        UsageError: It cannot be written.
    """
    from relaas.export.tables import tables as made  # noqa: PLC0415 - as above

    outputs.make_folder(path)
    for name, data in made(account).items():
        outputs.write(path / name, data)
