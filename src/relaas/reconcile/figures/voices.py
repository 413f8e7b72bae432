"""Who a figure comes from, so that one source is told from another under all its names."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from relaas.model.frozen import Frozen
from relaas.reconcile.figures.links import is_name
from relaas.text.folding import unaccented

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from relaas.model.documents import Document
    from relaas.model.figures import FigureMention, Link
    from relaas.reconcile.figures.links import Names

_SMALL = 3
"""Lower-case words of so many letters that open a description are articles and the like."""
_TELLING = 5
"""A description without a capital needs a word of so many letters to be the same in another report: "hij" is not."""
_NO_OUTLET = "unknown"
"""Two reports of which nobody says who published them are not one voice."""
_INITIALS = re.compile(r"[A-Z]{2,6}")


class Voice(Frozen, frozen=True):
    """A source of figures.

    Attributes:
        key: The same for one source over documents.
        name: For reading.
        own: Is it the outlet itself, which names nobody?
    """

    key: str
    name: str
    own: bool


def voice(mention: FigureMention, source: Link | None, document: Document, names: Names) -> Voice:
    """The voice behind a figure, by the words of its document alone; `settled` joins them over documents.

    Args:
        mention: The figure.
        source: Its source as linked, or None.
        document: Where it stands.
        names: The entities.
    """
    if source is None:
        outlet = document.agency or document.outlet
        nobody = document.agency is None and document.outlet == _NO_OUTLET
        key, called = (document.id, document.path) if nobody else (unaccented(outlet), document.outlet)
        return Voice(f"o:{key}", f"{called} itself", own=True)
    entity = names.by_id.get(source.entity) if source.entity else None
    if entity is not None:
        return Voice(f"n:{entity.name}", entity.name, own=False)
    name = mention.attributed.name
    words = _bare(name.text if name and not is_name(source.text) else source.text)
    here = "" if _telling(words) else f"{document.id}:"
    return Voice(f"n:{here}{words if words.isupper() else unaccented(words)}", source.text, own=False)


def settled(voices: Iterable[Voice]) -> dict[str, str]:
    """For each key that of the same source in full: its full name for a surname, what they stand for for initials.

    Args:
        voices: All voices of a story.
    """
    keys = sorted({v.key for v in voices if not v.own}, key=lambda k: (len(k), k))
    ends, initials = defaultdict(list), defaultdict(list)
    for key in keys:
        name = key.removeprefix("n:")
        initials[_initials(name)].append(key)
        words = unaccented(name).split()
        for at in range(1, len(words)):
            ends[" ".join(words[at:])].append(key)
    long = {key: _longest(key, ends, initials) for key in keys}
    return {key: long[long[key]] for key in keys}


def _longest(key: str, ends: Mapping[str, list[str]], initials: Mapping[str, list[str]]) -> str:
    """The longest form a shorter one stands for; itself where several could be meant."""
    name = key.removeprefix("n:")
    if _INITIALS.fullmatch(name) and name in initials:
        return initials[name][0] if len(initials[name]) == 1 else key
    longer = ends.get(unaccented(name), [])
    in_a_row = all(unaccented(b).endswith(unaccented(a.removeprefix("n:"))) for a, b in pairwise(longer))
    return longer[-1] if longer and in_a_row else key


def _initials(name: str) -> str:
    words = name.replace("-", " ").split()
    return "".join(w[0] for w in words if w[0].isupper()) if len(words) > 1 else ""


def _bare(text: str) -> str:
    """A description without the small words that open it."""
    words = text.split()
    while len(words) > 1 and len(words[0]) <= _SMALL and words[0][1:].islower():
        words = words[1:]
    return " ".join(words)


def _telling(words: str) -> bool:
    return is_name(words) or any(len(w) >= _TELLING for w in words.split())
