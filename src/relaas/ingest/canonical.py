"""The canonical text: what every offset counts in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relaas.text.rewriting import Edit, rewrite

if TYPE_CHECKING:
    from relaas.text.offsets import OffsetMap

# The header of corpus files, with the one space after it; white space before it belongs to it.
HEADER = re.compile(r"\s*date (\d{4}(?:-\d\d){0,2})[ \t]?")
_CARRIAGE_RETURN = re.compile("\r\n?")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Canonical:
    """A canonical text and where it came from.

    Attributes:
        text: The text.
        header: The date its header gave, as written, or None.
        decoded: All characters of the file.
        body: Where the text begins in `decoded`, in code points.
    """

    text: str
    header: str | None
    decoded: str
    body: int

    def offsets(self) -> OffsetMap:
        """The map from `decoded` to `text`, made when asked for: one for line ends alone is large."""
        edits = [Edit(0, self.body)] if self.body else []
        edits += [_line_feed(found) for found in _CARRIAGE_RETURN.finditer(self.decoded, self.body)]
        return rewrite(self.decoded, edits)[1]


def canonical(decoded: str, *, header: bool = True) -> Canonical:
    """Take away byte-order mark and date header, turn CRLF and CR into LF, and nothing else.

    Args:
        decoded: All characters of the file.
        header: May the text begin with ` date 2022-01`? Not in a page.
    """
    begin = len(_BOM) if decoded.startswith(_BOM) else 0
    match = HEADER.match(decoded, begin) if header else None
    body = match.end() if match else begin
    text = _CARRIAGE_RETURN.sub("\n", decoded[body:])
    return Canonical(text, match[1] if match else None, decoded, body)


def _line_feed(found: re.Match[str]) -> Edit:
    """Of CRLF the CR goes and the LF stays, so that the two line feeds are the same character."""
    lone = found.end() == found.start() + 1
    return Edit(found.start(), found.start() + 1, "\n" if lone else "")
