"""Bodies without a name of their own that speak or act in a report: the police, the prosecutor's office."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.names.views import Draft, View

_INSTITUTION = "institution"
_SEATED = "seat"
_PLACE = "LOC"
_PLURAL = "Number=Plur"
_END = 5
"""Letters of the shortest listed word that a compound counts by."""
_REACH = 14
"""Tokens between a body and the verb it is the subject of; in Dutch that verb may end the sentence."""


def institutions(view: View) -> Iterator[Draft]:
    """The bodies that speak or act in a report, wherever an article says that they are the one of their kind.

    An office of somebody is always such a body, and so are what each state has one of and the one of a country that is
    named: "the army", "the Italian railways"; a place that stands for its government only where it speaks.

    Args:
        view: The text.
    """
    places = {view.range(name.start, name.end)[0] for name in view.analysis.names if name.label == _PLACE}
    found = [at for at in _bodies(view) if not _of_place(view, at, places)]
    speaking = {_called(view, at) for at in found if _tells(view, at) or _acts(view, at)}
    for at in found:
        known = _called(view, at) in speaking or _owner(view, at) > 0 or _stands(view, at)
        if _tells(view, at) if view.kind(at) == _SEATED else known:
            why = f"“{view.low[at]}” speaks or acts in this report"
            draft = view.draft(_first(view, at), at + 1, "organisation", why)
            yield replace(draft, end=draft.end - _genitive(view, at))


def _genitive(view: View, at: int) -> int:
    """Letters of the genitive that a body ends in, where every noun has a capital: "des Senats"."""
    low, names = view.low[at], view.names
    endings = ("es", "s") if names.noun_capitals and view.word(at - 1) in names.definite else ()
    bare = (
        end for end in endings if low.endswith(end) and names.nouns.of(low.removesuffix(end)) == _INSTITUTION
    )
    return len(next(bare, ""))


def _stands(view: View, at: int) -> bool:
    """Is it somebody even where it does nothing: what each state has one of, or the one of a country?

    Where compounds are apart what it only describes is meant instead: "police officers", "army tents".
    """
    behind = at + 1
    if _is_pair(view, at) or _is_raised(view, at):
        return True
    if view.names.apart and behind < len(view.tokens) and view.tokens[at].head == behind:
        token = view.tokens[behind]
        says = bool(
            view.pack.speech.senses(view.low[behind])
        )  # "the army denies", with the verb taken for a noun
        of_country = view.adjective(_first(view, at))  # "a Dutch navy frigate" names the Dutch navy
        if (
            token.pos == "NOUN"
            and not (says or of_country)
            and (_PLURAL in token.morph or not view.titled(behind))
        ):
            return False
    return _is_standing(view, at) or view.adjective(_first(view, at))


def _is_standing(view: View, at: int) -> bool:
    """Does each state have one of it? A compound counts by its end: "luchthavenpolitie"."""
    low, standing = view.low[at], view.names.standing
    if low in standing or view.names.apart:
        return low in standing
    return any(low[cut:] in standing for cut in range(1, len(low) - _END + 1))


def _bodies(view: View) -> Iterator[int]:
    ends = {pair.rpartition(" ")[2] for pair in view.names.paired}
    words = view.standing(view.names.offices | ends, (_INSTITUTION, _SEATED))
    return (at for at, _ in words if _is_body(view, at))


def _is_pair(view: View, at: int) -> bool:
    """Does it end a body of two words whose last alone is another thing: "coast guard"?"""
    return f"{view.word(at - 1)} {view.low[at]}" in view.names.paired and not view.capital(at - 1)


def _is_raised(view: View, at: int) -> bool:
    """Has what each state has one of a capital of its own: "some 30 Army and Navy divers"?"""
    inside = view.names.apart and view.capital(at) and view.tokens[at].text.istitle() and not view.opens[at]
    return (
        inside
        and view.low[at] in view.names.standing
        and not view.capital(at - 1)
        and not view.capital(at + 1)
    )


def placed(view: View) -> Iterator[Draft]:
    """Bodies with the place they are of, one name: "hooggerechtshof van Kenia", "the high court of Galicia".

    The government of a country is none: both are somebody to a reader.

    Args:
        view: The text.
    """
    ends = {view.range(n.start, n.end)[0]: n.end for n in view.analysis.names if n.label == _PLACE}
    for at in _bodies(view):
        if view.low[at] in view.names.governing or view.kind(at) == _SEATED or not _leads_home(view, at):
            continue
        end = view.range(view.tokens[at + 2].start, ends[at + 2])[1] if at + 2 in ends else at + 3
        if at + 2 in ends or view.word(at + 2) in view.names.places:
            why = f"“{view.low[at]}” with the place it is of is an organisation"
            yield view.draft(_first(view, at), end, "organisation", why)


def _leads_home(view: View, at: int) -> bool:
    """Does the word behind a body lead to the place it is of? "In" does so behind some bodies only: an embassy."""
    behind = view.word(at + 1)
    if not view.capital(at + 2) or view.adjective(at + 2):
        return False
    if behind in view.names.possessive:
        return True
    told = view.low[at] in view.names.bare_institutions and _tells(view, at)
    return behind in view.names.stations and (told or view.low[at] in view.names.stationed)


def named_after(view: View) -> Iterator[Draft]:
    """Bodies that a hyphen names after somebody: "het kabinet-Turtelboom".

    Args:
        view: The text.
    """
    for at, _ in view.hyphened:
        noun, _, name = view.tokens[at].text.partition("-")
        if noun.islower() and name[:1].isupper() and view.pack.speech.kind_of(noun) == "organisation":
            yield view.draft(at, at + 1, "organisation", f"“{noun}” is a body, named after “{name}”")


def _called(view: View, at: int) -> str:
    """What tells a body from others in its report: its word, and what makes one of an "office" or a "centre"."""
    first = _first(view, at) if view.low[at] in view.names.offices or _is_pair(view, at) else at
    return " ".join(view.low[first : at + 1])


def _owner(view: View, at: int) -> int:
    """Tokens of whose office a body is: two for "prosecutor's" before "office", else none."""
    if view.low[at] not in view.names.offices or view.word(at - 1) not in view.names.genitives:
        return 0
    return 2 if view.word(at - 2) in view.names.owners and not view.capital(at - 2) else 0


def _first(view: View, at: int) -> int:
    """Where a body begins: with the words that are part of what it is called and the adjective of its country."""
    ministry = view.low[at] in view.names.ministries
    at -= _owner(view, at)
    while (view.word(at - 1) in view.names.qualifiers and not view.capital(at - 1)) or (
        ministry and _is_field(view, at - 1)
    ):
        at -= 1
    return at - 1 if view.adjective(at - 1) or view.demonym(at - 1) else at


def _is_field(view: View, at: int) -> bool:
    """Is it, in small letters, what a ministry is for, as compounds that are apart have it: "works ministry"?"""
    if not view.names.apart or at < 0 or view.capital(at) or not view.low[at].isalpha():
        return False
    return view.tokens[at].pos == "NOUN" or view.portfolio(at)


def _of_place(view: View, at: int, places: set[int]) -> bool:
    """Does the place that a body is of follow: "the government of Peru"? Whose it is says more than the body alone."""
    if view.word(at + 1) not in view.names.possessive:
        return False
    return at + 2 in places or view.word(at + 2) in view.names.places


def _is_body(view: View, at: int) -> bool:
    """Is a word that can be a body's one where it stands?"""
    pair = _is_pair(view, at)
    longer = view.word(at + 1) in view.names.qualifiers or view.kind(at + 1) == _INSTITUTION
    if view.names.apart and longer and not (pair and view.kind(at + 1) != _INSTITUTION):
        return False  # "the state fire department" is one, "the state" none
    first = _first(view, at)
    alone = view.kind(at) not in (_INSTITUTION, _SEATED) and (
        view.low[at] not in view.names.offices or first == at
    )
    if _is_part(view, at) or (alone and not pair):
        return False
    return _is_one(view, at, first - 1) or _is_raised(view, at) or (pair and _describes(view, at, first - 1))


def _describes(view: View, at: int, before: int) -> bool:
    """Does a body of two words say whose something is, or of whom somebody is one: "a coast guard launch"?"""
    noun = at + 1 < len(view.tokens) and view.tokens[at + 1].pos in ("NOUN", "PROPN")
    return noun and view.word(before) in view.names.indefinite


def _is_part(view: View, at: int) -> bool:
    """Is it a piece of a name or of a compound, as its capital, the one behind it or a hyphen says?"""
    if view.names.noun_capitals or _is_raised(view, at):
        return "-" in view.low[at]
    opens = view.opens[at] and view.low[at] in view.names.bare_institutions
    return (view.capital(at) and not opens) or view.capital(at + 1) or "-" in view.low[at]


def _is_one(view: View, at: int, before: int) -> bool:
    """Does what stands before a body say that it is the one of its kind: an article or whose it is?"""
    word = view.word(before)
    if view.low[at] in view.names.bare_institutions and word not in view.names.indefinite:
        return True
    described = before > 0 and view.tokens[before].pos == "ADJ" and not view.capital(before)
    if described and _is_standing(view, at):
        word = view.word(before - 1)  # "het voltallige parlement"
    owned = view.names.apart and word in view.names.genitives and not _owner(view, at)
    return owned or word in view.names.definite or _sourced(view, before) or _speaks_by(view, at, before)


def _speaks_by(view: View, at: int, before: int) -> bool:
    """Is the article that of what is the body's: "an army spokeswoman", "a Dutch navy frigate"?"""
    led = view.names.apart and view.word(before) in view.names.indefinite
    if led and view.adjective(before + 1) and at + 1 < len(view.tokens):
        return view.tokens[at].head == at + 1 and view.tokens[at + 1].pos == "NOUN"
    return led and view.titled(at + 1) and view.names.possessed.of(view.word(at + 1)) == "organisation"


def _sourced(view: View, at: int) -> bool:
    return any(
        tuple(view.low[max(0, at + 1 - len(words)) : at + 1]) == tuple(words)
        for words in view.pack.speech.prepositions.source
    )


def _tells(view: View, at: int) -> bool:
    """Does a body speak where it stands: behind words for a source, or as the subject of a verb for saying?"""
    before = _first(view, at) - 1
    if _sourced(view, before) or _sourced(view, before - 1) or _speaks_through(view, before):
        return True
    if _is_led(view, at):
        return True
    token = view.tokens[at]
    if not token.dep:
        return any(view.pack.speech.senses(view.tokens[n].lemma) for n in _verbs_beside(view, at))
    if token.dep != "nsubj" or abs(token.head - at) > _REACH:
        return False
    return bool(view.pack.speech.senses(view.tokens[token.head].lemma))


def _is_led(view: View, at: int) -> bool:
    """Is it what somebody heads: "who runs the civil protection agency"?"""
    token = view.tokens[at]
    return token.dep == "obj" and view.tokens[token.head].lemma in view.names.leading


def _speaks_through(view: View, article: int) -> bool:
    """Is it somebody's who speaks for it: "een woordvoerder van het leger", "a spokesman for the fire department"?"""
    attached = {word for words in view.pack.speech.prepositions.attached for word in words}
    of = view.names.possessive | (view.names.links & attached)
    led = view.word(article - 1) in of and view.speaker(article - 2) == "person"
    return led and view.word(article) in view.names.definite


def _acts(view: View, at: int) -> bool:
    """Is a body the subject of what it does: "the navy towed the boat"?"""
    token = view.tokens[at]
    if not token.dep:
        return any(True for _ in _verbs_beside(view, at))
    return token.dep == "nsubj" and abs(token.head - at) <= _REACH and view.tokens[token.head].pos == "VERB"


def _verbs_beside(view: View, at: int) -> Iterator[int]:
    """The verbs right behind a body and right before its article, where nothing was parsed."""
    before = _first(view, at) - 2
    yield from (n for n in (at + 1, before) if 0 <= n < len(view.tokens) and view.tokens[n].pos == "VERB")
