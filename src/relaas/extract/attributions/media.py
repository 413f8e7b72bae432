"""Which of those somebody speaks to are media that pass it on, by what they are called."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.extract.attributions.pronouns import is_acronym
from relaas.extract.attributions.propers import is_listed_medium
from relaas.lang.segmentation import load_segmentations

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.lang.wordings import Wording

_CAPITALS = re.compile(r"[A-Z]{2,}(?![a-z])|[A-Z][a-z]+")  # a word inside a name that has capitals in it

_STATION = re.compile(r"[A-Z]{1,4}[0-9]{1,3}|[A-Z]{1,4}-?TV")  # "TV3", "M6"
_SURNAME = 2
"""Tokens of a surname with a particle: "Le Pen"."""


class Media:
    """Tells media from others who are spoken to.

    Args:
        layout: The document.
    """

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        known = load_segmentations().get(layout.pack.code)
        self._agencies = frozenset(name.lower() for name in known.agencies) if known else frozenset[str]()

    def passes_on(self, phrase: Phrase, preposition: Wording) -> bool:
        """Is it a medium, and not a platform, a stage or the outlet itself?

        Args:
            phrase: Those who are spoken to.
            preposition: The words before them, which may stand before media alone.
        """
        sources = self.layout.speech.sources
        named = self.layout.text[slice(*self.layout.span(phrase.start, phrase.end))]
        text = named.lower()
        if text in sources.stages or self._is_ours(phrase):
            return False
        if (
            (phrase.kind == "medium" and not self._is_any(phrase))
            or text in self._agencies
            or (
                text != named
                and self.layout.speech.order.last
                and self.layout.speech.kind_of(text) == "medium"
            )
            or (text in sources.media_words and text != named)
        ):
            return True  # "told The Mirror", not "in a post"
        if text != named and is_listed_medium(self.layout, text):
            return True
        if phrase.named and any(word in sources.media_words for word in (*text.split(), *_parts(named))):
            return True
        if any(word[0].isupper() for word in named.split()) and self._is_wire(text):
            return True
        wide = preposition not in self.layout.speech.prepositions.narrow
        return wide and phrase.named and phrase.kind == "organisation"

    def _is_any(self, phrase: Phrase) -> bool:
        """Is it a station that nothing tells from others: "told a local radio station", "three channels"?"""
        layout, first = self.layout, phrase.first
        some = layout.low[first] in layout.pack.names.indefinite or layout.is_number(first)
        platform = layout.tokens[phrase.head].lemma.lower() in layout.speech.sources.stages
        return some and platform and not phrase.named

    def _is_wire(self, text: str) -> bool:
        """Ends a name on two words for a medium: "the Interfax news agency"?"""
        return self.layout.speech.speakers.get(" ".join(text.split()[-2:])) == "medium"

    def _is_ours(self, phrase: Phrase) -> bool:
        lemma = self.layout.tokens[phrase.head].lemma.lower()
        determined = self.layout.low[phrase.first] in self.layout.speech.pronouns.near
        return not phrase.named and determined and self.layout.speech.known(lemma) is not None

    def is_unknown(self, phrase: Phrase) -> bool:
        """Is it a name of no list, and of no body by its words, to whom one speaks: "told Aftonbladet", "told L'Écho"?

        Args:
            phrase: Those who are spoken to, behind a verb or a word that leads to media.
        """
        layout, tokens = self.layout, self.layout.tokens[phrase.start : phrase.end]
        text = " ".join(token.text.lower() for token in tokens)
        number = layout.named[phrase.end - 1]
        label = layout.analysis.names[number].label if number >= 0 else ""
        if len(tokens) == 1 and _STATION.fullmatch(tokens[0].text):
            return True
        words = {word for token in tokens for word in (token.text.lower(), token.lemma.lower())}
        known = text in layout.pack.names.organisations or any(layout.speech.kind_of(word) for word in words)
        if known or words & layout.pack.names.organisation_words or self._is_ours(phrase):
            return False
        articles = layout.speech.sources.articles
        first = layout.low[phrase.start]
        led = first in articles or first.startswith(tuple(word for word in articles if not word.isalpha()))
        foreign = led and tokens[0].text[0].isupper()
        return phrase.named and (label == "ORG" or (foreign and (label != "PER" or len(tokens) > _SURNAME)))

    def is_station(self, phrase: Phrase) -> bool:
        """Is it a station by its letters, with its number or without: "on M6", "op TF1", "on ITN"?

        Args:
            phrase: Those behind a preposition before where something is said.
        """
        text = self.layout.tokens[phrase.first].text
        return self.is_short(phrase) or (phrase.last - phrase.first == 1 and bool(_STATION.fullmatch(text)))

    def is_short(self, phrase: Phrase) -> bool:
        """Is it capitals without an article and no known body: "told KHON that"? Then it is a station or an agency.

        Args:
            phrase: Those who are spoken to.
        """
        layout, alone = self.layout, phrase.last - phrase.first == 1
        text = layout.tokens[phrase.first].text
        known = text.lower() in layout.pack.names.organisations
        return alone and len(text) > 2 and is_acronym(text) and not known


def _parts(name: str) -> list[str]:
    """The words that capitals inside a name part, lower case: "GloboNews" is "globo" and "news"."""
    hyphened = [part.lower() for part in name.split("-")] if "-" in name else []  # "ROB-tv"
    return hyphened + ([part.lower() for part in _CAPITALS.findall(name)] if not name.isupper() else [])
