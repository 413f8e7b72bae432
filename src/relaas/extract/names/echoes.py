"""Names found once are found everywhere in their document: alone, in capitals, with a genitive, before a hyphen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relaas.extract.names.brackets import is_acronym
from relaas.extract.names.trimming import compound, nobody
from relaas.extract.names.views import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relaas.extract.names.views import View
    from relaas.model.entities import EntityType

_LOUD = 3
"""Letters from which a word in capitals is taken for the same word in small ones."""
Forms = dict[str, list[tuple[tuple[str, ...], "EntityType | None"]]]


def echoes(view: View, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Further places where the names of a document stand.

    Args:
        view: The text.
        drafts: Names found so far, which are not found again.
    """
    forms = _forms(view, drafts)
    taken = {at for draft in drafts for at in range(draft.first, draft.last)}
    for first, last in view.parts:
        at = first
        while at < last:
            draft = None if at in taken else _echo(view, at, last, forms)
            if draft is None or any(n in taken for n in range(draft.first, draft.last)):
                at += 1
                continue
            yield draft
            at = draft.last


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
    """First word to the names that begin with it, the longest first; surnames of people stand among them."""
    found: dict[tuple[str, ...], EntityType | None] = {}
    for draft in drafts:
        words = tuple(view.text[draft.start : draft.end].split())
        if not words[0][0].isupper():
            continue
        found.setdefault(words, draft.type)
        if draft.type == "person" and len(words) > 1:
            rest = words[family(words, view.names.particles) :]
            found.setdefault((rest[0][0].upper() + rest[0][1:], *rest[1:]), "person")
            found.setdefault(rest, "person")
        elif draft.type == "place" and not draft.sure and len(words) > 1 and len(words[-1]) > _LOUD:
            # The pipeline takes unknown people for places; a last word alone, if it comes, says otherwise.
            found.setdefault(words[-1:], None)
    forms: Forms = {}
    for words, type_ in found.items():
        forms.setdefault(words[0], []).append((words, type_))
        if len(words) == 1 and len(words[0]) >= _LOUD:
            forms.setdefault(words[0].upper(), []).append(((words[0].upper(),), type_))
            if words[0].isupper() and not is_acronym(words[0]):
                forms.setdefault(words[0].title(), []).append(((words[0].title(),), type_))
    for several in forms.values():
        several.sort(key=lambda form: (-len(form[0]), form[0]))
    return forms


def _echo(view: View, at: int, last: int, forms: Forms) -> Draft | None:
    token = view.tokens[at]
    if length := compound(view, at):
        return _compound(view, at, length, forms)
    for words, type_ in forms.get(token.text, ()) or forms.get(_bare(view, token.text, forms), ()):
        end = at + len(words)
        if end <= last and _same(view, at, words):
            stop = view.tokens[end - 1].start + len(words[-1])
            draft = Draft(at, end, token.start, stop, type_, "named elsewhere in this report")
            return None if len(words) == 1 and nobody(view, draft) else draft
    return None


def _same(view: View, at: int, words: tuple[str, ...]) -> bool:
    texts = [token.text for token in view.tokens[at : at + len(words)]]
    return tuple(texts[:-1]) == words[:-1] and (
        texts[-1] == words[-1] or (texts[-1].startswith(words[-1]) and _genitive(view, texts[-1], words[-1]))
    )


def _genitive(view: View, text: str, base: str) -> bool:
    return text[len(base) :] in view.names.genitives | {"s", "."}


def _bare(view: View, text: str, forms: Forms) -> str:
    """A word without its genitive where what remains is a known first word."""
    if text[-1] not in "s.'’" or not text[0].isupper():
        return ""
    for ending in (*sorted(view.names.genitives), "s", "."):
        base = text.removesuffix(ending)
        if base != text and base in forms:
            return base
    return ""


def _compound(view: View, at: int, length: int, forms: Forms) -> Draft | None:
    """The name that opens a compound, where the report or the language knows it."""
    token = view.tokens[at]
    head = token.text[:length]
    known = next((type_ for words, type_ in forms.get(head, ()) if len(words) == 1), None)
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
