"""Bytes from a file, without ever waiting for it."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING, BinaryIO

from relaas.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

# Without O_NONBLOCK, opening a pipe that took the file's place since it was listed would wait for a writer.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def open_regular(path: Path, name: str) -> BinaryIO:
    """Open a regular file for reading.

    Args:
        path: The file; links are followed.
        name: What to call it in messages.

    Raises:
        InputError: `missing`, `not-a-file` or `unreadable`.
    """
    try:
        _check_regular(path.stat().st_mode, name)  # before opening: opening some devices has an effect
        handle = os.fdopen(os.open(path, _FLAGS), "rb")
    except FileNotFoundError as error:
        raise InputError("missing", _missing(path, name)) from error
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or str(error)
        raise InputError(
            "unreadable", f"{name} cannot be read ({reason}); check the file and its rights."
        ) from error
    try:
        _check_regular(os.fstat(handle.fileno()).st_mode, name)
    except InputError:
        handle.close()
        raise
    return handle


def read_up_to(handle: BinaryIO, limit: int, name: str, *, whole: bool = True) -> bytes:
    """The first `limit` bytes of a file.

    Args:
        handle: The open file.
        limit: How many bytes, at most.
        name: What to call it in messages.
        whole: Refuse a file that goes on after them.

    Raises:
        InputError: `too-large` or `unreadable`.
    """
    try:
        data = handle.read(limit + 1 if whole else limit)
    except OSError as error:
        raise InputError(
            "unreadable", f"{name} cannot be read ({error.strerror}); try a copy of it."
        ) from error
    if data is None:  # a device that has nothing to say at once
        raise InputError("unreadable", f"{name} gives no data; try a copy of it.")
    if len(data) > limit:
        raise InputError(
            "too-large", f"{name} is larger than {limit:,} bytes; split it into one file a report."
        )
    return data


def size_of(handle: BinaryIO) -> int:
    """Size of an open file in bytes, as the system gives it."""
    return os.fstat(handle.fileno()).st_size


def _check_regular(mode: int, name: str) -> None:
    if stat.S_ISDIR(mode):
        raise InputError(
            "not-a-file", f"{name} is a folder, not a report; give the folder itself as an input."
        )
    if not stat.S_ISREG(mode):
        raise InputError(
            "not-a-file", f"{name} is a pipe or device, not a file; use - to read standard input."
        )


def _missing(path: Path, name: str) -> str:
    if path.is_symlink():
        return f"{name} is a link to a file that does not exist; restore that file or remove the link."
    return f"{name} does not exist; check the name."
