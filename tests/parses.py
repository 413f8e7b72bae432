"""Analyses built by hand, for rules that need a parse but not a parser."""

from __future__ import annotations

from dataclasses import replace

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


def tiled(one: Analysis, count: int, *, sentences: bool) -> Analysis:
    """A text that repeats another, with its parse, without a parser: for what takes long texts.

    Args:
        one: The text.
        count: How often it is repeated.
        sentences: Keep its sentences, and not make the whole one sentence?
    """
    wide, long, many = len(one.text) + 1, len(one.tokens), len(one.sentences)
    tokens = tuple(
        replace(
            token,
            start=token.start + wide * n,
            end=token.end + wide * n,
            head=token.head + long * n,
            sentence=token.sentence + many * n if sentences else 0,
        )
        for n in range(count)
        for token in one.tokens
    )
    bounds = tuple(
        Sentence(s.first + long * n, s.last + long * n, s.start + wide * n, s.end + wide * n)
        for n in range(count)
        for s in one.sentences
    )
    whole = (Sentence(0, len(tokens), tokens[0].start, tokens[-1].end),)
    names = tuple(
        NameSpan(name.start + wide * n, name.end + wide * n, name.label)
        for n in range(count)
        for name in one.names
    )
    return Analysis(" ".join([one.text] * count), tokens, bounds if sentences else whole, names)
