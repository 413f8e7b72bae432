"""The files a command writes: checked before the work, whole or not at all after it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from relaas.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

STDIN = "-"
FILES = frozenset({".html", ".md", ".json"})
"""Endings of the files that an account is written to; whoever gives one wants no folder of that name."""


def check(path: Path, ending: str, option: str, inputs: Sequence[str]) -> None:
    """Refuse a file that cannot be written, has the wrong ending or would lie on top of an input.

    Raises:
        UsageError: One of these, in one sentence.
    """
    if path.suffix.lower() != ending:
        raise UsageError(f"{option} takes a file that ends in {ending}, not {path}.")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent} to write {path.name} in; make it first.")
    if path.is_dir():
        raise UsageError(f"{path} is a folder; give {option} a file in it.")
    if path.exists() and any(_covers(Path(name), path) for name in inputs if name != STDIN):
        raise UsageError(f"{path} is one of the inputs and would be overwritten; give {option} another file.")


def names_a_file(path: Path) -> bool:
    """Does a place name a file that an account is written to, and no folder that is there?"""
    return path.suffix.lower() in FILES and not path.is_dir()


def check_folder(path: Path, option: str, inputs: Sequence[str]) -> None:
    """Refuse a folder that is a file, that lies nowhere, or that is read from.

    Raises:
        UsageError: One of these, in one sentence.
    """
    if path.exists() and not path.is_dir():
        raise UsageError(f"{path} is a file; with --csv {option} takes a folder.")
    if names_a_file(path):
        raise UsageError(f"{path} is the name of a file; with --csv {option} takes a folder.")
    if not path.parent.is_dir():
        raise UsageError(f"There is no folder {path.parent} to make {path.name} in; make it first.")
    if path.exists() and any(_covers(Path(name), path) for name in inputs if name != STDIN):
        raise UsageError(f"{path} is read from and would be written to; give {option} another folder.")


def make_folder(path: Path) -> None:
    """Make a folder, if it is not there.

    Raises:
        UsageError: It cannot be made.
    """
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise UsageError(f"{path} cannot be made ({error.strerror or error}).") from error


def _covers(source: Path, path: Path) -> bool:
    """Is the file the input itself, or inside the folder that is the input?"""
    with contextlib.suppress(OSError, ValueError):
        if source.is_dir():
            return path.resolve().is_relative_to(source.resolve())
        return source.samefile(path)
    return False


def write(path: Path, data: bytes) -> None:
    """Write a file whole: beside its place first, then moved onto it.

    Raises:
        UsageError: It cannot be written.
    """
    try:
        _replace(path, data)
    except OSError as error:
        raise UsageError(f"{path} cannot be written ({error.strerror or error}).") from error


def _replace(path: Path, data: bytes) -> None:
    # A link is followed, so that the file behind it changes and the link stays.
    target = path.resolve()
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        part.chmod(_mode(target))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The rights of the file that is replaced, or those a new file would get."""
    with contextlib.suppress(OSError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
