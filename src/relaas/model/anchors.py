"""The tie between a fact and the characters that say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


class Anchor(Frozen, frozen=True, order=True):
    """A stretch of a document's canonical text, with the words that must stand there.

    Attributes:
        start: First character, in Unicode code points.
        end: One past the last character, in Unicode code points.
        text: `document.text[start:end]`, always.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or len(self.text) != self.end - self.start:
            raise ValueError(f"an anchor of {self.end - self.start} characters cannot hold {self.text!r}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Anchor:
        """The anchor of `text[start:end]`."""
        return cls(start, end, text[start:end])

    def overlaps(self, other: Anchor) -> bool:
        """Do the two share a character?"""
        return self.start < other.end and other.start < self.end

    def opens_line(self, text: str) -> bool:
        """Does it begin a line of `text`, as the hour above an entry of a live report does?"""
        return self.start == 0 or text[self.start - 1] == "\n"

    def holds(self, text: str) -> bool:
        """Does `text` say at this place what the anchor says?"""
        return text[self.start : self.end] == self.text


class Place(Frozen, frozen=True):
    """An anchor together with the document it stands in, for rows that span documents.

    Attributes:
        document: Document id.
        anchor: The characters.
    """

    document: str
    anchor: Anchor


def covered(anchors: Iterable[Anchor]) -> set[int]:
    """Every character that some anchors of one document hold.

    Args:
        anchors: The anchors.
    """
    return {at for anchor in anchors for at in range(anchor.start, anchor.end)}
