"""Claims of somebody named before a colon: "Politie: zeker tien gewonden"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.attributions.claims import Claim
from relaas.extract.attributions.continuing import behind_colon
from relaas.extract.attributions.namings import NOMINAL
from relaas.extract.attributions.numbered import counts
from relaas.extract.attributions.pronouns import is_acronym

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relaas.extract.attributions.layouts import Layout
    from relaas.extract.attributions.namings import Phrase
    from relaas.extract.attributions.phrases import Phrases
    from relaas.extract.attributions.piece import Piece


def headed(layout: Layout, phrases: Phrases) -> Iterator[Claim]:
    """Claims of somebody named before a colon: "Politie: zeker tien gewonden"."""
    for number, piece in enumerate(layout.pieces):
        before = number - 1
        if piece.mark != ":" or before not in layout.sentence_pieces(piece.sentence):
            continue
        heading = layout.pieces[before]
        phrase = phrases.at(heading.first, heading.last)
        begins = heading.first == layout.analysis.sentences[piece.sentence].first
        if phrase is None or not begins or not layout.readable[piece.first]:
            continue
        if phrase.last != heading.last and not _tells_how(layout, phrase, heading, piece.first):
            continue
        if (
            phrase.start < phrase.end
            and phrase.kind not in ("other", "pronoun", "place")
            and layout.low[heading.first] not in layout.speech.clauses.labels
            and not (_labels_count(layout, heading) or _labels_event(layout, heading))
            and _leads(layout, phrase)
            and not _is_counted_at(layout, phrase, piece.first)
        ):
            yield Claim(
                phrase, (heading.last - 1, heading.last), behind_colon(layout, piece.first), "heading"
            )


def _is_counted_at(layout: Layout, phrase: Phrase, first: int) -> bool:
    """Leads a name to a count of what is so there, told of nobody known to speak: "Hoogovens Velsen: 600 banen weg"?

    Not where the text or a list knows it for somebody, or tells what it is.
    """
    if not phrase.named or layout.quote_of[first] >= 0 or not counts(layout, first):
        return False
    words = [layout.tokens[at] for at in range(phrase.first, phrase.end)]
    name = " ".join(token.text.lower() for token in words[phrase.start - phrase.first :])
    listed = name in layout.pack.names.organisations or name in layout.speech.sources.media_words
    told = any(layout.speech.kind_of(t.lemma.lower()) or is_acronym(t.text) for t in words)
    return not (listed or told or _is_person(layout, phrase))


def _is_person(layout: Layout, phrase: Phrase) -> bool:
    """Does the text name elsewhere, by more words, a person whose name ends as a phrase does: "Jan Mans … Mans: 12"?"""
    last, names = layout.low[phrase.end - 1], layout.analysis.names
    own = layout.tokens[phrase.start].start
    fuller = (n for n in names if n.label == "PER" and n.start != own and " " in layout.text[n.start : n.end])
    return any(layout.text[n.start : n.end].lower().split()[-1] == last for n in fuller)


def _tells_how(layout: Layout, phrase: Phrase, heading: Piece, first: int) -> bool:
    """Tells what stands between a speaker and the colon before a quotation of what or how he speaks?

    So it does in "Ooggetuige over aanslag: „…”", "Vader woedend: „…”"; not in "Trainer ontslagen: „…”".
    """
    quoted = (
        layout.quote_of[first] >= 0 and layout.quoted[layout.quote_of[first]][0] <= layout.tokens[first].start
    )
    if (
        not layout.speech.order.last
        or heading.finite
        or not quoted
        or phrase.kind not in ("person", "people")
    ):
        return False
    at = phrase.last
    return layout.tokens[at].pos == "ADP" or layout.low[at] in layout.speech.telling.gestures


def _labels_count(layout: Layout, heading: Piece) -> bool:
    """Is a heading but the word for what is counted behind it: "Vermist: negen"?"""
    token, figures = layout.tokens[heading.first], layout.pack.figures
    counted = figures.cues.is_word(token) or figures.says.of(token.text) is not None
    return heading.last == heading.first + 1 and counted


def _labels_event(layout: Layout, heading: Piece) -> bool:
    """Does a heading open or end with what happened, and name nobody who speaks: "Earthquake Nepal: 300 killed"?"""
    tokens = layout.tokens[heading.first : heading.last]
    event = layout.pack.events.noun(tokens[0].text) or layout.pack.events.noun(tokens[-1].text)
    bodies = (layout.speech.kind_of(token.lemma.lower()) for token in tokens)
    return bool(event) and not any(bodies)  # "Fire brigade: 40 hurt"


def _leads(layout: Layout, phrase: Phrase) -> bool:
    """Is there no noun before the name but what tells who it is: "Minister Jansen:", but not "Brand Shell:"?"""
    before = (layout.tokens[at] for at in range(phrase.first, phrase.start))
    nouns = [token for token in before if token.pos in NOMINAL]
    if layout.speech.order.last and not phrase.named and phrase.end > phrase.head + 1:
        behind = layout.tokens[phrase.head + 1 : phrase.end]
        if not any(token.text[0].isupper() for token in behind):
            return False  # "Kerk van modder:"
    return all(layout.speech.kind_of(token.lemma.lower()) for token in nouns)
