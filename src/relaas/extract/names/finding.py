"""Names: what the pipeline, the patterns of words and the rest of the document say together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.names.bodies import bodies
from relaas.extract.names.brackets import Pair, pairs
from relaas.extract.names.closing import closed
from relaas.extract.names.compounds import compounds
from relaas.extract.names.echoes import echoes
from relaas.extract.names.governments import governs
from relaas.extract.names.growing import grown
from relaas.extract.names.institutions import institutions, named_after, placed
from relaas.extract.names.keys import key
from relaas.extract.names.meanings import meaning
from relaas.extract.names.metonyms import metonyms
from relaas.extract.names.outlets import outlets
from relaas.extract.names.parting import parted
from relaas.extract.names.people import people
from relaas.extract.names.runs import runs
from relaas.extract.names.shouted import shouted
from relaas.extract.names.sites import datelines, known_places, led_places, listed_places, sites
from relaas.extract.names.trimming import piped
from relaas.extract.names.views import Draft, View
from relaas.extract.names.votes import Ballot
from relaas.model.anchors import Anchor, covered
from relaas.model.entities import EntityMention

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relaas.lang.packs import LanguagePack
    from relaas.model.documents import Segment
    from relaas.model.entities import EntityType, NameKey
    from relaas.model.tokens import Analysis


def names(
    document: str,
    analysis: Analysis,
    segments: Iterable[Segment],
    pack: LanguagePack,
    times: Iterable[Anchor] = (),
) -> tuple[EntityMention, ...]:
    """The names in the parts of a text that facts are drawn from.

    A form has one type in a document: the one that its places together speak for.

    Args:
        document: Document id.
        analysis: The parsed text.
        segments: Its parts.
        pack: The language.
        times: Where its time expressions stand: a pipeline may take "Dinsdagochtend" for a person.
    """
    timed = covered(times)
    segments = tuple(segments)
    view = View(analysis, segments, pack)
    piped_ = grown(view, tuple(d for d in piped(view) if not timed.issuperset(range(d.start, d.end))))
    built = sorted([*bodies(view), *runs(view), *closed(view)], key=lambda draft: draft.first - draft.last)
    built = [*named_after(view), *placed(view), *built]
    drafts = _joined(
        [*shouted(view), *built, *outlets(view), *metonyms(view), *_placed(view), *datelines(view, segments)],
        piped_,
    )
    drafts = [piece for draft in drafts for piece in parted(view, draft)]
    paired = tuple(pairs(view, drafts))
    drafts = _joined([d for pair in paired for d in (pair.full, pair.short)], drafts)
    drafts = _joined(drafts, institutions(view))
    drafts = _joined(drafts, people(view))
    drafts = _joined(drafts, compounds(view))
    drafts = _joined(drafts, echoes(view, drafts))
    drafts = _joined(drafts, known_places(view))
    drafts = _joined(drafts, led_places(view))
    return tuple(_mentions(document, view, drafts, paired))


def _placed(view: View) -> Iterable[Draft]:
    return (*listed_places(view), *sites(view))


def _joined(first: Iterable[Draft], second: Iterable[Draft]) -> list[Draft]:
    """Both in order of the text; what overlaps something before it in the lists is left out."""
    drafts, kept = (*first, *second), list[Draft]()
    taken = bytearray(
        max((draft.end for draft in drafts), default=0)
    )  # a byte a letter: 1 where one is taken
    for draft in drafts:
        if 1 not in taken[draft.start : draft.end]:
            taken[draft.start : draft.end] = b"\1" * (draft.end - draft.start)
            kept.append(draft)
    return sorted(kept, key=lambda draft: draft.start)


def _mentions(
    document: str, view: View, drafts: Sequence[Draft], paired: Sequence[Pair]
) -> Iterable[EntityMention]:
    ballot = Ballot(view, drafts)
    aliases = {view.form(pair.full): view.form(pair.short) for pair in paired}
    keys: dict[tuple[str, EntityType, bool, bool], NameKey] = {}
    for draft in drafts:
        decided = ballot.decided(draft)
        if decided is None:
            continue
        type_, why, sure = decided
        if type_ != "organisation" and governs(view, draft):
            type_, why = "organisation", f"“{view.form(draft)}” stands for the government that sits there"
        anchor = Anchor.of(view.text, draft.start, draft.end)
        form = view.form(draft)
        another = type_ == "person" and view.word(draft.first - 1) in view.names.others
        known = (form, type_, sure, another)
        if known not in keys:
            made = key(form, type_, view.names, alias=aliases.get(form, ""), sure=sure)
            keys[known] = replace(
                made,
                inherited=type_ == "person" and ballot.inherits(draft),
                another=another,
                meaning=meaning(form, type_, view.pack),
                language=view.pack.code,
            )
        yield EntityMention(document, anchor, type_, why, keys[known])
