"""Turn sentences into training documents: neighbours together, spaced as news is, with varied marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from spacy.training import Example

from relaas.analyze.directions import Directions
from training.steps.conllu import Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from random import Random

    from spacy.language import Language

_BREAKS = ("\n\n", "\n\n", "\n", " \n\n")
_LONGEST = 8
_LOWERED, _RAISED, _REQUOTED = 0.02, 0.02, 0.5


class Row(NamedTuple):
    """A token of a document with its annotation, under the names of `Example.from_dict`."""

    words: str
    spaces: bool
    pos: str
    morphs: str
    heads: int | None
    deps: str
    sent_starts: int
    entities: str


@dataclass(slots=True)
class Rows:
    """The tokens of a document in the making."""

    rows: list[Row] = field(default_factory=list)

    def add_blank(self, text: str) -> None:
        """Add a whitespace token, which belongs to no sentence's tree."""
        self._space_last(text.startswith(" "))
        self.rows.append(Row(text.lstrip(" "), False, "SPACE", "_", None, "", 0, "-"))

    def add_sentence(self, sentence: Sentence) -> None:
        """Add a sentence at the end."""
        start = len(self.rows)
        tags = sentence.entities or ["-"] * len(sentence.tokens)
        for index, (token, tag) in enumerate(zip(sentence.tokens, tags, strict=True)):
            row = _row(token, start, tag, -1 if index else 1)
            self.rows.append(row if sentence.parsed else row._replace(heads=None, deps=""))
        self._space_last(True)

    def _space_last(self, space: bool) -> None:
        if self.rows:
            self.rows[-1] = self.rows[-1]._replace(spaces=space)

    def example(self, nlp: Language) -> Example:
        """Pair the annotation with what our tokenizer makes of the same text."""
        text = "".join(row.words + " " * row.spaces for row in self.rows)
        layers: dict[str, Any] = {name: [getattr(row, name) for row in self.rows] for name in Row._fields}
        entities = layers.pop("entities")
        if not any(row.pos for row in self.rows if row.pos != "SPACE"):
            # spaCy reads an empty feature string as a label of its own, not as unknown: leave the layers out.
            layers = {name: layers[name] for name in ("words", "spaces", "sent_starts")}
        known = {"entities": entities} if any(tag != "-" for tag in entities) else {}
        predicted = Directions()(nlp.make_doc(text))
        return Example.from_dict(predicted, {"token_annotation": layers, "doc_annotation": known})


def _row(token: Token, start: int, entity: str, first: int) -> Row:
    head = None if token.head is None else start + token.head
    pos, morph = (token.upos, token.feats or "_") if token.upos else ("", "")
    return Row(token.form, bool(token.space_after), pos, morph, head, token.deprel, first, entity)


def epoch(nlp: Language, sentences: list[Sentence], random: Random) -> Iterator[Example]:
    """Yield one epoch of training documents, in random order."""
    groups = [group for group in _groups(sentences, random) for _ in range(group[0].weight)]
    random.shuffle(groups)
    for group in groups:
        yield _document(group, random).example(nlp)


def _groups(sentences: Iterable[Sentence], random: Random) -> Iterator[list[Sentence]]:
    """Cut the corpus into runs of up to eight neighbours of one document."""
    group: list[Sentence] = []
    size = 1
    for sentence in sentences:
        if group and (
            len(group) >= size or group[-1].doc != sentence.doc or group[-1].parsed != sentence.parsed
        ):
            yield group
            group = []
        if not group:
            size = random.randint(1, _LONGEST)
        group.append(sentence)
    if group:
        yield group


def _document(group: list[Sentence], random: Random) -> Rows:
    rows = Rows()
    marks = _choose_marks(random)
    for index, sentence in enumerate(group):
        if index and random.random() < _break_chance(group[index - 1], sentence):
            rows.add_blank(random.choice(_BREAKS))
        rows.add_sentence(_vary(sentence, marks, random))
    return rows


def _break_chance(left: Sentence, right: Sentence) -> float:
    """Headings without a full stop mostly stand on a line of their own; real paragraphs break often."""
    if left.tokens[-1].form not in {".", "?", "!", '"', "''", ":"}:
        return 0.6
    return 0.3 if left.paragraph != right.paragraph or not left.paragraph else 0.05


def _choose_marks(random: Random) -> dict[str, str]:
    """Choose how quotes are written in a document; curly ones are ASCII by the time we tag."""
    if random.random() > _REQUOTED:
        return {}
    quote = random.choice(['"', '"', "'"])
    return dict.fromkeys((",,", "''", '"', "«", "»", "``", "„", "”", "“"), quote)


def _vary(sentence: Sentence, marks: dict[str, str], random: Random) -> Sentence:
    chance = random.random()
    if chance < _LOWERED:
        return _with_forms(sentence, [token.form.lower() for token in sentence.tokens])
    if chance < _LOWERED + _RAISED and len(sentence.tokens) < _HEADLINE:
        return _with_forms(sentence, [token.form.upper() for token in sentence.tokens])
    if marks and any(token.form in marks for token in sentence.tokens):
        return _with_forms(sentence, [marks.get(token.form, token.form) for token in sentence.tokens])
    return sentence


_HEADLINE = 12


def _with_forms(sentence: Sentence, forms: list[str]) -> Sentence:
    tokens = [_with_form(token, form) for token, form in zip(sentence.tokens, forms, strict=True)]
    return Sentence(sentence.doc, sentence.paragraph, tokens, sentence.entities, sentence.parsed)


def _with_form(token: Token, form: str) -> Token:
    return Token(
        form, token.lemma, token.upos, token.xpos, token.feats, token.head, token.deprel, token.space_after
    )
