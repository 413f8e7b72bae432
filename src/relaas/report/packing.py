"""The bundle as the page carries it: the same tree, said in fewer words.

A bundle names the fields of every row, repeats ids and reasons, and has the words of each anchor beside the text that
they stand in. Deflate finds what is repeated near by only. So before it the tree is told once:

* several rows that have the same fields are `{"~": [fields], "of": [the values of each field]}`; where some of them are
  null, `"no"` has their places;
* the values of a field that are lists themselves are `{"~": [length of each, -1 for null], "in": all of them in one}`;
* the reasons of all rows stand together: a number in place of values is that of a list in `reasons`;
* a string that stands in it more than once is a number in the list of strings, as `~1f` in base 36;
* an anchor that holds the words of its document is `{"start": n, "~": length}`, and `~` alone is the text of the
  anchor beside it.

A string or a field that begins with `~` itself has one more of it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from relaas.model.accounts import ATOMS
from relaas.report.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SIGN = "~"
REASON = "why"
"""The field whose values stand together: they are long and like one another across all kinds of rows."""
ANCHOR = {"start", "end", "text"}
SHORTEST = 8
"""A string of fewer characters takes no more room than its number would."""


def told_once(tree: Mapping[str, Any]) -> dict[str, Any]:
    """The strings, the tree and the reasons of a bundle, to be read by the script of the page.

    Args:
        tree: What `encoding.tree` gives, or `Account.to_dict`.
    """
    texts = {document["id"]: document["text"] for document in tree["documents"]}
    lean = _Anchors(texts).without_words(tree, "")
    found: list[str] = []
    _collect(lean, found)
    times = Counter(found)
    several = [text for text in times if times[text] > 1 and len(text) >= SHORTEST]
    numbers = {text: f"{SIGN}{numeral(number)}" for number, text in enumerate(several)}
    writer = _Writer({text: _marked(text) for text in times} | numbers)
    return {"strings": several, "account": writer.written(lean), "reasons": writer.reasons}


_PLAIN = ATOMS - {str}
"""Kinds of values that are written as they are."""


class _Same(str):
    """A text that the anchor beside it has."""

    __slots__ = ()


class _Keys(dict[str, str]):
    """Fields as they are written, each seen to once: there are few, in thousands of rows."""

    def __missing__(self, key: str) -> str:
        self[key] = _marked(key)
        return self[key]


class _Anchors:
    """Takes out of anchors what their documents say."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts, self._keys = texts, _Keys()

    def without_words(self, node: Any, document: str) -> Any:
        """The same node, its anchors as start and length where they hold the words of their document."""
        kind = type(node)
        if kind is not dict:
            if kind is not list and kind is not tuple:
                return node
            return [one if type(one) in ATOMS else self.without_words(one, document) for one in node]
        if len(node) == len(ANCHOR) and node.keys() == ANCHOR:
            start, end, text = node["start"], node["end"], node["text"]
            if self._texts.get(document, "")[start:end] == text:
                return {"start": start, SIGN: end - start}
        own = node.get("document")
        document = own if isinstance(own, str) else document
        made = {
            self._keys[key]: value if type(value) in ATOMS else self.without_words(value, document)
            for key, value in node.items()
        }
        if SIGN in (made.get("anchor") or ()) and node.get("text") == node["anchor"]["text"]:
            made["text"] = _Same()
        return made


def _collect(node: Any, found: list[str]) -> None:
    """Add every string of a tree that the anchor beside it has not, in order; of dictionaries the values alone."""
    for one in node.values() if isinstance(node, dict) else node:
        kind = type(one)
        if kind is str:
            found.append(one)
        elif kind is dict or kind is list:
            _collect(one, found)


class _Writer:
    """Writes a tree in the form above.

    Args:
        texts: How each string of it is written.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.reasons: list[Any] = []

    def written(self, node: Any) -> Any:
        """The node; reasons are added to those that stand apart."""
        kind = type(node)
        if kind is str:
            return self._texts[node]
        if kind is list:
            return self._list(node)
        if kind is dict:
            return {key: self.written(value) for key, value in node.items()}
        return SIGN if kind is _Same else node

    def _list(self, node: list[Any]) -> Any:
        full = [one for one in node if one is not None]
        kinds = set(map(type, full))
        if kinds == {str}:
            texts = self._texts
            return [one if one is None else texts[one] for one in node]
        if len(node) > 1 and kinds == {list}:
            lengths = [-1 if one is None else len(one) for one in node]
            return {SIGN: lengths, "in": self.written([inner for one in full for inner in one])}
        if len(full) > 1 and kinds == {dict} and len(set(map(tuple, full))) == 1:
            gaps = [at for at, one in enumerate(node) if one is None]
            return self._rows(full) | ({"no": gaps} if gaps else {})
        return node if kinds <= _PLAIN else [self.written(one) for one in node]

    def _rows(self, rows: Sequence[dict[str, Any]]) -> dict[str, Any]:
        fields = list(rows[0])
        return {SIGN: fields, "of": [self._values(field, [row[field] for row in rows]) for field in fields]}

    def _values(self, field: str, values: list[Any]) -> Any:
        if field != REASON:
            return self.written(values)
        self.reasons.append(self.written(values))
        return len(self.reasons) - 1


def _marked(text: str) -> str:
    return SIGN + text if text.startswith(SIGN) else text
