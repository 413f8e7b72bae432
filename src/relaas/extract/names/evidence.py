"""What the words inside and around a name say about what it names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relaas.extract.names.brackets import is_acronym
from relaas.extract.names.conduct import conduct
from relaas.extract.names.fullnames import is_full_name
from relaas.extract.names.holders import holder
from relaas.extract.names.owners import holds_place, is_somebodys, owned, possessed
from relaas.extract.names.runs import somebody_speaks
from relaas.extract.names.sites import is_site

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.names.views import Draft, View
    from relaas.model.entities import EntityType

_PATTERN = 5.0
"""A name found by the pattern of its words."""
_STRONG, _WORD, _WEAK = 3.0, 3.0, 1.0
"""Votes: what stands beside a name counts more than the pipeline's guess (2), a preposition less."""
KNOWN = 2.9
"""A form that most readers know: more than the pipeline's guess, less than a title beside it."""
BESIDE = 2.5
"""A word that stands beside names of one type as a rule: more than the pipeline's guess, less than a known form."""
_END = 5
"""Letters of the shortest listed word that a compound counts by."""
_COMPOUND, _SHORT = 9, 3
"""Letters of a compound that ends in a word of organisations, at the least, and of a country's initials, at most."""
_DIGITS = 2
"""Of an age, at most."""
_INITIAL = re.compile(r"[^\W\d_][a-z]?\.")
VOICED = _WEAK / 4
"""Of a voice, for a body: people speak more often."""
SPEAKS = "it speaks"
"""Why a name is somebody's rather than a place's, where nothing else tells."""
ACTS = "it may speak"
"""The same where its verb says something with some words only: "published a toll of"."""
FAMOUS = "is a well-known place"
"""What a list says of a name, wherever it stands."""
Vote = tuple["EntityType", float, str]


def evidence(view: View, draft: Draft) -> Iterator[Vote]:
    """Votes from the words inside and around a name.

    Args:
        view: The text.
        draft: The name.
    """
    if draft.sure and draft.type:
        yield draft.type, _PATTERN, draft.why
    noun = _noun(view, draft.first - 1)
    # What a street or a foundation is called after is no person: "luchthaven Charles de Gaulle".
    after = noun in (("place", _STRONG), ("organisation", _STRONG))
    yield from (vote for vote in _inside(view, draft) if not (after and vote[0] == "person"))
    yield from _before(view, draft)
    yield from _behind(view, draft)
    yield from conduct(view, draft)


def _inside(view: View, draft: Draft) -> Iterator[Vote]:
    form = view.form(draft)
    words = form.lower().split()
    names = view.names
    site = draft.end == view.tokens[draft.last - 1].end and _is_site(view, draft)
    telling = _telling(view, words)
    if len(words) > 1 and all(map(view.portfolio, range(draft.first, draft.last))):
        yield "organisation", _STRONG + 1, f"“{form}” stands for its ministry"
    if form.lower() in names.organisations:
        yield "organisation", _STRONG + 1, f"“{form}” is a well-known organisation"
    elif form.lower() in names.places:
        yield (
            "place",
            _STRONG + 1 if form.isupper() and len(form) <= _SHORT else KNOWN,
            f"“{form}” {FAMOUS}",
        )
    elif words[0] in names.given and not (site or telling):
        yield "person", _STRONG if len(words) > 1 else KNOWN, f"“{form.split()[0]}” is a first name"
    elif is_acronym(form) and len(form) <= 5 and not _loud(view, draft):
        yield "organisation", _WEAK, "it is made of initials"
    if telling and form.lower() not in names.places:
        yield "organisation", _WORD, f"“{telling}” is a word of organisations"
    led = view.word(draft.first - 1) in names.definite  # nobody has an article: "de Jan Steenstraat"
    if site and (len(words) == 1 or names.apart or led):
        yield "place", _WORD, "its last part makes it a place"


def _is_site(view: View, draft: Draft) -> bool:
    """Does its last part say that it is a place: "Oosterpark"; where compounds are written apart "Collins Avenue"?"""
    last = draft.last - 1
    if view.names.apart:
        led = view.word(draft.first - 1) in view.names.definite and not view.opens[draft.first]
        ends = (last > draft.first or led) and view.kind(last) == "site"  # "fans who were at the Arena"
        return ends and not somebody_speaks(view, draft.first, draft.last)
    return is_site(view, last)


def _telling(view: View, words: Sequence[str]) -> str | None:
    """The word inside a name that only organisations have in theirs; alone it must be a compound that ends in one."""
    names = view.names
    media = view.pack.speech.sources.media_words
    # The first of two may be somebody's: "Dawn Okafor".
    listed = (
        w
        for at, w in enumerate(words)
        if w in names.organisation_words or (w in media and at + len(words) > 2)
    )
    if len(words) > 1 and (found := next(listed, None)):
        return found
    compounds = (w for w in words if len(w) >= _COMPOUND and not names.apart)
    return next(
        (w for w in compounds if w.endswith(names.ends) or _ends_in(view, w[1:], names.organisation_words)),
        None,
    )


def _loud(view: View, draft: Draft) -> bool:
    """Do capitals say nothing, as in a dateline or a headline in capitals?"""
    around = [view.tokens[at].text for at in (draft.first - 1, draft.last) if 0 <= at < len(view.tokens)]
    return any(text.isupper() and len(text) > 1 for text in around) or view.opens[draft.first]


def _before(view: View, draft: Draft) -> Iterator[Vote]:
    at, names = draft.first - 1, view.names
    word = view.word(at)
    said = f"“{word}” stands before it"
    if vote := _noun(view, at):
        yield from () if vote[0] == "place" and is_somebodys(view, at, draft) else ((*vote, said),)
    elif word in names.links and view.word(at - 1) in names.elected:
        yield "place", _STRONG, f"“{view.word(at - 1)} {word}” stands before it"
    elif word in names.place_prepositions and view.word(draft.last) not in names.genitives:
        yield "place", _WEAK, said
    elif word in names.definite:
        place = holds_place(view, at)
        told = f"“{view.word(at - 2)}” is its"
        yield ("place", BESIDE, told) if place else ("organisation", _WEAK / 2, said)
    elif word in names.possessive:
        noun, whose = owned(view, at - 1)
        yield from ((whose, BESIDE, f"“{view.word(noun)}” is its"),) if whose else ()
    elif (whom := holder(view, draft)) is not None:
        yield "person", BESIDE, f"“{view.word(whom)}” stands before it"
    elif word == ",":
        yield from _apposed(view, at - 1, "before")


def _noun(view: View, at: int) -> tuple[EntityType, float] | None:
    """What a noun right before a name says it names."""
    if _of_place(view, at):
        return "place", _STRONG
    kind = view.kind(at)
    if kind in ("apposed", "rival"):
        return "organisation", _STRONG if kind == "apposed" else BESIDE
    if _presents(view, at):
        return "person", _PATTERN if _is_raised_title(view, at) else _STRONG
    if spoken := _speaker(view, at):
        return "person" if spoken == "person" else "organisation", BESIDE
    return ("person", _STRONG) if view.human(at) else None


def _of_place(view: View, at: int) -> bool:
    word, places = view.word(at), view.names.place_words
    return _ends_in(view, word, places) or (word in view.names.definite and view.word(at - 1) in places)


def _speaker(view: View, at: int) -> str | None:
    """What kind of speaker a noun names; "om" is one only where it is no preposition."""
    if at < 0 or view.portfolio(at) or view.tokens[at].pos == "ADP":
        return None
    return view.speaker(at)


def _is_raised_title(view: View, at: int) -> bool:
    """Is it a title with a capital of its own, as English has them before a name: "President Lincoln"?"""
    return view.names.apart and view.capital(at) and view.low[at] in view.names.person_titles


def _presents(view: View, at: int) -> bool:
    """Is it a title, kin, an age or a people, behind which a person is named?"""
    word, names = view.word(at), view.names
    if word in names.persons or word in names.person_titles or view.kind(at) == "person":
        return True
    return word.endswith(tuple(names.aged)) or bool(names.inhabitants.match(view.tokens[at].text))


def _apposed(view: View, at: int, where: str, human: float = _STRONG - 1) -> Iterator[Vote]:
    word = view.word(at)
    said = f"“{word}” stands {where} it"
    kinds = ("apposed", "institution") if where == "behind" else ("apposed",)
    if view.kind(at) in kinds and not view.human(at):
        yield "organisation", BESIDE, said
    elif _ends_in(view, word, view.names.place_words):
        yield "place", _STRONG - 1, said
    elif view.speaker(at) == "person" or view.human(at):
        yield "person", human, said
    elif view.speaker(at):
        yield "organisation", _WEAK, said


def _ends_in(view: View, word: str, words: frozenset[str]) -> bool:
    """Is a word listed, or a compound that ends in one: "buurprovincie"?"""
    if word in words or view.names.apart:
        return word in words
    return any(word[at:] in words for at in range(1, len(word) - _END + 1))


def _behind(view: View, draft: Draft) -> Iterator[Vote]:
    at = draft.last
    if draft.end < view.tokens[at - 1].end and view.text[draft.end] in "'’":
        yield "person", _WEAK, "it stands in the genitive"
    yield from _owning(view, at)
    if _INITIAL.fullmatch(view.tokens[at - 1].text) and draft.last - draft.first > 1:
        yield "person", _STRONG, "an initial ends it"
    if _aged(view, at):
        yield "person", _STRONG, "an age stands behind it"
    if view.word(at) in view.names.place_followers and not view.capital(at):
        yield "place", BESIDE, f"“{view.word(at)}” stands behind it"
    if view.word(at) == ",":
        behind = at + 1
        while view.word(behind) in view.names.bound and behind < at + 2:
            behind += 1
        yield from _apposed(
            view, _last_noun(view, behind), "behind", BESIDE if is_full_name(view, draft) else _STRONG - 1
        )
        if view.word(at + 1) in view.names.human_relatives:
            yield "person", BESIDE, f"“{view.word(at + 1)}” tells of somebody behind it"
        if view.word(at + 1) in view.names.place_relatives:
            yield "place", _STRONG, f"“{view.word(at + 1)}” tells of a place behind it"
    yield from _speaking(view, draft)


def _last_noun(view: View, at: int) -> int:
    """The noun that names the whole, where nouns that make one are apart: "leader" in "the council's leader"."""
    while view.names.apart and at + 1 < len(view.tokens):
        owns = view.low[at + 1] in view.names.genitives
        whole = (
            view.tokens[at + 1].pos == "NOUN" and not view.capital(at + 1) and view.tokens[at].head == at + 1
        )
        if not (owns or whole):
            break
        at += 1 + owns
    return at


def _aged(view: View, at: int) -> bool:
    """Does an age stand behind a name, in brackets or between commas: "Ana (54)", "Ana, 54,"?"""
    marks = {"(": ")", ",": ",."}.get(view.word(at))
    number, close = view.word(at + 1), view.word(at + 2)
    return bool(marks and close and close in marks) and number.isdigit() and len(number) <= _DIGITS


def _owning(view: View, at: int) -> Iterator[Vote]:
    """Has it what only a person, a firm or a place has: "Putins advocaat", "Sudan 's capital"?"""
    if view.word(at) in view.names.genitives and not view.capital(at):
        whose = possessed(view, at + 1)
        if whose:
            yield whose, BESIDE, f"“{view.word(at + 1)}” is its"
    elif view.tokens[at - 1].text[-1] in "s'’" and possessed(view, at) == "person":
        yield "person", BESIDE, f"“{view.word(at)}” is its"


def _speaking(view: View, draft: Draft) -> Iterator[Vote]:
    speech, at = view.pack.speech, draft.first
    senses = speech.senses(view.tokens[view.tokens[at].head].lemma)
    subject = view.tokens[at].dep == "nsubj"
    says = subject and any(not (sense.with_ or sense.number) for sense in senses)
    ending = [words for words in speech.prepositions.source if words[-1] == view.word(at - 1)]
    cues = (tuple(view.low[max(0, at - len(words)) : at]) == words for words in ending)
    joined = view.text[draft.end : draft.end + 1] == "-"  # "volgens Shell-topman Jansen"
    if says or (any(cues) and not joined):
        yield "person", _WEAK / 2, SPEAKS
        yield "organisation", VOICED, SPEAKS
    elif subject and senses:
        yield "person", _WEAK / 2, ACTS
        yield "organisation", VOICED, ACTS
