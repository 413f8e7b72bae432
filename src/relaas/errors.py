"""Every error the package raises on purpose.

    RelaasError
    ├── InputError        a report that cannot be read; carries the file and what to do
    ├── UsageError        an option or argument that makes no sense
    ├── PackError         a language pack that breaks its own format
    ├── DateError         a text that is no EDTF level-1 value
    ├── BundleError       a bundle that is not one, or that does not verify
    ├── CorrectionError   a record of a person's decisions that cannot be read
    └── PipelineError     a pipeline that is missing or damaged

Messages are one plain sentence that names the thing and says what to do about it.
"""

from __future__ import annotations


class RelaasError(Exception):
    """The root of the tree: catch this to catch whatever the package raises on purpose."""


class InputError(RelaasError):
    """A report cannot be read.

    Args:
        kind: A short stable word for the reason (`empty`, `binary`, `encoding`, `too-large` …).
        message: One sentence that names the file and says what to do.
    """

    def __init__(self, kind: str, message: str) -> None:
        super().__init__(message)
        self.kind = kind


class UsageError(RelaasError):
    """An option or argument makes no sense; the command line answers it with exit status 2."""


class PackError(RelaasError):
    """A language pack breaks its own format: an unknown key, a rule that cannot be read, a word twice."""


class DateError(RelaasError):
    """A text is not an EDTF level-1 value that relaas writes or reads."""


class BundleError(RelaasError):
    """A file is not a bundle of a known schema, or an anchor or hash in it does not hold."""


class CorrectionError(RelaasError):
    """A file of corrections, or a line of it, cannot be read; nothing is made with half of somebody's decisions."""


class PipelineError(RelaasError):
    """A pipeline is missing, damaged or has no labels that the rules can use."""
