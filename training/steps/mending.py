"""What a language's machine-made corpora get wrong, against the hand-checked ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from training.steps.conllu import Token


@dataclass(frozen=True, slots=True)
class Shape:
    """What the hand-checked parts call words of a shape, and the tags under which others have them."""

    pattern: re.Pattern[str]
    upos: str
    instead_of: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mending:
    """Differences of scheme that are not a matter of the single form; an empty one mends nothing."""

    marks: frozenset[str] = frozenset()
    """Words that are `mark` where another scheme has `case` ("als")."""
    ordinals: frozenset[str] = frozenset()
    """Numerals that are adjectives."""
    ordinal_tag: str = "(?!)"
    """The native tags of ordinals in digits and other words."""
    foreign_tag: str = "(?!)"
    """The native tags of words of another language, which are no symbols."""
    cut_tag: str = "(?!)"
    """The native tags of words cut off, which are none either."""
    shapes: Sequence[Shape] = ()
    plural_end: str = ""
    """The end of every plural of a verb."""
    plural_past: str = ""
    singular: str = ""
    """Features of a finite form that looks like a participle and has no end that tells more."""

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Mending:
        """Read from plain data; an unknown key is refused."""
        shapes = tuple(
            Shape(re.compile(shape["pattern"]), shape["upos"], frozenset(shape["instead_of"]))
            for shape in data.get("shapes", ())
        )
        words = {name: frozenset(data.get(name, "").split()) for name in ("marks", "ordinals")}
        return cls(**{**data, **words, "shapes": shapes})

    def tag(self, token: Token) -> tuple[str, str]:
        """Return the tag and the features that the hand-checked parts would give a word."""
        for shape in self.shapes:
            if token.upos in shape.instead_of and shape.pattern.fullmatch(token.form):
                return shape.upos, ""
        if token.upos == "NUM" and (
            re.match(self.ordinal_tag, token.xpos) or token.form.casefold() in self.ordinals
        ):
            return "ADJ", ""
        if token.upos == "SYM" and re.fullmatch(self.foreign_tag, token.xpos):
            return "X", "Foreign=Yes"
        if token.upos == "SYM" and re.fullmatch(self.cut_tag, token.xpos):
            return "X", ""
        return token.upos, token.feats
