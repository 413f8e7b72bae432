"""Map typographic marks one-to-one to the ASCII ones that the treebanks use; no offset moves."""

from __future__ import annotations

import re

_DOUBLE = "„“”‟«»″〝〞＂"
_SINGLE = "‘’‚‛‹›′´`ʼ＇"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011"
_TABLE = str.maketrans(
    {
        **dict.fromkeys(_DOUBLE, '"'),
        **dict.fromkeys(_SINGLE, "'"),
        **dict.fromkeys(_SPACES, " "),
        **dict.fromkeys(_HYPHENS, "-"),
    }
)
# A dash between spaces is a parenthesis, which the treebanks write as a hyphen; in "2019–2020" it stays.
_DASH = re.compile(r"(?<=\s)[–—](?=\s)")


def plain_marks(text: str) -> str:
    """Return the text with ASCII quotes, hyphens and spaces, of the same length."""
    return _DASH.sub("-", text.translate(_TABLE))
