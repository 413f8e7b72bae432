"""Who the subject of a verb is by the parse, where the order of words does not tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.endings import ended
from relaas.extract.attributions.leading import Subject

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece


class Parsed:
    """Finds subjects by the parse.

    Args:
        layout: The document.
        phrases: Reads its noun phrases.
    """

    def __init__(self, layout: Layout, phrases: Phrases) -> None:
        self.layout, self.phrases = layout, phrases

    def of(self, piece: Piece, verb: int) -> Subject | None:
        """The subject the parse gives, where it stands in the same clause.

        Args:
            piece: That clause.
            verb: Index of its verb.
        """
        layout = self.layout
        heads = [verb, layout.tokens[verb].head]
        for head in heads:
            for child in layout.positions.children(head):
                if layout.tokens[child].dep.startswith("nsubj") and piece.first <= child < piece.last:
                    who = self._is_relative(child)
                    phrase = self._taken_up(child, piece) if who else self.around(child, piece)
                    if phrase is not None:
                        return Subject(phrase, "before" if child < verb else "behind")
        return None

    def _taken_up(self, at: int, piece: Piece) -> Phrase | None:
        """What a relative pronoun takes up: what ends before it, or its noun by the parse: "haalt een arts aan die"."""
        layout = self.layout
        noun = layout.tokens[layout.tokens[at].head].head
        apart = layout.speech.order.last and piece.first <= noun < at - 1
        found = ended(layout, self.phrases, at)
        return self.around(noun, piece) if found is None and apart else found

    def _is_relative(self, at: int) -> bool:
        """Does a subject but take up the noun before it: "citeert een arts | die zegt dat"; not "Die zegt dat"?"""
        layout, token = self.layout, self.layout.tokens[at]
        if not layout.speech.order.last:
            return layout.low[at] in layout.speech.pronouns.relative
        told = layout.tokens[token.head].dep == "acl:relcl" and layout.tokens[token.head].head < at
        return told and token.head > at and layout.low[at] in layout.speech.clauses.relative

    def beside_relative(self, piece: Piece, verb: int) -> Subject | None:
        """The subject that a relative clause has itself: "a crowd, which a policeman on duty reckoned at 20,000".

        Args:
            piece: The clause.
            verb: Index of its verb.
        """
        opened = self.layout.tokens[piece.start - 1].dep
        if piece.opener != "relative" or self.layout.speech.order.last or opened.startswith("nsubj"):
            return None
        found = self.of(piece, verb)
        return found if found is not None and found.phrase.first >= piece.start else None

    def before(self, number: int, verb: int) -> Subject | None:
        """The subject the parse gives in an earlier clause of the sentence: "A doctor who … and spoke to us, says".

        Args:
            number: Of the piece that the verb begins.
            verb: Index of the verb.
        """
        layout = self.layout
        if layout.speech.order.last:
            return None
        phrase = self._between(verb, layout.pieces[number].first)
        return Subject(phrase, "before") if phrase is not None else None

    def over_relative(self, verb: int) -> Subject | None:
        """The subject before a relative clause that no comma ends: "An engineer who left and lives in Leeds says".

        Args:
            verb: Index of the verb.
        """
        if self.layout.speech.order.last:
            return None
        phrase = self._between(verb, verb)
        told = phrase is not None and "PronType=Rel" in self.layout.tokens[phrase.last].morph
        return Subject(phrase, "before") if told and phrase is not None else None

    def _between(self, verb: int, end: int) -> Phrase | None:
        """Whom the parse gives a verb for its first subject in its sentence before a token."""
        layout = self.layout
        begin = layout.analysis.sentences[layout.tokens[verb].sentence].first
        subjects = (at for at in layout.positions.children(verb) if layout.tokens[at].dep.startswith("nsubj"))
        at = next((at for at in subjects if begin <= at < end), None)
        return self.around(at, layout.piece_at(at)) if at is not None else None

    def around(self, noun: int, piece: Piece) -> Phrase | None:
        """The phrase whose noun is given.

        Args:
            noun: Index of the noun.
            piece: The clause that holds it.
        """
        first = noun if self.layout.speech.order.last else self._leftmost(noun, piece.start)
        while first > piece.start and self._belongs(first - 1, noun):
            first -= 1
        phrase = self.phrases.at(first, piece.last)
        return phrase if phrase is not None and phrase.first <= noun < phrase.last else None

    def _leftmost(self, noun: int, lowest: int) -> int:
        """The first of the tokens before a noun that hang on it, whatever stands between."""
        first, tokens = noun, self.layout.tokens
        while (
            first > lowest and noun >= tokens[first - 1].head >= lowest and not self.layout.is_mark(first - 1)
        ):
            first -= 1
        return first

    def _belongs(self, at: int, noun: int) -> bool:
        token = self.layout.tokens[at]
        return token.head == noun and token.pos in ("DET", "ADJ", "NOUN")
