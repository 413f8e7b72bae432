"""Sentences that nobody wrote are cut; all others stay as they are."""

from __future__ import annotations

from relaas.extract.attributions.lengths import LONGEST, bounded
from tests.parses import analysis, tiled

WORD = "stil stil ADJ root 0 _"


def test_a_text_of_plain_sentences_stays_the_same() -> None:
    plain = analysis(WORD, WORD)
    assert bounded(plain) is plain


def test_an_overlong_sentence_is_cut_and_keeps_its_words() -> None:
    long = tiled(analysis(WORD), 2 * LONGEST + 10, sentences=False)
    cut = bounded(long)
    assert [s.last - s.first for s in cut.sentences] == [LONGEST, LONGEST, 10]
    assert [token.text for token in cut.tokens] == [token.text for token in long.tokens]
    assert all(s.first <= at < s.last for at, t in enumerate(cut.tokens) for s in [cut.sentences[t.sentence]])
    assert all(cut.text[s.start : s.end].count("stil") == s.last - s.first for s in cut.sentences)
