"""The figures of one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.figures.answers import with_answers
from relaas.extract.figures.antecedents import Topics, antecedent, named_again
from relaas.extract.figures.bearings import bearings_of, confines, sided
from relaas.extract.figures.categories import category_inside, category_of, shared
from relaas.extract.figures.circumstances import place_of
from relaas.extract.figures.compared import with_compared
from relaas.extract.figures.counted import Noun, called, counted_by, taken_up
from relaas.extract.figures.counting import counts
from relaas.extract.figures.earlier import as_early, as_outrun, is_superseded
from relaas.extract.figures.elided import elided
from relaas.extract.figures.ellipses import Context, is_of_them
from relaas.extract.figures.entries import with_entries
from relaas.extract.figures.erring import with_errors
from relaas.extract.figures.explained import with_explained
from relaas.extract.figures.followers import following
from relaas.extract.figures.formerly import as_it_was
from relaas.extract.figures.frames import Frame, frame_of
from relaas.extract.figures.growth import with_growth
from relaas.extract.figures.hours import with_hours
from relaas.extract.figures.narrowing import adjectives, beside, graded, severities
from relaas.extract.figures.nations import note_nations
from relaas.extract.figures.newcomers import are_newcomers
from relaas.extract.figures.others import note_tellers
from relaas.extract.figures.outdated import as_adjusted, as_outdated, found_of
from relaas.extract.figures.pairing import counted_nouns, paired_up
from relaas.extract.figures.partitives import are_of_others, kind_of, part_noun, told_by_name
from relaas.extract.figures.plurals import are_anybody
from relaas.extract.figures.portions import is_apart, is_fate, with_portions
from relaas.extract.figures.predicated import predicated
from relaas.extract.figures.resumed import before_its_whole, of_all_places
from relaas.extract.figures.rivals import holds_instead, instead_of, weighed
from relaas.extract.figures.rows import Row
from relaas.extract.figures.scenes import Scene
from relaas.extract.figures.scoping import EARLIER
from relaas.extract.figures.sequels import with_sequels
from relaas.extract.figures.settling import settled
from relaas.extract.figures.singles import with_singles
from relaas.extract.figures.speaking_on import with_parts, with_sources
from relaas.extract.figures.stages import with_stages
from relaas.extract.figures.sums import with_sums
from relaas.extract.figures.tellers import Tellers
from relaas.extract.figures.timing import carried_on, since_said, since_then, time_of, timed, years_before
from relaas.extract.figures.topical import is_given
from relaas.extract.figures.trailing import hedged_behind
from relaas.extract.figures.traps import is_trap
from relaas.extract.figures.untold import is_hinted
from relaas.extract.figures.wholes import (
    Before,
    are_others,
    hinted_of,
    hit_of,
    is_among,
    is_itemised,
    is_rival,
    whole_of,
)
from relaas.lang.clauses import Positions
from relaas.model.figures import Attributed, FigureMention
from relaas.model.provenance import Provenance

if TYPE_CHECKING:
    from relaas.extract.figures.asked import Antecedent
    from relaas.extract.figures.findings import Finding
    from relaas.extract.figures.given import Given
    from relaas.extract.figures.scenes import Spot, Told
    from relaas.lang.packs import LanguagePack
    from relaas.model.tokens import Analysis


def figures(analysis: Analysis, given: Given, pack: LanguagePack) -> tuple[FigureMention, ...]:
    """Every figure of a document: its quantities that count people or things of the event.

    Args:
        analysis: The parsed text.
        given: What the other extractors found in it.
        pack: The language.

    Returns:
        The mentions in order. One number gives two where it counts two categories together ("15 doden en gewonden").
    """
    found = _Teller(analysis, given, pack).found()
    entered = with_entries(found, given.times, analysis.text)
    added = with_singles(with_sums(entered, analysis.text), Positions(analysis), pack.names.indefinite)
    parted = with_parts(with_growth(added), analysis.text, pack.speech.clauses.contrast)
    return with_stages(with_answers(parted))


class _Teller:
    """Goes through the quantities of a text in order, as each can hang on those before it."""

    def __init__(self, analysis: Analysis, given: Given, pack: LanguagePack) -> None:
        self._given = given
        self._pack = pack
        self._scene = Scene(Positions(analysis), given.quantities, pack.figures)
        self._scene.timed.update(timed(self._scene, given.times))
        note_nations(self._scene, pack)
        note_tellers(self._scene, [a.source for a in given.attributed])
        paired = paired_up(self._scene, given.attributed, pack)
        self._nouns, self._parts, self._wrong = paired.nouns, paired.parts, paired.wrong
        self._outdated = paired.outdated
        self._scene.nouns.update(counted_nouns(self._scene, self._nouns))
        self._topics: Topics | None = None
        sources = [(a.source.start, a.source.end) for a in given.attributed if a.source is not None]
        self._tellers = Tellers(sources, pack)
        self._titles = [(s.start, s.end) for s in given.segments if s.kind == "title"]
        self._told: list[Told] = []
        self._openers: set[int] = set()

    def found(self) -> list[FigureMention]:
        for spot, noun in zip(self._scene.spots, self._nouns, strict=True):
            if spot.index in self._outdated or not is_trap(self._scene, spot, noun, self._tellers):
                self._tell(spot, noun)
        told = with_hours(self._scene, with_sequels(self._scene, self._told), self._given.times)
        told = with_sources(self._scene, told, self._pack.speech.clauses.counting_on)
        found = with_errors(self._scene, with_portions(self._scene, told, self._pack))
        verbs = self._pack.verbs
        being = verbs.states | verbs.passive | verbs.perfect
        return with_compared(self._scene, with_explained(self._scene, found), being)

    def _tell(self, spot: Spot, noun: Noun | None) -> None:
        frame = frame_of(self._scene, spot, noun)
        if noun is None and frame.part and self._is_source(spot):
            frame = replace(frame, part=False)
        noun = (
            noun
            or part_noun(self._scene, spot, self._told)
            or (taken_up(self._scene, spot, self._told) if frame.part else None)
        )
        finding = self._righted(spot, noun, frame) or self._finding(spot, noun, frame)
        whole = self._whole(spot, noun, frame, finding)
        known = are_newcomers(self._scene, spot, self._told, finding)
        if whole is not None and (known or self._is_item(spot, noun, whole)):
            finding = None
        again = noun is None and frame.opens_whole
        asked = noun is None or are_anybody(self._scene, spot, noun) or is_hinted(finding)
        asked = asked or is_given(self._scene, spot) or bool(counts(self._scene, spot))
        before = self._before(spot, noun, again=again, more="added" in frame.scope) if asked else None
        found = settled(self._scene, spot, noun, Context(frame, whole, before, finding, self._told))
        found = told_by_name(self._scene, spot, finding, found) if frame.part else found
        found = found_of(self._outdated, spot, self._told) or found
        if found is None:
            return
        found = instead_of(self._scene, found, self._wrong, spot, self._told)
        if frame.opens_whole:
            self._open(spot)
        for category, why in shared(self._scene, noun, found):
            row = Row(category, why, whole, before, found)
            figure = self._figure(spot, noun, frame, replace(row, own=found is finding))
            if whole is None:
                figure = of_all_places(figure, before, self._told)
            if noun is None and found is not finding:
                figure = as_it_was(self._scene, spot, figure, self._told, self._pack.verbs.states)
            if noun is None and before is not None and before.index is not None:
                figure = as_early(figure, spot, self._told[before.index])
            figure = as_outdated(
                beside(self._scene, spot, noun, figure, self._told), self._outdated, spot, self._told
            )
            figure = as_outrun(self._scene, as_adjusted(self._scene, figure, spot), spot)
            self._told.append((spot, figure))
        self._told[-2:-1] = before_its_whole(self._told)

    def _whole(self, spot: Spot, noun: Noun | None, frame: Frame, finding: Finding | None) -> int | None:
        """The figure of which a number is a part, unless it only stands beside it."""
        named = noun is not None and frame.part and noun.first > spot.last  # "two of the survivors"
        said = finding.category if finding is not None and (finding.marks or named) else None
        hint = hinted_of(self._scene, noun, self._told) if noun is not None and named else None
        said = (kind_of(self._scene, spot) if frame.part else None) or hint or said
        said = said or hit_of(self._scene, spot, self._told)
        whole = whole_of(self._scene, spot, frame, Before(self._told, self._openers, said))
        above = whole is not None and spot.mention.quantity.is_above(self._told[whole][1].quantity)
        if whole is None or above or self._wrong.get(self._told[whole][0].index) == spot.index:
            return None
        told = self._told[whole := self._held(whole)][1]
        if frame.part and are_of_others(self._scene, spot, told):
            return None
        rival = not frame.part and is_rival(self._scene, (spot, self._given.attributed), told)
        if rival or holds_instead(self._scene, spot, told):
            return None
        return None if self._is_apart(spot, noun, whole, None if frame.part else finding) else whole

    def _held(self, whole: int) -> int:
        """What holds where a whole is the wrong one of two numbers: "275 doden in plaats van 288. Van hen …"."""
        right = self._wrong.get(self._told[whole][0].index)
        return next((at for at, (spot, _) in enumerate(self._told) if spot.index == right), whole)

    def _is_source(self, spot: Spot) -> bool:
        """Do the words right behind a number say who gives it: "de krap 25.000 van de politie"?"""
        source, tokens = self._given.attributed[spot.index].source, self._scene.tokens
        return source is not None and source.start in {t.start for t in tokens[spot.last : spot.last + 3]}

    def _open(self, spot: Spot) -> None:
        """Note a whole, for the part before it ("vier van de vijf") or those behind it."""
        at = len(self._told)
        self._openers.add(at)
        here = at > 0 and self._told[-1][0].index == spot.index - 1
        if here and (spot.index - 1 in self._parts or is_among(self._scene, self._told[-1][1], spot)):
            other, figure = self._told[-1]
            self._told[-1] = (other, replace(figure, part_of=at))

    def _before(self, spot: Spot, noun: Noun | None, *, again: bool, more: bool) -> Antecedent | None:
        """What a number without a noun goes on with; the named counts are looked up for the first that needs them."""
        if again and (named := named_again(self._scene, spot, self._told)) is not None:
            return named
        if self._topics is None:
            self._topics = Topics(self._scene, self._pack)
        return antecedent(self._scene, self._topics, (spot, noun), self._told, more=more)

    def _finding(self, spot: Spot, noun: Noun | None, frame: Frame) -> Finding | None:
        if frame.opens_whole:
            return category_inside(self._scene, spot, noun)
        fared = elided(self._scene, spot, noun, self._told) or following(self._scene, spot, noun, self._told)
        return fared or category_of(self._scene, spot, noun, self._pack)

    def _righted(self, spot: Spot, noun: Noun | None, frame: Frame) -> Finding | None:
        """What is said of the right one of two numbers is said of the wrong one too: "Not 68 but 112 were treated"."""
        right = self._wrong.get(spot.index, -1)
        if right < spot.index:
            return None
        own = self._finding(spot, noun, frame) if noun is not None else None
        told = own is not None and own.deed and own.category != "other" and not is_hinted(own)
        if told or (own is not None and own.firm):
            return None
        other, of = self._scene.spots[right], self._nouns[right]
        found = self._finding(other, of, frame_of(self._scene, other, of))
        return replace(found, clear=True) if found is not None else None

    def _figure(self, spot: Spot, noun: Noun | None, frame: Frame, row: Row) -> FigureMention:
        tokens = self._scene.tokens
        attributed = self._said(spot)
        anchor = spot.mention.anchor
        hurt = graded(severities(self._scene, spot, noun), row.category)
        limits = {*adjectives(self._scene, noun, self._pack), *hurt}
        limits |= {*confines(self._scene, spot)}
        counted, head = counted_by(self._scene, noun, spot), called(self._scene, noun)
        counted = sided(self._scene, spot, counted)
        if (named := predicated(self._scene, spot, noun, self._pack)) is not None:
            counted, head = counted_by(self._scene, named), called(self._scene, named)
        if (
            counted is None
            and row.before is not None
            and (row.own or row.category == row.before.category)
            and is_of_them(self._scene, spot, row.before, row.category if row.own else None)
        ):
            counted, head = row.before.counted, row.before.head
        when = self._when(spot, row, attributed)
        time = self._given.times[when] if when is not None else None
        early = time is not None and (since_then(self._scene, spot, time) or years_before(time))
        figure = FigureMention(
            anchor=anchor,
            quantity=hedged_behind(self._scene, spot, noun),
            category=row.category,
            counted=counted,
            head=head,
            limits=tuple(sorted(limits)),
            place=place_of(self._scene, spot, self._pack, attributed.source),
            part_of=row.whole,
            scope=tuple(sorted({*frame.scope, EARLIER})) if early else frame.scope,
            when=when,
            attributed=attributed,
            paragraph=self._scene.positions.paragraph_at(anchor.start),
            sentence=(tokens[spot.sentence[0]].start, tokens[spot.sentence[1] - 1].end),
            title=any(start <= anchor.start < end for start, end in self._titles),
            why=row.why,
            provenance=Provenance(spot.mention.provenance.rule, self._pack.label),
            bearings=bearings_of(self._scene, spot),
            deed=row.found.deed,
        )
        return replace(figure, superseded=is_superseded(self._scene, spot, noun, figure, self._pack))

    def _when(self, spot: Spot, row: Row, attributed: Attributed) -> int | None:
        """Its own time, else that of the figure it goes on with."""
        own = time_of(self._scene, spot, self._given.times, attributed, self._pack)
        at = row.before.index if row.whole is None and row.before is not None else row.whole
        other = self._told[at] if at is not None and at < len(self._told) else None
        return carried_on(self._scene, spot, other) if own is None else own

    def _is_apart(self, spot: Spot, noun: Noun | None, whole: int, finding: Finding | None) -> bool:
        """Does it only stand beside a count of another kind: "nine dead, including two policemen, and 33 wounded"?"""
        figure = self._told[whole][1]
        if are_others(self._scene, figure, noun):
            return True
        told = whole in self._openers or self._is_item(spot, noun, whole)
        told = told or (noun is None and finding is not None and is_fate(self._scene, spot, figure, finding))
        return not told and is_apart(self._scene, spot, figure, finding)

    def _is_item(self, spot: Spot, noun: Noun | None, whole: int) -> bool:
        return noun is None and is_itemised(self._scene, spot, self._told[whole][0])

    def _said(self, spot: Spot) -> Attributed:
        """Who says it; the wrong one of two numbers is taken back, or denied, where the right one is given."""
        attributed = since_said(self._scene, spot, self._given.attributed[spot.index], self._given.times)
        return weighed(self._scene, spot, attributed, self._wrong)
