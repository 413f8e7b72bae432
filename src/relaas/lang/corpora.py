"""The files of a pack's corpora: tables of lines, each an example of a construction, by which the rules are measured.

Corpora are read by the tests and by `evaluation/`, never by the program itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from relaas.lang.tables import read, refuse

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.resources.abc import Traversable

Row = dict[str, Any]


def rows(place: Traversable) -> Iterator[tuple[Row, str]]:
    """Every `[[line]]` of the files in a folder, by name, each with its file and number; nothing where there is none.

    Args:
        place: The folder, which may be missing.

    Raises:
        PackError: A file cannot be read or holds anything else.
    """
    if not place.is_dir():
        return
    for file in sorted((f for f in place.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name):
        table = read(file)
        refuse(table, {"line"}, file.name)
        for number, row in enumerate(table.get("line", ()), start=1):
            yield row, f"{file.name}, line {number}"
