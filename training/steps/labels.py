"""Bring every corpus to one label convention: that of the hand-checked treebank parts."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from training.steps.conllu import Sentence, Token
    from training.steps.mending import Mending

CLOSED = {"ADP", "ADV", "AUX", "CCONJ", "DET", "PRON", "SCONJ", "PUNCT"}
# The recovered corpus has no obl:arg at all, and outer subjects are too rare to learn.
_SAME = {
    "obl:arg": "obl",
    "nsubj:outer": "nsubj",
    "csubj:outer": "csubj",
    "flat:name": "flat",
    "dep": "parataxis",
}
# Left out: ExtPos is only in the newer annotation, PROPN features only in part of the corpora.
_DROPPED = ("ExtPos=",)
_SEEN_ENOUGH = 5

Closed = dict[str, Counter[tuple[str, str]]]


def simplify(sentences: Iterable[Sentence]) -> None:
    """Drop the distinctions that not every corpus makes."""
    for sentence in sentences:
        for token in sentence.tokens:
            token.deprel = _SAME.get(token.deprel, token.deprel)
            token.feats = _features(token)


def _features(token: Token) -> str:
    if token.upos == "PROPN":
        return ""
    kept = [f for f in token.feats.split("|") if f != "_" and not f.startswith(_DROPPED)]
    return "|".join(sorted(kept)).replace("Foreign=yes", "Foreign=Yes")


def closed_words(gold: Iterable[Sentence]) -> Closed:
    """Count (UPOS, features) per form, for words that the gold parts show to be function words."""
    counts: Closed = defaultdict(Counter)
    for sentence in gold:
        for token in sentence.tokens:
            counts[token.form.casefold()][token.upos, token.feats] += 1
    return {form: seen for form, seen in counts.items() if _is_closed(seen)}


def _is_closed(seen: Counter[tuple[str, str]]) -> bool:
    return seen.total() >= _SEEN_ENOUGH and seen.most_common(1)[0][0][0] in CLOSED


def follow_gold(sentences: Iterable[Sentence], closed: Closed, mending: Mending) -> int:
    """Where a function word carries a tag that gold never gives it, give it gold's usual one."""
    changed = 0
    for sentence in sentences:
        for token in sentence.tokens:
            seen = closed.get(token.form.casefold())
            if seen and not any(upos == token.upos for upos, _ in seen) and token.upos != "PROPN":
                token.upos, token.feats = seen.most_common(1)[0][0]
                changed += 1
            if token.head is not None:
                changed += _follow_by_rule(token, mending)
    return changed


def _follow_by_rule(token: Token, mending: Mending) -> int:
    """Mend known differences of scheme that are not a matter of the single form."""
    before = (token.upos, token.feats, token.deprel)
    token.upos, token.feats = mending.tag(token)
    if token.form.casefold() in mending.marks and token.deprel == "case":
        token.deprel = "mark"
    if token.upos == "AUX" and token.deprel not in {"aux", "aux:pass", "cop"}:
        token.upos = "VERB"
    return before != (token.upos, token.feats, token.deprel)
