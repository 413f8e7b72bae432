"""Let the tag of a word agree with its form, where the form leaves no choice.

The tagger guesses the tag of a word it has not learnt by the four words to either side. That "ontploften" can only be
the past of a known verb, and that an unknown word with a capital inside a sentence is a name, is no guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.symbols import ADJ, ADP, ADV, AUX, NOUN, PROPN, SCONJ, VERB

from relaas.analyze.lemmas import Lemmas
from relaas.analyze.names import mend_names, retag

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token

FACTORY = "relaas_wordforms"
_NAME, _VERB, _NOUN = "PROPN", "VERB", "NOUN"
_VERBS = {VERB, AUX}
_GUESSED = {*_VERBS, NOUN, ADJ, ADV, ADP, SCONJ}
_OBJECTS = {"nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod"}
_NOMINAL = {"amod", "case", "det", "nummod"}
_FINITE, _INFINITIVE = "VerbForm=Fin", "VerbForm=Inf"
_SUBJECTS = {"nsubj", "nsubj:pass"}
_NOT_ALONE = {"aux", "aux:pass", "cop", "mark"}
_SINGULAR, _PLURAL = "Number=Sing", "Number=Plur"
_SHORTEST = 3


def make_wordforms(nlp: Language, name: str) -> WordForms:  # noqa: ARG001 - as spaCy names them
    """Make the component, as spaCy's factories are called."""
    return WordForms()


class WordForms:
    """Mends tags and features by the table of known forms; runs after the parser, before all that reads tags."""

    def __init__(self) -> None:
        """Begin with lemmas that know nothing."""
        self.lemmas = Lemmas()

    def __call__(self, doc: Doc) -> Doc:
        """Retag in place."""
        mend_names(doc, self.lemmas.table)
        for token in doc:
            upos = token.pos
            if upos == PROPN:
                self._mend_compound(token)
            elif upos in _GUESSED:
                self._mend(token)
        return doc

    def _mend(self, token: Token) -> None:
        """Retag a past, and a noun that was taken for a verb."""
        table, form = self.lemmas.table, token.lower_
        known = f"{_VERB if token.pos == AUX else token.pos_}|{form}" in table.forms
        ends = tuple(table.morphology.past)
        if (not known or form.endswith(ends)) and (past := self._past(token)):
            retag(token, token.pos_ if token.pos in _VERBS else _VERB, past)
        elif token.pos == VERB and token.dep_ in _OBJECTS and self._is_misread(form):
            retag(token, _NOUN, _SINGULAR if table.forms[f"NOUN|{form}"] == form else _PLURAL)
        elif token.pos == VERB and not known and self._is_noun(token):
            retag(token, _NOUN, _SINGULAR if table.compound(form) == form else _PLURAL)

    def _mend_compound(self, token: Token) -> None:
        """Call a compound of a name a noun if its last part is one ("Rabo-renner")."""
        _, hyphen, last = token.text.rpartition("-")
        if not hyphen or not last.islower() or len(last) <= _SHORTEST:
            return
        lemma = self.lemmas.table.forms.get(f"NOUN|{last}")
        if lemma:
            retag(token, _NOUN, _SINGULAR if lemma == last else _PLURAL)

    def _past(self, token: Token) -> str:
        """Return the features of a form that, here, can only be a past, or nothing."""
        table, form = self.lemmas.table, token.lower_
        past = table.verbs.past(form)
        if not past or table.knows(form, besides=_VERB):
            return ""
        regular = table.verbs.strong(form) is None
        if token.pos in _VERBS:
            sure = not past.bare or _is_finite(token, regular)
        else:
            sure = not (past.bare or table.is_inflected(form)) and (regular or _is_verbal(token))
        return past.feats if sure else ""

    def _is_misread(self, form: str) -> bool:
        """Say whether the table has a form as a verb only by mistake, with the lemma of the noun ("getuigen")."""
        table = self.lemmas.table
        noun, entry = table.forms.get(f"NOUN|{form}"), table.forms.get(f"{_VERB}|{form}")
        return noun is not None and entry == noun and not table.verbs.is_fit(form, entry)

    def _is_noun(self, token: Token) -> bool:
        """Say whether an unknown form is no verb, but a compound of nouns, as far as the table can tell."""
        table, form = self.lemmas.table, token.lower_
        if table.knows(form, besides=_NAME) or any(child.dep_ == "mark" for child in token.children):
            return False
        return table.infinitive(form, "") is None and table.compound(form) is not None


def _is_finite(token: Token, regular: bool) -> bool:
    """Say whether a verb is finite by its tag, or as one with a subject and no auxiliary is.

    A strong participle is spared, for so are headlines ("Drie mensen overleden"); regular ones do not end as pasts do.
    """
    feats = str(token.morph)
    if _FINITE in feats or not (regular or _INFINITIVE in feats):
        return _FINITE in feats
    relations = {child.dep_ for child in token.children}
    return bool(relations & _SUBJECTS) and not relations & (_NOT_ALONE | _NOMINAL)


def _is_verbal(token: Token) -> bool:
    """Say whether nothing hangs on a word, nor it on a noun, as on nouns and adjectives ("de sloop")."""
    return token.dep_ not in _NOMINAL and not any(child.dep_ in _NOMINAL for child in token.children)
