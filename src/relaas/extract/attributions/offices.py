"""The offices by which a document calls people, and those of sources that it does not name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from relaas.extract.attributions.completions import Completions, Held
from relaas.lang.bodies import known_bodies
from relaas.model.anchors import Anchor
from relaas.model.entities import plain
from relaas.model.frozen import Frozen
from relaas.model.offices import OfficeMention, Standing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relaas.extract.attributions.completions import Compound
    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.named import Named

_FAR = 9
"""Tokens before a name that can hold an office with what it is of."""
_NEAR = 5
"""Tokens behind a name among which an office begins: ", the Greek prime minister,"."""
_BRACKET = 4
"""Tokens of the longest bracket that may stand behind a name: a party."""


class Office(Frozen, frozen=True):
    """An office in a text.

    Attributes:
        first: Index of the first token of it and of what stands before it.
        last: One past its last, what it is of included.
        kinds: The offices that its words may name.
        held: What its words make of it.
        of: Start and end of the words for what it is of, in characters; or None.
        people: What an adjective before it points at.
        owned: Stands a genitive before it?
    """

    first: int
    last: int
    kinds: tuple[str, ...]
    held: Held
    of: tuple[int, int] | None
    people: str
    owned: bool


class Offices:
    """Reads the offices of a document.

    Args:
        layout: The document.
        names: The persons and organisations it names, in order.
    """

    def __init__(self, layout: Layout, names: Sequence[Named]) -> None:
        self.layout, self.words = layout, layout.speech.offices
        self.completions = Completions(layout)
        self.names = names
        self._read_of: dict[int, tuple[Office, ...]] = {}

    def held(self) -> Iterator[OfficeMention]:
        """An office for each name that one stands beside, in their order."""
        shared, end = tuple[Office, ...](), 0
        for name in self.names:
            own = self.of_name(name)
            joined = name.first - end == 1 and self._joins(end)
            shared = tuple(o for o in own or (shared if joined else ()) if self._is_many(o.last - 1))
            end = name.last
            for office in own or shared:  # "burgemeesters Jan Smit en Els Bos"
                if office.held != "former":
                    yield self._mention(self._begun(name), name.last, office, named=True)

    def _joins(self, at: int) -> bool:
        return self.layout.low[at] == "," or self.layout.low[at] in self.layout.speech.clauses.coordinator

    def _is_many(self, at: int) -> bool:
        return "Number=Plur" in self.layout.tokens[at].morph

    def open(self, sources: Iterable[Anchor]) -> Iterator[OfficeMention]:
        """The office in the words for each source that are those for one definite holder of one.

        Args:
            sources: The words, without their article.
        """
        for source in sources:
            first, last = self.layout.positions.tokens_of(source)
            if (office := self._of_source(first, last)) is not None:
                yield self._mention(first, last, office, named=False)

    def _mention(self, first: int, last: int, office: Office, *, named: bool) -> OfficeMention:
        layout = self.layout
        sure: Standing = "holds" if office.held in ("holds", "unread") else "maybe"
        return OfficeMention(
            anchor=Anchor.of(layout.text, *layout.span(first, last)),
            standing=sure if named else "open",
            kinds=office.kinds,
            reach=self.words.level(office.kinds),
            of=Anchor.of(layout.text, *office.of) if office.of else None,
            people=office.people,
            matter=self.matter(office),
        )

    def matter(self, office: Office) -> str:
        """What a minister is of, where a list knows it: "health minister", "minister of public health".

        Args:
            office: The office.
        """
        return known_bodies(self.layout.pack.code).portfolios.get(self.told(office), "")

    def told(self, office: Office) -> str:
        """The words for what an office is of, folded; empty where there are none.

        Args:
            office: The office.
        """
        return plain(self.layout.text[slice(*office.of)]) if office.of else ""

    # ---- beside names

    def of_name(self, name: Named) -> tuple[Office, ...]:
        """The offices that stand beside a name; read once.

        Args:
            name: Somebody named.
        """
        if name.first not in self._read_of:
            found = (self._ahead(name), self._apposed(name)) if name.kind == "person" else ()
            self._read_of[name.first] = tuple(office for office in found if office is not None)
        return self._read_of[name.first]

    def _begun(self, name: Named) -> int:
        """Where a name begins behind a title that the pipeline took for part of it: "Defense Minister | John Smith"."""
        if self.layout.low[name.first] in self.layout.pack.names.given:
            return name.first  # "John King Smith" is no king
        inside = range(name.last - 1, name.first, -1)
        return next((at for at in inside if self._own_words(at, name.first)), name.first)

    def _own_words(self, last: int, lowest: int) -> tuple[int, tuple[str, ...]] | None:
        """Where the longest words for an office that end before a token begin, and the offices they name."""
        for first in range(max(last - self.words.longest, lowest), last):
            found = self.completions.at(first, last)
            if found is not None and found[0] == last:
                return first, found[1]
        return None

    def _ahead(self, name: Named) -> Office | None:
        """The office before a name: "burgemeester | Jan Smit", "the mayor of Karani, | Ann Lee,"."""
        layout, begun = self.layout, self._begun(name)
        lowest = layout.analysis.sentences[layout.tokens[begun].sentence].first
        comma = begun > lowest and layout.low[begun - 1] == ","
        end = begun - 1 if comma else begun
        office = self._ending(end, lowest)
        if office is None or (comma and not self._is_apposed(office, name, lowest)):
            return None
        part = layout.speech.prepositions.part
        place = name.last + 1 < len(layout.tokens) and layout.tokens[name.last + 1].text[0].isupper()
        if office.of is None and place and (layout.low[name.last],) in part and not comma:
            behind = self.completions.behind(name.last, len(layout.tokens))[1]
            return _joined(office, office.last, behind)  # "Mayor Ann Lee of Karani"
        return office

    def _is_apposed(self, office: Office, name: Named, lowest: int) -> bool:
        """Is a name between commas that of the definite holder of an office before it?"""
        led = office.first > lowest and self._is_definite(office.first - 1)
        return (led or office.owned) and self._closes(name.last)

    def _ending(self, end: int, lowest: int) -> Office | None:
        """The office that ends before a token, with what it is of."""
        for last in range(end, max(end - _FAR, lowest), -1):
            found = self._directly(last, lowest)
            if found is not None:
                reached, of = self.completions.behind(last, end)
                return _joined(found, end, of) if reached == end else None
            if not self._goes_on(last - 1):
                return None
        return None

    def _goes_on(self, at: int) -> bool:
        """Can a token stand between an office and the name behind it?"""
        layout = self.layout
        return layout.low[at][0].isalnum() and not layout.is_finite(at) and layout.dated[at] < 0

    def _directly(self, last: int, lowest: int) -> Office | None:
        """The office whose own words end before a token."""
        layout = self.layout
        if (found := self._own_words(last, lowest)) is not None:
            return self._led(found[0], last, found[1], lowest)
        compound = self.completions.compound(last - 1) if last > lowest else None
        if compound is not None:
            return self._joined_word(last - 1, compound, lowest)
        lemma = layout.tokens[last - 1].lemma.lower() if last > lowest else ""
        if (lemma,) in self.words.kinds and self._is_many(last - 1):
            return Office(last - 1, last, self.words.kinds[lemma,], "maybe", None, "", owned=False)
        return None

    def _joined_word(self, at: int, compound: Compound, lowest: int) -> Office:
        """The office that a compound names, with what stands before it."""
        kinds, held, of = compound
        return replace(self._led(at, at + 1, kinds, lowest), held=held, of=of)

    def _led(self, first: int, last: int, kinds: tuple[str, ...], lowest: int) -> Office:
        leading = self.completions.before(first, lowest, kinds)
        return Office(leading.first, last, kinds, leading.held, leading.of, leading.people, leading.owned)

    def _apposed(self, name: Named) -> Office | None:
        """The office behind a name and a comma or a bracket: "Jan Smit, de burgemeester van Halle,"."""
        layout, at = self.layout, name.last
        limit = layout.analysis.sentences[layout.tokens[name.first].sentence].last
        if at < limit and layout.low[at] == "(":
            closed = next((i + 1 for i in range(at, min(at + _BRACKET, limit)) if layout.low[i] == ")"), at)
            # "Jan Smit (CD&V), burgemeester"
            at = closed if closed < limit and layout.low[closed] == "," else at
        if at >= limit or layout.low[at] not in (",", "("):
            return None
        start = at + 2 if at + 1 < limit and self._is_definite(at + 1) else at + 1
        for first in range(start, min(start + _NEAR, limit)):
            found = self.completions.at(first, limit)
            if found is None:
                continue
            office = self._led(first, found[0], found[1], start)
            last, of = self.completions.behind(found[0], limit)
            whole = office.first == start and self._closes(last)
            return _joined(office, last, of) if whole else None
        return None

    def _closes(self, at: int) -> bool:
        """Does a mark stand at a token, or the text end before it?"""
        return at >= len(self.layout.tokens) or self.layout.low[at] in (",", ".", ")", ";", ":")

    def _is_definite(self, at: int) -> bool:
        return self.layout.low[at] in self.layout.pack.names.definite

    # ---- of sources

    def _of_source(self, first: int, last: int) -> Office | None:
        """The office of one definite holder that the words for a source are, all of them."""
        office = self.read(first, last)
        if office is None or office.held != "holds" or self._is_plural(first, last):
            return None
        return office if self._is_one(office) else None

    def _is_plural(self, first: int, last: int) -> bool:
        part = self.layout.speech.prepositions.part
        end = next((at for at in range(first, last) if (self.layout.low[at],) in part), last)
        return self._is_many(end - 1)

    def read(self, first: int, last: int) -> Office | None:
        """The office that all of some words are.

        Args:
            first: Index of the first token of the words.
            last: One past that of their last.
        """
        for at in range(first, last):
            found = self.completions.at(at, last)
            compound = self.completions.compound(at) if found is None else None
            if found is not None:
                end, of = self.completions.whole(found[0], last)
                office = _joined(self._led(at, found[0], found[1], first), end, of)
            elif compound is not None:
                office = self._joined_word(at, compound, first)
            else:
                continue
            if office.last == last:
                return office if office.first == first else None
        return None

    def _is_one(self, office: Office) -> bool:
        """Is it told of one definite holder, of whom nothing more is said behind?"""
        layout, before, after = self.layout, office.first - 1, office.last
        led = office.owned or (before >= 0 and self._is_definite(before)) or self._is_heading(office)
        sentence = layout.analysis.sentences[layout.tokens[office.first].sentence]
        if not led or after + 1 >= sentence.last:
            return led
        words = layout.speech.prepositions
        leads = (layout.low[after],) in (*words.part, *words.where, *words.attached)
        told = leads and layout.named[after + 1] >= 0  # "de burgemeester in Halle"
        told = told or layout.low[after] in self.words.former | self.words.maybe  # "the president elect"
        named = layout.low[after] == "," and layout.named[after + 1] >= 0
        return not told and not named

    def _is_heading(self, office: Office) -> bool:
        """Stands an office without an article in a line that no mark ends, a heading: "Ten dead, says mayor"?"""
        layout = self.layout
        sentence = layout.analysis.sentences[layout.tokens[office.first].sentence]
        bare = office.first == 0 or layout.low[office.first - 1] not in layout.speech.clauses.determiners
        ends = layout.text[layout.tokens[sentence.last - 1].end :].startswith("\n")
        return bare and ends and not layout.is_mark(sentence.last - 1)


def _joined(office: Office, last: int, of: tuple[int, int] | None) -> Office:
    """An office with what stands behind it; of what is told twice, the latter with the former for its people."""
    return replace(office, last=last, of=of or office.of)
