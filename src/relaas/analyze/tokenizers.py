"""Make spaCy's tokenizer for a language, mended for news from data."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from spacy.symbols import ORTH
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language

# Abbreviations are rarely shouted; "de ING." and "de top van de VS." end sentences.
_CAPITALS = re.compile(r"[A-Z]{2,}\.")


@dataclass(frozen=True, slots=True)
class TokenRules:
    """What to change: abbreviations to forget and to know, and what to leave whole."""

    forget: Sequence[str] = ()
    know: Sequence[str] = ()
    keep: str = ""
    """A pattern of beginnings from which no prefix is split off: "'s-Gravenhage", "'30"."""
    whole: str = ""
    """A pattern of words that are not split inside: "co-founder", where other hyphens split."""
    prefixes: Sequence[str] = ()
    """Patterns split off at the beginning of a word, before the usual ones: "!!"."""
    suffixes: Sequence[str] = ()
    """Patterns split off at its end: "pm" behind a digit."""
    infixes: Sequence[str] = ()
    """Patterns at which a word is split inside: the hyphen of "U.S.-led"."""

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> TokenRules:
        """Read from plain data; an unknown key is refused."""
        return cls(**data)


def tokenizer_maker(rules: TokenRules) -> Callable[[Language], Tokenizer]:
    """Return what makes the tokenizer; made once, for its thousands of exceptions are slow to load."""

    def make(nlp: Language) -> Tokenizer:
        defaults = nlp.Defaults
        prefixes = compile_prefix_regex([*rules.prefixes, *(defaults.prefixes or [])])
        return Tokenizer(
            nlp.vocab,
            rules=_exceptions(defaults.tokenizer_exceptions or {}, rules),
            prefix_search=_Keeping(rules.keep, prefixes).search,
            suffix_search=compile_suffix_regex([*rules.suffixes, *(defaults.suffixes or [])]).search,
            infix_finditer=compile_infix_regex([*rules.infixes, *(defaults.infixes or [])]).finditer,
            token_match=re.compile(rules.whole).fullmatch if rules.whole else defaults.token_match,
            url_match=defaults.url_match,
        )

    return make


def _exceptions(usual: dict[str, Any], rules: TokenRules) -> dict[str, Any]:
    forgotten = {shape for word in rules.forget for shape in (word, word.upper(), word.capitalize())}
    kept = {
        form: pieces
        for form, pieces in usual.items()
        if form not in forgotten and not _CAPITALS.fullmatch(form)
    }
    return {**kept, **{word: [{ORTH: word}] for word in rules.know}}


class _Keeping:
    """A prefix pattern that leaves some beginnings whole; shaped like a compiled one, as spaCy wants it."""

    def __init__(self, keep: str, usual: re.Pattern[str]) -> None:
        self.pattern = usual.pattern
        self._kept = re.compile(keep or "(?!)")
        self._usual = usual

    def search(self, text: str) -> re.Match[str] | None:
        return None if self._kept.match(text) else self._usual.search(text)
