"""The network that finds names: what the shared network says of a word, mixed with the hints of the lists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.ml.models.tok2vec import tok2vec_listener_v1
from spacy.util import registry
from thinc.api import Maxout, Model, chain, clone, concatenate, expand_window, residual, with_array

from relaas.analyze.hints import HINTS, hints_layer

if TYPE_CHECKING:
    from spacy.tokens import Doc

ARCHITECTURE = "relaas.Hinted.v1"
_WINDOW, _PIECES = 1, 3


def register() -> None:
    """Tell spaCy of the architecture."""
    registry.architectures.register(ARCHITECTURE, func=hinted)


def hinted(lang: str, shared: int, width: int, depth: int) -> Model[list[Doc], list[Any]]:
    """Build the layers below the transitions of names.

    The shared network may be held fast while these learn: they are enough to tell names, and trees stay as they are.

    Args:
        lang: The language, whose pack has the lists.
        shared: Width of the shared network.
        width: Of the layers here.
        depth: How often each word is mixed with its neighbours.
    """
    seen: Model[list[Doc], list[Any]] = concatenate(tok2vec_listener_v1(shared), hints_layer(lang))
    mixed: Model[Any, Any] = chain(
        Maxout(nO=width, nI=shared + len(HINTS), nP=_PIECES, normalize=True, dropout=0.0),
        clone(
            residual(
                chain(
                    expand_window(_WINDOW),
                    Maxout(nO=width, nI=width * (2 * _WINDOW + 1), nP=_PIECES, normalize=True, dropout=0.0),
                )
            ),
            depth,
        ),
    )
    return chain(seen, with_array(mixed, pad=depth * _WINDOW))
