"""How a command ends: 0 done, 1 nothing could be read or something is wrong, 2 wrong use, 130 interrupted."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from relaas.cli.streams import complain, forgive, is_closed, silence
from relaas.errors import RelaasError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

DONE, FAILED, WRONG_USE, INTERRUPTED = 0, 1, 2, 130


@contextmanager
def guarded() -> Iterator[None]:
    """Turn what goes wrong inside into one line on standard error and a status."""
    forgive()
    try:
        yield
    except RelaasError as error:
        complain(str(error))
        sys.exit(WRONG_USE if isinstance(error, UsageError) else FAILED)
    except KeyboardInterrupt:
        complain("Interrupted.")
        sys.exit(INTERRUPTED)
    except OSError as error:
        if is_closed(error):
            # Whoever read our output has seen enough; that is no failure.
            silence()
            sys.exit(DONE)
        complain(_refusal(error))
        silence()
        sys.exit(FAILED)


def _refusal(error: OSError) -> str:
    if error.errno is None:
        return str(error)
    return f"{error.filename or 'The output'} could not be read or written ({error.strerror})."
