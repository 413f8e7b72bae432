"""Read CoNLL-U files into plain sentences."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(slots=True)
class Token:
    """One syntactic word; `head` is a 0-based index, its own for the root, None when not annotated."""

    form: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int | None
    deprel: str
    space_after: bool | None = None
    """None where the file does not say (detokenise it)."""
    misc: str = ""
    """What else the file notes of the word."""


@dataclass(slots=True)
class Sentence:
    """A sentence, with the document and the paragraph its id names."""

    doc: str
    paragraph: str
    tokens: list[Token] = field(default_factory=list)
    entities: list[str] = field(default_factory=list)
    """One BILUO tag a token, "-" where not known; empty where nothing is known."""
    parsed: bool = True
    """Whether heads, relations and tags are there to be learnt from."""
    weight: int = 1
    """How many times an epoch shows it."""

    @property
    def key(self) -> str:
        """The letters alone: equal for the same sentence however it was tokenised."""
        return "".join(token.form for token in self.tokens).casefold()


def read(path: Path, spaced: bool = True) -> list[Sentence]:
    """Read every sentence of a file; `spaced` says whether it marks SpaceAfter=No."""
    sentences = []
    paragraph = 0
    for block in _blocks(path):
        paragraph += any(line.startswith("# newpar") for line in block)
        if any(line[0] != "#" for line in block):
            sentences.append(_sentence(block, spaced))
            sentences[-1].paragraph = sentences[-1].paragraph or (str(paragraph) if paragraph else "")
    return sentences


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _sentence(block: list[str], spaced: bool) -> Sentence:
    comments = [line for line in block if line.startswith("#")]
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    doc, paragraph = _place(comments)
    if spaced:
        _glue(rows)
    return Sentence(doc, paragraph, [_token(row, spaced) for row in rows if row[0].isdigit()])


def _glue(rows: list[list[str]]) -> None:
    """Give the words of a contraction ("do", "n't") the spacing of the whole, which has a row of its own."""
    words = {row[0]: row for row in rows}
    for row in rows:
        first, dash, last = row[0].partition("-")
        if dash:
            for number in range(int(first), int(last)):
                words[str(number)][9] += f"|{_NO_SPACE}"
            words[last][9] += f"|{row[9]}"


_NO_SPACE = "SpaceAfter=No"


def _place(comments: list[str]) -> tuple[str, str]:
    """Take document and paragraph from ids such as `wiki-659.p.13.s.1` and `cdb0001`."""
    text = next((c for c in comments if "sent_id" in c), comments[0] if comments else "")
    name = (
        text.removeprefix("# ")
        .removeprefix("sent_id = ")
        .removesuffix(".xml")
        .replace("\\", "/")
        .split("/")[-1]
    )
    found = re.fullmatch(r"(.+?)\.p\.(\d+)\.s\.\d+.*", name)
    return (found[1], found[2]) if found else (re.sub(r"\d+$", "", name), "")


def _token(row: list[str], spaced: bool) -> Token:
    number, head = int(row[0]), row[6]
    parent = None if head == "_" else (number - 1 if head == "0" else int(head) - 1)
    after = _NO_SPACE not in row[9] if spaced else None
    lemma = row[2] if row[1] == "_" else row[2].replace("_", "")
    return Token(row[1], lemma or row[1], row[3], row[4], row[5], parent, row[7], after, row[9])
