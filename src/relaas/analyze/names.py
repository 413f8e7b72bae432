"""Tag names as names by their capitals: inside a sentence only they have one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from relaas.analyze.lemmas import LemmaTable

_NAME = "PROPN"
_WORDS = {"NOUN", "VERB", "ADV"}
_FIRST_WORDS = {"NOUN", "VERB", "ADV", "ADJ"}
_SMALL = {"DET", "ADP"}
_LONGEST_ROW = 4
_PART = "flat"


def mend_names(doc: Doc, table: LemmaTable) -> None:
    """Tag what must be names: unknown words with a capital, and the small words and the last of a surname.

    What stands at the beginning of a sentence is a name if it is one inside another.
    """
    raised = [token for token in doc if not token.is_lower and token.text[0].isupper()]
    inside = [token for token in raised if _is_inside(token)]
    small = table.morphology.surnames
    for token in inside:
        if token.lower_ in small:
            _mend_surname(token, small)
        elif token.pos_ in _WORDS and _is_unheard(token, table):
            retag(token, _NAME, "")
    names = {token.text for token in inside if token.pos_ == _NAME}
    surnames = {_pair(token) for token in inside if token.pos_ == _NAME}
    for token in raised:
        upos = token.pos_
        if upos in _SMALL and _pair(token) in surnames:
            _mend_surname(token, small)
        elif upos in _FIRST_WORDS and token.text in names and not table.knows(token.lower_, besides=_NAME):
            retag(token, _NAME, "")
        elif upos == _NAME:
            _mend_links(token)


def retag(token: Token, upos: str, feats: str) -> None:
    """Give a token another tag, with its features."""
    token.pos_ = upos
    token.set_morph(feats)  # type: ignore[attr-defined]  # missing in the stub


def _is_inside(token: Token) -> bool:
    """Say whether a word surely stands inside a sentence, where a capital is no matter of place."""
    if token.i == 0 or token.is_sent_start:
        return False
    before = token.nbor(-1).text
    return before[-1].isalnum() or before in {",", "("}


def _is_unheard(token: Token, table: LemmaTable) -> bool:
    """Say whether a word is in no dictionary; a compound such as "Rabo-renner" can be a noun, an acronym too."""
    if token.text.isupper() or "-" in token.text:
        return False
    return not (table.knows(token.lower_, besides=_NAME) or table.is_inflected(token.lower_))


def _pair(token: Token) -> tuple[str, ...]:
    return tuple(word.text for word in token.doc[token.i : token.i + 2])


def _mend_surname(first: Token, small: frozenset[str]) -> None:
    """Tag a small word and what follows as a name, up to the next capital: "De Rooij", "Van 't Klooster"."""
    row = list(first.doc[first.i : first.i + _LONGEST_ROW])
    last = next((i for i, token in enumerate(row) if i and token.text[0].isupper()), 0)
    whole = all(token.lower_ in small for token in row[:last])
    if last and whole and (first.pos_ != "DET" or row[last].pos_ == _NAME):
        for token in row[: last + 1]:
            retag(token, _NAME, "")


def _mend_links(first: Token) -> None:
    """Tag the small words behind a first name, where the parser sees parts of one name ("Rogier van der Weyden")."""
    row = first.doc[first.i + 1 : first.i + _LONGEST_ROW]
    small = []
    for token in row:
        if token.pos_ not in _SMALL or token.dep_ != _PART or token.head.pos_ != _NAME:
            break
        small.append(token)
    after = first.doc[first.i + len(small) + 1 : first.i + len(small) + 2]
    linked = any(token.pos_ == "DET" for token in small)  # "van" alone may lead to a place or an office
    if linked and any(token.text[0].isupper() for token in after):
        for token in small:
            retag(token, _NAME, "")
