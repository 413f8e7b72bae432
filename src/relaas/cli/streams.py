"""Standard output and standard error, whatever they can hold and whether or not anybody listens."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import re
import sys
from typing import TextIO

# What the reports' words lose when they are shown; a path or an outlet in a message may hold it too.
_STEERING = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


def forgive() -> None:
    """Let a stream whose encoding lacks a character show it as an escape instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def output() -> TextIO:
    """Standard output, or nowhere when it is closed."""
    return sys.stdout if sys.stdout is not None else io.StringIO()


def say(text: str) -> None:
    """A line on standard output, at once; whoever has seen enough and closed it is left in peace."""
    put(text + "\n")


def put(text: str) -> None:
    """Text on standard output, under the same terms."""
    try:
        output().write(text)
        output().flush()
    except OSError as error:
        if not is_closed(error):
            raise
        silence()


def is_closed(error: OSError) -> bool:
    """Did the other end of a pipe go away? Windows calls that an invalid argument."""
    return isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL)


def complain(message: str) -> None:
    """One line on standard error; nothing when that is closed too."""
    if sys.stderr is not None:
        with contextlib.suppress(OSError):
            print(_STEERING.sub(" ", message), file=sys.stderr, flush=True)  # noqa: T201 - no log


def silence() -> None:
    """Send what is still to be written nowhere, so that the flush at the end of the process cannot fail."""
    with contextlib.suppress(OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output().fileno())
        os.close(nowhere)
