"""Verbs whose past looks as their infinitive does, behind what is written: "a statement from the council read"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.plurals import since_mark
from relaas.extract.attributions.views import QUOTES

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

_ENDS = frozenset({".", ":", ",", "!", "?"})
_WHO = frozenset({"NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "PRON", "NUM"})


def reads(view: View, at: int) -> bool:
    """Is a word, whatever its tag, such a verb of saying at the end of a clause that names what is written?

    Args:
        view: The document.
        at: Index of the word.
    """
    if view.low[at] not in view.pack.verbs.unchanged or not view.senses(at):
        return False
    own = since_mark(view, view.analysis.sentences[view.tokens[at].sentence].first, at)
    who = [i for i in own if view.low[i] not in QUOTES]
    ends = at + 1 >= len(view.low) or view.low[at + 1] in _ENDS
    nouns = (view.tokens[i].lemma.lower() for i in who if view.tokens[i].pos == "NOUN")
    written = any(noun in view.speech.sources.documents for noun in nouns)
    return ends and written and all(view.tokens[i].pos in _WHO for i in who)
