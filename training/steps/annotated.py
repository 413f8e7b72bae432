"""Read the project's own annotated sentences, such as `Premier [PER Jan de Wit] reist naar [LOC Lima].`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from spacy.training import offsets_to_biluo_tags

from relaas.analyze.quotes import plain_marks
from training.steps.conllu import Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from spacy.language import Language

TYPES = ("LOC", "ORG", "PER")
_ENTITY = re.compile(r"\[(PER|ORG|LOC) ([^\[\]]+)\]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, or a name of a type."""

    text: str
    type: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """An annotated sentence, and the file it stands in."""

    doc: str
    pieces: Sequence[Piece]


def read_lines(paths: Iterable[Path]) -> list[Line]:
    """Read every sentence; comments and blank lines are passed over."""
    return [
        Line(path.stem, _pieces(plain_marks(line)))
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip() and not line.startswith("#")
    ]


def _pieces(line: str) -> list[Piece]:
    pieces: list[Piece] = []
    place = 0
    for found in _ENTITY.finditer(line):
        pieces += [Piece(line[place : found.start()]), Piece(found[2], found[1])]
        place = found.end()
    return [piece for piece in (*pieces, Piece(line[place:])) if piece.text]


def text_of(line: Line) -> tuple[str, list[tuple[int, int, str]]]:
    """Return the plain text and the entities' offsets in it."""
    text, entities = "", []
    for piece in line.pieces:
        if piece.type:
            entities.append((len(text), len(text) + len(piece.text), piece.type))
        text += piece.text
    return text.rstrip(), entities


def sentence(nlp: Language, line: Line) -> Sentence:
    """Tokenise an annotated sentence; where a name ends inside a token, that name is not learnt from."""
    text, entities = text_of(line)
    doc = nlp.make_doc(text)
    tokens = [Token(t.text, "", "", "", "", None, "", bool(t.whitespace_)) for t in doc]
    return Sentence(line.doc, "", tokens, offsets_to_biluo_tags(doc, entities), parsed=False)
