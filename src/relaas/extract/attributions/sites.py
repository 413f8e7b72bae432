"""Places and buildings that count nothing themselves: "Malawi telt 1.200 doden", "de school telt er twee"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.verbs import Verb


def is_scene(layout: Layout, verb: Verb, phrase: Phrase) -> bool:
    """Is the subject of a verb of counting no more than where those counted are?

    So a place, also one whose government it can stand for ("Beiroet telde 40.000 betogers"), and a building told of as
    it is now: "de school telt twee gewonden", not "telde".

    Args:
        layout: The document.
        verb: The verb.
        phrase: Its subject.
    """
    named = layout.text[slice(*layout.span(phrase.start, phrase.end))].lower()
    if phrase.kind == "place" or named in layout.pack.names.capitals:
        return True
    noun, own = layout.tokens[phrase.head].lemma.lower(), layout.tokens[phrase.first : phrase.head]
    if layout.speech.kind_of(noun) == "organisation" and any(t.dep == "nmod:poss" for t in own):
        return False  # "the governors' offices count 14"
    site = noun in layout.speech.sources.sites
    return site and not phrase.named and "Tense=Pres" in layout.tokens[verb.finite].morph
