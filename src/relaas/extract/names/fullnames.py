"""Has a name the shape of somebody's first name and surname, and no sign of a body or a place?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.names.views import Draft, View

_LEAST, _MOST = 2, 4
"""Words with a capital."""


def is_full_name(view: View, draft: Draft) -> bool:
    """Are all words of a name such as people have, "Gintaras Petrauskas" or "Omar al-Hassan"?

    Where compounds are written apart, bodies have names of plain words too ("Morgan Stanley", "Sandy Hook Promise"):
    there a shape says nothing.

    Args:
        view: The text.
        draft: The name.
    """
    if view.names.apart or not view.capital(draft.first):
        return False
    raised = [at for at in range(draft.first, draft.last) if not _is_particle(view, at)]
    return _LEAST <= len(raised) <= _MOST and all(_is_word(view, at) for at in raised)


def _is_particle(view: View, at: int) -> bool:
    return view.word(at) in view.names.particles or view.word(at) == "-"


def _is_word(view: View, at: int) -> bool:
    """Can a token be a first name or a surname: no acronym, no number, no word of a body, no place?"""
    text, low = view.tokens[at].text, view.low[at]
    if not text.replace("-", "").isalpha() or not text.istitle():
        return False
    listed = (
        low in view.names.places or low in view.names.organisations or low in view.names.organisation_words
    )
    return not (listed or view.kind(at) or view.portfolio(at) or view.adjective(at) or _is_speaker(view, at))


def _is_speaker(view: View, at: int) -> bool:
    return view.speaker(at) is not None or view.low[at] in view.pack.speech.sources.media_words
