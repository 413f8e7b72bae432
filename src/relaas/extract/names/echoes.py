"""Names found once are found everywhere in their document: alone, in capitals, with a genitive, before a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.names.brackets import is_acronym
from relaas.extract.names.nobodies import nobody
from relaas.extract.names.trimming import compound
from relaas.extract.names.views import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.names.views import View
    from relaas.model.entities import EntityType

_LOUD = 3
"""Letters from which a word in capitals is taken for the same word in small ones."""
_LONGEST = 6
"""Words of the longest name that is looked for again."""
Forms = dict[tuple[str, ...], "EntityType | None"]


def echoes(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Further places where the names of a document stand.

    Args:
        view: The text.
        drafts: Names found so far, which are not found again.
    """
    forms = _forms(view, drafts)
    firsts = {words[0] for words in forms}
    taken = {at for draft in drafts for at in range(draft.first, draft.last)}
    done = 0
    for at, last in sorted({*view.raised, *view.standing({first.lower() for first in firsts})}):
        draft = None if at < done or at in taken else _echo(view, at, last, forms, firsts)
        if draft is not None and taken.isdisjoint(range(draft.first, draft.last)):
            yield draft
            done = draft.last


def family(words: Sequence[str], particles: frozenset[str]) -> int:
    """Index of the first word of the surname in a person's name: the last word with the particles before it.

    Args:
        words: The name's words.
        particles: Lower case.
    """
    at = len(words) - 1
    while at > 1 and words[at - 1].lower() in particles:
        at -= 1
    return at


def _forms(view: View, drafts: Sequence[Draft]) -> Forms:
    """The names, by their words; surnames of people and single words in other capitals stand among them."""
    forms: Forms = {}
    for draft in drafts:
        words = tuple(view.text[draft.start : draft.end].split())
        if not words[0][0].isupper():
            continue
        forms.setdefault(words, draft.type)
        if draft.type == "person" and len(words) > 1:
            rest = words[family(words, view.names.particles) :]
            forms.setdefault((rest[0][0].upper() + rest[0][1:], *rest[1:]), "person")
            forms.setdefault(rest, "person")
            if words[-1].partition("-")[2].islower() and words[0].istitle():
                forms.setdefault(words[:1], "person")  # "Chung Hong-won" has his surname first
        elif draft.type == "place" and not draft.sure and len(words) > 1 and len(words[-1]) > _LOUD:
            # The pipeline takes unknown people for places; a last word alone, if it comes, says otherwise.
            forms.setdefault(words[-1:], None)
    for words, type_ in list(forms.items()):
        if len(words) == 1 and len(words[0]) >= _LOUD:
            forms.setdefault((words[0].upper(),), type_)
            if words[0].isupper() and not is_acronym(words[0]):
                forms.setdefault((words[0].title(),), type_)
    return forms


def _echo(view: View, at: int, last: int, forms: Forms, firsts: set[str]) -> Draft | None:
    if length := compound(view, at):
        return _compound(view, at, length, forms)
    text = view.tokens[at].text
    if text not in firsts and not _bare(view, (text,), forms):
        return None
    for end in range(min(last, at + _LONGEST), at, -1):
        words = tuple(token.text for token in view.tokens[at:end])
        if words not in forms:
            words = _bare(view, words, forms)
        if words:
            return _draft(view, at, words, forms[words])
    return None


def _draft(view: View, at: int, words: tuple[str, ...], type_: EntityType | None) -> Draft | None:
    end = at + len(words)
    stop = view.tokens[end - 1].start + len(words[-1])
    draft = Draft(at, end, view.tokens[at].start, stop, type_, "named elsewhere in this report")
    return None if len(words) == 1 and nobody(view, draft) else draft


def _bare(view: View, words: tuple[str, ...], forms: Forms) -> tuple[str, ...]:
    """A known name in words that end in a genitive or a full stop; empty where there is none."""
    last = words[-1]
    if last[-1] not in "s.'’" or not words[0][0].isupper():
        return ()
    for ending in (*sorted(view.names.genitives), "s", "."):
        bare = (*words[:-1], last.removesuffix(ending))
        if bare != words and bare in forms:
            return bare
    return ()


def _compound(view: View, at: int, length: int, forms: Forms) -> Draft | None:
    """The name that opens a compound, where the report or the language knows it."""
    token = view.tokens[at]
    head = token.text[:length]
    known = forms.get((head,))
    if known is None and head.lower() in view.names.organisations:
        known = "organisation"
    if known is None and head.isupper() and head.lower() in view.names.places:
        known = "place"
    if known is None and is_acronym(head) and head.isalpha():
        tail = token.text[length + 1 :]
        kind = view.pack.speech.kind_of(tail)
        known = (
            "organisation" if kind in ("person", "organisation") or tail in view.names.person_titles else None
        )
    if known is None and view.names.nouns.of(token.text[length + 1 :]) == "apposed":
        known = "organisation"
    if known is None:
        return None
    return Draft(
        at, at + 1, token.start, token.start + length, known, f"it opens the compound “{token.text}”"
    )
