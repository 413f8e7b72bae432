"""Time expressions: what the grammar finds, checked against the parse and tied to one another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relaas.extract.times.agos import counted_from_days
from relaas.extract.times.counted import counted_from_date, is_counted, is_exact, is_lasting
from relaas.extract.times.directions import after_said, due, is_open, nearer, settled
from relaas.extract.times.hung import either_way, of_its_noun
from relaas.extract.times.neighbours import NEXT_TO, stands_by
from relaas.extract.times.orders import ordered
from relaas.extract.times.others import is_other
from relaas.extract.times.printed import printed
from relaas.extract.times.speech import clause_end, cue_behind, openers, quote_at, reported, said, said_then
from relaas.lang.clauses import Positions
from relaas.lang.tenses import is_to_do, tense
from relaas.lang.verb_forms import is_past
from relaas.lang.words import Words, split
from relaas.model.anchors import Anchor
from relaas.model.documents import holding, readable
from relaas.model.provenance import Provenance
from relaas.model.time.operators import (
    Find,
    Node,
    Since,
    Until,
    references,
)
from relaas.model.timexes import TimexMention
from relaas.text.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relaas.lang.grammars import Hit
    from relaas.lang.packs import LanguagePack
    from relaas.lang.readings import Reading
    from relaas.model.documents import Segment
    from relaas.model.tokens import Analysis


def times(
    analysis: Analysis, segments: Iterable[Segment], pack: LanguagePack, words: Words | None = None
) -> tuple[TimexMention, ...]:
    """Every time expression in the parts of a text that facts are drawn from.

    Args:
        analysis: The parsed text.
        segments: Its parts; teasers, bylines, datelines and captions are passed over.
        pack: The language.
        words: The words of the text where they are cut already.

    Returns:
        The mentions in order, none overlapping.
    """
    words = words or split(analysis.text)
    positions = Positions(analysis)
    parts = readable(segments)
    hits = pack.time.hits(words, lambda hit: _admitted(hit, words, positions, pack))
    found = ((hit, holding(parts, *_span(words, hit))) for hit in ordered(hits))
    mentions = [
        _mention(hit, part, words, positions, pack)
        for hit, part in found
        if part is not None and not is_other(hit, words, positions, pack)
    ]
    mentions = list(printed(mentions, analysis.text, words, pack))
    counted = list(counted_from_days(mentions, analysis.text, pack))
    return tuple(_tied(list(_dated(counted, positions)), words, positions, pack))


def _span(words: Words, hit: Hit) -> tuple[int, int]:
    return words.starts[hit.first], words.ends[hit.last - 1]


def _admitted(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> bool:
    """Does the clause look ahead where a rule asks for that: "will close in three days", not "was built in …"?

    And where it asks for a verb, or a participle with its noun, is one right behind?
    """
    if _crosses(hit, words, positions.analysis.text):
        return False
    if hit.rule.needs in NEXT_TO:
        return stands_by(hit, words, positions, pack)
    if hit.rule.needs != "ahead":
        return True
    return tense(positions, pack, *_span(words, hit)).tense in ("present", "future")


def _crosses(hit: Hit, words: Words, text: str) -> bool:
    """Does a match go on behind a line that holds nothing else, as the hour above an entry of a live report does?"""
    start, end = _span(words, hit)
    return "\n" in text[start:end] and not text[text.rfind("\n", 0, start) + 1 : start].strip()


def _mention(
    hit: Hit, part: tuple[int, int], words: Words, positions: Positions, pack: LanguagePack
) -> TimexMention:
    start, end = _span(words, hit)
    reading = _reading(hit, words, positions, pack)
    sentence = positions.sentence_at(start)
    node, reading = of_its_noun(hit, reading, words, positions, pack)
    node = settled(node, reading.tense, missed=reading.missed, alike=reading.alike)
    node = after_said(node) if reading.then else node
    before = words.folded[hit.first - 1] if hit.first else ""
    behind = words.folded[hit.last] if hit.last < len(words.folded) else ""
    ahead = (
        pack.far_dates_ahead or reading.verb in pack.verbs.promising or _hangs_on_a_noun(node, before, pack)
    )
    # "stelde de stad tot 31 januari onder toezicht"; but "since January" looks back however long it is
    if (ahead and hit.rule.tense != "past") or isinstance(node, Until):
        node = nearer(node)
    if reading.tense == "past" and (late := due(node)) is not node and is_to_do(positions, pack, start):
        node = late
    return TimexMention(
        anchor=Anchor.of(positions.analysis.text, start, end),
        node=node,
        hangs_on=references(node),
        tense=reading.tense,
        why=reading.why if is_open(hit.value) else "",
        reporting=reading.reporting,
        speech=None,
        equals=None,
        place=(max(sentence.start, part[0]), min(max(sentence.end, end), part[1]))
        if sentence
        else (start, end),
        paragraph=positions.paragraph_at(start),
        provenance=Provenance(hit.rule.id, pack.label),
        counted=is_counted(hit, words, pack),
        lasting=reading.tense != "future" and is_lasting(hit, words, positions, pack),
        exact=is_exact(hit, words, pack),
        owner=behind in pack.owning,
        before=reading.before,
    )


def _reading(hit: Hit, words: Words, positions: Positions, pack: LanguagePack) -> Reading:
    start, end = _span(words, hit)
    found = tense(positions, pack, start, end)
    if hit.rule.tense == "past":
        return replace(found, tense="past", why="the words themselves look back", missed=False, alike=False)
    if hit.rule.tense == "future":
        return replace(
            found, tense="future", why="the words themselves look ahead", missed=False, alike=False
        )
    if isinstance(hit.value, (Since, Until)) and _reaches_ahead(hit.value, found, pack):
        return replace(found, tense="future", why=f"{found.why}, and reaches ahead")
    if isinstance(hit.value, Until) and found.tense == "past" and found.verb in pack.verbs.begun:
        return replace(found, why=f"{found.why}, and what it tells of may still hold", missed=True)
    return found


def _reaches_ahead(node: Since | Until, found: Reading, pack: LanguagePack) -> bool:
    """Does a stretch open at one end reach ahead, though told as past? "tot de herfst gesloten", "promised by May"."""
    announced = found.verb in pack.verbs.announced | pack.verbs.scheduled
    lasting = found.state or found.verb in pack.verbs.promising
    return announced or (lasting and isinstance(node, Until))


def _hangs_on_a_noun(node: Node, before: str, pack: LanguagePack) -> bool:
    """Hangs a date on a noun? Then the verb may tell of the noun's past and the date still lie ahead."""
    return isinstance(node, Find) and before in pack.attributive


def _dated(mentions: list[TimexMention], positions: Positions) -> Iterator[TimexMention]:
    """The same mentions, stretches tied to the date they are counted from, which is past whatever the clause tells."""
    numbers = [counted_from_date(at, mentions, positions) for at in range(len(mentions))]
    told = frozenset(number for number in numbers if number is not None)
    for at, (mention, number) in enumerate(zip(mentions, numbers, strict=True)):
        if at in told:
            yield replace(mention, node=either_way(nearer(mention.node)))
        else:
            yield replace(mention, dated=number) if number is not None else mention


def _tied(
    mentions: list[TimexMention], words: Words, positions: Positions, pack: LanguagePack
) -> Iterable[TimexMention]:
    text = positions.analysis.text
    hanging = frozenset[str]().union(*(mention.hangs_on for mention in mentions))
    quoted = quotations(text, pack.quotes) if hanging & {"speaker", "statement"} else []
    opened = openers(words, pack) if "statement" in hanging else []
    cues = [cue_behind(end, positions, pack) for _, end in quoted]
    ends = [clause_end(cue, positions) for cue in cues]
    for at, mention in enumerate(mentions):
        speech = None
        if mention.hangs_on & {"speaker", "statement"}:
            speech = said(at, mentions, quoted, ends)
        if speech is None and "statement" in mention.hangs_on:
            speech = reported(at, mentions, opened)
        equals = _apposed(at, mentions, text, pack)
        number = quote_at(mention.anchor, quoted) if "speaker" in mention.hangs_on else None
        then = False
        if speech is None and number is not None:
            cue = cues[number]
            then = is_past(cue, pack) if cue is not None else said_then(mention, quoted[number], positions)
        tied = speech is not None or equals is not None or then
        yield replace(mention, speech=speech, equals=equals, quoted=then) if tied else mention


def _apposed(at: int, mentions: list[TimexMention], text: str, pack: LanguagePack) -> int | None:
    """The mention right before, when a comma or a bracket parts the two: they name one time, unless a list goes on."""
    if not at:
        return None
    between = text[mentions[at - 1].anchor.end : mentions[at].anchor.start].lower().split()
    parted = bool(between) and between[0] in (",", "(", "–")
    if not parted or any(word not in pack.day_prepositions for word in between[1:]):
        return None
    behind = mentions[at + 1].anchor.start if at + 1 < len(mentions) else len(text)
    rest = text[mentions[at].anchor.end : behind].lower().split()
    goes_on = at + 1 < len(mentions) and bool(rest) and all(w in pack.conjunctions or w == "," for w in rest)
    return None if goes_on else at - 1
