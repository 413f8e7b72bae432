"""Who is meant by a noun that no list knows: by its shape, or since a verb stands in the place of a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relaas.extract.attributions.views import View
    from relaas.lang.attribution import Speaker

_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "appos", "conj"})
"""What only a noun is to another word."""


def kind_of(view: View, head: int) -> Speaker | None:
    """What a noun names where its word is in no list, or None.

    Args:
        view: The document.
        head: Index of the noun.
    """
    return (
        _named_after(view, head)
        or _counted(view, head)
        or _ministry(view, head)
        or joined(view, head)
        or ("person" if is_somebody(view, head) else None)
    )


def _counted(view: View, head: int) -> Speaker | None:
    """Those of whom a word for a number tells how many there are: "dozens of angry farmers"."""
    at, last = head + 2, view.analysis.sentences[view.tokens[head].sentence].last
    part = at < last and (view.low[head + 1],) in view.speech.prepositions.part
    if not (part and view.speech.order.apart and view.is_number(head)):
        return None
    while at < last - 1 and view.tokens[at].pos in ("ADJ", "NUM"):
        at += 1
    return view.speech.kind_of(view.tokens[at].lemma.lower()) if view.tokens[at].pos == "NOUN" else None


def joined(view: View, head: int) -> Speaker | None:
    """What two nouns written apart name that only together are one for who speaks: "control room", "command post".

    Args:
        view: The document.
        head: Index of the second.
    """
    if not view.speech.order.apart or not head:
        return None
    return view.speech.speakers.get(f"{view.low[head - 1]} {view.tokens[head].lemma.lower()}")


def _named_after(view: View, head: int) -> Speaker | None:
    """What the noun before the hyphen of a name names: "het kabinet-Turtelboom", "de commissie-Rettig"."""
    noun, _, name = view.tokens[head].text.partition("-")
    return view.speech.kind_of(noun.lower()) if noun.islower() and name[:1].isupper() else None


def _ministry(view: View, head: int) -> Speaker | None:
    """A ministry, by a capital on what it is for: "klinkt het op Buitenlandse Zaken"."""
    words, token = view.speech.sources, view.tokens[head]
    proper = bool(words.ministries) and token.text[0].isupper() and view.low[head] in words.portfolios
    return "organisation" if proper else None


def is_somebody(view: View, at: int) -> bool:
    """Is a verb the noun for somebody: "de verdachte", "een overlevende"; not "de verdachte man", "het gezegde"?

    Args:
        view: The document.
        at: Index of the verb.
    """
    token, clauses = view.tokens[at], view.speech.clauses
    if not view.speech.order.last or token.pos not in ("VERB", "ADJ"):
        return False
    if _heads_listed(view, at):
        return True
    if not at or token.pos != "VERB":
        return False
    before = at - 1
    while before and view.tokens[before].dep == "amod" and view.tokens[before].head == at:
        before -= 1  # "de opgepakte verdachte"
    article = view.tokens[before].pos in ("DET", "PRON", "NUM")
    led = article and view.low[before] in clauses.determiners - view.speech.pronouns.neuter
    several = "VerbForm=Inf" in token.morph and view.low[at] in view.speech.speakers  # "een handvol getuigen"
    return led and ("VerbForm=Part" in token.morph or several) and token.dep in _ROLES


def _heads_listed(view: View, at: int) -> bool:
    """Begins a heading with a noun for who speaks: "Verdachte bekent brand", "Ooggetuige over brand: „…”"?"""
    after = at + 1
    first = view.analysis.sentences[view.tokens[at].sentence].first == at
    if (
        not first
        or after >= len(view.tokens)
        or view.low[at] not in view.speech.speakers
        or view.is_finite(at)
    ):
        return False
    return view.is_finite(after) or view.is_mark(after) or view.tokens[after].pos == "ADP"
