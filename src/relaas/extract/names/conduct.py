"""What a name does says what it names: who comes from a town, is one of the twins, employs a clerk or runs a ferry."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_CERTAIN, _LIKELY = 5.0, 2.5
"""Votes: more than the pipeline's guess (2) with what a list of places adds to it; more than the guess alone."""
_SUBJECTS = ("nsubj", "nsubj:pass")
_BACK = 8
"""Tokens before a name in which those are looked for of whom it is one."""
_PARTICLES = 2
"""Words between a first name and a surname that only people have: "van der"."""
Vote = tuple["EntityType", float, str]


def conduct(view: View, draft: Draft) -> Iterator[Vote]:
    """Votes from what a name does and whose it is.

    Args:
        view: The text.
        draft: The name.
    """
    if _has_particles(view, draft):
        yield "person", _CERTAIN, "only somebody's name has such particles"
    if _is_one_of(view, draft):
        yield "person", _CERTAIN, "it is one of several people"
    single = draft.last - draft.first == 1
    if single and _comes_from(view, draft):
        yield "person", _CERTAIN, "it says where somebody comes from"
    elif single and draft.type != "organisation" and _is_taken_up(view, draft):
        yield "person", _LIKELY, "the next sentence takes it up as somebody"
    yield from _company(view, draft)


def _has_particles(view: View, draft: Draft) -> bool:
    """Has it the small words of a surname, two or more: "Ard van der Steur"? No body has: "Raad van State"."""
    inner = range(draft.first + 1, draft.last - 1)
    small = [at for at in inner if view.low[at] in view.names.particles]
    if len(small) < _PARTICLES or len(small) < len(inner) or not view.capital(draft.last - 1):
        return False
    telling = view.names.organisation_words | view.names.ministries | view.names.bodies
    named = view.low[draft.first] not in telling - view.names.given and view.capital(draft.first)
    return (
        named and not view.kind(draft.first) and " ".join(view.low[at] for at in small) in view.names.infixes
    )


def _is_one_of(view: View, draft: Draft) -> bool:
    """Do several people stand before it, as such or with others: "de zusjes Sofia en Vasiliki"?"""
    at = draft.first - 1
    while at > draft.first - _BACK and (
        view.low[at] in view.names.conjunctions or view.low[at] == "," or view.capital(at)
    ):
        if view.opens[at] and view.low[at] not in view.names.several:
            return False
        at -= 1
    if view.word(at - 1) in view.names.aged_by:
        at -= 2
    if at < 0 or view.low[at] not in view.names.several:
        return False
    beside = view.word(draft.first - 1) != "," or view.word(draft.last) in {
        ",",
        ".",
        *view.names.conjunctions,
    }
    lone = draft.last - draft.first == 1 and view.form(draft).istitle() and view.word(draft.first - 1) == ","
    return beside and (_is_plain(view, draft) or (lone and view.word(draft.last) == ","))


def _is_plain(view: View, draft: Draft) -> bool:
    """Is it a name in letters, no initials and no place of several words?"""
    text = view.form(draft)
    return (
        not text.isupper()
        and draft.type != "organisation"
        and text.replace(" ", "").replace("-", "").isalpha()
    )


def _comes_from(view: View, draft: Draft) -> bool:
    """Does where somebody comes from stand right behind a single name: "Giannis uit Katerini"?

    Not behind a preposition, for what goes "naar Gent uit Brugge" is no person.
    """
    at = draft.last + (view.word(draft.last) == ",")
    if view.word(at) not in view.names.origins or not view.capital(at + 1) or not _is_plain(view, draft):
        return False
    before = draft.first - 1
    free = before < 0 or view.opens[draft.first] or view.tokens[before].pos not in ("ADP", "DET", "PROPN")
    return free and view.tokens[draft.first].dep in (*_SUBJECTS, "appos", "conj", "parataxis")


def _is_taken_up(view: View, draft: Draft) -> bool:
    """Is it the subject of its sentence, and "she" that of the next: "Toen stierf Shahina. Ze had …"?"""
    token = view.tokens[draft.first]
    if token.dep not in _SUBJECTS or not _is_plain(view, draft):
        return False
    sentences = view.analysis.sentences
    following = token.sentence + 1
    if following >= len(sentences):
        return False
    own = sentences[token.sentence]
    first = sentences[following].first
    if view.word(first) not in view.names.pronouns or "\n" in view.text[own.end : sentences[following].start]:
        return False
    plural = "Number=Plur" in "".join(t.morph for t in view.tokens[first + 1 : first + 2])
    alone = sum(t.dep in _SUBJECTS and t.head == token.head for t in view.tokens[own.first : own.last]) == 1
    return alone and not plural


def _company(view: View, draft: Draft) -> Iterator[Vote]:
    """Does it employ somebody, or does a clause tell of a thing: "a Temesa clerk", "Temesa, dat de boot uitbaat"?"""
    at = draft.last
    sourced = (
        tuple(view.low[max(0, draft.first - len(w)) : draft.first]) == tuple(w)
        for w in view.pack.speech.prepositions.source
    )
    relative = view.word(at) == "," and view.word(at + 1) in view.names.thing_relatives
    if draft.type == "place" and relative and any(sourced):
        yield "organisation", _LIKELY, "it is somebody's word for it, and no place's"
    if draft.type != "person":
        return
    behind = view.text[draft.end : view.tokens[at - 1].end].lstrip("-")
    staffed = behind in view.names.employed or (view.names.apart and view.word(at) in view.names.employed)
    if staffed and not view.titled(draft.first) and not view.capital(at):
        yield "organisation", _LIKELY + 1, "somebody works for it"
    if relative:
        yield "organisation", _LIKELY, f"“{view.word(at + 1)}” tells of no person behind it"
