"""Where a stretch of characters stands in the parse: its token, its clause, the verbs of that clause."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.model.tokens import Analysis, Sentence, Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relaas.model.anchors import Anchor

_BLANK = re.compile(r"\n[^\S\n]*\n")
PARTS = (",", ";", ":")
VERBAL = ("VERB", "AUX")
_CLAUSAL = ("root", "conj", "ccomp", "parataxis")
"""What the verb of a clause is to its head."""


class Positions:
    """Finds tokens and sentences of an analysis by character.

    Args:
        analysis: The parsed text.
    """

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self._starts = analysis.starts
        self._sentences = [sentence.start for sentence in analysis.sentences]
        self._paragraphs = [blank.start() for blank in _BLANK.finditer(analysis.text)]
        self.parts: dict[int, tuple[int, int]] = {}
        """By index of a token, where what `part_of` found begins and ends: it is asked for the same again and again."""

    def token_at(self, start: int) -> int | None:
        """Index of the token that holds or follows a character; None behind the last."""
        at = bisect_right(self._starts, start) - 1
        tokens = self.analysis.tokens
        if at >= 0 and tokens[at].end > start:
            return at
        return at + 1 if at + 1 < len(tokens) else None

    def tokens_of(self, anchor: Anchor) -> tuple[int, int]:
        """Index of the first token of a stretch, and one past its last; at least one token."""
        first, tokens = self.token_at(anchor.start) or 0, self.analysis.tokens
        last = first + 1
        while last < len(tokens) and tokens[last].start < anchor.end:
            last += 1
        return first, last

    def sentence_at(self, start: int) -> Sentence | None:
        """The sentence that holds a character, or the last before it."""
        at = bisect_right(self._sentences, start) - 1
        return self.analysis.sentences[at] if at >= 0 else None

    def paragraph_at(self, start: int) -> int:
        """Number of the paragraph that holds a character, from 0; blank lines part them."""
        return bisect_right(self._paragraphs, start)

    def name_at(self, start: int) -> str | None:
        """Label of the name that holds a character, or None."""
        return next((n.label for n in self.analysis.names if n.start <= start < n.end), None)

    def children(self, index: int) -> list[int]:
        """Indices of the tokens that depend on one."""
        return self.analysis.children.get(index, [])


class Predicate(Frozen, frozen=True):
    """The verbs of one clause.

    Attributes:
        main: The content verb, or the predicate of a copula.
        finite: The finite verb; None in a clause without one.
        others: Lemma and form of the other verbs around it.
        at: Index of the main token.
        participle: Is the main verb a participle by its looks, whatever its tag?
    """

    main: Token
    finite: Token | None
    others: tuple[Token, ...]
    at: int
    participle: bool = False


def predicate(positions: Positions, start: int, end: int) -> Predicate | None:
    """The predicate that governs a stretch of characters.

    By the tree first, by nearness where the tree gives none; and by nearness as well where the tree reaches past a
    comma although the part between the commas has a finite verb of its own.
    """
    at = positions.token_at(start)
    if at is None:
        return None
    found = _climb(positions, head_outside(positions, at, end), at)
    if found is not None and (
        start <= found.main.start < end or (found.finite and start <= found.finite.start < end)
    ):
        found = None  # the time itself was taken for a verb
    low, high = _part(positions, at)
    if found is None or found.finite is None or not low <= found.finite.start < high:
        return _nearest(positions, at, low, high) or found or _nearest(positions, at)
    return found


def helped(positions: Positions, at: int) -> bool:
    """Has a word an auxiliary or a copula?

    Args:
        positions: The parsed text.
        at: Index of its token.
    """
    tokens = positions.analysis.tokens
    return any(tokens[child].dep.startswith(("aux", "cop")) for child in positions.children(at))


def part_of(positions: Positions, at: int) -> Sequence[Token]:
    """The tokens between the commas, colons or semicolons around one, inside its sentence.

    Args:
        positions: The parsed text.
        at: Index of the token.
    """
    tokens = positions.analysis.tokens
    if (known := positions.parts.get(at)) is not None:
        return tokens[known[0] : known[1]]
    sentence = positions.analysis.sentences[tokens[at].sentence]
    first = next((i for i in range(at, sentence.first, -1) if tokens[i - 1].text in PARTS), sentence.first)
    last = next((i for i in range(at + 1, sentence.last) if tokens[i].text in PARTS), sentence.last)
    positions.parts[at] = first, last
    return tokens[first:last]


def _part(positions: Positions, at: int) -> tuple[int, int]:
    """The characters of that part."""
    part = part_of(positions, at)
    return part[0].start, part[-1].end


def head_outside(positions: Positions, at: int, end: int) -> int:
    """The token by which an expression hangs in its clause: the one whose head lies outside it.

    Args:
        positions: The parsed text.
        at: Index of its first token.
        end: One past its last character.
    """
    tokens = positions.analysis.tokens
    last = at
    while last + 1 < len(tokens) and tokens[last + 1].start < end:
        last += 1
    for index in range(at, last + 1):
        if not at <= tokens[index].head <= last:
            return index
    return at


def _climb(positions: Positions, at: int, near: int) -> Predicate | None:
    tokens = positions.analysis.tokens
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        made = _around(positions, at, near)
        if made is not None and made.finite is not None:
            return made
        at = tokens[at].head
    return None


def _around(positions: Positions, at: int, near: int) -> Predicate | None:
    """The predicate headed by a token, if it is one: a verb, or a word with a copula or auxiliary.

    Of two finite verbs, as in "is dicht en zou opengaan", the one nearest to the expression counts.
    """
    tokens = positions.analysis.tokens
    token = tokens[at]
    helpers = [
        tokens[c]
        for c in positions.children(at)
        if tokens[c].dep.startswith(("aux", "cop")) and tokens[c].pos in VERBAL
    ]
    if token.pos not in VERBAL and not helpers:
        return None
    verbs = [token, *helpers] if token.pos in VERBAL else helpers
    finites = [verb for verb in verbs if "VerbForm=Fin" in verb.morph]
    if not finites and not helpers and _lone(token):
        finites = [token]
    there = tokens[near].start
    finite = min(finites, key=lambda verb: (abs(verb.start - there), verb.start), default=None)
    others = tuple(verb for verb in verbs if verb is not finite and verb not in finites)
    if finite is not None and (own := _of_another(positions, at, finite)) is not None:
        return Predicate(finite, finite, (), own)
    return Predicate(token, finite, others, at)


def _of_another(positions: Positions, at: int, helper: Token) -> int | None:
    """Index of a finite verb that the tree makes a helper of one behind a comma: "zijn er doden gevallen, meldt X"."""
    tokens = positions.analysis.tokens
    own = positions.token_at(helper.start)
    if own is None or own >= at or "VerbForm=Fin" not in tokens[at].morph:
        return None
    return own if any(token.text in PARTS for token in tokens[own:at]) else None


def _finite(positions: Positions, at: int) -> bool:
    token = positions.analysis.tokens[at]
    return "VerbForm=Fin" in token.morph or (_lone(token) and not helped(positions, at))


def _lone(token: Token) -> bool:
    """Is it tagged a past participle, but has no auxiliary and hangs on no noun? Then it is a finite past.

    Only where the treebank tells past participles from others, as in a language in which they look like the past tense.
    """
    return _is_past_participle(token) and token.dep in _CLAUSAL


def _is_past_participle(token: Token) -> bool:
    return {"Tense=Past", "VerbForm=Part"} <= set(token.morph.split("|"))


def _nearest(positions: Positions, at: int, low: int = 0, high: int | None = None) -> Predicate | None:
    """The predicate of the finite verb nearest to a token, in its sentence or between two characters of it."""
    tokens = positions.analysis.tokens
    sentence = positions.analysis.sentences[tokens[at].sentence]
    inside = (
        i for i in range(sentence.first, sentence.last) if high is None or low <= tokens[i].start < high
    )
    finite = [i for i in inside if i != at and _finite(positions, i)]
    if not finite:
        return None
    nearest = min(finite, key=lambda i: (abs(i - at), i))
    made = _around(positions, nearest, at)
    head = tokens[nearest].head
    whole = _around(positions, head, at) if head != nearest else None
    if whole is None or whole.finite is None:
        return made
    # A verb that is only joined to another one has a tense of its own: "donderdag gingen zij, vrijdag is er …".
    apart = made is not None and made.finite is not None and tokens[nearest].dep in _CLAUSAL
    return made if apart and high is not None and not low <= whole.finite.start < high else whole
