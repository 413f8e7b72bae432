"""Pronouns that stand for who speaks: "hij", "she", "die laatsten"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.attributes import past_timed
from relaas.extract.attributions.hyphens import HYPHEN
from relaas.extract.attributions.namings import NOMINAL, Phrase
from relaas.extract.attributions.subjectless import lacks_subject

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View

INSIDE = NOMINAL | {"ADJ", "NUM"}
"""Tags of the words inside a noun phrase."""


def pronoun_at(layout: View, first: int, limit: int) -> Phrase | None:
    """The pronoun at a token that stands alone, or None; one that stands for nobody has no words that name.

    Args:
        layout: The document.
        first: Index of the token.
        limit: Index that it does not reach.
    """
    known, word, token = layout.speech.pronouns, layout.low[first], layout.tokens[first]
    if is_latter(layout, first, limit):
        return Phrase(first, first + 2, first, first, first + 2, "pronoun", named=False)
    led = token.pos == "DET" and token.head > first + 1 and layout.tokens[first + 1].pos == "ADP"
    led = led or (token.pos == "DET" and past_timed(layout, first + 1) > first + 1)
    loud = first + 1 < len(layout.tokens) and layout.tokens[first + 1].text.isupper()
    initials = is_acronym(token.text) and not loud  # "WHO says"
    if led or initials or token.pos not in ("PRON", "DET", "ADV"):
        return None  # "het aan IS gelieerde persbureau"
    stands_alone = first + 1 >= limit or not _goes_on_with_noun(layout, first + 1)
    stands_alone = stands_alone or _counts_others(layout, first + 1, limit) or lacks_subject(layout, first)
    stands_alone = stands_alone or (word in known.neuter and _stands_before_many(layout, first + 1, limit))
    if word in known.nobody:
        return Phrase(first, first + 1, first, first, first, "pronoun", named=False)
    persons = word in known.he | known.she | known.they
    if (persons or word in known.it) and (stands_alone or (token.pos == "PRON" and persons)):
        if token.dep == "nmod:poss" and not stands_alone:
            return None
        return Phrase(first, first + 1, first, first, first + 1, "pronoun", named=False)
    return None


def _stands_before_many(layout: View, first: int, limit: int) -> bool:
    """Follows a neuter pronoun those it can be no article of, being several: "adviseert het | zwangere vrouwen"?"""
    at = first
    while at < limit and layout.tokens[at].pos == "ADJ":
        at += 1
    noun = at < limit and layout.tokens[at].pos == "NOUN"
    behind = first > 1 and layout.is_finite(first - 2) and layout.speech.order.last
    return noun and behind and "Number=Plur" in layout.tokens[at].morph


def is_latter(layout: View, first: int, limit: int) -> bool:
    """Do two words stand for whoever was named last: "die laatsten", "de laatstgenoemde"?

    Args:
        layout: The document.
        first: Index of the first of them.
        limit: Index that they do not reach.
    """
    words, low = layout.speech, layout.low
    pair = (
        first + 1 < limit and low[first] in words.clauses.definite and low[first + 1] in words.pronouns.latter
    )
    return pair and not (first + 2 < limit and _goes_on_with_noun(layout, first + 2))


def _goes_on_with_noun(layout: View, at: int) -> bool:
    token = layout.tokens[at]
    # "klonk het woensdag bij het parket", "heette het eerst bij de politie"
    apart = layout.dated[at] >= 0 or layout.low[at] in layout.speech.clauses.light
    return not apart and (token.pos in INSIDE or is_acronym(token.text))


def _counts_others(layout: View, at: int, limit: int) -> bool:
    """Begins at a token a number of those who do not speak: "volgens haar | negentig dood"; not "haar drie zonen"?"""
    if not layout.speech.order.last or at >= limit or layout.tokens[at].pos != "NUM":
        return False
    last = at + 1
    while last < limit and layout.tokens[last].pos in INSIDE:
        last += 1
    return all(layout.speech.kind_of(token.lemma.lower()) is None for token in layout.tokens[at:last])


def is_acronym(text: str) -> bool:
    """Is a word all capitals, whatever its tag: "het OM"?"""
    return len(text) > 1 and text.isupper() and text.isalpha()


def hyphened(layout: View, at: int, limit: int) -> bool:
    """Begins at a hyphen what a small word joins to a noun: "brother-in-law", "editor-in-chief"?

    Args:
        layout: The document.
        at: Index of a token.
        limit: Index that it does not reach.
    """
    joined = layout.low[at] == HYPHEN and at + 2 < limit and layout.low[at + 2] == HYPHEN
    return joined and layout.tokens[at + 1].pos == "ADP"
