"""What the rules see of a parsed text: tokens, sentences and names, without the parser that made them.

Tests build these by hand; `analyze` builds them from a pipeline.
"""

from __future__ import annotations

from functools import cached_property

from relaas.model.frozen import Frozen

LED = "Led=Yes"
"""Feature of an infinitive that holds the word before it: German "auszurufen"."""


class Token(Frozen, frozen=True):
    """One token.

    Attributes:
        start: First character, code points on the document's text.
        end: One past the last.
        text: The characters of the document (quotes as they were written).
        lemma: Dictionary form, lower case except for names.
        pos: Universal part of speech (`VERB`, `AUX`, `PROPN` …).
        dep: Universal dependency to the head (`nsubj`, `root` …).
        head: Index of the head token; its own index for a root.
        morph: Universal features as `Key=Value|Key=Value`, sorted; empty when unknown.
        sentence: Index of the sentence it stands in.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    dep: str
    head: int
    morph: str
    sentence: int


class Sentence(Frozen, frozen=True):
    """A run of tokens.

    Attributes:
        first: Index of the first token.
        last: One past the index of the last token.
        start: First character, code points.
        end: One past the last character.
    """

    first: int
    last: int
    start: int
    end: int


class NameSpan(Frozen, frozen=True):
    """A name that the pipeline found.

    Attributes:
        start: First character, code points.
        end: One past the last.
        label: `PER`, `ORG` or `LOC`; other labels are kept as they come.
    """

    start: int
    end: int
    label: str


class Analysis(Frozen, frozen=True, dict=True):
    """A parsed text, with what whoever looks at it asks of its tree: worked out once for all of them.

    Attributes:
        text: The document's canonical text.
        tokens: All tokens in order, white space left out.
        sentences: All sentences in order.
        names: All names in order.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    names: tuple[NameSpan, ...] = ()

    @cached_property
    def starts(self) -> list[int]:
        """The first character of each token."""
        return [token.start for token in self.tokens]

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """The tokens that depend on one, by its index; nothing where none do."""
        children: dict[int, list[int]] = {}
        for at, token in enumerate(self.tokens):
            head = token.head
            if head != at:
                children.setdefault(head, []).append(at)
        return children
