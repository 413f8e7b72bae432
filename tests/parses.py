"""Analyses built by hand, for rules that need a parse but not a parser."""

from __future__ import annotations

from relaas.model.tokens import Analysis, NameSpan, Sentence, Token


def analysis(*sentences: str, names: tuple[tuple[int, int, str], ...] = ()) -> Analysis:
    """One sentence an argument, one token a line: `text lemma pos dep head morph`, heads counted from 1, 0 the root.

    Tokens are joined by single spaces, sentences too; `_` stands for an empty morph.
    """
    text = ""
    tokens: list[Token] = []
    bounds: list[Sentence] = []
    for number, source in enumerate(sentences):
        first = len(tokens)
        for line in source.strip().splitlines():
            word, lemma, pos, dep, head, morph = line.split()
            text += " " if text else ""
            at = first + int(head) - 1 if int(head) else len(tokens)
            features = "" if morph == "_" else morph
            tokens.append(
                Token(len(text), len(text) + len(word), word, lemma, pos, dep, at, features, number)
            )
            text += word
        bounds.append(Sentence(first, len(tokens), tokens[first].start, tokens[-1].end))
    return Analysis(text, tuple(tokens), tuple(bounds), tuple(NameSpan(*name) for name in names))
