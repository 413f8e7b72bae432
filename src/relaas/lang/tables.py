"""Read a file of a pack, and refuse tables of it that hold what nobody reads."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

from relaas.errors import PackError

if TYPE_CHECKING:
    from collections.abc import Mapping, Set
    from importlib.resources.abc import Traversable


def read(file: Traversable, of: str = "") -> dict[str, Any]:
    """The table in a file; use it for every file that a language brings, so that all of them fail alike.

    Args:
        file: It is UTF-8 and TOML.
        of: The folder to name it by, such as "packs/nl".

    Raises:
        PackError: It is missing or breaks the format; the message names it.
    """
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        name = f"{of}/{file.name}" if of else file.name
        raise PackError(f"{name} cannot be read: {error}") from error


def refuse(table: Mapping[str, Any], known: Set[str], where: str, needed: Set[str] = frozenset()) -> None:
    """Refuse a table that holds a key that is not known, or lacks one that is needed.

    Args:
        table: The table.
        known: Keys it may have.
        where: File and table, for the message.
        needed: Keys it must have.

    Raises:
        PackError: It does.
    """
    if unknown := table.keys() - known:
        raise PackError(f"{where} has the unknown key {sorted(unknown)[0]!r}")
    if missing := needed - table.keys():
        raise PackError(f"{where} lacks {sorted(missing)[0]!r}")
