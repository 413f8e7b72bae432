"""Which claims are statements: not every clause with a word of saying tells what somebody says."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from relaas.extract.attributions.circumstances import tells_when, tells_where
from relaas.extract.attributions.extents import Extents, Told
from relaas.extract.attributions.helpers import is_ongoing
from relaas.extract.attributions.namings import NOMINAL
from relaas.extract.attributions.numbered import counts
from relaas.extract.attributions.passing import is_anothers

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.extract.attributions.claims import Claim
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.scopes import Span

_NO_SPEECH = ("owner",)
"""Ways of naming a source that tell of no act of saying: "de 7.543 van de politie"."""
_DOES = ("ask", "demand", "promise")
"""What saying is that is something done as well."""
_TOLD = NOMINAL | {"NUM", "ADJ"}


def stated(layout: Layout, claims: Sequence[Claim]) -> list[tuple[Claim, Told]]:
    """The claims that are statements, each with what it says.

    Left out are duties and wishes to say something, words that answer for nobody's words, those who only pass a claim
    on, and what a speaker quoted says that others say. What is found in two ways is said once.

    Args:
        layout: The document.
        claims: Its claims.
    """
    extents = Extents(layout)
    claims = sorted(claims, key=lambda claim: claim.cue)
    by_piece: dict[int, list[Claim]] = defaultdict(list)
    told = [claim for claim in claims if says(layout, claim)]
    for claim in told:
        by_piece[layout.piece_of[claim.cue[0]]].append(claim)
    said = [c for c in told if not is_anothers(layout, c, by_piece[layout.piece_of[c.cue[0]]])]
    denials = [claim for claim in said if claim.denies and claim.rule == "clause"]
    said = [claim for claim in said if not _is_denied(layout, claim, denials)]
    found = [
        (claim, told)
        for claim in said
        for told in extents.of(claim)
        if _is_content(layout, claim, told) and not tells_when(layout, claim, told)
    ]
    own = [inner for claim, told in found if (inner := _retold(layout, claim, told, said)) is not None]
    found = [(claim, told) for claim, told in found if not _relays(layout, claim, told, said)]
    found = [(claim, told) for claim, told in found if not any(claim is inner for inner in own)]
    # "… ontkent dat: „Ik bleef thuis”, zei hij": who is named behind a quotation says it
    tagged = {
        told.parts for claim, told in found if claim.rule == "behind" and claim.cue[0] >= told.parts[-1][1]
    }
    found = [(claim, told) for claim, told in found if claim.rule != "colon" or told.parts not in tagged]
    spoken = sorted(span for _, told in found if told.mode == "direct" for span in told.spans(layout))
    once = {(claim.phrase.first, told.parts): (claim, told) for claim, told in reversed(found)}
    return [(claim, told) for claim, told in reversed(once.values()) if not _is_spoken(layout, claim, spoken)]


def says(layout: Layout, claim: Claim) -> bool:
    """Is it said, and not what may, should or need not be said?

    Args:
        layout: The document.
        claim: The claim.
    """
    if claim.rule in _NO_SPEECH or _is_to_be(layout, claim):
        return False
    finite, verb = layout.tokens[claim.cue[0]], layout.tokens[claim.cue[1] - 1]
    words = layout.speech.telling
    if claim.rule == "object" and {finite.lemma, verb.lemma} & words.expects and not _expects(layout, claim):
        return False
    read, led = layout.senses(claim.cue[1] - 1), layout.senses(claim.cue[0])
    # "valt te lezen in een nota"; "staat te lezen" says it already
    if finite is verb or (any(s.documented for s in read) and not any(s.documented for s in led)):
        return True
    # "bij de bond is te horen dat", "weigert te geloven dat"
    heard = [with_[-1] for sense in read if sense.at for with_ in sense.with_]
    refused = [with_[0] for sense in read if sense.denies for with_ in sense.with_]
    if layout.low[claim.cue[1] - 2] in heard or layout.low[claim.cue[0]] in refused:
        return True
    bound = layout.tokens[claim.cue[1] - 2].dep == "mark" and "VerbForm=Inf" in verb.morph
    if bound and finite.lemma not in words.manages and not _manages(layout, claim):
        return False
    return claim.rule != "object" or finite.lemma not in words.modal


def _expects(layout: Layout, claim: Claim) -> bool:
    """Is it expected that somebody or something does what an infinitive tells: "expects prices | to rise"?"""
    piece = layout.piece_at(claim.cue[0])
    return layout.speech.order.straight and any(
        map(layout.is_infinitive, range(claim.cue[1] + 1, piece.last))
    )


def _is_to_be(layout: Layout, claim: Claim) -> bool:
    """Ends a clause on an infinitive and a verb with which that may be done: "dat hem niets te verwijten | valt"?"""
    said, finite = claim.cue[0], claim.cue[1] - 1
    led = said > 0 and layout.is_infinitive(said - 1) and finite == said + 1
    manages = layout.tokens[finite].lemma in layout.speech.telling.manages
    heard = any(sense.at or sense.documented for sense in layout.senses(said))  # "in een brief te lezen valt"
    return led and layout.speech.order.last and not (manages or heard)


def _manages(layout: Layout, claim: Claim) -> bool:
    """Stands between two verbs what makes it said: "was quick to say", "took to the stage to announce"?

    Words right behind the first alone: "appeared to say" says nothing.
    """
    first, last = claim.cue[0] + 1, claim.cue[1] - 2
    return any(layout.low[at] in layout.speech.telling.eager for at in range(first, last))


def _is_refused(layout: Layout, claim: Claim, told: Told) -> bool:
    """Is it said that nothing is asked or promised: "heeft niet om hulp gevraagd"?"""
    if claim.rule != "object" or claim.act not in ("ask", "demand", "promise"):
        return False
    negation = layout.speech.clauses.negation
    return any(layout.low[at] in negation for at in range(claim.cue[0], told.parts[0][0] + 1))


def _is_denied(layout: Layout, claim: Claim, denials: Sequence[Claim]) -> bool:
    """Does another deny that it was said or asked: "The union denied that its members had asked for arms"?"""
    cue, piece = layout.span(*claim.cue), layout.piece_of[claim.cue[0]]
    return any(other.covers(*cue) and layout.piece_of[other.cue[0]] < piece for other in denials)


def _relays(layout: Layout, claim: Claim, told: Told, said: Sequence[Claim]) -> bool:
    """Is all that it says that somebody else says something: "„…”, getuigde X, vertelt Y"?"""
    inner = _inner(layout, claim, told, said)
    return inner is not None and not _is_own(claim, inner)


def _retold(layout: Layout, claim: Claim, told: Told, said: Sequence[Claim]) -> Claim | None:
    """What a claim tells that its speaker said before, and so is no claim beside it."""
    if (done := _done(layout, claim, told, said)) is not None:
        return done
    inner = _inner(layout, claim, told, said)
    return inner if inner is not None and _is_own(claim, inner) else None


def _done(layout: Layout, claim: Claim, told: Told, said: Sequence[Claim]) -> Claim | None:
    """What somebody is told to have asked or promised by whoever stands behind it: "They begged for help, Lee said"."""
    behind = claim.rule == "behind" and not layout.speech.order.last
    if not (behind or claim.rule == "clause") or told.mode == "direct":
        return None  # so "Lee said they had begged for help"
    inside = {at for part in told.parts for at in range(*part)}
    at = bisect_left(said, min(inside, default=0), key=lambda other: other.cue[0])
    inner = said[at] if at < len(said) else None
    if (
        inner is None
        or inner is claim
        or inner.rule not in ("object", "infinitive")
        or not (inner.act in _DOES or (inner.rule == "infinitive" and claim.rule == "clause"))
    ):
        return None
    return inner if {inner.cue[0], inner.phrase.first} <= inside else None


def _is_own(claim: Claim, inner: Claim) -> bool:
    """Tells a clause what its speaker did by saying it: "The operator said it had asked for a limit"?"""
    return inner.phrase.kind == "pronoun" and claim.rule == "clause"


def _inner(layout: Layout, claim: Claim, told: Told, said: Sequence[Claim]) -> Claim | None:
    """The claim that is all that another one says, or None."""
    if told.mode == "direct":
        return None
    inside = {at for part in told.parts for at in range(*part) if layout.tokens[at].pos != "PUNCT"}
    at = bisect_left(said, min(inside, default=0), key=lambda other: other.cue[0])
    inner = said[at] if at < len(said) else None
    if inner is None or inner is claim or inner.cue[0] not in inside or inner.phrase == claim.phrase:
        return None
    if inner.rule == "infinitive" and inner.act in ("ask", "demand") and not _is_own(claim, inner):
        return None  # "An engineer says his colleagues begged them to leave" tells what they did
    if inner is _done(layout, claim, told, said):
        return None
    named = {*range(*inner.cue), *range(inner.phrase.first, inner.phrase.last)}
    beyond = inner.content[0][0] >= layout.span(*claim.cue)[1]
    if layout.speech.order.last and inner.rule == "clause" and beyond:
        return inner  # "Een majoor zei aan Kanaal Twee, | zo meldt Velda, | dat …"
    if not layout.speech.order.last and layout.is_finite(
        inner.cue[0]
    ):  # "…, a man told reporters in May, according to the BBC"
        number = layout.piece_of[inner.cue[0]]
        named |= set(range(_begun(layout, number), layout.pieces[number].last))
    tag = layout.piece_at(inner.cue[0])
    if layout.speech.order.last and inner.rule == "behind" and tag.verb_first and tag.mark == ",":
        named |= set(range(tag.first, tag.last))  # "…, zei hij tegen persbureau Lusa, zo schrijft AFP"
    return inner if all(inner.covers(*layout.span(at, at + 1)) for at in inside - named) else None


def _begun(layout: Layout, number: int) -> int:
    """Where a clause begins whose subject stands apart from its verb: "said | the driver, Tom Harding, claimed"."""
    while number and layout.pieces[number].mark == "," and not layout.pieces[number - 1].finite:
        number -= 1
    return layout.pieces[number].first


def _is_content(layout: Layout, claim: Claim, told: Told) -> bool:
    """Says it something: an object has a noun, a number or quoted words, anything else a word?"""
    inside = [at for part in told.parts for at in range(*part)]
    if _is_refused(layout, claim, told):
        return False
    if claim.rule == "infinitive" and all(_helps(layout, at) for at in inside):
        return False  # "dat een aanslag verijdeld meende te hebben"
    if claim.act == "ask" and _hides(layout, inside):
        return False
    if claim.rule != "object":
        words = any(layout.tokens[at].pos != "PUNCT" for at in inside)
        return words and not tells_where(layout, claim, told)
    return not _is_at_hand(layout, claim, inside) and _is_object(layout, inside)


def _is_object(layout: Layout, inside: Sequence[int]) -> bool:
    """Is an object something that is said: a noun, a number, quoted words, or what was done: "denied leaving"?"""
    tokens, pronouns = layout.tokens, layout.speech.pronouns.it
    if _is_led_away(layout, inside[0]):
        return False
    begun = next(
        (at for at in inside if tokens[at].pos != "ADV"), inside[0]
    )  # "denies ever | having seen it"
    if is_ongoing(tokens[begun]) and not layout.speech.order.last:
        return True
    if tokens[inside[0]].pos == "PRON" and layout.low[inside[0]] in pronouns:
        # "dat met klem": behind a pronoun a preposition leads to nothing that is said
        # but "put those aboard at 400" counts them
        counted = not layout.speech.order.last and any(layout.is_number(at) for at in inside)
        inside = inside if counted else list(takewhile(lambda at: tokens[at].pos != "ADP", inside[1:]))
    inside = [at for at in inside if layout.low[at] not in layout.speech.clauses.dayparts]  # "that morning"
    return any(tokens[at].pos in _TOLD or layout.quote_of[at] >= 0 or layout.is_number(at) for at in inside)


def _is_at_hand(layout: Layout, claim: Claim, inside: Sequence[int]) -> bool:
    """Is an object of counting or recording known, and no number of it given: "telt de lijken", "noteert hun namen"?"""
    verbs = dict.fromkeys((claim.cue[0], claim.cue[1] - 1))
    senses = [sense for at in verbs for sense in layout.senses(at) if sense.objects]
    begun = claim.phrase.last if claim.phrase.first > claim.cue[0] else claim.cue[0] + 1
    behind = [at for at in range(begun, inside[0]) if layout.dated[at] < 0]
    first = next(
        (at for at in (*behind, *inside) if layout.tokens[at].pos not in ("ADP", "ADV", "PUNCT")), inside[0]
    )
    known = layout.low[first] in layout.speech.clauses.definite or layout.tokens[first].dep == "nmod:poss"
    given = any(layout.is_number(at) or layout.quote_of[at] >= 0 for at in inside)
    # "registreert de zwaarste schok"
    superlative = any("Degree=Sup" in layout.tokens[at].morph for at in inside)
    plain = [sense for sense in senses if not sense.with_]
    return bool(plain) and all(sense.counting for sense in plain) and known and not (given or superlative)


def _is_led_away(layout: Layout, at: int) -> bool:
    """Begins an object with a preposition that is no hedge: "reported to their base", but "reported up to 12 dead"?"""
    led = layout.tokens[at].pos == "ADP" and not layout.speech.order.last and layout.quote_of[at] < 0
    return led and not counts(layout, at + 1)


def _hides(layout: Layout, inside: Sequence[int]) -> bool:
    """Is it asked that nothing be told of who speaks: "asked not to be named"?"""
    if any(_is_name(layout, at, first=inside[0]) for at in inside):
        return True
    negated = any(layout.low[at] in layout.speech.clauses.negation for at in inside)
    return negated and any(layout.tokens[at].lemma in layout.speech.telling.unnamed for at in inside)


def _is_name(layout: Layout, at: int, *, first: int) -> bool:
    """Is a word what somebody wants kept back: "asked that his name be withheld", but not "asked for the names"?"""
    words, before = layout.speech, at - 1
    whose = words.pronouns.he | words.pronouns.she | words.pronouns.they
    own = at == first or layout.low[before] in whose or layout.tokens[before].pos == "ADP"
    return own and layout.low[at] in words.telling.nameless


def _helps(layout: Layout, at: int) -> bool:
    """Is a word no more than what opens an infinitive, or an auxiliary?"""
    return (
        layout.low[at] in layout.speech.clauses.leading
        or layout.tokens[at].lemma in layout.pack.verbs.perfect
    )


def _is_spoken(layout: Layout, claim: Claim, spoken: Sequence[Span]) -> bool:
    """Stands the word of saying in what a speaker is quoted with?"""
    start = layout.tokens[claim.cue[0]].start
    at = bisect_right(spoken, start, key=lambda span: span[0]) - 1
    return at >= 0 and start < spoken[at][1]
