"""Read sentences of the treebanks whose names were marked by hand: their places stand here, the text stays there."""

from __future__ import annotations

import hashlib
import re
import tomllib
from typing import TYPE_CHECKING

from relaas.analyze.quotes import plain_marks
from training.steps.annotated import Line, Piece
from training.steps.conllu import Sentence, read
from training.steps.spacing import respace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_NAME = re.compile(r"(\d+)-(\d+) (PER|ORG|LOC)")
_DIGEST = 12
_TEXT = "# text = "


def read_marked(path: Path, data: Path) -> list[Line]:
    """Read every sentence that a file marks, as a line of our own.

    Args:
        path: A file such as `training/annotated/nl/treebanks.toml`; none where there is no such file.
        data: The data root that its treebanks lie under.

    Raises:
        ValueError: A sentence is not in its treebank as it was when it was marked.
    """
    if not path.is_file():
        return []
    treebanks = tomllib.loads(path.read_text(encoding="utf-8"))["treebank"]
    return [line for treebank in treebanks for line in _lines(treebank, data, path.stem)]


def _lines(treebank: dict[str, object], data: Path, doc: str) -> Iterator[Line]:
    file, spaced = data / str(treebank["file"]), bool(treebank["spaced"])
    sentences = list(read(file, spaced))
    texts = _texts(file, sentences)
    by_digest = {digest(text): (text, sentence) for text, sentence in zip(texts, sentences, strict=True)}
    rows: Sequence[Sequence[str]] = treebank["sentences"]  # type: ignore[assignment] # as TOML has it
    for known, *names in rows:
        if known not in by_digest:
            raise ValueError(f"{file.name} has no sentence {known}")
        text, sentence = by_digest[known]
        if not spaced:
            respace(sentence)
        yield Line(doc, _pieces(text, sentence, names))


def digest(text: str) -> str:
    """What a sentence is known by: the first twelve hex digits of its sha256."""
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGEST]


def _texts(file: Path, sentences: Sequence[Sentence]) -> list[str]:
    """What the file gives as the texts of its sentences; where it gives none, their words with a space between."""
    lines = file.read_text(encoding="utf-8").splitlines()
    given = [line.removeprefix(_TEXT) for line in lines if line.startswith(_TEXT)]
    return given or [" ".join(token.form for token in sentence.tokens) for sentence in sentences]


def _pieces(text: str, sentence: Sentence, names: Sequence[str]) -> list[Piece]:
    """The sentence with natural spacing, its names found by counting letters and marks."""
    spaced = "".join(t.form + (" " if t.space_after is not False else "") for t in sentence.tokens).rstrip()
    places = [at for at, letter in enumerate(spaced) if not letter.isspace()]
    pieces: list[Piece] = []
    done = 0
    for name in names:
        found = _NAME.fullmatch(name)
        if found is None:
            raise ValueError(f"{name!r} marks no name")
        first, last = (len("".join(text[: int(found[side])].split())) for side in (1, 2))
        start, end = places[first], places[last - 1] + 1
        pieces += [Piece(plain_marks(spaced[done:start])), Piece(plain_marks(spaced[start:end]), found[3])]
        done = end
    return [piece for piece in (*pieces, Piece(plain_marks(spaced[done:]))) if piece.text]
